"""What points back to a date told before counts from it or stays open; it is never of the publication."""

from datetime import date

import pytest

from mkdocs_newsdump import find_dates

PUBLISHED = date(2024, 4, 19)
# The language, the text, and the values of all its dates; - is one that stays open.
POINTING_BACK = """
ru | В 1992 году открыли посольство. В октябре того же года министры встретились. | 1992; 1992-10
ru | В 1997 году подписали договор. Весной следующего года открылся мост. | 1997; 1998-21
ru | В 2003 году подписали договор. Спустя два года, в мае, открылся пункт пропуска. | 2003; 2005-05
ru | В июне 2001 года завод построили, а через год он закрылся. | 2001-06; 2002
ru | 5 мая 1995 года делегация прибыла, на следующий день её принял премьер. | 1995-05-05; 1995-05-06
ru | В марте предыдущего года стороны договорились. | XXXX-03
ru | В июле позапрошлого года открыли школу. | 2022-07
ru | В 1998 году торговля упала, годом ранее она росла. | 1998; 1997
en | Ties began in 1992. In May of the following year an embassy opened. | 1992; 1993-05
en | They met in June 1994 and again a year later. | 1994-06; 1995
en | The envoy came on 3 June 1994. The next day he left. | 1994-06-03; 1994-06-04
en | The fort fell in 1901. Two years earlier it had been rebuilt. | 1901; 1899
en | The embassy opened in 1992. In September of that year a consul came. | 1992; 1992-09
en | In September of that year a consul came. | XXXX-09
en | The road was closed in 1970; it opened again in March the next year. | 1970; 1971-03
en | The road was closed in 1970. The following May it opened again. | 1970; 1971-05
de | Der Vertrag wurde 1990 geschlossen. Im März des folgenden Jahres trat er in Kraft. | 1990; 1991-03
de | Im Mai 1955 wurde die Botschaft eröffnet, ein Jahr später das Konsulat. | 1955-05; 1956
de | Im September desselben Jahres reiste der Minister ab. | XXXX-09
de | Am 3. Juni 1994 kam er an. Am nächsten Tag reiste er weiter. | 1994-06-03; 1994-06-04
fr | L'ambassade ouvre en 1992. En octobre de la même année, un consul arrive. | 1992; 1992-10
fr | Le pont est construit en 1960. En mai de l'année suivante, il est inauguré. | 1960; 1961-05
fr | Il arrive le 3 juin 1994 et repart le lendemain. | 1994-06-03; 1994-06-04
es | La embajada abrió en 1992. En octubre del mismo año llegó el cónsul. | 1992; 1992-10
es | El puente se construyó en 1960. En mayo del año siguiente fue inaugurado. | 1960; 1961-05
es | Llegó el 3 de junio de 1994 y se fue al día siguiente. | 1994-06-03; 1994-06-04
it | L'ambasciata fu aperta nel 1992. Nell'ottobre dello stesso anno arrivò il console. | 1992; 1992-10
it | Il ponte fu costruito nel 1960. Nel maggio dell'anno successivo fu inaugurato. | 1960; 1961-05
pt | A embaixada abriu em 1992. Em outubro do mesmo ano chegou o cônsul. | 1992; 1992-10
pt | A ponte foi construída em 1960. Em maio do ano seguinte foi inaugurada. | 1960; 1961-05
pl | Ambasadę otwarto w 1992 roku. W październiku tego samego roku przybył konsul. | 1992; 1992-10
pl | Most zbudowano w 1960 roku. W maju następnego roku go otwarto. | 1960; 1961-05
uk | Посольство відкрили у 1992 році. У жовтні того ж року прибув консул. | 1992; 1992-10
uk | Міст збудували у 1960 році. У травні наступного року його відкрили. | 1960; 1961-05
nl | De ambassade opende in 1992. In oktober van hetzelfde jaar kwam de consul. | 1992; 1992-10
nl | De brug kwam in 1960. In mei van het daaropvolgende jaar werd ze geopend. | 1960; 1961-05
sv | Ambassaden öppnade 1992. I oktober samma år kom konsuln. | 1992; 1992-10
cs | Velvyslanectví otevřeli v roce 1992. V říjnu téhož roku přijel konzul. | 1992; 1992-10
cs | Most postavili v roce 1960. V květnu následujícího roku ho otevřeli. | 1960; 1961-05
ro | Ambasada s-a deschis în 1992. În octombrie al aceluiași an a venit consulul. | 1992; 1992-10
el | Η πρεσβεία άνοιξε το 1992. Τον Οκτώβριο του ίδιου έτους ήρθε ο πρόξενος. | 1992; 1992-10
tr | Büyükelçilik 1992'de açıldı. Aynı yılın ekim ayında konsolos geldi. | 1992; 1992-10
tr | Köprü 1960'ta yapıldı. Ertesi yılın mayıs ayında açıldı. | 1960; 1961-05
kk | Елшілік 1992 жылы ашылды. Сол жылдың қазан айында консул келді. | 1992; 1992-10
ky | Элчилик 1992-жылы ачылган. Ошол эле жылдын октябрь айында консул келген. | 1992; 1992-10
uz | Elchixona 1992-yilda ochildi. O'sha yilning oktabrida konsul keldi. | 1992; 1992-10
hu | A nagykövetség 1992-ben nyílt meg. Ugyanazon év októberében jött a konzul. | 1992; 1992-10
fi | Lähetystö avattiin vuonna 1992. Saman vuoden lokakuussa saapui konsuli. | 1992; 1992-10
ar | افتتحت السفارة في عام 1992. وفي أكتوبر من العام نفسه وصل القنصل. | 1992; 1992-10
zh | 1992年大使馆开馆。同年10月领事抵达。 | 1992; 1992-10
zh | 1960年大桥建成。次年5月通车。 | 1960; 1961-05
ru | В июне 1994 года пришёл посол, тремя месяцами ранее открыли школу. | 1994-06; 1994-03
uk | У червні 1994 року прибув посол, двома роками раніше відкрили школу. | 1994-06; 1992
fr | Signé en 1990, le traité fut lu deux ans après la guerre. | 1990
fr | Venu en 1990, il partit dix mois après son rappel. | 1990
es | En 1990 vino, dos años antes de la guerra. | 1990
it | Nel 1990 venne, due anni dopo la firma. | 1990
pt | Em 1990 veio, dois anos depois da assinatura. | 1990
de | 1990 kam er, zwei Jahre nach der Unterzeichnung. | 1990
en | A fort fell in August 2014; that December it was sold. | 2014-08; 2014-12
kk | Шартқа 1994 жылы қол қойылды, келесі жылы ол бекітілді. | 1994; 1995
ky | Келишимге 1994-жылы кол коюлган, кийинки жылы ал бекитилген. | 1994; 1995
uz | Shartnoma 1994-yilda imzolandi, keyingi yili u tasdiqlandi. | 1994; 1995
it | Il ponte crollò nel maggio 1936. Nel febbraio seguente lo ricostruirono. | 1936-05; 1937-02
it | Il ponte aprì nel giugno 1991; il 15 gennaio seguente crollò. | 1991-06; 1992-01-15
es | El puente abrió en diciembre de 1861 y cerró en abril siguiente. | 1861-12; 1862-04
fr | Signé en juin 1991, il fut lu en mars suivant. | 1991-06; 1992-03
pt | Assinado em junho de 1991, foi lido em março seguinte. | 1991-06; 1992-03
fr | Le pont ouvrit en 1960 et ferma dès l'année suivante. | 1960; 1961
ru | Завод открыли 19 марта 1945 года, двадцатью годами раньше его строили. | 1945-03-19; 1925
ru | Завод открыли 19 марта 1945 года, годами раньше его строили. | 1945-03-19
de | Das Werk stand 1990 still. Es war leer. Ein Jahr zuvor war es verkauft worden. | 1990; 1989
ja | 1992年に大使館が開設された。同年10月に領事が着任した。 | 1992; 1992-10
ja | 1960年に橋が完成した。翌年5月に開通した。 | 1960; 1961-05
ko | 1992년 대사관이 문을 열었다. 같은 해 10월 영사가 부임했다. | 1992; 1992-10
ko | 1960년 다리가 완공됐다. 이듬해 5월 개통됐다. | 1960; 1961-05
"""
GOES_ON = """
ru | В 1992 году открыли посольство. В октябре прибыл консул. | 1992; 1992-10
ru | В октябре 1992 года открыли посольство. В мае прибыл консул. | 1992-10; XXXX-05
ru | Завод, построенный в 1992 году, закрыли. В феврале его продали. | 1992; 2024-02?
en | In 1992 the embassy opened. In October a consul came. | 1992; 1992-10
ru | В октябре 1992 года стороны договорились. 23 октября министры встретились. | 1992-10; 1992-10-23
fr | En mars 1992, ils négocièrent. Le 8 mars, ils signèrent. | 1992-03; 1992-03-08
en | On 5 March 1992 he came. On 8 April he left. | 1992-03-05; 1992-04-08
it | Nel marzo 1992 negoziarono; il 28 marzo firmarono. In aprile partirono. | 1992-03; 1992-03-28; 1992-04
fr | La crise de 1992 : née en avril de cette année-là, elle prit fin le 21 août. | 1992; 1992-04; 1992-08-21
ru | Завод построили в марте 1986 года, а в августе он сгорел. | 1986-03; 1986-08
tr | Köprü 1945'in martında açıldı ve haziranda kapandı. | 1945-03; 1945-06
es | El puente abrió el 3 de mayo de 1861 y en octubre cerró. | 1861-05-03; 1861-10
pt | Lido a 22 de março de 1976, o pacto foi suspenso em maio. | 1976-03-22; 1976-05
de | Am 18. April 1964 brach der Damm; im Oktober war er repariert. | 1964-04-18; 1964-10
zh | 1972年12月政府作出决定，21日大桥通车。 | 1972-12; 1972-12-21
fr | Fermé en décembre 2023, le pont est rouvert en mars par le maire. | 2023-12; 2024-03
fr | Il vint le 3 mai 2023, vingt ans après celui qui le forma. | 2023-05-03; -
fr | Dès 1962, il partit. | 1962
es | En mayo de 1933 Julio Prado y Abril Sosa vinieron. | 1933-05
pl | W maju 1933 roku tego nie zrobiono. | 1933-05
zh | 8月19日上午，两国领导人会晤。 | 2023-08-19
en | In May of the jubilee year the two signed. | XXXX-05
de | Im Mai des Jubiläumsjahres unterzeichneten sie. | 2023-05
fr | En mai de cette belle année, ils signent. | XXXX-05
es | En mayo del histórico año firmaron. | XXXX-05
kk | Мерейтойлы жылдың мамырында кездесті. | XXXX-05
en | In February they signed the treaty. | 2024-02
"""

