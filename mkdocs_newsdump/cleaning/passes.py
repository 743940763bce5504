"""Which units are the story, of what kind, and why, in words for people."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from mkdocs_newsdump.cleaning import lists
from mkdocs_newsdump.cleaning.features import CUT, SECTIONS, SHORT, STAMP, Features
from mkdocs_newsdump.cleaning.markers import NO_MARKERS, MarkerGroup, Markers, find_opening, marker_index
from mkdocs_newsdump.cleaning.segments import Unit
from mkdocs_newsdump.cleaning.sequence import Weights, probabilities, weights
from mkdocs_newsdump.cleaning.text_features import CLOSINGS, TIME
from mkdocs_newsdump.dumps.dump import REPEATED
from mkdocs_newsdump.model.article import BlockKind, Role

THRESHOLD = 0.4
"""A unit is story from this probability on: there slips of both kinds cost least on held-out publishers."""

AWAY, BEGUN = 20, 0.3
"""Where so many units that are none of it follow on such a share of a story, it has ended. From 15 units
to 45, and from a fifth of it on, publishers, languages and renderers held out all fare better so.
"""

BAR = 5
"""So few are enough where a share bar is among them; a bar between a story's paragraphs has less by it."""

AGAIN = 0.35
"""Where such a share of the words that come again above is also below, and less text, the story goes on."""

ENOUGH = 500
"""A heading of comments or topics ends a story, however much of what stands below is taken for it, once so
many letters of it stand above; a link to the comments under the headline does not.
"""

NOTICE = 0.5
"""A part is a notice where such a share of it is in sentences with words of notices and prompts."""

ALONE = 2
"""With nothing beside it between two paragraphs it is a heading of the story, as «Discussion» may be."""

BOX, REGULAR = 3, 0.6
"""So many sentences set closer are a box, where such a share of the story is set alike."""

NO_STORY = 0.03
"""A dump that holds a story with less probability is taken to hold none: a menu, a list of headlines."""

DOUBTFUL = "looks most like the story, if there is one"
"""The reason of what is kept where it is less probable than ``THRESHOLD`` that there is a story."""

PLACEHOLDER = re.compile(r"\[\[[^\[\]]*\]\]|\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%[^<>]*%>|\$\{[^{}]*\}")
"""A template's field that nobody filled, as template engines write them."""

LETTER = re.compile(r"[^\W\d_]")

ROLES = {
    MarkerGroup.RELATED: Role.RELATED,
    MarkerGroup.TAGS: Role.MENU,
    MarkerGroup.COMMENT: Role.WIDGET,
    MarkerGroup.NEWSLETTER: Role.WIDGET,
    MarkerGroup.ADVERT: Role.ADVERT,
    MarkerGroup.SHARE: Role.SHARE,
    MarkerGroup.LEGAL: Role.LEGAL,
    MarkerGroup.WIDGET: Role.WIDGET,
    MarkerGroup.DATE: Role.OTHER,
    MarkerGroup.BYLINE: Role.OTHER,
    MarkerGroup.CAPTION: Role.CAPTION,
    MarkerGroup.MENU: Role.MENU,
}
"""What a line of each group of markers is."""

NAMES = {
    MarkerGroup.RELATED: "other stories",
    MarkerGroup.TAGS: "topics",
    MarkerGroup.COMMENT: "comments",
    MarkerGroup.NEWSLETTER: "newsletters",
    MarkerGroup.ADVERT: "adverts",
    MarkerGroup.SHARE: "sharing",
    MarkerGroup.LEGAL: "legal notes",
    MarkerGroup.WIDGET: "a widget",
    MarkerGroup.DATE: "a date",
    MarkerGroup.BYLINE: "a byline",
    MarkerGroup.CAPTION: "a picture",
    MarkerGroup.MENU: "a menu",
}
"""The groups of markers in words for people."""

ENDS = frozenset((MarkerGroup.COMMENT, MarkerGroup.TAGS))

LIST = 3
"""So many short units in a row are a list."""

HEADLINE = 4
"""Entries of a menu have fewer words than this, headlines have more."""

DATE_REACH = 3
"""The date of a story stands so near below its headline."""

SECTION_REACH = 100
"""So many units below its heading a list may still go on."""


