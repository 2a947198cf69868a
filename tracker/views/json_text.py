"""JSON with stable keys: every field of an event under its own name, always there (docs/json.md)."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker import fields
from tracker.daycount import day_text
from tracker.edtf import Edtf
from tracker.errors import Problem
from tracker.ledger import Promise
from tracker.model import Event, Source
from tracker.spans import Answer, Days


def events(found: Iterable[Event], file: str) -> str:
    """One document: `{"events": [...]}`."""
    return document({"events": [event(item, file) for item in found]})


def event_lines(found: Iterable[Event], file: str) -> Iterable[str]:
    """JSON Lines: one event a line."""
    for item in found:
        yield json.dumps(event(item, file), ensure_ascii=False) + "\n"


def document(value: Mapping[str, Any]) -> str:
    """One JSON document, indented, with its line end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def event(item: Event, file: str) -> dict[str, Any]:
    """An event with its place in the file: lists always as lists, dates as EDTF, bounds as ISO days or null."""
    found: dict[str, Any] = {"id": item.id, "date": item.date.text}
    found["earliest"], found["latest"] = iso(item.date.earliest), iso(item.date.latest)
    for name, field in fields.EVENT.items():
        if name not in found:
            found[name] = _plain(getattr(item, field.attribute))
    found["source"] = [_source(source) for source in item.source]
    found.update((key, _plain(value)) for key, value in item.extra.items() if key not in found)
    return {**found, "file": file, "line": item.line}


def iso(day: int | None) -> str | None:
    """A day count as ISO 8601, null where there is none."""
    return None if day is None else day_text(day)


def _source(source: Source) -> dict[str, Any]:
    found = {name: _plain(getattr(source, name)) for name in fields.SOURCE}
    return {**found, **{key: _plain(value) for key, value in source.extra.items() if key not in found}}


def _plain(value: Any) -> Any:
    """A value as JSON has it: dates as text, tuples as lists."""
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):  # JSON has no such numbers
        return str(value)
    return value


def promises(found: Sequence[Promise], as_of: int, known_on: int | None) -> str:
    """One document: `{"as_of": …, "known_on": …, "promises": [...]}`."""
    listed = [promise(item) for item in found]
    return document({"as_of": day_text(as_of), "known_on": iso(known_on), "promises": listed})


def promise(item: Promise) -> dict[str, Any]:
    """A promise: ids of events, names as the registry has them, days as a number or [least, most]."""
    return {
        "id": item.id,
        "visitor": [visitor.name for visitor in item.visitors],
        "host": item.host.name,
        "state": item.state,
        "reinstated": item.reinstated,
        "opened": item.opened.text,
        "due": item.due.text if item.due else None,
        "overdue": item.overdue,
        "due_now": item.due_now,
        "age_days": _days(item.age_days),
        "renewals": item.renewals,
        "events": [event.id for event in item.events],
        "settled_by": [visit.id for visit in item.settled_by],
        "settled_on": item.settled_on.text if item.settled_on else None,
        "lag_days": _days(item.lag_days),
        "late": _LATE[item.late],
        "candidates": [visit.id for visit in item.candidates],
        "why": item.why,
    }


_LATE = {None: None, Answer.YES: True, Answer.NO: False, Answer.CANNOT_SAY: None}


def _days(count: Days | None) -> int | list[int | None] | None:
    return list(count) if isinstance(count, tuple) else count


def problems(found: Iterable[Problem]) -> str:
    """One document: `{"problems": [...]}`."""
    keys = ("code", "severity", "file", "line", "column", "what", "hint")
    return document({"problems": [{key: getattr(problem, key) for key in keys} for problem in found]})
