"""On Spark the same answers: whatever the files, their order and how the work is parted."""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.test_ledger import stores
from tests.transcript import ROOT, run
from tracker import context, dossier, ledger, query, schema, stats, timeline
from tracker.clocks import Clocks
from tracker.errors import TrackerError
from tracker.formats import parquet
from tracker.model import Event, Record
from tracker.query import Filters
from tracker.registry import Registry
from tracker.views import json_text

pytestmark = pytest.mark.xdist_group("spark")  # one Spark for all of them

TODAY = 738_886  # 2024-01-01


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    pytest.importorskip("pyspark")
    if shutil.which("java") is None:
        missing = "there is no Java here: apt-get install default-jre-headless"
        (pytest.fail if os.environ.get("TRACKER_CI") else pytest.skip)(missing)
    from tracker.scale import session

    few = {"spark.sql.shuffle.partitions": "3", "spark.default.parallelism": "2", "spark.sql.adaptive.enabled": "false"}
    with session.session("local[2]", few) as found:
        yield found


def archive(spark: Any, sources: Sequence[Path], clocks: Clocks, *, counting: bool = False) -> Any:
    from tracker.scale import questions
    from tracker.scale.archive import Archive, opened
    from tracker.scale.names import Names

    paths = [str(source) for source in sources]
    return Archive(spark, opened(spark, paths), Names(questions.entries_of_files(paths)), clocks, counting)


def files(record: Record, folder: Path, parts: int, seed: int = 0) -> list[Path]:
    """The record as so many Parquet files, its events dealt out at random."""
    events = list(record.events)
    random.Random(seed).shuffle(events)
    written = []
    for number in range(parts):
        part = record._replace(events=tuple(events[number::parts]))
        file = folder / f"{seed}-{number}.parquet"
        file.write_bytes(parquet.write(dossier.Dossier(part.events, part, Registry(part), Clocks(TODAY))))
        written.append(file)
    return written


def in_order(record: Record) -> Record:
    return record._replace(events=tuple(timeline.ordered(record.events)))


def expected(record: Record, clocks: Clocks) -> list[dict[str, Any]]:
    record = in_order(record)
    return [_row(json_text.promise(found)) for found in ledger.promises(record, Registry(record), clocks)]


def _row(promise: dict[str, Any]) -> dict[str, Any]:
    for name in ("age", "lag"):
        days = promise.pop(f"{name}_days")
        promise[f"{name}_least"], promise[f"{name}_most"] = days if isinstance(days, list) else (days, days)
    return promise


def found(spark: Any, sources: Sequence[Path], clocks: Clocks) -> list[dict[str, Any]]:
    return [row.asDict() for row in archive(spark, sources, clocks).promises().collect()]


def apart(record: Record, number: int) -> Iterator[Event]:
    """The events of a store with names and ids of their own, beside other stores."""
    for event in record.events:
        yield event._replace(
            id=f"{number}.{event.id}",
            visitor=tuple(f"{name} {number}" for name in event.visitor),
            follows=tuple(f"{number}.{name}" for name in event.follows),
            unrelated=tuple(f"{number}.{name}" for name in event.unrelated),
        )


@settings(max_examples=4, suppress_health_check=list(HealthCheck))
@given(
    drawn=st.lists(stores(), min_size=5, max_size=40),
    clocks=st.builds(Clocks, st.integers(TODAY - 400, TODAY + 400), st.none() | st.integers(TODAY - 400, TODAY)),
    parts=st.integers(1, 5),
    seed=st.integers(0, 99),
)
def test_the_ledger_is_that_of_one_process(
    spark: Any, tmp_path_factory: pytest.TempPathFactory, drawn: list[Record], clocks: Clocks, parts: int, seed: int
) -> None:
    whole = Record(events=tuple(event for number, store in enumerate(drawn) for event in apart(store, number)))
    sources = files(whole, tmp_path_factory.mktemp("archive"), parts, seed)
    assert found(spark, sources, clocks) == expected(whole, clocks)


def promise(number: int, visitor: str | list[str], **fields: Any) -> dict[str, Any]:
    return {
        "id": f"e{number}",
        "date": "2020-01-01",
        "kind": "invitation",
        "visitor": visitor,
        "host": "France",
    } | fields


