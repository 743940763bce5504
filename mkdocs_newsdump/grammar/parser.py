"""Tags to dependencies: which word each word belongs to, and how.

An arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez and Satta, 2011): words are shifted from the buffer
on a stack; the word on top of it is made a dependant of the next word in the buffer or of the word below it.
Each step is the likeliest by a linear model, so that a sentence takes twice as many steps as it has words. A
second model names the relation of each arc as it is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mkdocs_newsdump.grammar.codes import NOTHING, ROOT, atoms, code, templates
from mkdocs_newsdump.grammar.table import Table
from mkdocs_newsdump.grammar.tagger import VERBAL, read_tag, tag_code
from mkdocs_newsdump.grammar.tokens import Token

SHIFT, LEFT, RIGHT = range(3)
STEPS = ("shift", "left", "right")
RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "case", "mark", "aux", "aux:pass", "cop", "cc",
    "acl:relcl", "acl", "advcl", "nmod", "conj", "det", "amod", "nummod", "appos", "xcomp", "ccomp",
    "parataxis", "flat", "advmod", "punct", "expl", "root", "dep",
)  # fmt: skip
"""The relations of Universal Dependencies, the rare ones joined."""
TELLING = 11
"""The first relations tell most about a word when it has a dependant of them."""
MARKS = frozenset(',;:()—–-"«»“”„')

_STEP = templates("step", 44)
_RELATION = templates("relation", 21)
FARTHEST = 12
"""Words from one to another; farther ones say no more."""
_DISTANCE = [code(f"d{min(at, 5) if at < 8 else 6 if at < 12 else 7}") for at in range(FARTHEST + 1)]
_BETWEEN = [code(f"b{at}") for at in range(27)]
_SIDE = (code("head before"), code("head after"))
_SETS = [code(f"m{at}") for at in range(1 << TELLING)]
_NO_LABEL = code("no label")
# Codes that are the second or the third atom of a feature stand here doubled, or times four.
_DISTANCE_4, _BETWEEN_4, _NOTHING_4 = (
    [each << 2 for each in _DISTANCE],
    [each << 2 for each in _BETWEEN],
    NOTHING << 2,
)
_SETS_2, _NOTHING_2 = [each << 1 for each in _SETS], NOTHING << 1
_LABELS = [code(f"l{name}") for name in RELATIONS]
_LABELS_4 = [each << 2 for each in _LABELS]


def _multiples(codes: list[int]) -> tuple[list[int], list[int], list[int]]:
    """Return codes as they are the first, the second and the third atom of a feature."""
    twice = [code + code for code in codes]
    return codes, twice, [code + code for code in twice]


@lru_cache(maxsize=1 << 8)
def pos_code(pos: str) -> int:
    """Return the code of a part of speech."""
    return code(f"p{pos}")


class State:
    """A sentence partly parsed.

    ``heads`` and ``labels`` are what is known so far; the number of tokens stands for the root, which is the
    last of the buffer.
    """

    def __init__(self, tokens: Sequence[Token], tags: Sequence[str], known: frozenset[int]) -> None:
        """``known`` are the codes of the words that are known as such, the others by their endings."""
        self.size = size = len(tokens)
        found = [atoms(token.form, token.dated) for token in tokens]
        read = [read_tag(tag) for tag in tags]
        # The last two places are the root and, at index -1, a word that is not there.
        words = [own.word if own.word in known else own.rare for own in found]
        self.words, self.words_2, self.words_4 = _multiples([*words, ROOT, NOTHING])
        self.endings, self.endings_2, _ = _multiples([*(own.suffix2 for own in found), ROOT, NOTHING])
        self.tags, self.tags_2, self.tags_4 = _multiples([*map(tag_code, tags), ROOT, NOTHING])
        self.kinds, self.kinds_2, self.kinds_4 = _multiples(
            [*(pos_code(tag.pos) for tag in read), ROOT, NOTHING]
        )
        self.marks, self.verbs = [0], [0]
        for token, tag in zip(tokens, read, strict=True):
            self.marks.append(self.marks[-1] + (token.form in MARKS))
            self.verbs.append(self.verbs[-1] + (tag.pos in VERBAL and tag.form != "Inf"))
        self.marks.append(self.marks[-1])
        self.verbs.append(self.verbs[-1])
        self.stack: list[int] = []
        self.next = 0
        self.heads = [-1] * size
        self.labels = [-1] * size
        self.codes = [_NO_LABEL] * (size + 1) + [NOTHING]
        self.codes_4 = [_NO_LABEL << 2] * (size + 1) + [NOTHING << 2]
        self.sets = [0] * (size + 2)
        self.left = [-1] * (size + 2)
        self.left2 = [-1] * (size + 2)
        self.right = [-1] * (size + 2)

    @property
    def done(self) -> bool:
        """Whether every token has a head."""
        return self.next == self.size and not self.stack

    def steps(self) -> tuple[int, ...]:
        """Return the steps that may be taken. The last word of the stack alone goes to the root."""
        if not self.stack:
            return (SHIFT,)
        if self.next == self.size:
            return (LEFT,) if len(self.stack) == 1 else (RIGHT,)
        return (SHIFT, LEFT, RIGHT) if len(self.stack) > 1 else (SHIFT, LEFT)

    def arc(self, step: int) -> tuple[int, int]:
        """Return the head and the dependant that a step joins."""
        return (self.next if step == LEFT else self.stack[-2]), self.stack[-1]

    def shift(self) -> None:
        """Put the next word on the stack."""
        self.stack.append(self.next)
        self.next += 1

    def join(self, head: int, label: int) -> None:
        """Make the word on top of the stack a dependant, and take it off."""
        word = self.stack.pop()
        self.heads[word] = head
        self.labels[word] = label
        self.codes[word], self.codes_4[word] = _LABELS[label], _LABELS_4[label]
        if label < TELLING:
            self.sets[head] |= 1 << label
        if word > head:
            self.right[head] = word
        elif self.left[head] < 0 or word < self.left[head]:
            self.left[head], self.left2[head] = word, self.left[head]
        else:
            self.left2[head] = word

    def lift(self, word: int, relations: Table) -> None:
        """Make a word the root, and what was the root a dependant of it."""
        root = self.heads.index(self.size)
        self.heads[word], self.labels[word] = self.size, RELATIONS.index("root")
        self.heads[root], self.labels[root] = word, relations.best(self.relation_features(word, root))

    def features(self) -> list[int]:
        """Return the keys of the features that decide the next step."""
        words, tags, kinds, endings, labels_4 = self.words, self.tags, self.kinds, self.endings, self.codes_4
        words_2, tags_2, tags_4, kinds_2 = self.words_2, self.tags_2, self.tags_4, self.kinds_2
        marks, verbs, sets, left = self.marks, self.verbs, self.sets, self.left
        stack, b0, size = self.stack, self.next, self.size
        s0 = stack[-1]
        b1 = b0 + 1 if b0 < size else -1
        b2 = b0 + 2 if b0 + 2 <= size else -1
        left0, left_b = left[s0], left[b0]
        cut, acts, distance = marks[b0] - marks[s0], verbs[b0] - verbs[s0 + 1], b0 - s0
        cut, acts = cut if cut < 2 else 2, acts if acts < 2 else 2
        near_4 = _DISTANCE_4[distance if distance < FARTHEST else FARTHEST]
        s1 = s2 = left1 = right1 = -1
        near1_4, between1_4, set1_2 = _NOTHING_4, _NOTHING_4, _NOTHING_2
        if len(stack) > 1:
            s1 = stack[-2]
            s2 = stack[-3] if len(stack) > 2 else -1
            left1, right1, set1_2 = left[s1], self.right[s1], _SETS_2[sets[s1]]
            cut1, acts1, distance = marks[s0] - marks[s1], verbs[s0] - verbs[s1 + 1], s0 - s1
            cut1, acts1 = cut1 if cut1 < 2 else 2, acts1 if acts1 < 2 else 2
            near1_4 = _DISTANCE_4[distance if distance < FARTHEST else FARTHEST]
            between1_4 = _BETWEEN_4[cut1 * 9 + acts1 * 3 + cut]
        w0, w0_2, t0, t0_2, t0_4 = words[s0], words_2[s0], tags[s0], tags_2[s0], tags_4[s0]
        p0, p0_2, p0_4 = kinds[s0], kinds_2[s0], self.kinds_4[s0]
        w1, t1, t1_2, p1 = words[s1], tags[s1], tags_2[s1], kinds[s1]
        wb, wb_2, tb, tb_2, tb_4 = words[b0], words_2[b0], tags[b0], tags_2[b0], tags_4[b0]
        pb, pb_2, tb1, tb1_2 = kinds[b0], kinds_2[b0], tags[b1], tags_2[b1]
        t0_b, t1_0, tb_0, p0_b = t0 + tb_2, t1 + t0_2, tb + t0_2, p0 + pb_2
        w_left0, w_left_b = words[left0], words[left_b]
        (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k18, k19, k20, k21,
         k22, k23, k24, k25, k26, k27, k28, k29, k30, k31, k32, k33, k34, k35, k36, k37, k38, k39, k40, k41,
         k42, k43) = _STEP  # fmt: skip
        return [
            k0 + w0 + p0_2,
            k1 + t0,
            k2 + w1 + kinds_2[s1],
            k3 + t1,
            k4 + wb + pb_2,
            k5 + tb,
            k6 + words[b1],
            k7 + tb1,
            k8 + t0_b,
            k9 + w0 + tb_2,
            k10 + t0 + wb_2,
            k11 + w0 + wb_2,
            k12 + t1_0,
            k13 + w1 + t0_2,
            k14 + t1 + w0_2,
            k15 + w1 + w0_2,
            k16 + t0 + tb1_2,
            k17 + t1 + tb_2,
            k18 + t0_b + tags_4[b1],
            k19 + t1_0 + tb_4,
            k20 + kinds[s2] + t1_2 + t0_4,
            k21 + tb + tb1_2 + self.kinds_4[b2],
            k22 + t0_b + near_4,
            k23 + t1_0 + near1_4,
            k24 + t0_b + labels_4[left0],
            k25 + t0_b + labels_4[self.right[s0]],
            k26 + t1_0 + labels_4[right1],
            k27 + t1_0 + labels_4[left1],
            k28 + tb_0 + labels_4[left_b],
            k29 + t0 + _SETS_2[sets[s0]] + self.kinds_4[b0],
            k30 + t1 + set1_2 + p0_4,
            k31 + pb + _SETS_2[sets[b0]] + p0_4,
            k32 + p0_b + _BETWEEN_4[cut * 3 + acts],
            k33 + p1 + p0_2 + between1_4,
            k34 + w_left0 + t0_2 + tb_4,
            k35 + w_left_b + tb_2 + t0_4,
            k36 + w_left0 + t1_2 + t0_4,
            k37 + endings[s0] + self.endings_2[b0],
            k38 + endings[s1] + self.endings_2[s0],
            k39 + p1 + tb_2 + self.kinds_4[b1],
            k40 + w_left_b + t1_2 + t0_4,
            k41 + t1 + p0_2 + self.words_4[b0],
            k42 + p0_b + labels_4[self.left2[b0]],
            k43 + t1 + words_2[left0] + p0_4,
        ]

    def relation_features(self, head: int, word: int) -> list[int]:
        """Return the keys of the features that decide the relation of an arc about to be made."""
        words, tags, kinds, endings, labels = self.words, self.tags, self.kinds, self.endings, self.codes
        after = head > word
        distance = head - word if after else word - head
        cut = abs(self.marks[head] - self.marks[word])
        side = _SIDE[after]
        side_2, side_4 = side << 1, side << 2
        near_4 = _DISTANCE_4[distance if distance < FARTHEST else FARTHEST] + side_4
        between_4 = _BETWEEN_4[cut if cut < 2 else 2] + side_4
        left, right, left2 = self.left[word], self.right[word], self.left2[word]
        before = word - 1 if word else -1
        wh, th, ph, ph_2, ph_4 = words[head], tags[head], kinds[head], self.kinds_2[head], self.kinds_4[head]
        wd, td, td_2, td_4, pd_2 = (
            words[word],
            tags[word],
            self.tags_2[word],
            self.tags_4[word],
            self.kinds_2[word],
        )
        wd_2, w_left, ph_d = self.words_2[word], words[left], ph + pd_2
        (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k18, k19,
         k20) = _RELATION  # fmt: skip
        return [
            k0 + th + td_2 + side_4,
            k1 + wh + td_2 + side_4,
            k2 + th + wd_2 + side_4,
            k3 + wh + wd_2,
            k4 + td + side_2,
            k5 + wd + side_2,
            k6 + ph_d + near_4,
            k7 + ph_d + between_4,
            k8 + w_left + ph_2 + td_4,
            k9 + w_left + td_2 + side_4,
            k10 + labels[left] + pd_2 + ph_4,
            k11 + words[left2] + td_2 + ph_4,
            k12 + labels[right] + pd_2 + ph_4,
            k13 + endings[word] + ph_2 + side_4,
            k14 + endings[head] + td_2 + side_4,
            k15 + ph + _SETS_2[self.sets[head]] + td_4,
            k16 + kinds[word] + _SETS_2[self.sets[word]] + ph_4,
            k17 + tags[before] + td_2 + ph_4,
            k18 + tags[word + 1] + td_2 + ph_4,
            k19 + words[before] + pd_2 + ph_4,
            k20 + w_left + self.words_2[head] + self.kinds_4[word],
        ]


def parse(
    tokens: Sequence[Token], tags: Sequence[str], known: frozenset[int], steps: Table, relations: Table
) -> State:
    """Return the sentence parsed: a tree with one root, to which the last word on the stack goes."""
    state = State(tokens, tags, known)
    while not state.done:
        legal = state.steps()
        step = legal[0]
        if len(legal) > 1:
            scores = steps.scores(state.features())
            for other in legal[1:]:
                if scores[other] > scores[step]:
                    step = other
        if step == SHIFT:
            state.shift()
            continue
        head, word = state.arc(step)
        state.join(head, relations.best(state.relation_features(head, word)))
    return state
