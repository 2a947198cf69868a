"""Which events a change was about, found from the places where the text differs, and digests of what was read there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tracker.model import Event
from tracker.store.document import Document
from tracker.store.entries import Touched
from tracker.store.stretches import Stretch


def events(before: Document, after: Document, stretches: Sequence[Stretch]) -> tuple[Touched, ...]:
    """The events that are not the same in both, in the order of the file; none if they cannot be read."""
    if before.faults or after.faults:
        return ()
    was: dict[str, str] = {}
    now: dict[str, str] = {}
    for old, new in _near(before, after, stretches):
        was |= {name: digest_of(table) for name, table in _named(before, old)}
        now |= {name: digest_of(table) for name, table in _named(after, new)}
    names = dict.fromkeys([*was, *now])
    return tuple(Touched(name, was.get(name), now.get(name)) for name in names if was.get(name) != now.get(name))


def others(before: Document, after: Document) -> tuple[str, str] | None:
    """Digests of all that is no event, if that is not the same in both."""
    was, now = (all_but_events(document) for document in (before, after))
    return None if was == now else (digest_of(was), digest_of(now))


def all_but_events(document: Document) -> list[tuple[str, Any]]:
    """The names and values of the tables and keys at the top that are no events, in order of name."""
    return sorted((name, value) for name, value in document.tables.items() if name != "event")


def whole(document: Document) -> str:
    """All that stands in the file."""
    return document.mark + document.text


def digest_of(value: Any) -> str:
    """What tells a value that TOML can hold from any other: 1, 1.0 and true are three."""
    import hashlib

    return hashlib.sha256(repr(value).encode()).hexdigest()[:32]


def by_name(document: Document) -> dict[str, Any]:
    """The table of each event of a store without faults, by its id, in the order of the file."""
    return dict(_named(document, range(len(document.record.events))))


def _named(document: Document, numbers: range) -> Iterator[tuple[str, Any]]:
    listed = document.tables.get("event", [])
    return ((document.record.events[number].id, listed[number]) for number in numbers)


def _near(before: Document, after: Document, stretches: Sequence[Stretch]) -> Iterator[tuple[range, range]]:
    """The numbers of the events at each stretch, before and after it: apart from new and lost ones, the same events."""
    text = whole(before)
    position, line, more_lines, more_events = 0, 1, 0, 0
    for offset, old, new in stretches:
        line += text.count("\n", position, offset)
        position = offset
        was = _at(before, line, _lines(old))
        now = _at(after, line + more_lines, _lines(new))
        gained = more_events + now.headers - was.headers
        first = min(was.first, now.first - more_events)
        stop = max(was.stop, now.stop - gained)
        yield range(first, stop), range(first + more_events, stop + gained)
        more_lines += _lines(new) - _lines(old)
        more_events = gained


def _lines(text: str) -> int:
    return text.count("\n") + (not text.endswith("\n") and text != "")


class _Here(NamedTuple):
    """The events that lines belong to, by their numbers, and how many of them have their header there."""

    first: int
    stop: int
    headers: int


def _at(document: Document, line: int, count: int) -> _Here:
    found = document.record.events
    start = bisect_left(found, line, key=_line_of)
    stop = bisect_left(found, line + count, key=_line_of)
    inside = bisect_right(found, line, key=_line_of) - 1
    return _Here(max(inside, 0), stop, stop - start)


def _line_of(event: Event) -> int:
    return event.line or 0
