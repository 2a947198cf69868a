"""Excerpts of a timeline: the last events, the next ones, those around one, those of this day in other years."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.daycount import civil, day_number, days_in
from tracker.edtf import Edtf
from tracker.listed import L, Listed

DAY = 1  # the unit of a point that is known to the day


AROUND = 5  # events before and after the one named


class Excerpt(NamedTuple):
    """Which part of a timeline: numbers of events, the id of one, or those of this day in any year."""

    last: int | None = None
    next: int | None = None
    around: str | None = None
    on_this_day: bool = False


ALL = Excerpt()


def excerpt(events: Sequence[L], asked: Excerpt, today: int) -> Sequence[L]:
    """The events (in order) that are asked for, in order; where several things are asked, what fits them all."""
    if asked.on_this_day:
        events = on_this_day(events, today)
    if asked.around is not None:
        events = around(events, asked.around)
    if asked.next is not None:
        events = [event for event in events if _first(event, today) > today][: asked.next]
    if asked.last is not None:
        begun = [event for event in events if _first(event, today) <= today]
        events = begun[len(begun) - min(asked.last, len(begun)) :]
    return events


def _first(event: Listed, today: int) -> int:
    """The first day on which it may have begun; what has no limit there may have begun by today."""
    first = event.date.starts.first
    return today if first is None else first


def around(events: Sequence[L], event_id: str) -> list[L]:
    """An event with those before and after it; empty if it is not among them."""
    places = [number for number, event in enumerate(events) if event.id == event_id]
    return [event for place in places for event in events[max(place - AROUND, 0) : place + AROUND + 1]]


def on_this_day(events: Sequence[L], today: int) -> list[L]:
    """The events of today's month and day in any year, of those whose days are known."""
    _, month, day = civil(today)
    return [event for event in events if _holds(event.date, month, day)]


def _holds(date: Edtf, month: int, day: int) -> bool:
    start, end = date.start, date.end
    if start is None or end is None or start.unit != DAY or end.unit != DAY:
        return False
    first, last_day = start.span.first, end.span.last
    if first is None or last_day is None:
        return False
    years = range(civil(first)[0], min(civil(last_day)[0], civil(first)[0] + 8) + 1)  # 29 February: one year in eight
    return any(day <= days_in(year, month) and first <= day_number(year, month, day) <= last_day for year in years)
