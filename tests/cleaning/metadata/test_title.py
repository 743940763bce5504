"""The title."""

from datetime import date

import pytest
from cleaning.metadata.pages import STORY, TITLE, read

from mkdocs_newsdump import Role, clean
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.title import choose
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.dumps.dump import split_lines


def test_the_headline_above_the_story_is_the_title():
    page = "Home\nNews\nPolitics\nSport\n\nSign in\n\n"
    article = clean(page + TITLE + "\n\n12 March 2024\n" + STORY)
    assert article.title == TITLE
    assert article.lines[7].role is Role.TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Home | News | About us",
        "SPORT | FOOTBALL",
        "12 of 12 |",
        "Updated [hour]:[minute] [AMPM]",
        "Anna Hill and Tom Reed",
        "Anna Hill",
        "12 March 2024",
        "The mayors of both towns after their talks on the bridge on Monday. Anna Hill",
        "The mayors shake hands over the plan to build the bridge in three years (Picture: A. Hill)",
    ],
)
def test_a_line_below_the_headline_does_not_take_its_place(line):
    assert read("Sign in", TITLE, line).title == TITLE


@pytest.mark.parametrize(
    "menu",
    [
        "Harbour | Trade | Letters",
        "Порт | Торговля | Письма",
        "Hafen / Handel / Briefe",
        "港口 · 贸易 · 来信",
    ],
)
def test_a_line_of_section_names_is_no_headline_though_it_opens_the_dump(menu):
    assert read(menu, TITLE, "12 March 2024").title == TITLE


@pytest.mark.parametrize("line", ["Home News " + TITLE, "Share this story: " + TITLE])
def test_the_headline_is_the_shorter_of_two_lines_that_end_alike(line):
    assert read("Sign in", line, TITLE, "12 March 2024").title == TITLE


@pytest.mark.parametrize(("score", "found"), [(3.0, 0), (-3.0, 2)])
def test_a_shorter_line_that_ends_alike_needs_a_score_near_the_best(score, found):
    page = "agree to build a bridge together\n\nSign in\n\n" + TITLE + "\n" + STORY
    features = Features(find_segments(split_lines(page)), "en")
    assert choose(Context(features, find_story(features)), {0: score, 2: 5.0}) == found


@pytest.mark.parametrize(
    "top",
    [
        ("The talks of the towns by the river", "Letters", "Weather"),
        ("Alles über die Stadt am Fluss", "Leserbriefe", "Wetter"),
        ("Всё о жизни города у реки", "Письма", "Погода"),
    ],
)
def test_a_motto_above_a_menu_is_no_headline_though_it_opens_the_dump(top):
    assert read(*top, TITLE, "12 March 2024").title == TITLE


def test_a_breadcrumb_joined_to_the_headline_is_no_part_of_it():
    assert read("Sign in", "HomeSportRowing" + TITLE, "12 March 2024").title == TITLE


@pytest.mark.parametrize("bar", [" | ", " - "])
def test_the_name_of_the_site_is_no_part_of_the_headline(bar):
    page = ["The Riverside Post", TITLE + bar + "The Riverside Post", "12 March 2024"]
    assert read(*page, story=STORY + "\n© The Riverside Post\n").title == TITLE


def test_a_few_words_behind_an_upright_stroke_are_the_site():
    assert read("Sign in", TITLE + " | Town Times", "12 March 2024").title == TITLE


@pytest.mark.parametrize(
    ("before", "behind"),
    [("Exclusive | ", ""), ("VIDEO – ", ""), ("Politics - ", ""), ("[Photos] ", ""), ("", " (video)")],
)
def test_a_label_of_editors_is_no_part_of_the_headline(before, behind):
    assert read("Sign in", before + TITLE + behind, "12 March 2024").title == TITLE


@pytest.mark.parametrize("before", ["The bridge - ", "Rowers – "])
def test_other_words_before_a_dash_are_part_of_the_headline(before):
    assert read("Sign in", before + TITLE, "12 March 2024").title == before + TITLE


def test_what_stands_behind_a_headline_that_the_page_also_says_alone_is_the_site():
    assert read("Sign in", TITLE + " | River Post", "Menu", TITLE, "12 March 2024").title == TITLE


def test_a_dash_in_a_headline_that_is_said_again_stays():
    line = TITLE + " – at last"
    assert read("Sign in", line, line, "12 March 2024").title == line


def test_a_kicker_with_a_colon_stays_though_the_headline_stands_alone_too():
    line = "New roads: " + TITLE
    assert read("Sign in", line, "By Anna Hill", "12 March 2024", "Sport", TITLE).title == line


@pytest.mark.parametrize("notice", ["Welcome to the new pages of your paper", "The talks of the towns"])
def test_a_line_that_opens_a_page_of_boilerplate_is_no_headline(notice):
    assert read(notice, "Learn more", TITLE, "12 March 2024").title == TITLE


