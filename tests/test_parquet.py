"""Parquet: typed columns that others read, and a clear word where pyarrow is missing."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from tests.transcript import run
from tracker import formats, intake
from tracker.errors import TrackerError
from tracker.harvest import Reading
from tracker.store import bulk
from tracker.store import reading as stores
from tracker.store.document import NEW_STORE, Document


@pytest.fixture
def table(desk: Path) -> pyarrow.Table:
    assert run("tracker export parquet -o events.parquet", desk) == ([], 0)
    return parquet.read_table(desk / "events.parquet")


def test_dates_are_dates_lists_are_lists_and_sources_are_structs(table: pyarrow.Table) -> None:
    row = {row["id"]: row for row in table.to_pylist()}["kim-visits-russia-2019"]
    assert (row["earliest"], row["latest"]) == (dt.date(2019, 4, 24), dt.date(2019, 4, 26))
    assert row["place"] == ["Khasan", "Vladivostok"]
    assert [source["name"] for source in row["source"]] == ["KCNA", "Kremlin"]
    assert table.schema.metadata[b"tracker.schema"] == b"1"


def test_open_and_far_dates_have_no_day_but_keep_their_text(desk: Path) -> None:
    (desk / "far.toml").write_text('[[event]]\ndate = "Y-17000"\n[[event]]\ndate = "../2024-01-01"\n', encoding="utf-8")
    assert run("tracker --store far.toml export parquet -o far.parquet", desk)[1] == 0
    rows = parquet.read_table(desk / "far.parquet").to_pylist()
    assert {(row["date"], row["earliest"]) for row in rows} == {("Y-17000", None), ("../2024-01-01", None)}


def test_rows_of_another_program_are_read_by_the_names_of_their_columns(desk: Path) -> None:
    own = pyarrow.table({"date": ["2024-01-05", "never"], "title": ["A", "B"], "visitor": [["Ann"], None], "x": [1, 2]})
    parquet.write_table(own, desk / "own.parquet")
    lines, code = run("tracker --store new.toml import own.parquet", desk)
    assert (lines[-1], code) == ("2 rows: 1 added, 0 already there, 1 not read", 0)


@pytest.mark.parametrize("cell", ["3", "[", "not json", "{"])
def test_a_cell_that_is_no_json_leaves_out_its_row(cell: str, tmp_path: Path) -> None:
    parquet.write_table(pyarrow.table({"date": ["2024", "2023"], "extra": [cell, None]}), tmp_path / "x.parquet")
    found = formats.load("parquet").gather([((tmp_path / "x.parquet").read_bytes(), "x.parquet")], Reading())  # type: ignore[misc]
    assert (len(found.events), found.left_out) == (1, 1)


def test_a_small_file_that_unfolds_without_end_is_refused(tmp_path: Path) -> None:
    one_text = pyarrow.DictionaryArray.from_arrays([0] * 20_000, ["x" * 100_000])
    parquet.write_table(pyarrow.table({"title": one_text}), tmp_path / "x.parquet")
    raw = (tmp_path / "x.parquet").read_bytes()
    assert len(raw) < 1_000_000
    with pytest.raises(TrackerError, match="TRK602 unfolds to more than"):
        formats.load("parquet").gather([(raw, "x.parquet")], Reading())  # type: ignore[misc]


def test_texts_that_are_no_utf_8_and_days_that_no_calendar_has_are_refused(tmp_path: Path) -> None:
    for values in (
        pyarrow.array([b"\x90\xff"]).view(pyarrow.string()),
        pyarrow.array([10**7], pyarrow.int32()).view(pyarrow.date32()),
    ):
        parquet.write_table(pyarrow.table({"date": values}), tmp_path / "x.parquet")
        with pytest.raises(TrackerError, match="TRK602"):
            formats.load("parquet").gather([((tmp_path / "x.parquet").read_bytes(), "x.parquet")], Reading())  # type: ignore[misc]


@pytest.mark.usefixtures("table")
def test_a_file_that_is_cut_off_is_refused(desk: Path) -> None:
    raw = (desk / "events.parquet").read_bytes()
    with pytest.raises(TrackerError, match="TRK602"):
        formats.load("parquet").gather([(raw[:-100], "x.parquet")], Reading())  # type: ignore[misc]


def test_without_pyarrow_it_says_how_to_install_it(desk: Path) -> None:
    without = "import sys; sys.modules['pyarrow'] = None; from tracker.cli.app import run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", without, "export", "parquet", "-o", "x.parquet"],
        cwd=desk, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "TRK654" in done.stderr
    assert "[parquet]" in done.stderr
    assert not (desk / "x.parquet").exists()


ODD = ["KCNA", ["KCNA"], 5, [[1]], b"\xff", dt.date(2024, 1, 5), True, {"name": 1}, [{"name": "x", "odd": b"\xff"}]]


@pytest.mark.parametrize("value", ODD, ids=repr)
def test_cells_of_any_other_kind_are_taken_or_refused(tmp_path: Path, value: object) -> None:
    for name in ("source", "extra", "place", "title", "accepted", "date", "id"):
        path = tmp_path / "odd.parquet"
        parquet.write_table(pyarrow.Table.from_pylist([{"id": "x", "date": "2024-01-05", name: value}]), path)
        gather = formats.load("parquet").gather
        assert gather is not None
        found = gather([(path.read_bytes(), "odd.parquet")], Reading())
        assert found.rows == len(found.events) + found.left_out == 1
        empty = Document(Path("events.toml"), NEW_STORE)
        given = intake.intake(found, stores.Reading(empty).known, empty.registry)
        assert bulk.with_tables(empty, given.new).faults == []
