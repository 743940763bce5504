"""Who is answered by the review beside a served site, and what is put into its pages."""

import io
import json
from wsgiref.util import FileWrapper, setup_testing_defaults
from wsgiref.validate import validator

import pytest

from mkdocs_newsdump.review.serving.app import PREFIX, ReviewApp
from mkdocs_newsdump.review.serving.guard import MAX_BODY, MAX_DEPTH, RefusedError, host_names, is_loopback

PAGE = b"<html><body><p>Bridge</p></body></html>"
HOME = "http://127.0.0.1:8000"


class Desk:
    """A desk that notes what it is asked."""

    edition = 3

    def __init__(self):
        self.asked = []

    @property
    def answers(self):
        return {"act": self.act}

    def act(self, given):
        self.asked.append(given)
        if given.get("wrong"):
            raise RefusedError("409 Conflict", "The file was changed.")
        return {"done": "Saved."}

    def moved(self, path):
        return "/articles/мост/" if path == "/articles/old/" else None


def site(environ, start_response):
    """A static server as MkDocs has it."""
    if environ["PATH_INFO"] == "/missing/":
        start_response("404 Not Found", [("Content-Type", "text/html")])
        return [b"<body>nothing</body>"]
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(PAGE)))])
    return FileWrapper(io.BytesIO(PAGE))


class Answer:
    def __init__(self, app, environ):
        def note(status, headers, _=None):
            self.status, self.headers = int(status[:3]), {name.lower(): value for name, value in headers}
            return io.BytesIO().write

        parts = app(environ, note)
        self.body = b"".join(parts)
        if hasattr(parts, "close"):
            parts.close()

    @property
    def error(self):
        return json.loads(self.body)["error"]


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def app(desk):
    return ReviewApp(validator(site), desk, "127.0.0.1")


def asked(app, path=f"{PREFIX}act", method="POST", body=b"{}", **headers):
    """Ask as a page of the server does, but for the ``headers``; None leaves one out."""
    environ = {"PATH_INFO": path.encode().decode("latin-1"), "SCRIPT_NAME": "", "REQUEST_METHOD": method}
    setup_testing_defaults(environ)
    given = {
        "HTTP_HOST": "127.0.0.1:8000",
        "SERVER_PORT": "8000",
        "HTTP_ORIGIN": HOME,
        "HTTP_SEC_FETCH_SITE": "same-origin",
        "HTTP_X_NEWSDUMP_TOKEN": app.token,
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "QUERY_STRING": "",
        "wsgi.input": io.BytesIO(body),
        **headers,
    }
    environ.update({name: value for name, value in given.items() if value is not None})
    for name in [name for name, value in given.items() if value is None]:
        environ.pop(name, None)
    return Answer(app, environ)


def test_a_page_of_the_server_is_answered_as_json_that_is_not_kept(app, desk):
    answer = asked(app, body=json.dumps({"act": {"do": "drop"}}).encode())
    assert (answer.status, json.loads(answer.body)) == (200, {"done": "Saved."})
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert desk.asked == [{"act": {"do": "drop"}}]


@pytest.mark.parametrize("host", ["localhost:8000", "[::1]:8000", "LocalHost:8000"])
def test_every_name_of_this_machine_is_its_own_host(app, host):
    assert asked(app, HTTP_HOST=host, HTTP_ORIGIN=f"http://{host}").status == 200


