"""A dump's text to an article: its segments, the story among them, its metadata, and every line's fate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mkdocs_newsdump.cleaning.doubts import find_doubts
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments, visible
from mkdocs_newsdump.cleaning.markup import is_picture
from mkdocs_newsdump.cleaning.metadata.find import Metadata, find_metadata
from mkdocs_newsdump.cleaning.mojibake import repaired
from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.cleaning.said import fields_said, said_title
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.cleaning.two_ways import choose
from mkdocs_newsdump.cleaning.verdicts import KINDS, Verdict
from mkdocs_newsdump.cleaning.warnings import find_warnings
from mkdocs_newsdump.dumps.dump import Dump, split_lines
from mkdocs_newsdump.model.article import Article, Block, Corrections, Fate, Line, Lines, Role
from mkdocs_newsdump.text.collector import paused
from mkdocs_newsdump.text.language import language_of_text, running_text
from mkdocs_newsdump.text.languages import FALLBACK

KEPT_ROLES = {Role.TITLE, Role.BYLINE, Role.DATE, Role.VIEWS, Role.LEDE, Role.CREDIT} | KINDS.keys()
"""Roles whose words appear on the article's page."""


@paused()
def clean(
    text: str | Dump,
    *,
    language: str | None = None,
    corrections: Corrections | None = None,
    source: str = "",
    repeated: Mapping[str, int] | None = None,
) -> Article:
    """Find the article in a dump or its text. Pure; any gives an article, if need be one without a body.

    ``language`` is an ISO 639-1 code where it is known. ``corrections`` are a person's word, which beats
    every rule. ``source`` names the dump to people. ``repeated`` says in how many other dumps of the same
    site a line (stripped) is found. What a dump says of itself (:attr:`~mkdocs_newsdump.Dump.stated`) beats
    what is found in its text.
    """
    dump = text if isinstance(text, Dump) else Dump(source, text, "")
    corrections, stated = corrections or Corrections(), dump.stated
    raw, first = split_lines(dump.text), dump.first
    right = repaired(raw) if corrections.repair else {}
    read = [right.get(place, line) for place, line in enumerate(raw)] if right else raw
    told = [*[""] * stated.head, *read[stated.head :]] if stated.head else read
    plain = "".join(told)
    sample = running_text(plain)
    language = corrections.language or language or language_of_text(plain, sample, stated.language)
    segments = find_segments(told, first=first, markdown=dump.markdown)
    features = Features(segments, language)
    likely: dict[int, float] = {}
    story: Sequence[Verdict] = find_story(
        features, count_repeats(segments, told, repeated or {}, first), likely=likely
    )
    doubt = None
    if dump.page is not None:
        story, doubt = choose(segments, story, dump.page)
    headline = corrections.title or said_title(corrections.lines, read, first) or stated.title
    metadata = find_metadata(features, story, headline)
    if dump.page is not None or dump.markdown:
        metadata = with_pictures(metadata, segments, dump)
    lines = decide_lines(read, segments, story, metadata, stated.head, first)
    body = make_blocks(segments, story, metadata)
    said, metadata = fields_said(corrections.lines, metadata, lines, segments, language or FALLBACK)
    lines, body = apply_corrections(lines, body, corrections)
    corrected = bool(corrections.lines)
    warnings = find_warnings(sample, segments, story, corrected=corrected)
    return Article(
        source=source or dump.source,
        title=headline or metadata.title,
        authors=corrections.authors or said.get("authors") or stated.authors or metadata.authors,
        published=corrections.published or said.get("published") or stated.published or metadata.published,
        language=language,
        views=metadata.views,
        lede=said.get("lede") or metadata.lede,
        credits=said.get("credits") or metadata.credits,
        body=body,
        lines=Lines(raw, lines.fates, first),
        corrections=corrections,
        warnings=(*dump.warnings, *warnings, *([doubt] if doubt and not corrected else ())),
        url=corrections.url or stated.url,
        site=stated.site,
        repaired={place + first: line.rstrip("\r\n") for place, line in right.items()},
        doubts=find_doubts(
            source or dump.source, segments, story, likely if dump.page is None else {}, metadata, stated
        ),
    )


def count_repeats(
    segments: Sequence[Segment], raw: Sequence[str], repeated: Mapping[str, int], first: int = 1
) -> Sequence[int]:
    """Count for each segment the other dumps that have all its lines."""
    if not repeated:
        return [0] * len(segments)
    return [
        min(repeated.get(raw[number - first].strip(), 0) for number in segment.lines) for segment in segments
    ]


def with_pictures(metadata: Metadata, segments: Sequence[Segment], dump: Dump) -> Metadata:
    """Return metadata that knows captions by a page's markup, and lines of Markdown that are a picture alone.

    Nothing else may have been read from them.
    """
    found: dict[int, Verdict] = {}
    for index, segment in enumerate(segments):
        if dump.page is not None and dump.page.captions.issuperset(segment.lines):
            found[index] = Verdict.beside_passes(Role.CAPTION, Rule.PAGE_CAPTION)
        elif dump.markdown and is_picture(segment.text):
            found[index] = Verdict.beside_passes(Role.OTHER, Rule.PICTURE)
    return replace(metadata, verdicts={**found, **metadata.verdicts})


def decide_lines(
    raw: Sequence[str],
    segments: Sequence[Segment],
    story: Sequence[Verdict],
    metadata: Metadata,
    head: int = 0,
    first: int = 1,
) -> Lines:
    """Return every line with the role and the reason of its segment, or as a blank one.

    The first ``head`` lines say what the file is; lines are counted from ``first``.
    """
    blank = _fate(Verdict.beside_passes(Role.BLANK, Rule.BLANK))
    fates = [blank] * len(raw)
    if head:
        stated = _fate(Verdict.beside_passes(Role.OTHER, Rule.FRONT_MATTER))
        fates[:head] = [stated if line.strip() else blank for line in raw[:head]]
    known: dict[Verdict, Fate] = {}
    for index, (segment, verdict) in enumerate(zip(segments, story, strict=True)):
        decided = metadata.verdicts.get(index, verdict)
        fate = known.get(decided) or known.setdefault(decided, _fate(decided))
        for number in segment.lines:
            fates[number - first] = fate
    return Lines(raw, fates, first)


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
    fates, blocks, first = list(lines.fates), list(body), lines.first
    for number, word in sorted(corrections.lines.items()):
        line = lines[number - first]
        role = _corrected_role(line, word)
        fates[number - first] = _fate(Verdict.beside_passes(role, Rule.CORRECTED, word))
        if role is not line.role:
            blocks = [rest for block in blocks if (rest := _without(block, number, lines))]
            if role in KINDS:
                blocks.append(Block(KINDS[role], visible(line.text), (number,)))
    blocks.sort(key=lambda block: block.lines)
    return Lines(lines.texts, fates, first), tuple(blocks)


def _corrected_role(line: Line, word: str) -> Role:
    """Return the role of a line by a person's word on it: ``keep``, ``drop`` or a role."""
    if word == "keep":
        return line.role if line.kept else Role.PARAGRAPH
    return Role.OTHER if word == "drop" else Role(word)


def _without(block: Block, number: int, lines: Lines) -> Block | None:
    """Return a block without one of its lines, or None when nothing is left."""
    if number not in block.lines:
        return block
    rest = tuple(other for other in block.lines if other != number)
    if not rest:
        return None
    return Block(block.kind, " ".join(visible(lines[other - lines.first].text) for other in rest), rest)
