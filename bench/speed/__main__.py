"""python -m bench.speed [--quick] [--keep]: measures, compares with the figures kept, and writes docs/performance.md.

Ratios are to a typer program that does nothing, in the same environment and in turn with it. They are compared with
those in baseline.json: what is slower by more than its noise ends the run with 1. `--keep` makes the new figures the
ones kept; `--quick` measures less, and writes no page.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench.speed import work
from bench.speed.growth import growth
from bench.speed.page import table, written
from bench.speed.timing import Command, Figure, figures, once
from bench.speed.work import BARE, ROOT

BASELINE = Path(__file__).parent / "baseline.json"
LEAST_BAND = 0.12  # what two runs on a quiet machine differ by


def main() -> int:
    """Measure, compare, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--keep", action="store_true")
    asked = parser.parse_args()
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stores").mkdir(exist_ok=True)
    runs = 5 if asked.quick else 11
    parts = _measured(folder / "stores", runs, quick=asked.quick)
    ratios = {name: figure for part in parts.values() for name, figure in part.items()}
    if not asked.quick:
        tables = {heading: table(part) for heading, part in parts.items()}
        tables["Growth"] = growth(folder / "stores")
        written(ROOT / "docs" / "performance.md", "figures", tables)
    for heading, part in parts.items():
        print(f"\n## {heading}\n\n{table(part)}")
    slower = _slower(ratios)
    if asked.keep:
        kept = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
        BASELINE.write_text(json.dumps(kept | ratios, indent=1) + "\n")
    return 1 if slower and not asked.keep else 0


Part = dict[str, dict[str, float]]
"""Of each command: seconds, ratio to the typer program and how far that scatters, megabytes."""


def _measured(stores: Path, runs: int, *, quick: bool) -> dict[str, Part]:
    parts = {"Start": _part("", work.starting(stores), stores, runs)}
    for count in (10_000,) if quick else (10_000, 100_000):
        commands = work.asking(count, stores) | work.first_screen(count, stores)
        for command in commands.values():
            once(command)  # the second one makes the index
        name = f"{count:,} events"
        parts[f"Questions to {name}, index warm"] = _part(f"{count}: ", commands, stores, runs)
        parts[f"Adding to {name}"] = _part(f"{count}: ", work.adding(count, stores), stores, runs)
        few = 3 if count > 10_000 else min(runs, 5)
        changing = [_part(f"{count}: ", commands, stores, few) for commands in work.changing(count, stores)]
        parts[f"After a change by hand of {name}"] = {key: row for part in changing for key, row in part.items()}
        if count == 10_000 and not quick:  # of more events: the table of growth
            parts[f"All of {name}"] = _part(f"{count}: ", work.whole(work.store(count, stores)), stores, 3)
    return parts


def _part(prefix: str, commands: dict[str, Command], folder: Path, runs: int) -> Part:
    found = figures({BARE: work.bare(folder), **commands}, runs)
    base = found.pop(BARE)
    assert base is not None
    return {prefix + name: _row(figure, base) for name, figure in found.items() if figure is not None}


def _row(figure: Figure, base: Figure) -> dict[str, float]:
    return {
        "seconds": round(figure.wall, 4),
        "cpu": round(figure.cpu, 4),
        "ratio": round(figure.cpu / base.cpu, 3),
        "band": round(max(LEAST_BAND, 3 * (figure.spread + base.spread)), 3),
        "memory": round(figure.memory),
    }


def _slower(ratios: Part) -> list[str]:
    """The commands that are slower than kept by more than their noise, said on stderr."""
    kept: Part = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    slower = []
    for name, row in ratios.items():
        before = kept.get(name)
        if before and row["ratio"] > before["ratio"] * (1 + max(row["band"], before["band"])):
            slower.append(name)
            print(f"SLOWER: {name}: {row['ratio']} times the typer program; it was {before['ratio']}", file=sys.stderr)
    return slower


if __name__ == "__main__":
    sys.exit(main())
