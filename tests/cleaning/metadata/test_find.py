"""What is read off the head of a story."""

from datetime import date

import pytest

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.model.article import Role

STORY = """
The two towns have agreed to build the bridge together, the mayors said after their talks on Monday evening.

They want to share the cost of the work, which will take three years if the river does not rise again.

The old bridge had been closed for repairs since the spring, and people have had to go the long way round.

Both councils will vote on the plan next month, and nobody expects the vote on the bridge to be close.
"""
TITLE = "Two towns agree to build a bridge together"


def read(*head, story=STORY):
    return clean("\n\n".join([*head, story]))


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


@pytest.mark.parametrize("line", ["Home News " + TITLE, "Share this story: " + TITLE])
def test_the_headline_is_the_shorter_of_two_lines_that_end_alike(line):
    assert read("Sign in", line, TITLE, "12 March 2024").title == TITLE


def test_a_breadcrumb_joined_to_the_headline_is_no_part_of_it():
    assert read("Sign in", "HomeSportRowing" + TITLE, "12 March 2024").title == TITLE


@pytest.mark.parametrize("bar", [" | ", " - "])
def test_the_name_of_the_site_is_no_part_of_the_headline(bar):
    page = ["The Riverside Post", TITLE + bar + "The Riverside Post", "12 March 2024"]
    assert read(*page, story=STORY + "\n© The Riverside Post\n").title == TITLE


def test_a_dash_in_a_headline_that_is_said_again_stays():
    line = TITLE + " – at last"
    assert read("Sign in", line, line, "12 March 2024").title == line


def test_a_kicker_with_a_colon_stays_though_the_headline_stands_alone_too():
    line = "New roads: " + TITLE
    assert read("Sign in", line, "By Anna Hill", "12 March 2024", "Sport", TITLE).title == line


@pytest.mark.parametrize("notice", ["Welcome to the new pages of your paper", "The talks of the towns"])
def test_a_line_that_opens_a_page_of_furniture_is_no_headline(notice):
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


def test_a_menu_above_the_headline_names_no_section_of_it():
    menu = "Politics\nBusiness\nSport\nCulture"
    assert Role.SECTION not in {line.role for line in read(menu, TITLE).lines}
    assert read("Politics", TITLE).lines[0].role is Role.SECTION


def test_a_dump_without_a_story_has_no_fields():
    article = clean("Home\nNews\nSport\n")
    assert (article.title, article.authors, article.published) == (None, (), None)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Anna Hill", ("Anna Hill",)),
        ("By Anna Hill and Tom de Vries", ("Anna Hill", "Tom de Vries")),
        ("By Anna Hill, Tom Reed & John O'Neil", ("Anna Hill", "Tom Reed", "John O'Neil")),
        ("Anna Hill", ("Anna Hill",)),
        ("ANNA HILL", ("ANNA HILL",)),
        ("Anna Hill, political correspondent", ("Anna Hill",)),
        ("By Anna Hill | The Riverside Post", ("Anna Hill",)),
        ("By Anna Hill 12 March 2024", ("Anna Hill",)),
        ("Anna HillPublished 12 March 2024", ("Anna Hill",)),
        ("Anna Hill@anna_hill", ("Anna Hill",)),
        ("Anna Hill Anna Hill", ("Anna Hill",)),
        ("Anna Hill 5 hours ago", ("Anna Hill",)),
        ("Anna Hill 12 March 2024\nANOTHER OFFER", ("Anna Hill",)),
        ("12 March 2024 • Anna Hill • 3 minutes\nMary Stone and John Wells", ("Anna Hill",)),
        ("By Riverpost 12 March 2024", ("Riverpost",)),
        ("By\n\nAnna Hill\n\nTom Reed", ("Anna Hill", "Tom Reed")),
        ("By\nAnna Hill\n,\nMary Stone\nand\nTom Reed", ("Anna Hill", "Mary Stone", "Tom Reed")),
        ("By Anna Hill, AFP", ("Anna Hill", "AFP")),
        ("By Anna Hill, RPN", ("Anna Hill",)),
        ("By Anna Hill, Riverside staff", ("Anna Hill",)),
        ("By Anna Hill, AP National Political Writer", ("Anna Hill",)),
        ("By Anna Hill Senior Contributor", ("Anna Hill",)),
        ("By Anna Hill On 12 March 2024", ("Anna Hill",)),
        ("Tuesday 12 March 2024 7:45 am PST by Anna Hill", ("Anna Hill",)),
        ("By Anna Hill 12 March 2024\nGreat Sharing Buttons", ("Anna Hill",)),
        ("By Riverpost with agencies", ("Riverpost",)),
        ("Posted by Riverman", ("Riverman",)),
        ("By Anna Hill in Berlin", ("Anna Hill",)),
        ("Anna Hill in Berlin", ()),
        ("Anna Hill, Berlin", ("Anna Hill",)),
        ("Anna Hill, Berlin harbour", ()),
        ("By Anna Hill for the Riverside Post", ("Anna Hill",)),
        ("By Anna Hill Share", ("Anna Hill",)),
        ("Posted on 12 March 2024 by Anna Hill", ("Anna Hill",)),
        ("Updated 12 March 2024, 10:15, by Anna Hill", ("Anna Hill",)),
        ("Written By Anna Hill Updated On 12 March 2024", ("Anna Hill",)),
        ("From Newsletters", ()),
        ("Anna Hill, Business Day", ("Anna Hill",)),
        ("Anna Hill | Staff Writer", ("Anna Hill",)),
        ("By our political correspondent Anna Hill", ("Anna Hill",)),
        ("By Anna Hill\n\nBusiness reporter, Riverside News", ("Anna Hill",)),
        ("Front Page", ()),
        ("Print this article", ()),
        ("Photo: Anna Hill", ()),
        ("By the river", ()),
    ],
)
def test_who_signed_the_story(line, authors):
    assert read(TITLE, line, "12 March 2024").authors == authors


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("ru", "Автор: Юлия Орлова", ("Юлия Орлова",)),
        ("ru", "Текст: Юлия Орлова и Пётр Ким", ("Юлия Орлова", "Пётр Ким")),
        ("de", "Von Anna Berg und Jan van Dyk", ("Anna Berg", "Jan van Dyk")),
        ("de", "Von Anna Berg aus Brüssel", ("Anna Berg",)),
        ("de", "Von unserem Korrespondenten Jan Berg", ("Jan Berg",)),
        ("sv", "Text: Anna Berg Foto: Nils Lund", ("Anna Berg",)),
        ("no", "Kari Olsen Tips oss", ("Kari Olsen",)),
        ("es", "JUAN PÉREZ GIL | Madrid", ("JUAN PÉREZ GIL",)),
        ("fr", "Publié le 12 mars 2024 à 10h15, par Anne Dupont", ("Anne Dupont",)),
        ("fr", "Par Anne Dupont", ("Anne Dupont",)),
        ("it", "di Anna Conti", ("Anna Conti",)),
        ("ko", "김하늘 기자", ("김하늘",)),
        ("zh", "记者：王小明", ("王小明",)),
    ],
)
def test_who_signed_the_story_in_other_languages(language, line, authors):
    text = "\n\n".join([TITLE, line, "2024-03-12", STORY])
    assert clean(text, language=language).authors == authors


