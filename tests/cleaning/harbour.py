"""A story and what may stand in it or round it, for tests to put together."""

HARBOUR = """Old harbour opens again

The old harbour opened again on Monday after two years of work, the town council said in a statement.

Fishermen had waited for the new quay since the storm of 2021, which tore away most of the old harbour wall.

"{middle}", the harbour master told the council.

The council thanked all who had worked on the quay through two winters, some of them without any pay at all.
{end}
"""


NOTICE = "You see no video here, since your settings do not let us load what other harbours show you."


HEADLINES = ["Town gets a new mayor after long talks", "Rain stops all trains for a day", "Ten ships wait"]


NEXT = """Bridge opens next

The new bridge between the two towns opened on Friday after three years of work, both mayors said.

Farmers of both banks had waited for it since the ferry sank in 2019, and cheered as the first went across.

The mayors thanked all who had worked on the bridge through three winters, some of them without any pay.
"""


QUAY = (
    "The quay is a hundred metres long now, and ships of twice the old size can lie there in any weather, "
    "as long as their masters pay for it by the day."
)


ENTRIES = [
    "The last boats have left the quay, and the harbour is closed until the storm is over, says the mayor.",
    "Those who come by bus have no trouble at all, since the bus still goes all the way to the harbour.",
    "Two fishermen were brought to safety in the night. Both are well, as the hospital of the town reports.",
]


CAPTION = "Fishermen carry ropes along the new quay of the old harbour, where their boats lie side by side."
