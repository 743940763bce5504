"""The style sheets: no side is the left one, and nothing moves."""

import re

import pytest

from mkdocs_newsdump.site.build import assets

SHEETS = {asset.path: asset.data.decode() for asset in assets() if asset.path.endswith(".css")}
PHYSICAL = re.compile(
    r"(?:^|[\s;{])((?:margin|padding|border|scroll-margin)-(?:left|right)[\w-]*|left|right)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
MOVING = re.compile(r"\b(?:transition|animation|scroll-behavior)\b")


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_from_right_to_left_is_laid_out_from_right_to_left(name):
    assert PHYSICAL.findall(SHEETS[name]) == []


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_moves_by_itself(name):
    assert MOVING.findall(SHEETS[name]) == []
