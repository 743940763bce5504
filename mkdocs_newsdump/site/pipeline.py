"""The stages from dumps to pages, each a memo: made again only where what it is made of has changed.

A build from the cache makes nothing, so what makes articles, milestones and pages is imported where it is
called.
"""

from __future__ import annotations

import reprlib
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.folder import Source
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.milestone import ArticleEvents
from mkdocs_newsdump.model.timeline import OwnEntry
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import (
    ArticlePages,
    DataFile,
    Link,
    Page,
    SiteArticle,
    Summary,
    TimelinePages,
    Ways,
    summary_of,
)
from mkdocs_newsdump.site.cache import Cache, digest, files_digest
from mkdocs_newsdump.site.codecs import (
    EVENTS,
    PAGES,
    SUMMARIES,
    TIMELINE,
    article_codec,
    article_pages_codec,
)
from mkdocs_newsdump.site.notices import without_date, without_parties

if TYPE_CHECKING:
    from mkdocs_newsdump.events.party_options import Aliases
    from mkdocs_newsdump.model.timeline import Timeline


@dataclass
class Known:
    """A dump as it was last read: ``key`` names all that its article follows from.

    ``whole`` is the article, or its source until the article is needed.
    """

    key: str
    summary: Summary
    whole: Article | Source


class Pipeline:
    """The stages from dumps to pages.

    ``cache`` keeps what was made. ``tracked`` is given the names of all dumps and yields them one by one, to
    show the progress. ``faults`` are warnings about dumps of which no article could be made, for a fault of
    ours: the others become a site all the same.
    """

    def __init__(
        self, cache: Cache | None = None, tracked: Callable[[list[str]], Iterable[str]] = iter
    ) -> None:
        self.cache = cache or Cache()
        self._tracked = tracked
        self._known: dict[str, Known] = {}
        self.faults: list[str] = []

    def summaries(self, sources: Mapping[str, Source], broken: Iterable[str] = ()) -> dict[str, Summary]:
        """Return each source's article in short, and the last good one of each ``broken`` dump, by name.

        The later stages are about these dumps.
        """
        known = {name: self._known[name] for name in broken if name in self._known}
        # One memo for all of them, since a file for each would take longer to open than all else.
        kept = self.cache.load("summaries", "", "", SUMMARIES) or {}
        self.faults = []
        for name in self._tracked(list(sources)):
            try:
                known[name] = self._read(name, sources[name], kept.get(name))
            except Exception as error:  # whatever it is, the other dumps become a site
                self.faults.append(fault(name, "no page could be made of it", error))
        self._known = known
        if {name: key for name, (key, _) in kept.items()} != {name: one.key for name, one in known.items()}:
            summaries = {name: (one.key, one.summary) for name, one in known.items()}
            self.cache.save("summaries", "", "", summaries, SUMMARIES)
        return {name: known[name].summary for name in sorted(known)}

    def _read(self, name: str, source: Source, kept: tuple[str, Summary] | None) -> Known:
        """Return what is known of a source; ``kept`` are key and summary of the last one of its name."""
        key = source.digest()
        known = self._known.get(name)
        if known is not None and known.key == key:
            return known
        if kept is not None and kept[0] == key:
            return Known(key, kept[1], source)
        article = self._article(name, key, source)
        return Known(key, summary_of(article), article)

    def article(self, name: str) -> Article:
        """Return one of the articles whole."""
        known = self._known[name]
        if isinstance(known.whole, Source):
            known.whole = self._article(name, known.key, known.whole)
        return known.whole

    def _article(self, name: str, key: str, source: Source) -> Article:
        return self.cache.memo("article", name, key, lambda: clean(source), article_codec(source))

    def events(self, name: str, aliases: Aliases, pair: Sequence[str] | None = None) -> ArticleEvents:
        """Return the events of one of the articles; see :func:`~mkdocs_newsdump.events.find.read_events`."""
        key = digest(self._known[name].key, aliases, pair)
        # An article whose short names may stand for one of the site's two is read for itself and for them.
        kind = "events" if pair is None else "events-between"
        between = name if pair is None else digest(name, tuple(pair))
        try:
            return self.cache.memo(
                kind, between, key, lambda: read_events(self.article(name), aliases, pair), EVENTS
            )
        except Exception as error:  # whatever it is, the other articles make a timeline
            warning = fault(name, "the timeline has nothing of it", error)
            return ArticleEvents("", None, {}, (), (), (), (warning,))

    def timelines(
        self,
        articles: Mapping[str, SiteArticle],
        own: str,
        options: Options,
        settings: str,
        stamp: datetime | None,
    ) -> TimelinePages:
        """Return the pages of the site's timeline, or of its several, and of the way to these.

        ``own`` is a person's file of entries, ``stamp`` a moment to state.
        """

        def told() -> Iterator[tuple[Options, Sequence[ArticleEvents], tuple[str, ...]]]:
            for each in options.each_timeline:
                yield each, *self._site_events(articles, each)

        key = digest(self._keys(articles), own, settings, stamp)
        return self.cache.memo(
            "timeline",
            options.timeline_file,
            key,
            lambda: timeline_pages(articles, told(), own, options, stamp),
            TIMELINE,
        )

    def _site_events(
        self, articles: Iterable[str], options: Options
    ) -> tuple[list[ArticleEvents], tuple[str, ...]]:
        """Return the events of each article between the two parties of the site, and these parties."""
        from mkdocs_newsdump.events.party_options import alias_phrases, check_parties
        from mkdocs_newsdump.timeline.build import choose_pair, is_read_again, told_for

        wanted, aliases = check_parties(options.parties, options.aliases), alias_phrases(options.aliases)
        if wanted != "auto":
            pair = tuple(wanted or ())
            return [self.events(name, aliases, pair) for name in articles], pair
        alone = {name: self.events(name, aliases) for name in articles}
        pair = choose_pair(alone.values())
        records = [
            self.events(name, aliases, pair) if is_read_again(one, pair) else told_for(one, pair)
            for name, one in alone.items()
        ]
        return records, pair

    def lists(
        self, articles: Mapping[str, SiteArticle], told: Mapping[str, int], options: Options, settings: str
    ) -> Sequence[Page]:
        """Return the page that leads to all articles, and those of years and authors where there are any.

        ``told`` is how many events each article has on the timeline, ``settings`` are those of ``options``.
        """
        key = digest(self._keys(articles), told, settings)
        return self.cache.memo(
            "lists", options.articles_page, key, lambda: list_pages(articles, told, options), PAGES
        )

    def page(
        self, name: str, path: str, links: Sequence[Link], on: Ways, options: Options, settings: str
    ) -> ArticlePages:
        """Return the pages of one of the articles, with its links to the timeline and to other articles."""
        key = digest(self._known[name].key, path, links, on, settings)
        return self.cache.memo(
            "page",
            name,
            key,
            lambda: article_page(self.article(name), path, links, on, options),
            article_pages_codec(path, name),
        )

    def _keys(self, articles: Mapping[str, SiteArticle]) -> list[tuple[str, str, str]]:
        return [(name, self._known[name].key, article.path) for name, article in articles.items()]


