"""Who and what the record mentions: each person, place or country with the events it occurs in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.contents import people
from tracker.model import Event, Record
from tracker.registry import Entry, Family, Identity, Registry
from tracker.timeline import ordered


@dataclass(frozen=True, slots=True)
class Mention:
    """One identity with the ids of its events in order of date. `country` is the home or land, if registered."""

    name: str
    registered: bool
    aliases: tuple[str, ...]
    country: str | None
    events: tuple[str, ...]


def mentions(record: Record, registry: Registry, family: Family) -> list[Mention]:
    """Everyone registered or mentioned, by name."""
    entries = _entries(record, family)
    registered = {registry.identity(family, entry.name).key: entry for entry in entries}
    names = {key: entry.name for key, entry in registered.items()}
    found: dict[str, list[str]] = {key: [] for key in registered}
    for event in ordered(record.events):
        for identity in _identities(event, registry, family):
            names.setdefault(identity.key, identity.name)
            ids = found.setdefault(identity.key, [])
            if not ids or ids[-1] != event.id:
                ids.append(event.id)
    return [
        Mention(
            names[key],
            key in registered,
            registered[key].aliases if key in registered else (),
            getattr(registered.get(key), "country", None),
            tuple(ids),
        )
        for key, ids in sorted(found.items())
    ]


def _entries(record: Record, family: Family) -> Sequence[Entry]:
    if family == "person":
        return record.persons
    return record.places if family == "place" else record.countries


def _identities(event: Event, registry: Registry, family: Family) -> Iterable[Identity]:
    if family == "person":
        return map(registry.person, people(event))
    if family == "place":
        return map(registry.place, event.place)
    host = registry.host_of(event)
    return [host] if host else []
