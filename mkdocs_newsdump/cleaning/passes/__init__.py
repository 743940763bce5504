"""What the cleaner does to a story, in the order it is done."""

from mkdocs_newsdump.cleaning.passes import (
    chronicles,
    close_set,
    ending,
    headings,
    lists,
    live_blogs,
    notices,
    polls,
    probability,
    repeated,
    tables,
    teasers,
)
from mkdocs_newsdump.cleaning.passes.state import Action, Pass
from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.cleaning.verdicts import PROBABILITY, Verdict
from mkdocs_newsdump.model.article import Role

KEEP, OMIT = Action.KEEP, Action.OMIT

PASSES = (
    # What each segment and its neighbours look like.
    Pass(PROBABILITY, KEEP, probability.probable_segments),
    # What stands within the story and is none of it.
    Pass("repeated", OMIT, repeated.repeated_notices, (PROBABILITY,), Verdict.of(Role.WIDGET, Rule.REPEATED)),
    Pass("boxes", OMIT, close_set.boxes, ("repeated",), Verdict.of(Role.OTHER, Rule.BOX)),
    Pass("captions", OMIT, close_set.captions, ("repeated",), Verdict.of(Role.CAPTION, Rule.ABOVE_CREDIT)),
    Pass(
        "credited", OMIT, close_set.credited_captions, ("repeated",), Verdict.of(Role.CAPTION, Rule.CAPTION)
    ),
    Pass("notices", OMIT, notices.notices, ("repeated",), Verdict.of(Role.LEGAL, Rule.NOTICE)),
    Pass("boilerplate-lists", OMIT, headings.boilerplate_lists, ("captions",)),
    # What is the story's as a whole, when part of it is.
    Pass("closing-sentence", KEEP, ending.closing_sentence, ("boilerplate-lists",)),
    Pass("resumed", KEEP, ending.resumed_text, ("closing-sentence",)),
    Pass("announced-lists", KEEP, lists.announced_lists, ("boilerplate-lists",)),
    Pass("key-points", KEEP, lists.key_points, ("boilerplate-lists",)),
    Pass("tables", KEEP, tables.tables, ("closing-sentence",)),
    Pass("cells", KEEP, tables.cells, ("resumed",)),
    Pass("numbered-lists", KEEP, lists.numbered_lists, ("boilerplate-lists",)),
    Pass("live-blogs", KEEP, live_blogs.live_blog_entries, ("boilerplate-lists",)),
    Pass("chronicles", KEEP, chronicles.chronicle_entries, ("boilerplate-lists",)),
    Pass("addresses", OMIT, notices.addresses, ("numbered-lists",)),
    Pass("polls", OMIT, polls.polls, ("numbered-lists",), Verdict.of(Role.WIDGET, Rule.POLL)),
    # Other stories on the page.
    Pass("teasers", OMIT, teasers.teasers, ("tables",)),
    Pass("notice-above", OMIT, ending.notice_above, ("teasers",)),
    Pass("ending", OMIT, ending.parted_text, ("notice-above",)),
)
