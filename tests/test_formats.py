"""Every format: what goes out comes back, nothing of a record becomes something else, and bad input is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests import records
from tests.transcript import run
from tracker import formats, harvest, intake, timeline
from tracker.clocks import Clocks
from tracker.dossier import Dossier, dossier
from tracker.errors import TrackerError
from tracker.formats import json_document
from tracker.harvest import AS_USUAL, Reading
from tracker.model import Record
from tracker.registry import Registry
from tracker.store import bulk
from tracker.store.document import NEW_STORE, Document

WRITTEN = [name for name in formats.FORMATS if formats.load(name).write]
READ = [name for name in formats.FORMATS if formats.load(name).gather]
LOSSLESS = ["json", "jsonl", "toml", "parquet"]
EVENTS_LOSSLESS = ["csv"]  # they have no place for the entries
TODAY = 738_886  # 2024-01-01


def sent(record: Record) -> Dossier:
    return dossier(record, Registry(record), Clocks(TODAY), lambda _event: True)


def written(name: str, going: Dossier) -> str | bytes:
    write = formats.load(name).write
    assert write is not None
    content = write(going)
    return content if isinstance(content, bytes) else "".join(content)


def taken_in(name: str, content: str | bytes) -> Record:
    known = formats.load(name)
    assert known.gather is not None
    if known.binary and isinstance(content, str):
        content = content.encode()
    found = known.gather([(content, f"file.{name}")], Reading())
    assert found.problems == ()
    empty = Document(Path("events.toml"), NEW_STORE)
    given = intake.intake(found, lambda _: empty.record, empty.registry)
    return bulk.with_tables(empty, given.new, given.entries, given.top).readable


def in_order(record: Record) -> Record:
    return record._replace(events=tuple(timeline.ordered(record.events)))


@pytest.mark.parametrize("name", LOSSLESS)
@given(tables=records.tables())
@settings(max_examples=60)
def test_what_goes_out_comes_back_equal(name: str, tables: dict[str, Any]) -> None:
    record = records.record(tables)
    try:
        going = sent(record)
        going.record  # noqa: B018  the names of some records are ambiguous
    except TrackerError:
        return
    assert in_order(taken_in(name, written(name, going))) == in_order(record)


@pytest.mark.parametrize("name", EVENTS_LOSSLESS)
@given(tables=records.tables())
@settings(max_examples=150, deadline=None)
def test_events_that_go_out_come_back_equal(name: str, tables: dict[str, Any]) -> None:
    record = records.record(tables)._replace(persons=(), places=(), countries=())
    assert in_order(taken_in(name, written(name, sent(record)))).events == in_order(record).events


@pytest.mark.parametrize("name", WRITTEN)
def test_the_same_record_gives_the_same_bytes(name: str, shipped: Record) -> None:
    assert written(name, sent(shipped)) == written(name, sent(shipped))


@pytest.mark.parametrize("name", WRITTEN)
def test_a_record_without_events_goes_out_too(name: str) -> None:
    content = written(name, sent(Record()))
    assert content or name == "jsonl"  # no event, no line


@pytest.mark.parametrize("name", sorted({*WRITTEN} & {*READ}))
def test_a_second_import_of_the_same_file_adds_nothing(name: str, desk: Path) -> None:
    for command in (
        f"tracker export {name} -o out.{name}",
        f"tracker --store new.toml import out.{name} --format {name}",
    ):
        assert run(command, desk)[1] == 0
    once = (desk / "new.toml").read_bytes()
    lines, code = run(f"tracker --store new.toml import out.{name} --format {name} --update", desk)
    assert (code, "11 already there" in lines[-1], " 0 added" in lines[-1]) == (0, True, True)
    assert (desk / "new.toml").read_bytes() == once


@pytest.fixture
def shipped() -> Record:
    from tests.transcript import ROOT

    return Document(ROOT / "events.toml", (ROOT / "events.toml").read_text(encoding="utf-8")).record


BROKEN = [
    ("json", "", "is not JSON"),
    ("json", "{}", "holds no events"),
    ("json", '{"events": 3}', "holds no events"),
    ("json", '{"events": [], "persons": 3}', "must be lists of objects"),
    ("json", "[" * 200_000, "nested too deeply"),
    ("json", '{"events": [' + "9" * 5000 + "]}", "nested too deeply"),
    ("toml", "date = 2000-07", "is not TOML"),
    ("toml", "event = 3", "must be a list of tables"),
    ("toml", "schema = 9", "another schema"),
    ("parquet", b"PAR1 no", "is not Parquet"),
]


@pytest.mark.parametrize(("name", "content", "says"), BROKEN, ids=[f"{name} {says}" for name, _, says in BROKEN])
def test_a_file_that_is_none_of_the_format_is_refused_in_a_sentence(name: str, content: Any, says: str) -> None:
    gather = formats.load(name).gather
    assert gather is not None
    with pytest.raises(TrackerError, match=says) as raised:
        gather([(content, "x.file")], Reading())
    assert raised.value.exit_code == 3
    assert raised.value.problems[0].file == "x.file"


BAD_ROWS = [
    (
        "json",
        '{"events": [3, {"id": "a", "date": "2024"}, {"id": "b"}, {"id": "a", "date": "2023"}, {"date": "x"}]}',
        4,
    ),
    ("jsonl", '{"date": "2024"}\n\n[]\n{"date"\n{"person": 3}\n{"id": "a b", "date": "2024"}\n', 4),
    ("toml", '[[event]]\ndate = "2024"\n[[event]]\nid = "b"\n', 1),
]


@pytest.mark.parametrize(("name", "content", "bad"), BAD_ROWS, ids=[name for name, *_ in BAD_ROWS])
def test_bad_rows_are_told_and_the_others_taken_in(name: str, content: str, bad: int) -> None:
    gather = formats.load(name).gather
    assert gather is not None
    found = gather([(content, "x")], Reading())
    assert (len(found.events), found.left_out, len(found.problems)) == (1, bad, bad)
    assert {problem.code for problem in found.problems} == {"TRK603"}


def test_lines_of_json_lines_are_told_by_number() -> None:
    found = formats.load("jsonl").gather([('{"date": "2024"}\n{"date": "never"}\n', "x")], Reading())  # type: ignore[misc]
    assert [(problem.file, problem.line) for problem in found.problems] == [("x", 2)]


def test_two_rows_of_one_day_and_title_get_two_ids_and_keep_them() -> None:
    rows = [{"date": "2024", "title": "a", "note": "x"}, {"date": "2024", "title": "a", "note": "y"}]
    gathering = harvest.Gathering("x")
    for row in rows:
        gathering.take(row)
    assert [event["id"] for event in gathering.harvest().events] == ["2024-a", "2024-a-2"]


def test_a_part_takes_only_its_names_along_and_claims_no_completeness(shipped: Record) -> None:
    part = dossier(shipped, Registry(shipped), Clocks(TODAY), lambda event: event.id == "putin-visits-north-korea-2000")
    assert {person.name for person in part.record.persons} == {"Vladimir Putin", "Kim Jong Il"}
    assert {place.name for place in part.record.places} == {"Pyongyang"}
    assert part.record.coverage == ()
    assert [promise.id for promise in part.promises] == []


def test_events_of_json_are_those_of_the_timeline_without_file_and_line(desk: Path) -> None:
    exported = json.loads("\n".join(run("tracker export json --from 2019", desk)[0]))["events"]
    listed = json.loads("\n".join(run("tracker timeline --json --from 2019", desk)[0]))["events"]
    assert exported == [{k: v for k, v in event.items() if k not in ("file", "line")} for event in listed]
    assert len(exported) > 5


EVENT = '{"id": "a", "date": "2024", "title": "x [{,}] \\"events\\""}'


@pytest.mark.parametrize(
    "text",
    [
        f"[{EVENT}]",
        f" \n[\n {EVENT} \t]\r\n ",
        f'{{"events": [{EVENT}], "title": "T", "persons": [{{"name": "Ann"}}]}}',
        f'{{ "title" : "T" , "events" :\n[ {EVENT}\n] }}',
        f'{{"events": [{{"date": "x"}}], "nested": {{"events": [1, 2]}}, "events": [{EVENT}]}}',
        f"\ufeff[{EVENT},{EVENT}]",
    ],
)
def test_json_is_read_however_it_is_laid_out(text: str) -> None:
    found = json_document.read(text, "a.json", AS_USUAL)
    assert [(event["id"], event["title"]) for event in found.events] == [("a", 'x [{,}] "events"')]
    assert found.problems == ()


@pytest.mark.parametrize(
    "text",
    ["", "[", "{", "[]]", f"[{EVENT},]", f"[{EVENT} {EVENT}]", f'{{"events": [{EVENT}],}}', '{"events": 1}', '"events"',
     '{"a": []}', '{1: []}', '{"events" [1]}', "[" * 5000, '{"events": [' + "[" * 5000, f'{{"events": [{EVENT}]}} x'],
)  # fmt: skip
def test_what_is_no_json_of_events_is_refused(text: str) -> None:
    with pytest.raises(TrackerError) as raised:
        json_document.read(text, "a.json", AS_USUAL)
    assert [problem.code for problem in raised.value.problems] == ["TRK602"]


@pytest.mark.parametrize(("depth", "taken"), [(300, 1), (302, 0), (900, 0)])
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_is_nested_too_deeply_is_refused_by_itself(depth: int, taken: int, form: str) -> None:
    text = f'{{"id": "a", "date": "2024", "title": "x", "own": {"[" * depth + "]" * depth}}}'
    known = formats.load(form)
    assert known.gather
    found = known.gather([(f"[{text}]" if form == "json" else text, "a")], Reading())
    assert (len(found.events), found.left_out) == (taken, 1 - taken)
    empty = Document(Path("events.toml"), NEW_STORE)
    assert len(bulk.with_tables(empty, found.events).record.events) == taken
