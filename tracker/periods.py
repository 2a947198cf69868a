"""Months, years or longer periods of equal length, into which days are counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tracker.daycount import civil
from tracker.spans import Span
from tracker.wording import MONTHS, year_name

_YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class Periods:
    """Periods of so many months, each named by its number; those from `first` to `last` are shown."""

    months: int
    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    def labelled(self, fewest: float) -> list[int]:
        """The places (from 0) of those that are labelled: round ones, with at least so many from one to the next."""
        near = [1, 3, 6] if self.months == 1 else [1, 2, 5]
        unit = _YEAR if self.months == 1 else 10
        steps = [*near, *(step * unit * 10**power for power in range(6) for step in (1, 2, 5))]
        step = next(step for step in steps if step >= fewest)
        return [at for at in range(len(self)) if (at + self.first) % step == 0] or [0]

    @property
    def noun(self) -> str:
        """`month`, `year`, `10 years`."""
        years = self.months // _YEAR
        return "month" if not years else "year" if years == 1 else f"{years} years"

    def label(self, number: int) -> str:
        """`Jan 2024`, `2024`, and of longer ones the first year: `1990`."""
        year, month = divmod(number * self.months, _YEAR)
        return year_name(year) if self.months >= _YEAR else f"{MONTHS[month]} {year_name(year)}"


def number(span: Span, months: int) -> int | None:
    """The period of that length in which a day lies; None where it cannot be said."""
    if span.first is None or span.last is None:
        return None
    first, last = ((year * _YEAR + month - 1) // months for year, month, _ in map(civil, (span.first, span.last)))
    return first if first == last else None


def fitted(spans: Iterable[Span], most: int, shortest: int = 1) -> Periods | None:
    """The shortest periods, of at least `shortest` months, of which no more than `most` hold all the days.

    Months are taken only where they lose no day whose year is known. None if of no day the period is known.
    """
    days = list(spans)
    for months in _lengths(shortest):
        known = _known(days, months)
        if months < _YEAR and len(known) < len(_known(days, _YEAR)):
            continue
        if not known:
            if months > 10**6 * _YEAR:
                return None
        elif max(known) - min(known) < most:
            return Periods(months, min(known), max(known))
    return None


def _known(days: Sequence[Span], months: int) -> list[int]:
    return [found for day in days if (found := number(day, months)) is not None]


def _lengths(shortest: int) -> Iterator[int]:
    lengths = [1, *(step * 10**power * _YEAR for power in range(13) for step in (1, 2, 5))]
    return (length for length in lengths if length >= shortest)
