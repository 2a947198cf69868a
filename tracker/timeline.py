"""The timeline: events in order, in groups, with the gaps between them and the line of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from tracker.daycount import civil
from tracker.edtf import sort_key
from tracker.listed import L, Listed

Grouping = Literal["year", "month", "none"]
LONG_GAP_DAYS = 365


class Heading(NamedTuple):
    """A year, or a month of one (from 1)."""

    year: int
    month: int | None = None


class Gap(NamedTuple):
    """Days without an event, from the last day of all that came before to the first of the next."""

    days: int


class Today(NamedTuple):
    """The line between what has been and what is to come."""

    day: int


Row = Listed | Heading | Gap | Today


def ordered(events: Iterable[L]) -> list[L]:
    """Events in the one order of dates (docs/dates.md), those of equal dates by id."""
    return sorted(events, key=lambda event: (*sort_key(event.date), event.id))


def rows(events: Iterable[Listed], today: int, grouping: Grouping = "year") -> Iterator[Row]:
    """The lines of a timeline; `events` are in order. The line of today stands only between two events."""
    heading: Heading | None = None
    before: int | None = None  # the first day of the event before
    reached = 0  # the last day of all events before
    for event in events:
        first = sort_key(event.date)[0]
        if before is not None and before <= today < first:
            yield Today(today)
        if before is not None and first - reached > LONG_GAP_DAYS:
            yield Gap(first - reached)
        if grouping != "none" and (new := _heading(first, grouping)) != heading:
            heading = new
            yield heading
        yield event
        reached = max(reached if before is not None else first, event.date.latest or first)
        before = first


def _heading(day: int, grouping: Grouping) -> Heading:
    year, month, _ = civil(day)
    return Heading(year, month if grouping == "month" else None)
