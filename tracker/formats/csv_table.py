"""CSV (RFC 4180): a row an event, for spreadsheets; read as other programs write it (docs/csv.md)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from itertools import islice
from typing import Any

from tracker import fields, json_form
from tracker.dossier import Dossier
from tracker.errors import TrackerError
from tracker.formats import csv_cells, csv_dates, csv_headings, csv_text
from tracker.formats.csv_rows import Reader
from tracker.formats.csv_text import Row
from tracker.harvest import Gathering, Harvest, Reading
from tracker.model import Event, Source

NAME, SUFFIXES = "csv", (".csv", ".tsv")
CARRIES = "all of the events, for spreadsheets; no persons, places, countries and coverage"
BINARY = True  # in which encoding, is to be found out
_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes the file for Windows-1252
_AT_ONCE = 500


def write(dossier: Dossier) -> Iterable[str]:
    """The headings, then the rows, some at a time."""
    yield _BYTE_ORDER_MARK + _lines([csv_headings.COLUMNS])
    rows = map(_row, dossier.events)
    while some := list(islice(rows, _AT_ONCE)):
        yield _lines(some)


def _lines(rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _row(event: Event) -> list[str]:
    form = json_form.event(event)
    cells = {name: _cell(value) for name, value in form.items() if name in csv_headings.COLUMNS}
    own = {name: value for name, value in form.items() if name not in _NOT_OWN}
    cells |= _sources(event.source, form["source"])
    cells["extra"] = json_form.text(own) if own else ""
    return [csv_cells.guarded(cell) if (cell := cells.get(name)) else "" for name in csv_headings.COLUMNS]


_NOT_OWN = frozenset((*fields.EVENT, *csv_headings.DERIVED, "source"))


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return csv_cells.joined(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value or ""


def _sources(sources: tuple[Source, ...], forms: list[dict[str, Any]]) -> dict[str, str]:
    """A cell for each field: of one source what it says, of several a list in their order."""
    told = [_source(source, form) for source, form in zip(sources, forms, strict=True)]
    if len(told) == 1:
        return {**told[0], "source_name": csv_cells.joined([told[0]["source_name"]])}
    columns = {name: [each[name] for each in told] for name in (*csv_headings.SOURCE, "source_extra")}
    return {name: csv_cells.joined(cells) if any(cells) else "" for name, cells in columns.items()}


def _source(source: Source, form: dict[str, Any]) -> dict[str, str]:
    told = {column: _cell(form[name]) for column, name in csv_headings.SOURCE.items() if name != "says"}
    own = {name: value for name, value in form.items() if name not in fields.SOURCE}
    told["source_says"] = json_form.text(form["says"]) if source.says else ""
    return {**told, "source_extra": json_form.text(own) if own else ""}


def read(raw: bytes, name: str, asked: Reading) -> Harvest:
    """Events of a table; a bad row becomes a Problem at the line it begins in, the others still load."""
    text, remark = csv_text.decoded(raw, name)
    heading, rows = csv_text.rows(text, csv_headings.known, name)
    columns = csv_headings.columns(heading.cells, asked.columns, name, heading.line)
    dates = csv_dates.Dates(asked.day_first)
    reader = Reader(columns, dates)
    found = Gathering(name, asked.registry)
    top: dict[str, str] = {}
    for row in asked.watched(rows, name):
        if row.fault or any(row.cells):
            _take(row, len(heading.cells), reader, found, top)
    told = (remark and f"{name}: {remark}", columns.remark(heading.cells), dates.remark)
    found.remarks += [part for part in told if part]
    return found.harvest(top=top)


def _take(row: Row, width: int, reader: Reader, found: Gathering, top: dict[str, str]) -> None:
    if row.fault:
        found.refuse(row.fault, row.line, "a quotation mark within a cell is written twice, and the cell set in them")
        return
    if any(row.cells[width:]):
        what = f"has {len(row.cells)} cells under {width} headings"
        found.refuse(what, row.line, "a cell with the separator in it is set in quotation marks")
        return
    try:
        form = reader.form(row.cells)
        if form.get("date"):
            found.take(json_form.event_table(form), row.line)
        elif form.get("kind") == "title" and form.get("title"):  # the first slide of TimelineJS
            top.setdefault("title", form["title"])
        else:
            found.refuse("has no date", row.line, "fill it in")
    except TrackerError as error:
        found.refuse(error.problems[0].what, row.line, error.problems[0].hint)
