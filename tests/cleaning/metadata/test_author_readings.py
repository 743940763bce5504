"""Which names a line may give as authors."""

import pytest
from cleaning.metadata.pages import STORY, TITLE

from mkdocs_newsdump import clean
from mkdocs_newsdump.cleaning.metadata.author_readings import DATE, Side, read_names


def names(line, language, *, below_label=False, stamped=False):
    return [one.names for one in read_names(line, below_label, stamped, True, language)]


@pytest.mark.parametrize(
    ("language", "line", "found"),
    [
        ("en", "Posted 3 hours ago by Anna Hill (@annahill)", ("Anna Hill",)),
        ("fr", "Publié il y a 3 heures par Anna Hill", ("Anna Hill",)),
        ("es", "Hace 3 horas por Anna Hill", ("Anna Hill",)),
        ("ru", "3 часа назад, Анна Ким", ("Анна Ким",)),
        ("de", "vor 3 Stunden | Anna Hügel", ("Anna Hügel",)),
        ("en", f"{DATE} · by river1984 · in Bridges · Leave a comment", ("river1984",)),
        ("de", f"Veröffentlicht am {DATE} von flussfreund", ("flussfreund",)),
        ("fr", f"Publié le {DATE} par riveraine", ("riveraine",)),
        ("en", f"Bridges/Old (last edited {DATE} by RiverFriend)", ("RiverFriend",)),
        ("de", "EINGESTELLT VON DER FISCHER UM 21:11", ("DER FISCHER",)),
        ("en", "ByAnna Hill", ("Anna Hill",)),
        ("tr", "Haber: Anna Tepe", ("Anna Tepe",)),
        ("en", "Byby ANNA HILL, TOM REED and MARY STONE", ("ANNA HILL", "TOM REED", "MARY STONE")),
        ("en", "By Anna Hill Topics: Bridges", ("Anna Hill",)),
        ("de", "Text von Anna Hügel Illustration von Tom Rohr", ("Anna Hügel",)),
        ("de", "Christoph von Hügel", ("Christoph von Hügel",)),
        ("en", "By Anna Hill, Staff Writer and Tom Reed, City Hall Reporter", ("Anna Hill", "Tom Reed")),
        ("de", "Von Anna Hügel, Redakteurin, und Tom Rohr, Reporter", ("Anna Hügel", "Tom Rohr")),
        ("es", "Isabel Caro, Rocío Peña y José Miguel Gil", ("Isabel Caro", "Rocío Peña", "José Miguel Gil")),
        ("en", f"{DATE} | Anna Hill", ("Anna Hill",)),
        ("en", f"riverpost — {DATE}", ("riverpost",)),
        ("de", f"By Anna Hügel On {DATE}", ("Anna Hügel",)),
        ("fr", f"By Jeanne Roux in {DATE}", ("Jeanne Roux",)),
    ],
)
def test_the_names_that_a_line_may_give_as_authors(language, line, found):
    assert found in names(line, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", f"Submitted by riverfriend on {DATE}"),
        ("de", f"Gespeichert von riverfriend am {DATE}"),
        ("de", "Eingestellt von riverfriend"),
        ("fr", f"Soumis par riverfriend le {DATE}"),
        ("es", f"Enviado por riverfriend {DATE}"),
        ("it", f"Inviato da riverfriend il {DATE}"),
        ("pt", "Postada por riverfriend"),
        ("nl", "Gepost door riverfriend"),
        ("tr", f"Gönderen riverfriend, {DATE}"),
    ],
)
def test_the_words_that_programs_for_blogs_set_before_an_author_are_labels(language, line):
    found = {one.names: one.before for one in read_names(line, False, False, True, language)}
    assert found[("riverfriend",)] in (Side.LABEL, Side.LONG_LABEL)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Anna Hill in Berlin"),
        ("en", "Anna Hill, Berlin harbour"),
        ("en", "Photo: Anna Hill"),
        ("de", "Foto: Anna Hügel"),
        ("ru", "Фото: Анна Ким"),
        ("en", "By the river"),
        ("en", "(Reporting by city desk; edited)"),
        ("en", "RU KZ EN"),
        ("ko", "글자크기"),
        ("hi", "अंतरराष्ट्रीय समाचार"),
    ],
)
def test_what_is_no_author_is_not_read(language, line):
    assert names(line, language) == []


def test_a_word_alone_is_a_name_beside_a_date_or_a_label():
    assert names("riverpost", "en") == []
    assert names("riverpost", "en", stamped=True) == [("riverpost",)]
    assert names("riverpost", "en", below_label=True) == [("riverpost",)]
    assert names("Updated", "en", stamped=True) == []


def test_a_reading_tells_what_stands_beside_the_names():
    (one,) = read_names(f"Anna Hill, Riverpost | {DATE}", False, False, True, "en")
    assert (one.names, one.before, one.behind, one.dropped) == (("Anna Hill",), Side.EDGE, Side.DATE, True)
    (one,) = read_names("Written by Anna Hill (Riverside)", False, False, True, "en")[:1]
    assert (one.before, one.behind) == (Side.LONG_LABEL, Side.BRACKET)


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (("12 March 2024 · by river1984 · in Bridges",), ("river1984",)),
        (("ByAnna Hill", "12 March 2024"), ("Anna Hill",)),
        (("12 March 2024 | 13:10 | Anna Hill",), ("Anna Hill",)),
        (("By Anna Hill Topics: Bridges", "12 March 2024"), ("Anna Hill",)),
        (
            ("By Anna Hill | 12 March 2024 | Changed: 13 March 2024", "Mary Stone / John Wells"),
            ("Anna Hill",),
        ),
        (("Written by Anna Hill", "Written by Tom Reed"), ("Anna Hill", "Tom Reed")),
        (("By", "Anna Hill", "Tom Reed", "12 March 2024"), ("Anna Hill", "Tom Reed")),
    ],
)
def test_who_signed_the_story_in_the_forms_of_blogs_and_magazines(head, authors):
    assert clean("\n".join([TITLE, "", *head]) + "\n\n" + STORY).authors == authors


def test_the_authors_of_teasers_below_the_story_did_not_sign_it():
    teasers = "\n\n".join(f"{what}\n\nBy {who}" for what, who in TEASERS)
    article = clean("\n\n".join([TITLE, "By Anna Hill", "12 March 2024", STORY, teasers]))
    assert article.authors == ("Anna Hill",)


TEASERS = (
    ("Harbour to be dredged in spring", "Mary Stone"),
    ("School roof mended at last", "John Wells"),
    ("Ferry timetable changes again", "Tom Reed"),
)
