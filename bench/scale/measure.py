"""One run of `tracker scale pending`: time, memory, shuffle, what was lost; and a digest of the answer."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet as pq

from bench.scale import cluster

DRIVER, EXECUTOR = os.environ.get("BENCH_DRIVER_MEMORY", "6g"), os.environ.get("BENCH_EXECUTOR_MEMORY", "3g")
AT_ONCE = 50_000  # promises in a piece of the digest
_LOGGED = ("shuffle_mib", "spilled_mib", "tasks", "lost_tasks", "lost_executors")
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Run:
    """Promises of the files in `source`, asked at `master`; all that is written lies in `folder`."""

    source: Path
    folder: Path
    master: str

    def measured(self) -> dict[str, Any]:
        """Run it, and tell what it took."""
        dest, log = self.folder / "promises", self.folder / "log"
        for stale in (dest, self.folder / "promises-rejected", log):
            shutil.rmtree(stale, ignore_errors=True)
        log.mkdir()
        conf = {
            "spark.eventLog.enabled": "true", "spark.eventLog.compress": "false", "spark.eventLog.dir": f"file:{log}",
            "spark.eventLog.rolling.enabled": "false", "spark.driver.memory": DRIVER,
            "spark.executor.memory": EXECUTOR, "spark.local.dir": str(self.folder / "local"),
        }  # fmt: skip
        words = [sys.executable, "-m", "tracker", "scale", "pending", str(self.source), "-o", str(dest)]
        words += ["--master", self.master, "--as-of", "2030-01-01", *(f"--conf={key}={conf[key]}" for key in conf)]
        started = time.monotonic()
        process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=cluster.environment())
        peak, processor = _watched(process)
        seconds = time.monotonic() - started
        return {
            "master": self.master, "seconds": round(seconds, 1), "processor_seconds": round(processor),
            "peak_mib": peak >> 10, **_logged(log), "load": os.getloadavg()[1],
            "said": process.communicate()[0].strip(), "code": process.returncode, "answer": answer(dest),
        }  # fmt: skip


def _watched(process: subprocess.Popen[str]) -> tuple[int, float]:
    """The most memory of all processes of Spark at one time (proportional set size, KiB); their processor time, s."""
    peak = 0
    used: dict[str, float] = {}
    while process.poll() is None:
        now = 0
        for folder in _family():
            now += _memory(folder)
            used[folder.name] = _processor(folder) or used.get(folder.name, 0)
        peak = max(peak, now)
        time.sleep(1)
    return peak, sum(used.values())


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


def _processor(folder: Path) -> float:
    try:
        user, system = (folder / "stat").read_text().rpartition(")")[2].split()[11:13]
    except (OSError, ValueError):
        return 0
    return (int(user) + int(system)) / _TICKS


def _logged(log: Path) -> dict[str, int]:
    """Out of the event log: what was written to be shuffled and what was spilled in MiB, tasks, losses."""
    found: Counter[str] = Counter(dict.fromkeys(_LOGGED, 0))
    for file in (path for path in log.rglob("*") if path.is_file()):
        for line in file.read_text(errors="replace").split("\n"):
            if line.startswith('{"Event":"SparkListenerTaskEnd"'):
                told = json.loads(line)
                metrics = told.get("Task Metrics") or {}
                found["tasks"] += 1
                found["lost_tasks"] += told["Task End Reason"]["Reason"] != "Success"
                found["shuffle_mib"] += metrics.get("Shuffle Write Metrics", {}).get("Shuffle Bytes Written", 0)
                found["spilled_mib"] += metrics.get("Disk Bytes Spilled", 0)
            found["lost_executors"] += line.startswith('{"Event":"SparkListenerExecutorRemoved"')
    return {name: n >> 20 if name.endswith("_mib") else n for name, n in found.items()}


def answer(dest: Path) -> str:
    """A digest of all promises in order, however many lie in a file."""
    digest = hashlib.sha256()
    rest = None
    for file in sorted(dest.glob("part-*.parquet")):
        table = pq.ParquetFile(file).read().replace_schema_metadata(None)
        table = table if rest is None else pyarrow.concat_tables([rest, table])
        whole = table.num_rows - table.num_rows % AT_ONCE
        for start in range(0, whole, AT_ONCE):
            digest.update(_bytes(table.slice(start, AT_ONCE)))
        rest = table.slice(whole)
    if rest is not None:
        digest.update(_bytes(rest))
    return digest.hexdigest()[:16]


def _bytes(table: pyarrow.Table) -> bytes:
    """The same for equal tables: what stands in Parquet, written by one thread."""
    sink = pyarrow.BufferOutputStream()
    pq.write_table(table.combine_chunks(), sink, compression="none", use_dictionary=False, write_statistics=False)
    content: bytes = sink.getvalue().to_pybytes()
    return content
