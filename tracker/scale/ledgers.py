"""The second pass over an archive, in each partition: the ledger of the core over whole components, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from tracker import counts, ledger
from tracker.clocks import Clocks
from tracker.edtf import sort_key
from tracker.ledger import Promise
from tracker.model import Event
from tracker.registry import Registry
from tracker.scale import columns, counted, rows
from tracker.scale.columns import FLAG, NUMBER, TEXT, TEXTS, Columns
from tracker.scale.names import Names
from tracker.scale.reading import ORDER
from tracker.views import json_text

AT_ONCE = 5000  # events in a ledger, if no component has more
PROMISES = {
    "id": TEXT, "visitor": TEXTS, "host": TEXT, "state": TEXT, "reinstated": FLAG, "opened": TEXT, "due": TEXT,
    "overdue": FLAG, "due_now": FLAG, "age_least": NUMBER, "age_most": NUMBER, "renewals": NUMBER, "events": TEXTS,
    "settled_by": TEXTS, "settled_on": TEXT, "lag_least": NUMBER, "lag_most": NUMBER, "late": FLAG,
    "candidates": TEXTS, "why": TEXT, **ORDER,
}  # fmt: skip
"""The columns of promises: those of `pending --json`, days as least and most; and by what they are in order."""
COUNTS = {"family": TEXT, "name": TEXT, "key": TEXT, "n": NUMBER}

Batches = Iterable[Any]


def promises(batches: Batches, names: Names, clocks: Clocks) -> Iterator[Any]:
    """The promises in batches that are sorted by `label` and hold each label's rows all together."""
    batch = _batches(PROMISES)
    for found in _ledgers(batches, names, clocks):
        yield batch([_row(promise) for promise in found])


def lengths(batches: Batches, names: Names, clocks: Clocks) -> Iterator[Any]:
    """How long the promises took, as rows of counts."""
    batch = _batches(COUNTS)
    for found in _ledgers(batches, names, clocks):
        cells = counted.cells(counts.of_promises(found))
        yield batch([{"family": family, "name": name, "key": name, "n": n} for family, name, n in cells])


def _batches(table: Columns) -> Callable[[list[dict[str, Any]]], Any]:
    import pyarrow

    schema = columns.arrow(table)
    return lambda found: pyarrow.RecordBatch.from_pylist(found, schema=schema)


def _ledgers(batches: Batches, names: Names, clocks: Clocks) -> Iterator[list[Promise]]:
    for events in _at_once(row for batch in batches for row in batch.to_pylist()):
        record = names.record(events)
        yield ledger.promises(record, Registry(record), clocks)


def _at_once(given: Iterable[rows.Row]) -> Iterator[list[Event]]:
    """The events of as many whole components as there is room for, and never of less than one."""
    waiting: list[Event] = []
    for _, component in groupby(given, itemgetter("label")):
        waiting += map(rows.event, component)
        if len(waiting) >= AT_ONCE:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _row(promise: Promise) -> dict[str, Any]:
    row = json_text.promise(promise)
    for name in ("age", "lag"):
        days = row.pop(f"{name}_days")
        row[f"{name}_least"], row[f"{name}_most"] = days if isinstance(days, list) else (days, days)
    return row | dict(zip(ORDER, sort_key(promise.opened), strict=True))
