"""What an edit of many events has to know of each of a store."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.edtf import sort_key
from tracker.model import Record

Table = Mapping[str, Any]


class Survey:
    """The events of a store without faults, in the order of the file.

    `numbers` has the number of each by its id, from 0; `keys` are the sort keys of their dates, `lines` those of their
    headers, `others` the tables beside them.
    """

    def __init__(
        self,
        numbers: dict[str, int],
        keys: list[tuple[int, int, int]],
        lines: array[int],
        tables: Sequence[Table],
        others: Table,
    ) -> None:
        self.numbers = numbers
        self.keys = keys
        self.lines = lines
        self.tables = tables
        self.others = others


def of_record(record: Record, tables: Table) -> Survey:
    """The survey of a record, and of the tables that it was read from."""
    return Survey(
        {event.id: number for number, event in enumerate(record.events)},
        [sort_key(event.date) for event in record.events],
        array("Q", [event.line or 0 for event in record.events]),
        tables.get("event", []),
        {name: value for name, value in tables.items() if name != "event"},
    )
