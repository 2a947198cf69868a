"""The second pass over an archive, in each partition: the ledger of the core over whole components, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from tracker import counts, ledger
from tracker.clocks import Clocks
from tracker.edtf import sort_key
from tracker.ledger import Promise
from tracker.registry import Registry
from tracker.scale import columns, counted, rows
from tracker.scale.columns import FLAG, NUMBER, TEXT, TEXTS
from tracker.scale.names import Names
from tracker.scale.reading import ORDER
from tracker.views import json_text

PROMISES = {
    "id": TEXT, "visitor": TEXTS, "host": TEXT, "state": TEXT, "reinstated": FLAG, "opened": TEXT, "due": TEXT,
    "overdue": FLAG, "due_now": FLAG, "age_least": NUMBER, "age_most": NUMBER, "renewals": NUMBER, "events": TEXTS,
    "settled_by": TEXTS, "settled_on": TEXT, "lag_least": NUMBER, "lag_most": NUMBER, "late": FLAG,
    "candidates": TEXTS, "why": TEXT, **ORDER,
}  # fmt: skip
"""The columns of promises: those of `pending --json`, days as least and most; and by what they are in order."""
CELLS = ("id", "date", "kind", "host", "level", "scope", "accepted", "due", "visitor", "place", "follows", "unrelated")
"""The columns that the ledger needs; to know by `known_on` what had been reported, also REPORTED."""
REPORTED = ("reported", rows.PUBLISHED)
COUNTS = {"family": TEXT, "name": TEXT, "key": TEXT, "n": NUMBER}

Batches = Iterable[Any]


def promises(batches: Batches, names: Names, clocks: Clocks) -> Iterator[Any]:
    """The promises in batches that are sorted by `label` and hold each label's rows all together."""
    for found in _ledgers(batches, names, clocks):
        yield columns.batch(PROMISES, [_row(promise) for promise in found])


def lengths(batches: Batches, names: Names, clocks: Clocks) -> Iterator[Any]:
    """How long the promises took, as rows of counts."""
    for found in _ledgers(batches, names, clocks):
        cells = counted.cells(counts.of_promises(found))
        yield columns.batch(COUNTS, [{"family": of, "name": name, "key": name, "n": n} for of, name, n in cells])


def _ledgers(batches: Batches, names: Names, clocks: Clocks) -> Iterator[list[Promise]]:
    reader, record = rows.Reader(), names.record()
    registry = Registry(record, names)
    for whole in _whole(batches):
        events = chain.from_iterable(map(reader.events, _promised(whole)))
        yield ledger.promises(record._replace(events=tuple(events)), registry, clocks)


def _whole(batches: Batches) -> Iterator[Any]:
    """Tables of whole components: as many as a batch has, or one that is larger than a batch."""
    import pyarrow

    waiting: list[Any] = []
    last = None
    for batch in batches:
        labels = batch.column("label").to_numpy()
        if not len(labels):
            continue
        if labels[-1] == last:
            waiting.append(batch)
            continue
        last = labels[-1]
        start = int(labels.searchsorted(last))
        if waiting or start:
            yield pyarrow.Table.from_batches([*waiting, batch.slice(0, start)])
        waiting = [batch.slice(start)]
    if waiting:
        yield pyarrow.Table.from_batches(waiting)


def _promised(components: Any) -> list[Any]:
    """The rows of those components in which anything was promised, in batches: visits alone come to nothing."""
    import numpy
    import pyarrow
    from pyarrow import compute

    labels = components.column("label").to_numpy()
    promises = labels[compute.not_equal(components.column("kind"), "visit").to_numpy()]
    is_promised = numpy.isin(labels, promises, assume_unique=False)
    found: list[Any] = components.filter(pyarrow.array(is_promised)).to_batches()
    return found


def _row(promise: Promise) -> dict[str, Any]:
    row = json_text.promise(promise)
    for name in ("age", "lag"):
        days = row.pop(f"{name}_days")
        row[f"{name}_least"], row[f"{name}_most"] = days if isinstance(days, list) else (days, days)
    return row | dict(zip(ORDER, sort_key(promise.opened), strict=True))
