from datetime import date
from pathlib import Path

import pytest
import yaml

from mkdocs_newsdump import find_dates

FROM_TODAY = yaml.safe_load(Path(__file__).with_name("from_today.yml").read_text(encoding="utf-8"))
PHRASES = """
it | il tre marzo 2015 | 2015-03-03
it | 1 marzo 2013 | 2013-03-01
it | primo marzo 2013 | 2013-03-01
it | il primo marzo 2013 | 2013-03-01
it | ultimo giorno di ottobre 2015 | 2015-10-31
it | l'ultimo giorno di ottobre 2015 | 2015-10-31
it | terzo martedì di settembre 2014 | 2014-09-16
it | il primo mercoledì di ottobre 2014 | 2014-10-01
it | ultima domenica di marzo 2014 | 2014-03-30
it | 20/02/2014 | 2014-02-20
it | 14 - 20 set. 2014 | 2014-09-14/2014-09-20
it | dal 14 al 20 settembre 2014 | 2014-09-14/2014-09-20
it | terzo martedì dopo Natale 2014 | 2015-01-13
it | 31-10-1974 | 1974-10-31
it | venerdì 18 luglio 2014 | 2014-07-18
it | tra il 14 e il 15 ottobre 2014 | 2014-10-14/2014-10-15
it | Nel XIX secolo | 18XX
it | negli anni '90 | 199X
pt | cinco de maio de 2013 | 2013-05-05
pt | 5 de maio de 2013 | 2013-05-05
pt | 5/5/2013 | 2013-05-05
pt | 1 de março de 2013 | 2013-03-01
pt | primeiro de março de 2013 | 2013-03-01
pt | sexta-feira, 18 de julho de 2014 | 2014-07-18
pt | o último dia de outubro de 2015 | 2015-10-31
pt | de 13 a 15 de julho de 2014 | 2014-07-13/2014-07-15
pt | 13 - 15 de julho de 2014 | 2014-07-13/2014-07-15
pt | em maio de 2014 | 2014-05
nl | 3 maart 2015 | 2015-03-03
nl | derde maart 2015 | 2015-03-03
nl | de derde maart 2015 | 2015-03-03
nl | laatste zondag in maart 2014 | 2014-03-30
nl | laatste zondag van maart 2014 | 2014-03-30
nl | laatste dag in oktober 2015 | 2015-10-31
nl | derde dinsdag in september 2014 | 2014-09-16
nl | eerste woensdag van oktober 2014 | 2014-10-01
nl | derde dinsdag na kerst 2014 | 2015-01-13
nl | Vr, 18 juli 2014 | 2014-07-18
nl | 14. - 15.10.2013 | 2013-10-14/2013-10-15
nl | van 14 tot 15 oktober 2018 | 2018-10-14/2018-10-15
nl | van 14 t/m 15 oktober 2018 | 2018-10-14/2018-10-15
nl | 1/2/2013 | 2013-02-01
en | 13/05/2015 | 2015-05-13
en | Friday, 05/06/2015 | 2015-06-05
en | 05/06/2015 (Friday) | 2015-06-05
en | Wednesday, 05/06/2015 | 2015-05-06
en | Sunday, 05/06/2015 | 2015-05-06?
en | 05/06/2015 | 2015-05-06?
en | 05/05/2015 | 2015-05-05
en-US | 05/06/2015 | 2015-05-06
en-GB | 05/06/2015 | 2015-06-05
de | Mittwoch, 05.06.2015 | 2015-05-06
fr | mercredi 05/06/2015 | 2015-05-06
nl | jaren '90 | 199X
pl | 3 marca 2015 | 2015-03-03
pl | trzeci marca 2015 | 2015-03-03
pl | trzeciego marca 2015 | 2015-03-03
pl | pierwszy marca 2013 | 2013-03-01
pl | październik 2014 | 2014-10
pl | 14 kwietnia 2015 | 2015-04-14
pl | ostatnia niedziela marca 2014 | 2014-03-30
pl | ostatnia niedziela w marcu 2014 | 2014-03-30
pl | trzeci wtorek września 2014 | 2014-09-16
pl | pierwsza środa października 2014 | 2014-10-01
pl | ostatni dzień października 2015 | 2015-10-31
pl | trzeci wtorek po Bożym Narodzeniu 2014 | 2015-01-13
pl | 31.10.1974 | 1974-10-31
pl | 3 Mar. 2015 | 2015-03-03
pl | od 14 do 15 października 2018 | 2018-10-14/2018-10-15
pl | piątek, 18 lipca 2014 r. | 2014-07-18
uk | 3 березня 2015 | 2015-03-03
uk | третє березня 2015 | 2015-03-03
uk | третього березня 2015 | 2015-03-03
uk | 3 бер. 2015 | 2015-03-03
uk | Жовтень 2014 | 2014-10
uk | тридцять перше травня 2015 | 2015-05-31
uk | Пт, 18 липня 2014 | 2014-07-18
uk | з 14.10. по 15.10.2018 | 2018-10-14/2018-10-15
uk | з 14 до 15 жовтня 2018 року | 2018-10-14/2018-10-15
uk | 14. - 15.10.2013 | 2013-10-14/2013-10-15
uk | у 1990-х роках | 199X
uk | XX століття | 19XX
kk | 2015 жылғы 3 наурыз | 2015-03-03
kk | 3 наурыз 2015 жыл | 2015-03-03
kk | 2015 жылдың 3 наурызында | 2015-03-03
kk | 2015 жылғы 3-наурызда | 2015-03-03
kk | 2014 жылдың қазан айында | 2014-10
kk | 2014 жылы | 2014
kk | 2008 жылдан бастап | 2008/..
kk | 1990-жылдары | 199X
kk | 1992 жылғы 15 қазанда | 1992-10-15
kk | ХХ ғасырда | 19XX
kk | 2014 жылдың көктемінде | 2014-21
kk | 14-15 қазан 2018 жыл | 2018-10-14/2018-10-15
ky | 2015-жылдын 3-мартында | 2015-03-03
ky | 2015-жылы 3-мартта | 2015-03-03
ky | 3-март, 2015-жыл | 2015-03-03
ky | 1992-жылдын 15-октябрында | 1992-10-15
ky | 2014-жылдын октябрь айында | 2014-10
ky | 2008-жылдан бери | 2008/..
ky | 1990-жылдары | 199X
cv | 2015 ҫулхи кӑрлачӑн 21-мӗшӗнче | 2015-01-21
cv | 21 кӑрлач 2015 ҫ. | 2015-01-21
cv | 2015 ҫ. нарӑс | 2015-02
cv | раштавӑн 3-мӗшӗ | XXXX-12-03
cv | 2015 ҫулхи юпа уйӑхӗнче | 2015-10
cv | 05.06.2015 | 2015-06-05
hu | 05.06.2015 | 2015-06-05
en | In March, 21 ships sailed | XXXX-03
uz | 2015 yil 3 mart | 2015-03-03
uz | 2015-yil 3-mart | 2015-03-03
uz | 3-mart 2015-yil | 2015-03-03
uz | 2015 yilning 3 martida | 2015-03-03
uz | 1992 yil 15 oktyabrda | 1992-10-15
uz | 2014 yil oktabr oyida | 2014-10
uz | 2008 yildan beri | 2008/..
uz | 2015 йил 3 март | 2015-03-03
uz | 1990-yillarda | 199X
ja | 2015年3月3日 | 2015-03-03
ja | 2015年三月三日 | 2015-03-03
ja | 2015/3/3 | 2015-03-03
ja | 2014年10月 | 2014-10
ja | 2014年 | 2014
ja | 2014年10月14日から15日 | 2014-10-14/2014-10-15
ja | 2014年10月14日から10月15日まで | 2014-10-14/2014-10-15
ja | 1990年代 | 199X
ja | 20世紀 | 19XX
ja | 2014年春 | 2014-21
ja | 2015年3月3日(火) | 2015-03-03
ko | 2015년 3월 3일 | 2015-03-03
ko | 2014년 10월 | 2014-10
ko | 2015년 3월 3일 화요일 | 2015-03-03
ko | 2014년 10월 첫째 수요일 | 2014-10-01
ko | 2014년 10월 마지막 일요일 | 2014-10-26
ko | 1990년대 | 199X
ko | 2014년 10월 14일부터 15일까지 | 2014-10-14/2014-10-15
tr | 3 Mart 2015 Salı | 2015-03-03
tr | 2014 yılında | 2014
tr | Ekim 2014'te | 2014-10
tr | 2008'den beri | 2008/..
tr | 14-15 Ekim 2018 | 2018-10-14/2018-10-15
tr | 1990'lı yıllarda | 199X
tr | 20. yüzyılda | 19XX
tr | son pazar mart 2014 | 2014-03-30
tr | mart 2014 son pazarı | 2014-03-30
sv | tredje mars 2015 | 2015-03-03
sv | den tredje mars 2015 | 2015-03-03
sv | 3 mars 2015 | 2015-03-03
sv | sista söndagen i mars 2014 | 2014-03-30
sv | sista dagen i oktober 2015 | 2015-10-31
sv | tredje tisdagen i september 2014 | 2014-09-16
sv | fredagen den 18 juli 2014 | 2014-07-18
sv | 1990-talet | 199X
no | 3. mars 2015 | 2015-03-03
nb | 3. mars 2015 | 2015-03-03
nb | den tredje mars 2015 | 2015-03-03
nb | siste søndagen i mars 2014 | 2014-03-30
nb | siste dag i oktober 2015 | 2015-10-31
nb | 14. - 15.10.2013 | 2013-10-14/2013-10-15
da | 3. marts 2015 | 2015-03-03
da | sidste søndag i marts 2014 | 2014-03-30
da | tredje tirsdag i september 2014 | 2014-09-16
da | fra 14. til 15. oktober 2018 | 2018-10-14/2018-10-15
fi | 3. maaliskuuta 2015 | 2015-03-03
fi | maaliskuussa 2015 | 2015-03
cs | 3. března 2015 | 2015-03-03
cs | v březnu 2015 | 2015-03
sk | 3. marca 2015 | 2015-03-03
hu | 2015. március 3. | 2015-03-03
hu | 2015. március 3-án | 2015-03-03
hu | 2015 március | 2015-03
hu | 2015.03.03. | 2015-03-03
ro | 3 martie 2015 | 2015-03-03
ro | ultima duminică din martie 2014 | 2014-03-30
ro | ultima zi din octombrie 2015 | 2015-10-31
ro | 14 - 15 octombrie 2018 | 2018-10-14/2018-10-15
el | 3 Μαρτίου 2015 | 2015-03-03
el | τρίτη Μαρτίου 2015 | 2015-03-03
el | τελευταία Κυριακή του Μαρτίου 2014 | 2014-03-30
el | Οκτώβριος 2014 | 2014-10
el | 31-10-1974 | 1974-10-31
hr | 3. ožujka 2015. | 2015-03-03
hr | posljednja nedjelja u ožujku 2014 | 2014-03-30
hr | treći utorak u rujnu 2014 | 2014-09-16
hr | 14. - 15.10.2013 | 2013-10-14/2013-10-15
bg | 3 март 2015 | 2015-03-03
bg | първи март 2013 | 2013-03-01
bg | 31.10.1974 г. | 1974-10-31
he | 3 במרץ 2015 | 2015-03-03
he | ה3 במרץ 2015 | 2015-03-03
ar | 3 مارس 2015 | 2015-03-03
ar | الثالث من مارس 2015 | 2015-03-03
ar | أكتوبر 2014 | 2014-10
vi | ngày 3 tháng 3 năm 2015 | 2015-03-03
vi | tháng 10 năm 2014 | 2014-10
vi | 3/3/2015 | 2015-03-03
vi | ngày mồng 3 tháng 3 năm 2015 | 2015-03-03
ka | 2015 წლის 3 მარტი | 2015-03-03
ca | 3 de març del 2015 | 2015-03-03
ca | l'últim dia d'octubre del 2015 | 2015-10-31
de | am 3. März 2015 | 2015-03-03
de | dritter März 2015 | 2015-03-03
de | erster März 2013 | 2013-03-01
de | 20.2.2014 | 2014-02-20
de | im 19. Jahrhundert | 18XX
de | in den 1990er Jahren | 199X
de | in den 90er Jahren | 199X
de | Anfang März 2014 | 2014-03
de | Sommer 2014 | 2014-22
de | im ersten Halbjahr 2014 | 2014-01/2014-06
de | zwischen dem 3. und 5. Mai 2014 | 2014-05-03/2014-05-05
de | seit 2008 | 2008/..
en | the 1st of march 2013 | 2013-03-01
en | first of March 2013 | 2013-03-01
en | the first of march 2013 | 2013-03-01
en | july 13 - 15 2014 | 2014-07-13/2014-07-15
en | July 13-15, 2014 | 2014-07-13/2014-07-15
en | 13 to 15 July 2014 | 2014-07-13/2014-07-15
en | from July 13 to July 15, 2014 | 2014-07-13/2014-07-15
en | between July 13 and July 15, 2014 | 2014-07-13/2014-07-15
en | christmas 2013 | 2013-12-25
en | the last week of october 2014 | 2014-10
en | Q3 2014 | 2014-07/2014-09
en | third quarter of 2014 | 2014-07/2014-09
en | 2018-Q4 | 2018-10/2018-12
en | summer 2014 | 2014-22
en | spring of 2014 | 2014-21
en | the 90s | 199X
en | the 1960s | 196X
en | 20th century | 19XX
en | 5th century BC | -04XX
en | Monday, Feb. 18, 2013 | 2013-02-18
en | Mon Feb 18 2013 | 2013-02-18
en | 10-31-1974 | 1974-10-31
en | 10-31-74 | 1974-10-31
en | 31 Oct. '74 | 1974-10-31
en | early 2015 | 2015
en | mid-October 2015 | 2015-10
en | by the end of 2012 | 2012
en | since 2012 | 2012/..
en | until 2012 | ../2012
en | first half of 2014 | 2014-01/2014-06
en | from 2003 to 2007 | 2003/2007
en | fourth Thursday of November 2014 | 2014-11-27
en | twenty-first of May 2015 | 2015-05-21
en | in May 2015 and June 2016 | 2015-05; 2016-06
en | March 3-5, 2015 | 2015-03-03/2015-03-05
es | el 5 de mayo del 2013 | 2013-05-05
es | primero de marzo de 2013 | 2013-03-01
es | el uno de marzo de 2013 | 2013-03-01
es | último domingo de marzo de 2014 | 2014-03-30
es | del 13 al 15 de julio de 2013 | 2013-07-13/2013-07-15
es | el último día de octubre de 2015 | 2015-10-31
es | tercer martes de septiembre de 2014 | 2014-09-16
es | siglo XX | 19XX
es | verano de 2014 | 2014-22
fr | le 1er mars 2013 | 2013-03-01
fr | le dernier dimanche de mars 2014 | 2014-03-30
fr | troisième mardi de septembre 2014 | 2014-09-16
fr | du 14 au 20 septembre 2014 | 2014-09-14/2014-09-20
fr | entre le 14 et le 20 septembre 2014 | 2014-09-14/2014-09-20
fr | XXe siècle | 19XX
fr | les années 1990 | 199X
fr | été 2014 | 2014-22
fr | vendredi 18 juillet 2014 | 2014-07-18
fr | début 2014 | 2014
fr | premier semestre 2014 | 2014-01/2014-06
zh | 2014年10月 | 2014-10
zh | 二〇一五年三月三日 | 2015-03-03
zh | 2014年10月14日至15日 | 2014-10-14/2014-10-15
zh | 20世纪90年代 | 199X
zh | 2014年春季 | 2014-21
zh | 2014年第一季度 | 2014-01/2014-03
zh | 2015年3月3日星期二 | 2015-03-03
zh | 自2008年以来 | 2008/..
ru | последнее воскресенье марта 2014 | 2014-03-30
ru | последний день октября 2015 | 2015-10-31
ru | третий вторник сентября 2014 | 2014-09-16
ru | первая среда октября 2014 года | 2014-10-01
ru | последняя среда октября 2014 года | 2014-10-29
ru | с 3 по 5 мая 2015 | 2015-05-03/2015-05-05
ru | 14-15 октября 2018 года | 2018-10-14/2018-10-15
ru | 14 и 15 октября 2018 года | 2018-10-14/2018-10-15
ru | в 2014–2016 гг. | 2014/2016
ru | 31 окт 1974 | 1974-10-31
ru | 31/10/1974 | 1974-10-31
ru | 2018-8-31 | 2018-08-31
ru | 2/2013 | 2013-02
ru | двадцать первое мая 2015 года | 2015-05-21
ru | в XIX–XX веках | 1800/1999
ru | в первой половине 2015 года | 2015-01/2015-06
ru | во втором полугодии 2015 года | 2015-07/2015-12
ru | в IV квартале 2015 года | 2015-10/2015-12
ru | в 4-м квартале 2015 года | 2015-10/2015-12
ru | 9 мая 45-го года | 1945-05-09
ru | лето 2015 | 2015-22
ru | к концу 2015 года | 2015
ru | 1 января 2015 – 3 марта 2016 | 2015-01-01/2016-03-03
ru | между 1996 и 2001 годами | 1996/2001
ru | январь-март 2015 года | 2015-01/2015-03
ru | с января по март 2015 года | 2015-01/2015-03
ru | 15.10.18 | 2018-10-15
ru | в 2015/16 годах | 2015/2016
hi | 3 मार्च 2015 | 2015-03-03
th | 3 มีนาคม 2015 | 2015-03-03
fa | 3 مارس 2015 | 2015-03-03
az | 3 mart 2015-ci il | 2015-03-03
hy | 2015 թ. մարտի 3 | 2015-03-03
mn | 2015 оны 3-р сарын 3 | 2015-03-03
tg | 3 марти соли 2015 | 2015-03-03
be | 3 сакавіка 2015 года | 2015-03-03
lt | 2015 m. kovo 3 d. | 2015-03-03
lv | 2015. gada 3. martā | 2015-03-03
et | 3. märts 2015 | 2015-03-03
sl | 3. marec 2015 | 2015-03-03
sr | 3. март 2015. | 2015-03-03
id | 3 Maret 2015 | 2015-03-03
ms | 3 Mac 2015 | 2015-03-03
sw | 3 Machi 2015 | 2015-03-03
hu | 2022 márciusában nyitották meg | 2022-03
hu | 2022. március 3-án írták alá | 2022-03-03
hu | 2022-ben írták alá | 2022
fi | Sopimus allekirjoitettiin maaliskuussa 2022 | 2022-03
fi | 3. maaliskuuta 2022 allekirjoitettiin | 2022-03-03
fi | vuonna 2022 | 2022
et | 2022. aasta märtsis | 2022-03
et | 3. märtsil 2022 | 2022-03-03
lt | 2022 m. kovo 3 d. pasirašė | 2022-03-03
lt | 2022 m. kovą | 2022-03
lt | 2022 metų kovo mėnesį | 2022-03
lv | 2022. gada 3. martā | 2022-03-03
lv | 2022. gada martā | 2022-03
cs | v březnu 2022 podepsali | 2022-03
cs | 3. března 2022 | 2022-03-03
cs | dne 3. března roku 2022 | 2022-03-03
sk | v marci 2022 | 2022-03
sk | 3. marca 2022 | 2022-03-03
pl | w marcu 2022 roku | 2022-03
pl | 3 marca 2022 r. | 2022-03-03
hr | u ožujku 2022. | 2022-03
hr | 3. ožujka 2022. godine | 2022-03-03
sr | у марту 2022. године | 2022-03
sr | 3. марта 2022. године | 2022-03-03
sr-Latn | 3. marta 2022. godine | 2022-03-03
bs | u martu 2022. godine | 2022-03
sl | marca 2022 | 2022-03
sl | 3. marca 2022 | 2022-03-03
bg | през март 2022 г. | 2022-03
bg | на 3 март 2022 г. | 2022-03-03
mk | на 3 март 2022 година | 2022-03-03
mk | во март 2022 година | 2022-03
ro | în martie 2022 | 2022-03
ro | pe 3 martie 2022 | 2022-03-03
el | τον Μάρτιο του 2022 | 2022-03
el | στις 3 Μαρτίου 2022 | 2022-03-03
sq | më 3 mars 2022 | 2022-03-03
sq | në mars 2022 | 2022-03
tr | Mart 2022'de | 2022-03
tr | 3 Mart 2022 tarihinde | 2022-03-03
az | 2022-ci ilin martında | 2022-03
az | 3 mart 2022-ci il | 2022-03-03
az | 2022-ci il martın 3-də | 2022-03-03
ka | 2022 წლის მარტში | 2022-03
ka | 2022 წლის 3 მარტს | 2022-03-03
hy | 2022 թվականի մարտին | 2022-03
hy | 2022 թվականի մարտի 3-ին | 2022-03-03
mn | 2022 оны 3 дугаар сард | 2022-03
mn | 2022 оны 3 сарын 3-нд | 2022-03-03
tg | 3 марти соли 2022 | 2022-03-03
tg | моҳи марти соли 2022 | 2022-03
tk | 2022-nji ýylyň mart aýynda | 2022-03
tk | 2022-nji ýylyň 3-nji martynda | 2022-03-03
tt | 2022 елның 3 мартында | 2022-03-03
be | у сакавіку 2022 года | 2022-03
be | 3 сакавіка 2022 года | 2022-03-03
uk | у березні 2022 року | 2022-03
he | במרץ 2022 | 2022-03
he | ב-3 במרץ 2022 | 2022-03-03
ar | في مارس 2022 | 2022-03
ar | في 3 مارس 2022 | 2022-03-03
ar | في الثالث من مارس 2022 | 2022-03-03
fa | در مارس ۲۰۲۲ | 2022-03
fa | ۳ مارس ۲۰۲۲ | 2022-03-03
hi | मार्च 2022 में | 2022-03
hi | 3 मार्च 2022 को | 2022-03-03
ur | مارچ 2022 میں | 2022-03
ur | 3 مارچ 2022 کو | 2022-03-03
bn | ২০২২ সালের মার্চ মাসে | 2022-03
bn | ৩ মার্চ ২০২২ | 2022-03-03
id | pada Maret 2022 | 2022-03
id | pada 3 Maret 2022 | 2022-03-03
vi | tháng 3 năm 2022 | 2022-03
vi | ngày 3 tháng 3 năm 2022 | 2022-03-03
ko | 2022년 3월 3일 | 2022-03-03
ko | 2022년 3월 | 2022-03
ja | 2022年3月3日 | 2022-03-03
sv | i mars 2022 | 2022-03
sv | den 3 mars 2022 | 2022-03-03
da | i marts 2022 | 2022-03
da | den 3. marts 2022 | 2022-03-03
no | i mars 2022 | 2022-03
no | 3. mars 2022 | 2022-03-03
is | í mars 2022 | 2022-03
is | 3. mars 2022 | 2022-03-03
nl | in maart 2022 | 2022-03
pt | em março de 2022 | 2022-03
it | nel marzo 2022 | 2022-03
it | il 3 marzo del 2022 | 2022-03-03
ca | el març de 2022 | 2022-03
ca | el 3 de març de 2022 | 2022-03-03
gl | o 3 de marzo de 2022 | 2022-03-03
eu | 2022ko martxoaren 3an | 2022-03-03
eu | 2022ko martxoan | 2022-03
sw | Machi 2022 | 2022-03
sw | 3 Machi 2022 | 2022-03-03
ga | 3 Márta 2022 | 2022-03-03
cy | 3 Mawrth 2022 | 2022-03-03
sl | leta 2022 | 2022
et | 2022. aastal | 2022
lt | 2022 metais | 2022
lv | 2022. gadā | 2022
hr | 2022. godine | 2022
sr | 2022. године | 2022
el | το 2022 | 2022
ka | 2022 წელს | 2022
hy | 2022 թվականին | 2022
az | 2022-ci ildə | 2022
mn | 2022 онд | 2022
tg | соли 2022 | 2022
be | у 2022 годзе | 2022
bg | през 2022 г. | 2022
mk | во 2022 година | 2022
ar | في عام 2022 | 2022
fa | در سال ۲۰۲۲ | 2022
hi | 2022 में | 2022
he | בשנת 2022 | 2022
ko | 2022년 | 2022
vi | năm 2022 | 2022
id | pada tahun 2022 | 2022
tk | 2022-nji ýylda | 2022
tt | 2022 елда | 2022
"""


