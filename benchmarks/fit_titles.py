"""Fit which words and marks a title keeps, and which of several titles is the best.

    python -m benchmarks.fit_titles [FILE…]           # writes the weights; prints what was held out
    python -m benchmarks.fit_titles [FILE…] --check   # prints only
    python -m benchmarks.fit_titles [FILE…] --half    # the same, of what was fitted on one half for the other

``best_titles.jsonl`` has titles that editors made (``best_titles.py``). ``titles.jsonl`` has sentences of our
own with titles that were judged, FILEs have others: an object an entry with its ``source``, ``language``,
``published``, ``sentence``, where in that its date stands (``mention``, or null), and its ``titles``, each
with its grade. "good" names the event, whole and grammatical; "dated" does, and repeats its date; "fair" is
understood, but clumsy, over-long or without a part; "bad" is cut, ungrammatical, without a subject that it
needs, only points at something, or names another event. A reader judged title, date and sentence, without
knowing which title the program takes.

Which words are kept is learned from the editors' titles and those that are good, and which marks, from the
editors' (``marks.py``). The weights by which a title is chosen are of judged ones: the likelier of two is
the one of the better grade. Sources are held out in folds; the weights that are written are of all.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import fmin_l_bfgs_b

from benchmarks import best_titles
from benchmarks.best_titles import figures, is_held_out
from benchmarks.keeping import Example, fit_keeping, folds, make_example, one_hot
from benchmarks.marks import find_joints, fit_marks
from benchmarks.marks import held_out as marks_held_out
from mkdocs_newsdump.events import title_marks
from mkdocs_newsdump.events.clauses import find_clause, find_clause_at
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.parse import parse_paragraphs
from mkdocs_newsdump.events.reading import read_clause
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.titles import choice, keeping
from mkdocs_newsdump.events.titles.candidates import Candidate, align
from mkdocs_newsdump.events.titles.choice import (
    best_of,
    features_of,
    is_as_told,
    learned_titles,
    may_give_way,
)
from mkdocs_newsdump.events.titles.find import find_first
from mkdocs_newsdump.events.titles.keeping import Keeping, Weights
from mkdocs_newsdump.text.words import tokenize

HOME = Path(__file__).with_name("titles.jsonl")
WORTH = {"good": 1.0, "dated": 0.85, "fair": 0.4, "bad": 0.0}
"""How much a title of each grade is worth."""
FOLDS = 8
PENALTY = 4.0
"""Penalty on the squares of the weights."""
SHARP = 4.0
"""How much likelier the better title is to be."""
ALONE = 1.0
"""How much it counts how good a title is by itself."""


class Entry(NamedTuple):
    """An event: the program's first choice, titles that are good, and the grades of judged ones, if any."""

    source: str
    language: str
    naming: Naming
    first: Candidate | None
    good: Sequence[str]
    grades: Mapping[str, str]
    example: Example


class Title(NamedTuple):
    """A title of an event: its features, and how much it is worth, where it was judged."""

    words: str
    features: frozenset[str]
    worth: float | None


def read_entries(files: Sequence[Path]) -> list[Entry]:
    """Return the events with titles of editors, and those with judged ones of some files."""
    entries = [
        make_entry(row.source, row.language, row.naming, row.titles, {})
        for row in best_titles.read_rows()
        if not row.poor
    ]
    for row in (json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()):
        naming = read_naming(row)
        if naming is not None:
            good = [words for words, grade_ in row["titles"].items() if grade_ == "good"]
            entries.append(make_entry(row["source"], row["language"], naming, good, row["titles"]))
    return entries


def make_entry(
    source: str, language: str, naming: Naming, good: Sequence[str], grades: Mapping[str, str]
) -> Entry:
    """Return an event with its first choice, and what can be learned from its good titles."""
    sentence, found = naming.sentence, find_first(naming)
    first = Candidate(found[0].words, align(sentence, found[0].words), found[1]) if found else None
    if first and not is_as_told(naming, first):
        first = None  # it is never given up
    places = [align(sentence, words) for words in good]
    whole = [at for at, words in zip(places, good, strict=True) if len(at) == len(tokenize(words, 0))]
    return Entry(source, language, naming, first, good, grades, make_example(naming, whole))


def read_naming(row: Mapping[str, Any]) -> Naming | None:
    """Return what the titles of an entry are made of, or None where its date is not found."""
    day = row["published"]
    text = parse_paragraphs(
        [(1, row["sentence"])], "", row["language"], date.fromisoformat(day) if day else None
    )
    for sentence in (one for paragraph in text.paragraphs for one in paragraph.sentences):
        naming = name(sentence, row["mention"])
        if naming:
            return naming
    return None


def name(sentence: Sentence, place: Sequence[int] | None) -> Naming | None:
    """Return what titles of a sentence's date are made of; without a place, of its first words."""
    if place is None:
        return Naming(sentence, find_clause_at(sentence, sentence.tokens[0].start), None, None)
    mention = next((one for one in sentence.dates if one.start <= place[0] < one.end), None)
    if mention is None:
        return None
    return Naming(sentence, read_clause(sentence, mention, find_clause(sentence, mention)), mention, None)


def make_titles(entry: Entry, weights: Weights) -> list[Title]:
    """Return the titles among which that of an event is chosen, or the judged ones."""
    kept, naming = Keeping(entry.naming, weights), entry.naming
    first = [entry.first] if entry.first else []
    if entry.grades:
        words = [one for one in entry.grades if not first or one != first[0].words]
        some = [Candidate(one, align(naming.sentence, one), choice.LEARNED) for one in words]
        some = [one for one in first if one.words in entry.grades] + some
    else:
        some = first + [
            one for one in learned_titles(naming, kept) if not first or one.words != first[0].words
        ]
    grades = entry.grades
    return [
        Title(one.words, features_of(naming, one, kept), WORTH[grades[one.words]] if grades else None)
        for one in some
    ]


