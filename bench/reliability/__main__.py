"""python -m bench.reliability crash|errors|load [NAME...]: the long forms; a row of Markdown each, and what is wrong.

`crash` kills each verb that writes at every system call from the first that names its file on, `errors` lets each
call that touches a file fail, in every way that it may, `load` has 16 processes add 50 events each. Exit 1 if anything
was wrong.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.reliability import faults, load, scenarios


def crash(names: list[str]) -> int:
    """Killed at every system call."""
    return _struck(names, "killed at", lambda *given: [(point, "", wrong) for point, wrong in faults.killed(*given)])


def errors(names: list[str]) -> int:
    """Every call failing."""
    return _struck(names, "failures", lambda *given: list(faults.failing(*given)))


Strike = Callable[[faults.Scenario, Path, list[faults.Point]], list[tuple[faults.Point, str, str]]]


def _struck(names: list[str], title: str, strike: Strike) -> int:
    print(f"| write | calls | {title} | wrong | seconds |\n|---|---|---|---|---|")
    wrong = 0
    for name in names or scenarios.COMMANDS:
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            scenario = scenarios.scenario(name, Path(folder))
            points = scenario.points(Path(folder, "place"))
            found = strike(scenario, Path(folder, "place"), points)
        bad = [(point, error, what) for point, error, what in found if what]
        took = time.monotonic() - began
        print(f"| {name} | {len(points)} | {len(found)} | {len(bad)} | {took:.0f} |", flush=True)
        for point, error, what in bad:
            print(
                f"{name}: {point.call} {point.number} {error} {point.text[:120]}: {what}", file=sys.stderr, flush=True
            )
        wrong += len(bad)
    return wrong


def many(_: list[str]) -> int:
    """16 processes, 50 events each, with two readers: alone, and with an editor that saves all the time."""
    print("| editor | added | lost | doubled | reads | refused | saves | overwritten | seconds |")
    print("|---|---|---|---|---|---|---|---|---|")
    wrong = 0
    for editor in (None, "careful", "heedless"):
        with tempfile.TemporaryDirectory() as folder:
            found = load.held(Path(folder), 16, 50, editor=editor)
        numbers = (found.events, found.lost, found.doubled, found.reads, found.refused, found.saves, found.overwritten)
        print(f"| {editor or 'none'} | {' | '.join(map(str, numbers))} | {found.seconds:.0f} |", flush=True)
        wrong += found.doubled + found.overwritten + (found.lost if editor is None else 0)
    return wrong


FORMS = {"crash": crash, "errors": errors, "load": many}

if __name__ == "__main__":
    sys.exit(bool(FORMS[sys.argv[1]](sys.argv[2:])))
