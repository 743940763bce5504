"""A saved page with all its parts in one file (MHTML, RFC 2557): the page among them."""

from __future__ import annotations

from email import errors, policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from typing import NamedTuple, cast

ADDRESSES = ("Snapshot-Content-Location", "Content-Location", "Content-Base")
"""Headers that say where the page stood, those of the whole first."""

MAX_PARTS = 10_000
"""Maximum parts that are looked at: a page has some hundred pictures and frames."""


class SavedPage(NamedTuple):
    """The HTML of a saved page as bytes, its ``charset``, and its address, where the file says them.

    ``broken`` says whether the file breaks off before its end.
    """

    html: bytes
    charset: str | None
    url: str | None
    broken: bool


def read_mhtml(data: bytes) -> SavedPage | None:
    """Return the page that an MHTML file holds, or None where none of its parts is one."""
    message = BytesParser(EmailMessage, policy=policy.compat32.clone(raise_on_defect=False)).parsebytes(
        data.lstrip(b"\xef\xbb\xbf \t\r\n")
    )
    pages = []
    for number, part in enumerate(message.walk()):
        if number >= MAX_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and not part.is_multipart():
            pages.append(part)
    # The parameter "start" names the root part by its id; without it the first page is the root.
    start = _text(message.get_param("start"))
    page = next((one for one in pages if start and _text(one.get("Content-ID")) == start), None)
    page = page or next(iter(pages), None)
    if page is None:
        return None
    html = cast(bytes, page.get_payload(decode=True)) or b""
    broken = any(isinstance(fault, errors.CloseBoundaryNotFoundDefect) for fault in message.defects)
    return SavedPage(html, page.get_content_charset(), _address(message) or _address(page), broken)


def _address(part: Message) -> str | None:
    found = (_text(part.get(name)) for name in ADDRESSES)
    return next((address for address in found if address and address.startswith(("https:", "http:"))), None)


def _text(value: object) -> str | None:
    """Return a header's text on one line; those of several lines are folded addresses."""
    return "".join(str(value).split()) if isinstance(value, str) else None
