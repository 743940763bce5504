"""Addresses that are safe everywhere, never empty, and stay when other dumps come."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import summary_of
from mkdocs_newsdump.site.paths import article_paths, dump_id

ARTICLE = summary_of(clean(""))
FORMATS = ["{slug}-{id}", "{slug}", "{file}", "{date}/{slug}", "{id}"]
names = st.text(min_size=1).filter(lambda name: name.strip("/."))
dumps = st.dictionaries(names.map(lambda name: f"{name}.txt"), st.one_of(st.none(), st.text()), max_size=4)


def addresses(titles, pattern="{slug}-{id}", **options):
    """Give the paths of dumps with these titles, and the warnings."""
    articles = {source: replace(ARTICLE, title=title) for source, title in titles.items()}
    return article_paths(articles, Options(article_url_format=pattern, **options))


def paths(titles, pattern="{slug}-{id}", **options):
    return addresses(titles, pattern, **options)[0]


def composed(name):
    return unicodedata.normalize("NFC", name)


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
    together = {**others, **titles}
    assume(len({composed(name) for name in together}) == len(together))
    assert paths(titles).items() <= paths(together).items()


@pytest.mark.parametrize("title", ["con", "NUL", "com1", "Index", "README", "aux.txt"])
def test_a_name_that_a_system_keeps_for_itself_is_not_taken(title):
    [path] = paths({"a.txt": title}, "{slug}").values()
    name = path.removeprefix("articles/").removesuffix(".md")
    assert name.lower().partition(".")[0] not in ("con", "nul", "com1", "aux", "index", "readme")


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


# Two that want one address

BRIDGES = {"a.txt": "Bridge", "b.txt": "Bridge", "c.txt": "Road"}
FORMS = {"e\u0301.txt": "Bridge", "\xe9.txt": "Bridge"}
"""One name, typed as two characters and as one."""


def short(titles, pattern, **options):
    """Give what tells the paths apart, by the dumps, and the warnings."""
    found, warnings = addresses(titles, pattern, **options)
    return {
        name: path.removeprefix("articles/").removesuffix(".md") for name, path in found.items()
    }, warnings


def test_the_later_by_name_gets_a_number_and_a_warning_names_both():
    found, [warning] = short(dict(reversed(BRIDGES.items())), "{slug}")
    assert found == {"a.txt": "bridge", "b.txt": "bridge-2", "c.txt": "road"}
    assert warning.startswith(
        "b.txt: its page is articles/bridge-2, because articles/bridge is taken by a.txt"
    )
    assert 'write article_url_format: "{slug}-{id}"' in warning
    assert addresses(BRIDGES, "{slug}-{id}")[1] == []


def test_a_number_is_no_address_that_another_dump_has_of_its_own():
    found, warnings = short({**BRIDGES, "c.txt": "Bridge 2", "d.txt": "Bridge"}, "{slug}")
    assert found == {"a.txt": "bridge", "b.txt": "bridge-3", "c.txt": "bridge-2", "d.txt": "bridge-4"}
    assert [warning[:5] for warning in warnings] == ["b.txt", "d.txt"]


def test_numbers_of_one_address_are_no_numbers_of_another():
    titles = {"a.txt": "Bridge", "b.txt": "Bridge", "c.txt": "Bridge 2", "d.txt": "Bridge 2"}
    assert short(titles, "{slug}")[0] == {
        "a.txt": "bridge",
        "b.txt": "bridge-3",
        "c.txt": "bridge-2",
        "d.txt": "bridge-2-2",
    }


def test_dumps_of_one_day_and_title_are_told_apart():
    found, [warning] = short(BRIDGES, "{date}/{slug}")
    assert found["b.txt"] == "undated/bridge-2"
    assert 'write article_url_format: "{date}/{slug}-{id}"' in warning


def test_a_name_in_two_unicode_forms_is_two_pages_and_the_warning_tells_them_apart():
    found, [warning] = short(FORMS, "{slug}-{id}")
    assert found["e\u0301.txt"] == found["\xe9.txt"] + "-2"
    assert r"'e\u0301.txt' and '\xe9.txt'" in warning
    assert "rename one" in warning


def test_a_copy_with_its_name_taken_apart_moves_no_page():
    assert paths({"\xe9.txt": "Bridge"}).items() <= paths(FORMS).items()


def test_a_name_taken_apart_by_a_file_system_keeps_its_address():
    assert set(paths({"\xe9.txt": "Bridge"}).values()) == set(paths({"e\u0301.txt": "Bridge"}).values())


def test_the_authors_slugify_may_make_one_slug_of_all():
    found, warnings = short(BRIDGES, "{slug}", article_slugify=lambda text, separator: "X")
    assert found == {"a.txt": "X", "b.txt": "X-2", "c.txt": "X-3"}
    assert len(warnings) == 2


@pytest.mark.parametrize("timeline_file", ["articles/bridge.md", "articles/Bridge/index.md"])
def test_an_article_does_not_take_the_place_of_the_timeline(timeline_file):
    found, warnings = short(BRIDGES, "{slug}", timeline_file=timeline_file)
    assert found == {"a.txt": "bridge-2", "b.txt": "bridge-3", "c.txt": "road"}
    assert "taken by the timeline" in warnings[0]
    assert short(BRIDGES, "{slug}", timeline_file=timeline_file, timeline=False)[0]["a.txt"] == "bridge"


def test_ids_of_very_many_dumps_differ():
    assert len({dump_id(f"news-{number:06}.txt") for number in range(200_000)}) == 200_000
