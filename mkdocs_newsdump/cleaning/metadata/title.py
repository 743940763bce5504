"""The title: the segment near the story's beginning that looks most like its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mkdocs_newsdump.cleaning.lexicon import PageLexicon
from mkdocs_newsdump.cleaning.metadata.context import Context, Weighed
from mkdocs_newsdump.cleaning.metadata.headline_candidates import holds_address, is_menu
from mkdocs_newsdump.cleaning.metadata.headline_features import find_headlines, load_model
from mkdocs_newsdump.cleaning.metadata.headline_rivals import load_trees, look_again
from mkdocs_newsdump.cleaning.metadata.person_names import RUN_ON
from mkdocs_newsdump.cleaning.metadata.shapes import LIKELY_WORDS, look_at, word_count
from mkdocs_newsdump.text.scripts import WIDE
from mkdocs_newsdump.text.words import WORD

HEADING = 3.0
"""What Markdown's mark of a page's heading adds to a score: more than any other sign, less than all."""

LEAST_SCORE = -2.0
"""Score below which a segment is no headline."""

OPENING_REACH = 8
"""Maximum number of segments between the headline that opens a dump and the story."""

JOINT = re.compile(r"\s?[:–—|-]\s+")
JOINT_LENGTH = 3
"""What stands between a kicker and its headline where a page puts both on a line, and its characters."""

BAR = re.compile(rf"\s[|·•»–—-]\s|\s?｜\s?|(?<=[{WIDE}])_(?=[{WIDE}])")
STROKES = ("|", "｜")
"""Strokes behind which nothing of a headline stands but the name of its site."""
SITE_MENTIONS = 2
"""Minimum number of times a page names its site besides the headline: above and at the foot."""

LABELLED = re.compile(r"[(\[]?([^|｜·•»–—()\[\]-]{2,25})(?:\s[|·•»–—-]\s|[)\]]\s*|\s?｜\s?)(?=\S)")
LABEL_BEHIND = re.compile(r"\s[(\[]([^()\[\]]{2,25})[)\]]$")
"""What may be an editors' label before a headline, beside a stroke or in brackets, and behind it."""

SHORTER = 4.0
"""Maximum distance from the best score of the shorter line that the best one ends with."""

SITE_WORDS = 4
"""Maximum words of a site's name."""

DASHES = ("-", "–", "—")


def find_title(context: Context) -> int | None:
    """Return the index of the segment that is the title, or None."""
    headlines = find_headlines(context)
    scores = look_again(headlines, headlines.scores(load_model()), load_trees())
    for index in scores:
        if context.segments[index].marker == "#":
            scores[index] += HEADING
    context.weighed["title"] = [
        Weighed(index, context.segments[index].text, score) for index, score in scores.items()
    ]
    return choose(context, scores)


def find_named(context: Context, named: str, found: int | None) -> int | None:
    """Return the index of the segment that says the headline ``named`` by the file, or None.

    It is the last of those above the story, or the first in it. Where none says it in the same words, it is
    the one that was ``found``, if that stands above the story or shares most of the words.
    """
    letters = WORD.findall(named.casefold())
    same = [index for index, text in enumerate(context.lower) if letters and WORD.findall(text) == letters]
    above = [index for index in same if index <= context.start]
    if same:
        return above[-1] if above else same[0]
    if found is None or found < context.start:
        return found
    words, own = set(letters), set(WORD.findall(context.lower[found]))
    return found if len(words & own) * 2 > max(len(words), len(own)) else None


def choose(context: Context, scores: Mapping[int, float]) -> int | None:
    """Return the candidate of the highest score, or None; of several that say the same, the last.

    A headline that the dump opens with needs no score. Of a breadcrumb or a label with the headline behind
    it and the headline alone, the latter is taken.
    """
    if opens_with_headline(context):
        return 0
    best = max(scores, key=lambda index: scores[index], default=None)
    if best is None or scores[best] < LEAST_SCORE:
        return None
    close = [index for index, score in scores.items() if score >= scores[best] - SHORTER]
    best = min(ends_of(context, close, best), key=lambda index: len(context.lower[index]), default=best)
    return max(index for index in scores if context.lower[index] == context.lower[best])


