"""The page templates: whatever they print is inert text, unless it was made Markdown on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_newsdump.model.article import Line
from mkdocs_newsdump.render.escape import escape, escape_head, plain, yaml_string

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter of the blocks that Unicode keeps for scripts written from right to left."""


def _inert(value: Any) -> Markup:
    if isinstance(value, int):
        return Markup(value)
    return value if isinstance(value, Markup) else escape(str(value))


def _numbered(lines: Iterable[Line]) -> Markup:
    # Here and not in the template, since most of what pages hold is lines that were left out.
    return Markup("\n".join(f'<li value="{line.number}">{escape(line.text)}</li>' for line in lines))


@cache
def environment(template_dir: Path | None = None) -> Environment:
    """Return the environment that renders pages; a template in ``template_dir`` replaces ours of its name.

    Filters: ``yaml`` for a value in the front matter, ``head`` before it for what themes print unescaped.
    ``path`` for the path of a page in a link, ``numbered`` for lines of a dump in an ordered list. Test:
    ``rtl`` for text with right-to-left letters.
    """
    ours = PackageLoader("mkdocs_newsdump.render")
    loader = ChoiceLoader([FileSystemLoader(template_dir), ours]) if template_dir else ours
    env = Environment(
        loader=loader,
        finalize=_inert,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=True,  # only so that a macro's text counts as markup; finalize is what makes text inert
    )
    env.filters["yaml"] = lambda value: Markup(yaml_string(str(value)))
    env.filters["head"] = escape_head
    env.filters["path"] = lambda value: Markup(quote(value))
    env.filters["numbered"] = _numbered
    env.tests["rtl"] = lambda value: RIGHT_TO_LEFT.search(plain(str(value))) is not None
    return env
