"""Files that are made out of the store: put in place whole, and never over another without being told to."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tracker.errors import Problem, TrackerError
from tracker.store import beside


def write(path: Path, content: str | bytes | Iterable[str], *, force: bool) -> None:
    """Put `content` (text as UTF-8) into a file, all of it or nothing.

    Raises TrackerError (TRK631, exit 3) if there is a file already and `force` is not given, or if it cannot be
    written. A link is followed, and stays; a device or a pipe is written to as it is.
    """
    target = Path(os.path.realpath(path))
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                file.writelines(_encoded(content))
        elif force:
            beside.put(target, _encoded(content))
        elif path.exists():  # no need to make it all first
            beside.sweep(target)
            raise FileExistsError
        else:
            beside.make(target, _encoded(content))
    except FileExistsError:
        raise _cannot(path, "is there already; nothing was written", "say --force, or give another name") from None
    except OSError as error:
        raise _cannot(path, f"cannot be written: {error.strerror}", "check the folder and the disk") from None


def _encoded(content: str | bytes | Iterable[str]) -> Iterator[bytes]:
    for part in [content] if isinstance(content, str | bytes) else content:
        yield part.encode("utf-8", "backslashreplace") if isinstance(part, str) else part


def _cannot(path: Path, what: str, hint: str) -> TrackerError:
    return TrackerError(Problem("TRK631", what, hint, str(path)), exit_code=3)
