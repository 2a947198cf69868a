"""Tables: what goes out is what spreadsheets may open, and what they and other programs write comes in."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import records
from tests.test_export import of
from tests.test_formats import sent, written
from tests.transcript import run
from tracker import fields, formats, json_form
from tracker.errors import TrackerError
from tracker.formats import csv_cells, csv_headings
from tracker.harvest import Harvest, Reading

OPENERS = "=+-@\t\r\n＝＋－＠"


def read(content: str | bytes, **asked: Any) -> Harvest:
    gather = formats.load("csv").gather
    assert gather is not None
    raw = content if isinstance(content, bytes) else content.encode()
    return gather([(raw, "x.csv")], Reading(**asked))


def faults(found: Harvest) -> list[tuple[int | None, str]]:
    return [(problem.line, problem.what) for problem in found.problems]


def rows(content: str | bytes) -> list[list[str]]:
    assert isinstance(content, str)
    return list(csv.reader(io.StringIO(content.removeprefix("\ufeff"), newline=""), strict=True))


cell = st.text(st.sampled_from("ab'\";\\ \t\r\n=+-@s＝\u00a0,|"), max_size=12)


@given(cell)
@settings(deadline=None)
def test_a_guarded_cell_begins_no_formula_and_gives_its_text_back(text: str) -> None:
    guarded = csv_cells.guarded(text)
    assert csv_cells.restored(guarded) == text
    assert guarded[:1] not in [*OPENERS, " "]
    for seen in re.split(r"[;\t\r\n]", guarded)[1:]:  # by a program that takes another sign for the end of a cell
        assert not re.match(r' ?"*[=+\-@＝＋－＠]', seen)


@settings(deadline=None)
@given(st.lists(cell.filter(lambda text: text.strip() and "\n" not in text and "\r" not in text), max_size=4))
def test_a_list_in_a_cell_gives_its_items_back(items: list[str]) -> None:
    assert csv_cells.names(csv_cells.joined(items)) == items
    assert csv_cells.items(csv_cells.joined(items)) == items


@given(records.tables())
@settings(max_examples=40, deadline=None)
def test_no_cell_that_goes_out_begins_a_formula(tables: dict[str, Any]) -> None:
    record = records.record({"event": tables["event"]})
    for row in rows(written("csv", sent(record))):
        assert [value for value in row if value and value[0] in OPENERS] == []


CELLS = [
    ("=1+1", "'=1+1"),
    ("'=1+1", "''=1+1"),  # it begins with the guard itself
    ("'s-Gravenhage", "'s-Gravenhage"),
    ("-5 degrees", "'-5 degrees"),
    ("a;=1+1", "a;'=1+1"),
    ("a\n- b", "a\n'- b"),
    (" a ", "' a '"),
    ("O'Neill; A-B", "O'Neill; A-B"),
    ("a; ;", "a; ;"),
]


@pytest.mark.parametrize(("text", "expected"), CELLS)
def test_only_what_could_begin_a_formula_is_guarded(text: str, expected: str) -> None:
    assert csv_cells.guarded(text) == expected
    assert csv_cells.restored(expected) == text


def test_a_foreign_cell_is_read_without_the_blanks_round_it() -> None:
    (event,) = read("date,visitor,title\n 2024 ,  Ann ; Ben, 's-Gravenhage \n").events
    assert (event["date"], event["visitor"], event["title"]) == ("2024", ["Ann", "Ben"], "'s-Gravenhage")


def test_the_headings_are_the_fields_of_an_event_and_of_its_sources() -> None:
    (heading,) = rows(written("csv", sent(of())))
    own = ["earliest", "latest", *(f"source_{name}" for name in fields.SOURCE), "source_extra", "extra"]
    assert sorted(heading) == sorted([*fields.EVENT, *own])


def test_lines_end_as_rfc_4180_has_it_behind_the_mark_by_which_excel_knows_utf_8() -> None:
    content = written("csv", sent(of({"date": "2024", "note": "a\nb"})))
    assert isinstance(content, str)
    assert content.startswith("\ufeffid,date,")
    assert content.count("\r\n") == 2
    assert content.count("\n") == 3


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_separators_and_line_ends_of_spreadsheets(encoding: str, separator: str, end: str) -> None:
    text = f'Datum{separator}Wer{separator}Titel{end}2024-01-05{separator}"Élise; Jürgen"{separator}"a, b"{end}'
    found = read(text.encode(encoding))
    assert found.problems == ()
    assert [(event["visitor"], event["title"]) for event in found.events] == [(["Élise", "Jürgen"], "a, b")]
    assert bool(found.remarks and "x.csv: " in found.remarks[0]) == (not encoding.startswith("utf-8"))


REFUSED = [
    ("Cyrillic of one byte", "date,title\n2024,Путин\n".encode("cp1251"), "TRK620", 2),
    ("Korean of two bytes", "date,title\n2024,a\n2024,김정은\n".encode("cp949"), "TRK620", 3),
    ("UTF-8 with a damaged letter", "date,title\n2024,Jürgen\n2024,J".encode() + b"\xfc", "TRK620", 3),
    ("cut off within a letter", "date,title\n2024,a".encode("utf-16")[:-1], "TRK620", 2),
    ("a workbook", b"PK\x03\x04\x14\x00\x06\x00", "TRK620", 1),
    ("UTF-16 without its mark", "date\n2024\n".encode("utf-16-le"), "TRK620", 1),
    ("nothing", b"", "TRK621", 1),
    ("no heading that is known", b"a;b\n1;2\n", "TRK621", 1),
    ("rows without headings", b"\n2024-01-05,Ann\n", "TRK621", 2),
    ("no table", b"date,title\n" + b'"a"b\n' * 101, "TRK622", 2),
]


@pytest.mark.parametrize(("raw", "code", "line"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_read_surely_is_refused_at_its_line(raw: bytes, code: str, line: int) -> None:
    with pytest.raises(TrackerError) as raised:
        read(raw)
    (problem,) = raised.value.problems
    assert (problem.code, problem.file, problem.line, raised.value.exit_code) == (code, "x.csv", line, 3)


BAD = 'date,title,note\n2024,a,"one\ntwo"\n2024-02-30,b,\n\n2024,"c"d,\n2024,e,f,g\n2023,h\n2024,"never,\n2022,i,\n'


def test_bad_rows_are_told_at_their_lines_and_the_others_taken_in() -> None:
    found = read(BAD)
    assert [event["title"] for event in found.events] == ["a", "h", "i"]
    assert [line for line, _ in faults(found)] == [4, 6, 7, 9]
    assert (found.rows, found.left_out) == (7, 4)


DATES = [
    ("13.09.2023", None, "2023-09-13"),
    ("2023-09-13 00:00:00", None, "2023-09-13"),
    ("Sept. 13–17, 2023", None, "2023-09-13/2023-09-17"),
    ("13.9.23", None, "2023-09-13"),
    ("9/13/2023", None, "2023-09-13"),  # there is no month 13
    ("03/04/2023", True, "2023-04-03"),
    ("03/04/2023", False, "2023-03-04"),
    ("3/4/29", True, "2029-04-03"),
    ("3/4/30", True, "1930-04-03"),
    ("03/04/2023 - 05/04/2023", True, "2023-04-03/2023-04-05"),
    ("2023-09-13T00:00:00Z", None, "2023-09-13T00:00:00Z"),
]


@pytest.mark.parametrize(("typed", "day_first", "date"), DATES)
def test_dates_as_spreadsheets_and_people_write_them(typed: str, day_first: bool | None, date: str) -> None:
    (event,) = read(f'Datum\n"{typed}"\n', day_first=day_first).events
    assert event["date"] == date


UNCLEAR = ["03/04/2023", "yesterday", "last year", "13 Sept", "45182", "13.09.30"]


@pytest.mark.parametrize("typed", UNCLEAR)
def test_a_date_that_may_be_another_is_left_out(typed: str) -> None:
    found = read(f"date\n{typed}\n")
    assert (found.events, found.left_out) == ((), 1)


HEADINGS = [
    ("Start,End,Who,Country,City,Source,URL", ["date", "end", "visitor", "host", "place", "source_name", "source_url"]),
    ("Datum,Bis,Besucher,Gastland,Ort,Quelle", ["date", "end", "visitor", "host", "place", "source_name"]),
    ("Year,Month,Day,Headline,Text,Media,Media Credit,Type,Group",
     ["year", "month", "day", "title", "note", "source_url", "source_name", "kind", "tags"]),
    ("Start Date,End Date,Headline,Tag", ["date", "end", "title", "tags"]),  # the sheet of TimelineJS before 3
    ("Jahr,Monat,Tag,Wer", ["year", "month", "day", "visitor"]),
    ("START_DATE,Met With,Überschrift", ["date", "with", "title"]),
    ("date,Datum,Date", ["date"]),  # the field's own name first
]  # fmt: skip


@pytest.mark.parametrize(("heading", "expected"), HEADINGS, ids=[heading[:12] for heading, _ in HEADINGS])
def test_the_usual_headings_are_known(heading: str, expected: list[str]) -> None:
    columns = csv_headings.columns(heading.split(","), {}, "x.csv", 1)
    assert sorted(columns.at) == sorted(expected)


def test_a_column_that_was_named_is_guessed_for_nothing_else() -> None:
    found = read("Date,Type,Who\n2024,State visit,Ann\n", columns={"tags": "type", "inviter": "Who"})
    (event,) = found.events
    assert (event["tags"], event["inviter"], "kind" in event, "visitor" in event) == (
        ["State visit"],
        "Ann",
        False,
        False,
    )


def test_a_sheet_of_timelinejs_comes_in_with_its_title() -> None:
    found = read(
        "Year,Month,Day,End Year,Headline,Type,Media,Media Credit\n,,,,All of it,title,,\n2023,9,13,2024,Talks,,"
        "https://www.example.org/a,\n-43,3,,,Ides,,,\n2000,,5,,no month,,,\n"
    )
    assert found.top == {"title": "All of it"}
    assert [event["date"] for event in found.events] == ["2023-09-13/2024", "-0043-03"]
    assert found.events[0]["source"] == [{"name": "example.org", "url": "https://www.example.org/a"}]
    assert [line for line, _ in faults(found)] == [5]


SOURCES = [
    ("KCNA,https://a;b,a; b", [("KCNA", "https://a;b", "a; b")]),  # of one source a cell says what it says
    ("KCNA; Kremlin,; https://b,", [("KCNA", None, None), ("Kremlin", "https://b", None)]),
    (",https://www.example.org/x,", [("example.org", "https://www.example.org/x", None)]),
    (",,", None),
]


@pytest.mark.parametrize(("cells", "expected"), SOURCES)
def test_sources_stand_in_columns_in_their_order(cells: str, expected: Any) -> None:
    (event,) = read(f"date,source_name,source_url,source_quote\n2024,{cells}\n").events
    told = event["source"] and [tuple(s.get(k) for k in ("name", "url", "quote")) for s in event["source"]]
    assert told == expected


BAD_CELLS = [
    ("source_name,source_url", "A; B,https://a", "source_url has 1 entries for 2 sources"),
    ("source_quote", "x", "a source has no name"),
    ("extra", "[", "extra is no JSON object"),
    ("source_name,source_published", "A,never", "source_published: "),
    ("accepted", "perhaps", "accepted: "),
    ("level", "high", "level: "),
    ("due", "soon", "due: "),
]


@pytest.mark.parametrize(("heading", "cells", "says"), BAD_CELLS)
def test_a_cell_that_cannot_be_read_is_told_by_its_column(heading: str, cells: str, says: str) -> None:
    found = read(f"date,{heading}\n2024,{cells}\n2023{',' * (heading.count(',') + 1)}\n")
    assert [(line, what.startswith(says)) for line, what in faults(found)] == [(2, True)]
    assert len(found.events) == 1


def test_words_under_a_foreign_heading_may_be_written_large() -> None:
    (event,) = read("Date,Type,Level of visit,Angenommen\n2024,Visit,State,ja\n").events
    assert (event["kind"], event["level"], event["accepted"]) == ("visit", "state", True)


def test_an_empty_cell_says_none_and_a_missing_one_nothing() -> None:
    (first, second) = read("date,title,note\n2024,a,\n2023,b\n").events
    assert first["note"] is None
    assert "note" not in second


def test_a_name_that_may_mean_two_is_told_by_its_row_and_the_others_taken_in(desk: Path) -> None:
    (desk / "a.csv").write_text("Date,Who,Country\n2024,Ann,Peru\n2024,Ben,Korea\n", encoding="utf-8")
    lines, code = run("tracker import a.csv", desk)
    assert "a.csv:3: TRK603 'Korea' may be North Korea or South Korea" in lines
    assert (lines[-1], code) == ("2 rows: 1 added, 0 already there, 1 not read", 0)


def test_an_interval_has_no_second_end() -> None:
    found = read("date,end\n2023-09/2023-10,2023-11\n2023-09,2023-09\n2023-09,2023-11\n")
    assert [event["date"] for event in found.events] == ["2023-09", "2023-09/2023-11"]
    assert [line for line, _ in faults(found)] == [2]


def test_a_changed_row_changes_its_event_and_nothing_else(desk: Path) -> None:
    assert run("tracker export csv -o a.csv", desk)[1] == 0
    before = (desk / "events.toml").read_text(encoding="utf-8")
    text = (desk / "a.csv").read_text(encoding="utf-8").replace("Putin visits North Korea", "Putin in Pyongyang")
    (desk / "a.csv").write_text(text.replace(",Pyongyang,Kim Jong Il,", ",Pyongyang,,"), encoding="utf-8", newline="")
    lines, _ = run("tracker import a.csv", desk)
    assert lines[-1].endswith("0 added, 1 changed there (--update takes them over), 10 already there, 0 not read")
    lines, _ = run("tracker import a.csv --update", desk)
    assert lines[-1].endswith("0 added, 1 changed, 10 already there, 0 not read")
    after = before.replace('title = "Putin visits North Korea"', 'title = "Putin in Pyongyang"')
    assert (desk / "events.toml").read_text(encoding="utf-8") == after.replace('with = ["Kim Jong Il"]\n', "")


def test_rows_without_an_id_are_known_again(desk: Path) -> None:
    rows = "Date,Title,Note\n2024-01-05,Talks,a\n2024-01-05,Talks,b\n2024-01-06,Talks,c\n"
    (desk / "a.csv").write_text(rows, encoding="utf-8")
    assert "3 added" in run("tracker import a.csv", desk)[0][-1]
    assert "0 added, 3 already there" in run("tracker import a.csv --update", desk)[0][-1]
    (desk / "a.csv").write_text(rows.replace(",c", ",new"), encoding="utf-8")
    assert "0 added, 1 changed, 2 already there" in run("tracker import a.csv --update", desk)[0][-1]


def test_a_table_that_went_through_another_program_is_the_same(desk: Path) -> None:
    """Python's csv reads it and writes it with semicolons in Latin-1, as a German spreadsheet does."""
    assert run("tracker export csv -o a.csv", desk)[1] == 0
    with (desk / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert table[1]["visitor"] == "Vladimir Putin"
    with (desk / "b.csv").open("w", encoding="cp1252", newline="") as file:
        writer = csv.DictWriter(file, table[0], delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(table)
    lines, code = run("tracker import b.csv --update", desk)
    assert (lines[-1], code) == ("11 rows: 0 added, 11 already there, 0 not read", 0)


def test_what_is_of_ones_own_stands_in_extra_as_json() -> None:
    content = written("csv", sent(of({"date": "2024", "mine": [1, {"x": True}], "earliest": "y"})))
    heading, row = rows(content)
    extra = row[heading.index("extra")]
    assert json_form.event_table({"date": "2024", **json.loads(extra)}) == {
        "date": "2024", "mine": [1, {"x": True}], "earliest": "y",
    }  # fmt: skip
