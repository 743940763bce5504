"""Stories told in entries."""

import pytest
from cleaning.harbour import ENTRIES, HARBOUR, QUAY
from cleaning.passes.states import state_of

from mkdocs_newsdump import clean
from mkdocs_newsdump.cleaning.passes.live_blogs import live_blog_entries

LONG = "The last boats have left the quay and what the people of the harbour, who had waited, saw at dawn"
TOLD = "The last boats have left the quay, and the harbour is closed until the storm is over."


@pytest.mark.parametrize(
    ("texts", "story", "found"),
    [
        (["Storm", TOLD, "16:40", TOLD, "Share", "16:20", TOLD, "3 p.m.", "14h30", TOLD], {1, 3}, {3, 6, 9}),
        (["Storm", TOLD, "16:40", TOLD, TOLD, "16:20", TOLD, "15:00", TOLD], {1, 3}, {3, 4, 6, 8}),
        (["Storm", TOLD, "16:40", TOLD, "16:20", TOLD, "15:00", TOLD], {1}, set()),
        (["Storm", TOLD, "16:40", TOLD, "16:20", TOLD], {1, 3}, set()),
        (["Storm", "16:40", TOLD, "16:20", TOLD, "15:00", TOLD, "14:10", "Rain"], {2}, set()),
        (["Storm", TOLD, "16:40", "Rain", "16:20", "Wind", "15:00", "Snow"], {1, 3}, set()),
        (["Storm", TOLD, "3h ago", TOLD, "2h ago", TOLD, "1h ago", TOLD], {1, 3}, {3, 5, 7}),
        (
            [
                "Storm",
                TOLD,
                "9 May, 21:40",
                "The quay is shut",
                TOLD,
                "9 May, 20:15",
                TOLD,
                "8 May, 9:00",
                TOLD,
            ],
            {1, 4},
            {3, 4, 6, 8},
        ),
        (["Storm", TOLD, "90+2'", TOLD, "81'", TOLD, "64'", TOLD], {1, 3}, {3, 5, 7}),
        (["Storm", TOLD, "16:40", TOLD, "Read also", "16:20", TOLD, "15:00", TOLD], {1, 3}, set()),
        (["Storm", TOLD, "1:43 min", LONG, "2:10 min", LONG, "3:05 min", LONG], {1, 3}, set()),
    ],
    ids=[
        "a line to share",
        "two sentences",
        "no entry known",
        "too few",
        "story's own time",
        "headlines",
        "hours ago",
        "days and headlines",
        "minutes of a match",
        "other stories",
        "videos",
    ],
)
def test_the_entries_of_a_live_blog_are_story_when_one_of_them_is(texts, story, found):
    assert live_blog_entries(state_of(texts, story)) == found


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", "Share"),
        ("", "Share this post"),
        ("16:40\n\n", "Share on Facebook"),
        ("4.05 p.m.\n\n", "Share"),
    ],
)
def test_a_story_told_in_entries_stays_whole_though_each_has_the_same_line_to_share_it(above, below):
    entries = "".join(f"\n\n{above}{entry}\n\n{below}" for entry in ENTRIES)
    article = clean(HARBOUR.format(middle=f'It is done", he said.\n\n{QUAY}\n\n"At last', end=entries))
    assert [block.text for block in article.body][-3:] == ENTRIES


POSTS = {
    "Share": ENTRIES,
    "Поделиться": [
        "Последние лодки ушли от причала, и гавань закрыта, пока не кончится шторм, сообщил мэр города.",
        "У тех, кто едет автобусом, трудностей нет: автобус по-прежнему ходит до самой гавани каждый час.",
        "Двух рыбаков ночью доставили на берег. Оба здоровы, как сообщили в больнице города.",
        "Мэр приехал на причал.",
    ],
    "Teilen": [
        "Die letzten Boote haben den Kai verlassen, und der Hafen bleibt zu, bis der Sturm vorbei ist.",
        "Wer mit dem Bus kommt, hat keine Mühe, denn der Bus fährt weiter bis ganz an den Hafen heran.",
        "Zwei Fischer wurden in der Nacht in Sicherheit gebracht. Beiden geht es gut, sagt das Krankenhaus.",
        "Die Bürgermeisterin ist am Kai angekommen.",
    ],
}


@pytest.mark.parametrize("form", ["{time}\n{name}\n{post}\n{share}", "{time} {name}\n\n{post}\n\n{share}"])
@pytest.mark.parametrize("share", POSTS)
def test_the_posts_of_a_live_blog_stay_and_who_wrote_them_goes(share, form):
    posts, name = POSTS[share], "Anna Kim"
    entries = [
        form.format(time=f"{20 - number}:1{number}", name=name, post=post, share=share)
        for number, post in enumerate(posts)
    ]
    page = "Home\nNews\n\nStorm at the old harbour\n12.03.2024\n\n" + "\n\n".join(entries) + "\n"
    body = [block.text for block in clean(page).body]
    assert body == posts
