import pytest

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import find_dated_document, find_documents
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.parse import parse_sentences


def parsed(text, language):
    (sentence,) = parse_sentences(text, find_dates(text, language=language), event_lexicon(language))
    return sentence, Clause(0, len(sentence.tokens))


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ru", "Подписан Договор о вечной дружбе от 8 апреля 1997 года.", ["Договор о вечной дружбе"]),
        ("ru", "Подписан Договор.", []),
        (
            "en",
            "They have the Treaty on Peace and the Agreement on Water.",
            ["Treaty on Peace", "Agreement on Water"],
        ),
        ("en", "They had a treaty then.", []),
        ("de", "Der Vertrag über die Weiden gilt.", ["Vertrag über die Weiden"]),
    ],
)
def test_a_name_goes_from_its_noun_to_its_end(language, text, names):
    sentence, clause = parsed(text, language)
    assert [text[span.start : span.end] for span in find_documents(sentence, clause)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Есть Договор о дружбе от 8 апреля 1997 года.", "Договор о дружбе"),
        ("В 1997 году стороны подписали Договор о дружбе.", "Договор о дружбе"),
        ("В 1997 году был нарушен Договор о дружбе.", None),
    ],
)
def test_a_date_is_of_a_document(text, name):
    sentence, clause = parsed(text, "ru")
    document = find_dated_document(sentence, clause, sentence.dates[0])
    assert (document and text[document.start : document.end]) == name
