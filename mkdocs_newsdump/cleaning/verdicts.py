"""The verdict on a segment."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_newsdump.cleaning.reasons import Reason, Rule
from mkdocs_newsdump.model.article import BlockKind, Role

KINDS = {Role(kind.value): kind for kind in BlockKind}
"""The roles of the story's blocks."""

PROBABILITY = "probability"
"""The first of the passes, which decides on every segment."""


class Verdict(NamedTuple):
    """What a segment is: a block of the story (``kind``) or not (None), its role, and the reason.

    ``step`` names what decided last whether it is kept: a pass, or the rule itself.
    """

    kind: BlockKind | None
    role: Role
    reason: Reason
    step: str = PROBABILITY

    @classmethod
    def of(cls, role: Role, rule: Rule, *args: str) -> Verdict:
        """Make the verdict of a rule with its arguments."""
        return cls(KINDS.get(role), role, Reason(rule, args))

    @classmethod
    def beside_passes(cls, role: Role, rule: Rule, *args: str) -> Verdict:
        """Make the verdict of a rule that decides whatever the passes did: it is the step."""
        return cls.of(role, rule, *args)._replace(step=rule.id)