@pytest.mark.parametrize("line", PHRASES.strip().splitlines())
def test_a_phrase_has_its_value(line):
    language, text, value = line.split(" | ")
    assert "; ".join(str(mention.edtf) for mention in find_dates(text, language=language)) == value


PUBLISHED = date(2024, 11, 19)  # a Tuesday
RELATIVE = """
en | the 1967 Six-Day War | 1967
en | the 2016 campaign began | 2016
en | some 1967 Frenchmen came | -
en | the 2000 Germans | -
en | in her early 20s | -
en | in the 20s | 192X
en | the cost of an ad | -
en | 20 ad units | -
en | 44 BC | -0043
de | in seinen 20ern | -
es | la Plaza de Mayo | -
es | en mayo de este año | 2024-05
tr | Devlet Nişanı verildi | -
tr | Nisan ayında verildi | 2024-04
en | In March two countries agreed | 2024-03
ky | мартта эки өлкө | 2024-03
ru | Об этом сообщили в понедельник. | 2024-11-18
ru | в прошлый вторник | 2024-11-12
ru | в этот вторник | 2024-11-19
ru | в следующую среду | 2024-11-20
ru | в октябре прошлого года | 2023-10
ru | в октябре этого года | 2024-10
ru | в декабре прошлого года | 2023-12
ru | прошлой зимой | 2023-24
ru | на прошлой неделе | 2024-11-11/2024-11-17
ru | на этой неделе | 2024-11-18/2024-11-24
ru | в прошлом месяце | 2024-10
ru | в прошлом году | 2023
ru | в будущем году | 2025
ru | три года назад | 2021
ru | неделю назад | 2024-11-11/2024-11-17
ru | месяц назад | 2024-10
ru | год назад | 2023
ru | полгода назад | 2024-05~
ru | полтора года назад | 2023-05~
ru | два с половиной года назад | 2022-05~
ru | за последние полтора года | 2023-05~/2024-11
ru | через полгода пройдет саммит | 2025-05~
ru | в прошлом полугодии | 2024-01/2024-06
ru | тысяча назад | -
ru | в сентябре и октябре прошлого года | 2023-09; 2023-10
ru | 5 и 20 мая прошлого года | 2023-05-05; 2023-05-20
ru | 5, 12 и 17 числа | 2024-11-05; 2024-11-12; 2024-11-17
en | half a year ago | 2024-05~
en | a year and a half ago | 2023-05~
en | two and a half years ago | 2022-05~
en | one and a half months ago | -
de | vor einem halben Jahr | 2024-05~
de | vor anderthalb Jahren | 2023-05~
fr | il y a un an et demi | 2023-05~
es | hace un año y medio | 2023-05~
it | mezzo anno fa | 2024-05~
pl | pół roku temu | 2024-05~
tr | bir buçuk yıl önce | 2023-05~
kk | жарты жыл бұрын | 2024-05~
ky | бир жарым жыл мурун | 2023-05~
uz | yarim yil oldin | 2024-05~
uk | півроку тому | 2024-05~
zh | 一年半前 | 2023-05~
ru | за последние пять лет | 2019/2024
ru | к концу года | None
ru | с начала года | None
ru | в первом квартале этого года | 2024-01/2024-03
ru | в прошлом веке | 19XX
ru | в последние годы | -
ru | каждую среду | -
ru | по средам | -
ru | Саммит пройдет в декабре. | 2024-12
ru | Саммит прошел в декабре. | 2023-12
ru | 20 ноября пройдет форум | 2024-11-20
ru | 15 ноября прошел форум | 2024-11-15
ru | прошлогодний урожай | 2023
ru | вчерашний визит | 2024-11-18
ru | послезавтра | 2024-11-21
ru | через два дня пройдет форум | 2024-11-21
ru | летом | 2024-22
ru | в минувшие выходные | 2024-11-16/2024-11-17
en | yesterday | 2024-11-18
en | last Monday | 2024-11-18
en | last Tuesday | 2024-11-12
en | next Friday | 2024-11-22
en | last May | 2024-05
fr | le 3 mai dernier | 2024-05-03
it | lo scorso 3 maggio | 2024-05-03
es | el próximo 3 de mayo | 2025-05-03
de | am vergangenen 3. Mai | 2024-05-03
en | this May | 2024-05
en | next May | 2025-05
en | May of last year | 2023-05
en | last week | 2024-11-11/2024-11-17
en | next month | 2024-12
en | two days ago | 2024-11-17
en | a year ago | 2023
en | three weeks ago | 2024-10-28/2024-11-03
en | over the past five years | 2019/2024
en | in the last two months | 2024-09/2024-11
en | He will visit on Friday | 2024-11-22
en | He visited on Friday | 2024-11-15
en | in February | 2024-02
en | last summer | 2024-22
en | this year | 2024
en | last century | 19XX
en | the first quarter of this year | 2024-01/2024-03
en | last October | 2024-10
en | earlier this month | 2024-11
en | late last year | 2023
en | every Monday | -
de | gestern | 2024-11-18
de | am Montag | 2024-11-18
de | letzten Montag | 2024-11-18
de | vor zwei Tagen | 2024-11-17
de | im vergangenen Jahr | 2023
de | letzte Woche | 2024-11-11/2024-11-17
de | Oktober vergangenen Jahres | 2023-10
de | nächsten Freitag | 2024-11-22
de | am Freitag wird er reisen | 2024-11-22
de | in den letzten Jahren | -
fr | hier | 2024-11-18
fr | lundi dernier | 2024-11-18
fr | le mois dernier | 2024-10
fr | l'année dernière | 2023
fr | il y a deux ans | 2022
fr | la semaine prochaine | 2024-11-25/2024-12-01
fr | en février dernier | 2024-02
es | ayer | 2024-11-18
es | el lunes pasado | 2024-11-18
es | el año pasado | 2023
es | hace dos semanas | 2024-11-04/2024-11-10
es | el próximo mes | 2024-12
es | en febrero | 2024-02
tr | dün | 2024-11-18
tr | geçen yıl | 2023
tr | geçen hafta | 2024-11-11/2024-11-17
tr | iki gün önce | 2024-11-17
tr | şubat ayında | 2024-02
tr | pazartesi günü | 2024-11-18
kk | кеше | 2024-11-18
kk | өткен жылы | 2023
kk | былтыр | 2023
kk | екі күн бұрын | 2024-11-17
kk | ақпанда | 2024-02
kk | дүйсенбіде | 2024-11-18
kk | өткен аптада | 2024-11-11/2024-11-17
kk | өткен айда | 2024-10
kk | келесі жылы | 2025
ky | кечээ | 2024-11-18
ky | өткөн жылы | 2023
ky | былтыр | 2023
ky | эки күн мурун | 2024-11-17
ky | февралда | 2024-02
ky | дүйшөмбүдө | 2024-11-18
ky | өткөн жумада | 2024-11-11/2024-11-17
ky | өткөн айда | 2024-10
uz | kecha | 2024-11-18
uz | o'tgan yili | 2023
uz | o‘tgan yili | 2023
uz | ikki kun oldin | 2024-11-17
uz | fevralda | 2024-02
uz | dushanba kuni | 2024-11-18
uz | o'tgan hafta | 2024-11-11/2024-11-17
uz | o'tgan oyda | 2024-10
uk | вчора | 2024-11-18
uk | у понеділок | 2024-11-18
uk | минулого року | 2023
uk | торік | 2023
uk | два дні тому | 2024-11-17
uk | у лютому | 2024-02
uk | минулого тижня | 2024-11-11/2024-11-17
uk | у жовтні минулого року | 2023-10
uk | цього місяця | 2024-11
zh | 昨天 | 2024-11-18
zh | 去年 | 2023
zh | 去年3月 | 2023-03
zh | 上周 | 2024-11-11/2024-11-17
zh | 上个月 | 2024-10
zh | 两天前 | 2024-11-17
zh | 今年2月 | 2024-02
zh | 星期一 | 2024-11-18
zh | 周一 | 2024-11-18
zh | 明年 | 2025
zh | 3月3日 | 2024-03-03
ja | 昨日 | 2024-11-18
ja | 去年3月 | 2023-03
ja | 先週 | 2024-11-11/2024-11-17
ja | 2日前 | 2024-11-17
it | ieri | 2024-11-18
it | lunedì scorso | 2024-11-18
it | l'anno scorso | 2023
it | due giorni fa | 2024-11-17
pt | ontem | 2024-11-18
pt | segunda-feira passada | 2024-11-18
pt | no ano passado | 2023
pt | há dois dias | 2024-11-17
pl | wczoraj | 2024-11-18
pl | w zeszłym roku | 2023
pl | dwa dni temu | 2024-11-17
nl | gisteren | 2024-11-18
nl | vorige week | 2024-11-11/2024-11-17
nl | twee dagen geleden | 2024-11-17
"""


