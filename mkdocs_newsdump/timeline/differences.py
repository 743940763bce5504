"""What parts two milestones: rules, each of which says why they are two events.

Each takes the two candidates in either order. None knows the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from mkdocs_newsdump.dates.edtf import OPEN_YEAR, compatible, earliest, latest
from mkdocs_newsdump.events.sentence import ANNIVERSARY, ESTABLISHED
from mkdocs_newsdump.timeline.candidate import DEEDS, MIN_NAME, NEWS, Candidate
from mkdocs_newsdump.timeline.likelihood import likelihood
from mkdocs_newsdump.timeline.scene import share_sound

Rule = Callable[[Candidate, Candidate], bool]

MIN_SHARED = 0.6
"""Minimum share of the shorter title's words that two titles of one event have in common."""
MIN_TOPICS = 3
"""Minimum topics by which a document is known again whose title in one language tells only some of them."""
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
IN_PART = 0.3
"""Least likelihood of one event that two articles tell, though one tells an act that the other does not."""


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


def same_name(one: Candidate, other: Candidate) -> bool:
    """Whether two titles name the same thing: by their words, or across languages by their topics."""
    if one.language != other.language:
        if one.topics and one.topics == other.topics:
            return abs(len(one.name) - len(other.name)) <= WORDS_APART
        told = ((one.full_topics, other.topics), (other.full_topics, one.topics))
        shared = any(full == topics and len(full) >= MIN_TOPICS for full, topics in told)
        return shared and one.topics != other.topics
    return len(one.name) >= MIN_NAME and one.name == other.name


def share_of_fewer(stems: frozenset[str], other_stems: frozenset[str]) -> float:
    """Return which share of the fewer stems, of which there is one at least, is among the others."""
    return len(stems & other_stems) / min(len(stems), len(other_stems))


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


def same_day(one: Candidate, other: Candidate) -> bool:
    """Whether both are of one day, though the year of one may be open."""
    return one.day is not None and one.day == other.day and dates_agree(one, other)


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
