"""Hostile ``NAME.yml`` and ``milestones.yml``: one short warning each for little work, the site is built."""

import re
from dataclasses import replace

import pytest
from sites import STORY
from work import calls

from mkdocs_newsdump import clean, find_milestones
from mkdocs_newsdump.dumps.corrections import parse_corrections
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site

BOMB = ", ".join(
    ["&a [x, x, x, x, x, x, x, x, x]"]
    + [f"&{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
)
"""Three hundred bytes for a list of 387 million."""

LONG, HEX = "x" * 900_000, "0x" + "f" * 90_000
MERGES = "".join(f"- &m{n + 1} {{<<: [{', '.join([f'*m{n}'] * 9)}]}}\n" for n in range(9))

ANCHORS, TAGS = (
    r"line \d+: anchors \(&\) and aliases \(\*\) are not allowed",
    r"line \d+: tags \(!\) are not allowed",
)
TOO_LONG = "has more than 2000 characters"
DEEP, MANY, BIG = (
    "more than 10 lists|maximum nesting depth",
    "more values than a person writes",
    "is larger than 1 MB",
)

KEYS = ("title", "authors", "published", "language", "url", "lines", "colour")
MILESTONE_KEYS = ("about", "drop", "title", "date", "kind", "parties", "paragraph")
OWN_KEYS = ("title", "url", "date", "kind", "parties", "text", "planned", "colour")
OWN_ENTRY = "title: A, url: 'https://example.org'"

OF_A_DUMP = {
    **{f"bomb in {key}": (f"{key}: [{BOMB}]", ANCHORS) for key in KEYS},
    **{f"bomb in a milestone's {k}": (f"milestones: [{{{k}: [{BOMB}]}}]", ANCHORS) for k in MILESTONE_KEYS},
    "bomb for a line": (f"lines: {{7: [{BOMB}]}}", ANCHORS),
    "bomb as a key": (f"? [{BOMB}]\n: x", ANCHORS),
    "bomb as a line": (f"lines: {{? [{BOMB}] : drop}}", ANCHORS),
    "list in itself": ("authors: &a [*a]", ANCHORS),
    "mapping in itself": ("lines: &a {1: *a}", ANCHORS),
    "unknown alias": (f"title: *{LONG}", ANCHORS),
    "merge": ("<<: {title: A}", "<<: is no key we know"),
    "object": ("title: !!python/object/apply:os.system [ls]", TAGS),
    "binary": (f"title: !!binary {LONG}", TAGS),
    "set": ("lines: !!set {1, 2}", TAGS),
    "ordered map": ("lines: !!omap [1: drop]", TAGS),
    "long tag": (f"title: !{LONG} x", TAGS),
    "long tag handle": (f"title: !{LONG}!x y", "^bridge.yml: line 1: "),
    "two documents": ("title: A\n---\ntitle: B", "line 2: a second document begins"),
    "long whole number": (f"title: {'1' * 900_000}", "title: '1+...1+' has more than 2000 characters"),
    "number with underscores": (f"title: {'1_' * 400_000}1", TOO_LONG),
    "hexadecimal number": (f"url: {HEX}", "url: '0xf+...f+' is not an address"),
    "hexadecimal kind": (f"milestones: [{{about: x, kind: {HEX}}}]", "kind: '0xf+...f+' is no kind"),
    "hexadecimal paragraph": (f"milestones: [{{about: x, paragraph: {HEX}}}]", "is no paragraph"),
    "hexadecimal line": (f"lines:\n  ? {HEX}\n  : drop", r"lines: 0xf+\.\.\.f+: is no line number"),
    "hexadecimal for a line": (f"lines: {{1: {HEX}}}", "lines: 1: '0xf+...f+' is not known"),
    "number to the base of 60": (f"title: 1{':59' * 290_000}", TOO_LONG),
    "fraction to the base of 60": (f"title: 1{':59' * 290_000}.5", TOO_LONG),
    "infinity": ("title: .inf", "title: inf is no text"),
    "no number": ("milestones: [{about: x, paragraph: .nan}]", "paragraph: nan is no paragraph"),
    "huge fraction": ("title: 1.0e+99999999", "title: inf is no text"),
    "day that cannot be": ("published: 2024-99-99", "published: is no day"),
    "long day": (f"published: 2024-01-01{' ' * 900_000}x", "published: is no day"),
    "deep lists": (f"title: {'[' * 400_000}", DEEP),
    "deep mappings": (f"title: {'{a: ' * 200_000}", DEEP),
    "deep blocks": ("\n".join(" " * n + "a:" for n in range(1200)), DEEP),
    "deep keys": (f"{'? ' * 400_000}x", DEEP),
    "list as a key": ("? [a, b]\n: c", "line 1: a list or mapping is no key"),
    "mapping as a key": ("{a: b}: c", "line 1: a list or mapping is no key"),
    "million keys": ("\n".join(f"{n}: 1" for n in range(100_000)), MANY),
    "same key": ("lines:\n" + "  1: drop\n" * 20_000, "line 3: '1' is given twice"),
    "keys of one hash": (
        "lines:\n" + "".join(f"  {n * (2**61 - 1)}: drop\n" for n in range(1, 20_000)), "is no line number"
    ),
    "range of lines": ("lines: {1-9999999: drop}", "lines: 1-9999999: the dump has 14 lines"),
    "long range of lines": (f"lines:\n  ? 1-{'9' * 900_000}\n  : drop", "1-9+...9+: is no line number"),
    "many authors": (f"authors: [{'a, ' * 20_000}]", "authors: holds more than 100"),
    "many values": (f"authors: [{'a, ' * 300_000}]", MANY),
    "many milestones": ("milestones:\n" + "- {title: bridge}\n" * 2_000, "milestones: holds more than 1000"),
    "long text": (f"title: {'a ' * 450_000}", "title: 'a a .* has more than 2000 characters"),
    "long key": (f"? '{LONG}'\n: x", r"x+\.\.\.x+: is no key we know"),
    "long language": (f"language: {LONG}", r"language: 'x+\.\.\.x+' is not a language code"),
    "long address": (f"url: https://{LONG}", "url: .* has more than 2000 characters"),
    "file of 3 GB": (3_000_000_000, BIG),
    "control character": ("title: a\x07b", r"line 1: holds the control character U\+0007"),
    "NUL": ("\ntitle: a\0b", r"line 2: holds the control character U\+0000"),
    "message in a key": ('"a\\nwarning: all is well": x', r"a\\nwarning: all is well: is no key we know"),
    "terminal in a key": ('"\\e[2J": x', r"\\x1b\[2J: is no key we know"),
    "text turned around": ('"a\\u202eb": x', r"a\\u202eb: is no key we know"),
    "text without end": ("title: '" + "a\n" * 400_000, r"line 40000\d: "),
}  # fmt: skip
OWN = {
    **{f"bomb in {key}": (f"- {key}: [{BOMB}]", ANCHORS) for key in OWN_KEYS},
    "bomb": (f"- [{BOMB}]", ANCHORS),
    "bomb as a key": (f"- ? [{BOMB}]\n  : x", ANCHORS),
    "merges": (f"- &m0 {{title: A, url: 'https://example.org'}}\n{MERGES}", ANCHORS),
    "list in itself": ("&a [*a]", ANCHORS),
    "object": ("- title: !!python/name:os.system", TAGS),
    "pairs": ("!!pairs [a: b]", TAGS),
    "two documents": ("[]\n---\n[]", "line 2: a second document begins"),
    "hexadecimal date": (f"- {{{OWN_ENTRY}, date: {HEX}}}", "date: '0xf+...f+' is no date"),
    "number to the base of 60": (f"- title: 1{':59' * 290_000}", TOO_LONG),
    "deep lists": (f"{'- ' * 400_000}x", DEEP),
    "list as a key": ("- ? [a]\n  : b", "line 1: a list or mapping is no key"),
    "many entries": (f"- {{{OWN_ENTRY}}}\n" * 15_000, MANY),
    "long party": (f"- {{{OWN_ENTRY}, parties: [{LONG}]}}", "is no country code; write two letters"),
    "many parties": (f"- {{{OWN_ENTRY}, parties: [{'KZ, ' * 2_000}]}}", "holds more than 100"),
    "long key": (f"- ? '{LONG}'\n  : x", r"entry 1: x+\.\.\.x+: is no key we know"),
    "file of 3 GB": (3_000_000_000, BIG),
    "control character": ("- title: \x1b", r"line 1: holds the control character U\+001B"),
}  # fmt: skip
ATTACKS = [("bridge.yml", *attack) for attack in OF_A_DUMP.items()]
ATTACKS += [("milestones.yml", *attack) for attack in OWN.items()]

CALLS = 10_000_000
"""Several times what the most laborious takes; what these files did before took hundreds of millions."""


@pytest.mark.parametrize(
    ("file", "attack", "case"), ATTACKS, ids=[f"{file} {name}" for file, name, _ in ATTACKS]
)
def test_an_attack_ends_in_one_short_warning(file, attack, case, tmp_path):
    content, says = case
    (tmp_path / "bridge.txt").write_text(STORY)
    (tmp_path / "other.txt").write_text(STORY.replace("bridge", "tunnel"))
    if isinstance(content, int):
        with (tmp_path / file).open("wb") as huge:
            huge.truncate(content)
    else:
        (tmp_path / file).write_text(f"{content}\n", "utf-8")
    _, site = calls(lambda: build_site(tmp_path, Options()), most=CALLS)
    [warning] = site.warnings
    assert warning.startswith(f"{file}: ")
    assert re.search(says, warning), warning
    assert len(warning) < 400
    assert warning.isprintable()
    assert "other.txt" in site.articles


@pytest.mark.parametrize(("written", "read"), [("010", 10), ("7 - 7", 7), ("007", 7)])
def test_a_line_number_is_what_is_written(written, read):
    assert parse_corrections(f"lines: {{{written}: drop}}").lines == {read: "drop"}


def test_many_corrections_of_milestones_take_little_work():
    milestones = "".join(f"- {{title: The bridge {n} is opened}}\n" for n in range(500))
    corrections = parse_corrections(f"milestones:\n{milestones}" + "- {about: bridge, kind: visit}\n" * 500)
    article = replace(clean(STORY), corrections=corrections)
    _, told = calls(lambda: find_milestones(article), most=CALLS)
    assert [milestone.kind for milestone in told[-500:]] == ["visit"] * 500
