"""A person's word, written beside the dump: what the next build shows, and what stays as it was."""

import os
import threading

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsdump import build_timeline
from mkdocs_newsdump.dumps.corrections import read_corrections
from mkdocs_newsdump.dumps.folder import read_source
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.model.look import Look
from mkdocs_newsdump.model.timeline import Entry, OtherDate
from mkdocs_newsdump.render.anchors import other_date_id
from mkdocs_newsdump.review.acts import (
    ChangedOnDiskError,
    GoneError,
    WrongActError,
    parse_article_act,
    parse_timeline_act,
)
from mkdocs_newsdump.review.doubts import timeline_doubts
from mkdocs_newsdump.review.edits import Editor
from mkdocs_newsdump.site.pipeline import clean

ONE = """Menu

Thirty years of friendship

By Anna Brook

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992. In 1997 the two countries
signed the Treaty of Eternal Friendship.

The presidents of Kazakhstan and Kyrgyzstan opened a bridge over the Chu on 3 May 2001, the ministry said.

Subscribe to our letter and read the news of the valley every Friday morning.
"""
TWO = """Two neighbours and their history

3 April 2024

Kazakhstan and Kyrgyzstan signed the Treaty of Eternal Friendship on 8 April 1997 in Almaty, as all know.

Kazakhstan and Kyrgyzstan did not sign a border treaty in 1998, and talks went on for years, officials said.
"""
FILE = """\
# what I know of it
title:   'A better headline'   # from the print edition
authors: [A. Writer,  "B. Writer"]

published: 2024-04-19
# some lines
lines:
  2-4: drop      # a menu
  7: keep
# the events
milestones:
  - about: eternal friendship   # words
    date: 1997-04-08

  - about: the bridge
    drop: yes
# the end
"""


@pytest.fixture
def editor(tmp_path):
    (tmp_path / "one.txt").write_text(ONE, "utf-8")
    (tmp_path / "two.txt").write_text(TWO, "utf-8")
    return Editor(tmp_path)


def say(editor, dump="one.txt", **act):
    return editor.article(dump, parse_article_act(act), editor.file_hash(dump))


def article(editor, dump="one.txt"):
    return clean(read_source(editor.dump_dir / dump))


def timeline(editor):
    own = editor.dump_dir / "milestones.yml"
    words = parse_own(own.read_text("utf-8")) if own.exists() else ()
    articles = [article(editor, name) for name in ("one.txt", "two.txt")]
    return build_timeline(articles, parties=("KZ", "KG"), own=words)


def say_of_timeline(editor, **act):
    made = timeline(editor)
    entries = {entry.key: entry.to_dict() for entry in made.all}
    others = {}
    for place in made.other_dates:
        others.setdefault(other_date_id(place), []).append(place.to_dict())
    return editor.timeline(parse_timeline_act(act, entries, others), editor.file_hash())


def key(editor, date):
    return next(entry.key for entry in timeline(editor).all if entry.date == date)


def dates(editor):
    return [entry.date for entry in timeline(editor).entries]


# Of an article


def test_a_line_is_dropped_and_the_file_goes_when_that_is_undone(editor):
    done = say(editor, do="lines", lines=[10], value="drop")
    file = editor.dump_dir / "one.yml"
    assert done.file == "one.yml"
    assert file.read_text("utf-8") == "lines:\n  10: drop\n"
    assert done.hash == editor.file_hash("one.txt")
    assert "bridge" not in "".join(block.text for block in article(editor).body)
    again = editor.undo(done.undo)
    assert not file.exists()
    editor.undo(again.undo)
    assert file.read_text("utf-8") == "lines:\n  10: drop\n"


def test_lines_are_put_back_as_a_range(editor):
    say(editor, do="lines", lines=[1, 2, 3, 12], value="keep")
    assert yaml.safe_load((editor.dump_dir / "one.yml").read_text())["lines"] == {"1-3": "keep", 12: "keep"}
    assert article(editor).body[-1].text.startswith("Subscribe")


