"""An article, or any text, to its milestones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from mkdocs_newsdump.dates.edtf import OPEN_YEAR, as_guess, earliest, latest
from mkdocs_newsdump.dates.find import names_weekday
from mkdocs_newsdump.events.beginning import cut_article
from mkdocs_newsdump.events.certainty import (
    AHEAD_OF_VERB,
    GUESSED,
    POINTING_TITLE,
    STRAY_TITLE,
    UNSURE_TITLE,
    is_whole,
    is_with_another,
    weigh,
    weigh_deeds,
    weigh_further,
)
from mkdocs_newsdump.events.clauses import Clause, find_clause_at, find_core
from mkdocs_newsdump.events.correct import apply_corrections
from mkdocs_newsdump.events.dated import dated_clauses
from mkdocs_newsdump.events.deeds import Deed, find_deeds
from mkdocs_newsdump.events.documents import find_document_of_year, name_of
from mkdocs_newsdump.events.doubts import (
    OPEN,
    Dated,
    find_doubts,
    names_a_document,
)
from mkdocs_newsdump.events.further import find_further
from mkdocs_newsdump.events.kinds import find_kind
from mkdocs_newsdump.events.parse import ParsedText, parse_article, parse_paragraphs
from mkdocs_newsdump.events.parties import find_parties, part_of
from mkdocs_newsdump.events.party_options import Aliases, Parties, alias_phrases, check_parties
from mkdocs_newsdump.events.places import Place, Told, iterate_places
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.reading import find_predicate, find_tense, verb_token, with_what_follows
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.titles.find import Title, find_title
from mkdocs_newsdump.events.undated import PLANNED, may_plan, planned_clauses, undated_clauses
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.model.milestone import ArticleEvents, Milestone
from mkdocs_newsdump.text.collector import paused
from mkdocs_newsdump.text.sentences import Span


def find_milestones(
    text_or_article: str | Article,
    *,
    language: str | None = None,
    published: date | None = None,
    parties: Parties = None,
    aliases: Mapping[str, Sequence[str]] | None = None,
) -> list[Milestone]:
    """Find the milestones that a text or an article tells, in its order.

    ``language`` (ISO 639-1) and ``published`` are the text's; an article brings its own, which these
    override, and its corrections. ``parties=None`` gives an event for every date. Two codes, or "auto", give
    the events between these two, dated ones and those without a date that matter. ``aliases`` maps codes to
    further names.

    Offsets count characters of the text, or of the milestone's paragraph of the article.

    Raises :class:`~mkdocs_newsdump.events.party_options.UnknownPartyError` for parties that are not two known
    codes.
    """
    text, pair = parse(text_or_article, language, published, parties, aliases)
    told = read_dates(text)
    found = told_between(text, told)[0] if pair else [one.milestone for one in told]
    if isinstance(text_or_article, Article):
        found, _ = apply_corrections(found, text_or_article)
    return [milestone for milestone in found if milestone.is_between(pair)]


def find_other_dates(
    text_or_article: str | Article,
    *,
    language: str | None = None,
    published: date | None = None,
    parties: Parties = "auto",
    aliases: Mapping[str, Sequence[str]] | None = None,
) -> list[Milestone]:
    """Find the dates that :func:`find_milestones` leaves out because their event is not certain.

    It takes the same, and returns what may have happened on these dates, each with its sentence as ``text``;
    nothing where no two parties are known.
    """
    text, pair = parse(text_or_article, language, published, parties, aliases)
    return [one for one in told_between(text, read_dates(text))[1] if one.is_between(pair)] if pair else []


def parse(
    text_or_article: str | Article,
    language: str | None,
    published: date | None,
    parties: Parties,
    aliases: Mapping[str, Sequence[str]] | None,
) -> tuple[ParsedText, tuple[str, ...]]:
    """Return a text or an article parsed, and the two parties asked for, or nothing for all."""
    names = alias_phrases(aliases)
    wanted = check_parties(parties, aliases)
    pair = () if wanted == "auto" else tuple(wanted or ())
    if isinstance(text_or_article, Article):
        text = parse_article(text_or_article, names, language, published, pair)
    else:
        text = parse_paragraphs([(0, text_or_article)], "", language, published, names, known=pair)
    return text, text.pair if wanted == "auto" else pair


@paused()
def read_events(article: Article, aliases: Aliases = (), pair: Sequence[str] | None = None) -> ArticleEvents:
    """Return what an article tells between a ``pair`` of parties, by default between its own two.

    An empty pair asks for every dated event. An article that is about no two parties tells nothing between
    two, whichever these are, unless it ``waits`` for one of them: their short names make it about them.

    Of a very long article the beginning is read; see :data:`~mkdocs_newsdump.events.beginning.MAX_READ`.
    """
    beginning, notice = cut_article(article)
    text = parse_article(beginning, aliases, known=pair or ())
    return events_of(article, text, pair, [notice] if notice else [])


def events_of(
    article: Article, text: ParsedText, pair: Sequence[str] | None = None, notices: Sequence[str] = ()
) -> ArticleEvents:
    """Return the events of an article that has been parsed. See :func:`read_events`."""
    told = read_dates(text)
    every = [one.milestone for one in told]
    if pair is None or pair:
        deeds = bool(text.pair or article.corrections.milestones)
        found, other_dates = told_between(text, told, deeds=deeds)
    else:
        found, other_dates = every, []
    milestones, warnings = apply_corrections(found, article)
    return ArticleEvents(
        language=text.words.language,
        published=text.published,
        co_mentions=text.co_mentions,
        pair=text.pair,
        milestones=tuple(milestones),
        other_dates=tuple(other_dates),
        every=tuple(apply_corrections(every, article)[0]) if pair is None and not text.pair else (),
        warnings=tuple(warnings),
        notices=tuple(notices),
        waits=() if text.pair else tuple(sorted(text.short)),
    )


def read_dates(text: ParsedText) -> list[Told]:
    """Return the events of all dates of a text, in its order."""
    return [one for place in iterate_places(text) for one in dated_events(text, place, text.pair)]


def told_between(
    text: ParsedText, told: Sequence[Told], *, deeds: bool = True
) -> tuple[list[Milestone], list[Milestone]]:
    """Return what a text tells between two parties, and the dates whose event is in doubt, in its order.

    ``told`` are the events of its dates; those that the text leaves open do not count, but deeds without a
    date do. Who the two are does not matter: "both countries" are the text's own, never those that are asked
    for. Without ``deeds`` those that no date stands above are left out: where a text is about no two parties,
    they are between none.
    """
    dated = [one for one in told if one.milestone.date and not is_nowadays(one, text)]
    found, doubtful = weigh(text, dated)
    weighed = bool(text.pair) and is_whole(text)
    further = further_deeds(text, dated) if text.pair else []
    found += [milestone for _, milestone in further]
    for place in iterate_places(text):
        if place.above or (deeds and not weighed):
            found += undated_milestones(text, place, text.pair)
    found += told_deeds(text, told, [one for one, _ in further]) if weighed else ()
    found.sort(key=lambda milestone: (milestone.paragraph, milestone.start))
    return found, doubtful


def dated_events(text: ParsedText, place: Place, both: Sequence[str]) -> Iterator[Told]:
    """Yield the event of every date of a sentence, and that of the date above it."""
    within = list(dated_milestones(text, place, both))
    yield from within
    yield from milestones_below(text, place, both, within)


def dated_milestones(text: ParsedText, place: Place, both: Sequence[str]) -> Iterator[Told]:
    """Yield the event of every date of a sentence."""
    for clause, mention in dated_clauses(place.sentence, text.published):
        made = make_milestone(text, place, clause, both, mention=mention)
        if made:
            milestone, title = made
            dated = Dated(place.sentence, clause, mention, milestone.kind, milestone.planned)
            doubts = find_doubts(dated)
            if names_a_document.__name__ in doubts:
                document = find_document_of_year(place.sentence, mention)
                title = Title(polish(name_of(place.sentence, document))) if document else title
                milestone = replace(milestone, title=title.words, kind="treaty", planned=False)
            if runs_ahead(milestone, text.published):
                doubts |= {AHEAD_OF_VERB}
            yield Told(milestone, place, clause, mention, doubts | find_title_doubts(title), title.good)


def runs_ahead(milestone: Milestone, published: date | None) -> bool:
    """Whether a time reckoned from today lies after the day of publication, and no verb looks ahead."""
    edtf, mention = milestone.date or "", milestone.mention
    start = earliest(edtf) if mention and not milestone.planned and GUESSED not in edtf else None
    ahead = bool(start and published and start > published)
    return ahead and mention is not None and edtf[:4] not in mention.text


def undated_milestones(text: ParsedText, place: Place, both: Sequence[str]) -> Iterator[Milestone]:
    """Yield the deeds of a sentence without a date that are of a kind: done ones, or else planned ones.

    A text that names no party tells of none, and its sentences need not be read.
    """
    if (place.above and place.leads) or not text.named.anywhere:
        return
    done = [
        made
        for clause, document in undated_clauses(place.sentence)
        if (made := make_milestone(text, place, clause, both, document=document))
        and not made[0].planned
        and (place.above or made[0].kind != "other" or names_both(place.sentence, clause))
    ]
    planned = planned_clauses(place.sentence) if not done and may_plan(place.sentence) else ()
    wanted = (make_milestone(text, place, clause, both, planned=True) for clause in planned)
    yield from (milestone for milestone, title in done if title.sure)
    yield from (made[0] for made in wanted if made and made[1].sure and made[0].kind in PLANNED)


def told_deeds(text: ParsedText, told: Sequence[Told], further: Sequence[Told]) -> Iterator[Milestone]:
    """Yield the deeds without a known date that a whole text about two parties certainly tells of these.

    Those that are ``further`` deeds of a date have that.
    """
    two = frozenset(text.pair)
    for deed in weigh_deeds(text, find_deeds(text), told):
        if any(shares_words(deed, one) for one in further):
            continue
        made = make_milestone(
            text,
            deed.place,
            deed.clause,
            text.pair,
            mention=deed.mention,
            document=deed.document,
            planned=deed.planned,
        )
        if made and made[1].sure and not made[0].date and not is_with_another(made[0], two):
            yield replace(made[0], parties=tuple(sorted(two)))


def further_deeds(text: ParsedText, dated: Sequence[Told]) -> list[tuple[Told, Milestone]]:
    """Return what else a text certainly tells of its dates, each as it was found and as it is told."""
    further = {at: found for at, one in enumerate(dated) if (found := list(find_further(text, one)))}
    return weigh_further(text, dated, further) if further else []


def shares_words(deed: Deed, further: Told) -> bool:
    """Whether a deed and a further one of a date are told by the same words."""
    words = set(further.clause.tokens) - further.clause.others
    return deed.place.sentence is further.place.sentence and not words.isdisjoint(deed.clause.tokens)


def milestones_below(
    text: ParsedText, place: Place, both: Sequence[str], within: Sequence[Told]
) -> Iterator[Told]:
    """Yield the event that the first sentence below a date tells.

    A sentence that tells an event of a date of its own (``within``) tells none of the date above; where that
    date opens its paragraph, only if its own is more exact.
    """
    sentence = place.sentence
    if not place.above or not place.leads:
        return
    within = [one for one in within if one.milestone.date]
    closer = [one for one in within if (one.milestone.date or "").startswith(f"{place.above}-")]
    if closer or (not place.opens and any(not one.doubts for one in within)):
        return
    clause = find_clause_at(sentence, sentence.tokens[0].start)
    made = make_milestone(text, place, clause, both)
    if made:
        yield Told(made[0], place, clause, None, find_title_doubts(made[1]), made[1].good)


def find_title_doubts(title: Title) -> frozenset[str]:
    """Return the doubt of an event whose title is not sure to name it."""
    doubt = STRAY_TITLE if title.astray else POINTING_TITLE if title.pointing else UNSURE_TITLE
    return frozenset() if title.sure else frozenset({doubt})


def date_above(place: Place) -> str | None:
    """Return the date above a sentence; below its paragraph's first only where it has no other time.

    "Both parliaments ratified it later" is of none that is known.
    """
    sentence = place.sentence
    own_time = not place.leads and (sentence.dates or sentence.tokens_of("afterwards"))
    return None if own_time else place.above


def date_in_tense(sentence: Sentence, mention: DateMention, published: date | None) -> str | None:
    """Return the value of a date on the side of the day of publication that its verb puts it.

    "In December" of an article of October is the next one where the verb looks ahead. In the present it is
    the nearer one, and where the grammar tells no tense the likelier, both marked as a guess; a language
    without a grammar has it by the words near the date.
    """
    if mention.if_ahead is None or sentence.reading is None:
        return mention.edtf
    tense = find_tense(sentence, mention)
    if tense == "future":
        return mention.if_ahead
    if mention.if_past is None or mention.if_past.startswith(OPEN_YEAR):
        return mention.edtf
    if tense == "past":
        return mention.if_past
    guess = nearer(mention.if_past, mention.if_ahead, published) if tense == "present" else mention.edtf
    return as_guess(guess) if guess else None


def nearer(past: str, ahead: str, published: date | None) -> str:
    """Return the value of a date that is nearer to the day of publication, the past one where both are."""
    end, start = latest(past), earliest(ahead)
    if published is None or end is None or start is None:
        return past
    return ahead if start - published < published - end else past


def make_milestone(
    text: ParsedText,
    place: Place,
    clause: Clause,
    pair: Sequence[str],
    *,
    mention: DateMention | None = None,
    document: Span | None = None,
    planned: bool = False,
) -> tuple[Milestone, Title] | None:
    """Return the event of a clause and its title, or None where it has no words but its date.

    ``mention`` is its date, ``document`` what was signed, where either is known.
    """
    sentence = place.sentence
    edtf = date_in_tense(sentence, mention, text.published) if mention else date_above(place)
    planned = planned or is_planned(sentence, clause, mention, edtf, text.published)
    edtf = as_due(edtf, text.published) if planned else edtf
    kind = find_kind(sentence, clause, planned)
    title = find_title(sentence, clause, mention, document, place.earlier)
    if not title:
        return None
    core = with_what_follows(sentence, find_core(sentence, clause, mention), mention) if mention else clause
    words = sentence.tokens[core.first : core.last]
    span = document or Span(words[0].start, words[-1].end)
    milestone = Milestone(
        date=edtf,
        mention=mention,
        start=min(span.start, mention.start) if mention else span.start,
        end=max(span.end, mention.end) if mention else span.end,
        title=title.words,
        text=sentence.text[sentence.span.start : sentence.span.end],
        kind=kind,
        parties=tuple(sorted(find_parties(sentence, clause, kind, pair, place.before, mention))),
        article=text.source,
        paragraph=place.paragraph,
        planned=planned,
    )
    return milestone, title


def as_due(edtf: str | None, published: date | None) -> str | None:
    """Return the year in which a plan is due that is to be carried out before the end of the current one."""
    current = str(published.year) if published else None
    return current if current and edtf == f"{OPEN}/{current}" else edtf


def names_both(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause names two parties itself."""
    return len({hit.value for hit in sentence.parties if hit.first in clause.tokens}) > 1


