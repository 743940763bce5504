"""Whether two milestones tell the same event.

They do where nothing of :mod:`~mkdocs_newsdump.timeline.differences` parts them, and one of ``SAME`` joins
them, or all together makes it likely. Each rule takes the two candidates in either order. None knows the
reader's language.
"""

from __future__ import annotations

from math import log

from mkdocs_newsdump.dates.edtf import OPEN_YEAR, compatible, precision
from mkdocs_newsdump.events.sentence import ESTABLISHED
from mkdocs_newsdump.text.romanise import sounds_alike
from mkdocs_newsdump.timeline.candidate import (
    DEEDS,
    VAGUE_KINDS,
    VAGUE_PRECISIONS,
    Candidate,
)
from mkdocs_newsdump.timeline.differences import (
    ESTABLISHING,
    MIN_SHARED,
    Rule,
    dates_agree,
    different_events,
    in_one_article,
    is_slip,
    is_weighed,
    same_day,
    same_name,
    share_of_fewer,
)
from mkdocs_newsdump.timeline.likelihood import alike, log_odds
from mkdocs_newsdump.timeline.scene import share_sound

MIN_KNOWN = 3
"""Minimum words that two titles share by which an event of a year is known again."""
MIN_SHARED_TOPICS = 2
"""Minimum topics by which a thing is known again that two articles tell of."""
NEVER = float("-inf")
"""The evidence for one event where both are surely two."""
RULE = 1.5
"""The evidence that a rule gives, for or against."""
IN_ONE_ARTICLE, IN_TWO_LANGUAGES, IN_ONE_LANGUAGE = 0.55, 0.25, 0.85
"""Least likelihood that is enough for one event told in one article, or in two."""
EXACT_PRECISIONS = ("day", "month", "season")


