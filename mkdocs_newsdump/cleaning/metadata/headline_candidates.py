"""Which segments could be the headline: those that no rule refuses."""

from __future__ import annotations

import re

from mkdocs_newsdump.cleaning.metadata.context import DAY, Context
from mkdocs_newsdump.cleaning.metadata.person_names import is_choice
from mkdocs_newsdump.cleaning.metadata.shapes import (
    ABOUT,
    HEADLINE_LENGTH,
    LIKELY_WORDS,
    Look,
    Looks,
    word_count,
)
from mkdocs_newsdump.text.languages import SHARED, read

CREDIT = re.compile(rf"(?:{'|'.join(read(SHARED, 'page')['picture'])})\s?:|©", re.IGNORECASE)
STROKE = re.compile(r"[|•·›»→]|\s/\s")
PLACEHOLDER = re.compile(r"\[\w+\]\W{0,3}\[\w+\]|^\[\w+-\w+\]")
"""Two words in brackets side by side: a template that a script did not fill. One at the start: a picture."""

INNER_STOP = re.compile(r"\b(?:[^\W_]{5,}|[^\WA-Z_]{3,})[.。…!?][\"'»”’)]*\s+(\S.*)")
"""A stop within a text, and what follows; short words with a capital, as "Rep.", are abbreviated."""

CREDITED = re.compile(r"[(\[（/][^()\[\]（）]{2,60}[)\]）]$|＝")
"""What captions close with: whose the picture is, in brackets; in Japanese when it was taken."""

CREDIT_WORDS = 4
"""Maximum words after a caption's last stop that say whose the picture is."""

SHORTEST = 4
"""Minimum characters of a headline."""

LABEL_WORDS = 2
"""Maximum words of a menu's entry; a headline of as few is about the story, and not far above it."""

MENU_REACH = 8
"""Distance above the story, in segments, from which on so few words are of a menu."""

SENTENCE_WORDS = 12
"""Words of a segment above which, if it closes with a full stop, it is no headline."""

DATE_LENGTH = 40
"""Maximum characters of a line that is mostly a date."""

ADDRESS = ("@", "http:", "https:", "www.")


def candidates(context: Context, looks: Looks) -> list[int]:
    """Return the indexes of the segments near the story that could be its headline."""
    return [
        index
        for index in (*context.repeated_above, *context.window)
        if could_be_headline(context, index)
        and not any(refuses(context, index, looks[index]) for refuses in REFUSALS)
    ]


def could_be_headline(context: Context, index: int) -> bool:
    """Whether a segment may be a headline at first sight: a word or two far above the story are of a menu."""
    text = context.segments[index].text
    return SHORTEST <= len(text) <= HEADLINE_LENGTH and (
        word_count(text) > LABEL_WORDS or context.start - index < MENU_REACH
    )


def is_menu_entry(context: Context, index: int, look: Look) -> bool:
    """Refuse a word or two that the story does not have."""
    return look.shape.words <= LABEL_WORDS and look.about == 0


def is_long_sentence(context: Context, index: int, look: Look) -> bool:
    """Refuse many words with a full stop."""
    return look.shape.is_sentence and look.shape.words > SENTENCE_WORDS


def is_dated_label(context: Context, index: int, look: Look) -> bool:
    """Refuse a date with its label."""
    return look.shape.is_label and look.shape.is_date


def is_byline(context: Context, index: int, look: Look) -> bool:
    """Refuse a byline or a name that the story is not about."""
    return look.shape.is_byline and look.about < ABOUT


def announces(context: Context, index: int, look: Look) -> bool:
    """Refuse what ends with a colon."""
    return context.segments[index].text[-1] in ":："


def is_menu(context: Context, index: int, look: Look) -> bool:
    """Refuse labels of few words parted by strokes, a placeholder, and languages to choose from."""
    text = context.segments[index].text
    if "[" in text and PLACEHOLDER.search(text):
        return True
    parts = STROKE.split(text)
    few = len(parts) > 1 and max(map(word_count, parts)) < LIKELY_WORDS.start
    return few or is_choice(text)


def is_caption(context: Context, index: int, look: Look) -> bool:
    """Refuse a long segment that says what a picture shows, or sums the story up: two sentences, a credit."""
    if look.shape.words <= SENTENCE_WORDS:
        return False
    text = context.segments[index].text
    stop = INNER_STOP.search(text)
    return bool(CREDITED.search(text)) or (
        stop is not None and (text[-1] in "?!" or word_count(stop[1]) <= CREDIT_WORDS)
    )


def is_credit(context: Context, index: int, look: Look) -> bool:
    """Refuse what says whose a picture is."""
    text = context.segments[index].text
    return (":" in text or "©" in text) and CREDIT.search(text) is not None


def is_address(context: Context, index: int, look: Look) -> bool:
    """Refuse what holds an address of the web or of mail."""
    return holds_address(context.segments[index].text)


def is_wordless(context: Context, index: int, look: Look) -> bool:
    """Refuse what has no letter."""
    return not any(map(str.isalpha, context.segments[index].text))


def is_only_date(context: Context, index: int, look: Look) -> bool:
    """Refuse a short date with little else: a place, as in a dateline, or a time."""
    text = context.segments[index].text
    if len(text) > DATE_LENGTH or not DAY.search(text):
        return False
    rest = text
    for mention in reversed(context.dates(index)):
        rest = rest[: mention.start] + rest[mention.end :]
    return len(text) - len(rest) > sum(map(str.isalpha, rest))


def is_picture(context: Context, index: int, look: Look) -> bool:
    """Refuse what stands for a picture: the segment below says the same, and whose the picture is."""
    below = context.segments[index + 1].text if index + 1 < len(context.segments) else ""
    return below.startswith(context.segments[index].text) and CREDIT.search(below) is not None


REFUSALS = (
    is_menu_entry,
    is_long_sentence,
    is_dated_label,
    is_byline,
    announces,
    is_menu,
    is_caption,
    is_credit,
    is_address,
    is_wordless,
    is_only_date,
    is_picture,
)


def holds_address(text: str) -> bool:
    """Whether a text holds an address of the web or of mail."""
    return any(sign in text for sign in ADDRESS)
