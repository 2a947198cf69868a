"""The whole record of a large store, gathered some events at a time.

The tables of the whole text at once would take twice the memory that the facts do, and more than the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from tracker import schema
from tracker.model import Event, Record
from tracker.store import runs
from tracker.store.blocks import Layout, counts_of
from tracker.store.runs import Unfit


@dataclass(frozen=True, slots=True)
class Gathered:
    """A record without faults; `counts` has how many tables each list of the text has, by name."""

    record: Record
    counts: dict[str, int]


def gathered(text: str, file: str) -> Gathered | None:
    """What a text says; None if it is not to be read piece by piece (`runs`), or has faults."""
    try:
        return _gathered(text, file)
    except Unfit:
        return None


def _gathered(text: str, file: str) -> Gathered:
    start = runs.head_end(text)
    tables, later = runs.beside_events(text, start)
    events: list[Event] = []
    line = 1 + text.count("\n", 0, start)
    for run in runs.runs(text, start, len(text)):
        lines = list(accumulate((text.count("\n", begin, end) for begin, end in run.pieces), initial=line))
        found, problems = schema.read({"event": runs.read_run(text, run, later)}, file, partial(_line, lines))
        if problems:
            raise Unfit
        events += found.events
        line = lines[-1]
    counts = counts_of(tables) | {"event": len(events)}
    beside = Layout(text, counts) if later else Layout(text[:start], counts | {"event": 0})
    record, problems = schema.read(tables, file, beside.locate)
    if problems or len({event.id for event in events}) < len(events):
        raise Unfit
    return Gathered(record._replace(events=tuple(events)), counts)


def _line(lines: Sequence[int], path: schema.Path) -> int:
    return lines[int(path[1])]
