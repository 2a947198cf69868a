"""Flat files of events, as the large event data sets publish them, by a mapping that says what their columns mean.

A mapping is TOML (docs/scale.md): `[file]` says how to read, `[event]` which column is which field, each `[[rule]]`
which rows are events of a kind, and `[names]` what their codes stand for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import tomli

from tracker import fields
from tracker.errors import Problem, TrackerError
from tracker.likeness import nearest

Table = Mapping[str, Any]

_FILE = {"format": str, "header": bool, "separator": str, "encoding": str, "columns": list}
_OF_EVENT = ("id", "date", "date_format", "reported", "reported_format", "source", "url", "title", "note")
_OF_RULE = ("when", "kind", "visitor", "host", "level", "scope", "with", "place", "due", "accepted")


@dataclass(frozen=True, slots=True)
class FlatFile:
    """What the columns of a flat file mean."""

    file: Table
    event: Table
    rules: Sequence[Table]
    names: Mapping[str, str] = field(default_factory=dict)


def flat_file(text: str, name: str) -> FlatFile:
    """The mapping in a TOML text; raises TrackerError (TRK664) with all that is wrong with it."""
    try:
        tables = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise _wrong(name, f"is not TOML: {error}") from None
    found = FlatFile(tables.get("file", {}), tables.get("event", {}), tables.get("rule", []), tables.get("names", {}))
    if problems := [_wrong(name, what).problems[0] for what in _faults(tables, found)]:
        raise TrackerError(*problems, exit_code=3)
    return found


def _wrong(name: str, what: str) -> TrackerError:
    return TrackerError(Problem("TRK664", what, "docs/scale.md says what a mapping holds", name), exit_code=3)


def _faults(tables: Table, found: FlatFile) -> list[str]:
    told = _strangers(tables, ("file", "event", "rule", "names"), "the mapping")
    told += _strangers(found.file, _FILE, "[file]") + _strangers(found.event, _OF_EVENT, "[event]")
    told += [f"[event] needs {name!r}" for name in ("id", "date") if name not in found.event]
    told += [] if found.rules else ["there is no [[rule]]"]
    for number, rule in enumerate(found.rules, 1):
        told += _strangers(rule, _OF_RULE, f"[[rule]] {number}")
        told += [f"[[rule]] {number} needs {key!r}" for key in ("kind", "when") if key not in rule]
        told += _unreadable(rule, number)
    return told


def _strangers(table: Table, known: Sequence[str] | Table, where: str) -> list[str]:
    return [f"{where} has {key!r}{_near(key, known)}" for key in table if key not in known]


def _near(key: str, known: Sequence[str] | Table) -> str:
    found = nearest(key, known)
    return f": did you mean {found[0]!r}?" if found else ", which means nothing here"


def _unreadable(rule: Table, number: int) -> list[str]:
    try:
        fields.EVENT["kind"].read(rule.get("kind", "visit"))
    except TrackerError as error:
        return [f"[[rule]] {number}: kind {error.problems[0].what}"]
    return []


def converted(rows: Any, given: FlatFile) -> Any:
    """The DataFrame of events (docs/formats.md) in the rows that a rule takes; the first rule that does counts.

    Raises TrackerError (TRK664) if a column that the mapping names is not there.
    """
    from pyspark.errors import PySparkException

    try:
        ruled = rows.withColumn("rule", _rule(given.rules)).where("rule is not null")
        texts = {"id": _filled(given.event["id"]), "date": _date(given.event, "date"), "kind": _by_rule(given, "kind")}
        texts |= {name: _by_rule(given, name) for name in ("host", "level", "scope", "due", "accepted")}
        texts |= {name: _filled(given.event[name]) for name in ("title", "note") if name in given.event}
        if "reported" in given.event:
            texts["reported"] = _date(given.event, "reported")
        lists = {name: _listed(_by_rule(given, name)) for name in ("visitor", "with", "place")}
        found = [column.cast("string").alias(name) for name, column in texts.items()]
        found += [column.alias(name) for name, column in lists.items()]
        return ruled.select(*found, _source(given.event).alias("source"))
    except PySparkException as error:
        why = str(error).partition("\n")[0][:200]
        raise _wrong("the mapping", f"does not fit the file: {why}") from None


def _rule(rules: Sequence[Table]) -> Any:
    """The number of the first rule that takes a row."""
    from pyspark.sql import functions as f

    return f.coalesce(*(f.when(_takes(rule["when"]), f.lit(number)) for number, rule in enumerate(rules)))


def _takes(when: Table) -> Any:
    from pyspark.sql import functions as f

    taken = f.lit(True)
    for column, codes in when.items():
        taken = taken & f.col(column).cast("string").isin(codes if isinstance(codes, list) else [codes])
    return taken


def _by_rule(given: FlatFile, name: str) -> Any:
    """What the rule of a row says for a field: a column's text, or `=text` for a text of its own."""
    from pyspark.sql import functions as f

    found = f.lit(None).cast("string")
    for number, rule in enumerate(given.rules):
        if name in rule:
            value = f.lit(rule[name]) if name == "kind" else _value(rule[name], given.names)
            found = f.when(f.col("rule") == number, value).otherwise(found)
    return found


