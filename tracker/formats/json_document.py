"""JSON (RFC 8259): one document, the whole record, an event a line (docs/json.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from tracker import json_form
from tracker.dossier import Dossier
from tracker.errors import Problem, TrackerError
from tracker.harvest import Counted, Gathering, Harvest, Reading
from tracker.model import Record
from tracker.packed import Packed

NAME, SUFFIXES = "json", (".json",)
CARRIES = "everything; the events as `timeline --json` has them"
_BLANKS = re.compile(r"[ \t\r\n]*")
_ENTRIES = {"persons": "person", "places": "place", "countries": "country", "coverage": "coverage"}


def read(text: str, name: str, asked: Reading) -> Harvest:
    """Events and entries of a document of ours, of `timeline --json`, or of a bare list of events."""
    events, document = _parsed(text.removeprefix("\ufeff"), name)
    found = Gathering(name)
    for number, value in enumerate(asked.watched(events, name), 1):
        try:
            found.take(json_form.event_table(value))
        except TrackerError as error:
            found.refuse(f"event {number}: {error.problems[0].what}", None, error.problems[0].hint)
    return found.harvest(_entries(document, name), _top(document))


def _parsed(text: str, name: str) -> tuple[Collection[Any], dict[str, Any]]:
    """The events, and what stands beside them."""
    try:
        return _apart(text)
    except (LookupError, ValueError, RecursionError):  # what is wrong is said of the whole
        document = _whole(text, name)
    if isinstance(document, list):
        return document, {}
    if not isinstance(document, dict) or not isinstance(document.get("events"), list):
        what = 'holds no events: it must be {"events": [...]}'
        raise TrackerError(Problem("TRK602", what, "see docs/json.md for the form", name), exit_code=3)
    return document["events"], document


def _whole(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        problem = Problem("TRK602", f"is not JSON: {error.msg}", "mend the line, or export it again")
        raise TrackerError(problem.at(name, error.lineno, error.colno), exit_code=3) from None
    except (RecursionError, ValueError):  # ValueError: a number of over 4300 digits
        problem = Problem("TRK602", "is nested too deeply, or has too long a number", "is this the right file?", name)
        raise TrackerError(problem, exit_code=3) from None


def _apart(text: str) -> tuple[Collection[Any], dict[str, Any]]:
    """As `_parsed`, the events one by one: all at once take ten times their room. Raises where something is wrong."""
    at = _Cursor(text)
    found: dict[str, Any] = {}
    if at.sign() == "[":
        found["events"] = at.values()
    else:
        for _ in at.items("{", "}"):
            key = at.value()
            at.skip(":")
            found[key] = at.values() if key == "events" else at.value()
    at.end()
    events: Packed = found.pop("events")
    return Counted(events.used_up(), len(events)), found


class _Cursor:
    """Reads JSON from a place on; raises ValueError, LookupError or RecursionError where it cannot."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._decode = json.JSONDecoder().raw_decode

    def sign(self) -> str:
        """The next character that is not blank."""
        blanks = _BLANKS.match(self._text, self._place)
        assert blanks  # if only none
        self._place = blanks.end()
        return self._text[self._place]

    def skip(self, sign: str) -> None:
        """Go on behind that sign."""
        if self.sign() != sign:
            raise ValueError(sign)
        self._place += 1

    def value(self) -> Any:
        """The value that stands there."""
        self.sign()
        value, self._place = self._decode(self._text, self._place)
        return value

    def items(self, opening: str, closing: str) -> Iterator[None]:
        """Go from one item in brackets to the next."""
        self.skip(opening)
        while self.sign() != closing:
            yield
            if self.sign() != closing:
                self.skip(",")
                if self.sign() == closing:
                    raise ValueError(closing)
        self.skip(closing)

    def values(self) -> Packed:
        """Those of a list."""
        return Packed(self.value() for _ in self.items("[", "]"))

    def end(self) -> None:
        """Nothing but blanks may follow."""
        if self._text[self._place :].strip(" \t\r\n"):
            raise ValueError


def _entries(document: dict[str, Any], name: str) -> dict[str, list[dict[str, Any]]]:
    try:
        given = {table: document.get(key) or () for key, table in _ENTRIES.items()}
        return {table: [json_form.entry_table(table, entry) for entry in given[table]] for table in given}
    except (TrackerError, TypeError):
        what = f"{', '.join(_ENTRIES)} must be lists of objects"
        raise TrackerError(Problem("TRK602", what, "see docs/json.md for the form", name), exit_code=3) from None


def _top(document: dict[str, Any]) -> dict[str, Any]:
    title = {"title": document["title"]} if isinstance(document.get("title"), str) else {}
    return title | (json_form.own_values(document[json_form.EXACTLY]) if json_form.EXACTLY in document else {})


def write(dossier: Dossier) -> Iterable[str]:
    """The document, line by line: title and entries, then the events."""
    record = dossier.record
    yield "{\n"
    for key, value in _head(record):
        yield f'"{key}": {json_form.text(value)},\n'
    yield '"events": ['
    separator = "\n"
    for event in dossier.events:
        yield separator + json_form.text(json_form.event(event))
        separator = ",\n"
    yield "\n]\n}\n"


def _head(record: Record) -> Iterable[tuple[str, Any]]:
    if record.title is not None:
        yield "title", record.title
    for key, name in _ENTRIES.items():
        items = getattr(record, key)
        if items:
            yield key, [json_form.entry(name, item) for item in items]
    if record.extra:
        yield json_form.EXACTLY, json_form.own(record.extra)
