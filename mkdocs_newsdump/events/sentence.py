"""A sentence as the rules see it: its words, dates and phrases, and the chunks between its marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from mkdocs_newsdump.events.lexicon import EventLexicon
from mkdocs_newsdump.events.polish import PAIRS
from mkdocs_newsdump.grammar.read import TaggedSentence, tag_sentence
from mkdocs_newsdump.grammar.sentence import Predicate
from mkdocs_newsdump.grammar.sentence import Sentence as Reading
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.sentences import Span
from mkdocs_newsdump.text.words import Token, is_ideograph, spelled, tokenize

BREAKS = frozenset(",;:()[]—–…،，；：、（）")
"""Marks that end a chunk."""
APOSTROPHES = ("'", "’", "ʼ", "‘", "ʻ", "`")
CHARACTERS_PER_WORD = 2
"""Most Chinese words have two characters."""
TIES = ("case", "det", "advmod", "amod", "nummod")
"""Relations of the words before a date that go with it."""
WHEN = ("obl", "obl:tmod", "nmod", "nmod:tmod", "advmod", "flat", "amod")
"""Relations of the part of a day behind a date."""
SMALL_WORDS = ("ADP", "DET", "ADV", "NUM", "PRON")
"""Their parts of speech."""
SHORT = 4
"""Maximum letters of a preposition that no list needs to name."""
DASHES = ("–", "—")
MIN_BEFORE_WAY = 3
"""Minimum words before the second end of a way: a verb, what the way is, and its first end."""
OPEN, CLOSE = frozenset("(（["), frozenset(")）]")
ESTABLISHED, ENDED, ANNIVERSARY = "established", "ended", "anniversary"
"""Values of the list "act" that rules ask for."""


class Chunk(NamedTuple):
    """Tokens ``first`` to before ``last``, between two marks or joiners («и», "and").

    ``joined``: begins at a joiner without a mark. ``depth``: number of brackets around it. ``dates``: number
    of dates that begin in it. ``verb``: holds what seems a finite verb. ``subordinate``: begins as a
    subordinate clause; ``content``: as one that tells what was said. ``attribution``: says who said so.
    """

    first: int
    last: int
    joined: bool
    depth: int
    dates: int
    verb: bool
    subordinate: bool
    content: bool
    attribution: bool

    @property
    def size(self) -> int:
        """Number of tokens."""
        return self.last - self.first


@dataclass(frozen=True)
class Sentence:
    """The sentence ``span`` of ``text``, with the ``dates`` in it.

    ``spelling`` are its words as written, ``marks`` the phrases that every sentence is looked through for,
    ``parties`` those of them that name somebody; ``cut``: its text breaks off. All else is found when it is
    asked for, as most sentences tell nothing that has a place in a timeline. A token is a word's number in
    the sentence, from 0.
    """

    text: str
    span: Span
    dates: list[DateMention]
    spelling: list[str]
    marks: list[Hit]
    parties: list[Hit]
    words: EventLexicon
    cut: bool = False

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words with their places."""
        return tokenize(self.text[self.span.start : self.span.end], self.span.start)

    @cached_property
    def starts(self) -> list[int]:
        """Where its words begin in the text."""
        return [token.start for token in self.tokens]

    @cached_property
    def ends(self) -> list[int]:
        """The character after each of its words."""
        return [token.end for token in self.tokens]

    @cached_property
    def reading(self) -> Reading | None:
        """The sentence as the grammar reads it, or None where it cannot."""
        return self.tagged.parsed if self.tagged else None

    @cached_property
    def tagged(self) -> TaggedSentence | None:
        """The sentence as the grammar tags it, or None where it cannot."""
        start, length = self.span.start, self.span.end - self.span.start
        dates = [(date.start - start, min(date.end - start, length)) for date in self.dates]
        return tag_sentence(self.text[start : self.span.end], self.words.language, dates)

    @cached_property
    def predicates(self) -> dict[int, Predicate | None]:
        """The predicates found so far, by where their dates begin in the text."""
        return {}

    @cached_property
    def gaps(self) -> list[str]:
        """What stands between two words, from the first and second on."""
        return [self.text[one.end : other.start] for one, other in pairwise(self.tokens)]

    @cached_property
    def hits(self) -> list[Hit]:
        """All phrases: a hit's label is its list's name, its value a kind's or a party's."""
        return self.words.phrases.find(self.spelling)

    @cached_property
    def tokens_per_word(self) -> int:
        """Number of tokens that make a word: two or so where characters are tokens."""
        unspaced = sum(is_ideograph(word) for word in self.spelling)
        return CHARACTERS_PER_WORD if 2 * unspaced > len(self.spelling) else 1

    @cached_property
    def chunks(self) -> list[Chunk]:
        """Its chunks in order, at least one."""
        return find_chunks(self)

    @cached_property
    def date_tokens(self) -> tuple[set[int], set[int]]:
        """The first token of each date, and the others of dates."""
        return find_date_tokens(self.dates, self.tokens)

    @cached_property
    def untitled(self) -> set[int]:
        """The tokens of dates and of the small words that tie them, which are part of no title.

        A date that describes what follows is.
        """
        gone = set[int]().union(
            *find_date_tokens([one for one in self.dates if not one.describes], self.tokens)
        )
        # "1992'de": what an apostrophe ties to a date is its ending
        gone |= {at + 1 for at in gone if at + 1 < len(self.tokens) and self.gap(at + 1) in APOSTROPHES}
        gone |= {at for at in self.starts_of("joiners") if at - 1 in gone and at + 1 in gone}
        ties = [hit for hit in self.hits_of("tying") if hit.last in gone]
        ties += [hit for hit in self.hits_of("after_date") if hit.first - 1 in gone]
        gone |= self.day_numbers
        return gone.union(*(range(hit.first, hit.last) for hit in ties))

    @cached_property
    def day_numbers(self) -> set[int]:
        """The tokens of the number of its day in brackets behind a date: "terça-feira (1º)"."""
        dated = set().union(*self.date_tokens)
        behind = [at + 1 for at in dated if at + 1 < len(self.tokens) and self.gap(at + 1).strip() == "("]
        numbers = [at for at in behind if self.tokens[at].word[:1].isdigit() and at not in dated]
        ends = [*self.starts[1:], self.span.end]
        return {at for at in numbers if self.text[self.ends[at] : ends[at]].lstrip()[:1] == ")"}

    @cached_property
    def date_ties(self) -> set[int]:
        """The small words right before dates that hang on them («лишь в»), and parts of a day behind them."""
        read = self.reading
        if read is None:
            return set()
        describing = {one.start for one in self.dates if one.describes}
        ties: set[int] = set()
        for at, token in enumerate(read.tokens):
            if token.dated and token.start + self.span.start in describing:
                continue
            first = at
            while token.dated and first and self._ties(read, first - 1, at):
                first -= 1
            if token.dated and first and read.heads[at] == first - 1 and read.tags[first - 1].pos == "ADV":
                first -= 1  # "less than a year later"
            while first < at and self._denies(read, first):
                first += 1
            ties.update(self.span.start + one.start for one in read.tokens[first:at])
            if token.dated and at + 1 < len(read.tokens) and self._goes_with(read, at, at + 1):
                ties.add(self.span.start + read.tokens[at + 1].start)
        return {at for at, start in enumerate(self.starts) if start in ties}

    def _ties(self, read: Reading, word: int, date: int) -> bool:
        """Whether a word ties a date to what stands before: it hangs on that, or is a particle («лишь»)."""
        if read.tags[word].pos == "PART":
            return read.relations[word] == "advmod"
        # where there is no verb, what seems an adverb may be one («открыто»)
        if read.relations[word] == "advmod" and not any(tag.form for tag in read.tags):
            return False
        beside = read.relations[word] == "amod" and word == date - 1 and read.tokens[word].form.islower()
        small = read.tags[word].pos in SMALL_WORDS
        if read.tags[word].pos == "ADP" and not self._is_small(read, word):
            return False  # a long word that only seems a preposition is an object: «zakazała poszukiwań»
        if read.tags[word].pos == "DET" and any(tag.pos == "ADP" for tag in read.tags[word:date]):
            return False  # what seems an article before the preposition is an object: «ратифицировал его в»
        return read.heads[word] == date and read.relations[word] in TIES and (beside or small)

    def _is_small(self, read: Reading, word: int) -> bool:
        """Whether a word is short, or one of those that the lists name as small."""
        at = bisect_right(self.starts, read.tokens[word].start + self.span.start) - 1
        known = at in self.function_words or at in self.tokens_of("tying")
        return known or len(read.tokens[word].form) <= SHORT

    @staticmethod
    def _denies(read: Reading, at: int) -> bool:
        """Whether a word before a date denies or restricts it, which no title can leave out: "not in May"."""
        form = read.tokens[at].plain
        return form in read.words.negation or form in read.words.excepting or read.tags[at].kind == "Neg"

    def _goes_with(self, read: Reading, date: int, word: int) -> bool:
        """Whether the word behind a date goes with it: «en mai encore», "Wednesday morning"."""
        first = date
        while first and read.heads[first - 1] == date:
            first -= 1
        opens = first == 0 or read.tags[first - 1].pos == "PUNCT"
        tied = read.heads[word] == date or (opens and read.heads[word] == read.heads[date])
        adverb = read.tags[word].pos in ("ADV", "PART") and tied
        last = word + 1 == len(read.tokens) or read.tags[word + 1].pos == "PUNCT"
        if adverb and last and not self._denies(read, word):
            return True
        return self._is_part_of_day(read, date)

    @staticmethod
    def _is_part_of_day(read: Reading, at: int) -> bool:
        """Whether the noun behind a date told by its weekday is part of it: "Wednesday morning"."""
        date, noun = read.tokens[at], at + 1
        if any(mark.isdigit() for mark in date.form) or read.tags[noun].pos not in ("NOUN", "ADV"):
            return False
        if read.tokens[noun].dated or read.tokens[noun].form[:1].isupper():
            return False
        below = [one for one in read.dependants[noun] if read.relations[one] != "case" and one != at]
        tied = read.heads[at] == noun or read.heads[noun] in (at, read.heads[at])
        return tied and not below and read.relations[noun] in WHEN

    @cached_property
    def depths(self) -> list[int]:
        """How many quotation marks and brackets are open before each word."""
        depths, depth = [0], 0
        for gap in self.gaps:
            depth += sum((mark in PAIRS) - (mark in PAIRS.values()) for mark in gap)
            depth = max(depth, 0)
            depths.append(depth)
        return depths

    @cached_property
    def verbs(self) -> set[int]:
        """The tokens that seem verbs: names, which begin with a capital inside a sentence, are none."""
        is_verb = self.words.is_verb
        return {
            at
            for at, word in enumerate(self.spelling)
            if (at == 0 or not word[0].isupper()) and is_verb(spelled(word))
        }

    @cached_property
    def function_words(self) -> set[int]:
        """The tokens of words that link: they tell nothing, and a title neither begins nor ends with one."""
        return self.tokens_of("linking", "prepositions")

    @cached_property
    def _labels(self) -> dict[str, list[Hit]]:
        labels: dict[str, list[Hit]] = {}
        for hit in self.hits:
            labels.setdefault(hit.label, []).append(hit)
        return labels

    def hits_of(self, label: str) -> Sequence[Hit]:
        """Return the phrases with a label, in order."""
        return self._labels.get(label, ())

    @cached_property
    def _sets(self) -> dict[tuple[str, ...], set[int]]:
        return {}

    def tokens_of(self, *labels: str) -> set[int]:
        """Return the tokens of all phrases with one of these labels; the set is not to be changed."""
        if labels not in self._sets:
            hits = (hit for label in labels for hit in self.hits_of(label))
            self._sets[labels] = {at for hit in hits for at in range(hit.first, hit.last)}
        return self._sets[labels]

    def starts_of(self, label: str) -> set[int]:
        """Return the tokens at which phrases with this label begin; the set is not to be changed."""
        key = "first of", label
        if key not in self._sets:
            self._sets[key] = {hit.first for hit in self.hits_of(label)}
        return self._sets[key]

    def is_verb(self, at: int) -> bool:
        """Whether a token seems a verb."""
        return at in self.verbs

    def is_between_parties(self, at: int) -> bool:
        """Whether a token and the function words around it are all that stands between two parties."""
        if len(self.parties) < 2:
            return False
        before = after = at
        while before > 0 and before - 1 in self.function_words:
            before -= 1
        while after in self.function_words:
            after += 1
        return any(hit.last == before for hit in self.parties) and any(
            hit.first == after for hit in self.parties
        )

    def begins_word(self, at: int) -> bool:
        """Whether a token is not glued to the one before, as by a hyphen or an apostrophe."""
        return self._word_starts[at]

    @cached_property
    def _word_starts(self) -> list[bool]:
        return [True] + [
            gap == " " or not gap or any(mark.isspace() or mark in BREAKS for mark in gap)
            for gap in self.gaps
        ]

    def gap(self, at: int) -> str:
        """Return what stands between a token and the one before."""
        return self.gaps[at - 1]

    def chunk_at(self, start: int) -> int:
        """Return the number of the chunk that holds the character ``start`` of the text."""
        return max(0, bisect_right(self._chunk_starts, start) - 1)

    @cached_property
    def _chunk_starts(self) -> list[int]:
        return [self.tokens[chunk.first].start for chunk in self.chunks]


