"""A person's own entries of the timeline."""

import pytest

from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.own_entries import parse_own, read_own
from mkdocs_newsdump.model.timeline import EntryChange, Merge, Part, Place


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


PLACE = "{dump: one.txt, about: the bridge}"


def test_words_on_entries_are_read_with_their_lines():
    own = f"# mine\n- change: {PLACE}\n  date: 1997\n\n- merge:\n  - {PLACE}\n  - {{url: 'https://example.org'}}\n"
    change, merge = parse_own(f"{own}")
    assert change == EntryChange(Place("one.txt", "the bridge"), date="1997", line=2)
    assert merge == Merge((Place("one.txt", "the bridge"), Place(url="https://example.org")), line=5)


def test_a_group_of_places_is_parted_from_others():
    place, other = Place("one.txt", "the bridge"), Place("two.txt", paragraph=0)
    (part,) = parse_own(f"- part: [{PLACE}, [{{dump: two.txt, paragraph: 0}}, {PLACE}]]")
    assert part == Part(((place,), (other, place)), line=1)


@pytest.mark.parametrize(
    ("entry", "blamed"),
    [
        (f"change: {PLACE}", "entry 1: change: changes nothing"),
        (f"change: {PLACE}\n  date: yesterday", "entry 1: date: 'yesterday' is no date"),
        (
            f"change: {PLACE}\n  looked_at: [{{what: no-date}}]",
            "entry 1: looked_at, entry 1: what: 'no-date' is no",
        ),
        (f"change: {PLACE}\n  colour: red", "entry 1: colour: is no key we know"),
        ("change: {about: the bridge}\n  drop: true", "entry 1: change: names no dump"),
        ("change: {dump: one.txt}\n  drop: true", "entry 1: change: names no event of the dump"),
        ("change: the bridge\n  drop: true", "entry 1: change: holds no keys"),
        (f"merge: [{PLACE}]", "entry 1: merge: names one place"),
        (f"merge: {PLACE}", "entry 1: merge: is no list of places"),
        (f"part: [{PLACE}, [{PLACE}, {{dump: 1}}]]", "entry 1: part, place 2, place 2: dump: 1 is no text"),
        (f"part: [[{PLACE}, {PLACE}]]", "entry 1: part: names one place"),
        (f"merge: [{PLACE}, {PLACE}]\n  title: X", "entry 1: title: is no key we know"),
    ],
)
def test_a_bad_word_on_entries_is_an_error_that_names_file_key_and_line(entry, blamed):
    with pytest.raises(CorrectionsError) as error:
        parse_own(f"# mine\n\n- {entry}\n")
    assert str(error.value).startswith(f"milestones.yml: {blamed}")
    assert str(error.value).endswith("(line 3)")
