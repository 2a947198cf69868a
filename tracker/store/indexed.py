"""A large store as the reading verbs ask it: answered out of its index, or, should that fail, by the whole record."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tracker import contents, schema, timeline
from tracker.clocks import Clocks
from tracker.conditions import Predicate
from tracker.listed import Listed
from tracker.model import Event, Record
from tracker.query import Filters
from tracker.registry import Family, Registry, Spellings, SpellingsOf
from tracker.steps import step, ties
from tracker.store import document, index, narrowing
from tracker.store.document import Document, no_event
from tracker.store.index import FAULTS, Index, Making
from tracker.store.index_rows import LAND, tie_text
from tracker.store.reading import Edit, Named, Reading, State, Table

if TYPE_CHECKING:
    from tracker.store.entries import Entry

T = TypeVar("T")


def opened(path: Path, making: Making) -> Indexed | None:
    """The store, if there is an index of it (`index.opened`)."""
    found = index.opened(path, making)
    return None if found is None else Indexed(found)


class Indexed(Reading):
    """A store with an index: of what is asked, only that which bears on the answer."""

    def __init__(self, found: Index) -> None:
        self.path = found.path
        self._index = found
        self._events = found.events

    @cached_property
    def _whole(self) -> Reading:
        self._index.forget()
        return Reading(document.load(self.path))

    def _either(self, by_index: Callable[[], T], by_whole: Callable[[], T]) -> T:
        try:
            found = by_index()
            self._index.check()
        except FAULTS:
            return by_whole()
        return found

    @property
    def unread(self) -> Sequence[str]:
        """Names of lists of tables that mean nothing here."""
        return self._index.unread

    @cached_property
    def registry(self) -> Registry:
        """The names of the store."""
        return self._either(self._registry, lambda: self._whole.registry)

    def _registry(self) -> Registry:
        record, _ = schema.read(self._events.tables(), str(self.path), lambda _: None)
        return Registry(record, _Spellings(self))

    def spelled(self, ask: Callable[[Spellings], T]) -> T:
        """What is asked about spellings."""
        return self._either(lambda: ask(self._events), lambda: ask(SpellingsOf(self._whole.fitting(Filters()))))

    def ids(self) -> Collection[str]:
        """The ids of all events."""
        return _Ids(self)

    def listed_ids(self) -> Sequence[str]:
        """The same as a list."""
        return self._either(self._events.ids, lambda: list(self._whole.ids()))

    def has(self, event_id: object) -> bool:
        """Whether an event has this id."""
        return self._either(lambda: self._events.has(event_id), lambda: event_id in self._whole.ids())

    def with_event(self, table: Mapping[str, Any]) -> tuple[Document, Document]:
        """The store, or the part of it that is enough, without an event and with it."""
        from tracker.store import part  # of no use to a question

        return self._either(lambda: part.with_event(self._index, table), lambda: self._whole.with_event(table))

    def text_of(self, event_id: str) -> str:
        """The block of one event as it stands."""
        from tracker.store import part  # of no use to a question

        found: Document = self._either(lambda: part.holding(self._index, [event_id]), lambda: self._whole.document)
        return found.event_text(event_id)

    def edited(self, event_ids: Sequence[str], edit: Edit) -> tuple[Document, Document]:
        """The store, or the part of it that is enough, before and after an edit of these events."""
        from tracker.store import part  # of no use to a question

        return self._either(
            lambda: part.edited(self._index, event_ids, edit), lambda: self._whole.edited(event_ids, edit)
        )

    @property
    def digest(self) -> str:
        """What tells this state of the store from another."""
        return self._index.digest

    def taken_back(self, change: Entry) -> list[State]:
        """The store, or the parts of it that are enough, as it is and without a change."""
        from tracker.store import parts

        return self._either(lambda: parts.taken_back(self._index, change), lambda: self._whole.taken_back(change))

    def prepare(self) -> None:
        """Nothing: the index is there."""

    def known(self, event_ids: Collection[str]) -> Record:
        """The entries of the record, and those of its events that have these ids."""
        return self._either(lambda: self._known(event_ids), lambda: self._whole.known(event_ids))

    def _known(self, event_ids: Collection[str]) -> Record:
        entries, _ = schema.read(self._events.tables(), str(self.path), lambda _: None)
        found = self._events.places("id in (select value from json_each(?))", json.dumps(list(event_ids)))
        return entries._replace(events=self._events.record(found).events)

    def trips(self) -> Mapping[str, str]:
        """The trip of each event that has one, by its id."""
        return self._whole.trips()

    def taken_in(
        self, new: Sequence[Table], changed: Mapping[str, Table], entries: Mapping[str, Sequence[Table]], top: Table
    ) -> list[State]:
        """The parts in which something changes, or the store, without and with new tables and changed fields."""
        if any(entries.values()) or top:
            return self._whole.taken_in(new, changed, entries, top)
        from tracker.store import parts

        return self._either(
            lambda: parts.taken_in(self._index, new, changed),
            lambda: self._whole.taken_in(new, changed, entries, top),
        )

    def bearing_on(self, states: Sequence[State]) -> tuple[Named, Named]:
        """All that bears on the promises that an edit may touch, before and after it."""
        from tracker.store.part import Part

        if not isinstance(states[0][0], Part):
            return super().bearing_on(states)
        old = {event.id: event for before, _ in states for event in before.record.events}
        new = {event.id: event for _, after in states for event in after.record.events}
        gone = [event for event in old.values() if new.get(event.id) != event]
        come = [event for event in new.values() if old.get(event.id) != event]
        ids = {event.id for event in (*gone, *come)}
        steps = [found for event in (*gone, *come) if (found := step(event, self.registry))]
        bound = [*ids, *(tie_text(tie) for found in steps for tie in ties(found))]
        record = self._part(lambda: self._events.bound(bound))
        others = [event for event in record.events if event.id not in ids]
        was, now = (record._replace(events=(*others, *changed)) for changed in (gone, come))
        return (was, self.registry), (now, self.registry)

    @property
    def is_empty(self) -> bool:
        """Never: an index is of some events."""
        return False

    def event(self, event_id: str) -> Event:
        """The event of this id; raises TRK501 with the nearest ids if there is none."""
        found = self._either(lambda: self._of_id(event_id), lambda: (self._whole.event(event_id),))
        if not found:
            raise no_event(event_id, self.listed_ids())
        return found[0]

    def _of_id(self, event_id: str) -> tuple[Event, ...]:
        return self._events.record(self._events.places("id = ?", event_id)).events

    def listed(self, filters: Filters, keep: Predicate) -> Iterable[Listed]:
        """The events that the filters keep, in order of date."""
        asked = narrowing.narrowed(filters, self.registry)
        if asked.is_all:
            return self._rows(asked, filters, keep)
        return timeline.ordered(event for event in self.fitting(filters).events if keep(event))

    def last(self, filters: Filters, keep: Predicate, number: int, today: int) -> Sequence[Listed]:
        """Of `listed` the last ones that may have begun by a day."""
        asked = narrowing.narrowed(filters, self.registry)
        if not asked.is_all:
            return super().last(filters, keep, number, today)
        condition = " and ".join(["begins <= ?", *([asked.condition] if asked.condition else [])])
        return self._either(
            lambda: list(self._events.last(condition, (today, *asked.values), number)),
            lambda: self._whole.last(filters, keep, number, today),
        )

    def _rows(self, asked: narrowing.Narrowing, filters: Filters, keep: Predicate) -> Iterator[Listed]:
        """Rows as they come; should the index fail in between, the rest comes out of the whole record."""
        count = 0
        try:
            self._index.check()
            for row in self._events.listed(asked.condition, asked.values):
                yield row
                count += 1
        except FAULTS:
            yield from islice(self._whole.listed(filters, keep), count, None)

    def fitting(self, filters: Filters) -> Record:
        """All events that the filters may keep."""
        asked = narrowing.narrowed(filters, self.registry)
        if not asked.condition:
            return self._whole.fitting(filters)
        return self._part(lambda: self._events.places(asked.condition, *asked.values))

    def _part(self, places: Callable[[], Iterable[int]]) -> Record:
        return self._either(lambda: self._events.record(places()), lambda: self._whole.fitting(Filters()))

    def pending(self, clocks: Clocks) -> Record:
        """All events that bear on what is pending by those clocks."""
        if clocks.known_on is not None:
            return self._whole.pending(clocks)
        return self._part(lambda: self._events.places("quiet > ? and begins <= ?", clocks.today, clocks.today))

    def bound_to(self, event_id: str) -> Record:
        """All events that bear on the promises of one, and that event."""
        return self._part(lambda: self._bound_to(event_id))

    def _bound_to(self, event_id: str, more: Iterable[object] = ()) -> set[int]:
        bound = self._events.bound([event_id, *map(tie_text, more)])
        return bound | self._events.places("id = ?", event_id)

    def around(self, event: Event) -> Record:
        """All events that bear on what the record says about one."""
        return self._part(lambda: self._around(event))

    def _around(self, event: Event) -> set[int]:
        """Those bound to it, those that name someone in it, and visits to a visitor's home from the host country."""
        registry = self.registry
        company = {registry.person(name).key for name in contents.people(event)}
        taken = step(event, registry)
        found = self._bound_to(event.id, ties(taken) if taken else ()) | self._events.mentioning("person", company)
        host = registry.host_of(event)
        homes = {home.key for name in event.visitor if (home := registry.home(name))}
        if host is not None and homes:
            from_host = {person.key for person in registry.people_of(host)}
            found |= self._events.mentioning(LAND, homes) & self._events.mentioning("person", from_host)
        return found


class _Ids(Collection[str]):
    """The ids of a store, asked for one by one where that is enough."""

    def __init__(self, store: Indexed) -> None:
        self._store = store

    def __contains__(self, event_id: object) -> bool:
        return self._store.has(event_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._store.listed_ids())

    def __len__(self) -> int:
        return len(self._store.listed_ids())


class _Spellings:
    """How names are spelled in the events (`registry.Spellings`)."""

    def __init__(self, store: Indexed) -> None:
        self._store = store

    def first(self, family: Family, key: str) -> str | None:
        return self._store.spelled(lambda spellings: spellings.first(family, key))

    def all(self, family: Family) -> Iterable[str]:
        return self._store.spelled(lambda spellings: spellings.all(family))

    def kinds(self) -> set[str]:
        return self._store.spelled(lambda spellings: spellings.kinds())
