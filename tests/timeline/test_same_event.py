"""The rules that say whether two milestones tell the same event, one at a time."""

from dataclasses import replace
from datetime import date

import pytest
from timelines import candidate

from mkdocs_newsdump.timeline import differences as apart
from mkdocs_newsdump.timeline import same_event as rules


def other(*args, **rest):
    return candidate(*args, article="b.txt", **rest)


TREATY = candidate("1997-04-08", "Договор о вечной дружбе")
RELATIONS = candidate("1992-10-15", "Установлены дипломатические отношения", kind="relations")
BRIDGE = candidate("2018-06-14", "Открыт мост через реку Чу", kind="infrastructure")

TODAY = date(2025, 3, 13)
IN_CENTURY = "11 ноября 2013 года президенты заключили Договор о согласии в XXI веке."
VOR_JAHREN = "In den Achtzigern, am 22. September 1984, eröffneten die Minister das Archiv."
RATIFIED = "Договор от 8 апреля 1997 года был ратифицирован в том же году."
FILED = "El acuerdo de aguas, suscrito en mayo de 2004, fue inscrito en París ese mismo año."

DIFFERENT = [
    (apart.other_parties, TREATY, other("1997-04-08", "Договор о вечной дружбе", parties=("KG", "UZ"))),
    (apart.other_dates, BRIDGE, other("2018-06-15", "Открыт мост через реку Чу", kind="infrastructure")),
    (apart.other_dates, TREATY, other("2012-11-03", "Договор о вечной дружбе")),
    (apart.other_acts, TREATY, other("1998", "Ратифицирован Договор о вечной дружбе")),
    (apart.other_acts, TREATY, other("1998", "Treaty on Eternal Friendship ratified", language="en")),
    (
        apart.other_acts,
        candidate("1961-01-03", "Severed diplomatic relations", "en", kind="relations"),
        other("1961-01-03", "Восстановили дипломатические отношения", kind="relations"),
    ),
    (apart.other_topics, TREATY, other("1997-04-08", "Соглашение о взаимной защите инвестиций")),
    (apart.other_topics, TREATY, other("1997-04-08", "Agreement on investment", language="en")),
    (apart.other_documents, TREATY, other("1997-04-08", "Протокол о вечной дружбе")),
    (apart.other_documents, TREATY, other("1997-04-08", "Declaration on Eternal Friendship", language="en")),
    (
        apart.other_documents,
        candidate("1999-05-01", "Vertrag über gegenseitigen Schutz von Urhebern", "de"),
        other("1999-05-01", "Vertrag über die Zusammenarbeit von Hochschulen", language="de"),
    ),
    (
        apart.other_documents,
        candidate("1999-05-01", "Agreement on trade in goods", "en"),
        other("1999-05-01", "Agreement on trade turnover", language="en"),
    ),
    (
        apart.other_dates_in_one_article,
        candidate("1970-12-07", "Warschauer Vertrag", "de"),
        candidate("1990-11-14", "Warschauer Vertrag", "de"),
    ),
    (
        apart.other_dates_in_one_sentence,
        candidate("1997-04-08", "Договор о дружбе ратифицирован", text=RATIFIED, at=11),
        candidate("1997", "Договор о дружбе ратифицирован обеими", text=RATIFIED, at=53),
    ),
    (
        apart.other_dates_in_one_sentence,
        candidate("2004-05", "El acuerdo de aguas fue inscrito", "es", text=FILED, at=30),
        candidate("2004", "El acuerdo de aguas, suscrito, fue inscrito", "es", text=FILED, at=70),
    ),
    (
        apart.opposite_acts,
        candidate("1999-05-01", "Parliament ratified the charter", "en"),
        other("1999-05-01", "Срок действия хартии продлён", kind="treaty"),
    ),
    (
        apart.other_deeds,
        candidate("2011-02-07", "Abkommen über die Grenze", "de"),
        other("2011-02-07", "The border was opened", language="en", kind="infrastructure"),
    ),
    (
        apart.other_travellers,
        candidate("2012-08-03", "Айдар Омаров прибыл в Бишкек", kind="visit"),
        other("2012-08-03", "Nurlan Osmonov arrived in Bishkek", language="en", kind="visit"),
    ),
    (
        apart.other_travellers,
        candidate("2012-08-03", "The president arrived in Bishkek on a visit", "en", kind="visit"),
        other(
            "2012-08-03", "The foreign minister arrived in Bishkek on a visit", language="en", kind="visit"
        ),
    ),
    (
        apart.other_figures,
        candidate("2016-12", "Получен кредит в 40 млн долларов", kind="trade"),
        other("2016", "Получен кредит в 25 млн долларов", kind="trade"),
    ),
    (
        apart.other_figures,
        candidate("2016-12-26", "A loan of 2,500 tonnes of wheat", "en", kind="aid"),
        other("2016-12-26", "1.300 Tonnen Weizen", language="de", kind="aid"),
    ),
    (
        apart.other_places,
        candidate("1993", "Kazakhstan's embassy opened in Bishkek", "en", kind="relations"),
        candidate("1993", "The embassy of Kyrgyzstan opened in Almaty", "en", kind="relations"),
    ),
    (
        apart.other_places,
        candidate("2005", "Открыто консульство в Караколе", kind="relations"),
        other("2005", "A consulate was opened in Aktau", language="en", kind="relations"),
    ),
    (
        apart.other_hosts,
        candidate("2012-08", "The president of Kyrgyzstan visited Kazakhstan", "en", kind="visit"),
        other("2012-08", "Президент Казахстана посетил Кыргызстан", kind="visit"),
    ),
    (
        apart.other_hosts,
        candidate("2012-08", "Кыргызстандын президенти Казакстанга барды", "ky", kind="visit"),
        other("2012-08", "Қазақстан президенті Бішкекке барды", language="kk", kind="visit"),
    ),
    (
        apart.other_sides,
        candidate("1993", "Kasachstan eröffnete seine Botschaft", "de", kind="relations"),
        other("1993", "Kirgisistan eröffnete seine Botschaft", language="de", kind="relations"),
    ),
    (
        apart.other_sides,
        candidate("2020-03", "Казахстан закрыл границу", kind="conflict"),
        other("2020-03", "Кыргызстан закрыл границу", kind="conflict"),
    ),
    (
        apart.told_since,
        candidate("1992-02-11", "Wurden diplomatische Beziehungen aufgenommen", "de", kind="relations"),
        other("1992", "Seit Aufnahme diplomatischer Beziehungen", language="de", kind="relations"),
    ),
    (
        apart.told_since,
        candidate("1992", "Since diplomatic relations were established they met", "en", kind="relations"),
        other("1992-10-15", "Установлены дипломатические отношения", kind="relations"),
    ),
    (
        apart.told_on_an_anniversary,
        candidate("1998-10-31", "Договор о вечной дружбе"),
        other("XXXX-10-31", "Послание к 20-летию со дня подписания Договора о вечной дружбе"),
    ),
    (
        apart.told_on_an_anniversary,
        candidate("1998-10-31", "Treaty on Eternal Friendship", "en"),
        other("XXXX-10-31", "They mark the 20th anniversary of the treaty", language="en"),
    ),
    (
        apart.told_together,
        candidate("2019-05-02/2019-05-03", "Визит президента в Бишкек; подписано заявление о воде"),
        other(None, "Подписано заявление о воде"),
    ),
    (
        apart.told_together,
        candidate("2019-05-02", "Visit to Bishkek; joint statement on water adopted", "en"),
        other(None, "Joint statement on water adopted", language="en"),
    ),
]
SAME = [
    (
        rules.relations_established,
        RELATIONS,
        other("1992-08-27", "Дипломатические отношения установлены", kind="relations"),
    ),
    (
        rules.relations_established,
        RELATIONS,
        other(None, "They established diplomatic relations", language="en", kind="relations"),
    ),
    (rules.same_document, TREATY, other("1998", "Договора о вечной дружбе")),
    (rules.same_document, TREATY, other(None, "Treaty on Eternal Friendship", language="en")),
    (
        rules.same_proper_name,
        candidate("2021-06-15", "Şuşa Beyannamesi imzalandı", "tr", text="Dün Şuşa Beyannamesi imzalandı."),
        other(None, "Подписали декларацию", text="Главы государств подписали Шушинскую декларацию."),
    ),
    (
        rules.same_proper_name,
        candidate("1985", "Os dois presidentes", "pt", text="Os dois firmaram a Declaração do Iguaçu."),
        other("1985-11-30", "Встреча", kind="visit", text="Они подписали декларацию Игуасу."),
    ),
    (
        rules.same_name_undated,
        candidate(None, "Открыт мост через реку", kind="infrastructure"),
        other(None, "Через реку открыли мост", kind="infrastructure"),
    ),
    (
        rules.same_news,
        candidate(None, "Договор о границе между республиками"),
        candidate(
            "2025-03-13", "Сели за стол и подписали договор", text="Договор касается рубежа.", published=TODAY
        ),
    ),
    (
        rules.same_document_again,
        candidate(None, "Подписание Соглашения о создании Общего рынка состоялось во дворце"),
        candidate(
            "1999-12-08",
            "Соглашение о создании Общего рынка Казахстана и Кыргызстана, главный документ встречи",
        ),
    ),
    (
        rules.same_document_again,
        candidate(None, "Vertrag über die Gründung einer gemeinsamen Bank", "de"),
        candidate(
            "1999-12-08", "Vertrag über die Gründung einer gemeinsamen Bank für Handel und Verkehr", "de"
        ),
    ),
    (
        rules.same_visit_again,
        candidate(None, "哈萨克斯坦总统已抵达吉尔吉斯斯坦", "zh", kind="visit"),
        candidate(None, "总统已抵达吉尔吉斯斯坦展开国事访问", "zh", kind="visit"),
    ),
    (
        rules.same_visit_again,
        candidate(None, "Президент прибыл в Бишкек с государственным визитом", kind="visit"),
        candidate(
            "2025-03-12",
            "Нурлан Осмонов прибыл с государственным визитом в Кыргызстан",
            kind="visit",
            published=TODAY,
        ),
    ),
    (
        rules.same_document,
        candidate(
            "1999",
            "Treaty on deepening",
            "en",
            text="They signed a treaty on deepening a strategic partnership.",
        ),
        other(None, "Договор об углублении стратегического партнерства"),
    ),
    (
        rules.same_document,
        candidate("2017-12-25", "Договор о демаркации государственной границы"),
        other(None, "Сапар барысында мемлекеттік шекараны демаркациялау туралы шарт", language="kk"),
    ),
    (
        rules.same_document,
        candidate("XXXX-05", "Договір про добросусідство", "uk"),
        other("XXXX-05", "Traktat o dobrym sąsiedztwie, przyjaznych stosunkach i współpracy", language="pl"),
    ),
    (
        rules.same_topics,
        candidate("2019-09-11", "Joint statement on an eternal strategic partnership", "en"),
        other("2019-09", "Le partenariat stratégique proclamé à Pékin", language="fr", kind="visit"),
    ),
    (
        rules.same_topics,
        candidate("2019-09-11", "Заявление о вечном стратегическом партнерстве"),
        other("2019-09", "Стороны возвели стратегическое партнерство в ранг закона", kind="visit"),
    ),
    (
        rules.same_act_of_relations,
        candidate("1961-01-03", "Diplomatic ties were severed", "en", kind="relations"),
        other("1961-01", "He left when they broke off relations", language="en", kind="relations"),
    ),
    (
        rules.same_visit,
        candidate("2022-05", "Последний раз президент приезжал с визитом в Бишкек", kind="visit"),
        other("2022-05", "Президент К.-Ж. Токаев посетил Кыргызстан", kind="visit"),
    ),
    (
        rules.same_unnamed_document,
        candidate(None, "Президенты подписали заявление"),
        candidate(None, "Главы двух стран подписали заявление"),
    ),
    (
        rules.same_date_and_words,
        candidate("2018", "Прошел третий саммит глав государств", kind="visit"),
        other("2018-06-14", "Третий саммит глав государств прошел", kind="visit"),
    ),
    (
        rules.same_in_a_century,
        candidate("2013-11-11", "Президенты заключили Договор о согласии", text=IN_CENTURY),
        candidate("20XX", "Договор о согласии", text=IN_CENTURY),
    ),
    (
        rules.same_in_a_century,
        candidate("1984-09-22", "Die Minister eröffneten das Archiv", "de", "other", text=VOR_JAHREN),
        candidate("198X", "Archiv der Minister eröffneten", "de", "other", text=VOR_JAHREN),
    ),
]


