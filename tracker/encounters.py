"""Meetings and the visits during which they took place: with one of three answers, in less than quadratic time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from tracker.edtf import Edtf
from tracker.spans import Answer

Dated = tuple[str, Edtf]
"""The id of an event, and its date."""

_EVER = float("inf")


def around(meetings: Iterable[Dated], visits: Sequence[Dated]) -> dict[str, tuple[str, Answer]]:
    """The visit in which each meeting began, and whether it did for certain; meetings in none are left out."""
    certain = _Reach((_or(v.may_start.last, _EVER), _surely_until(v), name) for name, v in visits)
    possible = _Reach((_or(v.may_start.first, -_EVER), _or(v.may_end.last, _EVER), name) for name, v in visits)
    found = {}
    for name, date in meetings:
        first, last = _or(date.may_start.first, -_EVER), _or(date.may_start.last, _EVER)
        if holder := certain.over(first, last):
            found[name] = (holder, Answer.YES)
        elif holder := possible.over(last, first):
            found[name] = (holder, Answer.CANNOT_SAY)
    return found


def _surely_until(visit: Edtf) -> float:
    """The day until which a visit lasted for certain."""
    return _EVER if visit.never_ends else _or(visit.may_end.first, -_EVER)


def _or(day: int | None, limit: float) -> float:
    return limit if day is None else day


class _Reach:
    """Stretches by their beginning, each with the one of all begun by then that reaches furthest."""

    def __init__(self, stretches: Iterable[tuple[float, float, str]]) -> None:
        listed = sorted(stretches)
        self._begins = [begin for begin, _, _ in listed]
        self._furthest = list(accumulate(((end, name) for _, end, name in listed), max))

    def over(self, begun_by: float, reaches: float) -> str | None:
        """A stretch that had begun by the one day and reaches the other."""
        at = bisect_right(self._begins, begun_by) - 1
        if at < 0 or self._furthest[at][0] < reaches:
            return None
        return self._furthest[at][1]
