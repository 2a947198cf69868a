"""Pictures: true to the record, valid for others, whole, the same each time, and safe from what they show."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import altair
import jsonschema
import pytest

from tests.test_hostile import ENTRIES, EVENT, PROMISES
from tests.transcript import run
from tracker import dossier, edtf, lettering, periods, schema, swimlanes, timemarks, timescale, toml_text
from tracker.charts import Asked
from tracker.clocks import Clocks
from tracker.query import Filters
from tracker.registry import Registry
from tracker.timescale import Axis
from tracker.views import plots

STORES = {
    "shipped": "",
    "inexact": """
        [[event]]
        date = "Y-17000"
        [[event]]
        date = "-0043-03-15"
        [[event]]
        date = "../2020-02~"
        [[event]]
        date = "2021/.."
        [[event]]
        date = "201X"
        kind = "visit"
        [[event]]
        date = "/2023"
        kind = "meeting"
    """,
    "promises": """
        [[person]]
        name = "김정은"
        country = "North Korea"
        [[event]]
        date = "2019-01-10"
        kind = "invitation"
        visitor = "김정은"
        host = "Russia"
        due = "2019-02"
        [[event]]
        date = "2019-04-24/2019-04-26"
        kind = "visit"
        visitor = "김정은"
        host = "Russia"
        title = "زيارة"
        [[event]]
        date = "2020"
        kind = "invitation"
        visitor = ["Ann", "A person whose name is so long that no lane of any picture could ever hold the whole of it"]
        host = "Saudi Arabia"
        due = "../2023"
        [[event]]
        date = "2021-05-01"
        kind = "invitation"
        visitor = "Ann"
        host = "Russia"
        [[event]]
        date = "2021-06-01"
        kind = "decline"
        visitor = "Ann"
        host = "Russia"
        [[event]]
        date = "2022-06-01"
        kind = "visit"
        visitor = "김정은"
        host = "Russia"
        scope = "transit"
    """,
}


@pytest.fixture
def stores(desk: Path) -> Path:
    for name, text in STORES.items():
        if text:
            (desk / f"{name}.toml").write_text(re.sub(r"(?m)^ +", "", text), encoding="utf-8")
    (desk / "shipped.toml").write_bytes((desk / "events.toml").read_bytes())
    return desk


def asked(tables: dict[str, Any], **given: Any) -> Asked:
    record, problems = schema.read(tables, "events.toml", lambda _: None)
    assert problems == []
    today = edtf.parse("2024-01-01").earliest or 0
    going = dossier.dossier(record, Registry(record), Clocks(today), lambda _: True)
    return Asked(going, Filters(), **given)


def texts(spec: Any) -> Iterator[str]:
    """Every text that a picture shows."""
    title = spec["title"]
    yield from (*title["text"], *title["subtitle"])
    for rows in spec["datasets"].values():
        yield from (
            row[key] for row in rows for key in ("label", "name", "n", "words") if isinstance(row.get(key), str)
        )


def spec(command: str, desk: Path) -> dict[str, Any]:
    lines, code = run(f"tracker {command} -o picture.json --force", desk)
    assert code == 0, lines
    found: dict[str, Any] = json.loads((desk / "picture.json").read_text(encoding="utf-8"))
    return found


ALL = [
    (store, kind, by)
    for store in STORES
    for kind in plots.PLOTS
    for by in ("", " --by country", " --by person")
    if (store, kind) not in (("inexact", "promises"), ("inexact", "visits"))
]


def test_every_specification_is_valid_vega_lite_and_holds_its_data(stores: Path) -> None:
    folder = Path(altair.__file__).parent / "vegalite"
    (file,) = (folder / f"v{altair.SCHEMA_VERSION.lstrip('v').split('.')[0]}").rglob("vega-lite-schema.json")
    validator = jsonschema.Draft7Validator(json.loads(file.read_text(encoding="utf-8")))
    for store, kind, by in ALL:
        found = spec(f"--store {store}.toml plot {kind}{by}", stores)
        assert validator.is_valid(found), (store, kind, by)
        assert "url" not in json.dumps({**found, "$schema": ""})
        used = {layer["data"]["name"] for layer in found["layer"]}
        assert used == set(found["datasets"])


@pytest.mark.parametrize("kind", plots.PLOTS)
def test_a_picture_is_the_same_each_time_and_each_format_is_what_it_says(kind: str, stores: Path) -> None:
    beginnings = {"svg": b"<svg", "json": b"{\n", "png": b"\x89PNG\r\n", "pdf": b"%PDF-"}
    for suffix, beginning in beginnings.items():
        for name in ("a", "b"):
            assert run(f"tracker --store promises.toml plot {kind} -o {name}.{suffix}", stores)[1] == 0
        first, second = ((stores / f"{name}.{suffix}").read_bytes() for name in ("a", "b"))
        assert first.startswith(beginning)
        assert first == second or suffix == "pdf"  # a PDF may hold the time
    ElementTree.fromstring((stores / "a.svg").read_bytes())


def test_title_and_number_are_on_the_picture(stores: Path) -> None:
    told = list(texts(spec("--store promises.toml plot promises", stores)))
    assert told[:3] == ["Promises of visits", "n = 3 promises: 0 kept, 1 late, 1 broken, 1 waiting", "As of 1 Jan 2024"]
    assert list(texts(spec("plot visits --title Journeys --host Russia", stores)))[:3] == [
        "Journeys", "n = 2 visits", "Only: host: Russia",
    ]  # fmt: skip


def test_what_is_left_out_is_said_on_the_picture_and_to_whoever_asked(stores: Path) -> None:
    said, _ = run("tracker --store promises.toml plot visits -o a.svg", stores)
    assert said == ["not shown: 1 visit in transit, at a border or online"]
    assert "Not shown: 1 visit in transit, at a border or online." in (stores / "a.svg").read_text(encoding="utf-8")


def test_long_names_are_cut_and_those_in_other_letters_are_whole(stores: Path) -> None:
    told = list(texts(spec("--store promises.toml plot promises", stores)))
    assert "김정은 → Russia" in told
    (cut,) = (text for text in told if text.startswith("Ann, A person"))
    assert cut.endswith("… → Saudi Arabia")
    assert "24–26 Apr 2019: زيارة" in list(texts(spec("--store promises.toml plot timeline", stores)))


def test_text_of_an_enemy_is_neither_markup_nor_an_expression(desk: Path) -> None:
    evil = "</text><script>alert(1)</script><a href='javascript:x'>{{datum.x}} {\"expr\":\"1+1\"} datum['a'] \\u0000"
    event = {**EVENT, "title": evil, "visitor": [evil], "host": f"{evil}land"}
    blocks = [toml_text.entry_block(name, table, table) for name, table in ENTRIES.items()]
    blocks += [toml_text.event_block(each) for each in (event, {**PROMISES[0], "host": evil})]
    (desk / "events.toml").write_text("\n".join([f"title = {toml_text.value_text(evil)}\n", *blocks]), encoding="utf-8")
    for kind in plots.PLOTS:
        assert run(f"tracker plot {kind} --by person -o a.svg --force", desk)[1] == 0
        svg = (desk / "a.svg").read_text(encoding="utf-8")
        elements = list(ElementTree.fromstring(svg).iter())
        assert {element.tag.partition("}")[2] for element in elements} <= {
            "svg",
            "g",
            "path",
            "text",
            "line",
            "rect",
            "tspan",
        }
        assert not [
            name for element in elements for name in element.attrib if name.endswith("href") or name[:2] == "on"
        ]
        assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", svg)
        looks = spec(f"plot {kind} --by person", desk)
        del looks["datasets"], looks["title"]
        assert "alert" not in json.dumps(looks)  # outside of the data and the title nothing comes from the record
        assert "expr" not in json.dumps(looks)


def many(number: int, kind: str = "visit") -> dict[str, Any]:
    people = [{"name": f"Person {n}", "country": land} for n, land in enumerate(["France", "Japan", "Chad"] * 20)]
    events = [
        {
            "id": f"e{n}", "date": f"{1900 + n * 7 % 120}-{n % 12 + 1:02}-{n % 28 + 1:02}", "kind": kind,
            "visitor": [f"Person {n % 60}"], "host": ["Peru", "Italy", "Kenya", "Laos"][n // 60 % 4],
        }
        for n in range(number)
    ]  # fmt: skip
    return {"person": people, "event": events}


@pytest.mark.parametrize(
    ("kind", "by"), [("timeline", None), ("visits", "person"), ("matrix", None), ("promises", None)]
)
def test_ten_thousand_events_are_counted_and_not_drawn_one_over_the_other(kind: str, by: Any) -> None:
    picture = plots.load(kind)(asked(many(10_000, "invitation" if kind == "promises" else "visit"), by=by))
    assert picture is not None
    cells = picture.spec["datasets"]["cells"]
    assert len(cells) < 20 * 170
    assert picture.spec["height"] < 600
    if kind == "matrix":
        assert sum(int(cell["n"]) for cell in cells) == 10_000
        assert {row["name"] for row in picture.spec["datasets"]["lanes"]} == {
            f"{x} (3333)" for x in ("Chad", "Japan")
        } | {"France (3334)"}


def test_a_hundred_events_stand_beside_each_other_and_never_on_each_other() -> None:
    picture = plots.load("timeline")(asked(many(100)))
    assert picture is not None
    width, (first, last) = picture.spec["width"], picture.spec["layer"][2]["encoding"]["x"]["scale"]["domain"]
    rows: dict[float, list[float]] = {}
    for sign in picture.spec["datasets"]["signs"]:
        rows.setdefault(sign["row"], []).append((sign["day"] - first) / (last - first) * width)
    assert sum(map(len, rows.values())) == 100
    for places in rows.values():
        assert all(after - before >= 8 for before, after in pairwise(sorted(places)))


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("plot timeline --from 2030 -o a.svg", "no event fits: there is nothing to draw"),
        ("plot promises --kind launch -o a.svg", "none of 2 events belongs in it: there is nothing to draw"),
        ("plot visits --kind launch -o a.svg", "none of 2 events belongs in it: there is nothing to draw"),
        ("plot matrix --kind launch -o a.svg", "none of 2 events belongs in it: there is nothing to draw"),
    ],
)
def test_an_empty_selection_says_so_and_makes_no_file(command: str, said: str, desk: Path) -> None:
    assert run(f"tracker {command}", desk) == ([f"TRK653 {said}"], 1)
    assert not (desk / "a.svg").exists()


def test_a_picture_is_never_put_over_a_file_unasked(desk: Path) -> None:
    (desk / "a.png").write_text("mine", encoding="utf-8")
    assert run("tracker plot visits -o a.png", desk)[1] == 3
    assert (desk / "a.png").read_text(encoding="utf-8") == "mine"
    assert run("tracker plot visits -o a.png --force", desk) == ([], 0)
    assert run("tracker plot visits -o events.toml --format svg --force", desk)[1] == 2


def test_bytes_are_not_sent_to_a_terminal(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.output.is_terminal", lambda: True)
    lines, code = run("tracker plot visits --format png", desk)
    assert (lines[0], code) == ("TRK502 this is no text for a terminal", 2)


@pytest.mark.parametrize("missing", ["altair", "vl_convert"])
def test_without_the_extra_it_says_how_to_install_it(missing: str, desk: Path) -> None:
    without = (
        f"import sys; sys.modules[{missing!r}] = None; from tracker.cli.app import run; sys.exit(run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", without, "plot", "timeline", "-o", "x.svg"],
        cwd=desk, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "TRK650" in done.stderr
    assert "[plot]" in done.stderr
    assert not (desk / "x.svg").exists()


# The parts that pictures are made of

DRAWN = [
    ("2020-03-01", True, []),
    ("2020-03", False, ["between"]),
    ("2020-03-01~", False, ["between"]),
    ("2020-03-01/2020-03-05", True, ["lasts"]),
    ("2020/2021", False, ["between", "between"]),  # the first and the last day are in unknown places
    ("2020-03-01/..", True, ["open"]),
    ("../2020-03-01", True, ["open"]),
    ("2020-03-01/", True, ["unknown"]),
    ("/2020-03", False, ["between", "unknown"]),
]


@pytest.mark.parametrize(("date", "exact", "lines"), DRAWN, ids=[date for date, *_ in DRAWN])
def test_what_is_not_known_of_a_date_is_drawn(date: str, exact: bool, lines: list[str]) -> None:
    found = timemarks.drawn(edtf.parse(date), 730000, 740000)
    assert found.exact is exact
    assert sorted(line.means for line in found.lines if line.means != "lasts" or lines == ["lasts"]) == sorted(lines)


TICKS = [
    ("2023-09-01", "2023-09-12", ["3 Sep 2023", "5 Sep 2023"]),
    ("2023-01-05", "2024-03-05", ["Mar 2023", "Jan 2024"]),
    ("1961-10-30", "2023-09-17", ["1970", "1980"]),
    ("-0043-03-15", "0014-08-19", ["40 BCE", "30 BCE"]),
]


@pytest.mark.parametrize(("first", "last", "labels"), TICKS)
def test_ticks_are_round_and_have_room(first: str, last: str, labels: list[str]) -> None:
    ends = [edtf.parse(day).earliest or 0 for day in (first, last)]
    axis = Axis(ends[0], ends[1], 500)
    found = timescale.ticks(axis)
    told = [tick.label for tick in found]
    assert set(labels) <= set(told), told
    places = [(axis.pixel(tick.day), lettering.width(tick.label, 11)) for tick in found]
    for (before, wide), (after, other) in pairwise(places):
        assert after - before > (wide + other) / 2


def test_periods_lose_no_day_whose_year_is_known() -> None:
    days = [edtf.parse(text).starts for text in ("2020-01-05", "2021", "2022-02-01")]
    assert periods.fitted(days, 100) == periods.Periods(12, 2020, 2022)
    assert periods.fitted(days[:1], 100) == periods.Periods(1, 2020 * 12, 2020 * 12)
    assert periods.fitted([edtf.parse("1850").starts, *days], 100) == periods.Periods(24, 925, 1011)


def test_stretches_of_a_row_never_touch() -> None:
    assert swimlanes.packed([(0, 5), (3, 8), (6, 9), (8.5, 9), (10, 12)]) == [0, 1, 0, 1, 0]


def test_a_text_that_is_too_wide_is_cut_and_a_wide_letter_counts_as_one() -> None:
    assert lettering.fitted("Vladimir Putin", 11, 1000) == "Vladimir Putin"
    cut = lettering.fitted("Vladimir Putin", 11, 50)
    assert cut.endswith("…")
    assert lettering.width(cut, 11) <= 50
    assert lettering.width("김정은", 10) == 30
    assert lettering.wrapped("one two three", 10, 40) == ["one two", "three"]
