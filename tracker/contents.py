"""What an event contains: everyone named in it, the countries it concerns, every text that a search looks through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tracker.model import Event, Source
from tracker.registry import Registry
from tracker.registry import people as people  # that, too, is what an event contains


def countries(event: Event, registry: Registry) -> set[str]:
    """Every country that has to do with an event: the host, that of each place, the home of each person."""
    found = [registry.host_of(event), *map(registry.country_of_place, event.place), *map(registry.home, people(event))]
    return {country.key for country in found if country is not None}


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
