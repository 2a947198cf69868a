"""An archive: Parquet files of events, gone through once, and what was found in them."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from tracker.clocks import Clocks
from tracker.edtf import sort_key
from tracker.errors import Problem, TrackerError
from tracker.formats import parquet
from tracker.model import Event, Record
from tracker.scale import around, columns, components, counted, ledgers, reading, rows
from tracker.scale.columns import Columns
from tracker.scale.names import Names
from tracker.stats import Stats, figures

IN_ORDER = (*reading.ORDER, "id")

EVENTS_A_PART = 250_000  # some 30 MB, and some ten seconds of work in the ledger


@dataclass(frozen=True)
class Archive:
    """`events` is a DataFrame of the files as they are; `clocks` say by which days the questions are asked."""

    spark: Any
    events: Any
    names: Names
    clocks: Clocks
    counting: bool = False

    @cached_property
    def found(self) -> Any:
        """All that the first pass found (`reading.FOUND`), kept on the disks of the workers."""
        from pyspark import StorageLevel

        read = partial(_read, self.spark.sparkContext.broadcast((self.names, self.clocks)), self.counting)
        return rows.selected(self.events).mapInArrow(read, columns.ddl(reading.FOUND)).persist(StorageLevel.DISK_ONLY)

    @cached_property
    def read(self) -> int:
        """How many rows the files have."""
        (total,) = self._of(reading.COUNT).where("family = 'read'").groupBy().sum("n").first()
        return int(total or 0)

    @cached_property
    def _parts(self) -> int:
        """Into how many parts the second pass is parted: no less than there are processors."""
        return max(int(self.spark.sparkContext.defaultParallelism), -(-self.read // EVENTS_A_PART))

    def _of(self, what: str) -> Any:
        return self.found.where(f"what = '{what}'")

    @cached_property
    def _ids_twice(self) -> Any:
        """Ids that more than one event has; None if there are none."""
        from pyspark.sql import functions as f

        ids = self._of(reading.STEP).select("id", f.xxhash64("id").alias("number"))  # numbers are counted faster
        numbers = ids.groupBy("number").count().where("count > 1").select("number").persist()
        if numbers.isEmpty():
            return None
        found = ids.join(numbers, "number", "left_semi").groupBy("id").count().where("count > 1").select("id").persist()
        return None if found.isEmpty() else found

    @cached_property
    def _twice(self) -> Any:
        """The steps of these ids, those of one id numbered in order."""
        from pyspark.sql import functions as f
        from pyspark.sql.window import Window

        order = Window.partitionBy("id").orderBy(*IN_ORDER, rows.FILE, *rows.TEXTS_READ)
        found = self._of(reading.STEP).join(self._ids_twice, "id", "left_semi")
        return found.withColumn("nth", f.row_number().over(order))

    @cached_property
    def steps(self) -> Any:
        """What bears on promises, each id once: of two events with one id the earlier counts."""
        steps = self._of(reading.STEP)
        if self._ids_twice is None:
            return steps
        first = self._twice.where("nth = 1").drop("nth")
        return steps.join(self._ids_twice, "id", "left_anti").unionByName(first)

    @cached_property
    def rejected(self) -> Any:
        """What could not be read, and why: file, id, code, reason, and the row as JSON."""
        from pyspark.sql import functions as f

        unread = self._of(reading.FAULT).select(rows.FILE, "id", "code", "reason", "row")
        if self._ids_twice is None:
            return unread
        code, reason = f.lit("TRK206").alias("code"), f.lit("the id is taken by another event").alias("reason")
        row = f.to_json(f.struct(*_cells())).alias("row")
        return unread.unionByName(self._twice.where("nth > 1").select(rows.FILE, "id", code, reason, row))

    @cached_property
    def spelled(self) -> Names:
        """The names with the spelling that counts where there are several: that of the earliest event."""
        from pyspark.sql import functions as f

        place = f.struct(*IN_ORDER, "number", "name")
        several = (
            self._of(reading.NAME)
            .groupBy("family", "key")
            .agg(f.min(place).alias("first"), f.min("name").alias("least"), f.max("name").alias("most"))
            .where("least <> most")
            .select("family", "key", f.col("first.name").alias("name"))
        )
        return replace(self.names, spelled={(row.family, row.key): row.name for row in several.collect()})

    @cached_property
    def labelled(self) -> Any:
        """The steps with the label of their component: what has one label may bear on each other, and nothing else."""
        from pyspark.sql import functions as f

        steps = self.steps.withColumn("pair", f.element_at("pairs", 1))
        edges = _edges(steps).persist()
        if edges.isEmpty():
            return steps.withColumn("label", f.col("pair"))
        joined = steps.join(components.labels(edges), f.col("pair") == f.col("node"), "left")
        return joined.withColumn("label", f.coalesce("label", "pair")).drop("node")

    def promises(self) -> Any:
        """Every promise of the archive, as `pending --all` has them, in its order."""
        from pyspark import StorageLevel

        found = self._by_component(ledgers.promises, ledgers.PROMISES)
        # Spark looks at all that it puts in order twice, the first time to see how it is spread
        return found.persist(StorageLevel.DISK_ONLY).orderBy(*IN_ORDER).drop(*reading.ORDER)

    def stats(self) -> Stats:
        """The figures of the whole archive; it must have been read `counting`."""
        from pyspark.sql import functions as f

        cells = self._of(reading.COUNT).where("family <> 'read'").select(*ledgers.COUNTS)
        cells = cells.unionByName(self._by_component(ledgers.lengths, ledgers.COUNTS))
        summed = cells.groupBy("family", "key").agg(f.min("name").alias("name"), f.sum("n").alias("n")).collect()
        later = sum(cell.n for cell in summed if cell.family == "later")
        found = [
            (cell.family, self.spelled.spelled.get((cell.family, cell.key), cell.name), cell.n)
            for cell in summed
            if cell.family != "later"
        ]
        return figures(counted.counts(found), later)

    def record_around(self, event_id: str) -> Record:
        """The events that can bear on what is said of one event, in order of date.

        Raises TrackerError (TRK501) if there is none of that id.
        """
        from pyspark.sql import functions as f

        event = self._full(self.events.where(f.col("id") == event_id)).get(event_id)
        if event is None:
            hint = "`tracker scale pending` writes the ids of promises"
            raise TrackerError(Problem("TRK501", f"no event has the id {event_id!r}", hint))
        near = partial(_near, self.spark.sparkContext.broadcast(self.names), around.company(event, self.names))
        ids = rows.selected(self.events).mapInArrow(near, columns.ddl(around.IDS))
        label = self.labelled.where(f.col("id") == event_id).select("label")
        tied = self.labelled.join(label, "label", "left_semi").select("id")
        found = self._full(self.events.join(ids.union(tied).distinct(), "id", "left_semi")) | {event_id: event}
        return self.spelled.record(sorted(found.values(), key=lambda event: (*sort_key(event.date), event.id)))

    def _full(self, events: Any) -> dict[str, Event]:
        found: dict[str, Event] = {}
        for row in events.toArrow().to_pylist():
            with suppress(TrackerError):  # what cannot be read is among the `rejected`
                event = parquet.event(row)
                found.setdefault(event.id, event)
        return found

    def _by_component(self, work: Any, table: Columns) -> Any:
        known = () if self.clocks.known_on is None else ledgers.REPORTED
        cells = self.labelled.select("label", *(f"`{name}`" for name in (*ledgers.CELLS, *known)))
        work = partial(_work, work, self.spark.sparkContext.broadcast((self.spelled, self.clocks)))
        parted = cells.repartition(self._parts, "label").sortWithinPartitions("label")
        return parted.mapInArrow(work, columns.ddl(table))


def _read(shared: Any, counting: bool, batches: Any) -> Iterator[Any]:
    with _no_search_for_cycles():
        yield from reading.read(batches, *shared.value, counting=counting)


def _near(shared: Any, company: around.Company, batches: Any) -> Iterator[Any]:
    with _no_search_for_cycles():
        yield from around.near(batches, shared.value, company)


def _work(work: Any, shared: Any, batches: Any) -> Iterator[Any]:
    with _no_search_for_cycles():
        yield from work(batches, *shared.value)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Among many facts it costs a third of the time, and finds nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _cells() -> list[str]:
    return [f"`{name}`" for name in rows.FIELDS]


def _edges(steps: Any) -> Any:
    """What ties pairs of visitor and host together: an event of several visitors, and what an event follows."""
    from pyspark.sql import functions as f

    together = steps.where("size(pairs) > 1").select(f.col("pair").alias("a"), f.explode("pairs").alias("b"))
    following = steps.where("size(follows) > 0").select(f.col("pair").alias("a"), f.explode("follows").alias("id"))
    followed = steps.select("id", f.col("pair").alias("b")).join(components.small(following.persist()), "id")
    return together.unionByName(followed.select("a", "b")).where("a <> b").distinct()


def opened(spark: Any, sources: Sequence[str]) -> Any:
    """The DataFrame of Parquet files and folders; raises TrackerError (TRK661) if they cannot be read."""
    from pyspark.errors import PySparkException

    try:
        return spark.read.option("mergeSchema", "true").parquet(*sources)
    except PySparkException as error:
        why = str(error).partition("\n")[0][:200]
        raise TrackerError(
            Problem("TRK661", f"cannot be read as Parquet: {why}", "check the paths"), exit_code=3
        ) from None
