"""A standalone cluster of Spark on loopback: a master and two workers of one core each."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyspark

PORT = 17077
MASTER = f"spark://127.0.0.1:{PORT}"
_CLASS = Path(pyspark.__file__).parent / "bin" / "spark-class"


def environment() -> dict[str, str]:
    """What all processes of Spark have to know."""
    return {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}


@contextmanager
def started(folder: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The workers, each the head of a group of processes, its executors among them."""
    deploy = "org.apache.spark.deploy"
    words = [[f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(PORT), "--webui-port", str(PORT + 1)]]
    words += [
        [f"{deploy}.worker.Worker", MASTER, "--host", "127.0.0.1", "--cores", "1", "--memory", "4g",
         "--webui-port", str(PORT + 2 + number), "--work-dir", str(folder / f"work-{number}")]
        for number in range(2)
    ]  # fmt: skip
    processes: list[subprocess.Popen[bytes]] = []
    try:
        for number, these in enumerate(words):
            with (folder / f"cluster-{number}.log").open("wb") as log:
                command = [str(_CLASS), *these]
                process = subprocess.Popen(command, env=environment(), start_new_session=True, stdout=log, stderr=log)
            processes.append(process)
            _answers(PORT + 1 + number)
        yield processes[1:]
    finally:
        for process in processes:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def _answers(port: int) -> None:
    """Wait until somebody listens on a port."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.5)
    sys.exit(f"nobody answers on port {port}")
