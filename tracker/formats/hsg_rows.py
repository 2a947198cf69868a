"""Rows of the Office of the Historian: one leg of a journey abroad, or one visit to the United States."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.errors import Problem, TrackerError

KINDS = ("president", "secretary", "visit")
MOST_CHARACTERS = 50_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row, its texts free of line breaks and of double blanks. Rows are equal if they say the same."""

    kind: str
    id: str
    who: str
    who_id: str
    country: str
    country_id: str
    locale: str
    start: dt.date
    end: dt.date
    remarks: str
    file: str = field(compare=False)
    line: int = field(compare=False)

    @property
    def is_visit(self) -> bool:
        """Whether a foreign guest came to the United States; else an American went abroad."""
        return self.kind == "visit"

    @property
    def event_id(self) -> str:
        """`hsg-travel-4113`, `hsg-visit-2138`: the numbers repeat between the two."""
        return f"hsg-{'visit' if self.is_visit else 'travel'}-{self.id}"

    def problem(self, what: str, hint: str) -> Problem:
        """TRK604: what could not be read of this row."""
        told = Problem("TRK604", f"{self.event_id}: {what}", hint, severity="warning")
        return told.at(self.file, self.line)


def row(values: Mapping[str, str], file: str, line: int) -> Row:
    """The row in these fields (the names are those of the columns); raises TrackerError (TRK603) if it is none."""
    text = {name: " ".join(value.split()) for name, value in values.items()}
    try:
        return _row(text, file, line)
    except ValueError as error:
        told = Problem("TRK603", f"row {text.get('id') or 'without id'}: {error}", "the row is left out")
        raise TrackerError(told.at(file, line)) from None


def _row(text: Mapping[str, str], file: str, line: int) -> Row:
    kind, number = text.get("kind", ""), text.get("id", "")
    if kind not in KINDS:
        raise ValueError(f"the kind {kind!r} is none of {', '.join(KINDS)}")
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", number):
        raise ValueError(f"the id {number!r} cannot be one")
    for name in ("who", "country"):
        if not text.get(name):
            raise ValueError(f"{name} is empty")
    start, end = _day(text, "start_date"), _day(text, "end_date")
    if end < start:
        raise ValueError(f"it ends on {end}, before it starts on {start}")
    others = {name: text.get(name, "") for name in ("who_id", "locale", "remarks")}
    country_id = text.get("country_ids", "")
    return Row(
        kind, number, text["who"], country=text["country"], country_id=country_id, start=start, end=end,
        file=file, line=line, **others,
    )  # fmt: skip


def _day(text: Mapping[str, str], name: str) -> dt.date:
    written = text.get(name, "")
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        raise ValueError(f"{name} {written!r} is not a day" if written else f"{name} is empty")
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{name} {written!r} is not in the calendar") from None


def refuse(what: str, hint: str, file: str, line: int | None = None) -> TrackerError:
    """TRK602: the file as a whole cannot be read."""
    return TrackerError(Problem("TRK602", what, hint, file, line), exit_code=3)
