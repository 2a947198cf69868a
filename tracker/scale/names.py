"""Names in an archive: its registry, and which spelling of a name that is in no registry came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tracker import schema
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.model import Event, Record
from tracker.registry import Family, Registry, names_in

Spelled = Mapping[tuple[str, str], str]
"""The spelling that counts, by family and folded name, of those that are spelled in several ways."""

Order = tuple[int, int, int, str, int]
"""Where a name stands: the order of its event in the timeline, the event's id, and which name of the event it is."""


@dataclass(frozen=True, slots=True)
class Names:
    """Entries of persons, places, countries and coverage as tables of a store; and spellings, once they are known."""

    entries: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    spelled: Spelled = field(default_factory=dict)

    def record(self, events: Iterable[Event] = ()) -> Record:
        """A record of these events, every name spelled as in the whole archive."""
        tables = {name: list(found) for name, found in self.entries.items()}
        whole, problems = schema.read(tables, "the entries of names", lambda _path: None)
        if problems:
            raise TrackerError(*problems, exit_code=3)
        return replace(whole, events=tuple(map(self._respelled, events)))

    def registry(self) -> Registry:
        """The names without any event; raises TrackerError (exit 3) where the entries contradict each other."""
        found = Registry(self.record())
        if found.problems:
            raise TrackerError(*found.problems, exit_code=3)
        return found

    def _respelled(self, event: Event) -> Event:
        if not self.spelled:
            return event
        visitor = tuple(self.spelling("person", name) for name in event.visitor)
        with_ = tuple(self.spelling("person", name) for name in event.with_)
        host = event.host and self.spelling("country", event.host)
        return replace(event, visitor=visitor, with_=with_, host=host)

    def spelling(self, family: Family, name: str) -> str:
        """The name as the whole archive spells it."""
        return self.spelled.get((family, fold(name)), name)


class Spellings:
    """Every spelling of a name that no entry has, each with where it stands first."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._first: dict[tuple[Family, str], Order] = {}

    def take(self, event: Event, order: tuple[int, int, int]) -> None:
        """The names of the next event; raises TrackerError (TRK301) where one of them means two things."""
        for number, (family, name) in enumerate(names_in(event)):
            if not self._registry.identity(family, name).known and family != "place":
                place = (*order, event.id, number)
                if place < self._first.setdefault((family, name), place):
                    self._first[family, name] = place

    def __iter__(self) -> Iterator[tuple[Family, str, Order]]:
        return ((family, name, order) for (family, name), order in self._first.items())