SEVERAL = """
it | Nel 1947 fecero pace. Qualche anno più tardi aprirono un consolato. | 1947
it | Nell'aprile 2010 negoziarono. Qualche mese dopo firmarono. | 2010-04
uz | 1990-yilda bitim imzolandi. Bir necha yildan keyin ko‘prik ochildi. | 1990
uz | 1990-yilda bitim imzolandi. Bir yildan keyin ko‘prik ochildi. | 1990; 1991
hu | 1947-ben békét kötöttek. Néhány évvel később konzulátus nyílt. | 1947
hi | 1990 में समझौता हुआ। कुछ साल बाद पुल खुला। | 1990
fa | در سال ۱۹۹۰ توافق امضا شد. چند سال بعد پل باز شد. | 1990; -
et | Leping sõlmiti 1990. aastal. Mõni aasta hiljem avati sild. | 1990; -
et | Leping sõlmiti 1990. aastal. Aasta hiljem avati sild. | 1990; 1991
el | Το 1990 υπογράφηκε συμφωνία. Λίγα χρόνια αργότερα άνοιξε η γέφυρα. | 1990
id | Perjanjian ditandatangani pada tahun 1990. Beberapa tahun kemudian jembatan dibuka. | 1990
cs | Smlouva byla podepsána v roce 1990. O pár let později otevřeli most. | 1990
"""
LASTING = """
en | In February 2023 they met, for the first time in eight years. | 2023-02; -
de | Im Februar 2023 trafen sie sich, das erste Mal in acht Jahren. | 2023-02; -
es | En febrero de 2023 se reunieron, por primera vez en ocho años. | 2023-02; -
pt | Em fevereiro de 2023 reuniram-se, pela primeira vez em oito anos. | 2023-02; -
en | The bridge will open in two years. | 2026
es | El puente se abrirá en dos años. | 2026
fr | Le 6 avril, le ministre a passé une journée à Alger. | 2024-04-06
fr | Le ministre avait passé deux mois à Alger. |
fr | Les deux pays ont négocié ces derniers deux mois. | 2024-02/2024-04
es | El embajador ha pasado dos meses en Argel. |
it | Il ministro ha passato un mese ad Algeri. |
ro | Au trecut doi ani de la vizită. |
ro | În ultimii doi ani au negociat. | 2022/2024
ru | В ноябре 2007 года, на год раньше обещанного, эшелон ушёл. | 2007-11
ru | Договор подписали в 2007 году, годом раньше открыли школу. | 2007; 2006
uk | Міст відкрили у 2007 році, на рік раніше обіцяного. | 2007
en | It opened in 2007, a year earlier than promised. | 2007
en | It opened in 2007; a year earlier, a school was built. | 2007; 2006
de | Sie wurde 2007 eröffnet, ein Jahr früher als geplant. | 2007
fr | Il ouvrit en 2007, un an plus tôt que prévu. | 2007
pl | Otwarto go w 2007 roku, o rok wcześniej niż planowano. | 2007; -
ru | Граница тянется на 1378 километров. |
uk | Кордон тягнеться на 1378 кілометрів. |
be | Мяжа цягнецца на 1378 кіламетраў. |
pl | Granica ciągnie się na 1378 kilometrach. |
cs | Hranice se táhne na 1378 kilometrech. |
de | In 1450 Kilometern Entfernung. |
ky | Эки өлкөнүн ортосунда 1200 чакырымдан ашык чек ара бар. |
ru | Посол прилетел накануне вечером. | 2024-04-18
fr | Le 31 mars, les ministres s'étaient entendus. | 2024-03-31
"""


