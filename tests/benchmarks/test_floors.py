"""The cleaner's figures hold where the corpus is at hand: ``NEWSDUMP_CORPUS`` names its folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = os.environ.get("NEWSDUMP_CORPUS")


@pytest.mark.skipif(not CORPUS, reason="NEWSDUMP_CORPUS names no folder with the corpus")
@pytest.mark.parametrize("program", [["cleaner"], ["fit_title", "--check"], ["fit_fields", "--check"]])
def test_no_figure_falls_below_its_floor(program):
    pytest.importorskip("scipy", reason="pip install '.[fit]' brings what fits the weights")
    name, *flags = program
    command = [sys.executable, "-m", f"benchmarks.{name}", CORPUS, *flags]
    run = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert run.returncode == 0, run.stdout + run.stderr
