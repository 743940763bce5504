"""Which segments could be the headline: those that no rule refuses."""

from __future__ import annotations

import re

from mkdocs_newsdump.cleaning.metadata.context import DAY, Context, is_long
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

JOINED = re.compile(r"[^\W_]+(?:[-_][^\W_]+){2,}")
ARROW = re.compile(r"^[←→‹›«<►▸]|[→›»►▸]$")

SHORTEST = 3
"""Minimum characters of a headline."""

ABOVE, BELOW = 45, 7
"""Maximum distances of a headline above the story and below its first paragraph, in segments."""

TOP = 12
"""Number of segments that a page opens with among which the headline may be, however far the story is."""

REPEATED_LENGTH, MOST_REPEATED = 8, 20
"""Minimum characters of a segment that is said again, and maximum number of such segments, the last ones."""

SLUG_LENGTH = 15
"""Minimum characters of words joined by hyphens that are the name of a picture's file."""

LABEL_WORDS = 2
"""Maximum words of a menu's entry; a headline of as few is about the story."""

CAPTION_WORDS = 12
"""Words of a segment above which it may be a caption."""

SENTENCE_WORDS = 12
"""Words of a segment above which, if it closes with a full stop, it is no headline."""

DATE_LENGTH = 50
"""Maximum characters of a line that is mostly a date."""

PLACE_WORDS = 5
"""Maximum words behind the date that a line opens with where they are a place or the name of the paper."""

ADDRESS = ("@", "http:", "https:", "www.")


def candidates(context: Context, looks: Looks) -> list[int]:
    """Return the indexes of the segments near the story that could be its headline, rising."""
    return [
        index
        for index in window(context)
        if SHORTEST <= len(context.segments[index].text) <= HEADLINE_LENGTH
        and not any(refuses(context, index, looks[index]) for refuses in REFUSALS)
    ]


def window(context: Context) -> list[int]:
    """Return the indexes of the segments among which the headline is, rising.

    Those above the story, to its first sure paragraph and to the second: a summary may stand on top. Above
    them what the page opens with, and what is said again, as a headline above a gallery may be.
    """
    first, last = max(0, context.start - ABOVE), context.body + 1
    end = min(len(context.segments), last + BELOW)
    while last < end and not (context.story[last].kind and is_long(context.segments[last].text)):
        last += 1
    top = min(TOP, first)
    again = [index for index in range(top, first) if _is_repeated(context, index)]
    return [*range(top), *again[-MOST_REPEATED:], *range(first, last)]


def _is_repeated(context: Context, index: int) -> bool:
    lower = context.lower[index]
    return len(lower) >= REPEATED_LENGTH and context.times[lower] > 1


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
    if look.shape.words <= CAPTION_WORDS:
        return False
    text = context.segments[index].text
    stop = INNER_STOP.search(text)
    return bool(CREDITED.search(text)) or (
        stop is not None and (text[-1] in "?!" or word_count(stop[1]) <= CREDIT_WORDS)
    )


def is_credit(context: Context, index: int, look: Look) -> bool:
    """Refuse what says whose a picture is."""
    return credits_a_picture(context.segments[index].text)


def credits_a_picture(text: str) -> bool:
    """Whether a text says whose a picture is."""
    return (":" in text or "©" in text) and CREDIT.search(text) is not None


def is_picture_name(context: Context, index: int, look: Look) -> bool:
    """Refuse what renderers set for a picture: its text in brackets, the name of its file."""
    text = context.segments[index].text
    return (text[0] == "[" and text[-1] == "]") or (
        len(text) >= SLUG_LENGTH and JOINED.fullmatch(text) is not None
    )


def leads_elsewhere(context: Context, index: int, look: Look) -> bool:
    """Refuse a link to the page before or after, with its arrow."""
    text = context.segments[index].text
    return (
        bool(ARROW.search(text)) and not ("«" in text and "»" in text) and not ("‹" in text and "›" in text)
    )


def is_address(context: Context, index: int, look: Look) -> bool:
    """Refuse what holds an address of the web or of mail."""
    return holds_address(context.segments[index].text)


def is_wordless(context: Context, index: int, look: Look) -> bool:
    """Refuse what has no letter."""
    return not any(map(str.isalpha, context.segments[index].text))


def is_only_date(context: Context, index: int, look: Look) -> bool:
    """Refuse a short date with little else, as in a dateline: a place, a time, the name of the paper."""
    text = context.segments[index].text
    if len(text) > DATE_LENGTH or not DAY.search(text):
        return False
    rest, first = text, len(text)
    for mention in reversed(context.dates(index)):
        rest, first = rest[: mention.start] + rest[mention.end :], mention.start
    opens = first == 0 and word_count(rest) <= PLACE_WORDS
    return opens or len(text) - len(rest) > sum(map(str.isalpha, rest))


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
    is_picture_name,
    leads_elsewhere,
    is_address,
    is_wordless,
    is_only_date,
    is_picture,
)


def holds_address(text: str) -> bool:
    """Whether a text holds an address of the web or of mail."""
    return any(sign in text for sign in ADDRESS)
