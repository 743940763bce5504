"""Who has part in an event, as each language names them."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.article_names import name_parties
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.parse import parse_sentences
from mkdocs_newsdump.events.parties import count_co_mentions, find_main_pair, find_own_pair, find_rivals
from mkdocs_newsdump.model.article import Article, Block, BlockKind


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
        ("fr", "Les ministres sénégalais et vietnamien", ["SN", "VN"]),
        ("en", "Argentine and Swiss officials", ["AR", "CH"]),
        ("sv", "Sverige och Norge", ["SE", "NO"]),
        (None, "Kazakhstan", []),
        ("ru", "Казахстанско-киргизский договор", ["KZ", "KG"]),
        ("ru", "Визит с Кубы на Кипр, из Праги в Вену и Ригу", ["CU", "CY", "CZ", "AT", "LV"]),
        ("ru", "Гру́зия", ["GE"]),
        ("ru", "Армяно-иранские отношения", ["AM", "IR"]),
        ("ru", "подписано итало-албанское соглашение", ["IT", "AL"]),
        ("ru", "Индо-непальская граница", ["IN", "NP"]),
        ("uk", "Вірмено-іранські відносини", ["AM", "IR"]),
        ("uk", "японо-китайська угода", ["JP", "CN"]),
        ("es", "Se celebra en Rabat la Reunión de Alto Nivel", ["MA"]),
        ("ru", "Того же года", []),
        ("uk", "З Праги до Риги", ["CZ", "LV"]),
        ("pl", "Stosunki polsko-niemieckie w Pradze", ["PL", "DE", "CZ"]),
        ("de", "Die deutsch-polnische Grenze und Kubas Botschaft", ["DE", "PL", "CU"]),
        ("es", "El acuerdo argentino-brasileño", ["AR", "BR"]),
        ("kk", "Өзбек-қазақ шекарасы", ["UZ", "KZ"]),
        ("uz", "Qozog‘iston–O‘zbekiston chegarasi", ["KZ", "UZ"]),
        ("uz", "Қозоғистон ва Ўзбекистон", ["KZ", "UZ"]),
        ("az", "Bakıdan Ankaraya", ["AZ", "TR"]),
        ("cs", "Česko-německá deklarace podepsaná v Praze", ["CZ", "DE", "CZ"]),
        ("ro", "Ministrul român a sosit la Chișinău", ["RO", "MD"]),
        ("el", "Η Ελλάδα και οι σχέσεις της Κίνας με την Τουρκία", ["GR", "CN", "TR"]),
        ("el", "ελληνοτουρκικές σχέσεις", ["GR", "TR"]),
        ("ar", "بين الصين وروسيا والسعودية", ["CN", "RU", "SA"]),
        ("fa", "روابط ایران و قزاقستان", ["IR", "KZ"]),
        ("he", "השר הגרמני ביקר בישראל ובמצרים", ["DE", "IL", "EG"]),
        ("hi", "भारत और चीन के बीच", ["IN", "CN"]),
        ("ja", "日本と中国", ["JP", "CN"]),
        ("ko", "중국과 러시아는", ["CN", "RU"]),
        ("zh", "哈薩克與吉爾吉斯", ["KZ", "KG"]),
    ],
)
def test_parties_are_found_as_each_language_names_them(language, text, parties):
    assert named(text, language) == parties


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("zh", "中国和吉尔吉斯斯坦。中吉条约。", ["CN", "KG"]),
        ("ja", "日本と中国。日中条約。", ["JP", "CN"]),
        ("ko", "한국과 중국. 한중 조약.", ["KR", "CN"]),
        ("fr", "La France et l'Algérie. Un traité franco-algérien.", ["FR", "DZ"]),
        ("en", "Russia and China. A Sino-Russian treaty.", ["CN", "RU"]),
        ("it", "Italia e Libia. Il trattato italo-libico.", ["IT", "LY"]),
    ],
)
def test_joined_names_count_where_the_text_names_the_countries(language, text, parties):
    sentences = name_parties(parse_sentences(text, [], event_lexicon(language)))
    assert {hit.value for hit in sentences[-1].parties} == set(parties)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Клуб и игрок спорили. Обе стороны 12 апреля 2024 года подписали контракт."),
        ("en", "Both sides signed a contract on 12 April 2024."),
        ("de", "Beide Seiten unterzeichneten am 12. April 2024 einen Vertrag."),
        ("es", "Ambas partes firmaron un acuerdo el 12 de abril de 2024."),
        ("en", "Kazakhstan played well. Both sides signed a contract on 12 April 2024."),
        ("kk", "Екі жақ 2024 жылғы 12 сәуірде шартқа қол қойды."),
        ("en", "France and Italy met. Both sides signed an agreement on 12 April 2024."),
    ],
)
def test_the_pair_that_is_asked_for_is_never_an_articles_own(language, text):
    assert find_milestones(text, language=language, parties=["KZ", "KG"]) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Казахстан собрал делегацию. 12 апреля 2024 года гости прибыли с визитом в Бишкек."),
        ("de", "Kasachstans Präsident Aidar Omarow sprach. Am 12. April 2024 besuchte Omarow Bischkek."),
        (
            "en",
            "Kazakhstan and Kyrgyzstan are neighbours. In April 2024 guests came to Bishkek on a visit.",
        ),
        ("fr", "Le président kazakh Aidar Omarov a parlé. Le 12 avril 2024, Omarov a visité Bichkek."),
    ],
)
def test_a_visit_is_of_the_two_that_its_paragraph_names(language, text):
    (milestone,) = find_milestones(text, language=language, parties=["KZ", "KG"])
    assert milestone.parties == ("KG", "KZ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kazakhstan and Kyrgyzstan are neighbours.\n\nAidar Omarov visited Bishkek in May 2021."),
        ("ru", "Казахстан и Кыргызстан — соседи.\n\nВ мае 2021 года Омаров прибыл с визитом в Бишкек."),
        ("ro", "Kazahstan și Kârgâzstan sunt vecini.\n\nÎn mai 2021, Omarov a vizitat Kârgâzstan."),
        ("tr", "Kazakistan ve Kırgızistan komşudur.\n\nMayıs 2021'de Omarov Kırgızistan'ı ziyaret etti."),
    ],
)
def test_a_visit_to_one_of_an_articles_two_is_the_others(language, text):
    parts = [(number, part) for number, part in enumerate(text.split("\n\n"))]
    body = tuple(Block(BlockKind.PARAGRAPH, part, (number,)) for number, part in parts)
    article = Article("a.txt", None, (), None, language, None, None, (), body, ())
    (milestone,) = find_milestones(article, parties=["KZ", "KG"])
    assert milestone.parties == ("KG", "KZ")


def test_a_visit_of_a_third_is_none_of_the_two():
    text = "Kazakhstan and Kyrgyzstan are neighbours. Uzbek minister Sodiqov visited Bishkek in May 2021."
    assert find_milestones(text, language="en", parties=["KZ", "KG"]) == []


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


def test_the_pair_is_named_together_most_often():
    read = parse_sentences(
        "Kazakhstan and Kyrgyzstan met. China and Russia too. Kazakhstan helped Kyrgyzstan.",
        [],
        event_lexicon("en"),
    )
    assert set(find_main_pair(count_co_mentions(read))) == {"KZ", "KG"}


def test_both_countries_are_those_of_the_text():
    text = "Казахстан и Кыргызстан дружат давно. Обе страны 5 марта 1993 года подписали договор."
    (milestone,) = find_milestones(text, language="ru", parties="auto")
    assert milestone.parties == ("KG", "KZ")


TITLES = {
    "en": "Kazakhstan–Kyrgyzstan relations",
    "ru": "Отношения Казахстана и Киргизии",
    "de": "Kasachstan und Kirgisistan",
    "fr": "Le Kazakhstan et le Kirghizistan",
    "es": "Relaciones entre Kazajistán y Kirguistán",
    "pt": "Cazaquistão e Quirguistão",
    "tr": "Kazakistan ve Kırgızistan",
    "kk": "Қазақстан мен Қырғызстан",
}


def between_the_two(language, title, text):
    body = (Block(BlockKind.PARAGRAPH, text, (1,)),)
    article = Article("a.txt", title, (), None, language, None, None, (), body, ())
    found = find_milestones(article, parties=["KZ", "KG"])
    assert all(one.parties == ("KG", "KZ") for one in found)
    return [one.date for one in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The crossing at Kordai was reopened in May 2018."),
        ("en", "Kyrgyzstan opened a consulate in Aktobe in May 2018."),
        ("en", "The ministers laid the first stone in May 2018."),
        ("ru", "Мост через реку Чу был открыт в мае 2018 года."),
        ("ru", "В мае 2018 года стычки на перевале прекратились."),
        ("de", "Im Mai 2018 wurde die neue Brücke eröffnet."),
        ("de", "Im Mai 2018 reichten sich Asanow und Omarow an der Brücke die Hand."),
        ("fr", "En mai 2018, le pont fut inauguré."),
        ("es", "En mayo de 2018 se inauguró el puente."),
        ("pt", "A ponte foi inaugurada em maio de 2018."),
        ("tr", "Mayıs 2018'de iki kent arasındaki yeni köprü açıldı."),
        ("kk", "2018 жылғы мамырда өзен үстіндегі жаңа көпір ашылды."),
    ],
)
def test_what_a_text_titled_by_two_countries_tells_is_theirs(language, text):
    assert between_the_two(language, TITLES[language], text) == ["2018-05"]
    assert between_the_two(language, None, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Omarov inspected a harbour in May 2018."),
        ("en", "Kyrgyzstan held an election in May 2018."),
        ("en", "By 2031 trade is to double."),
        ("ru", "В мае 2018 года Омаров осмотрел порт."),
        ("ru", "В мае 2018 года в Киргизии прошли выборы."),
        ("de", "Im Mai 2018 trat Kirgisistan einer Union bei."),
        ("es", "En mayo de 2018 Kirguistán celebró elecciones."),
        ("kk", "2018 жылғы мамырда ол өсті."),
    ],
)
def test_what_one_person_or_one_country_does_stays_theirs_in_such_a_text(language, text):
    assert between_the_two(language, TITLES[language], text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The treaty was signed in Vienna on 3 May 2018."),
        ("ru", "Договор был подписан в Вене 3 мая 2018 года."),
        ("de", "Der Vertrag wurde am 3. Mai 2018 in Wien unterzeichnet."),
        ("fr", "Le traité a été signé à Vienne le 3 mai 2018."),
        ("es", "El tratado se firmó en Viena el 3 de mayo de 2018."),
        ("pt", "O tratado foi assinado em Viena em 3 de maio de 2018."),
        ("tr", "Antlaşma 3 Mayıs 2018'de Viyana'da imzalandı."),
        ("kk", "Шартқа 2018 жылғы 3 мамырда Венада қол қойылды."),
    ],
)
def test_a_third_country_where_a_treaty_is_signed_has_no_part_in_it(language, text):
    assert between_the_two(language, TITLES[language], text) == ["2018-05-03"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The treaty with Austria was signed on 3 May 2018."),
        ("ru", "Договор с Австрией был подписан 3 мая 2018 года."),
        ("fr", "Le traité avec l'Autriche a été signé le 3 mai 2018."),
        ("tr", "Avusturya ile antlaşma 3 Mayıs 2018'de imzalandı."),
    ],
)
def test_a_third_country_that_signs_has_part_in_it(language, text):
    assert between_the_two(language, TITLES[language], text) == []


def test_a_territory_of_one_of_the_two_is_no_third():
    text = "A consulate was opened in Greenland in May 2018."
    body = (Block(BlockKind.PARAGRAPH, text, (1,)),)
    article = Article("a.txt", "Denmark and Norway", (), None, "en", None, None, (), body, ())
    (milestone,) = find_milestones(article, parties=["DK", "NO"])
    assert milestone.parties == ("DK", "NO")
    assert find_milestones(article, parties=["GL", "NO"]) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Austria kept away; the bridge was opened in May 2018."),
        ("ru", "Австрия молчала; мост был открыт в мае 2018 года."),
        ("de", "Österreich schwieg; die Botschaft wurde im Mai 2018 eröffnet."),
    ],
)
def test_who_is_named_across_a_semicolon_has_no_part_in_it(language, text):
    assert between_the_two(language, TITLES[language], text) == ["2018-05"]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("tr", "Cumhurbaşkanı Abdullah Gül konuştu", []),
        ("tr", "ABD'nin elçisi konuştu", ["US"]),
        ("az", "Abşeronda bayram oldu", []),
        ("kk", "Ақша келді", []),
        ("kk", "АҚШ-тың елшісі келді", ["US"]),
    ],
)
def test_a_name_that_begins_like_a_short_one_is_none(language, text, named):
    (sentence,) = parse_sentences(text, [], event_lexicon(language))
    assert [hit.value for hit in sentence.parties] == named


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In May 2018 Kazakhs opened a school, and in June 2019 singers came to Kyrgyzstan."),
        ("de", "Im Mai 2018 zogen Kasachen fort, und im Juni 2019 kamen andere nach Kirgisistan."),
        ("ru", "В мае 2018 года казахи открыли школу, а в июне 2019 года певцы приехали в Киргизию."),
    ],
)
def test_what_a_sentence_with_both_tells_is_theirs_in_such_a_text(language, text):
    assert between_the_two(language, TITLES[language], text) == ["2018-05", "2019-06"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "En mayo de 2018 Omarov quiso visitar Biskek."),
        ("pt", "Em maio de 2018, Omarov ia visitar Bisqueque."),
        ("it", "Nel maggio 2018 Omarov volle visitare Bishkek."),
        ("de", "Im Mai 2018 wollte Omarow Bischkek besuchen."),
    ],
)
def test_to_visit_is_a_visit(language, text):
    (milestone,) = find_milestones(text, language=language)
    assert milestone.kind == "visit"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Acta de Montevideo se firmó el 3 de mayo de 2018."),
        ("en", "The Declaration of Vienna was signed on 3 May 2018."),
        ("fr", "La déclaration de Vienne a été signée le 3 mai 2018."),
        ("de", "Der Vertrag von Wien wurde am 3. Mai 2018 unterzeichnet."),
        ("en", "The Vienna declaration was signed on 3 May 2018."),
        ("tr", "Viyana Anlaşması 3 Mayıs 2018'de imzalandı."),
    ],
)
def test_a_place_that_a_document_has_its_name_of_has_no_part_in_it(language, text):
    assert between_the_two(language, TITLES[language], text) == ["2018-05-03"]


def test_what_goes_on_since_then_is_theirs_if_its_kind_tells_so():
    text = "A full embargo on the trade of both countries has been in force since May 2018."
    assert between_the_two("en", TITLES["en"], text) == ["2018-05"]
    assert between_the_two("en", TITLES["en"], "The weather has been bad since 2018.") == []


@pytest.mark.parametrize(
    ("counts", "pair"),
    [
        ({("FI",): 2, ("EE",): 4, ("SE",): 1}, ("EE", "FI")),
        ({("FI",): 1, ("EE",): 4, ("SE",): 1}, ()),
        ({("FI",): 3, ("EE",): 4, ("SE",): 3}, ()),
        ({("FI",): 1, ("EE",): 1}, ("EE", "FI")),
        ({("FI",): 9}, ()),
    ],
)
def test_an_article_that_names_two_far_apart_is_about_the_two_it_names_most(counts, pair):
    assert find_own_pair(counts) == pair


@pytest.mark.parametrize(
    ("counts", "rivals"),
    [
        ({("FI",): 2, ("EE",): 1, ("FI", "SE"): 1}, {("EE", "FI"), ("FI", "SE")}),
        ({("FI",): 2, ("EE",): 2, ("FI", "SE"): 1, ("LV",): 1}, {("EE", "FI"), ("FI", "SE")}),
        ({("FI",): 2, ("EE",): 1, ("SE",): 1}, {("EE", "FI"), ("FI", "SE")}),
        ({("FI",): 2, ("FI", "SE"): 1, ("EE", "LV"): 1}, {("EE", "FI"), ("FI", "LV"), ("FI", "SE")}),
        ({("FI", "SE"): 2, ("EE", "FI"): 2, ("LV",): 9}, {("EE", "FI"), ("FI", "SE")}),
        ({("FI", "SE"): 2, ("EE", "FI"): 1}, set()),
    ],
)
def test_where_no_two_are_named_together_twice_the_two_named_most_may_be_asked_for(counts, rivals):
    assert find_rivals(counts) == rivals
    for two in rivals:
        assert set(find_own_pair(counts, two)) == set(two)
