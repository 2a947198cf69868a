"""Many events put into a store at once: the text is written, parsed and compared once, however many they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, takewhile
from operator import itemgetter
from pathlib import Path
from typing import Any

import tomli

from tracker import edtf, fields, schema, toml_text
from tracker.errors import Problem, TrackerError
from tracker.store.document import Document
from tracker.store.edits import line_end
from tracker.store.scan import statements

Table = Mapping[str, Any]
Entries = Mapping[str, Sequence[Table]]  # by the name of their table
NO_ENTRIES: Entries = {}
Expected = Iterable[int | str | Table]
"""Events in order: an old one as it stands by its number, the text of a changed one, or the table of a new one."""
Placed = list[tuple[int, int]]  # of each new event the number of the old one it comes before, and its own


def with_tables(
    document: Document,
    events: Sequence[Table],
    entries: Entries = NO_ENTRIES,
    top: Table | None = None,
    *,
    at_end: bool = False,
) -> Document:
    """With these events and entries more: each event where its date belongs if the file is in order of date, else last.

    Of a part of a file the order does not tell, and they are put `at_end` where that is asked for. `top` is what is to
    stand above all tables. Raises TrackerError (exit 3) with all faults if the store could then not be read, as where
    two of its persons bear the name of a visitor.
    """
    count = len(document.survey.keys)
    check_blocks(document, "event")
    placed = _placed(document, events, at_end=at_end)
    pieces = chain(_entry_pieces(document, entries), _event_pieces(document, events, placed))
    changed = document.with_text(_with_top(_with_pieces(document.text, pieces), document, top or {}))
    others = {**document.other_tables, **(top or {})}
    for name, tables in entries.items():
        if tables:
            others[name] = [*others.get(name, ()), *tables]
    must_read_as(document, changed, _merged(count, placed, events), others)
    return changed


def _event_pieces(document: Document, events: Sequence[Table], placed: Placed) -> Iterator[tuple[int, str]]:
    for number, group in groupby(placed, key=itemgetter(0)):
        position = _position(document, number)
        yield from ((position, toml_text.event_block(events[new])) for _, new in group)


def _entry_pieces(document: Document, entries: Entries) -> Iterable[tuple[int, str]]:
    for name, known in schema.TABLES.items():
        if tables := entries.get(name, ()):
            position = _end_of_entries(document, name)
            yield from ((position, toml_text.entry_block(name, table, known)) for table in tables)


def _with_top(text: str, document: Document, top: Table) -> str:
    """The text with more pairs above the first table, behind `schema` and what else stands there."""
    if not top:
        return text
    last = 0
    for statement in takewhile(lambda statement: statement.kind != "header", statements(text, 0, len(text))):
        last = statement.end if statement.kind == "pair" else last
    lines = "\n".join([*toml_text.pairs(top, ()), ""]).replace("\n", line_end(document.text))
    before = text[:last]
    return before + ("" if before.endswith("\n") or not before else line_end(text)) + lines + text[last:]


def check_blocks(document: Document, name: str) -> None:
    """Raise TRK109 where the tables of that name stand in an inline list."""
    count = document.layout.counts.get(name)
    starts = document.layout.starts(name)
    if count is not None and (not starts or len(starts) != count):
        what = f"the {name}s of this store are written in one inline list, to which none can be added"
        raise TrackerError(Problem("TRK109", what, f"head each with [[{name}]]", str(document.path)), exit_code=3)


def _placed(document: Document, events: Sequence[Table], *, at_end: bool) -> Placed:
    old = document.survey.keys
    dated = [(edtf.sort_key(fields.date(table["date"])), number) for number, table in enumerate(events)]
    dated.sort()  # those of one date stay as they came
    in_order = not at_end and old == sorted(old) and not document.layout.has_parts_apart("event")
    return [(bisect_right(old, key) if in_order else len(old), number) for key, number in dated]


def _position(document: Document, number: int) -> int:
    """Where a new event is put in that comes before the old one of this number, or after all."""
    if number:
        return max(end for _, end in document.layout.block("event", number - 1).parts)
    return (
        _end_above(document.text, document.layout.block("event", 0).start)
        if document.survey.keys
        else len(document.text)
    )


def _end_of_entries(document: Document, name: str) -> int:
    """Where new entries are put in: after the last of their name, else above the first table of any kind."""
    check_blocks(document, name)
    if count := len(document.layout.starts(name)):
        return max(end for _, end in document.layout.block(name, count - 1).parts)
    there = [table for table in schema.TABLES if document.layout.starts(table)]
    starts = [document.layout.block(table, 0).start for table in there]
    return _end_above(document.text, min(starts)) if starts else len(document.text)


def _end_above(text: str, start: int) -> int:
    """The end of the last line above `start` that is not blank."""
    content = len(text[:start].rstrip())
    return text.index("\n", content) + 1 if content else 0


def _with_pieces(text: str, pieces: Iterable[tuple[int, str]]) -> str:
    """The text with each piece after its position, set apart by blank lines; pieces of one position stay in order."""
    end = line_end(text)
    written: list[str] = []
    done = 0
    for position, group in groupby(sorted(pieces, key=lambda piece: piece[0]), key=lambda piece: piece[0]):
        before = text[done:position]
        block = "\n".join(piece for _, piece in group).replace("\n", end)
        written += [before, "" if before.endswith("\n") or not position else end, end if position else "", block]
        written.append("" if position or not text else end)
        done = position
    return "".join([*written, text[done:]])


def _merged(count: int, placed: Placed, new: Sequence[Table]) -> Expected:
    done = 0
    for number, own in placed:
        yield from range(done, number)
        yield new[own]
        done = number
    yield from range(done, count)


def must_read_as(before: Document, after: Document, events: Expected, others: Table) -> None:
    """Raise TRK110 unless the new text reads as meant, values and types: else a bug would spoil the store.

    Raises TrackerError (exit 3) with all faults, too, if the new text has any.
    """
    if not _reads_as(before, after, events, others):
        raise _misread(after.path)
    after.check()


def block_must_read_as(text: str, table: Table, path: Path) -> None:
    """As `must_read_as`, of the block of one event; messages call the store by that path."""
    if _values(_table(text)) != _values(table):
        raise _misread(path)


def _misread(path: Path) -> TrackerError:
    what = "the new events would not read back as meant; nothing was written"
    return TrackerError(Problem("TRK110", what, "please report this", str(path)), exit_code=3)


def _reads_as(before: Document, after: Document, events: Expected, others: Table) -> bool:
    try:
        count = len(after.event_tables)
        if _values(after.other_tables) != _values(others):
            return False
    except TrackerError:
        return False
    at = -1
    for at, expected in enumerate(events):
        if at == count:
            return False
        if isinstance(expected, int):
            is_meant = after.stands_as(at, before, expected)
        else:
            is_written = isinstance(expected, str) and after.has_written(at, expected)
            is_meant = is_written or _values(after.event_tables[at]) == _values(_table(expected))
        if not is_meant:
            return False
    return at + 1 == count


def _table(expected: str | Table) -> Table:
    if not isinstance(expected, str):
        return expected
    (table,) = tomli.loads(expected)["event"]
    return dict(table)


def _values(value: Any) -> Any:
    """Values with their types, so that 1, 1.0 and true are three things, and a nan equals itself."""
    if isinstance(value, Mapping):
        return {key: _values(item) for key, item in value.items()}
    return [_values(item) for item in value] if isinstance(value, list | tuple) else repr(value)
