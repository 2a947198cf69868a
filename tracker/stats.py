"""Figures of a store: events counted by year, country, person, kind and level; how long promises take; and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tracker import clocks as two_clocks
from tracker import counts, ledger
from tracker.clocks import Clocks
from tracker.conditions import Predicate
from tracker.counts import Counts
from tracker.model import LEVELS, Record
from tracker.registry import Registry
from tracker.spans import Days
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
    return figures(counts.of_events(events, registry) + counts.of_promises(promises), len(kept) - len(events))


def figures(found: Counts, later: int) -> Stats:
    """The figures of all that was counted, in one part or in many; `later` as in Stats."""
    tallies = tuple(_tally(of, found) for of in _ORDERS)
    delays = Delays(spread(found.delays), found.delays[0], found.ahead, found.unreported)
    return Stats(found.events, later, tallies, _lengths(found), delays)


Counted = tuple[str, int]


def _tally(of: str, found: Counts) -> Tally:
    return Tally(of, tuple(_ORDERS[of](found.tallies[of].items())), found.without[of])


def _most_first(counted: Iterable[Counted]) -> list[Counted]:
    return sorted(counted, key=lambda count: (-count[1], count[0]))


def _by_year(counted: Iterable[Counted]) -> list[Counted]:
    return sorted(counted, key=lambda count: int(count[0]))


def _highest_first(counted: Iterable[Counted]) -> list[Counted]:
    return sorted(counted, key=lambda count: LEVELS.index(count[0]) if count[0] in LEVELS else len(LEVELS))


_ORDERS: Mapping[str, Callable[[Iterable[Counted]], list[Counted]]] = {
    "year": _by_year,
    "country": _most_first,
    "person": _most_first,
    "kind": _most_first,
    "level": _highest_first,
}


def _lengths(found: Counts) -> Lengths:
    lengths = {outcome: found.lengths[outcome] for outcome in counts.OUTCOMES}
    ended: Counter[Days] = lengths["kept"] + lengths["late"] + lengths["broken"]
    return Lengths(
        kept=spread(lengths["kept"]),
        late=spread(lengths["late"]),
        broken=spread(lengths["broken"]),
        pending=spread(lengths["pending"]),
        ended=spread(ended),
        in_time_unknown=found.in_time_unknown,
        curve=estimate(ended, lengths["pending"]),
    )
