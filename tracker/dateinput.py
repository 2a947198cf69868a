"""What people type for a date, in English and German, as EDTF. Nothing that was not said is filled in.

A phrase is an opening word ("since", "bis"), one or two sides and what joins them; a side is a date in one of
the forms of `datewords`, with words before or after it ("ca.", "end of", "vermutlich", a weekday).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import NoReturn

from tracker import edtf
from tracker.datewords import DAY, MONTH, QUARTER, WEEK, YEAR, Side, phrases, tokens
from tracker.daycount import day_text, iso_year
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError

LONGEST = 200  # characters: no date takes more
_EXAMPLES = "write it like 13 September 2023, 13.09.2023, June 2000, Sept. 13–17, 2023, since 2011, ca. 2000, yesterday"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Understood:
    """A date as it was understood, and a remark for the person who typed it; empty if there is nothing to remark."""

    date: Edtf
    remark: str


def understand(text: str, today: datetime.date) -> Understood:
    """The date that `text` means to a person who writes on the day `today`.

    A text that is EDTF passes through as it is. Dots mean day first; slashes and hyphens between three numbers
    are taken only where one reading is possible. A bare weekday looks back, "last" is strictly before today
    and "next" strictly after; weeks run from Monday to Sunday. Counted days and weeks give a day, counted
    months and years give that month or year, for no day was named.

    Raises TrackerError with one Problem: TRK211 ambiguous (the readings are in the hint, in EDTF), TRK212 no
    such day, or an end before its start, TRK213 the weekday is another, TRK214 nothing to date.
    """
    text = text.strip()
    shown = text if len(text) <= 60 else text[:57] + "…"
    if not text:
        _refuse("TRK214", "the date is empty", _EXAMPLES)
    if len(text) > LONGEST:
        _refuse("TRK214", f"the date {shown!r} is longer than {LONGEST} characters", _EXAMPLES)
    try:
        date = edtf.parse(text)
    except TrackerError as error:
        return _Reading(shown, today).of(text, error.problems[0])
    return Understood(date, _season_trap(text))


def _season_trap(text: str) -> str:
    match = re.fullmatch(r"([0-9]{2}([0-9]{2}))-(2[1-4])", text)
    if match and int(match[3]) == int(match[2]) + 1:
        return f"{text} is a season in EDTF; the two years are written {match[1]}/{match[1][:2]}{match[3]}"
    return ""


def _refuse(code: str, what: str, hint: str) -> NoReturn:
    raise TrackerError(Problem(code, what, hint))


@dataclass(slots=True)
class _Piece:
    """One side of a phrase as far as it was said. A piece with `ends` is complete; `stretch` are months or a season."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    stretch: tuple[int, int] | None = None
    ends: tuple[str, str] | None = None
    weekday: int | None = None
    signs: str = ""
    part: str = ""
    at_end: bool = False

    @property
    def lacks_year(self) -> bool:
        return self.ends is None and self.year is None

    @property
    def is_bare_year(self) -> bool:
        return self.ends is None and self.month is self.day is self.stretch is None


class _Reading:
    """The reading of one text; remarks gather on the way."""

    def __init__(self, shown: str, today: datetime.date) -> None:
        self.shown, self.today, self.remarks = shown, today, list[str]()

    def of(self, text: str, fault: Problem) -> Understood:
        """`fault` is why the text is no EDTF: the better answer where it looks as if it should be."""
        found = tokens(text)
        phrase = next(phrases(found), None)
        if phrase is None:
            if re.fullmatch(r"[-+0-9XYTZ?~%./:]*[0-9][-+0-9XYTZ?~%./:]*", text):
                raise TrackerError(replace(fault, code="TRK214"))
            unknown = next((token.text for token in found if token.kind == "unknown"), "")
            self.unreadable(f": {unknown[:20]!r} is not a word for a date" if unknown else "")
        pieces = [self.piece(side) for side in phrase.sides]
        if len(pieces) == 2:
            pieces = self.shared(*pieces, phrase.join)
        date = self.settled(pieces, phrase.opening)
        if phrase.join == "and" and phrase.opening != "between":
            self.check_and(date)
        return Understood(date, "; ".join(dict.fromkeys(self.remarks)))

    def unreadable(self, why: str = "") -> NoReturn:
        _refuse("TRK214", f"{self.shown!r} cannot be read as a date{why}", f"{_EXAMPLES}; leave out a date that is vague")

    def ambiguous(self, readings: list[str], ask: str = "write the one that is meant") -> NoReturn:
        _refuse("TRK211", f"{self.shown!r} can be read in more than one way", f"{ask}: {' or '.join(readings)}")

    def date(self, text: str) -> Edtf:
        """The parsed EDTF; a fault in it is one of what was said (TRK212)."""
        try:
            return edtf.parse(text)
        except TrackerError as error:
            raise TrackerError(replace(error.problems[0], code="TRK212")) from None

    def piece(self, side: Side) -> _Piece:
        piece = _BUILDERS[side.form](self, side.numbers)
        piece.signs, piece.part, piece.at_end = side.signs, side.part, side.at_end
        return piece

    # --- what two sides say together

    def shared(self, left: _Piece, right: _Piece, join: str) -> list[_Piece]:
        """Both sides, each with what was said only once: "12.–17. September 2023"."""
        bare_day = right.day is not None and right.month is right.year is right.ends is None
        if bare_day and left.year is not None and left.is_bare_year:
            return self.second_year(left, left.year, right, join)
        if left.lacks_year and right.year is not None:
            if right.is_bare_year or (left.day is not None and right.day is None):
                self.unreadable(": the end says less than the start")
            left.year, left.signs, right.signs = right.year, left.signs + right.signs, left.signs + right.signs
        if left.day is not None and left.month is None:
            left.month = right.month
        if right.day is not None and right.month is None:
            right.month = left.month
        if right.lacks_year and left.year is not None:
            right.year = left.year
            self.remarks.append(f"the year of the end read as {left.year}")
        return [left, right]

    def second_year(self, left: _Piece, year: int, right: _Piece, join: str) -> list[_Piece]:
        """ "2018–19" is two years, "2018/6" a month, and "2001–05" may be either."""
        tail = right.day or 0
        later = [y for y in (year - year % 100 + tail, year - year % 10 + tail % 10) if y > year and y % 100 >= tail]
        as_month = f"{iso_year(year)}-{tail:02}"
        is_month = join in ("-", "/") and 1 <= tail <= 12
        if later and is_month:
            self.ambiguous([as_month, f"{iso_year(year)}/{iso_year(later[0])}"])
        if later:
            return [left, replace(right, day=None, year=later[0])]
        if not is_month:
            self.date(f"{as_month}-01")
        return [replace(left, month=tail, signs=left.signs + right.signs)]
