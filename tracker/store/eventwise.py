"""A large store read event by event: all its facts, or only where its events stand, with their tables when asked for.

The tables of the whole text at once would take twice the memory that the facts do, and more than the text. What stands
letter by letter in a text that was read before is not read again.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from tracker import fields, schema
from tracker.anew import MadeAnew
from tracker.edtf import sort_key
from tracker.harvest import Counted
from tracker.model import Event, Record
from tracker.packed import Packed
from tracker.registry import Named, Registry
from tracker.store import runs
from tracker.store.blocks import Layout, counts_of
from tracker.store.runs import Run, Tables, Unfit
from tracker.store.survey import Survey


class Eventwise(MadeAnew[Tables]):
    """The tables of the events of a text, in order, each read when it is asked for; `others` are those beside them.

    Raises Unfit where the text is not to be read so (`runs`): when it is made, or when a table is asked for.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        start = runs.head_end(text)
        self.others, self._later = runs.beside_events(text, start)
        found = runs.runs(text, start, len(text))
        self._bounds = array("Q", [*chain.from_iterable(run.starts for run in found), len(text)])

    def __len__(self) -> int:
        return len(self._bounds) - 1

    def _made(self, number: int) -> Tables:
        return runs.read_piece(self.piece(number))[0]

    def _runs(self) -> Iterator[Run]:
        """Where the events stand, some at a time."""
        for first in range(0, len(self), runs.SOME):
            *starts, end = self._bounds[first : first + runs.SOME + 1]
            yield Run(starts, end)

    def __iter__(self) -> Iterator[Tables]:
        return self.read()

    def read(self, *, named: bool = True) -> Iterator[Tables]:
        """All tables; raises Unfit where one has no id, unless they need not be `named`."""
        for run in self._runs():
            yield from runs.read_run(self.text, run, self._later, named=named)

    def piece(self, number: int) -> str:
        """The text from the header of an event to that of the next."""
        number = range(len(self))[number]
        return self.text[self._bounds[number] : self._bounds[number + 1]]

    @property
    def counts(self) -> dict[str, int]:
        """How many tables each list of the text has, by name."""
        return counts_of(self.others) | {"event": len(self)}

    def beside(self, file: str) -> Record:
        """The record without its events; raises Unfit if it has faults."""
        start = self._bounds[0]
        layout = (
            Layout(self.text, self.counts) if self._later else Layout(self.text[:start], self.counts | {"event": 0})
        )
        record, problems = schema.read(self.others, file, layout.locate)
        if problems:
            raise Unfit
        return record

    def events(self, file: str, known: Known | None = None) -> Iterator[list[_Found]]:
        """The events of each run, but of those that are known their numbers; raises Unfit if any has faults."""
        line = 1 + self.text.count("\n", 0, self._bounds[0])
        for run in self._runs():
            lines = list(accumulate((self.text.count("\n", *piece) for piece in run.pieces), initial=line))
            numbers = [self._known(known, *piece) for piece in run.pieces] if known else [None] * len(run.starts)
            missing = [place for place, number in enumerate(numbers) if number is None]
            read = iter(self._read(run, missing, file, [lines[place] for place in missing]))
            yield [
                _Found(at, next(read), 0) if number is None else _Found(at, None, number)
                for at, number in zip(lines, numbers, strict=False)
            ]
            line = lines[-1]

    def _known(self, known: Known, begin: int, end: int) -> int | None:
        return None if begin in self._later else known.number(self.text[begin:end])

    def _read(self, run: Run, places: Sequence[int], file: str, lines: Sequence[int]) -> Sequence[Event]:
        """Those of the events of a run that are in these places."""
        text, later = self.text, self._later
        if len(places) < len(run.starts):
            spans = list(run.pieces)
            pieces = [text[slice(*spans[place])] for place in places]
            *starts, end = accumulate(map(len, pieces), initial=0)
            later = {start for start, place in zip(starts, places, strict=True) if run.starts[place] in later}
            text, run = "".join(pieces), Run(starts, end)
        tables = runs.read_run(text, run, later) if places else []
        found, problems = schema.read({"event": tables}, file, lambda path: lines[int(path[1])])
        if problems:
            raise Unfit
        return found.events

    def known(self) -> Known:
        """Its pieces, to be found in another text."""
        numbers = {
            hash(self.piece(number)): number for number in range(len(self)) if self._bounds[number] not in self._later
        }
        return Known(self, numbers)


