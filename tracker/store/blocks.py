"""Where each table of a store stands in its text: blocks with their comments, and the lines of keys."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, islice, pairwise
from sys import intern
from typing import Any, NamedTuple

from tracker.schema import Path
from tracker.store.scan import Statement, statements

_HEADER_LINE = re.compile(r"^[ \t]*\[\[?[ \t]*([A-Za-z0-9_.-]+)[ \t]*\]\]?[ \t\r]*(?:#[^\n]*)?$", re.MULTILINE)


class Block(NamedTuple):
    """A table with its sub-tables: offsets of its header, of the comments right above it, and of its end.

    The end takes in comments right below, but no blank line. `more` are parts that stand apart,
    as an `[[event.source]]` after some other table does.
    """

    start: int
    header: int
    end: int
    more: tuple[tuple[int, int], ...] = ()

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """All its stretches of text, in order."""
        return ((self.start, self.end), *self.more)


def counts_of(tables: Mapping[str, Any]) -> dict[str, int]:
    """How many tables, or other values, each list of the top level has."""
    return {name: len(value) for name, value in tables.items() if isinstance(value, list)}


class _Headers(NamedTuple):
    """The names and offsets of headers, in order: of a large text they are many, so they are not kept in pairs."""

    names: list[str]
    offsets: array[int]

    @staticmethod
    def of(pairs: Iterable[tuple[str, int]]) -> _Headers:
        found = _Headers([], array("Q"))
        for name, offset in pairs:
            found.names.append(name)
            found.offsets.append(offset)
        return found


class Layout:
    """Places in a text that tomli has read; `counts` are those of its tables."""

    def __init__(self, text: str, counts: Mapping[str, int]) -> None:
        self.text = text
        self.counts = counts

    def locate(self, path: Path) -> int | None:
        """The line of `("event", 3)` or `("event", 3, "source", 0, "url")`; of the table if the key is not there."""
        if len(path) == 2 and isinstance(path[1], int):
            lines = self._lines.get(str(path[0]), [])
            return lines[path[1]] if path[1] < len(lines) else self._keys.get(path[:1])
        while path:
            if path in self._keys:
                return self._keys[path]
            path = path[:-1]
        return None

    def line_under(self, header: int | None, path: Path) -> int | None:
        """The line of a key in the table whose header is in that line: `line_under(41, ("source", 0, "url"))`."""
        if header is None:  # a key or table of the top level
            return self.locate(path) or self.locate((*path, 0))
        if not path:
            return header
        if (line := self._near(header, path)) is not None:
            return line
        table = self._table_of_line.get(header)
        return self.locate((*table, *path)) if table else header

    def _near(self, header: int, path: Path) -> int | None:
        """The line of a key between a header and the next, where nearly all are: the rest need not be gone through."""
        number = bisect_left(self._header_lines, header)
        if header not in self._header_lines[number : number + 1]:
            return None
        names, offsets = self._headers
        name, start = names[number], offsets[number]
        end = offsets[number + 1] if number + 1 < len(offsets) else len(self.text)
        return _keys(self.text, statements(self.text, start, end), header, start).get((name, 0, *path))

    @cached_property
    def _header_lines(self) -> array[int]:
        """The line of each of `_headers`."""
        between = (self.text.count("\n", *both) for both in pairwise(chain([0], self._headers.offsets)))
        return array("Q", islice(accumulate(between, initial=1), 1, None))

    @cached_property
    def _table_of_line(self) -> Mapping[int, Path]:
        return {line: (name, number) for name, lines in self._lines.items() for number, line in enumerate(lines)}

    @cached_property
    def _lines(self) -> Mapping[str, list[int]]:
        """The line of every `[[name]]` header."""
        found: dict[str, list[int]] = {}
        for name, line in zip(self._headers.names, self._header_lines, strict=True):
            found.setdefault(name, []).append(line)
        return found

    @cached_property
    def _headers(self) -> _Headers:
        """Every `[[name]]` header with a name of one part."""
        if '"""' not in self.text and "'''" not in self.text:
            found = (match for match in _HEADER_LINE.finditer(self.text) if "." not in match[1] and "[[" in match[0])
            quick = _Headers.of((intern(match[1]), match.start()) for match in found)
            if self._accounts_for_all(quick.names):
                return quick
        headers = (s for s in statements(self.text) if s.kind == "header" and s.is_array and len(s.path) == 1)
        return _Headers.of((header.path[0], header.start) for header in headers)

    def _accounts_for_all(self, headers: Iterable[str]) -> bool:
        found = Counter(headers)
        return all(found[name] == count for name, count in self.counts.items())

    @cached_property
    def _keys(self) -> dict[Path, int]:
        """The line of every key and table."""
        return _keys(self.text, statements(self.text), 1, 0)

    def starts(self, name: str) -> Sequence[int]:
        """The offset of every `[[name]]` header in order; empty if they are written as an inline array."""
        return self._starts.get(name, ())

    @cached_property
    def _starts(self) -> Mapping[str, array[int]]:
        found: dict[str, array[int]] = defaultdict(lambda: array("Q"))
        for name, offset in zip(*self._headers, strict=True):
            found[name].append(offset)
        return found

    def has_parts_apart(self, name: str) -> bool:
        """Whether a part of one of these stands behind a table of another name, and not with its own."""
        other = re.compile(rf"\n[ \t]*\[\[?+(?![ \t]*{re.escape(name)}[ \t]*[.\]])")
        starts = self.starts(name)
        if not starts or not other.search(self.text, starts[0]):
            return False  # as nearly always: there is no other table behind the first
        return any(block.more for block in self.blocks(name))

    def block(self, name: str, number: int) -> Block:
        """The block with the header of that number: only what lies between its neighbours is gone through.

        Comments above it may belong to what is before them, and those below to the next.
        """
        starts = self.starts(name)
        first, begin = number, starts[number]
        if _is_below_comment(self.text, begin):
            first, begin = (number - 1, starts[number - 1]) if number else (0, 0)
        end = starts[number + 1] if number + 1 < len(starts) else len(self.text)
        offsets = self._headers.offsets
        following = bisect_right(offsets, starts[number])
        behind = offsets[following] if following < len(offsets) else end
        part = re.compile(rf"\n[ \t]*\[\[?[ \t]*[\"']?{re.escape(name)}[\"']?[ \t]*\.")
        if behind < end and not part.search(self.text, behind, end):
            end = behind
        return self._gathered(name, statements(self.text, begin, min(end + 1, len(self.text))))[number - first]

    def blocks(self, name: str) -> list[Block]:
        """Every `[[name]]` block in order; empty if they are written as an inline array."""
        return self._gathered(name, statements(self.text))

    def _gathered(self, name: str, found: Iterable[Statement]) -> list[Block]:
        gatherer = _Gatherer(name)
        for statement in found:
            gatherer.take(statement)
        return gatherer.finish(len(self.text))


