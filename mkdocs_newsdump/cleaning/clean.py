"""A dump's text to an article: its segments, the story among them, its metadata, and every line's fate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments, visible
from mkdocs_newsdump.cleaning.metadata.find import Metadata, find_metadata
from mkdocs_newsdump.cleaning.mojibake import find_mojibake
from mkdocs_newsdump.cleaning.passes import Verdict, find_doubt, find_story
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.several import find_several
from mkdocs_newsdump.dumps.dump import split_lines
from mkdocs_newsdump.model.article import Article, Block, BlockKind, Corrections, Line, Role
from mkdocs_newsdump.text.language import language_of, running_text

KEPT_ROLES = frozenset(
    {Role.TITLE, Role.BYLINE, Role.DATE, Role.VIEWS, Role.LEDE, Role.CREDIT}
    | {Role(kind.value) for kind in BlockKind}
)
"""Roles whose words appear on the article's page."""


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
    segments = find_segments(raw)
    features = Features(segments, language)
    story = find_story(features, _repeats(segments, raw, repeated or {}))
    metadata = find_metadata(features, story)
    lines = _fates(raw, segments, story, metadata)
    body = _blocks(segments, story, metadata)
    lines, body = _corrected(lines, body, corrections)
    doubt = None if corrections.lines else find_doubt(segments, story)
    warnings = find_mojibake(sample), find_several(segments, story), doubt
    return Article(
        source=source,
        title=corrections.title or metadata.title,
        authors=corrections.authors or metadata.authors,
        published=corrections.published or metadata.published,
        language=language,
        views=metadata.views,
        lede=metadata.lede,
        credits=metadata.credits,
        body=body,
        lines=lines,
        corrections=corrections,
        warnings=tuple(filter(None, warnings)),
    )


def _repeats(segments: Sequence[Segment], raw: Sequence[str], repeated: Mapping[str, int]) -> list[int]:
    """Tell of each segment in how many other dumps all its lines are found."""
    if not repeated:
        return [0] * len(segments)
    return [min(repeated.get(raw[number - 1].strip(), 0) for number in segment.lines) for segment in segments]


def _fates(
    raw: Sequence[str], segments: Sequence[Segment], story: Sequence[Verdict], metadata: Metadata
) -> tuple[Line, ...]:
    """Give every line its role: its segment's, or blank."""
    fates = [(Role.BLANK, False, "nothing on it")] * len(raw)
    for index, (segment, verdict) in enumerate(zip(segments, story, strict=True)):
        role, reason = metadata.roles.get(index) or (verdict.role, verdict.reason)
        fate = (role, role in KEPT_ROLES, reason)
        for number in segment.lines:
            fates[number - 1] = fate
    return tuple(map(Line._make, zip(count(1), raw, *zip(*fates, strict=True), strict=False)))


def _blocks(segments: Sequence[Segment], story: Sequence[Verdict], metadata: Metadata) -> tuple[Block, ...]:
    return tuple(
        Block(verdict.kind, segment.text, segment.lines)
        for index, (segment, verdict) in enumerate(zip(segments, story, strict=True))
        if verdict.kind and index not in metadata.roles
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
