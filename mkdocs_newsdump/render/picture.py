"""The picture of a timeline's whole span: a lane a kind, to scale, whose marks lead to the entries.

It is made of links and boxes of HTML. Places are per cent of the width, so that letters and marks keep their
size on a narrow screen and the picture turns round where the language does. The style sheet draws it; without
one it is a list of links.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, sqrt

from markupsafe import Markup

from mkdocs_newsdump.render.escape import escape

LEAST_WIDTH = 3.0
"""Minimum width of a bar, in per cent: a shorter span of time is drawn as a dot."""

HEAP = 1.0
"""Maximum distance of marks that become one, in per cent: closer they hide each other on any screen."""

SIZES = 4
"""Number of sizes of a mark, of one source, two, five, ten and more."""

MAX_NAMED = 6
"""Maximum number of milestones that the picture names: those that most sources tell of."""

NAMED_SOURCES = 2
"""Minimum number of sources of a milestone that the picture names."""

MAX_BANDS = 8
"""Maximum number of periods that are named below the lanes: names of six digits stand apart at 360 px."""


@dataclass(frozen=True)
class Mark:
    """One entry in the picture.

    ``dates`` are the bounds of each date its sources give, one of them None for an open end. ``sure`` says
    whether it is one day that no source doubts. ``label`` is heard and shown as a tip, ``name`` stands in the
    picture where there is room; ``href`` leads to the entry, and ``sources`` is the number of its sources.
    """

    dates: tuple[tuple[date | None, date | None], ...]
    sure: bool
    label: str
    href: str
    name: str = ""
    sources: int = 1
    planned: bool = False


@dataclass(frozen=True)
class Lane:
    """The entries of one kind in order of time; ``name`` is what the kind is called."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Band:
    """A period below the lanes: its bounds as years, its name, and where its entries stand on the page."""

    first: int
    last: int
    name: str
    href: str


@dataclass(frozen=True)
class Scale:
    """Days to per cent of the width, from 1 January of the first year to the end of the last."""

    first: int
    last: int

    def at(self, day: date) -> float:
        """Return the place of a day, in per cent of the width."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        place = 100 * (day.toordinal() - start) / (end - start)
        return round(min(max(place, 0.0), 100.0), 2)

    def extent(self, mark: Mark) -> tuple[float, float]:
        """Return where a mark begins and ends; an open end is the picture's."""
        starts = [self.at(start) if start else 0.0 for start, _ in mark.dates]
        ends = [self.at(end) if end else 100.0 for _, end in mark.dates]
        return min(starts), max(ends)


def draw(
    lanes: Iterable[Lane],
    bands: Sequence[Band],
    *,
    title: str,
    plans: str,
    latest: date | None = None,
) -> Markup:
    """Draw lanes of marks, with ``bands`` below them.

    ``title`` names the picture for those who hear the page. What lies behind ``latest``, the day of the last
    article, is shaded, and called ``plans`` where something is planned. Returns HTML in one line, so that no
    Markdown looks into it; empty where nothing can be placed.
    """
    placed = [Lane(lane.name, tuple(mark for mark in lane.marks if mark.dates)) for lane in lanes]
    placed = [lane for lane in placed if lane.marks]
    marks = [mark for lane in placed for mark in lane.marks]
    if not marks:
        return Markup("")
    years = [bound.year for mark in marks for pair in mark.dates for bound in pair if bound]
    scale = Scale(min(years), max(years))
    planned = any(mark.planned for mark in marks)
    told = named(marks)
    parts = [
        f'<div class="newsdump-lanes" role="group" aria-label="{escape(title)}" style="--rows:{len(told)}">',
        _ground(told, scale, latest, plans if planned else ""),
        *(_lane(lane, scale) for lane in placed),
        _axis(bands, scale),
        "</div>",
    ]
    return Markup("".join(parts))


