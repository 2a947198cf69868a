"""Taking events in: what is new, what has changed, and what stays as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests import records
from tests.transcript import run
from tracker import intake, schema, tables, toml_text
from tracker.errors import TrackerError
from tracker.harvest import Harvest
from tracker.store import amending, bulk
from tracker.store.document import Document

STORE = """\
# Head
schema = 1 # one

# About Ann
[[person]]
name = "Ann Alpha" # she

# First
[[event]]
id = "a"
date = 2024-01-05 # Friday
kind = "visit"
visitor = "Ann Alpha"
host = "France"

# who says so
[[event.source]]
name = "AFP" # by wire

[[event.source]]
name = "Le Monde"
published = 2024-01-06
# behind

[[event]]
id = "b"
date = "2024-02"
note = "x"
"""


def document(text: str = STORE) -> Document:
    return Document(Path("events.toml"), text)


def changed(changes: dict[str, dict[str, Any]], text: str = STORE) -> str:
    return amending.with_changes(document(text), changes).text


CHANGES: list[tuple[str, dict[str, dict[str, Any]], list[tuple[str, str]]]] = [
    ("a value keeps its comment", {"a": {"date": "2024-01-06"}}, [("2024-01-05 # Friday", '"2024-01-06" # Friday')]),
    ("a field goes", {"b": {"note": None}}, [('note = "x"\n', "")]),
    ("a field comes", {"b": {"tags": ["t"]}}, [('note = "x"\n', 'tags = ["t"]\nnote = "x"\n')]),
    (
        "two events at once",
        {"a": {"kind": "meeting"}, "b": {"note": "y"}},
        [('kind = "visit"', 'kind = "meeting"'), ('note = "x"', 'note = "y"')],
    ),
    (
        "a source more: the others keep their lines",
        {"a": {"source": [{"name": "AFP"}, {"name": "Le Monde", "published": "2024-01-06"}, {"name": "DPA"}]}},
        [("# behind\n", '# behind\n\n[[event.source]]\nname = "DPA"\n')],
    ),
    (
        "one source less",
        {"a": {"source": [{"name": "Le Monde", "published": "2024-01-06"}]}},
        [('# who says so\n[[event.source]]\nname = "AFP" # by wire\n\n', "")],
    ),
    (
        "a source that says something else",
        {"a": {"source": [{"name": "AFP", "lang": "fr"}, {"name": "Le Monde", "published": "2024-01-06"}]}},
        [('"AFP" # by wire\n', '"AFP" # by wire\nlang = "fr"\n')],
    ),
    (
        "the first source of an event",
        {"b": {"source": [{"name": "DPA"}]}},
        [('"x"\n', '"x"\n\n[[event.source]]\nname = "DPA"\n')],
    ),
    (
        "no source any more",
        {"a": {"source": None}},
        [(STORE[STORE.index("\n# who") : STORE.index("\n[[event]]\nid = \"b\"")], "")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "edits"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_what_has_changed_is_written(changes: Any, edits: list[tuple[str, str]], end: str) -> None:
    expected = STORE
    for old, new in edits:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert changed(changes, STORE.replace("\n", end)) == expected.replace("\n", end)


def test_a_store_without_a_last_line_end_stays_without_one() -> None:
    assert changed({"b": {"note": "y"}}, STORE.removesuffix("\n")) == STORE.replace('"x"', '"y"').removesuffix("\n")


def test_sources_in_an_inline_list_cannot_be_changed_one_by_one() -> None:
    with pytest.raises(TrackerError) as raised:
        changed({"c": {"source": []}}, 'event = [{ id = "c", date = "2024", source = [{ name = "x" }] }]\n')
    assert raised.value.problems[0].code == "TRK109"


@given(records.tables().filter(lambda tables: tables["event"]), records.event)
@settings(max_examples=80)
def test_after_an_update_the_record_says_what_the_file_said(given_tables: Any, found: dict[str, Any]) -> None:
    try:
        before = bulk.with_tables(document("schema = 1\n"), given_tables["event"])
        there = before.record.events[0]
        wanted = {**dict.fromkeys(tables.event(there)), **found, "id": there.id}
        harvest = Harvest(events=(wanted,))
        taken = intake.intake(harvest, lambda _: before.record, before.registry)
        after = amending.with_changes(before, taken.changed) if taken.changed else before
        told = after.event(there.id)
    except TrackerError:
        return  # a name that means two
    assert tables.event(told) == tables.event(schema.event({**found, "id": there.id}))
    assert intake.intake(harvest, lambda _: after.record, after.registry).changed == {}


def test_a_person_on_record_under_an_alias_is_not_entered_again() -> None:
    store = document('[[person]]\nname = "Ann Alpha"\naliases = ["A. Alpha"]\n')
    found = Harvest(
        events=({"id": "x", "date": "2024", "visitor": "Alpha, Ann"},),
        entries={"person": ({"name": "Alpha, Ann", "aliases": ["A. Alpha"]}, {"name": "Ben Beta"})},
    )
    taken = intake.intake(found, lambda _: store.record, store.registry)
    assert [table["visitor"] for table in taken.new] == ["Ann Alpha"]
    assert taken.entries["person"] == ({"name": "Ben Beta"},)


def test_title_and_tables_of_ones_own_go_above_the_first_table() -> None:
    after = bulk.with_tables(document(), [], {}, {"title": "T", "mine": {"a": 1}})
    assert after.text == STORE.replace("schema = 1 # one\n", 'schema = 1 # one\ntitle = "T"\nmine = { a = 1 }\n')


@pytest.mark.parametrize("text", ["", "# only a remark", "[[event]]\ndate = 2024-01-01"])
def test_title_and_entries_find_their_place_in_any_store(text: str) -> None:
    entries = {"person": [{"name": "Ann"}], "place": [{"name": "Here"}], "coverage": [{"date": "2024"}]}
    after = bulk.with_tables(document(text), [{"id": "n", "date": "2025"}], entries, {"title": "T"})
    record = after.record
    assert (record.title, [p.name for p in record.persons], [p.name for p in record.places]) == ("T", ["Ann"], ["Here"])
    assert [event.date.text for event in record.events][-1] == "2025"


def test_what_an_import_does_is_counted_and_a_dry_run_writes_nothing(desk: Path) -> None:
    assert run("tracker export jsonl -o a.jsonl", desk)[1] == 0
    told = (desk / "a.jsonl").read_text(encoding="utf-8").replace("Putin visits North Korea", "Putin in Pyongyang")
    told = told.replace("tsar-bomba-1961", "new-one")
    (desk / "a.jsonl").write_text(told + "{}\n", encoding="utf-8")
    before = (desk / "events.toml").read_bytes()
    lines, code = run("tracker import a.jsonl --dry-run", desk)
    counts = "12 rows: 1 added, 1 changed there (--update takes them over), 9 already there, 1 not read"
    assert (lines[-1], code) == (f"{counts}; nothing was written", 0)
    assert 'id = "new-one"' in lines
    assert (desk / "events.toml").read_bytes() == before
    assert run("tracker import a.jsonl --strict", desk)[1] == 3
    assert (desk / "events.toml").read_bytes() == before
    assert run("tracker import a.jsonl", desk)[0][-1] == counts
    assert "Putin visits North Korea" in (desk / "events.toml").read_text(encoding="utf-8")
    assert "1 changed, 10 already there" in run("tracker import a.jsonl --update", desk)[0][-1]
    assert 'title = "Putin in Pyongyang"' in (desk / "events.toml").read_text(encoding="utf-8")
    lines, code = run("tracker import a.jsonl --update", desk)
    assert "0 added, 11 already there, 1 not read" in lines[-1]


def test_new_names_go_in_with_their_events(desk: Path) -> None:
    (desk / "a.toml").write_text(
        '[[person]]\nname = "Ann Alpha"\n[[event]]\ndate = "2024"\nvisitor = "Ann Alpha"\n',
        encoding="utf-8",
    )
    assert run("tracker import a.toml", desk)[0] == ["1 row: 1 added, 0 already there, 0 not read; 1 name entered"]
    assert "Ann Alpha" in run("tracker people", desk)[0][0]


def test_a_block_of_toml_reads_as_its_table() -> None:
    table = {"id": "a", "date": "2024", "note": "a\r\nb", "mine": [1, 2.0, {"x": True}]}
    assert tables.event(document(toml_text.event_block(table)).record.events[0]) == table | {"title": "Event"}
