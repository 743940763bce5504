"""Addresses that are safe everywhere, never empty, and stay when other dumps come."""

import unicodedata
from dataclasses import replace
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import summary_of
from mkdocs_newsdump.render.slugs import MAX_BYTES, safe_name, slugify
from mkdocs_newsdump.site.paths import article_paths

ARTICLE = summary_of(clean(""))
FORMATS = ["{slug}-{id}", "{slug}", "{file}", "{date}/{slug}", "{id}"]
names = st.text(min_size=1).filter(lambda name: name.strip("/."))
dumps = st.dictionaries(names.map(lambda name: f"{name}.txt"), st.one_of(st.none(), st.text()), max_size=4)


def paths(titles, pattern="{slug}-{id}", **options):
    articles = {source: replace(ARTICLE, title=title) for source, title in titles.items()}
    return article_paths(articles, Options(article_url_format=pattern, **options))


@given(dumps, st.sampled_from(FORMATS))
def test_every_dump_has_an_address_of_its_own_on_every_system(titles, pattern):
    found = paths(titles, pattern)
    assert len({unicodedata.normalize("NFC", path).casefold() for path in found.values()}) == len(titles)
    for path in found.values():
        assert path.startswith("articles/")
        for part in path.removesuffix(".md").split("/"):
            assert part.strip(". ")
            assert len(f"{part}.html".encode()) <= 143
            assert not set('<>:"\\|?*') & set(part)
            assert part.isprintable()
            assert unicodedata.is_normalized("NFC", part)
            assert not part.startswith(".")


@given(dumps, dumps)
def test_an_address_stays_when_other_dumps_come(titles, others):
    assert paths(titles).items() <= paths({**others, **titles}).items()


@pytest.mark.parametrize("title", ["con", "NUL", "com1", "Index", "README", "aux.txt"])
def test_a_name_that_a_system_keeps_for_itself_is_not_taken(title):
    [path] = paths({"a.txt": title}, "{slug}").values()
    name = path.removeprefix("articles/").removesuffix(".md")
    assert not PureWindowsPath(name).is_reserved()
    assert name.lower() not in ("index", "readme")


def test_titles_keep_their_letters_and_are_cut_between_words():
    assert slugify("Договор о вечной дружбе: 25 лет") == "договор-о-вечной-дружбе-25-лет"
    long = safe_name("слово-" * 50)
    assert len(long.encode()) <= MAX_BYTES
    assert long.endswith("-слово")


def test_a_title_of_signs_alone_still_has_an_address():
    assert paths({"a.txt": "???"}, "{slug}").keys() == {"a.txt"}
    assert paths({"a.txt": "???"}, "{slug}")["a.txt"] not in ("articles/.md", "articles/-.md")


def test_the_authors_slugify_cannot_lead_out_of_the_folder():
    found = paths({"a.txt": "x"}, "{slug}", article_slugify=lambda text, separator: "../../etc/passwd")
    assert found == {"a.txt": "articles/etc-passwd.md"}


def test_titles_that_differ_only_in_case_do_not_share_a_file():
    same = paths(
        {"a.txt": "Bridge", "b.txt": "BRIDGE"}, "{slug}", article_slugify=lambda text, separator: text
    )
    assert len({path.casefold() for path in same.values()}) == 2
