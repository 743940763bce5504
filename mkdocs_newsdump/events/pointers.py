"""Words of a title that only point at what was named before: "he arrived", "these posts", «его визит»."""

from __future__ import annotations

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import token_read
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.grammar.sentence import Sentence as Reading

SUBJECTS = ("nsubj", "nsubj:pass")
OBJECTS = ("obj", "iobj")
DESCRIBES = ("det", "det:poss", "nmod", "nmod:poss", "amod")
"""Relations of a word to the noun that it says something of."""
NAMES = ("PROPN", "DATE")
MAX_NOUNS = 4
"""Maximum nouns, each of the one after it, between a word and the subject."""


def points_outside(naming: Naming, kept: list[int]) -> bool:
    """Whether a title's subject or its beginning only points at what was named before.

    Where the grammar knows no subject, only its first word can.
    """
    sentence, read = naming.sentence, naming.sentence.reading
    pronouns, demonstratives = sentence.tokens_of("pronouns"), sentence.tokens_of("demonstratives")
    suspects = [at for at in kept if at in pronouns or at in demonstratives]
    begin = next((at for at in kept if at not in sentence.function_words - pronouns - demonstratives), -1)
    if read is None:
        # an article may look like a pronoun, but no verb follows it
        alone = begin not in sentence.function_words or sentence.is_verb(begin + 1)
        return begin in demonstratives or (begin in pronouns and alone)
    return any(points(sentence, read, at, kept, opens=at == begin) for at in suspects)


def points(sentence: Sentence, read: Reading, at: int, kept: list[int], *, opens: bool) -> bool:
    """Whether a pronoun or demonstrative of a title is its subject or a part of it, or begins it.

    An article or a conjunction that looks like one does not, nor does one behind a name that it may mean.
    """
    word = token_read(sentence, at)
    if word is None or read.tags[word].pos not in ("PRON", "DET", "ADJ", "ADV"):
        return False
    relation = read.relations[word]
    if opens and at in sentence.tokens_of("pronouns") and relation in OBJECTS:
        return True  # what seems an article is an object: "La abrió la visita"
    demonstrates = at in sentence.tokens_of("demonstratives") and relation in DESCRIBES
    if not demonstrates and read.tags[word].pos != "PRON":
        return False
    in_title = {token_read(sentence, one) for one in kept}
    before = [one for one in in_title if one is not None and one < word]
    if any(read.tags[one].pos in NAMES and not is_place(read, one) for one in before):
        return False
    if not demonstrates:
        return opens or relation in SUBJECTS
    noun = head_noun(read, word)
    if read.relations[noun] in SUBJECTS:
        return True
    after = any(
        read.relations[one] in SUBJECTS and any(read.tags[name].pos in NAMES for name in read.phrase(one))
        for one in in_title
        if one is not None and one > word
    )
    return opens and not after


def head_noun(read: Reading, word: int) -> int:
    """Return the noun that a word is of, however many others stand between."""
    noun = read.heads[word]
    for _ in range(MAX_NOUNS):
        if noun < 0 or read.relations[noun] not in DESCRIBES or read.heads[noun] < 0:
            break
        noun = read.heads[noun]
    return noun if noun >= 0 else word


def is_place(read: Reading, at: int) -> bool:
    """Whether a name only says where or when, as the grammar reads it."""
    while read.relations[at] in ("flat", "flat:name", "compound", "appos", "conj") and read.heads[at] >= 0:
        at = read.heads[at]
    return read.relations[at] in ("obl", "nmod", "advmod")
