"""A small corpus, with all that a folder of dumps can have, and what a single machine makes of it."""

import os
import signal
from functools import partial
from pathlib import Path

from benchmarks.made_up_dumps import write_dumps
from mkdocs_newsdump import build_timeline
from mkdocs_newsdump.corpus.rows import from_lines, read_timeline
from mkdocs_newsdump.corpus.run import build_corpus
from mkdocs_newsdump.corpus.store import open_store
from mkdocs_newsdump.dumps.folder import own_entries, read_sources
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.model.timeline import OwnEntry
from mkdocs_newsdump.site.pipeline import clean

SHORT = """Послы встретились в столице

Послы двух стран говорили о воде, о дорогах и о том, когда откроют новый пункт пропуска на границе.

РК и Узбекистан подписали договор о вечной дружбе 31 октября 1998 года в Ташкенте.

Следующая встреча пройдёт весной, сказал один из участников, и будет посвящена торговле зерном.
"""
TIED = """Neighbours look back on thirty years

The governments met on Monday to look back on what they have done together since independence.

Kazakhstan and Kyrgyzstan signed a treaty on eternal friendship in Bishkek on 8 April 1997.

Kazakhstan and Uzbekistan signed a treaty on eternal friendship in Tashkent on 31 October 1998.

Relations were established in October 1992, and both sides call them good to this day, officials said.
"""
OWN = """
- {title: A bridge, date: 2011-05-01, parties: [KZ, KG], url: 'https://example.org/bridge'}
- {title: A tunnel, date: 2012-05-01, parties: [FR, IT], url: 'https://example.org/tunnel'}
- {title: Nobody's, date: 2013-05-01, url: 'https://example.org/nobody'}
- {change: {dump: tied.txt, date: 1997-04-08}, title: Friends for ever}
- {change: {dump: nowhere.txt, about: nothing}, drop: true}
"""
CORRECTED = (
    "milestones: [{title: The checkpoint opened, date: 2023-06-12, parties: [KZ, KG], paragraph: 1}]\n"
)
NOTICE = "The editors ask readers who took part in the events to write to them at the address below."


def write_corpus(folder: Path) -> Path:
    """Write dumps of some pairs, corrections, own entries, a notice in many dumps, and what goes wrong."""
    write_dumps(folder, 24, countries=4)
    for number, path in enumerate(sorted(folder.rglob("*.txt"))[:6]):
        text = path.read_text("utf-8").replace(
            "\n\n", f"\n\n{NOTICE} It was page {number}.\n\n{NOTICE}\n\n", 3
        )
        path.write_text(text, "utf-8")
    (folder / "short.txt").write_text(SHORT, "utf-8")
    (folder / "tied.txt").write_text(TIED, "utf-8")
    (folder / "tied.yml").write_text(CORRECTED, "utf-8")
    (folder / "wrong.txt").write_text(SHORT, "utf-8")
    (folder / "wrong.yml").write_text("lines: {9999: drop}\n", "utf-8")
    (folder / "empty.txt").write_text("", "utf-8")
    (folder / "alone.yml").write_text("title: A\n", "utf-8")
    (folder / "milestones.yml").write_text(OWN, "utf-8")
    (folder / ".hidden.txt").write_text(SHORT, "utf-8")
    return folder


def entries_of(out, said):
    """Return the timelines of a result by their names."""
    store = open_store(str(out))
    found = {}
    for name, about in said["timelines"].items():
        number, start, length = about["place"]
        rows = from_lines(store.read(f"entries/{number:05}.jsonl", start, length))
        found[name] = read_timeline(rows, about["parties"])
    return found


def alone(dumps, language=None):
    """Return a function that makes the timeline of some parties as a single machine does."""
    articles = [clean(source) for _, source in sorted(read_sources(dumps).sources.items())]
    words = parse_own(own_entries(dumps)[0])
    own = [one for one in words if not isinstance(one, OwnEntry) or one.parties]
    return partial(build_timeline, articles, own=own, language=language)


run = partial(build_corpus, parquet=False)

LOST = "lost"
"""The file that says that a worker has been lost."""


class LosesWorker:
    """A stage that kills the worker it runs on, once, when it has done a part but not said so."""

    def __init__(self, stage, folder):
        self._stage, self._folder = stage, folder

    def __call__(self, part):
        said = self._stage(part)
        if self._stage.func.__name__ == "read_part" and part.number == 3:
            try:
                Path(self._folder, LOST).touch(exist_ok=False)
            except FileExistsError:
                return said
            os.kill(os.getpid(), signal.SIGKILL)
        return said
