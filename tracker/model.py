"""The facts people write down: events with their sources, persons, places, countries.

None can be changed, and all but sources know their line in the file; what says the same in another line is equal.
They are named tuples, as these are made in a third of the time of other classes: a large store has some of them a line.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from tracker.edtf import Edtf

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""The one empty mapping, for facts that have nothing more to say."""


T = TypeVar("T", bound=tuple[Any, ...])


def _wherever_it_stands(fact: type[T]) -> type[T]:
    """Of these, what differs in its line alone, the last field, is equal."""

    def is_same(one: T, other: object) -> bool:
        return isinstance(other, fact) and one[:-1] == other[:-1]

    def is_other(one: T, other: object) -> bool:
        return not is_same(one, other)

    def hashed(one: T) -> int:
        return hash(one[:-1])

    for name, method in (("__eq__", is_same), ("__ne__", is_other), ("__hash__", hashed)):
        setattr(fact, name, method)
    return fact


PROMISE_KINDS = (
    "invitation",
    "acceptance",
    "announcement",
    "postponement",
    "cancellation",
    "reinstatement",
    "decline",
    "lapse",
)
KINDS = ("visit", *PROMISE_KINDS, "meeting", "call", "statement", "event")
LEVELS = ("state", "official", "official working", "working", "guest of government", "private")  # highest first
SCOPES = ("full", "transit", "border", "online")


class Source(NamedTuple):
    """Who says so. `says` holds event fields, as the file writes them, in which this source differs or supports."""

    name: str
    url: str | None = None
    published: Edtf | None = None
    accessed: Edtf | None = None
    lang: str | None = None
    quote: str | None = None
    says: Mapping[str, Any] = NOTHING
    extra: Mapping[str, Any] = NOTHING

    @property
    def link(self) -> str | None:
        """Its address, if that is one of the web: nothing else is ever made a link."""
        is_web = self.url is not None and self.url.lower().startswith(("http://", "https://"))
        return self.url if is_web else None


@_wherever_it_stands
class Event(NamedTuple):
    """A dated fact. Names are as written; `tracker.registry` knows whom they mean."""

    id: str
    date: Edtf
    title: str
    kind: str = "event"
    visitor: tuple[str, ...] = ()
    host: str | None = None
    place: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    level: str | None = None
    scope: str = "full"
    trip: str | None = None
    inviter: str | None = None
    accepted: bool | Edtf | None = None
    due: Edtf | None = None
    reported: Edtf | None = None
    follows: tuple[str, ...] = ()
    unrelated: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None
    source: tuple[Source, ...] = ()
    extra: Mapping[str, Any] = NOTHING
    line: int | None = None

    @property
    def written(self) -> str:
        """Its date as EDTF writes it."""
        return self.date.text

    @property
    def known_from(self) -> int | None:
        """The first day on which it may have been public, None if that has no limit.

        `reported`, else the earliest `published` of its sources, else the event's own date.
        """
        if self.reported is not None:
            return self.reported.earliest
        published = [s.published.earliest for s in self.source if s.published is not None]
        known = [day for day in published if day is not None]
        return min(known) if known else self.date.earliest


@_wherever_it_stands
class Person(NamedTuple):
    """A registry entry for a person; `country` is the home country, as written."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    note: str | None = None
    extra: Mapping[str, Any] = NOTHING
    line: int | None = None


@_wherever_it_stands
class Place(NamedTuple):
    """A registry entry for a place; latitude and longitude in degrees (WGS 84), north and east positive."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    note: str | None = None
    extra: Mapping[str, Any] = NOTHING
    line: int | None = None


@_wherever_it_stands
class CountryEntry(NamedTuple):
    """What a store adds to the built-in table of countries: more names, or a country of its own."""

    name: str
    aliases: tuple[str, ...] = ()
    note: str | None = None
    extra: Mapping[str, Any] = NOTHING
    line: int | None = None


@_wherever_it_stands
class Coverage(NamedTuple):
    """A stretch of time in which the record claims to be complete for a visitor, a host, or both."""

    date: Edtf
    visitor: tuple[str, ...] = ()
    host: str | None = None
    note: str | None = None
    extra: Mapping[str, Any] = NOTHING
    line: int | None = None


class Record(NamedTuple):
    """All that one store says, in the order of the file."""

    file: str = "events.toml"
    title: str | None = None
    events: tuple[Event, ...] = ()
    persons: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    countries: tuple[CountryEntry, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    extra: Mapping[str, Any] = NOTHING
