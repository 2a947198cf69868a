"""The order of what three versions have, by keys: additions and moves of both sides in one sequence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)


def merged(base: Sequence[K], ours: Sequence[K], theirs: Sequence[K], kept: Collection[K]) -> tuple[list[K], set[K]]:
    """The keys that are kept, in our order; what they added or moved comes after what it has before it there.

    Where both added at one place, ours comes first. Also returns which keys were put in so.
    """
    ranks: dict[K, int] = {key: rank for rank, key in enumerate(base)}
    by_us = _moved(ours, ranks)
    moved = _moved(theirs, ranks) - by_us
    frame = [key for key in ours if key in kept and key not in moved]
    framed, known_there = set(frame), set(theirs)
    after: dict[K | None, list[K]] = {}
    last: K | None = None
    for key in theirs:
        if key in framed:
            last = key
        elif key in kept:
            after.setdefault(last, []).append(key)
    order: list[K] = []
    waiting = after.get(None, [])
    for key in frame:
        if key in known_there:
            order += waiting
            waiting = after.get(key, [])
        order.append(key)
    return [*order, *waiting], set(kept) - framed


def _moved(version: Sequence[K], ranks: Mapping[K, int]) -> set[K]:
    """What of the base stands elsewhere: all but a longest run of keys that is still in the order of the base."""
    there = [key for key in version if key in ranks]
    ends: list[int] = []  # the lowest rank that ends a run of each length
    lengths = []
    for key in there:
        length = bisect_left(ends, ranks[key])
        ends[length : length + 1] = [ranks[key]]
        lengths.append(length)
    moved = set()
    wanted = len(ends) - 1
    for key, length in zip(reversed(there), reversed(lengths), strict=True):
        if length == wanted:
            wanted -= 1
        else:
            moved.add(key)
    return moved


def by_date(order: Sequence[K], placed: Collection[K], dates: Mapping[K, Any]) -> list[K]:
    """The same keys, those that were `placed` where their dates belong among the others that have one.

    Left as they are if the others are not in order of date themselves.
    """
    fixed = [key for key in order if key in dates and key not in placed]
    ranks = [dates[key] for key in fixed]
    if not fixed or ranks != sorted(ranks):
        return list(order)
    after: dict[K | None, list[K]] = {}
    for key in sorted((key for key in order if key in dates and key in placed), key=lambda key: dates[key]):
        at = bisect_right(ranks, dates[key])
        after.setdefault(fixed[at - 1] if at else None, []).append(key)
    found: list[K] = []
    for key in order:
        if key in dates and key in placed:
            continue
        found += after.get(None, []) if key == fixed[0] else []
        found.append(key)
        found += after.get(key, [])
    return found
