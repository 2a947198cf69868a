"""A store as the reading verbs ask it: the whole record, or, where it is large, the part that a question is about.

A part holds all events that can bear on the answer, so that the same rules give the same answer over it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker import schema, timeline
from tracker.clocks import Clocks
from tracker.conditions import Predicate
from tracker.listed import Listed
from tracker.model import Event, Record
from tracker.query import Filters
from tracker.registry import Registry
from tracker.store import document, files
from tracker.store.document import Document

if TYPE_CHECKING:
    from tracker.store.entries import Entry
    from tracker.store.index import Making

Edit = Callable[[Document], Document]
Named = tuple[Record, Registry]
State = tuple[Document, Document]
"""The store, or a part of it, before a change and after it."""
Table = Mapping[str, Any]


class Reading:
    """What can be asked of a store; here all of it, for every question. Records are in the order of the file."""

    def __init__(self, found: Document) -> None:
        self.path = found.path
        self.document = found

    @property
    def registry(self) -> Registry:
        """The names of the store; raises TrackerError (exit 3) with all faults of the record if there are any."""
        if not self.document.is_checked:
            _ = self.document.record
        return self.document.registry

    def prepare(self) -> None:
        """Make ready for an edit of many events, for which not all of the record is needed."""
        self.document.check()

    @property
    def unread(self) -> Sequence[str]:
        """Names of lists of tables that mean nothing here."""
        extra = self.document.readable.extra
        return [name for name, value in extra.items() if schema.is_list_of_tables(value)]

    def ids(self) -> Collection[str]:
        """The ids of all events, in the order of the file."""
        return dict.fromkeys(event.id for event in self.document.record.events)

    @property
    def is_empty(self) -> bool:
        """Whether it holds no events at all."""
        return not self.document.record.events

    def event(self, event_id: str) -> Event:
        """The event of this id; raises TRK501 with the nearest ids if there is none."""
        return self.document.event(event_id)

    def listed(self, filters: Filters, keep: Predicate) -> Iterable[Listed]:
        """The events that the filters keep, in order of date; `keep` is their predicate."""
        return timeline.ordered(event for event in self.document.record.events if keep(event))

    def last(self, filters: Filters, keep: Predicate, number: int, today: int) -> Sequence[Listed]:
        """Of `listed` the last ones that may have begun by a day (`excerpts`)."""
        from tracker.excerpts import Excerpt, excerpt

        return excerpt(list(self.listed(filters, keep)), Excerpt(last=number), today)

    def fitting(self, filters: Filters) -> Record:
        """All events that the filters may keep."""
        return self.document.record

    def pending(self, clocks: Clocks) -> Record:
        """All events that bear on what is pending by those clocks."""
        return self.document.record

    def bound_to(self, event_id: str) -> Record:
        """All events that bear on the promises of one, and that event."""
        return self.document.record

    def around(self, event: Event) -> Record:
        """All events that bear on what the record says about one."""
        return self.document.record

    def with_event(self, table: Mapping[str, Any]) -> tuple[Document, Document]:
        """The store, or the part of it that is enough, without an event and with it."""
        return self.document, self.document.with_event(table)

    def text_of(self, event_id: str) -> str:
        """The block of one event as it stands (`Document.event_text`)."""
        return self.document.event_text(event_id)

    def edited(self, event_ids: Sequence[str], edit: Edit) -> tuple[Document, Document]:
        """The store, or the part of it that is enough, before and after an edit of these events.

        `edit` may be called twice. Raises what it does, and TrackerError (exit 3) if the store could not be read then.
        """
        after = edit(self.document)
        _ = after.record
        return self.document, after

    @property
    def digest(self) -> str:
        """What tells this state of the store from another."""
        return self.document.digest

    def taken_back(self, change: Entry) -> list[State]:
        """The store, or the parts of it that are enough, as it is and without a change (`reversal.taken_back`)."""
        from tracker.store import reversal

        return [(self.document, reversal.taken_back(self.document, change))]

    def known(self, event_ids: Collection[str]) -> Record:
        """The entries of the record, and at least those of its events that have these ids."""
        return self.document.part(event_ids)

    def trips(self) -> Mapping[str, str]:
        """The trip of each event that has one, by its id."""
        return {event.id: event.trip for event in self.document.record.events if event.trip}

    def taken_in(
        self, new: Sequence[Table], changed: Mapping[str, Table], entries: Mapping[str, Sequence[Table]], top: Table
    ) -> list[State]:
        """The store, or its parts in which something changes, without and with new tables and changed fields.

        `new` and `changed` are of events, `entries` and `top` as `bulk.with_tables` has them. Raises what that does.
        """
        from tracker.store import amending, bulk

        after = self.document
        if changed:
            after = amending.with_changes(after, changed)
        if new or any(entries.values()) or top:
            after = bulk.with_tables(after, new, entries, top)
        return [] if after is self.document else [(self.document, after)]

    def bearing_on(self, states: Sequence[State]) -> tuple[Named, Named]:
        """All that bears on the promises that such an edit may touch, before and after it."""
        ((before, after),) = states
        return (before.record, before.registry), (after.record, after.registry)


def opened(path: Path, making: Making = "later") -> Reading:
    """The store to be read; raises TrackerError (exit 3) if it cannot be.

    Of a large one the index is asked, if there is one (`index.opened`).
    """
    if files.LARGE <= files.size(path) <= files.MOST_BYTES:
        from tracker.store import indexed

        found = indexed.opened(path, making)
        if found is not None:
            return found
    return Reading(document.load(path))


@contextmanager
def held(path: Path, making: Making | None = "now") -> Iterator[Reading]:
    """The store, held against other writers until the end of the block; None asks no index."""
    from tracker.store import lock

    with lock.locked(path):
        yield opened(path, making) if making else Reading(document.load(path))
