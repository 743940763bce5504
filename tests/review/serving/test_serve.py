"""The review while ``mkdocs serve`` runs as a real process, and that there is none of it anywhere else."""

import json
import re
import urllib.request
from contextlib import suppress
from urllib.error import HTTPError

import pytest
from served import serving
from sites import STORY, articles, built, site

from mkdocs_newsdump.review.serving.app import ASSETS, PREFIX

TREATY = """Neighbours look back on thirty years

12 May 2021

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992. It was their first step.

The two countries signed the treaty on eternal friendship in Bishkek on 8 April 1997, after long talks.
"""
DUMPS = {"bridge.txt": STORY, "treaty.txt": TREATY}
CONFIG = """\
site_url: https://example.org/{root}
theme: {{name: material, font: false}}
plugins: [search, newsdump: {{article_url_format: "{{file}}", parties: [KZ, KG], review: {review}}}]
"""
BAR = re.compile(
    rf'<script src="{PREFIX}review.js" data-token="([^"]+)" data-edition="([0-9]+)" defer></script>'
)
REVIEWED = ("articles/bridge/", "articles/bridge/dump.html", "articles/treaty/index.html", "timeline/")
OTHERS = ("", "articles/")


def project(folder, review="true", root=""):
    return site(folder, CONFIG.format(review=review, root=root), DUMPS)


def ask(server, name, page, question=None, **headers):
    """Ask as the bar of a page does; gives the answer's status and what it says."""
    token, edition = BAR.search(server.get(page)).groups()
    path = f"{server.address}{page}".removeprefix(server.origin)
    body = json.dumps({"page": path, "edition": int(edition), **(question or {})}).encode()
    own = {
        "Content-Type": "application/json",
        "X-Newsdump-Token": token,
        "Origin": server.origin,
    }
    request = urllib.request.Request(server.origin + PREFIX + name, body, {**own, **headers})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except HTTPError as error:
        return error.code, json.load(error)


@pytest.fixture(
    scope="module", params=[("mkdocs", ""), ("properdocs", "news/")], ids=["mkdocs", "properdocs"]
)
def server(request, tmp_path_factory):
    program, root = request.param
    folder = project(tmp_path_factory.mktemp(program) / "site", root=root)
    with serving(folder, program=program, options=("-f", "mkdocs.yml")) as server:
        server.origin, server.address = server.address.rstrip("/"), server.address + root
        yield server


def test_every_page_has_the_script_and_those_made_from_dumps_can_be_reviewed(server):
    told = {page: ask(server, "state", page) for page in (*REVIEWED, *OTHERS)}
    assert {status for status, _ in told.values()} == {200}  # or the server warns
    assert {page for page, (_, state) in told.items() if state} == set(REVIEWED)
    for other in (
        "timeline/timeline.json",
        "sitemap.xml",
        "assets/newsdump/timeline.js",
        "articles/nothing/",
    ):
        with suppress(HTTPError):
            assert PREFIX not in server.get(other)


def test_the_bar_is_told_what_is_on_the_page(server):
    status, article = ask(server, "state", "articles/bridge/")
    assert status == 200
    assert article["article"]["fields"]["published"] == "2021-05-12"
    assert article["article"]["title_lines"] == [1]
    assert article["article"]["parts"]["p1"] == [6]
    status, timeline = ask(server, "state", "timeline/")
    assert status == 200
    assert [entry["date"] for entry in timeline["entries"]][:2] == ["1992-10-15", "1997-04-08"]


def test_a_page_that_is_none_is_not_found_whatever_its_path(server):
    for page in ("/", "/articles/../../etc/passwd", "../seeds/bridge.txt", ["a"], None, "/articles/bridge"):
        assert ask(server, "state", "articles/bridge/", {"page": page}) == (200, {})
        status, answer = ask(server, "act", "articles/bridge/", {"page": page})
        assert (status, answer["error"]) == (404, "There is no such page to review.")


def test_the_page_of_another_edition_is_refused(server):
    status, answer = ask(server, "state", "articles/bridge/", {"edition": 0})
    assert (status, answer["error"]) == (409, "The page has been made again; load it again.")


def test_what_is_not_from_its_own_page_is_refused_by_the_server_too(server):
    for wrong in (
        {"Origin": "https://attacker.example"},
        {"Host": "attacker.example"},
        {"X-Newsdump-Token": "x"},
    ):
        assert ask(server, "state", "articles/bridge/", **wrong)[0] == 403


@pytest.mark.parametrize(("date", "said"), [("1992-10", "October 1992"), ("199X", "1990s"), ("x", None)])
def test_a_date_is_checked(server, date, said):
    status, answer = ask(server, "date", "timeline/", {"date": date})
    assert (status, answer.get("text")) == ((200, said) if said else (422, None))


def test_a_built_site_has_no_byte_of_it(tmp_path):
    finished = built(project(tmp_path / "site"))
    assert len(articles(finished)) == len(DUMPS)
    names = {path.name for path in ASSETS.iterdir()}
    assert names >= {"review.js", "review.css", "chosen.css"}
    for path in filter(lambda path: path.is_file(), finished.rglob("*")):
        assert path.name not in names
        assert b"newsdump-review" not in path.read_bytes()


def test_others_who_reach_the_server_get_no_bar_and_its_owner_is_told_why(tmp_path):
    with serving(project(tmp_path / "site"), host="0.0.0.0") as server:
        assert server.start.count("review is off: others reach 0.0.0.0 too") == 1
        assert PREFIX not in server.get("articles/bridge/")


@pytest.mark.parametrize(("review", "options"), [("false", ()), ("true", ("--clean",))])
def test_it_can_be_left_out(tmp_path, review, options):
    with serving(project(tmp_path / "site", review), options=options) as server:
        assert PREFIX not in server.get("articles/bridge/")
        assert "review" not in server.start
