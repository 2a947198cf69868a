"""A merged text in its leaves, some of which a person has to decide about, and the tables that it is to read as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import tomli

from tracker.store.pieces import Names

OURS, THEIRS = 0, 1


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
        return "".join(leaf.gap + _marked(leaf, marker) for leaf in self.leaves) + self.tail

    def taking(self, side: int) -> str:
        """The text if every conflict is decided for OURS or THEIRS."""
        return "".join(leaf.gap + (leaf.ours, leaf.theirs)[side] for leaf in self.leaves) + self.tail

    def meant(self, side: int) -> dict[str, Any]:
        """The tables that `taking` that side must read as."""
        tables: dict[str, Any] = {}
        for leaf in self.leaves:
            found: dict[str, Any] = tomli.loads(leaf.meant[side])
            for name in reversed(leaf.above):
                found = {name: found}
            _put(tables, found)
        return tables


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
