"""`python -m bench.scale [WAY...] [EVENTS...]`: what `tracker scale pending` takes, and whether it answers the same.

For each number of events, three ways unless some are named: `local`, all in one process of Java with two threads;
`cluster`, a standalone cluster of two workers on loopback; `killed`, the same with a worker and its executor killed in
mid-run. All answers must be equal. A line of JSON for each goes to stdout and to build/scale-runs.jsonl.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.scale import cluster, measure
from bench.scale.generate import generate

WAYS = ("local", "cluster", "killed")
KEPT = Path("build/scale-runs.jsonl")


def main(sizes: Sequence[int], ways: Sequence[str], folder: Path) -> bool:
    """Measure all sizes in all ways; whether all answers to the same events agreed."""
    agreed = True
    for events in sizes:
        source = folder / f"events-{events}"
        if not source.exists():
            generate(events, source)
        told = [_run(events, way, source, folder) for way in ways]
        agreed &= len({run["answer"] for run in told}) == 1
    return agreed


def _run(events: int, way: str, source: Path, folder: Path) -> dict[str, Any]:
    with ExitStack() as stack:
        master = "local[2]"
        if way != "local":
            workers, master = stack.enter_context(cluster.started(folder)), cluster.MASTER
        if way == "killed":
            killing = threading.Timer(_half(events), os.killpg, (workers[0].pid, signal.SIGKILL))
            stack.callback(killing.cancel)
            killing.start()
        told = {"events": events, "way": way, **measure.Run(source, folder, master).measured()}
    line = json.dumps(told)
    print(line, flush=True)
    KEPT.parent.mkdir(exist_ok=True)
    with KEPT.open("a") as kept:
        kept.write(line + "\n")
    return told


def _half(events: int) -> float:
    """Half of the seconds that the cluster took for so many events when nothing was killed."""
    kept = KEPT.read_text().split("\n") if KEPT.exists() else []
    runs = [run for run in map(json.loads, filter(None, kept)) if (run["events"], run["way"]) == (events, "cluster")]
    if not runs:
        sys.exit(f"measure the cluster with {events} events first: when half of it is done is not known")
    return float(runs[-1]["seconds"]) / 2


if __name__ == "__main__":
    words = sys.argv[1:]
    numbers = [int(word) for word in words if word.isdigit()] or [1_000_000, 10_000_000, 50_000_000]
    named = [word for word in words if word in WAYS] or WAYS
    if kept := os.environ.get("BENCH_FOLDER"):
        Path(kept).mkdir(parents=True, exist_ok=True)
        sys.exit(not main(numbers, named, Path(kept)))
    with tempfile.TemporaryDirectory() as name:
        sys.exit(not main(numbers, named, Path(name)))