@pytest.mark.parametrize(("rule", "one", "another"), DIFFERENT)
def test_what_parts_two_milestones(rule, one, another):
    assert rule(one, another)
    assert rule(another, one)
    assert not rules.same_event(one, another)


@pytest.mark.parametrize(("rule", "one", "another"), SAME)
def test_what_joins_two_milestones(rule, one, another):
    assert [joins for joins in rules.SAME if joins(one, another)] == [rule]
    assert rule(another, one)
    assert rules.same_event(one, another)


def test_every_rule_has_a_case():
    assert {rule for rule, _, _ in DIFFERENT} == set(apart.DIFFERENT)
    assert {rule for rule, _, _ in SAME} == set(rules.SAME)


NEWS = date(2003, 12, 27)
PIPE = "On 3 May 2016 Kazakhstan closed the pipe, and Kyrgyzstan stopped its trains that day."
ROHR = "Am 3. Mai 2016 schloss Kasachstan das Rohr, Kirgisistan hielt am selben Tag die Züge an."
BOTH = "They restored diplomatic relations on 29 August, and the Kazakh embassy reopened the same day."
ALLIANCE = candidate("2003-12-25", "Договор о союзнических отношениях")


@pytest.mark.parametrize(
    ("one", "another"),
    [
        (candidate("2019", "Прошел саммит", kind="visit"), other("2020", "Прошел саммит", kind="visit")),
        (candidate("2019", "Прошел саммит", kind="visit"), other(None, "Прошел саммит", kind="visit")),
        (candidate(None, "Прошел саммит", kind="visit"), other(None, "Прошел саммит", kind="session")),
        # a document about more of the same is another one, in every language
        (ALLIANCE, other(None, "Договор об углублении и расширении союзнических отношений")),
        (ALLIANCE, other("2024-04-19", "Договор об углублении и расширении союзнических отношений")),
        (
            candidate("2003-12-25", "Одақтастық қатынастар туралы шартқа қол қойды", "kk"),
            other(None, "Договор об углублении и расширении союзнических отношений"),
        ),
        (
            candidate("2003-12-25", "Treaty on Allied Relations", "en"),
            other(None, "Vertrag über die Vertiefung des Bündnisses", language="de"),
        ),
        # of one name, but years apart
        (
            candidate("1994-04-29", "Соглашение о границе", "ru"),
            other("2008-05-05", "Соглашение о границе", language="ru"),
        ),
        # a treaty on one thing is not the only one on it
        (
            candidate("1998-05-04", "Договор о границе"),
            other(None, "Договор о прохождении линии границы"),
        ),
        # what is said of relations alone, in two years
        (
            candidate("1961-01", "Diplomatic ties were severed", "en", kind="relations"),
            other("1974-03", "They broke off relations", language="en", kind="relations"),
        ),
        # two who hold one post, to two countries
        (
            candidate("2022-05", "Президент посетил Бишкек с визитом", kind="visit"),
            other("2022-05", "Президент посетил Казахстан с визитом", kind="visit"),
        ),
        # another day, and who reports it knows which
        (ALLIANCE, other("2003-12-26", "Договор о союзнических отношениях", published=NEWS)),
        # a year that another event lies in
        (candidate("1996", "Договор о дружбе"), other("1996-04-02", "Соглашение о кредите")),
        # the treaty about a border is not its opening
        (
            candidate("2025-03-13", "Договор о границе"),
            other("2025-03-13", "The border was opened", language="en", kind="treaty"),
        ),
        # who exchanges the instruments of ratification has ratified before
        (
            candidate("2015", "The treaty was ratified by both", "en"),
            candidate("2015-06-06", "Instruments of ratification were exchanged", "en"),
        ),
        (
            candidate("2015", "Договор был ратифицирован"),
            candidate("2015-06-06", "Стороны обменялись ратификационными грамотами"),
        ),
        (
            candidate("2015", "Der Vertrag wurde ratifiziert", "de"),
            candidate("2015-06-06", "Die Ratifikationsurkunden wurden ausgetauscht", "de"),
        ),
        # one sentence tells of a day what one country did, and what the other
        (
            candidate("2016-05-03", "Kazakhstan closed the pipe", "en", "trade", text=PIPE),
            candidate("2016-05-03", "Kyrgyzstan stopped its trains", "en", "trade", text=PIPE),
        ),
        (
            candidate("2016-05-03", "Kasachstan schloss das Rohr", "de", "trade", text=ROHR),
            candidate("2016-05-03", "Kirgisistan hielt die Züge an", "de", "trade", text=ROHR),
        ),
        # two persons of a day, but another deed; or documents, of which they sign several
        (
            candidate("1984-09-22", "Martens and Turganov signed a protocol", "en"),
            other("1984-09-22", "Martens et Turganov signent un accord", language="fr"),
        ),
        # what an article tells of months before is not what it was written for
        (
            candidate(None, "Договор о границе между республиками"),
            candidate("2025-02-20", "Подписали договор", text="Договор касается рубежа.", published=TODAY),
        ),
        # one sentence tells of relations and of an embassy, or of two embassies
        (
            candidate("1991-08-29", "They restored diplomatic relations", "en", "relations", text=BOTH),
            candidate("1991-08-29", "The Kazakh embassy reopened the same day", "en", "relations", text=BOTH),
        ),
        # a visit and the talks on it, or visits to two countries, or of two persons
        (
            candidate(None, "Президент прибыл в Бишкек с государственным визитом", kind="visit"),
            candidate(None, "В Бишкеке начались переговоры", kind="visit"),
        ),
        (
            candidate(None, "Президент прибыл в Бишкек с государственным визитом", kind="visit"),
            candidate(None, "Президент прибыл в Казахстан с государственным визитом", kind="visit"),
        ),
        (
            candidate(None, "В Бишкек с официальным визитом прибыл Айдар Омаров", kind="visit"),
            candidate(None, "В Бишкек с официальным визитом прибыл Нурлан Осмонов", kind="visit"),
        ),
        # a document of another article may be another one that begins alike
        (
            candidate(None, "Соглашение о создании Общего рынка"),
            other("1999-12-08", "Соглашение о создании Общего рынка энергии и воды"),
        ),
        (
            candidate("2003-06", "Айдар Омаров прибыл в Бишкек", kind="visit"),
            other("2003-06-17", "Нұрлан Осмонов Бішкекке барды", language="kk", kind="visit"),
        ),
        # of a year, but another's visit, or told elsewhere
        (
            candidate("1996", "Визит президента Казахстана в Кыргызстан", kind="visit"),
            candidate("1996-07-04", "Министр прибыл в Бишкек с визитом", kind="visit"),
        ),
        (
            candidate("1996", "Визит президента Казахстана в Кыргызстан", kind="visit"),
            other("1996-07-04", "Айдар Омаров прибыл в Бишкек с визитом", kind="visit"),
        ),
        (
            candidate("2008", "The treaty was ratified by Kazakhstan", "en"),
            candidate("2008-04-03", "Kyrgyzstan ratified the treaty", "en"),
        ),
        # two terms of office overlap
        (
            candidate("1991/1996", "Возглавлял совместную комиссию двух стран", kind="session"),
            other("1994/2005", "Возглавлял совместную комиссию двух стран", kind="session"),
        ),
        # in a year much happens; two words in common are too few, and so is a person's name
        (
            candidate("2012", "Вручена государственная награда врачу", kind="award"),
            other("2012-11-08", "Вручена награда в честь праздника", kind="award"),
        ),
        (
            candidate("2012-11-08", "Айдар Омаров подписал указ", kind="treaty"),
            other("2012", "На параде сидел рядом Айдар Омаров", kind="treaty"),
        ),
        # a day of fighting has more than one event
        (
            candidate("1999-07-08", "The military shelled a bridge", "en", kind="conflict"),
            other("1999-07-08", "Military leaders condemned the strikes", language="en", kind="conflict"),
        ),
        # the same said by two spokesmen, or by one of them, of two things
        (
            candidate("2012-11-08", "A new bridge was built, said a spokesman of the ministry", "en"),
            other("2012-11-08", "Flour was sent, said a spokesman of the ministry", language="en"),
        ),
        (
            candidate("2012-11-08", "Новые винтовки и патроны, сообщает пресс-служба", kind="other"),
            other("2012-11-08", "Оружие нашли дома, сообщил представитель пресс-службы", kind="other"),
        ),
        # what is told since a year, or of a century, says nothing of a day in it
        (
            candidate("1992/..", "Прошел третий саммит глав государств", kind="visit"),
            other("2018-06-14", "Третий саммит глав государств прошел", kind="visit"),
        ),
        (
            candidate("20XX", "Прошел третий саммит глав государств", kind="visit"),
            other("2018-06-14", "Третий саммит глав государств прошел", kind="visit"),
        ),
    ],
)
def test_what_no_rule_joins_stays_apart(one, another):
    assert not rules.same_event(one, another)
    assert not rules.same_event(another, one)


