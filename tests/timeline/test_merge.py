import pytest
from timelines import candidate

from mkdocs_newsdump.timeline.likenesses import MAX_COMPARED
from mkdocs_newsdump.timeline.merge import merge
from mkdocs_newsdump.timeline.same_event import same_event


@pytest.mark.parametrize(
    ("one", "other", "dates"),
    [
        # the most precise of the dates that agree
        (
            candidate("1997", "Договор о вечной дружбе"),
            candidate("1997-04-08", "Договор о вечной дружбе"),
            ["1997-04-08"],
        ),
        # a document is signed once: dates that differ are a conflict
        (
            candidate("1997-04-08", "Договор о вечной дружбе"),
            candidate("1998-04-08", "Договор о вечной дружбе", article="b.txt"),
            ["1997-04-08", "1998-04-08"],
        ),
        # across languages by what it is about
        (
            candidate("1997-04-08", "Договор о вечной дружбе"),
            candidate("1998", "Treaty on Eternal Friendship", "en", article="b.txt"),
            ["1997-04-08", "1998"],
        ),
        # one without a date takes it from one that has it
        (candidate(None, "Договор о вечной дружбе"), candidate("1997", "Договора о вечной дружбе"), ["1997"]),
        # relations are established once
        (
            candidate("1992-10-15", "Установлены дипломатические отношения", kind="relations"),
            candidate(
                "1992-08-27",
                "They established diplomatic relations",
                "en",
                kind="relations",
                article="b.txt",
            ),
            ["1992-08-27", "1992-10-15"],
        ),
    ],
)
def test_one_event_told_twice_is_one_entry(one, other, dates):
    (entry,) = merge([one, other])
    assert list(entry.dates) == dates
    assert entry.conflict == (len(dates) > 1)
    assert len(entry.sources) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            candidate("1997-04-08", "Договор о вечной дружбе"),
            candidate("1997-04-08", "Договор о взаимной защите инвестиций"),
        ),
        (
            candidate("1997-04-08", "Договор о дружбе"),
            candidate("1998", "Парламент ратифицировал Договор о дружбе"),
        ),
        (
            candidate("2019", "Прошел саммит двух стран", kind="visit"),
            candidate("2020", "Прошел саммит двух стран", kind="visit"),
        ),
        (
            candidate("1993-01-01", "Установлены дипломатические отношения", kind="relations"),
            candidate("1994-01-01", "Открыто посольство", kind="relations"),
        ),
    ],
)
def test_different_events_stay_apart(one, other):
    assert len(merge([one, other])) == 2


PEACE = {
    "es": "Tratado de Paz y Amistad",
    "it": "Trattato di pace e amicizia",
    "ru": "Договор о мире и дружбе",
    "de": "Vertrag über Frieden und Freundschaft",
}


@pytest.mark.parametrize("language", PEACE)
def test_who_names_a_third_country_may_mean_the_event_of_two(language):
    day = "1984-11-29"
    own = candidate(day, PEACE["es"], "es")
    third = candidate(day, PEACE[language], language, article="b.txt", parties=("KG", "KZ", "VA"))
    (entry,) = merge([own, third])
    assert len(entry.sources) == 2
    # but not of another day, nor what is no document, nor the event of other two
    others = [
        candidate("1984-12-29", PEACE[language], language, article="b.txt", parties=("KG", "KZ", "VA")),
        candidate(day, "Joint drill was held", "en", "conflict", article="c.txt", parties=("KG", "KZ", "VA")),
        candidate(day, PEACE[language], language, article="d.txt", parties=("KG", "VA")),
        candidate(day, PEACE[language], language, article="e.txt", parties=("KG",)),
    ]
    for other in others:
        assert len(merge([own, other])) == 2


def test_the_document_of_three_belongs_to_no_two_pairs():
    day, title = "2008-10-01", "Договор о дружбе"
    told = [
        candidate(day, title),
        candidate(day, title, article="b.txt", parties=("KZ", "UZ")),
        candidate(day, title, article="c.txt", parties=("KG", "KZ", "UZ")),
    ]
    for some in (told, told[::-1], told[1:] + told[:1]):
        assert sorted(len(entry.sources) for entry in merge(some)) == [1, 1, 1]


def test_a_plan_that_came_true_is_no_plan():
    title = "Мост через реку Чу открыт для движения"
    (entry,) = merge([candidate("2018", title, planned=True), candidate("2018-06-14", title)])
    assert not entry.planned


def test_alike_candidates_are_one_entry_however_many_they_are():
    many = [
        candidate("1997-04-08", "Договор о вечной дружбе", article=f"{n}.txt")
        for n in range(3 * MAX_COMPARED)
    ]
    (entry,) = merge(many)
    assert len(entry.sources) == len(many)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("ru", "Договор о вечной дружбе"),
        ("de", "Vertrag über ewige Freundschaft"),
        ("tr", "Ebedi dostluk antlaşması"),
    ],
)
def test_a_name_told_without_a_date_is_one_entry_beside_those_of_two_dates(language, title):
    dated = [candidate(when, title, language, article=f"{when}.txt") for when in ("1993-06-10", "2006-10-25")]
    undated = [
        candidate(None, title, language, article=f"{n}.txt", text=f"{n}. {title}")
        for n in range(3 * MAX_COMPARED)
    ]
    entries = merge([*dated, *undated])
    assert [entry.date for entry in entries] == ["1993-06-10", "2006-10-25", None]
    assert len(entries[-1].sources) == len(undated)


def test_a_candidate_joins_the_first_entry_of_its_event():
    titles = [
        "Договор о вечной дружбе",
        "Договор о вечной дружбе народов",
        "Вечной дружбе народов посвящён договор",
    ]
    entries = merge(candidate("1997-04-08", title, article=f"{n}.txt") for n, title in enumerate(titles))
    assert [(entry.title, len(entry.sources)) for entry in entries] == [(titles[0], 3)]


