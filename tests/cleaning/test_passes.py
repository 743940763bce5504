"""How the story is told from the page round it: what a unit's text says, and how all of it is weighed."""

import random
from itertools import pairwise, product
from math import exp, isclose, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsdump.cleaning import sequence
from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_units
from mkdocs_newsdump.cleaning.markers import NO_MARKERS, MarkerGroup
from mkdocs_newsdump.cleaning.sequence import ABOVE, BELOW, NOTHING, STATES, STEPS, Weights, probabilities
from mkdocs_newsdump.cleaning.text_features import Readings
from mkdocs_newsdump.model.article import Corrections
from mkdocs_newsdump.text.words import WORD

SENTENCE = "The bridge between the two towns was opened by the farmers of both banks of the river yesterday."
DUMP = [
    "Menu",
    "Home",
    "",
    "Bridge opened",
    "",
    SENTENCE,
    "",
    SENTENCE[:-1],
    "Share",
    "",
    *["More news"] * 30,
]


def read(text):
    return Readings([text], [WORD.findall(text.casefold())], [1], "en")


def measured(text):
    return {name: steps[0] for name, steps in read(text).columns.items()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at 9:30", 1),
        ("on 12.3.24", 1),
        ("in 1998", 1),
        ("in 3998", 0),
        ("No1998", 0),
        ("19980", 0),
        ("9:300", 0),
        ("x12-3-24", 0),
    ],
)
def test_a_time_or_a_day_is_told_from_other_numbers(text, found):
    assert measured(text)["time"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see http://a.b", 1),
        ("see https://a.b", 1),
        ("ftp://a.b", 0),
        ("www.town", 1),
        ("me@town", 1),
        ("@town", 0),
        ("town.com", 1),
        ("town.community", 0),
        (".com", 0),
        ("© 2024", 1),
    ],
)
def test_an_address_is_told_from_other_signs(text, found):
    assert measured(text)["address"] == found


def test_sentences_within_a_text_are_counted_with_and_without_spaces():
    assert measured("It rained. “It poured,” he said! Then 5 came. 中国。")["inner"] == 4


def test_of_several_phrases_the_longest_counts_and_a_beginning_of_one_does_not():
    def markers(text):
        return read(text).marks[0]

    assert markers("sign up for our newsletter").opening == MarkerGroup.NEWSLETTER
    assert markers("sign of the times") == NO_MARKERS
    assert markers("a long word and then share this").inside == {MarkerGroup.SHARE}


row = st.lists(st.integers(-300, 300).map(lambda weight: weight / 100), min_size=4, max_size=4)
names = [
    *read(SENTENCE).columns,
    "length",
    "sentence",
    *(n + way for n in ("length", "sentence") for way in (ABOVE, BELOW)),
]


@settings(max_examples=20)
@given(
    st.fixed_dictionaries({name: st.lists(row, min_size=18, max_size=18) for name in names}),
    st.lists(st.floats(-4, 4), min_size=len(STEPS), max_size=len(STEPS)),
)
def test_weights_added_in_one_number_are_the_sums_of_each(measures, steps):
    features = Features(find_units(DUMP), "en")
    places = {i: k for k, i in enumerate(features.judged)}

    def step(name, i):
        way = -1 if name.endswith(ABOVE) else 1 if name.endswith(BELOW) else 0
        column = features.columns[name.removesuffix(ABOVE).removesuffix(BELOW)]
        return column[places[i + way]] if i + way in places else NOTHING

    sums = [
        [sum(measures[name][step(name, i)][state] for name in names) for state in range(len(STATES))]
        for i in features.judged
    ]
    potentials = [[exp(weight - max(weights)) for weight in weights] for weights in sums]
    factors = [exp(step) for step in steps]
    expected = sequence._marginals(sequence._forward(potentials, factors)[0], potentials, factors)
    given_story, holds_story = probabilities(features, Weights.of(measures, steps))
    found = [chance * holds_story for chance in given_story]
    assert len(features.judged) < len(features.texts)
    assert all(isclose(one, other, abs_tol=1e-9) for one, other in zip(found, expected, strict=True))


def test_the_sum_over_all_ways_is_the_sum_of_each():
    chance = random.Random(1)
    potentials = [[chance.random() for _ in STATES] for _ in range(4)]
    steps = [chance.random() for _ in STEPS]
    ways = [
        prod(potentials[k][state] for k, state in enumerate(way))
        * prod(steps[len(STATES) * state + following] for state, following in pairwise(way))
        for way in product(range(len(STATES)), repeat=len(potentials))
    ]
    assert isclose(exp(sequence._forward(potentials, steps)[1]), sum(ways))


MENU = ["Home", "News", "Politics", "Sport", "Culture", "Weather", "Sign in"]
NOT_FOUND = ["Page not found", "The page you are looking for does not exist or has been moved."]
WIRE = [
    "Бишкек, 14:22, 3 мая 2024 г.",
    "В Оше отремонтируют три моста",
    "Мэрия Оша выделила на ремонт трёх мостов через реку Ак-Буура 46 млн сомов, сообщила пресс-служба.",
    "Работы начнутся 10 мая и продлятся до августа. На это время движение по улице Навои перекроют.",
]
ABOVE_WIRE = ["Главная", "Новости", "Политика", "Экономика", "Фото", "Видео", "RU KZ EN", "Поиск"]
BELOW_WIRE = [
    "Другие новости",
    "15:01 На Иссык-Куле открыли сезон",
    "14:50 Курс доллара снизился",
    "14:41 В Нарыне выпал снег",
    "14:10 Кабмин обсудил тарифы",
    "© Все права защищены",
]


def test_two_paragraphs_among_headlines_are_the_story():
    article = clean("\n".join([*ABOVE_WIRE, *WIRE, "Теги: Ош, мост, ремонт", *BELOW_WIRE]))
    assert article.title == WIRE[1]
    assert [block.text for block in article.body] == WIRE[2:]


def test_where_there_may_be_no_story_a_warning_says_so_until_a_person_has_spoken():
    text = "\n".join([*MENU, *NOT_FOUND, "Contact"])
    [warning] = clean(text).warnings
    assert "line 9" in warning
    assert "may hold no story" in warning
    assert clean(text, corrections=Corrections(lines={9: "drop"})).warnings == ()


def test_a_menu_holds_no_story():
    article = clean("\n".join([*MENU, "Contact"]))
    assert article.body == ()
    assert article.warnings == ()
