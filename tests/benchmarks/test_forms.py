"""Forms of news pages in many languages: no kind falls below what it reached."""

import pytest

from benchmarks import floors, forms


@pytest.mark.parametrize(("section", "folder"), [("forms", forms.FORMS), ("forms apart", forms.APART)])
def test_no_kind_of_form_falls_below_its_floor(section, folder):
    measured = forms.measure(folder=folder)
    assert floors.read_floors(section).keys() == measured.keys()
    below = {key: measured[key] for key in floors.fallen(section, measured)}
    assert not below, f"python -m benchmarks.forms --show {','.join(below)} says which came out wrong"


STORY = {
    "title": "The old harbour opens again on Monday",
    "byline": "By Anna Hill",
    "authors": ["Anna Hill"],
    "date": "12 March 2024",
    "published": "2024-03-12",
    "paragraphs": [
        f"The harbour was shut for {number} years, the town council said, and nobody knew when it would open."
        for number in ("two", "three", "four", "five")
    ],
}
SITE = {"head": ["Home", "News", "Sport"], "foot": ["Most read", "Rain on Sunday", "© 2024 The Post"]}


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"kind": "byline", "lines": ["By Tom Reed", "12 March 2024"], "authors": ["Tom Reed"]}, 0),
        ({"kind": "byline", "lines": ["By Tom Reed", "12 March 2024"], "authors": ["Tom Stone"]}, 1),
        ({"kind": "date", "lines": ["13 March 2024"], "published": "2024-03-12"}, 1),
        ({"kind": "box", "lines": ["Read also: Rain on Sunday"], "expect": "drop"}, 0),
        (
            {
                "kind": "box",
                "lines": ["The quay is ninety metres long, and the oldest of them all."],
                "expect": "drop",
            },
            1,
        ),
        ({"kind": "headline", "lines": ["{title}"], "title": "Another headline"}, 1),
    ],
)
def test_a_form_is_right_where_all_of_it_is(form, said):
    assert len(forms.judge(forms.make_page(form, SITE, STORY, "en"))) == said
