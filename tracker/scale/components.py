"""Connected components of a graph: on the driver while the edges are few, else by large stars and small stars.

Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii (2014), Connected Components in MapReduce and Beyond, SoCC '14.
"""

from __future__ import annotations

from typing import Any

FEW = 1_000_000  # edges that the driver joins by itself, in seconds and some 300 MB


def labels(edges: Any, few: int = FEW) -> Any:
    """The DataFrame (node, label) of all nodes in the distinct edges (a, b), with one label if a path joins them.

    A label is the least node of its component; a node that is its own label may be missing.
    """
    from pyspark.sql import functions as f

    some = edges.limit(few + 1).toArrow()
    return f.broadcast(_here(edges.sparkSession, some)) if some.num_rows <= few else by_stars(edges)


def small(rows: Any, few: int = FEW) -> Any:
    """The DataFrame, to be sent to all workers where it is joined if it has no more than a few rows."""
    from pyspark.sql import functions as f

    return f.broadcast(rows) if rows.count() <= few else rows


def _here(spark: Any, edges: Any) -> Any:
    import pyarrow

    parents: dict[Any, Any] = {}

    def root(node: Any) -> Any:
        while (parent := parents.setdefault(node, node)) != node:
            parents[node] = node = parents[parent]
        return node

    for a, b in zip(edges["a"].to_pylist(), edges["b"].to_pylist(), strict=True):
        least, other = sorted((root(a), root(b)))
        parents[other] = least
    labels = {node: root(node) for node in list(parents)}
    kind = edges.schema.field("a").type
    found = [pyarrow.array(column, type=kind) for column in (labels.keys(), labels.values())]
    return spark.createDataFrame(pyarrow.table(found, names=["node", "label"]))


def by_stars(edges: Any) -> Any:
    """As `labels`, on the workers: no node gets more edges than it has neighbours, so one with many does no harm."""
    from pyspark import StorageLevel
    from pyspark.sql import functions as f

    edges = _distinct(edges)
    seen = None
    while True:
        stars = _small_star(_large_star(edges))
        edges = stars.localCheckpoint(storageLevel=StorageLevel.DISK_ONLY_2)  # else its plan grows manifold each time
        state = tuple(edges.agg(f.count("*"), f.sum(f.xxhash64("a", "b").cast("decimal(38,0)"))).first())
        if state == seen:
            return edges.select(f.col("a").alias("node"), f.col("b").alias("label")).union(
                edges.select(f.col("b").alias("node"), f.col("b").alias("label")).distinct()
            )
        seen = state


def _distinct(edges: Any) -> Any:
    """Each edge once, from the greater node to the lesser."""
    from pyspark.sql import functions as f

    both = edges.where("a <> b").select(f.greatest("a", "b").alias("a"), f.least("a", "b").alias("b"))
    return both.distinct()


def _large_star(edges: Any) -> Any:
    """Every greater neighbour of a node is joined to the least of its neighbours and itself."""
    from pyspark.sql import functions as f

    both = edges.union(edges.select(f.col("b").alias("a"), f.col("a").alias("b")))
    least = both.groupBy("a").agg(f.least(f.min("b"), f.col("a")).alias("least"))
    greater = both.where("b > a").join(least, "a")
    return _distinct(greater.select(f.col("b").alias("a"), f.col("least").alias("b")))


def _small_star(edges: Any) -> Any:
    """Every lesser neighbour of a node, and the node itself, is joined to the least of them."""
    from pyspark.sql import functions as f

    least = edges.groupBy("a").agg(f.min("b").alias("least"))
    lesser = edges.join(least, "a").select(f.col("b").alias("a"), f.col("least").alias("b"))
    return _distinct(lesser.union(least.select("a", f.col("least").alias("b"))))