def _is_below_comment(text: str, header: int) -> bool:
    """Whether the line above a header looks like a comment; it may still be within a string of several lines."""
    return text[text.rfind("\n", 0, max(header - 1, 0)) + 1 : header].lstrip(" \t").startswith("#")


def _keys(text: str, found: Iterable[Statement], line: int, position: int) -> dict[Path, int]:
    """The line of every key and table in some statements that begin in that line, at that offset."""
    lines: dict[Path, int] = {}
    here: Path = ()
    counts: dict[Path, int] = {}
    for statement in found:
        line += text.count("\n", position, statement.start)
        position = statement.start
        if statement.kind == "header":
            here = _path_of(statement, counts)
            lines[here] = line
        elif statement.kind == "pair":
            for depth in range(1, len(statement.path) + 1):
                lines.setdefault((*here, *statement.path[:depth]), line)
    return lines


class _Gatherer:
    """Gathers statements into blocks; comments belong to the header right below them, else to what they touch."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found: list[list[list[int]]] = []  # of each block its parts as [start, header, end]
        self.part: list[int] | None = None  # the part at hand, None outside of any
        self.run: int | None = None  # where a run of comments began
        self.touches = False  # whether no blank line parts us from the part at hand

    def take(self, statement: Statement) -> None:
        if statement.kind == "comment":
            if self.run is None:
                self.run = statement.start
            return
        if statement.kind == "blank":
            self._leave_comments(statement.start)
            self.touches = False
            return
        if statement.kind == "header":
            self._take_header(statement)
        elif self.part:
            self.part[2] = statement.end
        self.run, self.touches = None, True

    def _take_header(self, header: Statement) -> None:
        start = header.start if self.run is None else self.run
        if header.path[0] != self.name:
            self.part = None
        elif header.is_array and len(header.path) == 1:
            self.part = [start, header.start, header.end]
            self.found.append([self.part])
        elif self.part:
            self.part[2] = header.end
        elif self.found:
            self.part = [start, header.start, header.end]
            self.found[-1].append(self.part)

    def _leave_comments(self, end: int) -> None:
        if self.run is not None and self.part and self.touches:
            self.part[2] = end
        self.run = None

    def finish(self, end: int) -> list[Block]:
        self._leave_comments(end)
        return [_block(parts) for parts in self.found]


def _block(parts: list[list[int]]) -> Block:
    (start, header, end), *more = parts
    return Block(start, header, end, tuple((first, last) for first, _, last in more))


def _path_of(header: Statement, counts: dict[Path, int]) -> Path:
    """`("event", 2, "source", 0)` for the first `[[event.source]]` under the third `[[event]]`."""
    path: Path = ()
    for part in header.path[:-1]:
        path = (*path, part)
        if path in counts:
            path = (*path, counts[path] - 1)
    path = (*path, header.path[-1])
    if header.is_array:
        counts[path] = counts.get(path, 0) + 1
        path = (*path, counts[path] - 1)
    return path
