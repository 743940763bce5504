"""Names that are safe on every file system."""

from mkdocs_newsdump.render.slugs import MAX_BYTES, safe_name, slugify


def test_titles_keep_their_letters_and_are_cut_between_words():
    assert slugify("Договор о вечной дружбе: 25 лет") == "договор-о-вечной-дружбе-25-лет"
    long = safe_name("слово-" * 50)
    assert len(long.encode()) <= MAX_BYTES
    assert long.endswith("-слово")
