"""Dates as EDTF writes them (ISO 8601-2:2019): level 0 and the useful part of level 1.

Years before 1 and beyond 9999 are whole citizens here, in astronomical numbering (0000 is 1 BCE).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from tracker.daycount import day_number, days_in, iso_year
from tracker.edtf_faults import explain, refuse
from tracker.spans import EVER, Answer, Span, day_span


class Point(NamedTuple):
    """One EDTF date: a day, or a longer stretch in which one unknown day is meant.

    `span` is strict: `?`, `~` and `%` never widen it. `unit` is the length in days of what the
    text names (a day 1, a month about 31, a century 36525), `qualifier` one of `?~%` or empty.
    """

    text: str
    span: Span
    unit: int
    qualifier: str = ""

    @property
    def possible(self) -> Span:
        """Where the day may really lie: a qualified date may be off by one unit of its own, a month for a month."""
        return self.span.widened(self.unit) if self.qualifier else self.span


@dataclass(frozen=True)  # no slots: what is asked of a date is worked out once, as many events are of one day
class Edtf:
    """A date or an interval. `start` and `end` are one and the same Point where the text names no interval.

    In an interval, `start` or `end` is None where it is open (`..`) or unknown (empty).
    """

    text: str
    start: Point | None
    end: Point | None

    def __str__(self) -> str:
        return self.text

    @property
    def is_interval(self) -> bool:
        """A span that lasts, as against one day in a stretch."""
        return self.start is not self.end

    @cached_property
    def earliest(self) -> int | None:
        """The first possible day, strictly read; None if the start is open or unknown."""
        return self.start.span.first if self.start else None

    @cached_property
    def latest(self) -> int | None:
        """The last possible day, strictly read; None if the end is open or unknown."""
        return self.end.span.last if self.end else None

    @cached_property
    def starts(self) -> Span:
        """Where the first day lies, strictly read; never after the last possible day of the end."""
        return _capped(self.start.span if self.start else EVER, last=self.latest)

    @cached_property
    def ends(self) -> Span:
        """Where the last day lies, strictly read; never before the first possible day of the start."""
        return _capped(self.end.span if self.end else EVER, first=self.earliest)

    @cached_property
    def may_start(self) -> Span:
        """`starts`, with one unit of doubt on either side of a qualified date."""
        last = self.end.possible.last if self.end else None
        return _capped(self.start.possible if self.start else EVER, last=last)

    @cached_property
    def may_end(self) -> Span:
        """`ends`, with one unit of doubt on either side of a qualified date."""
        first = self.start.possible.first if self.start else None
        return _capped(self.end.possible if self.end else EVER, first=first)

    def holds(self, day: int) -> bool:
        """Whether a day (its count) lies between the earliest and the latest day, both of them known."""
        return self.earliest is not None and self.latest is not None and self.earliest <= day <= self.latest

    @property
    def never_ends(self) -> bool:
        """Open at the end (`..`), as against an end that is not known."""
        return self.text.endswith("..")

    @property
    def is_day(self) -> bool:
        """One known day, without a qualifier."""
        return self.earliest is not None and self.earliest == self.latest and not self.is_qualified

    @cached_property
    def is_qualified(self) -> bool:
        """Uncertain (`?`), approximate (`~`) or both (`%`) at either end."""
        return bool((self.start and self.start.qualifier) or (self.end and self.end.qualifier))

    @cached_property
    def order(self) -> tuple[int, int, int]:
        """The `sort_key`."""
        first, last = self.earliest, self.latest
        if first is None:
            first, last = (self.end.span.first if self.end else None) or 0, None
        return first, _BEYOND if last is None else last - first, int(self.is_qualified)


def _capped(span: Span, first: int | None = None, last: int | None = None) -> Span:
    lower = span.first if first is None or (span.first is not None and span.first > first) else first
    upper = span.last if last is None or (span.last is not None and span.last < last) else last
    return span if (lower, upper) == (span.first, span.last) else Span(lower, upper)


def starts_before(a: Edtf, b: Edtf) -> Answer:
    """Did `a` begin on an earlier day than `b` began?"""
    return a.may_start.before(b.may_start)


def ends_before(a: Edtf, b: Edtf) -> Answer:
    """Was `a` over before `b` began? With two dates that are no intervals: is `a` before `b`?"""
    return Answer.NO if a.never_ends else a.may_end.before(b.may_start)


def overlaps(a: Edtf, b: Edtf) -> Answer:
    """Have `a` and `b` a day in common?"""
    return ~(ends_before(a, b) | ends_before(b, a))


def sort_key(date: Edtf) -> tuple[int, int, int]:
    """The one order of dates: by earliest day, then the more exact first, then the unqualified first.

    A date with an open or unknown start is sorted by the end it has. Equal keys are told apart by id.
    """
    return date.order


_BEYOND = 10**15  # wider than any date that has two ends: an open interval comes after all of those


LONGEST = 100  # characters; two times of day with their zones take half of it
MAX_YEAR_DIGITS = 12  # a year of a trillion: past that a typing error is likelier than a date

_YEAR = r"(?P<year>-?[0-9]{4}|Y-?[1-9][0-9]{4,})"
_DATE = re.compile(_YEAR + r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<qualifier>[?~%]?)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_UNSPECIFIED = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?P<rest>|-XX|-XX-XX|-[0-9]{2}-XX)(?P<qualifier>[?~%]?)"
)
_TIME = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})"
    r"(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
)
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """The date that an EDTF text stands for.

    Seasons are those of the northern hemisphere (spring 03-01 to 05-31; winter begins in December
    of the year it names): the standard gives no days. A time of day is checked and kept in the
    text, but days are what is counted, as written and not converted to another zone.

    Raises TrackerError (TRK201) that names what is wrong and shows a right example.
    """
    if len(text) > LONGEST:
        refuse(text, "is longer than any date", "write 2023-09-13, and the rest into a note")
    if (day := _plain_day(text)) is not None:
        return _on(day)
    if "/" not in text:
        point = _point(text, text)
        return Edtf(text, point, point)
    parts = text.split("/")
    if len(parts) != 2:
        refuse(text, "has more than one '/'", "an interval has two ends: 2023-09-12/2023-09-17")
    if all(part in ("", "..") for part in parts):
        refuse(text, "names no day at either end", "give at least one end: 2023-09-12/..")
    start, end = (None if part in ("", "..") else _end(part, text) for part in parts)
    if start and end and _is_after(start.span.first, end.span.last):
        refuse(text, "ends before it starts", f"swap the ends: {parts[1]}/{parts[0]}")
    return Edtf(text, start, end)


def _on(point: Point) -> Edtf:
    """A known day: what is asked of such a date, by far the commonest, is put down at once."""
    date, span = Edtf(point.text, point, point), point.span
    vars(date).update(
        earliest=span.first, latest=span.first, starts=span, ends=span, may_start=span, may_end=span,
        is_qualified=False, order=(span.first, 0, 0),
    )  # fmt: skip
    return date


def _is_after(first: int | None, last: int | None) -> bool:
    return first is not None and last is not None and last < first


def _end(part: str, whole: str) -> Point:
    if "T" in part:
        refuse(whole, "has a time of day inside an interval", "write the days only: 2023-09-12/2023-09-17")
    return _point(part, whole)


def _point(text: str, whole: str) -> Point:
    if (point := _plain_day(text)) is not None:  # by far the commonest
        return point
    if match := _DATE.fullmatch(text):
        return _specified(match, whole)
    if match := _UNSPECIFIED.fullmatch(text):
        return _unspecified(match, whole)
    if match := _TIME.fullmatch(text):
        return _timed(match, whole)
    return explain(text, whole)


def _plain_day(text: str) -> Point | None:
    """A day with a year from 1 to 9999 and no qualifier; None for all else, and for what is no day."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return Point(text, day_span(dt.date.fromisoformat(text).toordinal()), 1)
    except ValueError:
        return None