def fault(name: str, lost: str, error: Exception) -> str:
    """Return the warning about a dump that our code fails on: what is ``lost``, and where it happened."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"{name}: {lost}, for a fault of mkdocs-newsdump, not yours ({type(error).__name__} in "
        f"{Path(place.filename).name}, line {place.lineno}: {reprlib.repr(str(error))}); please report it "
        "with this dump. The rest of the site is built"
    )


def settings_of(options: Options) -> str:
    """Return a short name for all that pages depend on but for their articles."""
    # The function that makes slugs has no lasting name, and shows in the pages' paths.
    settings = {**vars(options), "article_slugify": None}
    if options.template_dir is None:
        return digest(settings)
    from mkdocs_newsdump.render.environment import own_templates  # slow to load, and seldom needed

    return digest(settings, files_digest(options.template_dir, own_templates(options.template_dir)))


def clean(source: Source) -> Article:
    """Return the article that a dump holds."""
    from mkdocs_newsdump.cleaning import clean as cleaner

    return cleaner.clean(
        source.dump.text,
        source=source.dump.source,
        corrections=source.corrections,
        repeated=source.repeated,
    )


def read_events(article: Article, aliases: Aliases, pair: Sequence[str] | None) -> ArticleEvents:
    """Return the events of an article between the ``pair`` of a site, by default its own two parties."""
    from mkdocs_newsdump.events import find

    return find.read_events(article, aliases, pair)


def timeline_pages(
    articles: Mapping[str, SiteArticle],
    told: Iterable[tuple[Options, Sequence[ArticleEvents], Sequence[str]]],
    own: str,
    options: Options,
    stamp: datetime | None,
) -> TimelinePages:
    """Return the timelines of a site: pages, data files, and the articles' links to them.

    ``told`` are the options of each timeline, what each article tells for it, and its parties. ``own`` is the
    text of a person's file of entries; one that cannot be used is a warning. An article links to each of its
    events once: to the first timeline that has it. ``stamp`` as in
    :func:`~mkdocs_newsdump.render.exports.all.data_files`.
    """
    from mkdocs_newsdump.dumps.own_entries import parse_own
    from mkdocs_newsdump.render import timeline as timeline_page
    from mkdocs_newsdump.render import timelines as timelines_page
    from mkdocs_newsdump.render.anchors import Telling, article_links
    from mkdocs_newsdump.render.exports.all import data_files
    from mkdocs_newsdump.timeline.build import timeline_of

    warnings: list[str] = []
    try:
        entries = parse_own(own)
    except CorrectionsError as error:
        entries = ()
        warnings.append(str(error))
    if options.timelines:
        warnings += without_parties(entries)
        entries = tuple(one for one in entries if not isinstance(one, OwnEntry) or one.parties)
    strings = load_strings(options.language)
    made: list[tuple[Options, Timeline]] = []
    pages: list[Page] = []
    files: dict[str, DataFile] = {}
    links: dict[str, list[Link]] = {name: [] for name in articles}
    linked: set[Telling] = set()
    for each, events, parties in told:
        timeline = timeline_of(events, parties, entries, options.language)
        made.append((each, timeline))
        pages.append(timeline_page.render(timeline, articles, each, strings))
        files |= {file.path: file for file in data_files(timeline, articles, each, stamp=stamp)}
        for name, own_links in article_links(timeline, articles, each, strings, linked).items():
            links[name] += own_links
    if options.timelines:
        pages.insert(0, timelines_page.render(made, options, strings))
    # What one of several timelines has not, another may have.
    warnings += dict.fromkeys(
        said for _, one in made for said in one.unheard if all(said in each.unheard for _, each in made)
    )
    undated = (entry for _, timeline in made for entry in timeline.undated)
    sources = (source.article for entry in undated for source in entry.sources)
    return TimelinePages(
        pages=tuple(pages),
        files=tuple(files.values()),
        links=links,
        warnings=tuple(dict.fromkeys([*warnings, *(said for _, one in made for said in one.warnings)])),
        notices=(
            *dict.fromkeys(said for _, one in made for said in one.notices),
            *without_date(list(dict.fromkeys(name for name in sources if name))),
        ),
    )


def list_pages(
    articles: Mapping[str, SiteArticle], told: Mapping[str, int], options: Options
) -> Sequence[Page]:
    """Return the pages that list articles and authors; see :func:`mkdocs_newsdump.render.index.render`."""
    from mkdocs_newsdump.render import index

    return index.render(articles, told, options, load_strings(options.language))


def article_page(
    article: Article, path: str, links: Sequence[Link], on: Ways, options: Options
) -> ArticlePages:
    """Return the page of an article and what stands beside it.

    See :func:`~mkdocs_newsdump.render.article.render`, :class:`~mkdocs_newsdump.render.compare.Comparison`
    and :func:`~mkdocs_newsdump.render.cite.citations`.
    """
    from mkdocs_newsdump.render import article as page
    from mkdocs_newsdump.render.cite import citations
    from mkdocs_newsdump.render.compare import Comparison

    strings = load_strings(options.language)
    comparison = Comparison(article, path, options, strings) if options.compares else None
    beside = [comparison.render()] if comparison else []
    beside += citations(article, path, options, strings) if options.cite else ()
    return ArticlePages(page.render(article, path, links, options, strings, on, comparison), tuple(beside))