@pytest.mark.parametrize("line", RELATIVE.strip().splitlines())
def test_a_phrase_counts_from_the_publication(line):
    language, text, value = line.split(" | ")
    found = find_dates(text, language=language, published=PUBLISHED)
    assert ("; ".join(str(mention.edtf) for mention in found) or "-") == value


@pytest.mark.parametrize("language", FROM_TODAY)
def test_a_sentence_of_news_counts_from_its_publication(language):
    for value, sentence in FROM_TODAY[language]:
        found = find_dates(sentence, language=language, published=date(2024, 4, 19))
        assert [mention.edtf for mention in found] == [value], sentence


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Договор о вечной дружбе от 8 апреля 1997 года"),
        ("uk", "Договір про вічну дружбу від 8 квітня 1997 р."),
        ("bg", "Договор за вечна дружба от 8 април 1997 г."),
        ("hr", "Ugovor o prijateljstvu od 8. travnja 1997."),
        ("ro", "Tratatul de prietenie din 8 aprilie 1997"),
        ("pt", "Tratado de amizade de 8 de abril de 1997"),
        ("de", "Vertrag über Freundschaft vom 8. April 1997"),
    ],
)
def test_the_day_of_a_treaty_begins_no_span(language, text):
    assert [mention.edtf for mention in find_dates(text, language=language)] == ["1997-04-08"]


