"""Adding to a large store: what is written is what would be written without an index, and can be taken back."""

from __future__ import annotations

import json
import random
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import tomli

from bench.speed.stores import text as made_up
from tests.test_index import answer, edited, has_index, is_told_alike, store  # noqa: F401 (a fixture)
from tracker.errors import TrackerError
from tracker.store import folders, history, reading
from tracker.store.index import Index
from tracker.store.indexed import Indexed
from tracker.store.part import Part
from tracker.store.stretches import applied

DATES = ["1949", "1950-01", "1978-03-04", "1999-05/2001", "2003-03-03~", "../1990", "2030-01-01", "1985-12-24"]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("date", DATES)
def test_an_event_is_added_as_if_there_were_no_index(store: Path, date: str, seed: int) -> None:  # noqa: F811
    chance = random.Random(seed)
    text = made_up(200)
    for _ in range(seed % 3):  # those of 0 and 3 stay in order of date
        text = edited(text, chance)
    if seed == 3:
        text = text.replace("[[event]]\nid", "# a remark\n[[event]]\nid").replace("\n", "\r\n")
    command = f'add --kind visit --visitor "Ada Abel" --to Peru --on "{date}" --allow-duplicate --follows event-{seed}'
    found = []
    for indexed in (True, False):
        store.write_bytes(text.encode())
        assert has_index(store)
        said = answer(command, indexed=indexed)
        entry = history.read(store).entries[-1]
        result = store.read_bytes()
        undone = answer("undo", indexed=indexed)
        assert (store.read_bytes(), undone[1]) == (text.encode(), 0)
        kept = [(e.stretches, e.around, e.events) for e in history.read(store).entries]
        found.append((said, result, entry.stretches, entry.before, entry.after, entry.events, undone, kept))
        history.file_of(store).unlink()
        folders.kept_for(store, "cache", ".sqlite").unlink(missing_ok=True)
    assert found[0] == found[1]
    assert found[0][1] != text.encode()


EDITS = [
    'edit event-100 --set level=state --set "date=3 Feb 2001"',
    "edit event-100 --set level=state --dry-run",
    "edit event-0 --set note=",
    "edit event-199 --set host=Peru",
    "edit event-120 --set visitor=Nobody --set follows=event-3",
    "edit event-7 --set id=another",
    "edit event-7 --set id=event-150",
    "edit event-7 --set host=Korea",
    "edit event-7 --set level=",
    "edit event-7x --set level=state",
    "remove event-50 --yes",
    "remove event-0 --yes",
    "remove event-199 --yes",
    "remove event-3 event-140 event-3 --yes",
    "remove event-3 event-140 --dry-run",
    "remove event-3 no-such-event --yes",
    "remove event-3",
]


BY_HAND = ['s/^note.*/level = "state"/', 's/^kind.*/host = "Korea"/', "s/^date.*/x = [/"]


@pytest.mark.parametrize(
    ("command", "editor"),
    [(command, "") for command in EDITS] + [(f"edit {e}", by) for e in ("event-60", "event-199") for by in BY_HAND],
)
def test_an_edit_is_made_as_if_there_were_no_index(
    store: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    editor: str,
) -> None:
    monkeypatch.setenv("EDITOR", f"sed -i '{editor}'")
    text = made_up(200)
    found = []
    for indexed in (True, False):
        store.write_text(text, encoding="utf-8")
        assert has_index(store)
        said, code = answer(command, indexed=indexed)
        result = store.read_text(encoding="utf-8")
        entries = history.read(store).entries
        kept = [(e.stretches, e.before, e.after, e.events) for e in entries]
        if result != text:
            told = [answer(f"undo {option}", indexed=indexed) for option in ("--dry-run", "", "--redo", "")]
            assert store.read_text(encoding="utf-8") == text
            kept.append((told, [(e.stretches, e.around, e.events) for e in history.read(store).entries[1:]]))
        history.file_of(store).unlink(missing_ok=True)
        found.append((re.sub(r"kept in \S+", "kept", said), code, result, kept))
    assert found[0] == found[1]


def test_a_part_is_all_that_an_edit_reads(store: Path) -> None:  # noqa: F811
    assert has_index(store)
    before, after = reading.opened(store).edited(["event-75"], lambda document: document.without_event("event-75"))
    assert isinstance(before, Part)
    assert isinstance(after, Part)


def test_only_a_part_of_the_store_is_read_for_that(store: Path) -> None:  # noqa: F811
    assert has_index(store)
    before, after = reading.opened(store).with_event({"id": "new", "date": "1990-01-01", "title": "x"})
    assert isinstance(before, Part)
    assert isinstance(after, Part)
    assert len(before.record.events) < 140 < 150


def test_what_was_changed_meanwhile_is_not_written_over(store: Path) -> None:  # noqa: F811
    assert has_index(store)
    before, after = reading.opened(store).with_event({"id": "new", "date": "1990-01-01", "title": "x"})
    store.write_text(made_up(149), encoding="utf-8")
    with pytest.raises(TrackerError, match="TRK107"):
        after.save(before)
    assert store.read_text(encoding="utf-8") == made_up(149)


def close(found: Index | None) -> None:
    assert found is not None
    found.connection.close()


def told_by_index(store: Path) -> list[list[tuple[object, ...]]]:  # noqa: F811
    """What the index has, without the numbers that it gave to runs and places."""
    file = folders.kept_for(store, "cache", ".sqlite")
    queries = (
        "select digest, state, unread from about",
        "select id, date, day, width, qualified, begins, ends, kind, title, places, level, scope, company, size, quiet"
        " from event order by place",
        "select words from words order by place",
        "select family, key, name from mention order by spot",
        "select tie from tie order by spot",
    )
    with closing(sqlite3.connect(file)) as connection:
        return [list(connection.execute(query)) for query in queries]


