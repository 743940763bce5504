"""An article's dump line by line: every line with what became of it, and links both ways."""

import re
from html import unescape
from pathlib import Path

import html5lib
import pytest
from hypothesis import example, given
from sites import STORY
from syntax import PIECES, Reader, texts

from mkdocs_newsdump import Corrections, clean
from mkdocs_newsdump.model.article import Article, Block, BlockKind, Fate, Lines, Role
from mkdocs_newsdump.render import compare
from mkdocs_newsdump.render.compare import Comparison
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import ASSETS

PATH = "articles/bridge.md"
ARABIC = "افتتح رئيس البلدية الجسر الجديد على النهر بعد أربع سنوات من العمل"


def comparison(article, language="en", path=PATH, **options):
    return Comparison(article, path, Options(language=language, **options), load_strings(language))


def page(article, language="en", **options):
    return comparison(article, language, **options).render().data.decode()


def one_line(text, role=Role.MENU, kept=False, language="en", body=()):
    """Give an article whose dump is a line of this text, and blank ones around it."""
    blank = Fate(Role.BLANK, False, "")
    lines = Lines(["\n", f"{text}\n", "\n"], [blank, Fate(role, kept, text), blank])
    return Article(f"{text}.txt", text, (), None, language, None, None, (), body, lines)


