"""Who has part in an event.

A party is an ISO 3166 country code. What names it: the country, its capital, its people, compound adjectives
(«казахско-кыргызский» names two), a leader's seat, and within one article what ``article_names`` learns.

An article is about two parties (``find_own_pair``), or about none; the two that a site asks for never take
their place. An event's parties are those its clause names. Where these are one of the article's two or
nobody, and the sentence names nobody else, the two have part in it if one of ``RULES`` says so. "Both
countries" are the article's two, and "our country" beside one of them is the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.countries import capital_phrases
from mkdocs_newsdump.events.reading import is_shared_deed
from mkdocs_newsdump.events.sentence import APOSTROPHES, Sentence
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.phrases import Hit, fits
from mkdocs_newsdump.text.words import spelled
from mkdocs_newsdump.text.yamlfiles import read_words

OPEN = ".."
"""Marks the open side of an interval in EDTF."""
TERRITORIES = Path(__file__).with_name("territories.yml")
MIN_PARTIES = 2
"""Parties of a pair, and sentences that have to name each where others are named too."""
MUTUAL = frozenset({"relations", "treaty", "session", "visit"})
"""Kinds of events that need two countries."""
MAX_NAME = 4
"""Maximum words from a document's noun to the place that it has its name of."""
SEMICOLONS = frozenset(";；")
ANYWHERE = frozenset({"treaty", "session"})
"""Kinds of events that two countries often have part in at a place of a third."""
JOINT = MUTUAL | {"aid", "trade", "award", "infrastructure"}
"""Kinds of events that two countries mostly have part in."""


class Named(NamedTuple):
    """The parties named before a sentence, in its article (title first) and in its paragraph.

    ``anywhere`` are those that the whole article names, ``title`` those its title does. ``in_entry``: the
    paragraph is an entry of a chronicle.
    """

    article: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()
    paragraph: frozenset[str] = frozenset()
    in_entry: bool = False
    title: frozenset[str] = frozenset()

    def in_paragraph(self, in_entry: bool) -> Named:
        """Return what is named at the beginning of the next paragraph."""
        return self._replace(paragraph=frozenset(), in_entry=in_entry)

    def adding(self, parties: frozenset[str]) -> Named:
        """Return what is named with these parties too."""
        return self._replace(article=self.article | parties, paragraph=self.paragraph | parties)

    def after(self, sentence: Sentence) -> Named:
        """Return what is named after a sentence of the same paragraph."""
        return self.adding(parties_of(sentence))


class Mention(NamedTuple):
    """An event of a ``kind`` in an article about ``two`` parties, and who is named where.

    ``clause`` and ``sentence`` are those named there, ``part`` those between the semicolons around it,
    ``before`` those named before the sentence. ``alone``: no other event of the sentence has a date.
    ``dated``: the event has one; ``deed``: its clause has the word of a deed; ``shared``: no single person
    does it, as far as the grammar tells.
    """

    kind: str
    two: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    part: frozenset[str]
    before: Named
    alone: bool
    dated: bool = False
    deed: bool = False
    shared: bool = False


def is_of_sentence(mention: Mention) -> bool:
    """The sentence names the two, and the clause nobody, or it tells an event that two have part in."""
    return mention.two <= mention.sentence and (not mention.clause or mention.kind in JOINT)


def is_only_event(mention: Mention) -> bool:
    """The sentence names the two, and tells no other event."""
    return mention.two <= mention.sentence and mention.alone


def is_of_paragraph(mention: Mention) -> bool:
    """The paragraph has named the two, and the clause tells an event of such a kind, or names nobody."""
    two_named = mention.two <= mention.before.paragraph | mention.sentence
    return two_named and (mention.kind in JOINT or (not mention.clause and mention.kind != "other"))


def is_in_chronicle(mention: Mention) -> bool:
    """The paragraph is an entry of a chronicle of the two."""
    return mention.before.in_entry and mention.two <= mention.before.article | mention.sentence


def is_mutual(mention: Mention) -> bool:
    """The event needs two countries, and the article has named its two."""
    return mention.kind in MUTUAL and mention.two <= mention.before.article | mention.sentence


def is_in_text_of_both(mention: Mention) -> bool:
    """The title names the two, and the event has a date: a deed or of a telling kind, or names nobody.

    What a sentence tells that names both is theirs too.
    """
    if not mention.dated or not mention.two <= mention.before.title:
        return False
    if mention.two <= mention.sentence:
        return True
    tells = mention.deed or mention.kind not in ("other", "plan", "trade")
    return tells or (mention.kind == "other" and mention.shared and not mention.part)