class _Found(NamedTuple):
    """An event in its line, or its number in a text in which it is known."""

    line: int
    event: Event | None
    number: int


@dataclass(frozen=True, slots=True)
class Known:
    """The pieces of a text, by what they say."""

    of: Eventwise
    numbers: Mapping[int, int]

    def number(self, piece: str) -> int | None:
        """The number of the event that stands there letter by letter."""
        number = self.numbers.get(hash(piece))
        return number if number is not None and self.of.piece(number) == piece else None


def is_toml(text: str) -> bool:
    """Whether a text reads event by event; one that does not may be TOML all the same."""
    try:
        deque(Eventwise(text).read(named=False), maxlen=0)
    except Unfit:
        return False
    return True


def apart(text: str) -> tuple[Counted, Tables] | None:
    """The tables of the events in a text, which may have no ids, and those beside them.

    None if it cannot be read event by event.
    """
    try:
        tables = Eventwise(text.removeprefix("\ufeff"))
        found = Packed(tables.read(named=False))
        return Counted(found.used_up(), len(found)), tables.others
    except Unfit:
        return None


@dataclass(frozen=True, slots=True)
class Gathered:
    """A record without faults, and the tables that it was read from."""

    record: Record
    tables: Eventwise


def gathered(text: str, file: str, like: Gathered | None = None) -> Gathered | None:
    """What a text says; None if it is not to be read event by event, or has faults.

    Events are shared with one `like` it.
    """
    try:
        tables = Eventwise(text)
        events: list[Event] = []
        for found in tables.events(file, like.tables.known() if like else None):
            for line, event, number in found:
                if event is None:
                    assert like
                    event = like.record.events[number]
                    event = event if event.line == line else event._replace(line=line)
                events.append(event)
        if len({event.id for event in events}) < len(events):
            return None
        return Gathered(tables.beside(file)._replace(events=tuple(events)), tables)
    except Unfit:
        return None
    finally:
        fields.forget()


class LargeSurvey(Survey):
    """A survey whose tables are not read yet. `names` are those in the events, `record` has what stands beside them.

    Where events were not read again, their names are there without order, and also those of events that are gone: all
    that are needed to know that none is unclear.
    """

    tables: Eventwise

    def __init__(self, tables: Eventwise, file: str, *, has_all_names: bool) -> None:
        super().__init__({}, [], array("Q"), tables, tables.others)
        self.has_all_names = has_all_names
        self.names = Named()
        self.record = tables.beside(file)

    @property
    def registry(self) -> Registry:
        """The names of the store."""
        return Registry(self.record, self.names)

    def part(self, event_ids: Iterable[str]) -> Record:
        """The record with those of its events that have these ids."""
        numbers = [self.numbers[event_id] for event_id in event_ids if event_id in self.numbers]
        found, _ = schema.read({"event": [self.tables[number] for number in numbers]}, self.record.file, lambda _: None)
        return self.record._replace(events=found.events)


def surveyed(text: str, file: str, like: LargeSurvey | None = None) -> LargeSurvey | None:
    """The survey of a text; None if it is not to be read event by event, or has faults.

    Events of a survey of a text `like` it are not read again.
    """
    try:
        found = LargeSurvey(Eventwise(text), file, has_all_names=like is None)
        _fill(found, like)
    except Unfit:
        return None
    finally:
        fields.forget()
    is_twice, registry = len(found.numbers) < len(found.keys), found.registry
    return None if is_twice or registry.problems or found.names.unclear(registry) else found


def _fill(survey: LargeSurvey, like: LargeSurvey | None) -> None:
    ids: list[str] = list(like.numbers) if like else []
    keys = like.keys if like else []
    if like:
        survey.names.take_names(like.names)
    for run in survey.tables.events(survey.record.file, like.tables.known() if like else None):
        for line, event, number in run:
            event_id, key = (event.id, sort_key(event.date)) if event else (ids[number], keys[number])
            survey.numbers[event_id] = len(survey.keys)
            survey.keys.append(key)
            survey.lines.append(line)
        survey.names.take([event for _, event, _ in run if event])
