from dataclasses import replace
from datetime import date

import pytest

from mkdocs_newsdump import Article, Block, BlockKind, find_milestones
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.model.article import Corrections, MilestoneCorrection


def told(text, **options):
    options.setdefault("language", "ru")
    return [(m.date, m.title) for m in find_milestones(text, **options)]


def test_several_events_of_a_sentence_have_their_own_clauses():
    text = "В 2011 году в Оше открыли мост, а в 2018 году его закрыли на ремонт."
    first, second = find_milestones(text, language="ru")
    assert text[first.start : first.end] == "В 2011 году в Оше открыли мост"
    assert text[second.start : second.end] == "а в 2018 году его закрыли на ремонт"


def test_a_bare_date_tells_nothing():
    assert told("8 апреля 1997 года.") == []


def test_a_planned_event_is_marked():
    (milestone,) = find_milestones("Завод откроется 5 мая 2027 года.", language="ru")
    assert milestone.planned


def test_what_lies_before_publication_is_not_planned():
    text = "Мост должны были достроить к 5 мая 2020 года."
    (milestone,) = find_milestones(text, language="ru", published=date(2024, 4, 19))
    assert not milestone.planned


def test_an_event_of_one_party_or_with_a_third_stays_off():
    text = (
        "Казахстан и Кыргызстан граничат друг с другом. "
        "В 2001 году Казахстан построил завод. В 2002 году Казахстан и Китай подписали соглашение."
    )
    assert told(text, parties=["KZ", "KG"]) == []
    assert len(told(text)) == 2


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


def article(text):
    body = (Block(BlockKind.PARAGRAPH, text, (1,)),)
    return Article("a.txt", None, (), None, "en", None, None, (), body, ())


def test_an_article_about_two_parties_tells_its_events_without_a_pair():
    events = read_events(article("Kazakhstan and Kyrgyzstan signed a treaty on 8 April 1997."))
    assert set(events.pair) == {"KZ", "KG"}
    assert events.co_mentions == {("KG", "KZ"): 1}
    assert [milestone.date for milestone in events.milestones] == ["1997-04-08"]


def test_a_pair_that_is_asked_for_never_stands_in_for_the_articles_own():
    text = article("Both countries signed a treaty on 8 April 1997.")
    assert read_events(text).milestones == read_events(text, pair=("KZ", "KG")).milestones
    (milestone,) = read_events(text, pair=("KZ", "KG")).milestones
    assert milestone.parties == ()


@pytest.mark.parametrize(
    ("language", "text", "waits"),
    [
        ("en", "The bridge was opened on 5 May 1992.", ()),
        ("ru", "Мост открыли 5 мая 1992 года.", ()),
        ("en", "The bridge in Peru was opened.", ()),
        ("de", "Peru und Chile eröffneten die Brücke.", ()),
        ("ru", "Послы РФ открыли мост.", ("RU",)),
        ("ru", "Послы РФ и Перу открыли мост.", ("RU",)),
        ("ru", "Послы РФ, Перу и Чили открыли мост.", ()),
    ],
)
def test_an_article_of_no_two_parties_waits_for_those_of_its_short_names(language, text, waits):
    assert read_events(replace(article(text), language=language)).waits == waits


def test_a_pair_makes_known_what_the_title_names_in_short():
    text = replace(
        article("Обе страны подписали соглашение о торговле."), language="ru", title="РК и КР: итоги"
    )
    assert read_events(text).waits
    assert read_events(text, pair=("KZ", "KG")).milestones


def test_what_a_person_adds_to_an_article_of_no_two_parties_is_told_at_once():
    corrections = Corrections(milestones=(MilestoneCorrection(title="A bridge opens", date="1992"),))
    told = read_events(replace(article("The bridge was opened."), corrections=corrections))
    assert [milestone.title for milestone in told.milestones] == ["A bridge opens"]
