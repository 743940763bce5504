"""A person's own entries of the timeline."""

import pytest

from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.own_entries import parse_own, read_own


@pytest.mark.parametrize(
    ("entry", "blamed"),
    [
        ("title: Мост\n  url: https://example.org\n  date: 1992-02-31", "entry 1: date"),
        ("title: Мост\n  url: https://example.org\n  parties: [KZ, QQ]", "entry 1: parties"),
        ("title: Мост\n  url: https://example.org\n  colour: red", "entry 1: colour"),
        ("title: Мост\n  url: https://example.org\n  kind: party", "entry 1: kind"),
        ("title: Мост", "entry 1: url"),
        ("url: https://example.org", "entry 1: title"),
        ("just words", "entry 1: "),
    ],
)
def test_a_bad_own_entry_is_an_error_that_names_file_and_key(tmp_path, entry, blamed):
    path = tmp_path / "milestones.yml"
    path.write_text(f"- {entry}\n", encoding="utf-8")
    with pytest.raises(CorrectionsError, match=rf"milestones\.yml: {blamed}"):
        read_own(path)


@pytest.mark.parametrize("text", ["title: Мост", "[", "- title: a\n  title: b"])
def test_what_is_no_list_of_entries_is_an_error(text):
    with pytest.raises(CorrectionsError):
        parse_own(text)


def test_no_entries_are_no_error():
    assert parse_own("") == ()


def test_own_entries_that_cannot_be_read_are_an_error(tmp_path):
    with pytest.raises(CorrectionsError, match=r"milestones\.yml"):
        read_own(tmp_path / "milestones.yml")