class Verdict(NamedTuple):
    """What a unit is: a block of the story (``kind``) or not (None), its role, and the rule that says so."""

    kind: BlockKind | None
    role: Role
    reason: str


def find_story(
    features: Features, repeats: Sequence[int] | None = None, model: Weights | None = None
) -> list[Verdict]:
    """Judge every unit.

    ``repeats`` says of each unit in how many other dumps of the site its lines are found. ``model`` stands in
    for the weights of the package.
    """
    units = features.units
    repeats = repeats or [0] * len(units)
    chances, holds_story = probabilities(features, model or weights())
    story = {i for i, chance in zip(features.judged, chances, strict=True) if chance >= THRESHOLD}
    story = story if holds_story >= NO_STORY else set()
    taken = dict.fromkeys(_repeated(features, story, repeats), TWICE)
    story -= taken.keys()
    taken |= dict.fromkeys(_boxes(features, story), IN_BOX)
    taken |= dict.fromkeys(_captions(features, story), AT_CREDIT)
    story -= _listed(features) | taken.keys()
    story |= _last(features, story)
    story |= lists.announced(units, features.closings, story) | lists.tables(units, story)
    story |= lists.numbered(units, story) | lists.entries(features.texts, features.sentence, story)
    story -= _teasers(features, story)
    story -= _beyond(features, story, dict(zip(features.judged, chances, strict=True)))
    verdicts = _judge(features, story, repeats, taken)
    if holds_story >= THRESHOLD:
        return verdicts
    return [verdict._replace(reason=DOUBTFUL) if verdict.kind else verdict for verdict in verdicts]


def find_doubt(units: Sequence[Unit], story: Sequence[Verdict]) -> str | None:
    """Give a warning for people where the dump may hold no story, else None."""
    doubtful = (unit for unit, verdict in zip(units, story, strict=True) if verdict.reason == DOUBTFUL)
    first = next(doubtful, None)
    if first is None:
        return None
    return (
        f"may hold no story; what looks most like one begins on line {first.lines[0]}: "
        "say keep or drop of its lines in the file of corrections beside the dump"
    )


def _repeated(features: Features, story: Collection[int], repeats: Sequence[int]) -> set[int]:
    """Give the units of the story that are furniture because many dumps have them, or this one twice.

    A notice comes again with every embedded post; a story says no sentence twice in the same words. None is
    where they, each counted once, are the better half of the story: then the story itself was saved several
    times.
    """
    copies = Counter(features.texts)
    common = {
        i for i in story if repeats[i] >= REPEATED or (features.sentence[i] and copies[features.texts[i]] > 1)
    }
    taken, whole = (
        sum({features.texts[i]: features.lengths[i] for i in part}.values()) for part in (common, story)
    )
    return common if 2 * taken < whole else set()


def _listed(features: Features) -> set[int]:
    """Give short lines that open with ©; the headings of furniture, and below each the open lines down to the
    next sentence: headlines.
    """
    out = {i for i in features.judged if features.texts[i][0] == "©" and features.lengths[i] < SHORT}
    below = False
    for i, mark in features.marks.items():
        if mark.whole in SECTIONS:
            below = True
            out.add(i)
        elif features.closings[i]:
            below = below and not features.sentence[i]
        elif below:
            out.add(i)
    return out


def _captions(features: Features, story: Collection[int]) -> set[int]:
    """Give the units of the story that stand closer to a picture's credit below than its paragraphs do."""
    usual = _usual_gap(features, story)
    return {
        i - 1
        for i, mark in features.marks.items()
        if mark.opening == MarkerGroup.CAPTION
        and i not in story
        and i - 1 in story
        and features.units[i].gap < usual
        and features.lengths[i] < SHORT
        and features.lengths[i - 1] < CUT
    }


def _boxes(features: Features, story: Collection[int]) -> set[int]:
    """Give the sentences of the story that stand in a row closer than its paragraphs: a summary, a notice.

    A colon above announces a list of the story.
    """
    usual = _usual_gap(features, story)
    close = [i for i in sorted(story)[1:] if features.units[i].gap < usual]
    if sum(features.units[i].gap == usual for i in story) < REGULAR * len(story):
        return set()
    out = set[int]()
    for _, row in groupby(enumerate(close), lambda pair: pair[1] - pair[0]):
        box = [i for _, i in row]
        announced = features.closings[box[0] - 1] == CLOSINGS[":"]
        if len(box) >= BOX and not announced and all(features.sentence[i] for i in box):
            out.update(box)
    return out


