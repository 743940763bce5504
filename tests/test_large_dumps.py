"""Large dumps take time and memory in proportion to their size."""

import time
from pathlib import Path

import pytest
from sites import STORY

from mkdocs_newsdump import build_timeline, clean
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache, pack
from mkdocs_newsdump.site.pipeline import Workshop, article_page

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


def seconds(dump: str) -> float:
    start = time.process_time()
    article = clean(dump)
    build_timeline([article])
    article_page(article, "articles/a.md", (), Options())
    return time.process_time() - start


@pytest.mark.parametrize("kind", ["paragraphs", "one line", "menu", "names"])
def test_four_times_the_text_takes_four_times_as_long(kind):
    seconds(text(kind, 20))
    assert seconds(text(kind, 600)) < 7 * seconds(text(kind, 150)) + 0.3


def test_a_million_blank_lines_are_cleaned_soon():
    clean(STORY)
    start = time.process_time()
    article = clean(f"{STORY}{chr(10) * 1_000_000}")
    assert time.process_time() - start < 4  # a second on a machine that does nothing else
    assert article.body == clean(STORY).body
    assert len(article.lines) == len(clean(STORY).lines) + 1_000_000


def test_blank_lines_are_kept_as_one_item():
    article = clean(f"{STORY}{chr(10) * 100_000}")
    kept = article.to_kept()
    assert len(pack(kept)) < 5_000
    texts = [line.text for line in article.lines]
    assert Article.from_kept(kept, texts, article.corrections, article.warnings) == article


def test_a_digest_of_many_stories_gets_a_short_warning(tmp_path: Path):
    wire = "SPRINGDALE, March {n} (Agency) — The council has agreed to build bridge {n}, the mayor said.\n\n"
    (tmp_path / "wire.txt").write_text("".join(wire.format(n=n) for n in range(1, 29)))
    site = build_site(tmp_path, Options(), Workshop(Cache(tmp_path / "cache")))
    [warning] = [warning for warning in site.warnings if "several stories" in warning]
    assert "on lines 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 and others; save" in warning
