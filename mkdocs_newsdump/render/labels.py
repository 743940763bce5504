"""The labels around the text, in the site's language: ``labels.yml`` of its folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale
from babel.numbers import format_decimal
from markupsafe import Markup

from mkdocs_newsdump.model.article import Line
from mkdocs_newsdump.model.timeline import Timeline
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.text.languages import FALLBACK, babel_locale, closest, read

GROUPED = 1000
"""The first number with a separator in any language."""


@dataclass(frozen=True)
class Strings:
    """The labels of one language: ``words`` as its file has them, ``language`` its code.

    In a template ``strings["article.source"]`` is a label, ``strings.count("article.views", 3)`` one that
    goes with a number.
    """

    language: str
    words: Mapping[str, Any]

    def __getitem__(self, key: str) -> Any:
        value: Any = self.words
        for part in key.split("."):
            value = value[part]
        return value

    def count(self, key: str, number: int) -> str:
        """Return the label ``key`` in the form that goes with ``number``, which replaces ``{n}``."""
        forms = self[key]
        return str(forms.get(self.locale.plural_form(number), forms["other"])).format(n=self.number(number))

    def number(self, number: int) -> str:
        """Return a number as it is written in this language, with its separators."""
        return str(number) if number < GROUPED else str(format_decimal(number, locale=self.locale))

    def reason(self, line: Line) -> str:
        """Return why a line is what it is in this language, or in English where there is no label."""
        label = self["reasons"].get(line.rule)
        return str(label).format(*line.args) if label else line.reason

    @property
    def colon(self) -> Markup:
        """What stands between a word and what it announces, with the spaces of this language."""
        return Markup(self["article.colon"])

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return bool(self.locale.character_order == "right-to-left")

    @property
    def locale(self) -> Locale:
        """What Babel knows of the language."""
        return babel_locale(self.language) or Locale(FALLBACK)


@cache
def load_strings(language: str) -> Strings:
    """Return the labels for a theme's language, such as ``ru`` or ``pt-BR``; English where we have none."""
    code = closest(language, "labels") or FALLBACK
    return Strings(code, read(code, "labels"))


def capitalised(text: str) -> str:
    """Return a name of CLDR, which is for the middle of a sentence, as one that stands alone."""
    return text[:1].upper() + text[1:]


def headline(title: str | None, strings: Strings) -> str:
    """Return what an article is called, or what stands for it where it has no words."""
    return plain(title or "") or str(strings["article.untitled"])


def country_names(codes: Iterable[str], strings: Strings) -> list[str]:
    """Return the names of countries in the labels' language, in the order of the alphabet.

    They are those of CLDR, but where a country asks for another in that language, as the labels then say.
    """
    own = strings["countries"]
    return sorted(str(own.get(code) or strings.locale.territories.get(code, code)) for code in codes)


def parties_title(parties: Iterable[str], strings: Strings) -> str:
    """Return what is between parties, by their names; empty for none."""
    return " — ".join(country_names(parties, strings))


def timeline_title(timeline: Timeline, own: str | None, strings: Strings) -> str:
    """Return the timeline's ``own`` title, or else one with the parties where it is about two."""
    if own:
        return plain(own)
    names = parties_title(timeline.parties, strings)
    return f"{strings['timeline.title']}{strings.colon}{names}" if names else str(strings["timeline.title"])
