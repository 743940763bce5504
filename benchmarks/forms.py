"""How many forms of news pages are cleaned as a careful reader would: bylines, captions, boxes, live blogs.

    python -m benchmarks.forms                              # the share by kind of form, beside its floor
    python -m benchmarks.forms --show byline --language de  # also each that comes out otherwise, and how
    python -m benchmarks.forms --raise | --lower            # see floors.py

``forms/`` has a file a language: ``sites`` (menu above, furniture below), ``stories``, and ``forms``, each
a few lines as publishers set them. They were written for this project by people who had not seen the
program; story, authors and days are fitted on them. ``forms/apart/`` has others, on which nothing is fitted.
A form is put into a story on a site, a page of its own; ``page`` forms are whole pages, each line
with its mark: T headline, B metadata, K story, H heading in it, C caption, D what must go, E either.

A form is right where all of it is: authors and day, no line of furniture in the story, no paragraph lost. An
agency or a newsroom may be named among the authors or not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.floors import add_flags, settle
from mkdocs_newsdump import Article, Role, clean
from mkdocs_newsdump.cleaning.lexicon import PageLexicon, page_lexicon
from mkdocs_newsdump.cleaning.metadata.person_names import is_agency, is_staff

FORMS = Path(__file__).parent / "forms"
APART = FORMS / "apart"
BODY = {Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE}
STORY = {"K", "H"}
ANY_FIELD = "?"
"""Stands for a field that a form says nothing of."""


class Page(NamedTuple):
    """A page with a form: its lines, each with its mark, and what its fields should be."""

    kind: str
    language: str
    lines: list[tuple[str, str]]
    title: str | None = ANY_FIELD
    authors: list[str] | str = ANY_FIELD
    published: str | None = ANY_FIELD

    @property
    def text(self) -> str:
        """The dump."""
        return "\n".join(text for _, text in self.lines) + "\n"


def read_pages(languages: tuple[str, ...] = (), folder: Path = FORMS) -> Iterator[Page]:
    """Yield a page for each form of all languages, or of some."""
    for code, known in _read_files(languages, folder):
        for number, form in enumerate(known["forms"]):
            site = known["sites"][number % len(known["sites"])]
            story = known["stories"][form.get("story", number % len(known["stories"]))]
            yield make_page(form, site, story, code)


def read_empty_pages() -> Iterator[Page]:
    """Yield the page of each site without a story."""
    for code, known in _read_files():
        for site in known["sites"]:
            yield Page(
                "empty", code, [("D", text) for text in [*site["head"], "", *site["foot"]]], None, [], None
            )


def _read_files(
    languages: tuple[str, ...] = (), folder: Path = FORMS
) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(folder.glob("*.json")):
        if not languages or path.stem in languages:
            yield path.stem, json.loads(path.read_text(encoding="utf-8"))


def make_page(form: Mapping[str, Any], site: Mapping[str, Any], story: Mapping[str, Any], code: str) -> Page:
    """Return the page on which a form stands."""
    kind = form["kind"]
    if kind == "page":
        lines = [(mark, text) for mark, text in form["lines"]]
        titles = [text for mark, text in lines if mark == "T"]
        title = titles[0] if titles else None
        return Page(f"page/{form['name']}", code, lines, title, form["authors"], form.get("published"))
    title, mark = story["title"], {"keep": "K", "drop": "D", "any": "E"}[form.get("expect", "drop")]
    own = [text.replace("{title}", title) for text in form["lines"]]
    where = {"caption": "between", "box": "between", "sign": "sign", "below": "below"}.get(
        kind, form.get("where", kind)
    )
    authors: Any = form.get("authors", story["authors"])
    published = form.get("published", story["published"])
    if kind in ("byline", "date", "sign", "no-author"):
        mark = "B"
    if kind == "no-author":
        authors = []
    if kind == "date":
        authors = ANY_FIELD
    put = [("", ""), *((mark if text else "", text) for text in own), ("", "")]
    lines = [*put] if where == "first" else []
    lines += [("D", text) for text in site["head"]]
    if where == "top":
        lines += put
    if kind == "headline":
        lines += [("", ""), *(("T", text) for text in own)]
        title = form["title"].replace("{title}", title)
    else:
        lines += [("", ""), ("T", title)]
    if where in ("byline", "date"):
        lines += [("B", text) for text in own]
        if kind == "no-author":
            lines.append(("B", story["date"]))
    else:
        if kind not in ("sign", "no-author"):
            lines.append(("B", story["byline"]))
        lines.append(("B", story["date"]))
    lines.append(("", ""))
    if kind == "keypoints":
        lines += [("P", text) for text in own] + [("", "")]
    half = len(story["paragraphs"]) // 2
    for place, text in enumerate(story["paragraphs"]):
        if place == half and where == "between":
            lines += put[1:]
        lines += [("K", text), ("", "")]
    if where == "sign":
        lines += put[1:]
    if where == "below":
        lines += put[1:]
    lines += [("D", text) for text in site["foot"]]
    if kind == "no-author":
        published = ANY_FIELD
    return Page(kind, code, lines, title, authors, published)


def judge(page: Page) -> list[str]:
    """Return what is wrong with how a page is cleaned, in words; nothing where it is right."""
    article = clean(page.text)
    said = []
    if page.title != ANY_FIELD and _plain(article.title) != _plain(page.title):
        said.append(f"title {article.title!r}")
    if page.authors != ANY_FIELD:
        words = page_lexicon(page.language)
        people = [name for name in article.authors if name in page.authors or not _is_newsroom(name, words)]
        if sorted(map(_plain, people)) != sorted(map(_plain, page.authors)):
            said.append(f"authors {people}, not {page.authors}")
    day = article.published.isoformat() if article.published else None
    if page.published != ANY_FIELD and day != page.published:
        said.append(f"published {day}, not {page.published}")
    said += _lines(page, article)
    return said


def _lines(page: Page, article: Article) -> Iterator[str]:
    points = []
    for (mark, text), line in zip(page.lines, article.lines, strict=False):
        inside = line.role in BODY
        if mark in STORY and not inside and line.role is not Role.LEDE:
            yield f"lost ({line.role.value}, {line.reason}): {text[:70]}"
        elif mark == "D" and inside:
            yield f"left ({line.role.value}): {text[:70]}"
        elif mark == "P" and text:
            points.append(line)
    roles = {line.role for line in points[1:]} if len(points) > 1 else set()
    if Role.LEDE in roles or len({role in BODY for role in roles}) > 1:
        yield f"key points torn: {[line.role.value for line in points]}"


def _is_newsroom(name: str, words: PageLexicon) -> bool:
    return is_agency(name, words) or is_staff(name, words)


def _plain(text: str | None) -> str | None:
    return " ".join(text.casefold().split()) if text else None


def measure(languages: tuple[str, ...] = (), folder: Path = FORMS) -> dict[str, float]:
    """Return the share of pages that are right, by kind of form, and of all."""
    right: dict[str, list[bool]] = {}
    for page in read_pages(languages, folder):
        is_right = not judge(page)
        for kind in (page.kind.split("/")[0], "all"):
            right.setdefault(kind, []).append(is_right)
    return {kind: sum(some) / len(some) for kind, some in right.items()}


def main() -> int:
    """Print the figures; return the exit status."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--apart", action="store_true", help="those on which nothing is fitted")
    ask.add_argument("--show", default="", metavar="KINDS")
    ask.add_argument("--language", default="", metavar="LANGUAGES")
    add_flags(ask)
    given = ask.parse_args()
    folder = APART if given.apart else FORMS
    languages = tuple(filter(None, given.language.split(",")))
    for page in read_pages(languages, folder) if given.show else ():
        if {page.kind, page.kind.split("/")[0]} & set(given.show.split(",")) and (said := judge(page)):
            print(f"--- {page.language} {page.kind}: {page.title}", *said, sep="\n    ")
            print("\n".join(f"      | {text}" for mark, text in page.lines if mark == "B"))
    figures = measure(languages, folder)
    if languages:
        print("\n".join(f"{kind:30} {share:.3f}" for kind, share in figures.items()))
        return 0
    return settle("forms apart" if given.apart else "forms", figures, given)


if __name__ == "__main__":
    sys.exit(main())
