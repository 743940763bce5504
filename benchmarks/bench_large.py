"""What a large dump costs: ``newsdump export`` of one file of 5 MB, and of a million blank lines.

    python -m benchmarks.bench_large [KIND...]     (by default all)

Prints the seconds of the processor and the peak memory of the program, in a process of its own for each kind
of text, beside the most that they should be. The texts are made up, no two sentences alike. Starting counts;
compiling the package's modules does not, as for whoever has it installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

SIZE = 5 * 1024 * 1024
SECONDS, MEMORY = 10, 500
"""The most that a dump of that size should take, in seconds of the processor and in MB."""

BLANK, BLANK_LINES, BLANK_SECONDS = "blank lines", 1_000_000, 1
"""The same for a dump of blank lines."""

PLAIN = "The bridge of {name} was opened to traffic after {n} days of work on both banks, the mayor said."
DATED = "The bridge of {name} was opened to traffic on {day} May {year} after {n} days of work, he said."
NEWS = (*[PLAIN] * 6, DATED)
"""A date in some 700 characters, as in news: each tells an event, all of them in much the same words."""

MEETING = "Президент Казахстана Алмаз {name}ов принял президента Кыргызстана Садыра {name}ова {n} раз."
DATES = "С {day} мая по {day} июня {year} года, в мае {year}-го и весной {year} года строили мост № {n}."

STORY = "\n\n".join([PLAIN.format(name="Bodoma", n=n) for n in (90, 900)])

KINDS = {
    "paragraphs": ((PLAIN,), "\n\n"),
    "one line": ((PLAIN,), " "),
    "news": (NEWS, "\n\n"),
    "menu": (("Menu {n}",), "\n"),
    "names": ((MEETING,), "\n\n"),
    "dates": ((DATES,), "\n\n"),
}
"""The forms of the pieces of a text, taken in turn, and what stands between two pieces."""

COMPILING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment, in which Python keeps what it compiled."""

SYLLABLES = [first + last for first in "бвгджзклмнпрст" for last in "аеиоуя"]


def dump(kind: str, size: int = SIZE) -> str:
    """Return a text of a kind, of some ``size`` bytes below a short story."""
    forms, between = KINDS[kind]
    names = ("".join(name).capitalize() for name in product(SYLLABLES, repeat=3))
    pieces = [STORY]
    while size > 0:
        n = len(pieces)
        form = forms[n % len(forms)]
        pieces.append(form.format(name=next(names), n=n, day=n % 28 + 1, year=1900 + n % 120))
        size -= len((pieces[-1] + between).encode())
    return between.join(pieces)


def cost(text: str) -> tuple[float, float]:
    """Return the seconds and the MB that it costs to export the pages of a dump."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "seeds").mkdir()
        Path(folder, "seeds", "large.txt").write_text(text, "utf-8")
        command = [sys.executable, "-m", "mkdocs_newsdump", "export", "pages"]
        process = subprocess.Popen(command, cwd=folder, env=COMPILING, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Print what each kind of text costs."""
    cost(STORY)  # which compiles all modules that the others need
    for kind in sys.argv[1:] or [*KINDS, BLANK]:
        text = dump(kind) if kind in KINDS else STORY + "\n" * BLANK_LINES
        seconds, memory = cost(text)
        most = BLANK_SECONDS if kind == BLANK else SECONDS
        print(f"{kind:12} {seconds:6.1f} s of {most:2}, {memory:4.0f} MB of {MEMORY}", flush=True)


if __name__ == "__main__":
    main()
