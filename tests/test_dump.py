"""Bytes to text and lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump.dump import DumpError, decode, read_dump, split_lines


@given(st.text())
def test_lines_joined_give_the_text_back(text):
    assert "".join(split_lines(text)) == text


@given(st.binary())
def test_any_bytes_give_a_dump_or_a_reason(data):
    try:
        assert decode(data).text
    except DumpError as error:
        assert error.reason


def test_lines_end_where_an_editor_ends_them():
    assert split_lines("a\u2028b\r\nc\rd\n\ne") == ["a\u2028b\r\n", "c\r", "d\n", "\n", "e"]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DumpError, match=r"gone\.txt: cannot be read"):
        read_dump(tmp_path / "gone.txt")
