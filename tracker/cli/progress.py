"""How far a long run has come: a bar on stderr where a person looks on, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import replace
from typing import Any

from tracker.dossier import Dossier

LONG = 5000  # fewer are done before a bar could be read


def watched(items: Iterable[Any], what: str) -> Iterable[Any]:
    """The same items, with a bar while they are gone through."""
    if not isinstance(items, Sized) or len(items) < LONG or not sys.stderr.isatty():
        return items
    return _with_bar(items, len(items), what)


def _with_bar(items: Iterable[Any], total: int, what: str) -> Iterator[Any]:
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=what, total=total, console=Console(stderr=True), transient=True)


class _Watched(Sequence[Any]):
    """A sequence that shows a bar when it is gone through for the first time."""

    def __init__(self, items: Sequence[Any]) -> None:
        self._items = items
        self._new = True

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, index: Any) -> Any:
        return self._items[index]

    def __iter__(self) -> Iterator[Any]:
        items: Iterable[Any] = watched(self._items, "writing") if self._new else self._items
        self._new = False
        return iter(items)


def of_dossier(going: Dossier) -> Dossier:
    """The dossier, its events watched while they are written."""
    if len(going.events) < LONG or not sys.stderr.isatty():
        return going
    return replace(going, events=_Watched(going.events))
