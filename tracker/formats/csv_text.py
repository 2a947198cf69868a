"""From the bytes of a table to its rows: encoding, separator, quotation marks, and the line that each row begins in."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from tracker.errors import Problem, TrackerError
from tracker.harvest import Counted

SEPARATORS = ",;\t|"
MOST_COLUMNS = 1000
LONGEST_CELL = 10_000_000  # characters
MOST_BROKEN = 100  # rows that cannot be taken apart: more, and it is no table

Score = Callable[[Sequence[str]], int]  # how many of these headings are known
_AS_UTF8 = "save it as UTF-8: in Excel as “CSV UTF-8”, in LibreOffice with the character set UTF-8"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, which begins in `line` and ends before `end`; `fault` says why there are none."""

    line: int
    end: int
    cells: list[str]
    fault: str = ""


def decoded(raw: bytes, file: str) -> tuple[str, str]:
    """The text, and a remark where it is not UTF-8; raises TrackerError (TRK620, exit 3) if it cannot be had surely."""
    if raw.startswith(b"PK\x03\x04"):
        raise _refuse("TRK620", "is a workbook or another zip file, no CSV", "save its sheet as “CSV UTF-8”", file, 1)
    try:
        text, remark = _decoded(raw)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"is no text in UTF-8, UTF-16 or Latin-1: byte {raw[error.start]:#04x} cannot be read"
        raise _refuse("TRK620", what, _AS_UTF8, file, line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise _refuse("TRK620", "holds a null character: this is no CSV", _AS_UTF8, file, line)
    return text if "\n" in text else text.replace("\r", "\n"), remark


# Not Windows-1252: the letters of Europe as UTF-8 has them, which only a damaged file mixes with others; four
# letters in a row beyond ASCII, as another alphabet has them; bytes that it does not use.
_NOT_WESTERN = re.compile(rb"\xc3[\x80-\xbf]|[\x80-\xff]{4}|[\x81\x8d\x8f\x90\x9d]")


def _decoded(raw: bytes) -> tuple[str, str]:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16"), "read as UTF-16"
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        if _NOT_WESTERN.search(raw):
            raise
        return raw.decode("cp1252"), "is not UTF-8: read as Latin-1 (Windows-1252)"


def rows(text: str, score: Score, file: str) -> tuple[Row, Counted]:
    """The headings, and all rows under them, one by one.

    The separator is the one by which most headings are known. Raises TrackerError (TRK622, exit 3) for a text that
    is no table, or one of too many columns; of broken rows as they come.
    """
    lines = text.split("\n")
    said = re.fullmatch(r"sep=(.)\r?", lines[0], re.IGNORECASE)  # a first line that Excel writes and reads
    with _long_cells():
        tried = [(sign, _heading(lines, sign, bool(said))) for sign in (said[1] if said else SEPARATORS)]
    separator, heading = max(tried, key=lambda pair: (score(pair[1].cells), len(pair[1].cells)))
    if len(heading.cells) > MOST_COLUMNS:
        what = f"has {len(heading.cells)} columns; {MOST_COLUMNS} are the most"
        raise _refuse("TRK622", what, "take out those that are not needed", file, heading.line)
    return heading, Counted(_sound(_parsed(lines, separator, heading.end - 1), separator, file), len(lines))


def _sound(found: Iterable[Row], separator: str, file: str) -> Iterator[Row]:
    """The rows; raises TRK622 where too many are broken."""
    broken: list[Row] = []
    with _long_cells():
        for row in found:
            broken += [row] if row.fault else []
            if len(broken) > MOST_BROKEN:
                what = f"is no table separated by {separator!r}: more than {MOST_BROKEN} rows are broken"
                raise _refuse("TRK622", what, f"the first: {broken[0].fault}", file, broken[0].line)
            yield row


def _heading(lines: Sequence[str], separator: str, is_told: bool) -> Row:
    """The first row that is not blank."""
    read = _parsed(lines, separator, int(is_told))
    return next((row for row in read if any(cell.strip() for cell in row.cells)), Row(1, 1, []))


@contextmanager
def _long_cells() -> Iterator[None]:
    before = csv.field_size_limit(LONGEST_CELL)  # a setting of the whole module
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _parsed(lines: Sequence[str], separator: str, first: int) -> Iterator[Row]:
    """The rows from the line with the index `first` on; one that cannot be taken apart is a fault of its first line."""
    at = first
    broken = 0

    def following() -> Iterator[str]:
        nonlocal at
        while at < len(lines):
            at += 1
            yield lines[at - 1] + "\n" if at < len(lines) else lines[at - 1]

    while at < len(lines) and broken <= MOST_BROKEN:
        begun = at
        try:
            for cells in csv.reader(following(), delimiter=separator, strict=True, skipinitialspace=True):
                yield Row(begun + 1, at + 1, cells)
                begun = at
        except csv.Error as error:
            broken += 1
            at = begun + 1  # the mark may be missing in this line, and those below it be good
            yield Row(begun + 1, at + 1, [], _fault(str(error)))


def _fault(error: str) -> str:
    if "limit" in error:
        return f"has a cell of more than {LONGEST_CELL} characters"
    if "unexpected end" in error:
        return "opens a quotation mark that is nowhere closed"
    if "new-line" in error:
        return "has a carriage return outside quotation marks"
    return "goes on behind a closing quotation mark"


def _refuse(code: str, what: str, hint: str, file: str, line: int) -> TrackerError:
    return TrackerError(Problem(code, what, hint, file, line), exit_code=3)
