"""Where a story ends."""

import pytest
from cleaning.harbour import ENTRIES, HARBOUR, HEADLINES, NEXT, QUAY

from mkdocs_newsdump import clean


def test_a_story_ends_where_a_long_list_parts_it_from_the_next():
    between = "\n\n".join(["Related", *HEADLINES * 8])
    article = clean(HARBOUR.format(middle="It is done", end=f"\n{between}\n\n{NEXT}"))
    assert article.body[-1].text.startswith("The council thanked")


def test_a_story_goes_on_below_a_long_list_where_its_words_come_again():
    between = "\n\n".join(["Related", *HEADLINES * 8])
    rest = "Fishermen said that the council had built the old harbour wall anew for the boats on the quay."
    text = HARBOUR.format(
        middle=f'It is done", he said.\n\n{QUAY}\n\n"At last', end=f"\n{between}\n\n{rest}\n"
    )
    assert clean(text).body[-1].text == rest


VOICES = """Oarsman
2 hours ago

My father helped to build the old quay, and I was glad to see the boats go out again this week.

Seagull7
3 hours ago

It was about time. Let us hope that the new wall holds when the next winter brings us such a storm.

The council should now mend the road to the lighthouse, which nobody has looked after for years.

Oarsman
1 hour ago

You are right, but a road is not built in one summer, and the town has little money after the quay.

Those who come by bus have no trouble at all, since the bus still goes all the way to the harbour.
"""


@pytest.mark.parametrize("heading", ["Comments", "[ 12 comments ]", "Leave a reply", "Topics:"])
def test_a_story_ends_above_what_people_say_of_it(heading):
    article = clean(
        HARBOUR.format(middle=f'It is done", he said.\n\n{QUAY}\n\n"At last', end=f"\n{heading}\n{VOICES}")
    )
    assert article.body[-1].text.startswith("The council thanked")


def test_a_heading_of_the_story_is_no_end_though_it_reads_like_one():
    text = HARBOUR.format(
        middle=f'It is done", he said.\n\n{QUAY}\n\n"At last', end=f"\nDiscussion\n\n{ENTRIES[1]}\n"
    )
    assert clean(text).body[-1].text == ENTRIES[1]


def test_a_link_to_the_comments_under_the_headline_is_no_end():
    text = HARBOUR.format(middle="It is done", end="").replace("again\n", "again\n\n12 comments\n", 1)
    assert len(clean(text).body) == 4


def test_a_story_ends_at_a_share_bar_with_other_text_below_and_not_at_the_bar_alone():
    bar = "Share\n\nFacebook\n\nX\n\nWhatsApp"
    parted = clean(HARBOUR.format(middle="It is done", end=f"\n{bar}\n\nHome\n\nTown news\n\n{NEXT}"))
    assert parted.body[-1].text.startswith("The council thanked")
    within = clean(HARBOUR.format(middle='It is done", he said.\n\nShare\n\n"At last', end=""))
    assert within.body[-1].text.startswith("The council thanked")


@pytest.mark.parametrize("heading", ["Related", "Most read", "Comments"])
@pytest.mark.parametrize("below", [HEADLINES, ["New mayor", "Rain"]], ids=["headlines", "short"])
@pytest.mark.parametrize("space", ["\n", "\n\n"], ids=["dense", "spaced"])
def test_a_short_last_paragraph_stays_above_what_follows(heading, below, space):
    end = space.join(["No one was hurt.", heading, *below])
    assert clean(HARBOUR.format(middle="It is done", end=f"\n{end}")).body[-1].text == "No one was hurt."


CONSENT = """Your consent

We and our partners store cookies on your device, to show you adverts and content that fit your interests.

With your consent we share personal data with partners; in our privacy policy you learn how to withdraw it.

You give consent to all cookies when you click on accept, and may change your privacy settings at any time.

Accept all cookies
"""


def test_a_notice_far_above_the_story_is_none_of_it():
    menu = "\n".join(f"Street {number}" for number in range(30))
    body = clean(f"{CONSENT}\n{menu}\n\n{HARBOUR.format(middle='It is done', end=NEXT)}").body
    assert body[0].text.startswith("The old harbour")


def test_a_short_last_paragraph_stays_in_a_short_story():
    text = """Ескі айлақ қайта ашылды

Ескі айлақ екі жылдық жұмыстан кейін дүйсенбі күні қайта ашылды, деп хабарлады қала әкімдігі.

Балықшылар жаңа айлақты 2021 жылғы дауылдан бері күтіп жүрген еді, сол дауыл ескі қабырғаны қиратқан еді.

Жұмыс жалғасады.

Ең көп оқылғандар

Жаңа мектеп

Жаңбыр
"""
    assert [block.text for block in clean(text).body][-1] == "Жұмыс жалғасады."


RESUMED = {
    "Read also": HARBOUR.format(middle="At last", end=""),
    "Читайте также": """Старая гавань снова открыта

Старая гавань снова открылась в понедельник после двух лет работ, сообщил городской совет.

Рыбаки ждали нового причала со времени шторма, который снёс почти всю старую стену гавани.

Совет поблагодарил всех, кто работал на причале две зимы подряд, некоторые и без всякой платы.
""",
    "Lire aussi": """Le vieux port rouvre

Le vieux port a rouvert lundi après deux ans de travaux, a dit le conseil municipal.

Les pêcheurs attendaient le nouveau quai depuis la tempête qui a emporté le mur du vieux port.

Le conseil a remercié tous ceux qui ont travaillé au quai pendant deux hivers, certains sans paie.
""",
}


@pytest.mark.parametrize(
    ("lead", "headline", "last", "head"),
    [
        (
            "Read also",
            "Rain stops all trains for a day",
            "The quay will be open to everybody from Friday, the council said, and the ferry sails again.",
            "Most read",
        ),
        (
            "Читайте также",
            "Дождь остановил все поезда",
            "Причал откроют для всех в пятницу, сообщили в совете, и паром снова выйдет в море.",
            "Самое читаемое",
        ),
        (
            "Lire aussi",
            "La pluie arrête tous les trains",
            "Le quai sera ouvert à tous dès vendredi, a dit le conseil, et le ferry reprendra la mer.",
            "Les plus lus",
        ),
    ],
)
def test_a_story_goes_on_below_one_line_that_leads_to_another_story(lead, headline, last, head):
    page = f"{RESUMED[lead]}\n{lead}\n{headline}\n\n{last}\n\n{head}\nA\nB\nC\n"
    body = [block.text for block in clean(page).body]
    assert body[-1] == last
    assert headline not in body
