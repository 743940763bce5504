"""A folder of dumps to the pages of a site: what the plugin and ``newsdump export`` share."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from importlib import resources
from pathlib import Path

from markupsafe import Markup

from mkdocs_newsdump.article import Article, Corrections
from mkdocs_newsdump.cache import Cache, digest, files_digest
from mkdocs_newsdump.cleaning import clean
from mkdocs_newsdump.cleaning.story import REPEATED
from mkdocs_newsdump.corrections import CorrectionsError, read_corrections
from mkdocs_newsdump.dump import Dump, DumpError, read_dump, split_lines
from mkdocs_newsdump.pages import article as article_page
from mkdocs_newsdump.pages import index as index_page
from mkdocs_newsdump.pages import timeline as timeline_page
from mkdocs_newsdump.pages.data import data_files
from mkdocs_newsdump.pages.links import Link, article_links
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import DataFile, Page
from mkdocs_newsdump.pages.published import Published
from mkdocs_newsdump.pages.slugs import article_paths
from mkdocs_newsdump.pages.strings import Strings, load_strings
from mkdocs_newsdump.timeline import build_timeline, read_own
from mkdocs_newsdump.timeline.account import Account
from mkdocs_newsdump.timeline.build import account_of
from mkdocs_newsdump.timeline.merging import Telling
from mkdocs_newsdump.timeline.own import NAME as OWN_ENTRIES
from mkdocs_newsdump.timeline.reading import Aliases

DUMP, CORRECTIONS = ".txt", ".yml"
ASSETS = resources.files("mkdocs_newsdump.pages") / "assets"
ASSET_DIR = "assets/newsdump"


@dataclass(frozen=True)
class Site:
    """What a folder of dumps gives. ``warnings`` name a file and say what is wrong with it."""

    articles: Mapping[str, Article] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    files: tuple[DataFile, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """All that an article follows from: a dump, a person's corrections, and its lines that others hold."""

    dump: Dump
    corrections: Corrections
    repeated: Mapping[str, int] = field(default_factory=dict)

    def clean(self) -> Article:
        """Give the article that the dump holds."""
        return clean(
            self.dump.text,
            source=self.dump.source,
            corrections=self.corrections,
            repeated=self.repeated,
        )

    def digest(self) -> str:
        """Give a short name for all of it, which changes with any of it."""
        return digest(self.dump, self.corrections, sorted(self.repeated.items()))


class Workshop:
    """Makes articles, and what they tell, and their pages: again only where something has changed.

    ``cache`` keeps what was made. ``tracked`` is given the names of all dumps and passes them on one by one,
    to tell of the way through.
    """

    def __init__(
        self, cache: Cache | None = None, tracked: Callable[[list[str]], Iterable[str]] = iter
    ) -> None:
        self.cache = cache or Cache()
        self._tracked = tracked
        self._known: dict[str, tuple[str, Article]] = {}

    def clean(self, sources: Mapping[str, Source], broken: Iterable[str] = ()) -> dict[str, Article]:
        """Give the article of each source, and the last good one of each ``broken`` dump, by name."""
        last_good = {name: self._known[name] for name in broken if name in self._known}
        cleaned = {name: self._cleaned(name, sources[name]) for name in self._tracked(list(sources))}
        self._known = last_good | cleaned
        return {name: self._known[name][1] for name in sorted(self._known)}

    def account_of(self, article: Article, aliases: Aliases, pair: Sequence[str] | None) -> Account:
        """Give what one of the articles tells; see :func:`~mkdocs_newsdump.timeline.build.account_of`."""
        key = digest(self._known[article.source][0], aliases, pair)
        # An article that names no two parties is read once for itself, and once for the site's two.
        kind = "account" if pair is None else "account-between"
        kept = self.cache.get(kind, article.source, key)
        if kept is not None:
            return Account.from_dict(kept)
        account = account_of(article, aliases, pair)
        self.cache.put(kind, article.source, key, account.to_dict())
        return account

    def page(
        self, article: Article, path: str, links: Sequence[Link], options: Options, strings: Strings
    ) -> Page:
        """Give the page of one of the articles; see :func:`~mkdocs_newsdump.pages.article.render`."""
        # The function that makes slugs has done its work, and no lasting name.
        settings = {**vars(options), "article_slugify": None}
        templates = files_digest(options.template_dir) if options.template_dir else None
        key = digest(self._known[article.source][0], path, links, settings, templates)
        kept = self.cache.get("page", article.source, key)
        if kept is not None:
            return Page(path, kept["markdown"], article.source, Markup(kept["head"]))
        page = article_page.render(article, path, links, options, strings)
        self.cache.put("page", article.source, key, {"markdown": page.markdown, "head": page.head})
        return page

    def _cleaned(self, name: str, source: Source) -> tuple[str, Article]:
        key = source.digest()
        known = self._known.get(name)
        if known is not None and known[0] == key:
            return known
        kept = self.cache.get("article", name, key)
        if kept is not None:
            texts = split_lines(source.dump.text)
            return key, Article.from_dict(kept["article"], texts, source.corrections, kept["warnings"])
        article = source.clean()
        self.cache.put("article", name, key, {"article": article.to_dict(), "warnings": article.warnings})
        return key, article


