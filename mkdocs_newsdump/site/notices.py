"""What a person may want to know of a folder of dumps, though nothing is wrong with the site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES
from mkdocs_newsdump.dumps.dump import INSTALL
from mkdocs_newsdump.dumps.file_kinds import DUMPS, TEXT, TEXT_IN_BROWSER
from mkdocs_newsdump.dumps.folder import CORRECTIONS
from mkdocs_newsdump.model.timeline import OwnEntry, OwnWord
from mkdocs_newsdump.render.records import Summary
from mkdocs_newsdump.text.languages import babel_locale, closest
from mkdocs_newsdump.text.near_duplicates import same_stories

NAMED = 3
"""Maximum number of files that a notice names."""


def skipped(dump_dir: Path, names: Sequence[str]) -> list[str]:
    """Return the notice that files were not read because of their endings, if there are such files."""
    if not names:
        return []
    return [
        f"{dump_dir}: files not read: {counted(names)}. Dumps end in {', '.join(DUMPS)}, corrections in "
        f"{CORRECTIONS}; save the text of each document, such as a .docx or a .pdf, as a {TEXT[0]} file, and "
        "keep other files elsewhere"
    ]


def unread_pages(dump_dir: Path, names: Sequence[str]) -> list[str]:
    """Return the warning that nothing is installed to read saved pages, if there are any."""
    if not names:
        return []
    return [
        f"{dump_dir}: saved pages not read: {counted(names)}. To read them, {INSTALL}; or of each, "
        f"{TEXT_IN_BROWSER}"
    ]


def repaired(articles: Mapping[str, Summary]) -> list[str]:
    """Return the notice that lines that were decoded wrongly are repaired, if there are any."""
    names = [name for name, article in articles.items() if article.repaired]
    if not names:
        return []
    lines = sum(articles[name].repaired for name in names)
    told = "One line is" if lines == 1 else f"{lines} lines are"
    return [
        f"dumps that were decoded wrongly before they were saved: {counted(names)}. {told} "
        "repaired on the pages, and marked where an article is compared with its dump; the files stay as "
        f"they are. Where a dump was right, write 'repair: false' into NAME{CORRECTIONS} beside it"
    ]


def same_story(articles: Mapping[str, Summary]) -> list[str]:
    """Return a notice for each story that several dumps tell nearly word for word.

    It is no warning: papers print the story of an agency as it is, and a person may want all of them.
    """
    fingerprints = {name: article.sentences for name, article in articles.items()}
    return [
        f"dumps that tell one story nearly word for word: {counted(names)}. Each has a page; "
        "remove those that you do not want twice"
        for names in same_stories(fingerprints)
    ]


def without_event_words(articles: Mapping[str, Summary]) -> list[str]:
    """Return a notice for each language of the dumps that has no words to tell events by."""
    names: dict[str, list[str]] = {}
    for name, article in articles.items():
        names.setdefault(article.language or "", []).append(name)
    return [
        f"dumps in {language_name(code)}, which has no words for events yet: {counted(some)}. Of these only "
        "sentences with a date that name both parties are on the timeline; to find more, add "
        f"languages/{code}/events.yml to mkdocs_newsdump"
        for code, some in sorted(names.items())
        if code and closest(code, "events") is None
    ]


def without_date(names: Sequence[str]) -> list[str]:
    """Return the notice that events have no date, if any have none; ``names`` are those of their dumps."""
    if not names:
        return []
    return [
        f"dumps that do not say when something happened: {counted(names)}. A file NAME{CORRECTIONS} beside "
        "the dump can: published is the day of the article, milestones date the event itself"
    ]


def without_parties(entries: Sequence[OwnWord]) -> list[str]:
    """Return a warning for each of a person's entries that no one of several timelines can claim."""
    return [
        f"{OWN_ENTRIES}: entry {number}: parties: is missing, and which of the timelines the entry is for; "
        "write them, as in parties: [KZ, KG]"
        for number, entry in enumerate(entries, start=1)
        if isinstance(entry, OwnEntry) and not entry.parties
    ]


def without_labels(language: str) -> list[str]:
    """Return the notice that the pages' labels are English, if their own language has none."""
    if closest(language, "labels") is not None:
        return []
    return [
        f"the labels around the articles are in English: there are none in {language_name(language)} yet; to "
        f"add them, translate languages/en/labels.yml of mkdocs_newsdump into languages/{language}/labels.yml"
    ]


def language_name(code: str) -> str:
    """Return a language's English name and its code, or the code alone where it has no name."""
    locale = babel_locale(code)
    return f"{locale.english_name} ({code})" if locale and locale.english_name else code


def left_out(dump_dir: Path, names: Sequence[str]) -> list[str]:
    """Return the notice that dumps in the folder of documents are not published, if any are there."""
    if not names:
        return []
    return [
        f"{dump_dir} is inside docs_dir, which MkDocs publishes whole. Dumps and corrections left out of the "
        f"site: {counted(names)}; move dump_dir out of docs_dir, so that nothing has to be left out"
    ]


def counted(names: Sequence[str]) -> str:
    """Return the number of files and the names of some."""
    return f"{len(names)} ({listed(names)})"


def listed(names: Sequence[str]) -> str:
    """Return the names of some files, and the number of the others."""
    shown = ", ".join(names[:NAMED])
    return f"{shown} and {len(names) - NAMED} more" if len(names) > NAMED else shown