def ends_of(context: Context, found: Iterable[int], best: int) -> list[int]:
    """Return those of the segments ``found`` that the best one ends with, after a breadcrumb or a label.

    A kicker with a colon is neither.
    """
    whole = context.lower[best]
    ends = []
    for index in found:
        if whole.endswith(context.lower[index]) and word_count(context.lower[index]) >= LIKELY_WORDS.start:
            before = whole.removesuffix(context.lower[index]).rstrip()
            if not before.endswith(":") or context.words["boilerplate"].opening(before):
                ends.append(index)
    return ends


def opens_with_headline(context: Context) -> bool:
    """Whether the dump begins with a headline shortly above the story, no boilerplate or menu between."""
    if not 0 < context.start <= OPENING_REACH:
        return False
    look = look_at(context, 0)
    first = look.shape
    other = is_menu(context, 0, look) or holds_address(context.segments[0].text)
    plain = not (first.is_sentence or first.is_date or first.is_label or other)
    if not plain or first.words not in LIKELY_WORDS:
        return False
    opens = context.words["boilerplate"].opening
    return not any(opens(context.lower[at]) or is_entry(context, at) for at in range(context.start))


def is_entry(context: Context, index: int) -> bool:
    """Whether a segment is as short as a menu's entry, and neither a name nor a date."""
    shape = look_at(context, index).shape
    wordless = not any(map(str.isalpha, context.segments[index].text))
    return shape.words < LIKELY_WORDS.start and not (wordless or shape.is_byline or shape.is_date)


def title_text(context: Context, title: int) -> str:
    """Return the text of the title.

    The dash it opens with as a quotation looks like a list's marker, and is part of it. A kicker before a
    colon or dash is not, if the page also joins the two in another way; nor is a breadcrumb, the name of the
    site, or a label such as "Video".
    """
    segment = context.segments[title]
    without_kicker = after_kicker(context, title)
    if without_kicker is not None:
        return without_kicker
    text = without_label(
        without_site(without_breadcrumb(segment.text, context.words), context), context.words
    )
    return f"{segment.marker} {text}" if segment.marker in DASHES else text


def after_kicker(context: Context, title: int) -> str | None:
    """Return the title behind its kicker, or None where the page joins it to nothing in two ways."""
    segment, words = context.segments[title], context.parts(title)
    twins: list[str] = [
        context.segments[index].text
        for index in [title, *context.window]
        if abs(len(context.lower[index]) - len(segment.text)) <= JOINT_LENGTH
        and context.parts(index) == words
    ]
    for text in twins:
        for joint in JOINT.finditer(text):
            joined = unspaced(text[joint.start() :])
            if not all(unspaced(twin).endswith(joined) for twin in twins):
                return text[joint.end() :]
    return None


def without_site(text: str, context: Context) -> str:
    """Take off a site's name behind the headline: a few words that stand on the page without it, too.

    So does the headline without them, where the page says it again; and behind an upright stroke a few words
    are a site's whatever the page says.
    """
    bars = list(BAR.finditer(text))
    if not bars:
        return text
    whole, name, headline = text.casefold(), text[bars[-1].end() :].casefold(), text[: bars[-1].start()]
    mentions = context.around.count(name) - context.around.count(whole)
    alone = word_count(headline) >= LIKELY_WORDS.start and headline.casefold() in context.lower
    stroke = bars[-1][0].strip() in STROKES and word_count(headline) >= LIKELY_WORDS.start
    is_known = alone or stroke or mentions >= SITE_MENTIONS
    return headline if is_known and word_count(name) <= SITE_WORDS else text


def without_label(text: str, words: PageLexicon) -> str:
    """Take off what editors set beside a headline: "Exclusive |", "(video)", the name of a section."""
    before, behind = LABELLED.match(text), LABEL_BEHIND.search(text)
    if before and is_label(before[1], words) and word_count(text[before.end() :]) >= LIKELY_WORDS.start:
        return text[before.end() :]
    return text[: behind.start()] if behind and is_label(behind[1], words) else text


def is_label(text: str, words: PageLexicon) -> bool:
    """Whether a text is a label of editors', or the name of a section."""
    lower = text.strip().casefold()
    return lower in words["label"] or lower in words["section"]


def without_breadcrumb(text: str, words: PageLexicon) -> str:
    """Take off a breadcrumb set before a headline without spaces: ``HomeSportA new bridge``."""
    first, *rest = RUN_ON.split(text)
    if rest and first.casefold() in words["menu"] and word_count(rest[-1]) >= LIKELY_WORDS.start:
        return rest[-1]
    return text


def unspaced(text: str) -> str:
    """Return a text in lower case without white space."""
    return "".join(text.casefold().split())
