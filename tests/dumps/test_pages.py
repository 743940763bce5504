"""Saved pages: their text line by line, their story, and what they say of themselves."""

import re
from datetime import date

import pages
import pytest
from hypothesis import given
from hypothesis import strategies as st
from work import calls

from mkdocs_newsdump import DumpError, clean, decode
from mkdocs_newsdump.dumps.dump import MEGABYTE
from mkdocs_newsdump.dumps.pages import read as page_module
from mkdocs_newsdump.dumps.pages.mhtml import read_mhtml
from mkdocs_newsdump.dumps.pages.read import read_page
from mkdocs_newsdump.dumps.same_lines import same_lines

TABLE = "<html><body><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table></body></html>"
SAVED_FROM = "<!-- saved from url=(0044)https://courier.example/2021/05/bridge-opens -->"


def lines(html):
    return read_page(f"<html><body>{html}</body></html>").text.split("\n")


def told(article):
    return [article.title, *filter(None, [article.lede]), *(block.text for block in article.body)]


@pytest.mark.parametrize("shape", pages.SHAPES)
def test_the_story_of_a_page_of_any_shape_is_its_article(shape):
    saved = shape()
    words, wanted = (
        re.findall(r"\w+", " ".join(text))
        for text in (told(clean(decode(saved.data, saved.name))), saved.story)
    )
    both = sum(min(words.count(word), wanted.count(word)) for word in set(words))
    assert 2 * both / (len(words) + len(wanted)) > 0.92


@pytest.mark.parametrize("shape", [pages.news, pages.single_file, pages.mhtml])
def test_what_a_page_says_of_itself_is_taken(shape):
    saved = shape()
    for name in (saved.name, "a.txt"):  # a file is read by what it holds
        article = clean(decode(saved.data, name))
        assert article.title == pages.TITLE
        assert article.authors == ("Anna Nowak",)
        assert article.published == date(2021, 5, 12)
        assert (article.language, article.site, article.url) == ("en", "The Talas Courier", pages.URL)
        assert article.warnings == ()


def test_every_line_of_a_page_has_a_role_and_a_reason_and_captions_are_known():
    article = clean(decode(pages.news().data, "news.html"))
    assert all(line.reason for line in article.lines)
    by_text = {line.text.strip(): line for line in article.lines}
    assert by_text["The bridge on the day it was opened, seen from the north."].rule == "page-caption"
    assert by_text[pages.TEASERS[0]].role.value == "related"
    assert by_text[pages.COOKIES].kept is False


def test_no_script_of_a_page_runs_and_nothing_of_it_is_text():
    text = decode(pages.news().data, "news.html").text
    assert "script" not in text
    assert "color: red" not in text
    assert "Please switch" not in text


def test_the_text_is_as_a_browser_copies_it():
    assert lines("<h1>Ferry</h1><p>It <b>runs</b>\n  again.</p><p hidden>x</p><div>a<br>b</div>c") == [
        *("Ferry", "", "It runs again.", "", "a", "b", "c")
    ]
    assert lines("<p style='color:red;display: none'>x</p><p class='sf-hidden'>y</p>z") == ["z"]
    assert lines("<pre>a\n  b</pre>") == ["a", "  b"]
    assert read_page(TABLE).text == "a\tb\nc"


def test_a_text_called_a_page_is_a_text():
    dump = decode(b"The ferry\n\nThe ferry was tied up for good.\n", "ferry.html")
    assert (dump.text, dump.page) == ("The ferry\n\nThe ferry was tied up for good.\n", None)


def test_a_part_of_a_page_that_is_called_one_is_a_page():
    assert (
        decode(b"The ferry<br>\n<b>was tied</b> up<br>\nfor good.<br>", "a.htm").text
        == "The ferry\nwas tied up\nfor good."
    )


def test_the_address_that_a_browser_notes_is_taken():
    page = pages.blog().data.decode().replace("<html>", f"<html>{SAVED_FROM}")
    assert decode(page.encode(), "a.html").stated.url == pages.URL


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "//x", ""])
def test_what_is_no_address_is_none(url):
    page = pages.news().data.decode().replace(f'href="{pages.URL}"', f'href="{url}"')
    assert decode(page.encode(), "a.html").stated.url is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"<html><head><title>x</title></head><body><div id=app></div><script>go()</script></body></html>",
            "a page without text",
        ),
        (
            b"<html><frameset><frame src='a.html'><frame src='b.html'></frameset></html>",
            r"in frames \('a.html', 'b.html'\); save the one",
        ),
        (b"<html>" + b"<div>" * 3000 + b"x" + b"</div>" * 3000 + b"</html>", "nested deeper"),
        (
            pages.mhtml().data.replace(b"Content-Type: text/html\r\n", b"Content-Type: image/gif\r\n"),
            "MHTML file without a page",
        ),
        (pages.mhtml().data.partition(b"\r\n\r\n")[0] + b"\r\n\r\n", "MHTML file without a page"),
        (
            b"<html>" + b"<p>x</p>" * (20 * MEGABYTE // 8) + b"</html>",
            "is larger than 10 MB; save the page without its pictures",
        ),
    ],
    ids=["no text", "frames", "deep", "MHTML without a page", "MHTML cut", "20 MB"],
)
def test_what_cannot_be_read_is_one_clear_message(data, message):
    with pytest.raises(DumpError, match=message) as caught:
        decode(data, "page.html")
    assert "\n" not in str(caught.value)


