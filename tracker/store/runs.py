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
from typing import Any, NamedTuple

import tomli

_HEADER = re.compile(rb"^\[\[event\]\][ \t]*(?:#[^\n]*)?\r?$", re.MULTILINE)
_OTHER = re.compile(rb"^[ \t]*\[\[?+(?![ \t]*event[ \t]*[.\]])", re.MULTILINE)
_SOME = 64  # events in a run

Tables = dict[str, Any]


class Unfit(Exception):  # noqa: N818 (a state, not a fault)
    """The text cannot be read in pieces for certain, or has faults: it has to be read as a whole."""


class Run(NamedTuple):
    """Some pieces that follow each other: where they begin and end, in bytes."""

    starts: list[int]
    end: int

    @property
    def pieces(self) -> Iterator[tuple[int, int]]:
        """Beginning and end of each."""
        return zip(self.starts, [*self.starts[1:], self.end], strict=True)


def runs(raw: bytes, start: int, end: int) -> Iterator[Run]:
    """The pieces between two places, some at a time; raises Unfit if the first place is not the line of an event."""
    starts = [match.start() for match in _HEADER.finditer(raw, start, end)]
    if starts[:1] != [start] and start != end:
        raise Unfit
    for first in range(0, len(starts), _SOME):
        last = first + _SOME
        yield Run(starts[first:last], starts[last] if last < len(starts) else end)


def head_end(raw: bytes) -> int:
    """Where the first event begins; raises Unfit if there is none."""
    match = _HEADER.search(raw)
    if match is None or raw.startswith(b"\xef\xbb\xbf"):
        raise Unfit
    return match.start()


def with_others(raw: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Beginning and end of each piece that may hold tables of other names."""
    others = [match.start() for match in _OTHER.finditer(raw, start)]
    if others:
        starts = [match.start() for match in _HEADER.finditer(raw, start)]
        for number in sorted({bisect_right(starts, other) - 1 for other in others}):
            yield starts[number], starts[number + 1] if number + 1 < len(starts) else len(raw)


def read_head(raw: bytes) -> Tables:
    """What stands before the events; raises Unfit if that is not TOML by itself, or holds events too."""
    tables = _read(raw)
    if "event" in tables:
        raise Unfit
    return tables


def read_piece(raw: bytes) -> tuple[Tables, Tables]:
    """The table of the one event in a piece, and tables of other names; raises Unfit if it is not so."""
    tables = _read(raw)
    events = tables.pop("event", None)
    if not isinstance(events, list) or len(events) != 1:
        raise Unfit
    return events[0], tables


def _read(raw: bytes) -> Tables:
    try:
        return tomli.loads(raw.decode("utf-8"))
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
