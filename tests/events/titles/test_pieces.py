"""Of a sentence with several dates, a title has the piece that tells of its own."""

import pytest

from mkdocs_newsdump import find_milestones


def titles(language, text):
    return {one.date: one.title for one in find_milestones(text, language=language, parties=None)}


@pytest.mark.parametrize(
    ("language", "text", "date", "title"),
    [
        (
            "tr",
            "Peru'nun Bogota Büyükelçiliği 3 Mayıs 1995'te, "
            "Şili'nin Bogota Büyükelçiliği 8 Haziran 1997'de açılmıştır.",
            "1995-05-03",
            "Peru'nun Bogota Büyükelçiliği açılmıştır",
        ),
        (
            "kk",
            "Әуе қатынасы туралы келісімге 1996 жылғы 4 мамырда Лимада, "
            "теңіз туралы келісімге 1999 жылғы 7 маусымда қол қойылды.",
            "1996-05-04",
            "Әуе қатынасы туралы келісімге Лимада қол қойылды",
        ),
        (
            "uz",
            "2001-yilda Savdo to‘g‘risidagi shartnoma, "
            "2005-yilda Madaniyat to‘g‘risidagi shartnoma imzolangan.",
            "2001",
            "Savdo to‘g‘risidagi shartnoma imzolangan",
        ),
        (
            "ko",
            "페루와 칠레는 1995년 5월 3일 리마에서 어업협정에 서명했고, 협정은 1996년 6월 1일 발효됐다.",
            "1995-05-03",
            "페루와 칠레는 리마에서 어업협정에 서명했다",
        ),
        (
            "el",
            "Η γέφυρα της Λίμα άνοιξε στις 3 Μαΐου 1995· "
            "τα γραφεία έκλεισαν τον Ιούνιο του 1996 στις δύο πόλεις.",
            "1995-05-03",
            "Η γέφυρα της Λίμα άνοιξε",
        ),
    ],
)
def test_the_piece_of_the_date_is_told_without_those_of_others(language, text, date, title):
    assert titles(language, text)[date] == title


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        (
            "tr",
            "Şili Başbakanı 3 Mayıs 1995'te Lima'ya gelip, 4 Mayıs 1995'te anlaşmayı imzaladı.",
            "1995-05-03",
        ),
        ("ja", "チリは1995年5月3日、協定の破棄を通告したが、1996年6月に通告を撤回した。", "1996-06"),
        ("ru", "Договор подписали 3 мая 1995 года, ратифицировали 8 июня 1996 года.", "1996-06-08"),
    ],
)
def test_a_piece_that_lacks_its_verb_or_who_acts_is_no_title(language, text, date):
    found = titles(language, text).get(date, text)
    assert len(found) > len(text) / 2


@pytest.mark.parametrize(
    ("language", "text", "date", "title"),
    [
        (
            "de",
            "Die Ruhe am See geht auf das Limaer Abkommen zurück, "
            "das die Minister Berg und Lind im Mai 1995 unterzeichneten.",
            "1995-05",
            "Limaer Abkommen",
        ),
        (
            "en",
            "The day recalls the Treaty on Rivers and Lakes, which the ministers "
            "of Peru and Chile and the heads of both their water boards signed in May 1995.",
            "1995-05",
            "Treaty on Rivers and Lakes",
        ),
    ],
)
def test_that_a_document_was_signed_its_name_says_alone(language, text, date, title):
    assert titles(language, text)[date] == title


@pytest.mark.parametrize(
    ("language", "text", "date", "title"),
    [
        (
            "it",
            "Tutto era cominciato bene: "
            "nel maggio 1995 i presidenti del Perù e del Cile si incontrarono ad Arica.",
            "1995-05",
            "I presidenti del Perù e del Cile si incontrarono ad Arica",
        ),
        (
            "tr",
            "İlişkiler uzun süre kötüydü: Mayıs 1995'te Peru Lima'daki Şili Büyükelçiliği'ni kapattı.",
            "1995-05",
            "Peru Lima'daki Şili Büyükelçiliği'ni kapattı",
        ),
    ],
)
def test_what_a_colon_announces_is_told_alone(language, text, date, title):
    assert titles(language, text)[date] == title


@pytest.mark.parametrize(
    ("language", "text", "date", "title"),
    [
        (
            "ro",
            "Problema lacului a fost rezolvată de Peru și Chile prin tratatul din 7 mai 1995.",
            "1995-05-07",
            "Problema lacului a fost rezolvată de Peru și Chile prin tratatul din 7 mai 1995",
        ),
        ("sv", "Broavtalet mellan Peru och Chile undertecknades den 7 maj 1995.", "1995-05-07", None),
        ("id", "Peru dan Chile membuka hubungan diplomatik pada 7 Mei 1995.", "1995-05-07", None),
    ],
)
def test_no_small_word_or_bare_document_is_left_without_its_date(language, text, date, title):
    expected = title or text[: text.index(" 7 ")].rpartition(" ")[0]
    assert titles(language, text)[date] == expected


def test_a_relative_clause_stands_behind_its_noun():
    text = "Las relaciones entre Perú y Chile, que Lima había roto el 7 de mayo de 1995, se han restablecido."
    assert titles("es", text)["1995-05-07"] == "Las relaciones entre Perú y Chile, que Lima había roto"
