"""Runs the program on a terminal: on one of its own (a pty), or in this process, which is quicker."""

from __future__ import annotations

import fcntl
import io
import os
import pty
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


class _Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def screen(*args: str, columns: int = 80, term: str = "xterm") -> str:
    """What a command line writes to a terminal of that width, without a pager."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"COLUMNS": str(columns), "TERM": term, "PAGER": ""}.items():
            patch.setenv(name, value)
        said = _Screen()
        with redirect_stdout(said), redirect_stderr(said):
            assert app.run(args) == 0, said.getvalue()
    return said.getvalue()
