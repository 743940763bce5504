"""Which lines many dumps have: counted a part, added up a bucket of lines, told to each part that has them.

No machine sees all lines, and a part learns no more than what its own are.
"""

from __future__ import annotations

import struct
from collections import Counter
from hashlib import sha256

from mkdocs_newsdump.corpus.job import (
    DIGEST,
    FREQUENT,
    LINES,
    Bucket,
    Done,
    Job,
    Part,
    Sections,
    digest_of,
    once,
    path_of,
    share,
)
from mkdocs_newsdump.corpus.sources import dumps_among, read_found
from mkdocs_newsdump.corpus.store import Store
from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.dump import REPEATED, Dump, DumpError
from mkdocs_newsdump.dumps.folder import lines_of

COUNT = struct.Struct(f"<{DIGEST}sI")
"""A line as it is counted: the digest of its text, and how many dumps of a part have it."""

COUNTS, DIGESTS = ".lines", ".repeated"


def count_lines(job: Job, part: Part) -> Done:
    """Count how many dumps of a part have each line; those that cannot be used have none.

    Its key names the content of all of them.
    """
    counts: Counter[bytes] = Counter()
    content = sha256(repr((part.names, job.buckets, job.max_size, job.program)).encode())
    for name in dumps_among(part.names):
        try:
            found = read_found(job.source, name, part.names, job.max_size)
        except (DumpError, CorrectionsError) as error:
            content.update(repr(error).encode())
            continue
        content.update(found.content)
        counts.update(map(digest_of, lines_of(found.dump)))
    out = job.target
    file_name = path_of("work", part.number, COUNTS)

    def make() -> tuple[list[str], Done]:
        buckets: dict[int, bytearray] = {}
        for digest, count in counts.items():
            buckets.setdefault(share(digest, job.buckets), bytearray()).extend(COUNT.pack(digest, count))
        with out.create(file_name) as file:
            sections = Sections(file)
            for number, packed in sorted(buckets.items()):
                sections.add(number, bytes(packed))
        return [file_name], {"sections": sections.index}

    return once(out, LINES, part.number, content.hexdigest(), make)


def find_repeated(job: Job, bucket: Bucket) -> Done:
    """Find the lines of a bucket that so many dumps have that they are no story, a section a part."""
    out = job.target
    packed = {part: out.read(path_of("work", part, COUNTS), *place) for part, *place in bucket.places}
    content = sha256(job.program.encode())
    total: Counter[bytes] = Counter()
    for part, data in packed.items():
        content.update(b"%d %d " % (part, len(data)) + data)
        for digest, count in COUNT.iter_unpack(data):
            total[digest] += count
    file_name = path_of("work", bucket.number, DIGESTS)

    def make() -> tuple[list[str], Done]:
        with out.create(file_name) as file:
            sections = Sections(file)
            for part, data in packed.items():
                found = (digest for digest, _ in COUNT.iter_unpack(data) if total[digest] > REPEATED)
                sections.add(part, b"".join(sorted(found)))
        return [file_name], {"sections": sections.index}

    return once(out, FREQUENT, bucket.number, content.hexdigest(), make)


def read_repeated(out: Store, part: Part) -> frozenset[bytes]:
    """Return the digests of the lines of a part that many dumps have."""
    data = b"".join(out.read(path_of("work", bucket, DIGESTS), *place) for bucket, *place in part.places)
    return frozenset(data[at : at + DIGEST] for at in range(0, len(data), DIGEST))


def repeated_in(dump: Dump, repeated: frozenset[bytes]) -> dict[str, int]:
    """Return the lines of a dump that many others have, with how many that is at least."""
    if not repeated:
        return {}
    return {line: REPEATED for line in lines_of(dump) if digest_of(line) in repeated}
