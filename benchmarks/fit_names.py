"""Write the words that names of people open with, from the lists of Faker.

    pip install faker
    python -m benchmarks.fit_names   # writes mkdocs_newsdump/text/first_names.txt

`Faker <https://github.com/joke2k/faker>`_ (MIT) has lists of names for some eighty languages and countries,
contributed by people who speak them. In Chinese, Japanese and Korean the family name comes first.
"""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module

from mkdocs_newsdump.cleaning.lexicon import page_lexicon
from mkdocs_newsdump.text.first_names import FIRST_NAMES
from mkdocs_newsdump.text.languages import FALLBACK
from mkdocs_newsdump.text.scripts import is_wide
from mkdocs_newsdump.text.words import WORD

FAMILY_FIRST = ("ja", "ko", "zh")
"""Languages in which the family name comes first."""

LANGUAGES = ("de", "fr", "es", "it", "pt", "pl", "ru", "tr", FALLBACK)
"""Languages whose small words, as "Del" and "Van", say nothing of a name."""


def first_words(names: Iterable[str]) -> Iterator[str]:
    """Yield the words of given names in lower case, but for initials and small words."""
    small = frozenset[str]().union(*(page_lexicon(code)["stop"].phrases for code in LANGUAGES))
    for name in names:
        for word in WORD.findall(name.casefold()):
            if (len(word) > 1 or is_wide(word)) and word.isalpha() and word not in small:
                yield word


def read_lists(*, whole: bool = False) -> Iterator[str]:
    """Yield all names in Faker's lists that a person's name may open with; ``whole``: or have at all."""
    people = import_module("faker.providers.person")
    for locale in pkgutil.iter_modules(people.__path__):
        provider = import_module(f"{people.__name__}.{locale.name}").Provider
        first = "last_name" if locale.name.startswith(FAMILY_FIRST) else "first_name"
        which = ("first_name", "last_name") if whole else first
        for name in dir(provider):
            listed = getattr(provider, name)
            if name.startswith(which) and not callable(listed) and not isinstance(listed, property):
                yield from map(str, listed)


def main() -> int:
    """Write the file; return the exit status."""
    words = sorted(set(first_words(read_lists())))
    FIRST_NAMES.write_text("\n".join(words) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
