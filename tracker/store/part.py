"""A part of a large store as a document by itself: what is done to an event in it is done to the whole.

It has the head of the store and some runs of events; all else stays as it is, byte for byte. An edit of it is parsed
and compared as that of any document is. That the whole then reads as meant needs no more: its other runs are TOML by
themselves, and so is each event of the part (`store/runs`).
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from tracker import schema
from tracker.edtf import sort_key
from tracker.errors import TrackerError
from tracker.store import files, reversal, runs
from tracker.store.document import Document
from tracker.store.entries import Entry
from tracker.store.index import Index
from tracker.store.index_events import Stretch
from tracker.store.runs import Unfit
from tracker.store.stretches import inverse

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
    def _between(self) -> bytes:
        """What stands in the whole between the part's beginning and its end."""
        return self.text[self.frame.head :].encode()

    @cached_property
    def digest(self) -> str:
        """What tells this state of the whole from another."""
        if not self.is_changed:
            return self.frame.digest
        found = hashlib.sha256()
        for each in self._parts:
            found.update(each)
        return found.hexdigest()

    @property
    def _parts(self) -> tuple[memoryview, bytes, memoryview]:
        raw = memoryview(self.frame.raw)
        return raw[: self.frame.begin], self._between, raw[self.frame.end :]

    @property
    def raw(self) -> bytes:
        """All bytes of the whole in this state."""
        return b"".join(self._parts) if self.is_changed else self.frame.raw

    @property
    def shift(self) -> int:
        """How many characters further on the part stands in the whole."""
        return self.frame.shift

    def with_text(self, text: str) -> Part:
        """The part with another text; raises Unfit if that is not made of events as the rest is."""
        changed = replace(self, text=text, is_changed=True)
        if text[: self.frame.head] != self.text[: self.frame.head]:
            raise Unfit
        raw = changed._between
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
        files.replace(self.path, self._parts, before.raw)
        if self.index:
            length = sum(map(len, self._parts))
            beside = self.frame.begin, len(self.frame.raw) - self.frame.end
            self.index.follow(self.digest, self._fetch, length, beside)

    def _fetch(self, offset: int, size: int) -> bytes:
        """So many bytes of the whole in this state, from an offset."""
        found = []
        for part in self._parts:
            found.append(part[max(offset, 0) : max(offset + size, 0)])
            offset -= len(part)
        return b"".join(found)


def with_event(found: Index, table: Mapping[str, Any]) -> tuple[Part, Document]:
    """The part where an event belongs (`Document.with_event`), without it and with it; raises Unfit if it has none."""
    stretches = found.events.stretches()
    ends = [(stretch.low, stretch.high) for stretch in stretches if stretch.low and stretch.high]
    is_ordered = len(ends) == len(stretches) and all(one[1] <= other[0] for one, other in pairwise(ends))
    key = sort_key(schema.event(table).date)
    at = bisect_right(ends, key, key=itemgetter(0)) - 1 if is_ordered else len(stretches) - 1
    if at < 0 or found.has_tables_behind:
        raise Unfit
    part = _part(found, stretches, at, at)
    return part, part.with_event(table, None if is_ordered else len(part.record.events))


def holding(found: Index, event_ids: Sequence[str]) -> Part:
    """A part in which all these events stand; raises Unfit if there is none, or one of them is not there."""
    numbers = [found.events.stretch_of(event_id) for event_id in event_ids]
    if not numbers or found.has_tables_behind:
        raise Unfit
    return _part(found, found.events.stretches(), min(numbers), max(numbers))


def edited(found: Index, event_ids: Sequence[str], edit: Callable[[Document], Document]) -> tuple[Part, Document]:
    """The part in which these events stand, before and after an edit; raises Unfit where that cannot be made in it."""
    before = holding(found, event_ids)
    return before, _made(before, edit)


def taken_back(found: Index, change: Entry) -> tuple[Part, Document]:
    """The part that the last change was about, as it is and without it; raises Unfit where it was another's."""
    if found.digest != change.after or not change.stretches:
        raise Unfit
    first, last = (here := inverse(change.stretches))[0], here[-1]
    before = _covering(found, first.offset, last.offset + len(last.old))
    return before, _made(before, lambda document: reversal.taken_back(document, change))


def _made(before: Part, edit: Callable[[Document], Document]) -> Document:
    try:
        after = edit(before)
    except TrackerError:  # the lines of its problems would be those of the part
        raise Unfit from None
    if after.faults:
        raise Unfit
    return after


def _covering(found: Index, first: int, last: int) -> Part:
    """A part with all characters from one to another of the whole; raises Unfit if there is none."""
    text = found.read().decode()
    begin = len(text[:first].encode())
    end = begin + len(text[first:last].encode())
    stretches = found.events.stretches()
    at = bisect_right(stretches, begin, key=attrgetter("start")) - 1
    if at < 0 or found.has_tables_behind:
        raise Unfit
    return _part(found, stretches, at, max(at, bisect_left(stretches, end, key=attrgetter("start")) - 1))


def _part(found: Index, stretches: Sequence[Stretch], first: int, last: int) -> Part:
    """The head with some runs and the next, and as many before them as there must be lines above."""
    lines = 0
    while first > 0 and lines < _LINES:
        first -= 1
        lines += stretches[first].lines
    begin, end = stretches[first].start, stretches[min(last + 1, len(stretches) - 1)].end
    raw, head = found.read(), stretches[0].start
    text = (raw[:head] + raw[begin:end]).decode()
    if ("\r\n" in text) != (b"\r" in raw and b"\r\n" in raw):  # one byte is looked for in no time
        raise Unfit
    shift = begin - head if raw.isascii() else len(raw[head:begin].decode())
    return Part(found.path, text, "", _Frame(raw, begin, end, len(raw[:head].decode()), found.digest, shift), found)
