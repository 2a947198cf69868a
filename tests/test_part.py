"""Adding to a large store: what is written is what would be written without an index, and can be taken back."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bench.speed.stores import text as made_up
from tests.test_index import answer, edited, has_index, store  # noqa: F401 (a fixture)
from tracker.errors import TrackerError
from tracker.store import folders, history, reading
from tracker.store.part import Part

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
        undone = answer("undo")
        assert (store.read_bytes(), undone[1]) == (text.encode(), 0)
        found.append((said, result, entry.stretches, entry.before, entry.after, entry.events))
        history.file_of(store).unlink()
        folders.kept_for(store, "cache", ".sqlite").unlink(missing_ok=True)
    assert found[0] == found[1]
    assert found[0][1] != text.encode()


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
