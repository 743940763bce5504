"""An article's citation, as files that reference managers read: BibTeX, RIS and CSL-JSON.

They say what is known and no more: a date only where it is known to the day, a family name only where the
name itself gives it away, no day of access. Of the libraries for these formats rispy writes values as they
stand, so that keeping a text within its field would be ours all the same, bibtexparser and pybtex need
packages that decode LaTeX, and what is left is a line for each field. The tests read with rispy and pybtex
what is written here.

Sources: Patashnik, "BibTeXing" (1988); the RIS format of Reference Manager as Zotero and EndNote read it; the
schema of CSL-JSON (https://github.com/citation-style-language/schema).
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from markupsafe import Markup

from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.render.beside import beside, link_to
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import Strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import DataFile, article_title, original_address

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names of months that every style of BibTeX defines."""

LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # BibTeX counts even braces behind a backslash
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "$&#%_"},
    }
)
"""The signs that LaTeX acts upon, as it writes them itself."""

URL_LATEX = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
"""What could end a field; the rest of an address stands as it is, for styles print it word for word."""

INITIALS = r"[^\W\d_]\.(?:[ -]?[^\W\d_]\.){0,3}"
NAME = r"[^\W\d_](?:[\w’'-]*\w)?"
FAMILY_KNOWN = re.compile(
    rf"(?P<given>{INITIALS}) ?(?P<family>{NAME})|(?P<first>{NAME}),? (?P<rest>{INITIALS})"
    rf"|(?P<before>{NAME}(?: {NAME}){{0,3}}), (?P<behind>{NAME}(?: {NAME}){{0,3}})"
)
"""Names that say which part is the family's: “A. B. Brook”, “Brook A. B.”, “Brook, Alina”."""


class Name(NamedTuple):
    """A name; without a ``given`` part, ``family`` is all of it and nobody knows how it is made up."""

    family: str
    given: str | None = None


@dataclass(frozen=True)
class Reference:
    """What a citation of an article says.

    ``key`` is its name in ASCII, ``site`` that of the site, ``url`` the article's address, or None where the
    site has none yet, ``original`` the address of the page that was saved, and what that is called.
    """

    key: str
    title: str
    authors: tuple[Name, ...]
    published: date | None
    language: str | None
    site: str
    url: str | None
    original: tuple[str, str] | None


def reference_of(article: Article, path: str, options: Options, strings: Strings) -> Reference:
    """Return what a citation of the article with the page at ``path`` says."""
    original = original_address(article)
    return Reference(
        key=key(path),
        title=article_title(article, strings),
        authors=tuple(split_name(plain(author)) for author in article.authors),
        published=article.published,
        language=article.language,
        site=plain(options.site_name),
        url=options.absolute_url(path),
        original=(strings["article.original"], plain(original)) if original else None,
    )


def split_name(name: str) -> Name:
    """Return the parts of a name where it says which one is the family's, else the whole of it."""
    found = FAMILY_KNOWN.fullmatch(name)
    if found is None:
        return Name(name)
    family = found["family"] or found["first"] or found["before"]
    return Name(family, found["given"] or found["rest"] or found["behind"])


def key(path: str) -> str:
    """Return what an article is called in a list of references: its page's name, where that is ASCII."""
    name = posixpath.basename(posixpath.dirname(beside(path, ".")))
    if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]*", name):
        return name
    return f"article-{sha256(path.encode(errors='surrogatepass')).hexdigest()[:12]}"


def bibtex(reference: Reference) -> str:
    """Return a reference as an entry of BibTeX, whose text LaTeX shows as it is."""
    published, original = reference.published, reference.original
    fields = [
        ("author", " and ".join(map(_bibtex_name, reference.authors))),
        ("title", f"{{{_latex(reference.title)}}}"),
        ("howpublished", _latex(reference.site)),
        ("year", published and f"{published.year:04}"),
        ("month", published and MONTHS[published.month - 1]),
        ("day", published and str(published.day)),
        ("url", reference.url and reference.url.translate(URL_LATEX)),
        ("language", reference.language and _latex(reference.language)),
        ("note", original and _latex(": ".join(original))),
    ]
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields if value]
    return "\n".join([f"@misc{{{reference.key},", *lines, "}", ""])


def ris(reference: Reference) -> str:
    """Return a reference as a record of RIS, a tag a line."""
    published, original = reference.published, reference.original
    tags = [
        ("TY", "ELEC"),
        ("ID", reference.key),
        ("TI", reference.title),
        *(("AU", ", ".join(filter(None, name))) for name in reference.authors),
        ("T2", reference.site),
        ("PY", published and f"{published.year:04}"),
        ("DA", published and f"{published.year:04}/{published.month:02}/{published.day:02}"),
        ("UR", reference.url),
        ("LA", reference.language),
        ("N1", original and ": ".join(original)),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in tags if value) + "ER  - \n"


def csl_json(reference: Reference) -> str:
    """Return a reference as CSL-JSON: a list of this one item."""
    published = reference.published
    item: dict[str, Any] = {
        "id": reference.key,
        "type": "webpage",
        "title": reference.title,
        "author": [
            {"family": name.family, "given": name.given} if name.given else {"literal": name.family}
            for name in reference.authors
        ],
        "container-title": reference.site,
        "issued": published and {"date-parts": [[published.year, published.month, published.day]]},
        "URL": reference.url,
        "language": reference.language,
        "source": reference.original and reference.original[1],
    }
    known = {name: value for name, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, tuple[str, Callable[[Reference], str]]] = {
    "bib": ("BibTeX", bibtex),
    "ris": ("RIS", ris),
    "csl.json": ("CSL-JSON", csl_json),
}
"""The formats by the endings of their files: what each is called, and what writes it."""


def downloads(path: str, options: Options) -> list[Markup]:
    """Return the links from the article's page at ``path`` to the files with its citation."""
    return [
        link_to(name, _place(path, ending), path, options, download=f"{key(path)}.{ending}")
        for ending, (name, _) in FORMATS.items()
    ]


def citations(article: Article, path: str, options: Options, strings: Strings) -> tuple[DataFile, ...]:
    """Return the files themselves."""
    reference = reference_of(article, path, options, strings)
    return tuple(
        DataFile(_place(path, ending), write(reference).encode()) for ending, (_, write) in FORMATS.items()
    )


def _place(path: str, ending: str) -> str:
    return beside(path, f"cite.{ending}")


def _bibtex_name(name: Name) -> str:
    if name.given:
        return f"{_latex(name.family)}, {_latex(name.given)}"
    return f"{{{_latex(name.family)}}}"  # in braces it is one name, whatever words are in it


def _latex(text: str) -> str:
    return text.translate(LATEX)