def _specified(match: re.Match[str], whole: str) -> Point:
    text, qualifier = match[0], match["qualifier"]
    if match["year"] == "-0000":
        refuse(whole, "has a year of minus zero", "the year before 0001 is 0000")
    if len(match["year"]) > MAX_YEAR_DIGITS + 2:
        refuse(whole, f"has a year of more than {MAX_YEAR_DIGITS} digits", "check the year")
    year = int(match["year"].lstrip("Y"))
    if match["month"] is None:
        return Point(text, _month_span(year, 1, 12), 366, qualifier)
    month = int(match["month"])
    if match["day"] is None and month in _SEASONS:
        return Point(text, _month_span(year, _SEASONS[month], 3), 92, qualifier)
    _check_month(month, whole)
    if match["day"] is None:
        return Point(text, _month_span(year, month, 1), 31, qualifier)
    day = int(match["day"])
    if not 1 <= day <= days_in(year, month):
        refuse(whole, f"names a day that does not exist: {iso_year(year)}-{month:02} has {days_in(year, month)} days",
                f"the last day of that month is {iso_year(year)}-{month:02}-{days_in(year, month):02}")  # fmt: skip
    return Point(text, day_span(day_number(year, month, day)), 1, qualifier)


def _check_month(month: int, whole: str) -> None:
    if 25 <= month <= 41:
        refuse(whole, f"uses the sub-year code {month} of EDTF level 2",
                "write a season from 21 (spring) to 24 (winter), or the months: 2024-01/2024-03")  # fmt: skip
    if not 1 <= month <= 12:
        refuse(whole, f"has no month {month:02}", "months go from 01 to 12, seasons from 21 (spring) to 24 (winter)")


