"""Take dumps through to timelines with Dask: on all cores of this machine, or on a cluster.

usage: python recipes/corpus_with_dask.py DUMPS OUT [--scheduler ADDRESS] [--timeline KZ,KG]...

DUMPS and OUT are folders, or prefixes of an object store such as ``s3://bucket/dumps`` for which fsspec has a
package. On a cluster all workers reach both by the same names, and ADDRESS is that of its scheduler
(``tcp://host:8786``). What OUT holds then is told in the documentation, under "More than one machine". Run it
again after anything: only what changed, or was not finished, is made.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from distributed import Client, as_completed

from mkdocs_newsdump.corpus.run import Done, Each, build_corpus


def each_on(client: Client) -> Each:
    """Return a function that maps a stage over its parts on the workers of a client.

    The part of a worker that is lost is done by another.
    """

    def each(stage: Callable[[Any], Done], parts: Sequence[Any]) -> Iterator[Done]:
        # Not pure: what comes of a part depends on its files, not on its number.
        futures = client.map(stage, parts, pure=False)
        return (said for _, said in as_completed(futures, with_results=True))

    return each


def main() -> None:
    """Run all stages, and print what came of them."""
    parser = ArgumentParser(description="Take dumps through to timelines with Dask.")
    parser.add_argument("dumps", help="a folder of dumps, or a URL")
    parser.add_argument("out", help="a folder for the result, or a URL")
    parser.add_argument("--scheduler", help="its address; by default workers on this machine")
    parser.add_argument("--timeline", action="append", help="its parties, as KZ,KG; by default every two")
    parser.add_argument("--language", help="that of the readers, such as en")
    parser.add_argument("--no-parquet", action="store_true", help="JSON Lines alone")
    asked = parser.parse_args()
    with Client(asked.scheduler) as client:
        said = build_corpus(
            asked.dumps,
            asked.out,
            each=each_on(client),
            timelines=[parties.split(",") for parties in asked.timeline or ()] or None,
            language=asked.language,
            parquet=not asked.no_parquet,
        )
    print(f"{said['articles']} articles, {said['milestones']} milestones, {len(said['timelines'])} timelines")
    if said["problems"]:
        print(f"{said['problems']} problems, in {asked.out}/problems.jsonl")


if __name__ == "__main__":
    main()
