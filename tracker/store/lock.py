"""The lock of a store: who changes it keeps other writers out until the change is made."""

from __future__ import annotations

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tracker.errors import Problem, TrackerError
from tracker.store import beside

SECONDS = 10.0
_PAUSE = 0.01


@contextmanager
def locked(path: Path, seconds: float = SECONDS) -> Iterator[None]:
    """Hold the file against other writers; raises TrackerError (TRK106) if another holds it for too long.

    The lock lies on the file itself, so a killed holder leaves none behind. The file may be replaced
    while we wait for it, so what was locked is compared with what stands there now. What killed writers
    have left beside it is taken away.
    """
    deadline = time.monotonic() + seconds
    while True:
        handle = _open(path, os.O_RDONLY)
        try:
            _wait_for(handle, path, deadline, seconds)
            if _is_still(handle, path):
                beside.sweep(Path(os.path.realpath(path)))
                yield
                return
        finally:
            with suppress(OSError):  # the lock is gone all the same
                os.close(handle)


def _open(path: Path, flags: int) -> int:
    try:
        return os.open(path, flags | os.O_CLOEXEC)
    except OSError as error:
        what = f"cannot be opened: {error.strerror}"
        raise _cannot("TRK101", what, "check the path and the permissions", path) from None


def _wait_for(handle: int, path: Path, deadline: float, seconds: float) -> None:
    may_write = False
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= deadline:
                what = f"is being written by another program, for over {seconds:g} seconds"
                raise _cannot("TRK106", what, "wait for it to end, then try again", path) from None
            time.sleep(_PAUSE)
        except OSError as error:
            if error.errno != errno.EBADF or may_write:
                what = f"cannot be locked: {error.strerror}"
                raise _cannot("TRK106", what, "move the store to a file system that has locks", path) from None
            _open_for_writing(handle, path)  # flock(2): NFS locks only what is open for writing
            may_write = True


def _open_for_writing(handle: int, path: Path) -> None:
    again = _open(path, os.O_RDWR)
    os.dup2(again, handle, inheritable=False)
    os.close(again)


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise _cannot("TRK101", f"cannot be read: {error.strerror}", "check the disk", path) from None


def _cannot(code: str, what: str, hint: str, path: Path) -> TrackerError:
    return TrackerError(Problem(code, what, hint, str(path)), exit_code=3)
