"""What is named or numbered after a date is none; other calendars, both styles, short years, ordinals."""

from datetime import date

import pytest

from mkdocs_newsdump import find_dates

PUBLISHED = date(2024, 4, 19)
NO_DATES = """
ru | Школа стоит на улице 7 Апреля.
ru | Людовик XIV в Версале
zh | 植根于千年古丝绸之路
ja | 千年の都
ru | Митинг прошёл на площади 9 Мая.
ru | Он работал на заводе имени 1 мая.
ru | Бюллетень международных договоров, 2000 г., № 3.
ru | Статья 2.1.2010 кодекса
uk | Мітинг на площі 8 Березня.
pl | Szkoła przy placu 3 Maja.
de | Sie ziehen über die Straße des 17. Juni.
de | Osteuropa, H. 3/2019, S. 15
de | Die Resolution 1973 wurde angenommen.
en | They marched down 25 January Street.
en | The 26th of July Movement grew.
en | The 136-year-old bridge was closed.
en | Article 2.1.2010 of the code
en | It was the year 1403 AH.
en | They signed it in 2081 BS.
ru | в 1403 году солнечной хиджры
fr | Ils vont à la place du 8 Mai 1945.
fr | La rue du 4 septembre est fermée.
es | Viven en la Avenida 9 de Julio.
it | La sede è in via 25 aprile.
pt | A loja fica na Rua 25 de Março.
tr | Okul 17 Haziran Caddesi üzerinde.
kk | Мектеп 9 мамыр көшесінде орналасқан.
ky | Мектеп 7-апрель көчөсүндө жайгашкан.
uz | Maktab 8-mart ko'chasida joylashgan.
az | Məktəb 28 may küçəsində yerləşir.
hu | A Március 15. tér szép.
nl | Het museum staat aan het 4-mei-plein.
hi | विक्रम संवत 2081
fa | در سال ۱۳۷۰
cs | Průvod šel ulicí 5. května.
sk | Býva na ulici 29. augusta.
hr | Prosvjed je bio na Trgu 30. svibnja.
sr | Окупили су се у улици 27. марта.
sl | Zbrali so se na trgu 27. aprila.
bg | Шествието мина по булевард 6 септември.
el | Η πορεία πέρασε από την πλατεία 25ης Μαρτίου.
vi | Họ gặp nhau trên đường 30 tháng 4.
id | Mereka berkumpul di Jalan 10 November.
he | הם נפגשו ברחוב 29 בנובמבר.
hy | Նրանք հանդիպեցին 28 Մայիսի փողոցում։
it | Il corteo parte da piazza IV Novembre.
ru | Они живут на проспекте 60-летия Октября.
en | Law 2014/22 and Act No. 2016-17 were amended.
fr | La loi n° 2013-14 est abrogée.
es | Se aplica la Ley 7/2012.
pt | O Decreto 9/2016 foi revogado.
en | It lasted half a century, some say two centuries.
en | Over a quarter of a century they traded.
de | Zwei Jahrhunderte lang lebten sie so.
es | Duró un siglo, o 5 siglos.
ru | Один век сменил два века, а всего 5 веков.
fa | ۱۴۰۳/۰۱/۳۱
"""
DATES = """
ru | Мост закрыли 5 мая 2015 года. | 2015-05-05
ru | Открыли школу 1 сентября 2015 года. | 2015-09-01
ru | На площади 9 мая 2015 года прошёл парад. | 2015-05-09
en | The school opened on 1 September 2015. | 2015-09-01
fr | La place ouvre le 8 mai 2015. | 2015-05-08
ja | 昭和47年9月29日に署名した | 1972-09-29
ja | 平成10年11月に | 1998-11
ja | 令和元年5月 | 2019-05
zh | 民國102年5月3日 | 2013-05-03
th | 15 ตุลาคม พ.ศ. 2535 | 1992-10-15
ru | 25 января (7 февраля) 1918 года | 1918-02-07
ru | 7 (19) февраля 1878 года | 1878-02-19
en | 25 January (7 February) 1918 | 1918-02-07
en | on 13/25 January 1918 | 1918-01-25
en | on 13/20 January 1918 | 1918-01
pt | em 7 de fevereiro (19) de 1878 | 1878-02-19
uk | 25 січня (7 лютого за новим стилем) 1918 року | 1918-02-07
kk | 1878 жылғы 7 (жаңаша 19) ақпан | 1878-02-19
de | am 3. IV. 1961 | 1961-04-03
en | of 3.IV.1961 | 1961-04-03
pl | 3 IV 1961 r. | 1961-04-03
es | (3-IV-61) | 1961-04-03
ro | la 3.IV.'61 | 1961-04-03
ru | 3.IX.61 в Вене | 1961-09-03
uk | 5 Лис, 2023 | 2023-11-05
en | January 25 (February 7), 1918 | 1918-02-07
de | 25. Januar (7. Februar) 1918 | 1918-02-07
en | On 07-Apr-97 they met. | 1997-04-07
en | On 8 Apr 98 the two met. | 1998-04-08
en | On Aug 9, 96. | 1996-08-09
en | On Aug 9, 96 they met. | XXXX-08-09
en | on 25 December [O.S. 13 December] 1917 | 1917-12-25
en | on 7 November 1917 (O.S. 25 October) | 1917-11-07
en | March 1, 1881 (O.S. February 17) | 1881-03-01
ru | 7 ноября 1917 года (25 октября по старому стилю) | 1917-11-07
ja | 1972年（昭和47年）9月29日 | 1972-09-29
ja | 1972年（昭和48年） | 1972; 1973
en | It was signed in the year 2000. | 2000
en | They met on 19 Nov 12 in Rome. | XXXX-11-19
en | in '87 they met | 1987
en | the summer of '87 | 1987-22
en | from '91 to '93 | 1991/1993
ru | В апреле 97-го подписали договор. | 1997-04
ru | в 97-м году | 1997
ru | Весной 93-го они встретились. | 1993-21
uk | у квітні 97-го | 1997-04
de | im Frühjahr '89 | 1989-21
de | im Jahr '92 | 1992
fr | En mai 81, ils signent. | 1981-05
fr | mai 68 | 1968-05
fr | En mai 81 navires partent. | XXXX-05
fr | En mai 81 personnes signent. | 2023-05
es | el 8 de abril del 97 | 1997-04-08
es | en abril del 97 | 1997-04
it | nell'ottobre '62 | 1962-10
it | nel '92 | 1992
pt | em abril de 74 | 1974-04
ru | 19-ноя-12 | 2012-11-19
ru | 3 фев 82 | 1982-02-03
ru | 8 апреля 97-го | 1997-04-08
ru | 8 апреля 97 человек погибли | 2024-04-08
en | March to May 1965 | 1965-03/1965-05
en | between May and August 1965 | 1965-05/1965-08
en | June 2013 – 2020 | 2013-06/2020
pt | 1.º de maio de 1993 | 1993-05-01
es | 1ero de mayo de 1993 | 1993-05-01
it | 1° maggio 1993 | 1993-05-01
ca | l'1r de maig de 1993 | 1993-05-01
ro | 1-a mai 1993 | 1993-05-01
sv | den 1:a maj 1993 | 1993-05-01
en | Over the last year trade grew. | 2023/2024
de | Im letzten Jahrzehnt wuchs der Handel. | 2014/2024
ru | За последний год торговля выросла. | 2023/2024
cs | Dne 28. října otevřeli most. | 2023-10-28
cs | Na náměstí se sešli 28. října 2019. | 2019-10-28
bg | На площада на 6 септември 2019 г. имаше парад. | 2019-09-06
bg | На площада на 6 септември имаше парад. | 2023-09-06
en | the 19th century | 18XX
ru | 19 век | 18XX
fr | au dix-neuvième siècle | 18XX
zh | 二十世纪 | 19XX
en | since the 19th century | 18XX/..
fr | depuis le XIXe siècle | 18XX/..
es | desde los años 1990 | 199X/..
ru | весной XX в . | 2024-21; 19XX
ru | В XIX в. граница была другой. | 18XX
bg | През XIX в. границата беше друга. | 18XX
cs | V 19. stol. byla hranice jiná. | 18XX
ro | Granița a fost alta în sec. XIX. | 18XX
el | Τον 19ο αι. τα σύνορα ήταν άλλα. | 18XX
ru | весной первый в . | 2024-21
zh | 二〇〇〇年 | 2000
az | 1994-cü il fevralın 8–11-də | 1994-02-08/1994-02-11
uz | 1994-yil fevralning 8–11 kunlari | 1994-02-08/1994-02-11
kk | 1994 жылғы ақпанның 8–11-інде | 1994-02-08/1994-02-11
hu | 1994. május 3–6-án | 1994-05-03/1994-05-06
en | The Act of 2014 was amended in 2016. | 2014; 2016
en | Ambassador, 2013–present | 2013/..
en | Director from March 2011 to date. | 2011-03/..
de | Botschafter, 2013 bis heute | 2013/..
fr | Ambassadeur de 2009 à ce jour | 2009/..
es | Embajador, 2013-presente | 2013/..
it | dal 2010 a oggi | 2010/..
pl | od 2013 do dziś | 2013/..
ru | Посол с 2013 года по настоящее время | 2013/..
uk | з 2015 року дотепер | 2015/..
tr | 2013'ten günümüze kadar | 2013/..
zh | 2013年3月至今 | 2013-03/..
vi | từ 2013 đến nay | 2013/..
ro | Pentru prima dată din 1961 a venit un președinte. | 1961/..
pl | Spotkają się w najbliższą niedzielę. | 2024-04-21
ru | Они встретятся в ближайшее воскресенье. | 2024-04-21
"""


