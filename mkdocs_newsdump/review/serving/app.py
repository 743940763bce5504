"""The review beside a site that is served: a WSGI application around that of the site.

It puts the review bar into the pages as they are sent, so that no built site has a byte of it, and answers
the bar's requests, all below one path. Every page has its script, since themes that swap pages without
loading them run no other; on which of them there is a bar the desk knows.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

from mkdocs_newsdump.review.serving.guard import (
    Environ,
    RefusedError,
    check_origin,
    check_token,
    host_names,
    is_own_host,
    read_body,
)

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

PREFIX = "/newsdump-review/"
"""Below which path the review is served."""

PAGES = ("/", ".html")
"""How the path of a page ends."""

ASSETS = Path(__file__).parent / "assets"
TYPES = {"review.js": "text/javascript", "review.css": "text/css", "chosen.css": "text/css"}
NOT_KEPT = ("Cache-Control", "no-store")
NOT_FRAMED = ("Content-Security-Policy", "frame-ancestors 'self'")
"""A page of another site could else show ours below its own buttons, for a person to press unseen."""

Answer = Callable[[dict[str, Any]], Mapping[str, Any]]
"""What is asked for as a JSON object, and the answer as one. Raises :class:`RefusedError`."""


class Desk(Protocol):
    """Where acts are done: what the application needs to know of the site."""

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What the bar can ask for, by the last part of its path."""

    @property
    def edition(self) -> int:
        """How many times the site has been made: a page of an earlier one cannot be reviewed any more."""

    def moved(self, path: str) -> str | None:
        """Return where the page is now that was at a path of the server before; None where there was none."""


class ReviewApp:
    """Serves a site with the review bar, and the review itself.

    ``site`` is the application that serves the site, ``bound`` the address or name that the server listens
    on. ``token`` is that of this start.
    """

    def __init__(self, site: WSGIApplication, desk: Desk, bound: str) -> None:
        self._site = site
        self._desk = desk
        self._names = host_names(bound)
        self.token = secrets.token_urlsafe(32)

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        path = environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8", "replace")
        if path.startswith(PREFIX):
            return self._review(path.removeprefix(PREFIX), environ, start_response)
        moved = self._desk.moved(path)
        if moved is not None and environ.get("REQUEST_METHOD") == "GET":
            start_response("302 Found", [("Location", quote(moved)), NOT_KEPT])
            return []
        # A page under a foreign name could be read, with its token, by whoever owns that name.
        if path.endswith(PAGES) and is_own_host(environ, self._names):
            return self._page(environ, start_response)
        return self._site(environ, start_response)

    def _review(self, name: str, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        kind = TYPES.get(name, "application/json")
        status = "200 OK"
        more: Iterable[tuple[str, str]] = ()
        try:
            if name in TYPES:
                _check_method(environ, "GET")
                body = (ASSETS / name).read_bytes()
            else:
                body = _json(self._answer(name, environ))
        except RefusedError as refused:
            status, kind, body = refused.status, "application/json", _json({"error": str(refused)})
            more = refused.headers
        headers = [("Content-Type", f"{kind}; charset=utf-8"), ("Content-Length", str(len(body)))]
        safe = ("X-Content-Type-Options", "nosniff")
        start_response(status, [*headers, NOT_KEPT, safe, *more])
        return [body]

    def _answer(self, name: str, environ: Environ) -> Mapping[str, Any]:
        answer = self._desk.answers.get(name)
        if answer is None:
            raise RefusedError("404 Not Found", "There is nothing at this address.")
        _check_method(environ, "POST")
        check_origin(environ, self._names)
        check_token(environ, self.token)
        return answer(read_body(environ))

    def _page(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Return a page of the site with the review bar in it."""
        said: list[tuple[str, list[tuple[str, str]]]] = []

        def note(status: str, headers: list[tuple[str, str]], _: object = None) -> Callable[[bytes], object]:
            said.append((status, headers))
            return lambda _: None

        body = b"".join(_closing(self._site(environ, note)))
        status, headers = said[-1]
        kinds = [value for name, value in headers if name.lower() == "content-type"]
        if status.startswith("200") and kinds and kinds[0].startswith("text/html"):
            before, end, after = body.rpartition(b"</body>")
            body = before + self._bar() + end + after if end else body + self._bar()
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
            headers += [("Content-Length", str(len(body))), NOT_KEPT, NOT_FRAMED]
        start_response(status, headers)
        return [body]

    def _bar(self) -> bytes:
        data = f'data-token="{self.token}" data-edition="{self._desk.edition}"'
        return f'<script src="{PREFIX}review.js" {data} defer></script>'.encode()


def _check_method(environ: Environ, method: str) -> None:
    if environ.get("REQUEST_METHOD") != method:
        raise RefusedError("405 Method Not Allowed", f"This takes {method} alone.", ("Allow", method))


def _json(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def _closing(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Return the parts of an answer, and close it as PEP 3333 asks for."""
    try:
        yield from parts
    finally:
        close = getattr(parts, "close", None)
        if close is not None:
            close()
