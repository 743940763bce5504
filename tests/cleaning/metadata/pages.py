"""A story with lines of a test's own above it, for all metadata."""

from mkdocs_newsdump import clean

STORY = """
The two towns have agreed to build the bridge together, the mayors said after their talks on Monday evening.

They want to share the cost of the work, which will take three years if the river does not rise again.

The old bridge had been closed for repairs since the spring, and people have had to go the long way round.

Both councils will vote on the plan next month, and nobody expects the vote on the bridge to be close.
"""


TITLE = "Two towns agree to build a bridge together"


def read(*head, story=STORY):
    return clean("\n\n".join([*head, story]))
