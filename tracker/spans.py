"""Where a day may lie when it is not known, and the three answers to a question about it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, NoReturn


class Answer(Enum):
    """The three answers to a question about dates. It has no truth value: ask `is Answer.YES`."""

    YES = "yes"
    NO = "no"
    CANNOT_SAY = "cannot say"

    def __bool__(self) -> NoReturn:
        raise TypeError("an Answer is not a bool: 'cannot say' is neither true nor false")

    @staticmethod
    def of(certain: bool) -> Answer:
        """The answer to a question of which nothing is unknown."""
        return Answer.YES if certain else Answer.NO

    def __invert__(self) -> Answer:
        return _NEGATION[self]

    def __and__(self, other: Answer) -> Answer:
        """Kleene's conjunction: no, if either is no; yes, if both are yes."""
        if Answer.NO in (self, other):
            return Answer.NO
        return Answer.YES if self is other is Answer.YES else Answer.CANNOT_SAY

    def __or__(self, other: Answer) -> Answer:
        return ~(~self & ~other)


_NEGATION = {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.CANNOT_SAY: Answer.CANNOT_SAY}


class Span(NamedTuple):
    """Where a single day may lie: from `first` to `last`, both included; None is without limit."""

    first: int | None
    last: int | None

    def before(self, other: Span) -> Answer:
        """Does the day of this span come before the day of the other?"""
        if self.last is not None and other.first is not None and self.last < other.first:
            return Answer.YES
        if self.first is not None and other.last is not None and self.first >= other.last:
            return Answer.NO
        return Answer.CANNOT_SAY

    def widened(self, days: int) -> Span:
        """The span with `days` more at either end."""
        return Span(None if self.first is None else self.first - days, None if self.last is None else self.last + days)


EVER = Span(None, None)


def day_span(day: int) -> Span:
    """The span of a day that is known."""
    return Span(day, day)


Days = int | tuple[int, int | None]
"""A number of days, or the least and the most it may be (the most is None if that has no limit)."""


def days_between(earlier: Span, later: Span) -> Days:
    """Days from one to the other, or the least and the most; never below 0, as what follows cannot come first."""
    least = 0 if later.first is None or earlier.last is None else max(0, later.first - earlier.last)
    most = None if later.last is None or earlier.first is None else max(0, later.last - earlier.first)
    return least if least == most else (least, most)
