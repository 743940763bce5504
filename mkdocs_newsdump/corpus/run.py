"""All stages from dumps to timelines, one after the other; an engine maps each over the parts.

The result is a folder, or a prefix, of these files, a number a part or a bucket:

- ``corpus.json``: how many dumps there were, every timeline, and where its entries stand;
- ``articles/``, ``milestones/``, ``entries/``: JSON Lines, and Parquet beside them; ``lines/``: Parquet;
- ``problems.jsonl``: dumps that could not be used, and what else is wrong with some;
- ``done/`` and ``work/``: what was done already, and what one stage hands to the next.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from mkdocs_newsdump.corpus.articles import read_part
from mkdocs_newsdump.corpus.entries import merge_bucket
from mkdocs_newsdump.corpus.job import (
    ARTICLES,
    CORPUS,
    ENTRIES,
    FORMAT,
    Bucket,
    Done,
    Job,
    Part,
    Place,
    digest_of,
    share,
    write_json,
)
from mkdocs_newsdump.corpus.lines import count_lines, find_repeated
from mkdocs_newsdump.corpus.rows import Row, to_line
from mkdocs_newsdump.corpus.sources import dumps_among, names_in, read_text, stem_of
from mkdocs_newsdump.corpus.store import Store, open_store
from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES, CorrectionsError
from mkdocs_newsdump.dumps.dump import MAX_SIZE, DumpError
from mkdocs_newsdump.dumps.folder import CORRECTIONS, corrected_dump
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.events.parties import find_main_pair
from mkdocs_newsdump.events.party_options import alias_phrases, check_parties
from mkdocs_newsdump.model.timeline import OwnEntry
from mkdocs_newsdump.text.digests import program

PART = 500
"""Dumps of a part, on average: small enough to be done again after a loss, large enough for few files."""

BUCKET = 16
"""Parts to a bucket: a bucket of lines is held in memory, and so is what is told of the timelines of one."""

LEAST = 8
"""Parts and buckets of a small corpus, so that there is something to share out."""

PROBLEMS, LAYOUT = "problems.jsonl", "layout.json"

Each = Callable[[Callable[[Any], Done], Sequence[Any]], Iterable[Done]]
"""Applies a function to every item and returns what it returned, in any order."""


def build_corpus(
    dumps: str,
    out: str,
    *,
    each: Each = map,
    timelines: Sequence[Sequence[str]] | None = None,
    aliases: Mapping[str, Sequence[str]] | None = None,
    language: str | None = None,
    max_size: int = MAX_SIZE,
    parquet: bool = True,
    parts: int | None = None,
) -> dict[str, Any]:
    """Make articles and timelines of all dumps in a folder or below a URL; return what ``corpus.json`` says.

    ``each`` maps a stage over its parts: by itself one after the other, in an engine on its workers, which
    reach ``dumps`` and ``out`` by the same names. ``timelines`` are the parties of each, by default every two
    that the dumps tell of together; ``aliases`` and ``language`` are those of
    :func:`~mkdocs_newsdump.timeline.build.build_timeline`. ``max_size`` of a dump is in MB. With ``parquet``,
    for which pyarrow is needed, there are tables beside the JSON Lines. ``parts`` is how many the dumps are
    shared out over: by default as before, or at first so that a part has about :data:`PART`.

    What is there already is not made again where dumps, options and this program are the same.

    Raises :class:`~mkdocs_newsdump.events.party_options.UnknownPartyError` for parties that are not two known
    codes.
    """
    asked = [tuple(check_parties(codes, aliases) or ()) for codes in timelines or ()]
    source, target = open_store(dumps), open_store(out)
    names = names_in(source)
    target.sweep()
    parts, buckets = layout(target, sum(1 for _ in dumps_among(names)), parts)
    job = Job(
        dumps=dumps,
        out=out,
        parts=parts,
        buckets=buckets,
        timelines=tuple(asked) or None,
        aliases=alias_phrases(aliases),
        language=language,
        max_size=max_size,
        parquet=parquet,
        program=program(),
    )
    own, problems = own_entries(source)
    problems += without_dump(names)

    todo = [Part(number, some) for number, some in enumerate(shared_out(names, parts))]
    counted = by_number(each(partial(count_lines, job), todo))
    frequent = by_number(each(partial(find_repeated, job), buckets_of(counted, buckets)))
    places = places_by_part(frequent, parts)
    todo = [replace(part, key=counted[part.number]["key"], places=places[part.number]) for part in todo]
    read = by_number(each(partial(read_part, job), todo))
    merged = by_number(each(partial(merge_bucket, job), buckets_of(read, buckets, own)))

    problems += [one for number in sorted(read) for one in read[number]["problems"]]
    problems += unheard(merged.values())
    with target.create(PROBLEMS) as file:
        file.write(b"".join(map(to_line, problems)))
    said = summary(job, read, merged, len(problems))
    write_json(target, CORPUS, said)
    return said


def layout(target: Store, dumps: int, parts: int | None) -> tuple[int, int]:
    """Return over how many parts and buckets all is shared out: as before, so that what is done stays."""
    try:
        known = json.loads(target.read(LAYOUT))
    except (OSError, ValueError):
        known = None
    if known is None or (parts is not None and parts != known["parts"]):
        parts = parts or max(LEAST, -(-dumps // PART))
        known = {"parts": parts, "buckets": max(LEAST, parts // BUCKET)}
        write_json(target, LAYOUT, known)
    return known["parts"], known["buckets"]


def shared_out(names: Iterable[str], parts: int) -> list[tuple[str, ...]]:
    """Return the names of each part; in which one a dump and its corrections are, no other has a say."""
    shares: list[list[str]] = [[] for _ in range(parts)]
    for name in names:
        shares[share(digest_of(stem_of(name)), parts)].append(name)
    return list(map(tuple, shares))


def by_number(done: Iterable[Done]) -> dict[int, Done]:
    """Return what a stage said by part or bucket."""
    return {one["number"]: one for one in done}


def buckets_of(parts: Mapping[int, Done], buckets: int, own: str = "") -> list[Bucket]:
    """Return the buckets, each with the sections that parts have of it."""
    places: list[list[Place]] = [[] for _ in range(buckets)]
    for number in sorted(parts):
        for bucket, (start, length) in parts[number]["sections"].items():
            places[int(bucket)].append((number, start, length))
    return [Bucket(number, tuple(some), own) for number, some in enumerate(places)]


def places_by_part(buckets: Mapping[int, Done], parts: int) -> list[tuple[Place, ...]]:
    """Return the sections of each part that buckets have."""
    places: list[list[Place]] = [[] for _ in range(parts)]
    for number in sorted(buckets):
        for part, (start, length) in buckets[number]["sections"].items():
            places[int(part)].append((number, start, length))
    return list(map(tuple, places))


def own_entries(source: Store) -> tuple[str, list[Row]]:
    """Return the text of a person's entries, empty where it cannot be used, and what is wrong with it."""
    if source.size(OWN_ENTRIES) is None:
        return "", []
    try:
        text = read_text(source, OWN_ENTRIES)
        lost = [
            number
            for number, one in enumerate(parse_own(text), start=1)
            if isinstance(one, OwnEntry) and not one.parties
        ]
    except (DumpError, CorrectionsError) as error:
        return "", [{"source": OWN_ENTRIES, "problem": str(error)}]
    said = "parties: is missing, and which of the timelines the entry is for"
    return text, [{"source": OWN_ENTRIES, "problem": f"{OWN_ENTRIES}: entry {each}: {said}"} for each in lost]


