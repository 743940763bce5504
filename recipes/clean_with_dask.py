"""Clean a folder of dumps with Dask: on all cores of this machine, or on a cluster. Writes JSON Lines.

usage: python recipes/clean_with_dask.py DUMPS OUT [SCHEDULER]

Every file of OUT holds the articles of up to 100 dumps, one JSON object a line, with the keys of
``newsdump inspect``; a dump that cannot be used gives ``source`` and ``error``. On a cluster, DUMPS and OUT
are on storage that all workers share, and SCHEDULER is the address of its scheduler (``tcp://host:8786``).
"""

import json
import sys
from pathlib import Path

from dask import bag
from distributed import Client

from mkdocs_newsdump import DumpError, clean, read_dump

DUMPS_A_FILE = 100


def clean_file(path: str) -> str:
    """Return the article of the dump at ``path`` as one line of JSON."""
    try:
        dump = read_dump(Path(path))
    except DumpError as error:
        return json.dumps({"source": error.source, "error": error.reason}, ensure_ascii=False)
    return json.dumps(clean(dump).to_dict(), ensure_ascii=False)


def main(dumps: str, out: str, scheduler: str | None = None) -> None:
    """Clean every ``.txt`` under the folder ``dumps`` into the folder ``out``."""
    paths = [str(path) for path in sorted(Path(dumps).resolve().rglob("*.txt"))]
    with Client(scheduler):
        articles = bag.from_sequence(paths, partition_size=DUMPS_A_FILE).map(clean_file)
        articles.to_textfiles(str(Path(out).resolve() / "*.jsonl"))


if __name__ == "__main__":
    main(*sys.argv[1:])
