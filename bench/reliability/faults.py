"""A write struck at each of its system calls, by strace: killed, or the call failing. Old file or new, it is whole.

The calls of a write are those from the first that names the store on. A verb's command, a folder in which it is run and
the file that it writes make a Scenario.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
EDITOR = f"{sys.executable} -S -c \"import sys; open(sys.argv[1], 'a').write('note = \\'by hand\\'\\n')\""
ERRORS = {
    "openat": ("EACCES", "EROFS", "ENOSPC", "EDQUOT", "EMFILE", "EIO"),
    "write": ("EIO", "ENOSPC", "EDQUOT"),
    "pwrite64": ("EIO", "ENOSPC"),
    "fsync": ("EIO", "ENOSPC", "EDQUOT"),
    "rename": ("EIO", "ENOSPC", "EROFS", "EACCES", "EDQUOT"),
    "renameat2": ("EIO", "ENOSPC", "EROFS", "EACCES", "EDQUOT", "EINVAL", "ENOSYS"),
    "link": ("EIO", "EPERM", "ENOSPC", "EROFS", "EACCES"),
    "unlink": ("EIO", "EACCES", "EROFS"),
    "mkdir": ("EIO", "ENOSPC", "EROFS", "EACCES"),
    "flock": ("ENOLCK", "EOPNOTSUPP", "ENOSYS", "EBADF"),
    "fchmod": ("EIO", "EPERM", "EROFS"),
    "fchown": ("EIO", "EPERM", "EDQUOT"),
    "ftruncate": ("EIO", "EROFS"),
    "read": ("EIO",),
    "pread64": ("EIO",),
    "close": ("EIO", "EDQUOT"),
    "getdents64": ("EIO",),
    "newfstatat": ("EIO", "EACCES"),
    "fsetxattr": ("ENOSPC", "EOPNOTSUPP"),
    "flistxattr": ("EOPNOTSUPP",),
    "listxattr": ("EIO",),
}
"""What each call may fail with; not every call of every kind is struck: see `Scenario.points`."""

Following = Mapping[tuple[str, ...], tuple[int, ...]]
NEXT: Following = {
    ("add", "afterwards", "--on", "2024-02-02", "--source", "x"): (0,),
    ("undo",): (0,),
    ("log",): (0,),
    ("check",): (0, 1),
}
"""What must go well after a fault, with its exit codes."""

CHANGING = ("write", "fsync", "rename", "renameat2", "link", "unlink", "ftruncate", "mkdir", "fchmod")
"""Calls that change what is on the disk, besides openat with O_CREAT."""

_RANDOM = re.compile(r"tracker-[0-9a-f]{12}\.tmp$")
_NAMES = re.compile(r"[-.][0-9a-f]{12}\.tmp$")
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
_OWN = re.compile(r"\.(?:py|pyc|so)\b|/lib/python3|/site-packages|/usr/lib|/etc/|/proc/|<(?:pipe|/dev)")


@dataclass(frozen=True)
class Point:
    """One system call of a write: the n-th of its name."""

    call: str
    number: int
    text: str

    @property
    def touches_files(self) -> bool:
        """Whether it is about the store and what lies beside it, and not about Python's own files."""
        is_own = _OWN.search(self.text) or str(ROOT / "tracker") in self.text
        return ("/" in self.text or "<" in self.text) and not is_own


