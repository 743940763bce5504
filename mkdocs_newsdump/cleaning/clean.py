"""A dump's text to an article: its segments, the story among them, its metadata, and every line's fate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments, visible
from mkdocs_newsdump.cleaning.metadata.find import Metadata, find_metadata
from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.cleaning.verdicts import KINDS, Verdict
from mkdocs_newsdump.cleaning.warnings import find_warnings
from mkdocs_newsdump.dumps.dump import split_lines
from mkdocs_newsdump.model.article import Article, Block, Corrections, Fate, Line, Lines, Role
from mkdocs_newsdump.text.collector import paused
from mkdocs_newsdump.text.language import language_of, running_text

KEPT_ROLES = {Role.TITLE, Role.BYLINE, Role.DATE, Role.VIEWS, Role.LEDE, Role.CREDIT} | KINDS.keys()
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
    segments = find_segments(raw)
    features = Features(segments, language)
    story = find_story(features, count_repeats(segments, raw, repeated or {}))
    metadata = find_metadata(features, story)
    lines = decide_lines(raw, segments, story, metadata)
    body = make_blocks(segments, story, metadata)
    lines, body = apply_corrections(lines, body, corrections)
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
        warnings=find_warnings(sample, segments, story, corrected=bool(corrections.lines)),
    )


def count_repeats(
    segments: Sequence[Segment], raw: Sequence[str], repeated: Mapping[str, int]
) -> Sequence[int]:
    """Count for each segment the other dumps that have all its lines."""
    if not repeated:
        return [0] * len(segments)
    return [min(repeated.get(raw[number - 1].strip(), 0) for number in segment.lines) for segment in segments]


def decide_lines(
    raw: Sequence[str], segments: Sequence[Segment], story: Sequence[Verdict], metadata: Metadata
) -> Lines:
    """Return every line with the role and the reason of its segment, or as a blank one."""
    blank = _fate(Verdict.beside_passes(Role.BLANK, Rule.BLANK))
    fates = [blank] * len(raw)
    last, fate = None, blank
    for index, (segment, verdict) in enumerate(zip(segments, story, strict=True)):
        decided = metadata.verdicts.get(index, verdict)
        if decided is not last:  # most neighbours share one verdict
            last, fate = decided, _fate(decided)
        for number in segment.lines:
            fates[number - 1] = fate
    return Lines(raw, fates)


def _fate(verdict: Verdict) -> Fate:
    """Return what the lines of a segment share."""
    _, role, reason, step = verdict
    return Fate(role, role in KEPT_ROLES, reason.sentence, reason.rule.id, reason.args, step)


def make_blocks(
    segments: Sequence[Segment], story: Sequence[Verdict], metadata: Metadata
) -> tuple[Block, ...]:
    """Return the body: the segments of the story that no metadata was read from."""
    return tuple(
        Block(verdict.kind, segment.text, segment.lines)
        for index, (segment, verdict) in enumerate(zip(segments, story, strict=True))
        if verdict.kind and index not in metadata.verdicts
    )


def apply_corrections(
    lines: Lines, body: tuple[Block, ...], corrections: Corrections
) -> tuple[Lines, tuple[Block, ...]]:
    """Return lines and body with a person's word on single lines; every other line stays as it was."""
    if not corrections.lines:
        return lines, body
    fates, blocks = list(lines.fates), list(body)
    for number, word in sorted(corrections.lines.items()):
        line = lines[number - 1]
        role = _corrected_role(line, word)
        fates[number - 1] = _fate(Verdict.beside_passes(role, Rule.CORRECTED, word))
        if role is not line.role:
            blocks = [rest for block in blocks if (rest := _without(block, number, lines))]
            if role in KINDS:
                blocks.append(Block(KINDS[role], visible(line.text), (number,)))
    blocks.sort(key=lambda block: block.lines)
    return Lines(lines.texts, fates), tuple(blocks)


def _corrected_role(line: Line, word: str) -> Role:
    """Return the role of a line by a person's word on it: ``keep``, ``drop`` or a role."""
    if word == "keep":
        return line.role if line.kept else Role.PARAGRAPH
    return Role.OTHER if word == "drop" else Role(word)


def _without(block: Block, number: int, lines: Sequence[Line]) -> Block | None:
    """Return a block without one of its lines, or None when nothing is left."""
    if number not in block.lines:
        return block
    rest = tuple(other for other in block.lines if other != number)
    if not rest:
        return None
    return Block(block.kind, " ".join(visible(lines[other - 1].text) for other in rest), rest)