def values(text, language, published=PUBLISHED):
    mentions = find_dates(text, language=language, published=published)
    return "; ".join(mention.edtf or "-" for mention in mentions)


@pytest.mark.parametrize("line", POINTING_BACK.strip().splitlines())
def test_what_points_back_has_the_year_told_or_none(line):
    language, text, value = line.split(" | ")
    assert values(text, language) == value


@pytest.mark.parametrize("line", POINTING_BACK.strip().splitlines())
def test_no_year_that_points_back_is_of_the_publication(line):
    language, text, value = line.split(" | ")
    if "позапрошлого" not in text:
        assert values(text, language, published=None) == value


@pytest.mark.parametrize("line", [*SEVERAL.strip().splitlines(), *LASTING.strip().splitlines()])
def test_how_many_are_several_and_how_long_it_took_is_no_date(line):
    language, text, value = (line + " ").split(" | ")
    assert values(text, language) == value.strip()


@pytest.mark.parametrize("line", GOES_ON.strip().splitlines())
def test_a_month_alone_goes_on_from_the_date_before_or_is_open(line):
    language, text, value = line.split(" | ")
    assert values(text, language) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Notes were exchanged on 6 June 1992, and on 31 July a fort fell.", "1992-06-06; 1992-07-31"),
        ("ru", "Позже, в апреле 1992 года, пришёл посол. Завод открылся 16 июля.", "1992-04; 1992-07-16"),
        ("de", "Dann, im April 1992, kam er. Das Werk schloss am 16. Juli.", "1992-04; 1992-07-16"),
        ("en", "The treaty of 1992 was read on 3 May.", "1992; XXXX-05-03"),
        ("en", "He came on 6 June 1992. A fort fell on 3 May.", "1992-06-06; XXXX-05-03"),
    ],
)
def test_without_a_day_of_publication_a_year_goes_on_from_a_month_or_a_day(language, text, value):
    assert values(text, language, published=None) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("uz", "2017-yilning 4–6-dekabr kunlari u keldi.", "2017-12-04/2017-12-06"),
        ("kk", "2017 жылғы 4–6 желтоқсанда ол келді.", "2017-12-04/2017-12-06"),
        ("ru", "Визит намечен на май с.г. и на 3 июня т. г.", "2024-05; 2024-06-03"),
    ],
)
def test_a_year_stands_before_days_or_in_short_behind_them(language, text, value):
    assert values(text, language) == value


