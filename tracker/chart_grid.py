"""Counts in rows and columns: events, visits and promises over time, and who visited whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker import charts, periods
from tracker.charts import Caption
from tracker.periods import Periods
from tracker.spans import Span

MOST_PERIODS = 130
_PROGRESSIONS = ((1, 2, 5), (1, 3), (1,))  # of the limits of shades, within a power of ten
_MOST_SHADES = 7


@dataclass(frozen=True, slots=True)
class Grid:
    """Counts by row and column (each from 0); a cell that is not there counts none.

    `columns` are names, or the labels of `periods`.
    """

    caption: Caption
    rows: Sequence[str]
    columns: Sequence[str]
    cells: Mapping[tuple[int, int], int]
    periods: Periods | None = None

    @property
    def highest(self) -> int:
        """The highest count."""
        return max(self.cells.values())

    @property
    def limits(self) -> list[int]:
        """The least count of each shade: 1, 2, 5, 10, … up to the highest count."""
        for steps in _PROGRESSIONS:
            limits = [step * 10**power for power in range(10) for step in steps if step * 10**power <= self.highest]
            if len(limits) <= _MOST_SHADES:
                break
        return limits


Row = tuple[str, Sequence[Span]]
"""A name, and the days to be counted."""


def over_time(rows: Iterable[Row], shown: Periods, caption: Caption) -> Grid:
    """The days of each row counted by period. Those whose period is not known are in none."""
    listed = list(rows)
    cells = {
        (row, found - shown.first): n
        for row, (_, days) in enumerate(listed)
        for found, n in Counter(periods.number(day, shown.months) for day in days).items()
        if found is not None
    }
    names = [charts.fitted_name(name, f" ({len(days)})") for name, days in listed]
    labels = [shown.label(number) for number in range(shown.first, shown.last + 1)]
    return Grid(caption, names, labels, cells, shown)


def unplaced(days: Iterable[Span], shown: Periods) -> int:
    """Of how many days the period is not known."""
    return sum(periods.number(day, shown.months) is None for day in days)
