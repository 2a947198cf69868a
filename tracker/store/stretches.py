"""The difference of two texts, as stretches of whole lines. Nothing is looked at character by character."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from tracker.anew import MadeAnew

_STEP = 1 << 18  # characters compared at a time: as much as a processor keeps near
_LEAST = 400  # characters of a stretch that is worth looking for what stayed within it
_RUNS = (4096, 256)  # lengths of runs of lines that are looked for, the longest first
_SHARES = (4, 2, 6, 1, 3, 5, 7)  # eighths of a stretch at which such a run is tried
_FAR = 10_000  # characters that lines are moved at most
_HEAD = 200  # characters of which it is told whether a block begins with them
_HEADER = re.compile(r"\[\[[^.\n]*\n")
_BLOCK = re.compile(rf"\r?\n(?:#|{_HEADER.pattern})")  # a blank line, then a comment or a header


class Stretch(NamedTuple):
    """Lines of a text, from that offset on, and those that stand in their place in the other."""

    offset: int
    old: str
    new: str


class Span(NamedTuple):
    """Whole lines of a text: where they begin and end. The texts may be large, and are not cut up to be compared."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters they are."""
        return self.end - self.start

    def moved(self, by: int) -> Span:
        """The same further on."""
        return Span(self.start + by, self.end + by)


class Difference(MadeAnew[Stretch]):
    """What turns one text into another: whole lines, in order, apart from each other; empty if they are equal.

    Kept as places in the two texts, as of a large change there are many.
    """

    def __init__(self, before: str, after: str) -> None:
        self._before, self._after = before, after
        self._places = array("Q")  # of each its beginning and end in the one, and in the other
        whole = Span(0, len(before)), Span(0, len(after))
        for old, new in _settled(before, after, _differences(before, after, *whole)):
            self._places.extend((*old, *new))

    def _span(self, number: int) -> tuple[Span, Span]:
        start, end, there, stop = self._places[4 * number : 4 * number + 4]
        return Span(start, end), Span(there, stop)

    @property
    def spans(self) -> Iterator[tuple[Span, Span]]:
        """Of each the place of the old lines in the one text, and of the new lines in the other."""
        return map(self._span, range(len(self)))

    @property
    def size(self) -> int:
        """The characters of what goes out and of what comes in."""
        return sum(old.length + new.length for old, new in self.spans)

    def __len__(self) -> int:
        return len(self._places) // 4

    def _made(self, number: int) -> Stretch:
        old, new = self._span(number)
        return Stretch(old.start, self._before[slice(*old)], self._after[slice(*new)])


def applied(text: str, stretches: Iterable[Stretch]) -> str:
    """The text with the new lines in the place of the old; raises ValueError if the old ones do not stand there."""
    pieces: list[str] = []
    done = 0
    for offset, old, new in stretches:
        if offset < done or not text.startswith(old, offset):
            raise ValueError("the text is not the one that this was made from")
        pieces += [text[done:offset], new]
        done = offset + len(old)
    return "".join([*pieces, text[done:]])


def inverse(stretches: Sequence[Stretch]) -> list[Stretch]:
    """What turns the other text into the one."""
    moved = 0
    found = []
    for offset, old, new in stretches:
        found.append(Stretch(offset + moved, new, old))
        moved += len(new) - len(old)
    return found


def _differences(before: str, after: str, old: Span, new: Span) -> Iterator[tuple[Span, Span]]:
    shared = _shared_start(before, after, old, new)
    if shared == old.length == new.length:
        return
    shared = max(before.rfind("\n", old.start, old.start + shared) + 1 - old.start, 0)
    old, new = (Span(span.start + shared, span.end) for span in (old, new))
    shared = _shared_end(before, after, old, new)
    old, new = (Span(span.start, span.end - shared) for span in (old, new))
    run = _shared_run(before, after, old, new) if min(old.length, new.length) > _LEAST else None
    if run:
        there, here = run
        yield from _differences(before, after, Span(old.start, there.start), Span(new.start, here.start))
        yield from _differences(before, after, Span(there.end, old.end), Span(here.end, new.end))
    else:
        yield old, new