def store(*events: dict[str, Any], **entries: Any) -> Record:
    record, problems = schema.read({"event": list(events), **entries}, "a.toml", lambda _path: None)
    assert problems == []
    return record


def test_events_of_several_visitors_and_events_that_follow_tie_others_together(spark: Any, tmp_path: Path) -> None:
    ring = [promise(n, [f"P{n}", f"P{n + 1}"]) for n in range(40)]  # a chain of forty links
    far = [
        promise(100, "Q", host="Italy"),
        promise(101, "R", kind="cancellation", date="2020-02-01", host="Spain", follows=["e100"]),
        promise(102, "Q", kind="visit", date="2020-03-01", host="Italy"),
    ]
    whole = store(*ring, *far)
    clocks = Clocks(TODAY)
    assert found(spark, files(whole, tmp_path, 4), clocks) == expected(whole, clocks)
    labels = archive(spark, [tmp_path], clocks).labelled.select("id", "label").collect()
    assert len({row.label for row in labels if int(row.id[1:]) < 40}) == 1
    assert len({row.label for row in labels if int(row.id[1:]) >= 100}) == 1


def test_components_are_the_same_on_the_driver_and_on_the_workers(spark: Any) -> None:
    from tracker.scale import components

    many = random.Random(1)
    pairs = [(f"n{n}", f"n{n + 1}") for n in range(0, 90, 3)] + [(f"n{n}", f"n{n + 1}") for n in range(100, 160)]
    pairs += [(f"m{many.randrange(40)}", f"m{many.randrange(40)}") for _ in range(30)] + [
        ("hub", f"x{n}") for n in range(50)
    ]
    edges = spark.createDataFrame(pairs, "a string, b string")
    here, there = ({tuple(row) for row in components.labels(edges, few).collect()} for few in (1000, 0))
    assert here - there == {(node, node) for node, _ in here - there}  # alone with itself: no edge at all
    assert {label for _, label in there} >= {"hub", "n100", "n0"}


def test_a_name_is_spelled_as_in_the_earliest_event_wherever_that_lies(spark: Any, tmp_path: Path) -> None:
    whole = store(
        promise(1, "KIM JONG-UN", date="2021"),
        promise(2, "Kim Jong Un", kind="meeting", date="2019", host=None) | {"host": "france"},
        promise(3, "kim jong un", date="2022", host="FRANCE"),
    )
    clocks = Clocks(TODAY)
    assert found(spark, files(whole, tmp_path, 3), clocks) == expected(whole, clocks)
    assert found(spark, [tmp_path], clocks)[0]["visitor"] == ["Kim Jong Un"]


def test_aliases_in_the_files_count(spark: Any, tmp_path: Path) -> None:
    person = [{"name": "Kim Jong Un", "aliases": ["김정은"]}]
    visit = promise(2, "김정은", kind="visit", date="2020-03-01")
    whole = store(promise(1, "Kim Jong Un"), visit, person=person)
    (row,) = found(spark, files(whole, tmp_path, 2), Clocks(TODAY))
    assert (row["state"], row["settled_by"]) == ("fulfilled", ["e2"])


def test_one_visitor_with_most_of_the_events_is_no_obstacle(spark: Any, tmp_path: Path) -> None:
    kinds = ("invitation", "visit", "cancellation", "announcement", "acceptance")
    many = [
        promise(n, "Busy", kind=kinds[n % 5], date=f"{1900 + n // 40}", host=("France", "Italy", "Spain")[n % 3])
        for n in range(3000)
    ]
    whole = store(*many, *(promise(10_000 + n, f"P{n}") for n in range(50)))
    clocks = Clocks(TODAY)
    assert found(spark, files(whole, tmp_path, 3), clocks) == expected(whole, clocks)


