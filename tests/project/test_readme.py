"""The README keeps what it promises: every option with its default, and links that lead somewhere."""

import re
from pathlib import Path

import yaml

from mkdocs_newsdump.config import NewsdumpConfig

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_every_option_is_documented_with_its_default():
    table = dict(re.findall(r"^\| `(\w+)` \| `?(.*?)`? \|", README, re.MULTILINE))
    options = {name: option.default for name, option in NewsdumpConfig._schema}
    assert table.keys() == options.keys()
    for name, default in options.items():
        if not callable(default):
            assert yaml.safe_load(table[name]) == default, name


def test_every_link_to_a_file_leads_to_one():
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
