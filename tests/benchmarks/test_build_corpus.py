"""The corpus is built again from the sources' own files: here small ones of the same shape, made up."""

import gzip
import json
import re
import subprocess
from itertools import count

import pytest

from benchmarks import build_corpus
from benchmarks.build_corpus import (
    Source,
    benchmark_pages,
    build,
    fetch,
    fundus_pages,
    is_ours,
    trafilatura_pages,
)
from benchmarks.corpus import read_corpus

STORY = (
    "The ferry to the island ran again on Tuesday after nine days of storm and the school opened its doors."
)
MORE = (
    "Nobody had been hurt, said the harbour master, though two boats were lost and the pier needs new planks."
)


def named(stem, ours):
    """Return the first name of a row that is in the half wanted."""
    return next(name for n in count() if is_ours(name := f"{stem}{n}") == ours)


def page(*paragraphs):
    return f"<body><h1>Ferry</h1>{''.join(f'<p>{text}</p>' for text in paragraphs)}</body>".encode()


def plain(html):
    return re.sub(r"(\s*<[^>]+>\s*)+", "\n", html.decode()).strip()


def shout(html):
    return plain(html).upper()


@pytest.fixture
def fundus(tmp_path):
    home = tmp_path / "fundus/tests/resources/parser/test_data/xx"
    home.mkdir(parents=True)
    ours, apart = (named("xx__Paper", half).removeprefix("xx__") for half in (True, False))
    answer = {
        "title": "Ferry",
        "authors": ["Ann Example"],
        "publishing_date": "2024-04-19 12:40:00+00:00",
        "body": {"summary": [STORY], "sections": [{"headline": [], "paragraphs": [MORE]}]},
    }
    older = answer | {
        "body": {"summary": [], "sections": [{"headline": ["Gone"], "paragraphs": [MORE[:30]]}]}
    }
    for publisher in (ours, apart):
        (home / f"{publisher}_2024_04_19.html.gz").write_bytes(gzip.compress(page(STORY, MORE)))
        (home / f"{publisher}.json").write_text(json.dumps({"V1": older, "V2": answer}))
    (home / f"{ours}_2024_05_01.html.gz").write_bytes(gzip.compress(page("Another story altogether.")))
    return tmp_path / "fundus"


def test_a_page_of_fundus_has_the_version_that_it_holds_and_another_text_is_left_out(fundus, tmp_path):
    counts = build(fundus_pages(fundus), tmp_path / "corpus", "plain", {"plain": plain, "loud": shout})
    assert counts == {"fundus": 1}
    (row,) = map(json.loads, (tmp_path / "corpus/news-gold.jsonl").read_text().splitlines())
    assert (row["title"], row["authors"], row["published"]) == ("Ferry", ["Ann Example"], "2024-04-19")
    assert row["body"] == f"{STORY}\n\n{MORE}"
    cases = read_corpus(tmp_path / "corpus")
    assert {case.style: case.text for case in cases} == {
        "plain": f"Ferry\n{STORY}\n{MORE}",
        "loud": f"FERRY\n{STORY.upper()}\n{MORE.upper()}",
    }


def test_the_benchmark_has_bodies_alone(tmp_path):
    ours, apart = (named("page", half) for half in (True, False))
    (tmp_path / "html").mkdir()
    for key in (ours, apart):
        (tmp_path / "html" / f"{key}.html.gz").write_bytes(gzip.compress(page(STORY)))
    answers = {key: {"articleBody": STORY, "url": "https://example.org"} for key in (ours, apart)}
    (tmp_path / "ground-truth.json").write_text(json.dumps(answers))
    assert [(page.key, page.gold["body"], page.gold["title"]) for page in benchmark_pages(tmp_path)] == [
        (ours, STORY, None)
    ]


def test_a_field_counts_only_where_the_text_holds_it(tmp_path):
    ours = named("site", True)
    (tmp_path / "tests/cache").mkdir(parents=True)
    (tmp_path / "tests/cache/a.html").write_bytes(page(*[f"By Ann Example, 19 April 2024. {STORY}"] * 6))
    (tmp_path / "tests/cache/short.html").write_bytes(page("By Ann Example"))
    known = {"title": "Ferry", "author": "Ann Example; Bo Else", "date": "2024-04-19"}
    answers = {
        f"https://www.{ours}/a": {"file": "a.html", **known},
        f"https://{ours}/short": {"file": "short.html", **known},
        f"https://{ours}/unmarked": {"file": "a.html", "with": [STORY]},
        f"https://{ours}/lost": {"file": "lost.html", **known},
        f"https://{named('site', False)}/a": {"file": "a.html", **known},
    }
    (tmp_path / "tests/evaldata.json").write_text(json.dumps(answers))
    assert build(trafilatura_pages(tmp_path), tmp_path / "corpus", "plain", {"plain": plain}) == {"fields": 1}
    (row,) = map(json.loads, (tmp_path / "corpus/fields-gold.jsonl").read_text().splitlines())
    assert (row["title"], row["authors"], row["published"]) == ("Ferry", None, "2024-04-19")


def test_a_page_that_a_renderer_fails_on_is_named_and_left_out(fundus, tmp_path, capsys):
    def fail(html):
        raise TimeoutError("took too long")

    assert build(fundus_pages(fundus), tmp_path / "corpus", "plain", {"plain": plain, "bad": fail}) == {}
    assert "took too long" in capsys.readouterr().err


def test_a_source_is_fetched_at_its_commit_once(tmp_path):
    def git(*words):
        run = subprocess.run(
            ["git", "-C", tmp_path / "far", *words], capture_output=True, text=True, check=True
        )
        return run.stdout.strip()

    (tmp_path / "far").mkdir()
    git("init", "--quiet")
    for words in ("first", "second"):
        (tmp_path / "far/page").write_text(words)
        git("add", ".")
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", words)
    git("config", "uploadpack.allowAnySHA1InWant", "true")
    source = Source("near", f"file://{tmp_path / 'far'}", git("rev-parse", "HEAD~1"))
    fetch(source, tmp_path)
    assert (tmp_path / "near/page").read_text() == "first"
    (tmp_path / "near/page").write_text("ours")
    fetch(source, tmp_path)
    assert (tmp_path / "near/page").read_text() == "ours"


def test_every_source_is_pinned_and_described():
    described = (build_corpus.Path(build_corpus.__file__).parent / "README.md").read_text("utf-8")
    for source in build_corpus.SOURCES:
        assert re.fullmatch(r"[0-9a-f]{40}", source.commit)
        assert source.address in described
        assert source.commit[:12] in described
