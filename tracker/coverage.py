"""Where the record is complete: what it lacks there did not happen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.contents import people
from tracker.daycount import day_text
from tracker.edtf import overlaps
from tracker.model import Coverage, Event, Record
from tracker.registry import Registry
from tracker.spans import Answer, Span

Stretch = tuple[int | None, int | None]
"""First and last day, both included; None is without limit."""


class Covered:
    """The stretches in which the record says it is complete for a visitor, a host country, or both (identity keys)."""

    def __init__(self, record: Record, registry: Registry, visitor: str | None, host: str | None) -> None:
        fitting = (_stretch(entry) for entry in record.coverage if _fits(entry, registry, visitor, host))
        self._stretches = _joined((first, last) for first, last in fitting if not _is_empty(first, last))
        self._begins = _first_mention(record, registry, visitor)

    def holds(self, first: int | None, last: int | None) -> bool:
        """Whether nothing can be missing from `first` to `last`.

        Without a first day, a coverage reaches back far enough if it has no beginning itself, or
        begins no later than the first event of the record that names the visitor.
        """
        for start, end in self._stretches:
            reaches_on = end is None or (last is not None and last <= end)
            needed = self._begins if first is None else first
            reaches_back = start is None or (needed is not None and start <= needed)
            if reaches_on and reaches_back:
                return True
        return False

    def __str__(self) -> str:
        return ", ".join(f"{_text(start)}/{_text(end)}" for start, end in self._stretches)


def _fits(entry: Coverage, registry: Registry, visitor: str | None, host: str | None) -> bool:
    visitors = {registry.person(name).key for name in entry.visitor}
    if visitors and visitor not in visitors:
        return False
    return entry.host is None or registry.country(entry.host).key == host


def _stretch(entry: Coverage) -> Stretch:
    """The days that are covered for certain; none where the first comes after the last.

    A month or a year is covered as a whole, but for one unit of its own where `?`, `~` or `%` leaves
    it in doubt. An end that is not known, as against an open one, may lie next to the other.
    """
    start, end = entry.date.start, entry.date.end
    first = start.span.first if start else None
    last = end.span.last if end else None
    if start is not None and start.qualifier and first is not None:
        first += start.unit
    if end is not None and end.qualifier and last is not None:
        last -= end.unit
    if entry.date.text.startswith("/"):
        first = last
    if entry.date.text.endswith("/"):
        last = first
    return first, last


def _is_empty(first: int | None, last: int | None) -> bool:
    return first is not None and last is not None and last < first


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches that overlap or meet made one, in order."""
    joined: list[Stretch] = []
    for start, end in sorted(stretches, key=lambda s: (s[0] is not None, s[0] or 0)):
        if joined and _meets(joined[-1][1], start):
            last = joined[-1][1]
            joined[-1] = (joined[-1][0], None if last is None or end is None else max(last, end))
        else:
            joined.append((start, end))
    return joined


def _meets(end: int | None, start: int | None) -> bool:
    return end is None or start is None or start <= end + 1


def _first_mention(record: Record, registry: Registry, visitor: str | None) -> int | None:
    """The first day of the record, a date without a beginning by the end that it has."""
    naming = (
        event.date
        for event in record.events
        if visitor is None or any(registry.person(name).key == visitor for name in people(event))
    )
    days = (date.latest if date.earliest is None else date.earliest for date in naming)
    return min((day for day in days if day is not None), default=None)


def _text(day: int | None) -> str:
    return ".." if day is None else day_text(day)


def contradictions(record: Record, registry: Registry, today: int) -> Iterator[tuple[Coverage, str]]:
    """Claims of completeness that the record itself contradicts, each with the reason.

    Someone who met others abroad, in days said to be complete, has made a journey that is not on
    record; and no record is complete for days still to come.
    """
    for entry in record.coverage:
        last = entry.date.latest
        if last is not None and last > today:
            yield entry, f"the days after {day_text(today)} are still to come"
        for event in record.events:
            if event.kind == "meeting" and event.scope != "online":
                yield from ((entry, why) for why in _journeys_missing(event, entry, record, registry))


def _journeys_missing(event: Event, entry: Coverage, record: Record, registry: Registry) -> Iterator[str]:
    land = registry.host_of(event)
    first, last = _stretch(entry)
    day = event.date.starts
    inside = _holds((first, last), day)
    if land is None or not inside or (entry.host and registry.country(entry.host).key != land.key):
        return
    for name in entry.visitor:
        person, home = registry.person(name), registry.home(name)
        there = any(registry.person(other).key == person.key for other in people(event))
        if there and home and home.key != land.key and not _was_there(person.key, land.key, event, record, registry):
            yield f"{person.name} was in {land.name} on {event.date} ({event.id}), and no visit says so"


def _holds(stretch: Stretch, day: Span) -> bool:
    """Whether the day lies in the stretch for certain."""
    first, last = stretch
    begins = first is None or (day.first is not None and first <= day.first)
    return begins and (last is None or (day.last is not None and day.last <= last))


def _was_there(person: str, land: str, event: Event, record: Record, registry: Registry) -> bool:
    for visit in record.events:
        if visit.kind != "visit" or overlaps(visit.date, event.date) is Answer.NO:
            continue
        host = registry.host_of(visit)
        if host and host.key == land and any(registry.person(name).key == person for name in visit.visitor):
            return True
    return False
