"""Many events put into a large store, or changed there: each in the part where it stands, all put in place at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from operator import itemgetter
from typing import Any

from tracker import schema
from tracker.edtf import sort_key
from tracker.store import amending, bulk, part
from tracker.store.document import Document
from tracker.store.index import Index
from tracker.store.index_events import Stretch
from tracker.store.part import Part
from tracker.store.runs import Unfit

Table = Mapping[str, Any]
_NEAR = 3  # runs between two places up to which they are in one part


@dataclass
class _Task:
    """What is to be done in some runs that follow each other, by their numbers."""

    first: int
    last: int
    new: list[Table] = field(default_factory=list)
    changed: dict[str, Table] = field(default_factory=dict)


def taken_in(found: Index, new: Sequence[Table], changed: Mapping[str, Table]) -> list[tuple[Part, Document]]:
    """The parts in which events are new or changed (`bulk`, `amending`), before and after that, in order.

    Raises Unfit where that is better done in the whole: nearly all of it would be read, or the order is to change.
    """
    if found.has_tables_behind or (new and any("date" in fields for fields in changed.values())):
        raise Unfit
    stretches = found.events.stretches()
    whole = part.Whole(found.read())
    is_ordered = part.are_ordered(stretches)
    states = []
    for task in _tasks(found, stretches, new, changed, is_ordered=is_ordered):
        before = part.cut(found, whole, stretches, task.first, task.last)
        states.append((before, part.made(before, partial(_done, task, is_ordered=is_ordered))))
    frames = [before.frame for before, _ in states]
    if any(one.end > other.begin for one, other in pairwise(frames)):
        raise Unfit
    return states


def _tasks(
    found: Index, stretches: Sequence[Stretch], new: Sequence[Table], changed: Mapping[str, Table], *, is_ordered: bool
) -> list[_Task]:
    at_run: dict[int, _Task] = {}
    for key, table in sorted(((sort_key(schema.event(table).date), table) for table in new), key=itemgetter(0)):
        number = part.place(stretches, key, is_ordered=is_ordered)
        at_run.setdefault(number, _Task(number, number)).new.append(table)
    for event_id, fields in changed.items():
        number = found.events.stretch_of(event_id)
        at_run.setdefault(number, _Task(number, number)).changed[event_id] = fields
    tasks = list(_joined(at_run))
    if sum(task.last - task.first + _NEAR for task in tasks) > len(stretches) // 2:
        raise Unfit
    return tasks


def _joined(at_run: Mapping[int, _Task]) -> Iterator[_Task]:
    """The tasks in order, those near to each other as one."""
    tasks = [task for _, task in sorted(at_run.items(), key=itemgetter(0))]
    while tasks:
        task = tasks.pop(0)
        while tasks and tasks[0].first - task.last <= _NEAR:
            more = tasks.pop(0)
            task = _Task(task.first, more.last, task.new + more.new, task.changed | more.changed)
        yield task


def _done(task: _Task, state: Document, *, is_ordered: bool) -> Document:
    if task.changed:
        state = amending.with_changes(state, task.changed)
    return bulk.with_tables(state, task.new, at_end=not is_ordered) if task.new else state
