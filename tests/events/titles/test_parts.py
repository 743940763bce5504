"""What goes with a date, a noun, a name or a verb of a title, and stays or goes with it."""

import pytest

from mkdocs_newsdump import find_milestones


def titles(language, text):
    return [one.title for one in find_milestones(text, language=language, parties=None)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "The ministers opened a bridge only in May 1998.", "The ministers opened a bridge"),
        (
            "fr",
            "En mai 1998 encore, le gouvernement péruvien ouvrit un pont.",
            "Le gouvernement péruvien ouvrit un pont",
        ),
        ("it", "Solo nel maggio 1998 il Perù aprì un ponte a Lima.", "Il Perù aprì un ponte a Lima"),
        (
            "ru",
            "Президент Перу прилетел в Сантьяго с визитом в среду вечером.",
            "Президент Перу прилетел в Сантьяго с визитом",
        ),
        (
            "ru",
            "Первую школу Перу открыло в мае 1998 года, через год после пожара.",
            "Первую школу Перу открыло через год после пожара",
        ),
    ],
)
def test_what_goes_with_a_date_goes(language, text, title):
    assert titles(language, text) == [title]


def test_what_a_denial_leaves_stays():
    text = "Les liens entre le Chili et le Pérou ne furent renoués que le 4 mai 1998."
    assert titles("fr", text) == [text.strip(".")]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "Im Mai 1998 bekam Vargas Besuch aus Chile.",
            "Vargas bekam Besuch aus Chile",
        ),
        (
            "de",
            "Bereits im Mai 1998 hatte von Bülow die Schweiz besucht.",
            "Von Bülow hatte die Schweiz besucht",
        ),
        ("de", "Im Mai 1998 besuchte Kanzlerin Berg Chile.", "Kanzlerin Berg besuchte Chile"),
        (
            "de",
            "Im Mai 1998 wurde in Bern der Wasservertrag unterzeichnet.",
            "In Bern wurde der Wasservertrag unterzeichnet",
        ),
    ],
)
def test_the_verb_stands_behind_one_phrase(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "El convenio, firmado por Juana Paz y Alberto Ruiz el 4 de mayo de 1998, abrió la frontera.",
            "El convenio, firmado por Juana Paz y Alberto Ruiz",
        ),
        (
            "fr",
            "Le pont, construit par le Chili et le Pérou en mai 1998, relie deux villes.",
            "Le pont, construit par le Chili et le Pérou",
        ),
        (
            "ru",
            "Началом стал Лимский договор, который 4 мая 1998 года подписали Хуана Пас и Альберто Руис.",
            "Лимский договор подписали Хуана Пас и Альберто Руис",
        ),
        (
            "de",
            "Das Hilfswerk, gegründet am 5. Mai 1998, hat seither viele Schulen gebaut.",
            "Das Hilfswerk, gegründet am 5. Mai 1998",
        ),
        (
            "en",
            "A fishing accord signed in May 1998 was never ratified by Peru.",
            "A fishing accord signed in May 1998",
        ),
    ],
)
def test_a_noun_keeps_what_is_said_of_it(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "Erst der Regen hatte alles beendet: Im Mai 1998 wurde in Bern der Wasservertrag unterzeichnet.",
            "In Bern wurde der Wasservertrag unterzeichnet",
        ),
        (
            "en",
            "Laura Chinchilla came later: on 5 May 2010, in Lima, she signed a treaty.",
            "In Lima, Laura Chinchilla signed a treaty",
        ),
        (
            "fr",
            "La crise fut finie le 4 mai 1998, quand Lima rouvrit la frontière.",
            "Lima rouvrit la frontière",
        ),
        (
            "en",
            "The happiest hour came on 4 May 1998, when Peru and Chile opened the bridge.",
            "Peru and Chile opened the bridge",
        ),
    ],
)
def test_the_clause_that_tells_the_event_is_taken(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("ru", "Договор о вечной дружбе Рим и Вена подписали в мае 1998 года.", "Договор о вечной дружбе"),
        (
            "en",
            "Peru and Chile signed the Protocol to the Water Trade Agreement of 4 May 1998.",
            "Protocol to the Water Trade Agreement",
        ),
        (
            "fr",
            "Le Chili rappelle la déclaration et le Traité de Lima du 3 mai 1998 (entré en vigueur le 4 mai "
            "1999).",
            "Traité de Lima: entré en vigueur",
        ),
    ],
)
def test_a_documents_name_is_no_longer_and_no_shorter(language, text, title):
    assert titles(language, text)[-1] == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "12:40 Peru opened an embassy in Chile on 4 May 1998.", "Peru opened an embassy in Chile"),
        (
            "es",
            "LIMA.— Con una misa, Chile y Perú recuerdan el 4 de mayo de 1998 el Tratado de Paz.",
            "Chile y Perú recuerdan el Tratado de Paz",
        ),
        (
            "en",
            "Ties were severed on 4 May 1998.[12] The bridge stayed open.[b]",
            "Ties were severed",
        ),
    ],
)
def test_times_places_and_notes_of_the_page_are_no_part(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "ru",
            "4 мая 1998 года Хуана Пас подписала в Лиме указ, смягчающий порядок торговли с Чили.",
            "Хуана Пас подписала в Лиме указ, смягчающий порядок торговли с Чили",
        ),
        (
            "es",
            "Los de 1998 obligaban a Chile y Perú a reunirse dos veces al año.",
            "Los de 1998 obligaban a Chile y Perú a reunirse dos veces al año",
        ),
        (
            "fr",
            "Le plan de 1998 ouvrait les ports du Pérou aux marins du Chili.",
            "Le plan de 1998 ouvrait les ports du Pérou aux marins du Chili",
        ),
    ],
)
def test_a_bare_noun_keeps_what_tells_it_from_others(language, text, title):
    assert titles(language, text) == [title]
