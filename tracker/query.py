"""Filters of the reading verbs, as a test over events."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from tracker.conditions import Condition, Predicate, in_period, test
from tracker.edtf import Edtf
from tracker.registry import Registry


class Filters(NamedTuple):
    """What to keep: `start` and `end` bound the date, and every condition holds.

    Of several conditions on one field any will do; of words, and of those that are negated, all must hold.
    """

    start: Edtf | None = None
    end: Edtf | None = None
    conditions: tuple[Condition, ...] = ()


ALL = Filters()
"""Keeps everything."""


def predicate(filters: Filters, registry: Registry) -> Predicate:
    """The test that an event has to pass; raises TrackerError if a name is unknown (TRK302) or ambiguous (TRK301)."""
    tests = [in_period(filters.start, filters.end, lambda event: event.date)] if filters.start or filters.end else []
    plain = sorted((c for c in filters.conditions if c.field and not c.negated), key=lambda condition: condition.field)
    for _, group in groupby(plain, key=lambda condition: condition.field):
        tests.append(_any([test(condition, registry) for condition in group]))
    for condition in filters.conditions:
        if condition.negated:
            tests.append(_not(test(condition, registry)))
        elif not condition.field:
            tests.append(test(condition, registry))
    return tests[0] if len(tests) == 1 else lambda event: all(each(event) for each in tests)


def _any(tests: list[Predicate]) -> Predicate:
    return tests[0] if len(tests) == 1 else lambda event: any(each(event) for each in tests)


def _not(test: Predicate) -> Predicate:
    return lambda event: not test(event)