def test_one_author_a_line():
    assert read(TITLE, "Anna Hill\nTom Reed", "12 March 2024").authors == ("Anna Hill", "Tom Reed")


@pytest.mark.parametrize("between", ["anna@example.org", "[portrait]"])
def test_a_mail_address_or_a_picture_parts_two_authors(between):
    head = f"Anna Hill, reporter\n{between}\nTom Reed, reporter"
    assert read(TITLE, head, "12 March 2024").authors == ("Anna Hill", "Tom Reed")


def test_an_editor_named_at_the_foot_of_the_page_did_not_sign():
    story = "".join(STORY.replace("bridge", f"{kind} bridge") for kind in ("long", "wide", "high"))
    assert read(TITLE, story=story + "\nEditor Anna Hill\n").authors == ()


def test_a_person_the_story_speaks_of_did_not_sign_it():
    story = STORY.replace("the mayors said", "Mary Stone said")
    assert read(TITLE, "12 March 2024", "Mary Stone", story=story).authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2024",
        "Published: March 12, 2024, 10:15",
        "Published 12 March 2024 Updated 14 March 2024",
        "Updated 14 March 2024, published 12 March 2024",
        "Updated: March 14, 2024 / First published: March 12, 2024",
        "2024-03-12T10:15:00Z",
        "By Anna Hill 12 March 2024",
        "Tue 12 Mar 2024 10.15 GMT",
    ],
)
def test_the_day_of_publication(line):
    assert read(TITLE, line).published == date(2024, 3, 12)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "12. Mrz 2024"),
        ("fr", "Mis à jour le 14/03/2024, publié le 12/03/2024"),
        ("hu", "2024. március 12. 10:15"),
        ("hu", "2024. 03. 12. 10:15"),
        ("sr", "12. 3. 2024. 10:15"),
    ],
)
def test_the_day_of_publication_in_other_languages(language, line):
    assert clean("\n\n".join([TITLE, line, STORY]), language=language).published == date(2024, 3, 12)


def test_a_date_above_the_story_is_rather_its_own_than_one_on_a_line_within():
    own = "12 March 2024 Updated at 10:15, two minutes to read"
    first, rest = STORY.split("\n\n", 1)
    page = "\n\n".join(["Sign in", TITLE, own, first, "By Tom Reed 1 March 2024", rest])
    assert clean(page).published == date(2024, 3, 12)


def test_a_date_in_the_story_is_not_the_day_of_publication():
    assert read(TITLE, story=STORY.replace("Monday evening", "12 March 2024")).published is None


@pytest.mark.parametrize(
    ("line", "views"),
    [("4574", 4574), ("Views: 123", 123), ("1 234 views", 1234), ("👁 532", 532), ("2024", None), ("3", None)],
)
def test_views(line, views):
    assert read(TITLE, line).views == views


def test_a_lede_is_set_apart_from_the_story():
    lede = "The mayors shake hands on a plan that both sides call historic"
    article = read(TITLE, "Anna Hill", lede, "Photo: Tom Reed")
    assert article.lede == lede
    assert article.credits == ("Photo: Tom Reed",)
    assert article.body[0].text.startswith("The two towns")


def test_a_first_paragraph_is_no_lede():
    assert read(TITLE, "12 March 2024").lede is None
