"""Citations as reference managers read them: what is known, and a text stays within its field."""

import json
import re
import warnings
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
import rispy
from hypothesis import example, given
from hypothesis import strategies as st
from pybtex.database import parse_string
from syntax import PIECES, texts

from mkdocs_newsdump import Corrections
from mkdocs_newsdump.model.article import Article, Lines
from mkdocs_newsdump.render.cite import (
    Name,
    bibtex,
    citations,
    csl_json,
    downloads,
    key,
    reference_of,
    ris,
    split_name,
)
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options

PATH = "articles/bridge-0eb8.md"
SITE = Options(site_name="Neighbours", site_url="https://example.org/news/")
ENGLISH = load_strings("en")
HOSTILE = (
    "a } b", "{", "\\", "50 % & $x_1$ #1 ~ ^", 'end"', "one\nER  - \ntwo", "@misc{x, title = {y}}", "a and b",
    "\u2028ER  - ", "\x1b[2J", "half \ud800", "</pre><script>", "TY  - JOUR",
)  # fmt: skip


def article(title="Bridge opens", authors=(), published=None, url=None, language="en"):
    rest = {"views": None, "lede": None, "credits": (), "body": (), "lines": Lines([], [])}
    return Article("a.txt", title, authors, published, language, corrections=Corrections(url=url), **rest)


def reference(options=SITE, **known):
    return reference_of(article(**known), PATH, options, ENGLISH)


SIGNS = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}


def read_bibtex(text):
    """Read an entry; gives it, and its fields as LaTeX prints them."""
    ((_, entry),) = parse_string(text, "bibtex").entries.items()
    fields = {name: in_print(value) for name, value in entry.fields.items() if name != "url"}
    return entry, fields


def in_print(field):
    whole = re.fullmatch(r"\{(.*)\}", field, re.DOTALL)
    words = whole[1] if whole else field
    return re.sub(
        r"\\(?:text(\w+)\{\}|([$&#%_]))", lambda sign: SIGNS[sign[1]] if sign[1] else sign[2], words
    )


def read_ris(text):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (record,) = rispy.loads(text)
    return record


def read_csl(text):
    (item,) = json.loads(text)
    return item


FULL = {
    "title": "Bridge opens",
    "authors": ("A. Nowak", "Alina Brook"),
    "published": date(2021, 5, 3),
    "url": "https://example.com/a_b?c=1&d=%20",
}
ADDRESS = "https://example.org/news/articles/bridge-0eb8/"


def test_all_that_is_known_is_in_bibtex():
    entry, fields = read_bibtex(bibtex(reference(**FULL)))
    assert (entry.type, entry.key) == ("misc", "bridge-0eb8")
    assert [(str(person), person.last_names) for person in entry.persons["author"]] == [
        ("Nowak, A.", ["Nowak"]),
        ("{Alina Brook}", ["{Alina Brook}"]),
    ]
    assert entry.fields["url"] == ADDRESS
    assert fields == {
        "title": "Bridge opens",
        "howpublished": "Neighbours",
        "year": "2021",
        "month": "May",
        "day": "3",
        "language": "en",
        "note": f"Original page: {FULL['url']}",
    }


def test_all_that_is_known_is_in_ris():
    record = read_ris(ris(reference(**FULL)))
    assert record == {
        "type_of_reference": "ELEC",
        "id": "bridge-0eb8",
        "title": "Bridge opens",
        "authors": ["Nowak, A.", "Alina Brook"],
        "secondary_title": "Neighbours",
        "year": "2021",
        "date": "2021/05/03",
        "urls": [ADDRESS],
        "language": "en",
        "notes": [f"Original page: {FULL['url']}"],
    }


def test_all_that_is_known_is_in_csl_json():
    assert read_csl(csl_json(reference(**FULL))) == {
        "id": "bridge-0eb8",
        "type": "webpage",
        "title": "Bridge opens",
        "author": [{"family": "Nowak", "given": "A."}, {"literal": "Alina Brook"}],
        "container-title": "Neighbours",
        "issued": {"date-parts": [[2021, 5, 3]]},
        "URL": ADDRESS,
        "language": "en",
        "source": FULL["url"],
    }


