"""What a corpus costs: made-up dumps through all stages, on one worker and on several.

usage: python -m benchmarks.bench_corpus [COUNT [WORKERS...]]     (by default 2,000 dumps on 1 and 2 workers)

For each number of workers, each a process of one thread: seconds by the clock and of the processor, the same
again with nothing to do, the most memory of a worker, how many timelines, and what was written. The load of
the machine before each run stands beside.
"""

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from distributed import Client, LocalCluster

from benchmarks.made_up_dumps import write_dumps
from mkdocs_newsdump.corpus.run import build_corpus
from recipes.corpus_with_dask import each_on


def run(dumps, out, workers):
    """Run all stages on so many workers; return what it says, the seconds, and what each worker took."""
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        begin = time.perf_counter()
        said = build_corpus(str(dumps), str(out), each=each_on(client))
        spent = time.perf_counter() - begin
        return said, spent, list(client.run(taken).values())


def taken():
    """Return the seconds that this process has had of a processor, and the most memory in MB."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def written(out):
    """Return the bytes of each folder of a result."""
    sizes = {}
    for path in Path(out).rglob("*"):
        if path.is_file():
            kind = f"{path.parent.name}{path.suffix}" if path.parent != Path(out) else path.name
            sizes[kind] = sizes.get(kind, 0) + path.stat().st_size
    return sizes


def main(count=2000, *workers):
    with tempfile.TemporaryDirectory() as scratch:
        dumps = Path(scratch, "dumps")
        write_dumps(dumps, count)
        size = sum(path.stat().st_size for path in dumps.rglob("*.txt"))
        print(f"{count} dumps, {size / 1e6:.1f} MB")
        for number in workers or (1, 2):
            out = Path(scratch, f"out-{number}")
            load = os.getloadavg()[0]
            said, spent, each = run(dumps, out, number)
            _, again, idle = run(dumps, out, number)
            busy = sum(seconds for seconds, _ in each)
            print(f"{number} workers (load {load:.1f} before)")
            print(f"  {spent:8.1f} s, and {again:.1f} s again")
            print(f"  {busy:8.1f} s of the processor, {1000 * busy / count:.1f} ms a dump", end="")
            print(f", and {sum(seconds for seconds, _ in idle):.1f} s again")
            print(f"  {max(memory for _, memory in each):8.1f} MB at most a worker")
            print(f"  {said['milestones']} milestones, {len(said['timelines'])} timelines")
            for kind, bytes_written in sorted(written(out).items()):
                print(f"  {bytes_written / 1e6:8.1f} MB {kind}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
