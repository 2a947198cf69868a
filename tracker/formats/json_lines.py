"""JSON Lines (jsonlines.org): an event a line, UTF-8; before them a line for each entry, as `{"person": {...}}`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tracker import json_form
from tracker.dossier import Dossier
from tracker.errors import TrackerError
from tracker.harvest import Counted, Gathering, Harvest, Reading

NAME, SUFFIXES = "jsonl", (".jsonl", ".ndjson")
CARRIES = "everything, an event a line"
_TABLES = {"person": "persons", "place": "places", "country": "countries", "coverage": "coverage"}


def read(text: str, name: str, asked: Reading) -> Harvest:
    """Events and entries of `text`; a bad line becomes a Problem at `name:line`, the others still load."""
    found = Gathering(name)
    entries: dict[str, list[dict[str, Any]]] = {}
    top: dict[str, Any] = {}
    lines = Counted(_lines(text.removeprefix("\ufeff")), text.count("\n"))
    for number, line in enumerate(asked.watched(lines, name), 1):
        if not line.strip():
            continue
        try:
            _take(json.loads(line), number, found, entries, top)
        except TrackerError as error:
            found.refuse(error.problems[0].what, number, error.problems[0].hint)
        except (ValueError, RecursionError) as error:
            found.refuse(f"is not JSON: {getattr(error, 'msg', 'nested too deeply, or too long a number')}", number)
    return found.harvest(entries, top)


def _lines(text: str) -> Iterator[str]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _take(value: Any, line: int, found: Gathering, entries: dict[str, Any], top: dict[str, Any]) -> None:
    key = next(iter(value)) if isinstance(value, dict) and len(value) == 1 else ""
    if key in _TABLES:
        entries.setdefault(key, []).append(json_form.entry_table(key, value[key]))
    elif key == "title" and isinstance(value[key], str):
        top["title"] = value[key]
    elif key == json_form.EXACTLY:
        top |= json_form.own_values(value[key])
    else:
        found.take(json_form.event_table(value), line)


def write(dossier: Dossier) -> Iterable[str]:
    """The lines: title, entries, events in order."""
    record = dossier.record
    if record.title is not None:
        yield json_form.text({"title": record.title}) + "\n"
    if record.extra:
        yield json_form.text({json_form.EXACTLY: json_form.own(record.extra)}) + "\n"
    for name, items in _TABLES.items():
        for item in getattr(record, items):
            yield json_form.text({name: json_form.entry(name, item)}) + "\n"
    for event in dossier.events:
        yield json_form.text(json_form.event(event)) + "\n"
