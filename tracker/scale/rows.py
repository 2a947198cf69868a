"""Rows of the Parquet export (docs/formats.md) as far as promises and counts need them, and the events in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import Any

from tracker import fields, schema
from tracker.errors import Problem, TrackerError
from tracker.model import Event, Source
from tracker.scale.cells import Cells, Memory, cells
from tracker.scale.columns import TEXT, TEXTS

TEXTS_READ = ("id", "date", "kind", "host", "level", "scope", "inviter", "accepted", "due", "reported")
LISTS_READ = ("visitor", "place", "with", "follows", "unrelated")
PUBLISHED, FILE = "published", "file"
FIELDS = dict.fromkeys(TEXTS_READ, TEXT) | dict.fromkeys(LISTS_READ, TEXTS) | {PUBLISHED: TEXTS}
"""The columns that make an event; `published` has the dates of its sources."""

Row = Mapping[str, Any]


def selected(events: Any) -> Any:
    """A DataFrame with the columns FIELDS and `file`, null where the files have none.

    Raises TrackerError (TRK662) where one of them is of another type, or `id` or `date` is missing.
    """
    from pyspark.sql import functions as f

    types = dict(events.dtypes)
    for name in ("id", "date"):
        if name not in types:
            raise _unfit(f"there is no column {name!r}")
    found = [_column(types, name, kind) for name, kind in FIELDS.items() if name != PUBLISHED]
    published = f.col("source.published") if "published:string" in types.get("source", "") else f.lit(None)
    found += [published.cast(TEXTS).alias(PUBLISHED), f.col("_metadata.file_path").alias(FILE)]
    return events.select(*found)


def _column(types: Mapping[str, str], name: str, kind: str) -> Any:
    from pyspark.sql import functions as f

    if types.get(name, kind) != kind:
        raise _unfit(f"the column {name!r} is {types[name]}, not {kind}")
    return f.col(f"`{name}`") if name in types else f.lit(None).cast(kind).alias(name)


def _unfit(what: str) -> TrackerError:
    hint = "write the files with `tracker export parquet` or `tracker scale convert`; docs/formats.md has the columns"
    return TrackerError(Problem("TRK662", what, hint), exit_code=3)


def event(row: Row) -> Event:
    """The event of a row of `selected`; raises TrackerError with all its faults."""
    table = {name: row[name] for name in (*TEXTS_READ, *LISTS_READ) if row[name]}
    if "id" not in table:
        raise TrackerError(Problem("TRK202", "'id' is missing", "give each event an id of its own"))
    if (accepted := table.get("accepted")) in ("true", "false"):
        table["accepted"] = accepted == "true"
    if published := row[PUBLISHED]:
        table["source"] = [{"name": "-", "published": day} for day in published if day]
    return schema.event(table)


def cells_of(batch: Any) -> dict[str, Cells]:
    """The cells of a RecordBatch with the columns FIELDS, or some of them."""
    names = [name for name in FIELDS if name in batch.schema.names]
    return {name: cells(batch.column(name), also_empty=name in LISTS_READ) for name in names}


class Reader:
    """Reads rows column by column: what the rules say of a text is remembered for all rows that have it."""

    def __init__(self) -> None:
        self._memories = {name: Memory(_read(name)) for name in FIELDS}

    def sound(self, found: Mapping[str, Cells], rows: int) -> Any:
        """Which of so many rows can be read: no text in them is faulty, and they have an id and a date."""
        is_sound = found["id"].is_in(rows) & found["date"].is_in(rows)
        for name, column in found.items():
            is_sound[column.faulty(self._memories[name])] = False
        return is_sound

    def events(self, batch: Any) -> list[Event]:
        """The events of rows that are sound, as `event` makes them but without titles, out of the columns given."""
        columns: dict[str, Iterable[Any]] = {name: repeat(default) for name, default in _DEFAULTS.items()}
        for name, found in cells_of(batch).items():
            memory, attribute = self._memories[name], _ATTRIBUTES[name]
            values = [memory[text] for text in found.texts] if name in _MEANING else found.texts
            if FIELDS[name] == TEXT:
                columns[attribute] = found.values(values, batch.num_rows, _DEFAULTS[attribute])
            else:
                columns[attribute] = found.lists(values, batch.num_rows)
        return list(map(Event, *columns.values()))


_MEANING = ("date", "accepted", "due", "reported", PUBLISHED)  # the texts of others are their values
_ATTRIBUTES = {name: "source" if name == PUBLISHED else fields.EVENT[name].attribute for name in FIELDS}


_DEFAULTS = dict.fromkeys(Event._fields) | Event._field_defaults | {"title": ""}  # in its own order


def _read(name: str) -> Callable[[Any], Any]:
    """What reads one text of a column."""
    if name == PUBLISHED:
        return lambda text: Source("-", published=fields.SOURCE[name].read(text))
    read = fields.EVENT[name].read
    if name == "accepted":
        return lambda text: text == "true" if text in ("true", "false") else read(text)
    return (lambda text: read(text)[0]) if name in LISTS_READ else read
