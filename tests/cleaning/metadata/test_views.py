"""The view counter."""

import pytest
from cleaning.metadata.pages import TITLE, read


@pytest.mark.parametrize(
    ("line", "views"),
    [("4574", 4574), ("Views: 123", 123), ("1 234 views", 1234), ("👁 532", 532), ("2024", None), ("3", None)],
)
def test_views(line, views):
    assert read(TITLE, line).views == views