@dataclass(frozen=True)
class Scenario:
    """A command of tracker, run in a copy of `template`; `writes` is the file that it changes or makes there."""

    name: str
    words: tuple[str, ...]
    template: Path
    writes: str = "events.toml"

    def run(self, folder: Path, *strace: str) -> subprocess.CompletedProcess[str]:
        """The command in that folder, under strace if there are options of it."""
        return tracker(self.words, folder, *strace)

    def read(self, folder: Path) -> bytes | None:
        """The file as it stands; None where there is none."""
        path = folder / self.writes
        return path.read_bytes() if path.exists() else None

    def copy(self, folder: Path) -> Path:
        """A fresh folder to run it in, always at the same place: the history is kept by the store's path."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.template, folder, symlinks=True)
        return folder

    @cached_property
    def old(self) -> bytes | None:
        """What is there before."""
        return self.read(self.template)

    def new(self, folder: Path) -> bytes | None:
        """What is there after a run that nothing disturbs."""
        done = self.run(self.copy(folder))
        assert done.returncode == 0, done.stderr
        return self.read(folder)

    def points(self, folder: Path) -> list[Point]:
        """The system calls of the write, in order."""
        log = folder.parent / "strace.log"
        self.run(self.copy(folder), "-y", "-o", str(log))
        found = []
        counts: Counter[str] = Counter()
        begun = False
        for line in log.read_text(errors="replace").split("\n"):
            if match := _CALL.match(line):
                counts[match[1]] += 1
                begun = begun or (self.writes in line and match[1] != "execve")
                if begun and match[1] != "exit_group":
                    found.append(Point(match[1], counts[match[1]], match[2]))
        return found


def tracker(words: tuple[str, ...], folder: Path, *strace: str) -> subprocess.CompletedProcess[str]:
    """A command of tracker in that folder, alone in the world and always the same."""
    before = ["strace", *strace] if strace else []
    return subprocess.run(
        [*before, sys.executable, "-P", "-m", "tracker", *words], cwd=folder, env=environment(folder), text=True,
        stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60,
    )  # fmt: skip


def can_strace() -> bool:
    """Whether strace is here and may trace."""
    return bool(shutil.which("strace")) and not subprocess.run(["strace", "true"], capture_output=True).returncode


def environment(folder: Path) -> dict[str, str]:
    """An environment in which nothing is known of the user, and the same happens every time."""
    home = str(folder / "home")
    env = dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), home)
    env |= {"PATH": os.environ["PATH"], "EDITOR": EDITOR, "TRACKER_TODAY": "2024-01-01", "PYTHONPATH": str(ROOT)}
    return env | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}


def killed(
    scenario: Scenario, folder: Path, points: list[Point], following: Following = NEXT
) -> Iterator[tuple[Point, str]]:
    """Kill the command at each of the points, and give what is wrong then: empty where nothing is."""
    new = scenario.new(folder)
    left_over = _LeftOver(scenario, following)
    for point in points:
        scenario.copy(folder)
        inject = f"inject={point.call}:signal=KILL:when={point.number}"
        done = scenario.run(folder, "-e", f"trace={point.call}", "-e", inject, "-o", "/dev/null")
        if done.returncode >= 0 and done.returncode != 137:
            yield point, f"was not killed: exit {done.returncode} {done.stderr[-200:]}"
            continue
        yield point, _wrong(scenario, folder, new) or left_over(folder)


def failing(
    scenario: Scenario, folder: Path, points: list[Point], following: Following = NEXT, most: int | None = None
) -> Iterator[tuple[Point, str, str]]:
    """Let each of the calls fail, with each error that it may have (or only so many), and give what is wrong then."""
    new = scenario.new(folder)
    left_over = _LeftOver(scenario, following)
    for point in points:
        for error in ERRORS.get(point.call, ())[:most] if point.touches_files else ():
            scenario.copy(folder)
            inject = f"inject={point.call}:error={error}:when={point.number}"
            done = scenario.run(folder, "-e", f"trace={point.call}", "-e", inject, "-o", "/dev/null")
            yield point, error, _mistold(scenario, folder, done, new) or left_over(folder)


def _mistold(scenario: Scenario, folder: Path, done: subprocess.CompletedProcess[str], new: bytes | None) -> str:
    """What is wrong with what a disturbed run says, against what it did."""
    found = scenario.read(folder)
    if "Traceback" in done.stderr or done.returncode not in (0, 3):
        return f"exit {done.returncode}: {done.stderr[-300:]}"
    if done.returncode == 0 and found != new:
        return "exit 0, and the new file is not there"
    if done.returncode == 3 and (found != scenario.old or "TRK" not in done.stderr):
        return f"exit 3, and the old file is not there: {done.stderr[-300:]}"
    return ""


def _wrong(scenario: Scenario, folder: Path, new: bytes | None) -> str:
    found = scenario.read(folder)
    if found not in (scenario.old, new):
        return f"neither the old file nor the new one: {found!r:.200}"
    return ""


class _LeftOver:
    """What is wrong after the next run: it must succeed, and leave nothing that has no business there.

    Of folders that are the same but for random names, one is tried.
    """

    def __init__(self, scenario: Scenario, following: Following) -> None:
        self.scenario, self.following = scenario, following
        self.known: dict[int, str] = {}

    def __call__(self, folder: Path) -> str:
        state = hash(tuple(sorted((_NAMES.sub("", str(p)), _content(p)) for p in folder.rglob("*"))))  # not the index
        if state not in self.known:
            self.known[state] = self._after(folder)
        return self.known[state]

    def _after(self, folder: Path) -> str:
        again = self.scenario.run(folder)
        if "Traceback" in again.stderr or again.returncode not in (0, 1, 2, 3):
            return f"the next run ended with {again.returncode}: {again.stderr[-300:]}"
        store = self.scenario.writes if self.scenario.writes.endswith(".toml") else "events.toml"
        for words, codes in self.following.items() if (folder / store).exists() else ():
            done = tracker(("--store", store, *words), folder)
            if "Traceback" in done.stderr or done.returncode not in codes:
                return f"the next {words[0]} ended with {done.returncode}: {done.stderr[-300:]}"
        stray = [str(path) for path in folder.rglob("*") if _RANDOM.search(path.name)]
        return f"left behind: {stray}" if stray else ""


def _content(path: Path) -> bytes:
    is_of_index = path.suffix in (".sqlite", ".tmp") and not _RANDOM.search(path.name)
    return path.read_bytes() if path.is_file() and not is_of_index else b""
