"""From text to dates: cut into tokens, apply the rules in stages, fill in what the surroundings give."""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from mkdocs_newsdump.dates.context import (
    Told,
    is_beside_year,
    is_whole_text,
    looks_ahead,
    resolved,
)
from mkdocs_newsdump.dates.edtf import earliest
from mkdocs_newsdump.dates.grammar import apply_all
from mkdocs_newsdump.dates.lexicon import DateLexicon, date_lexicon
from mkdocs_newsdump.dates.resolve import (
    DAYS,
    PUBLICATION,
    TOLD,
    YEARS,
    CalendarPoint,
    CalendarSpan,
    Setting,
    is_within,
    point_of,
    to_edtf,
)
from mkdocs_newsdump.dates.rules import STAGES
from mkdocs_newsdump.dates.tokens import DateToken, Gap, find_tokens, stretches
from mkdocs_newsdump.dates.years import Story, in_its_year
from mkdocs_newsdump.model.dates import DateMention


def find_dates(
    text: str,
    *,
    language: str,
    published: date | None = None,
    above: str | None = None,
    before: str | None = None,
) -> list[DateMention]:
    """Return the date expressions of a text, in its order, not overlapping.

    ``language`` is an ISO 639-1 code, or a locale such as ``en-GB`` whose country settles the order of day
    and month, which under plain ``en`` is a guess, and marked. Explicit dates are found in every language
    CLDR has, relative ones where ``languages/`` has a file. ``published`` is the day the text speaks from:
    with it, what is relative is dated («вчера»), and a month or weekday without a year is the last one, or
    the next where the verb looks forward. Without it what the text leaves out stays open: ``XXXX-02``, or
    None. What points back ("the following year") counts from the date told before it, in the same sentence
    or the one before, and else stays open. A day of publication in the first or the last year that days are
    counted in (1 and 9999) is none. ``above`` is one that stands above the text, in EDTF: a year, a
    month, a day or a span within a year, and ``before`` the last one of the paragraph before it. Today's date
    plays no part.
    """
    words = date_lexicon(language)
    if published and published.year in (MINYEAR, MAXYEAR):
        published = None
    mentions: list[DateMention] = []
    head = _told_at_head(above)
    told = head
    story = Story(text, words, published, head=head, before=_told_at_head(before))
    for stretch in stretches(text, words):
        run = apply_all(STAGES, stretch, words)
        for neighbour, token in zip([None, *run], run, strict=False):
            value = token.kinds.get("point") or token.kinds.get("span")
            if value is None or _set_aside(value, neighbour):
                continue
            story.pass_by(token)
            if told and head and not told.reaches(text, token.start):
                told = replace(head, token=replace(head.token, start=token.start, end=token.start))
            mention, told = _read(text, token, value, published, told, words, story)
            if mention.edtf is not None or not _needs_told(value):
                mentions.append(mention)
    return mentions


def _told_at_head(edtf: str | None) -> Told | None:
    """Return a date that is told before a text begins."""
    first, _, last = (edtf or "").partition("/")
    within_year = not last or first[:4] == last[:4]
    point = point_of(last or first) if within_year else None
    return Told(point, DateToken(0, 0, "", {}, Gap.JOINED)) if point else None


def names_weekday(mention: DateMention, language: str) -> bool:
    """Whether a date is told by the name of its weekday: "on Monday"."""
    tokens = find_tokens(mention.text, date_lexicon(language), 0, len(mention.text))
    return any("weekday" in token.kinds for token in tokens)


def _set_aside(value: CalendarPoint | CalendarSpan, before: DateToken | None) -> bool:
    """Whether a reading is no date: one that needed company and found none, or one of every week or year."""
    weak = isinstance(value, CalendarPoint) and value.weak
    return (weak and not _needs_told(value)) or (before is not None and "every" in before.kinds)


