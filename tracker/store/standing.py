"""Which of the changes that were written down are in effect, and which comes next to be undone or redone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from tracker.store.entries import Entry

State = Literal["done", "undone", "not in effect"]


@dataclass
class Standing:
    """The changes to be undone and redone, each the last first; and how each stands, by its number."""

    done: list[Entry] = field(default_factory=list)
    undone: list[Entry] = field(default_factory=list)
    states: dict[int, State] = field(default_factory=dict)


def standing(entries: Sequence[Entry], digest: str) -> Standing:
    """How the changes stand, oldest first, in a store that has that digest.

    Where a change began with the store as it was some changes before, those between are not in effect: the program was
    killed before it made them, or someone took them back by other means. So it is, too, where the store is so now.
    """
    found = Standing(states={entry.number: "not in effect" for entry in entries})
    for entry in _in_effect(entries, digest):
        _take(found, entry)
    return found


def _in_effect(entries: Sequence[Entry], digest: str) -> list[Entry]:
    chain: list[Entry] = []
    for entry in entries:
        chain = [*_until(chain, entry.before), entry]
    return _until(chain, digest)


def _until(chain: list[Entry], digest: str) -> list[Entry]:
    """The chain up to where the store had that digest last; all of it if it never had it."""
    for length in range(len(chain), 0, -1):
        if chain[length - 1].after == digest:
            return chain[:length]
    return [] if chain and chain[0].before == digest else chain


def _take(found: Standing, entry: Entry) -> None:
    found.states[entry.number] = "done"
    if entry.kind == "undo":
        found.done = [change for change in found.done if change.of != entry.of]
        found.undone.append(entry)
        found.states[entry.of] = "undone"
    elif entry.kind == "redo":
        found.undone = [change for change in found.undone if change.of != entry.of]
        found.done.append(entry)
        found.states[entry.of] = "done"
    else:
        _take_new(found, entry)


def _take_new(found: Standing, entry: Entry) -> None:
    """A new change: what was undone before it cannot be redone, and what was before the store was made is gone."""
    found.undone.clear()
    if entry.kind != "change":
        found.states |= {change.of: "not in effect" for change in found.done}
        found.done.clear()
    if entry.kind != "begin":
        found.done.append(entry)