def items(html):
    """Give each line's number with its text, and whether that is struck through."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return {
        int(item.get("value")): ("".join(item.itertext()).strip(), item.find("s") is not None)
        for item in tree.iter("li")
    }


def test_every_line_that_is_not_blank_is_there_and_struck_through_where_it_was_left_out():
    article = clean(STORY)
    shown = items(page(article))
    for line in article.lines.filled():
        text, struck = shown.pop(line.number)
        assert text.startswith(line.text.strip())
        assert struck is not line.kept
    assert not shown


def test_lines_that_were_left_out_are_told_with_role_and_reason():
    html = page(clean(STORY))
    assert re.search(r'<p data-role="related"><b>related stories</b> .+</p>\n<ol data-role="related">', html)
    html = page(clean(STORY, corrections=Corrections(lines={8: "advert"})))
    assert '<p data-role="advert"><b>advertisement</b> you said advert</p>' in html


def test_lines_and_paragraphs_lead_to_each_other():
    article = clean(STORY)
    html = page(article)
    for number, block in enumerate(article.body, 1):
        first, *_ = block.lines
        assert f"bridge/dump.html#L{first}>" in comparison(article).line_links[number]
        for line in block.lines:
            link = f'<a href="./#p{number}" aria-label="paragraph {number}">{number}</a></li>'
            assert re.search(rf'<li id="L{line}".*{link}', html)


def test_the_lede_is_paragraph_0():
    lede = "What happened, in short, so that all can see it at a glance."
    article = clean(STORY.replace("12 May", f"{lede}\n\n12 May"), corrections=Corrections(lines={3: "lede"}))
    assert article.lede == lede
    assert "bridge/dump.html#L3>" in comparison(article).line_links[0]
    assert '<a href="./#p0" aria-label="summary">' in page(article)


def test_lines_that_the_article_says_in_other_words_are_marked():
    html = page(clean(STORY))
    assert "By Anna Nowak <small>byline</small> <small>in other words in the article</small>" in html
    assert "Bridge opens over the Vistula <small>title</small></li>" in html


@pytest.mark.parametrize(
    ("path", "directory_urls", "file", "to_lines", "in_html", "to_page", "to_assets"),
    [
        (PATH, True, "articles/bridge/dump.html", "bridge/dump.html#L8", "dump.html", "./", "../../assets/"),
        (
            PATH,
            False,
            "articles/bridge/dump.html",
            "bridge/dump.html#L8",
            "bridge/dump.html",
            "../bridge.html",
            "../../assets/",
        ),
        ("a/b/c/index.md", True, "a/b/c/dump.html", "dump.html#L8", "dump.html", "./", "../../../assets/"),
        (
            "a/b/c/index.md",
            False,
            "a/b/c/dump.html",
            "dump.html#L8",
            "dump.html",
            "index.html",
            "../../../assets/",
        ),
        ("a/x y.md", True, "a/x y/dump.html", "x%20y/dump.html#L8", "dump.html", "./", "../../assets/"),
        (
            "a/x y.md",
            False,
            "a/x y/dump.html",
            "x%20y/dump.html#L8",
            "x%20y/dump.html",
            "../x%20y.html",
            "../../assets/",
        ),
    ],
)
def test_its_address_holds_with_folders_as_addresses_and_without(
    path, directory_urls, file, to_lines, in_html, to_page, to_assets
):
    made = comparison(clean(STORY), path=path, use_directory_urls=directory_urls)
    html = made.render().data.decode()
    assert made.render().path == file
    assert to_lines in made.line_links[2]
    host = comparison(clean(STORY), path=path, use_directory_urls=directory_urls, html_links=True)
    assert f' href="{in_html}#L8"' in host.line_links[2]
    assert f'<a href="{to_page}">To the article</a>' in html
    assert f'<a href="{to_page}#p2"' in html
    assert f'<link rel="stylesheet" href="{to_assets}newsdump/compare.css">' in html


def test_roles_are_counted_the_most_lines_first_and_lead_to_their_first_line():
    article = clean(f"Sport\n\n{STORY}Six more bridges to be built\n")
    counted = [(one.role, one.count, one.first) for one in comparison(article).left_out]
    left_out = [line for line in article.lines.filled() if not line.kept]
    assert sum(count for _, count, _ in counted) == comparison(article).left_out_count == len(left_out)
    assert [count for _, count, _ in counted] == sorted((count for _, count, _ in counted), reverse=True)
    for role, _, first in counted:
        assert first == next(line.number for line in left_out if line.role == role)


@pytest.mark.parametrize(("limit", "most"), [("MAX_LINES", 4), ("MAX_CHARACTERS", 200)])
def test_of_a_dump_that_is_too_large_the_page_has_the_beginning_and_says_so(limit, most, monkeypatch):
    monkeypatch.setattr(compare, limit, most)
    article = clean(STORY)
    count = sum(1 for _ in article.lines.filled())
    made = comparison(article)
    html = made.render().data.decode()
    assert 0 < len(items(html)) < count
    assert f"Lines shown: the first {len(items(html))} of {count}." in unescape(html)
    assert made.line_links.keys() == {1}
    assert [(one.role, one.first) for one in made.left_out] == [("related", None)]


def test_a_whole_dump_has_no_such_notice():
    assert "too large" not in page(clean(STORY))


@pytest.mark.parametrize(
    ("language", "label", "attributes"),
    [("en", "ar", ' lang="en" dir="ltr"'), ("en", "ru", ' lang="en"'), ("en", "en", ""), (None, "ar", "")],
)
def test_text_has_its_language_and_direction_where_these_are_not_the_page_s(language, label, attributes):
    html = page(one_line("Sport", language=language), label)
    direction = "rtl" if label == "ar" else "ltr"
    assert html.startswith(f'<!doctype html>\n<html lang="{label}" dir="{direction}">')
    assert f'<ol data-role="menu"{attributes}>' in html
    assert f"<h1{attributes}>" in html


def test_right_to_left_text_on_a_page_from_left_to_right_says_so():
    html = page(one_line(ARABIC, Role.PARAGRAPH, True, "ar", (Block(BlockKind.PARAGRAPH, ARABIC, (2,)),)))
    assert '<ol data-role="kept" lang="ar" dir="rtl">' in html
    assert '<a href="./#p1" lang="en" aria-label="paragraph 1">' in html


def test_a_reason_stands_where_its_lines_do_and_is_read_as_the_labels_are():
    html = page(one_line("Sport", language="en"), "ar")
    assert re.search(
        r'<p data-role="menu" dir="ltr"><span dir="rtl"><b>قائمة الموقع</b> .*</span></p>\n<ol', html
    )


def test_spaces_at_the_beginning_of_a_line_stay():
    assert "<s>  Sport | News</s>" in page(one_line("  Sport | News"))


def visible(text):
    return " ".join(plain(text).split())


def elements(html):
    return Reader(html).elements


@given(texts.filter(plain))
@example("</title></li></s><script>alert(1)</script>")
@example(" ".join(PIECES).replace("\n", " "))
@example('"><img src=x onerror=alert(1)>')
@example("half \ud800")
def test_whatever_stands_in_a_dump_it_is_text(text):
    for kept in (True, False):
        html = page(one_line(text, kept=kept))
        assert elements(html) == elements(page(one_line("Word", kept=kept)))
        assert visible(text) in visible("".join(Reader(html).all_text))


@pytest.mark.parametrize("directory_urls", [True, False])
def test_nothing_on_the_page_acts_but_one_script_of_ours(directory_urls):
    html = page(clean(STORY), use_directory_urls=directory_urls)
    scripts = [dict(attributes) for tag, attributes in elements(html) if tag == "script"]
    assert scripts == [{"src": "../../assets/newsdump/compare.js"}]
    names = {name for _, attributes in elements(html) for name, _ in attributes}
    assert not [name for name in names if name.startswith(("on", "style"))]
    assert '<meta name="robots" content="noindex">' in html


def test_the_page_is_valid_html():
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(page(clean(f"Sport\n\n{STORY}")))


def test_the_style_sheet_can_choose_every_role():
    style = Path(ASSETS, "compare", "compare.css").read_text("utf-8")
    chosen = re.findall(r'main:has\(\[value="([\w-]+)"\]:checked\)', style)
    roles = [role.value for role in Role if role is not Role.BLANK]
    assert sorted(chosen) == sorted([*roles, "kept", "left-out"])
