"""From TOML tables to a Record: every fault becomes a Problem, and all are reported at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from tracker import fields, titles
from tracker.errors import Problem, TrackerError
from tracker.fields import Field
from tracker.model import CountryEntry, Coverage, Event, Person, Place, Record, Source

VERSION = 1

Path = tuple[str | int, ...]
Locate = Callable[[Path], int | None]
"""The line of a key: `("event", 3, "date")`, of a table: `("event", 3)`; None where that is unknown."""

TABLES: Mapping[str, Mapping[str, Field]] = {
    "event": fields.EVENT,
    "person": fields.PERSON,
    "place": fields.PLACE,
    "country": fields.COUNTRY,
    "coverage": fields.COVERAGE,
}
ENTRIES: Mapping[str, Callable[..., Any]] = {
    "person": Person,
    "place": Place,
    "country": CountryEntry,
    "coverage": Coverage,
}
_READERS = {
    id(known): {name: (field.attribute, field.read) for name, field in known.items()}
    for known in (*TABLES.values(), fields.SOURCE)
}
_REQUIRED = {
    id(known): {field.name for field in known.values() if field.required} for known in (*TABLES.values(), fields.SOURCE)
}
MOST_OWN_KEYS = 200  # of one table that are compared with the known ones
TOP_LEVEL = ("schema", "title", *TABLES)


def read(tables: Mapping[str, Any], file: str, locate: Locate) -> tuple[Record, list[Problem]]:
    """The record in a parsed store, and what is wrong with it; what could not be read is left out.

    Events without an id are given one made from date and title. Problems are in no order.
    """
    reader = _Reader(file, locate)
    reader.check_version(tables)
    title = reader.value("title", fields.text, tables.get("title"), ("title",))
    events = [reader.event(table, n) for n, table in reader.tables(tables, "event")]
    record = Record(
        file=file,
        title=title,
        events=reader.with_ids([event for event in events if event is not None]),
        persons=reader.entries(tables, "person"),
        places=reader.entries(tables, "place"),
        countries=reader.entries(tables, "country"),
        coverage=reader.entries(tables, "coverage"),
        extra={key: value for key, value in tables.items() if key not in TOP_LEVEL},
    )
    return record, reader.problems


def is_list_of_tables(value: object) -> bool:
    """Whether it is written as `[[name]]` is."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def event(table: Mapping[str, Any]) -> Event:
    """One event from its table, with an id made where it has none; raises TrackerError with all its faults."""
    reader = _Reader(None, _nowhere)
    found = reader.event(table, 0)
    if found is None or reader.problems:
        raise TrackerError(*reader.problems)
    return reader.with_ids([found])[0]


def source(table: Mapping[str, Any]) -> Source:
    """One source from its table; raises TrackerError with all its faults."""
    return Source(**_alone(table, fields.SOURCE))


def entry(name: str, table: Mapping[str, Any]) -> Person | Place | CountryEntry | Coverage:
    """One entry of that name (`person`, …) from its table; raises TrackerError with all its faults."""
    made: Person | Place | CountryEntry | Coverage = ENTRIES[name](**_alone(table, TABLES[name]))
    return made


def misspelt_keys(extra: Mapping[str, Any], known: Iterable[str]) -> Iterator[tuple[str, Problem]]:
    """Unknown keys that look like known ones, each with its Problem (TRK401), which has no place yet."""
    from tracker.likeness import nearest

    for key in islice(extra, MOST_OWN_KEYS):
        if near := nearest(key, known, 1):
            yield key, Problem("TRK401", f"the key {key!r} is not known", f"did you mean {near[0]!r}?")


def _alone(table: Mapping[str, Any], known: Mapping[str, Field]) -> dict[str, Any]:
    reader = _Reader(None, _nowhere)
    found = reader.entry(table, known, ())
    if found is None or reader.problems:
        raise TrackerError(*reader.problems)
    return found


def _nowhere(_path: Path) -> None:
    return None


