"""JSON (RFC 8259): one document, the whole record, an event a line (docs/json.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from tracker import json_form
from tracker.dossier import Dossier
from tracker.errors import Problem, TrackerError
from tracker.harvest import Gathering, Harvest, Reading
from tracker.model import Record

NAME, SUFFIXES = "json", (".json",)
CARRIES = "everything; the events as `timeline --json` has them"
_ENTRIES = {"persons": "person", "places": "place", "countries": "country", "coverage": "coverage"}


def read(text: str, name: str, asked: Reading) -> Harvest:
    """Events and entries of a document of ours, of `timeline --json`, or of a bare list of events."""
    document = _parsed(text, name)
    if isinstance(document, list):
        document = {"events": document}
    if not isinstance(document, dict) or not isinstance(document.get("events"), list):
        what = 'holds no events: it must be {"events": [...]}'
        raise TrackerError(Problem("TRK602", what, "see docs/json.md for the form", name), exit_code=3)
    found = Gathering(name)
    for number, value in enumerate(asked.watched(document["events"], name), 1):
        try:
            found.take(json_form.event_table(value))
        except TrackerError as error:
            found.refuse(f"event {number}: {error.problems[0].what}", None, error.problems[0].hint)
    return found.harvest(_entries(document, name), _top(document))


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        problem = Problem("TRK602", f"is not JSON: {error.msg}", "mend the line, or export it again")
        raise TrackerError(problem.at(name, error.lineno, error.colno), exit_code=3) from None
    except (RecursionError, ValueError):  # ValueError: a number of over 4300 digits
        problem = Problem("TRK602", "is nested too deeply, or has too long a number", "is this the right file?", name)
        raise TrackerError(problem, exit_code=3) from None


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
