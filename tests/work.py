"""How much work a program does, as the number of functions it calls: the same on every machine."""

import sys


class TooMuchWorkError(Exception):
    """More calls than there may be, which is told as soon as they are made, and not when they end."""


def calls(work, most=float("inf")):
    """Return how many functions ``work`` calls, and what it returns.

    Raises TooMuchWorkError beyond ``most``.
    """
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += 1
        if count > most:
            sys.setprofile(None)
            raise TooMuchWorkError(f"more than {most} calls and returns")

    former = sys.getprofile()
    sys.setprofile(note)
    try:
        found = work()
    finally:
        sys.setprofile(former)
    return count, found
