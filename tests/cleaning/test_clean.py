"""A dump's text to an article."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump import Corrections, Role, clean
from mkdocs_newsdump.cleaning.lines import find_segments, is_broken_sentence, visible

SEED = (Path(__file__).parents[2] / "seeds" / "000_60183f1ae46cf48b.txt").read_text(encoding="utf-8")

dump_texts = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            ["", " ", "Читайте также", "4574", "  • [[year]]", "•", "1. One", "It was so, he said."]
        ),
        st.text(alphabet="аб вгa.,- ", min_size=60, max_size=200),
    ),
    max_size=30,
).map("\n".join)


def bare(text):
    """The text without spaces and hyphens: what the body and its lines have to share."""
    return visible(text).replace(" ", "").replace("-", "")


@given(dump_texts)
def test_every_line_has_a_role_and_the_lines_give_the_dump_back(text):
    article = clean(text)
    assert "".join(line.text for line in article.lines) == text
    assert [line.number for line in article.lines] == list(range(1, len(article.lines) + 1))
    assert all(line.reason for line in article.lines)


@given(dump_texts)
def test_the_body_is_words_of_the_lines_it_names_in_their_order(text):
    article = clean(text)
    numbers = [number for block in article.body for number in block.lines]
    assert numbers == sorted(set(numbers))
    for block in article.body:
        assert bare(block.text) in bare("".join(article.lines[number - 1].text for number in block.lines))


@given(dump_texts, st.data())
def test_a_corrected_line_changes_nothing_else(text, data):
    before = clean(text)
    if not before.lines:
        return
    number = data.draw(st.integers(1, len(before.lines)))
    word = data.draw(st.sampled_from(["keep", "drop", "heading", "related"]))
    after = clean(text, corrections=Corrections(lines={number: word}))
    assert [line for line in after.lines if line.number != number] == [
        line for line in before.lines if line.number != number
    ]
    untouched = [block for block in before.body if number not in block.lines]
    assert [block for block in after.body if block in untouched] == untouched


def test_the_story_of_a_news_page_is_found_whole():
    article = clean(SEED)
    assert article.title == "Центральноазиатское направление остается приоритетом"
    assert article.authors == ("Юлия Полонская",)
    assert article.views == 4574
    assert article.lede.startswith("Эксперты положительно оценили")
    assert article.credits == ("фото с сайта akorda.kz",)
    assert article.published is None
    assert len(article.body) == 14
    assert article.body[0].text.startswith("Мероприятие состоялось")
    assert article.body[-1].text.endswith("двух стран», – отметил эксперт.")
    assert article.body[11].lines == (32, 33)
    assert "Касым-Жомарта Токаева" in article.body[11].text
    assert not any(line.kept for line in article.lines[37:])


def test_a_story_without_blank_lines_keeps_its_lede_and_its_credit():
    article = clean("\n".join(line for line in SEED.splitlines() if line.strip()))
    whole = clean(SEED)
    assert (article.lede, article.credits) == (whole.lede, whole.credits)
    assert [block.text for block in article.body] == [block.text for block in whole.body]


HARBOUR = """Old harbour opens again

The old harbour opened again on Monday after two years of work, the town council said in a statement.

Fishermen had waited for the new quay since the storm of 2021, which tore away most of the old harbour wall.

"{middle}", the harbour master told the council.

The council thanked all who had worked on the quay through two winters, some of them without any pay at all.
{end}
"""
NOTICE = "You see no video here, since your settings do not let us load what other harbours show you."


HEADLINES = ["Town gets a new mayor after long talks", "Rain stops all trains for a day", "Ten ships wait"]


NEXT = """Bridge opens next

The new bridge between the two towns opened on Friday after three years of work, both mayors said.

Farmers of both banks had waited for it since the ferry sank in 2019, and cheered as the first went across.

