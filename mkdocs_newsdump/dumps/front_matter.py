"""The front matter of a clipping: what a file says of itself, in YAML between two lines of ``---``.

Web clippers, Obsidian, Zotero and site generators write it, each with names of its own for the same things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.plain_yaml import Wrong, load
from mkdocs_newsdump.model.article import Stated
from mkdocs_newsdump.text.languages import FALLBACK

BEGIN, ENDS = "---", ("---", "...")

MAX_LINES = 1_000
"""Maximum lines of a front matter: fifty times as many as a clipper writes."""

KEY = re.compile(r"[^\W\d][\w -]{0,40}:(?:\s|$)")
"""How a line of a front matter begins, and hardly a story below a drawn line."""

WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
MARKDOWN_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
ADDRESS = re.compile(r"\((https?://[^\s()]+)\)")

NAMES = {
    "title": ("title", "headline"),
    "authors": ("authors", "author", "creators", "creator", "byline"),
    "published": (
        *("published", "publisheddate", "datepublished", "publishdate", "pubdate", "publicationdate", "date"),
    ),
    "url": ("url", "source", "sourceurl", "link", "permalink", "canonicalurl", "original"),
    "language": ("language", "lang"),
    "site": ("site", "sitename", "publisher", "publication", "publicationtitle", "website"),
}
"""What the keys are called, without signs and in lower case; the first that a file has counts."""


class FrontMatter(NamedTuple):
    """What a file says of itself, and what is wrong with how it says it, for people; empty if nothing is."""

    stated: Stated
    problem: str = ""


def read_front_matter(lines: Sequence[str], *, sure: bool) -> FrontMatter | None:
    """Return the front matter that ``lines`` begin with, or None where there is none.

    Where a file is not ``sure`` to be Markdown, only what reads without a fault is taken for front matter.
    """
    if not lines or lines[0].lstrip("\ufeff").rstrip() != BEGIN:
        return None
    end = next((n for n, line in enumerate(lines) if n and line.rstrip() in ENDS), None)
    if end is None:
        if sure and len(lines) > 1 and KEY.match(lines[1]):
            return FrontMatter(Stated(), "has no end; close it with a line ---, the story below it")
        return None
    head = Stated(head=end + 1)
    if end > MAX_LINES:
        begun = KEY.match(lines[1]) is not None
        return FrontMatter(head, f"has more than {MAX_LINES} lines; shorten it") if sure and begun else None
    try:
        given = load("".join(lines[1:end]))
    except Wrong as wrong:
        return FrontMatter(head, str(wrong)) if sure and _is_meant(lines[1:end]) else None
    if given is None:
        return FrontMatter(head) if sure else None
    if not isinstance(given, Mapping):
        what = "holds no keys; write one a line, as in 'title: The headline'"
        return FrontMatter(head, what) if sure and _is_meant(lines[1:end]) else None
    found, problems = _stated(given, end + 1)
    return FrontMatter(found, "; ".join(problems)) if sure or found != head else None


def _is_meant(lines: Sequence[str]) -> bool:
    """Return whether lines between two drawn ones are meant as YAML, and are no story."""
    return any(KEY.match(line) or line.startswith("- ") for line in lines)


def _stated(given: Mapping[str, Any], head: int) -> tuple[Stated, list[str]]:
    keys = {re.sub(r"[\W_]", "", key).casefold(): key for key in given}
    found: dict[str, Any] = {}
    problems = []
    for field, names in NAMES.items():
        for name in names:
            key = keys.get(name)
            if key is None or given[key] in (None, "", []):
                continue
            try:
                value = READERS[field](key, given[key])
            except Wrong as wrong:
                problems.append(str(wrong))
                continue
            if value:
                found[field] = value
                break
    if "url" not in found and isinstance(source := given.get(keys.get("source", "")), str):
        found.setdefault("site", _unlinked(source)[: checks.MAX_TEXT] or None)
    return Stated(**found, head=head), problems


def _title(key: str, value: Any) -> str:
    return _unlinked(checks.text(key, str(value) if isinstance(value, (int, float, date)) else value))


def _authors(key: str, value: Any) -> tuple[str, ...]:
    """Return the names of a list or of a text, in which links to notes or semicolons part them."""
    names = []
    for item in _flat(value):
        text = checks.text(key, item)
        linked = [name for _, name in re.findall(r"\[\[([^\[\]|]*\|)?([^\[\]|]*)\]\]", text)]
        names += linked or [_unlinked(name) for name in text.split(";")]
    if len(names) > checks.MAX_NAMES:
        raise Wrong(f"{key}: holds more than {checks.MAX_NAMES}; shorten the list")
    return tuple(dict.fromkeys(filter(None, map(str.strip, names))))


def _flat(value: Any) -> Iterator[Any]:
    """Yield the values of lists within each other: YAML reads ``[[Name]]`` as such."""
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif isinstance(value, Mapping):
        yield value.get("name") or " ".join(
            str(part) for key in ("firstName", "given", "lastName", "family") if (part := value.get(key))
        )
    else:
        yield value


def _published(key: str, value: Any) -> date:
    """Return a day; a month or a year alone is none."""
    if isinstance(value, str):
        value = _unlinked(value)
        try:
            value = date.fromisoformat(value[:10].replace("/", "-"))
        except ValueError:
            value = _written(value)
    elif isinstance(value, datetime):
        value = value.date()
    return checks.past_day(key, value)


def _written(text: str) -> date | None:
    """Return the one day that a text names in words, as in "12 May 2021"."""
    from mkdocs_newsdump.dates.find import find_dates  # slow to load, and seldom needed

    if len(text) > checks.MAX_TEXT:
        return None
    days = {mention.edtf for mention in find_dates(text, language=FALLBACK)}
    try:
        return date.fromisoformat(days.pop() or "") if len(days) == 1 else None
    except ValueError:
        return None


def _url(key: str, value: Any) -> str | None:
    """Return an address, also one behind a link's words; a name of a source is none."""
    if not isinstance(value, str):
        return None
    inside = ADDRESS.search(value)
    address = inside[1] if inside else value.strip().strip("<>")
    return checks.web_address(key, address) if address.startswith(("https://", "http://")) else None


def _language(key: str, value: Any) -> str:
    code = re.split("[-_]", value)[0].lower() if isinstance(value, str) else value
    return checks.language(key, code)


def _site(key: str, value: Any) -> str:
    return _unlinked(checks.text(key, value))


def _unlinked(text: str) -> str:
    """Return a text with the words of links instead of the links."""
    return MARKDOWN_LINK.sub(r"\1", WIKILINK.sub(r"\1", text)).strip()


READERS: dict[str, Callable[[str, Any], Any]] = {
    "title": _title,
    "authors": _authors,
    "published": _published,
    "url": _url,
    "language": _language,
    "site": _site,
}
"""How the value of each field is read. They raise :class:`~mkdocs_newsdump.dumps.plain_yaml.Wrong`."""
