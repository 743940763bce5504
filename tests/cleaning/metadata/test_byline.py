"""The byline."""

import pytest
from cleaning.metadata.pages import STORY, TITLE, read

from mkdocs_newsdump import clean


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Anna Hill", ("Anna Hill",)),
        ("By Anna Hill and Tom de Vries", ("Anna Hill", "Tom de Vries")),
        ("By Anna Hill, Tom Reed & John O'Neil", ("Anna Hill", "Tom Reed", "John O'Neil")),
        ("Anna Hill", ("Anna Hill",)),
        ("ANNA HILL", ("ANNA HILL",)),
        ("Anna Hill, political correspondent", ("Anna Hill",)),
        ("By Anna Hill | The Riverside Post", ("Anna Hill",)),
        ("By Anna Hill 12 March 2024", ("Anna Hill",)),
        ("Anna HillPublished 12 March 2024", ("Anna Hill",)),
        ("Anna Hill@anna_hill", ("Anna Hill",)),
        ("Anna Hill Anna Hill", ("Anna Hill",)),
        ("Anna Hill 5 hours ago", ("Anna Hill",)),
        ("Anna Hill 12 March 2024\nANOTHER OFFER", ("Anna Hill",)),
        ("12 March 2024 • Anna Hill • 3 minutes\nMary Stone and John Wells", ("Anna Hill",)),
        ("By Riverpost 12 March 2024", ("Riverpost",)),
        ("By\n\nAnna Hill\n\nTom Reed", ("Anna Hill", "Tom Reed")),
        ("By\nAnna Hill\n,\nMary Stone\nand\nTom Reed", ("Anna Hill", "Mary Stone", "Tom Reed")),
        ("By Anna Hill, AFP", ("Anna Hill", "AFP")),
        ("By Anna Hill, RPN", ("Anna Hill",)),
        ("By Anna Hill, Riverside staff", ("Anna Hill",)),
        ("By Anna Hill, AP National Political Writer", ("Anna Hill",)),
        ("By Anna Hill Senior Contributor", ("Anna Hill",)),
        ("By Anna Hill On 12 March 2024", ("Anna Hill",)),
        ("Tuesday 12 March 2024 7:45 am PST by Anna Hill", ("Anna Hill",)),
        ("By Anna Hill 12 March 2024\nGreat Sharing Buttons", ("Anna Hill",)),
        ("By Riverpost with agencies", ("Riverpost",)),
        ("Anna Hill, Staff Writer and Tom Reed, City Hall Reporter", ("Anna Hill", "Tom Reed")),
        ("By Anna Hill, City Hall Reporter", ("Anna Hill",)),
        ("Posted 3 hours ago by Anna Hill (@annahill)", ("Anna Hill",)),
        ("By Anna Maria H. 12 March 2024", ("Anna Maria H",)),
        ("Posted by Riverman", ("Riverman",)),
        ("AnnaHill 12.03.2024, 13:56", ("AnnaHill",)),
        ("Guest article by Anna Hill", ("Anna Hill",)),
        ("By Anna Hill in Berlin", ("Anna Hill",)),
        ("Anna Hill in Berlin", ()),
        ("Anna Hill, Berlin", ("Anna Hill",)),
        ("Anna Hill, Berlin harbour", ()),
        ("By Anna Hill for the Riverside Post", ("Anna Hill",)),
        ("By Anna Hill Share", ("Anna Hill",)),
        ("Posted on 12 March 2024 by Anna Hill", ("Anna Hill",)),
        ("Updated 12 March 2024, 10:15, by Anna Hill", ("Anna Hill",)),
        ("Written By Anna Hill Updated On 12 March 2024", ("Anna Hill",)),
        ("From Newsletters", ()),
        ("Riverside Post expert Anna Hill", ("Anna Hill",)),
        ("AH\n\nAnna Hill\n\nTR\n\nTom Reed", ("Anna Hill", "Tom Reed")),
        ("Anna Hill, Business Day", ("Anna Hill",)),
        (
            "Anna Hill – Reporter Reporter\n\nTom Reed – Reporter in Rome Reporter in Rome",
            ("Anna Hill", "Tom Reed"),
        ),
        ("Anna Hill and Yaron Steinbuch 12 March 2024", ("Anna Hill", "Yaron Steinbuch")),
        ("The harbour at night, photo by Tom Reed", ()),
        ("(Image credit: Submitted by Anna)", ()),
        ("[harbour_2024-03-12_tom_reed]", ()),
        ("Anna Hill | Staff Writer", ("Anna Hill",)),
        ("By our political correspondent Anna Hill", ("Anna Hill",)),
        ("By Anna Hill\n\nBusiness reporter, Riverside News", ("Anna Hill",)),
        ("Front Page", ()),
        ("Print this article", ()),
        ("Photo: Anna Hill", ()),
        ("By the river", ()),
        ("Translated from the German by Anna Hill", ()),
        ("Anna Hill (Rome), Tom Reed (Athens)", ("Anna Hill", "Tom Reed")),
        ("By Anna Hill (Rome, correspondent), Tom Reed and the newsroom", ("Anna Hill", "Tom Reed")),
        ("By Anna Hill (in Rome) and Zorblan Quixley (at home)", ("Anna Hill", "Zorblan Quixley")),
        ("Anna Hill (Text) and Tom Reed (Photos)", ("Anna Hill",)),
        ("Huib van ’t Woudt", ("Huib van ’t Woudt",)),
        ("K.-H. Berg", ("K.-H. Berg",)),
    ],
)
def test_who_signed_the_story(line, authors):
    assert read(TITLE, line, "12 March 2024").authors == authors


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("ru", "Автор: Юлия Орлова", ("Юлия Орлова",)),
        ("ru", "Текст: Юлия Орлова и Пётр Ким", ("Юлия Орлова", "Пётр Ким")),
        ("de", "Von Anna Berg und Jan van Dyk", ("Anna Berg", "Jan van Dyk")),
        ("de", "Von Anna Berg aus Brüssel", ("Anna Berg",)),
        ("de", "Von unserem Korrespondenten Jan Berg", ("Jan Berg",)),
        ("de", "Von Anna Berg, Redakteurin, und Jan Gross, Redakteur", ("Anna Berg", "Jan Gross")),
        ("fr", "Publié il y a 3 heures par Anne Dupont", ("Anne Dupont",)),
        ("sv", "Text: Anna Berg Foto: Nils Lund", ("Anna Berg",)),
        ("no", "Kari Olsen Tips oss", ("Kari Olsen",)),
        ("es", "JUAN PÉREZ GIL | Madrid", ("JUAN PÉREZ GIL",)),
        ("fr", "Publié le 12 mars 2024 à 10h15, par Anne Dupont", ("Anne Dupont",)),
        ("fr", "Par Anne Dupont", ("Anne Dupont",)),
        ("it", "di Anna Conti", ("Anna Conti",)),
        ("ko", "김하늘 기자", ("김하늘",)),
        ("zh", "记者：王小明", ("王小明",)),
        ("es", "Íñigo de la Hoz / Ana Gil", ("Íñigo de la Hoz", "Ana Gil")),
        ("zh", "〔記者王小明／台中報導〕", ("王小明",)),
        ("zh", "本报记者 王小明 通讯员 李红 文 张伟 摄", ("王小明", "李红")),
        ("zh", "文／王小明　圖／李紅", ("王小明",)),
        ("ar", "بيروت - أحمد منصور وسامي خليل", ("أحمد منصور", "سامي خليل")),
        ("ru", "Перевод: Юлия Орлова", ()),
        ("de", "Übersetzt von Anna Berg", ()),
        ("pl", "Tłumaczenie: Anna Nowak", ()),
    ],
)
def test_who_signed_the_story_in_other_languages(language, line, authors):
    text = "\n\n".join([TITLE, line, "2024-03-12", STORY])
    assert clean(text, language=language).authors == authors