def test_fields_are_shown(editor):
    fields = {
        "title": "Friends",
        "published": "2024-04-19",
        "authors": ["A. Brook", "no"],
        "language": "ru",
        "url": "https://example.org/a?b=1#c",
    }
    say(editor, do="fields", fields=fields)
    found = article(editor)
    assert (found.title, found.published.isoformat()) == ("Friends", "2024-04-19")
    assert (list(found.authors), found.language) == (fields["authors"], "ru")
    assert found.corrections.url == fields["url"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("title", lambda one: one.title),
        ("byline", lambda one: one.authors[0]),
        ("lede", lambda one: one.lede),
    ],
)
def test_what_a_line_is_said_to_be_is_shown_as_that(editor, value, shown):
    say(editor, do="lines", lines=[1], value=value)
    assert shown(article(editor)) == "Menu"


def test_a_range_is_said_to_be_a_list(editor):
    say(editor, do="lines", lines=[1, 3], value="list-item")
    assert [block.text for block in article(editor).body if block.kind.value == "list-item"] == [
        "Menu",
        "Thirty years of friendship",
    ]


def test_authors_in_one_text_are_several(editor):
    say(editor, do="fields", fields={"authors": "A. Brook; B. Lang"})
    assert article(editor).authors == ("A. Brook", "B. Lang")


def test_an_empty_field_takes_the_word_back(editor):
    say(editor, do="fields", fields={"title": "Friends", "language": "ru"})
    say(editor, do="fields", fields={"title": ""})
    assert article(editor).title == "Thirty years of friendship"
    say(editor, do="fields", fields={"language": None})
    assert not (editor.dump_dir / "one.yml").exists()


def test_a_milestone_is_added(editor):
    say(editor, do="milestone", title="The valley met", date="2002", parties=["KZ", "KG"], paragraph=2)
    assert "2002" in dates(editor)


# Of the timeline


def test_a_doubt_that_is_none_is_noted_beside_the_others(editor):
    file = editor.dump_dir / "one.yml"
    file.write_text("# mine\nlooked_at:\n- what: no-author # yes\n", "utf-8")
    done = say(editor, do="look", what="warning", about="it seems: two")
    assert file.read_text("utf-8") == (
        "# mine\nlooked_at:\n- what: no-author # yes\n- what: warning\n  about: 'it seems: two'\n"
    )
    assert article(editor).corrections.looked_at == (Look("no-author"), Look("warning", "it seems: two"))
    editor.undo(done.undo)
    assert article(editor).corrections.looked_at == (Look("no-author"),)


def test_a_doubt_about_an_entry_is_none(editor):
    of = key(editor, "2001-05-03")
    say_of_timeline(editor, do="change", entry=of, changes={"kind": "trade"})
    looks = (Look("guessed-date", "“The bridge”: it's"), Look("same-event"))
    for look in looks:
        said = {name: value for name, value in vars(look).items() if value}
        say_of_timeline(editor, do="look", entry=of, **said)
    (word,) = parse_own((editor.dump_dir / "milestones.yml").read_text("utf-8"))
    assert (word.kind, word.looked_at) == ("trade", looks)
    (entry,) = [entry for entry in timeline(editor).all if entry.key == of]
    assert entry.looked_at == looks
    assert Entry.from_kept(entry.to_kept()) == entry


def test_an_entry_of_ones_own_that_was_looked_at_can_be_retitled(editor):
    say_of_timeline(editor, do="add", title="Talks", url="https://example.org/t", date="2010?")
    say_of_timeline(editor, do="look", entry=key(editor, "2010?"), what="guessed-date")
    say_of_timeline(editor, do="change", entry=key(editor, "2010?"), changes={"title": "Water talks"})
    made = timeline(editor)
    (entry,) = [entry for entry in made.all if entry.date == "2010?"]
    assert (entry.title, entry.looked_at, made.unheard) == ("Water talks", (Look("guessed-date"),), ())


def test_an_entry_is_changed_twice_in_one_word(editor):
    say_of_timeline(editor, do="change", entry=key(editor, "2001-05-03"), changes={"title": "The bridge"})
    say_of_timeline(
        editor, do="change", entry=key(editor, "2001-05-03"), changes={"date": "2001-06", "kind": "trade"}
    )
    (entry,) = [entry for entry in timeline(editor).entries if entry.title == "The bridge"]
    assert (entry.date, entry.kind) == ("2001-06", "trade")
    assert (editor.dump_dir / "milestones.yml").read_text("utf-8").count("change") == 1
    say_of_timeline(
        editor, do="change", entry=entry.key, changes={"title": "", "date": None, "kind": "", "parties": []}
    )
    assert not (editor.dump_dir / "milestones.yml").exists()


