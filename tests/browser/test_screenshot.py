"""The script that makes the README's picture."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_picture_of_the_readme_can_be_made_again(browser, tmp_path):
    target = tmp_path / "picture.webp"
    subprocess.run([sys.executable, ROOT / ".github" / "screenshot.py", target], check=True)
    picture = target.read_bytes()
    assert (picture[:4], picture[8:12]) == (b"RIFF", b"WEBP")
    assert len(picture) > 50_000  # three panels, none of them empty
