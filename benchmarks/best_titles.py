"""Say how near titles come to those that editors made of the same sentences.

    python -m benchmarks.best_titles [--show]

``best_titles.jsonl`` has dated events of the texts of ``milestones/``: the ``source``, the ``sentence``,
where in that the date stands (``mention``), and ``titles``, which editors who had not seen the program made
by leaving out words: the best, then others as good. ``poor``: no words of the sentence make a good one; these
are not counted.

Every text is read as the program reads it. Words are compared without case, marks and order, since verbs of
German titles change their place. Sources whose checksum is odd are held out: develop on the others.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import find_documents
from mkdocs_newsdump.events.find import dated_events
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.parse import parse_article
from mkdocs_newsdump.events.places import Told, iterate_places
from mkdocs_newsdump.events.reading import tokens_at, verb_token
from mkdocs_newsdump.events.titles.candidates import align
from mkdocs_newsdump.text.words import tokenize

HOME = Path(__file__).with_name("best_titles.jsonl")
SETS = Path(__file__).with_name("milestones")
NEAR, FAR, APART = 0.9, 0.7, 0.5
"""Word F1 from which on a title is as good as the editors', and like it, and below which another."""
WHOLE = 0.9
"""Share of the sentence's words from which on a title is the whole of it."""


class Row(NamedTuple):
    """An event with the editors' titles, what the program tells of it, and how that names it."""

    source: str
    language: str
    titles: Sequence[str]
    poor: bool
    told: Told

    @property
    def naming(self) -> Naming:
        """What titles of the event are made of."""
        told = self.told
        return Naming(told.place.sentence, told.clause, told.mention, None, told.place.earlier)


def is_held_out(source: str) -> bool:
    """Whether a source is of the half that nobody develops on."""
    return crc32(source.encode()) % 2 == 1


def read_rows() -> Iterator[Row]:
    """Yield the events that the program tells of their dates."""
    by_source: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in HOME.read_text("utf-8").splitlines():
        row = json.loads(line)
        by_source[row["source"]].append(row)
    expected = {
        f"{folder.name}/{row['file']}": row
        for folder in sorted(SETS.iterdir())
        if folder.is_dir()
        for row in map(json.loads, (folder / "expected.jsonl").read_text("utf-8").splitlines())
    }
    for source, rows in sorted(by_source.items()):
        told = list(read_source(source, expected[source]))
        for row in rows:
            one = next((one for one in told if is_of(one, row)), None)
            if one is not None:
                yield Row(source, row["language"], row["titles"], row.get("poor", False), one)


def read_source(source: str, expected: Mapping[str, Any]) -> Iterator[Told]:
    """Yield what a text tells of its dates."""
    folder, name = source.split("/")
    article = clean((SETS / folder / "texts" / name).read_text("utf-8"), source=name)
    day = expected.get("published")
    text = parse_article(article, known=expected["pair"], published=date.fromisoformat(day) if day else None)
    for place in iterate_places(text):
        yield from dated_events(text, place, text.pair)


def is_of(told: Told, row: Mapping[str, Any]) -> bool:
    """Whether an event is of the date of a row."""
    sentence, mention = told.place.sentence, told.mention
    if mention is None or mention.start - sentence.span.start != row["mention"][0]:
        return False
    return told.milestone.text == row["sentence"]


def words_of(title: str) -> Counter[str]:
    """Return the words of a title, which of them how often."""
    return Counter(token.word.casefold() for token in tokenize(title, 0))


def likeness(title: str, other: str) -> float:
    """Return the F1 of the words of two titles."""
    one, two = words_of(title), words_of(other)
    both = sum((one & two).values())
    return 2 * both / max(1, sum(one.values()) + sum(two.values()))


def nearest(title: str, titles: Sequence[str]) -> tuple[float, str]:
    """Return how like a title is to the most like of some, and that one."""
    return max(((likeness(title, other), other) for other in titles), key=lambda pair: pair[0])


