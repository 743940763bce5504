"""How many short texts, each with one difficulty, give the milestones that a careful reader would list.

    python -m benchmarks.kinds                                 # the figures by kind, beside their floors
    python -m benchmarks.kinds --apart                         # of the texts on which nothing is fitted
    python -m benchmarks.kinds --show aside,plan --language ru # also what is wrong or lacking, and the texts
    python -m benchmarks.kinds --raise | --lower               # see floors.py

``kinds/`` has a file a language, a text a line: a headline and two to six sentences about two countries, in
which dates stand in asides, point back, are names or figures, belong to others, are ahead or did not happen
(``kind``), and the entries and traps of ``small/timeline/`` (see ``small.py``). They were written for this
project by people who had not seen the program; ``kinds/apart/`` has others, on which nothing is fitted.

Of each kind ``found``, the share of its texts' core entries that are told, and ``right``, the share of its
texts all of whose core entries are told and nothing else. ``acceptable`` is the share of all told entries
that are expected.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

from benchmarks.floors import add_flags, settle
from benchmarks.small import Told, told

KINDS = Path(__file__).parent / "kinds"
APART = KINDS / "apart"


class Judged(NamedTuple):
    """A text, the entries that it gives, each with whether it is expected, and the core entries it lacks."""

    row: Mapping[str, Any]
    told: list[tuple[Told, bool]]
    lacking: list[Mapping[str, Any]]

    @property
    def is_right(self) -> bool:
        """Whether all that must be told is, and nothing else."""
        return not self.lacking and all(expected for _, expected in self.told)


def read_rows(folder: Path = KINDS) -> Iterator[Mapping[str, Any]]:
    """Yield the texts of all languages, each with its language."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line) | {"language": path.stem}


def judge(row: Mapping[str, Any]) -> Judged:
    """Compare what the program tells of a text with what it should."""
    entries, traps = row["entries"], row.get("traps", ())
    found = list(told(row))
    verdicts = [
        (one, any(one.tells(entry) for entry in entries) and not any(falls_into(one, trap) for trap in traps))
        for one in found
    ]
    lacking = [entry for entry in entries if entry.get("core") and not any(one.tells(entry) for one in found)]
    return Judged(row, verdicts, lacking)


def falls_into(one: Told, trap: Mapping[str, Any]) -> bool:
    """Whether an entry has a trap's date, and one of its cues in its title if the trap has any."""
    title = one.title.casefold()
    cues = trap.get("cues")
    return one.date == trap["date"] and (not cues or any(cue.casefold() in title for cue in cues))


def figures(judged: list[Judged]) -> dict[str, float]:
    """Return the figures of some texts, by kind and of all."""
    found, right = defaultdict(list), defaultdict(list)
    acceptable = []
    for one in judged:
        core = sum(bool(entry.get("core")) for entry in one.row["entries"])
        for kind in (one.row["kind"], "all"):
            found[kind] += [True] * (core - len(one.lacking)) + [False] * len(one.lacking)
            right[kind].append(one.is_right)
        acceptable += [expected for _, expected in one.told]
    kinds = sorted(right)
    measured = {f"found {kind}": mean(found[kind]) for kind in kinds if found[kind]}
    measured |= {f"right {kind}": mean(right[kind]) for kind in kinds}
    return measured | {"acceptable": mean(acceptable)}


def measure(folder: Path = KINDS) -> dict[str, float]:
    """Return the figures of a folder's texts."""
    return figures([judge(row) for row in read_rows(folder)])


def describe(one: Judged) -> Iterator[str]:
    """Yield a text that is not right, and what is wrong with it, in words."""
    row = one.row
    yield f"\n== {row['language']} {row['kind']} {'-'.join(row['pair'])} published {row['published']}"
    yield row["text"]
    for entry in one.lacking:
        yield f"   - lacks {entry['date']}{' plan' if entry.get('planned') else ''} {entry['cues']}"
    for entry, expected in one.told:
        plan = " plan" if entry.planned else ""
        yield f"   {'+' if expected else '! not expected:'} {entry.date}{plan} {entry.title}"


def main() -> int:
    """Print the figures; return the exit status."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--apart", action="store_true", help="the texts on which nothing is fitted")
    ask.add_argument(
        "--show", default="", metavar="KINDS", help="what is wrong with texts of some kinds, or all"
    )
    ask.add_argument("--language", default="", metavar="LANGUAGES", help="of these languages alone")
    add_flags(ask)
    given = ask.parse_args()
    languages, kinds = set(given.language.split(",")) - {""}, set(given.show.split(",")) - {""}
    judged = [
        judge(row)
        for row in read_rows(APART if given.apart else KINDS)
        if not languages or row["language"] in languages
    ]
    for one in judged:
        if not one.is_right and kinds & {one.row["kind"], "all"}:
            print(*describe(one), sep="\n")
    measured = figures(judged)
    if languages:
        print(*(f"{key:30} {value:.3f}" for key, value in measured.items()), sep="\n")
        return 0
    return settle("kinds apart" if given.apart else "kinds", measured, given)


if __name__ == "__main__":
    sys.exit(main())
