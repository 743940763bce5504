"""An article's page shows where it tells of the timeline's entries."""

from datetime import date

import html5lib
import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from syntax import CONFIGS, EXTENSIONS, texts

from mkdocs_newsdump import clean
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.events.party_options import alias_phrases
from mkdocs_newsdump.model.article import Article, Block, BlockKind, Lines
from mkdocs_newsdump.render.anchors import article_links
from mkdocs_newsdump.render.article import render
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Link, SiteArticle, summary_of
from mkdocs_newsdump.timeline.build import timeline_of

ENGLISH, OPTIONS = load_strings("en"), Options()
HEAD = "Neighbours remember\n\n3 May 2021\n\n"
FIRST = (
    "Peru and Chile established diplomatic relations on 4 June 1832. They signed a treaty of friendship on "
    "5 July 1901.\n\nThe old papers are kept in a museum, where schools from both countries come to read.\n"
)
SECOND = (
    "Peru and Chile established diplomatic relations on 6 June 1832, an old book says.\n\n"
    "The book was found in a market, and the finder gave it to the library of the town.\n"
)


@pytest.fixture(scope="module")
def pages():
    """The pages of two articles of one timeline, as Python-Markdown makes them."""
    articles = [clean(HEAD + text, source=name) for name, text in (("a.txt", FIRST), ("b.txt", SECOND))]
    placed = {one.source: SiteArticle(summary_of(one), f"articles/{one.source[0]}.md") for one in articles}
    pair, names = ("CL", "PE"), alias_phrases({})
    timeline = timeline_of([read_events(one, names, pair) for one in articles], pair)
    links = article_links(timeline, placed, OPTIONS, ENGLISH)
    made = (render(one, placed[one.source].path, links[one.source], OPTIONS, ENGLISH) for one in articles)
    return [to_html(page.markdown) for page in made]


def to_html(page):
    converted = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS).convert(
        page.split("---\n", 2)[2]
    )
    return html5lib.parse(converted, namespaceHTMLElements=False)


def text(element):
    return " ".join("".join(element.itertext()).split())


def letters(element):
    return "".join("".join(element.itertext()).split())


def find(root, name):
    return [each for each in root.iter() if name in each.get("class", "").split()]


def test_a_date_leads_to_its_entry_where_it_is_told(pages):
    told = {text(link): link.get("href").partition("#") for link in find(pages[0], "newsdump-told")}
    assert list(told) == ["4 June 1832", "5 July 1901"]
    assert told["5 July 1901"][0] == "../timeline.md"
    assert told["5 July 1901"][2].startswith("1901-07-05")


def test_a_note_says_what_others_say_and_how_many_tell_it(pages):
    (note,) = find(pages[0], "newsdump-aside")
    assert text(note) == "June 4, 1832 · elsewhere: June 6, 1832 · also in 1 article"
    (other,) = find(pages[1], "newsdump-aside")
    assert text(other) == "June 6, 1832 · elsewhere: June 4, 1832 · also in 1 article"


def test_the_list_of_events_has_this_articles_date_first(pages):
    items = [text(item) for item in list(pages[1].iter("ul"))[-1].iter("li")]
    assert len(items) == 1
    assert items[0].startswith("June 6, 1832 — ")
    assert items[0].endswith("· elsewhere: June 4, 1832 · also in 1 article")


def article(*paragraphs, **rest):
    body = tuple(Block(BlockKind.PARAGRAPH, words, (n,)) for n, words in enumerate(paragraphs, 1))
    given = {"title": "T", "authors": (), "published": None, "views": None, "credits": ()} | rest
    return Article("a.txt", language="en", lede=None, body=body, lines=Lines([], []), **given)


def test_what_is_not_of_the_story_stands_at_its_foot_and_a_missing_date_is_said():
    page = to_html(
        render(article("Words.", views=7, credits=("Photo: A. B.",)), "x.md", [], OPTIONS, ENGLISH).markdown
    )
    assert text(find(page, "newsdump-meta")[0]) == "publication date not stated · 1 min read"
    below = [text(each) for each in page.iter("p")][-2:]
    assert below == ["Photo: A. B.", "Made from: a.txt · 7 views when saved"]
    dated = to_html(
        render(article("Words.", published=date(2021, 5, 3)), "x.md", [], OPTIONS, ENGLISH).markdown
    )
    assert text(find(dated, "newsdump-meta")[0]) == "May 3, 2021 · 1 min read"


@given(st.tuples(texts, texts, texts), st.booleans())
@example(("It opened!", "1992", ""), False)
def test_a_link_in_a_hostile_paragraph_changes_no_word_of_it(parts, spaced):
    before, date_words, _ = parts
    words = (" " if spaced else "").join(parts)
    start = len(before) + spaced
    link = Link("T", "../timeline.md#t", None, places=((1, start, start + len(date_words)),))
    page = to_html(render(article(words), "articles/x.md", [link], OPTIONS, ENGLISH).markdown)
    shown = next(iter(find(page, "newsdump-paragraph")), None)
    if shown is not None:
        assert letters(shown) == "".join(plain(words).split())
        assert {each.tag for each in shown.iter()} <= {"p", "a", "br"}
