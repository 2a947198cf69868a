"""Which piece of one version is which of another: events by id, entries by name, comments by their text."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import tomli

from tracker import changes, schema
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.store.pieces import Names, Piece

Key = tuple[Hashable, ...]
Keyed = dict[Key, Piece]
Trait = Callable[[Piece], Hashable]

EVENT, SOURCE = ("event",), ("event", "source")
NAMED = ("person", "place", "country")
FIXED = {EVENT: ("date",), SOURCE: ("url",)}
"""What may not differ in two tables that are taken for one: there may well be another of another day, or address."""


def keyed(base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]) -> tuple[Keyed, Keyed, Keyed]:
    """The pieces of three versions by keys, in order: what has one key in two of them is the same thing.

    An event without an id is the one of the same text, else of the same date and title, else the one
    that differs from it in one field; a source is known by its name, address and date in the same way.
    """
    known: Keyed = {(number,): piece for number, piece in enumerate(base)}
    return known, _named_as(known, ours), _named_as(known, theirs)


def _named_as(known: Keyed, pieces: Sequence[Piece]) -> Keyed:
    base, names = list(known.values()), list(known)
    found: dict[int, int] = {}  # the number of a piece, and that of the one of the base that it is
    for trait in (_text, _identity):
        left = _numbers_by(trait, base, set(found.values()))
        for number, piece in enumerate(pieces):
            if number not in found and left.get(same := trait(piece)):
                found[number] = left[same].pop(0)
    _match_akin(base, pieces, found)
    counts: dict[Hashable, int] = {}
    keys: list[Key] = []
    for number, piece in enumerate(pieces):
        if number in found:
            keys.append(names[found[number]])
        else:
            identity = _identity(piece)
            counts[identity] = counts.get(identity, 0) + 1
            keys.append((identity, counts[identity]))
    return dict(zip(keys, pieces, strict=True))


def _numbers_by(trait: Trait, pieces: Sequence[Piece], without: set[int]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for number, piece in enumerate(pieces):
        if number not in without:
            found.setdefault(trait(piece), []).append(number)
    return found


def _match_akin(base: Sequence[Piece], pieces: Sequence[Piece], found: dict[int, int]) -> None:
    """Match what is left over and has no name of its own, where just one is like just one."""
    old = _nameless(base, set(found.values()))
    new = _nameless(pieces, set(found))
    for path in old.keys() & new.keys():
        found.update(changes.akin_pairs(old[path], new[path], FIXED.get(path, ())))


def _nameless(pieces: Sequence[Piece], matched: set[int]) -> dict[Names, dict[int, dict[str, Any]]]:
    """The tables that are left, by path and number."""
    found: dict[Names, dict[int, dict[str, Any]]] = {}
    for number, piece in enumerate(pieces):
        if number not in matched and piece.kind == "table" and piece.is_array and piece.path[-1] not in NAMED:
            found.setdefault(piece.path, {})[number] = table_of(piece)
    return found


def table_of(piece: Piece) -> dict[str, Any]:
    """The table that a `table` piece holds, read by itself."""
    found: Any = tomli.loads(piece.text)
    for name in piece.path:
        found = found[name]
        found = found[-1] if isinstance(found, list) else found
    return dict(found)


def name_of(piece: Piece) -> str:
    """What a table piece is, in words for a person: `event lisbon-2024`, `person Ann`."""
    table = table_of(piece)
    said = _event_id(table) if piece.path == EVENT else table.get("name", table.get("date", ""))
    return f"{piece.path[-1]} {said}".strip()


def _text(piece: Piece) -> Hashable:
    return (piece.kind, piece.path, piece.is_array, piece.text)


def _identity(piece: Piece) -> Hashable:
    return (piece.kind, piece.path, piece.is_array, _name(piece))


def _name(piece: Piece) -> str | None:
    if piece.kind == "comment":
        return piece.text
    if piece.kind != "table" or not piece.is_array:
        return None  # its path says it all
    table = table_of(piece)
    if piece.path == EVENT:
        return _event_id(table)
    if len(piece.path) == 1 and piece.path[0] in NAMED and isinstance(table.get("name"), str):
        return fold(table["name"])
    if piece.path == SOURCE:
        return repr([table.get(key) for key in ("name", "url", "published")])
    return repr(sorted(table.items()))


def _event_id(table: Mapping[str, Any]) -> str:
    given = table.get("id")
    if isinstance(given, str):
        return given
    try:
        return schema.event(table).id
    except TrackerError:
        return repr(sorted(table.items()))
