"""Apache Parquet: a row an event, typed columns, the entries in the metadata of the file (docs/formats.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from tracker import fields, json_form, schema
from tracker.dossier import Dossier
from tracker.errors import Problem, TrackerError
from tracker.harvest import Counted, Gathering, Harvest, Reading
from tracker.model import Event, Source

NAME, SUFFIXES = "parquet", (".parquet",)
CARRIES = "everything, for DuckDB, pandas and Spark; needs the extra `parquet`"
BINARY = True
SCHEMA_VERSION = "1"
MOST_BYTES = 512 * 1024**2  # of what a file unfolds to
_ROWS_OF_A_GROUP = 2000
_ROWS_AT_ONCE, _LARGE = 100, 1_000_000
_BYTES_OF_A_ROW = 500  # at least, in memory, however empty it is
_UNIX_EPOCH = 719_163  # 1970-01-01 as a day count
_FIRST_DAY, _LAST_DAY = 1, 3_652_059  # years 1 to 9999, which is as far as the dates of most readers go
_ENTRIES = {"person": "persons", "place": "places", "country": "countries", "coverage": "coverage"}


def write(dossier: Dossier) -> bytes:
    """The file. Raises TrackerError (TRK654) if pyarrow is not installed."""
    pyarrow = _pyarrow()
    import pyarrow.parquet as parquet

    columns = _schema(pyarrow).with_metadata(_metadata(dossier))
    sink = pyarrow.BufferOutputStream()
    with parquet.ParquetWriter(sink, columns, compression="zstd") as writer:
        rows = map(_row, dossier.events)
        while (table := pyarrow.Table.from_pylist(list(islice(rows, _ROWS_OF_A_GROUP)), schema=columns)).num_rows:
            writer.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError:
        hint = "install the extra: pipx install 'diplomatic-visit-tracker[parquet]', or pip install '.[parquet]'"
        raise TrackerError(Problem("TRK654", "Parquet needs pyarrow, which is not installed", hint)) from None
    return pyarrow


def _schema(pyarrow: Any) -> Any:
    """The columns: fields of an event under their own names, lists as lists, sources as a list of structs."""
    text, texts = pyarrow.string(), pyarrow.list_(pyarrow.string())
    columns = [("id", text), ("date", text), ("earliest", pyarrow.date32()), ("latest", pyarrow.date32())]
    others = [(name, field) for name, field in fields.EVENT.items() if name not in ("id", "date")]
    columns += [(name, texts if field.many else text) for name, field in others]
    source = pyarrow.struct([(name, text) for name in (*fields.SOURCE, "extra")])
    return pyarrow.schema([*columns, ("source", pyarrow.list_(source)), ("extra", text)])


def _metadata(dossier: Dossier) -> dict[str, str]:
    record = dossier.record
    entries = {name: [json_form.entry(name, item) for item in getattr(record, key)] for name, key in _ENTRIES.items()}
    top = {"title": record.title, json_form.EXACTLY: json_form.own(record.extra)}
    told = {"tracker.entries": json_form.text(entries), "tracker.top": json_form.text(top)}
    return {"tracker.schema": SCHEMA_VERSION, **told}


def _row(event: Event) -> dict[str, Any]:
    form = json_form.event(event)
    row = {name: form[name] for name in fields.EVENT}
    if isinstance(event.accepted, bool):
        row["accepted"] = "true" if event.accepted else "false"
    row["earliest"], row["latest"] = _day(event.date.earliest), _day(event.date.latest)
    row["source"] = [_source(source, told) for source, told in zip(event.source, form["source"], strict=True)]
    return {**row, "extra": _rest(form, (*fields.EVENT, "source", "earliest", "latest"))}


def _day(day: int | None) -> int | None:
    return day - _UNIX_EPOCH if day is not None and _FIRST_DAY <= day <= _LAST_DAY else None


def _source(source: Source, form: dict[str, Any]) -> dict[str, Any]:
    row = {name: form[name] for name in fields.SOURCE}
    row["says"] = json_form.text(form["says"]) if source.says else None
    return {**row, "extra": _rest(form, fields.SOURCE)}


def _rest(form: dict[str, Any], known: Iterable[str]) -> str | None:
    """The user's own keys, as a JSON object."""
    rest = {key: value for key, value in form.items() if key not in known}
    return json_form.text(rest) if rest else None


