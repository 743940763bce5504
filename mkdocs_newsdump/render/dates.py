"""A date of the timeline as markup: in words for people, and as a value for programs."""

from __future__ import annotations

import re

from markupsafe import Markup

from mkdocs_newsdump.dates import edtf
from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.render.escape import escape
from mkdocs_newsdump.render.labels import Strings

HTML_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
"""A date that HTML's ``datetime`` attribute and EDTF write alike; HTML has no guesses and ranges."""


def date_markup(value: str, strings: Strings) -> Markup:
    """Return an EDTF date in words, with its value: as HTML's where HTML can say it, as EDTF always."""
    words = escape(format_date(value, strings.language))
    if HTML_DATE.fullmatch(value) and edtf.precision(value) != "season":
        return Markup(f'<time datetime="{value}" data-edtf="{value}">{words}</time>')
    return Markup(f'<span data-edtf="{escape(value)}">{words}</span>')
