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
    import pyarrow

    schema, registry = columns.arrow(IDS), names.registry()
    for batch in batches:
        found = [{"id": row["id"]} for row in batch.to_pylist() if _is_near(row, registry, company)]
        yield pyarrow.RecordBatch.from_pylist(found, schema=schema)


def _is_near(row: rows.Row, registry: Registry, company: Company) -> bool:
    try:
        event = rows.event(row)
        if company.persons & {registry.person(name).key for name in people(event)}:
            return True
        host = registry.host_of(event)
    except TrackerError:
        return False
    return event.kind == "visit" and host is not None and host.key in company.homes
