"""Connected components of a graph, by alternating large stars and small stars.

Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii (2014), Connected Components in MapReduce and Beyond, SoCC '14.
"""

from __future__ import annotations

from typing import Any


def labels(edges: Any) -> Any:
    """The DataFrame (node, label) of all nodes in the edges (a, b): nodes have one label if a path joins them.

    A label is the least node of its component. No node has more edges in the end than it has neighbours, so that
    one with very many does no harm.
    """
    from pyspark.sql import functions as f

    edges = _distinct(edges)
    seen = None
    while True:
        edges = _small_star(_large_star(edges)).persist()
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