@pytest.mark.parametrize("line", NO_DATES.strip().splitlines())
def test_what_is_named_or_numbered_after_a_date_is_none(line):
    language, text = line.split(" | ")
    assert [mention.text for mention in find_dates(text, language=language, published=PUBLISHED)] == []


@pytest.mark.parametrize("line", DATES.strip().splitlines())
def test_a_date_has_one_value_however_it_is_written(line):
    language, text, value = line.split(" | ")
    found = find_dates(text, language=language, published=PUBLISHED)
    assert "; ".join(str(mention.edtf) for mention in found) == value


COUNTED = """
et | eelmisel nädalal | 2024-04-08/2024-04-14
lv | aizvakar | 2024-04-17
lt | prieš dvi savaites | 2024-04-01/2024-04-07
sk | pred tromi týždňami | 2024-03-25/2024-03-31
sl | pred dvema tednoma | 2024-04-01/2024-04-07
sr | пре три недеље | 2024-03-25/2024-03-31
hi | तीन दिन पहले | 2024-04-16
id | tiga minggu lalu | 2024-03-25/2024-03-31
az | üç həftə əvvəl | 2024-03-25/2024-03-31
ar | قبل أسبوعين | 2024-04-01/2024-04-07
he | שלשום | 2024-04-17
fa | سه روز پیش | 2024-04-16
sv | om två veckor | 2024-04-29/2024-05-05
en | expected in December | 2024-12
en | the company's 1988 sales | 1988
"""


@pytest.mark.parametrize("line", COUNTED.strip().splitlines())
def test_what_is_counted_from_today_is_counted_in_words(line):
    language, text, value = line.split(" | ")
    found = find_dates(text, language=language, published=PUBLISHED)
    assert "; ".join(str(mention.edtf) for mention in found) == value
