"""The Spark that does the work: one in this process, a cluster, or the one that spark-submit brings."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tracker.errors import Problem, TrackerError

_ALWAYS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.python.unix.domain.socket.enabled": "true",  # where both sides of TCP are full, each may wait for the other
    "spark.sql.execution.arrow.maxRecordsPerBatch": "20000",
    "spark.sql.execution.arrow.maxBytesPerBatch": "2147483647",  # none, else a batch is measured at every row
}
_QUIET = f"-Dlog4j2.configurationFile=file:{Path(__file__).with_name('log4j2.properties')}"
_ONE_MACHINE = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.extraJavaOptions": _QUIET,
}
_PARTS, PARTS_A_PROCESSOR = "spark.sql.shuffle.partitions", 8


@contextmanager
def session(master: str | None, settings: Mapping[str, str]) -> Iterator[Any]:
    """A SparkSession, stopped at the end; `settings` are Spark's own and go before ours.

    Raises TrackerError (TRK660) where pyspark or Java is missing, or where the master cannot be reached.
    """
    if not _is_installed():
        hint = "install the extra: pipx install 'diplomatic-visit-tracker[spark]', or pip install '.[spark]'"
        raise TrackerError(Problem("TRK660", "Spark needs pyspark, which is not installed", hint))
    spark = _started(master, settings)
    try:
        yield spark
    finally:
        spark.stop()


def _is_installed() -> bool:
    try:
        return find_spec("pyspark") is not None
    except ValueError:  # it was tried before, and was not there
        return False


def _started(master: str | None, settings: Mapping[str, str]) -> Any:
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas")
    builder = SparkSession.builder.appName("tracker")
    is_submitted = "PYSPARK_GATEWAY_PORT" in os.environ  # then the master is that of spark-submit
    if not is_submitted:
        master = master or "local[*]"
        builder = builder.master(master)
    near = _ONE_MACHINE if (master or "").startswith("local") else {}
    if near:
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    for name, value in {**_ALWAYS, **near, **settings}.items():
        builder = builder.config(name, value)
    try:
        with _silent() if near else nullcontext():
            spark = builder.getOrCreate()
    except (PySparkException, OSError, RuntimeError) as error:
        why = str(error).partition("\n")[0][:200]
        hint = (
            "it needs Java 17 or later (on Debian: apt-get install default-jre-headless), and a --master within reach"
        )
        raise TrackerError(Problem("TRK660", f"Spark does not start: {why}", hint), exit_code=3) from None
    spark.sparkContext.setLogLevel("OFF")
    if not spark.sparkContext.getConf().contains(_PARTS):
        spark.conf.set(_PARTS, str(PARTS_A_PROCESSOR * spark.sparkContext.defaultParallelism))
    return spark


@contextmanager
def _silent() -> Iterator[None]:
    """Let what Java writes to stderr of its own go nowhere: it keeps the stderr that it was started with."""
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
