"""JSON with stable keys: every field of an event under its own name, always there (docs/json.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tracker import json_form
from tracker.daycount import day_text
from tracker.errors import Problem
from tracker.ledger import Promise
from tracker.model import Event
from tracker.spans import Answer, Days


def events(found: Iterable[Event], file: str) -> Iterator[str]:
    """One document, event by event: `{"events": [...]}`."""
    before = '{\n  "events": ['
    for item in found:
        text = json_form.text(event(item, file), indent=2)
        yield before + "\n    " + text.replace("\n", "\n    ")
        before = ","
    yield f"{before}]\n}}\n" if before != "," else "\n  ]\n}\n"


def event_lines(found: Iterable[Event], file: str) -> Iterator[str]:
    """JSON Lines: one event a line."""
    for item in found:
        yield json_form.text(event(item, file)) + "\n"


def document(value: Mapping[str, Any]) -> str:
    """One JSON document, indented, with its line end."""
    return json_form.text(value, indent=2) + "\n"


def event(item: Event, file: str) -> dict[str, Any]:
    """An event with its place in the file."""
    return {**json_form.event(item), "file": file, "line": item.line}


def promises(found: Sequence[Promise], as_of: int, known_on: int | None) -> str:
    """One document: `{"as_of": …, "known_on": …, "promises": [...]}`."""
    listed = [promise(item) for item in found]
    return document({"as_of": day_text(as_of), "known_on": json_form.iso(known_on), "promises": listed})


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
