"""Which events a change was about, found from the places where the text differs, and digests of what was read there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from tracker.errors import TrackerError
from tracker.store.document import Document
from tracker.store.entries import Touched
from tracker.store.stretches import Difference, Span
from tracker.store.survey import Survey


def events(before: Document, after: Document, difference: Difference) -> tuple[Touched, ...]:
    """The events that are not the same in both, in the order of the file; none if they cannot be read."""
    try:
        surveys = before.survey, after.survey
    except TrackerError:
        return ()
    ids = [list(survey.numbers) for survey in surveys]
    digests: tuple[dict[str, str], dict[str, str]] = {}, {}
    for numbers in _near((before, after), difference):
        for survey, names, found, several in zip(surveys, ids, digests, numbers, strict=True):
            found.update({names[number]: digest_of(survey.tables[number]) for number in several})
    was, now = digests
    either = dict.fromkeys([*was, *now])
    return tuple(Touched(name, was.get(name), now.get(name)) for name in either if was.get(name) != now.get(name))


def others(before: Document, after: Document) -> tuple[str, str] | None:
    """Digests of all that is no event, if that is not the same in both."""
    was, now = (all_but_events(document) for document in (before, after))
    return None if was == now else (digest_of(was), digest_of(now))


def all_but_events(document: Document) -> list[tuple[str, Any]]:
    """The names and values of the tables and keys at the top that are no events, in order of name."""
    return sorted(document.other_tables.items())


def whole(document: Document) -> str:
    """All that stands in the file."""
    return document.mark + document.text


def digest_of(value: Any) -> str:
    """What tells a value that TOML can hold from any other: 1, 1.0 and true are three."""
    import hashlib

    return hashlib.sha256(repr(value).encode()).hexdigest()[:32]


def digests(document: Document) -> dict[str, str]:
    """The digest of each event of a store without faults, by its id, in the order of the file."""
    return {name: digest_of(table) for name, table in zip(document.survey.numbers, document.event_tables, strict=True)}


def _near(states: tuple[Document, Document], difference: Difference) -> Iterator[tuple[range, range]]:
    """The numbers of the events at each stretch, before and after it: apart from new and lost ones, the same events."""
    text, new_text = map(whole, states)
    before, after = (state.survey for state in states)
    position, line, more_lines, more_events = 0, 1, 0, 0
    for old, new in difference.spans:
        line += text.count("\n", position, old.start)
        position = old.start
        lost, come = _lines(text, old), _lines(new_text, new)
        was = _at(before, line, lost)
        now = _at(after, line + more_lines, come)
        gained = more_events + now.headers - was.headers
        first = min(was.first, now.first - more_events)
        stop = max(was.stop, now.stop - gained)
        yield range(first, stop), range(first + more_events, stop + gained)
        more_lines += come - lost
        more_events = gained


def _lines(text: str, span: Span) -> int:
    return text.count("\n", *span) + (span.length > 0 and text[span.end - 1] != "\n")


class _Here(NamedTuple):
    """The events that lines belong to, by their numbers, and how many of them have their header there."""

    first: int
    stop: int
    headers: int


def _at(survey: Survey, line: int, count: int) -> _Here:
    start = bisect_left(survey.lines, line)
    stop = bisect_left(survey.lines, line + count)
    inside = bisect_right(survey.lines, line) - 1
    return _Here(max(inside, 0), stop, stop - start)
