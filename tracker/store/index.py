"""The index of a large store: derived from its text, kept in the user's cache folder, safe to delete at any time.

An SQLite file a store, under a hash of the store's real path. It answers for one text only, which it knows by its
digest. That the file still holds this text is known by its stamp (size, times, inode), but only if the file was already
old when that was taken: what is written again within a tick of the clock may get the same stamp. Else the file is read
and compared; where some of it is new, only that is read again. Where anything does not fit, there is no index, and the
store is read as a whole. So is a text that is new for the most part, once: its index takes twice the time of an answer,
and is made when the store is asked again, or now for one who writes.

Nobody writes to an index under its own name: it is renamed, changed and renamed back, so that what is broken off in
between is never found, and of two that would write, one does.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from tracker.store import files, folders, index_rows
from tracker.store.index_events import Fetch, IndexedEvents
from tracker.store.runs import Unfit

if TYPE_CHECKING:
    from tracker.store.index_build import Change

OLD = 2_000_000_000  # nanoseconds after which no file system gives a new text the times of an old one
_ABANDONED = 3600  # seconds


class _Stamp(NamedTuple):
    """What changes whenever a file is written."""

    size: int
    changed: int
    status_changed: int
    inode: int
    device: int

    @staticmethod
    def of(handle: int) -> _Stamp:
        found = os.fstat(handle)
        return _Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev)


class Index:
    """The index of one state of a store, whose file is held open."""

    def __init__(self, connection: sqlite3.Connection, handle: int, path: Path, raw: bytes | None) -> None:
        self._handle = handle
        self._raw = raw
        self._stamp = _Stamp.of(handle)
        self.connection = connection
        self.path = path
        self.events = IndexedEvents(connection, self._fetch, str(path))
        (unread, digest, later) = self.events.ask("select unread, digest, later from about").fetchone()
        self.digest: str = digest
        self.unread: list[str] = json.loads(unread)
        self.has_tables_behind = later != "[]"

    def _fetch(self, offset: int, size: int) -> bytes:
        return os.pread(self._handle, size, offset)

    def read(self) -> bytes:
        """The whole text; raises Unfit if it is another by now."""
        raw = _read(self._handle, self._stamp.size) if self._raw is None else self._raw
        self.check()
        return raw

    def forget(self) -> None:
        """Let go of the text, if it had to be read."""
        self._raw = None

    def check(self) -> None:
        """Raise Unfit if the file has been written since it was opened."""
        if not self.is_current():
            raise Unfit

    def is_current(self) -> bool:
        """Whether the file seems to be as it was when it was opened."""
        return _Stamp.of(self._handle) == self._stamp

    def follow(self, digest: str, fetch: Fetch, length: int, changes: Sequence[Change]) -> None:
        """Bring the index along with a change of the store made just now.

        One that cannot follow is lost; one that somebody is reading stays as it is.

        The digest, the bytes and the length are those of the new text, the changes as `index_build.update` has them.
        Nothing can be asked of this state of the index after that.
        """
        self.connection.close()
        with suppress(*FAULTS), _taken(folders.kept_for(self.path, "cache", ".sqlite")) as own:
            with closing(_open(own, "ro")) as known:
                about = _about(known)
            if about is None or about.digest != self.digest:
                raise Unfit
            with self.path.open("rb") as file:
                mark = _Mark(str(_Stamp.of(file.fileno())), time.time_ns(), digest)
            _update(own, fetch, length, str(self.path), mark, changes)


_MADE, _NONE, _ASKED_ONCE = "made", "none", "asked once"
"""States: the index is there; the text can have none; it has none yet."""

Making = Literal["now", "later", "never"]
"""When an index is made that is not there, or is of another text: later is when the store is asked again."""

FAULTS = (sqlite3.Error, Unfit, OSError)
"""What may be wrong with an index; the store is then read as a whole."""


def opened(path: Path, making: Making = "later") -> Index | None:
    """The index of a store as it stands, made or brought up to date if need be; None if there is none.

    There can be none of some texts; of others there is none before it was made (`Making`).
    """
    with suppress(*FAULTS):
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            connection, raw = _current(path, handle, folders.kept_for(path, "cache", ".sqlite"), making)
            if connection is not None:
                return Index(connection, handle, path, raw)
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
    return None


class _Mark(NamedTuple):
    """The text that an index is of: its file's stamp, when that was taken, its digest."""

    stamp: str
    seen: int
    digest: str


class _About(NamedTuple):
    """For which text an index is, and what of it there is."""

    stamp: str
    seen: int
    digest: str
    state: str


