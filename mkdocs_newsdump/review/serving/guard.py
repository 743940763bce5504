"""Who may ask for a review, and in what form: what every request is checked for before anything is done.

The server listens on this machine alone, but every page that is open in its browser can send requests to it.
So a request has to name the server by a name of this machine (a foreign name that leads here is the attack
called DNS rebinding), to come from one of the server's own pages, and to bring the token of this start, which
no other page can read.
"""

from __future__ import annotations

import hmac
import ipaddress
import json
import socket
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

MAX_BODY = 65_536
"""Maximum bytes of a request's body: many times the longest form."""

MAX_DEPTH = 20
"""Maximum levels of the JSON in a body; the deepest that our own pages send has three."""

TOKEN = "HTTP_X_NEWSDUMP_TOKEN"
"""The header with the token, as WSGI names it. No page of another site can send it without asking first."""

LOCAL_NAMES = ("localhost", "127.0.0.1", "[::1]")

Environ = Mapping[str, Any]
"""What WSGI says of a request; see PEP 3333."""


class RefusedError(Exception):
    """A request that is not answered: the ``status`` of HTTP, and in the message why, for people.

    ``headers`` are those that the status asks for.
    """

    def __init__(self, status: str, message: str, *headers: tuple[str, str]) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers


def is_loopback(host: str) -> bool:
    """Return whether what listens on this address, or this name, is reached from this machine alone."""
    try:
        found = {str(where[0]) for *_, where in socket.getaddrinfo(host or None, None)} if host else set()
    except (OSError, UnicodeError):
        return False
    return bool(found) and all(ipaddress.ip_address(one.partition("%")[0]).is_loopback for one in found)


def host_names(bound: str) -> frozenset[str]:
    """Return the names that a browser of this machine may call a server by which listens on ``bound``."""
    with suppress(ValueError):
        if ipaddress.ip_address(bound).version == 6:
            bound = f"[{ipaddress.ip_address(bound).compressed}]"
    return frozenset({*LOCAL_NAMES, bound.lower()})


def is_own_host(environ: Environ, names: Iterable[str]) -> bool:
    """Return whether a request names the server by one of ``names``, and by its port."""
    port = environ.get("SERVER_PORT", "")
    given = str(environ.get("HTTP_HOST", "")).lower()
    return any(given == f"{name}:{port}" or (port == "80" and given == name) for name in names)


def check_origin(environ: Environ, names: Iterable[str]) -> None:
    """Raise :class:`RefusedError` for a request that does not come from a page of this server."""
    if not is_own_host(environ, names):
        raise RefusedError("403 Forbidden", "This name of the server is not one of this machine.")
    own = f"http://{environ['HTTP_HOST']}".lower()
    is_own = str(environ.get("HTTP_ORIGIN", "")).lower() == own
    if not is_own or environ.get("HTTP_SEC_FETCH_SITE", "same-origin") != "same-origin":
        raise RefusedError("403 Forbidden", "This request does not come from a page of this server.")


def check_token(environ: Environ, token: str) -> None:
    """Raise :class:`RefusedError` for a request without the token of this start."""
    given = str(environ.get(TOKEN, "")).encode("utf-8", "surrogateescape")
    if not hmac.compare_digest(given, token.encode()):
        raise RefusedError("403 Forbidden", "The server was started anew; load the page again.")


def read_body(environ: Environ) -> dict[str, Any]:
    """Return the JSON object in a request's body.

    Raises :class:`RefusedError` for another type, without a length, for one that is too long, and for what is
    no object or nested deeper than ``MAX_DEPTH``.
    """
    if str(environ.get("CONTENT_TYPE", "")).strip().lower() != "application/json":
        raise RefusedError("415 Unsupported Media Type", "The body has to be application/json.")
    length = str(environ.get("CONTENT_LENGTH") or "")
    if environ.get("HTTP_TRANSFER_ENCODING") or not (length.isascii() and length.isdecimal()):
        raise RefusedError("411 Length Required", "The length of the body has to be stated.")
    if len(length) > len(str(MAX_BODY)) or int(length) > MAX_BODY:
        raise RefusedError("413 Content Too Large", f"The body has more than {MAX_BODY} bytes.")
    try:
        given = json.loads(environ["wsgi.input"].read(int(length)), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise RefusedError("400 Bad Request", "The body is no JSON.") from None
    if not isinstance(given, dict) or _depth(given) > MAX_DEPTH:
        raise RefusedError("400 Bad Request", f"The body has to be an object of at most {MAX_DEPTH} levels.")
    return given


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number of JSON")


def _depth(value: object) -> int:
    """Return how many levels a value has, without going deeper into it than is allowed."""
    level, depth = [value], 0
    while level and depth <= MAX_DEPTH:
        level = [
            below
            for one in level
            if isinstance(one, (dict, list))
            for below in (one.values() if isinstance(one, dict) else one)
        ]
        depth += 1
    return depth
