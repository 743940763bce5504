"""Text to a sentence read: tokens, tags, a tree."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsdump.grammar import parser, tagger
from mkdocs_newsdump.grammar.aspect import told
from mkdocs_newsdump.grammar.model import Model, load
from mkdocs_newsdump.grammar.sentence import Sentence
from mkdocs_newsdump.grammar.tokens import Token, tokenize
from mkdocs_newsdump.grammar.words import Words, read_words

MAX_TOKENS = 200
"""Maximum number of words and marks of a sentence that is read. What is longer is a list or no sentence, and
nothing in it would be certain."""


def read_sentence(text: str, language: str | None, dates: Sequence[tuple[int, int]] = ()) -> Sentence | None:
    """Return a sentence read, or None.

    None is returned for a language without models, for a text without words, and for one of more than
    ``MAX_TOKENS``.

    Args:
        text: One sentence. language: Its ISO 639-1 code. dates: Where dates are mentioned in it, as (first
        character, one past the last), in order and apart; each
            becomes one token.
    """
    model = load(language)
    if not model or not language:
        return None
    words = read_words(language)
    tokens = tokenize(text, dates, elides=words.elides)
    if not 0 < len(tokens) <= MAX_TOKENS:
        return None
    return analyse(tokens, model, words)


def analyse(tokens: Sequence[Token], model: Model, words: Words) -> Sentence:
    """Return the sentence that tokens make, at least one."""
    names = [model.tags.classes[at] for at in tagger.tag(tokens, model.tags)]
    if model.aspects:
        aspects = model.aspects
        names = [told(token.form, name, aspects) for token, name in zip(tokens, names, strict=True)]
    tree = parser.parse(tokens, names, model.known, model.steps, model.relations)
    return Sentence(
        tuple(tokens),
        tuple(tagger.read_tag(name) for name in names),
        tuple(-1 if head == len(tokens) else head for head in tree.heads),
        tuple(parser.RELATIONS[label] for label in tree.labels),
        words,
    )
