"""Text to a sentence read: tokens, tags, a tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mkdocs_newsdump.grammar import parser, tagger
from mkdocs_newsdump.grammar.model import Model, load
from mkdocs_newsdump.grammar.sentence import Sentence
from mkdocs_newsdump.grammar.tokens import Token, tokenize
from mkdocs_newsdump.grammar.words import Words, read_words

MAX_TOKENS = 200
"""Maximum number of words and marks of a sentence that is read. What is longer is a list or no sentence, and
nothing in it would be certain."""
MAX_LETTERS = 200
"""Maximum length of a word of such a sentence. What is longer is no word, and is not worth remembering."""
KEPT = 1 << 9
"""Number of sentences that are kept, those of some ten articles: who edits a dump changes few of them."""

STRAY = ("nsubj", "obj", "iobj", "obl", "nmod", "amod", "acl", "appos", "flat", "dep")
"""Relations by which no verb of a main clause hangs."""
STOPS, LINKS = (".", "!", "?", "…"), ("cop", "aux", "aux:pass")


@dataclass(frozen=True)
class TaggedSentence:
    """A sentence whose words have tags. Parsing it, which takes longest, waits until asked."""

    tokens: Sequence[Token]
    tagged: tagger.Tagged
    model: Model
    words: Words

    @classmethod
    def of(cls, tokens: Sequence[Token], model: Model, words: Words) -> TaggedSentence:
        """Return the sentence that tokens make, at least one."""
        return cls(tokens, model.tagger.tag(tokens), model, words)

    @property
    def names(self) -> Sequence[str]:
        """The tag of each token."""
        return self.tagged.names

    @cached_property
    def likeliest_verb(self) -> tuple[int, str] | None:
        """The token that is likeliest a finite verb although it has another tag, and its tag then."""
        return self.model.tagger.likeliest_verb(self.tokens, self.tagged)

    @cached_property
    def parsed(self) -> Sentence:
        """The sentence read."""
        return parse_tagged(self)

    @cached_property
    def may_look_ahead(self) -> bool:
        """Whether some predicate may be in the future: there are words, endings or tags that tell it."""
        forms = [token.plain for token in self.tokens]
        words, tags = self.words, [tagger.read_tag(name) for name in self.names]
        if not (words.future | words.plans).isdisjoint(forms):
            return True
        if any(form.startswith(words.plan_stems) or form.endswith(words.future_endings) for form in forms):
            return True
        infinitive = any(tag.form == "Inf" for tag in tags)
        if infinitive and any(tag.pos == "AUX" and tag.tense == "Pres" for tag in tags):
            return True  # "is to sign"
        verb = self.likeliest_verb
        tenses = [tag.tense for tag in tags] + ([tagger.read_tag(verb[1]).tense] if verb else [])
        return "Fut" in tenses


def read_sentence(text: str, language: str | None, dates: Sequence[tuple[int, int]] = ()) -> Sentence | None:
    """Return a sentence read, or None where :func:`tag_sentence` does."""
    tagged = tag_sentence(text, language, dates)
    return tagged.parsed if tagged else None


def tag_sentence(
    text: str, language: str | None, dates: Sequence[tuple[int, int]] = ()
) -> TaggedSentence | None:
    """Return a sentence with its tags, or None.

    None is returned for a language without models, for a text without words, and for one of more than
    ``MAX_TOKENS``, or with a word of more than ``MAX_LETTERS``.

    Args:
        text: One sentence.
        language: Its ISO 639-1 code.
        dates: Where dates are mentioned in it, as (first character, one past the last), in order and apart;
            each becomes one token.
    """
    if not language or not load(language):
        return None
    tokens = tuple(tokenize(text, dates, elides=read_words(language).elides))
    if not 0 < len(tokens) <= MAX_TOKENS or max(len(token.form) for token in tokens) > MAX_LETTERS:
        return None
    return _tagged(tokens, language)


@lru_cache(maxsize=KEPT)
def _tagged(tokens: tuple[Token, ...], language: str) -> TaggedSentence | None:
    """Return the sentence that tokens make, as it was read where it is among the last ones."""
    model = load(language)
    return TaggedSentence.of(tokens, model, read_words(language)) if model else None


def parse_tagged(tagged: TaggedSentence) -> Sentence:
    """Return a sentence parsed.

    A whole sentence has a finite verb. Where it seems to have none, the word nearest to one is read as one.
    """
    tokens, model, names = tagged.tokens, tagged.model, list(tagged.names)
    tree = parser.parse(tokens, names, model.known, model.steps, model.relations)
    if lacks_verb(tokens, names, tree):
        found = tagged.likeliest_verb
        verb = stray_verb(names, tree)
        if found:
            verb, names[found[0]] = found
            tree = parser.parse(tokens, names, model.known, model.steps, model.relations)
        if verb is not None and lacks_verb(tokens, names, tree):
            tree.lift(verb, model.relations)
    return Sentence(
        tuple(tokens),
        tuple(tagger.read_tag(name) for name in names),
        tuple(-1 if head == len(tokens) else head for head in tree.heads),
        tuple(parser.RELATIONS[label] for label in tree.labels),
        tagged.words,
    )


def lacks_verb(tokens: Sequence[Token], names: Sequence[str], tree: parser.State) -> bool:
    """Return whether a sentence, known by its full stop, has no verb at its root and none that links."""
    if tokens[-1].form not in STOPS:
        return False
    root = tree.heads.index(len(tokens))
    links = any(
        tree.heads[at] == root and parser.RELATIONS[tree.labels[at]] in LINKS for at in range(len(tokens))
    )
    return not links and not tagger.read_tag(names[root]).verbal


def stray_verb(names: Sequence[str], tree: parser.State) -> int | None:
    """Return the first finite verb that hangs where none does but within a clause of its own, or None."""
    relations = [parser.RELATIONS[label] for label in tree.labels]
    opened = {head for head, relation in zip(tree.heads, relations, strict=True) if relation == "mark"}
    return next(
        (
            at
            for at, name in enumerate(names)
            if name.startswith(tagger.FINITE) and relations[at] in STRAY and at not in opened
        ),
        None,
    )