@pytest.mark.parametrize(
    ("one", "another"),
    [
        # a year and then the day of it, in one sentence
        (
            candidate("1999", "Подписан договор о добром соседстве", text=RATIFIED, at=0),
            candidate("1999-12-08", "Договор о добром соседстве подписан", text=RATIFIED, at=30),
        ),
        (
            candidate("2018-06-14", "Прошел саммит", kind="visit"),
            other("2018-06-14", "The presidents met", language="en", kind="visit"),
        ),
        (
            candidate(
                "1975-05-02",
                "Bishkek breaks off diplomatic relations and closes its embassy",
                "en",
                kind="relations",
            ),
            other("1975", "Власти разорвали дипломатические отношения", kind="relations"),
        ),
        (
            candidate("2004-02-01", "Парламент ратифицировал декларацию"),
            other(
                "2004-02-01",
                "İttifak Beyannamesi onaylandı ve yürürlüğe girdi",
                language="tr",
                text="İttifak Beyannamesi parlamentoda onaylandı ve yürürlüğe girdi.",
            ),
        ),
        (
            candidate("2003-06", "Нурлан Осмонов посетил Казахстан", kind="visit"),
            other("2003-06-17", "Нұрлан Осмонов Қазақстанға барды", language="kk", kind="visit"),
        ),
        (
            candidate("1999-07", "Troops clashed in the Sarydala valley", "en", kind="conflict"),
            other("1999-07-08", "Столкновение в долине Сарыдала", kind="conflict"),
        ),
        (
            candidate("1996", "Визит президента Казахстана в Кыргызстан", kind="visit"),
            candidate("1996-07-04", "Айдар Омаров прибыл в Бишкек с визитом", kind="visit"),
        ),
        (
            candidate("1996", "Staatsbesuch in Kirgisistan", "de", kind="visit"),
            candidate("1996-07-04", "Der Präsident kam zum Staatsbesuch nach Bischkek", "de", kind="visit"),
        ),
        (
            candidate("2018", "Построен мост через реку", kind="infrastructure"),
            other("2018-06", "The bridge over the river was built", language="en", kind="infrastructure"),
        ),
        # acts of one day, told in two languages
        (
            candidate("1960-10-19", "The United States declares an embargo on Cuba", "en", kind="trade"),
            other("1960-10-19", "Estados Unidos decretó el embargo", language="es", kind="trade"),
        ),
        (
            candidate("1960-06-29", "Cuba nationalises the refineries", "en", kind="infrastructure"),
            other("1960-06", "Куба национализировала нефтеперерабатывающие заводы", kind="infrastructure"),
        ),
        (
            candidate(
                "1961-01-03", "The United States broke off diplomatic relations", "en", kind="relations"
            ),
            other("1961-01-03", "США разорвали дипломатические отношения", kind="relations"),
        ),
        (
            candidate(
                "1963-01-22",
                "Élysée-Vertrag unterzeichnet",
                "de",
                text="Heute wurde der Élysée-Vertrag unterzeichnet.",
            ),
            other("1963", "Подписан договор", text="В 1963 году подписан Елисейский договор."),
        ),
    ],
)
def test_one_act_is_known_again_in_another_language(one, another):
    assert rules.same_event(one, another)
    assert rules.same_event(another, one)


