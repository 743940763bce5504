"""What is said again."""

from cleaning.harbour import HARBOUR, NOTICE

from mkdocs_newsdump import clean


def test_a_notice_that_comes_again_within_a_story_is_boilerplate():
    text = HARBOUR.format(middle=f'It is done", he said.\n\n{NOTICE}\n\n"At last', end=f"\n{NOTICE}\n")
    article = clean(text)
    assert NOTICE not in [block.text for block in article.body]
    assert article.body[-1].text.startswith("The council thanked")


def test_a_notice_is_boilerplate_however_often_it_comes_within_a_short_story():
    text = HARBOUR.format(middle=f'It is done", he said.\n\n{NOTICE}\n\n"At last', end=f"\n{NOTICE}\n" * 9)
    assert NOTICE not in [block.text for block in clean(text).body]
