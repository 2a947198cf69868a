"""Many tables kept in few bytes: a hundred thousand events as dictionaries would take a quarter of a gigabyte."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tracker.anew import MadeAnew

Table = Mapping[str, Any]


class Packed(MadeAnew[Table]):
    """Tables in order."""

    def __init__(self, tables: Iterable[Table] = ()) -> None:
        self._kept = list(map(_packed, tables))

    @staticmethod
    def of(kept: Iterable[bytes]) -> Packed:
        """Of tables that are packed already."""
        found = Packed()
        found._kept = list(kept)
        return found

    def append(self, table: Table) -> None:
        """Put one more at the end."""
        self._kept.append(_packed(table))

    def used_up(self) -> Iterator[Table]:
        """All of them, each kept no longer than until it is asked for."""
        self._kept.reverse()
        while self._kept:
            yield _table(self._kept.pop())

    def __len__(self) -> int:
        return len(self._kept)

    def _made(self, number: int) -> Table:
        return _table(self._kept[number])

    def __iter__(self) -> Iterator[Table]:
        return map(_table, self._kept)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(other) == len(self) and all(map(_is_same, self, other))


class PackedById(Mapping[str, Table]):
    """Tables by the ids of events; each is made anew whenever it is asked for."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def put(self, event_id: str, table: Table) -> None:
        """Keep this one for the id."""
        self._kept[event_id] = _packed(table)

    def in_order(self) -> Packed:
        """All of them, without the ids."""
        return Packed.of(self._kept.values())

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, event_id: object) -> bool:
        return event_id in self._kept

    def __getitem__(self, event_id: str) -> Table:
        return _table(self._kept[event_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)


def _packed(table: Table) -> bytes:
    return pickle.dumps(table, pickle.HIGHEST_PROTOCOL)


def _table(raw: bytes) -> Table:
    found: Table = pickle.loads(raw)
    return found


def _is_same(one: Any, other: Any) -> bool:
    return bool(one == other)
