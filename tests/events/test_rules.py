"""The rules of the timeline one at a time, in many languages."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.parse import parse_sentences
from mkdocs_newsdump.events.parties import count_co_mentions, find_main_pair
from mkdocs_newsdump.model.milestone import Milestone
from mkdocs_newsdump.text.sentences import sentences
from mkdocs_newsdump.timeline.candidate import Candidate
from mkdocs_newsdump.timeline.merge import merge


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


def named(text, language):
    (sentence,) = parse_sentences(text, [], event_lexicon(language))
    return [hit.value for hit in sentence.parties]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("ru", "Развитие казахско-кыргызских связей", ["KZ", "KG"]),
        ("ru", "В Бишкеке приняли гостей из Ташкента", ["KG", "UZ"]),
        ("ru", "Пришла новая индивидуальная мера", []),
        ("en", "Kazakhstan's envoy met Kyrgyz and Uzbek officials", ["KZ", "KG", "UZ"]),
        ("en", "Niger and Nigeria, Guinea-Bissau and Papua New Guinea", ["NE", "NG", "GW", "PG"]),
        ("de", "Die österreichische Kanzlerin reiste nach Prag", ["AT", "CZ"]),
        ("kk", "Қазақстанның елшісі Бішкекке келді", ["KZ", "KG"]),
        ("ky", "Кыргызстандын президенти Казакстанга барды", ["KG", "KZ"]),
        ("uz", "O'zbekistonning elchisi Qirg'izistonga bordi", ["UZ", "KG"]),
        ("uk", "Українські та польські міністри", ["UA", "PL"]),
        ("fr", "Le président français et l'Allemagne", ["FR", "DE"]),
        ("es", "El ministro español visitó Chile", ["ES", "CL"]),
        ("tr", "Türkiye'nin büyükelçisi Kazakistan'a gitti", ["TR", "KZ"]),
        ("zh", "中国和哈萨克斯坦", ["CN", "KZ"]),
        ("zh", "中吉两国", ["CN", "KG"]),
        ("fr", "Les ministres sénégalais et vietnamien", ["SN", "VN"]),
        ("en", "Argentine and Swiss officials", ["AR", "CH"]),
        ("sv", "Sverige och Norge", ["SE", "NO"]),
        (None, "Kazakhstan", []),
    ],
)
def test_parties_are_found_as_each_language_names_them(language, text, parties):
    assert named(text, language) == parties


@pytest.mark.parametrize(
    ("language", "text", "date", "kind"),
    [
        ("ru", "Дипломатические отношения были установлены 5 мая 1993 года.", "1993-05-05", "relations"),
        ("en", "On 8 April 1997 the two countries signed a treaty.", "1997-04-08", "treaty"),
        ("de", "Im Jahr 2019 besuchte der Präsident die Nachbarn.", "2019", "visit"),
        ("kk", "2024 жылғы ақпанда гуманитарлық көмек жіберілді.", "2024-02", "aid"),
        ("uk", "У 2018 році відкрили міст через річку.", "2018", "infrastructure"),
        ("fr", "Le pont a été inauguré le 3 mars 2011.", "2011-03-03", "infrastructure"),
        ("es", "El presidente recibió la medalla el 3 de marzo de 2011.", "2011-03-03", "award"),
        ("tr", "2 Mart 1992 tarihinde diplomatik ilişkiler kuruldu.", "1992-03-02", "relations"),
        ("zh", "2002年12月23日，两国签署条约。", "2002-12-23", "treaty"),
    ],
)
def test_kinds_are_told_by_each_languages_words(language, text, date, kind):
    assert [(m.date, m.kind) for m in find_milestones(text, language=language)] == [(date, kind)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Мост планируют открыть в 2031 году."),
        ("en", "The bridge will open in 2031."),
        ("de", "Die Brücke soll im Jahr 2031 öffnen."),
        ("kk", "2031 жылы көпір ашылады деп жоспарлануда."),
        ("fr", "Le pont ouvrira en 2031."),
    ],
)
def test_plans_are_marked_by_each_languages_words(language, text):
    assert [m.planned for m in find_milestones(text, language=language)] == [True]


def test_a_leaders_name_stands_for_the_country_within_the_article():
    text = (
        "Президент Кыргызстана Нурлан Асанов прилетел в Казахстан. "
        "5 мая 2021 года Асанову вручили орден Казахстана."
    )
    (milestone,) = find_milestones(text, language="ru", parties=["KZ", "KG"])
    assert milestone.kind == "award"


def test_our_country_is_the_other_of_the_two():
    text = "Казахстан и Кыргызстан дружат. 5 мая 2021 года Кыргызстан отправил помощь в нашу страну."
    (milestone,) = find_milestones(text, language="ru", parties="auto")
    assert (milestone.kind, milestone.parties) == ("aid", ("KG", "KZ"))


def test_an_alias_names_a_party():
    text = "Казахстан и Степной край 5 мая 2021 года подписали договор."
    (milestone,) = find_milestones(text, language="ru", parties=["KZ", "KG"], aliases={"KG": ["Степн* кра*"]})
    assert milestone.parties == ("KG", "KZ")


def test_the_pair_is_named_together_most_often():
    read = parse_sentences(
        "Kazakhstan and Kyrgyzstan met. China and Russia too. Kazakhstan helped Kyrgyzstan.",
        [],
        event_lexicon("en"),
    )
    assert set(find_main_pair(count_co_mentions(read))) == {"KZ", "KG"}


def telling(date, title, language="ru", kind="treaty", article="a.txt", planned=False):
    milestone = Milestone(date, None, 0, 1, title, title, kind, ("KG", "KZ"), article, 1, planned)
    return Candidate(milestone, language)


@pytest.mark.parametrize(
    ("one", "other", "dates"),
    [
        # the most precise of the dates that agree
        (
            telling("1997", "Договор о вечной дружбе"),
            telling("1997-04-08", "Договор о вечной дружбе"),
            ["1997-04-08"],
        ),
        # a document is signed once: dates that differ are a conflict
        (
            telling("1997-04-08", "Договор о вечной дружбе"),
            telling("1998-04-08", "Договор о вечной дружбе"),
            ["1997-04-08", "1998-04-08"],
        ),
        # across languages by what it is about
        (
            telling("1997-04-08", "Договор о вечной дружбе"),
            telling("1998", "Treaty on Eternal Friendship", "en"),
            ["1997-04-08", "1998"],
        ),
        # a telling without a date takes it from one that has it
        (telling(None, "Договор о вечной дружбе"), telling("1997", "Договора о вечной дружбе"), ["1997"]),
        # relations are established once
        (
            telling("1992-10-15", "Установлены дипломатические отношения", kind="relations"),
            telling("1992-08-27", "They established diplomatic relations", "en", kind="relations"),
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
            telling("1997-04-08", "Договор о вечной дружбе"),
            telling("1997-04-08", "Договор о взаимной защите инвестиций"),
        ),
        (
            telling("1997-04-08", "Договор о дружбе"),
            telling("1998", "Парламент ратифицировал Договор о дружбе"),
        ),
        (
            telling("2019", "Прошел саммит двух стран", kind="visit"),
            telling("2020", "Прошел саммит двух стран", kind="visit"),
        ),
        (
            telling("1993-01-01", "Установлены дипломатические отношения", kind="relations"),
            telling("1994-01-01", "Открыто посольство", kind="relations"),
        ),
    ],
)
def test_different_events_stay_apart(one, other):
    assert len(merge([one, other])) == 2


def test_a_plan_that_came_true_is_no_plan():
    title = "Мост через реку Чу открыт для движения"
    (entry,) = merge([telling("2018", title, planned=True), telling("2018-06-14", title)])
    assert not entry.planned


def test_a_long_clause_ends_before_a_late_phrase_and_keeps_its_verb():
    told = "In 2019 Kazakhstan sent flour and fuel to Uzbekistan after the flood had hit"
    text = f"{told} the valleys in the south of it."
    (milestone,) = find_milestones(text, language="en")
    assert text[milestone.start : milestone.end] == told


def test_a_german_sentence_ends_with_its_quotation():
    assert parts("„Das war gut.“ Die Brücke wurde 2019 eröffnet.", "de")[0] == "„Das war gut.“"
