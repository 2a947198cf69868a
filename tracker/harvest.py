"""What a file of another format holds, as tables of a store, and how a reader gathers it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tracker import schema
from tracker.errors import Problem, TrackerError, in_order
from tracker.packed import PackedById
from tracker.registry import Registry, names_in
from tracker.titles import make_id

Table = Mapping[str, Any]
NO_ENTRIES: Mapping[str, tuple[Table, ...]] = {}


@dataclass(frozen=True, slots=True)
class Harvest:
    """Tables of a store out of a file; all of them can be read by `schema`.

    A field that is None in an event is one of which the file says that it is not there; one that is missing is one of
    which the file says nothing. `entries` are persons, places, countries and coverage by the names of their tables;
    `top` is what stands above all tables. `rows` counts the events in the file, `left_out` those that could not be
    read; `repeated` are those that stand in it twice. Problems tell of both, and of what was read only in part;
    `remarks` say how the file was read.
    """

    events: Sequence[Table]
    entries: Mapping[str, tuple[Table, ...]] = field(default_factory=lambda: NO_ENTRIES)
    top: Table = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    rows: int = 0
    left_out: int = 0
    repeated: int = 0
    remarks: tuple[str, ...] = ()


def _as_it_comes(items: Iterable[Any], _what: str) -> Iterable[Any]:
    return items


def _as_a_whole(_text: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Counted(Collection[Any]):
    """Items that come one by one, once, and about how many they are."""

    items: Iterable[Any]
    count: int

    def __contains__(self, item: object) -> bool:
        return item in self.items

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are to be read: what was asked for on the command line.

    `columns` has the heading for a field (`--map`), `day_first` says how 03/04/2023 is meant, None if nobody said.
    `trips` gives the trip of each event on record, `registry` has the names there. `apart` gives the tables of the
    events in the text of a store and those beside them, None where that cannot be read event by event. `watched` is put
    round a long loop, with a word for what is read.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    join_days: int = 1
    trips: Callable[[], Mapping[str, str]] = dict
    registry: Registry | None = None
    apart: Callable[[str], tuple[Collection[Table], Table] | None] = _as_a_whole
    watched: Callable[[Iterable[Any], str], Iterable[Any]] = _as_it_comes


AS_USUAL = Reading()


class Gathering:
    """Gathers the events of one file, and what is wrong with those that are left out.

    With a registry an event is left out, too, in which a name may mean two: for files without entries of their own.
    """

    def __init__(self, name: str, registry: Registry | None = None) -> None:
        self.name = name
        self._registry = registry
        self.problems: list[Problem] = []
        self.remarks: list[str] = []
        self._events = PackedById()
        self._numbers: dict[str, int] = {}  # the next one for an id that several events would have
        self._lines: dict[str, int | None] = {}
        self._rows = self._left_out = self._repeated = 0

    def take(self, table: Table, line: int | None = None) -> None:
        """Take an event in, with an id made from date and title where it has none.

        One that cannot be read is left out (TRK603), as is one with the id of another that says something else.
        """
        self._rows += 1
        said = {key: value for key, value in table.items() if value is not None}
        try:
            event = schema.event({key: value for key, value in said.items() if key != "id" or value})
            if self._registry:
                for family, name in names_in(event):
                    self._registry.identity(family, name)
        except TrackerError as error:
            what = "; ".join(problem.what for problem in error.problems)
            self.refuse(_of(said, line) + what, line, error.problems[0].hint, row=False)
            return
        named = said.get("id") or make_id(event.date, event.title)
        found = {**table, "id": named}
        if named not in self._events:
            self._events.put(named, found)
            self._lines[named] = line
            return
        first = self._events[named]
        if "id" not in said and {**first, "id": ""} != {**found, "id": ""}:
            named = self._numbered(named)  # two of one day and title
            self._events.put(named, {**found, "id": named})
        elif first == found:
            self._repeated += 1
        else:
            where = f" in line {self._lines[named]}" if self._lines.get(named) else ""
            self.refuse(f"has the id {named!r} of the one{where}, which says something else", line, row=False)

    def _numbered(self, made: str) -> str:
        number = self._numbers.get(made, 2)
        while f"{made}-{number}" in self._events:
            number += 1
        self._numbers[made] = number + 1
        return f"{made}-{number}"

    def refuse(self, what: str, line: int | None, hint: str = "", *, row: bool = True) -> None:
        """Leave a row out, and say why; `row` is False where it is counted already."""
        self._rows += row
        self._left_out += 1
        hint = f"{hint}; the row is left out" if hint else "the row is left out"
        self.problems.append(Problem("TRK603", what, hint, self.name, line))

    def doubt(self, what: str, line: int | None, hint: str) -> None:
        """Say that a row was read only in part (TRK604)."""
        self.problems.append(Problem("TRK604", what, hint, self.name, line))

    def harvest(self, entries: Mapping[str, Iterable[Table]] = NO_ENTRIES, top: Table | None = None) -> Harvest:
        """All that was gathered, with the entries of the file; one that cannot be read is left out (TRK604)."""
        kept = {
            name: tuple(table for table in given if self._can_be_read(name, table)) for name, given in entries.items()
        }
        return Harvest(
            events=self._events.in_order(),
            entries=kept,
            top=top or {},
            problems=tuple(in_order(self.problems)),
            rows=self._rows,
            left_out=self._left_out,
            repeated=self._repeated,
            remarks=tuple(self.remarks),
        )

    def _can_be_read(self, name: str, table: Table) -> bool:
        try:
            schema.entry(name, table)
        except TrackerError as error:
            what = f"[[{name}]] {table.get('name', '')}: {error.problems[0].what}"
            self.doubt(what, None, f"{error.problems[0].hint}; the entry is left out")
            return False
        return True


def _of(table: Table, line: int | None) -> str:
    """Which event is meant, where no line tells."""
    known = next((table[key] for key in ("id", "title", "date") if isinstance(table.get(key), str)), "")
    return f"{known[:60]}: " if known and line is None else ""


def together(found: Sequence[Harvest]) -> Harvest:
    """What several files hold, as one; of two events with one id the first is taken, unless both say the same."""
    events = PackedById()
    repeated, others = 0, []
    for table in (table for harvest in found for table in harvest.events):
        if table["id"] not in events:
            events.put(table["id"], table)
        elif events[table["id"]] == table:
            repeated += 1
        else:
            others.append(table["id"])
    what = "an event of another file has the id {!r}, and says something else"
    refused = [Problem("TRK603", what.format(name), "the row is left out") for name in others]
    entries: dict[str, tuple[Table, ...]] = {}
    for harvest in found:
        for name, tables in harvest.entries.items():
            known = entries.get(name, ())
            entries[name] = (*known, *(table for table in tables if table not in known))
    return Harvest(
        events=events.in_order(),
        entries=entries,
        top={key: value for harvest in reversed(found) for key, value in harvest.top.items()},
        problems=(*(problem for harvest in found for problem in harvest.problems), *refused),
        rows=sum(harvest.rows for harvest in found),
        left_out=sum(harvest.left_out for harvest in found) + len(others),
        repeated=sum(harvest.repeated for harvest in found) + repeated,
        remarks=tuple(remark for harvest in found for remark in harvest.remarks),
    )