def test_an_mhtml_file_that_breaks_off_is_used_and_says_so():
    saved = pages.mhtml(cut=True)
    article = clean(decode(saved.data, saved.name))
    assert article.title == pages.TITLE
    assert ["breaks off" in warning for warning in article.warnings] == [True]


def test_the_root_of_an_mhtml_file_is_the_one_it_names():
    data = b"""MIME-Version: 1.0
Content-Type: multipart/related; boundary=x; start="<b>"

--x
Content-Type: text/html
Content-ID: <a>

<p>a</p>
--x
Content-Type: text/html; charset=koi8-r
Content-ID: <b>

<p>b</p>
--x--
"""
    found = read_mhtml(data)
    assert (found.html.strip(), found.charset, found.broken) == (b"<p>b</p>", "koi8-r", False)


def test_a_large_page_of_pictures_is_read():
    picture = f'<img src="data:image/png;base64,{"A" * (8 * MEGABYTE)}">'
    page = pages.news().data.decode().replace("</h1>", f"</h1>{picture}")
    assert clean(decode(page.encode(), "a.html")).title == pages.TITLE


def test_a_page_of_too_many_elements_is_read_by_its_text_alone(monkeypatch):
    monkeypatch.setattr(page_module, "MAX_ELEMENTS", 20)
    article = clean(decode(pages.news().data, "news.html"))
    assert article.title == pages.TITLE
    [warning] = article.warnings
    assert "more than 20, and is read by its text alone" in warning


PARTS = [
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<a href='x'>",
        "</a>",
        "<li>",
        "<table>",
        "<td>",
        "<h1>",
        "<!--",
        "-->",
        "<",
    ),
    *(
        "<script>",
        "</script>",
        "<pre>",
        "\0",
        "&#0;",
        "&lt;",
        "word ",
        "A sentence that ends. ",
        "\ud800",
        "\ufeff",
    ),
    *(
        "<meta charset=utf-7>",
        "<html lang='&#x202e;'>",
        "<base href=//x>",
        "<frame src=a>",
        "<svg>",
        "<svg/onload=a>",
    ),
]


@given(st.lists(st.sampled_from(PARTS)))
def test_any_page_gives_an_article_or_one_message(parts):
    html = f"<html><body>{''.join(parts)}</body></html>".encode(errors="surrogatepass")
    try:
        dump = decode(html, "a.html")
    except DumpError:
        return
    article = clean(dump)
    assert "".join(line.text for line in article.lines) == dump.text


@given(st.lists(st.integers(0, len(pages.mhtml().data)), min_size=2, max_size=2), st.binary(max_size=8))
def test_any_mhtml_gives_an_article_or_one_message(places, junk):
    start, end = sorted(places)
    data = pages.mhtml().data
    try:
        decode(data[:start] + junk + data[end:], "a.mhtml")
    except DumpError as error:
        assert "\n" not in str(error)


def test_the_main_prose_is_that_of_the_element_that_holds_most_of_it():
    teasers = "".join(
        f"<div><h3><a href=/x>{text}</a></h3><p>{text}, they said.</p></div>" for text in pages.TEASERS
    )
    story = "".join(f"<div class=p><p>{text}</p></div>" for text in pages.STORY)
    page = read_page(f"<html><body><div>{story}</div><section>{teasers}</section></body></html>")
    lines = page.text.split("\n")
    assert [lines[number - 1] for number in sorted(page.lines.prose)] == list(pages.STORY)


# Lines of one text in another


def test_lines_are_found_in_the_order_of_both_texts():
    text = ["Menu", "Ferry", "The ferry runs.", "Share", "It runs again.", "Ferry", "Menu"]
    assert same_lines(text, ["Ferry", "The ferry runs.", "It runs again."]) == {1, 2, 4}


def test_a_line_may_be_a_piece_of_a_paragraph_or_hold_several():
    assert same_lines(
        ["Menu", "The ferry", "runs.", "It runs again, they said.", "x"], ["The ferry runs.", "It runs again"]
    ) == {1, 2, 3}


def test_many_equal_lines_take_no_more_than_their_number():
    some = ["The same line of a page"] * 300
    few, _ = calls(lambda: same_lines(some, some))
    many, found = calls(lambda: same_lines(some * 4, some * 4))
    assert len(found) > 0
    assert many < 40 * few