def _value(said: str, names: Mapping[str, str]) -> Any:
    from pyspark.sql import functions as f

    if said.startswith("="):
        return f.lit(said[1:])
    text = f.nullif(f.trim(f.col(said).cast("string")), f.lit(""))
    if not names:
        return text
    table = f.create_map(*(f.lit(word) for pair in names.items() for word in pair))
    return f.coalesce(table[text], text)


def _filled(template: str) -> Any:
    """A column of that name, or a text with columns in braces: `gdelt-{GlobalEventID}`."""
    from pyspark.sql import functions as f

    if "{" not in template:
        return f.col(template)
    pieces = template.replace("}", "{").split("{")
    return f.concat(*(f.col(piece) if at % 2 else f.lit(piece) for at, piece in enumerate(pieces)))


def _date(event: Table, name: str) -> Any:
    """A date as EDTF text; what does not fit its format stays as it is, and is rejected when it is read."""
    from pyspark.sql import functions as f

    text = f.col(event[name]).cast("string")
    form = event.get(f"{name}_format")
    return f.coalesce(f.try_to_timestamp(text, f.lit(form)).cast("date").cast("string"), text) if form else text


def _listed(column: Any) -> Any:
    from pyspark.sql import functions as f

    return f.when(column.isNotNull(), f.array(column)).otherwise(f.array().cast("array<string>"))


def _source(event: Table) -> Any:
    from pyspark.sql import functions as f

    if "source" not in event:
        return f.array().cast("array<struct<name:string,url:string,published:string>>")
    url = f.col(event["url"]) if "url" in event else f.lit(None).cast("string")
    published = _date(event, "reported") if "reported" in event else f.lit(None).cast("string")
    said = event["source"]
    name = f.lit(said[1:]) if said.startswith("=") else f.col(said)
    return f.array(f.struct(name.alias("name"), url.alias("url"), published.alias("published")))


def read(spark: Any, sources: Sequence[str], given: FlatFile) -> Any:
    """The DataFrame of flat files, every column as text; raises TrackerError (TRK661) if they cannot be read."""
    from pyspark.errors import PySparkException

    said = given.file
    try:
        if said.get("format", "csv") == "parquet":
            return spark.read.parquet(*sources)
        reader = spark.read.option("header", said.get("header", True)).option("sep", said.get("separator", ","))
        reader = reader.option("encoding", said.get("encoding", "UTF-8")).option("escape", '"')
        rows = reader.csv(list(sources))
        return rows.toDF(*said["columns"]) if "columns" in said else rows
    except (PySparkException, ValueError) as error:
        why = str(error).partition("\n")[0][:200]
        raise TrackerError(Problem("TRK661", f"cannot be read: {why}", "check the paths"), exit_code=3) from None
