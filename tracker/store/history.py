"""What the tracker changed in a store, kept in the user's state folder so that it can be taken back.

One file of JSON Lines a store, under a hash of the store's real path. It is only ever added to, under the lock of the
store, and cut down to the newest entries when it has grown to twice what is kept. Nothing in it is relied upon: what an
entry says counts only where it fits the store as it stands, by the digests in it.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from tracker.errors import Problem, TrackerError
from tracker.store import beside, entries, folders
from tracker.store.entries import Entry

MOST_CHANGES = 100
MOST_BYTES = 20_000_000

_NUMBER = re.compile(rb'"number": ([0-9]{1,15})\}\n\Z')
_TAIL = 40  # bytes at the end of a line in which its number stands


class History(NamedTuple):
    """The entries that can be read, oldest first, and how many lines cannot."""

    entries: list[Entry]
    unreadable: int


def read(store: Path) -> History:
    """The history of a store, empty where there is none; raises OSError where it cannot be had."""
    try:
        raw = file_of(store).read_bytes()
    except FileNotFoundError:
        return History([], 0)
    return _history(raw)


def file_of(store: Path) -> Path:
    """Where the history of a store is, or is to be; raises OSError where the user has no folder for it."""
    return folders.kept_for(store, "state", ".jsonl")


@contextmanager
def recorded(store: Path, entry: Entry) -> Iterator[list[Problem]]:
    """Write an entry down before its change is made in the block; the caller holds the lock of the store.

    Gives what is to be told if the change cannot be taken back later: that never keeps it from being made.
    If the block raises TrackerError, nothing was changed, and the entry is struck out again. Where the program was
    killed in between, the digests tell whether the change was made.
    """
    faults: list[Problem] = []
    written: _Written | None = None
    try:
        written = _append(file_of(store), entry)
        if not written.is_whole:
            faults.append(_fault("TRK121", "it is too large to be kept", store))
    except OSError as error:
        faults.append(_fault("TRK123", f"the history cannot be written: {error.strerror}", store))
    try:
        yield faults
    except TrackerError:
        if written:
            with suppress(OSError):
                os.truncate(written.file, written.start)
        raise
    if written and (written.number % MOST_CHANGES == 0 or written.end > 2 * MOST_BYTES):
        with suppress(OSError):
            _trim(written.file)


def _fault(code: str, why: str, store: Path) -> Problem:
    what = f"the change is made, but `tracker undo` cannot take it back: {why}"
    return Problem(code, what, "a copy of the file, or git, can", str(store), severity="warning")


class _Written(NamedTuple):
    """A line that was added: its place in the file, its number, and whether it holds all that it should."""

    file: Path
    start: int
    end: int
    number: int
    is_whole: bool


def _append(file: Path, entry: Entry) -> _Written:
    handle = _open(file)
    try:
        start = os.fstat(handle).st_size
        tail = os.pread(handle, _TAIL, max(start - _TAIL, 0))
        number = _last_number(tail, file) + 1
        numbered = entry._replace(number=number, of=entry.of or number)
        kept = _fitting(numbered)
        lead = b"" if tail.endswith(b"\n") or not tail else b"\n"  # what was broken off spoils no other line
        end = _write(handle, chain([lead], entries.pieces(kept)), start)
        return _Written(file, start, end, number, kept.stretches is not None)
    finally:
        os.close(handle)


def _fitting(entry: Entry) -> Entry:
    """What is kept of an entry: of what is too large only that it was."""
    if _fits(entry):
        return entry
    short = entry._replace(stretches=None, around=())
    return short if _fits(short) else short._replace(events=())


def _fits(entry: Entry) -> bool:
    """Whether its line does; of a large one no more than a piece is held."""
    return sum(map(len, entries.pieces(entry))) <= MOST_BYTES


def _open(file: Path) -> int:
    """The file, made with its folder if need be; no one but the user may read it."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
    try:
        handle = os.open(file, flags, 0o600)
    except FileNotFoundError:
        os.makedirs(file.parent, mode=0o700, exist_ok=True)
        handle = os.open(file, flags, 0o600)
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is not a file")
    if mode & 0o077:
        os.fchmod(handle, 0o600)
    return handle


def _last_number(tail: bytes, file: Path) -> int:
    """The number of the last entry: it ends its line, so that the rest need not be read; 0 if there is none."""
    if not tail:
        return 0
    if found := _NUMBER.search(tail):
        return int(found[1])
    return max((entry.number for entry in _history(file.read_bytes()).entries), default=0)


def _write(handle: int, pieces: Iterable[bytes], start: int) -> int:
    """All of the pieces, or nothing; gives where they end."""
    try:
        for piece in pieces:
            rest = memoryview(piece)
            while rest:
                rest = rest[os.write(handle, rest) :]
    except OSError:
        os.ftruncate(handle, start)
        raise
    return os.fstat(handle).st_size


def _trim(file: Path) -> None:
    """Keep the newest lines: so many, and so many bytes."""
    with file.open("rb") as there:
        start = max(there.seek(0, os.SEEK_END) - MOST_BYTES - 1, 0)
        there.seek(start)
        if start:
            there.readline()  # the rest of one that is too far back
        lines = there.readlines()
    kept = [line for line in lines if line.endswith(b"\n")][-MOST_CHANGES:]
    beside.put(file, kept)


def _history(raw: bytes) -> History:
    found = [entries.of_line(line) for line in raw.split(b"\n") if line]
    readable = [entry for entry in found if entry]
    return History(readable, len(found) - len(readable))
