"""Dates in tables, which are written as people and spreadsheets write them."""

from __future__ import annotations

import datetime as dt
import re

from tracker import dateinput, edtf
from tracker.errors import Problem, TrackerError

_EDTF_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_MIDNIGHT = re.compile(r"(?<=[0-9]) 0{1,2}:00(:00(\.0+)?)?\Z")
_NUMBERS = re.compile(r"(?<![0-9])([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])")
_PIVOT = 30  # two digits of a year: those below it are of this century, as in spreadsheets
# A table says the same whenever it is read: what these two days read differently depends on the day, and is refused.
_DAYS = (dt.date(2009, 1, 10), dt.date(2010, 6, 17))
_MOST_TOLD = 3


class Dates:
    """Reads the dates of one table, and keeps in mind what was not written in EDTF."""

    def __init__(self, day_first: bool | None) -> None:
        self.day_first = day_first
        self._read: dict[str, str] = {}

    def edtf(self, cell: str) -> str:
        """The EDTF text of a date; raises TrackerError with what is wrong (TRK211 where it can be read in two ways)."""
        if _EDTF_DAY.fullmatch(cell):
            return cell
        if cell not in self._read:
            self._read[cell] = self._understood(cell)
        return self._read[cell]

    def _understood(self, cell: str) -> str:
        typed = _MIDNIGHT.sub("", cell)
        if self.day_first is not None:
            typed = _NUMBERS.sub(self._in_order, typed)
        try:
            first, second = (dateinput.understand(typed, day).date.text for day in _DAYS)
        except TrackerError as error:
            problem = error.problems[0]
            raise TrackerError(Problem(problem.code, problem.what, _hint(typed, problem))) from None
        if first != second:
            what = f"{typed[:60]!r} depends on the day on which it is read"
            raise TrackerError(Problem("TRK214", what, "write day, month and all four digits of the year"))
        return first

    def _in_order(self, match: re.Match[str]) -> str:
        day, month = (match[1], match[3]) if self.day_first else (match[3], match[1])
        short = int(match[4])
        year = short if len(match[4]) == 4 else short + (2000 if short < _PIVOT else 1900)
        return f"{year:04}-{month:0>2}-{day:0>2}"

    @property
    def remark(self) -> str:
        """How dates that were not in EDTF were understood; empty if all were."""
        others = [(cell, date) for cell, date in self._read.items() if cell != date]
        told = ", ".join(f"{cell[:40]!r} as {date}" for cell, date in others[:_MOST_TOLD])
        return f"dates read: {told}{', …' if len(others) > _MOST_TOLD else ''}" if others else ""


def _hint(typed: str, problem: Problem) -> str:
    if problem.code == "TRK211" and _NUMBERS.search(typed):
        return f"{problem.hint}; or say --day-first or --month-first"
    if re.fullmatch("[0-9]{5}", typed):
        return "if it is the number of a day in a spreadsheet, give the column the form of a date there"
    return problem.hint


def span(first: str, last: str) -> str:
    """The interval from a date to another, the date itself where both are the same; raises TRK214 for two intervals."""
    if last == first:
        return first
    if "/" in first or "/" in last:
        what = f"the date {first!r} has an end in a column of its own, {last!r}"
        raise TrackerError(Problem("TRK214", what, "give the whole interval in one of them"))
    return f"{first}/{last}"


def of_parts(year: str, month: str, day: str) -> str:
    """A date out of the columns for year, month and day, as far as they are filled; raises TRK214."""
    parts = [part for part in (year, month, day) if part]
    if not year or not all(re.fullmatch("-?[0-9]+", part) for part in parts) or (day and not month):
        what = f"the date of year {year!r}, month {month!r}, day {day!r} cannot be put together"
        raise TrackerError(Problem("TRK214", what[:200], "write each as a number; a day needs a month"))
    sign = "-" if year.startswith("-") else ""
    text = "-".join([sign + year.lstrip("-").zfill(4), *(part.zfill(2) for part in parts[1:])])
    return edtf.parse(text).text