def _current(path: Path, handle: int, file: Path, making: Making) -> tuple[sqlite3.Connection | None, bytes | None]:
    """A connection to the index of what the handle holds, and that, if it had to be read."""
    stamp, now = _Stamp.of(handle), time.time_ns()
    connection = _connection(file)
    about = _about(connection) if connection else None
    is_old = now - stamp.status_changed > OLD
    is_settled = about is not None and about.state != _ASKED_ONCE
    if is_settled and about and about.stamp == str(stamp) and about.seen - stamp.status_changed > OLD:
        return connection if about.state == _MADE else None, None
    raw = _read(handle, stamp.size)
    digest = files.digest_of([raw])
    if is_settled and about and about.digest == digest and not is_old:
        return connection if about.state == _MADE else None, raw
    if connection:
        connection.close()
    with _taken(file) as own:
        _write(own, raw, str(path), _Mark(str(stamp), now, digest), making)
    connection = _connection(file)
    about = _about(connection) if connection else None
    return connection if about and about.digest == digest and about.state == _MADE else None, raw


def _read(handle: int, size: int) -> bytes:
    with os.fdopen(os.dup(handle), "rb") as file:
        file.seek(0)
        raw = file.read()
    if len(raw) != size:
        raise Unfit
    return raw


def _open(file: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.as_uri()}?mode={mode}", uri=True, timeout=0)
    if mode == "ro":
        connection.execute("pragma mmap_size = 1000000000")
    return connection


def _connection(file: Path) -> sqlite3.Connection | None:
    """A connection for reading one state of an index; None if there is none, or of another version."""
    if not file.exists():
        return None
    connection = _open(file, "ro")
    try:
        connection.execute("begin")
        if connection.execute("pragma user_version").fetchone() == (index_rows.VERSION,):
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    return None


def _about(connection: sqlite3.Connection) -> _About | None:
    try:
        row = connection.execute("select stamp, seen, digest, state from about").fetchone()
    except sqlite3.Error:
        return None
    return None if row is None else _About(*row)


@contextmanager
def _taken(file: Path) -> Iterator[Path]:
    """The index under another name, for one who writes to it; in its place again at the end, if all went well.

    It is put back as it was, too, where somebody reads it who opened it before.
    """
    own = file.with_suffix(f".{os.urandom(6).hex()}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _clear(file)
        with suppress(FileNotFoundError):
            os.rename(file, own)
        yield own
        os.rename(own, file)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            os.rename(own, file)
        raise
    finally:
        own.unlink(missing_ok=True)


def _clear(file: Path) -> None:
    """Take away what writers left behind who were broken off."""
    for left in file.parent.glob(f"{file.stem}.*.tmp"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()


def _write(own: Path, raw: bytes, path: str, mark: _Mark, making: Making) -> None:
    """Make the index one of this text: by changing it, or anew, if it is to be made now."""
    connection = _connection(own)
    about = _about(connection) if connection else None
    if connection:
        connection.close()
    if about and about.state == _MADE:
        if about.digest == mark.digest:
            _settle(own, mark)
            return
        with suppress(Unfit, sqlite3.Error):
            _update(own, lambda offset, size: raw[offset : offset + size], len(raw), path, mark)
            return
    is_second = about is not None and about.state == _ASKED_ONCE
    if making == "now" or (making == "later" and is_second):
        _build(own, raw, path, mark)
    else:
        _note(own, _ASKED_ONCE, mark)


def _update(own: Path, fetch: Fetch, length: int, path: str, mark: _Mark, changes: Sequence[Change] = ()) -> None:
    from tracker.store import index_build  # of no use to a question

    with closing(_open(own, "rw")) as known, known:
        _be_quick(known)
        known.execute("begin exclusive")
        index_build.update(known, fetch, length, path, changes)
        known.execute(_MARKED, mark)


_MARKED = "update about set stamp = ?, seen = ?, digest = ?"


def _settle(own: Path, mark: _Mark) -> None:
    """Note that it is still of this text."""
    with closing(_open(own, "rw")) as known, known:
        _be_quick(known)
        known.execute(_MARKED, mark)


def _build(own: Path, raw: bytes, path: str, mark: _Mark) -> None:
    from tracker.store import index_build

    own.unlink(missing_ok=True)
    with closing(_open(own, "rwc")) as new:
        _be_quick(new)
        new.execute(f"pragma user_version = {index_rows.VERSION}")
        try:
            with new:
                index_build.build(new, raw, path)
                new.execute("update about set state = ?", (_MADE,))
                new.execute(_MARKED, mark)
        except (Unfit, sqlite3.IntegrityError):
            pass
        else:
            return
    _note(own, _NONE, mark)


def _note(own: Path, state: str, mark: _Mark) -> None:
    """An index of nothing but its state."""
    own.unlink(missing_ok=True)
    with closing(_open(own, "rwc")) as new, new:
        new.executescript(index_rows.TABLES)
        new.execute(f"pragma user_version = {index_rows.VERSION}")
        new.execute(index_rows.INSERTS["about"], (*mark, "[]", "[]", state))


def _be_quick(connection: sqlite3.Connection) -> None:
    """No journal: a file that is only half written is never found under its name."""
    connection.execute("pragma journal_mode = off")
    connection.execute("pragma synchronous = off")