def test_an_entry_is_dropped(editor):
    say_of_timeline(editor, do="drop", entry=key(editor, "2001-05-03"))
    assert dates(editor) == ["1992-10-15", "1997-04-08"]


def test_entries_are_merged_and_what_kept_them_apart_goes(editor):
    one, other = key(editor, "1992-10-15"), key(editor, "2001-05-03")
    say_of_timeline(editor, do="different", entries=[one, other])
    assert len(dates(editor)) == 3
    say_of_timeline(editor, do="merge", entries=[one, other])
    assert len(dates(editor)) == 2
    assert "part" not in (editor.dump_dir / "milestones.yml").read_text("utf-8")


def test_a_source_is_parted_and_merged_again(editor):
    treaty = key(editor, "1997-04-08")
    done = say_of_timeline(editor, do="part", entry=treaty, sources=[1])
    assert dates(editor) == ["1992-10-15", "1997", "1997-04-08", "2001-05-03"]
    say_of_timeline(editor, do="merge", entries=[key(editor, "1997"), key(editor, "1997-04-08")])
    assert dates(editor) == ["1992-10-15", "1997-04-08", "2001-05-03"]
    assert done.file == "milestones.yml"


def test_what_is_said_already_is_not_said_again(editor):
    entries = [key(editor, "1992-10-15"), key(editor, "2001-05-03")]
    say_of_timeline(editor, do="different", entries=entries)
    before = files(editor)
    say_of_timeline(editor, do="different", entries=entries[::-1])
    assert files(editor) == before


def test_a_merge_is_taken_back_by_a_part(editor):
    one, other = key(editor, "1992-10-15"), key(editor, "2001-05-03")
    say_of_timeline(editor, do="merge", entries=[one, other])
    say_of_timeline(editor, do="part", entry=key(editor, "1992-10-15"), sources=[1])
    assert dates(editor) == ["1992-10-15", "1997-04-08", "2001-05-03"]
    assert "merge" not in (editor.dump_dir / "milestones.yml").read_text("utf-8")


def test_an_entry_of_ones_own_is_added_changed_and_dropped(editor):
    given = {"title": "Embassy", "url": "https://example.org/e", "date": "1993-02", "kind": "relations"}
    say_of_timeline(editor, do="add", **given)
    assert "1993-02" in dates(editor)
    say_of_timeline(editor, do="change", entry=key(editor, "1993-02"), changes={"date": "1994"})
    assert "1994" in dates(editor)
    assert "change" not in (editor.dump_dir / "milestones.yml").read_text("utf-8")
    say_of_timeline(editor, do="drop", entry=key(editor, "1994"))
    assert not (editor.dump_dir / "milestones.yml").exists()


def other_id(editor):
    return other_date_id(timeline(editor).other_dates[0])


def test_a_date_in_doubt_becomes_an_entry_and_that_is_undone(editor):
    done = say_of_timeline(
        editor, do="change", other=other_id(editor), changes={"title": "Talks", "date": "1999"}
    )
    made = timeline(editor)
    assert [entry.title for entry in made.entries if entry.date == "1999"] == ["Talks"]
    assert (made.other_dates, made.unheard) == ((), ())
    editor.undo(done.undo)
    assert [place.date for place in timeline(editor).other_dates] == ["1998"]


def test_a_date_in_doubt_is_dropped(editor):
    say_of_timeline(editor, do="drop", other=other_id(editor))
    assert timeline(editor).other_dates == ()
    assert dates(editor) == ["1992-10-15", "1997-04-08", "2001-05-03"]


def test_a_date_in_doubt_that_was_looked_at_stays_until_it_is_another(editor):
    assert [doubt.kind for doubt in timeline_doubts(timeline(editor))] == ["other-date"]
    say_of_timeline(editor, do="look", other=other_id(editor))
    made = timeline(editor)
    ((place,), doubts) = made.other_dates, timeline_doubts(made)
    assert (place.date, doubts, made.unheard) == ("1998", (), ())
    assert OtherDate.from_kept(place.to_kept()) == place
    two = editor.dump_dir / "two.txt"
    two.write_text(two.read_text("utf-8").replace("1998", "1999"), "utf-8")
    assert [doubt.kind for doubt in timeline_doubts(timeline(editor))] == ["other-date"]


