"""By what events can be picked on the page: kinds, countries, people, each numbered, with the events it has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tracker import contents
from tracker.dossier import Dossier
from tracker.model import Event


class Choice(NamedTuple):
    """What may be chosen: its number on the page, its name, and how many events have it."""

    number: int
    name: str
    n: int


class Facet:
    """Names by which events are picked. Events bear their numbers, so that no text of a record is an attribute."""

    def __init__(self, label: str, every: str) -> None:
        self.label = label
        self.every = every
        self._numbers: dict[str, int] = {}
        self._counts: list[int] = []
        self._known: dict[tuple[int, ...], str] = {}  # so that the same numbers are the same text

    def take(self, names: Iterable[str]) -> str:
        """The numbers of the names of one event, which is counted for each: `0 4`."""
        in_order = sorted(set(names))  # a set goes in another order in every process, and the page must not
        numbers = tuple(sorted([self._numbers.setdefault(name, len(self._numbers)) for name in in_order]))
        self._counts += [0] * (len(self._numbers) - len(self._counts))
        for number in numbers:
            self._counts[number] += 1
        return self._known.setdefault(numbers, " ".join(map(str, numbers)))

    def choices(self) -> list[Choice]:
        """What there is to choose from, by name."""
        return [Choice(number, name, self._counts[number]) for name, number in sorted(self._numbers.items())]


class Facets:
    """The three of them, filled by going once through all events."""

    def __init__(self, dossier: Dossier) -> None:
        self.kind = Facet("Kind", "All kinds")
        self.country = Facet("Country", "All countries")
        self.person = Facet("Person", "Everybody")
        self.of = {event.id: self._numbers(event, dossier) for event in dossier.events}

    def _numbers(self, event: Event, dossier: Dossier) -> tuple[str, str, str]:
        registry = dossier.registry
        lands = (registry.country(key).name for key in contents.countries(event, registry))
        people = (registry.person(name).name for name in contents.people(event))
        return self.kind.take([event.kind]), self.country.take(lands), self.person.take(people)
