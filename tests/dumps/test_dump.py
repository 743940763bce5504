"""Bytes to text and lines."""

import tracemalloc

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mkdocs_newsdump.dumps.dump import DumpError, decode, read_dump, split_lines
from mkdocs_newsdump.dumps.file_kinds import text_kind


@given(st.text())
def test_lines_joined_give_the_text_back(text):
    assert "".join(split_lines(text)) == text


@given(st.binary())
def test_any_bytes_give_a_dump_or_a_reason(data):
    try:
        assert decode(data).text
    except DumpError as error:
        assert error.reason


def test_lines_end_where_an_editor_ends_them():
    assert split_lines("a\u2028b\r\nc\rd\n\ne") == ["a\u2028b\r\n", "c\r", "d\n", "\n", "e"]


POLISH = "Zażółć gęślą jaźń. Prezydent podpisał ustawę o współpracy, którą Sejm przyjął w środę."
RUSSIAN = "Стороны подписали соглашение о том, что работы на границе будут продолжены в этом году."
ENCODED = {
    "utf-8": RUSSIAN,
    "utf-8-sig": RUSSIAN,
    "utf-16": RUSSIAN,
    "utf-16-le": "The two sides have signed an agreement on the border.",
    "utf-16-be": "The two sides have signed an agreement on the border.",
    "utf-32": RUSSIAN,
    "windows-1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "iso8859-5": RUSSIAN,
    "windows-1252": "Les députés ont adopté la loi, où le débat a duré — « c’est l’œuvre », dit-il à Noël.",
    "iso8859-1": "Die Brücke über den Fluß hält für Jahre, sagte der Bürgermeister nach der Prüfung.",
    "windows-1250": POLISH,
    "iso8859-2": POLISH,
    "windows-1254": "Görüşülen kanun teklifi dün akşam saatlerinde kabul edildi, şimdi çalışmalar başlıyor.",
    "windows-1253": "Η κυβέρνηση ενέκρινε το νομοσχέδιο που ψηφίστηκε την Τετάρτη στη Βουλή.",
    "windows-1256": "وقع الجانبان اتفاقا على أن العمل على الحدود سوف يستمر خلال هذا العام.",
    "shift_jis": "両国は国境での作業を今年も続けることで合意し、文書に署名した。",
    "gb18030": "两国签署了一项协议，同意今年继续在边境开展工作。",
    "euc-kr": "두 나라는 올해에도 국경에서 작업을 계속하기로 합의하고 문서에 서명했다.",
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_an_encoding_is_told(encoding):
    assert decode(ENCODED[encoding].encode(encoding)).text == ENCODED[encoding]


def test_a_mark_of_utf_32_may_be_that_of_utf_16():
    with pytest.raises(DumpError, match="is not text: it holds NUL"):
        decode("\0bridge".encode("utf-16"))


@given(st.text(min_size=1).filter(str.strip), st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_byte_order_mark_is_believed(text, encoding):
    # Before a NUL, which no text begins with, the mark of UTF-16 is that of UTF-32.
    assume(encoding != "utf-16" or not text.startswith("\0"))
    try:
        assert decode(text.encode(encoding, "ignore")).text == text.encode(encoding, "ignore").decode(
            encoding
        )
    except DumpError as error:
        assert "is not text" in error.reason or "is empty" in error.reason or error.reason == text_kind(text)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"%PDF-1.7 \xe2\xe3", "is a PDF"),
        (b"PK\x03\x04\x14\x00", "is an archive"),
        (b"\x89PNG\r\n\x1a\n\x00", "is a picture"),
        (b"a\0b" + b"text " * 20, "NUL"),
        (b"\x01\x02\x03\x04" * 9, "control characters"),
        (bytes(range(128, 256)) * 9, "no text encoding"),
        (b"a" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data, reason):
    with pytest.raises(DumpError, match=reason):
        decode(data, "a.txt")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DumpError, match=r"gone\.txt: cannot be read"):
        read_dump(tmp_path / "gone.txt")


def test_of_a_dump_over_the_limit_nothing_is_read(tmp_path):
    with (tmp_path / "film.txt").open("wb") as film:
        film.truncate(3_000_000_000)
    tracemalloc.start()
    with pytest.raises(DumpError, match=r"film\.txt: is larger than 10 MB; .* set max_dump_size"):
        read_dump(tmp_path / "film.txt")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000
