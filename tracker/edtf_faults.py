"""What is wrong with a text that is not a date in EDTF form, and what to write instead."""

from __future__ import annotations

import re
from typing import NoReturn

from tracker.errors import Problem, TrackerError

EXAMPLES = "2023-09-13, 2023-09, 2023, 2023-09-12/2023-09-17, 2023-09~, 202X"


def refuse(text: str, what: str, hint: str) -> NoReturn:
    """Raise TRK201: `the date '2023-02-30' names a day that does not exist`."""
    shown = text if len(text) <= 60 else text[:57] + "…"
    raise TrackerError(Problem("TRK201", f"the date {shown!r} {what}", hint))


_NEAR_MISSES: tuple[tuple[str, str, str], ...] = (
    (r"\s*", "is empty", f"write one of {EXAMPLES}"),
    (r".*[^\x00-\x7f].*", "has characters other than ASCII digits and signs", f"write one of {EXAMPLES}"),
    (r"\s.*|.*\s", "has a blank before or after it", "take the blank away"),
    (r".*\s.*", "is not in EDTF form", f"write one of {EXAMPLES}"),
    (r"\.\.", "is open and names no day", "write 2023-09-12/.. or ../2023-09-12"),
    (r"[0-9]{8}", "has no hyphens", "write 2023-09-13"),
    (r"[0-9]{6}", "has no hyphens", "write 2023-09"),
    (r"\+.*", "has a plus sign", "a year after 9999 is written Y17000"),
    (r"-?[0-9]{5,}", "has a year of more than four digits", "write it with a Y: Y17000"),
    (r"Y.*", "uses Y for a year of four digits or fewer", "Y is for years of more than four digits: Y17000"),
    (r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}", "is in the order day, month, year", "write year-month-day: 2023-09-13"),
    (r"-?[0-9]{4}-W.*", "is a week", "write its days: 2023-09-11/2023-09-17"),
    (r"[0-9]{4}-[0-9]{3}", "is a day of the year", "write year-month-day: 2023-09-13"),
    (r"-?[0-9]{1,4}-[0-9]{1,2}(-[0-9]{1,2})?", "has too few digits", "four for the year, two for the rest: 2023-09-03"),
    (r".*T.*[?~%]", "qualifies a time of day", "a qualifier belongs to a date: 1985-04-12?"),
    (r".*[0-9]T.*", "has a time of day that cannot be read", "write 2024-06-19T02:22:00+09:00, or the day alone"),
    (r"\.\.[?~%]", "qualifies an open end", "take the sign away"),
    (r"[0-9X-]*X[0-9X-]*[?~%]?", "leaves out digits that EDTF level 1 does not let go",
     "leave digits out from the right only: 201X, 20XX, 2004-XX, 2004-06-XX"),
    (r"[\[{].*", "is a set of dates (EDTF level 2)", "write one date, or an interval"),
    (r".*[?~%].*", "has a qualifier in the wrong place", "one of ? ~ % at the very end: 2004-06~"),
    (r".*[0-9]u+|.*[0-9]x+", "leaves digits out in an old way", "write capital X: 199X"),
)  # fmt: skip


def explain(text: str, whole: str) -> NoReturn:
    """Refuse `whole`, whose part `text` has no form of a date; the first near miss that fits names the fault."""
    for pattern, what, hint in _NEAR_MISSES:
        if re.fullmatch(pattern, text, re.DOTALL):
            refuse(whole, what, hint)
    refuse(whole, "is not in EDTF form", f"write one of {EXAMPLES}")
