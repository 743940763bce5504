"""The tables have what the lines of JSON have."""

import json

import pytest
from corpora import write_corpus

from mkdocs_newsdump.corpus.rows import from_lines, to_line
from mkdocs_newsdump.corpus.run import build_corpus
from mkdocs_newsdump.corpus.store import open_store
from mkdocs_newsdump.corpus.tables import ENTRIES, create_table

parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    dumps = write_corpus(folder / "dumps")
    build_corpus(str(dumps), str(folder / "out"))
    return folder / "out"


def table(out, kind):
    return [
        row for file in sorted(out.glob(f"{kind}/*.parquet")) for row in parquet.read_table(file).to_pylist()
    ]


def lines(out, kind):
    files = sorted(out.glob(f"{kind}/*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def test_articles_and_their_lines(out):
    kept, rows = lines(out, "articles"), {row["source"]: row for row in table(out, "articles")}
    assert len(rows) == len(kept) == 26
    for article in kept:
        row = rows[article["source"]]
        for key in ("title", "authors", "language", "views", "lede", "credits", "body", "warnings"):
            assert row[key] == article[key], key
        assert (row["published"] and row["published"].isoformat()) == article["published"]
    texts = {}
    for line in table(out, "lines"):
        texts.setdefault(line["source"], []).append(line["text"])
        assert line["role"]
        assert line["reason"] or line["role"] == "blank"
        assert line["number"] == len(texts[line["source"]])
    assert {name: "".join(text) for name, text in texts.items()} == {
        article["source"]: article["text"] for article in kept
    }


def test_milestones(out):
    rows = table(out, "milestones")
    for row in rows:
        row["published"] = row["published"] and row["published"].isoformat()
    assert rows == lines(out, "milestones")
    assert {row["certain"] for row in rows} == {True, False}


def test_entries_and_their_sources(out):
    kept, rows = lines(out, "entries"), table(out, "entries")
    assert [(row["timeline"], row["section"], row["title"]) for row in rows] == [
        (row["timeline"], row["section"], row["title"]) for row in kept
    ]
    told = [(row, one) for row, one in zip(rows, kept, strict=True) if one["section"] != "other_dates"]
    assert len(told) > 10
    for row, one in told:
        assert (row["key"], row["date"], row["dates"]) == (one["key"], one["date"], one["dates"])
        for source, given in zip(row["sources"], one["sources"], strict=True):
            assert source == {key: given[key] for key in source}


def test_half_a_character_breaks_neither(tmp_path):
    row = {"title": "Half \ud800 a character", "dates": ["\udfff"], "sources": [{"title": "\ud800"}]}
    assert from_lines(to_line(row)) == [row]
    with create_table(open_store(str(tmp_path)), "rows/1.parquet", ENTRIES) as made:
        made.add([row])
    [read] = table(tmp_path, "rows")
    assert (read["title"], read["dates"], read["sources"][0]["title"]) == ("Half ? a character", ["?"], "?")
