import pytest

from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.text.sentences import sentences


def parts(text, language="ru"):
    return [
        text[span.start : span.end] for span in sentences(text, event_lexicon(language).abbreviations, [])
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Мост открыт. Дорога построена.", 2),
        ("Им. Дж. Смита и В. Петрова назвали улицы.", 1),
        ("Шоу «Голос. Дети» вернулось. Его ждали.", 2),
        ("Стороны... подписали договор.", 1),
        ("Что? Где! Когда…", 3),
        ("桥开通了。路也通了。", 2),
        ("слово " * 1000, 7),
    ],
)
def test_sentences(text, count):
    assert len(parts(text)) == count


def test_a_german_sentence_ends_with_its_quotation():
    assert parts("„Das war gut.“ Die Brücke wurde 2019 eröffnet.", "de")[0] == "„Das war gut.“"
