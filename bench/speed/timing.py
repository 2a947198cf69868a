"""How long commands take, run in turn so that what else the machine does falls on all alike."""

from __future__ import annotations

import os
import pty
import signal
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


class Taken(NamedTuple):
    """Seconds by the clock, seconds of the processor, megabytes at most."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Command:
    """What is run: its words, what is done before each run, what it is given to read, and whether to a terminal."""

    words: Sequence[str]
    before: Callable[[], object] | None = None
    given: bytes = b""
    terminal: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None


def once(command: Command, seconds: float = 60) -> Taken | None:
    """One run; None if it took longer than that. Raises RuntimeError if the command fails."""
    if command.before:
        command.before()
    environment = {**_plain_environment(), "PAGER": "cat", "COLUMNS": "100", **command.environment}
    master, slave = pty.openpty() if command.terminal else os.pipe()
    start = time.perf_counter()
    process = subprocess.Popen(
        command.words, stdin=subprocess.PIPE, stdout=slave, stderr=subprocess.DEVNULL,
        env=environment, cwd=command.folder, start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    assert process.stdin is not None
    process.stdin.write(command.given)
    process.stdin.close()
    was_ended = _drained(master, process.pid, start + seconds)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    os.close(master)
    if not was_ended:
        return None
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(map(str, command.words))}: exit code {process.returncode}")
    return Taken(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)


def _plain_environment() -> dict[str, str]:
    """Without what changes how Python runs: bytecode that is not kept would be compiled anew in each run."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def _drained(handle: int, process: int, deadline: float) -> bool:
    """Read to the end; False if the process had to be stopped first."""
    import select

    while True:
        ready, _, _ = select.select([handle], [], [], max(deadline - time.perf_counter(), 0))
        if not ready:
            os.killpg(process, signal.SIGKILL)
            return False
        try:
            if not os.read(handle, 1 << 16):
                return True
        except OSError:  # the other end of the terminal is closed
            return True


class Figure(NamedTuple):
    """Medians over several runs, and how far apart those were: half of the middle half, as a share of the median."""

    wall: float
    cpu: float
    memory: float
    spread: float
    runs: int


def figures(commands: Mapping[str, Command], runs: int, seconds: float = 60) -> dict[str, Figure | None]:
    """Of each command so many runs, each in its turn; None for one that takes longer than `seconds`."""
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    stopped: set[str] = set()
    for _ in range(runs):
        for name, command in commands.items():
            if name in stopped:
                continue
            found = once(command, seconds)
            if found is None:
                stopped.add(name)
            else:
                taken[name].append(found)
    return {name: None if name in stopped else _figure(found) for name, found in taken.items()}


def _figure(found: Sequence[Taken]) -> Figure:
    cpu = sorted(each.cpu for each in found)
    middle = statistics.median(cpu)
    quarter = len(cpu) // 4
    spread = (cpu[-1 - quarter] - cpu[quarter]) / 2 / middle if middle else 0.0
    wall, memory = (statistics.median(getattr(each, name) for each in found) for name in ("wall", "memory"))
    return Figure(wall, middle, memory, spread, len(found))
