"""The index of a large store changes how fast an answer comes, and never the answer."""

from __future__ import annotations

import io
import json
import os
import random
import re
import shlex
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest
import tomli

from bench.speed.stores import text as made_up
from tests.test_store_properties import Scribe
from tracker.cli import app
from tracker.store import files, folders, index, reading, runs

QUESTIONS = [
    "timeline",
    "timeline --last 7",
    "timeline --last 0",
    "timeline --last 500 --host Chile",
    "timeline --last 9 --today 1980-01-01",
    "timeline --last 3 tag:x",
    "timeline --from 1999 --to 2003 --json",
    'timeline --person "Ada Abel" --person "Boris Berg"',
    "timeline --country France --kind visit",
    "timeline --host Chile --jsonl",
    "timeline --person nobody",
    "timeline --person berg",
    "timeline --around event-40",
    "timeline date:1990..1995 -spaceport",
    "timeline kind:lunch",
    "search spaceport",
    "search SPACEPORT grain",
    "search zzz",
    "pending",
    "pending --json --as-of 1987-06-05",
    "pending --as-of 2003-03-03",
    "pending --all --host Peru",
    "pending --known-on 2000-01-01",
    "show event-3 event-50",
    "show no-such-event",
    "context event-20",
    "context event-60 --json --as-of 2001-01-01",
]


