"""A person's word, written beside the dump."""

import pytest
from sites import STORY

from mkdocs_newsdump.review.acts import ChangedOnDiskError, parse_article_act
from mkdocs_newsdump.review.edits import Editor


@pytest.fixture
def editor(tmp_path):
    (tmp_path / "bridge.txt").write_text(STORY, "utf-8")
    return Editor(tmp_path)


def act_on(editor, seen=None, **act):
    seen = editor.file_hash("bridge.txt") if seen is None else seen
    return editor.article("bridge.txt", parse_article_act(act), seen)


def test_a_line_is_dropped_and_the_file_goes_when_that_is_undone(editor):
    done = act_on(editor, do="lines", lines=[7], value="drop")
    file = editor.dump_dir / "bridge.yml"
    assert done.file == "bridge.yml"
    assert file.read_text("utf-8") == "lines:\n  7: drop\n"
    assert done.hash == editor.file_hash("bridge.txt")
    again = editor.undo(done.undo)
    assert not file.exists()
    editor.undo(again.undo)
    assert file.read_text("utf-8") == "lines:\n  7: drop\n"


def test_a_file_that_was_changed_meanwhile_is_left_alone(editor):
    file = editor.dump_dir / "bridge.yml"
    file.write_text("title: Mine\n", "utf-8")
    with pytest.raises(ChangedOnDiskError, match=r"bridge\.yml has been changed"):
        act_on(editor, seen="", do="lines", lines=[7], value="drop")
    assert file.read_text("utf-8") == "title: Mine\n"
