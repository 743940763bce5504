"""What is mended in the words chosen for a title, step by step, in several languages."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.clauses import find_clause
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.parse import parse_paragraphs
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.reading import read_clause
from mkdocs_newsdump.events.title_words import join_tokens
from mkdocs_newsdump.events.titles.candidates import align
from mkdocs_newsdump.events.titles.mends import (
    own_clause,
    with_rest_of_phrase,
    without_dated_brackets,
    without_inverted_speaker,
    without_opening_adverb,
    without_opening_date,
    without_ties,
)


def titles(language, text):
    return [milestone.title for milestone in find_milestones(text, language=language)]


def mended(step, language, text, words):
    sentence = parse_paragraphs([(1, text)], "", language, None).paragraphs[0].sentences[0]
    mention = sentence.dates[0]
    naming = Naming(sentence, read_clause(sentence, mention, find_clause(sentence, mention)), mention, None)
    kept = step(naming, list(align(sentence, words)))
    return polish(join_tokens(sentence, kept))


@pytest.mark.parametrize(
    ("language", "text", "told", "left"),
    [
        (
            "ru",
            "В мае 2001 года Казахстан и Кыргызстан открыли мост, сообщило агентство.",
            "Казахстан и Кыргызстан открыли мост",
            ", сообщило агентство",
        ),
        (
            "es",
            "En mayo de 2001 los dos países abrieron el puente, informó la agencia.",
            "los dos países abrieron el puente",
            ", informó la agencia",
        ),
        (
            "de",
            "Im Mai 2001 öffneten beide Staaten die Brücke, meldet die Agentur.",
            "öffneten beide Staaten die Brücke",
            ", meldet die Agentur",
        ),
    ],
)
def test_without_inverted_speaker(language, text, told, left):
    assert mended(without_inverted_speaker, language, text, told + left) == polish(told)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "ru",
            "В мае 2001 года президент прибыл в Бишкек, подписал договор.",
            "президент прибыл в Бишкек, подписал договор",
        ),
        (
            "es",
            "En mayo de 2001 Chile abrió el puente, Perú abrió la aduana.",
            "Chile abrió el puente, Perú abrió la aduana",
        ),
    ],
)
def test_another_deed_behind_a_mark_is_no_speaker(language, text, words):
    assert mended(without_inverted_speaker, language, text, words) == polish(words)


@pytest.mark.parametrize(
    ("language", "text", "words", "title"),
    [
        (
            "pl",
            "W 2022 r. Ukraina otrzymała status kandydata.",
            "W 2022 r. Ukraina otrzymała status kandydata",
            "Ukraina otrzymała status kandydata",
        ),
        (
            "de",
            "Im Dezember 1996 besuchte der Präsident die Hauptstadt.",
            "Im Dezember 1996 besuchte der Präsident die Hauptstadt",
            "der Präsident besuchte die Hauptstadt",
        ),
        (
            "uz",
            "2017-yil 11-aprel kuni birinchi samolyot uchdi.",
            "2017-yil 11-aprel kuni birinchi samolyot uchdi",
            "birinchi samolyot uchdi",
        ),
    ],
)
def test_without_opening_date(language, text, words, title):
    assert mended(without_opening_date, language, text, words) == polish(title)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Seit 2003 feiern beide Länder den gemeinsamen Tag"),
        ("en", "Since 2003 both countries have kept an embassy"),
        ("ru", "С 1962 года действует эмбарго"),
    ],
)
def test_an_open_date_at_the_beginning_stays(language, text):
    assert mended(without_opening_date, language, text, text) == polish(text)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "ru",
            "Договор о вечной дружбе между Казахстаном и Кыргызстаном (Алматы, 8 апреля 1997 г.)",
            "Договор о вечной дружбе между Казахстаном и Кыргызстаном",
        ),
        (
            "ro",
            "Tratatul privind regimul frontierei dintre România și Moldova (București, 8 noiembrie 2010)",
            "Tratatul privind regimul frontierei dintre România și Moldova",
        ),
        (
            "en",
            "Treaty of Friendship between Kazakhstan and Kyrgyzstan (Almaty, 8 April 1997)",
            "Treaty of Friendship between Kazakhstan and Kyrgyzstan",
        ),
    ],
)
def test_without_dated_brackets(language, text, title):
    assert titles(language, text) == [title]


def test_brackets_that_go_on_stay():
    text = "The bridge (opened in May 2015) spans the river"
    assert mended(without_dated_brackets, "en", text, text) == polish(text)


@pytest.mark.parametrize(
    ("language", "text", "words", "title"),
    [
        (
            "de",
            "Ebenfalls am 5. Mai 1993 hatte der Präsident über seine Politik gesprochen.",
            "Ebenfalls hatte der Präsident über seine Politik gesprochen",
            "der Präsident hatte über seine Politik gesprochen",
        ),
        (
            "de",
            "Im September 2015 dagegen hatte Kroatien die Grenze geschlossen.",
            "dagegen hatte Kroatien die Grenze geschlossen",
            "Kroatien hatte die Grenze geschlossen",
        ),
    ],
)
def test_without_opening_adverb(language, text, words, title):
    assert mended(without_opening_adverb, language, text, words) == polish(title)


def test_an_adverb_that_denies_stays():
    words = "Nie hatte der Präsident die Hauptstadt besucht"
    text = "Nie hatte der Präsident vor Mai 1993 die Hauptstadt besucht."
    assert mended(without_opening_adverb, "de", text, words) == polish(words)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "ru",
            "Стороны также решили в мае 2015 года открыть границу между Казахстаном и Кыргызстаном.",
            "Стороны решили открыть границу между Казахстаном и Кыргызстаном",
        ),
        (
            "en",
            "Kazakhstan and Kyrgyzstan also opened a bridge over the river Chu in May 2015.",
            "Kazakhstan and Kyrgyzstan opened a bridge over the river Chu",
        ),
        (
            "uk",
            "Водночас 15 квітня 2023 року Польща запровадила заборону на ввезення зерна з України.",
            "Польща запровадила заборону на ввезення зерна з України",
        ),
    ],
)
def test_without_ties(language, text, title):
    assert titles(language, text) == [title]


def test_ties_in_a_quotation_stay():
    words = "The ministers said they «also met» in Lima"
    assert mended(without_ties, "en", f"{words} on 5 May 2001.", words) == polish(words)


@pytest.mark.parametrize(
    ("language", "text", "words", "title"),
    [
        (
            "ru",
            "В 1993 году в Алматы открылось посольство, а в Бишкеке приступил к работе первый посол.",
            "в Алматы открылось посольство, а в Бишкеке приступил к работе первый посол",
            "в Алматы открылось посольство",
        ),
        (
            "en",
            "Kazakhstan opened an embassy in May 1993, and the first ambassador moved to Almaty.",
            "Kazakhstan opened an embassy, and the first ambassador moved to Almaty",
            "Kazakhstan opened an embassy",
        ),
        (
            "de",
            "Deutschland eröffnete im Mai 1993 eine Botschaft, und der polnische Botschafter zog um.",
            "Deutschland eröffnete eine Botschaft, und der polnische Botschafter zog um",
            "Deutschland eröffnete eine Botschaft",
        ),
        (
            "fr",
            "La France a ouvert une ambassade en mai 1993, et l’ambassadeur est arrivé à Paris.",
            "La France a ouvert une ambassade, et l’ambassadeur est arrivé à Paris",
            "La France a ouvert une ambassade",
        ),
    ],
)
def test_own_clause(language, text, words, title):
    assert mended(own_clause, language, text, words) == polish(title)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "en",
            "The visit was announced for May 1993, but the president did not come.",
            "The visit was announced, but the president did not come",
        ),
        (
            "ru",
            "Визит был назначен на май 1993 года, но президент не приехал.",
            "Визит был назначен, но президент не приехал",
        ),
        (
            "en",
            "In May 1993 the ministers met in Lima and signed a treaty.",
            "the ministers met in Lima and signed a treaty",
        ),
    ],
)
def test_a_clause_that_denies_or_shares_its_subject_stays(language, text, words):
    assert mended(own_clause, language, text, words) == polish(words)


@pytest.mark.parametrize(
    ("language", "text", "words", "title"),
    [
        (
            "fr",
            "Un conseil se tiendra le 5 mai 2024 au château, près de Berlin, en présence du chancelier.",
            "Un conseil se tiendra au château, près de Berlin, en présence",
            "Un conseil se tiendra au château, près de Berlin, en présence du chancelier",
        ),
        (
            "en",
            "On 5 May 2001 the presidents put their names to the declaration of peace.",
            "the presidents put their names",
            "the presidents put their names to the declaration of peace",
        ),
        (
            "de",
            "Am 5. Mai 1954 einigten sich beide Minister auf ein Statut für das Land.",
            "einigten sich beide Minister",
            "einigten sich beide Minister auf ein Statut für das Land",
        ),
        (
            "ru",
            "5 мая 2001 года президенты поставили подписи под Договором о границе.",
            "президенты поставили подписи",
            "президенты поставили подписи под Договором о границе",
        ),
        (
            "de",
            "Am 7. Dezember 1970 hielten beide Staaten gemeinsam fest, dass die Grenze gilt, und reisten ab.",
            "hielten beide Staaten gemeinsam fest",
            "hielten beide Staaten gemeinsam fest, dass die Grenze gilt",
        ),
        (
            "de",
            "Am 7. Dezember 1970 hielten beide fest, dass die Grenze von der See bis zu den Bergen gilt "
            "und dass keiner der beiden Staaten jemals mehr Land oder Geld oder Wasser vom anderen fordert.",
            "hielten beide fest",
            "hielten beide fest, dass die Grenze von der See bis zu den Bergen gilt",
        ),
    ],
)
def test_with_rest_of_phrase(language, text, words, title):
    assert mended(with_rest_of_phrase, language, text, words) == polish(title)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On 5 May 2001 the presidents met in Lima in the year 2001.", "the presidents met in Lima"),
        ("On 5 May 2001 the presidents met in Lima, as the papers wrote.", "the presidents met in Lima"),
        ("On 5 May 2001 the presidents met in Lima and dined.", "the presidents met in Lima"),
    ],
)
def test_the_rest_of_a_phrase_ends_at_a_mark_a_joiner_or_another_date(text, words):
    assert mended(with_rest_of_phrase, "en", text, words) == polish(words)
