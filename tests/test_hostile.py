"""Hostile dumps in real builds, with every Markdown extension and the macros plugin on."""

import json
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from sites import STORY, articles, built, site
from syntax import CONFIGS, EXTENSIONS, PIECES, Reader

from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.pipeline import Pipeline

WORD = re.compile(r"\w+")
PASSWORDS = Path("/etc/passwd")
CASES = {
    "template": "{{ config }} {% include '/etc/passwd' %} {{ 7 * 7 }} bridge",
    "snippet": '--8<-- "/etc/passwd" bridge',
    "script": "</title></script><script>alert(1)</script> bridge",
    "front-matter": "---",
    "yaml": '"title: x" # bridge: {a: [b]}',
    "bidi": "\u202egpj.bridge\u202c is a picture",
    "controls": "bridge \x02amp\x03 \x1b[2J \x85 \x9b bridge",
    "long": "bridge" * 2000,
    "arabic": "افتتاح جسر جديد على النهر",
    "combining": "b\u0301\u0302\u0303\u0304ridge " * 20,
    "syntax": plain(" ".join(PIECES)),
}


def hostile_story(name, text):
    """Give a story of its own with hostile text in the title, in the body and below it."""
    own = STORY.replace("bridge", f"bridge of {name}").replace("crossing", f"crossing of {name}")
    rest = own.split("\n", 1)[1].replace("Read also", f"The new {text} was opened by the mayor.\n\nRead also")
    return f"{text}\n{rest}{text}\n"


def extensions():
    listed = [{name: CONFIGS.get(name, {})} for name in EXTENSIONS if name not in ("meta", "codehilite")]
    return f"markdown_extensions: {json.dumps(listed)}\n"


def build_all(folder, options=""):
    """Build all cases at once; gives the page of each, the dumps, and the finished site."""
    dumps = {f"{name}.txt": hostile_story(name, text) for name, text in CASES.items()}
    config = (
        f"plugins: [search, newsdump: {{article_url_format: '{{file}}'{options}}}, macros]\n{extensions()}"
    )
    finished = built(site(folder, f"theme: {{name: material, font: false}}\n{config}", dumps))
    return {path.parent.name: path for path in articles(finished)}, dumps, finished


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return build_all(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def listed(tmp_path_factory):
    """The same with what was left out under the article."""
    return build_all(tmp_path_factory.mktemp("listed"), ", compare: false")


@pytest.mark.parametrize("name", CASES)
def test_every_word_of_the_dump_is_on_the_page_beside_the_article(name, pages):
    paths, dumps, _ = pages
    reader = Reader(paths[name].with_name("dump.html").read_text("utf-8"))
    shown = Counter(WORD.findall(plain(reader.texts["main"])))
    assert not Counter(WORD.findall(plain(dumps[f"{name}.txt"]))) - shown


@pytest.mark.parametrize("name", CASES)
def test_every_word_of_the_dump_is_in_the_article_as_story_or_as_left_out(name, listed):
    paths, dumps, _ = listed
    reader = Reader(paths[name].read_text("utf-8"))
    shown = Counter(WORD.findall(plain(reader.texts["article"])))
    assert not Counter(WORD.findall(plain(dumps[f"{name}.txt"]))) - shown


@pytest.mark.parametrize("name", CASES)
def test_nothing_of_a_dump_acts_on_the_page_beside_the_article(name, pages):
    reader = Reader(pages[0][name].with_name("dump.html").read_text("utf-8"))
    assert [tag for tag, _ in reader.elements if tag in ("script", "img", "comment")] == ["script"]
    for tag, attributes in reader.elements:
        assert not [key for key, _ in attributes if key.startswith("on")]
        assert tag != "a" or dict(attributes)["href"].startswith("./")


@pytest.mark.parametrize("name", CASES)
def test_the_story_is_shown_word_for_word(name, pages):
    paths, _, finished = pages
    reader = Reader(paths[name].read_text("utf-8"))
    pipeline = Pipeline()
    build_site(finished.parent / "seeds", Options(), pipeline)
    for number, block in enumerate(pipeline.article(f"{name}.txt").body, 1):
        assert " ".join(reader.texts[f"p{number}"].split()) == " ".join(plain(block.text).split())


@pytest.mark.parametrize("name", CASES)
def test_no_script_link_or_picture_comes_out_of_a_dump(name, pages):
    paths, _, finished = pages
    reader = Reader(paths[name].read_text("utf-8"))
    home = Reader((finished / "index.html").read_text("utf-8"))
    of_home, of_page = (Counter(tag for tag, _ in page.elements) for page in (home, reader))
    assert of_page["script"] - of_home["script"] == 1  # the data for machines
    assert of_page["img"] == of_home["img"]
    for tag, attributes in reader.elements:
        assert not [key for key, _ in attributes if key.startswith("on")]
        target = dict(attributes).get("href") or ""
        assert not target.startswith(("javascript:", "http://x", "https://x", "ftp:", "mailto:")), (
            tag,
            target,
        )


@pytest.mark.parametrize("name", CASES)
def test_machine_readable_data_stays_whole(name, pages):
    html = pages[0][name].read_text("utf-8")
    [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert json.loads(text)["@type"] == "NewsArticle"


def test_the_list_of_articles_shows_their_titles_as_text(pages):
    finished = pages[2]
    reader, home = (
        Reader((finished / name).read_text("utf-8")) for name in ("articles/index.html", "index.html")
    )
    shown = " ".join(reader.texts["article"].split())
    for article in build_site(finished.parent / "seeds", Options()).articles.values():
        assert " ".join(plain(article.title or "").split()) in shown
    of_list, of_home = (Counter(tag for tag, _ in page.elements) for page in (reader, home))
    assert (of_list["script"], of_list["img"]) == (of_home["script"], of_home["img"])


@pytest.mark.skipif(not PASSWORDS.exists(), reason="this system has no such file to let in")
def test_no_file_of_the_machine_is_let_in(pages):
    secret = PASSWORDS.read_text("utf-8").splitlines()[0]
    assert not any(secret in path.read_text("utf-8") for path in pages[0].values())


def test_search_shows_text_and_no_element(pages):
    index = json.loads((pages[2] / "search" / "search_index.json").read_text("utf-8"))
    assert not any("<script" in entry["text"] or "<b " in entry["text"] for entry in index["docs"])


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no file have such a name")
def test_a_file_name_is_text(tmp_path):
    name = '"><img src=x onerror=alert(1)> {{ 7 * 7 }}.txt'
    repo = "repo_url: https://example.org/r\nedit_uri: edit/main/docs/\n"
    theme = "theme: {name: material, font: false, features: [content.action.edit]}\n"
    [path] = articles(built(site(tmp_path, f"{repo}{theme}plugins: [newsdump]\n", {name: STORY})))
    reader = Reader(path.read_text("utf-8"))
    assert name in " ".join(reader.all_text)
    assert "img" not in {tag for tag, _ in reader.elements}
