"""Text that was decoded wrongly is repaired where there is no doubt, and left alone where there is."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump import Corrections, clean
from mkdocs_newsdump.cleaning.mojibake import find_mojibake, repaired
from mkdocs_newsdump.dumps.dump import split_lines

STORIES = {
    "ru": "Стороны подписали соглашение о том, что работы — «важные» — на границе будут продолжены.\n",
    "kk": "Қазақстан мен Қырғызстан достық туралы шартқа қол қойды, деп хабарлады министрлік.\n",
    "de": "Die Brücke über den Fluß hält für Jahre – „sicher“, sagte der Bürgermeister nach der Prüfung.\n",
    "pl": "Nowy most drogowy przez Wisłę został otwarty dla ruchu w środę po latach żółtej budowy.\n",
    "en": "The ferry doesn’t run – “never again,” said the owner of the café, at five in the morning.\n",
    "ja": "新しい橋が水曜日に開通した。\n",
    "ar": "افتتاح جسر جديد على النهر يوم الأربعاء بعد أربع سنوات من العمل.\n",
}
READ_AS = ("latin-1", "cp1252", "cp1250", "cp1251", "koi8-r", "mac-roman", "cp437")


codecs.register_error("as in browsers", lambda error: (chr(error.object[error.start]), error.start + 1))


def broken(text, encoding):
    """Give UTF-8 read as another encoding."""
    return text.encode().decode(encoding, "as in browsers")


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("encoding", READ_AS)
def test_it_is_repaired_or_left_alone(language, encoding):
    wrong = broken(STORIES[language] * 3, encoding)
    lines = split_lines(wrong)
    found = repaired(lines)
    assert [found.get(place, line) for place, line in enumerate(lines)] in (
        split_lines(STORIES[language] * 3),
        lines,
    )


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("ru", "latin-1"),
        ("ru", "cp1251"),
        ("kk", "latin-1"),
        ("de", "cp1252"),
        ("pl", "cp1250"),
        ("en", "cp1252"),
        ("ru", "cp1252"),
        ("ja", "cp1252"),
        ("ja", "latin-1"),
        ("ar", "latin-1"),
    ],
)
def test_what_the_web_is_full_of_is_repaired(language, encoding):
    wrong = broken(STORIES[language] * 3, encoding)
    assert list(repaired(split_lines(wrong)).values()) == split_lines(STORIES[language] * 3)


@pytest.mark.parametrize("language", STORIES)
def test_what_is_right_stays(language):
    assert repaired(split_lines(STORIES[language] * 5)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "She wrote “Ã©” instead of “é”, and “Ã¨” instead of “è”, and “Ã§” instead of “ç”.\n",
        "She wrote Ã© once.\n",
        STORIES["ru"].encode().decode("cp1252", "replace") * 3,
        "Стороны подписали соглашение, Ð¡Ñ‚Ð¾Ñ€Ð¾Ð½Ñ‹ Ð¿Ð¾Ð´Ð¿Ð¸Ñ\x81Ð°Ð»Ð¸.\n" * 3,
    ],
    ids=["quoted", "once", "lossy", "half of a line"],
)
def test_what_is_doubtful_stays(text):
    assert repaired(split_lines(text)) == {}


def test_the_article_is_repaired_its_lines_are_as_they_were_and_a_person_can_undo_it():
    right = "Мост открыт\n\n" + STORIES["ru"] + "\n" + STORIES["ru"].replace("границе", "реке")
    wrong = broken(right, "latin-1")
    article = clean(wrong)
    assert article.language == "ru"
    assert article.warnings == ()
    assert article.body[0].text == STORIES["ru"].strip()
    assert "".join(line.text for line in article.lines) == wrong
    assert article.repaired == {1: "Мост открыт", 3: STORIES["ru"].rstrip("\n"), 5: right.split("\n")[4]}
    assert article.to_dict()["lines"][0]["repaired"] == "Мост открыт"
    undone = clean(wrong, corrections=Corrections(repair=False))
    assert undone.repaired == {}
    assert any("decoded wrongly" in warning for warning in undone.warnings)


@given(st.text(), st.sampled_from(READ_AS))
def test_any_text_is_repaired_or_left_alone(text, encoding):
    for lines in (split_lines(text), split_lines(text.encode(errors="replace").decode(encoding, "replace"))):
        for place, right in repaired(lines).items():
            assert len(right) < len(lines[place])
            assert right.endswith("\n") == lines[place].endswith("\n")
    find_mojibake(text)
