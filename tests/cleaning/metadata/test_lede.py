"""The lede."""

from cleaning.metadata.pages import TITLE, read


def test_a_lede_is_set_apart_from_the_story():
    lede = "The mayors shake hands on a plan that both sides call historic"
    article = read(TITLE, "Anna Hill", lede, "Photo: Tom Reed")
    assert article.lede == lede
    assert article.credits == ("Photo: Tom Reed",)
    assert article.body[0].text.startswith("The two towns")


def test_a_first_paragraph_is_no_lede():
    assert read(TITLE, "12 March 2024").lede is None
