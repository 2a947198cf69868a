"""What people type for a date, in English and German, as EDTF. Nothing that was not said is filled in.

A phrase is an opening word ("since", "bis"), one or two sides and what joins them; a side is a date in one of
the forms of `dateforms`, with words before or after it ("ca.", "end of", "vermutlich", a weekday).
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from tracker import edtf
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError

LONGEST = 200  # characters: no date takes more


class Understood(NamedTuple):
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
    try:
        date = edtf.parse(text)
    except TrackerError as error:
        return _read(text, today, error.problems[0])
    return Understood(date, _season_trap(text))


def _read(text: str, today: datetime.date, fault: Problem) -> Understood:
    """A text that is no EDTF, for that reason."""
    from tracker.datemeaning import EXAMPLES, refuse  # most dates that are typed are EDTF
    from tracker.datereading import Phrase

    shown = text if len(text) <= 60 else text[:57] + "…"
    if not text:
        refuse("TRK214", "the date is empty", EXAMPLES)
    if len(text) > LONGEST:
        refuse("TRK214", f"the date {shown!r} is longer than {LONGEST} characters", EXAMPLES)
    return Understood(*Phrase(shown, today).of(text, fault))


def _season_trap(text: str) -> str:
    match = re.fullmatch(r"([0-9]{2}([0-9]{2}))-(2[1-4])", text)
    if match and int(match[3]) == int(match[2]) + 1:
        return f"{text} is a season in EDTF; the two years are written {match[1]}/{match[1][:2]}{match[3]}"
    return ""
