"""A story is found whatever script it is written in: the same page, letter for letter."""

import re
import unicodedata
from string import ascii_letters, ascii_lowercase

import pytest

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.cleaning.lines import find_segments, visible
from mkdocs_newsdump.text import scripts
from mkdocs_newsdump.text.scripts import MARK, is_wide
from mkdocs_newsdump.text.sentences import sentences
from mkdocs_newsdump.text.words import WORD, cut_words, tokenize

PAGE = """Zmon
Kralt
Vib Plork
Smalt

Orva drimt a bakket karvel over strum

The varo pallet nodren mik the stolma, ven draskel the kolint, om sarvet the druna on the gromal strum.

The pallet varo stam fel drimt a nodren bakket, druna mik the karvel, om kolint the gromal was not sarvet.

Ven the stolma draskel mik strum, the bakket nodren varo druna the karvel, om the pallet fel was drimt.

The karvel was nodren om the druna, fel the kolint sarvet mik the gromal strum and the stolma varo it.

Smalt
Vib Plork
Kralt
Drimt Om Fel
Zmon
"""
STORY = [8, 10, 12, 14]


def letters(first):
    """The letters from ``first`` on stand for those of the alphabet, great and small alike."""
    return dict(zip(map(ord, ascii_letters), map(chr, [*range(first, first + 26)] * 2), strict=True))


ARMENIAN = [*range(0x561, 0x561 + 26), *range(0x531, 0x531 + 26)]

