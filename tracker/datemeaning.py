"""What one side of a phrase says about a date: a builder for each of the forms in `dateforms`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NoReturn

from tracker import edtf
from tracker.dateforms import Side
from tracker.datewords import DAY, MONTH, QUARTER, WEEK, YEAR
from tracker.daycount import day_text, iso_year
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.phrases import Said, say

EXAMPLES = "write it like 13 September 2023, 13.09.2023, June 2000, Sept. 13–17, 2023, since 2011, ca. 2000, yesterday"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WHOLE = {
    MONTH: "no day was named: read as the whole month",
    QUARTER: "no day was named: read as the whole quarter",
    YEAR: "no day was named: read as the whole year",
}
Numbers = dict[str, int]  # those of a side, by name


def refuse(code: str, what: str, hint: str) -> NoReturn:
    """Raises TrackerError with one Problem."""
    raise TrackerError(Problem(code, what, hint))


@dataclass(slots=True)
class Piece:
    """One side of a phrase as far as it was said. A piece with `ends` is complete; `stretch` are months or a season."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    stretch: tuple[int, int] | None = None
    ends: tuple[str, str] | None = None
    which: int | None = None  # its year is still to be found: the last one (-1), this (0) or the next (1)
    weekday: int | None = None
    signs: str = ""
    part: str = ""
    at_end: bool = False

    @property
    def lacks_year(self) -> bool:
        """Whether the year has yet to come from the other side or from today."""
        return self.ends is None and self.year is None

    @property
    def is_bare_year(self) -> bool:
        """Whether nothing but a year was said, or nothing at all."""
        return (self.month, self.day, self.stretch, self.ends) == (None, None, None, None)


