"""How time and memory grow with the number of events."""

from __future__ import annotations

import math
from pathlib import Path

from bench.speed import work
from bench.speed.page import seconds
from bench.speed.timing import Command, Figure, figures, once

COUNTS = (100, 1_000, 10_000, 100_000, 1_000_000)


def growth(folder: Path) -> str:
    """A table: processor time and memory of each command at each size, with the exponent from 10,000 to the last."""
    found: dict[str, list[Figure | None]] = {}
    for count in COUNTS:
        making, commands = _commands(count, folder)
        for name, figure in {**figures(making, 1, 600), **figures(commands, 3 if count < 10**6 else 1, 600)}.items():
            found.setdefault(name, []).append(figure)
    heads = " | ".join(f"{count:,}" for count in COUNTS)
    rows = [f"| command | {heads} | exponent |", "|---|" + "---:|" * (len(COUNTS) + 1)]
    for name, row in found.items():
        cells = " | ".join(f"{seconds(f.cpu)}, {f.memory:.0f} MB" if f else "over 10 min" for f in row)
        rows.append(f"| {name} | {cells} | {_exponent(row)} |")
    return "\n".join(rows) + "\n"


def _commands(count: int, folder: Path) -> tuple[dict[str, Command], dict[str, Command]]:
    asked = work.asking(count, folder) | work.adding(count, folder)
    added = asked["add"]
    index = work.store(count, folder).parent / "cache"
    first = Command(
        asked["pending"].words, lambda: _take_away(index), environment=asked["pending"].environment
    )  # makes the index
    once(added, 600)
    return {"pending, without an index yet": first}, asked


def _take_away(index: Path) -> None:
    for file in index.rglob("*.sqlite"):
        file.unlink()


def _exponent(row: list[Figure | None]) -> str:
    """What the time grows with from 10,000 events on, start-up (the time for 100) taken off."""
    least, low, high = row[0], row[2], row[-1]
    if least is None or low is None or high is None:
        return ""
    small, large = low.cpu - least.cpu, high.cpu - least.cpu
    if small < 0.02 * least.cpu or large <= 0:
        return "none" if large < least.cpu else ""
    return f"{math.log(large / small) / math.log(COUNTS[-1] / COUNTS[2]):.2f}"
