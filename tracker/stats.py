"""Figures of a store: events counted by year, country, person, kind and level; how long promises take; and reports."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tracker import clocks as two_clocks
from tracker import ledger
from tracker.chains import ENDINGS
from tracker.clocks import Clocks
from tracker.conditions import Predicate
from tracker.contents import people
from tracker.daycount import civil, iso_year
from tracker.ledger import Promise
from tracker.model import LEVELS, Event, Record
from tracker.registry import Registry
from tracker.spans import Answer, Days, Span, days_between
from tracker.survival import Estimate, Spread, estimate, spread


@dataclass(frozen=True, slots=True)
class Tally:
    """Events by one thing. `without` are those that have it not, or of which it cannot be said."""

    of: str
    counts: tuple[tuple[str, int], ...]
    without: int


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long promises took, from their first event on, by what became of them.

    `kept` in time (or nothing was due, or it cannot be said: `in_time_unknown`), `late`, `broken`
    (cancelled, declined or lapsed), `pending` until the day asked about. `ended` joins the first three.
    """

    kept: Spread
    late: Spread
    broken: Spread
    pending: Spread
    ended: Spread
    in_time_unknown: int
    curve: Estimate | None

    @property
    def n(self) -> int:
        """All promises."""
        return self.ended.n + self.pending.n

    @property
    def open_share(self) -> float | None:
        """The share still pending; None without a promise."""
        return self.pending.n / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class Delays:
    """Days from an event to its first report; `ahead` were reported before, of `unreported` no report has a date."""

    days: Spread
    same_day: int
    ahead: int
    unreported: int


@dataclass(frozen=True, slots=True)
class Stats:
    """All figures. `later` events are dated after the day asked about, and not counted."""

    events: int
    later: int
    tallies: tuple[Tally, ...]
    promises: Lengths
    delays: Delays


def stats(record: Record, registry: Registry, clocks: Clocks, keep: Predicate) -> Stats:
    """The figures of the events that pass `keep`, and of the promises whose first event does, by those clocks."""
    known = two_clocks.seen(record, clocks, with_future=True).events
    kept = [event for event in known if keep(event)]
    events = [event for event in kept if clocks.had_happened(event)]
    ids = {event.id for event in events}
    promises = [promise for promise in ledger.promises(record, registry, clocks) if promise.id in ids]
    return Stats(len(events), len(kept) - len(events), _tallies(events, registry), _lengths(promises), _delays(events))


def _tallies(events: Sequence[Event], registry: Registry) -> tuple[Tally, ...]:
    return (
        _tally("year", events, _years, _by_year),
        _tally("country", events, lambda event: _countries(event, registry)),
        _tally("person", events, lambda event: _persons(event, registry)),
        _tally("kind", events, lambda event: [event.kind]),
        _tally("level", [e for e in events if e.kind == "visit"], _levels, _highest_first),
    )


Counted = tuple[str, int]


def _tally(
    of: str,
    events: Iterable[Event],
    keys: Callable[[Event], Iterable[str]],
    order: Callable[[Iterable[Counted]], list[Counted]] | None = None,
) -> Tally:
    names: list[str] = []
    without = 0
    for event in events:
        before = len(names)
        names.extend(keys(event))
        without += len(names) == before
    in_order = order or _most_first
    return Tally(of, tuple(in_order(Counter(names).items())), without)


def _most_first(counts: Iterable[Counted]) -> list[Counted]:
    return sorted(counts, key=lambda count: (-count[1], count[0]))


def _by_year(counts: Iterable[Counted]) -> list[Counted]:
    return sorted(counts, key=lambda count: int(count[0]))


def _highest_first(counts: Iterable[Counted]) -> list[Counted]:
    return sorted(counts, key=lambda count: LEVELS.index(count[0]) if count[0] in LEVELS else len(LEVELS))


def _years(event: Event) -> list[str]:
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


def _levels(event: Event) -> list[str]:
    return [event.level] if event.level else []


def _lengths(promises: Iterable[Promise]) -> Lengths:
    lengths: dict[str, list[Days]] = {"kept": [], "late": [], "broken": [], "pending": []}
    unknown = 0
    for promise in promises:
        outcome, days = _length(promise)
        lengths[outcome].append(days)
        unknown += promise.late is Answer.CANNOT_SAY
    ended = [*lengths["kept"], *lengths["late"], *lengths["broken"]]
    return Lengths(
        kept=spread(lengths["kept"]),
        late=spread(lengths["late"]),
        broken=spread(lengths["broken"]),
        pending=spread(lengths["pending"]),
        ended=spread(ended),
        in_time_unknown=unknown,
        curve=estimate(ended, lengths["pending"]),
    )


def _length(promise: Promise) -> tuple[str, Days]:
    """What became of a promise, and the days until then."""
    if promise.is_pending:
        return "pending", promise.age_days
    if promise.lag_days is not None:
        return "late" if promise.late is Answer.YES else "kept", promise.lag_days
    ended = next(event for event in reversed(promise.events) if ENDINGS.get(event.kind) == promise.state)
    return "broken", days_between(promise.opened.starts, ended.date.starts)


def _delays(events: Iterable[Event]) -> Delays:
    found: list[Days] = []
    ahead = unreported = 0
    for event in events:
        reported = _reported(event)
        if reported is None:
            unreported += 1
        elif reported.before(event.date.starts) is Answer.YES:
            ahead += 1
        else:
            found.append(days_between(event.date.starts, reported))
    return Delays(spread(found), sum(days == 0 for days in found), ahead, unreported)


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