@pytest.mark.parametrize(("one", "other"), [(": ", " – "), (": ", " "), (" – ", "")])
def test_a_kicker_that_is_joined_in_two_ways_is_no_part_of_the_headline(one, other):
    kicker = "“Nobody was against it”"
    assert read("Sign in", kicker + one + TITLE, kicker + other + TITLE, "12 March 2024").title == TITLE


def test_a_kicker_always_joined_alike_stays():
    line = "Bridges: " + TITLE
    assert read("Sign in", line, line.upper(), "12 March 2024").title in (line, line.upper())


def test_a_short_first_paragraph_is_no_headline_though_it_shares_the_words_of_the_story():
    summary = "The talks of the two towns had lasted for four long years."
    article = read(TITLE, "12.03.2024, 10:15", "By Jane Miller", summary)
    assert (article.title, article.published) == (TITLE, date(2024, 3, 12))
    assert summary in (article.lede, article.body[0].text)


def test_a_headline_above_a_long_gallery_is_found_where_it_is_said_twice():
    gallery = [f"{number} of 60" for number in range(1, 61)]
    assert read("Sign in", TITLE, TITLE, *gallery).title == TITLE


def test_the_longer_line_below_a_kicker_is_the_headline():
    assert read("Sign in", "The new plan for traffic", TITLE, "12 March 2024").title == TITLE


def test_the_heading_that_markdown_marks_is_the_headline():
    teaser = "Two towns disagree on a bridge of stone"
    assert (
        read("Sign in", teaser, "# Bridge over the river agreed", "Politics", "Sport", teaser).title
        == "Bridge over the river agreed"
    )


def test_a_date_in_a_language_that_puts_a_word_behind_the_year_is_no_headline():
    text = """Басты бет

Екі қаланың көпірі
2024 жылғы 10 мамыр

Екі қаланың әкімдері бейсенбіде көпірді бірге салу туралы келісімге келді, деп хабарлады қалалық кеңес.

Жұмыс үш жылға созылады және екі қала шығынды тең бөледі, ал ескі көпір көктемнен бері жабық тұр.
"""
    article = clean(text)
    assert (article.title, article.published) == ("Екі қаланың көпірі", date(2024, 5, 10))


WIRE = """
В Оше отремонтируют три моста

Мэрия сообщила, что отремонтируют три моста через реку в Оше, и стоить это будет 46 млн сомов.

Работы начнутся 10 мая и продлятся до августа. На это время движение по улице перекроют.
"""


def test_where_and_when_a_wire_wrote_is_no_headline_nor_the_choice_of_languages_a_name():
    article = read("Новости", "RU KZ EN", "Поиск", "Бишкек, 14:22, 3 мая 2024 г.", story=WIRE)
    assert article.title == "В Оше отремонтируют три моста"
    assert article.authors == ()
    assert article.published == date(2024, 5, 3)


def test_the_text_for_a_picture_is_no_headline_where_its_caption_says_the_same():
    picture = "The mayors of both towns at the old bridge"
    caption = picture + ", Photo: Hill"
    assert read("Politics", picture, caption, "12 March 2024", "Sign in", TITLE, "Share").title == TITLE


def test_of_two_headlines_that_beside_the_name_of_a_section_is_the_title():
    other = "New bridge: two towns share the cost of the work"
    assert read("Politics", TITLE, "12 March 2024", "Share", "Print", "Sign in", other).title == TITLE
    assert read("Sign in", other, "Share", "Print", "Sign in", "Politics", TITLE).title == TITLE


@pytest.mark.parametrize(
    "line",
    ["← Ten ships wait for the new bridge", "[A-bridge-over-the-river]", "two-towns-build-a-bridge-together"],
)
def test_a_link_to_another_page_and_what_stands_for_a_picture_are_no_headline(line):
    assert read("Sign in", line, TITLE, "12 March 2024").title == TITLE
    assert read("Sign in", TITLE, line, "12 March 2024").title == TITLE


@pytest.mark.parametrize(
    ("page", "story"),
    [
        ("Home\nNews\nSport\nSign in", STORY),
        ("Home\nNews\n\nBy Anna Hill\n12 March 2024", STORY),
        ("12 March 2024, The Riverside Post", STORY),
        ("Главная\nНовости\nВойти\n\n3 мая 2024", WIRE.split("\n\n", 1)[1]),
    ],
)
def test_a_dump_without_a_headline_has_no_title(page, story):
    article = clean(f"{page}\n\n{story}")
    assert article.title is None
    assert article.body


@pytest.mark.parametrize(
    ("headline", "standfirst"),
    [
        (TITLE, "The mayors of both towns want the bridge to stand in three years"),
        ("Bridge agreed at last", "Two towns will share the cost of the work, which begins in the spring"),
    ],
)
def test_the_line_above_is_the_headline_and_the_longer_one_below_sums_the_story_up(headline, standfirst):
    article = read("Home", "News", headline, standfirst, "By Anna Hill", "12 March 2024")
    assert article.title == headline
