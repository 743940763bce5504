"""The picture of a timeline's whole span: an inline SVG, to scale, whose marks lead to the entries.

Positions are percentages and everything else is in pixels, so that letters and marks keep their size on a
narrow screen. Colours come from the style sheet; without it the picture is drawn in the text's own colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_newsdump.render.escape import escape

MARGIN = 5.0
"""Space at either side, in per cent of the width: half a label of four digits at 360 px."""

RADIUS = 6
"""Radius of a dot in pixels."""

LANE = 24
"""Pixels from a row of marks to the next: the least a finger hits, by WCAG 2.2, 2.5.8."""

GAP = 7.0
"""Minimum distance of two marks in a row, in per cent of the width: 24 px at 360 px."""

MAX_LANES = 8
"""Maximum rows of marks: more push the entries off the first screen. The rest is counted in the last row."""

MAX_TICKS = 7
"""Maximum labels on the axis: those of four digits stand apart at 360 px."""

STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
"""Years from one label on the axis to the next."""


@dataclass(frozen=True)
class Mark:
    """One entry in the picture.

    ``dates`` are the bounds of each date its sources give, one of them None for an open end. ``sure`` says
    whether it is one day that no source doubts. ``label`` is heard and shown as a tip, ``href`` leads to the
    entry.
    """

    dates: tuple[tuple[date | None, date | None], ...]
    sure: bool
    label: str
    href: str


@dataclass(frozen=True)
class Scale:
    """Days to per cent of the width, from 1 January of the first year to the end of the last."""

    first: int
    last: int

    def at(self, day: date) -> float:
        """Return the place of a day, in per cent of the width."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        return round(MARGIN + (100 - 2 * MARGIN) * (day.toordinal() - start) / (end - start), 2)

    def ticks(self) -> list[int]:
        """Return the years that carry a label: round ones, as many as a narrow screen can show."""
        years = self.last - self.first + 1
        step = next((step for step in STEPS if years / step <= MAX_TICKS), STEPS[-1])
        return [year for year in range(self.first, self.last + 1) if year % step == 0] or [self.first]


def _years(marks: Sequence[Mark]) -> Scale:
    years = [bound.year for mark in marks for pair in mark.dates for bound in pair if bound]
    return Scale(min(years), max(years))


def _extent(mark: Mark, scale: Scale) -> tuple[float, float]:
    places = [scale.at(start) if start else MARGIN for start, _ in mark.dates]
    ends = [scale.at(end) if end else 100 - MARGIN for _, end in mark.dates]
    return min(places), max(ends)


def _lanes(extents: Sequence[tuple[float, float]]) -> list[int]:
    """Return the first row where each mark touches no other; MAX_LANES where all rows are taken there."""
    free = [-GAP] * MAX_LANES
    rows = []
    for start, end in extents:
        row = next((n for n, taken in enumerate(free) if start - taken >= GAP), MAX_LANES)
        if row < MAX_LANES:
            free[row] = end
        rows.append(row)
    return rows


def _heaps(crowd: Sequence[tuple[float, Mark]]) -> list[tuple[float, list[Mark]]]:
    """Gather the marks that found no row, each heap as wide as its label needs."""
    heaps: list[tuple[float, list[Mark]]] = []
    for x, mark in crowd:
        if heaps and x - heaps[-1][0] < GAP:
            heaps[-1][1].append(mark)
        else:
            heaps.append((x, [mark]))
    return heaps


def _line(name: str, x1: float, x2: float, y1: int, y2: int) -> str:
    return f'<line class="{name}" x1="{x1}%" x2="{x2}%" y1="{y1}" y2="{y2}" stroke="currentColor" />'


def _shape(mark: Mark, scale: Scale, y: int) -> str:
    """Draw a mark: a full dot for a day, a hollow dot or bar for less, a line between dates at odds."""
    start, end = _extent(mark, scale)
    hollow = 'fill="none" stroke="currentColor" stroke-width="2"'
    open_ended = any(None in bounds for bounds in mark.dates)
    parts = [_line("newsdump-doubt", start, end, y, y)] if len(mark.dates) > 1 or open_ended else []
    for bounds in mark.dates:
        known = [scale.at(bound) for bound in bounds if bound]
        left, width = known[0], round(known[-1] - known[0], 2)
        if mark.sure:
            parts.append(f'<circle class="newsdump-day" cx="{left}%" cy="{y}" r="{RADIUS}" />')
        elif width < GAP / 2:
            parts.append(f'<circle class="newsdump-about" cx="{left}%" cy="{y}" r="{RADIUS - 1}" {hollow} />')
        else:
            parts.append(
                f'<rect class="newsdump-about" x="{left}%" y="{y - RADIUS + 1}" width="{width}%"'
                f' height="{2 * RADIUS - 2}" rx="{RADIUS - 1}" {hollow} />'
            )
    return "".join(parts)


def _link(mark: Mark, inside: str, more: int = 0) -> str:
    label = escape(mark.label) + (f" (+{more})" if more else "")
    # Not href: Material's instant navigation sets every href anew, which SVG's links do not let it do.
    return f'<a xlink:href="{escape(mark.href)}"><title>{label}</title>{inside}</a>'


def draw(marks: Sequence[Mark], *, title: str, content: str) -> str:
    """Draw marks, given in order of time, to scale.

    ``title`` names the picture and ``content`` counts what it shows, for those who hear the page.
    Returns one SVG element in one line, so that no Markdown looks into it; empty where nothing can be placed.
    """
    marks = [mark for mark in marks if mark.dates]
    if not marks:
        return ""
    scale = _years(marks)
    extents = [_extent(mark, scale) for mark in marks]
    rows = _lanes(extents)
    base = (max(rows) + 1) * LANE + LANE // 2
    parts = [
        f'<svg class="newsdump-span-picture" width="100%" height="{base + 28}" role="group"'
        ' aria-labelledby="newsdump-span-title" aria-describedby="newsdump-span-text"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" fill="currentColor" stroke="none" font-size="12">',
        f'<title id="newsdump-span-title">{escape(title)}</title>',
        f'<desc id="newsdump-span-text">{scale.first}–{scale.last}: {escape(content)}</desc>',
        _line("newsdump-axis", MARGIN, 100 - MARGIN, base, base),
    ]
    for year in scale.ticks():
        x = scale.at(date(year, 1, 1))
        parts.append(_line("newsdump-axis", x, x, base, base + 6))
        parts.append(f'<text x="{x}%" y="{base + 22}" text-anchor="middle">{year}</text>')
    crowd = []
    for mark, row, extent in zip(marks, rows, extents, strict=True):
        if row == MAX_LANES:
            crowd.append((extent[0], mark))
        else:
            parts.append(_link(mark, _shape(mark, scale, base - LANE // 2 - row * LANE)))
    for x, heap in _heaps(crowd):
        count = f'<text x="{x}%" y="{LANE // 2 + 4}" text-anchor="middle">+{len(heap)}</text>'
        parts.append(_link(heap[0], count, len(heap) - 1))
    return "".join(parts) + "</svg>"