def build_site(dump_dir: Path, options: Options, workshop: Workshop | None = None) -> Site:
    """Give the pages of the site for the dumps in ``dump_dir``; a dump that cannot be used is a warning.

    A ``workshop`` that is given again makes only what changed.
    """
    workshop = workshop or Workshop()
    sources, broken = read_sources(dump_dir)
    cleaned = workshop.clean(sources, broken)
    warnings = [
        f"{why}; the page stays as it was" if name in cleaned else why for name, why in broken.items()
    ]
    articles = {}
    for name, article in cleaned.items():
        warnings += [f"{name}: {warning}" for warning in article.warnings]
        if article.body:
            articles[name] = article
        else:
            warnings.append(f"{name}: no story was found in it")
    if not cleaned and not warnings:
        warnings.append(f"{dump_dir}: there is no dump in this folder; put files that end in {DUMP} there")
    strings = load_strings(options.language)
    paths = article_paths(articles, options)
    published = {name: Published(article, paths[name]) for name, article in articles.items()}
    links: Mapping[str, Sequence[Link]] = {}
    pages = [index_page.render(articles, paths, options, strings)]
    files = assets()
    if options.timeline:
        own, problems = _own_entries(dump_dir)
        timeline = build_timeline(
            articles.values(),
            parties=options.parties,
            aliases=options.aliases,
            own=own,
            language=options.language,
            account_of=workshop.account_of,
        )
        warnings += [*problems, *timeline.warnings]
        links = article_links(timeline, published, options, strings)
        pages.append(timeline_page.render(timeline, published, options, strings))
        files += tuple(data_files(timeline, published, options, stamp=_stamp()))
    pages += [
        workshop.page(article, paths[name], links.get(name, ()), options, strings)
        for name, article in articles.items()
    ]
    return Site(articles, tuple(pages), files, tuple(warnings))


def _own_entries(dump_dir: Path) -> tuple[Sequence[Telling], list[str]]:
    """Read the entries that a person added to the timeline; gives them, and why they could not be read."""
    path = dump_dir / OWN_ENTRIES
    try:
        _check_inside(path, dump_dir, OWN_ENTRIES)
        return (read_own(path) if path.exists() else ()), []
    except (DumpError, CorrectionsError) as error:
        return (), [str(error)]


def _stamp() -> datetime | None:
    """Give the moment that a reproducible build is told to state, if it is.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(seconds), timezone.utc) if seconds else None


def clean_file(path: Path) -> Article:
    """Give the article of one dump, with the corrections beside it. Raises DumpError and CorrectionsError."""
    dump = read_dump(path)
    return Source(dump, _corrections_beside(path, dump, path.parent)).clean()


def assets() -> tuple[DataFile, ...]:
    """Give the style sheets and scripts that the pages use."""
    files = sorted(ASSETS.iterdir(), key=lambda file: file.name)
    return tuple(DataFile(f"{ASSET_DIR}/{file.name}", file.read_bytes()) for file in files)


def read_sources(dump_dir: Path) -> tuple[dict[str, Source], dict[str, str]]:
    """Read the dumps and corrections, by the dumps' paths below ``dump_dir`` with ``/``.

    Gives them, and what is wrong with those that are broken.
    """
    sources: dict[str, Source] = {}
    broken: dict[str, str] = {}
    for path in find_files(dump_dir):
        name = path.relative_to(dump_dir).as_posix()
        if name == OWN_ENTRIES:
            continue
        try:
            _check_inside(path, dump_dir, name)
            if path.suffix.lower() == DUMP:
                dump = read_dump(path, name)
                sources[name] = Source(dump, _corrections_beside(path, dump, dump_dir))
            elif not any(path.with_suffix(suffix).exists() for suffix in (DUMP, DUMP.upper())):
                broken[name] = f"{name}: there is no dump {path.stem}{DUMP} beside these corrections"
        except DumpError as error:
            broken[name] = str(error)
        except CorrectionsError as error:
            broken[name] = f"{error}; until this is mended, {name} is not used"
    repeated = Counter(line for source in sources.values() for line in _lines(source.dump))
    return {
        name: Source(source.dump, source.corrections, _in_others(source.dump, repeated))
        for name, source in sources.items()
    }, broken


def find_files(dump_dir: Path) -> Iterator[Path]:
    """Give the dumps and corrections below ``dump_dir`` in the order of their names, hidden ones aside.

    A link to a folder is given as well, since it is not followed.
    """
    for folder, folders, files in os.walk(dump_dir):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in folders if Path(folder, name).is_symlink())
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in (DUMP, CORRECTIONS):
                yield Path(folder, name)


def _check_inside(path: Path, dump_dir: Path, name: str) -> None:
    """Refuse what would let a link in a folder of dumps publish another file of the machine."""
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(dump_dir)):
        raise DumpError(name, "is a link that leads out of the folder of dumps; put a copy of the file there")
    if target.exists() and not target.is_file():
        raise DumpError(name, "is no file; put dumps as files into the folder")


def _corrections_beside(path: Path, dump: Dump, dump_dir: Path) -> Corrections:
    beside = path.with_suffix(CORRECTIONS)
    if not beside.is_symlink() and not beside.exists():
        return Corrections()
    name = beside.relative_to(dump_dir).as_posix()
    _check_inside(beside, dump_dir, name)
    return read_corrections(beside, lines=len(split_lines(dump.text)), source=name)


def _in_others(dump: Dump, repeated: Mapping[str, int]) -> dict[str, int]:
    """Say in how many other dumps each line is found, as far as it matters: one more must not change all."""
    return {line: min(repeated[line] - 1, REPEATED) for line in _lines(dump) if repeated[line] > 1}


def _lines(dump: Dump) -> set[str]:
    return {line.strip() for line in split_lines(dump.text)} - {""}
