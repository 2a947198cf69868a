"""Rows of the Parquet export (docs/formats.md) as far as promises and counts need them, and the events in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker import schema
from tracker.errors import Problem, TrackerError
from tracker.model import Event
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