def find_chunks(sentence: Sentence) -> list[Chunk]:
    """Return the chunks that a sentence's marks and joiners part; what joins two parties parts nothing."""
    joiners, parting = sentence.starts_of("joiners"), sentence.starts_of("parting")
    openers, prepositions = sentence.starts_of("openers"), sentence.starts_of("prepositions")
    content, attribution = sentence.starts_of("content"), sentence.starts_of("attribution")
    date_starts, inside_dates = sentence.date_tokens
    verbs = sentence.verbs - inside_dates
    joiners = {at for at in joiners if not sentence.is_between_parties(at)}
    # a name is no joiner: "Oder"
    joiners = {at for at in joiners if at == 0 or not sentence.spelling[at][0].isupper()}
    parted = joiners | parting
    bounds, depth = [(0, False, 0)], 0
    for at, gap in enumerate(sentence.gaps, start=1):
        marks = marks_before(sentence, at) if gap != " " else []
        if not marks and at not in parted:
            continue
        for mark in marks:
            depth = max(0, depth + (mark in OPEN) - (mark in CLOSE))
        if at not in inside_dates:
            bounds.append((at, not marks and at not in parting, depth))
    chunks = []
    ends = [first for first, _, _ in bounds[1:]]
    for (first, joined, deep), last in zip(bounds, [*ends, len(sentence.tokens)], strict=True):
        inside = range(first, last)
        # «который», «в которую», or a participle
        opens = first in openers or (first in prepositions and first + 1 in openers)
        opens = opens or sentence.words.is_participle(sentence.tokens[first].word)
        chunks.append(
            Chunk(
                first,
                last,
                joined,
                deep,
                dates=len(date_starts.intersection(inside)),
                verb=not verbs.isdisjoint(inside),
                subordinate=first > 0 and opens,
                content=first in content,
                attribution=not attribution.isdisjoint(inside),
            )
        )
    return chunks


