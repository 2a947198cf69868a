"""A pager for what is longer than the screen, as git has it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain


def write(parts: Iterable[str], height: int, named: str) -> None:
    """Text to the terminal, through the pager if it has more lines than the screen; its first screen does not wait.

    Straight to the terminal where the pager named is not there, is empty, or `cat`.
    """
    waiting = iter(parts)
    first = list(_up_to(waiting, height - 1))
    more = next(waiting, None)
    command = _command(named) if more is not None else None
    if command is None:
        sys.stdout.writelines(chain(first, [] if more is None else [more], waiting))
    else:
        _through(command, chain(first, [more or ""], waiting))


def _up_to(parts: Iterator[str], lines: int) -> Iterator[str]:
    """The parts that fill so many lines."""
    count = 0
    while count < lines and (part := next(parts, None)) is not None:
        count += part.count("\n")
        yield part


def _command(named: str) -> list[str] | None:
    with suppress(ValueError):  # a quote that is never closed
        words = shlex.split(named)
        if words and words != ["cat"] and shutil.which(words[0]):
            return words
    return None


def _through(command: list[str], parts: Iterable[str]) -> None:
    # F: quit if it fits on the screen, R: colours, X: leave it there afterwards; what the user has set stays
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    sys.stdout.flush()
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        with suppress(BrokenPipeError, KeyboardInterrupt):  # the reader has seen enough
            for part in parts:
                process.stdin.write(part.encode("utf-8", "backslashreplace"))
        with suppress(BrokenPipeError):
            process.stdin.close()
        while True:
            with suppress(KeyboardInterrupt):  # Ctrl-C is for the pager
                process.wait()
                return