def named(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks that the picture names: those of the most sources."""
    told = [mark for mark in marks if mark.sources >= NAMED_SOURCES]
    return sorted(told, key=lambda mark: -mark.sources)[:MAX_NAMED]


def _ground(told: Iterable[Mark], scale: Scale, latest: date | None, plans: str) -> str:
    """Draw what lies under the lanes: the shade of what is still to come, and the names of few marks."""
    shade = scale.at(latest) if latest and plans else 100.0
    parts = [f'<div class="newsdump-shade" style="--x:{shade}%">{escape(plans)}</div>'] if shade < 100 else []
    places = sorted((scale.extent(mark)[0], escape(mark.name)) for mark in told)
    # A name stands behind its line, in the second half before it; the row above leads further out.
    first = sum(x <= 50 for x, _ in places)
    rows = [*range(first), *reversed(range(first, len(places)))]
    for row, (x, name) in zip(rows, places, strict=True):
        side = " newsdump-name--before" if x > 50 else ""
        parts.append(
            f'<div class="newsdump-name{side}" style="--x:{x}%;--row:{row}"><span>{name}</span></div>'
        )
    return f'<div class="newsdump-ground" aria-hidden="true">{"".join(parts)}</div>'


def _lane(lane: Lane, scale: Scale) -> str:
    drawn = "".join(_mark(heap, scale) for heap in _heaps(lane.marks, scale))
    return (
        f'<div class="newsdump-lane"><span>{escape(lane.name)} <b>{len(lane.marks)}</b></span>'
        f'<div class="newsdump-track">{drawn}</div></div>'
    )


def _heaps(marks: Sequence[Mark], scale: Scale) -> list[list[Mark]]:
    """Gather the dots that nobody could tell apart; a bar and a plan stand for themselves."""
    heaps: list[list[Mark]] = []
    last = None
    for mark in sorted(marks, key=lambda mark: (mark.planned, scale.extent(mark))):
        start, end = scale.extent(mark)
        alone = end - start >= LEAST_WIDTH or len(mark.dates) > 1
        if last is not None and not alone and start - last < HEAP and heaps[-1][0].planned == mark.planned:
            heaps[-1].append(mark)
            continue
        heaps.append([mark])
        last = None if alone else start
    return heaps


def _mark(heap: Sequence[Mark], scale: Scale) -> str:
    """Draw marks of one place: full for a day that is known, hollow for less, a bar for what lasted."""
    mark = heap[0]
    start, end = scale.extent(mark)
    names = ["newsdump-mark"]
    names += ["newsdump-mark--about"] if not all(one.sure for one in heap) else []
    names += ["newsdump-mark--plan"] if mark.planned else []
    place = f"--x:{start}%"
    if end - start >= LEAST_WIDTH:
        names.append("newsdump-mark--bar")
        place += f";--w:{round(end - start, 2)}%"
    size = min(SIZES, 1 + round(sqrt(sum(one.sources for one in heap) - 1)))
    label = "\u2003".join(dict.fromkeys(one.label for one in heap))
    return (
        f'<a class="{" ".join(names)}" href="{escape(mark.href)}" style="{place};--size:{size}"'
        f' title="{escape(label)}" aria-label="{escape(label)}"></a>'
    )


def _axis(bands: Sequence[Band], scale: Scale) -> str:
    """Draw the periods below the lanes; where they are many, each second or third bears its name."""
    step = ceil(len(bands) / MAX_BANDS)
    drawn = []
    for n, band in enumerate(bands):
        first = scale.at(date(max(band.first, scale.first), 1, 1))
        last = scale.at(date(min(band.last, scale.last), 12, 31))
        name = escape(band.name)
        drawn.append(
            f'<a href="{escape(band.href)}" style="--x:{first}%;--w:{round(last - first, 2)}%" title="{name}"'
            f' aria-label="{name}">{name if n % step == 0 else ""}</a>'
        )
    return (
        '<div class="newsdump-lane newsdump-bands"><span></span>'
        f'<div class="newsdump-track">{"".join(drawn)}</div></div>'
    )
