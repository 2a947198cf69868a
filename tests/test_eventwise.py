"""A record gathered some events at a time is the one that is read out of all tables at once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bench.speed.stores import text as made_up
from tests.test_index import edited
from tests.test_store_properties import Scribe
from tracker.model import Record
from tracker.store import files
from tracker.store.document import Document
from tracker.store.eventwise import gathered

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
