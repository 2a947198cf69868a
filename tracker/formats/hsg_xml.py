"""The XML files of the Office of the Historian: `<trips>` of one traveller, `<visits>` of one decade.

They are read by expat, on which `xml.etree` stands too, because it tells the lines. A document type is refused: it is
the only way to entities, which can blow a small file up to fill the memory.
"""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

from tracker.errors import Problem, TrackerError
from tracker.formats.hsg_rows import Row, refuse, row

_ROOTS = {"trips": "trip", "visits": "visit"}
_COLUMNS = {
    "id": "id",
    "name": "who",
    "visitor": "who",
    "country": "country",
    "from": "country",
    "locale": "locale",
    "start-date": "start_date",
    "end-date": "end_date",
    "remarks": "remarks",
    "description": "remarks",
}


def rows(text: str, file: str) -> tuple[list[Row], list[Problem]]:
    """The rows and, of those left out, why; raises TrackerError (TRK602, exit 3) if the file is not of this kind."""
    reader = _Reader(file)
    try:
        reader.parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        what = f"is not XML: {expat.errors.messages[error.code]}"
        raise refuse(what, "get the file anew: it may be cut off", file, error.lineno) from None
    return reader.found, reader.problems


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Row] = []
        self.problems: list[Problem] = []
        self.path: list[str] = []
        self.values: dict[str, str] = {}
        self.line = 0
        self.parser = expat.ParserCreate("utf-8")  # whatever the declaration says: the text has been decoded
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters

    def doctype(self, *_: Any) -> None:
        what = "has a document type (<!DOCTYPE …>), which these files never have"
        raise refuse(what, "take it out if you trust the file", self.file, self.parser.CurrentLineNumber)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.path.append(tag)
        if len(self.path) == 1 and tag not in _ROOTS:
            what = f"begins with <{tag}>, not with <trips> or <visits>"
            raise refuse(what, "name a file of history.state.gov's travels or visits", self.file, 1)
        if len(self.path) == 2:
            self.line = self.parser.CurrentLineNumber
            kind = "visit" if self.path[0] == "visits" else attributes.get("role", "")
            self.values = {"kind": kind, "who_id": attributes.get("who", "")}
        elif len(self.path) == 3 and tag in ("country", "from"):
            self.values["country_ids"] = attributes.get("id", "")

    def characters(self, text: str) -> None:
        if len(self.path) > 2 and (name := _COLUMNS.get(self.path[2])):
            self.values[name] = self.values.get(name, "") + text

    def end(self, tag: str) -> None:
        depth = len(self.path)
        self.path.pop()
        if depth == 2 and tag == _ROOTS[self.path[0]]:
            try:
                self.found.append(row(self.values, self.file, self.line))
            except TrackerError as error:
                self.problems.extend(error.problems)
        elif depth == 2:
            what = f"<{tag}> is not a <{_ROOTS[self.path[0]]}>"
            self.problems.append(Problem("TRK603", what, "the element is left out", self.file, self.line))