def _unspecified(match: re.Match[str], whole: str) -> Point:
    text, qualifier = match[0], match["qualifier"]
    if "X" in match["year"]:
        if match["rest"]:
            refuse(whole, "gives a month in a year that is not known",
                    "leave digits out from the right only: 201X, 2004-XX, 2004-06-XX")  # fmt: skip
        first, last = int(match["year"].replace("X", "0")), int(match["year"].replace("X", "9"))
        span = Span(day_number(first, 1, 1), day_number(last, 12, 31))
        return Point(text, span, 3653 if last - first == 9 else 36525, qualifier)
    year = int(match["year"])
    if match["rest"] in ("-XX", "-XX-XX"):
        return Point(text, _month_span(year, 1, 12), 366, qualifier)
    month = int(match["rest"][1:3])
    _check_month(month, whole)
    if month > 12:
        refuse(whole, "gives an unknown day in a season", f"write the season alone: {year:04}-{month}")
    return Point(text, _month_span(year, month, 1), 31, qualifier)


def _timed(match: re.Match[str], whole: str) -> Point:
    if int(match["hour"]) > 23 or int(match["minute"]) > 59 or int(match["second"]) > 59:
        refuse(whole, "has a time of day that does not exist", "times go from 00:00:00 to 23:59:59")
    zone = re.fullmatch(r"[+-]([0-9]{2})(?::([0-9]{2}))?", match["zone"] or "")
    if zone and (int(zone[1]) > 14 or int(zone[2] or 0) > 59):
        refuse(whole, "has a time zone that does not exist", "zones go from -12:00 to +14:00")
    return Point(match[0], _point(match["date"], whole).span, 1)


def _month_span(year: int, month: int, count: int) -> Span:
    over, last_month = divmod(month + count - 2, 12)
    last_year, last_month = year + over, last_month + 1
    first = day_number(year, month, 1)
    return Span(first, day_number(last_year, last_month, days_in(last_year, last_month)))
