"""Whether two milestones tell the same event.

They do where no rule of ``DIFFERENT`` parts them, and one of ``SAME`` joins them. Each rule takes the two
candidates in either order. None knows the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from math import log

from mkdocs_newsdump.dates.edtf import compatible, earliest, latest, precision
from mkdocs_newsdump.events.sentence import ANNIVERSARY, ESTABLISHED
from mkdocs_newsdump.text.romanise import sounds_alike
from mkdocs_newsdump.timeline.candidate import (
    DEEDS,
    MIN_NAME,
    NEWS,
    OPEN_YEAR,
    VAGUE_KINDS,
    VAGUE_PRECISIONS,
    Candidate,
)
from mkdocs_newsdump.timeline.likelihood import alike, likelihood, log_odds
from mkdocs_newsdump.timeline.scene import share_sound

Rule = Callable[[Candidate, Candidate], bool]

MIN_SHARED = 0.6
"""Minimum share of the shorter title's words that two titles of one event have in common."""
MIN_KNOWN = 3
"""Minimum words that two titles share by which an event of a year is known again."""
MIN_TOPICS = 3
"""Minimum topics by which a document is known again whose title in one language tells only some of them."""
MIN_SHARED_TOPICS = 2
"""Minimum topics by which a thing is known again that two articles tell of."""
WORDS_APART = 1
"""Maximum difference in the number of words of one name in two languages."""
ONCE = frozenset(("relations", "treaty"))
"""Kinds of what happens only once: relations are established, a document is signed."""
ONE_SIDED = DEEDS | {"embassy"}
"""Topics of what one country does in its own way: each has an embassy, and may close its border."""
ONE_SIDED_ACTS = frozenset(("ratified",))
"""Acts that each country does for itself."""
ESTABLISHING = frozenset((ESTABLISHED,))
"""The act of establishing relations, which their title need not tell."""
NEVER = float("-inf")
"""The evidence for one event where both are surely two."""
RULE = 1.5
"""The evidence that a rule gives, for or against."""
IN_ONE_ARTICLE, IN_TWO_LANGUAGES, IN_ONE_LANGUAGE = 0.55, 0.6, 0.9
"""Least likelihood that is enough for one event told in one article, or in two."""
IN_PART = 0.8
"""Least likelihood of one event that two articles tell, though one tells an act that the other does not."""
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


