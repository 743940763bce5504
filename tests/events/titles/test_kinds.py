"""Titles that name the event, whole and grammatical, in many languages."""

import pytest

from mkdocs_newsdump import clean, find_milestones
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.titles.quality import title_quality


def titles(language, text, parties=None):
    return [milestone.title for milestone in find_milestones(text, language=language, parties=parties)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "Der Vertrag über Handel, Verkehr und Kultur zwischen Chile und Peru wurde am 2. Mai 1993 "
            "unterzeichnet.",
            "Vertrag über Handel, Verkehr und Kultur zwischen Chile und Peru",
        ),
        (
            "en",
            "Peru and Chile signed the Treaty on Trade, Tourism and Rivers on 2 May 2010.",
            "Treaty on Trade, Tourism and Rivers",
        ),
        (
            "es",
            "El Tratado de amistad, comercio y navegación entre Chile y Perú fue firmado el 2 de mayo "
            "de 1993.",
            "Tratado de amistad, comercio y navegación entre Chile y Perú",
        ),
        (
            "fr",
            "Le Traité d'amitié, de commerce et de navigation entre le Chili et le Pérou a été signé "
            "le 2 mai 1993.",
            "Traité d'amitié, de commerce et de navigation entre le Chili et le Pérou",
        ),
        (
            "it",
            "L'Accordo su commercio, turismo e cultura tra Cile e Perù è stato firmato il 2 maggio 1993.",
            "Accordo su commercio, turismo e cultura tra Cile e Perù",
        ),
        (
            "pt",
            "O Acordo de Comércio, Turismo e Cultura entre Chile e Peru foi assinado em 2 de maio de 1993.",
            "Acordo de Comércio, Turismo e Cultura entre Chile e Peru",
        ),
        (
            "pl",
            "Umowa o handlu, turystyce i kulturze między Polską a Litwą została podpisana 2 maja 1993 roku.",
            "Umowa o handlu, turystyce i kulturze między Polską a Litwą",
        ),
        (
            "ru",
            "2 мая 1993 года подписан «Договор о торговле, туризме и охране рек между Перу и Чили», "
            "вызвавший споры.",
            "Договор о торговле, туризме и охране рек между Перу и Чили",
        ),
        (
            "zh",
            "双方忆及2005年5月3日签署的《智利共和国和秘鲁共和国关于河流保护的条约》的原则。",
            "《智利共和国和秘鲁共和国关于河流保护的条约》",
        ),
    ],
)
def test_a_documents_name_is_whole(language, text, title):
    assert titles(language, text) == [title]


def test_a_comma_before_the_verbs_subject_ends_a_documents_name():
    text = "Прежнее соглашение о реках, Чили и Перу заключили 5 мая 2001 года."
    assert titles("ru", text) == ["Соглашение о реках"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("ru", "В основе лежат положения Договора о пастбищах от 4 мая 2003 года.", "Договор о пастбищах"),
        ("uk", "В основі лежать положення Договору про кордон від 4 травня 2003 року.", "Договір про кордон"),
        (
            "pl",
            "Podstawą jest postanowienie Traktatu o handlu i turystyce z 4 maja 1993 roku.",
            "Traktat o handlu i turystyce",
        ),
    ],
)
def test_a_document_of_a_date_is_in_the_nominative(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Peru and Chile signed the Treaty on Rivers on 2 May 2010. It entered into force on 3 June 2011.",
            "Treaty on Rivers: entered into force",
        ),
        (
            "fr",
            "Le Chili et le Pérou ont signé l'Accord sur les rivières le 2 mai 1993. Entré en vigueur "
            "le 3 juin 1994, il protège les poissons.",
            "Accord sur les rivières: entré en vigueur",
        ),
        (
            "it",
            "L'Accordo sul turismo tra Cile e Perù è stato firmato il 2 maggio 1993. Entrato in vigore "
            "il 3 giugno 1994, vale dieci anni.",
            "Accordo sul turismo tra Cile e Perù: entrato in vigore",
        ),
        (
            "ru",
            "2 мая 2010 года подписан Договор о реках. Сам договор вступил в силу 3 мая 2011 года.",
            "Договор о реках вступил в силу",
        ),
    ],
)
def test_what_only_points_at_a_document_is_named(language, text, title):
    assert titles(language, text)[-1] == title


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Peru and Chile signed the contract for the plant in 1995. The agreement came on 17 May 2003.",
        ),
        (
            "ru",
            "Контракт на станцию Перу и Чили подписали в 1995 году. Соглашение вступило в силу 17 мая 2003.",
        ),
    ],
)
def test_a_document_of_another_sort_is_not_what_is_meant(language, text):
    assert not [title for title in titles(language, text)[1:] if title.startswith(("Contract", "Контракт"))]


