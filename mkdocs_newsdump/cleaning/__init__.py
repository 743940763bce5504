"""A dump's text to an article: its units, the story among them, its fields, and every line's fate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import count

from mkdocs_newsdump.article import Article, Block, BlockKind, Corrections, Line, Role
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.fields import Fields, find_fields
from mkdocs_newsdump.cleaning.language import language_of, running_text
from mkdocs_newsdump.cleaning.mojibake import find_mojibake
from mkdocs_newsdump.cleaning.paragraphs import find_units, visible
from mkdocs_newsdump.cleaning.several import find_several
from mkdocs_newsdump.cleaning.story import Verdict, find_doubt, find_story
from mkdocs_newsdump.cleaning.units import Unit
from mkdocs_newsdump.collector import paused
from mkdocs_newsdump.dump import split_lines

KEPT_ROLES = frozenset(
    {Role.TITLE, Role.BYLINE, Role.DATE, Role.VIEWS, Role.LEDE, Role.CREDIT}
    | {Role(kind.value) for kind in BlockKind}
)
"""Roles whose words appear on the article's page."""


@paused()
def clean(
    text: str,
    *,
    language: str | None = None,
    corrections: Corrections | None = None,
    source: str = "",
    repeated: Mapping[str, int] | None = None,
) -> Article:
    """Find the article in a dump's text. Pure; any text gives an article, if need be one without a body.

    ``language`` is an ISO 639-1 code where it is known. ``corrections`` are a person's word, which beats
    every rule. ``source`` names the dump to people. ``repeated`` says in how many other dumps of the same
    site a line (stripped) is found.
    """
    corrections = corrections or Corrections()
    sample = running_text(text)
    language = corrections.language or language or language_of(sample)
    raw = split_lines(text)
    units = find_units(raw)
    features = Features(units, language)
    story = find_story(features, _repeats(units, raw, repeated or {}))
    fields = find_fields(features, story)
    lines = _fates(raw, units, story, fields)
    body = _blocks(units, story, fields)
    lines, body = _corrected(lines, body, corrections)
    doubt = None if corrections.lines else find_doubt(units, story)
    warnings = find_mojibake(sample), find_several(units, story), doubt
    return Article(
        source=source,
        title=corrections.title or fields.title,
        authors=corrections.authors or fields.authors,
        published=corrections.published or fields.published,
        language=language,
        views=fields.views,
        lede=fields.lede,
        credits=fields.credits,
        body=body,
        lines=lines,
        corrections=corrections,
        warnings=tuple(filter(None, warnings)),
    )


def _repeats(units: Sequence[Unit], raw: Sequence[str], repeated: Mapping[str, int]) -> list[int]:
    """Tell of each unit in how many other dumps all its lines are found."""
    if not repeated:
        return [0] * len(units)
    return [min(repeated.get(raw[number - 1].strip(), 0) for number in unit.lines) for unit in units]


def _fates(
    raw: Sequence[str], units: Sequence[Unit], story: Sequence[Verdict], fields: Fields
) -> tuple[Line, ...]:
    """Give every line its role: its unit's, or blank."""
    roles, kept, reasons = [Role.BLANK] * len(raw), [False] * len(raw), ["nothing on it"] * len(raw)
    for index, (unit, verdict) in enumerate(zip(units, story, strict=True)):
        role, reason = fields.roles.get(index) or (verdict.role, verdict.reason)
        for number in unit.lines:
            roles[number - 1], kept[number - 1], reasons[number - 1] = role, role in KEPT_ROLES, reason
    make = partial(tuple.__new__, Line)  # as Line._make does, without a call in Python for every line
    return tuple(map(make, zip(count(1), raw, roles, kept, reasons, strict=False)))


def _blocks(units: Sequence[Unit], story: Sequence[Verdict], fields: Fields) -> tuple[Block, ...]:
    return tuple(
        Block(verdict.kind, unit.text, unit.lines)
        for index, (unit, verdict) in enumerate(zip(units, story, strict=True))
        if verdict.kind and index not in fields.roles
    )


def _corrected(
    lines: tuple[Line, ...], body: tuple[Block, ...], corrections: Corrections
) -> tuple[tuple[Line, ...], tuple[Block, ...]]:
    """Let a person's word on single lines beat the rules; every other line stays as it was."""
    if not corrections.lines:
        return lines, body
    fates = list(lines)
    blocks = list(body)
    for number, word in sorted(corrections.lines.items()):
        line = fates[number - 1]
        role = {"keep": line.role if line.kept else Role.PARAGRAPH, "drop": Role.OTHER}.get(word) or Role(
            word
        )
        fates[number - 1] = line._replace(role=role, kept=role in KEPT_ROLES, reason=f"you said {word}")
        if role is line.role:
            continue
        blocks = [
            kept
            for block in blocks
            for kept in ([_without(block, number, lines)] if number in block.lines else [block])
            if kept is not None
        ]
        if role.value in {kind.value for kind in BlockKind}:
            blocks.append(Block(BlockKind(role.value), visible(line.text), (number,)))
    blocks.sort(key=lambda block: block.lines)
    return tuple(fates), tuple(blocks)


def _without(block: Block, number: int, lines: Sequence[Line]) -> Block | None:
    """Give the block without one of its lines, or None when nothing is left."""
    rest = tuple(other for other in block.lines if other != number)
    if not rest:
        return None
    return Block(block.kind, " ".join(visible(lines[other - 1].text) for other in rest), rest)
