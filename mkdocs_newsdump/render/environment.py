"""The page templates: whatever they print is inert text, unless it was made Markdown on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from traceback import walk_tb
from typing import Any
from urllib.parse import quote

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    pass_context,
)
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context
from markupsafe import Markup

from mkdocs_newsdump.model.article import Line
from mkdocs_newsdump.render.escape import escape, escape_head, escaped, plain, yaml_string
from mkdocs_newsdump.text.messages import short_key

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter of the blocks that Unicode keeps for scripts written from right to left."""

LETTER = re.compile(r"[^\W\d_]")

OURS = PackageLoader("mkdocs_newsdump.render")


class BrokenTemplateError(Exception):
    """A template in ``template_dir`` that makes no page; names the file and the line, and says why."""


def render_template(name: str, template_dir: Path | None, **values: object) -> str:
    """Return what a template makes of ``values``. Raises :class:`BrokenTemplateError`."""
    with _blaming(template_dir, values):
        return environment(template_dir).get_template(name).render(values)


def own_templates(template_dir: Path) -> list[str]:
    """Return the names of the files in ``template_dir`` that pages are made with.

    These are the templates that replace ours, and those that they include by name. No other file there is
    looked at. Raises :class:`BrokenTemplateError` for one that cannot be read or parsed.
    """
    loader, env = FileSystemLoader(template_dir), environment(template_dir)
    own, names = [], OURS.list_templates()
    for name in names:  # which grows
        try:
            source, file, _ = loader.get_source(env, name)
        except TemplateNotFound:
            continue
        except (OSError, UnicodeDecodeError) as error:
            raise BrokenTemplateError(f"{template_dir / name}: cannot be read as UTF-8: {error}") from error
        own.append(name)
        with _blaming(template_dir):
            included = find_referenced_templates(env.parse(source, name, file))
            names += [other for other in dict.fromkeys(included) if other and other not in names]
    return own


@contextmanager
def _blaming(template_dir: Path | None, values: Iterable[str] = ()) -> Iterator[None]:
    """Name the template in ``template_dir``, and the line, that an error comes from.

    ``values`` are the names of what the template is given.
    """
    try:
        yield
    except Exception as error:
        places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
        why = f"{type(error).__name__}: {short_key(str(error))}"
        if isinstance(error, TemplateSyntaxError):
            places, why = [(error.filename or "", error.lineno)], error.message or why
        elif isinstance(error, UndefinedError):
            why = f"{error.message}; the template is given {', '.join(values)}"
        own = [place for place in places if template_dir and Path(place[0]).is_relative_to(template_dir)]
        if not own:
            raise
        file, line = own[-1]
        raise BrokenTemplateError(f"{file}, line {line}: {why}") from error


def _inert(value: Any) -> Markup:
    if isinstance(value, Markup):
        return value
    return Markup(value) if isinstance(value, int) else escape(str(value))


def _numbered(lines: Iterable[Line]) -> Markup:
    # Here and not in the template, since most of what pages hold is lines that were left out.
    return Markup("\n".join(f'<li value="{line.number}">{escaped(line.text)}</li>' for line in lines))


def _anchored(text: str, number: int, label: str, line_link: str = "") -> Markup:
    # These two are here, too, for pages of thousands of paragraphs: to print each piece takes twice as long.
    name = f"{escape(label)} {number}" if number else escape(label)
    anchor = f'<a class="newsdump-anchor" href="#p{number}" aria-label="{name}"></a>'
    return Markup(f"{_inert(text)} {anchor}{line_link}")


@pass_context
def _attributes(context: Context, text: str, kind: str, number: int | None, language: str | None) -> Markup:
    place = f"#p{number} " if number is not None else ""
    lang = f" lang={escape(language)}" if language else ""
    direction = _direction(context, text)
    turned = f" dir={direction}" if direction else ""
    return Markup(f"{{: {place}.newsdump-{kind}{lang}{turned} }}")


@pass_context
def _direction(context: Context, text: object) -> str | None:
    words = plain(str(text))
    strings = context.get("strings")
    if strings is None or not strings.is_right_to_left:
        return "auto" if RIGHT_TO_LEFT.search(words) else None
    turned = len(RIGHT_TO_LEFT.findall(words))
    return "ltr" if len(LETTER.findall(words)) > 2 * turned else None


@pass_context
def _isolated(context: Context, text: object) -> Markup:
    inert = _inert(text)
    return Markup(f"<bdi>{inert}</bdi>") if _direction(context, text) else inert


@cache
def environment(template_dir: Path | None = None) -> Environment:
    """Return the environment that renders pages; a template in ``template_dir`` replaces ours of its name.

    Filters: ``yaml`` for a value in the front matter, ``head`` before it for what themes print unescaped.
    ``path`` for the path of a page in a link, ``numbered`` for lines of a dump in an ordered list,
    ``anchored`` for a paragraph with the link to it, by its number and what that is called, and the link to
    its line in the dump, ``attributes`` for the list of a paragraph's
    attributes: its kind, number and language, and its direction where that is not the page's, which is
    ``direction`` alone. ``isolated`` for a name among other words, so that theirs does not turn it around.
    ``unbroken`` for a title in which no line shall begin with a dash. ``nbsp`` is a space at which no line
    breaks: the character, which Markdown passes by, where an entity is one more piece of HTML to look at.
    """
    loader = ChoiceLoader([FileSystemLoader(template_dir), OURS]) if template_dir else OURS
    env = Environment(
        loader=loader,
        finalize=_inert,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=True,  # only so that a macro's text counts as markup; finalize is what makes text inert
    )
    env.globals["nbsp"] = Markup("\u00a0")
    env.filters["yaml"] = lambda value: Markup(yaml_string(str(value)))
    env.filters["head"] = escape_head
    env.filters["path"] = lambda value: Markup(quote(value))
    env.filters["numbered"] = _numbered
    env.filters["anchored"] = _anchored
    env.filters["attributes"] = _attributes
    env.filters["direction"] = _direction
    env.filters["isolated"] = _isolated
    env.filters["unbroken"] = lambda text: text.replace(" — ", "\u00a0— ")
    return env
