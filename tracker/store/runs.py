"""The text of a store in pieces that can be read one by one: a head, then an event with its sources in each.

A text cut right before lines `[[event]]` reads as its pieces do, if each is TOML by itself and names no table of the
top level that another names: where valid TOML ends, no string and no list is open, so that the next line is a
statement of its own, and what begins with `[[event]]` adds to that list and touches no other event.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, AnyStr, NamedTuple

import tomli

# With the line end before it: that is looked for many times faster than the beginning of a line is.
_HEADER = r"\n\[\[event\]\][ \t]*(?:#[^\n]*)?\r?(?![^\n])"
_OTHER = r"\n[ \t]*\[\[?+(?![ \t]*event[ \t]*[.\]])"
SOME = 24  # events in a run: an edit reads three of them

Tables = dict[str, Any]


class Unfit(Exception):  # noqa: N818 (a state, not a fault)
    """The text cannot be read in pieces for certain, or has faults: it has to be read as a whole."""


class Run(NamedTuple):
    """Some pieces that follow each other: where they begin and end, in bytes or characters as the text has them."""

    starts: list[int]
    end: int

    @property
    def pieces(self) -> Iterator[tuple[int, int]]:
        """Beginning and end of each."""
        return zip(self.starts, [*self.starts[1:], self.end], strict=True)


def runs(raw: AnyStr, start: int, end: int) -> Iterator[Run]:
    """The pieces between two places, some at a time; raises Unfit if the first place is not the line of an event."""
    starts = _lines(_HEADER, raw, start, end)
    if starts[:1] != [start] and start != end:
        raise Unfit
    for first in range(0, len(starts), SOME):
        last = first + SOME
        yield Run(starts[first:last], starts[last] if last < len(starts) else end)


def _compiled(pattern: str, text: AnyStr) -> re.Pattern[AnyStr]:
    return re.compile(pattern if isinstance(text, str) else pattern.encode())


def _lines(pattern: str, text: AnyStr, start: int, end: int) -> list[int]:
    """Where lines of the pattern begin between two places, of which the first is the beginning of a line."""
    first = [0] if start == 0 and _is_first(pattern, text) else []
    return first + [match.start() + 1 for match in _compiled(pattern, text).finditer(text, max(start - 1, 0), end)]


def _is_first(pattern: str, text: AnyStr) -> bool:
    return _compiled(pattern.removeprefix(r"\n"), text).match(text) is not None


def head_end(raw: AnyStr) -> int:
    """Where the first event begins; raises Unfit if there is none."""
    if _is_first(_HEADER, raw):
        return 0
    match = _compiled(_HEADER, raw).search(raw)
    if match is None or raw[:3] == b"\xef\xbb\xbf":
        raise Unfit
    return match.start() + 1


def beside_events(raw: AnyStr, start: int) -> tuple[Tables, set[int]]:
    """All tables beside the events, of which the first begins at `start`; where the pieces begin that hold some.

    Raises Unfit if a name recurs.
    """
    tables, later = read_head(raw[:start]), set()
    others = _lines(_OTHER, raw, start, len(raw))
    if others:
        starts = _lines(_HEADER, raw, start, len(raw))
        for number in sorted({bisect_right(starts, other) - 1 for other in others}):
            begin, end = starts[number], starts[number + 1] if number + 1 < len(starts) else len(raw)
            tables = joined(tables, read_piece(raw[begin:end])[1])
            later.add(begin)
    return tables, later


def read_head(raw: str | bytes) -> Tables:
    """What stands before the events; raises Unfit if that is not TOML by itself, or holds events too."""
    tables = _read(raw)
    if "event" in tables:
        raise Unfit
    return tables


def read_run(raw: AnyStr, run: Run, later: set[int], *, named: bool = True) -> list[Tables]:
    """The tables of the events in a run; raises Unfit at one with tables of other names that is not `later`.

    Raises it, too, at one without id, unless they need not be `named`. Where no text goes over several lines, a line
    `[[event]]` is what it looks like, and the run is read as one.
    """
    text = raw[run.starts[0] : run.end]
    if not later and not _has_long_texts(text):
        tables = _read(text)
        found = tables.pop("event", None)
        if tables or not isinstance(found, list) or len(found) != len(run.starts):
            raise Unfit
    else:
        found = []
        for begin, end in run.pieces:
            table, more = read_piece(raw[begin:end])
            if more and begin not in later:
                raise Unfit
            found.append(table)
    if named and not all("id" in table for table in found):
        raise Unfit
    return found


def _has_long_texts(text: str | bytes) -> bool:
    if isinstance(text, str):
        return '"""' in text or "'''" in text
    return b'"""' in text or b"'''" in text


def read_piece(raw: str | bytes) -> tuple[Tables, Tables]:
    """The table of the one event in a piece, and tables of other names; raises Unfit if it is not so."""
    tables = _read(raw)
    events = tables.pop("event", None)
    if not isinstance(events, list) or len(events) != 1:
        raise Unfit
    return events[0], tables


def _read(raw: str | bytes) -> Tables:
    try:
        return tomli.loads(raw if isinstance(raw, str) else raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Unfit from None


def joined(tables: Tables, more: Mapping[str, Any]) -> Tables:
    """The tables of two pieces together; raises Unfit if a name recurs."""
    if not tables.keys().isdisjoint(more):
        raise Unfit
    return {**tables, **more}


def digest(raw: bytes | memoryview) -> bytes:
    """What tells one stretch of text from another."""
    return hashlib.sha256(raw).digest()


def unchanged(raw: bytes, parts: Sequence[tuple[int, bytes]]) -> tuple[int, int]:
    """How many parts (length and digest of each) still stand at the beginning of a text, and how many at its end."""
    view = memoryview(raw)
    begin = front = 0
    for size, expected in parts:
        if digest(view[begin : begin + size]) != expected:
            break
        begin, front = begin + size, front + 1
    end, back = len(raw), 0
    for size, expected in reversed(parts[front:]):
        if end - size < begin or digest(view[end - size : end]) != expected:
            break
        end, back = end - size, back + 1
    return front, back