def test_one_author_a_line():
    assert read(TITLE, "Anna Hill\nTom Reed", "12 March 2024").authors == ("Anna Hill", "Tom Reed")


@pytest.mark.parametrize("between", ["anna@example.org", "[portrait]"])
def test_a_mail_address_or_a_picture_parts_two_authors(between):
    head = f"Anna Hill, reporter\n{between}\nTom Reed, reporter"
    assert read(TITLE, head, "12 March 2024").authors == ("Anna Hill", "Tom Reed")


@pytest.mark.parametrize(
    "jobs", [("Head of the river desk", "Bridge reporter"), ("Hafenressort", "Flussressort")]
)
def test_a_line_with_a_job_parts_two_authors(jobs):
    head = f"Anna Hill\n{jobs[0]}\nTom Reed\n{jobs[1]}"
    assert read(TITLE, head, "12 March 2024").authors == ("Anna Hill", "Tom Reed")


def test_a_name_alone_behind_the_story_may_close_with_a_full_stop():
    assert read(TITLE, "12 March 2024", story=STORY + "\nAnna HILL.\n").authors == ("Anna HILL",)


def test_who_wrote_and_who_edited_stand_in_brackets_behind_the_story():
    end = (
        "(Reporting by Anna Hill and Tom Reed in Rome, editing by Mary Stone. Whoever has something to tell "
        "of the bridge may write to the newsroom, which reads all letters.)"
    )
    assert read(TITLE, "12 March 2024", story=STORY + f"\n{end}\n").authors == ("Anna Hill", "Tom Reed")


def test_an_editor_named_at_the_foot_of_the_page_did_not_sign():
    story = "".join(STORY.replace("bridge", f"{kind} bridge") for kind in ("long", "wide", "high"))
    assert read(TITLE, story=story + "\nEditor Anna Hill\n").authors == ()


def test_a_writer_whom_the_page_introduces_signed_it():
    story = (
        STORY
        + "\nMary Stone is the author of two books about rivers and writes about the towns beside them.\n"
    )
    assert read(TITLE, "Mary Stone", "12 March 2024", story=story).authors == ("Mary Stone",)


@pytest.mark.parametrize("end", ["It is to open by autumn.", "Work is done by hand."])
def test_a_sentence_with_by_at_the_end_of_a_dump_without_a_head_names_nobody(end):
    assert clean(f"{STORY}\n{end}\n").authors == ()


def test_a_person_whom_the_story_tells_of_did_not_sign_with_the_writer_above():
    story = STORY.replace("the mayors said", "Tom Stone said")
    assert read(TITLE, "Anna Hill\nTom Stone", "12 March 2024", story=story).authors == ("Anna Hill",)


def test_a_person_the_story_speaks_of_did_not_sign_it():
    story = STORY.replace("the mayors said", "Mary Stone said")
    assert read(TITLE, "12 March 2024", "Mary Stone", story=story).authors == ()


def test_a_writer_behind_the_story_whose_line_opens_with_both_forms_of_the_word():
    below = "\n\n".join([TITLE, "12. März 2024", STORY, "Mehr zum Thema", "Autorin/Autor Anna Berg"])
    assert clean(below, language="de").authors == ("Anna Berg",)


def test_a_question_names_nobody():
    assert clean("\n\n".join([TITLE, "Von wem?", STORY]), language="de").authors == ()
