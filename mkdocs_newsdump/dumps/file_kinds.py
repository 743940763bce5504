"""Files that people take for text, and what to do with them: the table of kinds, and how each is told."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from json import JSONDecodeError
from typing import NamedTuple

TEXT_OF_PAGE = "save the text of the page as a .txt file"
TEXT_IN_BROWSER = "open it in a browser, copy the whole page and save what you copied as a .txt file"
TEXT_OF_STORY = "save the text of each story in it as a .txt file of its own"

TEXT, MARKDOWN = (".txt",), (".md", ".markdown")
PAGES, ARCHIVES = (".html", ".htm", ".xhtml"), (".mhtml", ".mht")
DUMPS = (*TEXT, *MARKDOWN, *PAGES, *ARCHIVES)
"""Endings of the names of dumps, in any case; what a file is follows from what it holds."""

HTML, MHTML = "a web page (HTML)", "a web page or a letter with all its parts (MHTML)"

BINARY = (
    (b"%PDF-", "a PDF", TEXT_OF_PAGE),
    (b"PK\x03\x04", "an archive or an office document", TEXT_OF_PAGE),
    (b"\x1f\x8b", "an archive", TEXT_OF_PAGE),
    (b"\x89PNG", "a picture", TEXT_OF_PAGE),
    (b"\xff\xd8\xff", "a picture", TEXT_OF_PAGE),
    (b"GIF8", "a picture", TEXT_OF_PAGE),
    (b"\xd0\xcf\x11\xe0", "an office document", TEXT_OF_PAGE),
    (b"{\\rtf", "an RTF document", TEXT_OF_PAGE),
    (b"WARC/", "a web archive (WARC)", TEXT_OF_STORY),
)
"""The bytes that files begin with, what they are, and what to do."""

DOCUMENT = re.compile("html|head|body")
"""Elements of HTML that only a whole page has."""

STRUCTURE = re.compile(
    "title|meta|link|base|header|nav|main|article|section|aside|footer|div|p|pre|blockquote|h[1-6]|ul|ol|dl"
    "|table|form|figure|center"
)
"""Elements of HTML that part of a page begins with; ``<b>`` may begin a quotation in a story."""

INLINE = re.compile(
    "a|abbr|acronym|audio|b|bdi|bdo|big|br|button|canvas|cite|code|data|del|dfn|dialog|em|embed|font|hr|i|iframe"
    "|img|input|ins|kbd|label|li|map|mark|noscript|object|picture|q|rp|rt|ruby|s|samp|script|select|small|span"
    "|strike|strong|style|sub|summary|sup|svg|template|textarea|time|tt|u|var|video|wbr"
)
"""The other elements of HTML: what a story has of them at its beginning is left over from its page."""

LEAD = re.compile(
    r"(?:\s+|<!--.*?-->|<\?.*?\?>|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>"
    r"|<(script|style|noscript|template)\b.*?</\1\s*>)*",
    re.IGNORECASE | re.DOTALL,
)
"""What may stand before the first element that says what a document is."""

DECLARATION = re.compile(r"<!doctype\b|<\?xml\b", re.IGNORECASE)
START_TAG = re.compile(r"<([^\W\d][\w:.-]*)((?:\s[^<>]*)?)>")
END_TAG = re.compile(r"</([^\W\d][\w:.-]*)\s*>")
TAG = re.compile(r"</?[^\W\d][^<>]*>")

MANY = 5
"""End tags in a page whose own end is missing, as when a download broke off. A text names fewer."""

MARKED_LINES = 0.3
"""Least share of lines with a tag in part of a page: one whose paragraphs are wrapped has two in five."""

MAIL_HEADERS = re.compile(r"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
MAIL_VERSION = re.compile(r"^mime-version:", re.IGNORECASE | re.MULTILINE)
MAIL_PARTS = re.compile(r"^content-type:\s*(?:multipart/|text/html)", re.IGNORECASE | re.MULTILINE)

JSON_SPACE = re.compile(r"\s*")
JSON_OBJECT = re.compile(r'\[?\s*\{\s*"')

SPACE = "\ufeff \t\r\n\f\v"
"""What may stand around a document: a byte-order mark and white space."""


def binary_kind(data: bytes) -> str | None:
    """Return what a file is, and what to do, where its first bytes say that it is no text."""
    for beginning, what, remedy in BINARY:
        if data.startswith(beginning):
            return f"is {what}; {remedy}"
    return None


def is_markdown_name(name: str) -> bool:
    """Return whether a file is Markdown by the ending of its name."""
    return name.lower().endswith(MARKDOWN)


def page_kind(text: str, name: str = "") -> str | None:
    """Return whether a text is a saved page, and which: :data:`HTML`, :data:`MHTML` or None.

    A file that is called a page need only have tags on many lines.
    """
    text = text.strip(SPACE)
    if is_mhtml(text):
        return MHTML
    called = name.lower().endswith(PAGES)
    return HTML if is_html(text) or (called and has_ends(text, 1) and is_mostly_marked(text)) else None


def text_kind(text: str) -> str | None:
    """Return what a text is, and what to do, where it is no dump but written for programs."""
    text = text.strip(SPACE)
    for is_kind, what, remedy in TEXTS:
        if is_kind(text):
            return f"is {what}; {remedy}"
    return None


class Root(NamedTuple):
    """The first element of a document: its name in lower case, the text of its attributes.

    ``declared`` says that a doctype or the declaration of XML stands before it.
    """

    name: str
    attributes: str
    declared: bool


def root_of(text: str) -> Root | None:
    """Return the element that a text begins with, or None where it begins with words."""
    lead = LEAD.match(text)
    tag = START_TAG.match(text, lead.end()) if lead else None
    if not (lead and tag):
        return None
    return Root(tag[1].lower(), tag[2], DECLARATION.search(lead[0]) is not None)


def is_html(text: str) -> bool:
    """Return whether a text is a web page or a part of one, and not a story that begins with a tag.

    A whole page says so by its first element; a part ends with a tag as well and has them on many lines.
    """
    root = root_of(text)
    if root is None or not has_ends(text, 1):
        return False
    if root.declared:
        return is_known(root.name)
    if DOCUMENT.fullmatch(root.name):
        return ends_with_tag(text) or has_ends(text, MANY)
    return bool(STRUCTURE.fullmatch(root.name)) and ends_with_tag(text) and is_mostly_marked(text)


def is_xml(text: str) -> bool:
    """Return whether a text is XML, such as a feed, and not a story that begins with a <name>."""
    root = root_of(text)
    if root is None or root.declared:
        return root is not None
    if is_known(root.name) or not has_ends(text, 2):
        return False
    return "xmlns" in root.attributes or text.lower().endswith(f"</{root.name}>")


def is_known(name: str) -> bool:
    """Return whether HTML has an element of this name."""
    return any(elements.fullmatch(name) for elements in (DOCUMENT, STRUCTURE, INLINE))


def is_mostly_marked(text: str) -> bool:
    """Return whether tags are on many lines of a text."""
    lines = [line for line in text.splitlines() if line.strip()]
    return sum(TAG.search(line) is not None for line in lines) >= len(lines) * MARKED_LINES


def has_ends(text: str, number: int) -> bool:
    """Return whether a text has at least so many end tags."""
    return sum(1 for _ in zip(END_TAG.finditer(text), range(number), strict=False)) == number


def ends_with_tag(text: str) -> bool:
    """Return whether a text ends with a tag or a comment."""
    last = text[max(0, text.rfind("<")) :]
    return text.endswith("-->") or (last.count(">") == 1 and last.endswith(">") and last[1:2] != " ")


def is_mhtml(text: str) -> bool:
    """Return whether a text is a web page or a letter with all its parts: the headers of a letter begin it.

    See RFC 2557.
    """
    headers = MAIL_HEADERS.match(text)
    return bool(headers and MAIL_VERSION.search(headers[0]) and MAIL_PARTS.search(headers[0]))


def is_json(text: str) -> bool:
    """Return whether a text is objects or arrays of JSON, one or several (JSON Lines), and nothing else.

    The last may be broken off. A text below the data that a page's script had is a dump.
    """
    reader = json.JSONDecoder(parse_int=str, parse_float=str)  # long numbers take no time to read
    at = 0
    while at < len(text):
        if text[at] not in "[{":
            return False
        try:
            _, end = reader.raw_decode(text, at)
        except JSONDecodeError as error:
            broken_off = error.pos >= len(text) or error.msg.startswith("Unterminated string")
            return broken_off and JSON_OBJECT.match(text, at) is not None
        except RecursionError:
            return False
        space = JSON_SPACE.match(text, end)
        at = space.end() if space else end
    return True


TEXTS: tuple[tuple[Callable[[str], bool], str, str], ...] = (
    (is_xml, "XML, such as a feed", TEXT_OF_STORY),
    (is_json, "JSON", TEXT_OF_STORY),
)
"""How texts for programs are told, what they are, and what to do; the first that fits."""
