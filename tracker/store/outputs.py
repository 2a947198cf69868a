"""Files that are made out of the store: put in place whole, and never over another without being told to."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tracker.errors import Problem, TrackerError


def write(path: Path, content: str | bytes | Iterable[str], *, force: bool) -> None:
    """Put `content` (text as UTF-8) into a file, all of it or nothing.

    Raises TrackerError (TRK631, exit 3) if there is a file already and `force` is not given, or if it cannot be
    written. A link is followed, and stays; a device or a pipe is written to as it is.
    """
    if not force and path.is_file():
        raise _cannot(path, "is there already; nothing was written", "say --force, or give another name")
    parts = [content] if isinstance(content, str | bytes) else content
    try:
        with _special(path) if path.exists() and not path.is_file() else _beside(path) as file:
            for part in parts:
                file.write(part.encode("utf-8", "backslashreplace") if isinstance(part, str) else part)
    except OSError as error:
        raise _cannot(path, f"cannot be written: {error.strerror}", "check the folder and the disk") from None


@contextmanager
def _special(path: Path) -> Iterator[IO[bytes]]:
    with path.open("wb") as file:
        yield file


@contextmanager
def _beside(path: Path) -> Iterator[IO[bytes]]:
    """A file beside the one meant, which takes its place when all is written."""
    import tempfile

    target = Path(os.path.realpath(path))
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            os.fchmod(handle, _mode(target))
            file.flush()
            os.fsync(handle)
        os.replace(temporary, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, else those that any new file gets."""
    with suppress(FileNotFoundError):
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _cannot(path: Path, what: str, hint: str) -> TrackerError:
    return TrackerError(Problem("TRK631", what, hint, str(path)), exit_code=3)
