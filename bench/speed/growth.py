"""How time and memory grow with the number of events."""

from __future__ import annotations

import math
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.speed import work
from bench.speed.page import seconds
from bench.speed.timing import Figure, figures, once

COUNTS = (100, 1_000, 10_000, 100_000, 1_000_000)
_SECONDS = 600
_ALONE_UP_TO = 10_000  # events: what reads all of a larger store takes long, and two such commands run side by side


def growth(folder: Path) -> str:
    """A table: processor time and memory of each command at each size, with the exponent from 10,000 to the last."""
    found: dict[str, dict[int, Figure | None]] = {}
    for count in COUNTS:
        for name, figure in _measured(count, folder).items():
            found.setdefault(name, {})[count] = figure
    heads = " | ".join(f"{count:,}" for count in COUNTS)
    rows = [f"| command | {heads} | exponent |", "|---|" + "---:|" * (len(COUNTS) + 1)]
    for name, row in found.items():
        cells = " | ".join(_cell(row, count) for count in COUNTS)
        rows.append(f"| {name} | {cells} | {_exponent(row)} |")
    return "\n".join(rows) + "\n"


def _measured(count: int, folder: Path) -> dict[str, Figure | None]:
    path = work.copied(count, folder, "growth")
    shutil.rmtree(path.parent / "cache", ignore_errors=True)
    questions, runs = work.questions(path, count), 3 if count < COUNTS[-1] else 1
    begun = dict.fromkeys(
        ("pending, asked for the first time", "pending, for the second time: makes the index"), questions["pending"]
    )
    whole = [{name: command} for name, command in work.whole(path).items()]
    with ThreadPoolExecutor(2 if count > _ALONE_UP_TO else 1) as pool:
        first, *read = pool.map(lambda commands: figures(commands, 1, _SECONDS), [begun, *whole])
    asked = figures(questions, runs, _SECONDS)
    changes = work.changes(path, count)
    once(changes["add"], _SECONDS)
    found = {**first, **asked, **figures(changes, 1, _SECONDS)}
    return found | {name: figure for each in read for name, figure in each.items()}


def _cell(row: dict[int, Figure | None], count: int) -> str:
    if count not in row:
        return ""
    figure = row[count]
    return f"{seconds(figure.cpu)}, {figure.memory:.0f} MB" if figure else f"over {_SECONDS // 60} min"


def _exponent(row: dict[int, Figure | None]) -> str:
    """What the time grows with from 10,000 events on, start-up (the time for 100) taken off."""
    counts = [count for count, figure in row.items() if figure]
    least, low, high = row[COUNTS[0]], row[COUNTS[2]], row[counts[-1]]
    if least is None or low is None or high is None or counts[-1] == COUNTS[2]:
        return ""
    small, large = low.cpu - least.cpu, high.cpu - least.cpu
    if large < 0.5 * least.cpu:
        return "flat"
    return f"{math.log(large / max(small, 0.05 * least.cpu)) / math.log(counts[-1] / COUNTS[2]):.2f}"
