"""Why a line is what it is: the ids of all reasons, each with its sentence in English.

Labels in further languages stand under the same ids in ``languages/<code>/labels.yml``.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Rule(str, Enum):
    """A reason: its id, and its sentence in English, in which ``{}`` stands for an argument."""

    id: str
    sentence: str

    def __new__(cls, rule: str, sentence: str) -> Rule:
        """Make a member of an id and its sentence."""
        member = str.__new__(cls, rule)
        member._value_ = member.id = rule
        member.sentence = sentence
        return member

    # A person's word.
    CORRECTED = "corrected", "you said {}"

    # What the file says of itself.
    FRONT_MATTER = "front-matter", "what the file says of itself"
    STATED_TITLE = "stated-title", "the headline that the file names"
    PICTURE = "picture", "a picture alone"
    PAGE_CAPTION = "page-caption", "below a picture of the page"
    PAGE_STORY = "page-story", "inside the story, as the page is built"
    PAGE_REST = "page-rest", "beside the story, as the page is built"

    # Metadata.
    TITLE = "title", "looks most like the story's headline"
    BYLINE = "byline", "names near the headline"
    DATE = "date", "a date near the headline"
    VIEWS = "views", "a counter near the headline"
    SECTION = "section", "the name of a section beside the headline"
    LEDE = "lede", "between headline and story, set apart"
    CREDIT = "credit", "says whose a picture is"
    CAPTION = "caption", "says what a picture shows"

    # The story.
    QUOTE = "quote", "a quotation in the story"
    MARKED_HEADING = "marked-heading", "marked as a heading"
    LIST_ITEM = "list-item", "a list in the story"
    HEADING = "heading", "a short line over a paragraph of the story"
    PARAGRAPH = "paragraph", "inside the story"
    DOUBTFUL = "doubtful", "looks most like the story, if there is one"

    # Boilerplate, by what it says.
    BLANK = "blank", "nothing on it"
    PLACEHOLDER = "placeholder", "a placeholder that was never filled"
    IN_OTHER_DUMPS = "in-other-dumps", "also in several other dumps"
    NO_WORD = "no-word", "no word in it"
    RELATED = "related", "opens with words for other stories"
    TAGS = "tags", "opens with words for topics"
    COMMENT = "comment", "opens with words for comments"
    NEWSLETTER = "newsletter", "opens with words for newsletters"
    ADVERT = "advert", "opens with words for adverts"
    SHARE = "share", "opens with words for sharing"
    LEGAL = "legal", "opens with words for legal notes"
    WIDGET = "widget", "opens with words for a widget"
    DATE_WORDS = "date-words", "opens with words for a date"
    BYLINE_WORDS = "byline-words", "opens with words for a byline"
    CAPTION_WORDS = "caption-words", "opens with words for a picture"
    MENU_WORDS = "menu-words", "opens with words for a menu"
    AFTER_HEADING = "after-heading", "after “{}”"

    # Boilerplate, by how it is set.
    REPEATED = "repeated", "said more than once in this dump"
    BOX = "box", "set closer than the story's paragraphs, as a box is"
    NOTICE = "notice", "has words of notices, and none of the story"
    POLL = "poll", "a question to readers, with answers to choose from"
    ABOVE_CREDIT = "above-credit", "set close above a picture's credit"
    HEADLINES = "headlines", "in a list of headlines"
    MENU = "menu", "in a list of short lines"

    # What only its place says something of.
    NO_STORY = "no-story", "no story in this dump"
    ABOVE = "above", "above the story"
    BETWEEN = "between", "between parts of the story"
    BELOW = "below", "below the story"


class Reason(NamedTuple):
    """A rule and its arguments: what it quotes from the dump, or from a person's corrections."""

    rule: Rule
    args: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The reason in English."""
        return self.rule.sentence.format(*self.args) if self.args else self.rule.sentence
