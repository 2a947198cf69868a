"""The questions that can be asked of an archive, each from its files to an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker import context as contexts
from tracker import schema, tables, wording
from tracker.clocks import Clocks
from tracker.context import Line
from tracker.errors import Problem, TrackerError
from tracker.formats import parquet
from tracker.model import Record
from tracker.registry import Registry
from tracker.scale import archive, flat_file
from tracker.scale.archive import Archive
from tracker.scale.names import Names
from tracker.stats import Stats

Entries = Mapping[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Asked:
    """Where the files are, whose names count, by which days; and the folder to be written, over one that is there."""

    sources: Sequence[str]
    names: Names
    clocks: Clocks
    dest: str | None = None
    force: bool = False


def pending(spark: Any, asked: Asked) -> str:
    """Write every promise to the folder, and what could not be read to `…-rejected`; what was done, in a sentence."""
    dest = _dest(asked)
    with _told():
        found = _archive(spark, asked)
        _write(found.promises(), dest, asked)
        states = {row.state: row["count"] for row in spark.read.parquet(dest).groupBy("state").count().collect()}
        rejected = _rejected(spark, found, dest, asked)
        told = ", ".join(f"{n} {state}" for state, n in sorted(states.items()))
        promises = wording.count(sum(states.values()), "promise")
        return f"{wording.count(found.read, 'event')}: {promises}{f' ({told})' if told else ''}{rejected}\n"


def stats(spark: Any, asked: Asked) -> Stats:
    """The figures of the archive, as `tracker stats` has them of a store."""
    with _told():
        return _archive(spark, asked, counting=True).stats()


def context(spark: Any, asked: Asked, event_id: str) -> list[Line]:
    """What the archive says about one event, as `tracker context` says it; raises TRK501 if there is no such event."""
    with _told():
        record = _archive(spark, asked).record_around(event_id)
        event = next(event for event in record.events if event.id == event_id)
        return contexts.lines(event, record, Registry(record), asked.clocks)


def convert(spark: Any, asked: Asked, text: str, name: str) -> str:
    """Write the events in flat files to the folder; what was done, in a sentence."""
    mapping = flat_file.flat_file(text, name)
    dest = _dest(asked)
    with _told():
        rows = flat_file.read(spark, asked.sources, mapping)
        _write(flat_file.converted(rows, mapping), dest, asked)
        taken, all_ = spark.read.parquet(dest).count(), rows.count()
        return f"{wording.count(all_, 'row')}: {wording.count(taken, 'event')}, {all_ - taken} taken by no rule\n"


def entries_of_store(record: Record) -> Entries:
    """The entries of names in a store."""
    return tables.entries(record)


def entries_of_files(sources: Sequence[str]) -> Entries:
    """The entries of names in the metadata of files and folders on this machine, the same one once."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in schema.ENTRIES}
    for source in sources:
        path = Path(source)
        for file in sorted(path.rglob("*.parquet")) if path.is_dir() else [path]:
            with suppress(OSError, ValueError):  # Spark tells of what cannot be read
                for name, there in parquet.entries(str(file)).items():
                    found[name] += [entry for entry in there if entry not in found[name]]
    return found


def _archive(spark: Any, asked: Asked, *, counting: bool = False) -> Archive:
    return Archive(spark, archive.opened(spark, asked.sources), asked.names, asked.clocks, counting)


def _dest(asked: Asked) -> str:
    if asked.dest is None:
        raise TrackerError(Problem("TRK502", "there is no folder to write to", "name one: -o DEST"))
    return asked.dest


def _write(found: Any, dest: str, asked: Asked) -> None:
    found.write.mode("overwrite" if asked.force else "errorifexists").parquet(dest)


def _rejected(spark: Any, found: Archive, dest: str, asked: Asked) -> str:
    """Write what could not be read, if there is any; how many, for the sentence."""
    folder = f"{dest.rstrip('/')}-rejected"
    _write(found.rejected, folder, asked)
    rejected = spark.read.parquet(folder).count()
    return f"; {rejected} not read, see {folder}" if rejected else ""


@contextmanager
def _told() -> Iterator[None]:
    """What Spark cannot do, as a Problem (TRK663, exit 3)."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError) as error:
        lines = [line.strip() for line in str(error).split("\n") if line.strip()]
        told = next((line for line in lines if "TRK" in line or line.startswith("[")), lines[0] if lines else "")
        hint = "the logs of Spark say more; --force writes over a folder that is there"
        raise TrackerError(Problem("TRK663", f"Spark could not finish: {told[:300]}", hint), exit_code=3) from error
