"""Text to dates: what date a stretch of text gives, as an EDTF value. Knows nothing of news or dumps."""

from typing import TYPE_CHECKING

from mkdocs_newsdump.late import late

if TYPE_CHECKING:
    from mkdocs_newsdump.dates.find import find_dates
    from mkdocs_newsdump.dates.mention import DateMention
else:
    __getattr__ = late(__name__, find=["find_dates"], mention=["DateMention"])

__all__ = ["DateMention", "find_dates"]
