"""Titles that only point at what was named before: told by its name, or doubted."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.certainty import POINTING_TITLE
from mkdocs_newsdump.events.find import read_dates
from mkdocs_newsdump.events.parse import parse_paragraphs

PAIR = ("PE", "CL")

POINTING = {
    "they": ("en", "Relations of Peru and Chile were bad. They were restored by Peru and Chile in 1995."),
    "these": ("en", "Peru and Chile met. These posts between Peru and Chile were closed in May 1995."),
    "his visit": ("en", "Peru and Chile met. His visit to Peru and Chile took place in May 1995."),
    "он": ("ru", "Перу и Чили спорили. Он посетил Перу и Чили в мае 1995 года."),
    "эти": ("ru", "Перу и Чили спорили. Эти мосты Перу и Чили открыли в мае 1995 года."),
    "его визит": ("ru", "Перу и Чили спорили. В мае 1995 года в Перу и Чили состоялся его визит."),
    "diese": ("de", "Peru und Chile stritten. Diese Brücken zwischen Peru und Chile wurden 1995 eröffnet."),
    "ces": (
        "fr",
        "Le Pérou et le Chili discutent. Ces ponts entre le Pérou et le Chili ont ouvert en mai 1995.",
    ),
    "ushbu": (
        "uz",
        "Peru va Chili qo‘shni. Ushbu shartnoma Peru va Chili tomonidan 1995-yilda imzolangan.",
    ),
    "ця": ("uk", "Перу і Чилі сперечалися. Ця зустріч Перу і Чилі відбулася в травні 1995 року."),
}
NAMING = {
    "her own": ("en", "Peru opened its embassy in Chile in May 1995.", "Peru opened its embassy in Chile"),
    "его": (
        "ru",
        "Президент Перу в мае 1995 года вручил Чили его флаг.",
        "Президент Перу вручил Чили его флаг",
    ),
    "il": (
        "it",
        "Il presidente del Perù visitò il Cile nel maggio 1995.",
        "Il presidente del Perù visitò il Cile",
    ),
}
PERSONS = {
    "he": (
        "en",
        "The president of Peru spoke to farmers. In May 1995 he arrived in Chile on an official visit.",
        "The president of Peru arrived in Chile on an official visit",
    ),
    "он": (
        "ru",
        "Президент Перу Анна Кор выступила в парламенте. В мае 1995 года она прибыла в Чили с визитом.",
        "Президент Перу Анна Кор прибыла в Чили с визитом",
    ),
    "er": (
        "de",
        "Der chilenische Präsident Kor sprach vor Bauern. Im Mai 1995 ist er zu Besuch nach Peru gekommen.",
        "Der chilenische Präsident Kor ist zu Besuch nach Peru gekommen",
    ),
}
SEVERAL = {
    "two leaders": "Peru's president met the minister of Chile. In May 1995 he came to Chile on a visit.",
    "nobody": "Farmers of Peru and Chile met. In May 1995 he arrived in Chile on a visit.",
}


def titles_of(text, language):
    return [one.title for one in find_milestones(text, language=language, parties=PAIR) if one.date]


@pytest.mark.parametrize(("language", "text"), POINTING.values(), ids=POINTING)
def test_what_only_points_at_its_subject_is_doubted(language, text):
    (told,) = (
        one for one in read_dates(parse_paragraphs([(0, text)], "", language, None)) if one.milestone.date
    )
    assert told.milestone.date[:4] == "1995"
    assert told.doubts == {POINTING_TITLE}


@pytest.mark.parametrize(("language", "text", "title"), NAMING.values(), ids=NAMING)
def test_a_word_that_points_at_a_name_in_its_title_is_in_no_doubt(language, text, title):
    assert [one.title for one in find_milestones(text, language=language, parties=PAIR)] == [title]


@pytest.mark.parametrize(("language", "text", "title"), PERSONS.values(), ids=PERSONS)
def test_a_pronoun_gives_way_to_the_only_person_of_the_sentence_before(language, text, title):
    assert [one.title for one in find_milestones(text, language=language, parties=PAIR)] == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("ru", "По нему президент Перу посетил Чили в мае 1995 года.", "Президент Перу посетил Чили"),
        (
            "en",
            "With him, the president of Peru visited Chile in May 1995.",
            "The president of Peru visited Chile",
        ),
        (
            "fr",
            "Avec lui, le président du Pérou a visité le Chili en mai 1995.",
            "Le président du Pérou a visité le Chili",
        ),
    ],
)
def test_a_circumstance_that_points_at_what_was_told_before_is_left_out(language, text, title):
    assert titles_of(text, language) == [title]


@pytest.mark.parametrize("text", SEVERAL.values(), ids=SEVERAL)
def test_a_pronoun_that_may_mean_several_is_in_doubt(text):
    assert [one for one in find_milestones(text, language="en", parties=PAIR) if one.date] == []


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "en",
            "Peru's president visited Chile in May 1995 and Chile's president visited Peru in 1997.",
            ["Peru's president visited Chile", "Chile's president visited Peru"],
        ),
        (
            "ru",
            "Посольство Перу открылось в мае 1995 года, а посольство Чили начало работу в мае 1997 года.",
            ["Посольство Перу открылось", "Посольство Чили начало работу"],
        ),
    ],
)
def test_each_clause_of_a_row_is_the_title_of_its_own_date(language, text, titles):
    assert [one.title for one in find_milestones(text, language=language, parties=PAIR)] == titles


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Peru and Chile said on 5 May 1995 they had agreed to reopen the bridge.",
            "Peru and Chile had agreed to reopen the bridge",
        ),
        (
            "es",
            "El presidente del Perú declaró que él visitó Chile en mayo de 1995.",
            "El presidente del Perú visitó Chile",
        ),
        (
            "de",
            "Der Präsident von Peru sagte, er habe Chile im Mai 1995 besucht.",
            "Der Präsident von Peru habe Chile besucht",
        ),
    ],
)
def test_who_said_so_stands_for_the_pronoun_of_what_was_said(language, text, title):
    assert titles_of(text, language) == [title]