class Meaning:
    """What one side of a phrase means on the day it is written; remarks gather on the way."""

    def __init__(self, shown: str, today: datetime.date) -> None:
        self.shown, self.today = shown, today
        self.remarks: list[Said] = []

    def unreadable(self, why: str = "") -> NoReturn:
        """Refuses the text: no date can be made of it (TRK214)."""
        refuse("TRK214", f"{self.shown!r} cannot be read as a date{why}", f"{EXAMPLES}; leave out a date that is vague")

    def ambiguous(self, readings: list[str], ask: str = "write the one that is meant") -> NoReturn:
        """Refuses the text and shows its readings, in EDTF (TRK211)."""
        refuse("TRK211", f"{self.shown!r} can be read in more than one way", f"{ask}: {' or '.join(readings)}")

    def date(self, text: str) -> Edtf:
        """The parsed EDTF; a fault in it is one of what was said (TRK212)."""
        try:
            return edtf.parse(text)
        except TrackerError as error:
            problem = error.problems[0]
            raise TrackerError(problem._replace(code="TRK212") if problem.code == "TRK201" else problem) from None

    def piece(self, side: Side) -> Piece:
        """What the side says, with the signs and words around it."""
        piece = _BUILDERS[side.form](self, side.numbers)
        piece.signs, piece.part, piece.at_end = side.signs, side.part, side.at_end
        return piece

    def _bounded(self, day: int) -> str:
        if not 1 <= day <= datetime.date.max.toordinal():
            refuse("TRK212", f"{self.shown!r} is out of reach", "years go from 1 to 9999")
        return day_text(day)

    def _on_day(self, day: int) -> Piece:
        return Piece(ends=(self._bounded(day),) * 2)

    def _day(self, said: Numbers) -> Piece:
        return Piece(said.get("year"), said.get("month"), said.get("day"), weekday=said.get("weekday"))

    def _dotted(self, said: Numbers) -> Piece:
        piece = self._day(said)
        if "short" in said:
            piece.year = self._century_of(said["short"])
            self.remarks.append(say("the two digits read as the year {year}", year=piece.year))
        if said["day"] <= 12 and said["month"] <= 12 and said["day"] != said["month"]:
            self.remarks.append(say("read as day.month.year"))
        return piece

    def _century_of(self, short: int) -> int:
        """The year of two digits that is at most 20 years ahead."""
        limit = self.today.year + 20
        return limit - (limit - short) % 100

    def _either(self, said: Numbers) -> Piece:
        a, b = said["first"], said["second"]
        years = [said["year"]] if "year" in said else [self._century_of(said["short"]) - past for past in (0, 100)]
        readings: dict[str, Piece] = {}
        fault = None
        for year, month, day in ((y, *pair) for y in years for pair in ((b, a), (a, b))):
            try:
                text = edtf.parse(f"{iso_year(year)}-{month:02}-{day:02}").text
                readings.setdefault(text, self._day({**said, "year": year, "month": month, "day": day}))
            except TrackerError as error:
                fault = error.problems[0]
        if not readings and fault:
            refuse("TRK212", f"{self.shown!r} is no day, day first or month first", "write year-month-day: 2023-09-13")
        if len(readings) > 1:
            self.ambiguous(list(readings))
        return next(iter(readings.values()))

    def _digits(self, said: Numbers) -> Piece:
        year, rest = divmod(said["digits"], 10000)
        self.remarks.append(say("read as year, month, day"))
        return self._day({**said, "year": year, "month": rest // 100, "day": rest % 100})

    def _season(self, said: Numbers) -> Piece:
        piece = self._day(said)
        piece.stretch = (said["season"], said["season"])
        if "to" in said and (said["to"] - said["year"] - 1) % (100 if said["to"] < 100 else 10**4):
            self.unreadable(": a winter takes in two years that follow each other")
        return piece

    def _fraction(self, said: Numbers, months: int, name: str) -> Piece:
        number = said["count"]
        if not 1 <= number <= 12 // months:
            refuse("TRK212", f"{self.shown!r}: a year has {12 // months} {name}, not {number}", "check the number")
        piece = self._day(said)
        piece.stretch = (number * months - months + 1, number * months)
        return piece

    def _quarter(self, said: Numbers) -> Piece:
        if said.get("unit", QUARTER) != QUARTER:
            self.unreadable()
        return self._fraction(said, 3, "quarters")

    def _half(self, said: Numbers) -> Piece:
        if said.get("unit", YEAR) != YEAR:
            self.unreadable()
        if "unit" in said:
            said = {**said, "year": self.today.year + said.get("which", 0)}
        return self._fraction(said, 6, "halves")

    def _decade(self, said: Numbers) -> Piece:
        year = said.get("year", -1)
        if "short" in said and said["short"] % 10 == 0:
            self.ambiguous([f"{century}{said['short'] // 10}X" for century in (19, 18)])
        if year < 0 or year % 10 or said.get("unit", YEAR) != YEAR:
            self.unreadable(": a decade is written 1990s or 1990er Jahre")
        if year % 100 == 0:
            self.ambiguous([f"{year // 10:03}X", f"{year // 100:02}XX"])
        return Piece(ends=(f"{year // 10:03}X",) * 2)

    def _century(self, said: Numbers) -> Piece:
        if not said["count"]:
            self.unreadable()
        first = said["count"] * 100 - 99
        years = {"first": iso_year(first), "last": iso_year(first + 99)}
        self.remarks.append(say("strictly, the century goes from {first} to {last}", **years))
        return Piece(ends=(f"{said['count'] - 1:02}XX",) * 2)

    def _week(self, said: Numbers) -> Piece:
        try:
            monday = datetime.date.fromisocalendar(said["year"], said["count"], 1).toordinal()
        except ValueError:
            refuse("TRK212", f"{self.shown!r}: there is no such week", "weeks (ISO 8601) go from 1 to 52 or 53")
        return self._week_from(monday, said)

    def _week_from(self, monday: int, said: Numbers) -> Piece:
        if "weekday" in said:
            return self._on_day(monday + said["weekday"])
        return Piece(ends=(self._bounded(monday), self._bounded(monday + 6)))

    def _shifted(self, said: Numbers) -> Piece:
        return replace(self._on_day(self.today.toordinal() + said["shift"]), weekday=said.get("weekday"))

    def _beside(self, said: Numbers) -> Piece:
        if said["unit"] != DAY:
            self.unreadable()
        return self._shifted({**said, "shift": said["shift"] + (-1 if "before" in said else 1)})

    def _ago(self, said: Numbers) -> Piece:
        return self._counted(said, -1)

    def _counted(self, said: Numbers, direction: int = 1) -> Piece:
        """So many units from today: weeks give the day, months and longer units only the month or year."""
        count = direction * said["count"]
        if said["unit"] in (DAY, WEEK):
            return self._shifted({**said, "shift": count * (7 if said["unit"] == WEEK else 1)})
        self.remarks.append(say(_WHOLE[said["unit"]]))
        return self._unit({**said, "which": count})

    def _unit(self, said: Numbers) -> Piece:
        """The week, month, quarter or year so many after that of today."""
        from dateutil.relativedelta import relativedelta

        unit, which, today = said["unit"], said.get("which", 0), self.today
        if unit == DAY:
            return self._shifted({**said, "shift": which})
        if unit == WEEK:
            return self._week_from(today.toordinal() - today.weekday() + 7 * which, said)
        try:
            first = today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1 if unit == QUARTER else today.month)
            first += relativedelta(months=which * {MONTH: 1, QUARTER: 3, YEAR: 12}[unit])
        except (ValueError, OverflowError):
            refuse("TRK212", f"{self.shown!r} is out of reach", "years go from 1 to 9999")
        if unit == QUARTER:
            return Piece(first.year, stretch=(first.month, first.month + 2))
        return Piece(first.year, first.month if unit == MONTH else None, weekday=said.get("weekday"))

    def _which(self, said: Numbers) -> Piece:
        """ "last September", "next Wednesday", "this summer"."""
        if "month" not in said and "season" not in said:
            return self._weekday(said)
        return replace(self._season(said) if "season" in said else self._day(said), which=said["which"])

    def _weekday(self, said: Numbers) -> Piece:
        """A weekday looks back, today included; "last" and "next" leave today out; "this" is in this week."""
        now, weekday, which = self.today.toordinal(), said["weekday"], said.get("which")
        named = {"weekday": say(WEEKDAYS[weekday]), "day": self.today.isoformat()}
        if which == 0:
            return self._on_day(now - self.today.weekday() + weekday)
        back = (self.today.weekday() - weekday) % 7
        if which is None:
            self.remarks.append(say("the latest {weekday} up to {day}", **named))
            return self._on_day(now - back)
        if which < 0:
            self.remarks.append(say("the last {weekday} before {day}", **named))
            return self._on_day(now - (back or 7))
        self.remarks.append(say("the first {weekday} after {day}", **named))
        return self._on_day(now - back + 7)


_BUILDERS: dict[str, Callable[[Meaning, Numbers], Piece]] = {
    "day": Meaning._day, "dotted": Meaning._dotted, "either": Meaning._either, "digits": Meaning._digits,
    "season": Meaning._season, "quarter": Meaning._quarter, "half": Meaning._half, "decade": Meaning._decade,
    "century": Meaning._century, "week": Meaning._week, "shifted": Meaning._shifted, "beside": Meaning._beside,
    "ago": Meaning._ago, "counted": Meaning._counted, "ahead": Meaning._counted, "unit": Meaning._unit,
    "whole": Meaning._unit, "which": Meaning._which, "weekday": Meaning._weekday,
}  # fmt: skip
