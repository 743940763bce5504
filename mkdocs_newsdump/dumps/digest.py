"""Several stories in one file, such as a digest or an export, parted at the lines that a pattern matches.

A part is a dump of its own, named ``FILE#NUMBER``; its lines keep the numbers that they have in the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.dump import Dump, DumpError, split_lines
from mkdocs_newsdump.dumps.file_kinds import DUMPS
from mkdocs_newsdump.model.article import Corrections

MAX_PARTS = 10_000
"""Maximum stories of a file: as many as dumps of the largest sites."""

PART = re.compile(rf"(.*(?:{'|'.join(map(re.escape, DUMPS))}))#[0-9]+", re.IGNORECASE | re.DOTALL)


def parted(dump: Dump, separator: str) -> list[Dump]:
    """Return the stories of a dump, in which lines that match ``separator`` as a whole stand between two.

    A dump without such a line, or with one story alone, is returned as it is, and so is a saved page. Raises
    DumpError for more than MAX_PARTS.
    """
    matches = re.compile(separator).fullmatch
    lines, head = split_lines(dump.text), dump.stated.head
    at = (
        [n for n, line in enumerate(lines) if n >= head and matches(line.strip())]
        if dump.page is None
        else []
    )
    if not at:
        return [dump]
    begins, ends = [0, *(n + 1 for n in at)], [*at, len(lines)]
    spans = [
        (begin, end)
        for begin, end in zip(begins, ends, strict=True)
        if any(map(str.strip, lines[max(begin, head) : end]))
    ]
    if len(spans) < 2:
        return [dump]
    if len(spans) > MAX_PARTS:
        raise DumpError(
            dump.source,
            f"is parted into {len(spans)} stories, more than {MAX_PARTS}; set split_dumps to what only the "
            "lines between two stories match",
        )
    stated = replace(dump.stated, title=None, url=None)  # of the whole, not of a story
    return [
        replace(
            dump,
            source=f"{dump.source}#{number}",
            text="".join(lines[begin:end]),
            stated=stated if begin == 0 else replace(stated, head=0),
            warnings=dump.warnings if number == 1 else (),
            first=begin + 1,
        )
        for number, (begin, end) in enumerate(spans, start=1)
    ]


def file_of(source: str) -> str:
    """Return the name of the file that a dump is, or that it is part of."""
    part = PART.fullmatch(source)
    return part[1] if part else source


def part_corrections(corrections: Corrections, parts: Sequence[Dump], source: str) -> list[Corrections]:
    """Return what the corrections of a file, shown to people as ``source``, say of each of its ``parts``.

    Raises CorrectionsError for a key that is not for all stories, and for a line that is in none.
    """
    if len(parts) == 1:
        if corrections.parts:
            raise CorrectionsError(
                source, "parts: the dump is one story; write the keys without 'parts', or set split_dumps"
            )
        return [corrections]
    for key in ("title", "milestones", "looked_at"):
        if getattr(corrections, key):
            example = f"parts: {{{parts[1].first}: {{{key}: …}}}}"
            raise CorrectionsError(
                source, f"{key}: the dump has {len(parts)} stories; name a line of the one, as in '{example}'"
            )
    spans = [range(part.first, part.first + len(split_lines(part.text))) for part in parts]
    for key, numbers in (("lines", corrections.lines), ("parts", corrections.parts)):
        for number in numbers:
            if not any(number in span for span in spans):
                raise CorrectionsError(source, f"{key}: {number}: the line is in none of the dump's stories")
    return [_of_part(corrections, span, source) for span in spans]


def _of_part(corrections: Corrections, span: range, source: str) -> Corrections:
    lines = {number: word for number, word in corrections.lines.items() if number in span}
    named = [number for number in corrections.parts if number in span]
    if len(named) > 1:
        raise CorrectionsError(
            source,
            f"parts: lines {named[0]} and {named[1]} are of one story; write its keys below one of them",
        )
    own = corrections.parts[named[0]] if named else Corrections()
    return Corrections(
        title=own.title,
        authors=own.authors or corrections.authors,
        published=own.published or corrections.published,
        language=own.language or corrections.language,
        url=own.url or corrections.url,
        lines=lines,
        repair=corrections.repair,
        milestones=own.milestones,
        looked_at=own.looked_at,
    )
