"""What other plugins read of an article's page: its front matter, as MkDocs reads it."""

from datetime import date

import pytest
from mkdocs.utils.meta import get_data
from sites import STORY
from syntax import PIECES

from mkdocs_newsdump import Corrections, clean
from mkdocs_newsdump.render.article import render
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Link
from mkdocs_newsdump.render.tags import article_tags

HOSTILE = ['"], x: [y', "{{ 7 * 7 }}", "<script>", "- a\n- b", "# no", "'", "\\u0000", "---", *PIECES]
TOLD = (
    Link("A visit", "#v", None, kind="visit", parties=("KG", "KZ")),
    Link("A treaty", "#t", None, kind="treaty", parties=("KZ", "UZ")),
    Link("Something", "#s", None, kind="other", parties=("KG", "KZ")),
    Link("Another visit", "#w", None, kind="visit", parties=("KG", "KZ")),
)


def meta(article, told=(), language="en", **options):
    page = render(
        article, "articles/x.md", told, Options(language=language, **options), load_strings(language)
    )
    body, data = get_data(page.markdown)
    assert body.startswith("# ")
    return data


def test_it_has_the_names_and_types_that_blogs_and_feeds_expect():
    assert meta(clean(STORY)) == {
        "title": "Bridge opens over the Vistula",
        "description": "The new road bridge over the Vistula was opened to traffic on Wednesday after four "
        "years of building work.",
        "date": date(2021, 5, 12),
        "authors": ["Anna Nowak"],
    }


def test_what_is_not_known_is_not_there():
    nameless = STORY.replace("12 May 2021\nBy Anna Nowak\n", "")
    assert meta(clean(nameless)).keys() == {"title", "description"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_is_one_string(text):
    article = clean(STORY, corrections=Corrections(authors=(text, "B")))
    data = meta(article)
    assert [type(name) for name in data["authors"]] == [str, str]
    assert data["authors"][1] == "B"
    assert data.keys() == {"title", "description", "date", "authors"}
    assert not set("<>{}") & set(data["authors"][0])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Treaties", "Visits", "Kazakhstan", "Kyrgyzstan", "Uzbekistan", "English"]),
        ("ru", ["Договоры", "Визиты", "Казахстан", "Кыргызстан", "Узбекистан", "Английский"]),
    ],
)
def test_tags_are_the_kinds_parties_and_language_in_the_pages_language(language, said):
    assert meta(clean(STORY), TOLD, language, tags=True)["tags"] == said


def test_an_article_without_milestones_or_language_has_few_tags_or_none():
    english = load_strings("en")
    assert article_tags("de", (), english) == ("German",)
    assert article_tags("xx-none", (), english) == ("Xx-none",)
    assert article_tags(None, (), english) == ()