def _shared_start(one: str, other: str, old: Span, new: Span) -> int:
    """How many characters two spans begin with in common."""
    limit = min(old.length, new.length)
    low = 0
    while low < limit and one.startswith(other[new.start + low : new.start + min(low + _STEP, limit)], old.start + low):
        low += _STEP
    low, high = min(low, limit), min(low + _STEP, limit)
    while low < high:
        middle = (low + high + 1) // 2
        same = one[old.start + low : old.start + middle] == other[new.start + low : new.start + middle]
        low, high = (middle, high) if same else (low, middle - 1)
    return low


def _shared_end(one: str, other: str, old: Span, new: Span) -> int:
    """How many characters they end with in common, of whole lines of both."""
    limit = min(old.length, new.length)
    low = 0
    while low + _STEP < limit and one.endswith(other[new.end - low - _STEP : new.end - low], 0, old.end - low):
        low += _STEP
    high = min(low + _STEP, limit)
    while low < high:
        middle = (low + high + 1) // 2
        same = one[old.end - middle : old.end - low] == other[new.end - middle : new.end - low]
        low, high = (middle, high) if same else (low, middle - 1)
    if _begins_line(one, old.end - low) and _begins_line(other, new.end - low):
        return low
    line_end = one.find("\n", old.end - low, old.end)
    return old.end - line_end - 1 if line_end >= 0 else 0


def _begins_line(text: str, position: int) -> bool:
    return position == 0 or text[position - 1] == "\n"


def _shared_run(one: str, other: str, old: Span, new: Span) -> tuple[Span, Span] | None:
    """Where lines stand that both have, and each has once; tried at a few places, so that it takes no time."""
    for length in _RUNS:
        for share in _SHARES:
            start = one.find("\n", old.start + old.length * share // 8, old.end)
            end = one.find("\n", start + length, old.end) + 1
            if start < 0 or not end:
                continue
            run = one[start:end]
            place = other.find(run, *new)
            is_once = place >= 0 and other.find(run, place + 1, new.end) < 0
            if is_once and one.find(run, *old) == start and one.find(run, start + 1, old.end) < 0:
                return Span(start + 1, end), Span(place + 1, place + len(run))
    return None


def _settled(before: str, after: str, found: Iterable[tuple[Span, Span]]) -> Iterator[tuple[Span, Span]]:
    """The same, but lines that were only put in, or only taken out, are said to stand where a block begins.

    Of two blocks that begin alike it cannot be told which lines of that beginning are the new ones. A person
    takes them for those from the blank line above a header on.
    """
    done = 0
    end = Span(len(before), len(before)), Span(len(after), len(after))
    for (old, new), (following, _) in pairwise(chain(found, [end])):
        lines = "" if old.length and new.length else before[slice(*old)] or after[slice(*new)]
        move = _move(before, old, lines, (done, following.start)) if lines else 0
        yield old.moved(move), new.moved(move)
        done = old.end + move


def _move(text: str, place: Span, lines: str, limits: tuple[int, int]) -> int:
    """By how many characters (down is positive) lines are to be moved so that a block begins with them; 0 if none can.

    They stand at `place`, or are to be put in there, and stay within the limits.
    """
    moves = [0, *_moves_up(text, place.start, lines, limits[0]), *_moves_down(text, place.end, lines, limits[1])]
    for beginning in (_BLOCK, _HEADER):
        for move in moves:
            head = lines[move : move + _HEAD] if move >= 0 else lines[move:] + lines[:_HEAD]
            if beginning.match(head):
                return move
    return 0


def _moves_up(text: str, position: int, lines: str, limit: int) -> Iterator[int]:
    up = 0
    while up < min(len(lines), _FAR):
        last = lines[lines.rfind("\n", 0, len(lines) - up - 1) + 1 : len(lines) - up]
        above = position - up - len(last)
        if not last.endswith("\n") or not text.endswith(last, limit, position - up) or not _begins_line(text, above):
            return
        up += len(last)
        yield -up


def _moves_down(text: str, position: int, lines: str, limit: int) -> Iterator[int]:
    down = 0
    while down < min(len(lines), _FAR):
        first = lines[down : lines.find("\n", down) + 1]
        if not first or not text.startswith(first, position + down, limit):
            return
        down += len(first)
        yield down
