"""Fuzz the way from bytes to an article, guided by coverage (atheris; ``pip install -e '.[fuzz]'``).

    python benchmarks/fuzz_clean.py -max_total_time=600 -timeout=5 -max_len=8192 FOUND [SEEDS ...]

The options are libFuzzer's; FOUND is a folder for what it finds worth keeping, SEEDS are folders of dumps to
begin with. Any bytes must give an article whose lines are the dump, or a DumpError that says why.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["mkdocs_newsdump"]):
    from mkdocs_newsdump.cleaning.clean import clean
    from mkdocs_newsdump.dumps.dump import DumpError, decode


def one_input(data: bytes) -> None:
    """Check one input."""
    try:
        text = decode(data).text
    except DumpError:
        return
    article = clean(text)
    assert "".join(line.text for line in article.lines) == text
    assert all(line.reason for line in article.lines)
    numbers = [number for block in article.body for number in block.lines]
    assert len(numbers) == len(set(numbers))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
