"""A file put in the place of another, if that is still the one meant: what a program that heeds no lock saves stays."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM)
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h


def swapped(name: Path, target: Path, is_meant: Callable[[Path], bool], seems_meant: Callable[[Path], bool]) -> bool:
    """Whether the file `name` stands in the place of `target` now: not if another than the one meant stood there.

    Linux exchanges two names at once (renameat2(2)), so what stood there is looked at after it has been taken out of
    its place, when no one can change it any more, and is put back if it is another; before, it only has to seem to be
    the one meant. Elsewhere it is looked at right before the renaming, and what is saved between the two is lost.
    """
    if not seems_meant(target):
        return False
    ours = os.stat(name)
    if not _exchanged(name, target):
        if not is_meant(target):
            return False
        os.replace(name, target)
        return True
    was_meant = False
    try:
        was_meant = is_meant(name)
    finally:
        if not was_meant and os.path.samestat(ours, os.stat(target)):  # else it was saved once more: that counts
            _exchanged(name, target)
    return was_meant


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange the two files; False where that cannot be done, raises OSError where it fails."""
    import ctypes

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))
