"""What the index of a store answers. It only narrows: which events are looked at; all rules are asked of the events."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

from tracker import edtf, schema
from tracker.edtf import Edtf
from tracker.model import Record
from tracker.registry import Family
from tracker.store import runs
from tracker.store.index_rows import PLACES, SPOTS
from tracker.store.runs import Unfit

Fetch = Callable[[int, int], bytes]
"""The bytes of the store from an offset, so many."""


class Row(NamedTuple):
    """An event as lists show it (`tracker.listed.Listed`)."""

    id: str
    written: str
    kind: str
    title: str
    places: str
    level: str | None
    scope: str
    company: str

    @property
    def date(self) -> Edtf:
        """When."""
        return edtf.parse(self.written)

    @property
    def place(self) -> tuple[str, ...]:
        """Where."""
        return tuple(self.places.split("\n")) if self.places else ()

    @property
    def with_(self) -> tuple[str, ...]:
        """Whom they met."""
        return tuple(self.company.split("\n")) if self.company else ()


_SHOWN = "id, date, kind, title, places, level, scope, company"
"""The columns of a Row."""


class Stretch(NamedTuple):
    """A run of events in the text: bytes, lines, and the sort keys of its first and last date if they are in order."""

    start: int
    end: int
    lines: int
    low: tuple[int, int, int] | None
    high: tuple[int, int, int] | None


class IndexedEvents:
    """The events of a store by its index, each read where it stands in the text when it is needed."""

    def __init__(self, connection: sqlite3.Connection, fetch: Fetch, file: str) -> None:
        self._connection = connection
        self._fetch = fetch
        self._file = file

    def ask(self, query: str, *values: object) -> sqlite3.Cursor:
        """The rows of a query."""
        return self._connection.execute(query, values)

    def places(self, condition: str, *values: object) -> set[int]:
        """The places of events for which an SQL condition holds."""
        return {place for (place,) in self.ask(f"select place from event where {condition}", *values)}

    def listed(self, condition: str, values: tuple[object, ...]) -> Iterator[Row]:
        """Those for which an SQL condition holds (all, if it is empty), in order of date, as they are needed."""
        where = f"where {condition}" if condition else ""
        query = f"select {_SHOWN} from event {where} order by day, width, qualified, id"
        return map(Row._make, self.ask(query, *values))

    def last(self, condition: str, values: tuple[object, ...], number: int) -> Iterator[Row]:
        """The last of them in that order."""
        order = "day desc, width desc, qualified desc, id desc"
        query = f"select {_SHOWN} from event where {condition} order by {order} limit ?"
        return map(Row._make, reversed(self.ask(query, *values, number).fetchall()))

    def mentioning(self, family: str, keys: Iterable[str]) -> set[int]:
        """The places of events that name someone or something of these keys."""
        query = "select spot from mention where family = ? and key in (select value from json_each(?))"
        return {spot // SPOTS for (spot,) in self.ask(query, family, json.dumps(list(keys)))}

    def bound(self, ties: Iterable[str]) -> set[int]:
        """The places of events that any of the ties binds to each other, directly or through others (`steps.ties`)."""
        seen: set[str] = set()
        reached: set[int] = set()
        waiting = set(ties)
        while waiting:
            seen |= waiting
            query = "select spot from tie where tie in (select value from json_each(?))"
            found = {spot // SPOTS for (spot,) in self.ask(query, json.dumps(list(waiting)))} - reached
            reached |= found
            query = "select tie from json_each(?) join tie on spot between value * ? and value * ? + ?"
            more = self.ask(query, json.dumps(list(found)), SPOTS, SPOTS, SPOTS - 1)
            waiting = {tie for (tie,) in more} - seen
        return reached

    def record(self, places: Iterable[int]) -> Record:
        """The events of these places, in the order of the file; raises Unfit if they do not stand there."""
        query = "select place, id, line, start, size from event where place in (select value from json_each(?))"
        found = sorted(self.ask(query, json.dumps(list(places))))
        lines: list[int] = []
        tables = []
        for place, event_id, line, start, size in found:
            first_line, first_byte = self._runs[place // PLACES]
            table, _ = runs.read_piece(self._fetch(first_byte + start, size))
            if table.get("id") != event_id:
                raise Unfit
            tables.append(table)
            lines.append(first_line + line)
        record, problems = schema.read({"event": tables}, self._file, lambda path: lines[int(path[1])])
        if problems:
            raise Unfit
        return record

    @cached_property
    def _runs(self) -> dict[int, tuple[int, int]]:
        """The first line and the first byte of each run of events."""
        slots, sizes, lines = zip(*self.ask("select slot, size, lines from run order by slot"), strict=True)
        at = zip(accumulate(lines, initial=1), accumulate(sizes, initial=0), strict=True)
        return dict(zip(slots, at, strict=False))

    def stretches(self) -> list[Stretch]:
        """All runs of events, in the order of the file."""
        columns = "size, lines, ifnull(low, 'null') || ',' || ifnull(high, 'null')"
        sizes, lines, texts = zip(*self.ask(f"select {columns} from run order by slot"), strict=True)
        ends = json.loads(f"[{','.join(texts[1:])}]")  # all at once: there are many
        lows, highs = ([end and tuple(end) for end in some] for some in (ends[::2], ends[1::2]))
        bounds = list(accumulate(sizes))  # the head is the first
        return list(map(Stretch, bounds, bounds[1:], lines[1:], lows, highs))

    def stretch_of(self, event_id: str) -> int:
        """The number of the run with an event in `stretches`; raises Unfit if there is none."""
        query = "select (select count(*) from run where slot < place / ?) from event where id = ?"
        row = self.ask(query, PLACES, event_id).fetchone()
        if row is None:
            raise Unfit
        return int(row[0]) - 1

    def has(self, event_id: object) -> bool:
        """Whether an event has this id."""
        return self.ask("select 1 from event where id = ?", event_id).fetchone() is not None

    def first(self, family: Family, key: str) -> str | None:
        """How a name is first spelled in the events (`registry.Spellings`)."""
        query = "select name from mention where family = ? and key = ? order by spot limit 1"
        row = self.ask(query, family, key).fetchone()
        return None if row is None else str(row[0])

    def all(self, family: Family) -> Iterable[str]:
        """The first spelling of every name (`registry.Spellings`)."""
        from tracker.folding import fold

        found: dict[str, str] = {}
        query = "select name, min(spot) from mention where family = ? group by name order by min(spot)"
        for name, _ in self.ask(query, family):
            found.setdefault(fold(name), name)
        return found.values()

    def kinds(self) -> set[str]:
        """The kinds of all events (`registry.Spellings`)."""
        return {kind for (kind,) in self.ask("select distinct kind from event")}

    def ids(self) -> list[str]:
        """All ids, in the order of the file."""
        return [event_id for (event_id,) in self.ask("select id from event order by place")]

    def tables(self) -> dict[str, Any]:
        """All that the store holds beside events."""
        (size, later) = self.ask("select size, later from run, about order by slot limit 1").fetchone()
        found = runs.read_head(self._fetch(0, size))
        for place in json.loads(later):
            row = self.ask("select start, size from event where place = ?", place).fetchone()
            _, more = runs.read_piece(self._fetch(self._runs[place // PLACES][1] + row[0], row[1]))
            found = runs.joined(found, more)
        return found
