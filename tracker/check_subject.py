"""What the rules of `check` look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tracker import schema
from tracker.errors import Problem
from tracker.model import Event, Record
from tracker.registry import Registry

LineUnder = Callable[[int | None, schema.Path], int | None]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is checked. `today` is a day count; `line_under` finds the line of a key from that of its table's header."""

    record: Record
    registry: Registry
    today: int
    line_under: LineUnder

    def at(self, event: Event, problem: Problem, *key: str | int) -> Problem:
        """The problem, told of an event, in the line of a key (`"source", 0, "url"`) where it has one."""
        return problem.about(event.id).at(self.record.file, self.line_under(event.line, key))
