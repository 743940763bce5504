"""Large dumps take work and memory in proportion to their size."""

from pathlib import Path

import pytest
from sites import STORY
from work import calls

from mkdocs_newsdump import build_timeline, clean, find_milestones
from mkdocs_newsdump.dates.opening import find_opening
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.render.article import NOWHERE
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.codecs import pack
from mkdocs_newsdump.site.pipeline import Pipeline, article_page
from mkdocs_newsdump.timeline import build
from mkdocs_newsdump.timeline.build import timeline_of

PARAGRAPH = (
    "The bridge of {n} was opened to traffic on {day} May {year} after four years of work, the mayor said."
)
MEETING = (
    "Президент Казахстана Алмаз {a}{b}ов принял президента Кыргызстана Садыра {b}{a}ова 5 мая {year} года."
)
SYLLABLES = [first + last for first in "бвгджзклмнпрст" for last in "аеиоуя"]


def text(kind: str, size: int) -> str:
    """Return a dump of ``size`` paragraphs, or as many lines or sentences, no two alike."""
    names = ((a, b) for a in SYLLABLES for b in SYLLABLES)
    sentences = [
        (MEETING if kind == "names" else PARAGRAPH).format(
            n=n, day=n % 28 + 1, year=1900 + n % 120, a=a.capitalize() * 2, b=b.capitalize() * 2
        )
        for n, (a, b) in zip(range(size), names, strict=False)
    ]
    if kind == "menu":
        return "\n".join(f"{word} {n}" for n, line in enumerate(sentences) for word in line.split()[:8])
    return (" " if kind == "one line" else "\n\n").join(sentences)


def pages(dump: str) -> None:
    """Go from a dump to its page and its milestones."""
    article = clean(dump)
    find_milestones(article, parties="auto")
    article_page(article, "articles/a.md", (), NOWHERE, Options())


@pytest.mark.parametrize("kind", ["paragraphs", "one line", "menu", "names"])
def test_four_times_the_text_is_four_times_the_work(kind):
    pages(text(kind, 20))  # what is read once a process is no part of it
    few, many = (calls(lambda size=size: pages(text(kind, size)))[0] for size in (150, 600))
    assert many < 5 * few


@pytest.mark.parametrize(("other", "pair"), [("names", {"KZ", "KG"}), ("one line", set())])
@pytest.mark.parametrize("kind", ["paragraphs", "menu"])
def test_a_dump_that_is_about_no_two_parties_is_read_once(kind, other, pair, monkeypatch):
    articles = [clean(text(kind, 10)), clean(text(other, 10))]
    read = []
    monkeypatch.setattr(build, "read_events", lambda one, *rest: read.append(one) or read_events(one, *rest))
    assert set(build_timeline(articles).parties) == pair
    assert read == articles


def test_a_line_that_begins_with_no_word_of_a_date_is_not_searched_for_one():
    opening, other = "3 of them came with the 1992 treaty:", "All of them came with the 1992 treaty:"
    searched, passed = (calls(lambda line=line: find_opening(line, "en"))[0] for line in (opening, other))
    assert 10 * passed < searched


def test_a_line_without_a_mark_behind_a_date_is_not_searched_for_one():
    line = "3 May 1992 {} they signed the treaty on the use of the river and its dams"
    lines = [line.format(mark) for mark in ("—", "when")]
    searched, passed = (calls(lambda line=line: find_opening(line, "en"))[0] for line in lines)
    assert 10 * passed < searched


def test_many_milestones_in_the_same_words_are_merged_in_linear_work():
    def merged(size: int) -> int:
        told = [f"The bridge number {n} opened on 5 May {1990 + n % 5}." for n in range(size)]
        events = read_events(clean("\n\n".join(told), language="en"), (), ())
        return calls(lambda: timeline_of([events]))[0]

    assert merged(800) < 5 * merged(200)


def test_a_million_blank_lines_change_nothing_but_the_lines():
    article = clean(f"{STORY}{chr(10) * 1_000_000}")
    assert article.body == clean(STORY).body
    assert len(article.lines) == len(clean(STORY).lines) + 1_000_000


def test_blank_lines_are_no_work():
    pages(STORY)  # what is read once a process is no part of it
    few, many = (calls(lambda n=n: pages(STORY + "\n" * n))[0] for n in (10, 10_000))
    assert many < 1.01 * few


def test_blank_lines_are_kept_as_one_item():
    article = clean(f"{STORY}{chr(10) * 100_000}")
    kept = article.to_kept()
    assert len(pack(kept)) < 5_000
    texts = [line.text for line in article.lines]
    assert Article.from_kept(kept, texts, article.corrections) == article


def test_a_digest_of_many_stories_gets_a_short_warning(tmp_path: Path):
    wire = "SPRINGDALE, March {n} (Agency) — The council has agreed to build bridge {n}, the mayor said.\n\n"
    (tmp_path / "wire.txt").write_text("".join(wire.format(n=n) for n in range(1, 29)))
    site = build_site(tmp_path, Options(), Pipeline(Cache(tmp_path / "cache")))
    [warning] = [warning for warning in site.warnings if "several stories" in warning]
    assert "on lines 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 and others; save" in warning


@pytest.mark.parametrize("empty", ["", "\n", "\n" * 1000])
def test_nothing_gives_an_article_of_nothing(empty):
    article = clean(empty)
    assert (article.title, article.body) == (None, ())
    assert "".join(line.text for line in article.lines) == empty
