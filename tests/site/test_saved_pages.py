"""Folders as people have them: saved pages, clippings, what a browser put beside them, and other files."""

import json
import re
from html import escape, unescape

import pages
import pytest
from sites import STORY, articles, built, site, words

from mkdocs_newsdump.dumps.dump import INSTALL
from mkdocs_newsdump.dumps.folder import read_source, read_sources
from mkdocs_newsdump.dumps.pages import read as page_module
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site import saved_pages as saved_pages_module
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline

CLIPPING = (
    f"---\ntitle: A clipped bridge\nsource: https://courier.example/b\n---\n\n{STORY.partition('By Anna')[2]}"
)


@pytest.fixture
def folder(tmp_path):
    folder = site(tmp_path, "plugins: [search, newsdump: {article_url_format: '{file}'}]\n", {})
    for shape in (pages.news, pages.mhtml, pages.russian):
        (folder / "seeds" / shape().name).write_bytes(shape().data)
    (folder / "seeds" / "clipping.md").write_text(CLIPPING, "utf-8")
    (folder / "seeds" / "BRIDGE.TXT").write_text(STORY, "utf-8")
    return folder


def test_pages_clippings_and_texts_are_articles_like_any_other(folder):
    finished = built(folder)
    assert [path.parent.name for path in articles(finished)] == ["BRIDGE", "clipping", "most", "news", "page"]
    page = (finished / "articles" / "news" / "index.html").read_text("utf-8")
    assert pages.STORY[1] in words(page)
    assert pages.TEASERS[0] not in page
    assert f'href="{pages.URL}"' in unescape(page)
    assert "Made from: news.html · The Talas Courier · Original page" in words(page).replace("\xa0", " ")
    beside = (finished / "articles" / "news" / "dump.html").read_text("utf-8")
    assert pages.TEASERS[0] in words(beside)
    assert "1997-04-08" in (finished / "timeline.json").read_text("utf-8")
    assert "a script has run" not in page + beside


def test_without_the_extra_one_warning_says_what_to_install_and_the_rest_is_built(folder, without_extra):
    made = build_site(folder / "seeds", Options())
    [warning] = made.warnings
    assert "saved pages not read: 3 (most.html, news.html, page.mhtml)" in warning
    assert INSTALL in warning
    assert list(made.articles) == ["BRIDGE.TXT", "clipping.md"]


def test_a_page_is_read_once_and_kept(folder, tmp_path, monkeypatch):
    read = []
    monkeypatch.setattr(
        saved_pages_module,
        "read_page",
        lambda html, url: read.append(url) or page_module.read_page(html, url),
    )
    first = build_site(folder / "seeds", Options(), Pipeline(Cache(tmp_path / "kept")))
    assert read == [None, None, pages.URL]
    again = build_site(folder / "seeds", Options(), Pipeline(Cache(tmp_path / "kept")))
    assert len(read) == 3
    assert again == first


def test_what_a_browser_puts_beside_a_page_is_part_of_it(folder):
    parts = folder / "seeds" / "news_files"
    parts.mkdir()
    (parts / "advert.html").write_bytes(pages.blog().data)
    other = folder / "seeds" / "others_files"
    other.mkdir()
    (other / "story.txt").write_text(STORY, "utf-8")
    found = read_sources(folder / "seeds")
    assert "others_files/story.txt" in found.sources
    assert not [name for name in (*found.sources, *found.skipped) if name.startswith("news_files")]


def test_corrections_are_for_one_dump_of_their_name_the_text_first(folder):
    seeds = folder / "seeds"
    (seeds / "news.yml").write_text("title: Mine\n", "utf-8")
    assert read_sources(seeds).sources["news.html"].corrections.title == "Mine"
    assert read_source(seeds / "news.html").corrections.title == "Mine"
    (seeds / "news.txt").write_text(STORY, "utf-8")
    found = read_sources(seeds).sources
    assert (found["news.txt"].corrections.title, found["news.html"].corrections.title) == ("Mine", None)
    assert read_source(seeds / "news.html").corrections.title is None


