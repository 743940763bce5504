"""How all segments of a dump are weighed."""

import random
from itertools import pairwise, product
from math import exp, isclose, prod

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsdump.cleaning import sequence
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.packed import ABOVE, BELOW, NOTHING
from mkdocs_newsdump.cleaning.sequence import STATES, TRANSITIONS, Weights, probabilities
from mkdocs_newsdump.cleaning.text_features import Prose, TextFeatures

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


row = st.lists(st.integers(-300, 300).map(lambda weight: weight / 100), min_size=4, max_size=4)


names = [
    *TextFeatures([SENTENCE], [[]], [Prose.SENTENCE], "en", SENTENCE).bins,
    "length",
    "prose",
    *(n + way for n in ("length", "prose") for way in (ABOVE, BELOW)),
]


@settings(max_examples=20)
@given(
    st.fixed_dictionaries({name: st.lists(row, min_size=18, max_size=18) for name in names}),
    st.lists(st.floats(-4, 4), min_size=len(TRANSITIONS), max_size=len(TRANSITIONS)),
)
def test_weights_added_in_one_number_are_the_sums_of_each(measures, steps):
    features = Features(find_segments(DUMP), "en")
    places = {i: k for k, i in enumerate(features.judged)}

    def step(name, i):
        way = -1 if name.endswith(ABOVE) else 1 if name.endswith(BELOW) else 0
        column = features.bins[name.removesuffix(ABOVE).removesuffix(BELOW)]
        return column[places[i + way]] if i + way in places else NOTHING

    sums = [
        [sum(measures[name][step(name, i)][state] for name in names) for state in range(len(STATES))]
        for i in features.judged
    ]
    potentials = [[exp(weight - max(weights)) for weight in weights] for weights in sums]
    factors = [exp(step) for step in steps]
    expected = sequence.marginals(sequence.forward(potentials, factors)[0], potentials, factors)
    given_story, holds_story = probabilities(features, Weights.of(measures, steps))
    found = [chance * holds_story for chance in given_story]
    assert len(features.judged) < len(features.texts)
    assert all(isclose(one, other, abs_tol=1e-9) for one, other in zip(found, expected, strict=True))


def test_the_sum_over_all_ways_is_the_sum_of_each():
    chance = random.Random(1)
    potentials = [[chance.random() for _ in STATES] for _ in range(4)]
    steps = [chance.random() for _ in TRANSITIONS]
    ways = [
        prod(potentials[k][state] for k, state in enumerate(way))
        * prod(steps[len(STATES) * state + following] for state, following in pairwise(way))
        for way in product(range(len(STATES)), repeat=len(potentials))
    ]
    assert isclose(exp(sequence.forward(potentials, steps)[1]), sum(ways))
