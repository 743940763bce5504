"""The day of publication."""

from datetime import date

import pytest
from cleaning.metadata.pages import STORY, TITLE, read

from mkdocs_newsdump import clean


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
        "TOWNS MARCH 12, 2024",
        "Blog Home Towns & Rivers • March 12, 2024",
        "March 12, 2024 Anna Hill 0 Comments Towns",
        "Hamburg, 12 March 2024",
        "12 | 03 | 2024 Towns | Practice | Video",
        "12 Mar ’24",
        "Home | By Anna Hill of the Riverside Daily | 12 March 2024",
        "mardi 12 mars 2024",
        "Вторник, 12 марта 2024",
        "Last updated on 12 Mar, 2024. 3 min read",
        "Author: Anna Hill, Date: 12.Mar.24",
        "Updated at 14:25 on 14 March 2024\nPublished at 11:50 on 12 March 2024",
    ],
)
def test_the_day_of_publication(line):
    assert read(TITLE, line).published == date(2024, 3, 12)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "12. Mrz 2024"),
        ("de", "Anna Berg 12. März 2024 12. März 2024Städte"),
        ("de", "Brückentest12. März 20240"),
        ("de", "Anna Berg12.03.2410:15"),
        ("de", "Aktualisiert am 12.03.2024-10:15"),
        ("de", "Von Anna Berg | Mar 12, 2024 | Zuletzt geändert: Apr 7, 2024, 8:54 AM"),
        ("fr", "Mis à jour le 14/03/2024, publié le 12/03/2024"),
        ("fr", "Anne Dupont Politique 12 mars 202412 mars 2024 0 Commentaire"),
        ("es", "Ciudades | 12 de marzo de 2024 | Lectura de 3 minutos"),
        ("ru", "Юлия Орлова, 12 марта 2024"),
        ("hu", "2024. március 12. 10:15"),
        ("hu", "2024. 03. 12. 10:15"),
        ("sr", "12. 3. 2024. 10:15"),
    ],
)
def test_the_day_of_publication_in_other_languages(language, line):
    assert clean("\n\n".join([TITLE, line, STORY]), language=language).published == date(2024, 3, 12)


def test_a_date_before_the_words_of_the_first_paragraph():
    assert read(TITLE, story="Ed. / 12 March 2024 " + STORY.lstrip()).published == date(2024, 3, 12)


def test_a_date_above_the_story_is_rather_its_own_than_one_on_a_line_within():
    own = "12 March 2024 Updated at 10:15, two minutes to read"
    first, rest = STORY.split("\n\n", 1)
    page = "\n\n".join(["Sign in", TITLE, own, first, "By Tom Reed 1 March 2024", rest])
    assert clean(page).published == date(2024, 3, 12)


def test_a_date_in_the_story_is_not_the_day_of_publication():
    assert read(TITLE, story=STORY.replace("Monday evening", "12 March 2024")).published is None


@pytest.mark.parametrize(
    "lines",
    [
        ["The bridge was opened on 12 March 2024 by both ministers."],
        ["2024年3月12日，两国外长在边境为新大桥揭幕。"],
        ["Von beiden Ministern wurde die Brücke am 12. März 2024 eröffnet."],
        ["Day on which the two towns became partners:", "12 March 2024"],
        ["Opened | 12 March 2024, closed — 2 May 2024 | |"],
        ["12 March 2023: The bridge is closed", "2 May 2023: Work begins", "7 June 2024: The bridge opens"],
    ],
)
def test_a_date_that_the_story_tells_of_is_not_the_day_of_publication(lines):
    assert read(TITLE, *lines).published is None


@pytest.mark.parametrize(
    "line",
    [
        "Photo: the old bridge on 14 August 1945",
        "Pictured: both mayors, 12 March 2024",
        "Image: Riverside archive, 12 March 2024",
    ],
)
def test_the_day_of_a_picture_is_not_that_of_publication(line):
    assert read(TITLE, line).published is None


@pytest.mark.parametrize("beside", ["Riverside Post", "Towns", "Anna Hill"])
def test_the_day_may_stand_far_below_the_story(beside):
    menu = "\n\n".join(["Subscribe", "Contact us", "Advertise", "Imprint", "Jobs", "Privacy"] * 2)
    foot = f"{menu}\n\n{beside}\n\nPublished on 12 March 2024 at 10:15"
    assert clean(f"{TITLE}\n\n{STORY}\n\n{foot}\n").published == date(2024, 3, 12)


def test_years_that_plans_are_made_for_do_not_make_a_day_one_of_the_story():
    plans = "Traffic shall fall by a tenth until 2030, a fifth until 2035, half until 2045 and end in 2050."
    text = f"{TITLE}\n\n12 March 2024\n\n{STORY}\n\n{plans}\n"
    assert clean(text).published == date(2024, 3, 12)


CHRONICLE = """Relations of the two coasts

{first}

The two coasts establish diplomatic relations and agree on the border along the river and its islands.

In 1974 herders of both banks quarrel about the pastures, and a commission is set up that meets twice a year.

A confederation is founded in 1982; it lasts until 1989, when soldiers of the northern coast are called home.

The treaty of friendship of 1991 still binds both, though fishermen complained in 2003 about the new licences.
"""


@pytest.mark.parametrize(
    "first", ["18 February 1965", "Dakar, 18 February 1965", "18 février 1965", "18.02.1965"]
)
def test_a_day_that_the_story_tells_of_much_after_is_one_of_its_own(first):
    assert clean(CHRONICLE.format(first=first), source="coasts.txt").published is None


def test_a_few_plans_are_no_such_story():
    text = (
        CHRONICLE.format(first="Published: 5 March 2004")
        + "\nBy 2010, 2015 and 2030 three bridges shall follow.\n"
    )
    assert clean(text, source="coasts.txt").published == date(2004, 3, 5)
