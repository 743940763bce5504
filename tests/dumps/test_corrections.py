"""The corrections beside a dump."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump.dumps.corrections import CorrectionsError, parse_corrections, read_corrections
from mkdocs_newsdump.model.article import Corrections, MilestoneCorrection

FULL = """
title: "A better: headline"
authors: [Anna Petrova, Ivan Orlov]
published: 2024-04-20
language: ru
url: https://example.org/a
lines: {7: drop, 40-42: keep, 12: heading}
milestones:
  - about: the treaty
    date: 1997-04
  - about: a visit that never was
    drop: true
  - title: An embassy opens
    date: 1993
    parties: [KZ, KG]
    paragraph: 0
"""


def test_every_key_is_read():
    assert parse_corrections(FULL) == Corrections(
        title="A better: headline",
        authors=("Anna Petrova", "Ivan Orlov"),
        published=date(2024, 4, 20),
        language="ru",
        url="https://example.org/a",
        lines={7: "drop", 40: "keep", 41: "keep", 42: "keep", 12: "heading"},
        milestones=(
            MilestoneCorrection(about="the treaty", date="1997-04"),
            MilestoneCorrection(about="a visit that never was", drop=True),
            MilestoneCorrection(title="An embassy opens", date="1993", parties=("KZ", "KG"), paragraph=0),
        ),
    )


def test_an_empty_file_corrects_nothing():
    assert parse_corrections("") == parse_corrections("# to do\n") == Corrections()


def test_one_author_needs_no_list():
    assert parse_corrections("authors: Anna Petrova").authors == ("Anna Petrova",)


def test_norwegian_is_a_language():
    assert parse_corrections("language: no").language == "no"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("titel: A", "titel: is no key we know; the keys are title, authors"),
        ("- a", "holds no keys"),
        ("title: 7", "title: 7 is no text; write it in quotes"),
        ("title:", "title: has no value"),
        ("title: A\ntitle: B", "line 2: 'title' is given twice"),
        ("title: A: B", "line 1: .*quotes"),
        ("published: soon", "published: is no day; write it as 2024-04-20"),
        (f"published: {date.today() + timedelta(days=2)}", "is in the future"),
        ("language: Russian", "language: 'Russian' is not a language code such as ru"),
        ("url: example.org", "url: 'example.org' is not an address"),
        ("lines: 7", "lines: holds no line numbers"),
        ("lines: {last: drop}", "lines: last: is no line number; write a number such as 7"),
        ("lines: {9-7: drop}", "lines: 9-7: lines count from 1, the smaller number first"),
        ("lines: {0: drop}", "lines count from 1"),
        ("lines: {99: drop}", "lines: 99: the dump has 50 lines"),
        ("lines: {7: remove}", "lines: 7: 'remove' is not known; write one of keep, drop, title"),
        ("lines: {7: drop, 5-8: keep}", "line 7 is named twice"),
        ("milestones: {about: x}", "milestones: is no list"),
        ("milestones: [x]", "milestones, entry 1: holds no keys"),
        ("milestones: [{date: 1992}]", "milestones, entry 1: names no milestone"),
        ("milestones: [{title: x, drop: true}]", "drops nothing"),
        ("milestones: [{about: x, drop: maybe}]", "drop: 'maybe' is neither true nor false"),
        ("milestones: [{about: x, date: next year}]", "date: 'next year' is no date"),
        ("milestones: [{about: x, parties: [Kazakhstan]}]", "'Kazakhstan' is no country code"),
        ("milestones: [{about: x, paragraph: first}]", "paragraph: 'first' is no paragraph"),
        ("looked_at: no-date", "looked_at: is no list; begin each with '- what: '"),
        ("looked_at: [no-date]", "looked_at, entry 1: holds no keys; the keys are what, about"),
        (
            "looked_at: [{what: no-dat}]",
            "looked_at, entry 1: what: 'no-dat' is no doubt we know; write one of",
        ),
        ("looked_at: [{about: x}]", "looked_at, entry 1: what: is missing; write one of warning"),
        ("parts: {7: {looked_at: [{what: undated}]}}", "'undated' is no doubt we know"),
        ("milestones: [{about: x, when: 1992}]", "milestones, entry 1: when: is no key we know"),
    ],
)
def test_a_slip_is_named_with_what_to_write_instead(text, reason):
    with pytest.raises(CorrectionsError, match=reason):
        parse_corrections(text, lines=50, source="a.yml")


def test_the_file_is_named(tmp_path):
    with pytest.raises(CorrectionsError, match=r"^gone\.yml: cannot be read"):
        read_corrections(tmp_path / "gone.yml")
    (tmp_path / "a.yml").write_bytes(b"title: \xff\xfe")
    with pytest.raises(CorrectionsError, match=r"^a\.yml: is not UTF-8"):
        read_corrections(tmp_path / "a.yml")


YAML_LIKE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(["title", "authors", "published", "language", "url", "lines", "milestones"])


@given(st.text() | st.dictionaries(KEYS, YAML_LIKE).map(str))
def test_any_text_gives_corrections_or_a_reason(text):
    try:
        assert isinstance(parse_corrections(text, lines=50), Corrections)
    except CorrectionsError as error:
        assert error.reason