def _last(features: Features, story: Collection[int]) -> set[int]:
    """Give the short sentence that ends a story: closed, a paragraph above, a heading of furniture below."""
    return {
        i
        for i, mark in features.marks.items()
        if i not in story
        and i - 1 in story
        and features.sentence[i - 1]
        and features.closings[i] in (1, 2)
        and not mark.opening
        and i + 1 in features.marks
        and features.marks[i + 1].whole in SECTIONS
    }


def _teasers(features: Features, story: Collection[int]) -> set[int]:
    """Give the units of the story far above its headline, with other gaps: other stories, told in the menu.

    The headline is the line whose words come again most in what follows, if a date is right below it and
    enough of the story. Without a date it may be a link between paragraphs; with the same gaps what stands
    below may be the next story.
    """
    head = features.head
    above, below = {i for i in story if i < head}, {i for i in story if i > head}
    if not above or not below or min(below) - max(above) <= BAR:
        return set()
    near = range(head + 1, min(head + 1 + DATE_REACH, len(features.texts)))
    dated = any(features.lengths[i] < STAMP and TIME.search(features.texts[i]) for i in near)
    enough = sum(features.lengths[i] for i in below) >= ENOUGH
    set_otherwise = _usual_gap(features, above) != _usual_gap(features, below)
    return above if dated and enough and set_otherwise else set()


def _usual_gap(features: Features, part: Collection[int]) -> int:
    """Give the number of blank lines that most of some units have before them."""
    gaps = Counter(features.units[i].gap for i in part)
    return max(gaps, key=gaps.__getitem__, default=0)


def _beyond(features: Features, story: Collection[int], chances: Mapping[int, float]) -> set[int]:
    """Give the units that other text parts from the story: what people say of it, or the next story.

    ``chances`` has the probability of each judged unit.
    """
    order = sorted(story)
    begun, whole = 0.0, sum(features.lengths[i] for i in order)
    shares: list[float] = []
    for count, (above, i) in enumerate(pairwise(order), 1):
        begun += features.lengths[above]
        kinds = {features.marks[k].whole for k in range(above + 1, i) if k in features.marks}
        if begun >= ENOUGH and kinds & ENDS and i - above > ALONE:
            return set(order[count:])
        if begun >= BEGUN * whole and (i - above > AWAY or (i - above > BAR and MarkerGroup.SHARE in kinds)):
            shares = shares or _again(features, order)
            if begun < whole / 2 and _is_notice(features, order[:count], order[count:], chances):
                return set(order[:count])
            if begun < whole / 2 or shares[count] < AGAIN:
                return set(order[count:])
    return set()


def _again(features: Features, order: Sequence[int]) -> list[float]:
    """Tell of the words that come again above each cut of a story which share is found below it, too."""
    places = defaultdict[str, list[int]](list)
    for place, i in enumerate(order):
        for stem in features.stems.get(i, ()):
            places[stem].append(place)
    above, both = [0] * (len(order) + 1), [0] * (len(order) + 1)
    for some in places.values():
        if len(some) > 1:
            above[some[1] + 1] += 1
            both[some[1] + 1] += 1
            both[some[-1] + 1] -= 1
    return [shared / (count or 1) for shared, count in zip(accumulate(both), accumulate(above), strict=True)]


def _is_notice(
    features: Features, upper: Sequence[int], lower: Sequence[int], chances: Mapping[int, float]
) -> bool:
    """Tell whether of two parts the lower is the story, since most of the upper has words of notices.

    So a page opens that asks for consent: it is shorter, and less probable story, than what stands below.
    """

    def mean(part: Sequence[int], value: Mapping[int, float]) -> float:
        total = sum(features.lengths[i] for i in part)
        return sum(features.lengths[i] * value.get(i, 0.0) for i in part) / total

    notices = {i: min(count, 1) for i, count in zip(features.judged, features.columns["notice"], strict=True)}
    return mean(upper, notices) > NOTICE and mean(upper, chances) < mean(lower, chances)