def differences(naming: Naming, title: str, best: str) -> Iterator[str]:
    """Yield how a title differs from the editors'."""
    sentence, read, teller = naming.sentence, naming.sentence.reading, naming.teller
    made, wanted = set(align(sentence, title)), set(align(sentence, best))
    lost, more = wanted - made, made - wanted
    content = set(range(len(sentence.tokens))) - sentence.untitled
    if more and len(made & content) >= WHOLE * len(content):
        yield "the whole sentence"
    if len(made & wanted) * 2 < len(wanted):
        if any(made <= tokens for tokens in documents(naming)):
            yield "only a document's name"
        else:
            yield "another clause"
        return
    dates = set().union(*sentence.date_tokens)
    if more & dates:
        yield "a date left in"
    if lost & dates:
        yield "a date lost"
    if any(more.intersection(range(one.first, one.last)) for one in sentence.chunks if one.attribution):
        yield "a speaker left in"
    if lost and any(made <= tokens for tokens in documents(naming)):
        yield "only a document's name"
    if read is None:
        yield from (name for name, some in (("words lost", lost), ("words left in", more)) if some)
        return
    if teller is not None:
        parts = {
            "subject": tokens_at(sentence, [teller.subject]) if teller.subject else set(),
            "object": tokens_at(sentence, [teller.object]) if teller.object else set(),
            "verb": {verb_token(sentence, teller)},
        }
        for name, tokens in parts.items():
            if tokens & lost:
                yield f"{'a part of ' if tokens & made else ''}the {name} lost"
                lost = lost - tokens
            if tokens & more:
                yield f"{'a part of ' if tokens & wanted else ''}the {name} left in"
                more = more - tokens
    middle = [at for at in range(len(sentence.tokens)) if at in wanted] or [0]
    if any(at > middle[-1] for at in more - dates):
        yield "more behind"
    if any(at < middle[0] for at in more - dates):
        yield "more before"
    if any(middle[0] < at < middle[-1] for at in more - dates):
        yield "more among"
    mine = [at for at in range(len(sentence.tokens)) if at in made] or [0]
    if any(at > mine[-1] for at in lost - dates):
        yield "less behind"
    if any(at < mine[0] for at in lost - dates):
        yield "less before"
    if any(mine[0] < at < mine[-1] for at in lost - dates):
        yield "less among"


def documents(naming: Naming) -> Iterator[set[int]]:
    """Yield the tokens of each document that a sentence names."""
    sentence = naming.sentence
    start = sentence.span.start
    for one in find_documents(sentence, Clause(0, len(sentence.tokens)), inflected=True):
        yield tokens_at(sentence, [(one.start - start, one.end - start)])


def figures(pairs: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return how often titles are the editors', and how like they are, as text."""
    found = [(title, *nearest(title, titles)) for title, titles in pairs]
    number = max(1, len(found))
    alike = [like for _, like, _ in found]
    equal = sum(words_of(title) == words_of(best) for title, _, best in found)
    shares = (
        sum(like >= NEAR for like in alike),
        sum(FAR <= like < NEAR for like in alike),
        sum(like < APART for like in alike),
    )
    words = sum(sum(words_of(title).values()) for title, _, _ in found) / number
    near, some, apart = (share / number for share in shares)
    return (
        f"{len(found):5} equal {equal / number:.3f} F1 {sum(alike) / number:.3f} "
        f">={NEAR} {near:.3f} {FAR}-{NEAR} {some:.3f} <{APART} {apart:.3f} words {words:.1f}"
    )


def main() -> None:
    """Print the figures and what is most often different."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument(
        "--show", action="store_true", help="print the titles that differ, of the half developed on"
    )
    given = options.parse_args()
    rows = [row for row in read_rows() if not row.poor]
    halves = {
        name: [row for row in rows if is_held_out(row.source) is out]
        for name, out in (("developed on", False), ("held out", True))
    }
    for name, some in (("all", rows), *halves.items()):
        print(f"{name:14}", figures((row.told.milestone.title, row.titles) for row in some))
    for language in sorted({row.language for row in rows}):
        own = [row for row in rows if row.language == language]
        print(f"{language:14}", figures((row.told.milestone.title, row.titles) for row in own))
    counts: Counter[str] = Counter()
    for row in halves["developed on"]:
        title = row.told.milestone.title
        like, best = nearest(title, row.titles)
        if like < 1:
            found = sorted(set(differences(row.naming, title, best)))
            counts.update(found)
            if given.show:
                print(f"{like:.2f} {row.told.milestone.text}\n  {title}\n  {best}\n  ({', '.join(found)})")
    print("\n".join(f"{number:5} {name}" for name, number in counts.most_common()))


if __name__ == "__main__":
    main()
