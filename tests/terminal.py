"""Runs the program on a terminal: on one of its own (a pty), or in this process, which is quicker."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from contextlib import redirect_stderr, redirect_stdout, suppress

import pytest

from tracker.cli import app


def run(*args: str, columns: int = 80, lines: int = 24, **env: str) -> str:
    """All that a terminal of that size gets from a command line; line ends are `\\n`."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    environment = {**os.environ, "TERM": "xterm", **env}
    for name in ("COLUMNS", "LINES"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "tracker", *args]
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment) as process:
        os.close(slave)
        said = b""
        with suppress(OSError):  # the terminal is closed
            while part := os.read(master, 65536):
                said += part
        process.wait()
    os.close(master)
    assert process.returncode == 0, said
    return said.decode("utf-8", "replace").replace("\r\n", "\n")


_WHERE_IS_THE_CURSOR, _CURSOR_AT = "\x1b[6n", "\x1b[1;1R"  # what a terminal is asked, and answers


def typed(program: list[str], answers: list[tuple[str, str]], until: str) -> str:
    """What a terminal shows until it shows `until`; each text is typed once what belongs before it is shown."""
    child, master = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm", HISTFILE="")
        os.execv(program[0], program)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    said, seen, waiting = "", 0, list(answers)
    try:
        while until not in said[seen:]:
            ready, _, _ = select.select([master], [], [], 60)
            assert ready, said
            part = os.read(master, 65536).decode("utf-8", "replace")
            said += part
            os.write(master, _CURSOR_AT.encode() * part.count(_WHERE_IS_THE_CURSOR))
            while waiting and (place := said.find(waiting[0][0], seen)) >= 0:
                seen = place + len(waiting[0][0])
                os.write(master, waiting.pop(0)[1].encode())
    finally:
        with suppress(OSError):
            os.kill(child, signal.SIGHUP)
        with suppress(OSError):
            os.close(master)
        os.waitpid(child, 0)
    return said


class _Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def person(*args: str) -> tuple[str, int]:
    """What a command line says to a person who can be asked, and the exit code."""
    said, before = _Screen(), sys.stdin
    sys.stdin = _Screen()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            code = app.run(args)
    finally:
        sys.stdin = before
    return said.getvalue(), code


def screen(*args: str, columns: int = 80, term: str = "xterm") -> str:
    """What a command line writes to a terminal of that width, without a pager."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"COLUMNS": str(columns), "TERM": term, "PAGER": ""}.items():
            patch.setenv(name, value)
        said = _Screen()
        with redirect_stdout(said), redirect_stderr(said):
            assert app.run(args) == 0, said.getvalue()
    return said.getvalue()
