"""The day of publication: of the dates near the headline the likeliest; a date inside the story is none."""

from __future__ import annotations

import re
from datetime import date

from mkdocs_newsdump.cleaning.metadata.context import LABEL_LENGTH, Context, Weighed
from mkdocs_newsdump.cleaning.metadata.date_features import (
    LINE_PUBLISHED,
    LINE_UPDATED,
    ONE_DAY,
    PUBLISHED,
    UPDATED,
    Day,
    day_bins,
    find_days,
    may_precede,
)
from mkdocs_newsdump.cleaning.metadata.ranking import Tables, load_tables, score
from mkdocs_newsdump.dates.dateline import find_dateline
from mkdocs_newsdump.text.languages import FALLBACK

FIRST = 3
"""Number of the story's segments in which its dateline stands."""

YEAR = re.compile(r"[12](?<!\d[12])(?:(?<=1)[89]|(?<=2)0)\d\d(?!\d)")
LATER = 3
"""Maximum number of later years in a story: more are no plans."""
PLANNED = 5
"""Years are planned for that this divides: "by 2030, 2035 and 2050". They are not counted."""
LATER_IN_STORY = 1
"""The same where the date stands in the story, as each entry of a chronicle does."""

BESIDE = 3
"""Maximum lines from the date of an update to that of publication."""

LEAST_SCORE = 0.0
"""Score below which a date is not the day of publication."""


def find_published(
    context: Context, title: int | None, tables: Tables | None = None
) -> tuple[date | None, tuple[int, ...]]:
    """Return the day the story came out and the indexes of the segments that hold it, the best line first.

    ``tables`` stand in for the weights of the package.
    """
    headlines = context.headlines(title)
    day = choose(context, headlines, tables or load_tables("published"))
    if day is None:
        return dateline_day(context), ()
    text, in_story = context.date_text(day.at), context.story[day.at].kind is not None
    if len(later_years(context, day.value)) > (LATER_IN_STORY if in_story else LATER):
        return None, ()
    says_more = (
        day.at in headlines
        or len(context.text(day.at)) > LABEL_LENGTH
        or (in_story and not may_precede(context, text, text[: day.start]))
    )
    return day.value, () if says_more else (day.at,)


def later_years(context: Context, day: date) -> set[str]:
    """Return the years behind that of a day that the story names, but for years that plans are made for."""
    years = (
        year
        for index, verdict in enumerate(context.story)
        if verdict.kind
        for year in YEAR.findall(context.text(index))
    )
    return {year for year in years if int(year) > day.year and int(year) % PLANNED}


def choose(context: Context, headlines: list[int], tables: Tables) -> Day | None:
    """Return the likeliest date, if it may be the day of publication.

    Of several on its line, and of one that was only updated and those on the lines beside it, it is the one
    that a word such as "published" stands right before.
    """
    days = find_days(context, headlines)
    bins = day_bins(context, headlines, days)
    scores = [score(some, tables) for some in bins]
    context.weighed["published"] = [
        Weighed(day.at, day.value.isoformat(), score) for day, score in zip(days, scores, strict=True)
    ]
    best = max(range(len(days)), key=scores.__getitem__, default=None)
    if best is None or scores[best] < LEAST_SCORE:
        return None
    updated = bins[best]["says"] in (UPDATED, LINE_UPDATED)
    reach, published = (BESIDE, (PUBLISHED, LINE_PUBLISHED)) if updated else (0, (PUBLISHED,))
    near = (place for place, day in enumerate(days) if abs(day.at - days[best].at) <= reach)
    return days[next((place for place in near if bins[place]["says"] in published), best)]


def dateline_day(context: Context) -> date | None:
    """Return the day in the dateline of one of the story's first paragraphs, if it has its year."""
    story = [index for index, verdict in enumerate(context.story) if verdict.kind][:FIRST]
    if not context.features.chronicle:
        for index in story:
            dateline = find_dateline(context.text(index), context.language or FALLBACK)
            edtf = dateline.mention.edtf if dateline else None
            if edtf and ONE_DAY.fullmatch(edtf):
                return date.fromisoformat(edtf)
    return None
