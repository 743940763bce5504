"""Which title of several is taken, and how good the titles are that people judged."""

import pytest

from benchmarks.fit_titles import HOME, WORTH, choices, group, likely, read_examples, read_rows
from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.titles.choice import read_weights

TAKEN = {
    "what an apposition cuts off": (
        "fr",
        "Mardi 28 mai 2024, un conseil des ministres se tiendra au palais, près de Lima, en présence du "
        "chancelier Olaf Scholz.",
        "Un conseil des ministres se tiendra au palais, près de Lima, en présence du chancelier Olaf Scholz",
    ),
    "an open date": (
        "ru",
        "С 2006 года работает комиссия по воде.",
        "С 2006 года работает комиссия по воде",
    ),
}
NAMES = {
    "de": (
        "Am 22. Januar 1963 unterzeichneten Bundeskanzler Konrad Adenauer und Präsident Charles de Gaulle in "
        "Paris das Abkommen.",
        "Bundeskanzler Konrad Adenauer und Präsident Charles de Gaulle unterzeichneten in Paris das Abkommen",
    ),
    "ro": (
        "Gazoductul Iași–Ungheni a fost inaugurat la 27 august 2014.",
        "Gazoductul Iași–Ungheni a fost inaugurat",
    ),
    "es": (
        "Comienzan en Canadá conversaciones entre enviados en mayo de 2013.[4]",
        "Comienzan en Canadá conversaciones entre enviados",
    ),
}


@pytest.mark.parametrize(("language", "text", "title"), TAKEN.values(), ids=TAKEN)
def test_a_better_title_is_taken(language, text, title):
    assert [one.title for one in find_milestones(text, language=language)] == [title]


@pytest.mark.parametrize(("language", "text", "title"), [(code, *case) for code, case in NAMES.items()])
def test_names_are_whole_and_footnotes_left_out(language, text, title):
    assert [one.title for one in find_milestones(text, language=language)] == [title]


def test_the_titles_that_are_taken_are_good():
    rows = read_rows([HOME])
    examples = list(read_examples(rows))
    weights = read_weights()
    grades = [likely(example, weights) for example in examples]
    taken = [examples[best].grade for _, best in choices(examples, grades)]
    first = [examples[at].grade for at, _ in choices(examples, grades) if at is not None]
    assert len(group(examples)) > 0.9 * len(rows)
    assert sum(WORTH[grade] for grade in taken) / len(taken) > sum(WORTH[grade] for grade in first) / len(
        first
    )
    assert sum(grade in ("good", "dated") for grade in taken) / len(taken) >= 0.76
    assert taken.count("bad") / len(taken) <= 0.085