LISTS = """
ru | 5 и 20 мая 2015 | 5 = 2015-05-05; 20 мая 2015 = 2015-05-20
ru | 17 и 21 апреля | 17 = XXXX-04-17; 21 апреля = XXXX-04-21
ru | 8, 12 и 15 мая | 8 = XXXX-05-08; 12 = XXXX-05-12; 15 мая = XXXX-05-15
ru | 8 мая и 12 июня 2015 года | 8 мая = 2015-05-08; 12 июня 2015 года = 2015-06-12
ru | в 1997, 1999 и 2003 годах | 1997 = 1997; 1999 = 1999; 2003 годах = 2003
ru | в мае, в июне и в августе 2015 года | мае = 2015-05; июне = 2015-06; августе 2015 года = 2015-08
ru | весной и осенью 2015 года | весной = 2015-21; осенью 2015 года = 2015-23
de | am 5. Mai und am 20. Juni 2015 | 5. Mai = 2015-05-05; 20. Juni 2015 = 2015-06-20
it | il 5 e il 20 maggio 2015 | 5 = 2015-05-05; 20 maggio 2015 = 2015-05-20
tr | 5 ve 20 Mayıs 2015 | 5 = 2015-05-05; 20 Mayıs 2015 = 2015-05-20
ru | между 5 и 20 мая 2015 | между 5 и 20 мая 2015 = 2015-05-05/2015-05-20
ru | Их было 5. И 20 мая | 20 мая = XXXX-05-20
ru | 25 и 20 мая | 20 мая = XXXX-05-20
en | May 5 and 20, 2015 | May 5 = 2015-05-05; 20, 2015 = 2015-05-20
en | on May 5, 12 and 20, they met | May 5 = XXXX-05-05; 12 = XXXX-05-12; 20 = XXXX-05-20
en | On May 5 and 20 people died | May 5 = XXXX-05-05
en | the 5th and the 20th of May 2015 | 5th = 2015-05-05; 20th of May 2015 = 2015-05-20
en | in May and June 2015 | May = 2015-05; June 2015 = 2015-06
en | in 1997, 1999 and 2003 the two met | 1997 = 1997; 1999 = 1999; 2003 = 2003
en | in 1997 and 2003 people | 1997 = 1997
de | am 14. und 20. Mai | 14 = XXXX-05-14; 20. Mai = XXXX-05-20
es | los días 5, 12 y 20 de mayo | 5 = XXXX-05-05; 12 = XXXX-05-12; 20 de mayo = XXXX-05-20
fr | les 5 et 20 mai 2015 | 5 = 2015-05-05; 20 mai 2015 = 2015-05-20
kk | 2015 жылғы 5 және 20 мамырда | 2015 жылғы 5 = 2015-05-05; 20 мамырда = 2015-05-20
zh | 5月5日、12日和20日 | 5月5日 = XXXX-05-05; 12日 = XXXX-05-12; 20日 = XXXX-05-20
"""


