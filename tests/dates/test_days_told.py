"""A day by its number is of the month told before it, and units that are counted exactly make a day."""

from datetime import date

import pytest

from mkdocs_newsdump import find_dates

PUBLISHED = date(2024, 4, 19)
# The language, the text, and the values of all its dates; - is one that stays open.
DAYS = """
en | The bridge fell on 3 May 2011. It was rebuilt on the 24th, in haste. | 2011-05-03; 2011-05-24
en | It fell on 3 May 2011; on the 24th floor nobody noticed. | 2011-05-03
en | It fell on 24 May 2011. On the 3rd, they left. | 2011-05-24
en | It fell in May 2011. Between the 3rd and the 9th, they left. | 2011-05
en | On the 24th, they left. |
de | Im Mai 2011 brannte es zweimal, am 3. und am 24., und niemand half. | 2011-05; 2011-05-03; 2011-05-24
de | Am 3. Mai 2011 brannte es. Am 24. kam der Minister. | 2011-05-03; 2011-05-24
de | Er kam am 3. Mai 2011. Am 24. Geburtstag fehlte er. | 2011-05-03
de | Er kam am 2. Mai 2011 und blieb am 7. und 8. Juni 2012. | 2011-05-02; 2012-06-07/2012-06-08
fr | Le pont tomba le 3 mai 2011 ; le 24, il fut rouvert. | 2011-05-03; 2011-05-24
es | El puente cayó el 3 de mayo de 2011 y el día 24, ya de noche, lo abrieron. | 2011-05-03; 2011-05-24
es | Cayó el 3 de mayo de 2011; lo abrieron el 24 del mismo mes. | 2011-05-03; 2011-05-24
es | Cayó en mayo de 2011. Vino entre el 20 y el 22 de junio de 2012. | 2011-05; 2012-06-20/2012-06-22
it | Il ponte crollò il 3 maggio 2011; il 24, di notte, riaprì. | 2011-05-03; 2011-05-24
pt | A ponte caiu em 3 de maio de 2011 e no dia 24, à noite, reabriu. | 2011-05-03; 2011-05-24
ru | 3 мая 2011 года мост упал, а 24-го, ночью, его открыли. | 2011-05-03; 2011-05-24
ru | 3 мая 2011 года мост упал, открыли его 24-го числа того же месяца. | 2011-05-03; 2011-05-24
ru | В марте, 24-го числа, мост открыли. | 2024-03-24
uk | 3 травня 2011 року міст упав, а 24-го, вночі, його відкрили. | 2011-05-03; 2011-05-24
pl | 3 maja 2011 roku most runął, a 24-go, w nocy, go otwarto. | 2011-05-03; 2011-05-24
nl | De brug viel op 3 mei 2011; op de 24ste, in de nacht, ging ze open. | 2011-05-03; 2011-05-24
sv | Bron föll den 3 maj 2011 och den 24 samma månad öppnades den. | 2011-05-03; 2011-05-24
fi | Silta kaatui 3. toukokuuta 2011 ja avattiin 24. päivänä samaa kuuta. | 2011-05-03; 2011-05-24
el | Η γέφυρα έπεσε στις 3 Μαΐου 2011 και άνοιξε στις 24 του μήνα. | 2011-05-03; 2011-05-24
uz | Ko‘prik 2011-yil 3-may kuni quladi, o‘sha oyning 24-kuni ochildi. | 2011-05-03; 2011-05-24
ar | سقط الجسر في 3 مايو 2011 وأعيد فتحه في 24 من الشهر نفسه. | 2011-05-03; 2011-05-24
ar | سقط الجسر في الحادي والعشرين من أبريل 2011. | 2011-04-21
ar | افتتح الجسر في الرابع عشر من مارس الماضي. | 2024-03-14
ko | 다리는 2011년 5월 3일 무너졌고, 같은 달 일본은 사과했다. | 2011-05-03; 2011-05
ka | ხიდი 2011 წლის 3 სექტემბრიდან დაიკეტა. | 2011-09-03
kk | Көпір 2011 жылғы мамырдың 3-інде құлады, 2012 жылы сәуірдің 24-інде ашылды. | 2011-05-03; 2012-04-24
kk | Көпір былтыр наурыз айының 6-сында ашылды. | 2023-03-06
kk | Көпір 2011 жылы құлады, мамырда 5-і қаза тапты. | 2011; XXXX-05
ky | Көпүрө 2011-жылдын апрелдин 9унда кулады, июндун 4-үндө ачылды. | 2011-04-09; 2011-06-04
uz | Ko‘prik 2011-yil aprelning 9-sida quladi, iyunning 4-kunida ochildi. | 2011-04-09; 2011-06-04
az | Körpü 2011-ci il aprelin 9-u uçdu, iyun ayının 4-də açıldı. | 2011-04-09; 2011-06-04
tt | Күпер 2011 елның мартның 6сында җимерелде. | 2011-03-06
tk | Köpri 2011-nji ýylyň aprelinde ýykyldy, iýunyň 4-inde açyldy. | 2011-04; 2011-06-04
tr | Köprü 2011 yılında, nisanın 9'unda yıkıldı, Haziran'ın 4'ünde açıldı. | 2011-04-09; 2011-06-04
ro | Podul a căzut la 3 mai 2011; a fost deschis în luna mai a anului 2012. | 2011-05-03; 2012-05
"""
OFFSETS = """
en | On 19 August 1990 it closed. Seven weeks earlier, on 27 June, it had opened. | 1990-08-19; 1990-06-27
en | It closed on 19 December 1990. Two months later, on 7 February, it opened. | 1990-12-19; 1991-02-07
en | It closed in 1990. Two months later, on 7 February, it opened. | 1990; XXXX-02-07
de | Am 19. Dezember 1990 schloss es; drei Monate später, im März, öffnete es. | 1990-12-19; 1991-03
fr | Il ferma le 19 décembre 1990 ; deux mois plus tard, le 7 février, il rouvrit. | 1990-12-19; 1991-02-07
pl | 19 grudnia 1990 go zamknięto, a dwa miesiące później, 7 lutego, otwarto. | 1990-12-19; 1991-02-07
uk | 19 грудня 1990 року його закрили, а двома місяцями пізніше, 7 лютого, відкрили. | 1990-12-19; 1991-02-07
en | It closed on 5 May 1990. The following spring it opened. | 1990-05-05; 1991-21
fr | Il ferma le 5 mai 1990 ; il rouvrit au printemps suivant. | 1990-05-05; 1991-21
ru | 5 мая 1990 года его закрыли. Следующей осенью открыли. | 1990-05-05; 1990-23
ru | 5 мая 1990 года его закрыли, а открыли в марте следующего. | 1990-05-05; 1991-03
uk | 5 травня 1990 року його закрили, а відкрили у березні наступного. | 1990-05-05; 1991-03
fr | Il ferma vendredi 4 mai 1990. Le dimanche précédent, il était plein. | 1990-05-04; 1990-04-29
es | Cerró el 5 de mayo de 1990 y abrió al cabo de tres días. | 1990-05-05; 1990-05-08
en | It closed on 5 May 1990. The day before, on Friday, it was full. | 1990-05-05; 1990-05-04
ru | 5 мая 1990 года его закрыли, а через год, тоже 5 мая, открыли. | 1990-05-05; 1991-05-05
ru | В 1990 году его закрыли. Тогда же, 5 мая, открыли другой. | 1990; 1990-05-05
uk | У 1990 році його закрили. Тоді ж, у травні, відкрили інший. | 1990; 1990-05
ja | 1990年5月5日に閉まった。6年後の8月に開いた。 | 1990-05-05; 1996-08
en | It closed in June 1990, and a month after that it opened. | 1990-06; 1990-07
"""
NOT_TOLD = """
en | A week earlier, on 27 March, it closed. | 2024-03-27
fr | Deux jours plus tôt, le 17 avril, il ferma. | 2024-04-17
de | Am Tag zuvor, am Donnerstag, schloss es. | 2024-04-18
ru | Закрыли его осенью 2022-го. Тогда же, 13 марта, открыли другой. | 2022-23; 2024-03-13
ru | С 1 марта нынешнего он закрыт, как и осенью прошлого. | 2024-03-01/..; 2023-23
pl | Zamknięto go 7 maja ubiegłego. | 2023-05-07
en | A decade ago, on 8 May, it closed; four days later it opened. | 2014-05-08; 2014-05-12
"""
OF_ANOTHER_YEAR = """
en | On this day in 1990 it closed. | 1990-04-19
ru | В этот день в 1990 году его закрыли. | 1990-04-19
ru | 5 мая 1988 года его открыли. В этот день 1990 года закрыли. | 1988-05-05; 1990-05-05
ru | Закрыли его в 1990 г. В этот день шёл снег. | 1990; -
es | Cerró el 5 de mayo de 1988. Ese mismo día de 1990 abrió. | 1988-05-05; 1990-05-05
zh | 1990年的今天，两国建交。 | 1990-04-19
de | An diesem Tag im Jahr 1990 wurde es geschlossen. | 1990-04-19
"""
EXACT = """
en | They met on 6 May 1990, and again exactly two years later. | 1990-05-06; 1992-05-06
en | They met in May 1990, and again exactly two years later. | 1990-05; 1992
en | They met on 6 May 1990, and again two years later. | 1990-05-06; 1992
en | They met exactly ten years ago. | 2014-04-19
de | Am 6. Mai 1990 trafen sie sich, auf den Tag genau zwei Jahre später wieder. | 1990-05-06; 1992-05-06
fr | Il vint le 6 mai 1990 et partit deux ans plus tard, jour pour jour. | 1990-05-06; 1992-05-06
es | Vino el 6 de mayo de 1990, exactamente dos años después se fue. | 1990-05-06; 1992-05-06
ru | Ровно десять лет назад открыли мост. | 2014-04-19
uk | Рівно десять років тому відкрили міст. | 2014-04-19
pl | 6 maja 1990 przyjechał, dokładnie dwa lata później odszedł. | 1990-05-06; 1992-05-06
cs | Přesně před deseti lety otevřeli most. | 2014-04-19
ja | 10年前のきょう、橋が開通した。 | 2014-04-19
"""
WEEKS = """
en | Next week, on 24 April, the bridge opens. | 2024-04-24
en | Last week, on 10 April, the bridge opened. | 2024-04-10
en | It closed on 29 December 1990. The following week, on 4 January, it opened. | 1990-12-29; 1991-01-04
de | Nächste Woche, am 24. April, öffnet die Brücke. | 2024-04-24
fr | La semaine dernière, le 10 avril, le pont a ouvert. | 2024-04-10
es | La próxima semana, el 24 de abril, abre el puente. | 2024-04-24
it | La settimana prossima, il 24 aprile, apre il ponte. | 2024-04-24
pt | Na próxima semana, em 24 de abril, a ponte abre. | 2024-04-24
ro | Săptămâna viitoare, la 24 aprilie, podul se deschide. | 2024-04-24
pl | W przyszłym tygodniu, 24 kwietnia, otworzy się most. | 2024-04-24
cs | Příští týden, 24. dubna, se otevře most. | 2024-04-24
nl | Volgende week, op 24 april, gaat de brug open. | 2024-04-24
ru | На прошлой неделе, 10 апреля, открыли мост. | 2024-04-10
uk | Наступного тижня, 24 квітня, відкриють міст. | 2024-04-24
tr | Gelecek hafta, 24 Nisan’da, köprü açılacak. | 2024-04-24
kk | Келесі аптада, 24 сәуірде, көпір ашылады. | 2024-04-24
"""
UNTIL = """
ru | Приняли программу до 2031 года. | ../2031
kk | Екі ел 2031 жылға дейінгі бағдарламаны қабылдады. | ../2031
ky | Эки өлкө 2031-жылга чейинки программаны кабыл алды. | ../2031
uz | Ikki davlat 2031-yilgacha dasturni qabul qildi. | ../2031
tr | İki ülke 2031 yılına kadarki programı kabul etti. | ../2031
az | İki ölkə 2031-ci ilə qədər proqram qəbul etdi. | ../2031
"""
WEEKDAYS_AND_SEASONS = """
fr | Fondée en août 1995, la cour a tranché mardi. | 1995-08; 2024-04-16
en | It burnt on 2 February 1972. On that Wednesday it rained. | 1972-02-02; 1972-02-02
en | It burnt on 2 February 1972. On that Monday it rained. | 1972-02-02; -
cs | Vláda minulý týden ve středu odložila schůzku. | 2024-04-10
de | Ein Treffen ist für den Herbst geplant und wird stattfinden. | 2024-23
nl | De top is voor de herfst gepland en zal doorgaan. | 2024-23
vi | Chiều qua hai bên ký. | 2024-04-18
"""


