"""What is counted in a store, and can be counted part by part: events, lengths of promises, delays of reports."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from tracker.chains import ENDINGS
from tracker.contents import people
from tracker.daycount import civil, iso_year
from tracker.ledger import Promise
from tracker.model import Event
from tracker.registry import Registry
from tracker.spans import Answer, Days, Span, days_between

TALLIES = ("year", "country", "person", "kind", "level")
OUTCOMES = ("kept", "late", "broken", "pending")

Keys = Callable[[Event, Registry], Iterable[str]]


def _counters(names: Iterable[str]) -> Callable[[], dict[str, Counter[Any]]]:
    return lambda: {name: Counter() for name in names}


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts that can be added up: of a whole store, or of a part of it.

    `tallies` has how often each name occurs, by what is counted; `without` the events that have no such name, or of
    which it cannot be said. `lengths` has the days that promises took, by what became of them; `delays` the
    days from an event to its first report, `ahead` those reported before, `unreported` those without a report.
    """

    events: int = 0
    tallies: Mapping[str, Counter[str]] = field(default_factory=_counters(TALLIES))
    without: Counter[str] = field(default_factory=Counter)
    lengths: Mapping[str, Counter[Days]] = field(default_factory=_counters(OUTCOMES))
    in_time_unknown: int = 0
    delays: Counter[Days] = field(default_factory=Counter)
    ahead: int = 0
    unreported: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(_sum(getattr(self, each.name), getattr(other, each.name)) for each in fields(self)))


def _sum(one: Any, other: Any) -> Any:
    if isinstance(one, dict) and not isinstance(one, Counter):
        return {name: one[name] + other[name] for name in one}
    return one + other


def of_events(events: Iterable[Event], registry: Registry) -> Counts:
    """The counts of events, whatever their dates."""
    listed = list(events)
    found = Counts(len(listed))
    for of, keys in _KEYS.items():
        for event in listed:
            names = list(keys(event, registry))
            found.tallies[of].update(names)
            found.without[of] += not names and (of != "level" or event.kind == "visit")
    delays = Counter(map(_delay, listed))
    ahead, unreported = delays.pop(_AHEAD, 0), delays.pop(None, 0)
    exact: Counter[Days] = Counter({days: n for days, n in delays.items() if days is not None})
    return found + Counts(delays=exact, ahead=ahead, unreported=unreported)


def of_promises(promises: Iterable[Promise]) -> Counts:
    """The counts of promises."""
    lengths: dict[str, Counter[Days]] = {outcome: Counter() for outcome in OUTCOMES}
    unknown = 0
    for promise in promises:
        outcome, days = length(promise)
        lengths[outcome][days] += 1
        unknown += promise.late is Answer.CANNOT_SAY
    return Counts(lengths=lengths, in_time_unknown=unknown)


def length(promise: Promise) -> tuple[str, Days]:
    """What became of a promise (one of OUTCOMES), and the days until then."""
    if promise.is_pending:
        return "pending", promise.age_days
    if promise.lag_days is not None:
        return "late" if promise.late is Answer.YES else "kept", promise.lag_days
    ended = next(event for event in reversed(promise.events) if ENDINGS.get(event.kind) == promise.state)
    return "broken", days_between(promise.opened.starts, ended.date.starts)


def _years(event: Event, _registry: Registry) -> list[str]:
    """The year in which it began; none if that may be one of several."""
    starts = event.date.starts
    if starts.first is None or starts.last is None:
        return []
    first = _year(starts.first)
    return [iso_year(first)] if starts.first == starts.last or _year(starts.last) == first else []


def _year(day: int) -> int:
    """The year of a day count: `civil` where the standard library, which is faster, does not reach."""
    return dt.date.fromordinal(day).year if 0 < day <= _LAST_DAY else civil(day)[0]


_LAST_DAY = dt.date.max.toordinal()


def _countries(event: Event, registry: Registry) -> list[str]:
    host = registry.host_of(event)
    return [host.name] if host else []


def _persons(event: Event, registry: Registry) -> Iterable[str]:
    return {identity.key: identity.name for identity in map(registry.person, people(event))}.values()


def _kinds(event: Event, _registry: Registry) -> list[str]:
    return [event.kind]


def _levels(event: Event, _registry: Registry) -> list[str]:
    return [event.level] if event.level and event.kind == "visit" else []


_KEYS: Mapping[str, Keys] = {
    "year": _years,
    "country": _countries,
    "person": _persons,
    "kind": _kinds,
    "level": _levels,
}

_AHEAD = -1  # no delay is less than none


def _delay(event: Event) -> Days | None:
    """Days until the first report, _AHEAD if that came before the event, None if no report has a date."""
    reported = _reported(event)
    if reported is None:
        return None
    if reported.before(event.date.starts) is Answer.YES:
        return _AHEAD
    return days_between(event.date.starts, reported)


def _reported(event: Event) -> Span | None:
    """Where the day of the first report lies: `reported`, else the first `published`; None where neither is given."""
    if event.reported is not None:
        return event.reported.starts
    published = [source.published.starts for source in event.source if source.published is not None]
    if not published:
        return None
    firsts = [span.first for span in published]
    lasts = [span.last for span in published if span.last is not None]
    first = None if None in firsts else min(day for day in firsts if day is not None)
    return Span(first, min(lasts) if lasts else None)
