"""The events near another: those that can bear on what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tracker.contents import people
from tracker.errors import TrackerError
from tracker.model import Event
from tracker.registry import Registry
from tracker.scale import columns, rows
from tracker.scale.columns import TEXT
from tracker.scale.names import Names

IDS = {"id": TEXT}


@dataclass(frozen=True, slots=True)
class Company:
    """Keys of the persons in an event, and of the home countries of those who travelled."""

    persons: frozenset[str]
    homes: frozenset[str]


def company(event: Event, names: Names) -> Company:
    """Whom an event is about."""
    registry = names.registry()
    homes = (registry.home(name) for name in event.visitor)
    persons = frozenset(registry.person(name).key for name in people(event))
    return Company(persons, frozenset(home.key for home in homes if home))


def near(batches: Iterable[Any], names: Names, company: Company) -> Iterator[Any]:
    """The ids of events with one of these persons, and of visits to one of these countries, in batches."""
    registry, reader = names.registry(), rows.Reader()
    for batch in batches:
        is_sound = reader.sound(rows.cells_of(batch), batch.num_rows)
        events = reader.events(batch.filter(is_sound))
        yield columns.batch(IDS, [{"id": event.id} for event in events if _is_near(event, registry, company)])


def _is_near(event: Event, registry: Registry, company: Company) -> bool:
    try:
        if company.persons & {registry.person(name).key for name in people(event)}:
            return True
        host = registry.host_of(event)
    except TrackerError:  # a name that means two things
        return False
    return event.kind == "visit" and host is not None and host.key in company.homes