def test_a_readme_of_the_folder_is_no_dump(folder):
    (folder / "seeds" / "README.md").write_text(STORY, "utf-8")
    found = read_sources(folder / "seeds")
    assert "README.md" not in found.sources
    assert list(found.skipped) == ["README.md"]


def test_the_sites_own_pages_are_no_dumps_where_the_dumps_are_among_them(tmp_path):
    folder = site(tmp_path, "plugins: [newsdump: {dump_dir: docs}]\n", {})
    (folder / "docs" / "bridge.txt").write_text(STORY, "utf-8")
    (folder / "docs" / "about.md").write_text("# About us\n", "utf-8")
    finished = built(folder)
    assert "About us" in words((finished / "about" / "index.html").read_text("utf-8"))
    assert len(articles(finished)) == 1


def test_documents_of_other_programs_are_one_notice_that_says_what_to_do(folder):
    for name in ("a.docx", "b.pdf", "c.odt", "d.rtf"):
        (folder / "seeds" / name).write_bytes(b"PK\x03\x04")
    [notice] = [notice for notice in build_site(folder / "seeds", Options()).notices if "not read" in notice]
    assert "files not read: 4 (a.docx, b.pdf, c.odt and 1 more)" in notice
    assert "save the text of each document, such as a .docx or a .pdf, as a .txt file" in notice


def test_text_that_was_decoded_wrongly_is_repaired_on_the_page_and_marked_beside_it(tmp_path):
    wrong = STORY.replace("reporters that", "“reporters” — about the café — that").encode().decode("latin-1")
    folder = site(tmp_path, dumps={"bridge.txt": wrong})
    finished = built(folder)
    [path] = articles(finished)
    assert "“reporters” — about the café —" in words(path.read_text("utf-8"))
    beside = path.with_name("dump.html").read_text("utf-8")
    [line] = re.findall(r"<small>decoded anew:</small> <ins>(.*?)</ins>", beside)
    assert "“reporters” — about the café —" in words(line)
    assert "about the cafÃ©" in words(beside)
    assert (folder / "seeds" / "bridge.txt").read_text("utf-8") == wrong
    [notice] = [said for said in build_site(folder / "seeds", Options()).notices if "decoded" in said]
    assert "1 (bridge.txt). One line is repaired" in notice
    (folder / "seeds" / "bridge.yml").write_text("repair: false\n", "utf-8")
    assert "cafÃ©" in words(articles(built(folder))[0].read_text("utf-8"))


def test_a_page_that_the_two_ways_read_differently_is_a_warning_for_the_reviewer(tmp_path):
    folder = site(tmp_path, dumps={})
    (folder / "seeds" / "live.html").write_bytes(pages.ticker().data)
    [warning] = build_site(folder / "seeds", Options()).warnings
    assert warning.startswith("live.html: is a page whose text alone tells another story than its markup")


HOSTILE = '</title><script>alert(1)</script> {{ config }} [x](javascript:alert(1)) **b** "q" \u202e'


def test_what_a_page_or_a_clipping_says_of_itself_is_text_whatever_it_is(tmp_path):
    said = escape(HOSTILE, quote=True)
    page = pages.news().data.decode()
    for own in (pages.TITLE, "The Talas Courier", "Anna Nowak"):
        page = page.replace(f'content="{own}"', f'content="{said}"').replace(f"<h1>{own}</h1>", "")
    hostile = json.dumps(HOSTILE)
    clipping = CLIPPING.replace("A clipped bridge", hostile).replace("source:", f"site: {hostile}\nsource:")
    folder = site(tmp_path, "plugins: [search, newsdump]\n", {})
    (folder / "seeds" / "page.html").write_text(page, "utf-8")
    (folder / "seeds" / "clip.md").write_text(clipping, "utf-8")
    finished = built(folder)
    made = [path.read_text("utf-8") for path in finished.rglob("*.html")]
    assert len(articles(finished)) == 2
    assert not [text for text in made if "<script>alert" in text or 'href="javascript:' in text]
    assert sum("alert(1)" in words(text) for text in made) >= 2
