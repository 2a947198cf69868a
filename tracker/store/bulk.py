"""Many events put into a store at once: the text is written, parsed and compared once, however many they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from tracker import edtf, fields, schema
from tracker.errors import Problem, TrackerError
from tracker.store import toml_text
from tracker.store.blocks import Block
from tracker.store.document import Document
from tracker.store.edits import line_end

Table = Mapping[str, Any]
Placed = list[tuple[int, Table]]  # each new event with the number of the old one it comes before


def with_tables(document: Document, events: Sequence[Table], persons: Sequence[Table] = ()) -> Document:
    """With these events and persons more: each event where its date belongs if the file is in order of date, else last.

    Raises TrackerError (exit 3) with all faults if the store could then not be read, as where two of its persons bear
    the name of a visitor.
    """
    blocks = _blocks(document, "event")
    placed = _placed(document, events, blocks)
    above = _end_of_entries(document) if persons else 0
    pieces = [(above, toml_text.entry_block("person", table, fields.PERSON)) for table in persons]
    for number, group in groupby(placed, key=lambda pair: pair[0]):
        position = _position(document, blocks, number)
        pieces += [(position, toml_text.event_block(table)) for _, table in group]
    changed = Document(document.path, _with_pieces(document.text, pieces), document.mark)
    _check(document, changed, placed, persons)
    if changed.faults:
        raise TrackerError(*changed.faults, exit_code=3)
    return changed


def _blocks(document: Document, name: str) -> list[Block]:
    tables = document.tables.get(name)
    blocks = document.layout.blocks(name) if tables is not None else []
    if tables is not None and (not blocks or len(blocks) != len(tables)):
        what = f"the {name}s of this store are written in one inline list, to which none can be added"
        raise TrackerError(Problem("TRK109", what, f"head each with [[{name}]]", str(document.path)), exit_code=3)
    return blocks


def _placed(document: Document, events: Iterable[Table], blocks: Iterable[Block]) -> Placed:
    old = [edtf.sort_key(event.date) for event in document.record.events]
    dated = [(edtf.sort_key(schema.event(table).date), table) for table in events]
    dated.sort(key=lambda pair: pair[0])  # stable: those of one date stay as they came
    in_order = old == sorted(old) and not any(block.more for block in blocks)
    return [(bisect_right(old, key) if in_order else len(old), table) for key, table in dated]


def _position(document: Document, blocks: Sequence[Block], number: int) -> int:
    """Where a new event is put in that comes before the old one of this number, or after all."""
    if number:
        return max(end for _, end in blocks[number - 1].parts)
    return _end_above(document.text, blocks[0].start) if blocks else len(document.text)


def _end_of_entries(document: Document) -> int:
    """Where new persons are put in: after the last one, else above the first table of any kind."""
    ends = [end for block in _blocks(document, "person") for _, end in block.parts]
    if ends:
        return max(ends)
    starts = [block.start for name in schema.TABLES for block in document.layout.blocks(name)[:1]]
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


def _check(document: Document, changed: Document, placed: Placed, persons: Sequence[Table]) -> None:
    """Raise TRK110 if the new text does not read as the old tables with the new ones among them."""
    expected = dict(document.tables)
    if placed:
        expected["event"] = _merged(document.tables.get("event", []), placed)
    if persons:
        expected["person"] = [*document.tables.get("person", []), *persons]
    try:
        found = changed.tables
    except TrackerError:
        found = {}
    if {name: _values(value) for name, value in found.items()} != {n: _values(v) for n, v in expected.items()}:
        what = "the new events would not read back as meant; nothing was written"
        raise TrackerError(Problem("TRK110", what, "please report this", str(document.path)), exit_code=3)


def _merged(old: Sequence[Table], placed: Placed) -> list[Table]:
    merged: list[Table] = []
    done = 0
    for number, table in placed:
        merged += [*old[done:number], table]
        done = number
    return [*merged, *old[done:]]


def _values(value: Any) -> Any:
    """Values with their types, so that 1, 1.0 and true are three things, and a nan equals itself."""
    if isinstance(value, Mapping):
        return {key: _values(item) for key, item in value.items()}
    return [_values(item) for item in value] if isinstance(value, list | tuple) else repr(value)
