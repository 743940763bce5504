"""The options of the plugin, as they stand in ``mkdocs.yml``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from string import Formatter

from mkdocs.config import config_options as c
from mkdocs.config.base import Config, ValidationError

from mkdocs_newsdump.dumps.dump import MAX_SIZE
from mkdocs_newsdump.render.options import AUTO, TimelineOption
from mkdocs_newsdump.render.slugs import address_key, slugify
from mkdocs_newsdump.site.paths import FIELDS
from mkdocs_newsdump.text.country_codes import different_countries

ALL = "all"

A_COUNT = "is no number of articles; write a whole number from 1"
"""What is said of a value that should be one."""


class DocsPath(c.OptionallyRequired[str]):
    """A path below ``docs_dir``, with ``/``; its name ends in ``suffix``."""

    def __init__(self, *, default: str, suffix: str = "") -> None:
        super().__init__(default=default)
        self.suffix = suffix

    def run_validation(self, value: object) -> str:
        """Return the path without needless dots and slashes."""
        if not isinstance(value, str) or not value.strip("/."):
            raise ValidationError(f"{value!r} is no path; write one such as {self.default}")
        path = posixpath.normpath(value)
        if path.startswith(("/", "..")) or "\\" in path:
            raise ValidationError(f"{value!r} leads out of docs_dir; write one such as {self.default}")
        if not path.endswith(self.suffix):
            raise ValidationError(
                f"{value!r} does not end in {self.suffix}; write one such as {self.default}"
            )
        return path


class UrlFormat(DocsPath):
    """A pattern of the paths of the articles' pages."""

    def run_validation(self, value: object) -> str:
        """Return a pattern that can be filled and that makes different paths."""
        path = super().run_validation(value)
        allowed = ", ".join(f"{{{name}}}" for name in FIELDS)
        try:
            names = {name for _, name, _, _ in Formatter().parse(path) if name is not None}
        except ValueError as error:
            raise ValidationError(f"{value!r}: {error}; it may hold {allowed}") from None
        if not names <= set(FIELDS):
            raise ValidationError(f"{value!r} may hold {allowed} and nothing else in braces")
        if not names - {"date"}:
            raise ValidationError(f"{value!r} gives many pages one address; put {{slug}} or {{id}} into it")
        return path


class Parties(c.OptionallyRequired[str | list[str]]):
    """``auto``, ``all``, or the ISO 3166 codes of the parties of the timeline."""

    def run_validation(self, value: object) -> str | list[str]:
        """Return the word, or the codes in capitals."""
        if value in (AUTO, ALL):
            return str(value)
        if not isinstance(value, list) or len(value) < 2:
            raise ValidationError(f"{value!r} is not auto, all or a list of two countries such as [KZ, KG]")
        try:
            return list(different_countries(value))
        except ValueError as error:
            raise ValidationError(str(error)) from None


class Timelines(c.OptionallyRequired[list[TimelineOption]]):
    """Several timelines: a list, each with its parties, and as its author wishes with a file and a title."""

    EXAMPLE = "- {parties: [KZ, KG], file: kz-kg.md}"

    def run_validation(self, value: object) -> list[TimelineOption]:
        """Return the timelines; no two have one page, or the same parties."""
        if not isinstance(value, list):
            raise ValidationError(
                f"{value!r} is no list of timelines; write one a line, as in '{self.EXAMPLE}'"
            )
        timelines: list[TimelineOption] = []
        for number, given in enumerate(value, start=1):
            try:
                timelines.append(self._timeline(given, timelines))
            except ValidationError as error:
                raise ValidationError(f"timeline {number}: {error}") from None
        return timelines

    def _timeline(self, given: object, others: list[TimelineOption]) -> TimelineOption:
        if not isinstance(given, dict):
            raise ValidationError(f"{given!r} has no parties; write '{self.EXAMPLE}'")
        for key in given:
            if key not in ("parties", "file", "title"):
                raise ValidationError(f"{key!r} is no key of a timeline; it has parties, file and title")
        parties, title = given.get("parties"), given.get("title")
        if not isinstance(parties, list) or len(parties) < 2:
            raise ValidationError(f"parties: {parties!r} is not a list of two countries such as [KZ, KG]")
        try:
            codes = different_countries(parties)
        except ValueError as error:
            raise ValidationError(f"parties: {error}") from None
        if title is not None and not (isinstance(title, str) and title.strip()):
            raise ValidationError(f"title: {title!r} is no title; write some words, or nothing")
        path = DocsPath(default=f"{'-'.join(codes).lower()}.md", suffix=".md")
        try:
            file = path.run_validation(given.get("file", path.default))
        except ValidationError as error:
            raise ValidationError(f"file: {error}") from None
        for number, other in enumerate(others, start=1):
            if set(codes) == set(other.parties):
                raise ValidationError(f"parties: are those of timeline {number}; write each timeline once")
            if address_key(file) == address_key(other.file):
                raise ValidationError(f"file: {file} is that of timeline {number}; give each its own")
        return TimelineOption(codes, file, title)

    def post_validation(self, config: Config, key_name: str) -> None:
        """Check that the timelines go with the other options."""
        if not config[key_name]:
            return
        if config["parties"] != AUTO:
            raise ValidationError("each timeline names its parties; remove the option parties")
        taken = {
            address_key(config["timeline_file"]): "timeline_file, the page that leads to all timelines",
            address_key(f"{config['article_dir']}/index.md"): "the list of articles",
        }
        for number, one in enumerate(config[key_name], start=1):
            if address_key(one.file) in taken:
                raise ValidationError(
                    f"timeline {number}: file: {one.file} is {taken[address_key(one.file)]}; write another"
                )