def read(raw: bytes, name: str, asked: Reading) -> Harvest:
    """Events and entries of a file of ours, or of any other with columns of these names."""
    with _refusing(name):
        file = _opened(raw)
        count, metadata = file.metadata.num_rows, file.schema_arrow.metadata or {}
    found = Gathering(name)
    for row in asked.watched(Counted(_rows(file, name), count), name):
        try:
            found.take(_event_table(row))
        except TrackerError as error:
            found.refuse(f"{row.get('id')}: {error.problems[0].what}", None)
    return found.harvest(*_from_metadata(metadata))


def _opened(raw: bytes) -> Any:
    pyarrow = _pyarrow()
    import pyarrow.parquet as parquet

    return parquet.ParquetFile(pyarrow.BufferReader(raw))


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Say so where a file is no Parquet."""
    pyarrow = _pyarrow()
    try:
        yield
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError) as error:  # also texts that are no UTF-8
        what = f"is not Parquet, or is damaged: {str(error).splitlines()[0][:100]}"
        raise TrackerError(Problem("TRK602", what, "export it again", name), exit_code=3) from None


def _rows(file: Any, name: str) -> Iterator[dict[str, Any]]:
    """The rows. What a file says of its size is not believed: a small one may unfold without end."""
    room = MOST_BYTES
    with _refusing(name):
        columns = [column for column in file.schema_arrow.names if column in (*fields.EVENT, "source", "extra")]
        for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns):
            for row in _unfolded(batch):
                room -= _BYTES_OF_A_ROW + _length(row)
                if room < 0:
                    problem = Problem("TRK602", f"unfolds to more than {MOST_BYTES // 1024**2} MB", "split it", name)
                    raise TrackerError(problem, exit_code=3)
                yield row


def event(row: dict[str, Any]) -> Event:
    """The event of one row; raises TrackerError with all its faults."""
    return schema.event({name: value for name, value in _event_table(row).items() if value is not None})


def _unfolded(batch: Any) -> Iterator[dict[str, Any]]:
    """The rows of a batch; one by one where each of them may be large: one text may stand in all of them."""
    step = _ROWS_AT_ONCE if batch.nbytes < _LARGE else 1
    for start in range(0, batch.num_rows, step):
        yield from batch.slice(start, step).to_pylist()


def _length(value: Any) -> int:
    """Characters of all texts in a value."""
    if isinstance(value, dict):
        return sum(map(_length, value.values()))
    return sum(map(_length, value)) if isinstance(value, list) else len(value) if isinstance(value, str) else 0


def _event_table(row: dict[str, Any]) -> dict[str, Any]:
    form = {key: value for key, value in row.items() if key != "extra"}
    if form.get("accepted") in ("true", "false"):
        form["accepted"] = form["accepted"] == "true"
    form["source"] = [_source_form(source) for source in _sources(row.get("source") or [])]
    return json_form.event_table({**_object(row.get("extra")), **form})


def _sources(value: Any) -> list[dict[str, Any]]:
    """The structs in a cell; raises TrackerError (TRK602) if it holds anything else."""
    if isinstance(value, list) and all(isinstance(source, dict) for source in value):
        return value
    raise TrackerError(Problem("TRK602", "`source` is no list of structs", "see docs/formats.md"))


def _source_form(row: dict[str, Any]) -> dict[str, Any]:
    form = {key: value for key, value in row.items() if key in fields.SOURCE}
    return {**_object(row.get("extra")), **form, "says": _object(row.get("says"))}


def _object(text: Any) -> dict[str, Any]:
    """The JSON object in a cell; raises TrackerError (TRK602) if it holds none."""
    try:
        found = json.loads(text) if text else {}
    except (TypeError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise TrackerError(Problem("TRK602", "`extra` or `says` is no JSON object", "see docs/formats.md"))
    return found


def entries(path: str) -> dict[str, list[dict[str, Any]]]:
    """The entries of persons, places, countries and coverage in the metadata of a file, none in a file not of ours."""
    _pyarrow()
    import pyarrow.parquet as parquet

    return _from_metadata(parquet.read_schema(path).metadata or {})[0]


def _from_metadata(metadata: dict[bytes, bytes]) -> tuple[dict[str, Any], dict[str, Any]]:
    entries = _object(metadata.get(b"tracker.entries"))
    top = _object(metadata.get(b"tracker.top"))
    own = json_form.own_values(top.get(json_form.EXACTLY) or "")
    title = {"title": top["title"]} if isinstance(top.get("title"), str) else {}
    found = {table: [json_form.entry_table(table, e) for e in entries.get(table) or ()] for table in _ENTRIES}
    return found, title | own
