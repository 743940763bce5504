"""Build the corpus of dumps from public pages whose articles were marked by hand.

    python -m benchmarks.build_corpus fetch SOURCES          # the pinned commits, with git
    python -m benchmarks.build_corpus build SOURCES CORPUS   # news/ and fields/, with their -gold.jsonl

Each page becomes one dump a renderer: Chromium's visible text, inscriptis, and w3m at 90 columns. Half of the
publishers and domains, by a checksum of their names, is left out: nobody fits on them or looks at them, so
that what is said of texts never seen can be checked there. ``README.md`` beside this file has the sources.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import md5
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Route, sync_playwright

from benchmarks.corpus import overlap

LEAST_HELD = 0.87
"""Share of a gold body's shingles that the text must hold; below it the gold is of another text."""

LEAST_LETTERS = 600
"""Characters of visible text that a page of the fields needs, so that error pages stay out."""

COLUMNS = 90
RENDER_SECONDS = 40
NOWHERE = "http://dump.invalid/page"


class Source(NamedTuple):
    """A public repository at one commit: what the corpus is built from."""

    name: str
    address: str
    commit: str


SOURCES = (
    Source("fundus", "https://github.com/flairNLP/fundus", "a36a0db38e40738c2db5463265f239d3391e0867"),
    Source(
        "article-extraction-benchmark",
        "https://github.com/scrapinghub/article-extraction-benchmark",
        "3cca8c395d26aa76eb5063841b58ec7fe0624ae5",
    ),
    Source("trafilatura", "https://github.com/adbar/trafilatura", "623b0ef8ea2b351b1363e46d6adbe76329bc9b11"),
)


@dataclass(frozen=True)
class Page:
    """A saved page and what was marked in it.

    ``group`` is its publisher or domain, by which pages are held out together. ``bodies`` are the article's
    text as several versions of its marker give it, for the one that this saved page holds.
    """

    set: str
    key: str
    group: str
    html: bytes
    bodies: tuple[Mapping[str, Any], ...] = ()
    gold: Mapping[str, Any] = field(default_factory=dict)


def fetch(source: Source, folder: Path) -> None:
    """Get one commit of a source into ``folder/NAME``, without its history; what is there already stays."""
    home = folder / source.name
    if (home / ".git").exists():
        return
    home.mkdir(parents=True)
    for command in (
        ["init", "--quiet"],
        ["fetch", "--quiet", "--depth=1", source.address, source.commit],
        ["checkout", "--quiet", "FETCH_HEAD"],
    ):
        subprocess.run(["git", "-C", str(home), *command], check=True)


def is_ours(group: str) -> bool:
    """Whether a publisher or domain is in the half that may be looked at."""
    return int(_checksum(f"newsdump:{group}"), 16) % 2 == 0


def _checksum(text: str) -> str:
    return md5(text.encode(), usedforsecurity=False).hexdigest()


def fundus_pages(folder: Path) -> Iterator[Page]:
    """Yield the pages that Fundus tests its parsers with: ``COUNTRY/PUBLISHER_DATE_TIME.html.gz``.

    ``COUNTRY/PUBLISHER.json`` has, by version of the parser, what it is to find there.
    """
    for path in sorted(folder.glob("tests/resources/parser/test_data/*/*.html.gz")):
        publisher = re.sub(r"(_\d+)+$", "", path.name.removesuffix(".html.gz"))
        answers = path.with_name(f"{publisher}.json")
        group = f"{path.parent.name}__{publisher}"
        if answers.exists() and is_ours(group):
            versions = tuple(json.loads(answers.read_text("utf-8")).values())
            key = f"{path.parent.name}__{path.name.removesuffix('.html.gz')}"
            yield Page("fundus", key, group, gzip.decompress(path.read_bytes()), versions)


def fundus_gold(version: Mapping[str, Any]) -> dict[str, Any]:
    """Return title, authors, day and body of one version of a Fundus answer."""
    body = version.get("body") or {}
    paragraphs = list(body.get("summary", ()))
    for section in body.get("sections", ()):
        paragraphs += [*section["headline"], *section["paragraphs"]]
    return {
        "title": version.get("title"),
        "authors": version.get("authors") or [],
        "published": (version.get("publishing_date") or "")[:10] or None,
        "body": "\n\n".join(paragraphs),
    }


def benchmark_pages(folder: Path) -> Iterator[Page]:
    """Yield the pages of the article-extraction benchmark, whose bodies alone are marked."""
    for key, answer in json.loads((folder / "ground-truth.json").read_text("utf-8")).items():
        if is_ours(key):
            html = gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes())
            gold = {"title": None, "authors": None, "published": None, "body": answer["articleBody"]}
            yield Page("aeb", key, key, html, gold=gold)


def trafilatura_pages(folder: Path) -> Iterator[Page]:
    """Yield the pages that Trafilatura evaluates itself with and that have a title, an author or a date."""
    for address, answer in json.loads((folder / "tests/evaldata.json").read_text("utf-8")).items():
        domain = (urlsplit(address).hostname or "").removeprefix("www.")
        places = (folder / "tests" / home / answer["file"] for home in ("eval", "cache"))
        path = next((place for place in places if place.exists()), None)
        gold = {
            "title": answer.get("title") or None,
            "authors": [name.strip() for name in (answer.get("author") or "").split(";") if name.strip()]
            or None,
            "published": answer.get("date") or None,
            "body": "",
        }
        if path is not None and is_ours(domain) and any(gold.values()):
            yield Page("fields", address, domain, path.read_bytes(), gold=gold)


