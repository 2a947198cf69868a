"""Lanes of a timeline: one for each country or person, and the part that each plays in an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from tracker.model import Event
from tracker.registry import Identity, Registry

Lanes = Literal["country", "person"]
Roles = Mapping[Identity, str]


def roles(event: Event, lanes: Lanes, registry: Registry) -> Roles:
    """Who has a part in an event and which, one each: the foremost where there are several.

    Of countries `host`, `guest` (home of a visitor), `scene` (of a place), `with` (home of another person);
    of persons `visitor`, `inviter`, `with`.
    """
    found: dict[Identity, str] = {}
    for identity, role in _PARTS[lanes](event, registry):
        if identity is not None:
            found.setdefault(identity, role)
    return found


def ordered(found: Iterable[Roles]) -> list[Identity]:
    """All who have a part in any of these events, those with the most events first."""
    counts: dict[Identity, int] = {}
    for roles in found:
        for identity in roles:
            counts[identity] = counts.get(identity, 0) + 1
    return sorted(counts, key=lambda identity: (-counts[identity], identity.key))


Parts = Iterable[tuple[Identity | None, str]]


def _of_countries(event: Event, registry: Registry) -> Parts:
    yield registry.host_of(event), "host"
    for name in event.visitor:
        yield registry.home(name), "guest"
    for place in event.place:
        yield registry.country_of_place(place), "scene"
    for name in (*event.with_, *([event.inviter] if event.inviter else ())):
        yield registry.home(name), "with"


def _of_persons(event: Event, registry: Registry) -> Parts:
    for name in event.visitor:
        yield registry.person(name), "visitor"
    if event.inviter:
        yield registry.person(event.inviter), "inviter"
    for name in event.with_:
        yield registry.person(name), "with"


_PARTS: Mapping[Lanes, Callable[[Event, Registry], Parts]] = {"country": _of_countries, "person": _of_persons}
