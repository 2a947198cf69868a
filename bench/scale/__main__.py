"""`python -m bench.scale [EVENTS...]`: time, memory and shuffle of `tracker scale pending`, and a worker that dies.

For each number of events: `local[2]`, then a standalone cluster of two workers on loopback, then the same with a
worker killed in mid-run. The three answers must be equal. A line of JSON each goes to stdout.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyspark

from bench.scale.generate import generate

MASTER = "spark://127.0.0.1:17077"
MEMORY = os.environ.get("BENCH_DRIVER_MEMORY", "6g")
_CLASS = Path(pyspark.__file__).parent / "bin" / "spark-class"


def main(sizes: Sequence[int], folder: Path) -> bool:
    """Measure all sizes; whether all answers agreed."""
    agreed = True
    for events in sizes:
        source = folder / f"events-{events}"
        if not source.exists():
            generate(events, source)
        told = [_run(events, "local[2]", source, folder)]
        with _cluster(folder) as workers:
            told.append(_run(events, MASTER, source, folder))
            told.append(_run(events, MASTER, source, folder, killing=workers[0], after=told[1]["seconds"] / 2))
        agreed &= len({run["answer"] for run in told}) == 1
    return agreed


def _run(
    events: int,
    master: str,
    source: Path,
    folder: Path,
    killing: subprocess.Popen[bytes] | None = None,
    after: float = 0,
) -> dict[str, Any]:
    dest, log = folder / "promises", folder / "log"
    for stale in (dest, folder / "promises-rejected", log):
        shutil.rmtree(stale, ignore_errors=True)
    log.mkdir()
    conf = {
        "spark.eventLog.enabled": "true", "spark.eventLog.compress": "false", "spark.eventLog.dir": f"file:{log}",
        "spark.driver.memory": MEMORY, "spark.executor.memory": "3g", "spark.local.dir": str(folder / "local"),
    }  # fmt: skip
    words = [sys.executable, "-m", "tracker", "scale", "pending", str(source), "-o", str(dest), "--master", master]
    words += ["--as-of", "2030-01-01", *(f"--conf={key}={value}" for key, value in conf.items())]
    started = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=_environment())
    if killing:
        threading.Timer(after, killing.kill).start()
    peak = _watched(process)
    seconds = time.monotonic() - started
    told = {
        "events": events, "master": master, "killed": killing is not None, "seconds": round(seconds, 1),
        "peak_mib": peak, "shuffle_mib": _shuffled(log), "said": process.communicate()[0].strip(),
        "code": process.returncode, "answer": _answer(dest),
    }  # fmt: skip
    print(json.dumps(told), flush=True)
    return told


def _environment() -> dict[str, str]:
    return {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}


def _watched(process: subprocess.Popen[str]) -> int:
    """The most memory of all processes of Spark at one time, in MiB (proportional set size)."""
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_memory, _family())))
        time.sleep(1)
    return peak // 1024


def _family() -> Iterator[Path]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if b"org.apache.spark" in words or b"pyspark" in words or b"scale\0pending" in words:
            yield folder


def _memory(folder: Path) -> int:
    try:
        rollup = (folder / "smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in rollup.split("\n") if line.startswith("Pss:")), 0)


def _shuffled(log: Path) -> int:
    """What was written to be shuffled, in MiB, out of the event log."""
    total = 0
    for file in (path for path in log.rglob("*") if path.is_file()):
        for line in file.read_text(errors="replace").split("\n"):
            if line.startswith('{"Event":"SparkListenerTaskEnd"'):
                metrics = json.loads(line).get("Task Metrics") or {}
                total += metrics.get("Shuffle Write Metrics", {}).get("Shuffle Bytes Written", 0)
    return total >> 20


def _answer(dest: Path) -> str:
    """A digest of all promises in order."""
    import hashlib

    import pyarrow.parquet as pq

    digest = hashlib.sha256()
    for file in sorted(dest.glob("part-*.parquet")):
        for batch in pq.ParquetFile(file).iter_batches():
            for row in batch.to_pylist():
                digest.update(json.dumps(row, sort_keys=True).encode())
    return digest.hexdigest()[:16]


@contextmanager
def _cluster(folder: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """A master and two workers of one core each, on loopback."""
    deploy = "org.apache.spark.deploy"
    words = [[f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", "17077", "--webui-port", "17078"]]
    words += [
        [f"{deploy}.worker.Worker", MASTER, "--host", "127.0.0.1", "--cores", "1", "--memory", "4g",
         "--webui-port", str(17079 + n), "--work-dir", str(folder / f"work-{n}")]
        for n in range(2)
    ]  # fmt: skip
    started = []
    try:
        for these in words:
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            started.append(subprocess.Popen([str(_CLASS), *these], env=_environment(), start_new_session=True, **quiet))
            time.sleep(6)
        yield started[1:]
    finally:
        for process in started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            process.wait()


if __name__ == "__main__":
    wanted = [int(word) for word in sys.argv[1:]] or [1_000_000, 10_000_000, 50_000_000]
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_FOLDER")) as name:
        sys.exit(not main(wanted, Path(name)))