RULES: tuple[Callable[[Mention], bool], ...] = (
    is_of_sentence,
    is_only_event,
    is_of_paragraph,
    is_in_chronicle,
    is_mutual,
    is_in_text_of_both,
)
"""Why an article's two parties have part in an event whose clause does not name both; one is enough."""


def find_parties(
    sentence: Sentence,
    clause: Clause,
    kind: str,
    pair: Sequence[str],
    before: Named,
    date: DateMention | None = None,
) -> frozenset[str]:
    """Return the parties of the event of a ``kind`` that a clause tells, on a ``date`` if it has one.

    ``pair`` are the article's two, or nothing.
    """
    two = frozenset(pair)
    elsewhere = places(sentence) - two if two and kind in ANYWHERE else frozenset()
    within = named_parties(sentence, clause, two, before) - elsewhere
    whole = named_parties(sentence, Clause(0, len(sentence.tokens)), two, before) - elsewhere
    apart = named_parties(sentence, part_of(sentence, clause), two, before)
    whole = (whole & two) | (whole & apart)
    if not two or two <= within or within - two:
        return within if two else within or whole
    mention = Mention(
        kind,
        two,
        within,
        whole,
        apart,
        before,
        alone=len(sentence.dates) < 2,
        dated=date is not None,
        deed=not sentence.tokens_of("notable", "signing").isdisjoint(clause.tokens),
        shared=date is not None
        and OPEN not in (date.edtf or "").split("/")
        and is_shared_deed(sentence, date),
    )
    if is_of_sentence(mention) or (whole <= two and any(rule(mention) for rule in RULES)):
        return two
    return within or whole


def named_parties(sentence: Sentence, clause: Clause, two: frozenset[str], before: Named) -> frozenset[str]:
    """Return the parties that a clause names, the words for both and for one's own country resolved.

    "Both countries" are the two if the article has named them by then, or names nobody else.
    """
    within = clause.tokens
    named = (hit.value for hit in sentence.parties if hit.first in within)
    parties = frozenset(of_the_two(code, two) for code in named)
    both = any(hit.first in within for hit in sentence.hits_of("both"))
    ours = any(hit.first in within for hit in sentence.hits_of("ours"))
    said = before.article | parties_of(sentence)
    known = before.anywhere == two or two <= {of_the_two(code, two) for code in said}
    if (both and known) or (ours and parties & two):
        return parties | two
    return parties


def part_of(sentence: Sentence, clause: Clause) -> Clause:
    """Return what stands between two semicolons around a clause: others tell of something else."""
    marks = [at for at in range(1, len(sentence.tokens)) if not SEMICOLONS.isdisjoint(sentence.gap(at))]
    first = max((at for at in marks if at <= clause.first), default=0)
    return Clause(first, min((at for at in marks if at >= clause.last), default=len(sentence.tokens)))


def places(sentence: Sentence) -> frozenset[str]:
    """Return the parties that a sentence names only as the place of what it tells: "signed in Geneva"."""
    beside = {hit.first if sentence.words.verb_last else hit.last for hit in sentence.hits_of("places")}
    named = frozenset(
        hit.value
        for hit in sentence.parties
        if (hit.last if sentence.words.verb_last else hit.first) not in beside
        and not has_place_ending(sentence, hit)
        and not names_document(sentence, hit)
    )
    return parties_of(sentence) - named


def names_document(sentence: Sentence, hit: Hit) -> bool:
    """Whether a document has its name of a place ("Acta de Montevideo") or a capital ("Minsk agreement")."""
    treaties = (one.first for one in sentence.hits_of("kind") if one.value == "treaty")
    if hit.last in treaties and is_capital(sentence, hit):
        return True
    ties = sentence.reading.words.of if sentence.reading else ()
    before = range(hit.first - MAX_NAME, hit.first)
    document = any(one.first in before for one in sentence.hits_of("documents"))
    return document and sentence.tokens[hit.first - 1].word in ties


def is_capital(sentence: Sentence, hit: Hit) -> bool:
    """Whether a word that stands for a country is the name of its capital."""
    word = spelled(sentence.spelling[hit.first])
    phrases = capital_phrases(sentence.words.language)
    return any(code == hit.value and fits(word, phrase.lower()) for phrase, code in phrases)


def has_place_ending(sentence: Sentence, hit: Hit) -> bool:
    """Whether a name has the ending of a place, after an apostrophe or at its end: "Viyana'da", «Венада»."""
    endings, name = sentence.words.place_endings, sentence.spelling[hit.last - 1]
    if hit.last < len(sentence.spelling) and sentence.gap(hit.last) in APOSTROPHES:
        return sentence.spelling[hit.last] in endings
    bare = (name.removesuffix(ending) for ending in endings if name.endswith(ending))
    return any(one.value == hit.value for word in bare for one in sentence.words.marks.find([word]))


