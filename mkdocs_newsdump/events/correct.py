"""A person's word on an article's milestones, from ``NAME.yml``: drop, retitle, re-date, add."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from mkdocs_newsdump.model.article import Article, MilestoneCorrection
from mkdocs_newsdump.model.milestone import Milestone
from mkdocs_newsdump.text.messages import short


def apply_corrections(milestones: Iterable[Milestone], article: Article) -> tuple[list[Milestone], list[str]]:
    """Apply the article's corrections to its milestones.

    ``about`` means the milestones with these words in their title, or, where there are none, in their
    sentence. Words of the article that no milestone tells make a new one of their paragraph, and so does an
    entry without ``about``. Returns the milestones, and a warning for every ``about`` that is nowhere in the
    article.
    """
    kept = list(milestones)
    warnings = []
    for number, correction in enumerate(article.corrections.milestones, start=1):
        if correction.about is None:
            kept.append(added_milestone(article, correction, correction.paragraph or 0))
            continue
        near = [at for at, one in enumerate(kept) if correction.paragraph in (None, one.paragraph)]
        meant = {at for at in near if contains_words(kept[at].title, correction.about)}
        meant = meant or {at for at in near if contains_words(kept[at].text, correction.about)}
        place = find_paragraph(article, correction.about)
        if meant:
            kept = [
                changed_milestone(one, correction) if at in meant else one
                for at, one in enumerate(kept)
                if at not in meant or not correction.drop
            ]
        elif place is not None and not correction.drop:
            kept.append(added_milestone(article, correction, place))
        elif place is None:
            warnings.append(
                f"{article.source}: correction of milestone {number}: the article has no "
                f"{short(correction.about)}; quote words of the milestone's title or sentence"
            )
    return kept, warnings


def contains_words(text: str, about: str) -> bool:
    """Whether a text has these words, whatever their case and white space."""
    return _folded(about) in _folded(text)


@lru_cache(maxsize=1000)  # each correction asks for every milestone of the article
def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def changed_milestone(milestone: Milestone, correction: MilestoneCorrection) -> Milestone:
    """Return the milestone as the correction wants it; a date that a person gave is nowhere in the text."""
    return replace(
        milestone,
        title=correction.title or milestone.title,
        date=correction.date or milestone.date,
        mention=None if correction.date else milestone.mention,
        kind=correction.kind or milestone.kind,
        parties=milestone.parties if correction.parties is None else tuple(sorted(correction.parties)),
    )


def added_milestone(article: Article, correction: MilestoneCorrection, number: int) -> Milestone:
    """Return the milestone that a correction adds to a paragraph."""
    text = article.body[number - 1].text if 0 < number <= len(article.body) else article.lede or ""
    title = correction.title or correction.about or ""
    return Milestone(
        date=correction.date,
        mention=None,
        start=0,
        end=len(text),
        title=title,
        text=text or title,
        kind=correction.kind or "other",
        parties=tuple(sorted(correction.parties or ())),
        article=article.source,
        paragraph=number,
    )


def find_paragraph(article: Article, about: str) -> int | None:
    """Return the number of the first paragraph that has these words."""
    texts = [article.lede or "", *(block.text for block in article.body)]
    return next((number for number, text in enumerate(texts) if contains_words(text, about)), None)
