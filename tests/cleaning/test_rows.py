"""Rows of figures: a table names no author."""

import pytest

from mkdocs_newsdump import clean
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.rows import is_in_table
from mkdocs_newsdump.dumps.dump import split_lines

STORY = """Skiers of the valley meet for the last race

The skiers of four villages met on the slope above the lake, and the snow held until the evening came.

Nobody had thought that it would, as the wind had turned south in the night before the last race.

"""


@pytest.mark.parametrize(
    ("lines", "at", "expected"),
    [
        (["1 Anna Berg 12:04 9", "2 Jan Vos 12:40 7", "3 Lea Roth 13:01 5"], 0, True),
        (["1 Anna Berg 12:04 9", "2 Jan Vos 12:40 7", "3 Lea Roth 13:01 5"], 2, True),
        (["By Anna Berg 05.03.2021 12:04", "Updated 06.03.2021 13:10"], 0, False),
        (["By Anna Berg", "2 Jan Vos 12:40 7", "3 Lea Roth 13:01 5"], 0, False),
    ],
)
def test_a_table_has_three_rows(lines, at, expected):
    assert is_in_table(find_segments(split_lines("\n".join(lines))), at) is expected


@pytest.mark.parametrize(
    "names", [("Anna Berg", "Jan Vos", "Lea Roth"), ("Анна Берг", "Иван Вос", "Лея Рот")]
)
def test_nobody_in_a_table_wrote_the_story(names):
    rows = [f"{place} {name} 12:{place}4 {9 - place}" for place, name in enumerate(names, start=1)]
    assert clean(STORY + "\n".join(rows) + "\n\nShare\n\nHome\n").authors == ()
