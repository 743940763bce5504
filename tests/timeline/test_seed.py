"""What the dump that the project began with tells of its two countries."""

from pathlib import Path

import pytest

from mkdocs_newsdump import build_timeline, clean

SEED = Path(__file__).parents[2] / "seeds" / "000_60183f1ae46cf48b.txt"


@pytest.fixture(scope="module")
def timeline():
    return build_timeline([clean(SEED.read_text(encoding="utf-8"), source=SEED.name)])


def test_its_milestones_are_dated_as_exactly_as_it_dates_them(timeline):
    assert [(entry.date, entry.title) for entry in timeline.entries] == [
        ("1992-10-15", "Дипломатические отношения между странами были установлены"),
        ("1997-04-08", "Договор о вечной дружбе"),
        ("2003-12-25", "Договор о союзнических отношениях"),
    ]


def test_what_it_does_not_date_has_no_date(timeline):
    titles = [entry.title for entry in timeline.undated]
    assert "Договор об углублении и расширении союзнических отношений" in titles
    assert "Протокол о пунктах пропуска через госграницу" in titles
    assert len(titles) == 6
    assert not timeline.planned


def test_a_month_without_a_year_is_no_milestone(timeline):
    assert [one.date for one in timeline.other_dates] == ["XXXX-02"]