def is_planned(
    sentence: Sentence, clause: Clause, mention: DateMention | None, edtf: str | None, published: date | None
) -> bool:
    """Whether the event is still to happen when the article appears; ``edtf`` is the value of its date.

    The date decides where it lies before or after the day of publication, the tense of its verb otherwise,
    and the words of the clause where the language has no grammar. What is told in the past tense is over even
    where its date lies after that day, which then is not the day the text was written.
    """
    predicate = find_predicate(sentence, mention) if mention else None
    tense = find_tense(sentence, mention) if mention or edtf else ""
    if edtf and published:
        start, end = earliest(edtf), latest(edtf)
        if (end and end < published) or (start and end and start < published == end):
            return False
        if start and start > published:
            return tense != "past"
    future = sentence.tokens_of("future").intersection(clause.tokens)
    if predicate and verb_token(sentence, predicate) in future:
        return True
    if tense in ("past", "future") or (tense and not mention):
        return tense == "future"  # a chronicle tells in the present what happened
    if predicate and tense and predicate.passive:
        return False
    return bool(future)


def is_nowadays(told: Told, text: ParsedText) -> bool:
    """Whether "today" only means these days: it dates nothing that has no words of an event in its clause.

    Unless its part of the sentence names the text's two.
    """
    milestone, mention, sentence = told.milestone, told.mention, told.place.sentence
    if mention is None or text.published is None or milestone.date != text.published.isoformat():
        return False
    if any(mark.isdigit() for mark in mention.text) or names_weekday(mention, text.words.language):
        return False
    part = part_of(sentence, told.clause).tokens
    if text.pair and {hit.value for hit in sentence.parties if hit.first in part}.issuperset(text.pair):
        return False
    return sentence.tokens_of("kind", "signing", "notable", "act").isdisjoint(told.clause.tokens)