def test_a_name_in_another_language_has_no_direction():
    closed = candidate(None, "边界关闭", "zh", text="边界关闭. 签署友好条约")
    named = other(
        "2003", "Şuşa Beyannamesi imzalandı", language="tr", text="Şuşa Beyannamesi. Sınır kapatıldı"
    )
    assert apart.same_name(closed, named) == apart.same_name(named, closed)
    assert rules.same_event(closed, named) == rules.same_event(named, closed)


def test_a_name_told_twice_without_a_date_counts_in_both_directions():
    named = candidate(None, "Şuşa Beyannamesi imzalandı", language="tr")
    both = candidate(
        None,
        "Diplomatik ilişkiler kuruldu",
        language="tr",
        text="Diplomatik ilişkiler kuruldu. Şuşa Beyannamesi imzalandı",
    )
    assert rules.same_event(named, both) == rules.same_event(both, named)


TARIFF = {
    "es": "Entra en vigor el arancel sobre el acero",
    "de": "Der Zoll auf Stahl trat in Kraft",
    "ru": "Вступила в силу пошлина на сталь",
    "fr": "Le droit de douane sur l’acier est entré en vigueur",
}


@pytest.mark.parametrize("language", TARIFF)
def test_who_tells_no_act_tells_less_of_the_event_but_a_document_has_its_own_day(language):
    exact = candidate("2012-05-04", TARIFF[language], language, kind="trade", article="a.txt")
    vague = candidate("2012-05", "The tariff on steel", "en", kind="trade", article="b.txt")
    same_article = candidate("2012-05", "The tariff on steel", "en", kind="trade", article="a.txt")
    treaty = candidate("2012-05", "The treaty on steel", "en", kind="treaty", article="b.txt")
    assert exact.acts
    assert not vague.acts
    assert not apart.other_acts(exact, vague)
    assert not apart.other_acts(vague, exact)
    assert apart.other_acts(exact, same_article)
    assert apart.other_acts(replace(exact, milestone=replace(exact.milestone, kind="treaty")), treaty)
