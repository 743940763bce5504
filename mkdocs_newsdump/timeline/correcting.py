"""A person's word on an article's milestones, from ``NAME.yml``: drop, retitle, re-date, add."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from mkdocs_newsdump.article import Article, MilestoneCorrection
from mkdocs_newsdump.messages import short
from mkdocs_newsdump.timeline.milestone import Milestone


def corrected(milestones: Iterable[Milestone], article: Article) -> tuple[list[Milestone], list[str]]:
    """Apply the article's corrections to its milestones.

    ``about`` means the milestones with these words in their title, or, where there are none, in their
    sentence. Words of the article that no milestone tells make a new one of their paragraph, and so does an
    entry without ``about``. Gives the milestones, and a warning for every ``about`` that is nowhere in the
    article.
    """
    kept = list(milestones)
    warnings = []
    for number, word in enumerate(article.corrections.milestones, start=1):
        if word.about is None:
            kept.append(added(article, word, word.paragraph or 0))
            continue
        meant = {at for at, told in enumerate(kept) if is_there(told, word) and holds(told.title, word.about)}
        meant = meant or {
            at for at, told in enumerate(kept) if is_there(told, word) and holds(told.text, word.about)
        }
        place = paragraph_with(article, word.about)
        if meant:
            kept = [
                changed(told, word) if at in meant else told
                for at, told in enumerate(kept)
                if at not in meant or not word.drop
            ]
        elif place is not None and not word.drop:
            kept.append(added(article, word, place))
        elif place is None:
            warnings.append(
                f"{article.source}: correction of milestone {number}: "
                f"the article has no {short(word.about)}; quote words of the milestone's title or sentence"
            )
    return kept, warnings


def holds(text: str, about: str) -> bool:
    """Say whether a text has these words, whatever their case and white space."""
    return _folded(about) in _folded(text)


@lru_cache(maxsize=1000)  # each correction asks for every milestone of the article
def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def is_there(milestone: Milestone, word: MilestoneCorrection) -> bool:
    """Say whether a milestone is in the paragraph that the correction names, if it names one."""
    return word.paragraph is None or milestone.paragraph == word.paragraph


def changed(milestone: Milestone, word: MilestoneCorrection) -> Milestone:
    """Give the milestone as the correction wants it. A date that a person gave stands nowhere in the text."""
    return replace(
        milestone,
        title=word.title or milestone.title,
        date=word.date or milestone.date,
        mention=None if word.date else milestone.mention,
        kind=word.kind or milestone.kind,
        parties=milestone.parties if word.parties is None else tuple(sorted(word.parties)),
    )


def added(article: Article, word: MilestoneCorrection, number: int) -> Milestone:
    """Make the milestone that a correction adds to a paragraph."""
    text = article.body[number - 1].text if 0 < number <= len(article.body) else article.lede or ""
    title = word.title or word.about or ""
    return Milestone(
        date=word.date,
        mention=None,
        start=0,
        end=len(text),
        title=title,
        text=text or title,
        kind=word.kind or "other",
        parties=tuple(sorted(word.parties or ())),
        article=article.source,
        paragraph=number,
    )


def paragraph_with(article: Article, about: str) -> int | None:
    """Give the number of the first paragraph that has these words."""
    texts = [article.lede or "", *(block.text for block in article.body)]
    return next((number for number, text in enumerate(texts) if holds(text, about)), None)