def test_a_date_in_doubt_that_was_looked_at_can_become_an_entry_after_all(editor):
    say_of_timeline(editor, do="look", other=other_id(editor))
    say_of_timeline(editor, do="change", other=other_id(editor), changes={"kind": "session"})
    assert [entry.kind for entry in timeline(editor).entries if entry.date == "1998"] == ["session"]
    (word,) = parse_own((editor.dump_dir / "milestones.yml").read_text("utf-8"))
    assert (word.kind, len(word.looked_at)) == ("session", 1)


@pytest.fixture
def in_both(editor):
    """The sentence in doubt stands in both dumps, so once on the page."""
    one = editor.dump_dir / "one.txt"
    one.write_text(
        one.read_text("utf-8").replace("Subscribe", f"{TWO.splitlines()[-1]}\n\nSubscribe"), "utf-8"
    )
    assert [place.article for place in timeline(editor).other_dates] == ["one.txt", "two.txt"]
    return editor


def test_a_date_in_doubt_of_two_places_becomes_one_entry_with_both(in_both):
    say_of_timeline(in_both, do="change", other=other_id(in_both), changes={"title": "Talks"})
    made = timeline(in_both)
    (entry,) = [entry for entry in made.entries if entry.title == "Talks"]
    assert {source.article for source in entry.sources} == {"one.txt", "two.txt"}
    assert (made.other_dates, made.unheard) == ((), ())
    say_of_timeline(in_both, do="drop", entry=entry.key)
    made = timeline(in_both)
    assert "Talks" not in [entry.title for entry in made.all]
    assert made.other_dates == ()


@pytest.mark.parametrize(("do", "left"), [("drop", 0), ("look", 2)])
def test_what_is_said_of_a_date_in_doubt_is_said_of_all_its_places(in_both, do, left):
    say_of_timeline(in_both, do=do, other=other_id(in_both))
    made = timeline(in_both)
    assert (len(made.other_dates), timeline_doubts(made), made.unheard) == (left, (), ())


# What stays


@pytest.mark.parametrize(
    "text", [FILE, FILE.replace("\n", "\r\n"), FILE.replace("  - ", "- ").replace("    d", "  d")]
)
def test_all_else_stays_to_the_byte(editor, text):
    file = editor.dump_dir / "one.yml"
    file.write_bytes(text.encode())
    say(editor, do="lines", lines=[9], value="heading")
    end = "\r\n" if "\r" in text else "\n"
    assert file.read_bytes().decode() == text.replace("  7: keep", f"  7: keep{end}  9: heading")
    say(editor, do="fields", fields={"published": "2024-04-20"})
    assert "published: 2024-04-20" in file.read_bytes().decode()
    assert "title:   'A better headline'   # from the print edition" in file.read_bytes().decode()
    assert file.read_bytes().count(b"\r") == (file.read_bytes().count(b"\n") if "\r" in text else 0)


def test_a_range_is_cut_where_a_part_of_it_is_said_otherwise(editor):
    file = editor.dump_dir / "one.yml"
    file.write_text(FILE, "utf-8")
    say(editor, do="lines", lines=[3], value="keep")
    found = yaml.safe_load(file.read_text("utf-8"))["lines"]
    assert found == {2: "drop", 4: "drop", 3: "keep", 7: "keep"}
    say(editor, do="lines", lines=[2, 3, 4], value=None)
    assert yaml.safe_load(file.read_text("utf-8"))["lines"] == {7: "keep"}
    assert "# some lines" in file.read_text("utf-8")


def test_a_key_that_is_taken_out_leaves_the_comments_beside_it(editor):
    file = editor.dump_dir / "one.yml"
    file.write_text(FILE, "utf-8")
    say(editor, do="fields", fields={"published": ""})
    say(editor, do="lines", lines=[2, 3, 4, 7], value=None)
    left = file.read_text("utf-8")
    for comment in ("# what I know of it", "# some lines", "# the events", "# the end"):
        assert comment in left
    assert "published" not in left
    assert "lines:" not in left


