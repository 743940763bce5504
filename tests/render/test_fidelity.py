"""What the cleaner kept is what the reader sees, and nothing of it acts, with every Markdown extension on."""

import jinja2
import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from syntax import CONFIGS, EXTENSIONS, PIECES, Reader, texts

from mkdocs_newsdump.model.article import Article, Block, BlockKind, Fate, Lines, Role
from mkdocs_newsdump.render.article import render
from mkdocs_newsdump.render.escape import escape_head, escaped, plain
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options

ENGLISH = load_strings("en")
TEXT = "word"
EVERYTHING_ON = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)
THOROUGH = settings(max_examples=max(500, settings.default.max_examples))


def article(text, kinds=(BlockKind.PARAGRAPH,)):
    lines = Lines([f"{text}\n"] * 2, [Fate(Role.MENU, False, text), Fate(Role.TITLE, True, text)])
    return Article(
        source=f"{text}.txt",
        title=text,
        authors=(text,),
        published=None,
        language="en",
        views=None,
        lede=text,
        credits=(text,),
        body=tuple(Block(kind, text, (3,)) for kind in kinds),
        lines=lines,
    )


def source(text, kinds=(BlockKind.PARAGRAPH,)):
    """Give the page's front matter and its Markdown."""
    page = render(article(text, kinds), "articles/x.md", [], Options(), ENGLISH)
    _, head, body = page.markdown.split("---\n", 2)
    return yaml.safe_load(head), body


def read(body):
    return Reader(EVERYTHING_ON.reset().convert(body))


def elements(reader):
    """Give the elements, but for the heading's id, which comes from the title's letters."""
    return [
        (
            tag,
            tuple((key, value) for key, value in attrs if not (tag in ("h1", "a") and key in ("id", "href"))),
        )
        for tag, attrs in reader.elements
    ]


def visible(text):
    return " ".join(plain(text).split())


def fits(text):
    """Whether every place of the page shows the text, so that two pages have the same elements."""
    return visible(text) not in ("", "None")


kinds = st.lists(st.sampled_from(BlockKind), min_size=1, max_size=4)


@THOROUGH
@given(texts.filter(fits), kinds)
@example("A. Smith", [BlockKind.PARAGRAPH])
@example(" ".join(PIECES), list(BlockKind))
def test_a_reader_sees_the_words_and_no_element_comes_out_of_them(text, kinds):
    _, body = source(text, kinds)
    reader = read(body)
    for number in range(len(kinds) + 1):
        shown = " ".join(reader.texts[f"p{number}"].removesuffix("¶").split())
        assert shown == visible(text)
    right_to_left = "dir=auto" in body
    innocent = read(source(f"{TEXT}\u05d0" if right_to_left else TEXT, kinds)[1])
    assert elements(reader) == elements(innocent)


@given(texts.filter(fits))
@example(" ".join(PIECES))
def test_no_template_language_finds_anything_in_a_page(text):
    head, body = source(text)
    assert jinja2.Environment(keep_trailing_newline=True).from_string(body).render() == body
    assert jinja2.Template(head["title"]).render() == head["title"]


@given(texts)
@example("</title><script>")
@example("&lt;script>")
def test_a_title_opens_no_tag_however_often_its_references_are_undone(text):
    title = escape_head(text)
    for _ in range(3):
        reader = Reader(f"<p>{title}</p>")
        assert reader.elements == [("p", ())]
        title = "".join(reader.all_text)


@pytest.mark.parametrize("label", ["World news 12", "Новости 3", "Météo", "新聞 5", "أخبار 7"])
def test_a_label_of_words_and_numbers_stands_as_it_is(label):
    assert escaped(label) == label


@pytest.mark.parametrize("active", ["1st", "0" * 40, "a:b", "1. Go", "(c)", "snake_case"])
def test_a_short_text_that_could_act_is_escaped(active):
    assert "&#" in escaped(active)
