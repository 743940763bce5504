"""The rows of a corpus as Parquet, for those who have pyarrow: the extra ``dask`` brings it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from itertools import islice
from typing import Any

from mkdocs_newsdump.corpus.rows import Row
from mkdocs_newsdump.corpus.store import Store
from mkdocs_newsdump.model.article import Article

BATCH = 10_000
"""Rows that are held before they are written."""

CITATION = {"article": "string", "paragraph": "int32", "title": "string", "text": "string", "date": "string"}
CITATION |= {"url": "string", "language": "string"}

Columns = dict[str, Any]

ARTICLES: Columns = {
    "source": "string",
    "title": "string",
    "authors": ["string"],
    "published": "date32",
    "language": "string",
    "views": "int64",
    "lede": "string",
    "credits": ["string"],
    "body": [{"kind": "string", "text": "string", "lines": ["int32"]}],
    "url": "string",
    "site": "string",
    "encoding": "string",
    "warnings": ["string"],
}
LINES: Columns = {
    "source": "string",
    "number": "int32",
    "text": "string",
    "role": "string",
    "kept": "bool_",
    "reason": "string",
    "rule": "string",
}
MILESTONES: Columns = {
    "source": "string",
    "paragraph": "int32",
    "date": "string",
    "title": "string",
    "text": "string",
    "kind": "string",
    "parties": ["string"],
    "planned": "bool_",
    "certain": "bool_",
    "language": "string",
    "published": "date32",
}
ENTRIES: Columns = {
    "timeline": "string",
    "section": "string",
    "key": "string",
    "date": "string",
    "dates": ["string"],
    "title": "string",
    "kind": "string",
    "parties": ["string"],
    "planned": "bool_",
    "sources": [CITATION],
}

OF_PARTS = {"articles": ARTICLES, "lines": LINES, "milestones": MILESTONES}
"""The tables of the articles of a part."""


class Table:
    """A table that is being written, some rows at a time."""

    def __init__(self, file: Any, columns: Columns) -> None:
        self._arrow = import_module("pyarrow")
        self._schema = self._arrow.schema(list(self._type(columns)))
        self._writer = import_module("pyarrow.parquet").ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def _type(self, shape: Any) -> Any:
        """Return the type of a column: of a name, of a list of such, or of a struct."""
        if isinstance(shape, dict):
            return self._arrow.struct([(name, self._type(part)) for name, part in shape.items()])
        return self._arrow.list_(self._type(shape[0])) if isinstance(shape, list) else self._simple(shape)

    def _simple(self, name: str) -> Any:
        return getattr(self._arrow, name)()

    def add(self, rows: Iterable[Row]) -> None:
        """Write rows; keys that are no columns are left out."""
        rows = iter(rows)
        while batch := list(islice(rows, BATCH - len(self._rows))):
            self._rows += batch
            if len(self._rows) >= BATCH:
                self.flush()

    def flush(self) -> None:
        """Write the rows that are held."""
        rows = self._rows
        try:
            batch = self._arrow.RecordBatch.from_pylist(rows, self._schema)
        except UnicodeEncodeError:  # half a character, which a person's YAML can name
            batch = self._arrow.RecordBatch.from_pylist(list(map(whole, rows)), self._schema)
        self._writer.write_batch(batch)
        self._rows = []

    def close(self) -> None:
        """Write the rest."""
        self.flush()
        self._writer.close()


@contextmanager
def create_table(store: Store, name: str, columns: Columns) -> Iterator[Table]:
    """Return a context with a table, which stands in its place once the context ends."""
    with store.create(name) as file:
        table = Table(file, columns)
        yield table
        table.close()


def article_columns(row: Row, article: Article) -> Row:
    """Return the row of an article for its table."""
    return {**row, "published": article.published}


def entry_columns(row: Row) -> Row:
    """Return the row of an entry for its table; a date that is none has its place as its source."""
    if row["section"] != "other_dates":
        return row
    kept = ("timeline", "section", "date", "title", "kind", "parties")
    return {**{key: row[key] for key in kept}, "sources": [row]}


def with_day(row: Row) -> Row:
    """Return a row with its day of publication as a date."""
    return {**row, "published": date.fromisoformat(row["published"]) if row["published"] else None}


def whole(value: Any) -> Any:
    """Return a value without halves of characters."""
    if isinstance(value, str):
        return value.encode(errors="replace").decode()
    if isinstance(value, dict):
        return {key: whole(one) for key, one in value.items()}
    return list(map(whole, value)) if isinstance(value, list) else value
