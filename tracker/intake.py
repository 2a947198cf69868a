"""What of a harvest is new to a record, what is there already, and what is there but says something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tracker import schema, tables
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.harvest import Harvest, Table
from tracker.model import Record
from tracker.packed import Packed, PackedById
from tracker.registry import Family, Registry

_AT_ONCE = 1000  # events that are compared with those on record: the index is asked once for all of them


@dataclass(frozen=True, slots=True)
class Intake:
    """`new` tables of events; `changed` fields by the id of the event, None for one to be cleared; `same` counts.

    `entries` are those whose names the record does not know, `top` what stands above its tables and it has not.
    """

    new: Sequence[Table]
    changed: Mapping[str, Table]
    same: int
    entries: Mapping[str, tuple[Table, ...]]
    top: Table


def intake(harvest: Harvest, known: Callable[[Sequence[str]], Record], registry: Registry) -> Intake:
    """A harvest beside a record. Events are known by their id, persons and places by any of their names.

    `known` gives the entries of the record, and at least those of its events that have certain ids.
    """
    names = _known_persons(harvest, registry)
    new, changed = Packed(), PackedById()
    for first in range(0, len(harvest.events), _AT_ONCE):
        tables_found = [_as_named_here(table, names) for table in harvest.events[first : first + _AT_ONCE]]
        on_record = {event.id: event for event in known([table["id"] for table in tables_found]).events}
        for table in tables_found:
            event = on_record.get(table["id"])
            if event is None:
                new.append({key: value for key, value in table.items() if value is not None})
            elif difference := _difference(_as_named_here(tables.event(event), names), table):
                changed.put(event.id, difference)
    same = len(harvest.events) - len(new) - len(changed)
    record = known(())
    entries = {name: tuple(_new_entries(name, given, record, registry)) for name, given in harvest.entries.items()}
    return Intake(new, changed, same, entries, _new_at_top(harvest.top, record))


def _difference(there: Table, found: Table) -> dict[str, Any]:
    """The fields in which they differ, as found: None where the event has one and the file says that there is none."""
    said = {key: value for key, value in found.items() if value is not None}
    normal = tables.event(schema.event(said))
    return {key: normal.get(key) for key in found if key != "id" and normal.get(key) != there.get(key)}


def _known_persons(harvest: Harvest, registry: Registry) -> dict[str, str]:
    """The store's names of the harvest's persons, by the folded names that the harvest has for them."""
    persons = harvest.entries.get("person", ())
    return {fold(table["name"]): name for table in persons if (name := _name_here("person", table, registry))}


def _name_here(family: Family, table: Table, registry: Registry) -> str | None:
    """The store's own name for somebody, under whichever of their names it knows them."""
    for name in (table["name"], *_many(table.get("aliases", ()))):
        with suppress(TrackerError):  # two of the store bear it: then it does not tell
            if registry.is_registered(family, name):
                return registry.identity(family, name).name
    return None


def _many(value: Any) -> Iterable[str]:
    return (value,) if isinstance(value, str) else value


def _as_named_here(event: Table, known: Mapping[str, str]) -> Table:
    visitor = event.get("visitor")
    if not known or not visitor:
        return event
    if isinstance(visitor, str):
        return {**event, "visitor": known.get(fold(visitor), visitor)}
    return {**event, "visitor": [known.get(fold(name), name) for name in visitor]}


def _new_entries(name: str, given: Iterable[Table], record: Record, registry: Registry) -> Iterable[Table]:
    if name in ("person", "place"):
        family: Family = "person" if name == "person" else "place"
        return (table for table in given if _name_here(family, table, registry) is None)
    if name == "country":  # an entry may add names to a country of the built-in table
        names = {fold(entry.name) for entry in record.countries}
        return (table for table in given if fold(table["name"]) not in names)
    there = [tables.entry("coverage", item) for item in record.coverage]
    return (table for table in given if table not in there)


def _new_at_top(top: Table, record: Record) -> Table:
    there = {"title": record.title, **record.extra}
    return {key: value for key, value in top.items() if there.get(key) is None}