def test_what_cannot_be_read_is_put_aside_with_its_reason(spark: Any, tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    rows = [
        {"id": "a", "date": "2020", "kind": "invitation", "visitor": ["P"], "host": "France"},
        {"id": "b", "date": "2020-02-30", "kind": "invitation", "visitor": ["P"], "host": "France"},
        {"id": "c", "date": "2020", "kind": "visit", "visitor": ["P"], "host": "Korea"},  # North or South
        {"id": None, "date": "2020", "kind": "visit", "visitor": ["P"], "host": "France"},
        {"id": "a", "date": "2021", "kind": "visit", "visitor": ["P"], "host": "France"},
    ]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    read = archive(spark, [tmp_path], Clocks(TODAY))
    told = {(row.id, row.code) for row in read.rejected.collect()}
    assert told == {("b", "TRK201"), ("c", "TRK301"), (None, "TRK202"), ("a", "TRK206")}
    assert [row.id for row in read.promises().collect()] == ["a"]
    assert read.read == 5
    assert all(json.loads(row.row) and row.file.endswith("a.parquet") for row in read.rejected.collect())


def test_a_file_of_other_columns_is_refused(spark: Any, tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    for name, rows in {"a": [{"id": 1, "date": "2020"}], "b": [{"date": "2020"}]}.items():
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / f"{name}.parquet")
        with pytest.raises(TrackerError, match="TRK662"):
            archive(spark, [tmp_path / f"{name}.parquet"], Clocks(TODAY)).promises()
    with pytest.raises(TrackerError, match="TRK661"):
        archive(spark, [tmp_path / "nothing"], Clocks(TODAY))


ROWS: list[dict[str, Any]] = [
    {"id": "a", "date": "2020", "kind": "visit", "visitor": ["P", "Q"], "host": "France", "with": ["R"]},
    {"id": "b", "date": "2020-05~", "kind": "invitation", "visitor": ["P"], "host": "France", "accepted": "true"},
    {"id": "c", "date": "2020-05", "kind": "invitation", "visitor": ["P"], "accepted": "2021-06", "due": "../2022"},
    {"id": "d", "date": "2021/..", "level": "state", "scope": "transit", "place": ["Paris", "Lyon"], "inviter": "R"},
    {"id": "e", "date": "2021", "reported": "2022", "published": ["2021-01", "", None, "2021"], "follows": ["a", "b"]},
    {"id": "f", "date": "2021", "kind": "", "host": "", "visitor": [], "unrelated": ["c"]},
    {"id": "g", "date": "2021", "kind": "launch"},
    {"id": "", "date": "2021"},  # from here on, nothing can be read
    {"id": None, "date": "2021"},
    {"id": "h", "date": None},
    {"id": "a b", "date": "2021"},
    {"id": "i", "date": "2021-02-30"},
    {"id": "j", "date": "2021", "kind": "two words"},
    {"id": "k", "date": "2021", "visitor": ["P", None]},
    {"id": "l", "date": "2021", "visitor": ["P", " "]},
    {"id": "m", "date": "2021", "with": [""]},
    {"id": "n", "date": "2021", "host": "  "},
    {"id": "o", "date": "2021", "level": "high"},
    {"id": "p", "date": "2021", "accepted": "yes"},
    {"id": "q", "date": "2021", "due": "soon"},
    {"id": "r", "date": "2021", "published": ["2021", "soon"]},
    {"id": "s", "date": "2021", "follows": ["a/b"]},
]


def test_rows_read_column_by_column_are_those_read_one_by_one() -> None:
    pytest.importorskip("numpy")  # comes with Spark
    pytest.importorskip("pyarrow")
    from tracker.scale import columns, rows

    batch = columns.batch(rows.FIELDS, ROWS)
    alone: list[Event | None] = []
    for row in batch.to_pylist():
        try:
            alone.append(rows.event(row)._replace(title=""))
        except TrackerError:
            alone.append(None)
    reader = rows.Reader()
    is_sound = reader.sound(rows.cells_of(batch), len(ROWS))
    assert [event is not None for event in alone] == is_sound.tolist() == [True] * 7 + [False] * 15
    assert reader.events(batch.filter(is_sound)) == [event for event in alone if event is not None]
    halves = [batch.slice(0, 3), batch.slice(3, 4)]
    assert [event for half in halves for event in reader.events(half)] == alone[:7]


def test_a_host_that_only_its_place_tells_is_the_same_as_a_named_one() -> None:
    pytest.importorskip("numpy")  # comes with Spark
    pytest.importorskip("pyarrow")
    from tracker.scale import columns, reading, rows
    from tracker.scale.names import Names

    names = Names({"place": [{"name": "Paris", "country": "France"}]})
    given = [
        {"id": "a", "date": "2020", "kind": "invitation", "visitor": ["P", "Q"], "host": "France"},
        {"id": "b", "date": "2021", "kind": "visit", "visitor": ["Q", "P"], "place": ["Paris"]},
    ]
    batch = columns.batch(rows.FIELDS | {rows.FILE: columns.TEXT}, given)
    found = [row for part in reading.read([batch], names, Clocks(TODAY), counting=False) for row in part.to_pylist()]
    pairs = {row["id"]: row["pairs"] for row in found if row["what"] == reading.STEP}
    assert pairs["a"] == pairs["b"][::-1]
    assert len(set(pairs["a"])) == 2


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_whole_components_go_to_the_ledger_however_the_batches_are_cut(size: int) -> None:
    pytest.importorskip("numpy")  # comes with Spark
    pytest.importorskip("pyarrow")
    from tracker.scale import columns, ledgers, rows
    from tracker.scale.names import Names

    fields = dict.fromkeys(("place", "follows", "unrelated"), ()) | dict.fromkeys(("level", "scope", "due"))
    kinds = ["invitation", "visit", "invitation", "visit", "visit", "announcement", "visit", "invitation"]
    labels = [1, 1, 1, 2, 2, 3, 4, 4]  # nothing was promised in the second
    given = [
        fields | {"label": label} | promise(n, [f"P{label}"], kind=kind, date=f"2020-01-0{n + 1}")
        for n, (kind, label) in enumerate(zip(kinds, labels, strict=True))
    ]
    table = {"label": columns.NUMBER} | {name: rows.FIELDS[name] for name in ledgers.CELLS}
    batches = [columns.batch(table, given[at : at + size]) for at in range(0, len(given), size)]
    found = [row for batch in ledgers.promises(batches, Names(), Clocks(TODAY)) for row in batch.to_pylist()]
    settled = [(row["id"], row["settled_by"]) for row in found]
    assert settled == [("e0", ["e1"]), ("e2", []), ("e5", []), ("e7", [])]


@pytest.fixture(scope="module")
def shipped() -> Record:
    given = tomli.loads((ROOT / "events.toml").read_text(encoding="utf-8"))
    return in_order(schema.read(given, "events.toml", lambda _path: None)[0])


def test_figures_are_those_of_stats(spark: Any, shipped: Record, tmp_path: Path) -> None:
    clocks = Clocks(TODAY)
    registry = Registry(shipped)
    whole = stats.stats(shipped, registry, clocks, query.predicate(Filters(), registry))
    assert archive(spark, files(shipped, tmp_path, 3), clocks, counting=True).stats() == whole


def test_what_is_said_of_an_event_is_what_context_says(spark: Any, shipped: Record, tmp_path: Path) -> None:
    clocks = Clocks(TODAY)
    read = archive(spark, files(shipped, tmp_path, 3), clocks)
    for name in ("kim-visits-russia-2023", "kim-invites-putin-2023"):
        near = read.record_around(name)
        said = [
            context.lines(next(e for e in record.events if e.id == name), record, Registry(record), clocks)
            for record in (near, shipped)
        ]
        assert said[0] == said[1] != []
    with pytest.raises(TrackerError, match="TRK501"):
        read.record_around("nothing")


def test_the_parquet_of_promises_is_read_by_others(spark: Any, shipped: Record, tmp_path: Path) -> None:
    duckdb, pandas = pytest.importorskip("duckdb"), pytest.importorskip("pandas")
    dest = tmp_path / "promises"
    archive(spark, files(shipped, tmp_path, 1), Clocks(TODAY)).promises().write.parquet(str(dest))
    sql = f"select id, state, age_least from '{dest}/*.parquet'"
    assert duckdb.sql(sql).fetchall() == [("kim-invites-putin-2023", "accepted", 110)]
    assert pandas.read_parquet(dest)["visitor"][0].tolist() == ["Vladimir Putin"]


GDELT = (ROOT / "docs" / "gdelt.toml").read_text(encoding="utf-8")
FLAT = [  # id, day, actor 1 and its country, actor 2 and its country, code
    ("1", "20230913", "KIM", "PRK", "PUTIN", "RUS", "042"),
    ("2", "20230914", "PUTIN", "RUS", "", "PRK", "036"),
    ("3", "20240619", "", "PRK", "PUTIN", "RUS", "043"),
    ("4", "20240620", "A", "RUS", "B", "PRK", "190"),
    ("5", "2024-13", "A", "RUS", "B", "PRK", "042"),
]
FILLED = ("GlobalEventID", "Day", "Actor1Name", "Actor1CountryCode", "Actor2Name", "Actor2CountryCode", "EventCode")


@pytest.mark.parametrize("names", ["", '\n[names]\nPRK = "Utopia"\n'])
def test_a_flat_file_becomes_events_by_its_mapping(names: str, spark: Any, tmp_path: Path) -> None:
    from tracker.scale import flat_file

    mapping = flat_file.flat_file(GDELT + names, "gdelt.toml")
    cells = [dict(zip(FILLED, row, strict=True)) for row in FLAT]
    lines = ["\t".join(row.get(column, "") for column in mapping.file["columns"]) for row in cells]
    (tmp_path / "flat.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = flat_file.read(spark, [str(tmp_path / "flat.tsv")], mapping)
    flat_file.converted(rows, mapping).write.parquet(str(tmp_path / "events"))
    read = archive(spark, [tmp_path / "events"], Clocks(TODAY + 365))
    (row,) = read.promises().collect()
    host = "Utopia" if names else "North Korea"
    assert (row.id, row.host, row.state, row.settled_by) == ("gdelt-2", host, "fulfilled", ["gdelt-3"])
    assert [(row.id, row.code) for row in read.rejected.collect()] == [("gdelt-5", "TRK201")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[file", "is not TOML"),
        ('[event]\nid = "a"\ndate = "b"', "there is no [[rule]]"),
        ('[event]\nid = "a"\n[[rule]]\nkind = "visit"\nwhen = {}', "[event] needs 'date'"),
        ('[event]\nid = "a"\ndate = "b"\n[[rule]]\nkind = "visit"\nwhen = {}\nvisitr = "c"', "did you mean 'visitor'?"),
        ('[event]\nid = "a"\ndate = "b"\n[[rule]]\nkind = "a visit"\nwhen = {}', "[[rule]] 1: kind"),
    ],
)
def test_a_mapping_that_cannot_be_read_is_told(text: str, says: str) -> None:
    from tracker.scale import flat_file

    with pytest.raises(TrackerError) as raised:
        flat_file.flat_file(text, "m.toml")
    assert any(says in problem.what for problem in raised.value.problems)
    assert {problem.code for problem in raised.value.problems} == {"TRK664"}


def test_without_pyspark_the_extra_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    lines, code = run("tracker scale pending a.parquet -o p", desk)
    assert ("TRK660" in lines[0], "[spark]" in lines[1], code) == (True, True, 2)


def test_what_spark_cannot_finish_is_told_in_a_sentence(spark: Any, shipped: Record, tmp_path: Path) -> None:
    from tracker.scale import questions
    from tracker.scale.names import Names

    sources = [str(file) for file in files(shipped, tmp_path, 1)]
    asked = questions.Asked(sources, Names(), Clocks(TODAY), str(tmp_path / "p"))
    assert questions.pending(spark, asked) == "11 events: 1 promise (1 accepted)\n"
    with pytest.raises(TrackerError, match="TRK663") as raised:
        questions.pending(spark, asked)
    assert "PATH_ALREADY_EXISTS" in raised.value.problems[0].what
    assert questions.pending(spark, replace(asked, force=True)) == "11 events: 1 promise (1 accepted)\n"


def test_the_core_knows_nothing_of_spark() -> None:
    outside = [file for file in (ROOT / "tracker").rglob("*.py") if file.parent.name not in ("scale", "cli")]
    assert [file.name for file in outside if "tracker.scale" in file.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("tracker scale pending a.parquet --conf x", "TRK502"),
        ("tracker scale nothing a.parquet", "TRK500"),
    ],
)
def test_what_is_asked_wrongly_never_starts_spark(command: str, code: str, desk: Path) -> None:
    lines, exit_code = run(command, desk)
    assert (code in lines[0], exit_code) == (True, 2)
