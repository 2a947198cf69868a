"""Which events an index need look at for some filters: never fewer than those that the filters keep."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from tracker.conditions import Condition
from tracker.folding import fold
from tracker.query import Filters
from tracker.registry import Family, Registry
from tracker.store.index_rows import LAND, SPOTS

_MENTIONED: dict[str, tuple[str, Family]] = {
    "visitor": ("person", "person"),
    "person": ("person", "person"),
    "with": ("person", "person"),
    "inviter": ("person", "person"),
    "host": (LAND, "country"),
    "country": (LAND, "country"),
    "place": ("place", "place"),
}
_EXACTLY = ("person", "country", "place", "kind", "")
"""Fields of which the index holds what their rule compares, so that nothing is left to be asked of the events."""


class Narrowing(NamedTuple):
    """An SQL condition on events with its values, empty if it is none; and whether it says all that was asked."""

    condition: str
    values: tuple[object, ...]
    is_all: bool


def narrowed(filters: Filters, registry: Registry) -> Narrowing:
    """The condition for some filters; raises TrackerError if a name is unknown or ambiguous."""
    parts: list[tuple[str, tuple[object, ...]]] = []
    if filters.start and filters.start.earliest is not None:
        parts.append(("ends >= ?", (filters.start.earliest,)))
    if filters.end and filters.end.latest is not None:
        parts.append(("begins <= ?", (filters.end.latest,)))
    words = [c for c in filters.conditions if not c.field and not c.negated]
    parts += [_one(condition, registry) for condition in words]
    plain = sorted((c for c in filters.conditions if c.field and not c.negated), key=lambda condition: condition.field)
    for field, group in groupby(plain, key=lambda condition: condition.field):
        if field in _MENTIONED or field == "kind":
            either = [_one(condition, registry) for condition in group]
            parts.append((" or ".join(sql for sql, _ in either), tuple(v for _, values in either for v in values)))
    condition = " and ".join(f"({sql})" for sql, _ in parts)
    is_all = all(c.field in _EXACTLY and not c.negated for c in filters.conditions)
    return Narrowing(condition, tuple(value for _, values in parts for value in values), is_all)


def _one(condition: Condition, registry: Registry) -> tuple[str, tuple[object, ...]]:
    if not condition.field:
        query = "place in (select place from words where instr(words, ?))"
        return query, (fold(condition.value),)
    if condition.field == "kind":
        return "kind = ?", (condition.value,)
    listed, family = _MENTIONED[condition.field]
    query = f"place in (select spot / {SPOTS} from mention where family = ? and key = ?)"
    return query, (listed, registry.find(family, condition.value).key)