class LinePattern(c.OptionallyRequired[str]):
    """A regular expression for whole lines, none of them empty."""

    def run_validation(self, value: object) -> str:
        """Return a pattern that can be read."""
        if not isinstance(value, str):
            raise ValidationError(f"{value!r} is no pattern; write one in quotes, such as '={{5,}}'")
        try:
            matches_nothing = re.fullmatch(value, "")
        except re.error as error:
            raise ValidationError(f"{value!r} is no regular expression: {error}") from None
        if matches_nothing:
            raise ValidationError(f"{value!r} matches empty lines, which stand between paragraphs too")
        return value


class Aliases(c.OptionallyRequired[dict[str, list[str]]]):
    """Further names of a party by its code."""

    def run_validation(self, value: object) -> dict[str, list[str]]:
        """Return the names as lists, the codes in capitals."""
        if not isinstance(value, dict):
            raise ValidationError(f"{value!r} holds no codes; write one a line, as in 'KZ: [Astana]'")
        try:
            codes = different_countries(value)
        except ValueError as error:
            raise ValidationError(str(error)) from None
        aliases = {}
        for code, names in zip(codes, value.values(), strict=True):
            names = [names] if isinstance(names, str) else names
            if not isinstance(names, list) or not all(
                isinstance(name, str) and name.strip() for name in names
            ):
                raise ValidationError(f"{code}: {names!r} is no list of names such as [Astana]")
            aliases[code] = names
        return aliases


class DumpDir(c.Dir):
    """The folder of dumps, which a site made from a result does not need."""

    def pre_validation(self, config: Config, key_name: str) -> None:
        """Ask for the folder only where it is read."""
        super().pre_validation(config, key_name)
        self.exists = not config["result_dir"]


class ResultDir(c.OptionallyRequired[str]):
    """A folder, relative to the configuration, or a URL."""

    def pre_validation(self, config: Config, key_name: str) -> None:
        """Note where the configuration stands."""
        self._beside = Path(config.config_file_path or "").parent

    def run_validation(self, value: object) -> str:
        """Return the folder as a whole path, or the URL."""
        if not isinstance(value, str) or not value.strip():
            raise ValidationError(f"{value!r} is no folder; write what the recipe wrote into, such as corpus")
        if "://" in value:
            return value
        folder = self._beside / value
        if not folder.is_dir():
            raise ValidationError(f"there is no folder {folder}; write what the recipe wrote into")
        return str(folder.resolve())


class WholeNumber(c.OptionallyRequired[int]):
    """A whole number from 1. ``wrong`` goes on after a value that is none, and says what to write."""

    def __init__(self, wrong: str, *, default: int | None = None) -> None:
        super().__init__(default=default)
        self._wrong = wrong

    def run_validation(self, value: object) -> int:
        """Return the number."""
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise ValidationError(f"{value!r} {self._wrong}")
        return value


