"""A saved page to the text that a reader sees of it, line by line, and to what the page says of itself.

The lines are ours, as a browser would copy them (the HTML standard's ``innerText``), so that a page has all
its words, with the numbers that corrections name. Which of them are the story, and who wrote it and when,
trafilatura says, which the extra ``html`` brings. A page is data: no script of it runs, nothing is fetched.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.plain_yaml import Wrong
from mkdocs_newsdump.dumps.same_lines import same_lines
from mkdocs_newsdump.model.article import BlockKind, PageLines, Stated

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

UNSHOWN = re.compile(
    "head|script|style|noscript|template|svg|math|iframe|object|embed|canvas|audio|video|select|datalist"
    "|textarea|input|map|noframes"
).fullmatch
"""Elements whose text no reader sees, or that hold none."""

BLOCK = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption"
    "|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|p|pre|search|section"
    "|summary|table|tbody|tfoot|thead|tr|ul"
).fullmatch
"""Elements that begin a line, and end it."""

CELL = re.compile("t[dh]").fullmatch
"""Cells of a table, which stand on one line."""

ITEM = re.compile("li|dd|td|tr|tbody").fullmatch
"""Elements of lists and tables that part what belongs together."""

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
KINDS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
}
ASIDE = frozenset(["nav", "aside", "footer", "form", "menu", "dialog"])
"""Elements that hold no story, by what HTML says of them."""

HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
UNSEEN_CLASS = "sf-hidden"
"""The class that SingleFile gives what was not to be seen when the page was saved."""

PROSE_WORDS, PROSE_LENGTH, LINKED = 10, 60, 1 / 3
"""Minimum words, or characters where no spaces part them, of a line of prose, and its maximum of links."""

SHARES = (1, 1 / 2)
"""What a paragraph counts for the elements around it, the nearest first."""

STOP = re.compile(r"[.!?…。！？।؟۔։።][\"'»”’)\]]*$")

SPACE = re.compile(r"[ \t\r\n\f]+")
DATA_ADDRESS = re.compile(r"(?<=[\"'(])data:[\w.+/-]*[^\"')<>\s]*", re.ASCII)
"""The content of pictures and fonts that stands in the page: most of a SingleFile, and no text."""

XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
NUL = "\0"

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

MAX_DEPTH = 200
"""Maximum depth of elements that are read apart; what lies deeper counts to the element there."""

MAX_ELEMENTS = 30_000
"""Maximum elements of a page whose markup is read, which takes up to half a millisecond for each; a long news
page has some 5,000."""

CUT_DEPTH = 2_000
"""Depth at which libxml2 reads no further: what follows would be lost."""

BREAK = re.compile("p|head|quote|item|cell|row|list|table|code|lb|div").fullmatch
"""Elements of trafilatura's results that end a paragraph."""

LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")


class NoReaderError(Exception):
    """What reads pages is not installed."""


class PageError(Exception):
    """A page that cannot be read; the message says why, for people."""


@dataclass(frozen=True)
class PageText:
    """A saved page: its ``text``, what its markup says of the ``lines``, and what it says of itself.

    ``lines`` is None where the page is too large to read its markup, which ``warnings`` say. ``frames`` are
    the addresses of the frames of a frame set, or of what fills a page without text.
    """

    text: str
    lines: PageLines | None = None
    stated: Stated = field(default_factory=Stated)
    frames: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def read_page(html: str, url: str | None = None) -> PageText:
    """Read a page, which stood at ``url`` where that is known, with what the extra ``html`` brings.

    Raises :class:`NoReaderError` without it, and :class:`PageError`.
    """
    try:
        import lxml.html  # type: ignore[import-untyped]  # noqa: F401
        import trafilatura  # noqa: F401
    except ImportError:
        raise NoReaderError from None
    tree = _tree(html)
    if tree is None:
        return PageText("")
    lines = _lines(tree)
    text = "".join(line.text + "\n" for line in lines).rstrip("\n")
    if not text:
        return PageText("", frames=tuple(_frames(tree)))
    saved = SAVED_FROM.search(html)
    url = url or (saved[1] if saved else None)
    if (size := sum(1 for _ in tree.iter())) > MAX_ELEMENTS:
        warning = f"is a page of {size} elements, more than {MAX_ELEMENTS}, and is read by its text alone"
        return PageText(
            text, stated=Stated(language=_language(tree), url=_address(tree)), warnings=(warning,)
        )
    story, found = _extracted(tree, url)
    marks = PageLines(
        story=frozenset(number + 1 for number in same_lines([line.text for line in lines], story)),
        prose=frozenset(_main_prose(lines)),
        kinds={number: line.kind for number, line in enumerate(lines, 1) if line.kind and line.text},
        captions=frozenset(number for number, line in enumerate(lines, 1) if line.caption and line.text),
    )
    return PageText(text, marks, _stated(tree, lines, found, url))


