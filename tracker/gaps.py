"""Lengths of time in years, months or days, as claims state them: `24`, `80m`, `30d`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.daycount import civil, day_number, days_in
from tracker.errors import Problem, TrackerError

_FORM = re.compile(r"(?P<count>[1-9][0-9]{0,4})(?P<unit>[ymd]?)")
_DAYS = {"y": 365.2425, "m": 30.436875, "d": 1.0}  # Gregorian means
_WORDS = {"y": "year", "m": "month", "d": "day"}


@dataclass(frozen=True, slots=True)
class Length:
    """A number of years (`y`), months (`m`) or days (`d`)."""

    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.count} {_WORDS[self.unit]}{'' if self.count == 1 else 's'}"

    def after(self, day: int) -> int:
        """The day this long after another: the same day of the month, or the last of a shorter month (29 Feb: 28)."""
        if self.unit == "d":
            return day + self.count
        return _months_after(day, self.count * (12 if self.unit == "y" else 1))

    def before(self, day: int) -> int:
        """The day this long before another; what ended on a day after it did not end so long before."""
        if self.unit == "d":
            return day - self.count
        return _months_after(day, -self.count * (12 if self.unit == "y" else 1))

    def half_less_after(self, day: int) -> int:
        """The first day of which the distance from `day` rounds to this length; days do not round."""
        if self.unit == "y":
            return _months_after(day, self.count * 12 - 6)
        if self.unit == "m":
            return (_months_after(day, self.count - 1) + self.after(day) + 1) // 2
        return self.after(day)

    def of_days(self, days: int) -> float:
        """A number of days in this unit, to one decimal."""
        return round(days / _DAYS[self.unit], 1)


def _months_after(day: int, months: int) -> int:
    year, month, of_month = civil(day)
    over, month = divmod(month - 1 + months, 12)
    return day_number(year + over, month + 1, min(of_month, days_in(year + over, month + 1)))


def parse(text: str) -> Length:
    """`24` (years), `24y`, `80m`, `30d`; raises TrackerError (TRK510) for anything else."""
    match = _FORM.fullmatch(text.strip().lower())
    if match is None:
        what = f"{text!r} is not a length of time"
        raise TrackerError(Problem("TRK510", what, "write years as 24, months as 80m, days as 30d"))
    return Length(int(match["count"]), match["unit"] or "y")
