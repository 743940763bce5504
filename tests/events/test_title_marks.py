"""Which marks a title keeps where words are left out."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.parse import parse_paragraphs
from mkdocs_newsdump.events.title_marks import choose_mark, marks_between


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "A trade pact, signed on 5 May 2015, took effect on 20 December 2016.",
            "A trade pact took effect",
        ),
        (
            "fr",
            "Ana Ruiz, le 24 août 2021, avait annoncé la rupture des relations avec le Pérou.",
            "Ana Ruiz avait annoncé la rupture des relations avec le Pérou",
        ),
        (
            "ru",
            "Главы ведомств Ким и Пак, 4 мая 1998 года, открыли мост через реку.",
            "Главы ведомств Ким и Пак открыли мост через реку",
        ),
    ],
)
def test_no_comma_tears_a_subject_from_its_verb(language, text, title):
    assert find_milestones(text, language=language)[-1].title == title


def sentence_of(text):
    return parse_paragraphs([(1, text)], "", "en", None).paragraphs[0].sentences[0]


def test_only_marks_of_the_text_are_chosen():
    sentence = sentence_of("Peru left, as it said; Chile stayed — for now.")
    assert marks_between(sentence, 1, 5) == [",", ";"]
    assert marks_between(sentence, 5, 6) == []
    assert choose_mark(sentence, 5, 6) == ""
    assert choose_mark(sentence, 1, 5) in ("", ",", ";")