comments = st.sampled_from(["", "# a comment\n", "\n", "   # indented\n", "\n# two\n# lines\n"])
texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1, max_size=30).filter(
    lambda text: text.strip()
)
ACTS = st.one_of(
    st.fixed_dictionaries(
        {
            "do": st.just("lines"),
            "lines": st.lists(st.integers(1, 12), min_size=1, max_size=5),
            "value": st.sampled_from(["keep", "drop", "heading", None]),
        }
    ),
    st.fixed_dictionaries(
        {
            "do": st.just("fields"),
            "fields": st.dictionaries(st.sampled_from(["title"]), st.one_of(texts, st.just("")), min_size=1),
        }
    ),
    st.fixed_dictionaries({"do": st.just("milestone"), "title": texts, "date": st.just("1997")}),
)


@given(
    st.lists(comments, min_size=4, max_size=4),
    st.dictionaries(st.integers(1, 12), st.sampled_from(["keep", "drop"]), max_size=6),
    st.lists(ACTS, min_size=1, max_size=4),
)
def test_comments_survive_and_undoing_gives_the_bytes_back(tmp_path_factory, between, said, acts):
    folder = tmp_path_factory.mktemp("dumps")
    (folder / "one.txt").write_text(ONE, "utf-8")
    parts = ["language: en # code\n", "authors: ['A: B',   C]\n"]
    parts += [
        "lines:\n" + "".join(f"  {number}: {word} # {number}\n" for number, word in said.items())
    ] * bool(said)
    text = "".join(a + b for a, b in zip(between, [*parts, "", ""], strict=False)) + between[-1]
    file = folder / "one.yml"
    file.write_text(text, "utf-8")
    editor = Editor(folder)
    states, tokens = [file.read_bytes()], []
    for act in acts:
        tokens.append(say(editor, **act).undo)
        states.append(file.read_bytes())
    left = file.read_text("utf-8")
    for line in text.splitlines():
        if line.strip().startswith("#"):
            assert line in left.splitlines()
    assert "language: en # code" in left
    assert "authors: ['A: B',   C]" in left
    for token, state in zip(reversed(tokens), reversed(states[:-1]), strict=True):
        editor.undo(token)
        assert file.read_bytes() == state


ENTRIES = {
    name: {
        "key": name,
        "sources": [
            {"article": f"{name}.txt", "title": title, "paragraph": 1, "date": date, "url": None}
            for title, date in ((f"The {name}: a story", "1997-04"), ("#2", None))
        ],
    }
    for name in ("bridge", "treaty", "visit")
}
OTHERS = {
    "other-1": [
        {"article": name, "title": "The talks: an end", "paragraph": 2, "date": "1998"}
        for name in ("bridge.txt", "visit.txt")
    ],
    "other-2": [{"article": "treaty.txt", "title": "- #", "paragraph": 0, "date": "XXXX-02"}],
}
keys = st.sampled_from(sorted(ENTRIES))
other_ids = st.sampled_from(sorted(OTHERS))
two_keys = st.lists(keys, min_size=2, max_size=3, unique=True)
TIMELINE_ACTS = st.one_of(
    st.builds(
        lambda key, title, date: {"do": "change", "entry": key, "changes": {"title": title, "date": date}},
        keys,
        st.one_of(texts, st.none()),
        st.sampled_from(["1997", "1997-04-08", "199X", "XXXX-02", None]),
    ),
    st.builds(lambda key: {"do": "drop", "entry": key}, keys),
    st.builds(lambda some: {"do": "merge", "entries": some}, two_keys),
    st.builds(lambda some: {"do": "different", "entries": some}, two_keys),
    st.builds(lambda key: {"do": "part", "entry": key, "sources": [0]}, keys),
    st.builds(
        lambda name, title: {"do": "change", "other": name, "changes": {"title": title}}, other_ids, texts
    ),
    st.builds(lambda do, name: {"do": do, "other": name}, st.sampled_from(["drop", "look"]), other_ids),
    st.builds(lambda title: {"do": "add", "title": title, "url": "https://example.org/#a:b"}, texts),
)
WORDS = [
    "- title:   Embassy   # 1\n  url: https://example.org\n",
    "- change: {dump: bridge.txt,  about: a bridge}\n  # why\n  drop: true\n",
    "- part:\n    - {dump: bridge.txt, about: x}\n    - {dump: visit.txt, about: y}   # not the same\n",
    "- merge: [{dump: a.txt, about: x},\n      {dump: b.txt, about: y}]\n",
]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(comments, st.sampled_from(WORDS)), max_size=4, unique_by=lambda one: one[1]),
    st.lists(TIMELINE_ACTS, min_size=1, max_size=5),
)
def test_words_on_the_timeline_leave_all_others_to_the_byte(tmp_path_factory, parts, acts):
    folder = tmp_path_factory.mktemp("dumps")
    text = "".join(comment + word for comment, word in parts)
    file = folder / "milestones.yml"
    if text:
        file.write_text(text, "utf-8")
    editor = Editor(folder)
    states, tokens = [text or None], []
    for act in acts:
        tokens.append(editor.timeline(parse_timeline_act(act, ENTRIES, OTHERS), editor.file_hash()).undo)
        states.append(file.read_text("utf-8") if file.exists() else None)
    left = states[-1] or ""
    place = 0
    for line in text.splitlines(keepends=True):
        assert line in left[place:]
        place = left.index(line, place)
    for token, state in zip(reversed(tokens), reversed(states[:-1]), strict=True):
        editor.undo(token)
        assert (file.read_text("utf-8") if file.exists() else None) == state


