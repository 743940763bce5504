"""Lines to segments."""

import textwrap

import pytest

from mkdocs_newsdump.cleaning.lines import find_segments, is_broken_sentence


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


def test_a_line_drawn_across_the_page_is_no_part_of_a_wrapped_paragraph():
    line = "The council said that the new quay of the harbour would be open to ships"
    wrapped = [line, "and boats of every size from Monday on, as the mayor had asked it to be."] * 5
    segments = find_segments(["By Anna Hill", "━" * 75, *wrapped])
    assert [segment.text for segment in segments[:2]] == ["By Anna Hill", "━" * 75]


def test_a_dump_that_breaks_its_lines_at_no_column_has_whole_sentences_again():
    first = "Since the spring the two towns have built a bridge over the river, which was never deep or wide."
    second = "It will be opened in May by both mayors, who have known each other since they went to school."
    lines = [" ".join(words) for words in ragged((first + " " + second).split())]
    assert [segment.text for segment in find_segments(lines)] == [f"{first} {second}"]


def ragged(words):
    """Break off now two words and now one or three, but no line at a full stop."""
    sizes = [2, 1, 3, 2, 3, 1]
    while words:
        size = sizes[len(words) % len(sizes)]
        size += words[:size][-1].endswith(".")
        yield words[:size]
        words = words[size:]
