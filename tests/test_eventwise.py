"""A record gathered some events at a time is the one that is read out of all tables at once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import tomli

from bench.speed.stores import text as made_up
from tests.test_index import edited
from tests.test_store_properties import DATES, NEW_VALUES, Scribe
from tracker.errors import TrackerError
from tracker.model import Record
from tracker.registry import Family
from tracker.store import amending, bulk, files, reversal, runs, touched
from tracker.store.document import Document
from tracker.store.eventwise import gathered, surveyed
from tracker.store.survey import Survey, of_record

PLACE = Path("events.toml")


def facts(record: Record) -> list[tuple[object, int | None]]:
    entries = (*record.persons, *record.places, *record.countries, *record.coverage)
    return [(record.title, None), (record.extra, None), *((each, each.line) for each in (*record.events, *entries))]


def is_gathered_alike(text: str) -> bool:
    """False where it is not gathered at all."""
    found = gathered(text, "events.toml")
    if found is None:
        return False
    document = Document(PLACE, text)
    assert not [problem for problem in document.faults if problem.code != "TRK301"]
    assert facts(found.record) == facts(document.record if not document.faults else document.readable)
    layout = document.layout
    assert found.tables.counts == layout.counts
    return True


@pytest.mark.parametrize("seed", range(8))
def test_of_a_made_up_store(seed: int) -> None:
    text = edited(made_up(150 + seed), random.Random(seed))
    assert is_gathered_alike(text)
    assert is_gathered_alike(text.replace("\n", "\r\n"))
    assert is_gathered_alike(text + '\n[[place]]\nname = "Lagos City"\ncountry = "Nigeria"\n')


def test_of_a_store_that_begins_with_an_event() -> None:
    assert is_gathered_alike(made_up(150).partition("[[person]]")[2].partition("[[event]]")[2].join(["[[event]]", ""]))


def test_of_a_store_of_any_kind() -> None:
    alike = 0
    for seed in range(300):
        scribe = Scribe(random.Random(seed))
        scribe.store()
        alike += is_gathered_alike(scribe.text)
    assert alike > 1


def test_the_lines_of_keys_are_found_without_the_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    text = made_up(120)
    keys = [("date",), ("visitor",), ("source", 0, "published"), ("source", 0), ("nothing",), ()]
    found = []
    for large in (0, 10**9):
        monkeypatch.setattr(files, "LARGE", large)
        document = Document(PLACE, text)
        found.append([document.layout.line_under(e.line, key) for e in document.record.events for key in keys])
        assert ("tables" in vars(document)) is bool(large)
    assert found[0] == found[1]


@pytest.mark.parametrize(
    "end",
    ['[[event]]\ndate = "2024-13-01"\nid = "x"', '[[event]]\ndate = "2024"', "[[event]]\nid = [", "x = 1"],
    ids=["a fault", "no id", "no TOML", "a key too many"],
)
def test_what_has_faults_is_not_gathered(end: str) -> None:
    assert gathered(f"{made_up(80)}\n{end}\n", "events.toml") is None or "x = 1" in end


def changed_in_places(text: str, chance: random.Random) -> str:
    """The text with some events taken out, doubled under another id, moved or changed."""
    head, *events = text.split("\n[[event]]\n")
    for _ in range(chance.randrange(1, 6)):
        at, to = chance.randrange(len(events)), chance.randrange(len(events))
        match chance.choice(["out", "double", "move", "change"]):
            case "out":
                del events[at]
            case "double":
                events.insert(to, events[at].replace('id = "', 'id = "again-', 1))
            case "move":
                events.insert(to, events.pop(at))
            case _:
                events[at] = events[at].replace('title = "', 'title = "Not ', 1)
    return "\n[[event]]\n".join([head, *events])


@pytest.mark.parametrize("seed", range(12))
def test_what_was_read_before_is_not_read_again_and_reads_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    text = edited(made_up(120 + seed), chance)
    other = changed_in_places(text, chance) + '\n[[place]]\nname = "Lagos City"\ncountry = "Nigeria"\n' * (seed % 2)
    alone = gathered(other, "events.toml"), surveyed(other, "events.toml")
    first = gathered(text, "events.toml"), surveyed(text, "events.toml")
    assert first[0]
    assert first[1]
    read: list[int] = []
    read_run = runs.read_run

    def counted(text: str, run: runs.Run, later: set[int], **named: bool) -> list[runs.Tables]:
        read.append(len(run.starts))
        return read_run(text, run, later, **named)

    monkeypatch.setattr(runs, "read_run", counted)
    beside = gathered(other, "events.toml", first[0]), surveyed(other, "events.toml", first[1])
    assert [found is None for found in beside] == [found is None for found in alone]
    if alone[0] and beside[0] and alone[1] and beside[1]:
        assert sum(read) < 40
        assert facts(alone[0].record) == facts(beside[0].record)
        assert told(alone[1]) == told(beside[1]) == told(of_record(alone[0].record, tomli.loads(other)))
        assert alone[1].has_all_names
        assert not beside[1].has_all_names
        for family in FAMILIES:
            assert set(alone[1].names.all(family)) <= set(beside[1].names.all(family))


FAMILIES: tuple[Family, ...] = ("person", "place", "country")


def told(survey: Survey) -> list[object]:
    return [list(survey.numbers.items()), survey.keys, list(survey.lines), list(survey.tables), survey.others]


NEW = [{"id": f"new-{n}", "date": date, "title": "x", "visitor": "Ada Abel"} for n, date in enumerate(DATES)]


@pytest.mark.parametrize("seed", range(60))
def test_a_large_store_is_edited_as_a_small_one_is(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    scribe = Scribe(chance)
    text = scribe.store() if seed % 2 else edited(made_up(40 + seed), chance)
    outcomes = []
    for large in (0, 10**9):
        monkeypatch.setattr(files, "LARGE", large)
        outcomes.append(outcome(Document(PLACE, text), random.Random(seed)))
    assert outcomes[0] == outcomes[1]


def outcome(document: Document, chance: random.Random) -> tuple[object, ...]:
    ids = [event.id for event in document.readable.events]
    changes = {name: dict([chance.choice(NEW_VALUES)]) for name in chance.sample(ids, min(len(ids), 3))}
    try:
        after = amending.with_changes(document, changes) if changes else document
        after = bulk.with_tables(after, chance.sample(NEW, 2), {"person": [{"name": "Zora Quix"}]}, {"own": 1})
    except TrackerError as error:
        return tuple(problem.code for problem in error.problems)
    back = reversal.entry(document, after, "2024-01-01", ["x"])
    return after.text, list(back.stretches or ()), sorted(back.events), back.others, touched.digests(after)
