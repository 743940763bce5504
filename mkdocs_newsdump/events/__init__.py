"""Articles to milestones: what happened when, of what kind, between whom.

``parse`` makes sentences of a text, with the dates and listed phrases in them; ``clauses`` finds the clause
that tells an event; ``titles``, ``parties`` and ``find`` take a sentence and a clause, and say what the event
is called, who has part in it, and the rest. How a clause is found is known to ``clauses`` alone.
"""
