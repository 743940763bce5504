"""The words by language."""

import pytest

from mkdocs_newsdump.cleaning.lexicon import BOILERPLATE, page_lexicon, page_words
from mkdocs_newsdump.text.languages import FOLDER, SHARED, codes
from mkdocs_newsdump.text.yamlfiles import read_words

ASKED_FOR = "ru kk ky uz uk en de fr es it pt tr pl nl sv no da cs ja ko zh ar"


def test_every_language_has_a_file():
    assert set(ASKED_FOR.split()) <= set(codes("page"))


@pytest.mark.parametrize("language", codes("page"))
def test_a_language_knows_running_text_and_all_boilerplate(language):
    assert len(page_words(language, "stop")) >= 25
    kinds = (*BOILERPLATE, "byline", "credit", "published", "section")
    assert not [kind for kind in kinds if not page_words(language, kind)]


@pytest.mark.parametrize("language", codes("page"))
def test_a_language_knows_the_words_of_notices(language):
    assert len(page_words(language, "notice")) >= 60


@pytest.mark.parametrize("language", [SHARED, *codes("page")])
def test_a_file_holds_one_text_a_kind(language):
    content = read_words(FOLDER / language / "page.yml")
    assert all(isinstance(text, str) and ",," not in text for text in content.values())


def test_a_phrase_opens_a_line_as_whole_words():
    related = page_lexicon("ru")["related"]
    assert related.opening("читайте также: о погоде") == len("читайте также")
    assert page_lexicon("en")["byline"].opening("bystanders said") == 0


def test_the_longest_phrase_counts():
    assert page_lexicon("en")["byline"].opening("written by a neighbour") == len("written by")


def test_scripts_without_spaces_need_no_word_end():
    assert page_lexicon("zh")["published"].opening("发布时间2024") == 4
    assert page_lexicon("ko")["profession"].closing("홍길동기자") == 2


def test_english_boilerplate_is_known_everywhere_but_english_prose_is_not():
    words = page_lexicon("kk")
    assert "most read" in words["popular"]
    assert "the" not in words["stop"]


def test_an_unknown_language_is_read_by_the_shared_words():
    assert "facebook" in page_lexicon("xx")["share"]
    assert "advertisement" in page_lexicon(None)["advert"]
