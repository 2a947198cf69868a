"""From the cells of one row to an event, in the form in which JSON has it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from tracker import fields
from tracker.errors import Problem, TrackerError
from tracker.formats import csv_cells, csv_dates
from tracker.formats.csv_headings import SOURCE, Columns
from tracker.model import KINDS, LEVELS, SCOPES

Form = dict[str, Any]

_DATES = ("date", "due", "reported")
_WORDS = {"kind": KINDS, "level": LEVELS, "scope": SCOPES}
_YES, _NO = ("true", "yes", "ja", "x", "1"), ("false", "no", "nein", "0")


class Reader:
    """Reads the rows of one table."""

    def __init__(self, columns: Columns, dates: csv_dates.Dates) -> None:
        self.columns = columns
        self.dates = dates
        self._plain = [name for name in fields.EVENT if name in columns.at and name not in (*_DATES, "accepted")]
        self._sources = [name for name in (*SOURCE, "source_extra") if name in columns.at]

    def form(self, row: Sequence[str]) -> Form:
        """The event: None for a field whose cell is empty, nothing for one that has no cell.

        Raises TrackerError with what cannot be read.
        """
        cells = {name: csv_cells.restored(row[at]) for name, at in self.columns.at.items() if at < len(row)}
        form = _object("extra", cells.get("extra", ""))
        for name in self._plain:
            if name in cells:
                form[name] = self._value(name, cells[name])
        form |= self._dated(cells)
        if "accepted" in cells:
            form["accepted"] = self._accepted(cells["accepted"])
        if any(name in cells for name in self._sources):
            form["source"] = self._source_forms(cells)
        return form

    def _value(self, name: str, cell: str) -> Any:
        if fields.EVENT[name].many:
            return csv_cells.names(cell)
        if name in _WORDS and name not in self.columns.own:
            lower = cell.lower()
            return lower if lower in _WORDS[name] else cell or None
        return cell or None

    def _dated(self, cells: Mapping[str, str]) -> Form:
        found: Form = {name: self._date(name, cells[name]) for name in _DATES if name in cells}
        if found.get("date") is None and "year" in cells:
            found["date"] = self._of_parts(cells, "year", "month", "day")
        if found.get("date") and (last := self._last(cells)):
            found["date"] = csv_dates.span(found["date"], last)
        return found

    def _date(self, name: str, cell: str) -> str | None:
        try:
            return self.dates.edtf(cell) if cell else None
        except TrackerError as error:
            raise TrackerError(error.problems[0].about(name)) from None

    def _last(self, cells: Mapping[str, str]) -> str | None:
        if end := cells.get("end"):
            return self._date("end", end)
        return self._of_parts(cells, "end_year", "end_month", "end_day") if cells.get("end_year") else None

    def _of_parts(self, cells: Mapping[str, str], *names: str) -> str | None:
        parts = [cells.get(name, "") for name in names]
        return csv_dates.of_parts(*parts) if any(parts) else None

    def _accepted(self, cell: str) -> bool | str | None:
        word = cell.lower()
        return True if word in _YES else False if word in _NO else self._date("accepted", cell)

    def _source_forms(self, cells: Mapping[str, str]) -> list[Form]:
        told = {name: cells.get(name, "") for name in self._sources}
        if not any(told.values()):
            return []
        found = csv_cells.items(told.get("source_name", "")) or [_site(told.get("source_url", ""))]
        listed = {name: _each(name, cell, len(found)) for name, cell in told.items()}
        return [self._source(name, {k: cell[n] for k, cell in listed.items()}) for n, name in enumerate(found)]

    def _source(self, named: str, cells: Mapping[str, str]) -> Form:
        form = _object("source_extra", cells.get("source_extra", ""))
        form |= {field: cells[name] or None for name, field in SOURCE.items() if name in cells}
        form |= {field: self._date(f"source_{field}", form.get(field) or "") for field in ("published", "accessed")}
        return {**form, "name": named, "says": _object("source_says", cells.get("source_says", ""))}


def _each(name: str, cell: str, count: int) -> list[str]:
    """What the cell says of each source: of a single one all of it, of several a list in their order."""
    if count == 1 or not cell:
        return [cell] * count
    listed = csv_cells.items(cell)
    if len(listed) != count:
        what = f"{name} has {len(listed)} entries for {count} sources"
        raise TrackerError(Problem("TRK203", what, r"part them by ;, and write \; for a semicolon within one"))
    return listed


def _site(url: str) -> str:
    """The name of a source of which only the address is given."""
    from urllib.parse import urlsplit

    try:
        site = urlsplit(url).hostname or ""
    except ValueError:
        site = ""
    if not site:
        raise TrackerError(Problem("TRK202", "a source has no name", "fill in source_name"))
    return site.removeprefix("www.")


def _object(name: str, cell: str) -> Form:
    try:
        found = json.loads(cell) if cell else {}
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise TrackerError(Problem("TRK203", f"{name} is no JSON object", 'as in {"date": "2000-06"}'))
    return found
