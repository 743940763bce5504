"""Which of the events of a text are certainly those of its two parties, and which stay in doubt.

How likely each is says ``likelihood.py``; here stand the bounds from which on that is enough, by what rules
say and what doubts hold of an event. ``benchmarks/fit_milestones.py`` prints how often events above them are
right on texts that were held out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mkdocs_newsdump.dates.edtf import OPEN_YEAR
from mkdocs_newsdump.events.deeds import Deed
from mkdocs_newsdump.events.doubts import (
    DOUBTS,
    describes_in_passing,
    is_counted_ahead,
    is_denied,
    is_only_possible,
)
from mkdocs_newsdump.events.features import counts
from mkdocs_newsdump.events.likelihood import deed_likelihoods, likelihoods
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.parties import MUTUAL
from mkdocs_newsdump.events.places import Told
from mkdocs_newsdump.model.milestone import Milestone

CERTAIN, POSSIBLE = 0.65, 0.3
"""Likelihoods from which on an event is one of the text's two, and may be theirs where no rule says so.

In a text of one date the second is enough where rules say so and none doubts it.
"""
GIVEN, NAMED = 0.62, 0.53
"""The first of them where rules give an event to the two and none doubts it, and of ``NAMED_KINDS`` and where
its own clause names both."""
NAMED_KINDS = frozenset({"award", "treaty"})
"""Kinds that have names of their own: held out, seven of ten such events below ``CERTAIN`` were right."""
AHEAD = 0.3
"""The first of them for a plan that nothing doubts: few are less likely than ``CERTAIN``, and most right."""
SINCE = ".."
"""Behind a date in EDTF: what began on it goes on."""
MIN_SENTENCES = 5
"""Sentences of an article: in fewer likelihood outweighs no grave doubt, and tells no deed without a date."""
GUESSED = "?"
"""Marks a guessed date in EDTF; of ten guesses three are right, so that none is certain."""
SURE = 0.85
"""The first of them where its title may not name it, or a graver doubt holds of it."""
SURE_ALONE = 0.9
"""The same for a clause that describes a word, in a text of few sentences."""
WEAK = 0.75
"""The first of them where its title only points at it, its date has no year or is of a clause that describes
a word, or rules give it to somebody else."""
FURTHER = 0.8
"""The least of a further deed of a date."""
DEED = 0.75
"""The least of a deed without a date."""
UNSURE_TITLE, POINTING_TITLE, STRAY_TITLE = "an unsure title", "a pointing title", "a title of something else"
"""The doubts of an event whose title may not name it, only points at it, or may tell of another date."""
AHEAD_OF_VERB = "a date ahead of its verb"
"""The doubt of a time reckoned ahead where the verb tells of the past: "the first in nine years"."""
GRAVE = frozenset(
    {
        STRAY_TITLE,
        *(doubt.__name__ for doubt in DOUBTS),
    }
)
"""The doubts that only the surest outweighs."""
HARD = frozenset({AHEAD_OF_VERB, is_counted_ahead.__name__, is_denied.__name__, is_only_possible.__name__})
"""The doubts that nothing outweighs."""
FIGURES = frozenset({"other", "trade"})
"""Kinds of events that a number in the clause shows to be a figure."""


def weigh(text: ParsedText, told: Sequence[Told]) -> tuple[list[Milestone], list[Milestone]]:
    """Return the dated events that are certain, and those that are in doubt.

    Between a text's own two an event is as certain as the whole text makes it, whatever rules say who has
    part in it. What one of them does with somebody else that needs two, such as a treaty, is not theirs; and
    what only counts something is no event.
    """
    if not text.pair:
        return [one.milestone for one in told if not one.doubts], [
            one.milestone for one in told if one.doubts
        ]
    judged = list(judge(text, told))
    found = [milestone for milestone, _, certain in judged if certain]
    return found, [milestone for milestone, _, certain in judged if not certain]


def judge(text: ParsedText, told: Sequence[Told]) -> Iterator[tuple[Milestone, float, bool]]:
    """Yield each dated event of a text about two, how likely it is one of theirs, and if that is certain."""
    two, whole = frozenset(text.pair), is_whole(text)
    for one, likelihood in zip(told, likelihoods(text, told), strict=True):
        milestone, certain = one.milestone, not one.doubts
        named = frozenset(milestone.parties)
        with_another = is_with_another(milestone, two)
        if two <= named or (likelihood >= POSSIBLE and not with_another):
            milestone = milestone if two <= named else replace(milestone, parties=tuple(sorted(two)))
            another, third = bool(named - two), milestone.kind in MUTUAL and bool(named - two)
            least = NAMED if milestone.kind in NAMED_KINDS or names_both(one, two) else GIVEN
            least = POSSIBLE if len(told) == 1 else least
            least = CERTAIN if third else least
            given = least if two <= named else None
            certain = is_certain(one, likelihood, given=given, another=another and not two <= named)
            certain = certain and (whole or is_certain_alone(one, likelihood))
        yield as_begun(milestone) if certain else milestone, likelihood, certain


def weigh_further(
    text: ParsedText, told: Sequence[Told], further: Mapping[int, Sequence[Told]]
) -> list[tuple[Told, Milestone]]:
    """Return the further deeds of dates that are certain, each as it was found and as it is told.

    ``further`` are those of each dated event, by its number. Where that is certain, each of them is weighed
    as if it were the one event of its date.
    """
    certain = {at for at, (_, _, sure) in enumerate(judge(text, told)) if sure}
    found: list[tuple[Told, Milestone]] = []
    for rank in range(max(map(len, further.values()), default=0)):
        instead = {at: some[rank] for at, some in further.items() if at in certain and rank < len(some)}
        judged = judge(text, [instead.get(at, one) for at, one in enumerate(told)])
        for at, (milestone, likelihood, sure) in enumerate(judged):
            if at in instead and sure and likelihood >= FURTHER:
                found.append((instead[at], milestone))
    return found


def names_both(one: Told, two: frozenset[str]) -> bool:
    """Whether the clause of an event names both of two parties itself."""
    within = one.clause.tokens
    return two <= {hit.value for hit in one.place.sentence.parties if hit.first in within}


def is_certain_alone(one: Told, likelihood: float) -> bool:
    """Whether an event that is certainly one of the two is so in a text too short to tell them."""
    titled = POINTING_TITLE not in one.doubts or likelihood >= SURE
    told = describes_in_passing.__name__ not in one.doubts or likelihood >= SURE_ALONE
    return titled and told and one.doubts.isdisjoint((GRAVE | {UNSURE_TITLE}) - {STRAY_TITLE})


def is_whole(text: ParsedText) -> bool:
    """Whether a text has the sentences of an article."""
    return sum(len(one.sentences) for one in text.paragraphs) >= MIN_SENTENCES


def is_with_another(milestone: Milestone, two: frozenset[str]) -> bool:
    """Whether one of two does with somebody else what needs two."""
    named = frozenset(milestone.parties)
    return milestone.kind in MUTUAL and bool(named & two) and bool(named - two)


def weigh_deeds(text: ParsedText, deeds: Sequence[Deed], told: Sequence[Told]) -> list[Deed]:
    """Return the deeds without a date that a whole text certainly tells of its two.

    ``told`` are its dated events.
    """
    return [
        deed
        for deed, likelihood in zip(deeds, deed_likelihoods(text, deeds, told), strict=True)
        if likelihood >= DEED
    ]


def as_begun(milestone: Milestone) -> Milestone:
    """Return what goes on since a date as what began on it: that is the milestone."""
    start, _, end = (milestone.date or "").partition("/")
    return replace(milestone, date=start) if end == SINCE else milestone


def is_certain(one: Told, likelihood: float, *, given: float | None, another: bool = False) -> bool:
    """Whether an event is certainly one of the text's two.

    Where rules say so, ``given`` is how likely it must be if nothing doubts it. ``another``: they give it to
    somebody else.
    """
    figure = given is None and one.milestone.kind in FIGURES and counts(one.place.sentence, one.clause)
    least = CERTAIN if given is None or one.doubts else given
    least = min(least, AHEAD) if one.milestone.planned and not one.doubts else least
    is_open = OPEN_YEAR in (one.milestone.date or "")
    in_passing = describes_in_passing.__name__ in one.doubts
    least = WEAK if another or is_open or in_passing else least
    least = SURE if another and one.milestone.kind in MUTUAL else least
    least = SURE if not GRAVE.isdisjoint(one.doubts) else least
    guessed = GUESSED in (one.milestone.date or "")
    return likelihood >= least and not figure and not guessed and one.doubts.isdisjoint(HARD)
