"""What a page says of itself: its headline, authors, day, language, address and site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.pages.lines import Line
from mkdocs_newsdump.dumps.plain_yaml import Wrong
from mkdocs_newsdump.model.article import Stated

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>\"]+)"
)
"""What browsers and SingleFile write into a page about where it stood."""

CANONICAL = ".//link[@rel='canonical']", "href"
META_ADDRESSES = (CANONICAL, (".//meta[@property='og:url']", "content"))
META_LANGUAGES = (
    (".//meta[@property='og:locale']", "content"),
    (".//meta[@http-equiv='content-language']", "content"),
)


def read_stated(tree: HtmlElement, lines: Sequence[Line], metadata: Any, url: str | None) -> Stated:
    """Return what a page says of itself, also by the ``metadata`` that trafilatura found in it.

    A value that cannot be one is passed over.
    """
    site = _checked(checks.text, getattr(metadata, "sitename", None))
    title = _title(lines, _checked(checks.text, getattr(metadata, "title", None)))
    names = str(getattr(metadata, "author", None) or "").split(";")
    authors = [name for name in (_checked(checks.text, name) for name in names[: checks.MAX_NAMES]) if name]
    return Stated(
        title=title,
        authors=tuple(dict.fromkeys(name for name in authors if name != site)),
        published=_checked(checks.past_day, getattr(metadata, "date", None)),
        language=language(tree),
        url=address(tree) or _checked(checks.web_address, url),
        site=site,
    )


def language(tree: HtmlElement) -> str | None:
    """Return the code of the language that a page names."""
    named = [tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""]
    named += [_attribute(tree, *where) for where in META_LANGUAGES]
    codes = (re.split("[-_,]", name.strip().lower())[0] for name in named)
    return next(filter(None, (_checked(checks.language, code) for code in codes)), None)


def address(tree: HtmlElement) -> str | None:
    """Return where a page says it stands."""
    found = (_checked(checks.web_address, _attribute(tree, *where).strip()) for where in META_ADDRESSES)
    return next(filter(None, found), None)


def saved_from(html: str) -> str | None:
    """Return the address that the program which saved a page wrote into it."""
    saved = SAVED_FROM.search(html)
    return saved[1] if saved else None


def frames(tree: HtmlElement) -> Iterator[str]:
    """Return where the frames of a page are, as it names them."""
    for element in tree.iter("frame", "iframe"):
        address = element.get("src")
        if address and len(address) <= checks.MAX_TEXT:
            yield address


def _title(lines: Sequence[Line], stated: str | None) -> str | None:
    """Return the headline: that of the page's only heading of the first rank, if the head says much the same.

    What a page says in its head is for search engines, and often has the site's name behind it.
    """
    headings = [line.text for line in lines if line.main_heading and line.text]
    if stated is None or len(headings) != 1:
        return stated
    words, own = (set(re.findall(r"\w+", text.casefold())) for text in (stated, headings[0]))
    return " ".join(headings[0].split()) if len(words & own) * 2 >= len(own) > 0 else stated


def _attribute(tree: HtmlElement, path: str, name: str) -> str:
    element = tree.find(path)
    return "" if element is None else element.get(name, "")


def _checked(check: checks.Check, value: Any) -> Any:
    """Return a value as a person's would be read, or None where it is none."""
    try:
        return check("", value) if value else None
    except Wrong:
        return None
