"""Files: which one is the store, reading it whole, replacing it whole."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from io import RawIOBase
from pathlib import Path
from typing import IO

from tracker.errors import Problem, TrackerError

STORE_NAME = "events.toml"
LARGE = 200_000  # bytes, some 700 events: to read all of a smaller store takes no longer than to ask an index
MOST_BYTES = 512 * 1024**2  # over a million events; in memory they take several times that
_CHUNK = 1024**2

Content = Callable[[], Iterable[bytes | memoryview]]
"""Gives all bytes of a file, some after the other, as often as it is asked."""


def named(text: str) -> Path:
    """The store that a person names; it need not exist yet, and a folder means the events.toml in it."""
    path = Path(os.path.expanduser(text))  # unlike Path's own, it leaves the home of no one as it is
    return path / STORE_NAME if os.path.isdir(path) else path


def nearest(folder: Path) -> Path | None:
    """The events.toml of the folder or the nearest above it, seen from there.

    A folder above that we may not look into has none for us. Raises TrackerError (TRK101, exit 3) where it cannot be
    told whether there is one: to go on without it would be to write to another store.
    """
    for parent in (folder, *folder.parents):
        path = parent / STORE_NAME
        try:
            if stat.S_ISREG(os.stat(path).st_mode):
                return Path(os.path.relpath(path, folder))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            if parent == folder or not isinstance(error, PermissionError):
                raise _cannot("TRK101", f"cannot be read: {error.strerror}", "check its permissions", path) from None
    return None


def users_own() -> Path:
    """The store in the platform's folder for user data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("tracker", appauthor=False)) / STORE_NAME


def size(path: Path) -> int:
    """Bytes of a file; 0 if that cannot be said."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def read(path: Path) -> str:
    """The text of a file, line ends as they are; raises TrackerError (exit 3) if it cannot be had as UTF-8 text.

    A regular file is decoded as it is read: its bytes are not held beside the text.
    """
    with suppress(OSError, UnicodeDecodeError):
        if size(path) <= MOST_BYTES and path.is_file():
            text = "".join(_pieces(path))
            if "\0" not in text:
                return text
    return decoded(read_bytes(path), path)  # which says what is wrong


def _pieces(path: Path) -> Iterator[str]:
    """The text of a file in pieces; raises OSError, too, if it grows too large meanwhile, and UnicodeDecodeError."""
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb", buffering=0) as file:
        done = 0
        while chunk := file.read(_CHUNK):
            done += len(chunk)
            if done > MOST_BYTES:
                raise OSError
            yield decoder.decode(chunk)
        yield decoder.decode(b"", final=True)


def read_bytes(path: Path) -> bytes:
    """All of a file; raises TrackerError (exit 3) if it cannot be had (TRK101) or is too large (TRK140)."""
    try:
        with path.open("rb") as file:
            raw = _up_to_the_limit(file)
    except FileNotFoundError:
        makes = "`tracker add` makes it; `tracker init` makes an events.toml in this folder"
        hint = makes if path.suffix == ".toml" else "check the path"
        raise _cannot("TRK101", "there is no such file", hint, path) from None
    except IsADirectoryError:
        raise _cannot("TRK101", "is a folder, not a file", f"name the file: {path / STORE_NAME}", path) from None
    except OSError as error:
        raise _cannot("TRK101", f"cannot be read: {error.strerror}", "check the file's permissions", path) from None
    if raw is None:
        what = f"is too large: over {MOST_BYTES // 1024**2} MB"
        raise _cannot("TRK140", what, "split it, by years for instance; --store names the part that is meant", path)
    return raw


def _up_to_the_limit(file: IO[bytes]) -> bytes | None:
    """All of a file, or None if that is more than MOST_BYTES; a pipe or a device shows it only as it is read."""
    status = os.fstat(file.fileno())
    if stat.S_ISREG(status.st_mode):
        return file.read() if status.st_size <= MOST_BYTES else None
    raw = bytearray()
    while chunk := file.read(_CHUNK):
        raw += chunk
        if len(raw) > MOST_BYTES:
            return None
    return bytes(raw)


def holds(path: Path, expected: Content) -> bool:
    """Whether these are the bytes of a file, some compared at a time; raises as `read_bytes` does."""
    try:
        with path.open("rb", buffering=0) as file:
            return all(_follows(file, bytes(piece)) for piece in expected()) and not file.read(1)
    except OSError:
        return read_bytes(path) == b"".join(expected())  # which says what is wrong


def _follows(file: RawIOBase, piece: bytes) -> bool:
    """Whether these are the next bytes of a file."""
    done = 0
    while done < len(piece):
        chunk = file.read(min(_CHUNK, len(piece) - done))
        if not chunk or not piece.startswith(chunk, done):
            return False
        done += len(chunk)
    return True


def decoded(raw: bytes, path: Path) -> str:
    """The text of these bytes of a file; raises TrackerError (TRK102, exit 3) if they are none in UTF-8."""
    if b"\0" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise _cannot("TRK102", "holds a null byte: this is no text file", "name a TOML file", path, line)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"is not UTF-8: byte {raw[error.start]:#04x} cannot be read"
        raise _cannot("TRK102", what, "save the file as UTF-8 in your editor", path, line) from None


def digest_of(pieces: Iterable[bytes | memoryview]) -> str:
    """What tells one state of a file from another."""
    import hashlib

    found = hashlib.sha256()
    for piece in pieces:
        found.update(piece)
    return found.hexdigest()


def replace(
    path: Path,
    pieces: Iterable[bytes | memoryview],
    expected: Content,
    seems_expected: Callable[[], bool] | None = None,
) -> None:
    """Put these bytes in the place of the file, all of it or nothing; the caller holds the lock.

    `expected` is what the change was made from; raises TrackerError (TRK107) if the file is another by now, TRK108
    if it cannot be written. `seems_expected` says without reading it whether the file is as it was, where that can be
    said. A symlink stays one.
    """
    from tracker.store import beside  # of no use to a command that only reads

    target = Path(os.path.realpath(path))

    def is_meant(there: Path) -> bool:
        return holds(there, expected)

    def seems_meant(there: Path) -> bool:
        return seems_expected() if seems_expected else is_meant(there)

    try:
        done = beside.exchange(target, pieces, is_meant, seems_meant)
    except OSError as error:
        what = f"cannot be written: {error.strerror}; the file is as it was"
        raise _cannot("TRK108", what, "check the folder's permissions and the space on the disk", path) from None
    if not done:
        what = "was changed by another program since it was read; nothing was written"
        raise _cannot("TRK107", what, "try again: the change is then made in the newer file", path)


def create(path: Path, text: str) -> None:
    """A new file with this text, its folders too; raises TrackerError (TRK108) if there is one already."""
    from tracker.store import beside

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.make(path, [text.encode()])
    except FileExistsError:
        if not os.path.lexists(path):
            raise _cannot("TRK108", "cannot be made: its folder is a file", "name another place", path) from None
        what = "is there already; nothing was written"
        raise _cannot("TRK108", what, "`tracker add` records into it", path) from None
    except OSError as error:
        raise _cannot("TRK108", f"cannot be made: {error.strerror}", "check the folder's permissions", path) from None


def _cannot(code: str, what: str, hint: str, path: Path, line: int | None = None) -> TrackerError:
    return TrackerError(Problem(code, what, hint, str(path), line), exit_code=3)
