"""What the grammar makes of sentences: to which predicate a date belongs, when that was, who did it."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import calls

from mkdocs_newsdump.grammar.model import languages, load
from mkdocs_newsdump.grammar.read import MAX_TOKENS, read_sentence
from mkdocs_newsdump.grammar.sentence import Sentence


def read(language: str, text: str) -> tuple[Sentence, list[int]]:
    """Read a sentence in which dates stand in braces; return it and the tokens of the dates."""
    plain = text.replace("{", "").replace("}", "")
    dates = [
        (match.start() - 2 * at, match.end() - 2 * at - 2)
        for at, match in enumerate(re.finditer(r"\{[^}]+\}", text))
    ]
    sentence = read_sentence(plain, language, dates)
    assert sentence
    return sentence, [at for at, token in enumerate(sentence.tokens) if token.dated]


def predicates(language: str, text: str) -> list[str]:
    """Return the word to which each date in braces belongs."""
    sentence, dates = read(language, text)
    found = [sentence.predicate_of(date) for date in dates]
    return [sentence.tokens[predicate.at].form if predicate else "" for predicate in found]


def test_the_languages_asked_for_have_models():
    assert set(languages()) >= {"ru", "en", "de", "es", "fr"}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The ministers signed the agreement on {5 May 2011}.", ["signed"]),
        ("en", "In {March 2004} the two governments closed the border.", ["closed"]),
        ("en", "The fence, built in {1998}, was removed on {7 June 2015}.", ["built", "removed"]),
        ("en", "The company that opened the mine in {1989} sold it in {2012}.", ["opened", "sold"]),
        ("ru", "{5 мая 2011 года} министры подписали соглашение.", ["подписали"]),
        ("ru", "Мост, построенный в {1998 году}, закрыли {7 июня 2015 года}.", ["построенный", "закрыли"]),
        ("ru", "Завод, который открыли в {1994 году}, сгорел в {2012 году}.", ["открыли", "сгорел"]),
        ("de", "Die Minister unterzeichneten das Abkommen am {5. Mai 2011}.", ["unterzeichneten"]),
        ("de", "Die Brücke, die {1998} gebaut wurde, wurde {2015} gesperrt.", ["gebaut", "gesperrt"]),
        ("es", "Los ministros firmaron el acuerdo el {5 de mayo de 2011}.", ["firmaron"]),
        ("es", "El puente, construido en {1998}, fue cerrado en {junio de 2015}.", ["construido", "cerrado"]),
        ("fr", "Les ministres ont signé l'accord le {5 mai 2011}.", ["signé"]),
        ("fr", "Le pont, construit en {1998}, a été fermé en {juin 2015}.", ["construit", "fermé"]),
    ],
)  # fmt: skip
def test_a_date_belongs_to_its_own_predicate(language, text, words):
    assert predicates(language, text) == words


@pytest.mark.parametrize(
    ("language", "text", "tense"),
    [
        ("en", "The president visited the capital on {Monday}.", "past"),
        ("en", "The president will visit the capital on {Monday}.", "future"),
        ("en", "The president is expected to visit the capital on {Monday}.", "future"),
        ("en", "The two sides have signed the treaty on {Monday}.", "past"),
        ("ru", "Президент посетил столицу в {понедельник}.", "past"),
        ("ru", "Президент прибудет в столицу в {понедельник}.", "future"),
        ("ru", "Президент будет работать в столице в {понедельник}.", "future"),
        ("ru", "Президент планирует посетить столицу в {понедельник}.", "future"),
        ("de", "Der Präsident besuchte am {Montag} die Hauptstadt.", "past"),
        ("de", "Der Präsident wird am {Montag} die Hauptstadt besuchen.", "future"),
        ("de", "Der Präsident hat am {Montag} die Hauptstadt besucht.", "past"),
        ("es", "El presidente visitó la capital el {lunes}.", "past"),
        ("es", "El presidente visitará la capital el {lunes}.", "future"),
        ("es", "El presidente va a visitar la capital el {lunes}.", "future"),
        ("fr", "Le président a visité la capitale {lundi}.", "past"),
        ("fr", "Le président visitera la capitale {lundi}.", "future"),
        ("fr", "Le président va visiter la capitale {lundi}.", "future"),
    ],
)
def test_tense_is_that_of_verb_and_auxiliaries(language, text, tense):
    sentence, (date,) = read(language, text)
    assert sentence.predicate_of(date).tense == tense


@pytest.mark.parametrize(
    ("language", "active", "passive"),
    [
        ("en", "Parliament ratified the treaty in {May}.", "The treaty was ratified in {May}."),
        ("ru", "Парламент утвердил договор в {мае}.", "Договор был утверждён в {мае}."),
        ("de", "Das Parlament billigte im {Mai} den Vertrag.", "Der Vertrag wurde im {Mai} gebilligt."),
        ("es", "El parlamento aprobó el tratado en {mayo}.", "El tratado fue aprobado en {mayo}."),
        ("fr", "Le parlement a adopté le traité en {mai}.", "Le traité a été adopté en {mai}."),
    ],
)
def test_voice_is_told(language, active, passive):
    found = [
        sentence.predicate_of(date).passive
        for sentence, (date,) in (read(language, active), read(language, passive))
    ]
    assert found == [False, True]


def test_a_passive_of_the_present_is_no_future():
    sentence, (date,) = read("de", "Der Vertrag wird im {Mai} unterzeichnet.")
    predicate = sentence.predicate_of(date)
    assert (predicate.passive, predicate.tense) == (True, "present")


@pytest.mark.parametrize(
    ("language", "said", "denied"),
    [
        ("en", "The visit took place in {May}.", "The visit did not take place in {May}."),
        ("ru", "Визит состоялся в {мае}.", "Визит не состоялся в {мае}."),
        ("de", "Der Besuch fand im {Mai} statt.", "Der Besuch fand im {Mai} nicht statt."),
        ("es", "La visita tuvo lugar en {mayo}.", "La visita no tuvo lugar en {mayo}."),
        ("fr", "La visite a eu lieu en {mai}.", "La visite n'a pas eu lieu en {mai}."),
        ("fr", "Le pacte ne fut lu qu'en {mai}.", "Le pacte ne fut pas lu en {mai}."),
        ("fr", "La loi n’a été lue qu’en {mai}.", "La loi n’a jamais été lue en {mai}."),
        ("en", "The law was read in {May}.", "The law wasn’t read in {May}."),
    ],
)
def test_negation_is_told(language, said, denied):
    found = [
        sentence.predicate_of(date).negated
        for sentence, (date,) in (read(language, said), read(language, denied))
    ]
    assert found == [False, True]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "The {1997} treaty was amended by both parliaments.", "treaty"),
        ("ru", "Договор {1997 года} был изменён парламентами.", "Договор"),
        ("de", "Der Vertrag von {1997} wurde von beiden Parlamenten geändert.", "Vertrag"),
        ("fr", "Le traité de {1997} a été modifié par les parlements.", "traité"),
        ("es", "El tratado de {1997} fue modificado por los parlamentos.", "tratado"),
    ],
)
def test_a_date_may_describe_a_noun(language, text, noun):
    sentence, (date,) = read(language, text)
    found = sentence.noun_of(date)
    assert found is not None
    assert sentence.tokens[found].form == noun


def test_a_date_of_a_deed_describes_no_noun():
    for language, text in (
        ("ru", "Президент страны {13 марта} подписал договор."),
        ("de", "Der Minister des Landes unterzeichnete am {13. März} den Vertrag."),
    ):
        sentence, (date,) = read(language, text)
        assert sentence.noun_of(date) is None


def test_subject_and_object_are_told_with_all_that_belongs_to_them():
    text = "In {May 2011} the ministers of both countries signed a treaty on trade."
    sentence, (date,) = read("en", text)
    plain = text.replace("{", "").replace("}", "")
    predicate = sentence.predicate_of(date)
    assert plain[slice(*predicate.subject)] == "the ministers of both countries"
    assert plain[slice(*predicate.object)].startswith("a treaty")


def test_clauses_are_told_apart():
    sentence, (opened, sold) = read("en", "The company that opened the mine in {1989} sold it in {2012}.")
    assert [sentence.predicate_of(date).clause for date in (opened, sold)] == ["relative", "main"]


def test_parser_and_clause_rule_agreeing_is_certainty():
    sentence, (date,) = read("en", "The ministers signed the agreement on {5 May 2011}.")
    assert sentence.predicate_of(date).certain


def test_a_language_without_models_is_not_read():
    assert [read_sentence("Some words.", language) for language in ("xx", "", None, "../en")] == [None] * 4


def test_a_sentence_too_long_is_not_read():
    assert read_sentence("word " * MAX_TOKENS, "en")
    assert read_sentence("word " * (MAX_TOKENS + 1), "en") is None


@settings(deadline=None)
@given(st.text(max_size=300), st.sampled_from(languages()))
def test_any_text_becomes_a_tree_with_one_root(text, language):
    sentence = read_sentence(text, language)
    if sentence is None:
        assert not text.strip() or len(text) > MAX_TOKENS
        return
    assert sentence.heads.count(-1) == 1
    for at in range(len(sentence.tokens)):
        seen = set()
        while at >= 0:
            assert at not in seen
            seen.add(at)
            at = sentence.heads[at]
        sentence.predicate_of(min(seen))


WORDS = st.sampled_from(
    ["the", "treaty", "signed", ",", "which", "was", "(", ")", "«", "—", "and", "in", "5", "not"]
)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=60), st.data())
def test_every_word_of_any_sentence_has_all_its_answers(words, data):
    text = " ".join(words)
    ends = data.draw(st.lists(st.integers(0, len(text)), unique=True, max_size=4).map(sorted))
    sentence = read_sentence(text, "en", list(pairwise(ends)))
    assert sentence
    for at in range(len(sentence.tokens)):
        predicate = sentence.predicate_of(at)
        sentence.noun_of(at)
        start, end = sentence.span(at)
        assert 0 <= start < end <= len(text)
        assert predicate is None or sentence.is_predicate(predicate.at)


def test_reading_takes_work_linear_in_length():
    def work(words: int) -> int:
        text = "the treaty which was signed by the president , " * (words // 9)
        return calls(lambda: read_sentence(text, "en"))[0]

    load("en")
    assert work(180) < 5 * work(45)


def test_a_sentence_of_thousands_of_words_takes_little_work():
    text = ", ".join(["в 1992 году страны подписали договор"] * 1_000)
    dates = [(match.start(), match.end()) for match in re.finditer("1992 году", text)]
    load("ru")
    assert calls(lambda: read_sentence(text, "ru", dates), most=20 * len(text))[1] is None
