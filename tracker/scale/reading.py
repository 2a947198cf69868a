"""The first pass over an archive, in each partition: what bears on promises, what cannot be read, names, counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tracker import counts, json_form
from tracker.clocks import Clocks
from tracker.counts import Counts
from tracker.edtf import sort_key
from tracker.errors import TrackerError
from tracker.fields import EVENT, text
from tracker.folding import fold
from tracker.model import PROMISE_KINDS, Event
from tracker.registry import Registry
from tracker.scale import columns, counted, pairs, rows
from tracker.scale.cells import FAULTY, Cells, Memory
from tracker.scale.columns import NUMBER, NUMBERS, TEXT
from tracker.scale.names import Names, Spellings

STEP, FAULT, NAME, COUNT = "step", "fault", "name", "count"
ORDER = {"day": NUMBER, "width": NUMBER, "qualified": NUMBER}
FOUND = {
    "what": TEXT, **rows.FIELDS, rows.FILE: TEXT, "pairs": NUMBERS, **ORDER, "code": TEXT, "reason": TEXT, "row": TEXT,
    "family": TEXT, "name": TEXT, "key": TEXT, "number": NUMBER, "n": NUMBER,
}  # fmt: skip
"""One row for each thing found. A `step` bears on promises: `pairs` are its visitors, each with the host."""

BEARING = ("visit", *PROMISE_KINDS)  # kinds

Batches = Iterable[Any]


def read(batches: Batches, names: Names, clocks: Clocks, *, counting: bool) -> Iterator[Any]:
    """The rows FOUND in batches of `rows.selected`; where `counting`, with the counts of the events."""
    first_pass = _FirstPass(names.registry(), clocks if counting else None)
    for batch in batches:
        yield from first_pass.found(batch)
    yield columns.batch(FOUND, [_name(*spelled) for spelled in first_pass.spellings])


class _FirstPass:
    """Goes through batches column by column; what is not plain, all that is faulty in it, by row."""

    def __init__(self, registry: Registry, counting: Clocks | None) -> None:
        self.registry = registry
        self.counting = counting
        self.spellings = Spellings(registry)
        self.reader = rows.Reader()
        self.orders = Memory(lambda day: sort_key(EVENT["date"].read(day)))
        self.visitors = Memory(lambda name: pairs.of_visitor(registry.person(text(name)).key))
        self.hosts = Memory(lambda name: pairs.of_host(registry.country(text(name)).key))

    def found(self, batch: Any) -> Iterator[Any]:
        """The rows found in one batch."""
        cells = rows.cells_of(batch)
        is_plain = self._plain(cells, batch.num_rows)
        order = self._order(cells["date"], batch.num_rows)
        self.spellings.take_all(batch.column("id"), cells, order, is_plain)
        yield self._steps(batch, cells, order, is_plain)
        found, events = self._by_row(batch.filter(~is_plain).to_pylist())
        found += [{"what": COUNT, "family": "read", "n": batch.num_rows}]
        if self.counting:
            events += self.reader.events(batch.filter(is_plain))
            found += _counted(events, self.registry, self.counting)
        yield columns.batch(FOUND, found)

    def _plain(self, cells: Mapping[str, Cells], length: int) -> Any:
        """Which rows have no fault, and no need of a place to know their host."""
        found = self.reader.sound(cells, length)
        found[self.spellings.faulty(cells)] = False
        return found & (cells["host"].is_in(length) | ~cells["place"].is_in(length))

    def _order(self, dates: Cells, length: int) -> Any:
        """Three numbers for each row, by which it stands in order; noughts for those that are odd."""
        import numpy

        keys = [(0, 0, 0) if (key := self.orders[day]) is FAULTY else key for day in dates.texts]
        found = numpy.zeros((length, 3), dtype=numpy.int64)
        if keys:
            found[dates.rows] = numpy.array(keys, dtype=numpy.int64)[dates.codes]
        return found

    def _steps(self, batch: Any, cells: Mapping[str, Cells], order: Any, is_plain: Any) -> Any:
        """What bears on promises (`steps.steps`): visits and promise events with a visitor and a host."""
        import pyarrow

        kinds = cells["kind"]
        is_step = is_plain & cells["visitor"].is_in(batch.num_rows) & cells["host"].is_in(batch.num_rows)
        is_step[kinds.rows_with([kind not in BEARING for kind in kinds.texts])] = False
        is_step &= kinds.is_in(batch.num_rows)
        steps = batch.filter(pyarrow.array(is_step))
        given = {name: steps.column(name) for name in steps.schema.names}
        given |= {name: pyarrow.array(order[is_step, at]) for at, name in enumerate(ORDER)}
        given["pairs"] = self._pairs(cells["visitor"], cells["host"], is_step)
        return columns.filled(FOUND, given | {"what": pyarrow.repeat(STEP, steps.num_rows)}, steps.num_rows)

    def _pairs(self, visitors: Cells, hosts: Cells, is_step: Any) -> Any:
        """The numbers of the pairs of each step, as an array of lists."""
        import numpy
        import pyarrow

        of_host = numpy.zeros(len(is_step), dtype=numpy.int64)
        of_host[hosts.rows] = _numbers(self.hosts, hosts)
        numbers = _numbers(self.visitors, visitors) + of_host[visitors.rows]
        several = numpy.bincount(visitors.rows, minlength=len(is_step))[is_step]
        offsets = numpy.concatenate([[0], numpy.cumsum(several)]).astype(numpy.int32)
        return pyarrow.ListArray.from_arrays(offsets, pyarrow.array(numbers[is_step[visitors.rows]]))

    def _by_row(self, given: Sequence[rows.Row]) -> tuple[list[dict[str, Any]], list[Event]]:
        found: list[dict[str, Any]] = []
        events: list[Event] = []
        for row in given:
            try:
                event = rows.event(row)
                order = sort_key(event.date)
                numbers = _pairs(event, self.registry)
                self.spellings.take(event, order)
            except TrackerError as error:
                found += [_fault(row, error)]
                continue
            events.append(event)
            if numbers:
                found.append({"what": STEP, **row, "pairs": numbers, **_ordered(order)})
        return found, events


def _numbers(memory: Memory, cells: Cells) -> Any:
    """The number of each text in the column; 0 where it is faulty."""
    import numpy

    of_texts = [0 if (number := memory[name]) is FAULTY else number for name in cells.texts]
    return numpy.array(of_texts, dtype=numpy.int64)[cells.codes]


def _pairs(event: Event, registry: Registry) -> list[int]:
    """The number of each visitor with the host, none if the event has no part in any promise (`steps.steps`)."""
    if event.kind not in BEARING:
        return []
    host = registry.host_of(event)
    return [pairs.number(registry.person(name).key, host.key) for name in event.visitor] if host else []


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