def test_entries_of_the_same_date_and_title_have_keys_of_their_own():
    first, second = merge(
        [
            candidate("2019", "Прошел саммит", kind="visit"),
            candidate("2019", "Прошел саммит", kind="visit", parties=("KG", "UZ")),
        ]
    )
    assert (first.key, second.key) == ("2019 Прошел саммит", "2019 Прошел саммит 2")


def test_of_sources_equally_exact_one_in_the_readers_language_gives_the_title():
    pair = [
        candidate("1997-04-08", "Договор о вечной дружбе"),
        candidate("1997-04-08", "Treaty on Eternal Friendship", "en"),
    ]
    for language, title in (("ru", "Договор о вечной дружбе"), ("en", "Treaty on Eternal Friendship")):
        assert [entry.title for entry in merge(pair, language)] == [title]


ALLIANCE = "Договор о союзнических отношениях"
DEEPENING = "Договор об углублении и расширении союзнических отношений"


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("kk", "Одақтастық қатынастар туралы шартқа қол қойды"),
        ("en", "Treaty on Allied Relations"),
        ("de", "Bündnisvertrag"),
        ("fr", "Traité d'alliance"),
        ("tr", "Müttefiklik Antlaşması"),
    ],
)
def test_a_source_in_another_language_leaves_the_other_documents_as_they_are(language, title):
    own = [
        candidate("2003-12-25", ALLIANCE),
        candidate(None, DEEPENING),
        candidate("2024-04-19", DEEPENING, article="b.txt"),
    ]
    alone = merge(own)
    entries = merge([*own, candidate("2003-12-25", title, language, article="c.txt")])
    assert [(entry.dates, entry.kind) for entry in entries] == [(entry.dates, entry.kind) for entry in alone]
    assert [len(entry.sources) for entry in entries] == [2, 2]


def test_four_documents_of_four_years_on_one_border_are_four():
    days = ["1998-09-15", "2001-12-15", "2008-05-20", "2017-12-25"]
    for same_title in ("Договор о границе", "Соглашение о государственной границе"):
        entries = merge(candidate(day, same_title, article=f"{day}.txt") for day in days)
        assert [entry.dates for entry in entries] == [(day,) for day in days]


def test_what_has_no_date_joins_no_two_that_have():
    dated = [
        candidate("1997-04-08", "Договор о дружбе"),
        candidate("2012-11-03", "Договор о дружбе", article="b.txt"),
    ]
    entries = merge([*dated, candidate(None, "Договор о дружбе", article="c.txt")])
    assert [(entry.date, len(entry.sources)) for entry in entries] == [
        ("1997-04-08", 1),
        ("2012-11-03", 1),
        (None, 1),
    ]


@pytest.mark.parametrize(
    ("language", "heading", "told"),
    [
        ("ru", "Визит в Кыргызстан", "Президент прибыл в Бишкек с визитом"),
        ("de", "Staatsbesuch in Kirgisistan", "Er kam zum Staatsbesuch nach Bischkek"),
        ("en", "Visit to Kyrgyzstan", "The president paid a visit to Bishkek"),
    ],
)
def test_a_heading_of_a_year_belongs_to_its_one_day(language, heading, told):
    year = candidate("1996", heading, language, kind="visit")
    days = [candidate(day, told, language, kind="visit") for day in ("1996-07-04", "1996-11-20")]
    assert [entry.date for entry in merge([year, days[0]])] == ["1996-07-04"]
    assert [entry.date for entry in merge([year, *days])] == ["1996", "1996-07-04", "1996-11-20"]


def test_likenesses_make_no_chain():
    first = candidate("2018-06", "Открыт мост через реку Чу", kind="infrastructure", article="1.txt")
    between = candidate(
        "2018-06-14", "Мост через реку открыт инженером", kind="infrastructure", article="2.txt"
    )
    last = candidate("2018-06", "Открыт инженером завод", kind="infrastructure", article="3.txt")
    assert same_event(first, between)
    assert same_event(between, last)
    assert not same_event(first, last)
    assert len(merge([first, between, last])) == 2


def test_the_date_of_most_articles_comes_first():
    told = [("a.txt", "2004-12-25"), ("b.txt", "2003-12-25"), ("c.txt", "2003-12-25"), ("d.txt", "2003-12")]
    (entry,) = merge(candidate(day, ALLIANCE, article=article) for article, day in told)
    assert (entry.date, entry.dates) == ("2003-12-25", ("2003-12-25", "2004-12-25"))
    assert [source.article for source in entry.sources] == ["b.txt", "c.txt", "d.txt", "a.txt"]


def test_a_heading_and_the_sentence_below_it_are_one_entry_for_all_articles():
    entries = merge(
        [
            candidate("1970", "Warschauer Vertrag", "de"),
            candidate("1970-12-07", "Im Warschauer Vertrag wurde die Grenze anerkannt", "de"),
            candidate("1970-12-07", "Vertrag über die Anerkennung der Grenze", "de", article="b.txt"),
        ]
    )
    assert [(entry.date, len(entry.sources)) for entry in entries] == [("1970-12-07", 3)]


def test_of_sources_equally_exact_one_that_tells_the_kind_gives_the_title():
    day = "2021-06-15"
    told = [
        candidate(
            day, "Главы государств прибыли в Шушу", kind="treaty", text="Они подписали Шушинскую декларацию."
        ),
        candidate(
            day, "Подписана декларация", article="b.txt", text="Подписана Шушинская декларация в срок."
        ),
    ]
    for some in (told, told[::-1]):
        assert [entry.title for entry in merge(some)] == ["Подписана декларация"]
