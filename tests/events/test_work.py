"""Twice the text is twice the work, whatever it is made of."""

import pytest
from work import calls

from mkdocs_newsdump.events.find import find_milestones

FEW = 80


def dates_in_one_sentence(number):
    return "".join(
        f"on {at % 28 + 1} May {1990 + at % 30} Peru and Chile signed the accord on trade and "
        for at in range(number)
    )


def dates_in_one_paragraph(number):
    return "".join(
        f"On {at % 28 + 1} May {1990 + at % 30}, Peru and Chile signed an accord. " for at in range(number)
    )


def words_of_one_sentence(number):
    return (
        "On 5 May 1992 Peru and Chile signed "
        + "the long accord on trade and culture " * 4 * number
        + "there."
    )


def short_sentences(number):
    return "Peru and Chile will sign it. " * number


@pytest.mark.parametrize(
    "text", [dates_in_one_sentence, dates_in_one_paragraph, words_of_one_sentence, short_sentences]
)
def test_twice_the_text_is_twice_the_work(text):
    def work(number):
        return calls(lambda: find_milestones(text(number), language="en", parties=("PE", "CL")))[0]

    work(FEW)  # reads the words of the language
    once = work(2 * FEW)
    assert work(4 * FEW) < 2.5 * once