OPENINGS = {
    group: Verdict(None, role, f"opens with words for {NAMES[group]}") for group, role in ROLES.items()
}
IN_HEADLINES = Verdict(None, Role.RELATED, "in a list of headlines")
IN_MENU = Verdict(None, Role.MENU, "in a list of short lines")
TWICE = Verdict(None, Role.WIDGET, "said more than once in this dump")
IN_BOX = Verdict(None, Role.OTHER, "set closer than the story's paragraphs, as a box is")
AT_CREDIT = Verdict(None, Role.CAPTION, "set close above a picture's credit")
NOWHERE = Verdict(None, Role.OTHER, "no story in this dump")
ABOVE = Verdict(None, Role.OTHER, "above the story")
BETWEEN = Verdict(None, Role.OTHER, "between parts of the story")
BELOW = Verdict(None, Role.OTHER, "below the story")


def _judge(
    features: Features, story: Collection[int], repeats: Sequence[int], taken: Mapping[int, Verdict]
) -> list[Verdict]:
    """Give the verdicts, given the units of the story and those that a rule has ``taken`` from it."""
    phrases = marker_index(features.language)
    section, end = None, 0
    runs = _runs(features, story)
    first, last = (min(story), max(story)) if story else (len(runs), -1)
    out: list[Verdict] = []
    for i, text in enumerate(features.texts):
        if i in story:
            section = None
            out.append(_block(features, story, i))
            continue
        # Far from the story only a short unit says what it is.
        mark = features.marks.get(i) or (
            find_opening(features.words[i], phrases) if len(text) < SHORT else NO_MARKERS
        )
        if mark.whole in SECTIONS:
            section, end = Verdict(None, OPENINGS[mark.whole].role, f"after “{text}”"), i + SECTION_REACH
        omitted = _omitted(text, mark, section if i <= end else None, repeats[i]) or taken.get(i)
        out.append(omitted or _in_list(text, runs[i]) or _elsewhere(i, first, last))
    return out


def _block(features: Features, story: Collection[int], i: int) -> Verdict:
    """Tell the kind of a block: by its marker, or as a short open line with text below."""
    unit, closing = features.units[i], features.closings[i]
    if unit.marker == ">":
        return Verdict(BlockKind.QUOTE, Role.QUOTE, "a quotation in the story")
    if unit.marker.startswith("#"):
        return Verdict(BlockKind.HEADING, Role.HEADING, "marked as a heading")
    if unit.marker and unit.marker not in "–—":
        return Verdict(BlockKind.LIST_ITEM, Role.LIST_ITEM, "a list in the story")
    if closing in (0, 2) and features.lengths[i] < SHORT and i + 1 in story and features.sentence[i + 1]:
        return Verdict(BlockKind.HEADING, Role.HEADING, "a short line over a paragraph of the story")
    return Verdict(BlockKind.PARAGRAPH, Role.PARAGRAPH, "inside the story")


def _omitted(text: str, mark: Markers, section: Verdict | None, repeats: int) -> Verdict | None:
    """Tell why a unit is no story by its words and the heading above: the first rule that holds, if any."""
    if PLACEHOLDER.search(text):
        return Verdict(None, Role.PLACEHOLDER, "a placeholder that was never filled")
    if repeats >= REPEATED:
        return Verdict(None, Role.WIDGET, "also in several other dumps")
    if not LETTER.search(text):
        return Verdict(None, Role.WIDGET, "no word in it")
    if mark.opening:
        return OPENINGS[mark.whole or mark.opening]
    return OPENINGS[MarkerGroup.LEGAL] if text[0] == "©" else section


def _in_list(text: str, run: int) -> Verdict | None:
    """Tell of what list a unit is that stands in a row of so many short ones, if it is."""
    if run < LIST:
        return None
    return IN_HEADLINES if text.count(" ") + 1 >= HEADLINE else IN_MENU


def _elsewhere(i: int, first: int, last: int) -> Verdict:
    """Tell where a unit stands, seen from the story's first and last."""
    if last < 0:
        return NOWHERE
    return ABOVE if i < first else BELOW if i > last else BETWEEN


def _runs(features: Features, story: Collection[int]) -> list[int]:
    """Count for each unit the short omitted ones in the row it stands in."""
    out = [0] * len(features.texts)
    row: list[int] = []
    for i in range(len(out) + 1):
        if i < len(out) and i not in story and features.lengths[i] < SHORT:
            row.append(i)
            continue
        for member in row:
            out[member] = len(row)
        row = []
    return out
