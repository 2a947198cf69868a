"""Columns of tables by name and type, as Spark and as Arrow want to have them told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

TEXT, TEXTS, NUMBER, NUMBERS, FLAG = "string", "array<string>", "bigint", "array<bigint>", "boolean"

Columns = Mapping[str, str]


def ddl(columns: Columns) -> str:
    """As Spark has it."""
    return ", ".join(f"`{name}` {kind}" for name, kind in columns.items())


def arrow(columns: Columns) -> Any:
    """As a schema of pyarrow."""
    import pyarrow

    kinds = {
        TEXT: pyarrow.string(),
        TEXTS: pyarrow.list_(pyarrow.string()),
        NUMBER: pyarrow.int64(),
        NUMBERS: pyarrow.list_(pyarrow.int64()),
        FLAG: pyarrow.bool_(),
    }
    return pyarrow.schema([(name, kinds[kind]) for name, kind in columns.items()])


def batch(columns: Columns, rows: Sequence[Mapping[str, Any]]) -> Any:
    """A RecordBatch of rows; what one does not have is null."""
    import pyarrow

    return pyarrow.RecordBatch.from_pylist(rows, schema=arrow(columns))


def filled(columns: Columns, given: Mapping[str, Any], length: int) -> Any:
    """A RecordBatch of the arrays that are given, nulls in all other columns."""
    import pyarrow

    schema = arrow(columns)
    found = [
        given[field.name].cast(field.type) if field.name in given else pyarrow.nulls(length, field.type)
        for field in schema
    ]
    return pyarrow.RecordBatch.from_arrays(found, schema=schema)
