"""Whether there is a story, and which."""

from mkdocs_newsdump import Corrections, clean

MENU = ["Home", "News", "Politics", "Sport", "Culture", "Weather", "Sign in"]


NOT_FOUND = ["Page not found", "The page you are looking for does not exist or has been moved."]


WIRE = [
    "Бишкек, 14:22, 3 мая 2024 г.",
    "В Оше отремонтируют три моста",
    "Мэрия Оша выделила на ремонт трёх мостов через реку Ак-Буура 46 млн сомов, сообщила пресс-служба.",
    "Работы начнутся 10 мая и продлятся до августа. На это время движение по улице Навои перекроют.",
]


ABOVE_WIRE = ["Главная", "Новости", "Политика", "Экономика", "Фото", "Видео", "RU KZ EN", "Поиск"]


BELOW_WIRE = [
    "Другие новости",
    "15:01 На Иссык-Куле открыли сезон",
    "14:50 Курс доллара снизился",
    "14:41 В Нарыне выпал снег",
    "14:10 Кабмин обсудил тарифы",
    "© Все права защищены",
]


def test_two_paragraphs_among_headlines_are_the_story():
    article = clean("\n".join([*ABOVE_WIRE, *WIRE, "Теги: Ош, мост, ремонт", *BELOW_WIRE]))
    assert article.title == WIRE[1]
    assert [block.text for block in article.body] == WIRE[2:]


def test_where_there_may_be_no_story_a_warning_says_so_until_a_person_has_spoken():
    text = "\n".join([*MENU, *NOT_FOUND, "Contact"])
    [warning] = clean(text).warnings
    assert "line 9" in warning
    assert "may hold no story" in warning
    assert clean(text, corrections=Corrections(lines={9: "drop"})).warnings == ()


def test_a_menu_holds_no_story():
    article = clean("\n".join([*MENU, "Contact"]))
    assert article.body == ()
    assert article.warnings == ()
