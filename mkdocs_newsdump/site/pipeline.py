"""The stages from dumps to pages, each a memo: made again only where what it is made of has changed.

A build from the cache makes nothing, so what makes articles, milestones and pages is imported where it is
called.
"""

from __future__ import annotations

import reprlib
import traceback
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from mkdocs_newsdump.corpus.kept import KeptArticle
from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.digest import file_of
from mkdocs_newsdump.dumps.folder import Source
from mkdocs_newsdump.dumps.last_read import LastRead
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.model.milestone import ArticleEvents, Milestone
from mkdocs_newsdump.model.timeline import OwnEntry, OwnWord
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
from mkdocs_newsdump.render.slugs import slugify
from mkdocs_newsdump.render.ways import ways
from mkdocs_newsdump.review.doubts import article_doubts, timeline_doubts, worst_first
from mkdocs_newsdump.site.cache import Cache, Codec
from mkdocs_newsdump.site.codecs import (
    EVENTS,
    PAGES,
    SUMMARIES,
    TIMELINE,
    Summaries,
    article_codec,
    article_pages_codec,
)
from mkdocs_newsdump.site.notices import without_date, without_parties
from mkdocs_newsdump.site.paths import article_paths
from mkdocs_newsdump.site.saved_pages import SavedPages
from mkdocs_newsdump.site.workers import MIN_ITEMS, Tracked, Workers, untracked
from mkdocs_newsdump.text.collector import paused
from mkdocs_newsdump.text.digests import digest, files_digest
from mkdocs_newsdump.text.last_made import LastMade

if TYPE_CHECKING:
    from mkdocs_newsdump.events.party_options import Aliases
    from mkdocs_newsdump.model.timeline import Timeline
    from mkdocs_newsdump.timeline.build import Memories

MAX_STALE = 20
"""Maximum number of articles whose short form is not kept: to make it again of the articles, which are, takes
less than to write all of them after each change."""

MIN_PAGES = 500
"""Minimum number of articles' pages for other processes where none has been started: they are soon made."""

Item = TypeVar("Item")
Value = TypeVar("Value")


Origin = Source | KeptArticle
"""What an article is made from: a dump with all that its article follows from, or a result that has it."""


@dataclass
class Known:
    """A dump as it was last read: ``key`` names all that its article follows from.

    ``whole`` is the article, or what it is made from until it is needed.
    """

    name: str
    key: str
    summary: Summary
    whole: Article | Origin

    def article(self, cache: Cache) -> Article:
        """Return the article whole; ``cache`` may have kept it."""
        if not isinstance(self.whole, Article):
            self.whole = kept_article(cache, self.name, self.key, self.whole)
        return self.whole


