"""Events that look like one event recorded twice."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from tracker.edtf import sort_key
from tracker.folding import fold_once
from tracker.model import Event
from tracker.registry import Registry

Key = tuple[str, frozenset[str], str]


def likely_duplicates(event: Event, events: Iterable[Event], registry: Registry) -> list[Event]:
    """The events of the same kind, people and country (or of the same title) whose dates may be the same."""
    key = _key(event, registry)
    return [other for other in events if _key(other, registry) == key and _may_coincide(event, other)]


def pairs(events: Iterable[Event], registry: Registry) -> Iterator[tuple[Event, Event]]:
    """Each event that looks like an earlier one, with the nearest such; in order of date."""
    by_key: dict[Key, list[Event]] = defaultdict(list)
    for event in events:
        by_key[_key(event, registry)].append(event)
    for group in by_key.values():
        listed = sorted(group, key=lambda event: (*sort_key(event.date), event.id))
        yield from ((a, b) for a, b in itertools.pairwise(listed) if _may_coincide(a, b))


def _key(event: Event, registry: Registry) -> Key:
    people = registry.keys("person", event.visitor)
    host = registry.host_of(event)
    if people and host:
        return event.kind, people, host.key
    return event.kind, people, fold_once(event.title)


def _may_coincide(a: Event, b: Event) -> bool:
    """Whether the two may be one, by their strict dates: a stated leg of a journey is no duplicate of another."""
    if a.trip and a.trip == b.trip and a.date != b.date:
        return False
    first, second = sorted((a, b), key=lambda event: sort_key(event.date))
    ends, starts = first.date.ends.last, second.date.starts.first
    return ends is None or starts is None or starts <= ends