@pytest.fixture
def store(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of some events, for which an index is made whatever its size."""
    monkeypatch.setattr(files, "LARGE", 0)
    path = desk / "events.toml"
    path.write_text(made_up(150), encoding="utf-8")
    return path


def answer(question: str, *, indexed: bool = True) -> tuple[str, int]:
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as context, redirect_stdout(said), redirect_stderr(said):
        if not indexed:
            context.setattr(files, "LARGE", 10**9)
        code = app.run(shlex.split(question))
    return said.getvalue(), code


def is_told_alike(questions: list[str] = QUESTIONS) -> bool:
    return all(is_answered_alike(question) for question in questions)


def is_answered_alike(question: str) -> bool:
    """Asked for the first time, when there may be no index yet, and again."""
    return answer(question) == answer(question) == answer(question, indexed=False)


def has_index(store: Path) -> bool:
    return bool(index.opened(store) or index.opened(store))  # it is made at the second time


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_is_the_same_with_an_index_and_without(store: Path, question: str) -> None:
    assert is_answered_alike(question)
    assert has_index(store)


def edited(text: str, chance: random.Random) -> str:
    """The text with an event taken out, doubled under a new id, moved in time, or given other words."""
    head, *events = text.split("\n[[event]]\n")
    place = chance.randrange(len(events))
    what = chance.choice(("take out", "double", "date", "words", "kind", "follows", "alias"))
    event = events[place]
    if what == "take out":
        del events[place]
    elif what == "double":
        events.insert(place, event.replace('id = "', 'id = "again-', 1))
    elif what == "date":
        year = chance.randrange(1950, 2026)
        events[place] = event.replace('date = "', f'due = "{year}"\ndate = "{year}-05/{year + 1}-06"\nwas = "', 1)
    elif what == "words":
        events[place] = event.replace("note = ", f'x = "word{chance.randrange(9)}\\u00e9"\nnote = ', 1)
    elif what == "kind":
        kind = chance.choice(("visit", "invitation", "cancellation", "lapse", "private-call"))
        events[place] = event.replace('kind = "', f'kind = "{kind}"\nwas = "', 1)
    elif what == "follows":
        other = chance.choice(events).split('"')[1]
        events[place] = event.replace("note = ", f'follows = "{other}"\nnote = ', 1)
    else:
        head = head.replace("aliases = [", 'aliases = ["Nobody", ', 1)
    return "\n[[event]]\n".join([head, *events])


@pytest.mark.parametrize("seed", range(6))
def test_after_edits_by_hand_the_answers_are_those_of_the_new_text(store: Path, seed: int) -> None:
    chance = random.Random(seed)
    text = made_up(150 + seed)
    for _ in range(5):
        text = edited(text, chance)
        store.write_text(text, encoding="utf-8")
        day = f"{chance.randrange(1950, 2027)}-0{chance.randrange(1, 10)}-11"
        shown = f"event-{chance.randrange(150)}"
        questions = [f"pending --as-of {day}", f"pending --json --as-of {day}", f"show {shown}", f"context {shown}"]
        assert is_told_alike([*questions, "timeline", "search word3", "timeline --person dahl", "pending"])


@pytest.mark.parametrize("seed", range(16))
def test_a_promise_that_is_quiet_need_not_be_looked_at(store: Path, seed: int) -> None:
    chance = random.Random(1000 + seed)
    text = made_up(60)
    for _ in range(25):
        text = edited(text, chance)
    few = {"person": "Ada Abel", "host": "Peru"}  # so that many events bear on each other
    for name in {line for line in text.split("\n") if line.startswith(("visitor =", "host ="))}:
        if chance.random() < 0.9:
            text = text.replace(name, f'{name.split()[0]} = "{few["host" if "host" in name else "person"]}"')
    store.write_text(text, encoding="utf-8")
    for year in range(1950, 2027, 3):
        assert is_told_alike([f"pending --as-of {year}-06-15"])


def test_a_change_of_a_registered_name_is_seen_everywhere(store: Path) -> None:
    assert is_told_alike()
    store.write_text(store.read_text(encoding="utf-8").replace('"ADA ABEL"', '"Irina Abel"'), encoding="utf-8")
    assert is_told_alike(['timeline --person "Ada Abel"', 'timeline --person "Irina Abel"', "pending --all"])


def test_tables_behind_the_events_are_read_too(store: Path) -> None:
    text = store.read_text(encoding="utf-8")
    store.write_text(f'{text}\n[[place]]\nname = "Lima"\ncountry = "Peru"\n\n[[stray]]\nx = 1\n', encoding="utf-8")
    assert is_told_alike()
    assert has_index(store)
    assert "[[stray]] is no table that is read here" in answer("pending")[0]


def test_the_same_size_and_time_of_change_fool_nobody(store: Path) -> None:
    before = answer("show event-7")
    status = store.stat()
    text = store.read_text(encoding="utf-8")
    place = text.index("title = ", text.index('id = "event-7"')) + len("title = ") + 1
    store.write_text(text[:place] + "?" + text[place + 1 :], encoding="utf-8")
    os.utime(store, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert store.stat().st_mtime_ns == status.st_mtime_ns
    assert store.stat().st_size == status.st_size
    assert answer("show event-7") != before
    assert is_told_alike(["show event-7"])


def test_a_store_that_is_old_is_not_read_again(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "OLD", -(10**18))
    assert is_told_alike()
    monkeypatch.setattr(index, "_read", None)
    assert has_index(store)
    assert answer("show event-7")[1] == 0


def lose(file: Path) -> None:
    file.unlink()


def truncate(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def garble(file: Path) -> None:
    file.write_bytes(random.Random(1).randbytes(50_000))


def age(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("pragma user_version = 999")


def gut(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("drop table tie")


def lie(file: Path) -> None:
    """Places that are not those of the events."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("update event set start = start + 5")


@pytest.mark.parametrize("spoil", [lose, truncate, empty, garble, age, gut, lie])
def test_an_index_that_is_spoilt_is_not_believed(store: Path, spoil: Callable[[Path], Any]) -> None:
    assert is_told_alike(["pending"])
    spoil(folders.kept_for(store, "cache", ".sqlite"))
    assert is_told_alike()


def test_without_a_folder_for_it_there_is_no_index(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(store / "no folder"))
    assert not has_index(store)
    assert is_told_alike(["pending", "timeline", "search spaceport"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_keeps_its_index(store: Path) -> None:
    assert has_index(store)
    folder = folders.kept_for(store, "cache", ".sqlite").parent
    folder.chmod(0o500)
    try:
        store.write_text(made_up(151), encoding="utf-8")
        assert is_told_alike(["pending", "timeline", "search spaceport"])
    finally:
        folder.chmod(0o700)


def test_of_several_who_build_it_at_once_all_get_right_answers(store: Path) -> None:
    def ids(_: int) -> list[str]:
        return list(reading.opened(store).ids())

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(ids, range(16)))
    assert all(names == [f"event-{number}" for number in range(150)] for names in found)


UNFIT = {
    "a fault in an event": 'date = "2024-13"',
    "an id that is there already": 'id = "event-1"\ndate = "2024"',
    "no id": 'date = "2024"',
    "a name that two bear": 'id = "korea"\ndate = "2024"\nvisitor = "A"\nhost = "Korea"',
    "an event that is named in a string": 'id = "x"\ndate = "2024"\nnote = """\n[[event]]\n"""',
    "a word that is no TOML": "date = 2024-",
}


@pytest.mark.parametrize("event", UNFIT.values(), ids=UNFIT.keys())
def test_a_store_that_is_not_quite_right_is_told_of_as_ever(store: Path, event: str) -> None:
    assert is_told_alike(["pending"])
    store.write_text(f"{store.read_text(encoding='utf-8')}\n[[event]]\n{event}\n", encoding="utf-8")
    assert is_told_alike(["pending", "timeline", "search spaceport", "show event-1"])
    assert not has_index(store)


def joined(raw: bytes) -> dict[str, Any]:
    """What the pieces of a text hold together."""
    start = runs.head_end(raw)
    tables = runs.read_head(raw[:start])
    events = []
    for run in runs.runs(raw, start, len(raw)):
        for begin, end in run.pieces:
            event, more = runs.read_piece(raw[begin:end])
            events.append(event)
            tables = runs.joined(tables, more)
    return {**tables, "event": events}


def as_text(tables: dict[str, Any]) -> str:
    return json.dumps(tables, sort_keys=True, default=repr)


def test_a_text_reads_as_its_pieces_do_or_is_not_read_in_pieces() -> None:
    fit = 0
    for seed in range(300):
        scribe = Scribe(random.Random(seed))
        scribe.store()
        text = re.sub(r"^[ \t]*\[\[ *event *\]\][^\n]*$", "[[event]]", scribe.text, flags=re.MULTILINE)
        try:
            found = joined(text.encode())
        except runs.Unfit:
            continue
        fit += 1
        assert as_text(found) == as_text(tomli.loads(text))
    assert fit > 20
