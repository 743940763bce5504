"""Whether two milestones tell the same event.

They do where no rule of ``DIFFERENT`` parts them, and one of ``SAME`` joins them. Each rule takes the two
candidates in either order. None knows the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_newsdump.dates.edtf import compatible, precision
from mkdocs_newsdump.events.sentence import ESTABLISHED
from mkdocs_newsdump.text.romanise import sounds_alike
from mkdocs_newsdump.timeline.candidate import MIN_NAME, Candidate

Rule = Callable[[Candidate, Candidate], bool]

MIN_SHARED = 0.6
"""Minimum share of the shorter title's words that two titles of one event have in common."""
WORDS_APART = 1
"""Maximum difference in the number of words of one name in two languages."""
DEEDS = frozenset(("opening", "closure", "nationalisation"))
"""Topics that are deeds: the opening of a border is not the treaty about it."""
ONCE = frozenset(("relations", "treaty"))
"""Kinds of what happens only once: relations are established, a document is signed."""
VAGUE_KINDS = frozenset(("other", "plan"))
"""Kinds that do not tell what happened."""
EXACT_PRECISIONS = ("day", "month", "season")


def same_event(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates tell the same event."""
    return not different_events(one, other) and any(joins(one, other) for joins in SAME)


def different_events(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates cannot tell the same event."""
    return any(parts(one, other) for parts in DIFFERENT)


def other_parties(one: Candidate, other: Candidate) -> bool:
    """They are between others."""
    return one.milestone.parties != other.milestone.parties


def other_dates(one: Candidate, other: Candidate) -> bool:
    """Their dates cannot both be right, nor is one a slip in the date of what happens once."""
    return dates_differ(one, other) and not (one.kinds & other.kinds & ONCE and is_slip(one, other))


def other_acts(one: Candidate, other: Candidate) -> bool:
    """Something else is done to the subject: a ratification is no signing."""
    return bool((one.acts ^ other.acts) - {ESTABLISHED})


def other_topics(one: Candidate, other: Candidate) -> bool:
    """Both are known to be about something, and it is nothing in common."""
    return bool(one.topics) and bool(other.topics) and one.topics.isdisjoint(other.topics)


def other_documents(one: Candidate, other: Candidate) -> bool:
    """Both tell of documents of other types, or in one language of documents about something else."""
    types, other_types = one.title.types, other.title.types
    if types and other_types and types.isdisjoint(other_types):
        return True
    about, other_about = (each.title.document_name - each.nouns for each in (one, other))
    named = one.language == other.language and about and other_about
    return bool(named) and share_of_fewer(about, other_about) < MIN_SHARED


def other_dates_in_one_article(one: Candidate, other: Candidate) -> bool:
    """Their dates differ, and one article gives both: an author does not contradict himself."""
    first, second = one.milestone, other.milestone
    return first.article == second.article and dates_differ(one, other)


def told_since(one: Candidate, other: Candidate) -> bool:
    """One tells what has happened since: "Since the treaty was signed, they have met twice"."""
    return one.title.looks_back != other.title.looks_back


def relations_established(one: Candidate, other: Candidate) -> bool:
    """Relations are established only once, though sources may slip in the date."""
    kinds = one.milestone.kind == other.milestone.kind == "relations"
    established = is_established(one) and is_established(other)
    return kinds and established and one.topics == other.topics and may_be_once(one, other)


def same_document(one: Candidate, other: Candidate) -> bool:
    """A document of a name is signed only once, though sources may slip in the date."""
    return (
        one.milestone.kind == other.milestone.kind == "treaty"
        and same_name(one, other)
        and may_be_once(one, other)
    )


def same_proper_name(one: Candidate, other: Candidate) -> bool:
    """They tell of a document that has a name of its own, like the Helsinki Accords, in any language.

    Their dates agree, or one has none and tells of no other document.
    """
    if one.milestone.text == other.milestone.text or not names_sound_alike(one, other):
        return False
    if dates_agree(one, other):
        return True
    if one.milestone.date:
        one, other = other, one
    kinds = one.milestone.kind == other.milestone.kind == "treaty"
    only = not one.milestone.date and len(one.sentence.documents) == 1
    return kinds and only and bool(other.title_sounds or not other.milestone.date)


def same_name_undated(one: Candidate, other: Candidate) -> bool:
    """Both have no date, are of the same kind, and their titles name the same thing."""
    first, second = one.milestone, other.milestone
    return not first.date and not second.date and first.kind == second.kind and same_name(one, other)


def same_day_and_sentence(one: Candidate, other: Candidate) -> bool:
    """One sentence gives their day twice, and they are of one kind."""
    first, second = one.milestone, other.milestone
    place = first.article == second.article and first.paragraph == second.paragraph
    return place and first.text == second.text and same_day(one, other) and bool(one.kinds & other.kinds)


def same_day_and_kind(one: Candidate, other: Candidate) -> bool:
    """They are of the same day, kind and deed, in different languages.

    A document that is called by what it is about need not be the one that another source leaves unnamed.
    """
    kinds = (one.title_kinds & other.title_kinds) - VAGUE_KINDS
    if kinds == {"treaty"} and bool(one.told_topics) != bool(other.told_topics):
        return False
    return one.language != other.language and same_day(one, other) and bool(kinds) and same_deeds(one, other)


def same_day_and_topic(one: Candidate, other: Candidate) -> bool:
    """They are of the same day and kind, and have a topic in common, be it that of their sentences."""
    shared = one.told_topics & other.told_topics
    return bool(shared) and same_deeds(one, other) and same_day(one, other) and kinds_agree(one, other)


def same_news(one: Candidate, other: Candidate) -> bool:
    """One article tells a thing of the days before it appeared, and tells it again without a date.

    Both are documents of one type with a topic in common, be it that of their sentences.
    """
    if one.milestone.date:
        one, other = other, one
    if one.milestone.date or one.milestone.article != other.milestone.article or not other.is_fresh:
        return False
    kinds = one.milestone.kind == other.milestone.kind == "treaty"
    types = one.title.types & other.title.types
    shared = one.told_topics & other.told_topics
    return kinds and bool(types) and bool(shared) and same_deeds(one, other)


def same_unnamed_document(one: Candidate, other: Candidate) -> bool:
    """One is of a document that is only called by its noun («Договор был подписан»), the other of such a one.

    Both are signed in one season at the most, and told in one language; or both are unnamed, without a date,
    and told in one article.
    """
    first, second = one.milestone, other.milestone
    if not first.date and not second.date:
        unnamed = one.is_unnamed and other.is_unnamed and bool(one.nouns & other.nouns)
        return unnamed and first.article == second.article and first.kind == second.kind
    if one.language != other.language or not (dates_agree(one, other) and is_exact(one) and is_exact(other)):
        return False
    kinds = one.title_kinds == other.title_kinds == {"treaty"}
    return kinds and bool(one.nouns & other.nouns) and (one.is_unnamed or other.is_unnamed)


def same_date_and_words(one: Candidate, other: Candidate) -> bool:
    """Their dates agree, they are of one kind, and their titles in one language have most words in common."""
    similar = one.language == other.language and has_similar_words(one, other)
    return similar and dates_agree(one, other) and (same_day(one, other) or kinds_agree(one, other))


def same_date_and_topics(one: Candidate, other: Candidate) -> bool:
    """Their dates agree, they are of one kind, and about the same; in one language, the deed is the same too.

    Where both dates are of a season at the most, one may be about more than the other.
    """
    shared = one.topics & other.topics
    if not shared - DEEDS or (one.language == other.language and shared.isdisjoint(DEEDS)):
        return False
    held = (
        shared in (one.topics, other.topics)
        if is_exact(one) and is_exact(other)
        else one.topics == other.topics
    )
    return held and dates_agree(one, other) and kinds_agree(one, other) and same_deeds(one, other)


DIFFERENT: tuple[Rule, ...] = (
    other_parties,
    other_dates,
    other_acts,
    other_topics,
    other_documents,
    other_dates_in_one_article,
    told_since,
)
SAME: tuple[Rule, ...] = (
    same_date_and_words,  # the most frequent
    relations_established,
    same_document,
    same_proper_name,
    same_name_undated,
    same_day_and_sentence,
    same_day_and_kind,
    same_day_and_topic,
    same_news,
    same_unnamed_document,
    same_date_and_topics,
)


def same_name(one: Candidate, other: Candidate) -> bool:
    """Whether two titles name the same thing: by their words, or across languages by their topics."""
    if one.language != other.language:
        long = abs(len(one.name) - len(other.name)) > WORDS_APART
        return bool(one.topics) and one.topics == other.topics and not long
    return len(one.name) >= MIN_NAME and one.name == other.name


def names_sound_alike(one: Candidate, other: Candidate) -> bool:
    """Whether two documents may have the same proper name."""
    return any(
        sounds_alike(heard, other_heard)
        for heard in one.document_sounds
        for other_heard in other.document_sounds
    )


def has_similar_words(one: Candidate, other: Candidate) -> bool:
    """Whether two titles of one language share most of the shorter one's words."""
    return one.stems == other.stems or mostly_shared(one.stems, other.stems)


def mostly_shared(stems: frozenset[str], other_stems: frozenset[str]) -> bool:
    """Whether most of the fewer stems are among the others, and more than one."""
    return len(stems & other_stems) > 1 and share_of_fewer(stems, other_stems) >= MIN_SHARED


def share_of_fewer(stems: frozenset[str], other_stems: frozenset[str]) -> float:
    """Return which share of the fewer stems, of which there is one at least, is among the others."""
    return len(stems & other_stems) / min(len(stems), len(other_stems))


def same_deeds(one: Candidate, other: Candidate) -> bool:
    """Whether the same is opened or closed, or nothing."""
    return one.told_topics & DEEDS == other.told_topics & DEEDS


def kinds_agree(one: Candidate, other: Candidate) -> bool:
    """Whether both may be of one kind, or the kind of one is not known."""
    return bool(one.kinds & other.kinds) or one.kinds <= VAGUE_KINDS or other.kinds <= VAGUE_KINDS


def is_established(one: Candidate) -> bool:
    """Whether relations are established, by the title or else by its sentence."""
    return ESTABLISHED in (one.acts or one.sentence.values("act"))


def dates_agree(one: Candidate, other: Candidate) -> bool:
    """Whether both have dates that tell the year or so, and both can be right.

    What is told since a time has happened then.
    """
    first, second = one.known_date, other.known_date
    return first is not None and second is not None and compatible(first, second)


def dates_differ(one: Candidate, other: Candidate) -> bool:
    """Whether both have dates, which cannot both be right."""
    first, second = one.milestone.date, other.milestone.date
    return first is not None and second is not None and not compatible(first, second)


def is_exact(one: Candidate) -> bool:
    """Whether the date is a season at the most."""
    return precision(one.milestone.date or "") in EXACT_PRECISIONS


def same_day(one: Candidate, other: Candidate) -> bool:
    """Whether both are of one day, though the year of one may be open."""
    return one.day is not None and one.day == other.day and dates_agree(one, other)


def may_be_once(one: Candidate, other: Candidate) -> bool:
    """Whether what happens only once may have happened on both dates: they agree, or a source has slipped."""
    if not one.milestone.date or not other.milestone.date:
        return True
    return dates_agree(one, other) or is_slip(one, other)


def is_slip(one: Candidate, other: Candidate) -> bool:
    """Whether two dates differ as by a slip: in the year alone, or within a year.

    Who reports what happened within the last weeks knows the day, so that another day is another event.
    """
    if one.is_news or other.is_news:
        return False
    first, second = one.first_day, other.first_day
    if first is None or second is None:
        return False
    if one.on_one_day and other.on_one_day:
        return first.year == second.year or one.day == other.day
    return abs(first.year - second.year) <= 1
