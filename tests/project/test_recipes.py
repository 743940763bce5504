"""The recipes of the README run, and give what the library gives."""

import json
import subprocess
import sys
from pathlib import Path

from mkdocs_newsdump import clean

ROOT = Path(__file__).parents[2]


def test_dask_cleans_a_folder_as_clean_does(tmp_path):
    dumps, out = tmp_path / "dumps", tmp_path / "out"
    (dumps / "more").mkdir(parents=True)
    text = (ROOT / "seeds" / "000_60183f1ae46cf48b.txt").read_text("utf-8")
    (dumps / "a.txt").write_text(text, "utf-8")
    (dumps / "more" / "b.txt").write_text(text.replace("4574", "17"), "utf-8")
    (dumps / "more" / "c.txt").write_bytes(b"")
    recipe = ROOT / "recipes" / "clean_with_dask.py"
    done = subprocess.run([sys.executable, recipe, dumps, out], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for file in sorted(out.iterdir()) for line in file.open(encoding="utf-8")]
    assert rows == [
        clean(text, source="a.txt").to_dict(),
        clean(text.replace("4574", "17"), source="b.txt").to_dict(),
        {"source": "c.txt", "error": "is empty"},
    ]
