"""Many events of a store changed at once: each block edited by itself, the whole parsed and compared once."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from tracker import fields, schema, tables, toml_text
from tracker.errors import Problem, TrackerError
from tracker.store.blocks import Block
from tracker.store.bulk import Expected, Table, block_must_read_as, check_blocks, must_read_as
from tracker.store.document import Document
from tracker.store.edits import line_end
from tracker.store.field_lines import with_field
from tracker.store.scan import Statement, statements

_AT_ONCE = 4096  # pieces of text that are joined before all are: by themselves they take more room


def with_changes(document: Document, changes: Mapping[str, Table]) -> Document:
    """With fields of several events set, by the ids of the events; None takes a field away.

    `source` is the whole list of sources: those that stay as they are keep their text.
    """
    check_blocks(document, "event")
    written = _Written(document, changes)
    changed = document.with_text(written.text)
    must_read_as(document, changed, written.expected(), document.other_tables)
    return changed


class _Written:
    """The new text, and where the blocks of the changed events stand in it, by their numbers in order."""

    def __init__(self, document: Document, changes: Mapping[str, Table]) -> None:
        self._numbers, self._starts, self._ends = array("Q"), array("Q"), array("Q")
        self._count = len(document.survey.keys)
        text, pieces = document.text, self._pieces(document, changes)
        self.text = "".join(iter(lambda: "".join(islice(pieces, _AT_ONCE)), ""))
        if self.text.endswith("\n") and not text.endswith("\n"):
            self.text = self.text.removesuffix(line_end(text))

    def _pieces(self, document: Document, changes: Mapping[str, Table]) -> Iterator[str]:
        text, survey = document.text, document.survey
        done = length = 0  # of the old text, and of the new one
        for event_id in sorted(changes, key=survey.numbers.__getitem__):
            number = survey.numbers[event_id]
            block = document.layout.block("event", number)
            new = _edited(document, block, survey.tables[number], changes[event_id])
            yield text[done : block.start]
            yield new
            length += block.start - done
            self._numbers.append(number)
            self._starts.append(length)
            length += len(new)
            self._ends.append(length)
            done = block.end
            for start, end in block.more:  # all of the event now stands in its first part
                yield text[done:start]
                length += start - done
                done = end
        yield text[done:]

    def expected(self) -> Expected:
        """What each event of the new text is to read as."""
        done = 0
        for number, start, end in zip(self._numbers, self._starts, self._ends, strict=True):
            yield from range(done, number)
            yield self.text[start:end]
            done = number + 1
        yield from range(done, self._count)


def _edited(document: Document, block: Block, table: Table, changes: Table) -> str:
    """The new text of a block; raises TRK110 if that would not read as meant."""
    text = "".join(document.text[start:end] for start, end in block.parts)
    if text and not text.endswith("\n"):
        text += line_end(document.text)
    own = {key: value for key, value in changes.items() if key != "source"}
    if "source" in changes:
        text, sources = _with_sources(text, table.get("source", []), changes["source"] or ())
        table = _changed(table, {"source": sources or None})
    text = _with_fields(text, own)
    block_must_read_as(text, _changed(table, own), document.path)
    return text


def _changed(table: Table, changes: Table) -> Table:
    kept = {key: value for key, value in table.items() if key not in changes}
    return kept | {key: value for key, value in changes.items() if value is not None}


def _with_fields(text: str, changes: Table) -> str:
    """The text of an event with fields set; whether it reads as meant is still to be seen."""
    header = next(statement.start for statement in statements(text) if statement.kind == "header")
    for key, value in changes.items():
        text = with_field(text, header, len(text), key, value)
    return text


@dataclass
class _Old:
    """A source as it stands: its table, its text, and where its header is in that."""

    table: Table
    text: str
    header: tuple[int, int]


def _with_sources(text: str, there: Sequence[Table], wanted: Sequence[Table]) -> tuple[str, list[Table]]:
    """The text of one event with other sources, and their tables.

    A source that is there already keeps its lines; one of the same name keeps what does not differ.
    """
    head, old = _sources(text, there)
    end = line_end(text)
    written, tables_written = [], []
    for source in wanted:
        block, table = _source(old, source, end)
        written.append(end + block.strip("\r\n") + end)
        tables_written.append(table)
    return head.rstrip("\r\n") + end + "".join(written), tables_written


def _sources(text: str, there: Sequence[Table]) -> tuple[str, list[_Old]]:
    """What stands above the sources, and each of them."""
    headers = [s for s in statements(text) if s.kind == "header" and s.path == ("event", "source")]
    if len(headers) != len(there):  # an inline list
        what = "the sources of an event are written in one inline list, which cannot be changed one by one"
        raise TrackerError(Problem("TRK109", what, "head each with [[event.source]]"), exit_code=3)
    starts = [_start(text, header) for header in headers]
    bounds = [*starts, len(text)]
    blocks = zip(there, headers, pairwise(bounds), strict=True)
    old = [_Old(table, text[a:b], (header.start - a, header.end - a)) for table, header, (a, b) in blocks]
    return text[: bounds[0]], old


def _start(text: str, header: Statement) -> int:
    """Where the comments right above a header begin."""
    start = header.start
    while (before := text.rfind("\n", 0, start - 1) + 1) < start and text[before:start].lstrip(" \t").startswith("#"):
        start = before
    return start


def _source(old: list[_Old], wanted: Table, end: str) -> tuple[str, Table]:
    """The text and table of a source that is wanted, out of those that are left of the old ones."""
    normal = tables.source(schema.source(wanted))
    like = [tables.source(schema.source(each.table)) for each in old]
    for n, table in enumerate(like):
        if table == normal:
            return old[n].text, old.pop(n).table
    for n, table in enumerate(like):
        if table["name"] == normal["name"]:
            changes = {key: normal.get(key) for key in {**table, **normal} if normal.get(key) != table.get(key)}
            return _changed_source(old.pop(n), changes)
    lines = ["[[event.source]]", *toml_text.pairs(wanted, fields.SOURCE)]
    return "\n".join(lines).replace("\n", end), wanted


def _changed_source(old: _Old, changes: Table) -> tuple[str, Table]:
    """The source edited as an event is, whose header it bears meanwhile."""
    start, stop = old.header
    header = "[[event]]\n"
    text = _with_fields(old.text[:start] + header + old.text[stop:], changes)
    return text.replace(header, old.text[start:stop], 1), _changed(old.table, changes)