def values(text, language):
    mentions = find_dates(text, language=language, published=PUBLISHED)
    return "; ".join(mention.edtf or "-" for mention in mentions)


def rows(table):
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("language", "text", "value"), rows(DAYS))
def test_a_day_by_its_number_is_of_the_month_told(language, text, value):
    assert values(text, language) == value


@pytest.mark.parametrize(("language", "text", "value"), rows(OFFSETS))
def test_a_day_some_units_away_is_the_nearest_on_that_side_of_the_date_told(language, text, value):
    assert values(text, language) == value


@pytest.mark.parametrize(("language", "text", "value"), rows(NOT_TOLD))
def test_a_day_that_counts_from_none_told_is_what_else_is_said_of_it(language, text, value):
    assert values(text, language) == value


@pytest.mark.parametrize(("language", "text", "value"), rows(OF_ANOTHER_YEAR))
def test_this_day_in_another_year_is_the_day_told_or_that_of_the_publication(language, text, value):
    assert values(text, language) == value


def test_this_day_in_another_year_is_open_where_the_paragraph_before_told_of_another():
    told = find_dates(
        "On this day in 1990 it closed.", language="en", published=PUBLISHED, before="2024-04-16"
    )
    assert [mention.edtf for mention in told] == ["1990"]


def test_a_day_below_a_span_within_a_year_is_of_that_year():
    told = find_dates("In the same month they met.", language="en", above="1990-05-03/1990-05-05")
    assert [mention.edtf for mention in told] == ["1990-05"]


@pytest.mark.parametrize(("language", "text", "value"), rows(EXACT))
def test_years_counted_exactly_are_a_day_where_a_day_is_known(language, text, value):
    assert values(text, language) == value


@pytest.mark.parametrize(("language", "text", "value"), rows(WEEKDAYS_AND_SEASONS))
def test_weekdays_by_a_week_or_a_day_and_seasons_that_something_is_meant_for(language, text, value):
    assert values(text, language) == value


@pytest.mark.parametrize(("language", "text", "value"), rows(WEEKS))
def test_a_week_that_is_counted_says_on_which_side_its_day_is(language, text, value):
    assert values(text, language) == value


@pytest.mark.parametrize(("language", "text", "value"), rows(UNTIL))
def test_the_term_of_a_programme_is_open_at_its_beginning(language, text, value):
    assert values(text, language) == value