def learn(entries: Sequence[Entry]) -> Weights:
    """Return the weights of what a title keeps."""
    return fit_keeping([entry.example for entry in entries])


def taught_by_others(entries: Sequence[Entry]) -> list[list[Title]]:
    """Return the titles of events, made as those of other sources teach."""
    found: list[list[Title]] = [[] for _ in entries]
    for own, others in folds([entry.source for entry in entries], FOLDS):
        weights = learn([entry for entry in entries if entry.source in others])
        for at, entry in enumerate(entries):
            if entry.source in own:
                found[at] = make_titles(entry, weights)
    return found


def fit(titles: Sequence[Sequence[Title]]) -> dict[str, float]:
    """Return the weights by which of titles that were judged those are chosen that are worth most."""
    judged = [[(title, title.worth) for title in some if title.worth is not None] for some in titles]
    judged = [some for some in judged if some]
    has, names = one_hot([sorted(title.features) for some in judged for title, _ in some])
    turned = has.T.tocsr()
    value = np.array([worth for some in judged for _, worth in some])
    sizes = np.array([len(some) for some in judged])
    first, own = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)
    alone = ALONE / sizes[own]
    wanted = np.exp(SHARP * value)
    wanted /= np.add.reduceat(wanted, first)[own]

    def slope(weights: Any) -> tuple[float, Any]:
        scores = has @ weights
        most = np.maximum.reduceat(scores, first)[own]
        odds = np.exp(scores - most)
        sums = np.add.reduceat(odds, first)[own]
        loss = -(wanted * (scores - most - np.log(sums))).sum()
        loss += (alone * (np.logaddexp(0, scores) - value * scores)).sum()
        pull = odds / sums - wanted + alone * (1 / (1 + np.exp(-scores)) - value)
        return loss + PENALTY * (weights**2).sum(), turned @ pull + 2 * PENALTY * weights

    found, _, _ = fmin_l_bfgs_b(slope, np.zeros(len(names)), maxiter=300)
    return {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}


def take(entry: Entry, titles: Sequence[Title], weights: Mapping[str, float]) -> Title:
    """Return the title that is chosen."""
    if entry.first and titles[0].words == entry.first.words and not may_give_way(entry.first.way):
        return titles[0]
    return titles[best_of([title.features for title in titles], weights)]


def held_out(entries: Sequence[Entry], titles: Sequence[Sequence[Title]]) -> list[Title | None]:
    """Return the title of each event that is chosen as other sources teach."""
    found: list[Title | None] = [None] * len(entries)
    for own, others in folds([entry.source for entry in entries], FOLDS):
        weights = fit([titles[at] for at, entry in enumerate(entries) if entry.source in others])
        for at, entry in enumerate(entries):
            if entry.source in own and titles[at]:
                found[at] = take(entry, titles[at], weights)
    return found


def show(entries: Sequence[Entry], taken: Sequence[Title | None]) -> None:
    """Print how good the titles are that were chosen, and the first choices."""
    chosen = [(entry, title) for entry, title in zip(entries, taken, strict=True) if title]
    languages = sorted({entry.language for entry in entries})
    for name_ in ("all", *languages):
        own = [pair for pair in chosen if name_ in ("all", pair[0].language)]
        edited = [(entry, title) for entry, title in own if not entry.grades]
        print(f"{name_:4} first {figures((e.first.words, e.good) for e, _ in edited if e.first)}")
        print(f"     taken {figures((title.words, entry.good) for entry, title in edited)}")
        judged = [(entry, entry.grades[title.words]) for entry, title in own if entry.grades]
        firsts = [e.grades[e.first.words] for e, _ in judged if e.first and e.first.words in e.grades]
        print(f"     judged: first {shares(firsts)}; taken {shares([given for _, given in judged])}")


def shares(grades: Sequence[str]) -> str:
    """Return the share of each grade, as text."""
    counts = Counter(grades)
    return ", ".join(f"{name} {counts[name] / max(1, len(grades)):.3f}" for name in WORTH)


def write(path: Path, weights: Any) -> None:
    """Write weights, a line each."""
    path.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, print and write."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    options.add_argument(
        "--half", action="store_true", help="fit on one half, print the other, write nothing"
    )
    given = options.parse_args()
    entries = read_entries([HOME, *given.files])
    if given.half:
        rest = [entry for entry in entries if is_held_out(entry.source)]
        entries = [entry for entry in entries if not is_held_out(entry.source)]
        kept, weights = learn(entries), fit(taught_by_others(entries))
        made = [(entry, make_titles(entry, kept)) for entry in rest]
        show(rest, [take(entry, some, weights) if some else None for entry, some in made])
        return
    joints = [
        joint
        for entry in entries
        if not entry.grades
        for joint in find_joints(entry.source, entry.naming.sentence, entry.good)
    ]
    print(f"marks held out: {marks_held_out(joints):.3f} of {len(joints)} right")
    titles = taught_by_others(entries)
    show(entries, held_out(entries, titles))
    if not given.check:
        write(title_marks.WEIGHTS, fit_marks(joints))
        write(keeping.WEIGHTS, learn(entries)._asdict())
        write(choice.WEIGHTS, {name: value for name, value in fit(titles).items() if value})


if __name__ == "__main__":
    main()