def same_event(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates tell the same event."""
    return evidence_for(one, other) > 0


def evidence_for(one: Candidate, other: Candidate) -> float:
    """Return what speaks for two candidates telling the same event, below 0 against it, or ``NEVER``."""
    return NEVER if different_events(one, other) else evidence_where_possible(one, other)


def evidence_where_possible(one: Candidate, other: Candidate) -> float:
    """Return what speaks for one event, or against it, where no rule says that they cannot be."""
    known = RULE if any(joins(one, other) for joins in SAME) else NEVER
    if not is_weighed(one, other):
        return max(known, -RULE)
    if not in_one_article(one, other) and one.language == other.language and not in_like_words(one, other):
        return max(known, -RULE)
    enough = IN_ONE_LANGUAGE if one.language == other.language else IN_TWO_LANGUAGES
    if in_one_article(one, other):
        enough = IN_ONE_ARTICLE
    return max(known, log_odds(one, other) - log(enough / (1 - enough)))


def relations_established(one: Candidate, other: Candidate) -> bool:
    """Relations are established only once, though sources may slip in the date."""
    kinds = one.milestone.kind == other.milestone.kind == "relations"
    established = is_established(one) and is_established(other)
    return kinds and established and one.topics == other.topics and may_be_once(one, other)


def same_document(one: Candidate, other: Candidate) -> bool:
    """A document of a name is signed only once, though sources may slip in the date."""
    return (
        one.milestone.kind == other.milestone.kind == "treaty"
        and (same_name(one, other) or same_topics_told_vaguely(one, other))
        and may_be_once(one, other)
    )


def same_proper_name(one: Candidate, other: Candidate) -> bool:
    """They tell of a document that has a name of its own, like the Helsinki Accords, in any language.

    Their dates agree, or what has none tells of no other document.
    """
    if one.milestone.text == other.milestone.text or not names_sound_alike(one, other):
        return False
    if dates_agree(one, other):
        return True
    undated = [each for each in (one, other) if not each.milestone.date]
    only = bool(undated) and all(len(each.sentence.documents) == 1 for each in undated)
    named = all(each.title_sounds for each in (one, other) if each.milestone.date)
    return only and named and one.milestone.kind == other.milestone.kind == "treaty"


def same_name_undated(one: Candidate, other: Candidate) -> bool:
    """Both have no date, are of the same kind, and their titles name the same thing."""
    first, second = one.milestone, other.milestone
    return not first.date and not second.date and first.kind == second.kind and same_name(one, other)


def same_news(one: Candidate, other: Candidate) -> bool:
    """One article tells a thing of the days before it appeared, and tells it again without a date.

    Both are documents of one type with a topic in common, be it that of their sentences.
    """
    if one.milestone.date:
        one, other = other, one
    if one.milestone.date or one.milestone.article != other.milestone.article or not other.is_fresh:
        return False
    kinds = "treaty" in one.kinds & other.kinds
    types = one.title.types & other.title.types
    shared = one.told_topics & other.told_topics
    return kinds and bool(types) and bool(shared) and same_deeds(one, other)


def same_document_again(one: Candidate, other: Candidate) -> bool:
    """One article tells of a document, and again without a date; both names begin alike."""
    first, second = one.milestone, other.milestone
    again = first.article == second.article and not (first.date and second.date)
    opening = one.title.document_opening
    return again and bool(opening) and opening == other.title.document_opening


def same_visit_again(one: Candidate, other: Candidate) -> bool:
    """One article tells of a visit without a date, and again so or as what it was written for, in like words.

    An arrival and the talks on the same visit are two.
    """
    if one.milestone.date:
        one, other = other, one
    if one.milestone.date or one.milestone.article != other.milestone.article:
        return False
    hosts = one.scene.host is not None and one.scene.host == other.scene.host
    visits = "visit" in one.title_kinds & other.title_kinds and (other.is_fresh or not other.milestone.date)
    people, other_people = one.scene.people, other.scene.people
    others = people and other_people and not share_sound(people, other_people)
    return hosts and visits and len(one.stems & other.stems) > 1 and not others


def same_unnamed_document(one: Candidate, other: Candidate) -> bool:
    """One article tells twice, without a date, of a document that it only calls by its noun."""
    first, second = one.milestone, other.milestone
    unnamed = one.is_unnamed and other.is_unnamed and bool(one.nouns & other.nouns)
    undated = not first.date and not second.date
    return unnamed and undated and first.article == second.article and first.kind == second.kind


def same_topics(one: Candidate, other: Candidate) -> bool:
    """Two articles tell of a time, exactly, and of more than one thing that is one; the one may tell more."""
    if not told_exactly_by_two(one, other):
        return False
    about, other_about = one.topics - DEEDS, other.topics - DEEDS
    within = about <= other_about or other_about <= about
    return within and len(about & other_about) >= MIN_SHARED_TOPICS


def same_act_of_relations(one: Candidate, other: Candidate) -> bool:
    """Two articles tell of a time, exactly, that relations were broken off, or restored."""
    if not told_exactly_by_two(one, other):
        return False
    return "relations" in one.kinds & other.kinds and bool(one.acts & other.acts - ESTABLISHING)


def same_visit(one: Candidate, other: Candidate) -> bool:
    """Two articles in one language tell of a time, exactly, that one who holds a post visited a country."""
    if not told_exactly_by_two(one, other):
        return False
    visit = "visit" in one.title_kinds & other.title_kinds and one.language == other.language
    return (
        visit
        and one.scene.host is not None
        and one.scene.host == other.scene.host
        and bool(one.title.posts & other.title.posts)
    )


def same_date_and_words(one: Candidate, other: Candidate) -> bool:
    """Their dates agree, they are of one kind, and their titles in one language have most words in common.

    Where a date is only of a year, two common words are too few, unless they have a name in common.
    """
    if one.language != other.language or not has_similar_words(one, other) or not dates_agree(one, other):
        return False
    if is_exact(one) and is_exact(other):
        return same_day(one, other) or kinds_agree(one, other)
    known = len(one.stems & other.stems) >= MIN_KNOWN or names_shared(one, other)
    return known and kinds_agree(one, other)


def same_in_a_century(one: Candidate, other: Candidate) -> bool:
    """One sentence tells of a day and of its decade or century, in mostly the same words.

    So a century in a document's name is read: "the treaty on good neighbours in the 21st century".
    """
    first, second = one.milestone, other.milestone
    if (first.article, first.paragraph, first.text) != (second.article, second.paragraph, second.text):
        return False
    vague = {precision(each.date or "") in VAGUE_PRECISIONS for each in (first, second)}
    dated = first.date and second.date and compatible(first.date, second.date)
    return len(vague) > 1 and bool(dated) and has_similar_words(one, other) and kinds_agree(one, other)


SAME: tuple[Rule, ...] = (
    same_date_and_words,  # the most frequent
    relations_established,
    same_document,
    same_proper_name,
    same_name_undated,
    same_news,
    same_document_again,
    same_visit_again,
    same_unnamed_document,
    same_in_a_century,
    same_topics,
    same_act_of_relations,
    same_visit,
)


def same_topics_told_vaguely(one: Candidate, other: Candidate) -> bool:
    """Whether two articles tell of documents of one type about the same, and one of them gives no year.

    Where one gives no date at all, it is about more than one thing: one topic has many documents.
    """
    first, second = one.milestone.date, other.milestone.date
    if in_one_article(one, other) or (first and second and OPEN_YEAR not in f"{first} {second}"):
        return False
    alike = bool(one.title.types & other.title.types) and one.topics == other.topics
    return (
        alike
        and len(one.topics) >= (1 if first and second else MIN_SHARED_TOPICS)
        and one.acts | other.acts <= ESTABLISHING
    )


def names_sound_alike(one: Candidate, other: Candidate) -> bool:
    """Whether two documents may have the same proper name."""
    return any(
        sounds_alike(heard, other_heard)
        for heard in one.document_sounds
        for other_heard in other.document_sounds
    )


def names_shared(one: Candidate, other: Candidate, but: frozenset[str] = frozenset()) -> bool:
    """Whether a name that is surely one in a title may be in the other, and none of some others."""
    first, second = one.scene, other.scene
    surely = share_sound(first.names - but, second.likely_names - but)
    return surely or share_sound(first.likely_names - but, second.names - but)


def has_similar_words(one: Candidate, other: Candidate) -> bool:
    """Whether two titles of one language share most of the shorter one's words, not a person's name alone."""
    if one.stems == other.stems:
        return bool(one.stems)
    shared, names = one.stems & other.stems, one.scene.name_stems | other.scene.name_stems
    person = len(shared) < MIN_KNOWN and shared <= names
    return not person and mostly_shared(one.stems, other.stems)


def in_like_words(one: Candidate, other: Candidate) -> bool:
    """Whether more than one word of a title is in the other's sentence, but for persons and who said it."""
    names = one.scene.names | other.scene.names
    return any(
        len(
            [word for word in alike(some.title.told_sounds, others.sentence.told_sounds) if word not in names]
        )
        > 1
        for some, others in ((one, other), (other, one))
    )


def mostly_shared(stems: frozenset[str], other_stems: frozenset[str]) -> bool:
    """Whether most of the fewer stems are among the others, and more than one."""
    return len(stems & other_stems) > 1 and share_of_fewer(stems, other_stems) >= MIN_SHARED


def same_deeds(one: Candidate, other: Candidate) -> bool:
    """Whether the same is opened or closed, or nothing."""
    return one.told_topics & DEEDS == other.told_topics & DEEDS


def kinds_agree(one: Candidate, other: Candidate) -> bool:
    """Whether both may be of one kind, or the kind of one is not known."""
    return bool(one.kinds & other.kinds) or one.kinds <= VAGUE_KINDS or other.kinds <= VAGUE_KINDS


def is_established(one: Candidate) -> bool:
    """Whether relations are established, by the title or else by its sentence."""
    return ESTABLISHED in (one.acts or one.sentence.values("act"))


def told_exactly_by_two(one: Candidate, other: Candidate) -> bool:
    """Whether two articles give dates that agree, and are a season at the most."""
    return not in_one_article(one, other) and is_exact(one) and is_exact(other) and dates_agree(one, other)


def is_exact(one: Candidate) -> bool:
    """Whether the date is a season at the most."""
    return precision(one.milestone.date or "") in EXACT_PRECISIONS


def may_be_once(one: Candidate, other: Candidate) -> bool:
    """Whether what happens only once may have happened on both dates: they agree, or a source has slipped."""
    if not one.milestone.date or not other.milestone.date:
        return True
    return dates_agree(one, other) or is_slip(one, other)