class Pipeline:
    """The stages from dumps to pages.

    ``cache`` keeps what was made, ``workers`` share the work on many dumps, ``tracked`` may show how it goes
    on. ``faults`` are warnings about dumps of which no article could be made, for a fault of ours: the others
    become a site all the same.
    """

    def __init__(
        self, cache: Cache | None = None, tracked: Tracked[Any] = untracked, workers: Workers | None = None
    ) -> None:
        self.cache = cache or Cache()
        self.workers = workers or Workers()
        self._tracked = tracked
        self._known: dict[str, Known] = {}
        self._events: dict[tuple[str, Sequence[str] | None], tuple[object, ArticleEvents]] = {}
        self._pages: dict[str, tuple[object, ArticlePages]] = {}
        self._memories: dict[str, Memories] = {}
        self._whole: dict[str, tuple[object, Any]] = {}
        self._unmade: dict[str, Callable[[], object]] = {}
        self._lock = RLock()
        self._settings = ""
        self._last: dict[str, LastMade] = defaultdict(LastMade)
        self._kept: Summaries | None = None
        self.last_read = LastRead()
        self.faults: list[str] = []

    @property
    def saved_pages(self) -> SavedPages:
        """What reads saved pages."""
        return SavedPages(self.cache, self.workers, self._tracked)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Build a site, or make ready for it, one after the other and with the workers."""
        with self._lock, paused(), self.workers:
            yield

    def make_ready(self, options: Options) -> None:
        """Find out what the first change would have to ask of all articles, and load what makes one.

        What came from the cache does not say how it was made. A server does this while nobody waits; a build
        that begins meanwhile goes on when this is done, with what it found out.
        """
        with self.at_work(), suppress(Exception):  # what is wrong shows in the next build
            while self._unmade:
                _, make = self._unmade.popitem()
                make()
            for known in {one.summary.language: one for one in self._known.values()}.values():
                article = clean(known.whole) if isinstance(known.whole, Source) else known.article(self.cache)
                read_events(article, alias_phrases_of(options), None)
                article_page(article, options.articles_page, (), Ways(), options)

    def summaries(self, sources: Mapping[str, Origin], broken: Iterable[str] = ()) -> dict[str, Summary]:
        """Return each source's article in short, and the last good ones of each ``broken`` file, by name.

        The later stages are about these dumps.
        """
        lost = set(broken)
        known = {name: one for name, one in self._known.items() if file_of(name) in lost} if lost else {}
        kept = self._kept
        if kept is None:
            # One memo for all of them, since a file for each would take longer to open than all else.
            kept = self._kept = self.cache.load("summaries", "", "", SUMMARIES) or {}
        new: list[tuple[str, str, Origin]] = []
        for name, source in sources.items():
            key = source.digest
            former, (kept_key, summary) = self._known.get(name), kept.get(name, (None, None))
            if former is not None and former.key == key:
                known[name] = former
            elif summary is not None and kept_key == key:
                known[name] = Known(name, key, summary, source)
            else:
                new.append((name, key, source))
        self.faults = []
        for read in self._each("Cleaning", partial(make_article, self.cache), new):
            if isinstance(read, Known):
                known[read.name] = read
                if isinstance(read.whole, Article):
                    self.cache.hold("article", read.name, read.key, read.whole)
            else:
                self.faults.append(read)
        self._known = known
        keys = {name: one.key for name, one in known.items()}
        stale = {name for name, (key, _) in kept.items() if keys.get(name) != key} | keys.keys() - kept.keys()
        if len(stale) > (MAX_STALE if kept else 0):
            self._kept = {name: (one.key, one.summary) for name, one in known.items()}
            self.cache.save("summaries", "", "", self._kept, SUMMARIES)
        return {name: known[name].summary for name in sorted(known)}

    def _each(
        self, label: str, work: Callable[[Item], Value], items: Sequence[Item], least: int = MIN_ITEMS
    ) -> Iterable[Value]:
        """Yield what ``work`` returns for each of the ``items``, and show the progress."""
        return self._tracked(label, self.workers.each(work, items, least), len(items))

    def article(self, name: str) -> Article:
        """Return one of the articles whole."""
        return self._known[name].article(self.cache)

    def events(
        self, names: Iterable[str], aliases: Aliases, pair: Sequence[str] | None = None
    ) -> dict[str, ArticleEvents]:
        """Return the events of some of the articles; see :func:`~mkdocs_newsdump.events.find.read_events`."""
        found: dict[str, ArticleEvents] = {}
        missing: list[Known] = []
        for name in names:
            known = self._known[name]
            made_of, events = self._events.get((name, pair), (None, None))
            if events is None or made_of != (known.key, aliases):
                events = self.cache.load(*events_place(known, aliases, pair), EVENTS)
            if events is None:
                missing.append(known)
            else:
                found[name] = events
        faulty: dict[str, ArticleEvents] = {}
        work = partial(make_events, self.cache, aliases, pair)
        for known, read in zip(missing, self._each("Reading events", work, missing), strict=True):
            if isinstance(read, ArticleEvents):
                self.cache.hold(*events_place(known, aliases, pair), read)
                found[known.name] = read
            else:
                faulty[known.name] = ArticleEvents("", None, {}, (), (), (), (read,))
        for name, events in found.items():
            self._events[name, pair] = (self._known[name].key, aliases), events
        return found | faulty  # the other articles make a timeline

    def paths(
        self, articles: Mapping[str, Summary], options: Options, settings: str
    ) -> tuple[dict[str, str], list[str]]:
        """Return where the articles stand; see :func:`~mkdocs_newsdump.site.paths.article_paths`.

        It begins a site with ``settings``, the name of all that its pages depend on but for their articles.
        """
        if settings != self._settings:
            self._settings, self._last, self._unmade = settings, defaultdict(LastMade), {}
        return article_paths(articles, options, self._last["paths"])

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

        def made() -> TimelinePages:
            from mkdocs_newsdump.timeline.build import Memories, timeline_of

            words, warnings = words_of(own, options)
            told = (
                (each, timeline_of(*self._site_events(articles, each), words, options.language, memory))
                for each in options.each_timeline
                for memory in [self._memories.setdefault(each.timeline_file, Memories())]
            )
            return self._timeline_pages(articles, list(told), warnings, options, stamp)

        return self._timelines(articles, own, made, options, settings, stamp)

    def kept_timelines(
        self,
        articles: Mapping[str, SiteArticle],
        timelines: Sequence[Timeline],
        options: Options,
        settings: str,
        stamp: datetime | None,
    ) -> TimelinePages:
        """Return the pages of timelines that are there already, those that the ``options`` ask for."""

        def made() -> TimelinePages:
            told = zip(options.each_timeline, timelines, strict=True)
            return self._timeline_pages(articles, list(told), [], options, stamp)

        return self._timelines(articles, digest(timelines), made, options, settings, stamp)

    def _timelines(
        self,
        articles: Mapping[str, SiteArticle],
        more: str,
        make: Callable[[], TimelinePages],
        options: Options,
        settings: str,
        stamp: datetime | None,
    ) -> TimelinePages:
        """Return what ``make`` returns of articles, and of ``more`` than these."""
        made_of = self._keys(articles), more, settings, stamp
        return self._of_site("timeline", options.timeline_file, made_of, make, TIMELINE)

    def _timeline_pages(
        self,
        articles: Mapping[str, SiteArticle],
        told: Sequence[tuple[Options, Timeline]],
        said: Sequence[str],
        options: Options,
        stamp: datetime | None,
    ) -> TimelinePages:
        """Return what :func:`timeline_pages` does, the last where it is made of the same."""
        shown = {name: (one.path, one.summary.shown) for name, one in articles.items()}
        last = self._last["timelines"]
        last.begin()
        return last.made(
            "",
            (shown, told, said, stamp),
            lambda: timeline_pages(articles, told, said, options, stamp, self._last),
        )

    def _site_events(
        self, articles: Collection[str], options: Options
    ) -> tuple[list[ArticleEvents], tuple[str, ...]]:
        """Return the events of each article between the two parties of the site, and these parties."""
        from mkdocs_newsdump.events.party_options import check_parties
        from mkdocs_newsdump.timeline.build import choose_pair, is_read_again, told_for

        wanted, aliases = check_parties(options.parties, options.aliases), alias_phrases_of(options)
        if wanted != "auto":
            pair = tuple(wanted or ())
            records = self.events(articles, aliases, pair)
        else:
            alone = self.events(articles, aliases)
            pair = choose_pair(alone[name] for name in articles)
            again = [name for name in articles if is_read_again(alone[name], pair)]
            records = {name: told_for(one, pair) for name, one in alone.items()}
            records |= self.events(again, aliases, pair)
        return [records[name] for name in articles], pair

    def milestones(self, articles: Collection[str], options: Options) -> dict[str, list[Milestone]]:
        """Return the events that each article tells, read for the site's timeline or its several."""
        told: dict[str, dict[Milestone, None]] = {name: {} for name in articles}
        for each in options.each_timeline:
            records, _ = self._site_events(articles, each)
            for name, record in zip(articles, records, strict=True):
                told[name] |= dict.fromkeys(record.milestones)
        return {name: list(some) for name, some in told.items()}

    def lists(
        self, articles: Mapping[str, SiteArticle], told: Mapping[str, int], options: Options, settings: str
    ) -> Sequence[Page]:
        """Return the page that leads to all articles, and those of years and authors where there are any.

        ``told`` is how many events each article has on the timeline, ``settings`` are those of ``options``.
        """

        def made() -> Sequence[Page]:
            return list_pages(articles, told, options, self._last["lists"])

        made_of = self._keys(articles), told, settings
        return self._of_site("lists", options.articles_page, made_of, made, PAGES)

    def _of_site(
        self,
        kind: str,
        name: str,
        made_of: tuple[object, ...],
        make: Callable[[], Value],
        codec: Codec[Value],
    ) -> Value:
        """Return what is one for the whole site, of all articles, from the last time or the cache.

        The cache has it as it was first: to write it after each change takes longer than to make it again.
        """
        known, value = self._whole.get(kind, (None, None))
        if known != made_of:
            key = digest(*made_of) if known is None else ""
            value = self.cache.load(kind, name, key, codec) if known is None else None
            if value is not None:
                self._unmade[kind] = make
            else:
                value = make()
                self._unmade.pop(kind, None)
                if known is None:
                    self.cache.save(kind, name, key, value, codec)
            self._whole[kind] = made_of, value
        return cast(Value, value)

    def ways(
        self, articles: Mapping[str, SiteArticle], links: Mapping[str, Sequence[Link]], options: Options
    ) -> dict[str, Ways]:
        """Return where each article leads on; see :func:`~mkdocs_newsdump.render.ways.ways`."""
        return ways(articles, links, options, load_strings(options.language), self._last["ways"])

    def in_order(self, doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
        """Return the doubts of a site, the worst first."""
        last = self._last["doubts"]
        last.begin()
        return last.made("", doubts, lambda: worst_first(doubts))

    def pages(
        self,
        paths: Mapping[str, str],
        links: Mapping[str, Sequence[Link]],
        on: Mapping[str, Ways],
        options: Options,
        settings: str,
    ) -> Sequence[ArticlePages]:
        """Return the pages of each of the articles, with its links to the timeline and to other articles.

        ``paths``, where they stand, say in which order.
        """
        made: dict[str, ArticlePages | None] = {}
        made_of: dict[str, object] = {}
        missing: list[PageMaterial] = []
        for name, path in paths.items():
            known, linked = self._known[name], links.get(name, ())
            made_of[name] = parts = known.key, path, linked, on[name], settings
            former, made[name] = self._pages.get(name, (None, None))
            if former == parts:  # which is soon seen of what has not changed
                continue
            key = digest(*parts)
            made[name] = self.cache.load("page", name, key, article_pages_codec(path, name))
            if made[name] is None:
                missing.append(PageMaterial(known, key, path, linked, on[name]))
        # A person's function for slugs may be in no module, and these pages have their paths already.
        work = partial(make_pages, self.cache, replace(options, article_slugify=slugify))
        for material, pages in zip(missing, self._each("Writing", work, missing, MIN_PAGES), strict=True):
            name = material.known.name
            self.cache.hold("page", name, material.key, pages)
            made[name] = pages
        self._pages = {name: (made_of[name], pages) for name, pages in made.items() if pages is not None}
        return [pages for _, pages in self._pages.values()]

    def _keys(self, articles: Mapping[str, SiteArticle]) -> list[tuple[str, str, str]]:
        return [(name, self._known[name].key, article.path) for name, article in articles.items()]


class PageMaterial(NamedTuple):
    """What the pages of an article are made of, and the ``key`` that names all of it."""

    known: Known
    key: str
    path: str
    links: Sequence[Link]
    on: Ways


def make_article(cache: Cache, new: tuple[str, str, Origin]) -> Known | str:
    """Return what is known of a source, which comes with name and key, or else the warning that it is not."""
    name, key, source = new
    try:
        article = kept_article(cache, name, key, source)
        return Known(name, key, summary_of(article, article_doubts(article)), article)
    except Exception as error:  # whatever it is, the other dumps become a site
        return fault(name, "no page could be made of it", error)


def kept_article(cache: Cache, name: str, key: str, source: Origin) -> Article:
    """Return the article that was made of a source, or make it."""
    if isinstance(source, KeptArticle):
        return source.article()
    return cache.memo("article", name, key, lambda: clean(source), article_codec(source))


def events_place(known: Known, aliases: Aliases, pair: Sequence[str] | None) -> tuple[str, str, str]:
    """Return the kind, name and key of an article's events."""
    key = digest(known.key, aliases, pair)
    # An article whose short names may stand for one of the site's two is read for itself and for them.
    return (
        ("events", known.name, key)
        if pair is None
        else ("events-between", digest(known.name, tuple(pair)), key)
    )


def make_events(
    cache: Cache, aliases: Aliases, pair: Sequence[str] | None, known: Known
) -> ArticleEvents | str:
    """Return the events of an article, which are kept, or else the warning that there are none."""
    try:
        events = read_events(known.article(cache), aliases, pair)
    except Exception as error:  # whatever it is, the other articles make a timeline
        return fault(known.name, "the timeline has nothing of it", error)
    cache.save(*events_place(known, aliases, pair), events, EVENTS)
    return events


def make_pages(cache: Cache, options: Options, material: PageMaterial) -> ArticlePages:
    """Return the pages of an article, which are kept."""
    known, key, path, links, on = material
    pages = article_page(known.article(cache), path, links, on, options)
    cache.save("page", known.name, key, pages, article_pages_codec(path, known.name))
    return pages


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

    return cleaner.clean(source.dump, corrections=source.corrections, repeated=source.repeated)


def alias_phrases_of(options: Options) -> Aliases:
    """Return a person's names of parties; see :func:`~mkdocs_newsdump.events.party_options.alias_phrases`."""
    from mkdocs_newsdump.events.party_options import alias_phrases

    return alias_phrases(options.aliases)


def read_events(article: Article, aliases: Aliases, pair: Sequence[str] | None) -> ArticleEvents:
    """Return the events of an article between the ``pair`` of a site, by default its own two parties."""
    from mkdocs_newsdump.events import find

    return find.read_events(article, aliases, pair)


def words_of(own: str, options: Options) -> tuple[Sequence[OwnWord], list[str]]:
    """Return a person's words on the timeline, of the text of their file, and what is wrong with them.

    Where there are several timelines, an entry has to say for which it is.
    """
    from mkdocs_newsdump.dumps.own_entries import parse_own

    try:
        words = parse_own(own)
    except CorrectionsError as error:
        return (), [str(error)]
    if not options.timelines:
        return words, []
    kept = tuple(one for one in words if not isinstance(one, OwnEntry) or one.parties)
    return kept, without_parties(words)


def timeline_pages(
    articles: Mapping[str, SiteArticle],
    told: Iterable[tuple[Options, Timeline]],
    said: Sequence[str],
    options: Options,
    stamp: datetime | None,
    last: Mapping[str, LastMade],
) -> TimelinePages:
    """Return the timelines of a site: pages, data files, and the articles' links to them.

    ``told`` are the timelines, each with its options, ``said`` is what is wrong with what they are made of.
    An article links to each of its events once: to the first timeline that has it. ``stamp`` as in
    :func:`~mkdocs_newsdump.render.exports.all.data_files`, ``last`` what was made of their entries, by their
    files.
    """
    from mkdocs_newsdump.render import timeline as timeline_page
    from mkdocs_newsdump.render import timelines as timelines_page
    from mkdocs_newsdump.render.anchors import Telling, article_links
    from mkdocs_newsdump.render.exports.all import data_files

    warnings = list(said)
    strings = load_strings(options.language)
    made: list[tuple[Options, Timeline]] = []
    pages: list[Page] = []
    files: dict[str, DataFile] = {}
    links: dict[str, list[Link]] = {name: [] for name in articles}
    linked: set[Telling] = set()
    for each, timeline in told:
        made.append((each, timeline))
        of_entries = last[each.timeline_file]
        of_entries.begin()
        pages.append(timeline_page.render(timeline, articles, each, strings, of_entries))
        data = data_files(timeline, articles, each, stamp=stamp, last=of_entries)
        files |= {file.path: file for file in data}
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
        doubts=worst_first(doubt for _, one in made for doubt in timeline_doubts(one)),
    )


def list_pages(
    articles: Mapping[str, SiteArticle], told: Mapping[str, int], options: Options, last: LastMade
) -> Sequence[Page]:
    """Return the pages that list articles and authors; see :func:`mkdocs_newsdump.render.index.render`."""
    from mkdocs_newsdump.render import index

    return index.render(articles, told, options, load_strings(options.language), last)


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