class NewsdumpConfig(Config):  # type: ignore[no-untyped-call]
    """The options. Each has a default; names follow Material's blog plugin where it has the same.

    The string below each says in Markdown what it does; the page of options is made of them.
    """

    dump_dir = DumpDir(exists=True, default="seeds")
    """The folder of [dumps](dumps.md), with folders below it, and corrections, relative to `mkdocs.yml`."""

    result_dir = c.Optional(ResultDir())
    """Instead of dumps, the result of a [run over a corpus](corpus.md), a folder relative to `mkdocs.yml` or
    a URL: the timelines that are asked for become pages, and the articles that they cite.
    """

    result_min_articles = WholeNumber(A_COUNT, default=1)
    """Of a result, leave out events that fewer articles tell."""

    result_max_articles = c.Optional(WholeNumber(A_COUNT))
    """Of a result, cite an event from no more articles than these, the most exact first; where they disagree,
    one for each date all the same. By default all.
    """

    article_dir = DocsPath(default="articles")
    """Where the article pages stand, below `docs_dir`."""

    article_url_format = UrlFormat(default="{slug}-{id}")
    """The address of an article: `{slug}` from its title, `{id}` from its dump's name, `{date}` of
    publication, `{file}` the dump's name. With `{id}` it stays when other dumps come; of dumps that want one
    address the later by name gets a number, and a warning.
    """

    article_slugify = c.Type(Callable, default=slugify)  # type: ignore[call-overload]
    """The function that makes a slug of a title and a separator, such as
    `!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}`. The plugin's own keeps every script
    and is safe on every file system.
    """

    article_slugify_separator = c.Type(str, default="-")
    """What stands between the words of a slug."""

    omitted = c.Type(bool, default=True)
    """Whether readers can see what was left out of a dump, line by line with the reason."""

    compare = c.Type(bool, default=True)
    """Whether they see it on a page of its own beside the article; with `false` it is a list under the
    article. Without `omitted` there is neither.
    """

    cite = c.Type(bool, default=True)
    """Whether an article can be cited: its citation as BibTeX, RIS and CSL-JSON, to copy and as files."""

    tags = c.Type(bool, default=False)
    """Tag articles with the kinds of what they tell, its parties and their language, for Material's
    [tags plugin](https://squidfunk.github.io/mkdocs-material/plugins/tags/).
    """

    author_pages = c.Type(bool, default=False)
    """A page an author, `articles/authors/NAME.md`, with all their articles, and one that leads to all
    authors; bylines lead there.
    """

    timeline = c.Type(bool, default=True)
    """Whether there is a timeline."""

    timeline_file = DocsPath(default="timeline.md", suffix=".md")
    """Where the timeline stands, below `docs_dir`. The files for other programs are named after it."""

    timelines = Timelines(default=[])
    """Several timelines instead of one: a list, each with its `parties` and, where you like, `file` and
    `title`; see [several timelines](timeline.md#several-timelines).
    """

    parties = Parties(default=AUTO)
    """Between whom: `auto` finds the two that the articles are about, country codes such as `[KZ, KG]` fix
    them, `all` shows every dated event.
    """

    party_aliases = Aliases(default={})
    """Further names of a party by its code: `{KZ: [Akorda]}`."""

    template_dir = c.Optional(c.Dir(exists=True))
    """A folder of templates that replace the plugin's own by name (`article.md.j2`, `compare.html.j2`,
    `index.md.j2` for every list of articles, `authors.md.j2`, `timeline.md.j2`, `timelines.md.j2`), with what
    they include.
    """

    max_dump_size = WholeNumber(
        f"is no size; write a whole number of MB such as {MAX_SIZE}", default=MAX_SIZE
    )
    """Refuse larger dumps, in MB. A dump of 5 MB takes up to 400 MB of memory, and 5 to 15 seconds."""

    workers = c.Optional(WholeNumber("is no number of processes; write 1, 2 or more"))
    """How many processes share the work on 50 new dumps or more: by default one for each core of the machine,
    each of which takes some 100 MB of memory. With `1` all is done in one. The environment variable
    `NEWSDUMP_WORKERS` limits it further.
    """

    review = c.Type(bool, default=True)
    """Whether `mkdocs serve` shows a bar on the pages with what is unsure on them, by which you
    [put it right](corrections.md#review). A built site has nothing of it.
    """

    split_dumps = c.Optional(LinePattern())
    """Part a dump into [several stories](dumps.md#several-stories-in-one-file) at each line that as a whole
    matches this regular expression, such as `'={5,}'` or `'Document \\d+ of \\d+'`.
    """

    cache = c.Type(bool, default=True)
    """Keep what was made of each dump for the next build, so that only what changed is made again."""

    cache_dir = c.Type(str, default=".cache/newsdump")
    """Where, beside `mkdocs.yml`. Safe to delete."""
