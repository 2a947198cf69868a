"""A whole phrase that names a date: its sides together, and what was said only once, or not at all."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from dataclasses import replace

from tracker import edtf
from tracker.dateforms import phrases
from tracker.datemeaning import WEEKDAYS, Meaning, Piece, refuse
from tracker.datewords import tokens
from tracker.daycount import day_text, iso_year
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.phrases import joined, say

_LIKE_EDTF = re.compile(r"(?=.*[0-9])[-+0-9XYTZxu?~%./:\[\]{}]+")


class Phrase(Meaning):
    """The reading of a whole phrase."""

    def of(self, text: str, fault: Problem) -> tuple[Edtf, str]:
        """The date, and what there is to remark.

        `fault` is why the text is no EDTF: the better answer where it looks as if it should be.
        """
        found = tokens(text)
        phrase = next(phrases(found), None)
        if phrase is None:
            if _LIKE_EDTF.fullmatch(text):
                raise TrackerError(fault._replace(code="TRK214"))
            unknown = next((token.text for token in found if token.kind == "unknown"), "")
            self.unreadable(f": {unknown[:20]!r} is not a word for a date" if unknown else "")
        pieces = [self.in_year(self.piece(side)) for side in phrase.sides]
        if len(pieces) == 2:
            pieces = self.shared(pieces[0], pieces[1], phrase.join)
        if phrase.opening in ("until", "before") and phrase.sides[0].form == "weekday":
            self.check_deadline(pieces[0])
        date = self.settled(pieces, phrase.opening)
        if phrase.join == "and" and phrase.opening != "between":
            self.check_and(date)
        return date, joined("; ", dict.fromkeys(self.remarks))

    def in_year(self, piece: Piece) -> Piece:
        """ "last September", "this summer": with the year strictly before, strictly after, or of now."""
        if piece.which is None:
            return piece
        past, present, coming = self.near(lambda year: self.plain(piece, year)[0])
        this = present or [year for year in past + coming if year == self.today.year]
        years = {-1: past[-1:], 0: this, 1: coming[:1]}[piece.which]
        if not years:
            refuse("TRK212", f"{self.shown!r} is in no year nearby", "write the year")
        return replace(piece, year=years[0])

    def near(self, spelled: Callable[[int], str]) -> tuple[list[int], list[int], list[int]]:
        """The years nearby that make a date: those before today, those that take in today, those after it."""
        now = self.today.toordinal()
        sides: tuple[list[int], list[int], list[int]] = ([], [], [])
        this_year = self.today.year
        for year in range(max(1, this_year - 8), min(9999, this_year + 8) + 1):  # 29 February is 8 years away at most
            with contextlib.suppress(TrackerError):
                date = edtf.parse(spelled(year))
                first, last = date.earliest or now, date.latest or now
                sides[0 if last < now else 2 if first > now else 1].append(year)
        if not any(sides):
            self.date(spelled(this_year))
        return sides

    def plain(self, piece: Piece, year: int) -> tuple[str, str]:
        """First and last date of a piece in that year, without its signs."""
        text = iso_year(year)
        if piece.stretch:
            return f"{text}-{piece.stretch[0]:02}", f"{text}-{piece.stretch[1]:02}"
        if piece.month is None:
            if piece.day is not None or piece.lacks_year:
                self.unreadable(": a day needs a month and a year")
            return text, text
        if not 1 <= piece.month <= 12:
            turns = piece.day is not None and 1 <= piece.day <= 12 and piece.month <= 31
            turned = f"; month first is written {text}-{piece.day:02}-{piece.month:02}" if turns else ""
            refuse("TRK212", f"{self.shown!r}: there is no month {piece.month}", f"months go from 1 to 12{turned}")
        text += f"-{piece.month:02}" + ("" if piece.day is None else f"-{piece.day:02}")
        return text, text

    def shared(self, left: Piece, right: Piece, join: str) -> list[Piece]:
        """Both sides, each with what was said only once: "12.–17. September 2023"."""
        bare_day = right.day is not None and (right.month, right.year) == (None, None)
        if bare_day and left.year is not None and left.is_bare_year:
            return self.second_year(left, left.year, right, join)
        if left.lacks_year and right.year is not None:
            if right.is_bare_year or (left.day is not None and right.day is None):
                self.unreadable(": the end says less than the start")
            left.year = right.year
            left.signs = right.signs = left.signs + right.signs
            self.check_months(left, right, right.year)
        if left.day is not None and left.month is None:
            left.month = right.month
        if right.day is not None and right.month is None:
            if left.day is None:
                self.unreadable(": a day needs a month and a year")
            right.month = left.month
        if right.lacks_year and left.year is not None:
            right.year = left.year
            self.remarks.append(say("the year of the end read as {year}", year=left.year))
        return [left, right]

    def second_year(self, left: Piece, year: int, right: Piece, join: str) -> list[Piece]:
        """ "2018–19" is two years, "2018/6" a month, and "2001–05" may be either."""
        tail = right.day or 0
        same_decade = [year - year % 10 + tail] if tail < 10 else []
        later = [y for y in (year - year % 100 + tail, *same_decade) if y > year]
        as_month = f"{iso_year(year)}-{tail:02}"
        is_month = join in ("-", "/") and 1 <= tail <= 12
        if later and is_month:
            self.ambiguous([as_month, f"{iso_year(year)}/{iso_year(later[0])}"])
        if later:
            return [left, replace(right, day=None, year=later[0])]
        if not is_month:
            what = f"{self.shown!r} ends before it starts" + ("" if tail <= 12 else f", and there is no month {tail}")
            refuse("TRK212", what, "write both years, or year and month: 2018/2019, 2018-12")
        return [replace(left, month=tail, signs=left.signs + right.signs)]

    def settled(self, pieces: list[Piece], opening: str) -> Edtf:
        """The date of all pieces; a month or season without a year is that of today, if today is in it."""
        if not any(piece.lacks_year for piece in pieces):
            return self.date(self.composed(pieces, opening, 0))
        past, present, coming = self.near(lambda year: self.composed(pieces, "", year))
        if present and not any(piece.day for piece in pieces):
            self.remarks.append(say("no year was given: read as that of {day}", day=self.today.isoformat()))
            return self.date(self.composed(pieces, opening, present[0]))
        years = (past + present)[-1:] + coming[:1]
        self.ambiguous([self.composed(pieces, opening, year) for year in years], "add the year")

    def composed(self, pieces: list[Piece], opening: str, year: int) -> str:
        """EDTF text; `year` stands in for one that was not given."""
        until = opening in ("until", "before")
        first, last = self.texts(pieces[0], year, closing=until)
        if len(pieces) == 2:
            last = self.texts(pieces[1], year, closing=True)[1]
        if opening in ("before", "after"):
            date = last if until else first
            word = say("before") if until else say("after")
            self.remarks.append(say("EDTF has no {word!r}: the interval has {date} itself in it", word=word, date=date))
        if until:
            return f"../{last}"
        if opening in ("since", "after") and len(pieces) == 1:
            return f"{first}/.."
        return first if first == last else f"{first}/{last}"

    def texts(self, piece: Piece, year: int, closing: bool) -> tuple[str, str]:
        """First and last date of a piece; with `closing` the end of "the end of June" is its last day."""
        first, last = piece.ends or self.plain(piece, year if piece.year is None else piece.year)
        signs = piece.signs
        if piece.at_end and closing:
            last = day_text(self.date(last).latest or 0)
        elif piece.part:
            signs += "~"
            self.remarks.append(say("EDTF has no {word!r}: kept as approximate (~)", word=piece.part))
        sign = "%" if {"?", "~"} <= set(signs) else signs[:1]
        if piece.weekday is not None:
            self.check_weekday(first, last, piece.weekday)
        return first + sign, last + sign

    def check_deadline(self, piece: Piece) -> None:
        """ "Friday" looks back, but "until Friday" may be a deadline ahead."""
        day = self.date(piece.ends[0]).latest if piece.ends else None
        if day is not None and day != self.today.toordinal():
            self.ambiguous([f"../{day_text(day)}", f"../{day_text(day + 7)}"])

    def check_months(self, left: Piece, right: Piece, year: int) -> None:
        """ "30 Dec – 2 Jan 2019" began in the year before, but does not say so."""
        if left.month and right.month and left.month > right.month:
            meant = f"{self.plain(left, year - 1)[0]}/{self.plain(right, year)[0]}"
            refuse("TRK212", f"{self.shown!r} ends before it starts", f"if it began in the year before, write {meant}")

    def check_and(self, date: Edtf) -> None:
        """ "12 and 17 September" names two days, not all from the 12th to the 17th; "19 and 20" is both."""
        start, end = date.start, date.end
        if start and end and start.span.last is not None and end.span.first != start.span.last + 1:
            self.ambiguous([f"{date}", f"two dates, {start.text} and {end.text}"])

    def check_weekday(self, first: str, last: str, weekday: int) -> None:
        """Raise TRK213 if the day is another day of the week than was said (from 0, a Monday)."""
        date = self.date(first)
        if first != last or date.earliest is None or not date.is_day:
            self.unreadable(": only a day has a weekday")
        day = date.earliest
        if (day - 1) % 7 != weekday:
            nearest = day + (weekday - (day - 1) + 3) % 7 - 3
            refuse("TRK213", f"{self.shown!r}: {first} is a {WEEKDAYS[(day - 1) % 7]}, not a {WEEKDAYS[weekday]}",
                    f"write {first}, or {day_text(nearest)} for the nearest {WEEKDAYS[weekday]}")  # fmt: skip