CHANGES = [
    'add --kind visit --visitor "Ada Abel" --to Peru --on {day} --allow-duplicate --follows event-9',
    'add --kind invitation --visitor "Ada Abel" --host Peru --on {day} --allow-duplicate',
    "add --kind meeting --with Nobody --place Lima --on {day} --allow-duplicate",
    "edit event-{number} --set date={day} --set host=Chile",
    'edit event-{number} --set \'note="""\'',
    "remove event-{number} --yes",
    "undo",
]


@pytest.mark.parametrize("seed", range(4))
def test_the_index_follows_a_change_and_says_what_a_new_one_says(store: Path, seed: int) -> None:  # noqa: F811
    chance = random.Random(seed)
    store.write_text(made_up(150 + seed), encoding="utf-8")
    assert has_index(store)
    copy = store.with_name("copy.toml")
    changed = 0
    for _ in range(14):
        day = f"{chance.randrange(1950, 2027)}-0{chance.randrange(1, 10)}-11"
        before = store.read_bytes()
        answer(chance.choice(CHANGES).format(day=day, number=chance.randrange(150)))
        changed += store.read_bytes() != before
        shutil.copy(store, copy)
        assert has_index(copy)
        assert told_by_index(store) == told_by_index(copy)
        folders.kept_for(copy, "cache", ".sqlite").unlink()
    assert changed > 6
    copy.unlink()
    assert is_told_alike()


def rows(chance: random.Random, text: str, seed: int) -> list[dict[str, object]]:
    """New events of few days, so that they stand in several parts, and some of the store with another note."""
    there = chance.sample(tomli.loads(text)["event"], 2)
    days = [f"{chance.randrange(1950, 2026)}-0{chance.randrange(1, 10)}-1{n}" for n in range(3)]
    days += [days[0], there[0]["date"], "2030-01", *(["1900"] if seed == 3 else [])]
    new = [{"id": f"new-{n}", "date": day, "kind": "visit", "title": f"é {n}"} for n, day in enumerate(days)]
    changed = [{"id": event["id"], "date": event["date"], "note": 'a\n"b"'} for event in there]
    changed[0] |= {"date": "1999"} if seed == 4 else {}
    return [*new, *changed]


@pytest.mark.parametrize("update", ["", "--update"])
@pytest.mark.parametrize("seed", range(5))
def test_an_import_is_made_as_if_there_were_no_index(store: Path, seed: int, update: str) -> None:  # noqa: F811
    chance = random.Random(seed)
    store.write_text(made_up(900), encoding="utf-8")
    if seed != 2:  # in order of date
        assert answer("export toml -o sorted.toml")[1] == 0
        store.write_text(Path("sorted.toml").read_text(encoding="utf-8"), encoding="utf-8")
    text = store.read_text(encoding="utf-8")
    lines = [json.dumps(row) for row in rows(chance, text, seed)]
    Path("rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = []
    for indexed in (True, False):
        store.write_text(text, encoding="utf-8")
        assert has_index(store)
        said = answer(f"import rows.jsonl {update}", indexed=indexed)
        result, entry = store.read_text(encoding="utf-8"), history.read(store).entries[-1]
        assert applied(text, entry.stretches) == result
        if indexed:
            shutil.copy(store, "copy.toml")
            assert has_index(Path("copy.toml"))
            assert has_index(store)  # of what was not done in parts, it does not know yet
            assert told_by_index(store) == told_by_index(Path("copy.toml"))
        undone = answer("undo", indexed=indexed)
        assert (store.read_text(encoding="utf-8"), undone[1]) == (text, 0)
        found.append((said, result, entry.before, entry.after, sorted(entry.events), entry.others, undone))
        history.file_of(store).unlink()
    assert found[0] == found[1]
    assert f"{len(lines)} rows: {len(lines) - 2} added" in found[0][0][0]


def test_an_import_into_several_parts_reads_no_more(store: Path) -> None:  # noqa: F811
    store.write_text(made_up(900), encoding="utf-8")
    assert answer("export toml -o sorted.toml")[1] == 0
    store.write_text(Path("sorted.toml").read_text(encoding="utf-8"), encoding="utf-8")
    assert has_index(store)
    new = [{"id": f"new-{year}", "date": f"{year}-05-05", "title": "x"} for year in (1960, 1961, 1990)]
    states = reading.opened(store).taken_in(new, {"event-450": {"note": "x"}}, {}, {})
    assert len(states) > 1
    assert all(isinstance(before, Part) and len(before.record.events) < 200 for before, _ in states)
    again = reading.opened(store)
    assert again.taken_in([], {}, {}, {}) == []
    close(states[0][0].index)
    close(again._index)
    Path("rows.jsonl").write_text("\n".join(map(json.dumps, new)), encoding="utf-8")
    assert answer("import rows.jsonl")[1] == 0
    back = reading.opened(store).taken_back(history.read(store).entries[-1])
    assert len(back) > 1
    assert all(isinstance(before, Part) and len(before.record.events) < 200 for before, _ in back)


def test_an_index_that_somebody_reads_stays_and_is_brought_along_later(store: Path) -> None:  # noqa: F811
    assert has_index(store)
    reader = reading.opened(store)
    assert answer("edit event-100 --set level=state")[1] == 0
    assert folders.kept_for(store, "cache", ".sqlite").exists()
    assert isinstance(reader, Indexed)
    close(reader._index)
    assert isinstance(reading.opened(store), Indexed)
    assert is_told_alike(["timeline", "show event-100"])