SCRIPTS = {
    "Hebrew": {ord(letter): chr(0x5D0 + at) for at, letter in enumerate(ascii_lowercase)},
    "Arabic": letters(0x0628) | {ord(","): "،"},
    "Urdu": letters(0x0628) | {ord(","): "،", ord("."): "۔"},
    "Devanagari": letters(0x0915) | {ord("."): "।"},
    "Bengali": letters(0x0995) | {ord("."): "।"},
    "Telugu": letters(0x0C15),
    "Thai": letters(0x0E01) | {ord("."): None},
    "Georgian": letters(0x10D0),
    "Armenian": {ord(one): chr(at) for one, at in zip(ascii_letters, ARMENIAN, strict=True)}
    | {ord("."): "։"},
    "Ethiopic": letters(0x1200) | {ord("."): "።", ord(","): "፣"},
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_same_lines_are_the_story_in_every_script(script):
    article = clean(PAGE.translate(SCRIPTS[script]))
    assert [number for block in article.body for number in block.lines] == STORY


def test_a_line_of_georgian_goes_on_with_none_above():
    lines = [line.translate(SCRIPTS["Georgian"]) for line in (PAGE[44:100] * 2, "Zmon kralt vib plork.")]
    assert len(find_segments(lines)) == 2


@pytest.mark.parametrize("word", ["हिन्दी", "বাংলা", "தமிழ்", "ไทย", "İzmir".casefold(), "کتابِ", "é"])
def test_vowel_signs_and_accents_are_parts_of_words(word):
    assert WORD.findall(f"a {word} b") == ["a", word, "b"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("می\u200cشود", "می\u200cشود"),
        ("ශ්\u200dරී", "ශ්\u200dරී"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("word\u200c\u200d word\u200d", "word word"),
        ("شود\u200c", "شود"),
    ],
)
def test_a_joiner_stays_where_it_shapes_a_word(line, shown):
    assert visible(line) == shown


@pytest.mark.parametrize(
    "text", ["क ख। ग घ।", "ا ب۔ ج د۔", "ا ب؟ ج د؟", "Ա բ։ Գ դ։", "ሀ ለ። ሐ መ።", "ა ბ. გ დ."]
)
def test_a_sentence_ends_with_the_stop_of_its_script(text):
    assert [text[span.start : span.end] for span in sentences(text, frozenset(), [])] == [text[:4], text[5:]]


def test_a_thai_headline_is_found_though_it_has_no_spaces():
    page = PAGE.replace("Orva drimt a bakket karvel over strum", "Nodren bakket mik varo pallet druna")
    thai = {number: line.replace(" ", "") for number, line in enumerate(page.splitlines(), 1)}
    article = clean("\n".join(thai.values()).translate(SCRIPTS["Thai"]))
    assert article.title == thai[6].translate(SCRIPTS["Thai"])
    assert [number for block in article.body for number in block.lines] == STORY


def columns(text):
    """What a terminal shows of a text, in columns."""
    return sum(unicodedata.category(sign) != "Mn" for sign in text)


def wrapped(text, width=90):
    """Break a text as programs do that know which signs take a column."""
    lines = [""]
    for word in text.split():
        if columns(f"{lines[-1]} {word}") > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def test_wrapped_text_becomes_paragraphs_again_where_vowel_signs_take_no_column():
    text = "दोनों पक्षों ने समझौते पर हस्ताक्षर किए हैं कि सीमा पर काम जारी रहेगा और किसानों को मुआवज़ा मिलेगा"
    words = text.split()
    paragraphs = [" ".join(words[at:] + words[:at] * 3) + "।" for at in range(1, len(words))]
    lines = [line for paragraph in paragraphs for line in (*wrapped(paragraph), "")]
    assert [segment.text for segment in find_segments(lines)] == paragraphs


NAMES = {
    "Kana": ("HIRAGANA", "KATAKANA"),
    "Hangul": ("HANGUL",),
    "Han": ("CJK UNIFIED", "CJK COMPATIBILITY IDEOGRAPH", "IDEOGRAPHIC", "HANGZHOU", "VERTICAL IDEOGRAPHIC"),
    "Thai": ("THAI",),
    "Lao": ("LAO",),
    "Myanmar": ("MYANMAR",),
    "Khmer": ("KHMER",),
}
"""How the names of the letters of a script begin in Unicode's data."""


@pytest.mark.parametrize("script", scripts.SCRIPTS)
def test_the_letters_of_a_script_are_those_of_unicode(script):
    letter = re.compile(f"[{scripts.SCRIPTS[script]}]")
    for sign in map(chr, range(0x300, 0x32000)):
        name = unicodedata.name(sign, "")
        if letter.match(sign) and unicodedata.category(sign) not in ("Cn", "Sc"):
            assert name.startswith(NAMES[script]), name
    for text in SAMPLES[script]:
        assert letter.fullmatch(text), text


SAMPLES = {
    "Kana": "あンーゝヿ",
    "Hangul": "한글ㅎᄀ",
    "Han": "々〇漢字㐀豈𠀀〻",
    "Thai": "กำไ",
    "Lao": "ກຳໄ",
    "Myanmar": "ကံ",
    "Khmer": "កំ",
}


def test_every_letter_of_han_kana_and_hangul_in_unicode_is_in_the_table():
    for script in ("Kana", "Hangul", "Han"):
        letter = re.compile(f"[{scripts.SCRIPTS[script]}]")
        missing = {
            sign
            for sign in map(chr, range(0x1100, 0x32000))
            if unicodedata.name(sign, "").startswith(NAMES[script][:2])
            and unicodedata.category(sign) == "Lo"
            and not letter.match(sign)
        }
        # Kana of the supplementary planes, archaic and small, stand in no news.
        assert {sign for sign in missing if sign < "\U00010000"} == set()


# The oldest table that every Python brings: a floor that newer versions of Unicode do not move.
OLD_UNICODE = unicodedata.ucd_3_2_0


def test_marks_are_those_of_unicode():
    """All marks but variants of pictograms, and what only music and other notations have."""
    left_out = re.compile("VARIATION|(COMBINING GREEK )?MUSICAL|SIGN|ZNAMENNY")
    for sign in map(chr, range(0x300, 0x1F000)):
        is_mark = unicodedata.category(sign) in ("Mn", "Mc")
        assert is_mark or not MARK.match(sign), unicodedata.name(sign, hex(ord(sign)))
        if is_mark and OLD_UNICODE.category(sign) != "Cn" and not left_out.match(unicodedata.name(sign)):
            assert MARK.match(sign), unicodedata.name(sign)


@pytest.mark.parametrize("sign", "\u08d4\u0d00\u1cf4\ua8c5\ua8ff\U00011133\U00011d97\U0001e130")
def test_marks_that_came_later_to_unicode_are_marks(sign):
    assert MARK.match(sign), unicodedata.name(sign)


def test_wide_signs_are_those_of_unicode():
    """East Asian Width W and F of letters and punctuation, but for two brackets of mathematics."""
    for sign in map(chr, range(0x300, 0xFFFF)):
        is_text = unicodedata.category(sign)[0] in "LP" and OLD_UNICODE.category(sign) != "Cn"
        if is_text and ord(sign) not in (0x2329, 0x232A):
            wide = unicodedata.east_asian_width(sign) in ("W", "F")
            assert wide == is_wide(sign), unicodedata.name(sign)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("на́ша страна", ["на́ша", "страна"]),
        ("ドナルド・トランプ氏", [*"ドナルド", *"トランプ氏"]),
        ("人々は2024年", ["人", "々", "は", "2024", "年"]),
        ("𠀀𠀁 ok", ["𠀀", "𠀁", "ok"]),
        ("한국은 대통령", ["한국은", "대통령"]),
        ("oʻzbek so'm", ["o", "zbek", "so", "m"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
    ],
)
def test_a_text_is_cut_into_words(text, words):
    assert cut_words(text) == words


def test_letters_and_marks_set_apart_are_the_word_in_which_they_are_one():
    word = "gehört"
    (token,) = tokenize(unicodedata.normalize("NFD", word))
    assert token.word == word
