"""The first pass over an archive, in each partition: what bears on promises, what cannot be read, names, counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker import counts, json_form
from tracker.clocks import Clocks
from tracker.counts import Counts
from tracker.edtf import sort_key
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.model import PROMISE_KINDS, Event
from tracker.registry import Registry
from tracker.scale import columns, counted, rows
from tracker.scale.columns import NUMBER, TEXT, TEXTS
from tracker.scale.names import Names, Spellings

STEP, FAULT, NAME, COUNT = "step", "fault", "name", "count"
ORDER = {"day": NUMBER, "width": NUMBER, "qualified": NUMBER}
FOUND = {
    "what": TEXT, **rows.FIELDS, rows.FILE: TEXT, "pairs": TEXTS, **ORDER, "code": TEXT, "reason": TEXT, "row": TEXT,
    "family": TEXT, "name": TEXT, "key": TEXT, "number": NUMBER, "n": NUMBER,
}  # fmt: skip
"""One row for each thing found. A `step` bears on promises: `pairs` are its visitors, each with the host."""

Batches = Iterable[Any]


def read(batches: Batches, names: Names, clocks: Clocks, *, counting: bool) -> Iterator[Any]:
    """The rows FOUND in batches of `rows.selected`; where `counting`, with the counts of the events."""
    import pyarrow

    schema = columns.arrow(FOUND)
    registry = names.registry()
    spellings = Spellings(registry)
    for batch in batches:
        found, events = _of_batch(batch.to_pylist(), registry, spellings)
        found += [{"what": COUNT, "family": "read", "n": batch.num_rows}]
        found += _counted(events, registry, clocks) if counting else []
        yield pyarrow.RecordBatch.from_pylist(found, schema=schema)
    first = [_name(*spelled) for spelled in spellings]
    yield pyarrow.RecordBatch.from_pylist(first, schema=schema)


def _of_batch(
    given: Sequence[rows.Row], registry: Registry, spellings: Spellings
) -> tuple[list[dict[str, Any]], list[Event]]:
    found: list[dict[str, Any]] = []
    events: list[Event] = []
    for row in given:
        try:
            event = rows.event(row)
            order = sort_key(event.date)
            pairs = _pairs(event, registry)
            spellings.take(event, order)
        except TrackerError as error:
            found += [_fault(row, error)]
            continue
        events.append(event)
        if pairs:
            found.append({"what": STEP, **row, "pairs": pairs, **_ordered(order)})
    return found, events


def _pairs(event: Event, registry: Registry) -> list[str]:
    """Each visitor with the host, none if the event has no part in any promise (`steps.steps`)."""
    if event.kind != "visit" and event.kind not in PROMISE_KINDS:
        return []
    host = registry.host_of(event)
    visitors = dict.fromkeys(registry.person(name).key for name in event.visitor)
    return [f"{visitor}\x1f{host.key}" for visitor in visitors] if host else []


def _ordered(order: Sequence[int]) -> dict[str, int]:
    return dict(zip(ORDER, order, strict=True))


def _fault(row: rows.Row, error: TrackerError) -> dict[str, Any]:
    problem = error.problems[0]
    told = {name: value for name, value in row.items() if value}
    return {
        "what": FAULT, "id": row["id"], rows.FILE: row[rows.FILE], "code": problem.code, "reason": problem.what,
        "row": json_form.text(told), "n": 1,
    }  # fmt: skip


def _name(family: str, name: str, order: tuple[int, int, int, str, int]) -> dict[str, Any]:
    *day, event_id, number = order
    place = {"id": event_id, "number": number, **_ordered(day)}
    return {"what": NAME, "family": family, "name": name, "key": fold(name), **place}


def _counted(events: Iterable[Event], registry: Registry, clocks: Clocks) -> list[dict[str, Any]]:
    known = [event for event in events if clocks.was_known(event)]
    happened = [event for event in known if clocks.had_happened(event)]
    found: Counts = counts.of_events(happened, registry)
    cells = [*counted.cells(found), ("later", "", len(known) - len(happened))]
    return [{"what": COUNT, "family": of, "name": name, "key": counted.key(of, name), "n": n} for of, name, n in cells]