def _tree(html: str) -> HtmlElement | None:
    """Return the page as a tree, without what could make it large; None where there is no element."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    html = DATA_ADDRESS.sub("", XML_DECLARATION.sub("", html)).replace(NUL, "")
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        tree = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    _flatten(tree)
    return tree


def _flatten(tree: HtmlElement) -> None:
    """Lift what is nested deeper than any page: programs that go down a tree by calls break on it."""
    from lxml import etree

    depth = 0
    deep = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > MAX_DEPTH:
            deep.append(element)
        if depth > CUT_DEPTH:
            raise PageError("has elements nested deeper than any page, so that its end cannot be read")
    for element in deep:
        parent = element.getparent()
        if parent is not None:
            element.drop_tag()


@dataclass
class _Line:
    """A line of the text while it is made; ``linked`` counts the characters within links."""

    text: str = ""
    linked: int = 0
    kind: BlockKind | None = None
    caption: bool = False
    aside: bool = False
    main_heading: bool = False
    box: HtmlElement | None = None

    @property
    def is_prose(self) -> bool:
        words = len(self.text.split())
        return (
            (words >= PROSE_WORDS or len(self.text) >= PROSE_LENGTH)
            and not (self.aside or self.caption or self.kind is BlockKind.HEADING)
            and self.linked < LINKED * len(self.text)
            and STOP.search(self.text) is not None
        )


class _Writer:
    """Puts pieces of text together as lines, as browsers do when a page is copied as text."""

    def __init__(self) -> None:
        self.lines: list[_Line] = []
        self._line = _Line()
        self._blank = 0  # blank lines that are due before the next text

    def write(self, text: str, where: _Place) -> None:
        """Add text that stands in a place of the page."""
        if where.preserved:
            first, *others = text.replace("\r", "").split("\n")
            self._add(first, where)
            for other in others:
                self.end(0)
                self._add(other, where)
        else:
            self._add(SPACE.sub(" ", text), where)

    def _add(self, text: str, where: _Place) -> None:
        line = self._line
        if not where.preserved and (not line.text or line.text[-1] in " \t"):
            text = text.lstrip(" ")
        if not text:
            return
        if not line.text:
            line.kind, line.caption, line.aside = where.kind, where.caption, where.aside
            line.main_heading, line.box = where.main_heading, where.box
        line.text += text
        line.linked += len(text) if where.linked else 0

    def end(self, blank: int) -> None:
        """End the line, and leave at least so many blank ones before the next that has text."""
        line = self._line
        line.text = line.text.rstrip()
        if line.text:
            if self.lines:
                self.lines += [_Line() for _ in range(self._blank)]
            self.lines.append(line)
            self._blank = 0
        self._line = _Line()
        self._blank = max(self._blank, blank)


@dataclass(frozen=True)
class _Place:
    """What the elements around a text say of it."""

    kind: BlockKind | None = None
    linked: bool = False
    caption: bool = False
    aside: bool = False
    preserved: bool = False
    main_heading: bool = False
    box: HtmlElement | None = None

    def within(self, element: HtmlElement) -> _Place:
        """Return the place inside an element."""
        tag = element.tag
        if not BLOCK(tag) and tag != "a":
            return self
        return _Place(
            KINDS.get(tag, self.kind),
            self.linked or tag == "a",
            self.caption or tag == "figcaption",
            self.aside or tag in ASIDE,
            self.preserved or tag == "pre",
            tag == "h1" or (tag == "a" and self.main_heading),
            element if BLOCK(tag) else self.box,
        )


def _lines(tree: HtmlElement) -> list[_Line]:
    """Return the lines of a page's text. It goes down the tree without calls, however deep that is."""
    writer = _Writer()
    stack: list[tuple[HtmlElement, _Place, bool]] = [(tree, _Place(), True)]
    while stack:
        element, place, opens = stack.pop()
        tag = element.tag
        if not opens:
            if BLOCK(tag):
                writer.end(1 if tag == "p" else 0)
            elif CELL(tag):
                writer.write("\t", _Place(preserved=True))
            if element.tail and element is not tree:
                writer.write(element.tail, place)
            continue
        if not isinstance(tag, str) or UNSHOWN(tag) or _is_hidden(element):
            if element.tail:
                writer.write(element.tail, place)
            continue
        if tag == "br":
            writer.end(0)
        elif BLOCK(tag):
            writer.end(1 if tag == "p" else 0)
        inside = place.within(element)
        stack.append((element, place, False))
        if element.text:
            writer.write(element.text, inside)
        stack += [(child, inside, True) for child in reversed(element)]
    writer.end(0)
    return writer.lines


