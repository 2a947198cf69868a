"""The index made from the text of a store, and brought up to date after a change."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from tracker import fields, schema
from tracker.edtf import sort_key
from tracker.errors import TrackerError
from tracker.ledger import AT_THE_END
from tracker.quiet import quiet_days
from tracker.registry import Registry
from tracker.steps import Step, steps, with_answer
from tracker.store import index_rows, runs
from tracker.store.index_events import Fetch, IndexedEvents
from tracker.store.index_rows import INSERTS, PLACES, SPOTS
from tracker.store.runs import Run, Tables, Unfit

_APART = 1 << 20  # between the slots of two runs, so that others fit in later


class _Part(NamedTuple):
    """A row of the table of runs; the head is the first."""

    slot: int
    size: int
    lines: int
    digest: bytes
    low: str | None = None  # of the dates of its events, the first and the last, if they are in order
    high: str | None = None


def build(connection: sqlite3.Connection, raw: bytes, file: str) -> None:
    """Fill an empty index from a text; raises Unfit if it is not of the kind, or has faults."""
    connection.executescript(index_rows.TABLES)
    start = runs.head_end(raw)
    tables, later = runs.beside_events(raw, start)
    maker = _Maker(connection, file, tables, later)
    maker.add_part(_Part(0, start, raw.count(b"\n", 0, start), runs.digest(raw[:start])))
    places = []
    taken: list[Step] = []
    for number, run in enumerate(runs.runs(raw, start, len(raw)), 1):
        slot = number * _APART
        places += [place for place, begin in enumerate(run.starts, slot * PLACES) if begin in later]
        taken += maker.add(raw, run, slot)
    connection.executescript(index_rows.INDEXES)
    fields.forget()
    days = quiet_days(step for found in taken for step in with_answer(found, AT_THE_END))
    connection.executemany("update event set quiet = ? where id = ?", ((day, name) for name, day in days.items()))
    lists = [name for name, value in maker.record.extra.items() if schema.is_list_of_tables(value)]
    connection.execute(INSERTS["about"], (None, 0, "", json.dumps(places), json.dumps(lists), None))


class _Maker:
    """Reads runs of events and puts their rows in."""

    def __init__(
        self, connection: sqlite3.Connection, file: str, tables: Tables, later: set[int] | None = None
    ) -> None:
        self.connection = connection
        self.later = later or set()
        self.file = file
        self.record, problems = schema.read(tables, file, lambda _: None)
        self.registry = Registry(self.record, _Nothing())
        if problems or self.registry.problems:
            raise Unfit

    def add_part(self, part: _Part) -> None:
        self.connection.execute(INSERTS["run"], part)

    def add(self, raw: bytes, run: Run, slot: int) -> list[Step]:
        """Put the events of a run of this text in; those that bear on promises come back. Raises Unfit at any fault."""
        first = run.starts[0]
        tables = runs.read_run(raw, run, self.later)
        record, problems = schema.read({"event": tables}, self.file, lambda _: None)
        if problems:
            raise Unfit
        at = [(begin - first, end - begin) for begin, end in run.pieces]
        lines = accumulate((raw.count(b"\n", begin, end) for begin, end in run.pieces), initial=0)
        found = [(event, line, *span) for event, line, span in zip(record.events, lines, at, strict=False)]
        try:
            made = index_rows.rows(found, slot, self.registry)
        except TrackerError:
            raise Unfit from None
        for name in ("event", "words", "mention", "tie"):
            self.connection.executemany(INSERTS[name], getattr(made, name))
        text = raw[first : run.end]
        keys = [sort_key(event.date) for event in record.events]
        ends = (json.dumps(keys[0]), json.dumps(keys[-1])) if keys == sorted(keys) else ()
        self.add_part(_Part(slot, len(text), text.count(b"\n"), runs.digest(text), *ends))
        return made.steps


class _Nothing:
    """Spellings where only keys are asked for: those of names that are not registered do not depend on them."""

    def first(self, _family: object, _key: str) -> None:
        return None

    def all(self, _family: object) -> Iterable[str]:
        return ()

    def kinds(self) -> set[str]:
        return set()


class Change(NamedTuple):
    """Where a text is another: from one place to another in the old text, and in the new."""

    old_begin: int
    old_end: int
    begin: int
    end: int


class _Renewed(NamedTuple):
    """The runs that a change touches, by the numbers of the first and the next, and where they are in the new text."""

    first: int
    stop: int
    begin: int
    end: int


def update(
    connection: sqlite3.Connection, fetch: Fetch, length: int, file: str, changes: Sequence[Change] = ()
) -> None:
    """Bring an index up to date with a text of this length in which some events are others.

    All of it may have changed where no changes are given, else nothing beside them, and they begin and end with runs.
    Raises Unfit if it is to be built anew, as it is if most of the text is new.
    """
    slots, sizes = zip(*connection.execute("select slot, size from run order by slot"), strict=True)
    starts = list(accumulate(sizes, initial=0))
    all_of_it = [Change(0, starts[-1], 0, length)]
    renewed = [_renewed(connection, fetch, slots, starts, change) for change in changes or all_of_it]
    if sum(one.end - one.begin for one in renewed) > length // 2:
        raise Unfit
    if any(one.stop >= other.first for one, other in pairwise(renewed)):
        raise Unfit
    old = [slot for one in renewed for slot in slots[one.first : one.stop]]
    events = IndexedEvents(connection, fetch, file)
    (later,) = connection.execute("select later from about").fetchone()
    if any(place // PLACES in old for place in json.loads(later)):
        raise Unfit
    ties = {tie for slot in old for tie in _take_out(connection, slot)}
    maker = _Maker(connection, file, events.tables())
    for one in renewed:
        between = fetch(one.begin, one.end - one.begin)
        new = list(runs.runs(between, 0, len(between)))
        behind = slots[one.stop] if one.stop < len(slots) else slots[-1] + _APART * (len(new) + 1)
        for run, slot in zip(new, _slots(slots[one.first - 1], behind, len(new)), strict=True):
            maker.add(between, run, slot)
            ties |= set(_ties(connection, slot))
    places = events.bound(ties)
    days = quiet_days(steps(events.record(places), maker.registry, AT_THE_END))
    query = "select id, place from event where place in (select value from json_each(?))"
    found = connection.execute(query, (json.dumps(list(places)),)).fetchall()
    changed = [(days.get(event_id), place) for event_id, place in found]
    connection.executemany("update event set quiet = ? where place = ?", changed)


def _renewed(
    connection: sqlite3.Connection, fetch: Fetch, slots: Sequence[int], starts: Sequence[int], change: Change
) -> _Renewed:
    """What of a change is new; it begins with the line of an event."""
    first, stop = bisect_left(starts, change.old_begin), bisect_left(starts, change.old_end)
    begin, end = change.begin, change.end
    query = "select size, digest from run where slot between ? and ? order by slot"
    known = connection.execute(query, (slots[first], slots[stop - 1])).fetchall() if first < stop else []
    front, back = runs.unchanged(fetch(begin, end - begin), known)
    begin += starts[first + front] - starts[first]
    end -= starts[stop] - starts[stop - back]
    first, stop = first + front, stop - back
    if begin < end and fetch(begin, 9) != b"[[event]]":
        first, begin = first - 1, begin - (starts[first] - starts[first - 1])
    if first < 1:
        raise Unfit
    return _Renewed(first, stop, begin, end)


def _slots(after: int, before: int, count: int) -> Iterator[int]:
    """So many numbers between two others, evenly apart."""
    step = (before - after) // (count + 1)
    if step == 0:
        raise Unfit
    return iter(range(after + step, after + step * count + 1, step))


def _ties(connection: sqlite3.Connection, slot: int) -> Iterator[str]:
    first = slot * PLACES * SPOTS
    query = "select tie from tie where spot between ? and ?"
    return (tie for (tie,) in connection.execute(query, (first, first + PLACES * SPOTS - 1)))


def _take_out(connection: sqlite3.Connection, slot: int) -> list[str]:
    """Take a run out; what bound its events to others."""
    ties = list(_ties(connection, slot))
    first = slot * PLACES
    connection.execute("delete from run where slot = ?", (slot,))
    for table in ("event", "words"):
        connection.execute(f"delete from {table} where place between ? and ?", (first, first + PLACES - 1))
    for table in ("mention", "tie"):
        span = (first * SPOTS, (first + PLACES) * SPOTS - 1)
        connection.execute(f"delete from {table} where spot between ? and ?", span)
    return ties