def chosen_gold(page: Page, text: str) -> dict[str, Any] | None:
    """Return what was marked in a page as far as its text holds it, or None where that is another text."""
    if page.set == "fields":
        return held_fields(page.gold, text) if len(text) >= LEAST_LETTERS else None
    if not page.bodies:
        return dict(page.gold)
    best = max(map(fundus_gold, page.bodies), key=lambda gold: held(gold["body"], text))
    return best if held(best["body"], text) >= LEAST_HELD else None


def held(body: str, text: str) -> float:
    """Return the share of a body's shingles that a text holds."""
    both, _, missing = overlap(body, text)
    return both / (both + missing) if both + missing else 0.0


def held_fields(gold: Mapping[str, Any], text: str) -> dict[str, Any] | None:
    """Return the fields whose words, or whose day, a text holds; None where it holds none."""
    plain = " ".join(text.split()).casefold()
    title, authors, published = gold["title"], gold["authors"], gold["published"]
    fields = {
        "body": "",
        "title": title if title and " ".join(title.split()).casefold() in plain else None,
        "authors": authors if authors and all(name.casefold() in plain for name in authors) else None,
        "published": published if published and _holds_day(published, plain) else None,
    }
    return fields if any(fields.values()) else None


def _holds_day(day: str, text: str) -> bool:
    """Whether a text has the year and the day of the month of an ISO day, however it is written."""
    year, _, number = day.split("-")
    return year in text and re.search(rf"(?<!\d)0?{int(number)}(?!\d)", text) is not None


def innertext(browser: Browser) -> Callable[[bytes], str]:
    """Return a function that gives what a Chromium shows of a page: no script runs, nothing is loaded."""
    context = browser.new_context(java_script_enabled=False, offline=True)

    def render(html: bytes) -> str:
        def answer(route: Route) -> None:
            if route.request.url == NOWHERE:
                route.fulfill(status=200, content_type="text/html; charset=utf-8", body=html)
            else:
                route.abort()

        page = context.new_page()
        try:
            page.route("**/*", answer)
            page.goto(NOWHERE, wait_until="domcontentloaded", timeout=RENDER_SECONDS * 1000)
            return page.inner_text("body")
        finally:
            page.close()

    return render


def inscriptis(html: bytes) -> str:
    """Return a page as the library of that name sets it."""
    from inscriptis import get_text

    return str(get_text(html.decode("utf-8", "replace")))


def w3m(html: bytes) -> str:
    """Return a page as the text browser of that name sets it, wrapped."""
    command = ["w3m", "-dump", "-cols", str(COLUMNS), "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8"]
    run = subprocess.run(command, input=html, capture_output=True, timeout=RENDER_SECONDS, check=True)
    return run.stdout.decode("utf-8", "replace")


def build(
    pages: Iterable[Page], corpus: Path, first: str, renderers: Mapping[str, Callable[[bytes], str]]
) -> dict[str, int]:
    """Write the dumps of pages and what is right of each, and return how many pages of each set there are.

    ``renderers`` make a page text, by the name of the style; the text of ``first`` decides what the page
    holds. A page that a renderer fails on is named and left out.
    """
    counts: dict[str, int] = {}
    rows: dict[str, list[dict[str, Any]]] = {}
    for page in pages:
        try:
            texts = {style: render(page.html) for style, render in renderers.items()}
        except Exception as error:
            print(f"{page.set} {page.key}: {error}", file=sys.stderr)
            continue
        gold = chosen_gold(page, texts[first])
        if gold is None:
            continue
        part = "fields" if page.set == "fields" else "news"
        name = _checksum(f"{page.set}/{page.key}")[:10]
        (corpus / part).mkdir(parents=True, exist_ok=True)
        for style, text in texts.items():
            (corpus / part / f"{name}.{style}.txt").write_text(text, encoding="utf-8")
        row = {"id": name, "set": page.set, "group": _checksum(f"g:{page.group}")[:8], **gold}
        rows.setdefault(part, []).append(row)
        counts[page.set] = counts.get(page.set, 0) + 1
    for part, found in rows.items():
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
        (corpus / f"{part}-gold.jsonl").write_text(lines, encoding="utf-8")
    return counts


def main() -> None:
    """Fetch the sources, or build the corpus from them."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("act", choices=("fetch", "build"))
    ask.add_argument("sources", type=Path)
    ask.add_argument("corpus", type=Path, nargs="?", default=Path("corpus"))
    ask.add_argument(
        "--chromium", default=shutil.which("chromium"), help="the program, where it is not found"
    )
    given = ask.parse_args()
    if given.act == "fetch":
        for source in SOURCES:
            fetch(source, given.sources)
        return
    pages = (
        page
        for read, name in zip((fundus_pages, benchmark_pages, trafilatura_pages), SOURCES, strict=True)
        for page in read(given.sources / name.name)
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=given.chromium)
        renderers = {"innertext": innertext(browser), "inscriptis": inscriptis, "w3m": w3m}
        for name, count in build(pages, given.corpus, "innertext", renderers).items():
            print(f"{name}: {count} pages")


if __name__ == "__main__":
    main()
