"""The parties that a caller asks for, and the further phrases that name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from mkdocs_newsdump.text.country_codes import country_code

Parties = Sequence[str] | Literal["auto"] | None
"""ISO 3166 codes, two or more; "auto", the two that the articles are about; or None, every dated event."""

Aliases = tuple[tuple[str, str], ...]
"""Further phrases that name parties, each with its code."""


class UnknownPartyError(ValueError):
    """A party that is no country code and has no alias, or fewer than two of them."""


def check_parties(parties: Parties, aliases: Mapping[str, Sequence[str]] | None) -> Parties:
    """Return the parties asked for, in capitals. ``aliases`` maps codes, known or new, to further names.

    Raises :class:`UnknownPartyError` for parties that are not two different known codes.
    """
    if parties is None or parties == "auto":
        return parties
    try:
        codes = [
            code if code in (aliases or ()) else country_code(code)
            for code in ([] if isinstance(parties, str) else parties)
        ]
    except ValueError as error:
        raise UnknownPartyError(f"{error}, or give it an alias") from None
    if len(set(codes)) < 2:
        raise UnknownPartyError(f"{parties!r} are not two parties; write two codes such as [KZ, KG]")
    return codes


def alias_phrases(aliases: Mapping[str, Sequence[str]] | None) -> Aliases:
    """Return aliases as phrases with their codes, without empty ones."""
    return tuple(
        (phrase, code) for code, phrases in (aliases or {}).items() for phrase in phrases if phrase.strip()
    )
