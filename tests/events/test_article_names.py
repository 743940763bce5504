"""Names that stand for a party within one article alone."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.article_names import find_surnames, is_case_of, name_parties
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.parse import parse_sentences


def sentences(text, language):
    return list(parse_sentences(text, [], event_lexicon(language)))


def surnames(text, language):
    return find_surnames(sentences(text, language))


def named(text, language, known=()):
    """Return the parties of the last sentence of a text."""
    return [hit.value for hit in name_parties(sentences(text, language), known)[-1].parties]


@pytest.mark.parametrize(
    ("language", "text", "learned"),
    [
        ("en", "Kazakh President Aidar Omarov spoke.", {"omarov": "KZ"}),
        ("en", "Kazakhstan's Foreign Minister Aidar Omarov spoke.", {"omarov": "KZ"}),
        ("en", "Aidar Omarov, President of the Republic of Kazakhstan, spoke.", {"omarov": "KZ"}),
        ("en", "The President of the Kyrgyz Republic Nurlan Asanov spoke.", {"asanov": "KG"}),
        ("en", "The President of Kyrgyzstan, Nurlan Asanov, spoke.", {"asanov": "KG"}),
        (
            "en",
            "The presidents of Kazakhstan and Kyrgyzstan, Aidar Omarov and Nurlan Asanov, met.",
            {"omarov": "KZ", "asanov": "KG"},
        ),
        (
            "ru",
            "Айдар Омаров и Нурлан Асанов, президенты Казахстана и Кыргызстана, встретились.",
            {"омаров": "KZ", "асанов": "KG"},
        ),
        ("ru", "Слово взял глава МИД Казахстана Айдар Омаров.", {"омаров": "KZ"}),
        ("ru", "Казахстанский министр Айдар Омаров уехал.", {"омаров": "KZ"}),
        ("uk", "Президент України Остап Зорян виступив.", {"зорян": "UA"}),
        ("uk", "Під час візиту до України президент Остап Зорян виступив.", {}),
        ("pl", "Prezydent Polski Jan Zarzycki przemówił.", {"zarzycki": "PL"}),
        ("de", "Der kasachische Präsident Aidar Omarow sprach.", {"omarow": "KZ"}),
        ("de", "Kasachstans Präsident Aidar Omarow sprach.", {"omarow": "KZ"}),
        ("de", "Am Abend gab der kasachische Präsident Auskunft.", {}),
        ("fr", "Le président algérien Karim Belaïd est venu.", {"belaïd": "DZ"}),
        ("fr", "Jean Moreau, président français, est venu.", {"moreau": "FR"}),
        ("es", "El presidente colombiano Luis Arango llegó.", {"arango": "CO"}),
        ("it", "Il presidente della Libia, Omar Senussi, parlò.", {"senussi": "LY"}),
        ("pt", "Rui Prado, presidente do Brasil, chegou.", {"prado": "BR"}),
        ("nl", "De Belgische premier Jan Peeters sprak.", {"peeters": "BE"}),
        ("tr", "Azerbaycan Cumhurbaşkanı Rauf Qasımlı geldi.", {"qasımlı": "AZ"}),
        ("kk", "Қазақстан Президенті Айдар Омаров келді.", {"омаров": "KZ"}),
        ("ky", "Кыргызстандын башчысы Нурлан Асанов келди.", {"асанов": "KG"}),
        ("ky", "Тажикстандын башчысы, президент Сомон Каримзода келди.", {"каримзода": "TJ"}),
        ("uz", "O‘zbekiston prezidenti Anvar Salimov keldi.", {"salimov": "UZ"}),
        ("uz", "Qozog‘iston rahbari G‘ulom To‘rayev keldi.", {"rayev": "KZ"}),
        ("az", "Qazaxıstan prezidenti Aydar Omarov gəldi.", {"omarov": "KZ"}),
        ("tr", "Kırgızistan'da Kazakistan Cumhurbaşkanı Aydar Omarov konuştu.", {"omarov": "KZ"}),
        ("cs", "Kazašský prezident Ajdar Omarov přijel.", {"omarov": "KZ"}),
        ("ro", "Președintele Kazahstanului, Aidar Omarov, a venit.", {"omarov": "KZ"}),
        ("el", "Ο πρόεδρος του Καζακστάν Αϊντάρ Ομάροφ ήρθε.", {"ομάροφ": "KZ"}),
        ("zh", "哈萨克斯坦总统奥马罗夫来了。", {}),
        ("en", "President Aidar Omarov visited Kyrgyzstan Friday.", {}),
        ("en", "The king of Kazakhstan on Monday met Nurlan Asanov.", {}),
        ("en", "In Geneva, President of Kazakhstan spoke.", {}),
    ],
)
def test_an_article_introduces_its_leaders(language, text, learned):
    assert surnames(text, language) == learned


def test_a_surname_of_two_countries_leaders_stands_for_neither():
    text = "Kazakh President Aidar Omarov met Kyrgyz President Nurlan Omarov."
    assert surnames(text, "en") == {}


@pytest.mark.parametrize(
    ("surname", "word"),
    [
        ("омаров", "омаровым"),
        ("омаровым", "омаров"),
        ("омарова", "омарову"),
        ("duda", "dudą"),
        ("тоқаев", "тоқаевтың"),
        ("mirziyoyev", "mirziyoyevning"),
        ("xi", "xi"),
    ],
)
def test_a_surname_is_found_in_its_cases(surname, word):
    assert is_case_of(word, surname)


@pytest.mark.parametrize(
    ("surname", "word"), [("омаров", "омега"), ("karimov", "kamilov"), ("xi", "xian"), ("duda", "duża")]
)
def test_another_name_is_no_case_of_it(surname, word):
    assert not is_case_of(word, surname)


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("ru", "Айдар Омаров, президент Казахстана, прилетел. С Омаровым говорили в Бишкеке.", ["KZ", "KG"]),
        ("en", "Kazakh President Aidar Omarov spoke. Omarov visited Bishkek.", ["KZ", "KG"]),
        ("kk", "Қазақстан Президенті Айдар Омаров келді. Бішкекте Омаровты қарсы алды.", ["KG", "KZ"]),
        ("ru", "Казахстан ждёт. Делегация РК прибыла в Ташкент.", ["KZ", "UZ"]),
        ("ru", "Корея ждёт. Делегация РК прибыла в Ташкент.", ["UZ"]),
        ("ru", "Россия и Китай. СССР и КНР спорили.", ["RU", "CN"]),
        ("ru", "Россия, Китай и Казахстан. СССР и КНР спорили.", ["CN"]),
        ("de", "Deutschland und Polen. Die DDR und Polen einigten sich.", ["DE", "PL"]),
        ("en", "China and Japan. The PRC protested.", ["CN"]),
    ],
)
def test_what_an_article_makes_known_stands_for_a_party(language, text, parties):
    assert named(text, language) == parties


def test_a_short_name_counts_for_a_party_that_is_asked_for():
    text = "12 апреля 2021 года РК и КР подписали соглашение."
    assert named(text, "ru") == []
    assert named(text, "ru", known=["KZ", "KG"]) == ["KZ", "KG"]
    (milestone,) = find_milestones(text, language="ru", parties=["KZ", "KG"])
    assert milestone.parties == ("KG", "KZ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "哈萨克斯坦总统艾达尔·奥马罗夫发表讲话。奥马罗夫访问比什凯克。"),
        ("zh", "哈萨克斯坦总统奥马罗夫发表讲话。奥马罗夫总统指出，合作很重要。奥马罗夫到达比什凯克。"),
        ("ja", "カザフスタンのオマロフ大統領は演説した。オマロフ大統領はビシュケクを訪れた。"),
        ("ko", "카자흐스탄의 오마로프 대통령은 말했다. 오마로프 대통령은 비슈케크를 방문했다."),
        ("ko", "오마로프 카자흐스탄 대통령은 말했다. 오마로프 대통령은 비슈케크를 방문했다."),
        ("ar", "تحدث الرئيس الكازاخستاني أيدار عمروف. ثم زار الرئيس عمروف بيشكيك."),
        ("fa", "رئیس جمهور قزاقستان آیدار عمروف آمد. رئیس جمهور عمروف به بیشکک رفت."),
        ("he", "נשיא קזחסטן איידר עומרוב דיבר. הנשיא עומרוב ביקר בבישקק."),
        ("hi", "कज़ाखस्तान के राष्ट्रपति ऐदार ओमारोव आए। राष्ट्रपति ओमारोव बिश्केक गए।"),
    ],
)
def test_names_are_learned_where_no_capital_tells_them(language, text):
    assert set(named(text, language)) == {"KZ", "KG"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "تحدث الرئيس الكازاخستاني في زيارة رسمية. زيارة رسمية إلى بيشكيك."),
        ("ko", "카자흐스탄 대통령 방문. 방문은 비슈케크에서 끝났다."),
        ("zh", "哈萨克斯坦总统新闻局发表消息。新闻局在比什凯克说。"),
    ],
)
def test_a_word_behind_a_title_is_no_name_by_itself(language, text):
    assert named(text, language) == ["KG"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "O ministro Luís Montenegro falou. Montenegro chegou a Luanda."),
        ("en", "The guest was Michael Jordan. Jordan then flew to Luanda."),
        ("es", "Habló Carmen Lima. Lima llegó después a Luanda."),
        ("ru", "Выступил Виктор Лондон. Лондон прибыл в Луанду."),
        ("fr", "La ministre Marie Paris a parlé. Paris est arrivée à Luanda."),
    ],
)
def test_a_country_or_capital_that_is_a_surname_here_is_no_party(language, text):
    assert named(text, language) == ["AO"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The guest was Michael Jordan, born in Jordan. Jordan and Angola spoke."),
        ("de", "Im Herbst besuchte Anna Chile. Chile und Angola sprachen."),
        ("pt", "O ministro esteve em Montenegro. Montenegro e Angola falaram."),
        ("en", "The Prime Minister of Peru spoke. Peru and Angola agreed."),
    ],
)
def test_a_country_stays_one(language, text):
    assert len(named(text, language)) == 2


def test_a_month_is_no_given_name():
    (told,) = find_milestones("In May Jordan and Peru signed a treaty in 1999.", language="en")[:1]
    assert told.parties == ("JO", "PE")
