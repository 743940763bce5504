"""Fit the grammar of a language to treebanks.

    pip install 'mkdocs-newsdump[fit]'
    python -m benchmarks.fit_grammar TREEBANKS ru en     # writes mkdocs_newsdump/grammar/weights/<code>.bin
    python -m benchmarks.fit_grammar TREEBANKS ru --check   # only judges, all PUD in four parts

TREEBANKS is a folder of CoNLL-U files named as Universal Dependencies names them (``ru_pud-ud-test.conllu``).
The last 200 sentences of PUD are held out (of a language without PUD the last 200 of all), and what the
models make of them is printed; the weights so judged are written.

Three softmax models are fitted by AdaGrad (Duchi, Hazan and Singer, 2011) with a penalty on absolute weights:
the tags, each after the tags before it; the steps of the parser, on the way that an oracle shows; and the
relations. The strongest features are kept, and weighed again without the others. A fourth,
for Slavic languages, tells the aspect of verbs and is fitted to dictionaries (``aspects.py``). The same files
give the same weights.
"""

from __future__ import annotations

import argparse
import json
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from benchmarks.aspects import read_words_of_aspect
from benchmarks.treebank import Example, read_examples
from mkdocs_newsdump.grammar import model as files
from mkdocs_newsdump.grammar.aspect import ASPECTS, features
from mkdocs_newsdump.grammar.codes import NOTHING, atoms
from mkdocs_newsdump.grammar.model import FORMAT, KEY_BYTES, Model, read_model
from mkdocs_newsdump.grammar.parser import LEFT, RELATIONS, SHIFT, STEPS, State
from mkdocs_newsdump.grammar.read import TaggedSentence
from mkdocs_newsdump.grammar.sentence import Sentence
from mkdocs_newsdump.grammar.table import OFFSET, Table
from mkdocs_newsdump.grammar.tagger import Context, Tagger, read_tag, tag_code
from mkdocs_newsdump.grammar.words import Words, read_words

FORMS = ("Fin", "Part", "Inf")
HELD_OUT = 200
FOLDS = 4
KNOWN = 3
"""A word as frequent is known to the parser as such; a rarer one by its ending."""
RARE_TAG = 3
"""A tag must be as frequent to be a class of its own; of a rarer one the part of speech counts."""

LARGEST = 500_000
"""Maximum size of a language's file in bytes."""
KEPT = (20_000, 45_000, 12_000)
"""Features kept for tags, steps and relations; fewer for tags where the file would be too large."""
KEPT_ASPECTS, ASPECT_EPOCHS = 13_500, 8
"""By these .99 of the words of the lists are told rightly, weighed by frequency; of verbs left out .92."""
RAREST = 1.5
"""Frequency below which a word counts once; above it twice for each power of ten."""
EPOCHS, FOLD_EPOCHS = 6, 3
BATCH = 256
RATE = 0.1
"""Higher rates cost: with 0.25 a hundredth of the Spanish arcs are lost."""
PENALTIES = (1e-5, 2e-5, 2e-5)
"""On absolute weights of tags, steps and relations. With half of it files are a quarter larger, no better."""
SCALE = 7.0
"""What a weight of one is stored as. With 3.5 a two-hundredth of the tags is lost."""
NEWS_ELSEWHERE = 3
NEWS = {"de": 1, "fr": 1}
"""Times that a sentence of the news is counted, by language, where another number does better.

Counted thrice .85 of the German dates and .80 of the French have their predicate, counted once .92 and .90.
"""
STRONGEST = 127

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


class Task(NamedTuple):
    """What a model is to learn: the keys of every decision's features, one row each, and the right class."""

    keys: list[list[int]]
    right: list[int]
    classes: int


class Weights(NamedTuple):
    """A fitted model: its keys in ascending order, and a row of weights for each."""

    keys: Ints
    rows: Floats


