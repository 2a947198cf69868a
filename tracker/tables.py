"""From facts back to the tables of a store: what `schema` reads, the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker import fields
from tracker.edtf import Edtf
from tracker.fields import Field
from tracker.model import Event, Record, Source
from tracker.schema import TABLES

Table = dict[str, Any]

_ALWAYS_LISTS = ("with", "tags", "aliases")
_DEFAULTS = {"kind": "event", "scope": "full"}  # not written: they are what an absence means


def event(item: Event) -> Table:
    """The table of an event, fields in the order of the manual, without those that say nothing."""
    table = _table(item, fields.EVENT)
    for name, default in _DEFAULTS.items():
        if table[name] == default:
            del table[name]
    table.update(item.extra)
    return table | ({"source": [source(each) for each in item.source]} if item.source else {})


def source(item: Source) -> Table:
    """The table of a source."""
    return _table(item, fields.SOURCE) | dict(item.extra)


def entry(name: str, item: Any) -> Table:
    """The table of an entry: of a `person`, `place`, `country` or `coverage`."""
    return _table(item, TABLES[name]) | dict(item.extra)


def entries(record: Record) -> dict[str, list[Table]]:
    """All entries of a record, by the names of their tables."""
    kinds = {"person": record.persons, "place": record.places, "country": record.countries, "coverage": record.coverage}
    return {name: [entry(name, item) for item in items] for name, items in kinds.items()}


def _table(item: Any, known: Mapping[str, Field]) -> Table:
    found = {name: getattr(item, field.attribute) for name, field in known.items()}
    return {name: _value(name, value) for name, value in found.items() if _says_something(value)}


def _says_something(value: Any) -> bool:
    return value is not None and value != () and value != {}


def _value(name: str, value: Any) -> Any:
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, tuple):
        return value[0] if len(value) == 1 and name not in _ALWAYS_LISTS else list(value)
    return dict(value) if isinstance(value, Mapping) else value
