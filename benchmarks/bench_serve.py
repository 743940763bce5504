"""What a changed dump costs the plugin under ``mkdocs serve``, without what MkDocs itself takes.

    python -m benchmarks.bench_serve [COUNT | FOLDER]     (by default 1000 dumps, made up)

FOLDER is a site with dumps, of which a copy is changed. The seconds are the processor's: of the start from
the cache, of making ready for a change while the server waits, of the first change with and without, then
of many changes, the least and the median: a line that tells no event, and an event, each written into some
dump and taken away again.
"""

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.bench_site import SEED, seconds, write_project
from mkdocs_newsdump.settings import read_settings
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline
from mkdocs_newsdump.text.collector import set_aside

CHANGES = 24
LINES = {
    "line": "Дорога {n} будет длиннее на {n} км, говорят строители.",
    "event": "Казахстан и Кыргызстан подписали договор о дорогах {day} мая {year} года в Бишкеке.",
}
"""What is written into a dump: what tells no event, and an event."""


class Served:
    """A site as a server has it that was started with everything in the cache."""

    def __init__(self, folder):
        self.settings = read_settings(folder / "mkdocs.yml")
        self.dumps = sorted(self.settings.dumps.rglob("*.txt"))
        self.chance = random.Random(SEED)
        self.pipeline = Pipeline(Cache(folder / "kept"))
        self.start = self.build()

    def build(self):
        """Return the seconds that a build takes."""
        made = seconds(lambda: build_site(self.settings.dumps, self.settings.options, self.pipeline))
        return made[0]

    def make_ready(self):
        """Return the seconds that a server takes after its start."""

        def work():
            self.pipeline.make_ready(self.settings.options)
            set_aside()

        return seconds(work)[0]

    def change(self, kind, n):
        """Return the seconds of a build after a dump has changed, and of one after it is as it was."""
        file = self.chance.choice(self.dumps)
        text = file.read_text("utf-8")
        line = LINES[kind].format(n=n + 1, day=n % 28 + 1, year=2001 + n % 20)
        file.write_text(f"{text.rstrip()}\n\n{line}\n", "utf-8")
        there = self.build()
        file.write_text(text, "utf-8")
        return there, self.build()


def bench(folder):
    """Print what changes of a site in a folder cost."""
    Served(folder)  # which fills the cache
    time.sleep(2.5)  # a file is read again as long as its times say that it may have been written just now
    served = Served(folder)
    print(f"start from the cache  {served.start:8.3f} s, {len(served.dumps)} dumps")
    first, _ = served.change("event", CHANGES)
    print(f"first change          {first:8.3f} s at once", flush=True)
    served = Served(folder)
    print(f"making ready          {served.make_ready():8.3f} s while the server waits")
    first, _ = served.change("event", CHANGES)
    print(f"first change          {first:8.3f} s then", flush=True)
    for kind in LINES:
        taken = [each for n in range(CHANGES) for each in served.change(kind, n)]
        print(f"{kind:22}{min(taken):8.3f} s least, {statistics.median(taken):.3f} s median", flush=True)


def main():
    """Print what changes cost: of the site that is named, or of made-up dumps."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else "1000"
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "site")
        if wanted.isdecimal():
            write_project(folder, int(wanted))
        else:
            shutil.copytree(wanted, folder, ignore=shutil.ignore_patterns("site", ".cache"))
        os.chdir(folder)
        bench(folder)


if __name__ == "__main__":
    main()
