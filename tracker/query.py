"""Filters of the reading verbs, parsed to a predicate over events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.folding import fold
from tracker.likeness import nearest
from tracker.model import KINDS, LEVELS, Event, Source
from tracker.registry import Registry

Predicate = Callable[[Event], bool]


@dataclass(frozen=True, slots=True)
class Filters:
    """What to keep. Names are as asked for; of several values in one filter any will do, of filters all must hold."""

    start: Edtf | None = None
    end: Edtf | None = None
    kind: tuple[str, ...] = ()
    visitor: tuple[str, ...] = ()
    host: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def predicate(filters: Filters, registry: Registry) -> Predicate:
    """The test that an event has to pass; raises TrackerError if a name is unknown (TRK302) or ambiguous (TRK301)."""
    _check_words(filters, registry.kinds())
    visitors = {registry.find("person", name).key for name in filters.visitor}
    persons = {registry.find("person", name).key for name in filters.person}
    hosts = {registry.find("country", name).key for name in filters.host}
    countries = {registry.find("country", name).key for name in filters.country}
    places = {registry.find("place", name).key for name in filters.place}
    tags = {fold(tag) for tag in filters.tag}
    words = [fold(word) for word in filters.words]

    tests: list[tuple[object, Predicate]] = [
        (filters.start, lambda e: _reaches(e.date, filters.start)),
        (filters.end, lambda e: _begins_by(e.date, filters.end)),
        (filters.kind, lambda e: e.kind in filters.kind),
        (filters.level, lambda e: e.level in filters.level),
        (visitors, lambda e: any(registry.person(name).key in visitors for name in e.visitor)),
        (persons, lambda e: any(registry.person(name).key in persons for name in people(e))),
        (hosts, lambda e: (host := registry.host_of(e)) is not None and host.key in hosts),
        (countries, lambda e: bool(countries & _countries(e, registry))),
        (places, lambda e: any(registry.place(name).key in places for name in e.place)),
        (tags, lambda e: any(fold(tag) in tags for tag in e.tags)),
        (words, lambda e: _has_words(e, words)),
    ]
    active = [test for wanted, test in tests if wanted]
    return lambda event: all(test(event) for test in active)


def _check_words(filters: Filters, kinds: Iterable[str]) -> None:
    """Refuse (TRK302) a level that is none, and a kind that no event has and that is near one that is known."""
    for family, asked, known in (("kind", filters.kind, {*KINDS, *kinds}), ("level", filters.level, set(LEVELS))):
        for word in asked:
            near = nearest(word, known) if word not in known else []
            if near or (word not in known and family == "level"):
                hint = f"did you mean {' or '.join(near)}?" if near else f"known are: {', '.join(LEVELS)}"
                raise TrackerError(Problem("TRK302", f"no {family} is called {word!r}", hint))


def people(event: Event) -> Iterable[str]:
    """Everyone named in an event: visitors, the others present, the inviter."""
    return (*event.visitor, *event.with_, *([event.inviter] if event.inviter else ()))


def _reaches(date: Edtf, start: Edtf | None) -> bool:
    """Whether the event may have lasted until the first day asked for."""
    first = start.earliest if start else None
    return first is None or date.ends.last is None or date.ends.last >= first


def _begins_by(date: Edtf, end: Edtf | None) -> bool:
    """Whether the event may have begun by the last day asked for."""
    last = end.latest if end else None
    return last is None or date.starts.first is None or date.starts.first <= last


def _countries(event: Event, registry: Registry) -> set[str]:
    """Every country that has to do with an event: the host, that of each place, the home of each person."""
    found = [registry.host_of(event), *map(registry.country_of_place, event.place), *map(registry.home, people(event))]
    return {country.key for country in found if country is not None}


def _has_words(event: Event, words: list[str]) -> bool:
    text = fold(" ".join(texts(event)))
    return all(word in text for word in words)


def texts(event: Event) -> Iterable[str]:
    """Every text in an event that a search looks through."""
    yield from (event.id, event.title, event.kind, event.date.text, *people(event), *event.place, *event.tags)
    yield from (text for text in (event.host, event.level, event.trip, event.note) if text)
    yield from _strings(event.extra)
    for source in event.source:
        yield from _source_texts(source)


def _source_texts(source: Source) -> Iterable[str]:
    yield source.name
    yield from (text for text in (source.url, source.quote) if text)
    yield from _strings(source.says)
    yield from _strings(source.extra)


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)