def fit(task: Task, penalty: float, kept: int | None = None, epochs: int = EPOCHS) -> Weights:
    """Fit a model; keep its strongest features, if so many are named, and fit these again."""
    width = max(map(len, task.keys))
    keys = np.full((len(task.keys), width), -1, dtype=np.int64)
    for row, found in zip(keys, task.keys, strict=True):
        row[: len(found)] = found
    names, columns, counts = np.unique(keys, return_inverse=True, return_counts=True)
    columns = columns.reshape(keys.shape)
    strong = (counts > 1) & (names >= 0)
    right = np.array(task.right)
    for again in (kept is None or strong.sum() <= kept, True):
        number = np.cumsum(strong) - 1
        taken = np.where(strong, number, -1)[columns].astype(np.int32)
        weights = _ascend(
            taken, right, int(strong.sum()), task.classes, penalty, epochs if again else FOLD_EPOCHS
        )
        if again:
            break
        strength = np.abs(weights).max(axis=1) * np.log1p(counts[strong])
        best = np.flatnonzero(strong)[np.argsort(-strength, kind="stable")[:kept]]
        strong = np.zeros(len(names), dtype=bool)
        strong[best] = True
    return Weights(names[strong], weights)


def _ascend(
    columns: NDArray[np.int32], right: Ints, size: int, classes: int, penalty: float, epochs: int
) -> Floats:
    weights = np.zeros((size, classes), dtype=np.float32)
    squares = np.full((size, classes), 1e-6, dtype=np.float32)
    total = np.zeros_like(weights)
    random = np.random.default_rng(1)
    for epoch in range(epochs):
        _epoch(columns, right, random.permutation(len(right)), weights, squares, np.float32(penalty))
        if epoch >= epochs // 2:
            total += weights
    return total / (epochs - epochs // 2)


@njit(cache=True)
def _epoch(
    columns: NDArray[np.int32],
    right: Ints,
    order: Ints,
    weights: Floats,
    squares: Floats,
    penalty: np.float32,
) -> None:
    """Go through all decisions once, and change the weights after each ``BATCH``."""
    size, classes = weights.shape
    slots = np.full(size, -1, dtype=np.int32)
    touched = np.empty(BATCH * columns.shape[1], dtype=np.int32)
    slope = np.empty((len(touched), classes), dtype=np.float32)
    chances = np.empty(classes, dtype=np.float32)
    rate, one = np.float32(RATE), np.float32(1)
    for first in range(0, len(order), BATCH):
        rows = order[first : first + BATCH]
        shrink = rate * penalty * np.float32(len(rows))
        used = 0
        for row in rows:
            chances[:] = 0
            for feature in columns[row]:
                if feature >= 0:
                    for at in range(classes):
                        chances[at] += weights[feature, at]
                    if slots[feature] < 0:
                        slots[feature] = used
                        touched[used] = feature
                        slope[used] = 0
                        used += 1
            highest, whole = chances.max(), np.float32(0)
            for at in range(classes):
                chances[at] = np.exp(chances[at] - highest)
                whole += chances[at]
            for at in range(classes):
                chances[at] /= whole
            chances[right[row]] -= one
            for feature in columns[row]:
                if feature >= 0:
                    slot = slots[feature]
                    for at in range(classes):
                        slope[slot, at] += chances[at]
        for slot in range(used):
            feature = touched[slot]
            slots[feature] = -1
            for at in range(classes):
                squares[feature, at] += slope[slot, at] * slope[slot, at]
                root = np.sqrt(squares[feature, at])
                moved = weights[feature, at] - rate * slope[slot, at] / root
                kept = abs(moved) - shrink / root
                weights[feature, at] = np.sign(moved) * kept if kept > 0 else np.float32(0)


def rounded(weights: Weights) -> Weights:
    """Return the weights as the file holds them, without features that weigh nothing."""
    rows = np.clip(np.rint(weights.rows * SCALE), -STRONGEST, STRONGEST)
    telling = rows.any(axis=1)
    return Weights(weights.keys[telling], rows[telling])


def table(classes: Sequence[str], weights: Weights) -> Table:
    """Return the model that rounded weights make."""
    return Table(classes, weights.keys.tolist(), (weights.rows + OFFSET).astype(np.uint8).tobytes())


def written(tags: Sequence[str], known: Iterable[int], tables: Sequence[Weights]) -> bytes:
    """Return the content of a file of weights, as ``grammar/model.py`` reads it."""
    codes = np.array(sorted(known), dtype=np.int64)
    header = {
        "format": FORMAT,
        "known": len(codes),
        "sizes": [len(weights.keys) for weights in tables],
        "tags": list(tags),
    }
    parts = [json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode(), b"\n", _planes(codes)]
    for weights in tables:
        parts += [_planes(weights.keys), (weights.rows.T + OFFSET).astype(np.uint8).tobytes()]
    return zlib.compress(b"".join(parts), 9)


def _planes(numbers: Ints) -> bytes:
    steps = np.diff(numbers, prepend=0).astype("<u4")
    return steps.view(np.uint8).reshape(-1, KEY_BYTES).T.tobytes()


def tag_names(examples: Iterable[Example]) -> list[str]:
    """Return the tags that are classes."""
    counts = Counter(name for example in examples for name in example.tags)
    parts = {name.split("|")[0] for name in counts}
    return sorted({name for name in counts if counts[name] >= RARE_TAG} | parts)


def tag_task(examples: Sequence[Example], names: Sequence[str], before: Sequence[Sequence[str]]) -> Task:
    """Return what the tagger is to learn; ``before`` are the tags it finds on its way."""
    number = {name: at for at, name in enumerate(names)}
    keys, right = [], []
    for example, found in zip(examples, before, strict=True):
        context = Context(example.tokens)
        codes = [NOTHING, NOTHING, *map(tag_code, found)]
        for at, name in enumerate(example.tags):
            keys.append(context.features(at, codes[at + 1], codes[at]))
            right.append(number.get(name, number.get(name.split("|")[0], 0)))
    return Task(keys, right, len(names))


def oracle(state: State, heads: Sequence[int]) -> int:
    """Return the legal step that loses fewest arcs of a tree (Goldberg and Nivre, 2013)."""
    return min(state.steps(), key=lambda step: _cost(state, step, heads))


def _cost(state: State, step: int, heads: Sequence[int]) -> int:
    stack, ahead, size = state.stack, state.next, state.size
    if step == SHIFT:
        own = heads[ahead]
        return sum(heads[word] == ahead for word in stack) + sum(word == own for word in stack[:-1])
    top = stack[-1]
    below = stack[-2] if len(stack) > 1 else -1
    lost = sum(heads[word] == top for word in range(ahead, size))
    if step == LEFT:
        return lost + (heads[top] == below) + (heads[top] > ahead)
    return lost + (heads[top] >= ahead)


def parser_tasks(
    examples: Sequence[Example], tags: Sequence[Sequence[str]], known: frozenset[int]
) -> tuple[Task, Task]:
    """Return what the steps and the relations are to learn, on the way of the oracle."""
    steps, relations = Task([], [], len(STEPS)), Task([], [], len(RELATIONS))
    for example, names in zip(examples, tags, strict=True):
        state = State(example.tokens, names, known)
        heads = example.heads
        while not state.done:
            step = oracle(state, heads)
            if len(state.steps()) > 1:
                steps.keys.append(state.features())
                steps.right.append(step)
            if step == SHIFT:
                state.shift()
                continue
            head, word = state.arc(step)
            if heads[word] == head:
                relations.keys.append(state.relation_features(head, word))
                relations.right.append(example.relations[word])
            state.join(head, example.relations[word])
    return steps, relations


def aspect_task(language: str) -> Task:
    """Return the words whose aspect is to be learnt, frequent ones several times; none for most languages."""
    task = Task([], [], len(ASPECTS))
    for word in read_words_of_aspect(language):
        times = max(1, int(2 * (word.frequency - RAREST)))
        task.keys.extend([features(word.form)] * times)
        task.right.extend([word.aspect] * times)
    return task


def fit_language(
    news: Sequence[Example], others: Sequence[Example], language: str, times: int | None = None
) -> bytes:
    """Return the file of weights for a language; ``times`` a sentence of the news counts as one of others."""
    times = times or NEWS.get(language, NEWS_ELSEWHERE)
    examples = [*news, *others]
    names = tag_names(examples)
    # The parser meets tags with the tagger's errors: each part is tagged by models of the others.
    found: dict[int, list[str]] = {}
    for fold in range(FOLDS):
        rest = [example for at, example in enumerate(examples) if at % FOLDS != fold]
        task = tag_task(rest, names, [example.tags for example in rest])
        guide = Tagger(table(names, rounded(fit(task, PENALTIES[0], epochs=FOLD_EPOCHS))))
        for at in range(fold, len(examples), FOLDS):
            found[at] = guide.tag(examples[at].tokens).names
    counts = Counter(atoms(token.form, token.dated).word for example in examples for token in example.tokens)
    known = frozenset(word for word, count in counts.items() if count >= KNOWN)
    order = [*range(len(examples)), *(list(range(len(news))) * (times - 1) if others else [])]
    examples, tags = [examples[at] for at in order], [found[at] for at in order]
    tasks = [tag_task(examples, names, tags), *parser_tasks(examples, tags, known)]
    tables = [rounded(fit(*each)) for each in zip(tasks, PENALTIES, KEPT, strict=True)]
    aspects = aspect_task(language)
    if aspects.keys:
        tables.append(rounded(fit(aspects, PENALTIES[0], KEPT_ASPECTS, ASPECT_EPOCHS)))
    while len(content := written(names, known, tables)) > LARGEST:
        tables[0] = rounded(fit(tasks[0], PENALTIES[0], len(tables[0].keys) * 7 // 8))
    return content


def judge(model: Model, examples: Sequence[Example], language: str) -> Counter[str]:
    """Count what is read rightly: tags, arcs, verb forms, predicates of dates."""
    count: Counter[str] = Counter()
    words = read_words(language)
    for example in examples:
        told = tree_of(example, words)
        started = time.process_time()
        sentence = TaggedSentence.of(example.tokens, model, words).parsed
        count["microseconds"] += int(1e6 * (time.process_time() - started))
        count["tokens"] += len(example.tokens)
        for own, right in zip(sentence.tags, map(read_tag, example.tags), strict=True):
            count["pos"] += own.pos == right.pos
            for form in FORMS:
                count[f"{form} found"] += own.form == form
                count[f"{form} told"] += right.form == form
                count[f"{form} right"] += own.form == right.form == form
        for at, name in enumerate(example.tags):
            if name != "PUNCT":
                count["words"] += 1
                attached = sentence.heads[at] == (
                    -1 if example.heads[at] == len(example.tags) else example.heads[at]
                )
                count["attached"] += attached
                count["labelled"] += attached and sentence.relations[at] == RELATIONS[example.relations[at]]
            if name == "DATE" and (right := governor(at, example.heads, example.tags)) >= 0:
                parsed, ruled = sentence.governor(at), sentence.clauses.predicate_of(at)
                aside = example.heads[right] < len(example.tags)
                count["dates"] += 1
                count["parser"] += parsed == right
                count["rule"] += ruled == right
                count["asides"] += aside
                count["aside right"] += aside and parsed == right
                count["agree"] += parsed == ruled
                count["agree right"] += parsed == ruled == right
                predicate = sentence.predicate_of(at)
                certain = predicate is not None and predicate.certain
                count["certain"] += certain
                count["certain right"] += certain and parsed == right
                if predicate is not None and parsed == right:
                    gold = told.predicate(right)
                    count["tense right"] += predicate.tense == gold.tense
                    count["negated right"] += predicate.negated == gold.negated
        for at, own in enumerate(told.tags):
            if own.verbal and own.pos != "AUX":
                future = told.predicate(at).tense == "future"
                found = sentence.is_predicate(at) and sentence.predicate(at).tense == "future"
                count["future told"] += future
                count["future found"] += found
                count["future right"] += future and found
    return count


def tree_of(example: Example, words: Words) -> Sentence:
    """Return an example's sentence with the tags and the tree of the treebank."""
    size = len(example.tokens)
    return Sentence(
        tuple(example.tokens),
        tuple(map(read_tag, example.tags)),
        tuple(-1 if head == size else head for head in example.heads),
        tuple(RELATIONS[label] for label in example.relations),
        words,
    )


def shown(count: Counter[str]) -> str:
    """Return counts as shares."""

    def share(part: str, whole: str) -> str:
        return f"{count[part] / max(1, count[whole]):.3f}"

    forms = [
        f"{form} {2 * count[f'{form} right'] / max(1, count[f'{form} found'] + count[f'{form} told']):.3f}"
        for form in FORMS
    ]
    return (
        f"UPOS {share('pos', 'tokens')}  F1 {'  '.join(forms)}  UAS {share('attached', 'words')}"
        f"  LAS {share('labelled', 'words')}  | {count['dates']} dates: parser {share('parser', 'dates')}"
        f"  rule {share('rule', 'dates')}  asides {share('aside right', 'asides')} of {count['asides']}"
        f"  agree {share('agree', 'dates')}, right {share('agree right', 'agree')}"
        f"  certain {share('certain', 'dates')}, right {share('certain right', 'certain')}"
        f"  tense {share('tense right', 'parser')}  negated {share('negated right', 'parser')}"
        f"  futures {count['future told']}: recall {share('future right', 'future told')}"
        f"  precision {share('future right', 'future found')}"
        f"  | {count['microseconds'] / max(1, count['tokens']) / 50:.2f} ms for 20 tokens"
    )


def governor(at: int, heads: Sequence[int], tags: Sequence[str]) -> int:
    """Return the nearest verb above a token, or the root; -1 where there is none but itself."""
    at = heads[at]
    while 0 <= at < len(heads):
        own = read_tag(tags[at])
        if (own.verbal and own.pos != "AUX") or heads[at] == len(heads):
            return at
        at = heads[at]
    return -1


def read_language(folder: Path, language: str) -> tuple[list[Example], list[Example]]:
    """Return the sentences of a language to judge by, those of PUD if there are any, and the others."""
    examples: dict[bool, list[Example]] = {True: [], False: []}
    for file in sorted(folder.glob(f"{language}_*.conllu")):
        examples["_pud-" in file.name] += read_examples(file, language)
    return (examples[True], examples[False]) if examples[True] else (examples[False], [])


def cross_validated(
    own: Sequence[Example], others: Sequence[Example], language: str, times: int | None
) -> Counter[str]:
    """Count what is read rightly in four parts, each by models of all other sentences."""
    count: Counter[str] = Counter()
    for fold in range(FOLDS):
        rest = [example for at, example in enumerate(own) if at % FOLDS != fold]
        count += judge(read_model(fit_language(rest, others, language, times)), own[fold::FOLDS], language)
    return count


def main() -> None:
    """Fit or judge the languages asked for."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("treebanks", type=Path)
    arguments.add_argument("languages", nargs="+")
    arguments.add_argument("--check", action="store_true", help="write no weights")
    arguments.add_argument("--news", type=int, help="times that a sentence of the news counts")
    options = arguments.parse_args()
    for language in options.languages:
        own, others = read_language(options.treebanks, language)
        print(f"{language}: {len(own)} sentences and {len(others)} others", flush=True)
        if options.check:
            print(f"{language} {shown(cross_validated(own, others, language, options.news))}", flush=True)
            continue
        content = fit_language(own[:-HELD_OUT], others, language, options.news)
        started = time.process_time()
        model = read_model(content)
        seconds = time.process_time() - started
        figures = shown(judge(model, own[-HELD_OUT:], language))
        print(f"{language} {len(content) // 1000} KB read in {seconds:.3f} s  {figures}", flush=True)
        (files.FOLDER / f"{language}.bin").write_bytes(content)


if __name__ == "__main__":
    main()
