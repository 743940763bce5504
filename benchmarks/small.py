"""Measure the program on the small corpus, whose texts are made up and stand in ``small/``, beside this file.

    python -m benchmarks.small          # fails where a figure falls below its floor; with --show, says why
    python -m benchmarks.small --raise  # lifts the floors to what was measured, rounded down
    python -m benchmarks.small --lower  # sets them to what was measured, even where that is less

Floors are in ``floors.json``, section ``small``. Of the dumps, by style: F1 of the body, and the share of
dumps whose title, authors and date of publication are right; where a dump shows none, none is right.

``small/timeline/PAIR-NUMBER.LANGUAGE.yml`` has a text, its pair of countries, and the entries that it should
give: the date (EDTF, or null), further dates that a reader would accept (``also``), words of which its title
or clause holds one (``cues``), and whether it is ``planned``, and ``may`` be left out. An entry of the
program is the expected one where date, tense and a cue agree. It has a wrong date where it is none, and its
date can be that of no expected entry whose cue it has. A trap is a date that no other entry may have, or
none with a cue.

Of these texts: ``found``, the share of expected entries that are told; ``acceptable``, the share of told
entries that are expected; the shares of told entries that are no trap, and that have no wrong date.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

import yaml

from benchmarks.corpus import TOKEN, f1, overlap, read_corpus, read_gold
from benchmarks.floors import add_flags, settle
from mkdocs_newsdump import Article, Milestone, clean, find_milestones
from mkdocs_newsdump.dates.edtf import compatible

HOME = Path(__file__).with_name("small")
SECTION = "small"
DOUBT = re.compile("[?~%]")
FIELDS = ("title", "authors", "published")


def cleaning(home: Path) -> tuple[dict[str, float], list[str]]:
    """Return the figures of the dumps, and a line for each dump with an answer that is wrong."""
    gold = read_gold(home)
    scores, notes = defaultdict(list), []
    for case in read_corpus(home):
        row, article = gold[case.name.split(".")[0]], clean(case.text, source=case.name)
        counts = overlap(case.body, body(article))
        found = fields(article.title, article.authors, article.published)
        right = fields(row["title"], row["authors"], row["published"])
        scores[f"body/{case.style}"].append(counts)
        for field in FIELDS:
            scores[f"{field}/{case.style}"].append(found[field] == right[field])
        wrong = [f"{field} {found[field]!r}" for field in FIELDS if found[field] != right[field]]
        if counts[1] or counts[2]:
            wrong.append(f"body {counts[1]} too many, {counts[2]} missing")
        if wrong:
            notes.append(f"{case.name}: {'; '.join(wrong)}")
    keys = sorted(scores, key=lambda key: (("body", *FIELDS).index(key.split("/")[0]), key))
    return {key: f1(scores[key]) if key.startswith("body/") else mean(scores[key]) for key in keys}, notes


def fields(title: str | None, authors: Iterable[str], published: date | str | None) -> dict[str, object]:
    """Return the fields of an article as they are compared: words alone, authors in any order."""
    values = plain(title), sorted(map(plain, authors)), str(published)
    return dict(zip(FIELDS, values, strict=True))


def body(article: Article) -> str:
    """Return the story of an article, its lede included."""
    return "\n".join([article.lede or "", *(block.text for block in article.body)])


def plain(text: str | None) -> str:
    """Return the words of a text, as they are compared."""
    return " ".join(TOKEN.findall((text or "").casefold()))


@dataclass(frozen=True)
class Told:
    """An entry that the program tells: ``where`` its cues are looked for, and what is said of it."""

    date: str | None
    planned: bool
    title: str
    where: str

    def tells(self, entry: Mapping[str, Any]) -> bool:
        """Whether this is an expected entry."""
        dates = [entry["date"], *entry.get("also", [])]
        tenses = (None, self.planned)
        return self.date in dates and entry.get("planned", False) in tenses and self.has(entry["cues"])

    def has(self, cues: Iterable[str]) -> bool:
        """Whether it has one of some cues."""
        return any(cue.casefold() in self.where for cue in cues)

    def is_trap(self, trap: Mapping[str, Any]) -> bool:
        """Whether it has a trap's date, and one of its cues if the trap has any."""
        return self.date == trap["date"] and ("cues" not in trap or self.has(trap["cues"]))

    def can_be(self, entry: Mapping[str, Any]) -> bool:
        """Whether its date can be that of an expected entry."""
        dates = [entry["date"], *entry.get("also", [])]
        return self.date is None or any(day is None or compatible(day, self.date) for day in dates)


def told(text: Mapping[str, Any]) -> Iterator[Told]:
    """Yield what the program tells of a text of the timeline."""
    article = clean(text["text"])
    published = text["published"]
    if published:
        article = replace(article, published=date.fromisoformat(published))
    for one in find_milestones(article, parties=text["pair"], published=article.published):
        yield Told(
            one.date and DOUBT.sub("", one.date),
            one.planned,
            one.title,
            f"{one.title}\n{clause(article, one)}".casefold(),
        )


def clause(article: Article, one: Milestone) -> str:
    """Return the clause of a milestone's paragraph that tells it."""
    paragraph = article.body[one.paragraph - 1].text if one.paragraph else article.lede or ""
    return paragraph[one.start : one.end]


def timeline(home: Path) -> tuple[dict[str, float], list[str]]:
    """Return the figures of the timeline's texts, and a line for each entry that is wrong or lacking."""
    scores, notes = defaultdict(list), []
    for path in sorted((home / "timeline").glob("*.yml")):
        text = yaml.safe_load(path.read_text(encoding="utf-8"))
        all_told = list(told(text))
        for entry in text["entries"]:
            if not entry.get("may", False):
                scores["found"].append(any(one.tells(entry) for one in all_told))
                if not scores["found"][-1]:
                    notes.append(f"{path.name}: lacks {entry['date']} {entry['cues']}")
        for one in all_told:
            right = any(one.tells(entry) for entry in text["entries"])
            near = [entry for entry in text["entries"] if one.has(entry["cues"])]
            trap = any(one.is_trap(trap) for trap in text["traps"]) and not right
            wrong_date = bool(near) and not right and not any(map(one.can_be, near))
            scores["acceptable"].append(right)
            scores["no trap"].append(not trap)
            scores["no wrong date"].append(not wrong_date)
            if not right:
                what = "trap" if trap else "wrong date" if wrong_date else "not expected"
                notes.append(f"{path.name}: {what}: {one.date} {one.title}")
    return {f"timeline/{key}": mean(scores[key]) for key in scores}, notes


def main() -> int:
    """Print the table, compare it with the floors, and return the exit status."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--show", action="store_true", help="say what is wrong or lacking")
    add_flags(ask)
    given = ask.parse_args()
    cleaned, of_dumps = cleaning(HOME)
    entries, of_texts = timeline(HOME)
    if given.show:
        print(*of_dumps, *of_texts, sep="\n")
    return settle(SECTION, cleaned | entries, given)


if __name__ == "__main__":
    sys.exit(main())