def marks_before(sentence: Sentence, at: int) -> list[str]:
    """Return the marks before a token that part chunks.

    A comma or colon within a number parts nothing, nor does a dash between two names: "Basel–Freiburg".
    """
    gap = sentence.gap(at)
    if gap in DASHES or (gap.strip() in DASHES and joins_names(sentence, at)):
        return []
    if at in sentence.day_numbers or (at - 1 in sentence.day_numbers and gap.strip() == ")"):
        return []
    if len(gap) == 1 and sentence.tokens[at - 1].word.isdigit() and sentence.tokens[at].word.isdigit():
        return []
    return [mark for mark in gap if mark in BREAKS]


def joins_names(sentence: Sentence, at: int) -> bool:
    """Whether a dash before a token ties the two ends of a way: "the line Lima — Cusco"."""
    if at < MIN_BEFORE_WAY or not sentence.spelling[at - 2][0].islower():
        return False
    names = all(sentence.spelling[one][0].isupper() for one in (at - 1, at))
    return names and (at + 1 == len(sentence.tokens) or any(mark in BREAKS for mark in sentence.gap(at + 1)))


def longest_parties(hits: list[Hit]) -> list[Hit]:
    """Return the hits that name parties, of overlapping ones the longest: Guinea-Bissau names no Guinea.

    The same words can name two: 中哈 is China and Kazakhstan.
    """
    best: list[Hit] = []
    named = [hit for hit in hits if hit.label == "party"]
    for hit in sorted(named, key=lambda hit: (hit.first, -hit.last, -hit.letters)):
        same_words = bool(best) and hit[2:] == best[-1][2:] and hit.value != best[-1].value
        if not best or hit.first >= best[-1].last or same_words:
            best.append(hit)
    return best


def find_date_tokens(dates: list[DateMention], tokens: list[Token]) -> tuple[set[int], set[int]]:
    """Return the first token of each date, and the other tokens of dates."""
    first, later = set(), set()
    at = 0
    for date in dates:
        while at < len(tokens) and tokens[at].end <= date.start:
            at += 1
        if at < len(tokens):
            first.add(at)
        inner = at + 1
        while inner < len(tokens) and tokens[inner].start < date.end:
            later.add(inner)
            inner += 1
    return first, later
