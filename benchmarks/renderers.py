"""Measure what other renderers cost: the corpus set as they would set it, judged on publishers held out.

    python -m benchmarks.renderers CORPUS

Prints F1 of the body by set for each, and first for the dumps as they are. The page's HTML is not at hand, so
headings, lists and links are put where the text looks like them; a checksum of the dump's name chooses links.
Of these renderers the models have seen only links on lines of their own, and fewer of them.
"""

from __future__ import annotations

import argparse
import random
import textwrap
from pathlib import Path
from zlib import crc32

from benchmarks.corpus import Case, read_corpus, table
from benchmarks.fit_story import held_out, judge, read_examples
from benchmarks.variants import pieces
from mkdocs_newsdump.cleaning.features import SHORT
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.text_features import closing

STYLE = "innertext"
"""Style of the dumps that keep most of the page's structure."""

LINK = 35
"""Words for each link that is begun: fewer than in the dumps that the models are fitted on."""

ADDRESS = "https://example.org/page"


def markdown(text: str, entry: bool, chance: random.Random) -> list[str]:
    """Return a segment as Markdown: entries of lists are links and not wrapped, all else is."""
    if entry:
        return [f"  * [{text}]({ADDRESS})"]
    marked = " ".join(
        f"[{piece}]({ADDRESS})" if link else piece for piece, link in pieces(text, LINK, chance)
    )
    return ["", *textwrap.wrap(marked, 78, break_long_words=False, break_on_hyphens=False)]


def margin(text: str, entry: bool, chance: random.Random) -> list[str]:
    """Return a segment as text browsers set it: wrapped, behind a margin."""
    start = "     * " if entry else "   "
    lines = textwrap.wrap(text, 79, initial_indent=start, subsequent_indent=" " * len(start))
    return lines if entry else ["", *lines]


def tight(text: str, entry: bool, chance: random.Random) -> list[str]:
    """Return a segment wrapped, with no blank line anywhere."""
    return textwrap.wrap(text, 76)


def loose(text: str, entry: bool, chance: random.Random) -> list[str]:
    """Return a segment with the HTML's own indent and any number of blank lines."""
    return [""] * chance.randrange(4) + [" " * 4 * chance.randrange(4) + text]


def broken(text: str, entry: bool, chance: random.Random) -> list[str]:
    """Return segments with each link on a line of its own."""
    return [text] if entry else [piece for piece, _ in pieces(text, LINK, chance)]


RENDERERS = {"markdown": markdown, "margin": margin, "tight": tight, "loose": loose, "broken": broken}


def rendered(case: Case, name: str) -> Case:
    """Return a dump as a renderer would set it."""
    chance = random.Random(crc32(case.name.encode()))
    lines: list[str] = []
    for segment in case.segments:
        entry = len(segment.text) < SHORT and not closing(segment.text)
        lines += RENDERERS[name](segment.text, entry, chance)
    return case._replace(style=name, segments=find_segments(lines))


def main() -> None:
    """Fit on all styles, and judge those dumps of one style set in other ways."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    cases = read_corpus(ask.parse_args().corpus)
    models = held_out(cases, read_examples(cases))
    chosen = [case for case in cases if case.style == STYLE]
    for name in (STYLE, *RENDERERS):
        found = chosen if name == STYLE else [rendered(case, name) for case in chosen]
        for key, value in table(judge(case, models) for case in found).items():
            print(f"{key:22} {value:.4f}")


if __name__ == "__main__":
    main()
