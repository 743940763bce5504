"""A site made from what a run over a corpus left behind: some of its timelines, and what they cite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from mkdocs_newsdump.corpus.kept import ResultError, Selection
from mkdocs_newsdump.corpus.result import Result
from mkdocs_newsdump.events.party_options import check_parties
from mkdocs_newsdump.model.timeline import Citation, Entry, Timeline
from mkdocs_newsdump.render.options import AUTO, Options
from mkdocs_newsdump.render.records import SiteArticle, TimelinePages
from mkdocs_newsdump.site.build import Site, build_pages, source_date_epoch
from mkdocs_newsdump.site.pipeline import Pipeline


def build_from_result(chosen: Selection, options: Options, pipeline: Pipeline | None = None) -> Site:
    """Return the site of the timelines that ``options`` ask for, as a result has them, and of what they cite.

    Raises :class:`~mkdocs_newsdump.corpus.result.ResultError` where it does not have them.
    """
    pipeline = pipeline or Pipeline()
    pipeline.cache.tidy()
    with pipeline.at_work():
        return _build(Result(chosen.place), chosen, options, pipeline)


def _build(result: Result, chosen: Selection, options: Options, pipeline: Pipeline) -> Site:
    timelines = [select(result.timeline(parties), chosen) for parties in asked_for(result, options)]
    cited = dict.fromkeys(
        source.article
        for timeline in timelines
        for entry in timeline.all
        for source in entry.sources
        if source.article
    )
    summaries = pipeline.summaries({name: result.article(name) for name in sorted(cited)})

    def pages(placed: Mapping[str, SiteArticle], settings: str) -> TimelinePages:
        told = [with_other_dates_of(timeline, placed) for timeline in timelines]
        return pipeline.kept_timelines(placed, told, options, settings, source_date_epoch())

    return build_pages(
        summaries,
        options,
        pipeline,
        pages,
        warnings=[
            *(f"{name}: {warning}" for name, one in summaries.items() for warning in one.warnings),
            *pipeline.faults,
        ],
        notices=notices_of(result, options),
    )


def asked_for(result: Result, options: Options) -> list[Sequence[str]]:
    """Return the parties of each timeline of a site. Raises ResultError for one that no result has."""
    if not options.timeline:
        raise ResultError(
            f"{result.place}: a site of a result is that of its timelines; remove timeline: false"
        )
    asked: list[Sequence[str]] = []
    for each in options.each_timeline:
        parties = result.main_pair if each.parties == AUTO else check_parties(each.parties, options.aliases)
        if not parties:
            raise ResultError(f"{result.place}: each timeline is that of some; write parties: [KZ, KG]")
        asked.append(tuple(parties))
    return asked


def select(timeline: Timeline, chosen: Selection) -> Timeline:
    """Return a timeline of the events that enough articles tell, with as many of these as are wanted."""

    def some(entries: Iterable[Entry]) -> tuple[Entry, ...]:
        return tuple(
            replace(entry, sources=tuple(best(entry, chosen.most)))
            for entry in entries
            if len(articles_of(entry)) >= chosen.least or None in articles_of(entry)
        )

    return replace(
        timeline,
        entries=some(timeline.entries),
        planned=some(timeline.planned),
        undated=some(timeline.undated),
    )


def articles_of(entry: Entry) -> set[str | None]:
    """Return the articles that tell of an entry, None for a person who added it."""
    return {source.article for source in entry.sources}


def best(entry: Entry, most: int | None) -> list[Citation]:
    """Return the sources of an entry in so many articles, the best first; of a conflict one for each date."""
    articles = list(dict.fromkeys(source.article for source in entry.sources))
    wanted = {None, *articles[:most]}
    if entry.conflict:
        first = {source.date: source.article for source in reversed(entry.sources)}
        wanted.update(first.values())
    return [source for source in entry.sources if source.article in wanted]


def with_other_dates_of(timeline: Timeline, articles: Mapping[str, SiteArticle]) -> Timeline:
    """Return a timeline with those dates alone whose articles the site has."""
    return replace(
        timeline, other_dates=tuple(place for place in timeline.other_dates if place.article in articles)
    )


def notices_of(result: Result, options: Options) -> list[str]:
    """Return what a person may want to know of a result."""
    said, notices = result.said, []
    if said["problems"]:
        notices.append(
            f"{result.place}: {said['problems']} problems with dumps, which problems.jsonl there tells of"
        )
    if said["language"] and said["language"] != options.language:
        notices.append(
            f"{result.place}: titles were chosen for readers of {said['language']}, the site's labels are in "
            f"{options.language}; run the recipe with --language {options.language}"
        )
    return notices
