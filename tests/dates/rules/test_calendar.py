"""What takes a bare number for a year, one condition of the table at a time."""

import pytest

from mkdocs_newsdump import find_dates
from mkdocs_newsdump.dates.rules import calendar

CONDITIONS = {holds.__name__: (holds, verdict) for holds, verdict in calendar.BARE_YEAR}
CASES = [
    ("_is_measured", "en", "They walked 1997 km.", []),
    ("_is_measured", "ru", "Прошли 1997 км.", []),
    ("_is_glued", "en", "In 1997+ words.", []),
    ("_is_whole_text", "en", "1997", ["1997"]),
    ("_has_no_neighbours", "en", "1997\n\n1998", []),
    ("_ends_a_name", "ru", "Открыли Евро-2024.", ["2024"]),
    ("_dates_an_event", "en", "They hold the 2003 treaty dear.", ["2003"]),
    ("_stands_bare", "de", "Die Brücke wurde 2019 eröffnet.", ["2019"]),
    ("_is_dated_by_about", "en", "It was about 1997.", ["1997~"]),
    ("_follows_about", "en", "It was about 1997 horses.", []),
    ("_is_dated_by_for", "en", "It is the budget for 1997.", ["1997"]),
    ("_follows_for", "en", "It is bread for 1997 horses.", []),
    ("_is_round_amount", "en", "In 2000 cases it was so.", []),
    ("_follows_preposition", "en", "In 1997 it was so.", ["1997"]),
]


@pytest.mark.parametrize(("name", "language", "text", "dates"), CASES)
def test_a_bare_number_is_a_year_where_the_first_condition_that_holds_says_so(
    name, language, text, dates, monkeypatch
):
    decided = []

    def watched(holds, verdict):
        return lambda match: holds(match) and not decided.append((holds.__name__, verdict)), verdict

    monkeypatch.setattr(calendar, "BARE_YEAR", [watched(*condition) for condition in calendar.BARE_YEAR])
    assert [mention.edtf for mention in find_dates(text, language=language, published=None)] == dates
    assert decided[0] == (name, CONDITIONS[name][1])


def test_every_condition_has_a_case():
    assert {name for name, *_ in CASES} == set(CONDITIONS)
