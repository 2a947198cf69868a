"""What changed between two versions of a record: event by event, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from tracker import tables
from tracker.folding import fold
from tracker.model import Record

Table = Mapping[str, Any]
K = TypeVar("K", bound=Hashable)
L = TypeVar("L", bound=Hashable)

MOST_COMPARED = 100_000


@dataclass(frozen=True, slots=True)
class Change:
    """A table that is not the same: an `event`, a `source` of one, an entry, or all that stands above (`store`).

    `was` is None for one that was added, `now` for one that was taken out. `sources` are those of an event.
    """

    table: str
    name: str
    was: Table | None
    now: Table | None
    sources: tuple[Change, ...] = ()

    @property
    def way(self) -> str:
        """`added`, `removed` or `changed`."""
        return "added" if self.was is None else "removed" if self.now is None else "changed"

    @property
    def fields(self) -> list[tuple[str, Any, Any]]:
        """The fields that differ, what they were and what they are, None for nothing; not the sources."""
        was, now = self.was or {}, self.now or {}
        names = [name for name in dict.fromkeys([*was, *now]) if name != "source"]
        return [(name, was.get(name), now.get(name)) for name in names if was.get(name) != now.get(name)]


def between(before: Record, after: Record) -> list[Change]:
    """All changes: of what stands above the tables, of events, of entries; each in the order of the file.

    How a value is written (`"Ann"` or `["Ann"]`), the order of the file and its comments are no changes.
    """
    above, now_above = (
        {key: value for key, value in {"title": record.title, **record.extra}.items() if value is not None}
        for record in (before, after)
    )
    found = [Change("store", "", above, now_above)] if above != now_above else []
    same = _unchanged(before, after)
    events, now_events = (
        [tables.event(event) for event in record.events if event.id not in same] for record in (before, after)
    )
    found += _changes("event", events, now_events)
    entries = tables.entries(after)
    for name, there in tables.entries(before).items():
        found += _changes(name, there, entries[name])
    return found


def _unchanged(before: Record, after: Record) -> set[str]:
    """The ids of events that are the same in both, wherever they stand: nearly all, and no tables are made of them."""
    there = {event.id: event for event in before.events}
    return {event.id for event in after.events if there.get(event.id) == event}


_FIXED = {"event": ("date",)}
"""What may not differ in two tables that are taken for one: there may well be another of another day."""


def _changes(table: str, before: Sequence[Table], after: Sequence[Table]) -> list[Change]:
    was, now = _keyed(table, before), _keyed(table, after)
    gone = {key: _without_id(one) for key, one in was.items() if key not in now}
    new = {key: _without_id(one) for key, one in now.items() if key not in was}
    same = _namesakes(gone, new) if table == "source" else akin_pairs(gone, new, _FIXED.get(table, ()))
    pairs = [(was.get(same.get(key, key)), one) for key, one in now.items()]
    kept = set(same.values())
    return [
        *(_change(table, old, one) for old, one in pairs if old != one),
        *(_change(table, was[key], None) for key in gone if key not in kept),
    ]


def _change(table: str, was: Table | None, now: Table | None) -> Change:
    there = now or was or {}
    sources = _changes("source", was.get("source", ()), now.get("source", ())) if was and now else ()
    return Change(table, there.get("id", there.get("name", there.get("date", ""))), was, now, tuple(sources))


def _keyed(table: str, found: Sequence[Table]) -> dict[Hashable, Table]:
    """Each table under what it is known by; of several of one name the first, the second, …"""
    counts: Counter[Hashable] = Counter()
    keyed: dict[Hashable, Table] = {}
    for one in found:
        name = _identity(table, one)
        counts[name] += 1
        keyed[name, counts[name]] = one
    return keyed


def _identity(table: str, one: Table) -> Hashable:
    if table == "event":
        return str(one["id"])
    if table == "source":
        return repr([one.get(key) for key in ("name", "url", "published")])
    return fold(one["name"]) if "name" in one else repr(sorted(one.items()))


def _namesakes(before: Mapping[K, Table], after: Mapping[L, Table]) -> dict[L, K]:
    """Of sources that were edited what they were before, where just one on each side has that name."""
    olds, news = (Counter(one["name"] for one in found.values()) for found in (before, after))
    there = {one["name"]: key for key, one in before.items() if olds[one["name"]] == 1}
    return {key: there[name] for key, one in after.items() if (name := one["name"]) in there and news[name] == 1}


def _without_id(table: Table) -> Table:
    return {key: value for key, value in table.items() if key != "id"}


def akin_pairs(before: Mapping[K, Table], after: Mapping[L, Table], fixed: Collection[str]) -> dict[L, K]:
    """Of tables that were edited what they were before, where just one is akin to just one."""
    if len(before) * len(after) > MOST_COMPARED:
        return {}
    pairs = [(old, new) for old, one in before.items() for new, other in after.items() if _akin(one, other, fixed)]
    olds, news = Counter(old for old, _ in pairs), Counter(new for _, new in pairs)
    return {new: old for old, new in pairs if olds[old] == news[new] == 1}


def _akin(one: Table, other: Table, fixed: Collection[str]) -> bool:
    """Whether two tables may be one that was edited: one field apart, or one with fields that the other has not yet.

    Tables with two ids are two, and so are those that differ in a `fixed` field.
    """
    both = (one.keys() & other.keys()) - {"id"}
    shared = {key for key in both if one[key] == other[key]}
    changed = both - shared
    more, less = one.keys() - other.keys() - {"id"}, other.keys() - one.keys() - {"id"}
    if ("id" in one and "id" in other) or changed & set(fixed):
        return False
    if not changed and not (more and less):
        return len(shared) > 1 or "name" in shared
    return len(shared) > 1 and len(changed) == 1 and not more and not less