def test_what_is_not_known_is_left_out():
    bare = reference(Options(), language=None)
    entry, fields = read_bibtex(bibtex(bare))
    assert (fields, dict(entry.persons)) == ({"title": "Bridge opens"}, {})
    assert read_ris(ris(bare)).keys() == {"type_of_reference", "id", "title"}
    assert read_csl(csl_json(bare)).keys() == {"id", "type", "title"}


def test_an_address_that_is_none_of_the_web_is_not_cited():
    assert reference(url="javascript:alert(1)").original is None


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("A. Nowak", ("Nowak", "A.")),
        ("A. B. Nowak", ("Nowak", "A. B.")),
        ("А.С. Серикова", ("Серикова", "А.С.")),
        ("Серикова А. С.", ("Серикова", "А. С.")),
        ("J.-P. O'Neil", ("O'Neil", "J.-P.")),
        ("Brook, Alina", ("Brook", "Alina")),
        ("van der Berg, Jan", ("van der Berg", "Jan")),
        ("Alina Brook", ("Alina Brook", None)),
        ("Reuters", ("Reuters", None)),
        ("王小明", ("王小明", None)),
        ("A. Brook and B. Cole", ("A. Brook and B. Cole", None)),
        ("Brook, Cole, Dean", ("Brook, Cole, Dean", None)),
        ("", ("", None)),
    ],
)
def test_a_family_name_is_told_only_where_the_name_gives_it_away(name, parts):
    assert split_name(name) == Name(*parts)


hostile = (
    st.one_of(st.sampled_from(HOSTILE), texts)
    .map(plain)
    .filter(lambda text: text.strip() and plain(text) == text)
)


def printed(text):
    return " ".join(text.split())


@given(hostile, hostile, hostile)
@example("}", "{", "\\")
@example("ER -", "TY - JOUR", "%")
@example(plain(plain(" ".join(PIECES))), "a and b", "{x")
def test_no_text_breaks_a_record_in_any_format(title, author, site):
    cited = reference(Options(site_name=site), title=title, authors=(author, "Anna Nowak"))
    entry, fields = read_bibtex(bibtex(cited))
    assert fields.keys() == {"title", "howpublished", "language"}
    assert printed(fields["title"]) == printed(title)
    assert printed(fields["howpublished"]) == printed(plain(site))
    assert len(entry.persons["author"]) == 2
    record = read_ris(ris(cited))
    assert (record["title"], record["secondary_title"], len(record["authors"])) == (title, site, 2)
    item = read_csl(csl_json(cited))
    assert (item["title"], item["container-title"], len(item["author"])) == (title, site, 2)


@given(st.text('\\{}%\n@,"~^_$&# ab', min_size=1))
@example("\n}\n@misc{y,")
def test_braces_of_bibtex_are_balanced_whatever_the_text(text):
    made = bibtex(reference(title=text, authors=(text,), url=f"https://{text}"))
    depth = 0
    for sign in made:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0
    assert not re.search(r"(?<!\\)[%$&#_~^]", made.replace(ADDRESS, ""))
    assert len(made.splitlines()) == len(
        bibtex(reference(title="a", authors=("a",), url="https://a")).splitlines()
    )


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("articles/bridge-0eb8.md", "bridge-0eb8"),
        ("articles/2021/bridge/index.md", "bridge"),
        ("articles/мост-0eb8.md", "article-"),
        ("articles/a b.md", "article-"),
    ],
)
def test_an_article_has_a_name_in_ascii(path, name):
    assert key(path).startswith(name)
    assert re.fullmatch(r"[a-z0-9-]+", key(path))
    assert key(path) == key(path) != key("articles/other.md")


def test_the_files_stand_beside_the_article_and_are_named_after_it_when_saved():
    files = citations(article(), PATH, SITE, ENGLISH)
    assert [file.path for file in files] == [
        f"articles/bridge-0eb8/cite.{ending}" for ending in ("bib", "ris", "csl.json")
    ]
    named = [("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json")]
    assert [unescape(link) for link in downloads(PATH, SITE)] == [
        f'[{name}](<bridge-0eb8/cite.{ending}>){{: download="bridge-0eb8.{ending}" }}'
        for name, ending in named
    ]
    assert [unescape(link) for link in downloads(PATH, replace(SITE, html_links=True))] == [
        f'<a href="cite.{ending}" download="bridge-0eb8.{ending}">{name}</a>' for name, ending in named
    ]
