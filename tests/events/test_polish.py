import pytest

from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.polish import balance, polish


@pytest.mark.parametrize(
    ("words", "polished"),
    [
        ("  the bridge\n is  open, ", "The bridge is open"),
        ("the bridge ( , ) is open", "The bridge is open"),
        ("the bridge , , is open —", "The bridge, is open"),
        ("«мост» открыт", "«мост» открыт"),
        ("", ""),
    ],
)
def test_words_are_made_tidy(words, polished):
    assert polish(words) == polished


@pytest.mark.parametrize(("language", "title"), [("tr", "İmza"), ("az", "İmza"), ("en", "Imza")])
def test_a_capital_is_the_languages(language, title):
    assert polish("imza", dotted_i=event_lexicon(language).dotted_i) == title


@pytest.mark.parametrize(
    ("words", "balanced"),
    [
        ("Шоу «Голос", "Шоу Голос"),
        ("Шоу «Голос»", "Шоу «Голос»"),
        ("a (b [c) d", "a b c d"),
        ('so "it', "so it"),
        ("「桥", "桥"),
    ],
)
def test_lone_marks_are_left_out(words, balanced):
    assert balance(words) == balanced
