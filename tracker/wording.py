"""Dates, days and numbers in words, as a person reads them."""

from __future__ import annotations

from tracker.daycount import civil
from tracker.edtf import Edtf, Point
from tracker.spans import Days

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUALIFIERS = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}


def date(value: Edtf) -> str:
    """`19–20 Jul 2000`, `about Sep 2023`, `until 13 Sep 2023`: inexact dates say that they are."""
    start, end = value.start, value.end
    if start is None or end is None:
        return _open(value)
    if not value.is_interval:
        return _point(start)
    return _exact_interval(start, end) or f"{_point(start)} – {_point(end)}"


def _open(value: Edtf) -> str:
    if value.start is None:
        known = _point(value.end) if value.end else ""
        return f"until {known}" if value.text.startswith("..") else f"until {known}, start unknown"
    return f"since {_point(value.start)}" if value.never_ends else f"from {_point(value.start)}, end unknown"


def _exact_interval(start: Point, end: Point) -> str:
    """Two days with what they share said once; empty if they are not two plain days."""
    if start.unit != 1 or end.unit != 1 or start.qualifier or end.qualifier:
        return ""
    (y1, m1, d1), (y2, m2, d2) = civil(start.span.first or 0), civil(end.span.first or 0)
    if (y1, m1, d1) == (y2, m2, d2):
        return _point(end)
    if (y1, m1) == (y2, m2):
        return f"{d1}–{d2} {MONTHS[m1 - 1]} {year_name(y1)}"
    if y1 == y2:
        return f"{d1} {MONTHS[m1 - 1]} – {d2} {MONTHS[m2 - 1]} {year_name(y1)}"
    return ""


def _point(point: Point) -> str:
    return _QUALIFIERS[point.qualifier] + _plain(point)


def _plain(point: Point) -> str:
    text = point.text.rstrip("?~%")
    year, month, day = civil(point.span.first or 0)
    if "T" in text:
        return f"{day} {MONTHS[month - 1]} {year_name(year)}, {text.split('T')[1]}"
    if point.unit == 1:
        return f"{day} {MONTHS[month - 1]} {year_name(year)}"
    if point.unit == 31:
        return f"{MONTHS[month - 1]} {year_name(year)}"
    if point.unit == 92:
        return f"{_SEASONS[int(text[-2:])]} {year_name(year)}"
    if point.unit == 3653:
        return f"{year}s"
    if point.unit == 36525:
        return f"{year}s (century)"
    return year_name(year)


def year_name(number: int) -> str:
    """`2023`; `44 BCE` for -43, as astronomers count."""
    return str(number) if number > 0 else f"{1 - number} BCE"


def day(number: int) -> str:
    """A day count with its weekday: `Wednesday 13 Sep 2023`."""
    year, month, of_month = civil(number)
    return f"{WEEKDAYS[(number - 1) % 7]} {of_month} {MONTHS[month - 1]} {year_name(year)}"


def days(count: Days) -> str:
    """`280 days`, `1 day`, `between 9 and 39 days`."""
    if isinstance(count, int):
        return f"{count} day{'' if count == 1 else 's'}"
    least, most = count
    return f"at least {least} days" if most is None else f"between {least} and {most} days"


def ago(count: Days) -> str:
    """`110 days ago`, `today`, with months and years where days alone say little: `5 years 2 months ago`."""
    return "today" if count == 0 else f"{length(count)} ago"


MOST_DAYS = 120  # beyond that people count in months


def length(count: Days) -> str:
    """`110 days`, `9 months`, `5 years 2 months`, `between 9 and 39 days`, `between 4 months and 1 year`."""
    if isinstance(count, int):
        return days(count) if count <= MOST_DAYS else years(count)
    least, most = count
    if least <= MOST_DAYS and (most is None or most <= MOST_DAYS):
        return days(count)
    if most is None:
        return f"at least {length(least)}"
    first, last = length(least), length(most)
    return f"about {first}" if first == last else f"between {first} and {last}"


def years(count: int) -> str:
    """A long time in whole years and months of the Gregorian mean; 365 days are a year."""
    months = int(count / 30.436875 + 0.05)
    whole, rest = divmod(months, 12)
    parts = [f"{whole} year{'' if whole == 1 else 's'}"] if whole else []
    parts += [f"{rest} month{'' if rest == 1 else 's'}"] if rest else []
    return " ".join(parts) or days(count)


def count(number: int, noun: str) -> str:
    """`1 event`, `2 events`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
