"""A part of a large store as a document by itself: what is done to an event in it is done to the whole.

It has the head of the store and some runs of events; all else stays as it is, byte for byte. An edit of it is parsed
and compared as that of any document is. That the whole then reads as meant needs no more: its other runs are TOML by
themselves, and so is each event of the part (`store/runs`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from tracker import schema
from tracker.edtf import sort_key
from tracker.errors import TrackerError
from tracker.store import files, runs
from tracker.store.document import Document
from tracker.store.index import Index
from tracker.store.index_build import Change
from tracker.store.index_events import Stretch
from tracker.store.runs import Unfit

_LINES = 40  # that a part has above the place of an edit, so that the place can be found again by what is around it


class _Frame(NamedTuple):
    """The whole that a part belongs to: its bytes, the part's beginning and end there, the head's length in both."""

    raw: bytes
    begin: int
    end: int
    head: int
    digest: str
    shift: int


_NO_FRAME = _Frame(b"", 0, 0, 0, "", 0)


@dataclass(frozen=True)
class Part(Document):
    """One state of a part of a store."""

    frame: _Frame = _NO_FRAME
    index: Index | None = None  # the one that it was found by
    is_changed: bool = False

    @cached_property
    def between(self) -> bytes:
        """What stands in the whole between the part's beginning and its end."""
        return self.text[self.frame.head :].encode()

    @cached_property
    def digest(self) -> str:
        """What tells this state of the whole from another."""
        return self._in_place.digest if self.is_changed else self.frame.digest

    @cached_property
    def _in_place(self) -> Patchwork:
        return Patchwork([self])

    def pieces(self) -> Iterable[bytes | memoryview]:
        """All bytes of the whole in this state, some after the other."""
        return self._in_place.pieces if self.is_changed else [self.frame.raw]

    @property
    def shift(self) -> int:
        """How many characters further on the part stands in the whole."""
        return self.frame.shift

    def with_text(self, text: str) -> Part:
        """The part with another text; raises Unfit if that is not made of events as the rest is."""
        changed = replace(self, text=text, is_changed=True, like=self if self._is_large else None)
        if text[: self.frame.head] != self.text[: self.frame.head]:
            raise Unfit
        raw = changed.between
        for run in runs.runs(raw, 0, len(raw)):
            for begin, end in run.pieces:
                if runs.read_piece(raw[begin:end])[1]:
                    raise Unfit
        return changed

    def with_whole(self, text: str) -> Part:
        """The part with another text."""
        return self.with_text(text)

    def save(self, before: Document) -> None:
        """Put this state of the whole in the place of `before`; the caller holds the lock."""
        self._in_place.save(before)


class Patchwork:
    """The whole with some parts in the state that they are in, given in order: its bytes in pieces."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._path, self._index = parts[0].path, parts[0].index
        raw, done, moved = memoryview(parts[0].frame.raw), 0, 0
        self.pieces: list[bytes | memoryview] = []
        self._changes = []
        for part in parts:
            begin, end = part.frame.begin, part.frame.end
            self.pieces += [raw[done:begin], part.between]
            self._changes.append(Change(begin, end, begin + moved, begin + moved + len(part.between)))
            done, moved = end, moved + len(part.between) - (end - begin)
        self.pieces.append(raw[done:])

    @cached_property
    def digest(self) -> str:
        """What tells this state of the whole from another."""
        return files.digest_of(self.pieces)

    def fetch(self, offset: int, size: int) -> bytes:
        """So many bytes from an offset."""
        number = bisect_right(self._starts, offset) - 1
        found: list[bytes | memoryview] = []
        while size > 0 and number < len(self.pieces):
            begin = offset - self._starts[number]
            found.append(self.pieces[number][begin : begin + size])
            offset, size, number = offset + len(found[-1]), size - len(found[-1]), number + 1
        return b"".join(found)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate(map(len, self.pieces[:-1]), initial=0))

    def save(self, before: Document) -> None:
        """Put this state in the place of `before`; the caller holds the lock."""
        files.replace(self._path, self.pieces, before.pieces, self._index.is_current if self._index else None)
        if self._index:
            self._index.follow(self.digest, self.fetch, sum(map(len, self.pieces)), self._changes)


def with_event(found: Index, table: Mapping[str, Any]) -> tuple[Part, Document]:
    """The part where an event belongs (`Document.with_event`), without it and with it; raises Unfit if it has none."""
    stretches = found.events.stretches()
    is_ordered = are_ordered(stretches)
    at = place(stretches, sort_key(schema.event(table).date), is_ordered=is_ordered)
    if found.has_tables_behind:
        raise Unfit
    part = cut(found, Whole(found.read()), stretches, at, at)
    return part, part.with_event(table, None if is_ordered else len(part.record.events))


def are_ordered(stretches: Sequence[Stretch]) -> bool:
    """Whether the events stand in order of date."""
    ends = [(stretch.low, stretch.high) for stretch in stretches if stretch.low and stretch.high]
    return len(ends) == len(stretches) and all(one[1] <= other[0] for one, other in pairwise(ends))


def place(stretches: Sequence[Stretch], key: tuple[int, int, int], *, is_ordered: bool) -> int:
    """The number of the run where an event of this date belongs; raises Unfit if that is before all others."""
    at = bisect_right(stretches, key, key=_low) - 1 if is_ordered else len(stretches) - 1
    if at < 0:
        raise Unfit
    return at


def _low(stretch: Stretch) -> tuple[int, int, int]:
    return stretch.low or (0, 0, 0)  # in order, each has one


def holding(found: Index, event_ids: Sequence[str]) -> Part:
    """A part in which all these events stand; raises Unfit if there is none, or one of them is not there."""
    numbers = [found.events.stretch_of(event_id) for event_id in event_ids]
    if not numbers or found.has_tables_behind:
        raise Unfit
    return cut(found, Whole(found.read()), found.events.stretches(), min(numbers), max(numbers))


def edited(found: Index, event_ids: Sequence[str], edit: Callable[[Document], Document]) -> tuple[Part, Document]:
    """The part in which these events stand, before and after an edit; raises Unfit where that cannot be made in it."""
    before = holding(found, event_ids)
    return before, made(before, edit)


def made(before: Part, edit: Callable[[Document], Document]) -> Document:
    """The part after an edit; raises Unfit where that cannot be made in it."""
    try:
        after = edit(before)
        after.check()
    except TrackerError:  # the lines of its problems would be those of the part
        raise Unfit from None
    return after


class Whole:
    """All bytes of a store, and what is asked about them again and again."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw

    @cached_property
    def is_ascii(self) -> bool:
        """Whether every character is a byte."""
        return self.raw.isascii()

    @cached_property
    def has_crlf(self) -> bool:
        """Whether any line ends as on Windows."""
        return b"\r" in self.raw and b"\r\n" in self.raw  # one byte is looked for in no time


def cut(found: Index, whole: Whole, stretches: Sequence[Stretch], first: int, last: int) -> Part:
    """The head with some runs and the next, and as many before them as there must be lines above."""
    lines = 0
    while first > 0 and lines < _LINES:
        first -= 1
        lines += stretches[first].lines
    begin, end = stretches[first].start, stretches[min(last + 1, len(stretches) - 1)].end
    raw, head = whole.raw, stretches[0].start
    text = (raw[:head] + raw[begin:end]).decode()
    if ("\r\n" in text) != whole.has_crlf:
        raise Unfit
    shift = begin - head if whole.is_ascii else len(raw[head:begin].decode())
    frame = _Frame(raw, begin, end, len(raw[:head].decode()), found.digest, shift)
    return Part(found.path, text, frame=frame, index=found)
