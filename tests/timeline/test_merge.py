import pytest
from timelines import candidate

from mkdocs_newsdump.timeline.merge import MAX_COMPARED, merge


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
            candidate("1998-04-08", "Договор о вечной дружбе"),
            ["1997-04-08", "1998-04-08"],
        ),
        # across languages by what it is about
        (
            candidate("1997-04-08", "Договор о вечной дружбе"),
            candidate("1998", "Treaty on Eternal Friendship", "en"),
            ["1997-04-08", "1998"],
        ),
        # one without a date takes it from one that has it
        (candidate(None, "Договор о вечной дружбе"), candidate("1997", "Договора о вечной дружбе"), ["1997"]),
        # relations are established once
        (
            candidate("1992-10-15", "Установлены дипломатические отношения", kind="relations"),
            candidate("1992-08-27", "They established diplomatic relations", "en", kind="relations"),
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
