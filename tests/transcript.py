"""Replays console transcripts in one process: `$ tracker …` lines with the output that must follow.

A transcript is text with any of these lines; all else is a comment that is not looked at:

    --- NAME          the lines up to a line `---` are written to the file NAME
    $ tracker …       a command; the lines up to the next empty line or `$` or `[` are its output,
                      stdout and stderr as they come; `[3]` after it is the exit code, if not 0
    $ cat NAME        the text of a file
    $ cp FROM TO      a copy of a file of this repository

It runs in a folder of its own that holds a copy of the shipped events.toml, on 2024-01-01. An
empty line inside an output is written as a line with a single full stop.
"""

from __future__ import annotations

import io
import os
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

from tracker.cli import app

ROOT = Path(__file__).parent.parent
TODAY = "2024-01-01"


@dataclass
class Step:
    """One command with the output and exit code that are written behind it; `first` and `last` are line numbers."""

    command: str
    line: int
    output: list[str] = field(default_factory=list)
    code: int = 0
    end: int = 0


@dataclass
class File:
    """A file to be written before the next command."""

    name: str
    lines: list[str]


def parse(text: str) -> Iterator[Step | File]:
    """The steps of a transcript, in order."""
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        if match := re.fullmatch(r"--- (\S+)", line):
            end = lines.index("---", at)
            yield File(match[1], lines[at + 1 : end])
            at = end
        elif line.startswith("$ "):
            step = Step(line[2:], at)
            while step.command.endswith("\\"):
                at += 1
                step.command = step.command[:-1] + lines[at].lstrip()
            while at + 1 < len(lines) and lines[at + 1] and not lines[at + 1].startswith(("$ ", "```", "--- ")):
                at += 1
                if match := re.fullmatch(r"\[(\d+)\]", lines[at]):
                    step.code = int(match[1])
                    break
                step.output.append("" if lines[at] == "." else lines[at])
            step.end = at
            yield step
        at += 1


def blocks(markdown: str) -> str:
    """The ```console blocks of a page, as one transcript; other lines are left blank, so line numbers hold."""
    inside, kept = False, []
    for line in markdown.split("\n"):
        if line.startswith("```"):
            inside = line == "```console"
            kept.append("")
        else:
            kept.append(line if inside else "")
    return "\n".join(kept)


def run(command: str, folder: Path) -> tuple[list[str], int]:
    """The output lines and the exit code of a command in that folder."""
    words = shlex.split(command)
    if words[0] == "cat":
        return (folder / words[1]).read_text(encoding="utf-8").removesuffix("\n").split("\n"), 0
    if words[0] == "cp":
        (folder / words[2]).write_bytes((ROOT / words[1]).read_bytes())
        return [], 0
    assert words[0] == "tracker", f"a transcript runs tracker, cat and cp, not {words[0]}"
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = app.run(words[1:])
    text = said.getvalue()
    return (text.removesuffix("\n").split("\n") if text else []), code


def prepare(folder: Path) -> None:
    """Put the shipped store into the folder."""
    (folder / "events.toml").write_bytes((ROOT / "events.toml").read_bytes())


def replay(text: str, folder: Path, script: str | None = None) -> str:
    """The text as it really goes: equal to `text` if all is as written.

    `script` is the transcript in it, line for line, where that is not the whole text.
    """
    lines = text.split("\n")
    changes: list[tuple[Step, list[str], int]] = []
    for step in parse(text if script is None else script):
        if isinstance(step, File):
            file = folder / os.path.expanduser(step.name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("\n".join([*step.lines, ""]), encoding="utf-8")
        else:
            changes.append((step, *run(step.command, folder)))
    for step, output, code in reversed(changes):
        start = step.end - len(step.output) - (1 if step.code else 0) + 1
        shown = [line or "." for line in output] + ([f"[{code}]"] if code else [])
        lines[start : step.end + 1] = shown
    return "\n".join(lines)
