"""Floors under the figures of the benchmarks: ``floors.json`` has a section for each, and a floor by figure.

The flag ``--raise`` lifts a section's floors to what was measured, rounded down; ``--lower`` sets them to it
even where it is less.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.003
"""Maximum fall of a figure that counts as none: libraries of another version round otherwise."""


def add_flags(ask: argparse.ArgumentParser) -> None:
    """Let a program raise and lower its floors."""
    ask.add_argument("--raise", dest="lift", action="store_true")
    ask.add_argument("--lower", action="store_true")


def read_floors(section: str) -> dict[str, float]:
    """Return the floors of a section; it has none before they are first raised."""
    return json.loads(FLOORS.read_text(encoding="utf-8")).get(section, {})


def fallen(section: str, found: Mapping[str, float]) -> list[str]:
    """Return the figures that are below their floor, or lacking."""
    return [key for key, floor in read_floors(section).items() if found.get(key, 0.0) < floor - SLACK]


def settle(section: str, found: Mapping[str, float], given: argparse.Namespace) -> int:
    """Print the figures beside their floors, set these where the flags say so, and return the exit status."""
    floors, below = read_floors(section), fallen(section, found)
    for key in dict.fromkeys([*found, *floors]):
        note = "   BELOW" if key in below else ""
        print(f"{key:30} {found.get(key, 0.0):.4f}   floor {floors.get(key, 0.0):.4f}{note}")
    if not given.lower and not given.lift:
        return 1 if below else 0
    kept = {} if given.lower else floors
    new = {key: max(_down(value), kept.get(key, 0.0)) for key, value in found.items()}
    sections = json.loads(FLOORS.read_text(encoding="utf-8"))
    sections[section] = kept | new
    FLOORS.write_text(json.dumps(sections, indent=1) + "\n", encoding="utf-8")
    return 0


def _down(value: float) -> float:
    return math.floor(1000 * value) / 1000
