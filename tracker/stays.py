"""Visits as they are counted: who stayed where, and which stays are one visit or one journey."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tracker.edtf import Edtf, sort_key
from tracker.model import Event, Record
from tracker.registry import Identity, Registry


class Stay(NamedTuple):
    """One `visit` of the record, its names resolved to identity keys; without `host` where no country is named."""

    event: Event
    visitors: frozenset[str]
    host: Identity | None
    places: frozenset[str]

    @property
    def date(self) -> Edtf:
        """When: a journey's leg has its own."""
        return self.event.date

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.event.id


def stays(record: Record, registry: Registry) -> list[Stay]:
    """Every visit of the record, of any scope, in order of date."""
    found = [stay(event, registry) for event in record.events if event.kind == "visit"]
    return sorted(found, key=lambda s: (*sort_key(s.date), s.id))


def stay(event: Event, registry: Registry) -> Stay:
    """An event of kind `visit` with its names resolved."""
    visitors, places = registry.keys("person", event.visitor), registry.keys("place", event.place)
    return Stay(event, visitors, registry.host_of(event), places)


def grouped(found: Iterable[Stay], by: str) -> list[tuple[Stay, ...]]:
    """Stays joined to what is counted once, in order of their first stay.

    `visits`: legs of one `trip` in the same country are one; `trips`: all legs of one `trip`;
    `countries`: all stays in one country.
    """
    groups: dict[object, list[Stay]] = {}
    for item in found:
        groups.setdefault(unit(item, by), []).append(item)
    return [tuple(group) for group in groups.values()]


def unit(item: Stay, by: str) -> object:
    """What is the same for all stays that count once (`grouped`)."""
    host = item.host.key if item.host else None
    if by == "countries":
        return host or item.id
    trip = item.event.trip
    if trip is None:
        return (item.id,)
    return ("trip", trip) if by == "trips" else ("leg", trip, host or item.id)