@pytest.mark.parametrize("line", LISTS.strip().splitlines())
def test_the_parts_of_a_list_share_what_one_says(line):
    language, text, expected = line.split(" | ")
    found = find_dates(text, language=language)
    assert "; ".join(f"{mention.text} = {mention.edtf}" for mention in found) == expected


IMPOSSIBLE = """
ru | 31 февраля 2015 года
ru | 32 мая 2015 года
ru | 29 февраля 2015 года
kk | 2015 жылғы 31 ақпан
en | February 31, 2015
en | Monday, February 30, 2015
en | 30 February 2015, Monday
en | 2015-13-01
de | 30.02.2015
de | am 31. Februar 2015
es | el 31 de febrero de 2015
fr | le 31 février 2015
hu | 2015. február 31.
zh | 2015年2月31日
zh | 2015年13月1日
"""


def test_a_month_name_that_is_another_word_is_no_date_without_company():
    assert find_dates("Шурӑ юпа ҫинче утӑ выртать.", language="cv") == []


@pytest.mark.parametrize("line", IMPOSSIBLE.strip().splitlines())
def test_a_date_that_cannot_be_is_none_nor_is_any_part_of_it(line):
    language, text = line.split(" | ")
    assert find_dates(text, language=language, published=PUBLISHED) == []


