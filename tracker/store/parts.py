"""What is done to many events of a large store: to each in the part where it stands, and all put in place at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Any

from tracker import fields
from tracker.edtf import sort_key
from tracker.store import amending, bulk, part
from tracker.store.document import Document
from tracker.store.entries import Entry
from tracker.store.index import Index
from tracker.store.index_events import Stretch
from tracker.store.part import Part
from tracker.store.reversal import State
from tracker.store.runs import Unfit
from tracker.store.stretches import Stretch as Change
from tracker.store.stretches import applied, inverse

Table = Mapping[str, Any]
_NEAR = 3  # runs between two places up to which they are in one part


@dataclass
class _Task:
    """What is to be done in some runs that follow each other, by their numbers."""

    first: int
    last: int
    new: list[int] = field(default_factory=list)  # tables and events by what `taken_in` knows them by
    changed: list[str] = field(default_factory=list)
    stretches: list[Change] = field(default_factory=list)

    def take(self, more: _Task) -> None:
        """Do what another is to do, too, in runs that follow."""
        self.last = max(self.last, more.last)
        self.new += more.new
        self.changed += more.changed
        self.stretches += more.stretches


def taken_in(found: Index, new: Sequence[Table], changed: Mapping[str, Table]) -> list[State]:
    """The parts in which events are new or changed (`bulk`, `amending`), before and after that, in order.

    Raises Unfit where that is better done in the whole: much of it would be read, or the order is to change.
    """
    if found.has_tables_behind or (new and any("date" in asked for asked in changed.values())):
        raise Unfit
    stretches = found.events.stretches()
    whole = part.Whole(found.read())
    is_ordered = part.are_ordered(stretches)
    tasks = _tasks(found, stretches, new, changed, is_ordered=is_ordered)
    cut = partial(part.cut, found, whole, stretches)

    def done(task: _Task, state: Document) -> Document:
        if task.changed:
            state = amending.with_changes(state, {name: changed[name] for name in task.changed})
        if task.new:
            state = bulk.with_tables(state, [new[number] for number in task.new], at_end=not is_ordered)
        return state

    return _apart([(cut(task.first, task.last), partial(done, task)) for task in tasks])


def taken_back(found: Index, change: Entry) -> list[State]:
    """The parts that the last change was about, as they are and without it; raises Unfit if it was another's."""
    if found.digest != change.after or not change.stretches or found.has_tables_behind:
        raise Unfit
    runs = found.events.stretches()
    whole = part.Whole(found.read())
    tasks: list[_Task] = []
    for stretch, (begin, end) in _in_bytes(whole, inverse(change.stretches)):
        first = bisect_right(runs, begin, key=attrgetter("start")) - 1
        last = max(first, bisect_left(runs, end, key=attrgetter("start")) - 1)
        if first < 0:
            raise Unfit
        tasks.append(_Task(first, last, stretches=[stretch]))
    cut = partial(part.cut, found, whole, runs)
    states = _apart([(cut(task.first, task.last), partial(_without, task)) for task in _few(_joined(tasks), len(runs))])
    if part.Patchwork([after for _, after in states if isinstance(after, Part)]).digest != change.before:
        raise Unfit
    return states


def _in_bytes(whole: part.Whole, stretches: Sequence[Change]) -> Iterator[tuple[Change, tuple[int, int]]]:
    """Stretches of the text, each with the bytes of its old lines."""
    text = "" if whole.is_ascii else whole.raw.decode()
    characters = place = 0
    for stretch in stretches:
        place += stretch.offset - characters if whole.is_ascii else len(text[characters : stretch.offset].encode())
        characters = stretch.offset
        yield stretch, (place, place + len(stretch.old.encode()))


def _without(task: _Task, state: Document) -> Document:
    assert isinstance(state, Part)
    here = [stretch._replace(offset=stretch.offset - state.shift) for stretch in task.stretches]
    try:
        return state.with_text(applied(state.text, here))
    except ValueError:
        raise Unfit from None


def _apart(edits: Sequence[tuple[Part, Callable[[Document], Document]]]) -> list[State]:
    """Each part before and after its edit; raises Unfit where one cannot be made, or two of them overlap."""
    frames = [before.frame for before, _ in edits]
    if any(one.end > other.begin for one, other in pairwise(frames)):
        raise Unfit
    return [(before, part.made(before, edit)) for before, edit in edits]


def _tasks(
    found: Index, stretches: Sequence[Stretch], new: Sequence[Table], changed: Iterable[str], *, is_ordered: bool
) -> list[_Task]:
    at_run: dict[int, _Task] = {}
    for key, number in sorted((sort_key(fields.date(table["date"])), number) for number, table in enumerate(new)):
        run = part.place(stretches, key, is_ordered=is_ordered)
        at_run.setdefault(run, _Task(run, run)).new.append(number)
    for event_id in changed:
        run = found.events.stretch_of(event_id)
        at_run.setdefault(run, _Task(run, run)).changed.append(event_id)
    in_order = [task for _, task in sorted(at_run.items(), key=itemgetter(0))]
    return _few(_joined(in_order), len(stretches))


def _few(tasks: Iterable[_Task], runs: int) -> list[_Task]:
    """The tasks, if what they need is the smaller part of so many runs; else raises Unfit."""
    listed = list(tasks)
    if sum(task.last - task.first + _NEAR for task in listed) > runs // 2:
        raise Unfit
    return listed


def _joined(tasks: Iterable[_Task]) -> Iterator[_Task]:
    """Tasks in order, those near to each other as one."""
    waiting: _Task | None = None
    for task in tasks:
        if waiting and task.first - waiting.last <= _NEAR:
            waiting.take(task)
            continue
        if waiting:
            yield waiting
        waiting = task
    if waiting:
        yield waiting
