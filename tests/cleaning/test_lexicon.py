"""The words by language."""

import pytest
import yaml

from mkdocs_newsdump.cleaning.lexicon import FOLDER, FURNITURE, SHARED, entries, languages, page_lexicon

ASKED_FOR = "ru kk ky uz uk en de fr es it pt tr pl nl sv no da cs ja ko zh ar"


def test_every_language_has_a_file():
    assert set(ASKED_FOR.split()) <= set(languages())


@pytest.mark.parametrize("language", languages())
def test_a_language_knows_running_text_and_all_furniture(language):
    own = entries(language)
    assert len(own["stop"]) >= 25
    assert not [
        kind for kind in (*FURNITURE, "byline", "credit", "published", "section") if not own.get(kind)
    ]


@pytest.mark.parametrize("language", languages())
def test_a_language_knows_the_words_of_notices(language):
    assert len(entries(language)["notice"]) >= 60


@pytest.mark.parametrize("language", [SHARED, *languages()])
def test_a_file_holds_one_text_a_kind(language):
    content = yaml.safe_load((FOLDER / language / "page.yml").read_text(encoding="utf-8"))
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


def test_english_furniture_is_known_everywhere_but_english_prose_is_not():
    words = page_lexicon("kk")
    assert "most read" in words["popular"]
    assert "the" not in words["stop"]


def test_an_unknown_language_is_read_by_the_shared_words():
    assert "facebook" in page_lexicon("xx")["share"]
    assert "advertisement" in page_lexicon(None)["advert"]