class _Reader:
    """Reads tables and gathers what is wrong with them."""

    def __init__(self, file: str | None, locate: Locate) -> None:
        self.file = file
        self.locate = locate
        self.problems: list[Problem] = []

    def fault(self, problem: Problem, path: Path) -> None:
        self.problems.append(problem.at(self.file, self.locate(path)))

    def check_version(self, tables: Mapping[str, Any]) -> None:
        version = tables.get("schema", VERSION)
        if type(version) is not int or version < 1:
            what = f"schema must be a whole number from 1, not {fields.kind_of(version)}"
            self.fault(Problem("TRK105", what, "write schema = 1"), ("schema",))
        elif version > VERSION:
            what = f"the store is of a newer schema than this program knows ({VERSION})"
            self.fault(Problem("TRK105", what, "install a newer tracker"), ("schema",))

    def value(self, name: str, read: fields.Read, value: Any, path: Path) -> Any:
        """The value read, None where there is none or it is faulty."""
        if value is None:
            return None
        try:
            return read(value)
        except TrackerError as error:
            self.fault(error.problems[0].about(name), path)
            return None

    def tables(self, tables: Mapping[str, Any], name: str) -> list[tuple[int, dict[str, Any]]]:
        found = tables.get(name, [])
        if isinstance(found, list) and all(isinstance(item, dict) for item in found):
            return list(enumerate(found))
        what = f"{name!r} must be a list of tables, not {fields.kind_of(found)}"
        self.fault(Problem("TRK208", what, f"head each with [[{name}]], in double brackets"), (name,))
        return []

    def entry(self, table: Mapping[str, Any], known: Mapping[str, Field], path: Path) -> dict[str, Any] | None:
        """Keyword arguments for the fact in `table`; None if a required field is missing or faulty."""
        found: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        readers = _READERS[id(known)]
        for key, value in table.items():
            if key in readers:
                attribute, read = readers[key]
                try:
                    found[attribute] = read(value)
                except TrackerError as error:
                    self.fault(error.problems[0].about(key), (*path, key))
            elif key != "source" or known is not fields.EVENT:
                extra[key] = value
        if extra:
            found["extra"] = extra
        if _REQUIRED[id(known)] <= found.keys():
            return found
        self.missing(table, known, found, path)
        self.misspelt(extra, known, path)
        return None

    def misspelt(self, extra: Mapping[str, Any], known: Mapping[str, Field], path: Path) -> None:
        """Tell the misspelt keys of what cannot be read; those of all else are found by `check`."""
        for key, problem in misspelt_keys(extra, known):
            self.fault(problem, (*path, key))

    def missing(self, table: Mapping[str, Any], known: Mapping[str, Field], found: Any, path: Path) -> None:
        """Tell the required fields that are not there; faulty ones have been told."""
        for name in sorted(_REQUIRED[id(known)] - found.keys() - table.keys()):
            self.fault(Problem("TRK202", f"{name!r} is missing", f'add a line {name} = "…"'), path)

    def entries(self, tables: Mapping[str, Any], name: str) -> tuple[Any, ...]:
        made = []
        for number, table in self.tables(tables, name):
            found = self.entry(table, TABLES[name], (name, number))
            if found is not None:
                made.append(ENTRIES[name](**found, line=self.locate((name, number))))
        return tuple(made)

    def event(self, table: Mapping[str, Any], number: int) -> Event | None:
        """The event, its id empty where the table gives none."""
        found = self.entry(table, fields.EVENT, ("event", number))
        sources = self.sources(table.get("source", ()), ("event", number))
        if found is None:
            return None
        if "title" not in found:
            found["title"] = titles.make_title(
                found.get("kind", "event"),
                found.get("visitor", ()),
                found.get("host"),
                found.get("place", ()),
                found.get("with_", ()),
                found.get("inviter"),
            )
        return Event(id=found.pop("id", ""), source=sources, line=self.locate(("event", number)), **found)

    def sources(self, tables: Any, path: Path) -> tuple[Source, ...]:
        if not tables and isinstance(tables, list | tuple):
            return ()
        made = []
        if not isinstance(tables, list | tuple) or not all(isinstance(table, dict) for table in tables):
            what = f"'source' must be a list of tables, not {fields.kind_of(tables)}"
            hint = "head each with [[event.source]], in double brackets"
            self.fault(Problem("TRK208", what, hint), (*path, "source"))
            return ()
        for number, table in enumerate(tables):
            found = self.entry(table, fields.SOURCE, (*path, "source", number))
            if found is not None:
                made.append(Source(**found))
        return tuple(made)

    def with_ids(self, events: list[Event]) -> tuple[Event, ...]:
        """The events, those without an id given one; ids given twice become Problems."""
        lines: dict[str, int | None] = {}
        for event in events:
            if event.id and event.id in lines:
                first = lines[event.id]
                what = f"the id {event.id!r} is taken" + (f" by the event in line {first}" if first else "")
                problem = Problem("TRK206", what, "ids are unique and never reused: choose another")
                self.problems.append(problem.at(self.file, event.line))
            elif event.id:
                lines[event.id] = event.line
        return tuple(event if event.id else self.with_made_id(event, lines) for event in events)

    def with_made_id(self, event: Event, taken: dict[str, int | None]) -> Event:
        made = titles.make_id(event.date, event.title, taken)
        taken[made] = event.line
        return event._replace(id=made)