def different_events(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates cannot tell the same event."""
    rules = CERTAIN if not in_one_article(one, other) and same_day(one, other) else DIFFERENT
    for parts in rules:  # noqa: SIM110 - a generator takes as long as the rules, and nothing is asked more often
        if parts(one, other):
            return True
    return False


def depends_on_articles(one: Candidate, other: Candidate) -> bool:
    """Whether more than what both are known by decides if they are different events.

    It may be that one article tells both, or what else two articles tell, for which :func:`other_acts` asks.
    """
    return in_one_article(one, other) or tells_act(one) != tells_act(other)


def tells_act(one: Candidate) -> bool:
    """Whether the title tells what is done to the subject, and not only that it is established."""
    return not one.acts <= ESTABLISHING


def in_one_article(one: Candidate, other: Candidate) -> bool:
    """Whether one article tells both."""
    return one.milestone.article == other.milestone.article


def is_likely_in_part(one: Candidate, other: Candidate) -> bool:
    """Whether two articles likely tell one event, and one of them tells less of it."""
    if in_one_article(one, other):
        return False
    return is_weighed(one, other) and likelihood(one, other) >= IN_PART


def is_weighed(one: Candidate, other: Candidate) -> bool:
    """Whether both have dates that agree, an open year by the day alone, and both are plans, or neither."""
    open_year = OPEN_YEAR in f"{one.milestone.date} {other.milestone.date}"
    agree = same_day(one, other) if open_year else dates_agree(one, other)
    return agree and one.milestone.planned == other.milestone.planned


def other_parties(one: Candidate, other: Candidate) -> bool:
    """They are between others; who tells where a document was signed may name a third country."""
    parties, other_parties = set(one.milestone.parties), set(other.milestone.parties)
    within = parties <= other_parties or other_parties <= parties
    document = "treaty" in one.kinds & other.kinds and same_day(one, other) and same_name(one, other)
    return parties != other_parties and not (
        min(len(parties), len(other_parties)) > 1 and within and document
    )


def other_dates(one: Candidate, other: Candidate) -> bool:
    """Their dates cannot both be right, nor is one a slip in the date of what happens once."""
    return dates_differ(one, other) and not (one.kinds & other.kinds & ONCE and is_slip(one, other))


def other_acts(one: Candidate, other: Candidate) -> bool:
    """Something else is done to the subject: a ratification is no signing. A title may tell two acts.

    Where one title tells none, and all else makes it likely that two articles tell one event, it tells less;
    but of a document only if the title that tells an act tells of the signing too.
    """
    if tells_act(one) and tells_act(other):
        return (one.acts - ESTABLISHING).isdisjoint(other.acts - ESTABLISHING)
    if tells_act(one) == tells_act(other):
        return False
    acting = one if tells_act(one) else other
    signed = "treaty" not in one.kinds & other.kinds or bool(acting.title.values("signing"))
    return not (signed and is_likely_in_part(one, other))


def opposite_acts(one: Candidate, other: Candidate) -> bool:
    """Both tell what is done to the subject, and it is nothing in common."""
    return bool(one.acts) and bool(other.acts) and one.acts.isdisjoint(other.acts)


def other_places(one: Candidate, other: Candidate) -> bool:
    """They are in other places; those of a document that is known by its name may be told in part."""
    if "treaty" in one.kinds & other.kinds:
        return False
    places, other_places = one.scene.places, other.scene.places
    once = one.title.tells_relations and other.title.tells_relations
    if once or not places or not other_places or one.scene.city_countries & other.scene.city_countries:
        return False
    return not share_sound(places, other_places)


def other_hosts(one: Candidate, other: Candidate) -> bool:
    """They are visits, and go to other countries."""
    host, other_host = one.scene.host, other.scene.host
    return "visit" in one.kinds & other.kinds and None not in (host, other_host) and host != other_host


def other_travellers(one: Candidate, other: Candidate) -> bool:
    """They are visits, and of other people, by their names, or in one language by their posts."""
    if "visit" not in one.kinds & other.kinds:
        return False
    people, other_people = one.scene.people, other.scene.people
    posts, other_posts = one.title.posts, other.title.posts
    in_office = one.language == other.language and bool(posts) and bool(other_posts)
    named = bool(people) and bool(other_people) and not share_sound(people, other_people)
    return named or (in_office and posts.isdisjoint(other_posts))


def other_sides(one: Candidate, other: Candidate) -> bool:
    """They are of the embassies or borders of two countries, or of what else each opens for itself."""
    sides, other_sides = one.scene.countries, other.scene.countries
    told = one.topics & other.topics & ONE_SIDED or one.acts & other.acts & ONE_SIDED_ACTS
    if "visit" in one.kinds & other.kinds:
        return False
    return bool(told) and len(sides) == len(other_sides) == 1 and sides != other_sides


def other_topics(one: Candidate, other: Candidate) -> bool:
    """Both are known to be about something, or to open or close it, and it is nothing in common."""
    if not one.topics or not other.topics:
        return False
    deeds, other_deeds = one.topics & DEEDS, other.topics & DEEDS
    about, other_about = one.topics - DEEDS, other.topics - DEEDS
    other_things = bool(about) and bool(other_about) and about.isdisjoint(other_about)
    return other_things or (bool(deeds) and bool(other_deeds) and deeds.isdisjoint(other_deeds))


def other_deeds(one: Candidate, other: Candidate) -> bool:
    """One tells of a deed, the other of a document: the opening of a border is not the treaty about it."""
    deeds, other_deeds = one.topics & DEEDS, other.topics & DEEDS
    document = (other if deeds else one).title.types
    return bool(deeds) != bool(other_deeds) and bool(document)


def other_documents(one: Candidate, other: Candidate) -> bool:
    """Both tell of documents of other types, or in one language of documents about something else."""
    types, other_types = one.title.types, other.title.types
    if types and other_types and types.isdisjoint(other_types):
        return True
    about, other_about = (each.title.document_name - each.nouns for each in (one, other))
    named = one.language == other.language and about and other_about
    return bool(named) and share_of_fewer(about, other_about) < MIN_SHARED


def other_figures(one: Candidate, other: Candidate) -> bool:
    """Both give numbers, and none in common: two sums are two loans."""
    figures, other_figures = one.title.figures, other.title.figures
    return bool(figures) and bool(other_figures) and figures.isdisjoint(other_figures)


def other_dates_in_one_article(one: Candidate, other: Candidate) -> bool:
    """Their dates differ, and one article gives both: an author does not contradict himself."""
    first, second = one.milestone, other.milestone
    return first.article == second.article and dates_differ(one, other)


def other_dates_in_one_sentence(one: Candidate, other: Candidate) -> bool:
    """One sentence gives a date, then a vaguer one: "signed on 8 April 1997, in force the same year".

    The other way round is one event: "thirty years ago a treaty was signed; it was on 8 April 1997".
    """
    first, second = one.milestone, other.milestone
    if first.mention is None or second.mention is None or first.text != second.text:
        return False
    if (first.article, first.paragraph) != (second.article, second.paragraph):
        return False
    earlier, later = (one, other) if first.mention.start < second.mention.start else (other, one)
    term, later_term = (term_of(each.milestone.date or "") for each in (earlier, later))
    return term is not None and later_term is not None and term < later_term


def told_since(one: Candidate, other: Candidate) -> bool:
    """One tells what has happened since: "Since the treaty was signed, they have met twice"."""
    return one.title.looks_back != other.title.looks_back


def told_on_an_anniversary(one: Candidate, other: Candidate) -> bool:
    """One alone is of the day on which an anniversary was marked, in a year that is not told."""
    return any(
        ANNIVERSARY in some.acts
        and ANNIVERSARY not in others.acts
        and OPEN_YEAR in (some.milestone.date or "")
        for some, others in ((one, other), (other, one))
    )


def told_together(one: Candidate, other: Candidate) -> bool:
    """One title tells two things with a semicolon between, the other one of them."""
    return (";" in one.milestone.title) != (";" in other.milestone.title)


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


CERTAIN: tuple[Rule, ...] = (
    other_parties,
    other_dates,
    other_figures,
    opposite_acts,
    other_topics,
    other_deeds,
    other_documents,
    other_hosts,
    other_travellers,
    other_sides,
    told_since,
    told_on_an_anniversary,
)
"""They hold for any two milestones."""
DIFFERENT: tuple[Rule, ...] = (
    *CERTAIN,
    other_acts,
    other_places,
    other_dates_in_one_article,
    other_dates_in_one_sentence,
    told_together,
)
"""They hold but for what two articles tell of one day: most of that is one event, told in parts."""

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


def same_name(one: Candidate, other: Candidate) -> bool:
    """Whether two titles name the same thing: by their words, or across languages by their topics."""
    if one.language != other.language:
        if one.topics and one.topics == other.topics:
            return abs(len(one.name) - len(other.name)) <= WORDS_APART
        told = ((one.full_topics, other.topics), (other.full_topics, one.topics))
        shared = any(full == topics and len(full) >= MIN_TOPICS for full, topics in told)
        return shared and one.topics != other.topics
    return len(one.name) >= MIN_NAME and one.name == other.name


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

    What is told since a time has happened then. A term of years is no other one that it overlaps.
    """
    first, second = one.known_date, other.known_date
    if first is None or second is None:
        return False
    if first != second and (is_term(first) or is_term(second)):
        return False
    return compatible(first, second)


def dates_differ(one: Candidate, other: Candidate) -> bool:
    """Whether both have dates, which cannot both be right."""
    first, second = one.milestone.date, other.milestone.date
    return first is not None and second is not None and not compatible(first, second)


def term_of(when: str) -> timedelta | None:
    """Return the time between the first and the last day that a date holds, or None where one is open."""
    first, last = earliest(when), latest(when)
    return last - first if first and last else None


def is_term(when: str) -> bool:
    """Whether a date is an interval of more than a month or so."""
    term = term_of(when)
    return "/" in when and term is not None and term > NEWS


def told_exactly_by_two(one: Candidate, other: Candidate) -> bool:
    """Whether two articles give dates that agree, and are a season at the most."""
    return not in_one_article(one, other) and is_exact(one) and is_exact(other) and dates_agree(one, other)


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