def test_of_two_documents_before_none_is_chosen():
    text = "Соглашение о реках и Соглашение о дорогах готовы. Соглашение вступило в силу 3 мая 2011 года."
    assert titles("ru", text) == ["Соглашение вступило в силу"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "Am 3. Mai 1994 wurden konsularische Beziehungen aufgenommen.",
            "Konsularische Beziehungen wurden aufgenommen",
        ),
        (
            "de",
            "Im Lissaboner Vertrag vom 4.5.1993 verpflichteten sich Chile und Peru, den Handel zu "
            "erleichtern.",
            "Im Lissaboner Vertrag verpflichteten sich Chile und Peru, den Handel zu erleichtern",
        ),
        (
            "en",
            "As the ministry notes on its website, Chile opened an embassy in Lima on 4 March 1990.",
            "Chile opened an embassy in Lima",
        ),
        (
            "es",
            "Otra disputa empezó en 2015 cuando Chile cerró la frontera con Perú.",
            "Otra disputa empezó cuando Chile cerró la frontera con Perú",
        ),
        (
            "kk",
            "2021 жылғы 5 мамырда Қазақстан мен Қырғызстан президенттері Астанада шекара туралы шартқа "
            "қол қойды.",
            "Қазақстан мен Қырғызстан президенттері Астанада шекара туралы шартқа қол қойды",
        ),
        (
            "ky",
            "Image descriptionКечээ Казакстан менен Кыргызстан 2021-жылы 5-майда жаңы көпүрөнү ачты.",
            "Кечээ Казакстан менен Кыргызстан жаңы көпүрөнү ачты",
        ),
        (
            "ru",
            "Мария Лопес, министр транспорта Чили, 7 июня 2012 года открыла мост через пограничную реку.",
            "Мария Лопес открыла мост через пограничную реку",
        ),
        ("ru", "7 июня того же года Чили и Перу открыли мост.", "Чили и Перу открыли мост"),
        (
            "tr",
            "Ayrıca, iki ülkenin dışişleri bakanları ve ticaret bakanları 5 Mayıs 2015 tarihinde Ankara'da "
            "yeni sınır kapısını açtı.",
            "İki ülkenin dışişleri bakanları ve ticaret bakanları Ankara'da yeni sınır kapısını açtı",
        ),
        (
            "uk",
            "За прогнозами, президент Литви відвідає Польщу 3 лютого 2031 року.",
            "Президент Литви відвідає Польщу",
        ),
        (
            "uz",
            "Vazirlik xabariga ko'ra, ushbu kelishuv Qozog'iston hamda O'zbekiston rahbarlari tomonidan "
            "2022 yil 22 dekabr kuni Toshkentda imzolangan.",
            "Kelishuv Qozog'iston hamda O'zbekiston rahbarlari tomonidan Toshkentda imzolangan",
        ),
        (
            "zh",
            "据新华社消息，2005年5月3日，智利与秘鲁签署了《边境贸易协定》。",
            "智利与秘鲁签署了《边境贸易协定》",
        ),
    ],
)
def test_a_title_is_a_whole_clause(language, text, title):
    assert titles(language, text) == [title]


def test_each_item_of_a_row_of_bracketed_dates():
    text = "Chile opened embassies in Lima (1992), in Quito (1995) and in Bogota (1998)."
    found = titles("en", text)
    assert found == [
        "Chile opened embassies in Lima",
        "Chile opened embassies in Quito",
        "Chile opened embassies in Bogota",
    ]


def test_a_deed_stands_alone_where_its_verb_only_comments_on_it():
    text = "Вручение президенту Казахстана ордена Дружбы символично демонстрирует доверие Кыргызстана."
    assert titles("ru", text, ["KZ", "KG"]) == ["Вручение президенту Казахстана ордена Дружбы"]


def test_a_title_that_must_break_off_says_so():
    paragraph = (
        "Kazakhstan and Kyrgyzstan have long talked about water, roads and the border in the hills.\n\n"
    )
    text = (
        "Talks on water\n\n"
        + paragraph * 2
        + "In May 2015 Kazakhstan and Kyrgyzstan opened a new bridge in the dis"
    )
    found = find_milestones(clean(text), language="en", parties=["KZ", "KG"])
    assert [milestone.title for milestone in found] == ["Kazakhstan and Kyrgyzstan opened a new bridge…"]


@pytest.mark.parametrize(
    ("words", "polished"),
    [
        ("Image descriptionПутин прибыл", "Путин прибыл"),
        ("WTO и ЕАЭС", "WTO и ЕАЭС"),
        ("the bridge is open…", "The bridge is open…"),
    ],
)
def test_glued_captions_are_left_out_and_an_ellipsis_stays(words, polished):
    assert polish(words) == polished


@pytest.mark.parametrize(
    ("language", "better", "worse"),
    [
        ("ru", "Чили и Перу открыли мост", "Этот мост"),
        ("ru", "Договор о реках", "Сам договор подписан"),
        ("en", "Chile and Peru signed the Treaty on Rivers", "It was signed"),
        ("en", "Treaty on Rivers", "Chile and Peru signed the Treaty on…"),
        ("de", "Vertrag über die Flüsse", "Lima"),
    ],
)
def test_title_quality(language, better, worse):
    assert title_quality(better, language) > title_quality(worse, language)
