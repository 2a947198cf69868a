"""A merged text in its leaves, some of which a person has to decide about, and the tables that it is to read as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import tomli

from tracker.store.choosing import same
from tracker.store.pieces import Names

OURS, THEIRS = 0, 1

_LIST = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*+[ \t]*\[\[[ \t]*([A-Za-z0-9_-]+)[ \t]*\]\]")


@dataclass(frozen=True, slots=True)
class Leaf:
    """Some lines of a merged text, and the blank lines above: `ours` and `theirs` differ where there is a conflict.

    `meant` is TOML of the tables that each of them must read as, in the table of the path `above`;
    `about` says what the conflict is about.
    """

    ours: str
    theirs: str
    meant: tuple[str, str]
    above: Names = ()
    about: str = ""
    gap: str = ""

    def of(self, side: int) -> str:
        """The lines if a conflict is decided for OURS or THEIRS."""
        return self.ours if side == OURS else self.theirs

    @property
    def is_conflict(self) -> bool:
        """Whether a person has to decide."""
        return self.ours != self.theirs


@dataclass(frozen=True, slots=True)
class MergedText:
    """All leaves in order, and the blank lines at the end."""

    leaves: Sequence[Leaf]
    tail: str = ""

    @property
    def conflicts(self) -> list[str]:
        """What each conflict is about, in order of the text."""
        return [leaf.about for leaf in self.leaves if leaf.is_conflict]

    def text(self, marker: int) -> str:
        """The text, each conflict between markers of git of that length."""
        return "".join(chain.from_iterable((leaf.gap, _marked(leaf, marker)) for leaf in self.leaves)) + self.tail

    def taking(self, side: int) -> str:
        """The text if every conflict is decided for OURS or THEIRS."""
        return "".join(chain.from_iterable((leaf.gap, leaf.of(side)) for leaf in self.leaves)) + self.tail

    def meant(self, side: int) -> dict[str, Any]:
        """The tables that `taking` that side must read as."""
        tables: dict[str, Any] = {}
        for leaf in self.leaves:
            found: dict[str, Any] = tomli.loads(leaf.meant[side])
            for name in reversed(leaf.above):
                found = {name: found}
            _put(tables, found)
        return tables

    def reads_as_meant(self, side: int) -> bool:
        """Whether `taking` that side reads as `meant`; table by table if that tells, as all at once take much room."""
        return _read_apart(self.leaves, side) or same(tomli.loads(self.taking(side)), self.meant(side))


def _read_apart(leaves: Sequence[Leaf], side: int) -> bool:
    """Whether the text reads as meant in parts that begin with a `[[name]]`; False where they may touch each other.

    Parts that are TOML by themselves are so one after the other if they name nothing of the top level twice but lists
    of tables.
    """
    lists: set[str] = set()
    others: set[str] = set()
    for part in _parts(leaves, side):
        first = _name(part[0], side)
        names = {first} if first and len(part) == 1 and _is_alone(part[0], side, first) else _names(part, side)
        if names is None or not others.isdisjoint(names) or not lists.isdisjoint(names - {first}):
            return False
        lists |= names & {first}
        others |= names - {first}
    return True


def _parts(leaves: Sequence[Leaf], side: int) -> Iterator[list[Leaf]]:
    part: list[Leaf] = []
    for leaf in leaves:
        if part and _name(leaf, side):
            yield part
            part = []
        part.append(leaf)
    if part:
        yield part


def _name(leaf: Leaf, side: int) -> str:
    """That of the list of tables to which the leaf adds one; empty if it begins otherwise."""
    found = _LIST.match(leaf.of(side))
    return found[1] if found else ""


def _is_alone(leaf: Leaf, side: int, name: str) -> bool:
    """Whether it stands as it did in one of the versions, which are TOML, and holds no other table than that."""
    text = leaf.of(side)
    return leaf.meant[side] is text and not re.search(rf"\n[ \t]*\[\[?+(?![ \t]*{name}[ \t]*[.\]])", text)


def _names(part: Sequence[Leaf], side: int) -> set[str] | None:
    """What a part names at the top level; None if it does not read as meant."""
    text = MergedText(part)
    try:
        found = tomli.loads(text.taking(side))
    except ValueError:
        return None
    return set(found) if same(found, text.meant(side)) else None


def _marked(leaf: Leaf, marker: int) -> str:
    if not leaf.is_conflict:
        return leaf.ours
    return f"{'<' * marker} ours\n{leaf.ours}{'=' * marker}\n{leaf.theirs}{'>' * marker} theirs\n"


def _put(into: dict[str, Any], new: Mapping[str, Any]) -> None:
    """Put tables into those that stand above them: into the last one of a list."""
    for key, value in new.items():
        there = into.get(key)
        if isinstance(there, list) and isinstance(value, list):
            there += value
        elif isinstance(there, dict | list) and isinstance(value, dict):
            _put(there if isinstance(there, dict) else there[-1], value)
        else:
            into[key] = value
