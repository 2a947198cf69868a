"""Files: which one is the store, reading it whole, replacing it whole under a lock."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tracker.errors import Problem, TrackerError

STORE_NAME = "events.toml"
LOCK_SECONDS = 10.0


def named(text: str) -> Path:
    """The store that a person names; it need not exist yet, and a folder means the events.toml in it."""
    path = Path(os.path.expanduser(text))  # unlike Path's own, it leaves the home of no one as it is
    return path / STORE_NAME if os.path.isdir(path) else path


def nearest(folder: Path) -> Path | None:
    """The events.toml of the folder or the nearest above it, seen from there."""
    for parent in (folder, *folder.parents):
        if os.path.isfile(parent / STORE_NAME):  # unlike Path's own, False where we may not look
            return Path(os.path.relpath(parent / STORE_NAME, folder))
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
    """The text of a file, line ends as they are; raises TrackerError (exit 3) if it cannot be had as UTF-8 text."""
    return decoded(read_bytes(path), path)


def read_bytes(path: Path) -> bytes:
    """All of a file; raises TrackerError (TRK101, exit 3) if it cannot be had."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        makes = "`tracker add` makes it; `tracker init` makes an events.toml in this folder"
        hint = makes if path.suffix == ".toml" else "check the path"
        raise _cannot("TRK101", "there is no such file", hint, path) from None
    except IsADirectoryError:
        raise _cannot("TRK101", "is a folder, not a file", f"name the file: {path / STORE_NAME}", path) from None
    except OSError as error:
        raise _cannot("TRK101", f"cannot be read: {error.strerror}", "check the file's permissions", path) from None


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


def digest(text: str) -> str:
    """What tells one state of a file from another."""
    return digest_of(text.encode("utf-8", "surrogatepass"))


def digest_of(raw: bytes) -> str:
    """As `digest`, of the bytes of a file."""
    import hashlib

    return hashlib.sha256(raw).hexdigest()


@contextmanager
def locked(path: Path, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Hold the file against other writers; raises TrackerError (TRK106) if another holds it for too long.

    The lock lies on the file itself, so a killed holder leaves none behind. The file may be replaced
    while we wait for it, so what was locked is compared with what stands there now.
    """
    deadline = time.monotonic() + seconds
    while True:
        handle = _open(path)
        try:
            _wait_for(handle, path, deadline, seconds)
            if _is_still(handle, path):
                yield
                return
        finally:
            os.close(handle)


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise _cannot(
            "TRK101", f"cannot be opened: {error.strerror}", "check the path and the permissions", path
        ) from None


def _wait_for(handle: int, path: Path, deadline: float, seconds: float) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= deadline:
                what = f"is being written by another program, for over {seconds:g} seconds"
                raise _cannot("TRK106", what, "wait for it to end, then try again", path) from None
            time.sleep(0.02)
        except OSError as error:
            what = f"cannot be locked: {error.strerror}"
            raise _cannot("TRK106", what, "move the store to a file system that has locks", path) from None


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False


def replace(path: Path, text: str, expected: str) -> None:
    """Put `text` in the place of the file, all of it or nothing; the caller holds the lock.

    `expected` is the digest of the text that the change was made from; raises TrackerError (TRK107)
    if the file is another by now, TRK108 if it cannot be written. A symlink stays one.
    """
    replace_bytes(path, (text.encode("utf-8"),), expected)


def replace_bytes(path: Path, parts: Sequence[bytes | memoryview], expected: str) -> None:
    """As `replace`, the new text in parts."""
    target = Path(os.path.realpath(path))
    if digest_of(read_bytes(target)) != expected:
        what = "was changed by another program since it was read; nothing was written"
        raise _cannot("TRK107", what, "try again: the change is then made in the newer file", path)
    try:
        _write_beside(target, parts)
    except OSError as error:
        what = f"cannot be written: {error.strerror}; the file is as it was"
        raise _cannot("TRK108", what, "check the folder's permissions and the space on the disk", path) from None


def _write_beside(target: Path, parts: Sequence[bytes | memoryview]) -> None:
    status = target.stat()
    with _written(target, parts) as (temporary, file):
        os.fchmod(file, status.st_mode & 0o7777)
        for owner, group in ((-1, status.st_gid), (status.st_uid, -1)):
            with suppress(PermissionError):  # only root may give a file away; a group that we are in, we may
                os.fchown(file, owner, group)
        os.replace(temporary, target)


@contextmanager
def _written(target: Path, parts: Sequence[bytes | memoryview]) -> Iterator[tuple[str, int]]:
    """A file with this text beside the target, on the disk; it is gone afterwards unless it was renamed."""
    import tempfile

    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(handle)
            yield temporary, handle
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too, where the folder may be opened: the file has been replaced all the same."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def create(path: Path, text: str) -> None:
    """A new file with this text, its folders too; raises TrackerError (TRK108) if there is one already."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _written(path, (text.encode("utf-8"),)) as (temporary, file):
            os.fchmod(file, 0o666 & ~_umask())
            os.link(temporary, path)  # unlike a rename it never puts one file in another's place
    except FileExistsError:
        if not os.path.lexists(path):
            raise _cannot("TRK108", "cannot be made: its folder is a file", "name another place", path) from None
        what = "is there already; nothing was written"
        raise _cannot("TRK108", what, "`tracker add` records into it", path) from None
    except OSError as error:
        raise _cannot("TRK108", f"cannot be made: {error.strerror}", "check the folder's permissions", path) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _cannot(code: str, what: str, hint: str, path: Path, line: int | None = None) -> TrackerError:
    return TrackerError(Problem(code, what, hint, str(path), line), exit_code=3)
