"""A store as a person wrote it: its text, the record in it, and edits that leave the rest of the text alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from tracker import edtf, registry, schema, toml_text
from tracker.errors import Problem, TrackerError, in_order
from tracker.likeness import nearest
from tracker.model import Event, Record
from tracker.registry import Registry
from tracker.store import edits, files
from tracker.store.blocks import Block, Layout, counts_of
from tracker.store.choosing import same

if TYPE_CHECKING:
    from tracker.store.eventwise import Gathered, LargeSurvey
    from tracker.store.survey import Survey

NEW_STORE = "schema = 1\n"
_CHARACTERS = 1 << 20  # that are encoded at a time


@dataclass(frozen=True)
class Document:
    """One state of a store's text. Edits give a new one; `save` puts it in the place of the old."""

    path: Path
    text: str
    mark: str = ""  # a byte-order mark, kept as it was
    like: Document | None = field(default=None, repr=False, compare=False)
    """Another state, if that is read event by event: what stands there too is not read again. Gone when all is read."""

    @cached_property
    def tables(self) -> dict[str, Any]:
        """What tomli reads in the text; raises TrackerError (exit 3) with all faults if it is not TOML."""
        return _parse(self.text, self.path)

    @cached_property
    def layout(self) -> Layout:
        """Where everything stands in the text."""
        found = self._known or self._gathered
        return Layout(self.text, found.tables.counts if found else counts_of(self.tables))

    @property
    def _is_large(self) -> bool:
        """Whether all tables at once are too much, and not there yet."""
        return len(self.text) >= files.LARGE and "tables" not in vars(self)

    @cached_property
    def _gathered(self) -> Gathered | None:
        """The record of a large store, if it is read without its tables."""
        if not self._is_large:
            return None
        from tracker.store.eventwise import gathered

        return gathered(self.text, str(self.path), self._taken_from_like("_gathered"))

    @cached_property
    def _surveyed(self) -> LargeSurvey | None:
        """The survey of a large store, if it is read without its tables."""
        if not self._is_large:
            return None
        from tracker.store.eventwise import surveyed

        return surveyed(self.text, str(self.path), self._taken_from_like("_surveyed"))

    def _taken_from_like(self, name: str) -> Any:
        """What the state like this one has read, which is held no longer: it is as large."""
        like = vars(self).pop("like", None)
        return vars(like).get(name) if like else None

    def check(self) -> None:
        """Raise TrackerError (exit 3) with all faults, if there are any.

        Of a large store no more is kept than edits of many events need.
        """
        _ = self._surveyed or self.record

    @property
    def is_checked(self) -> bool:
        """Whether it is known that there are none."""
        return self._known is not None or ("faults" in vars(self) and not self.faults)

    @cached_property
    def survey(self) -> Survey:
        """What an edit has to know of each event; raises TrackerError (exit 3) with all faults if there are any."""
        from tracker.store import survey  # of no use to a command that only reads

        return self._surveyed or survey.of_record(self.record, self.tables)

    @property
    def event_tables(self) -> Sequence[Mapping[str, Any]]:
        """The tables of the events, in order; raises as `tables` does."""
        return self._surveyed.tables if self._surveyed else self.tables.get("event", [])

    @property
    def other_tables(self) -> Mapping[str, Any]:
        """What stands beside the events, by name; raises as `tables` does."""
        return self._surveyed.others if self._surveyed else {n: v for n, v in self.tables.items() if n != "event"}

    def stands_as(self, number: int, other: Document, its: int) -> bool:
        """Whether an event of this state has the same table as one of another state; by their numbers, from 0."""
        one, two = self._surveyed, other._surveyed
        is_letter_by_letter = one and two and one.tables.piece(number) == two.tables.piece(its)
        return is_letter_by_letter or same(self.event_tables[number], other.event_tables[its])

    def has_written(self, number: int, block: str) -> bool:
        """Whether an event stands there as in this text of its block; False where that is not known at once."""
        return self._surveyed is not None and self._surveyed.tables.piece(number).rstrip() == block.rstrip()

    @cached_property
    def _read(self) -> tuple[Record, list[Problem]]:
        if self._gathered:
            return self._gathered.record, []
        return schema.read(self.tables, str(self.path), self.layout.locate)

    @cached_property
    def registry(self) -> Registry:
        """The names of the record."""
        if self._known and self._known.has_all_names:
            return self._known.registry
        return Registry(self._read[0])

    @property
    def _known(self) -> LargeSurvey | None:
        """The survey, if it was made: then nothing more is read for what it tells."""
        return self._surveyed if "_surveyed" in vars(self) else None

    def part(self, event_ids: Collection[str]) -> Record:
        """The entries of the record, and at least those of its events that have these ids; raises as `record` does."""
        return self._surveyed.part(event_ids) if self._surveyed else self.record

    @cached_property
    def faults(self) -> list[Problem]:
        """All that keeps the record from being read as it stands, in order of lines."""
        record, problems = self._read
        return in_order([*problems, *registry.check_names(record, self.registry)])

    @property
    def readable(self) -> Record:
        """The record without what is faulty: for `check` alone."""
        return self._read[0]

    @property
    def record(self) -> Record:
        """The record; raises TrackerError (exit 3) with all faults if there are any."""
        if self.faults:
            raise TrackerError(*self.faults, exit_code=3)
        return self.readable

    def pieces(self) -> Iterable[bytes | memoryview]:
        """All bytes of the file in this state, some after the other."""
        for start in range(0, len(self.text) or 1, _CHARACTERS):
            text = self.text[start : start + _CHARACTERS]
            yield (text if start else self.mark + text).encode("utf-8", "surrogatepass")

    @cached_property
    def digest(self) -> str:
        """What tells this state from another."""
        return files.digest_of(self.pieces())

    def index_of(self, event_id: str) -> int:
        """The number of an event in the file, from 0; raises TrackerError (TRK501) with the nearest ids."""
        ids = [event.id for event in self.record.events]
        if event_id in ids:
            return ids.index(event_id)
        raise no_event(event_id, ids)

    def event(self, event_id: str) -> Event:
        """The event of this id; raises TRK501 with the nearest ids if there is none."""
        return self.record.events[self.index_of(event_id)]

    @property
    def shift(self) -> int:
        """How many characters further on it stands in the file."""
        return 0

    def with_text(self, text: str) -> Document:
        """Another state of it."""
        return Document(self.path, text, self.mark, self if self._is_large else None)

    def with_whole(self, text: str) -> Document:
        """Another state of it, from all its text, which may begin with a byte-order mark."""
        return of_text(self.path, text)

    def with_event(self, table: Mapping[str, Any], place: int | None = None) -> Document:
        """With one event more: where its date belongs if the file is in order of date, else after the last.

        `place` is its number if that is known.
        """
        tables = list(self._event_tables)
        number = _place_for(schema.event(table).date, self.record.events) if place is None else place
        block = toml_text.event_block(table)
        tables.insert(number, tomli.loads(block)["event"][0])
        return self._checked(edits.insert_block(self.text, self._end_before(number), block), tables)

    def _end_before(self, number: int) -> int:
        """Where the event of that number is to be put in."""
        self._check_blocks()
        if number:
            return max(end for _, end in self._block(number - 1).parts)
        if self._event_tables:
            above = self.text[: self._block(0).start]
            return len(above.rstrip()) and above.index("\n", len(above.rstrip())) + 1
        content = len(self.text.rstrip())
        return self.text.find("\n", content) + 1 or len(self.text)

    def without_event(self, event_id: str) -> Document:
        """Without that event and the blank line that set it apart."""
        index = self._number(event_id)
        text = self.text
        for start, end in reversed(self._block(index).parts):
            text = edits.cut(text, start, end)
        return self._checked(text, [*self._event_tables[:index], *self._event_tables[index + 1 :]])

    def with_fields(self, event_id: str, changes: Mapping[str, Any]) -> Document:
        """With fields of one event set, or taken away where the new value is None."""
        from tracker.store.field_lines import with_field  # of no use to a command that only reads

        document, index = self, self._number(event_id)
        for key, value in changes.items():
            tables = list(document._event_tables)
            tables[index] = {name: old for name, old in tables[index].items() if name != key}
            if value is not None:
                tables[index][key] = tomli.loads(f"v = {toml_text.value_text(value)}")["v"]
            block = document._block(index)
            text = with_field(document.text, block.header, block.end, key, value)
            document = document._checked(text, tables)
        return document

    def event_text(self, event_id: str) -> str:
        """The block of one event as it stands, with the comments right above it."""
        block = self._block(self.index_of(event_id))
        return "".join(self.text[start:end] for start, end in block.parts)

    def with_event_text(self, event_id: str, block: str) -> Document:
        """With another text in the place of one event's block; raises TrackerError if that does not hold one event."""
        index = self._number(event_id)
        tables = _parse(block, self.path)
        if list(tables) != ["event"] or len(tables["event"]) != 1:
            what = "the text must hold one [[event]] and nothing else"
            raise TrackerError(Problem("TRK505", what, "to take the event away, use `tracker remove`"))
        schema.event(tables["event"][0])
        (start, end), *apart = self._block(index).parts
        text = self.text
        for part in reversed(apart):
            text = edits.cut(text, *part)
        if text[:end].endswith("\n") and not block.endswith("\n"):
            block += edits.line_end(text)
        expected = [*self._event_tables[:index], *tables["event"], *self._event_tables[index + 1 :]]
        return self._checked(text[:start] + block + text[end:], expected)

    def _number(self, event_id: str) -> int:
        """As `index_of`, for an edit: that needs the tables too, out of which the record is then read."""
        self.tables  # noqa: B018
        return self.index_of(event_id)

    @property
    def _event_tables(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.tables.get("event", [])
        return found

    def _block(self, number: int) -> Block:
        """Where the event of that number stands; raises TrackerError (TRK109) if they have no blocks."""
        self._check_blocks()
        return self.layout.block("event", number)

    def _check_blocks(self) -> None:
        count = len(self.layout.starts("event"))
        if count != len(self._event_tables) or ("event" in self.tables and not count):
            what = "the events of this store are written in one inline list, which cannot be edited one by one"
            problem = Problem("TRK109", what, "head each event with [[event]]", str(self.path))
            raise TrackerError(problem, exit_code=3)

    def _checked(self, text: str, events: list[dict[str, Any]]) -> Document:
        """The document with this text, if that reads as the store with these events: else a bug would spoil it."""
        changed = self.with_text(text)
        others = {name: value for name, value in self.tables.items() if name != "event"}
        if not _reads_as(changed, others | ({"event": events} if events else {})):
            what = "the change would not read back as meant; nothing was written"
            problem = Problem("TRK110", what, "make it in your editor, and report this", str(self.path))
            raise TrackerError(problem, exit_code=3)
        return changed

    def save(self, before: Document) -> None:
        """Put this state in the place of `before`; the caller holds the lock."""
        files.replace(self.path, self.pieces(), before.pieces)


def load(path: Path, like: Document | None = None) -> Document:
    """The store as it stands; raises TrackerError (exit 3) if the file cannot be read as text."""
    return of_text(path, files.read(path), like)


def of_bytes(path: Path, raw: bytes, like: Document | None = None) -> Document:
    """The store in these bytes, which messages call by that path; raises as `load` does."""
    return of_text(path, files.decoded(raw, path), like)


def of_text(path: Path, text: str, like: Document | None = None) -> Document:
    """The store in all the text of a file, which may begin with a byte-order mark."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return Document(path, text.removeprefix(mark), mark, like)


def no_event(event_id: str, ids: Sequence[str]) -> TrackerError:
    """TRK501: an id that no event has, with the nearest that some have."""
    near = nearest(event_id, ids)
    hint = f"did you mean {' or '.join(near)}?" if near else "`tracker timeline --ids` lists them"
    return TrackerError(Problem("TRK501", f"no event has the id {event_id!r}", hint))


@contextmanager
def editing(path: Path) -> Iterator[Document]:
    """The store as it stands, held against other writers until the end of the block."""
    from tracker.store import lock  # of no use to a command that only reads

    with lock.locked(path):
        yield load(path)


def _parse(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except (ValueError, RecursionError):  # ValueError: also a number of over 4300 digits
        from tracker.store.recovery import syntax_problems  # of no use to a store that reads

        raise TrackerError(*in_order(syntax_problems(text, str(path))), exit_code=3) from None


def _reads_as(changed: Document, expected: Mapping[str, Any]) -> bool:
    try:
        return same(changed.tables, expected)
    except (TrackerError, RecursionError):
        return False


def _place_for(date: edtf.Edtf, events: tuple[Event, ...]) -> int:
    keys = [edtf.sort_key(event.date) for event in events]
    return bisect_right(keys, edtf.sort_key(date)) if keys == sorted(keys) else len(keys)
