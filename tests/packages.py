"""Builds what goes to PyPI, without a network."""

import subprocess
import sys


def build(source, target, kind):
    """Build the sdist or the wheel of a folder into another; return the file."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", target]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = target.glob("*.tar.gz" if kind == "sdist" else "*.whl")
    return built
