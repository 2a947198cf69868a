"""Visits from one side to another, and which of them were returned, by whom and after how many days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tracker.edtf import Edtf
from tracker.model import LEVELS, Record
from tracker.registry import Registry
from tracker.spans import Answer, Days, Span, day_span, days_between
from tracker.stays import Stay, grouped, stays
from tracker.survival import Estimate, Spread, estimate, spread

EVER = 10**15  # days; stands for "without limit" where days are put in order


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """What counts as one visit: the legs of one journey in one country. Names are identity keys.

    `starts` is where its first day lies, `may_start` the same with the doubt of `~` and `?`;
    `homes` are the known home countries of its visitors, `met` the others named, `begun` whether it had begun
    by the day asked about.
    """

    stays: tuple[Stay, ...]
    visitors: frozenset[str]
    met: frozenset[str]
    homes: frozenset[str]
    has_homeless: bool
    host: str | None
    level: str | None
    starts: Span
    may_start: Span
    begun: Answer

    @property
    def id(self) -> str:
        """The id of its first leg."""
        return self.stays[0].id

    @property
    def date(self) -> Edtf:
        """The date of its first leg."""
        return self.stays[0].date

    @property
    def is_private(self) -> bool:
        """Neither owes a return nor is one."""
        return self.level == "private"


def visits(record: Record, registry: Registry, today: int) -> list[Visit]:
    """Every visit of full scope that had, or may have, begun by today, in order of date."""
    homes: dict[str, str | None] = {}
    full = [stay for stay in stays(record, registry) if stay.event.scope == "full"]
    for stay in full:
        for name in stay.event.visitor:
            key = registry.person(name).key
            if key not in homes:
                home = registry.home(name)
                homes[key] = home.key if home else None
    found = [_visit(legs, homes, registry, today) for legs in grouped(full, "visits")]
    return [visit for visit in found if visit.begun is not Answer.NO]


def _visit(legs: tuple[Stay, ...], homes: dict[str, str | None], registry: Registry, today: int) -> Visit:
    first, *others = legs
    who = first.visitors.union(*(leg.visitors for leg in others)) if others else first.visitors
    known = frozenset(home for key in who if (home := homes[key]) is not None)
    levels = {leg.event.level for leg in legs if leg.event.level in LEVELS}
    may_start = _first(leg.date.may_start for leg in legs)
    return Visit(
        stays=legs,
        visitors=who,
        met=frozenset(registry.person(name).key for leg in legs for name in leg.event.with_),
        homes=known,
        has_homeless=not who or any(homes[key] is None for key in who),
        host=legs[0].host.key if legs[0].host else None,
        level=min(levels, key=LEVELS.index) if levels else None,
        starts=_first(leg.date.starts for leg in legs),
        may_start=may_start,
        begun=~day_span(today).before(may_start),
    )


def _first(days: Iterable[Span]) -> Span:
    """Where the first of some days lies."""
    spans = list(days)
    if len(spans) == 1:
        return spans[0]
    least, most = min(map(low, spans)), min(map(high, spans))
    return Span(None if least == -EVER else least, None if most == EVER else most)


def low(span: Span) -> int:
    """The first day of a span, far in the past if it has none."""
    return -EVER if span.first is None else span.first


def high(span: Span) -> int:
    """The last day of a span, far in the future if it has none."""
    return EVER if span.last is None else span.last


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a visit: `days` until the first visit the other way (`by`), or waited so far.

    `returned` cannot be said where the dates do not show whether a visit the other way came after it.
    """

    visit: Visit
    returned: Answer
    days: Days
    by: Visit | None = None


def outcomes(there: Iterable[Visit], back: Iterable[Visit], today: int) -> Iterator[Outcome]:
    """What became of each visit one way, given all visits the other way.

    Private visits, and those that may not have begun yet, are none to be returned.
    """
    returns = _Returns([visit for visit in back if not visit.is_private])
    for visit in there:
        if visit.begun is Answer.YES and not visit.is_private:
            yield returns.outcome(visit, today)


class _Returns:
    """Visits the other way, so ordered that the first one after a day is found without a search through all."""

    def __init__(self, back: Sequence[Visit]) -> None:
        certain = [visit for visit in back if visit.begun is Answer.YES]
        self._certain = _Suffixes(certain, lambda v: low(v.may_start), lambda v: high(v.starts))
        self._possible = _Suffixes(back, lambda v: high(v.may_start), lambda v: low(v.starts))

    def outcome(self, visit: Visit, today: int) -> Outcome:
        """The first of them after the visit."""
        by = self._certain.least_above(high(visit.may_start))
        earliest = self._possible.least_above(low(visit.may_start))
        if by is not None and earliest is not None:
            between = Span(earliest.starts.first, by.starts.last)
            return Outcome(visit, Answer.YES, days_between(visit.starts, between), by)
        returned = Answer.NO if earliest is None else Answer.CANNOT_SAY
        return Outcome(visit, returned, days_between(visit.starts, day_span(today)))


class _Suffixes:
    """Visits in order of one day, with the least by another of all behind each."""

    def __init__(self, found: Iterable[Visit], order: Callable[[Visit], int], value: Callable[[Visit], int]) -> None:
        ordered = sorted(found, key=order)
        self._days = [order(visit) for visit in ordered]
        self._least: list[Visit] = []
        for visit in reversed(ordered):
            least = self._least[-1] if self._least else visit
            self._least.append(visit if value(visit) <= value(least) else least)
        self._least.reverse()

    def least_above(self, day: int) -> Visit | None:
        """Of the visits ordered behind that day, the one with the least value."""
        at = bisect_right(self._days, day)
        return self._least[at] if at < len(self._least) else None


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of `n` visits were returned; `unclear` are those of which it cannot be said.

    `days` are those until the return, of the returned alone; `curve` counts in those still waiting,
    None where there are too few.
    """

    n: int
    returned: int
    waiting: int
    unclear: int
    days: Spread
    curve: Estimate | None


def rate(found: Iterable[Outcome]) -> Rate:
    """The outcomes summed up."""
    listed = list(found)
    done = [outcome.days for outcome in listed if outcome.returned is Answer.YES]
    waiting = [outcome.days for outcome in listed if outcome.returned is Answer.NO]
    unclear = len(listed) - len(done) - len(waiting)
    return Rate(len(listed), len(done), len(waiting), unclear, spread(done), estimate(done, waiting))


def all_outcomes(found: Iterable[Visit], today: int) -> list[Outcome]:
    """What became of every visit of the store abroad; one by people of two countries counts for each of them."""
    ways: dict[tuple[str, str], list[Visit]] = {}
    for visit in found:
        for home in visit.homes:
            if visit.host is not None and visit.host != home:
                ways.setdefault((home, visit.host), []).append(visit)
    return [
        outcome
        for (home, host), there in ways.items()
        for outcome in outcomes(there, ways.get((host, home), ()), today)
    ]
