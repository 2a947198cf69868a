"""python -m bench.peers [--quick]: the same events and work for other programs and for the tracker, in one run.

The programs are those of Debian (calcurse, hledger, remind, taskwarrior) and of PyPI (khal, todoman, jrnl, beancount
with beanquery; in an environment of their own, build/peers, made by `make bench-peers`). What is not there is left out.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from bench.peers.plot import plot
from bench.peers.programs import OPERATIONS, PEERS, YEAR, Peer, found
from bench.speed import work
from bench.speed.events import WORD, made
from bench.speed.page import seconds, written
from bench.speed.timing import Command, Figure, figures, once

COUNTS = (100, 1_000, 10_000, 100_000)
SECONDS = 20
WORDS = {"start": "start-up", "all": "list all", "year": "one year", "word": "find a word", "add": "add one"}

Found = dict[str, dict[int, dict[str, Figure | None]]]
"""By program, number of events and operation; None for what takes too long."""


def main() -> None:
    """Measure, and write the table and the plot."""
    quick = "--quick" in sys.argv
    folder = work.ROOT / "build" / "bench" / "peers"
    shutil.rmtree(folder, ignore_errors=True)
    measured: Found = {}
    remarks = {peer.name: peer.remark for peer in PEERS}
    for count in COUNTS[:3] if quick else COUNTS:
        commands = _commands(count, folder / str(count), measured)
        slow = {name for name, command in commands.items() if _is_slow(command)}
        runs = 3 if count > 10_000 or quick else 5
        taken = {
            **figures({name: command for name, command in commands.items() if name not in slow}, runs, SECONDS),
            **figures({name: commands[name] for name in slow}, 1, SECONDS),
        }
        for name, figure in taken.items():
            program, _, operation = name.partition(" ")
            measured.setdefault(program, {}).setdefault(count, {})[operation] = figure
    text = _table(measured, remarks)
    print(text)
    if not quick:
        written(work.ROOT / "docs" / "performance.md", "peers", {"Beside other programs": text})
        (work.ROOT / "docs" / "performance.svg").write_text(plot(measured), encoding="utf-8")


def _is_slow(command: Command) -> bool:
    """Whether a first run, which fills what caches there are, takes over three seconds."""
    taken = once(command, SECONDS)
    return taken is None or taken.wall > 3


def _commands(count: int, folder: Path, measured: Found) -> dict[str, Command]:
    """`program operation` -> command, of all programs that can hold so many events."""
    events = made(count)
    stores = work.ROOT / "build" / "bench" / "stores"
    stores.mkdir(parents=True, exist_ok=True)
    listed = {f"tracker {operation}": command for operation, command in _tracker(count, stores).items()}
    for peer in PEERS:
        program = found(peer, work.ROOT / "build" / "peers")
        if program is None:
            print(f"{peer.name} is not installed, and left out", file=sys.stderr)
        elif count <= peer.most:
            own = folder / peer.name
            own.mkdir(parents=True)
            peer.prepare(events, own)
            for operation, command in peer.commands(own, program).items():
                if not _was_too_slow(measured, peer, operation):
                    listed[f"{peer.name} {operation}"] = command
    return listed


def _was_too_slow(measured: Found, peer: Peer, operation: str) -> bool:
    return any(figures.get(operation, 0) is None for figures in measured.get(peer.name, {}).values())


def _tracker(count: int, folder: Path) -> dict[str, Command]:
    path = work.store(count, folder)
    adding = work.adding(count, folder)
    once(adding["add"], 600)  # makes the index of that store
    return {
        "start": work.tracker(path, "--version"),
        "all": work.tracker(path, "timeline"),
        "year": work.tracker(path, "timeline", "--from", str(YEAR), "--to", str(YEAR)),
        "word": work.tracker(path, "search", WORD),
        **adding,
    }


def _table(measured: Found, remarks: Mapping[str, str]) -> str:
    """A row a program and operation, a column a number of events."""
    heads = " | ".join(f"{count:,}" for count in COUNTS)
    rows = [f"| program | work | {heads} |", "|---|---|" + "---:|" * len(COUNTS)]
    for program, by_count in measured.items():
        for operation in OPERATIONS:
            cells = [_cell(by_count.get(count, {}), operation) for count in COUNTS]
            if any(cells):
                rows.append(f"| {program} | {WORDS[operation]} | {' | '.join(cells)} |")
    notes = "".join(f"- {name}: {remark}\n" for name, remark in remarks.items() if remark and name in measured)
    return "\n".join(rows) + "\n\n" + notes


def _cell(figures: Mapping[str, Figure | None], operation: str) -> str:
    if operation not in figures:
        return ""
    figure = figures[operation]
    return f"over {SECONDS} s" if figure is None else seconds(figure.wall)


if __name__ == "__main__":
    main()
