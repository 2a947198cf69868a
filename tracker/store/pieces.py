"""The text of a store in pieces that can be merged one by one: pairs, tables, comments, with what belongs to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern
from typing import Literal

from tracker.store.scan import Statement, statements

Kind = Literal["header", "pair", "table", "comment"]
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines of a text, line ends included, and the blank lines above them (`gap`).

    Comments right above belong to it, and those right below that stand above nothing else. A table
    has its sub-tables in it; where one stands apart, behind other tables, all that lies between is
    in the piece too, and it `is_apart`.
    """

    kind: Kind
    path: Names
    text: str
    gap: str = ""
    is_array: bool = False
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text or table in its pieces: first its own header and pairs, then its tables; blank lines at the end.

    All gaps and texts and the tail, one after the other, are the text.
    """

    own: Sequence[Piece] = ()
    tables: Sequence[Piece] = ()
    tail: str = ""


def split(text: str, path: Names = ()) -> Pieces:
    """The pieces of a store's text, or of a `table` piece of that path; each line of the text must have its end.

    Raises ValueError where the text is not TOML, if that keeps a statement from being told.
    """
    splitter = _Splitter(path)
    for statement in statements(text):
        splitter.take(statement)
    return splitter.finish(text)


def around(text: str) -> tuple[str, Statement, str]:
    """The comments above, the one statement and the comments below of a header or pair."""
    core = next(statement for statement in statements(text) if statement.kind in ("header", "pair"))
    return text[: core.start], core, text[core.end :]


@dataclass(slots=True)
class _Raw:
    kind: Kind
    path: Names
    start: int
    end: int
    is_array: bool = False
    is_apart: bool = False


class _Splitter:
    """Gathers statements into pieces, comments by the rules of `tracker.store.blocks`."""

    def __init__(self, path: Names) -> None:
        self.path = path
        self.found: list[_Raw] = []
        self.loose: list[_Raw] = []  # comments by themselves of which it is not known yet in what table they stand
        self.run: int | None = None  # where a run of comments began
        self.touches = False  # whether no blank line parts us from the last piece

    def take(self, statement: Statement) -> None:
        if statement.kind == "comment":
            self.run = statement.start if self.run is None else self.run
            return
        if statement.kind == "blank":
            self._leave_comments(statement.start)
            self.touches = False
            return
        if self._goes_on(statement):
            self.found[-1].end = statement.end
        elif (above := self._stands_apart_from(statement)) is not None:
            del self.found[above + 1 :]
            self.found[above].end, self.found[above].is_apart = statement.end, True
        else:
            self._begin(statement)
        self.loose = []
        self.run, self.touches = None, True

    def _begin(self, statement: Statement) -> None:
        kind: Kind = "pair"
        if statement.kind == "header":
            kind = "header" if self.path and not self.found else "table"
        start = statement.start if self.run is None else self.run
        self.found += [*self.loose, _Raw(kind, statement.path, start, statement.end, statement.is_array)]

    def _goes_on(self, statement: Statement) -> bool:
        if not self.found or self.found[-1].kind != "table":
            return False
        above = self.found[-1].path
        return statement.kind == "pair" or (len(statement.path) > len(above) and statement.path[: len(above)] == above)

    def _stands_apart_from(self, statement: Statement) -> int | None:
        if statement.kind == "pair" or len(statement.path) < 2:
            return None
        for number in range(len(self.found) - 1, -1, -1):
            piece = self.found[number]
            depth = len(piece.path)
            if piece.kind == "table" and depth < len(statement.path) and statement.path[:depth] == piece.path:
                return number
        return None

    def _leave_comments(self, end: int) -> None:
        if self.run is not None:
            if self.touches and self.found:
                self.found[-1].end = end
            else:
                self.loose.append(_Raw("comment", (), self.run, end))
        self.run = None

    def finish(self, text: str) -> Pieces:
        self._leave_comments(len(text))
        self.found += self.loose
        pieces: list[Piece] = []
        done = own = 0
        for raw in self.found:
            gap, written = text[done : raw.start], intern(text[raw.start : raw.end])  # most stand in other versions too
            pieces.append(Piece(raw.kind, raw.path, written, gap, raw.is_array, raw.is_apart))
            own = len(pieces) if raw.kind in ("header", "pair") else own
            done = raw.end
        return Pieces(pieces[:own], pieces[own:], text[done:])
