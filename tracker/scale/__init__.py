"""The same questions of archives that lie in many files on many machines, on Apache Spark (docs/scale.md)."""
