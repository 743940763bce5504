"""Dumps to articles, and to what they tell of the parties of each timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.corpus import tables
from mkdocs_newsdump.corpus.job import ARTICLES, Done, Job, Part, Sections, digest_of, once, path_of, share
from mkdocs_newsdump.corpus.lines import read_repeated, repeated_in
from mkdocs_newsdump.corpus.rows import Row, article_row, line_rows, milestone_rows, timeline_name, to_line
from mkdocs_newsdump.corpus.sources import Found, dumps_among, read_found
from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.dump import DumpError
from mkdocs_newsdump.events.tellings import Tellings, read_tellings
from mkdocs_newsdump.model.article import Article

TOLD = ".tellings"


class PartFiles:
    """The files of a part while they are written, and what there is to say of it."""

    def __init__(self, job: Job, number: int) -> None:
        self._job, self._number = job, number
        self._tellings: dict[int, list[bytes]] = {}
        self.names: list[str] = []
        self.problems: list[Row] = []
        self.milestones = 0
        self.tellers: Counter[str] = Counter()
        self.co_mentions: Counter[tuple[str, ...]] = Counter()

    @contextmanager
    def open(self) -> Iterator[None]:
        """Return a context in which dumps are added; once it ends the files stand in their places."""
        out = self._job.target
        with ExitStack() as opened:
            self._articles = Sections(opened.enter_context(out.create(self._name("articles", ".jsonl"))))
            self._milestones = opened.enter_context(out.create(self._name("milestones", ".jsonl")))
            self._tables = {
                kind: opened.enter_context(tables.create_table(out, self._name(kind, ".parquet"), columns))
                for kind, columns in tables.OF_PARTS.items()
                if self._job.parquet
            }
            yield
        with out.create(self._name("work", TOLD)) as file:
            self._sections = Sections(file)
            for bucket, lines in sorted(self._tellings.items()):
                self._sections.add(bucket, b"".join(lines))

    def _name(self, kind: str, ending: str) -> str:
        name = path_of(kind, self._number, ending)
        self.names.append(name)
        return name

    def add(self, article: Article, found: Found, told: Tellings) -> None:
        """Write an article and what it tells."""
        row = article_row(article, found.dump, found.written)
        self._articles.add(article.source, to_line(row))
        milestones = list(milestone_rows(article, told.alone))
        self._milestones.write(b"".join(map(to_line, milestones)))
        self.milestones += sum(one["certain"] for one in milestones)
        if self._tables:
            self._tables["articles"].add([tables.article_columns(row, article)])
            self._tables["lines"].add(line_rows(article))
            self._tables["milestones"].add(map(tables.with_day, milestones))
        self.co_mentions.update(told.alone.co_mentions)
        for said in (*told.alone.warnings, *told.alone.notices):
            self.problem(article.source, said)
        if article.body:
            self._tell(article.source, told)
        else:
            self.problem(article.source, f"{article.source}: no story was found in it")

    def _tell(self, source: str, told: Tellings) -> None:
        """Keep what an article tells, once for each bucket that has a timeline that it is for."""
        records: dict[tuple[int, int], Row] = {}
        for parties, record in told.between.items():
            name = timeline_name(parties)
            self.tellers[name] += 1
            bucket = share(digest_of(name), self._job.buckets)
            empty: Row = {"source": source, "timelines": {}, "record": record}
            records.setdefault((bucket, id(record)), empty)["timelines"][name] = parties
        for (bucket, _), row in records.items():
            line = to_line({**row, "record": row["record"].to_kept()})
            self._tellings.setdefault(bucket, []).append(line)

    def problem(self, source: str, said: str) -> None:
        """Note what is wrong with a dump."""
        self.problems.append({"source": source, "problem": said})

    def said(self) -> Done:
        """Return what there is to say of the part."""
        return {
            "sections": self._sections.index,
            "articles": self._articles.index,
            "milestones": self.milestones,
            "tellers": dict(self.tellers),
            "co_mentions": [[list(codes), count] for codes, count in self.co_mentions.items()],
            "problems": self.problems,
        }


def read_part(job: Job, part: Part) -> Done:
    """Clean the dumps of a part and read what they tell."""
    repeated = read_repeated(job.target, part)
    settings = job.timelines, job.aliases, job.parquet, job.buckets, job.program
    key = sha256(repr((part.key, settings)).encode() + b"".join(sorted(repeated))).hexdigest()

    def make() -> tuple[list[str], Done]:
        files = PartFiles(job, part.number)
        with files.open():
            for name in dumps_among(part.names):
                try:
                    found = read_found(job.source, name, part.names, job.max_size)
                    article = clean(
                        found.dump,
                        corrections=found.corrections,
                        repeated=repeated_in(found.dump, repeated),
                    )
                    told = read_tellings(article, job.aliases, job.timelines)
                except (DumpError, CorrectionsError) as error:
                    files.problem(name, str(error))
                except Exception as error:  # whatever it is, the other dumps are read
                    files.problem(name, f"{name}: a fault of mkdocs-newsdump, not yours: {error!r}")
                else:
                    files.add(article, found, told)
        return files.names, files.said()

    done = once(job.target, ARTICLES, part.number, key, make)
    return {**done, "articles": len(done["articles"])}  # where each of them stands is told to nobody