def _needs_told(value: CalendarPoint | CalendarSpan) -> bool:
    """Whether a date is none unless the one told before it gives its month: "on the 18th"."""
    return isinstance(value, CalendarPoint) and value.weak and value.base == TOLD


def _without_told(value: CalendarPoint) -> CalendarPoint:
    """Return a day or month that counts from a date that is not told as what else is said of it.

    "A week earlier, on 27 June" is a day in June.
    """
    counted = value.shift is not None and (value.shift[0] in DAYS or value.shift == ("month", 0))
    if value.year or not counted or not (value.month or value.weekday):
        return value
    return replace(value, shift=None, toward=0, base=PUBLICATION)


def _counts_ahead(value: CalendarPoint | CalendarSpan) -> bool:
    """Whether a date counts units ahead, "in two weeks"."""
    return isinstance(value, CalendarPoint) and value.forward_only


def _is_ahead(value: CalendarPoint | CalendarSpan) -> bool:
    """Whether the words of a date that nothing told before stand for put it after the day of publication.

    "Next spring", "tomorrow".
    """
    if not isinstance(value, CalendarPoint) or value.base == TOLD or value.forward_only:
        return False
    return value.toward > 0 or (value.shift is not None and value.shift[1] > 0)


def _counts_years_ahead(value: CalendarPoint | CalendarSpan) -> bool:
    return isinstance(value, CalendarPoint) and value.forward_only and value.unit in YEARS


def _read(
    text: str,
    token: DateToken,
    value: CalendarPoint | CalendarSpan,
    published: date | None,
    told: Told | None,
    words: DateLexicon,
    story: Story,
) -> tuple[DateMention, Told | None]:
    """Return a date as its surroundings let it be read, and the date that the next one may point back to."""
    points_back = isinstance(value, CalendarPoint) and value.base == TOLD
    near = told if told and told.reaches(text, token.start, 2 if points_back else 1) else None
    if points_back and near and near.point.year is not None:
        near = story.pointed_at(token) or near
    if isinstance(value, CalendarPoint) and points_back:
        if value.year and not near:
            near = story.day_of_today()
        elif not near or (value.shift == ("month", 0) and not is_within(value, near.point)):
            value = _without_told(value)
        points_back = value.base == TOLD
    if near and story.head and near.point is story.head.point and _counts_years_ahead(value):
        near = None  # "2016: the first visit in 88 years"
    setting = Setting(published, told=near.point if near else None)
    if value.needs_year and is_beside_year(text, token, words):
        # of a year that no rule understands
        return DateMention(token.start, token.end, text[token.start : token.end], to_edtf(value)), told
    behind = ahead = in_its_year(value, setting, story, token)
    forward = False
    of_told = value.needs_year and behind != resolved(value, setting)
    looks = published is not None and looks_ahead(text, token, words)
    is_open = published is not None and behind == value
    if value.leans_on_verb and (published or near) and (not of_told or looks or is_open):
        ahead = resolved(value, replace(setting, forward=True))
        forward = (
            looks or looks_ahead(text, token, words) or (_counts_ahead(value) and is_whole_text(text, token))
        )
    read = ahead if forward else behind
    edtf = to_edtf(read)
    if points_back and published and edtf and (earliest(edtf) or published) > published:
        edtf = None  # it counts from something else
    describes = isinstance(value, CalendarPoint) and value.describes
    mention = DateMention(
        token.start,
        token.end,
        text[token.start : token.end],
        edtf,
        describes=describes,
        is_ahead=near is None and _is_ahead(value),
    )
    if ahead != behind:
        mention = replace(mention, if_past=to_edtf(behind), if_ahead=to_edtf(ahead))
    # what goes on from a date before is likelier of its year than of one to come
    tells = Told.of(behind if of_told else read, token, value) if edtf else None
    if tells and tells.point.year is not None:
        story.told.append(tells)
    if tells and tells.point.year is None and near and near.point.year is not None:
        tells = None  # a year says more than a day without one
    return mention, tells or told
