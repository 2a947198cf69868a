"""Names in an archive: its registry, and which spelling of a name that is in no registry came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tracker import schema
from tracker.errors import TrackerError
from tracker.fields import text
from tracker.folding import fold
from tracker.model import Event, Record
from tracker.registry import FAMILY_OF_FIELD, Family, Identity, Registry, names_in
from tracker.scale.cells import FAULTY, Cells, Memory

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
        return whole._replace(events=tuple(map(self._respelled, events)))

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
        return event._replace(visitor=visitor, with_=with_, host=host)

    def first(self, family: Family, key: str) -> str | None:
        """How a name with this folded form is spelled, where it is spelled in several ways (`registry.Spellings`)."""
        return self.spelled.get((family, key))

    def all(self, family: Family) -> Iterable[str]:
        """The spellings of names that are spelled in several ways."""
        return (name for (of, _), name in self.spelled.items() if of == family)

    def kinds(self) -> set[str]:
        """Not known of an archive."""
        return set()

    def spelling(self, family: Family, name: str) -> str:
        """The name as the whole archive spells it."""
        return self.spelled.get((family, fold(name)), name)


class Spellings:
    """Every spelling of a name that no entry has, each with where it stands first."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._first: dict[tuple[Family, str], Order] = {}
        families = set(FAMILY_OF_FIELD.values())
        self._identities = {family: Memory(partial(_identity, registry, family)) for family in families}

    def faulty(self, found: Mapping[str, Cells]) -> Any:
        """The rows with a name that means two things; one may come more than once."""
        import numpy

        families = FAMILY_OF_FIELD.items()
        return numpy.concatenate([found[name].faulty(self._identities[family]) for name, family in families])

    def take(self, event: Event, order: tuple[int, int, int]) -> None:
        """The names of the next event; raises TrackerError (TRK301) where one of them means two things."""
        named = list(enumerate(names_in(event)))
        is_known = [self._registry.identity(family, name).known or family == "place" for _, (family, name) in named]
        for (number, (family, name)), known in zip(named, is_known, strict=True):
            if not known:
                self._take(family, name, (*order, event.id, number))

    def take_all(self, ids: Any, found: Mapping[str, Cells], order: Any, is_sound: Any) -> None:
        """The names of all rows that are sound, as `take` does; `order` has three numbers for each."""
        import numpy

        before = numpy.zeros(len(ids), dtype=numpy.int64)  # names of the event that come before those of the column
        for column in ("visitor", "with", "inviter", "host"):  # as `names_in` has them
            cells, family = found[column], FAMILY_OF_FIELD[column]
            rows = cells.rows
            at = numpy.arange(len(rows)) - numpy.searchsorted(rows, rows)
            number = before[rows] + at
            before += numpy.bincount(rows, minlength=len(ids))
            last = numpy.array([self._last_day(family, name) for name in cells.texts], dtype=numpy.int64)
            chosen = numpy.flatnonzero(is_sound[rows] & (order[rows, 0] <= last[cells.codes]))
            there = rows[chosen]
            places = zip(order[there].tolist(), ids.take(there).to_pylist(), number[chosen].tolist(), strict=True)
            for code, (day, event_id, number_) in zip(cells.codes[chosen].tolist(), places, strict=True):
                self._take(family, cells.texts[code], (*day, event_id, number_))

    def _last_day(self, family: Family, name: str) -> int:
        """The last day on which the name may stand and yet be earlier than where it was seen."""
        identity = self._identities[family][name]
        if identity is FAULTY or identity.known:
            return -_EVER
        seen = self._first.get((family, name))
        return seen[0] if seen else _EVER

    def _take(self, family: Family, name: str, place: Order) -> None:
        if place < self._first.setdefault((family, name), place):
            self._first[family, name] = place

    def __iter__(self) -> Iterator[tuple[Family, str, Order]]:
        return ((family, name, order) for (family, name), order in self._first.items())


def _identity(registry: Registry, family: Family, name: Any) -> Identity:
    return registry.identity(family, text(name))  # of what is no text, it says so


_EVER = 10**18  # days: beyond any date
