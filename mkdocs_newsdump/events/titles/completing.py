"""What is added to a title that was cut within a verb or a name, where the grammar is known."""

from __future__ import annotations

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import is_predicate, token_read
from mkdocs_newsdump.events.sentence import BREAKS

DUMMIES = ("expl", "nsubj", "nsubj:pass")
"""Relations of a pronoun that only holds the place of a subject."""
MAX_VERB = 2
"""Maximum words of the rest of a verb behind a clause: «gestoppt», «abgelehnt worden»."""


def with_its_verb(naming: Naming, kept: list[int]) -> list[int]:
    """Add the rest of a verb behind the clause before it: "Berg hatte die Ausfuhr, die …, | gestoppt".

    In a language whose verb keeps the second place, where the title ends with what that clause describes and
    its only verb is an auxiliary.
    """
    sentence, read = naming.sentence, naming.sentence.reading
    if read is None or not sentence.words.verb_second:
        return kept
    verbs = [
        place for at in kept if (place := token_read(sentence, at)) is not None and read.tags[place].form
    ]
    number = sentence.chunk_at(sentence.starts[max(kept)])
    if number + 2 >= len(sentence.chunks) or any(read.tags[place].pos != "AUX" for place in verbs):
        return kept
    own, clause, rest = sentence.chunks[number : number + 3]
    ends = own.last - 1 == max(kept) and clause.subordinate and not rest.joined and rest.size <= MAX_VERB
    small = all(sentence.spelling[at].islower() for at in range(rest.first, rest.last))
    whole = bool(verbs) and ends and small and sentence.untitled.isdisjoint(range(rest.first, rest.last))
    return [*kept, *range(rest.first, rest.last)] if whole else kept


def with_dummy(naming: Naming, kept: list[int]) -> list[int]:
    """Keep the pronoun before the verb that begins a title: "| It was Berg who signed"."""
    sentence, read, first = naming.sentence, naming.sentence.reading, kept[0]
    before = token_read(sentence, first - 1) if first else None
    verb = token_read(sentence, first)
    if read is None or before is None or verb is None or sentence.words.verb_second:
        return kept
    if not is_predicate(sentence, first) or not BREAKS.isdisjoint(sentence.gap(first)):
        return kept
    dummy = read.tags[before].pos == "PRON" and read.relations[before] in DUMMIES
    told = dummy and read.heads[before] in (verb, read.heads[verb]) and read.tags[verb].pos == "AUX"
    return [first - 1, *kept] if told else kept


def with_rest_of_name(naming: Naming, kept: list[int]) -> list[int]:
    """Keep the day that a name ends with, where no word ties it: "three days after Bloody | Sunday"."""
    sentence, mention, last = naming.sentence, naming.mention, kept[-1]
    after = last + 1
    if after not in sentence.date_tokens[0] or sentence.gap(after) != " " or sentence.depths[after]:
        return kept
    capitals = sentence.spelling[last][0].isupper() and sentence.spelling[after][0].isupper()
    own = mention is not None and mention.start <= sentence.starts[after] < mention.end
    return [*kept, after] if last and capitals and not own and last not in sentence.function_words else kept