def unheard(merged: Iterable[Done]) -> list[Row]:
    """Return which of a person's words on the timelines no timeline has heard."""
    said = [set(one) for bucket in merged for one in bucket["unheard"]]
    common = set.intersection(*said) if said else set()
    return [{"source": OWN_ENTRIES, "problem": one} for one in sorted(common)]


def without_dump(names: Collection[str]) -> list[Row]:
    """Return what is wrong with corrections that no dump is beside."""
    known = set(names)
    beside = (name for name in names if name.endswith(CORRECTIONS))
    return [
        {"source": name, "problem": f"{name}: there is no dump beside these corrections"}
        for name in beside
        if corrected_dump(stem_of(name), known) is None
    ]


def summary(job: Job, read: Mapping[int, Done], merged: Mapping[int, Done], problems: int) -> dict[str, Any]:
    """Return what there is to say of a corpus, and where each of its timelines stands."""
    co_mentions: Counter[tuple[str, ...]] = Counter()
    tellers: Counter[str] = Counter()
    for one in read.values():
        co_mentions.update({tuple(codes): count for codes, count in one["co_mentions"]})
        tellers.update(one["tellers"])
    timelines = {
        name: {**about, "articles": tellers[name], "place": [number, *one["sections"][name]]}
        for number, one in merged.items()
        for name, about in one["timelines"].items()
    }
    return {
        "format": FORMAT,
        "parts": job.parts,
        "buckets": job.buckets,
        "language": job.language,
        "articles": sum(one["articles"] for one in read.values()),
        "milestones": sum(one["milestones"] for one in read.values()),
        "problems": problems,
        "made": {
            ARTICLES: sum(one["made"] for one in read.values()),
            ENTRIES: sum(one["made"] for one in merged.values()),
        },
        "main_pair": list(find_main_pair(co_mentions)),
        "timelines": dict(sorted(timelines.items())),
    }
