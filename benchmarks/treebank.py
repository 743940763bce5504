"""Universal Dependencies treebanks as the grammar reads text: its own tokens, each date one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.grammar.parser import RELATIONS
from mkdocs_newsdump.grammar.tagger import Tag
from mkdocs_newsdump.grammar.tokens import Token, tokenize
from mkdocs_newsdump.grammar.words import read_words

JOINED = {
    "csubj": "nsubj",
    "csubj:pass": "nsubj:pass",
    "compound": "flat",
    "fixed": "flat",
    "goeswith": "flat",
}
"""Rare relations that are counted as others."""
CASES = {
    "de": {"NOUN": "Gen", "PROPN": "Gen", "ADJ": "Gen", "PRON": "Nom Gen Dat", "DET": "Nom Gen Dat"},
    **dict.fromkeys(
        ("ru", "pl", "ky", "kk", "tr"), dict.fromkeys(("NOUN", "PROPN", "ADJ", "PRON", "DET", "NUM"))
    ),
}
"""Parts of speech whose case is told apart, and which cases; elsewhere only that of pronouns is."""
VERB_FORMS = {
    "FIN": "Fin", "IMP": "Fin", "C": "Fin", "PP": "Part", "N": "Part", "INF": "Inf", "IZU": "Inf", "G": "Ger",
    "": "Inf",
}  # fmt: skip
"""The form that the end of a language's own tag gives, where the features leave it out (de, it, pt)."""


class Word(NamedTuple):
    """A row of a treebank, with its place in the sentence's text."""

    start: int
    end: int
    pos: str
    own: str
    features: dict[str, str]
    head: int
    relation: str


class Example(NamedTuple):
    """A sentence to learn from. A head that is the number of tokens is the root."""

    text: str
    tokens: list[Token]
    tags: list[str]
    heads: list[int]
    relations: list[int]


def read_examples(file: Path, language: str) -> list[Example]:
    """Read the sentences of a CoNLL-U file whose words are found in their text."""
    return [example for text, rows in sentences(file) if (example := project(text, rows, language))]


def sentences(file: Path) -> Iterator[tuple[str, list[Word]]]:
    """Give each sentence's text and its words, heads counted from 0; a head of -1 is the root."""
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        text = re.search(r"^# text = (.*)$", block, re.MULTILINE)
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if not text or not rows:
            continue
        words, at, joined = [], 0, (0, 0, 0)
        for row in rows:
            number = row[0]
            if "." in number:
                continue
            inside = number.isdigit() and joined[0] and int(number) <= joined[0]
            if not inside:
                at = text[1].find(row[1], at)
                if at < 0:
                    break
                span = (at, at := at + len(row[1]))
            if "-" in number:
                joined = (int(number.split("-")[1]), *span)
                continue
            start, end = joined[1:] if inside else span
            features = dict(pair.split("=", 1) for pair in row[5].split("|")) if row[5] != "_" else {}
            words.append(Word(start, end, row[3], row[4], features, int(row[6]) - 1, row[7]))
        if at >= 0:
            yield text[1], words


def project(text: str, words: list[Word], language: str) -> Example | None:
    """Return a sentence's tags and tree on the grammar's own tokens.

    A token of several words stands for the highest of them in the tree; of a word of several tokens the first
    stands for it, and the others belong to that one.
    """
    dates = [(mention.start, mention.end) for mention in find_dates(text, language=language)]
    tokens = tokenize(text, dates, elides=read_words(language).elides)
    depths = [_depth(words, at) for at in range(len(words))]
    if not tokens or None in depths:
        return None
    place, at = [], 0
    for word in words:
        while at < len(tokens) - 1 and tokens[at].end <= word.start:
            at += 1
        place.append(at)
        if word.start < tokens[at].start:  # within a joined form
            at = max(0, at - 1)
    inside: list[list[int]] = [[] for _ in tokens]
    for number, at in enumerate(place):
        inside[at].append(number)
    tags, heads, relations = [], [], []
    holder = 0
    for at, (token, own) in enumerate(zip(tokens, inside, strict=True)):
        if not own:
            pos = "PUNCT" if not token.form[0].isalnum() else words[inside[holder][0]].pos
            tags.append("DATE" if token.dated else pos)
            heads.append(holder if at else len(tokens))
            relations.append(RELATIONS.index("punct" if pos == "PUNCT" else "flat"))
            continue
        top = min(own, key=lambda number: depths[number])
        holder = at
        word = words[top]
        tags.append("DATE" if token.dated else "|".join(tag_of(word, language)).rstrip("|"))
        heads.append(len(tokens) if word.head < 0 else place[word.head])
        relations.append(RELATIONS.index(relation_of(word.relation)))
    if any(_loops(heads, at) for at in range(len(heads))):
        return None
    return Example(text, tokens, tags, heads, relations)


def relation_of(name: str) -> str:
    """Return the one of ``RELATIONS`` that a treebank's relation counts as."""
    name = JOINED.get(name, name)
    if name in RELATIONS:
        return name
    main = name.split(":")[0]
    return JOINED.get(main, main if main in RELATIONS else "dep")


def tag_of(word: Word, language: str) -> Tag:
    """Return the tag of a word in the grammar's terms, the ways of the treebanks made alike."""
    get = word.features.get
    pos, kind = word.pos, "Rel" if "Rel" in get("PronType", "") else ""
    if pos in ("VERB", "AUX") or (pos == "ADJ" and get("VerbForm") == "Part"):
        own = word.own[2:] if language == "de" else word.own[2:3]
        form = get("VerbForm") or ("Fin" if "Mood" in word.features else "")
        if not form or (language == "de" and pos != "ADJ" and word.own[:1] == "V"):
            form = VERB_FORMS.get(own, "Fin")
        finite = form == "Fin"
        short = (
            form == "Part" and language == "ru" and (get("Variant") == "Short" or "Case" not in word.features)
        )
        return Tag(
            pos,
            form,
            get("Tense", "") if finite or form == "Part" or language in ("tr", "ky", "kk") else "",
            "Pass" if get("Voice") == "Pass" else "",
            get("Mood", "") if get("Mood") in ("Imp", "Cnd", "Sub") else "",
            ("Short" if short else get("Case", "") if form == "Part" and language == "ru" else ""),
            "Neg" if get("Polarity") == "Neg" else "",
        )
    case = get("Case", "").split(",")[0]
    cased = CASES.get(language, {"PRON": None})
    if pos not in cased or (cased[pos] and case not in cased[pos]):
        case = ""
    if language == "ru" and pos == "ADJ" and get("Variant") == "Short":
        case = "Short"
    if get("Polarity") == "Neg" and pos in ("PART", "ADV"):
        kind = "Neg"
    return Tag(pos, case=case, kind=kind if pos in ("PRON", "DET", "ADV") or kind == "Neg" else "")


def _depth(words: list[Word], at: int) -> int | None:
    for steps in range(len(words) + 1):
        if at < 0:
            return steps
        at = words[at].head
    return None


def _loops(heads: list[int], at: int) -> bool:
    for _ in heads:
        if at >= len(heads):
            return False
        at = heads[at]
    return at < len(heads)
