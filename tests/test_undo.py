"""What the tracker changed can be taken back; what cannot is said, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.transcript import run
from tracker.store import history


def added(desk: Path) -> bytes:
    """The store before an event was added to it."""
    before = (desk / "events.toml").read_bytes()
    assert run('tracker add "A talk" --on 2024-01-01 --id talk', desk)[1] == 0
    return before


def test_an_added_event_is_taken_out_again_byte_for_byte(desk: Path) -> None:
    before = added(desk)
    lines, code = run("tracker undo", desk)
    assert (code, (desk / "events.toml").read_bytes()) == (0, before)
    assert lines[1] == "  talk is gone"


def test_a_change_too_large_to_be_kept_is_made_and_said_not_to_be_undone(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST_BYTES", 1000)
    lines, code = run(f'tracker add "A talk" --on 2024-01-01 --id talk --note "{"long " * 300}"', desk)
    assert (code, next(line for line in lines if "TRK121" in line).partition(" TRK")[0]) == (0, "events.toml:")
    lines, code = run("tracker undo", desk)
    assert ("TRK121" in lines[0], code) == (True, 3)
    assert run("tracker show talk", desk)[1] == 0


def test_a_damaged_history_takes_nothing_back(desk: Path) -> None:
    added(desk)
    file = history.file_of(desk / "events.toml")
    file.write_bytes(file.read_bytes().replace(b"A talk", b"A task"))
    now = (desk / "events.toml").read_bytes()
    lines, code = run("tracker undo", desk)
    assert ("TRK122" in lines[0], code) == (True, 3)
    file.write_bytes(b"{broken\n")
    lines, code = run("tracker undo", desk)
    assert ("1 line of the history cannot be read" in lines[0], code) == (True, 1)
    assert (desk / "events.toml").read_bytes() == now


def test_where_no_history_can_be_kept_the_change_is_made_all_the_same(desk: Path) -> None:
    folder = history.file_of(desk / "events.toml").parent
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way", encoding="utf-8")
    lines, code = run('tracker add "A talk" --on 2024-01-01 --id talk', desk)
    assert (code, any("TRK123" in line for line in lines)) == (0, True)
    assert run("tracker show talk", desk)[1] == 0
    assert run("tracker undo", desk)[1] == 3
