"""The calendar: days counted in the proleptic Gregorian calendar, any year, year 0 included.

Counts agree with `datetime.date.toordinal` (1 is 0001-01-01) but have none of its limits.
"""

from __future__ import annotations

import datetime

_LAST_OF_DATETIME = 3_652_059  # 9999-12-31
_DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Gregorian leap year, astronomical numbering: year 0 (1 BCE) is one."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Days of a month from 1 to 12."""
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The day's count, 1 on 0001-01-01; any year."""
    past = year - 1
    leap_day = int(month > 2 and is_leap(year))
    return past * 365 + past // 4 - past // 100 + past // 400 + _DAYS_BEFORE_MONTH[month - 1] + leap_day + day


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a count: the inverse of `day_number`."""
    if 1 <= day <= _LAST_OF_DATETIME:  # a tenth of the time
        date = datetime.date.fromordinal(day)
        return date.year, date.month, date.day
    cycles, rest = divmod(day - 1, 146097)  # days in 400 years
    centuries = min(rest // 36524, 3)
    rest -= centuries * 36524
    fours, rest = divmod(rest, 1461)
    years = min(rest // 365, 3)
    rest -= years * 365
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    month = next(m for m in range(12, 0, -1) if day_number(year, m, 1) - day_number(year, 1, 1) <= rest)
    return year, month, rest - (day_number(year, month, 1) - day_number(year, 1, 1)) + 1


def day_text(day: int) -> str:
    """A day as ISO 8601 writes it; years outside 0000-9999 in the expanded form `+17000-01-01`."""
    year, month, of_month = civil(day)
    return f"{iso_year(year)}-{month:02}-{of_month:02}"


def iso_year(year: int) -> str:
    """A year of at least four digits, with a sign before 0 and after 9999 (ISO 8601-1 expanded form)."""
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04}"
