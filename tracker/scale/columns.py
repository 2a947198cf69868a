"""Columns of tables by name and type, as Spark and as Arrow want to have them told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TEXT, TEXTS, NUMBER, FLAG = "string", "array<string>", "bigint", "boolean"

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
        FLAG: pyarrow.bool_(),
    }
    return pyarrow.schema([(name, kinds[kind]) for name, kind in columns.items()])