BARE_YEARS = """
de | Die Brücke wurde 2019 eröffnet. | 2019
de | 2019 und 2021 gab es Wahlen. | 2019; 2021
de | Wahlen gab es 2019, 2020 und 2021. | 2019; 2020; 2021
de | Bach starb 1750 in Leipzig. | 1750
de | Sie einigten sich; 1997 folgte der Vertrag. | 1997
de | Im Werk arbeiten 2019 Menschen. |
de | Das Werk schuf 2019 neue Stellen. |
de | Die Stadt hat 1995 Einwohner. |
de | 1500 standen an. |
de | Das kostet 2019 Euro. |
de | Das kostet $2019. |
de | im Zimmer 2019 |
de | insgesamt 2019 |
de | Agenda 2010 war umstritten |
de | Es waren 457, 1999, 312. |
de | Er hat die Nummer 4574. |
sv | Bron öppnades 2019. | 2019
sv | Avtalet undertecknades 1997 av parterna. | 1997
sv | De sålde 2019 bilar. |
sv | totalt 2019 |
da | Broen åbnede 2019. | 2019
no | Broen åpnet 2019, sa han. | 2019
nl | De brug is geopend 2019. | 2019
nl | De brug werd 2019 geopend door de koning. | 2019
nl | Er kwamen 2019 mensen. |
da | Broen blev 2019 åbnet. | 2019
no | Broen ble 2019 åpnet igjen. | 2019
no | De kjøpte 2019 hus. |
sv | Bron har 2019 renoverats. | 2019
en | The plans for 2025, he said, are ready. | 2025
en | a target for 2030 of ten schools | 2030
en | They pay for 2025 pupils. |
en | They paid for 2000. |
fi | Silta avattiin 2019. | 2019
et | Sild avati 2019. | 2019
cs | Most byl otevřen 2019. | 2019
cs | Prodali 2019 aut. |
sk | Most bol otvorený 2019. | 2019
hr | Most je otvoren 2019. | 2019
en | They sold 2019. |
th | ในปี 2567 | 2024
th | เมื่อวันที่ 12 มีนาคม 2567 | 2024-03-12
th | วันที่ 12 มีนาคม พ.ศ. 2567 | 2024-03-12
th | 12/03/2567 | 2024-03-12
th | 12 มีนาคม 2024 | 2024-03-12
th | ราคา 2567 บาท |
ru | Продали 2019. |
en | The 2003 treaty was signed. | 2003
en | a 2003 agreement | 2003
en | the 2000 referendum | 2000
en | the 2020 presidential election | 2020
en | about 2003 agreement |
en | a $2003 budget |
"""


@pytest.mark.parametrize("line", BARE_YEARS.strip().splitlines())
def test_a_bare_number_is_a_year_where_the_language_writes_years_so(line):
    language, text, value = (part.strip() for part in line.split("|"))
    assert "; ".join(str(mention.edtf) for mention in find_dates(text, language=language)) == value