The mayors thanked all who had worked on the bridge through three winters, some of them without any pay.
"""


def test_a_story_ends_where_a_long_list_parts_it_from_the_next():
    between = "\n\n".join(["Related", *HEADLINES * 8])
    article = clean(HARBOUR.format(middle="It is done", end=f"\n{between}\n\n{NEXT}"))
    assert article.body[-1].text.startswith("The council thanked")


QUAY = (
    "The quay is a hundred metres long now, and ships of twice the old size can lie there in any weather, "
    "as long as their masters pay for it by the day."
)


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


ENTRIES = [
    "The last boats have left the quay, and the harbour is closed until the storm is over, says the mayor.",
    "Those who come by bus have no trouble at all, since the bus still goes all the way to the harbour.",
    "Two fishermen were brought to safety in the night. Both are well, as the hospital of the town reports.",
]


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


CAPTION = "Fishermen carry ropes along the new quay of the old harbour, where their boats lie side by side."


@pytest.mark.parametrize(("space", "kept"), [("\n", False), ("\n\n", True)], ids=["close", "as paragraphs"])
def test_what_is_set_close_to_a_credit_below_is_the_caption(space, kept):
    middle = f'It is done", he said.\n\n{CAPTION}{space}Photo: Anna Holm\n\n{QUAY}\n\n"At last'
    body = [block.text for block in clean(HARBOUR.format(middle=middle, end="")).body]
    assert (CAPTION in body) is kept
    assert QUAY in body


@pytest.mark.parametrize(
    ("above", "space", "kept"),
    [("In short", "\n", False), ("In short", "\n\n", True), ("The master said this:", "\n", True)],
    ids=["a box", "set as the story is", "announced"],
)
def test_sentences_set_closer_than_the_story_are_a_box_unless_announced(above, space, kept):
    box = space.join([above, *ENTRIES])
    middle = f'It is done", he said.\n\n{QUAY}\n\n{box}\n\n{NEXT.splitlines()[2]}\n\n"At last'
    body = [block.text for block in clean(HARBOUR.format(middle=middle, end="")).body]
    assert (ENTRIES[1] in body) is kept
    assert QUAY in body


TEASERS = [
    "Mill gets a wheelThe old mill by the river gets a new wheel of oak, which will turn from spring on.",
    "Train lateThe night train from the coast was two hours late on Monday, since a cow stood on the rails.",
    "School opensThe new school of the upper town opens its doors for nine hundred children in September.",
    "Two win a prizeTwo bakers of the lower town won the first prize of the country for a bread with nuts.",
]


@pytest.mark.parametrize("space", ["\n", "\n\n"], ids=["set closer than the story", "set as the story is"])
@pytest.mark.parametrize("date", ["4 May 2024", "Town news"], ids=["dated", "not dated"])
def test_other_stories_told_in_a_menu_are_none_of_the_story_where_they_are_set_otherwise(space, date):
    menu = ["Weather", "Trains", "Letters", "Games", "Radio", "Sport", "Old harbour opens again", date]
    text = HARBOUR.format(middle="\n\n".join(['It is done"', QUAY, *ENTRIES, '"At last']), end="")
    body = clean(space.join([*TEASERS, *menu]) + text.removeprefix("Old harbour opens again")).body
    assert body[0].text.startswith("The old harbour") is (space == "\n" and date == "4 May 2024")


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


def test_a_notice_that_comes_again_within_a_story_is_furniture():
    text = HARBOUR.format(middle=f'It is done", he said.\n\n{NOTICE}\n\n"At last', end=f"\n{NOTICE}\n")
    article = clean(text)
    assert NOTICE not in [block.text for block in article.body]
    assert article.body[-1].text.startswith("The council thanked")


@pytest.mark.parametrize(
    ("middle", "taken", "role", "reason"),
    [
        ((NOTICE, QUAY, NOTICE), NOTICE, Role.WIDGET, "said more than once in this dump"),
        ((f"{CAPTION}\nPhoto: Anna Holm", QUAY), CAPTION, Role.CAPTION, "set close above a picture's credit"),
        (
            ("\n".join(["In short", *ENTRIES]), QUAY),
            ENTRIES[1],
            Role.OTHER,
            "set closer than the story's paragraphs, as a box is",
        ),
    ],
    ids=["notice", "caption", "box"],
)
def test_what_is_taken_from_within_a_story_says_which_rule_took_it(middle, taken, role, reason):
    article = clean(HARBOUR.format(middle="\n\n".join(['It is done"', *middle, '"At last']), end=""))
    line = next(line for line in article.lines if line.text.strip() == taken)
    assert (line.role, line.kept, line.reason) == (role, False, reason)


def test_a_notice_is_furniture_however_often_it_comes_within_a_short_story():
    text = HARBOUR.format(middle=f'It is done", he said.\n\n{NOTICE}\n\n"At last', end=f"\n{NOTICE}\n" * 9)
    assert NOTICE not in [block.text for block in clean(text).body]


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("The council said that the quay of the old harbour would soon be", "open on Monday.", True),
        ("It was late. The council said that the quay would not be open", "Before Monday.", True),
        ("The ministry of the sea said no to the plan of the old harbour", "di Anna Rossi", False),
        ("The new quay of the old harbour was opened by the mayor's son on", "8 May 2019.", True),
        ("The council said that the quay of the old harbour would soon be", "8 May 2019, 10:30", False),
        ("The old chapel on the hill was built by Hans B. Holm and his men", "It stands.", False),
        ("A man of this town pleads guilty to a threat against Rep. Anna Holm", "He is 55.", False),
    ],
    ids=["lower case", "sentence", "byline", "number", "date line", "initial", "abbreviation"],
)
def test_a_sentence_is_mended_where_the_next_line_goes_on(line, following, joined):
    assert is_broken_sentence(line, following) is joined


def test_wrapped_text_becomes_paragraphs_again():
    text = "So it was said in the long report that nobody had read to its end, and so it stayed. " * 4
    segments = find_segments([*textwrap.wrap(text, 60), "", "Next", "Menu"])
    assert segments[0].text == text.strip()
    assert [segment.text for segment in segments[1:]] == ["Next", "Menu"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["The old light-", "house", "", "A lighthouse"], "The old lighthouse"),
        (["The well-", "known one", "", "is well-known"], "The well-known one"),
        (["A long\u00ad", "boat"], "A longboat"),
        (["A cul-", "de-sac"], "A cul-de-sac"),
    ],
)
def test_a_hyphen_goes_where_it_only_broke_a_word(lines, text):
    wrapped = textwrap.wrap("It went on and on, and nobody could say for how long it had been so. " * 6, 40)
    assert find_segments([*lines, "", *wrapped])[0].text == text


def test_a_paragraph_of_many_lines_is_joined_without_reading_it_again_for_each():
    line = "the council of the two towns met at the bridge on the river for a few-"
    assert len(find_segments([line] * 20_000)) == 1


def test_a_run_of_letters_without_end_is_joined_as_any_word():
    wrapped = textwrap.fill("the bridge was opened by the farmers of both towns " * 200, 72).split("\n")
    assert len(find_segments([*wrapped, "a" * 200_000 + "-", "and so on it went"])) == 1


def test_a_compound_keeps_its_hyphen_and_a_quotation_its_mark():
    segments = find_segments(["> It was so, he wrote.", "», said"])
    assert [(segment.marker, segment.text) for segment in segments] == [
        (">", "It was so, he wrote."),
        ("", "», said"),
    ]


MARKDOWN = ["# Head", "[Home](/a)", "[News](/b)", "", "It was [so](/c), **he** said. ![A cat](/d.png)"]
NUMBERED = ["[1]Home", "", "It was [2]so, he [sic] said.", "1. https://a.example/", "2. https://b.example/",
            "3. https://c.example/"]  # fmt: skip


NO_LINKS = ["# Head", "", "**It was so.**", "", "## Then", "", r"1902\. A _fine_ ship_wreck."]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (NO_LINKS, ["Head", "It was so.", "Then", "1902. A fine ship_wreck."]),
        (MARKDOWN, ["Head", "Home", "News", "It was so, he said."]),
        (NUMBERED, ["Home", "It was so, he [sic] said."]),
        (["A note [1]here.", "", "See [it](there)."], ["A note [1]here.", "See [it](there)."]),
    ],
    ids=["without links", "markdown", "numbered", "neither"],
)
def test_marks_go_where_a_program_set_them(lines, texts):
    assert [segment.text for segment in find_segments(lines)][: len(texts)] == texts


LINKED = [
    "The council of the old town said on Monday that the quay would open, as the",
    "Harbour Board",
    "had said.",
    "It was built in 1902, the board says, and was closed after the great storm of",
    "2021",
    ", when it broke.",
]
WHOLE = [" ".join(LINKED[:3]), " ".join(LINKED[3:5]) + LINKED[5]]


def test_paragraphs_are_whole_again_where_links_have_lines_of_their_own():
    segments = find_segments(["Home", "News", *LINKED, *LINKED, "Next", "iPhone"])
    assert [segment.text for segment in segments] == ["Home", "News", *WHOLE, *WHOLE, "Next", "iPhone"]


def test_two_links_are_enough_in_a_short_story():
    told = [
        "The bridge is closed until May, as said by",
        "Anna Berg",
        ", who had it built. Nobody may cross it.",
    ]
    segments = find_segments(["Home", *told, "It rains.", *LINKED[:3], "News"])
    assert [segment.text for segment in segments] == [
        "Home",
        " ".join(told[:2]) + told[2],
        "It rains.",
        WHOLE[0],
        "News",
    ]


def test_a_list_in_lower_case_is_no_broken_paragraph():
    items = [f"{'very ' * (number % 3)}fine flour, sifted twice and dried" for number in range(9)]
    assert [segment.text for segment in find_segments(items)] == items


def test_wrapped_text_is_found_among_longer_entries_and_addresses():
    told = "So it was said in the long report that nobody had read to its end, and so it stayed."
    entries = [f"  * {told} {told}", "https://harbour.example/" + "a" * 90] * 3
    segments = find_segments([*entries, "", *textwrap.wrap(f"{told} " * 6, 70)])
    assert segments[-1].text == " ".join([told] * 6)


SHORT = [
    "Die Arbeiten an der neuen Strecke kommen schneller voran als geplant. Das teilte die Bauleitung am "
    "Sonntag mit. Demnach sind inzwischen 38 von 42 Kilometern Gleis verlegt, auch beide Tunnel sind fertig.",
    "Der Bürgermeister lobte die Arbeit. Für die Pendler aus den Dörfern werde die Fahrt in die Kreisstadt "
    "um die Hälfte kürzer. Der Bus soll dann nur noch abends und an Feiertagen fahren.",
    "Kritik kam vom Naturschutzbund. Die versprochenen Querungen für Wildtiere seien erst zur Hälfte "
    "gebaut, sagte der Sprecher. Die Bahn will sie noch in diesem Jahr nachholen, so weit das Wetter es "
    "zulässt.",
]


@pytest.mark.parametrize("width", range(60, 100))
def test_three_short_paragraphs_tell_at_which_column_they_are_wrapped(width):
    lines = [line for told in SHORT for line in (*textwrap.wrap(told, width), "")]
    assert [segment.text for segment in find_segments(lines)] == SHORT


def test_a_list_keeps_its_items_apart():
    segments = find_segments(["  • One thing", "  • Another", "1. First", "2. Second"])
    assert [(segment.marker, segment.text) for segment in segments] == [
        ("•", "One thing"),
        ("•", "Another"),
        ("1.", "First"),
        ("2.", "Second"),
    ]


@pytest.mark.parametrize(
    ("word", "kept"), [("keep", True), ("drop", False), ("heading", True), ("menu", False)]
)
def test_a_persons_word_beats_every_rule(word, kept):
    for number in (10, 41):
        line = clean(SEED, corrections=Corrections(lines={number: word})).lines[number - 1]
        assert line.kept is kept
        assert line.reason == f"you said {word}"
        assert word in {"keep", "drop"} or line.role is Role(word)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "\n" * 200_000,
        "a\n" * 100_000,
        "." * 1_000_000,
        "«" * 500_000,
        "[[ " * 300_000,
        "? a" * 300_000,
        "a-\n" * 50_000,
        "It was said so often that nobody heard it any more.\n\n" * 5_000,
    ],
    ids=["one line", "empty", "letters", "dots", "quotes", "brackets", "questions", "hyphens", "sentences"],
)
def test_a_huge_dump_gives_an_article_with_every_line(text):
    article = clean(text)
    assert "".join(line.text for line in article.lines) == text


def test_lines_of_many_dumps_are_furniture_however_sentence_like():
    article = clean(SEED)
    line = article.lines[29]
    assert line.role is Role.PARAGRAPH
    again = clean(SEED, repeated={line.text.strip(): 9}).lines[29]
    assert (again.role, again.kept, again.reason) == (Role.WIDGET, False, "also in several other dumps")


@given(st.sets(st.integers(0, 115)), st.integers(0, 50))
def test_no_other_dump_takes_the_story_away(shared, count):
    repeated = {line.strip(): count for number, line in enumerate(SEED.splitlines()) if number in shared}
    whole, left = (sum(len(block.text) for block in clean(SEED, repeated=r).body) for r in (None, repeated))
    assert 2 * left > whole


def test_a_line_drawn_across_the_page_is_no_part_of_a_wrapped_paragraph():
    line = "The council said that the new quay of the harbour would be open to ships"
    wrapped = [line, "and boats of every size from Monday on, as the mayor had asked it to be."] * 5
    segments = find_segments(["By Anna Hill", "━" * 75, *wrapped])
    assert [segment.text for segment in segments[:2]] == ["By Anna Hill", "━" * 75]