HOSTILE = [
    "two\nlines: drop",
    "a: b # c",
    "!!python/object/apply:os.system [x]",
    "&anchor",
    "*alias",
    "- item",
    "{a: b}",
    "---",
    "...",
    "yes",
    "1997-04-08",
    "12:30:45",
    "0x10",
    "~",
    "<<",
    "=",
    "'\"",
    "\\",
    "%TAG",
    "? key",
    "| literal",
    "\u2028x\u0085y",
    "\u202eevil",
    "\ufeffmark",
    "# no comment",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_written_as_text(editor, text):
    wanted = " ".join(text.split())
    say(editor, do="fields", fields={"title": text, "authors": [text]})
    say(editor, do="milestone", title=text, about=text)
    found = article(editor).corrections
    assert found.title == found.authors[0] == found.milestones[0].about == wanted
    assert len(found.milestones) == 1
    say_of_timeline(editor, do="change", entry=key(editor, "2001-05-03"), changes={"title": text})
    (entry,) = [entry for entry in timeline(editor).entries if entry.date == "2001-05-03"]
    assert entry.title == wanted


# What is refused


def files(editor):
    return {path.name: path.read_bytes() for path in editor.dump_dir.iterdir() if path.is_file()}


def test_a_file_that_was_changed_meanwhile_is_left_alone(editor):
    file = editor.dump_dir / "one.yml"
    file.write_text("title: Mine\n", "utf-8")
    with pytest.raises(ChangedOnDiskError, match=r"one\.yml has been changed"):
        editor.article("one.txt", parse_article_act({"do": "lines", "lines": [7], "value": "drop"}), "")
    assert file.read_text("utf-8") == "title: Mine\n"


def test_an_undo_is_refused_where_somebody_wrote_meanwhile_and_once_done(editor):
    done = say(editor, do="fields", fields={"title": "Friends"})
    file = editor.dump_dir / "one.yml"
    file.write_text("title: Mine\n", "utf-8")
    with pytest.raises(ChangedOnDiskError):
        editor.undo(done.undo)
    file.write_text("title: Friends\n", "utf-8")
    editor.undo(done.undo)
    with pytest.raises(GoneError):
        editor.undo(done.undo)


def test_a_dump_that_is_gone_is_said_to_be(editor):
    (editor.dump_dir / "one.txt").unlink()
    with pytest.raises(GoneError, match=r"one\.txt is no more"):
        say(editor, do="fields", fields={"title": "Friends"})


@pytest.mark.parametrize(
    ("act", "blamed"),
    [
        ({"do": "shell"}, "do: 'shell'"),
        ({"do": ["lines"]}, "do: "),
        ({}, "do: None"),
        ({"do": "lines", "lines": [99], "value": "drop"}, "the dump has 12 lines"),
        ({"do": "lines", "lines": [0], "value": "drop"}, "lines count from 1"),
        ({"do": "lines", "lines": [], "value": "drop"}, "lines: "),
        ({"do": "lines", "lines": [True], "value": "drop"}, "lines: "),
        ({"do": "lines", "lines": [1], "value": "hide"}, "value: 'hide'"),
        ({"do": "lines", "lines": [1], "value": ["drop"]}, "value: "),
        ({"do": "lines", "lines": [1], "value": "drop", "path": "../x"}, "path: is no key"),
        ({"do": "fields", "fields": {}}, "fields: "),
        ({"do": "fields", "fields": ["title"]}, "holds no keys"),
        ({"do": "fields", "fields": {"published": "2999-01-01"}}, "published: "),
        ({"do": "fields", "fields": {"title": "\ud800"}}, "invalid Unicode"),
        ({"do": "fields", "fields": {"title": {"a": 1}}}, "title: "),
        ({"do": "fields", "fields": {"url": "javascript:alert(1)"}}, "url: "),
        ({"do": "milestone", "date": "1997"}, "names no milestone"),
        ({"do": "look"}, "what: is missing; write one of warning"),
        ({"do": "look", "what": "guessed-date"}, "what: 'guessed-date' is no doubt we know"),
        ({"do": "look", "what": ["no-date"]}, "is no doubt we know"),
        ({"do": "look", "what": "no-date", "about": "x" * 2001}, "about: "),
        ({"do": "look", "what": "no-date", "entry": "x"}, "entry: is no key"),
    ],
)
def test_a_wrong_act_writes_nothing_and_says_what_is_wrong(editor, act, blamed):
    before = files(editor)
    with pytest.raises(WrongActError) as error:
        say(editor, **act)
    assert blamed in str(error.value)
    assert files(editor) == before


@pytest.mark.parametrize(
    ("act", "blamed", "kind"),
    [
        ({"do": "drop", "entry": "no such key"}, "no more", GoneError),
        ({"do": "drop"}, "entry: is missing", WrongActError),
        ({"do": "drop", "entry": 1}, "is no entry's key", WrongActError),
        ({"do": "merge", "entries": []}, "not two entries", WrongActError),
        ({"do": "add", "title": "X"}, "url: is missing", WrongActError),
        ({"do": "look", "what": "undated"}, "None is no entry's key", WrongActError),
        ({"do": "look", "what": "undated", "entry": "no such key"}, "no more", GoneError),
        ({"do": "look", "what": "no-date", "entry": "no such key"}, "is no doubt we know", WrongActError),
        ({"do": "change", "other": "other-x", "changes": {"title": "y"}}, "no more", GoneError),
        ({"do": "change", "other": ["x"], "changes": {"title": "y"}}, "no date of the page", WrongActError),
        ({"do": "change", "other": "other-x"}, "no more", GoneError),
        ({"do": "change", "place": {"dump": "../x"}, "changes": {"title": "y"}}, "is no key", WrongActError),
        ({"do": "drop", "other": "other-x"}, "no more", GoneError),
        ({"do": "look", "other": "other-x"}, "no more", GoneError),
        ({"do": "look", "other": {}}, "no date of the page", WrongActError),
        ({"do": "look", "what": "other-date", "other": "other-x"}, "what: is no key", WrongActError),
    ],
)
def test_a_wrong_act_on_the_timeline_writes_nothing(editor, act, blamed, kind):
    before = files(editor)
    with pytest.raises(kind, match=blamed):
        say_of_timeline(editor, **act)
    assert files(editor) == before


@pytest.mark.parametrize(
    ("more", "blamed"),
    [
        ({"changes": {"date": "1998-13"}}, "date: "),
        ({"changes": {"place": "one.txt"}}, "place: is no key"),
        ({"changes": {}}, "changes: is missing"),
        ({"changes": {"title": "y"}, "entry": "no such key"}, "no more"),
    ],
)
def test_a_wrong_act_on_a_date_in_doubt_writes_nothing(editor, more, blamed):
    before = files(editor)
    with pytest.raises((WrongActError, GoneError), match=blamed):
        say_of_timeline(editor, do="change", other=other_id(editor), **more)
    assert files(editor) == before


def test_an_act_names_an_entry_or_a_date_in_doubt(editor):
    with pytest.raises(WrongActError, match="entry: "):
        say_of_timeline(editor, do="drop", other=other_id(editor), entry=key(editor, "1992-10-15"))


def test_not_all_sources_of_an_entry_are_parted(editor):
    with pytest.raises(WrongActError, match="not all of them"):
        say_of_timeline(editor, do="part", entry=key(editor, "1997-04-08"), sources=[0, 1])


def test_a_file_that_cannot_be_used_is_for_a_person_to_mend(editor):
    (editor.dump_dir / "one.yml").write_text("titel: x\n", "utf-8")
    with pytest.raises(WrongActError, match=r"one\.yml: titel"):
        say(editor, do="fields", fields={"title": "Friends"})
    (editor.dump_dir / "milestones.yml").write_text("- x\n", "utf-8")
    with pytest.raises(WrongActError, match=r"milestones\.yml: entry 1"):
        editor.timeline(
            parse_timeline_act({"do": "add", "title": "X", "url": "https://x.org"}, {}, {}),
            editor.file_hash(),
        )


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_no_link_is_followed_out_of_the_folder(editor, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "one.yml").write_text("title: Theirs\n", "utf-8")
    (editor.dump_dir / "one.yml").symlink_to(outside / "one.yml")
    with pytest.raises(WrongActError, match="no file in the folder"):
        say(editor, do="fields", fields={"title": "Friends"})
    (editor.dump_dir / "sub").symlink_to(outside, target_is_directory=True)
    (outside / "three.txt").write_text(TWO, "utf-8")
    for dump in ("sub/three.txt", "../three.txt", str(outside / "three.txt")):
        with pytest.raises(WrongActError, match="no file in the folder"):
            say(editor, dump=dump, do="fields", fields={"title": "Friends"})
    assert (outside / "one.yml").read_text("utf-8") == "title: Theirs\n"
    assert [path.name for path in sorted(outside.iterdir())] == ["one.yml", "three.txt"]


def test_two_at_the_same_moment_lose_nothing(editor):
    seen, said = editor.file_hash("one.txt"), []

    def write(title):
        try:
            editor.article("one.txt", parse_article_act({"do": "fields", "fields": {"title": title}}), seen)
            said.append(title)
        except ChangedOnDiskError:
            pass

    threads = [threading.Thread(target=write, args=(f"Title {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(said) == 1
    assert article(editor).title == said[0]


def test_nothing_else_is_left_in_the_folder_and_the_rights_stay(editor):
    file = editor.dump_dir / "one.yml"
    file.write_text("title: Mine\n", "utf-8")
    file.chmod(0o640)
    say(editor, do="fields", fields={"title": "Friends"})
    assert sorted(files(editor)) == ["one.txt", "one.yml", "two.txt"]
    assert file.stat().st_mode & 0o777 == 0o640


def test_of_two_dumps_of_one_name_only_that_is_corrected_which_the_file_is_for(editor):
    (editor.dump_dir / "one.md").write_text(ONE, "utf-8")
    with pytest.raises(WrongActError, match=r"one\.yml is for one\.txt"):
        say(editor, dump="one.md", do="fields", fields={"title": "Friends"})


def test_of_several_stories_in_a_file_each_has_its_own_keys(editor):
    file = editor.dump_dir / "one.yml"
    file.write_text("parts:\n  2: {language: en} # the first\n", "utf-8")

    def told(part, dump="one.txt#2", **act):
        editor.article(dump, parse_article_act(act), editor.file_hash(dump), part)
        return file.read_text("utf-8") if file.exists() else None

    told(range(8, 14), do="fields", fields={"title": "The second"})
    told(range(1, 7), dump="one.txt#1", do="fields", fields={"title": "The first"})
    read = read_corrections(file).parts
    assert (read[2].title, read[2].language, read[8].title) == ("The first", "en", "The second")
    assert "# the first" in file.read_text("utf-8")
    told(range(8, 14), do="milestone", title="The valley met", date="2002")
    told(range(8, 14), do="look", what="no-author")
    assert read_corrections(file).parts[8].looked_at == (Look("no-author"),)
    told(range(8, 14), do="lines", lines=[9], value="drop")
    assert read_corrections(file).parts[8].milestones[0].date == "2002"
    assert read_corrections(file).lines == {9: "drop"}
    told(range(1, 7), dump="one.txt#1", do="fields", fields={"title": "", "language": ""})
    assert list(read_corrections(file).parts) == [8]
