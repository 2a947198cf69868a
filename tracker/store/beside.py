"""Files put in place whole: what is written stands beside the place until all of it is on the disk."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tracker.store import swap

_WITHOUT_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)


def put(target: Path, parts: Iterable[bytes]) -> None:
    """Put a file of this content in the place of the target, or there where none is yet: all of it or nothing.

    It has the owner, the mode and the extended attributes of the old one (access lists are some), as far as we may
    give them. Raises OSError.
    """
    sweep(target)
    with _beside(target) as (file, name):
        file.writelines(parts)
        _on_the_disk(file, target)
        os.replace(name, target)
    _sync_folder(target.parent)


Test = Callable[[Path], bool]


def exchange(target: Path, parts: Iterable[bytes | memoryview], is_meant: Test, seems_meant: Test) -> bool:
    """As `put`, if the file that stands there is the one meant; False, and all is as it was, if it is another.

    `seems_meant` is asked first, and may be the quicker of the two (`swap`).
    """
    with _beside(target) as (file, name):
        file.writelines(parts)
        _on_the_disk(file, target)
        done = swap.swapped(name, target, is_meant, seems_meant)
    _sync_folder(target.parent)
    return done


def make(target: Path, parts: Iterable[bytes]) -> None:
    """Put a file of this content where there is none; raises FileExistsError if there is, also by now, or OSError."""
    sweep(target)
    with _beside(target) as (file, name):
        file.writelines(parts)
        _on_the_disk(file, target)
        _link(name, target)
    _sync_folder(target.parent)


@contextmanager
def _beside(target: Path) -> Iterator[tuple[IO[bytes], Path]]:
    """A new file in the folder of the target, and its name; at the end of the block that name is gone."""
    handle, name = _new(target)
    file = os.fdopen(handle, "wb")
    try:
        yield file, name
    finally:
        with suppress(OSError):  # what counts has been synced; after a failure nothing of it does
            file.close()
        with suppress(OSError):
            os.unlink(name)


def _new(target: Path) -> tuple[int, Path]:
    """A file that is ours alone. Who holds its lock lives: others do not take it for a leftover."""
    while True:
        name = target.parent / f".{target.name}.tracker-{os.urandom(6).hex()}.tmp"
        handle = os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        if os.fstat(handle).st_nlink:  # else it was swept away before we held it
            return handle, name
        os.close(handle)


def sweep(target: Path) -> None:
    """Take away what killed writers of this file have left beside it."""
    leftover = re.compile(re.escape(f".{target.name}.tracker-") + r"[0-9a-f]{12}\.tmp")
    with suppress(OSError):
        for name in os.listdir(target.parent):
            if leftover.fullmatch(name):
                _take_away(os.path.join(target.parent, name))


def _take_away(name: str) -> None:
    """Remove a file if it is one, is this user's, and no living writer holds it."""
    with suppress(OSError):
        handle = _opened(name)
        try:
            status = os.fstat(handle)
            if stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid():
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                os.unlink(name)
        finally:
            os.close(handle)


def _opened(name: str) -> int:
    flags = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        return os.open(name, os.O_RDWR | flags)  # NFS locks only what may be written
    except PermissionError:
        return os.open(name, os.O_RDONLY | flags)


def _on_the_disk(file: IO[bytes], target: Path) -> None:
    file.flush()
    try:
        status = target.stat()
    except FileNotFoundError:
        os.fchmod(file.fileno(), 0o666 & ~_umask())
    else:
        _make_like(file.fileno(), status, target)
    os.fsync(file.fileno())


def _make_like(handle: int, status: os.stat_result, target: Path) -> None:
    for owner, group in ((-1, status.st_gid), (status.st_uid, -1)):
        with suppress(PermissionError):  # only root may give a file away; a group that we are in, we may
            os.fchown(handle, owner, group)
    with suppress(PermissionError):  # of a file system without modes
        os.fchmod(handle, stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):
        _copy_attributes(handle, target)


def _copy_attributes(handle: int, target: Path) -> None:
    with suppress(OSError):  # of a file system without them
        names = os.listxattr(target)
        for name in set(os.listxattr(handle)).difference(names):  # what the folder gives to new files
            with suppress(OSError):
                os.removexattr(handle, name)
        for name in names:
            with suppress(OSError):
                os.setxattr(handle, name, os.getxattr(target, name))


def _link(name: Path, target: Path) -> None:
    """Give the file its name, which unlike a renaming never takes the place of another."""
    try:
        os.link(name, target)
    except OSError as error:
        if error.errno not in _WITHOUT_LINKS:
            raise
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))  # the place is ours
        try:
            os.replace(name, target)
        except OSError:
            os.unlink(target)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too, where the folder may be opened: the file is in its place all the same."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