@pytest.mark.parametrize(
    ("above", "language", "text", "value"),
    [
        ("1992", "en", "In May he came; a year later he left.", "1992-05; 1993"),
        ("1949-03-28", "tr", "Okul ertesi yıl açıldı.", "1950"),
        ("2016-06-28", "tr", "Aynı yılın ekim ayında kapandı.", "2016-10"),
        ("1997-04", "ru", "На следующий год завод закрыли.", "1998"),
        ("1997-04", "zh", "24日大桥通车。", "1997-04-24"),
        ("1997/2003", "ru", "На следующий год завод закрыли.", "-"),
        ("1997-04", "ru", "Мост открыли 5 июня, тремя днями раньше открыли школу.", "1997-06-05; 1997-06-02"),
        ("1997-04", "ru", "Мост открыли 5 июня, на три дня раньше срока.", "1997-06-05"),
    ],
)
def test_a_date_above_the_text_is_told_before_it(above, language, text, value):
    mentions = find_dates(text, language=language, above=above)
    assert "; ".join(mention.edtf or "-" for mention in mentions) == value


def test_two_sentences_on_nothing_is_pointed_back_to():
    text = "In 1992 the embassy opened. It was small. The staff grew. In May of the following year it moved."
    assert values(text, "en") == "1992; XXXX-05"


