"""What people read on pages of the corpus."""

from datetime import date

from benchmarks.readings import DIGITS, digest, digests, read_readings


def test_a_digest_is_of_the_words_alone():
    assert digest("Anna  Hill ") == digest("ANNA HILL") == digest("“Anna – Hill”")
    assert digest("Anna Hill") != digest("Anna Hall")
    assert digests(["Anna Hill", "anna hill"]) == {digest("Anna Hill")}


def test_what_was_read_is_whole_and_has_no_words_of_the_pages():
    assert read_readings()
    for row in read_readings().values():
        assert row
        assert row.keys() <= {"title", "authors", "published"}
        for told in filter(None, [row.get("title"), *row.get("authors", ())]):
            assert len(told) == DIGITS
            assert int(told, 16)
        assert row.get("published") is None or date.fromisoformat(row["published"])
