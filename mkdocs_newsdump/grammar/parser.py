"""Tags to dependencies: which word each word belongs to, and how.

An arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez and Satta, 2011): words are shifted from the buffer
on a stack; the word on top of it is made a dependant of the next word in the buffer or of the word below it.
Each step is the likeliest by a linear model, so that a sentence takes twice as many steps as it has words. A
second model names the relation of each arc as it is made.
"""

from __future__ import annotations

from collections.abc import Sequence

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
_DISTANCE = [code(f"d{min(at, 5) if at < 8 else 6 if at < 12 else 7}") for at in range(13)]
_BETWEEN = [code(f"b{at}") for at in range(27)]
_SIDE = (code("head before"), code("head after"))
_SETS = [code(f"m{at}") for at in range(1 << TELLING)]
_NO_LABEL = code("no label")
_LABELS = [code(f"l{name}") for name in RELATIONS]


class State:
    """A sentence partly parsed.

    ``heads`` and ``labels`` are what is known so far; the number of tokens stands for the root, which is the
    last of the buffer.
    """

    def __init__(self, tokens: Sequence[Token], tags: Sequence[str], known: frozenset[int]) -> None:
        """``known`` are the codes of the words that are known as such, the others by their endings."""
        self.size = size = len(tokens)
        found = [atoms(token.form, token.dated) for token in tokens]
        # The last two places are the root and, at index -1, a word that is not there.
        self.words = [own.word if own.word in known else own.rare for own in found] + [ROOT, NOTHING]
        self.endings = [own.suffix2 for own in found] + [ROOT, NOTHING]
        self.tags = [*map(tag_code, tags), ROOT, NOTHING]
        read = [read_tag(tag) for tag in tags]
        self.kinds = [*(code(f"p{tag.pos}") for tag in read), ROOT, NOTHING]
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
        self.codes[word] = _LABELS[label]
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
        words, tags, kinds, endings, labels = self.words, self.tags, self.kinds, self.endings, self.codes
        stack, b0, size = self.stack, self.next, self.size
        depth = len(stack)
        s0 = stack[-1]
        s1 = stack[-2] if depth > 1 else -1
        s2 = stack[-3] if depth > 2 else -1
        b1 = b0 + 1 if b0 < size else -1
        b2 = b0 + 2 if b0 + 2 <= size else -1
        w0, t0, p0 = words[s0], tags[s0], kinds[s0]
        w1, t1, p1 = words[s1], tags[s1], kinds[s1]
        wb, tb, pb = words[b0], tags[b0], kinds[b0]
        tb1, pb1 = tags[b1], kinds[b1]
        left0, right0, left_b = self.left[s0], self.right[s0], self.left[b0]
        left1, right1 = (self.left[s1], self.right[s1]) if depth > 1 else (-1, -1)
        marks, verbs, sets = self.marks, self.verbs, self.sets
        distance = b0 - s0
        near = _DISTANCE[distance if distance < 12 else 12]
        cut, acts = min(2, marks[b0] - marks[s0]), min(2, verbs[b0] - verbs[s0 + 1])
        if depth > 1:
            distance = s0 - s1
            near1 = _DISTANCE[distance if distance < 12 else 12]
            cut1, acts1 = min(2, marks[s0] - marks[s1]), min(2, verbs[s0] - verbs[s1 + 1])
            between1 = _BETWEEN[cut1 * 9 + acts1 * 3 + cut]
            set1 = _SETS[sets[s1]]
        else:
            near1 = between1 = set1 = NOTHING
        t0_2, tb_2, t0_4, tb_4, p0_4 = t0 << 1, tb << 1, t0 << 2, tb << 2, p0 << 2
        t0_b, t1_0, tb_0 = t0 + tb_2, t1 + t0_2, tb + t0_2
        w_left0, w_left_b = words[left0], words[left_b]
        (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k18, k19, k20, k21,
         k22, k23, k24, k25, k26, k27, k28, k29, k30, k31, k32, k33, k34, k35, k36, k37, k38, k39, k40, k41,
         k42, k43) = _STEP  # fmt: skip
        return [
            k0 + w0 + (p0 << 1),
            k1 + t0,
            k2 + w1 + (p1 << 1),
            k3 + t1,
            k4 + wb + (pb << 1),
            k5 + tb,
            k6 + words[b1],
            k7 + tb1,
            k8 + t0_b,
            k9 + w0 + tb_2,
            k10 + t0 + (wb << 1),
            k11 + w0 + (wb << 1),
            k12 + t1_0,
            k13 + w1 + t0_2,
            k14 + t1 + (w0 << 1),
            k15 + w1 + (w0 << 1),
            k16 + t0 + (tb1 << 1),
            k17 + t1 + tb_2,
            k18 + t0_b + (tb1 << 2),
            k19 + t1_0 + tb_4,
            k20 + kinds[s2] + (t1 << 1) + t0_4,
            k21 + tb + (tb1 << 1) + (kinds[b2] << 2),
            k22 + t0_b + (near << 2),
            k23 + t1_0 + (near1 << 2),
            k24 + t0_b + (labels[left0] << 2),
            k25 + t0_b + (labels[right0] << 2),
            k26 + t1_0 + (labels[right1] << 2),
            k27 + t1_0 + (labels[left1] << 2),
            k28 + tb_0 + (labels[left_b] << 2),
            k29 + t0 + (_SETS[sets[s0]] << 1) + (pb << 2),
            k30 + t1 + (set1 << 1) + p0_4,
            k31 + pb + (_SETS[sets[b0]] << 1) + p0_4,
            k32 + p0 + (pb << 1) + (_BETWEEN[cut * 3 + acts] << 2),
            k33 + p1 + (p0 << 1) + (between1 << 2),
            k34 + w_left0 + t0_2 + tb_4,
            k35 + w_left_b + tb_2 + t0_4,
            k36 + w_left0 + (t1 << 1) + t0_4,
            k37 + endings[s0] + (endings[b0] << 1),
            k38 + endings[s1] + (endings[s0] << 1),
            k39 + p1 + tb_2 + (pb1 << 2),
            k40 + w_left_b + (t1 << 1) + t0_4,
            k41 + t1 + (p0 << 1) + (wb << 2),
            k42 + p0 + (pb << 1) + (labels[self.left2[b0]] << 2),
            k43 + t1 + (w_left0 << 1) + p0_4,
        ]

    def relation_features(self, head: int, word: int) -> list[int]:
        """Return the keys of the features that decide the relation of an arc about to be made."""
        words, tags, kinds, endings, labels = self.words, self.tags, self.kinds, self.endings, self.codes
        after = head > word
        distance = head - word if after else word - head
        near = _DISTANCE[distance if distance < 12 else 12]
        cut = min(2, abs(self.marks[head] - self.marks[word]))
        side = _SIDE[after]
        left, right, left2 = self.left[word], self.right[word], self.left2[word]
        before = word - 1 if word else -1
        wh, th, ph = words[head], tags[head], kinds[head]
        wd, td, pd = words[word], tags[word], kinds[word]
        th_d, ph_d = th + (td << 1), ph + (pd << 1)
        ph_4, td_4 = ph << 2, td << 2
        w_left = words[left]
        (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k18, k19,
         k20) = _RELATION  # fmt: skip
        return [
            k0 + th_d + (side << 2),
            k1 + wh + (td << 1) + (side << 2),
            k2 + th + (wd << 1) + (side << 2),
            k3 + wh + (wd << 1),
            k4 + td + (side << 1),
            k5 + wd + (side << 1),
            k6 + ph_d + (near + side << 2),
            k7 + ph_d + (_BETWEEN[cut] + side << 2),
            k8 + w_left + (ph << 1) + td_4,
            k9 + w_left + (td << 1) + (side << 2),
            k10 + labels[left] + (pd << 1) + ph_4,
            k11 + words[left2] + (td << 1) + ph_4,
            k12 + labels[right] + (pd << 1) + ph_4,
            k13 + endings[word] + (ph << 1) + (side << 2),
            k14 + endings[head] + (td << 1) + (side << 2),
            k15 + ph + (_SETS[self.sets[head]] << 1) + td_4,
            k16 + pd + (_SETS[self.sets[word]] << 1) + ph_4,
            k17 + tags[before] + (td << 1) + ph_4,
            k18 + tags[word + 1] + (td << 1) + ph_4,
            k19 + words[before] + (pd << 1) + ph_4,
            k20 + w_left + (wh << 1) + (pd << 2),
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
            step = max(legal, key=scores.__getitem__)
        if step == SHIFT:
            state.shift()
            continue
        head, word = state.arc(step)
        state.join(head, relations.best(state.relation_features(head, word)))
    return state