def of_the_two(code: str, two: frozenset[str]) -> str:
    """Return the one of two parties that a territory belongs to, as Greenland to DK, else its own code."""
    owner = territories().get(code, code)
    return owner if owner in two and code not in two else code


@cache
def territories() -> dict[str, str]:
    """Return the country that each territory with a code of its own belongs to."""
    return {code: owner for owner, codes in read_words(TERRITORIES).items() for code in codes.split(", ")}


def parties_of(sentence: Sentence) -> frozenset[str]:
    """Return the parties that a sentence names."""
    return frozenset(hit.value for hit in sentence.parties)


def codes_of(co_mentions: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Return the parties that are named at all; ``co_mentions`` as :func:`count_co_mentions` counts them."""
    return frozenset(code for codes in co_mentions for code in codes)


def count_co_mentions(sentences: Iterable[Sentence]) -> Counter[tuple[str, ...]]:
    """Count the sentences that name the same parties, by their codes in alphabetical order."""
    return Counter(tuple(sorted(parties_of(sentence))) for sentence in sentences)


def find_own_pair(co_mentions: Mapping[tuple[str, ...], int], known: Iterable[str] = ()) -> tuple[str, ...]:
    """Find the two parties that an article is about: its main pair, or the two that it speaks of most.

    Where no sentence names two, these are the only two that it names, or two that are named more than once,
    and each more often than all others together. Of pairs named equally often ``known`` parties come first.
    """
    asked = [two for two in find_rivals(co_mentions) if frozenset(two) <= frozenset(known)]
    if len(asked) == 1:
        return tuple(sorted(asked[0], key=lambda code: (-count_named(co_mentions)[code], code)))
    return find_main_pair(co_mentions, known) or _most_named(co_mentions)


def count_named(co_mentions: Mapping[tuple[str, ...], int]) -> Counter[str]:
    """Count the sentences that name each party."""
    named: Counter[str] = Counter()
    for codes, number in co_mentions.items():
        named.update(dict.fromkeys(codes, number))
    return named


def _most_named(co_mentions: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    named = count_named(co_mentions)
    most = sorted(named, key=lambda code: (-named[code], code))
    if len(most) == MIN_PARTIES:
        return tuple(sorted(most))
    if len(most) < MIN_PARTIES or named[most[1]] < MIN_PARTIES:
        return ()
    others = sum(named[code] for code in most[MIN_PARTIES:])
    return tuple(most[:MIN_PARTIES]) if named[most[1]] > others else ()


def count_pairs(co_mentions: Mapping[tuple[str, ...], int]) -> Counter[tuple[str, str]]:
    """Count the sentences that name two parties together, by the two."""
    pairs: Counter[tuple[str, str]] = Counter()
    for codes, number in co_mentions.items():
        pairs.update(dict.fromkeys(combinations(codes, 2), number))
    return pairs


def find_rivals(co_mentions: Mapping[tuple[str, ...], int]) -> frozenset[tuple[str, str]]:
    """Return the pairs that most sentences name together, where these are several.

    Where no two share more than one sentence, these are the pairs whose two are named most, together or not,
    and the one that it is about if nobody asks.
    """
    pairs: Mapping[tuple[str, str], int] = count_pairs(co_mentions)
    own: set[tuple[str, ...]] = set()
    if max(pairs.values(), default=0) <= 1:
        named = count_named(co_mentions)
        pairs = {two: named[two[0]] + named[two[1]] for two in combinations(sorted(named), 2)}
        own = {tuple(sorted(find_main_pair(co_mentions) or _most_named(co_mentions)))}
    most = max(pairs.values(), default=0)
    rivals = own.union(two for two, number in pairs.items() if number == most)
    return frozenset((one, other) for one, other in filter(None, rivals)) if len(rivals) > 1 else frozenset()


def find_main_pair(co_mentions: Mapping[tuple[str, ...], int], known: Iterable[str] = ()) -> tuple[str, ...]:
    """Find the two parties that sentences are about: those that most of them name together.

    ``co_mentions`` counts them as :func:`count_co_mentions` does. Empty where none names two. The one named
    more often comes first; ties go to ``known`` parties, then by the alphabet.
    """
    first = frozenset(known)
    pairs, single = count_pairs(co_mentions), count_named(co_mentions)
    if not pairs:
        return ()
    pair = min(
        pairs, key=lambda two: (-pairs[two], not first.issuperset(two), -single[two[0]] - single[two[1]], two)
    )
    return tuple(sorted(pair, key=lambda code: (-single[code], code)))