def _main_prose(lines: Sequence[_Line]) -> Iterator[int]:
    """Yield the numbers of the lines of prose in the element that holds the most of it.

    As browsers do it for their reading view, the length of a paragraph counts for the element around it, and
    by half for the one around that; lines that lie deeper in the best element are not taken.
    """
    worth: dict[HtmlElement, float] = defaultdict(float)
    around = {}
    for number, line in enumerate(lines, 1):
        if line.is_prose and line.box is not None:
            outer = (element for element in line.box.iterancestors() if not ITEM(element.tag))
            around[number] = list(islice(outer, len(SHARES)))
            for element, share in zip(around[number], SHARES, strict=False):
                worth[element] += share * len(line.text)
    if worth:
        best = max(worth.values())
        main = next(element for element, value in worth.items() if value == best)
        yield from (number for number, elements in around.items() if main in elements)


def _is_hidden(element: HtmlElement) -> bool:
    attributes = element.attrib
    return (
        "hidden" in attributes
        or HIDDEN.search(attributes.get("style", "")) is not None
        or UNSEEN_CLASS in attributes.get("class", "").split()
    )


def _frames(tree: HtmlElement) -> Iterator[str]:
    """Return where the frames of a page are, as it names them."""
    for element in tree.iter("frame", "iframe"):
        address = element.get("src")
        if address and len(address) <= checks.MAX_TEXT:
            yield address


def _extracted(tree: HtmlElement, url: str | None) -> tuple[list[str], Any]:
    """Return the paragraphs that trafilatura takes for the story, and what it finds of the page's metadata.

    Neither can fail a build: where it breaks on a page, that page is read by its text.
    """
    from copy import deepcopy

    import trafilatura
    from trafilatura.metadata import extract_metadata

    with _quiet():
        try:
            found = extract_metadata(
                deepcopy(tree), url, {"original_date": True, "extensive_search": False, "max_date": None}
            )
        except Exception:  # whatever it is, the page's text is there
            found = None
        try:
            document: Any = trafilatura.bare_extraction(deepcopy(tree), url=url, include_comments=False)
        except Exception:  # the same
            document = None
    return ([] if document is None else list(_paragraphs(document.body))), found


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep to ourselves what trafilatura logs of a page: our own warnings say it."""
    former = [(logger, logger.level) for logger in map(logging.getLogger, LOGGERS)]
    for logger, _ in former:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in former:
            logger.setLevel(level)


def _paragraphs(body: Any) -> Iterator[str]:
    """Return the texts of trafilatura's result, in their order."""
    from lxml import etree

    parts: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if BREAK(element.tag) and parts:
            yield "".join(parts)
            parts = []
        text = element.text if event == "start" else element.tail
        if text:
            parts.append(text)
    if parts:
        yield "".join(parts)


def _stated(tree: HtmlElement, lines: Sequence[_Line], found: Any, url: str | None) -> Stated:
    """Return what a page says of itself. A value that cannot be one is passed over."""
    site = _checked(checks.text, getattr(found, "sitename", None))
    title = _title(lines, _checked(checks.text, getattr(found, "title", None)))
    names = str(getattr(found, "author", None) or "").split(";")
    authors = [name for name in (_checked(checks.text, name) for name in names[: checks.MAX_NAMES]) if name]
    return Stated(
        title=title,
        authors=tuple(dict.fromkeys(name for name in authors if name != site)),
        published=_checked(checks.past_day, getattr(found, "date", None)),
        language=_language(tree),
        url=_address(tree) or _checked(checks.web_address, url),
        site=site,
    )


def _checked(check: checks.Check, value: Any) -> Any:
    """Return a value as a person's would be read, or None where it is none."""
    try:
        return check("", value) if value else None
    except Wrong:
        return None


def _title(lines: Sequence[_Line], stated: str | None) -> str | None:
    """Return the headline: that of the page's only heading of the first rank, if the head says much the same.

    What a page says in its head is for search engines, and often has the site's name behind it.
    """
    headings = [line.text for line in lines if line.main_heading and line.text]
    if stated is None or len(headings) != 1:
        return stated
    words, own = (set(re.findall(r"\w+", text.casefold())) for text in (stated, headings[0]))
    return " ".join(headings[0].split()) if len(words & own) * 2 >= len(own) > 0 else stated


def _language(tree: HtmlElement) -> str | None:
    named = [tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""]
    named += [_attribute(tree, *where) for where in META_LANGUAGES]
    codes = (re.split("[-_,]", name.strip().lower())[0] for name in named)
    return next(filter(None, (_checked(checks.language, code) for code in codes)), None)


def _address(tree: HtmlElement) -> str | None:
    found = (_checked(checks.web_address, _attribute(tree, *where).strip()) for where in META_ADDRESSES)
    return next(filter(None, found), None)


def _attribute(tree: HtmlElement, path: str, name: str) -> str:
    element = tree.find(path)
    return "" if element is None else element.get(name, "")
