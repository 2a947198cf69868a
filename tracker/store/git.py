"""What is asked of git: a file as it was, and the settings by which it merges a store by events.

It is run without a shell, and nothing that a repository says is run: no hook, no filter, no transport.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tracker.errors import Problem, TrackerError
from tracker.store import files, outputs

NAME = "tracker"  # of the driver, in .gitattributes and in the configuration

_QUIETLY = (
    *("--no-pager", "--no-optional-locks", "--literal-pathspecs"),
    *("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never"),
)


def content(file: Path, revision: str) -> bytes:
    """The file as it was in a revision; raises TrackerError: TRK124 (exit 3), TRK125, TRK126 (exit 3)."""
    real = Path(os.path.realpath(file))
    _top(file)
    found = None
    if not revision.startswith("-"):  # else git would take it for an option
        found = _git(real.parent, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if found is None or found.returncode:
        what = f"{revision!r} is neither a file nor a revision of git"
        raise TrackerError(Problem("TRK125", what, "write HEAD~1, a branch, a tag, or the number of a commit"))
    commit = found.stdout.decode().strip()
    done = _git(real.parent, "cat-file", "blob", f"{commit}:./{real.name}")
    if done.returncode:
        hint = "name a later revision, or the file as it was called then"
        raise _problem("TRK126", f"the file is not in {revision!r}", hint, file)
    return done.stdout


def set_up(file: Path) -> Iterator[str]:
    """Have git merge the file by events; says what was done, in sentences. Done once more it changes nothing.

    Raises TrackerError (exit 3): TRK124 outside of a repository, TRK129 where something cannot be set.
    """
    real = Path(os.path.realpath(file))
    folder = real.parent
    top = _top(file)
    new = [key for key, value in _settings() if _set(folder, key, value)]
    if new:
        yield f"set merge.{NAME} and diff.{NAME} in the configuration of {top}"
    if _is_merged_by_us(real):
        yield f"git merges {file} by events"
        return
    attributes = folder / ".gitattributes"
    _add_line(attributes, f"{_pattern(real.name)} merge={NAME} diff={NAME}")
    if not _is_merged_by_us(real):
        hint = "`git check-attr -a` shows them; those in .git/info/attributes come first"
        raise _problem("TRK129", f"other attributes overrule those in {attributes}", hint, file)
    yield f"wrote {attributes}: git merges {file} by events, in each clone where `tracker init --git` was run"


def by_lines(base: Path, ours: Path, theirs: Path, marker: int) -> bytes:
    """The versions merged line by line, as git does of itself; raises TrackerError (TRK127, exit 3) if it cannot."""
    labels = [word for name in ("ours", "base", "theirs") for word in ("-L", name)]
    versions = (str(ours), str(base), str(theirs))
    done = _git(Path(), "merge-file", "-p", f"--marker-size={marker}", *labels, "--", *versions)
    if done.returncode > 127:  # else the number of conflicts
        raise _problem("TRK127", f"git cannot merge the versions: {_said(done)}", "choose one of them", ours)
    return done.stdout


def _settings() -> list[tuple[str, str]]:
    """The driver falls back to git's own where the program is not there: a version must not be lost for that."""
    program = "tracker" if shutil.which("tracker") else f"{shlex.quote(sys.executable)} -m tracker"
    by_git = "git merge-file --marker-size=%L -L ours -L base -L theirs -- %A %O %B"
    return [
        (f"merge.{NAME}.name", "events of tracker, one by one"),
        (
            f"merge.{NAME}.driver",
            f"{program} merge-driver -- %O %A %B %L %P || {{ test $? = 1 || {by_git}; exit 1; }}",
        ),
        (f"diff.{NAME}.xfuncname", r"^[[:space:]]*((id|name)[[:space:]]*=.*)$"),
    ]


def _set(folder: Path, key: str, value: str) -> bool:
    """Whether it had to be set: it may be as it should already."""
    if _git(folder, "config", "--local", "--get", key).stdout.decode(errors="replace") == f"{value}\n":
        return False
    done = _git(folder, "config", "--local", "--replace-all", key, value)
    if done.returncode:
        raise _problem("TRK129", f"git cannot set {key}: {_said(done)}", "check the repository's permissions", folder)
    return True


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    environ = {**os.environ, "LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1"}
    try:
        return subprocess.run(
            ["git", *_QUIETLY, *words],
            cwd=folder,
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        what = f"git cannot be run in {folder}: {error.strerror}"
        raise TrackerError(Problem("TRK124", what, "install git, or name two files"), exit_code=3) from None


def _top(file: Path) -> str:
    """The folder of the work tree in which a file is, or is to be; raises TrackerError (TRK124) where there is none."""
    done = _git(Path(os.path.realpath(file)).parent, "rev-parse", "--show-toplevel")
    if done.returncode:
        raise _problem("TRK124", f"git knows no repository there: {_said(done)}", "`git init` makes one", file)
    return done.stdout.decode(errors="replace").removesuffix("\n")


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stderr.decode(errors="replace").partition("\n")[0].removeprefix("fatal: ")


def _is_merged_by_us(real: Path) -> bool:
    done = _git(real.parent, "check-attr", "-z", "merge", "--", real.name)
    return done.stdout.split(b"\0")[2:3] == [NAME.encode()]


def _add_line(file: Path, line: str) -> None:
    if file.is_symlink():  # git does not follow it
        raise _problem("TRK129", "is a link, and git reads no attributes through one", "make it a file", file)
    there = files.read(file) if file.exists() else ""
    end = "\r\n" if "\r\n" in there else "\n"
    lead = "" if not there or there.endswith("\n") else end
    outputs.write(file, f"{there}{lead}{line}{end}", force=True)


def _pattern(name: str) -> str:
    """The name as .gitattributes has it: of this folder alone, in quotes where it has to be."""
    pattern = "/" + re.sub(r"([*?\[\\])", r"\\\1", name)
    if re.fullmatch(r'[^\s"]+', pattern):
        return pattern
    return '"' + pattern.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _problem(code: str, what: str, hint: str, file: Path) -> TrackerError:
    return TrackerError(Problem(code, what, hint, str(file)), exit_code=3)
