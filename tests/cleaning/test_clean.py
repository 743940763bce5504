"""A dump's text to an article."""

import gc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump import Corrections, Role, clean
from mkdocs_newsdump.cleaning.lines import visible

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


def test_nothing_of_a_dump_is_left_to_the_garbage_collector():
    clean(SEED)
    gc.collect()
    gc.disable()
    try:
        clean(SEED)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_lines_of_many_dumps_are_boilerplate_however_sentence_like():
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
