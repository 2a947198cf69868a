"""The two CSV files of the Office of the Historian: a row a line, or several lines where a quoted text is broken."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from tracker.errors import Problem, TrackerError
from tracker.formats.hsg_rows import Row, refuse, row

COLUMNS = (
    "id", "kind", "who", "who_id", "country", "country_ids", "locale", "start_date", "end_date", "remarks",
)  # fmt: skip


def rows(text: str, file: str) -> tuple[list[Row], list[Problem]]:
    """The rows and, of those left out, why; raises TrackerError (TRK602, exit 3) if the file is not of this kind."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: list[Row] = []
    problems: list[Problem] = []
    line = 0
    try:
        header = next(reader, [])
        _check(header, file)
        line = reader.line_num + 1
        for fields in reader:
            if fields:
                _take(header, fields, file, line, found, problems)
            line = reader.line_num + 1
    except csv.Error as error:
        raise refuse(f"is not CSV: {error}", "a quotation mark may be missing from here on", file, line) from None
    return found, problems


def _check(header: Sequence[str], file: str) -> None:
    missing = [name for name in COLUMNS if name not in header]
    if missing:
        what = f"has no column {', '.join(missing)}"
        raise refuse(what, "name a CSV or XML file of history.state.gov's travels or visits", file, 1)


def _take(
    header: Sequence[str], fields: list[str], file: str, line: int, found: list[Row], problems: list[Problem]
) -> None:
    if len(fields) != len(header):
        what = f"row {fields[0][:20]}: has {len(fields)} fields, not {len(header)}"
        problems.append(Problem("TRK603", what, "a comma or a quotation mark may be missing", file, line))
        return
    try:
        found.append(row(dict(zip(header, fields, strict=True)), file, line))
    except TrackerError as error:
        problems.extend(error.problems)
