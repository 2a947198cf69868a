"""Many writers on one store, with readers and an editor among them: nothing lost, nothing doubled, always valid."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import tomli

from bench.reliability.faults import environment

WRITER = """
import sys
from tracker.cli.app import run
name, count = sys.argv[1], int(sys.argv[2])
refused = 0
for number in range(count):
    while run(["add", f"{name} {number}", "--id", f"{name}-{number}", "--on", "2024-01-05", "--source", "x"]) == 3:
        refused += 1
print("refused", refused, file=sys.__stdout__)
"""
READER = """
import sys, select, tomli
reads = 0
while not select.select([sys.stdin], [], [], 0.02)[0]:
    tomli.loads(open("events.toml", "rb").read().decode())
    reads += 1
print("reads", reads)
"""
EDITOR = """
import os, re, select, sys
careful = sys.argv[1] == "careful"
saved = lost = 0
while not select.select([sys.stdin], [], [], 0.2)[0]:
    text = open("events.toml").read()
    found = int(re.match("# saved ([0-9]+)", text)[1])
    lost += found != saved
    text_after = re.sub("^# saved [0-9]+", f"# saved {found + 1}", text)
    with open(".swap", "w") as file:
        file.write(text_after)
    if careful and open("events.toml").read() != text:
        continue
    os.rename(".swap", "events.toml")
    saved = found + 1
print("saves", saved, "lost", lost)
"""


@dataclass(frozen=True)
class Figures:
    """What came of it. `lost` and `doubled` are events, `overwritten` saves of the editor that were lost."""

    events: int
    lost: int
    doubled: int
    reads: int
    refused: int
    saves: int
    overwritten: int
    seconds: float


def held(folder: Path, writers: int, adds: int, readers: int = 2, editor: str | None = None) -> Figures:
    """The figures of that many writers, each adding so many events; a reader that finds no TOML raises."""
    store = folder / "events.toml"
    store.write_text("# saved 0\nschema = 1\n")
    began = time.monotonic()
    with ExitStack() as stack:

        def start(script: str, *args: str) -> subprocess.Popen[str]:
            return stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", script, *args],
                    cwd=folder, env=environment(folder), text=True,
                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                )
            )  # fmt: skip

        others = [start(READER) for _ in range(readers)] + ([start(EDITOR, editor)] if editor else [])
        writing = [start(WRITER, f"w{number}", str(adds)) for number in range(writers)]
        said = [_said(process) for process in (*writing, *others)]
    counts = Counter(event["id"] for event in tomli.loads(store.read_text()).get("event", []))
    meant = {f"w{number}-{add}" for number in range(writers) for add in range(adds)}
    totals: Counter[str] = Counter()
    for words in said:
        totals.update({name: int(value) for name, value in zip(words[::2], words[1::2], strict=True)})
    return Figures(
        len(counts), len(meant - set(counts)), sum(counts.values()) - len(counts), totals["reads"],
        totals["refused"], totals["saves"], totals["lost"], time.monotonic() - began,
    )  # fmt: skip


def _said(process: subprocess.Popen[str]) -> list[str]:
    """The last line of a process, which ends when its input does; raises RuntimeError if it failed."""
    said, errors = process.communicate(timeout=600)
    if process.returncode:
        raise RuntimeError(errors[-2000:])
    return said.strip().split("\n")[-1].split()
