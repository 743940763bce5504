"""What articles tell to the entries of timelines, each of them merged where all that is told of it meets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from hashlib import sha256
from itertools import chain, combinations

from mkdocs_newsdump.corpus import tables
from mkdocs_newsdump.corpus.articles import TOLD
from mkdocs_newsdump.corpus.job import ENTRIES, Bucket, Done, Job, Sections, digest_of, once, path_of, share
from mkdocs_newsdump.corpus.rows import entry_rows, timeline_name, to_line
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.model.milestone import ArticleEvents, Milestone, is_between
from mkdocs_newsdump.model.timeline import OwnEntry, OwnWord, Timeline
from mkdocs_newsdump.timeline.build import timeline_of
from mkdocs_newsdump.timeline.correct import composed, groups_of


def merge_bucket(job: Job, bucket: Bucket) -> Done:
    """Merge what all parts tell of the timelines of a bucket, and a person's entries, into their entries.

    One timeline at a time is held as a whole, the others as lines of JSON.
    """
    out = job.target
    told = b"".join(out.read(path_of("work", part, TOLD), *place) for part, *place in bucket.places)
    settings = bucket.own, job.language, job.timelines, job.parquet, job.buckets, job.program
    key = sha256(repr(settings).encode() + told).hexdigest()

    def make() -> tuple[list[str], Done]:
        lines = told.splitlines()
        parties, tellers = timelines_in(lines)
        own = [one for one in parse_own(bucket.own) if not isinstance(one, OwnEntry) or one.parties]
        for codes in asked_for(job, own):
            if share(digest_of(timeline_name(codes)), job.buckets) == bucket.number:
                parties.setdefault(timeline_name(codes), codes)
        endings = (".jsonl", ".parquet") if job.parquet else (".jsonl",)
        names = [path_of(ENTRIES, bucket.number, ending) for ending in endings]
        counts = {}
        unheard = []
        with ExitStack() as opened:
            file = Sections(opened.enter_context(out.create(names[0])))
            written = [
                opened.enter_context(tables.create_table(out, name, tables.ENTRIES)) for name in names[1:]
            ]
            for name, codes in sorted(parties.items()):
                records = (
                    (source, ArticleEvents.from_kept(json.loads(lines[number])["record"]))
                    for source, number in sorted(tellers.get(name, ()))
                )
                timeline = merge_between(codes, records, own, job.language)
                rows = list(entry_rows(timeline))
                file.add(name, b"".join(map(to_line, rows)))
                for table in written:
                    table.add(map(tables.entry_columns, rows))
                unheard.append(timeline.unheard)
                counts[name] = {"parties": codes, "entries": len(timeline.all)}
        return names, {"sections": file.index, "timelines": counts, "unheard": unheard}

    return once(out, ENTRIES, bucket.number, key, make)


def timelines_in(
    lines: Iterable[bytes],
) -> tuple[dict[str, tuple[str, ...]], dict[str, list[tuple[str, int]]]]:
    """Return the parties of each timeline that is told of, and who tells of it: a source, and its line."""
    parties: dict[str, tuple[str, ...]] = {}
    tellers: dict[str, list[tuple[str, int]]] = {}
    for number, line in enumerate(lines):
        row = json.loads(line)
        for name, codes in row["timelines"].items():
            parties[name] = tuple(codes)
            tellers.setdefault(name, []).append((row["source"], number))
    return parties, tellers


def asked_for(job: Job, own: Iterable[OwnWord]) -> Iterator[tuple[str, ...]]:
    """Yield the parties of the timelines that there are whether an article tells of them or not."""
    if job.timelines is not None:
        yield from job.timelines
    else:
        entries = (one for one in own if isinstance(one, OwnEntry))
        yield from chain.from_iterable(combinations(sorted(entry.parties), 2) for entry in entries)


def merge_between(
    parties: tuple[str, ...],
    records: Iterable[tuple[str, ArticleEvents]],
    own: Sequence[OwnWord],
    language: str | None,
) -> Timeline:
    """Merge what articles, by their names, tell between some parties alone, with what a person says of it."""
    named = named_by(own)

    def between(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
        return tuple(one for one in milestones if one.is_between(parties))

    told = (
        # Which of its events a person means is seen among all of them.
        one
        if composed(name) in named
        else replace(one, milestones=between(one.milestones), other_dates=between(one.other_dates))
        for name, one in records
    )
    theirs = [one for one in own if not isinstance(one, OwnEntry) or is_between(one.parties, parties)]
    return timeline_of(told, parties, theirs, language)


def named_by(own: Iterable[OwnWord]) -> set[str]:
    """Return the dumps whose events a person says something of."""
    words = (one for one in own if not isinstance(one, OwnEntry))
    places = chain.from_iterable(chain.from_iterable(map(groups_of, words)))
    return {composed(place.dump) for place in places if place.dump}