def test_a_year_that_may_be_the_next_is_so_where_the_verb_looks_ahead():
    text = "Договор подписан в 2010 году. В следующем году откроют мост. Он нужен."
    assert values(text, "ru") == "2010; 2025"


def test_a_date_says_what_it_is_in_either_tense():
    (mention,) = find_dates("Сессия в октябре", language="ru", published=PUBLISHED)
    assert (mention.if_past, mention.if_ahead) == ("2023-10", "2024-10")
    (mention,) = find_dates("Сессия 3 марта 2015 года", language="ru", published=PUBLISHED)
    assert (mention.if_past, mention.if_ahead) == (None, None)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("cs", "Dnes před patnácti lety byla otevřena ambasáda.", "2009-04-19"),
        ("pl", "Dziś przed dwudziestu laty podpisano umowę.", "2004-04-19"),
        ("pl", "Przed trzydziestu laty zbudowano most.", "1994"),
        ("nl", "Woensdagavond kwamen de ministers aan.", "2024-04-17"),
        ("it", "Nell'autunno 1961 partirono.", "1961-23"),
        (
            "fr",
            "Ils partirent à l'automne 1961, à l'hiver 1962 et au printemps 1963.",
            "1961-23; 1962-24; 1963-21",
        ),
    ],
)
def test_numbers_in_words_parts_of_days_and_seasons_with_their_year(language, text, value):
    assert values(text, language) == value


def test_a_day_goes_on_from_one_that_goes_on_though_a_later_verb_looks_ahead():
    text = "In the summer of 2019 prices rose on July 4, and on August 22 the ministry said it would resign."
    *_, last = find_dates(text, language="en", published=PUBLISHED)
    assert last.if_past == "2019-08-22"
