"""Where an axis of time has its ticks, and what stands there: days, months or years, of any age."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from tracker import lettering
from tracker.daycount import civil, day_number
from tracker.wording import MONTHS, year_name

SIZE = 11  # of the labels, in pixels
_APART = 16  # pixels between two labels, at least
_MOST = 200  # more ticks than could fit are not even tried
_MONTH, _YEAR = 30.44, 365.2425  # days


class Axis(NamedTuple):
    """Time from left to right: from `first` to `last` in days, over `width` pixels."""

    first: float
    last: float
    width: float

    def pixel(self, day: float) -> float:
        """Where a point in time lies."""
        return (day - self.first) / (self.last - self.first) * self.width


class Tick(NamedTuple):
    """The beginning of a day, a month or a year, as a day count."""

    day: int
    label: str


def ticks(axis: Axis) -> list[Tick]:
    """The ticks of an axis, in order: as close as their labels allow.

    Years before 1 are named as historians do (`44 BCE`), and are round in that count.
    """
    first, last, width = axis
    listed: list[Tick] = []
    for length, between in _candidates():
        if (last - first) / length <= _MOST:
            listed = [tick for tick in between(int(first), int(last) + 1) if first <= tick.day <= last]
            if _fit(listed, width / (last - first)):
                break
    return listed


_Between = Callable[[int, int], Iterable[Tick]]


def _candidates() -> Iterator[tuple[float, _Between]]:
    """Ever coarser ticks, each with the days from one to the next."""
    yield from ((step, partial(_days, step)) for step in (1, 2, 7, 14))
    yield from ((step * _MONTH, partial(_months, step)) for step in (1, 2, 3, 6))
    for power in range(13):  # a trillion years: beyond that there are no dates
        yield from ((step * _YEAR, partial(_years, step)) for step in (10**power, 2 * 10**power, 5 * 10**power))


def _fit(listed: Sequence[Tick], scale: float) -> bool:
    widths = [lettering.width(tick.label, SIZE) for tick in listed]
    gaps = [(after.day - before.day) * scale for before, after in pairwise(listed)]
    return all(gap >= (a + b) / 2 + _APART for gap, (a, b) in zip(gaps, pairwise(widths), strict=True))


def _days(step: int, first: int, last: int) -> Iterator[Tick]:
    for day in range(first, last + 1):
        year, month, of_month = civil(day)
        if (of_month - 1) % step == 0 and of_month + step // 2 <= 31:  # the 29th is too close to the 1st
            yield Tick(day, f"{of_month} {MONTHS[month - 1]} {year_name(year)}")


def _months(step: int, first: int, last: int) -> Iterator[Tick]:
    (year, month, _), (last_year, last_month, _) = civil(first), civil(last)
    for number in range(year * 12 + month - 1, last_year * 12 + last_month):
        year, month = divmod(number, 12)
        if month % step == 0:
            yield Tick(day_number(year, month + 1, 1), f"{MONTHS[month]} {year_name(year)}")


def _years(step: int, first: int, last: int) -> Iterator[Tick]:
    (first_year, *_), (last_year, *_) = civil(first), civil(last)
    for number in range(first_year // step, last_year // step + 2):
        year = number * step if number > 0 else number * step + 1  # there is no year 0: -99 is 100 BCE
        if number or step >= 10:
            yield Tick(day_number(year, 1, 1), year_name(year) if number else "1 CE")
