"""python -m bench.peers [--quick]: the same events and work for other programs and for the tracker, in one run.

The programs are those of Debian (calcurse, hledger, remind, taskwarrior) and of PyPI (khal, todoman, jrnl, beancount
with beanquery; in an environment of their own, build/peers, made by `make bench-peers`). What is not there is left out.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bench.peers.plot import plot
from bench.peers.programs import OPERATIONS, PEERS, YEAR, Peer, found
from bench.speed import work
from bench.speed.events import WORD, made
from bench.speed.page import seconds, written
from bench.speed.timing import Command, Figure, figures, once

COUNTS = (100, 1_000, 10_000, 100_000)
SECONDS = 20
SLOW, LONG = 3, 10  # seconds: what takes longer is run twice, and the second run counts; or but once
WORDS = {"start": "start-up", "all": "list all", "year": "one year", "word": "find a word", "add": "add one"}
COLD = ", cold"
"""Behind an operation: the first of its kind, by a program that has no cache yet."""

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
        commands, caches = _commands(count, folder / str(count), measured)
        cold = {name: _cold(command, caches[name]) for name, command in commands.items()}
        first = {name: figures({name: command}, 1, SECONDS)[name] for name, command in cold.items()}
        warm = {name: _warm(commands[name], first[name], caches[name]) for name in commands}
        slow = {name for name, figure in warm.items() if figure is None or figure.wall > SLOW}
        runs = 3 if count >= 10_000 or quick else 5
        taken = {
            **figures({name: command for name, command in commands.items() if name not in slow}, runs, SECONDS),
            **{name: warm[name] for name in slow},
            **{name + COLD: figure for name, figure in first.items() if caches[name]},
        }
        for name, figure in taken.items():
            program, _, operation = name.partition(" ")
            measured.setdefault(program, {}).setdefault(count, {})[operation] = figure
    text = _table(measured, remarks)
    print(text)
    if not quick:
        written(work.ROOT / "docs" / "performance.md", "peers", {"Beside other programs": text})
        (work.ROOT / "docs" / "performance.svg").write_text(plot(measured), encoding="utf-8")


def _cold(command: Command, caches: Sequence[Path]) -> Command:
    return replace(command, before=partial(_clear, caches)) if caches else command


def _clear(caches: Sequence[Path]) -> None:
    for path in caches:
        shutil.rmtree(path, ignore_errors=True)
        path.unlink(missing_ok=True)


def _warm(command: Command, first: Figure | None, caches: Sequence[Path]) -> Figure | None:
    """What it takes when it has been run before: a cache is filled by then, and files have been read and made."""
    if first is None or not (caches or SLOW < first.wall < LONG):
        return first
    if caches:
        once(command, SECONDS)  # the cold one was the first; some fill their cache at the second
    return figures({"": command}, 1, SECONDS)[""]


def _commands(count: int, folder: Path, measured: Found) -> tuple[dict[str, Command], dict[str, Sequence[Path]]]:
    """`program operation` -> command, of all programs that can hold so many events; and its caches, if it needs any."""
    events = made(count)
    stores = work.ROOT / "build" / "bench" / "stores"
    stores.mkdir(parents=True, exist_ok=True)
    listed = {f"tracker {operation}": command for operation, command in _tracker(count, stores).items()}
    own = {name: [Path(command.environment["XDG_CACHE_HOME"])] for name, command in listed.items()}
    for peer in PEERS:
        program = found(peer, work.ROOT / "build" / "peers")
        if program is None:
            print(f"{peer.name} is not installed, and left out", file=sys.stderr)
        elif count <= peer.most:
            place = folder / peer.name
            place.mkdir(parents=True)
            peer.prepare(events, place)
            for operation, command in peer.commands(place, program).items():
                if not _was_too_slow(measured, peer, operation):
                    listed[f"{peer.name} {operation}"] = command
                    own[f"{peer.name} {operation}"] = [place / cache for cache in peer.caches]
    asks = {name for name in listed if name.partition(" ")[2] in ("all", "year", "word")}
    return listed, {name: caches if name in asks else [] for name, caches in own.items()}


def _was_too_slow(measured: Found, peer: Peer, operation: str) -> bool:
    return any(figures.get(operation, 0) is None for figures in measured.get(peer.name, {}).values())


def _tracker(count: int, folder: Path) -> dict[str, Command]:
    path = work.store(count, folder)
    return {
        "start": work.tracker(path, "--version"),
        "all": work.tracker(path, "timeline"),
        "year": work.tracker(path, "timeline", "--from", str(YEAR), "--to", str(YEAR)),
        "word": work.tracker(path, "search", WORD),
        **work.adding(count, folder),
    }


def _table(measured: Found, remarks: Mapping[str, str]) -> str:
    """A row a program and operation, a column a number of events."""
    heads = " | ".join(f"{count:,}" for count in COUNTS)
    rows = [f"| program | work | {heads} |", "|---|---|" + "---:|" * len(COUNTS)]
    for program, by_count in measured.items():
        for operation in (each + end for each in OPERATIONS for end in ("", COLD)):
            cells = [_cell(by_count.get(count, {}), operation) for count in COUNTS]
            if any(cells):
                name, comma, cold = operation.partition(",")
                rows.append(f"| {program} | {WORDS[name]}{comma}{cold} | {' | '.join(cells)} |")
    notes = "".join(f"- {name}: {remark}\n" for name, remark in remarks.items() if remark and name in measured)
    return "\n".join(rows) + "\n\n" + notes


def _cell(figures: Mapping[str, Figure | None], operation: str) -> str:
    if operation not in figures:
        return ""
    figure = figures[operation]
    return f"over {SECONDS} s" if figure is None else seconds(figure.wall)


if __name__ == "__main__":
    main()
