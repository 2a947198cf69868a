"""What goes out of a store: events, the entries that belong to them, and what is worked out from both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tracker import contents, ledger, timeline
from tracker.clocks import Clocks
from tracker.ledger import Promise
from tracker.model import Event, Record
from tracker.registry import Registry


@dataclass(frozen=True)
class Dossier:
    """Events in the order of the timeline, with the entries of the names in them.

    `whole` is the record they were taken from (as seen by the clocks), `registry` its names. A writer puts what its
    format cannot hold into `left_out`: the reason, and the events concerned.
    """

    events: Sequence[Event]
    whole: Record
    registry: Registry
    clocks: Clocks
    left_out: dict[str, list[Event]] = field(default_factory=dict)

    @cached_property
    def record(self) -> Record:
        """The record that goes out: of a part, only the entries that its events name, and no claim to be complete."""
        if len(self.events) == len(self.whole.events):
            return self.whole._replace(events=tuple(self.events))
        return _part(self.whole, self.events, self.registry)

    @cached_property
    def promises(self) -> list[Promise]:
        """Every promise that one of the events bears on, in order of opening."""
        ids = {event.id for event in self.events}
        found = ledger.promises(self.whole, self.registry, self.clocks)
        return [promise for promise in found if any(event.id in ids for event in bearing(promise))]

    @property
    def title(self) -> str:
        """The heading of pages."""
        return self.whole.title or "Timeline"

    def leave_out(self, event: Event, why: str) -> None:
        """Note that an event does not go out, and why: `no place of theirs has coordinates`."""
        self.left_out.setdefault(why, []).append(event)


def dossier(record: Record, registry: Registry, clocks: Clocks, keep: Callable[[Event], bool]) -> Dossier:
    """Of a record those events that `keep` wants."""
    return Dossier(timeline.ordered(filter(keep, record.events)), record, registry, clocks)


def bearing(promise: Promise) -> Iterable[Event]:
    """The events of a promise, and the visits that settled it or may have."""
    return (*promise.events, *promise.settled_by, *promise.candidates)


def _part(record: Record, events: Sequence[Event], registry: Registry) -> Record:
    persons = {registry.person(name).key for event in events for name in contents.people(event)}
    places = {registry.place(name).key for event in events for name in event.place}
    kept_persons = tuple(person for person in record.persons if registry.person(person.name).key in persons)
    kept_places = tuple(place for place in record.places if registry.place(place.name).key in places)
    countries = {registry.country(event.host).key for event in events if event.host}
    lands = [*(person.country for person in kept_persons), *(place.country for place in kept_places)]
    countries |= {registry.country(land).key for land in lands if land}
    kept = tuple(entry for entry in record.countries if registry.country(entry.name).key in countries)
    return record._replace(
        events=tuple(events), persons=kept_persons, places=kept_places, countries=kept, coverage=(), extra={}
    )
