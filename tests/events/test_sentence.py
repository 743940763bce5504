import pytest

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.parse import parse_sentences


def chunks(text, language):
    (sentence,) = parse_sentences(text, find_dates(text, language=language), event_lexicon(language))
    tokens = sentence.tokens
    return [(text[tokens[one.first].start : tokens[one.last - 1].end], one) for one in sentence.chunks]


@pytest.mark.parametrize(
    ("language", "text", "parted"),
    [
        ("ru", "Мост открыт, а дорога построена", ["Мост открыт", "а дорога построена"]),
        ("ru", "Казахстан и Кыргызстан открыли мост", ["Казахстан и Кыргызстан открыли мост"]),
        ("ru", "Цена 1,5 млрд", ["Цена 1,5 млрд"]),
        ("en", "It opened on May 5, 2015, (they say) late", ["It opened on May 5, 2015", "they say", "late"]),
    ],
)
def test_marks_and_joiners_part_chunks(language, text, parted):
    assert [words for words, _ in chunks(text, language)] == parted


def test_a_chunk_says_what_it_holds():
    found = dict(chunks("Мост, который открыли в 2015 году, эксперт (он был там) назвал новым", "ru"))
    clause = found["который открыли в 2015 году"]
    assert (clause.subordinate, clause.verb, clause.dates, clause.depth) == (True, True, 1, 0)
    assert found["он был там"].depth == 1
    assert not found["Мост"].verb
