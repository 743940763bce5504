"""What is so of the words of a sentence, and of the places between them, to learn which a title keeps.

Every feature is a name. None depends on a language but by what the grammar, or the words of a language, say.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import find_documents
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import date_token, find_predicate, token_read, tokens_at
from mkdocs_newsdump.events.sentence import BREAKS, Chunk

LISTS = frozenset(
    (
        *("linking", "prepositions", "kind", "documents", "nominative", "notable", "signing", "act"),
        *("attribution", "pronouns", "persons", "demonstratives", "joiners", "openers", "relative"),
        *("content", "tying", "both", "leaders", "parting", "future", "short"),
    )
)
"""Lists of words of which it is told whether a word is of them."""
NEAR = 3
"""Numbers from which on more say no more."""
DEEPEST = 50
"""Maximum number of words that one hangs on, each on the next."""
MARKS = {",": ",，、،", ";": ";；؛", ":": ":：", "(": "([（", ")": ")]）", "-": "–—", '"': '«»“”„"'}
"""Marks between words, by what they count as."""
OUTSIDE = -1
"""In the place of a word before the first and behind the last."""


class Words:
    """The words of a sentence but dates and what ties these (``tokens``), and what is so of them."""

    def __init__(self, naming: Naming) -> None:
        self.naming, self.sentence, self.read = naming, naming.sentence, naming.sentence.reading
        sentence, mention = self.sentence, naming.mention
        gone = sentence.untitled | sentence.date_ties
        self.tokens = [at for at in range(len(sentence.tokens)) if at not in gone]
        self.date = date_token(sentence, mention) if mention else naming.clause.first
        self._places = [token_read(sentence, at) for at in range(len(sentence.tokens))]
        self._chunks = [sentence.chunk_at(start) for start in sentence.starts]
        others = (date_token(sentence, one) for one in sentence.dates if one is not mention)
        self._dated = sorted({at for at in others if at != self.date})
        self._marked = [at for at in range(1, len(sentence.tokens)) if BREAKS & set(sentence.gap(at))]
        self._last = "verb last" if sentence.words.verb_last else "verb anywhere"

    @cached_property
    def _lists(self) -> list[list[str]]:
        """The lists that each token is of."""
        found: list[list[str]] = [[] for _ in self._places]
        hits = [(hit, hit.label) for hit in self.sentence.hits if hit.label in LISTS]
        hits += [(hit, "party") for hit in self.sentence.parties]
        for hit, name in hits:
            for at in range(hit.first, hit.last):
                found[at].append(name)
        return found

    @cached_property
    def _documents(self) -> list[int]:
        """The number of the document that each token is of, from 1, or 0."""
        found, start = [0] * len(self._places), self.sentence.span.start
        named = find_documents(self.sentence, Clause(0, len(self._places)), inflected=True)
        for number, span in enumerate(named, start=1):
            for at in tokens_at(self.sentence, [(span.start - start, span.end - start)]):
                found[at] = number
        return found

    @cached_property
    def _tops(self) -> dict[int, str]:
        """The words that the date hangs on, each on the next, as the grammar has them, and what each is."""
        read, naming = self.read, self.naming
        place = self._places[self.date] if self._places else None
        if read is None or place is None:
            return {}
        tops: dict[int, str] = {}
        teller = naming.teller.at if naming.teller else OUTSIDE
        found = find_predicate(self.sentence, naming.mention) if naming.mention else None
        above = not naming.teller
        at = read.heads[place]
        while at >= 0 and len(tops) < DEEPEST:
            if at == teller:
                tops[at], above = "the teller", True
            elif found and at == found.at:
                tops[at] = "the predicate"
            else:
                side = "above" if above else "below"
                tops[at] = f"a predicate {side}" if read.is_predicate(at) else f"a word {side}"
            at = read.heads[at]
        if teller >= 0:
            tops.setdefault(teller, "another teller")
        tops[place] = "the date"
        return tops

    @cached_property
    def _ways(self) -> list[tuple[str, str, int]]:
        """Of each word of the grammar the top that it hangs on, by which branch, and how deep."""
        return [self._way(at) for at in range(len(self.read.heads))] if self.read else []

    def _way(self, at: int) -> tuple[str, str, int]:
        assert self.read is not None
        read, branch, last, depth = self.read, "", at, 0
        while at >= 0 and at not in self._tops and depth < DEEPEST:
            branch, last = read.relations[at], at
            at, depth = read.heads[at], depth + 1
        side = ("before" if last < at else "behind") if depth else "itself"
        return self._tops.get(at, "nothing"), f"{branch} {side}", depth

    def _kind(self, chunk: Chunk, *, dates: bool) -> str:
        """Return what a chunk is like."""
        so = {
            "verb": chunk.verb,
            "dates": dates,
            "subordinate": chunk.subordinate,
            "content": chunk.content,
            "attribution": chunk.attribution,
            "joined": chunk.joined,
        }
        return " ".join(name for name, is_so in so.items() if is_so)

    def word_features(self, number: int) -> Iterator[str]:
        """Yield what is so of a word."""
        at, sentence, naming = self.tokens[number], self.sentence, self.naming
        lists, document = self._lists[at], self._documents[at]
        yield "always"
        yield from lists
        if document:
            yield "a document"
            if document in self._documents[max(0, self.date - NEAR) : self.date + 2]:
                yield "a document beside the date"
        yield from self._chunk_features(at)
        yield f"in the part: {at in naming.part.tokens}"
        yield f"in the side: {at in naming.side.tokens}"
        yield f"in the clause: {at in naming.clause.tokens} {at in naming.clause.others}"
        if sentence.spelling[at][0].isupper():
            yield "a capital" if at else "the first capital"
        if at < NEAR:
            yield f"word {at}"
            yield from (f"among the first: {name}" for name in lists)
        place = self._places[at]
        if self.read is None or place is None:
            verbs = len(sentence.verbs.intersection(range(min(at, self.date), max(at, self.date))))
            yield f"{min(NEAR, verbs)} verbs to the date {self._side(at)}"
            yield f"seems a verb: {at in sentence.verbs}, {self._last}"
        else:
            yield from self._grammar_features(at, place)

    def _side(self, at: int) -> str:
        return "before" if at < self.date else "behind"

    def _chunk_features(self, at: int) -> Iterator[str]:
        """Yield where the chunk of a word stands, and what it is like."""
        sentence, side = self.sentence, self._side(at)
        chunk, own = sentence.chunks[self._chunks[at]], sentence.chunks[self._chunks[self.date]]
        far = self._chunks[at] - self._chunks[self.date]
        near = max(-NEAR, min(NEAR, far))
        kind = self._kind(chunk, dates=bool(chunk.dates and far))
        kind += " in brackets" if chunk.depth > own.depth else ""
        yield f"chunk {near}"
        yield f"chunk {near} {kind}"
        own_kind = f"{'verb' if own.verb else ''} {'subordinate' if own.subordinate else ''}"
        yield f"chunk {side if far else 'its own'} {kind}, its own {own_kind}"
        if not far:
            yield f"its own chunk {side}"
        first, last = min(at, self.date), max(at, self.date)
        marks = bisect_left(self._marked, last) - bisect_left(self._marked, first)
        if self.read is None:
            yield f"{min(NEAR, marks)} marks to the date {side}, {self._last}"
            yield f"chunk {near} {kind}, {self._last}"
        if bisect_left(self._dated, last) > bisect_left(self._dated, first):
            yield f"across a date {side}"

    def _grammar_features(self, at: int, place: int) -> Iterator[str]:
        """Yield what the grammar says of a word."""
        read = self.read
        assert read is not None
        tag, relation, date = read.tags[place], read.relations[place], self._places[self.date] or 0
        finite = sum(
            read.tags[one].form == "Fin" and read.tags[one].pos != "AUX"
            for one in range(min(place, date), max(place, date))
        )
        yield f"{min(NEAR, finite)} finite verbs to the date {self._side(at)}"
        yield f"is {tag.pos} {tag.form}"
        yield f"is {relation}"
        top, branch, depth = self._ways[place]
        near = max(-NEAR, min(NEAR, self._chunks[at] - self._chunks[self.date]))
        yield f"{top}: {min(NEAR, depth)} below"
        yield f"{top}: {branch}"
        yield f"{top}: {branch}, chunk {near}"
        yield f"{top}: {branch}, {relation}"

    def place_features(self, number: int) -> Iterator[str]:
        """Yield what is so of the place before a word, the last of which is behind all."""
        before = self.tokens[number - 1] if number else OUTSIDE
        after = self.tokens[number] if number < len(self.tokens) else OUTSIDE
        yield "always"
        if before < 0 or after < 0:
            yield "an edge"
            if after > 0 or (after < 0 and before + 1 < len(self._places)):
                yield "an edge beside a date"
        else:
            yield from self._border_features(before, after)
        for name, at in (("behind", before), ("before", after)):
            if at >= 0:
                yield from (f"{name} {what}" for what in self._beside(at))

    def _beside(self, at: int) -> Iterator[str]:
        """Yield what is so of a word beside a place."""
        yield from self._lists[at]
        if self.sentence.spelling[at][0].isupper():
            yield "a capital"
        place = self._places[at]
        if self.read is None:
            yield f"what seems a verb: {at in self.sentence.verbs}, {self._last}"
        elif place is not None:
            tag, (top, branch, _) = self.read.tags[place], self._ways[place]
            yield f"{tag.pos} {tag.form}"
            yield self.read.relations[place]
            yield f"{top}: {branch}"

    def _border_features(self, before: int, after: int) -> Iterator[str]:
        """Yield what is so of the place between two words."""
        sentence = self.sentence
        gaps = set().union(*(sentence.gap(at) for at in range(before + 1, after + 1)))
        marks = "".join(name for name, some in MARKS.items() if not gaps.isdisjoint(some))
        yield f"marks {marks}"
        if after > before + 1:
            date = "the date" if before < self.date < after else "another date"
            yield f"{date} between"
            yield f"{date} between and marks {marks}"
        elif not sentence.begins_word(after):
            yield "within a word"
        if self._documents[before] and self._documents[before] == self._documents[after]:
            yield "within a document"
        if self._chunks[before] == self._chunks[after]:
            yield "within a chunk"
        else:
            one, other = (sentence.chunks[self._chunks[at]] for at in (before, after))
            kind = self._kind(other, dates=bool(other.dates))
            yield f"before a chunk {kind}"
            yield f"marks {marks} before a chunk {kind}"
            old = self._kind(one._replace(content=False, joined=False), dates=False)
            yield f"behind a chunk {old}, {marks} {'verb' if other.verb else ''}"
        yield from self._crossing(self._places[before], self._places[after])

    def _crossing(self, before: int | None, after: int | None) -> Iterator[str]:
        """Yield which ties of the grammar lead across a place."""
        read = self.read
        if read is None or before is None or after is None:
            return
        for at, head in enumerate(read.heads):
            first, last = (at, head) if at < head else (head, at)
            crosses = 0 <= first <= before and last >= after
            if crosses and not read.tokens[at].dated and read.tags[at].pos != "PUNCT":
                yield f"across {read.relations[at]} {'on' if at < head else 'back'}"