FOREIGN = "https://attacker.example"
ATTACKS = {
    "a cross-site post": (403, {"HTTP_ORIGIN": FOREIGN, "HTTP_SEC_FETCH_SITE": "cross-site"}),
    "another port's page": (403, {"HTTP_ORIGIN": "http://127.0.0.1:9000"}),
    "another scheme's page": (403, {"HTTP_ORIGIN": "https://127.0.0.1:8000"}),
    "localhost's page to the number": (403, {"HTTP_ORIGIN": "http://localhost:8000"}),
    "a page without an origin": (403, {"HTTP_ORIGIN": "null"}),
    "no origin": (403, {"HTTP_ORIGIN": None}),
    "a site beside it": (403, {"HTTP_SEC_FETCH_SITE": "same-site"}),
    "a rebound name": (
        403,
        {"HTTP_HOST": "attacker.example:8000", "HTTP_ORIGIN": "http://attacker.example:8000"},
    ),
    "a name that begins like ours": (
        403,
        {
            "HTTP_HOST": "localhost.attacker.example:8000",
            "HTTP_ORIGIN": "http://localhost.attacker.example:8000",
        },
    ),
    "another port": (403, {"HTTP_HOST": "127.0.0.1:80", "HTTP_ORIGIN": "http://127.0.0.1:80"}),
    "no port": (403, {"HTTP_HOST": "127.0.0.1", "HTTP_ORIGIN": "http://127.0.0.1"}),
    "no host": (403, {"HTTP_HOST": None}),
    "no token": (403, {"HTTP_X_NEWSDUMP_TOKEN": None}),
    "an empty token": (403, {"HTTP_X_NEWSDUMP_TOKEN": ""}),
    "a wrong token": (403, {"HTTP_X_NEWSDUMP_TOKEN": "x" * 43}),
    "a token of other letters": (403, {"HTTP_X_NEWSDUMP_TOKEN": "é" * 43}),
    "a form": (415, {"CONTENT_TYPE": "application/x-www-form-urlencoded"}),
    "plain text": (415, {"CONTENT_TYPE": "text/plain"}),
    "no type": (415, {"CONTENT_TYPE": ""}),
    "no length": (411, {"CONTENT_LENGTH": ""}),
    "a body in chunks": (411, {"HTTP_TRANSFER_ENCODING": "chunked"}),
    "a negative length": (411, {"CONTENT_LENGTH": "-1"}),
    "a length in other digits": (411, {"CONTENT_LENGTH": "\u0661\u0662"}),
    "an oversized body": (413, {"CONTENT_LENGTH": str(MAX_BODY + 1)}),
    "a length without end": (413, {"CONTENT_LENGTH": "9" * 5000}),
    "a GET": (405, {"method": "GET", "body": b""}),
    "a PUT": (405, {"method": "PUT"}),
    "an empty body": (400, {"body": b""}),
    "no JSON": (400, {"body": b"do=drop"}),
    "half of JSON": (400, {"body": b'{"act": '}),
    "no Unicode": (400, {"body": b'{"act": "\xff"}'}),
    "a list": (400, {"body": b"[]"}),
    "a number that is none": (400, {"body": b'{"act": NaN}'}),
    "a number of 60,000 digits": (400, {"body": b'{"act": %s}' % (b"9" * 60_000)}),
    "nested JSON": (400, {"body": b'{"a":' * (MAX_DEPTH + 1) + b"1" + b"}" * (MAX_DEPTH + 1)}),
    "JSON nested without end": (400, {"body": b"[" * 60_000}),
    "objects nested without end": (400, {"body": b'{"a":' * 12_000}),
    "another address": (404, {"path": f"{PREFIX}other"}),
    "the address above": (404, {"path": PREFIX}),
    "a way out": (404, {"path": f"{PREFIX}../../etc/passwd"}),
    "a way out of the scripts": (404, {"path": f"{PREFIX}assets/../guard.py", "method": "GET", "body": b""}),
    "a name with a null": (404, {"path": f"{PREFIX}\0"}),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_it_is_refused_with_one_message_and_nothing_is_done(app, desk, attack):
    status, given = ATTACKS[attack]
    answer = asked(app, **given)
    assert answer.status == status
    assert answer.error.endswith(".")
    assert answer.headers["cache-control"] == "no-store"
    assert not any(name.startswith("access-control") for name in answer.headers)
    assert desk.asked == []


def test_a_preflight_of_another_site_is_allowed_nothing(app, desk):
    answer = asked(app, method="OPTIONS", HTTP_ORIGIN=FOREIGN)
    assert answer.status == 405
    assert not any(name.startswith("access-control") for name in answer.headers)


def test_what_the_desk_refuses_is_said(app):
    answer = asked(app, body=b'{"wrong": true}')
    assert (answer.status, answer.error) == (409, "The file was changed.")


def test_each_start_has_a_token_of_its_own(app, desk):
    other = ReviewApp(site, desk, "127.0.0.1")
    assert len(app.token) >= 43
    assert asked(app, HTTP_X_NEWSDUMP_TOKEN=other.token).status == 403


def read(app, path, **headers):
    return asked(app, path, method="GET", body=b"", HTTP_ORIGIN=None, CONTENT_TYPE="", **headers)


def test_a_page_has_the_bar_and_its_whole_length(app):
    answer = read(app, "/articles/мост/")
    script = f'<script src="{PREFIX}review.js" data-token="{app.token}" data-edition="3" defer></script>'
    assert answer.body == PAGE.replace(b"</body>", script.encode() + b"</body>")
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"] == "frame-ancestors 'self'"


def test_a_page_without_a_body_has_it_at_its_end(desk):
    def bare(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/html")])
        return [b"<p>Bridge"]

    assert read(ReviewApp(bare, desk, "127.0.0.1"), "/").body.startswith(b"<p>Bridge<script ")


@pytest.mark.parametrize("kind", ["text/plain", "application/json"])
def test_what_is_no_page_is_as_it_was(desk, kind):
    def other(environ, start_response):
        start_response("200 OK", [("Content-Type", kind)])
        return [b"Bridge</body>"]

    assert read(ReviewApp(other, desk, "127.0.0.1"), "/").body == b"Bridge</body>"


def test_nothing_waits_for_a_reload_to_be_read_whole(desk):
    def waiting(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/html")])
        return parts

    parts = iter([b"1"])
    environ = {"PATH_INFO": "/livereload/1/2", "HTTP_HOST": "127.0.0.1:8000", "SERVER_PORT": "8000"}
    assert ReviewApp(waiting, desk, "127.0.0.1")(environ, lambda *_: None) is parts


def test_under_a_foreign_name_no_page_shows_the_token(app):
    assert read(app, "/articles/мост/", HTTP_HOST="attacker.example:8000").body == PAGE


def test_an_error_page_has_no_bar(app):
    answer = read(app, "/missing/")
    assert (answer.status, answer.body) == (404, b"<body>nothing</body>")


def test_a_page_that_was_renamed_is_found_where_it_is_now(app):
    answer = read(app, "/articles/old/")
    assert answer.status == 302
    assert answer.headers["location"] == "/articles/%D0%BC%D0%BE%D1%81%D1%82/"


@pytest.mark.parametrize(("name", "kind"), [("review.js", "text/javascript"), ("review.css", "text/css")])
def test_its_script_and_its_style_can_be_read_and_no_more(app, name, kind):
    answer = read(app, PREFIX + name)
    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
    assert app.token.encode() not in answer.body
    assert asked(app, PREFIX + name).status == 405


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
def test_it_is_for_this_machine(host):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "", "no name of a host", "\udcff", "a" * 300])
def test_it_is_for_no_other(host):
    assert not is_loopback(host)


def test_an_address_of_version_6_is_named_in_brackets():
    assert "[::1]" in host_names("0:0:0:0:0:0:0:1")
