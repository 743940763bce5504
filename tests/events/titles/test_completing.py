"""A title that was cut within a verb or a name has the rest of it."""

import pytest

from mkdocs_newsdump import find_milestones


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "Am 7. Mai 1995 hatte Peru die Lieferung von Booten, die in Chile gebaut werden, gestoppt – "
            "das verzieh man nicht.",
            "Peru hatte die Lieferung von Booten gestoppt",
        ),
        (
            "en",
            "It was President Berg who opened the bridge between Peru and Chile in May 1995.",
            "It was President Berg who opened the bridge between Peru and Chile",
        ),
        (
            "en",
            "Then the embassy of Peru in Chile was closed in February 1972, three days after Bloody Sunday.",
            "The embassy of Peru in Chile was closed, three days after Bloody Sunday",
        ),
    ],
)
def test_the_rest_of_what_was_cut_is_kept(language, text, title):
    assert title in [one.title for one in find_milestones(text, language=language, parties=None)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("tr", "Bunun ardından Peru ve Şili sınırı Mayıs 1995'te kapattı.", "Peru ve Şili sınırı kapattı"),
        ("ro", "După aceea, la 5 mai 1995 Peru a recunoscut Chile.", "Peru a recunoscut Chile"),
        ("ru", "Вслед за этим Перу в мае 1995 года признало Чили.", "Перу признало Чили"),
        ("kk", "Осыдан кейін 1995 жылғы 5 мамырда Перу Чилиді таныды.", "Перу Чилиді таныды"),
    ],
)
def test_a_title_begins_with_no_words_for_what_came_before(language, text, title):
    assert [one.title for one in find_milestones(text, language=language, parties=None)] == [title]
