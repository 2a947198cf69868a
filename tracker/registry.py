"""A name -> the person, place or country meant. By alias and folding, never by likeness."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Any, Literal, NamedTuple, Protocol

from tracker import countries
from tracker.errors import Problem, TrackerError
from tracker.folding import fold
from tracker.likeness import nearest
from tracker.model import CountryEntry, Event, Person, Place, Record

Family = Literal["person", "place", "country"]
Entry = Person | Place | CountryEntry

FAMILY_OF_FIELD: dict[str, Family] = {
    "visitor": "person",
    "with": "person",
    "inviter": "person",
    "host": "country",
    "place": "place",
}


class Identity(NamedTuple):
    """Who or what is meant. Two names mean the same if their identities have the same `key`.

    `name` is the main name: the registry's, else the one of the built-in table, else as first written.
    """

    key: str
    name: str
    known: bool = True


class Spellings(Protocol):
    """What a registry has to know of the events of a store."""

    def first(self, family: Family, key: str) -> str | None:
        """How a name with this folded form is first spelled in the events."""

    def all(self, family: Family) -> Iterable[str]:
        """The first spelling of every name in the events."""

    def kinds(self) -> set[str]:
        """The kinds of all events."""


class Registry:
    """The names of one store, over the built-in table of countries.

    The names in its events are those of the record, unless they are given apart (`spellings`).
    """

    def __init__(self, record: Record, spellings: Spellings | None = None) -> None:
        self.problems: list[Problem] = []
        self._spellings = spellings or SpellingsOf(record)
        self._names: dict[Family, _Names] = {
            "person": _Names("person", record.persons, record.file, self.problems),
            "place": _Names("place", record.places, record.file, self.problems),
            "country": _Countries("country", record.countries, record.file, self.problems),
        }
        self._found: dict[Family, dict[str, Identity]] = {"person": {}, "place": {}, "country": {}}
        self._sets: dict[tuple[Family, tuple[str, ...]], frozenset[str]] = {}
        self._persons: dict[tuple[str, ...], tuple[tuple[Identity, ...], tuple[str, ...]]] = {}
        self._homes = {fold(person.name): person.country for person in record.persons if person.country}
        self._lands = {fold(place.name): place.country for place in record.places if place.country}

    def person(self, name: str) -> Identity:
        """The person this name is written for in the store; a name not registered is its own person.

        Raises TrackerError (TRK301) if two registered persons bear it.
        """
        return self.identity("person", name)

    def place(self, name: str) -> Identity:
        """The place of this name; raises TRK301 if two registered places bear it."""
        return self.identity("place", name)

    def country(self, name: str) -> Identity:
        """The country of this name; raises TRK301 if it is ambiguous, as `Korea` is."""
        return self.identity("country", name)

    def keys(self, family: Family, names: tuple[str, ...]) -> frozenset[str]:
        """The keys of all these names; one set for all who ask, as the same names come again and again."""
        found = self._sets.get((family, names))
        if found is None:
            found = self._sets[family, names] = frozenset([self.identity(family, name).key for name in names])
        return found

    def persons(self, names: tuple[str, ...]) -> tuple[tuple[Identity, ...], tuple[str, ...]]:
        """Those of all these names, each once, and their keys; the same two for all who ask, as with `keys`."""
        found = self._persons.get(names)
        if found is None:
            by_key = {person.key: person for person in map(self.person, names)}
            found = self._persons[names] = tuple(by_key.values()), tuple(by_key)
        return found

    def kinds(self) -> set[str]:
        """The kinds of all events."""
        return self._spellings.kinds()

    def named(self, record: Record) -> Named:
        """The names in the events of a record: for its own registry they are gathered once."""
        own = self._spellings
        return own.named if isinstance(own, SpellingsOf) and own.record is record else Named(record.events)

    def is_registered(self, family: Family, name: str) -> bool:
        """Whether the name stands in the registry or the built-in table, and not only in events."""
        return bool(self._names[family].bearers(name))

    def home(self, person: str) -> Identity | None:
        """The home country of a person, if the registry gives one."""
        country = self._homes.get(self.person(person).key)
        return self.country(country) if country else None

    def people_of(self, country: Identity) -> list[Identity]:
        """The registered persons whose home country it is."""
        return [self.person(name) for name, home in self._homes.items() if self.country(home).key == country.key]

    def country_of_place(self, place: str) -> Identity | None:
        """The country a place lies in, if the registry gives one."""
        country = self._lands.get(self.place(place).key)
        return self.country(country) if country else None

    def host_of(self, event: Event) -> Identity | None:
        """The country an event took place in: its `host`, else the one country of all its registered places."""
        if event.host:
            return self.country(event.host)
        lands = {land.key: land for place in event.place if (land := self.country_of_place(place))}
        return next(iter(lands.values())) if len(lands) == 1 else None

    def known_names(self, family: Family) -> list[str]:
        """Every name that can be meant, for suggestions and completion; sorted."""
        built_in = countries.names() if family == "country" else ()
        return sorted({*self._names[family].spellings, *self._spellings.all(family), *built_in})

    def find(self, family: Family, asked: str) -> Identity:
        """What a person means who types a name in a question: an exact name, or words of just one known name.

        Raises TrackerError: TRK301 with the candidates if several fit, TRK302 with the nearest names if none does.
        """
        identity = self.identity(family, asked)
        found = identity if identity.known else self.by_words(family, asked)
        if found is None:
            raise TrackerError(unknown(family, asked, self.known_names(family)))
        return found

    def by_words(self, family: Family, asked: str) -> Identity | None:
        """The one known name that has all these words, as `Putin` has; raises TRK301 if several have them."""
        words = set(fold(asked).split())
        fitting = {
            identity.key: identity
            for name in self.known_names(family)
            if words and words <= set(fold(name).split())
            for identity in self._names[family].bearers(name) or [self._as_seen(family, name)]
        }
        if len(fitting) > 1:
            raise TrackerError(ambiguous(family, asked, [i.name for i in fitting.values()]))
        return next(iter(fitting.values()), None)

    def identity(self, family: Family, name: str) -> Identity:
        """What a name of that family means; raises TRK301 if it is ambiguous."""
        known = self._found[family].get(name)
        if known is None:
            found = self._names[family].bearers(name) or [self._as_seen(family, name)]
            if len(found) > 1:
                raise TrackerError(ambiguous(family, name, [identity.name for identity in found]))
            known = self._found[family][name] = found[0]
        return known

    def _as_seen(self, family: Family, name: str) -> Identity:
        key = fold(name)
        seen = self._spellings.first(family, key)
        return Identity(key, seen or name, known=seen is not None)


class Named:
    """Every name in some events, once; those that come together are kept together, as most come again and again."""

    def __init__(self, events: Sequence[Event] = ()) -> None:
        self._together: dict[Family, dict[Any, None]] = {family: {} for family in _FIELDS}
        self._kinds: dict[str, None] = {}
        self.take(events)

    def take(self, events: Sequence[Event]) -> None:
        """Take the names of more events in."""
        for family, found in self._together.items():
            found.update(dict.fromkeys(map(_FIELDS[family], events)))
        self._kinds.update(dict.fromkeys(map(attrgetter("kind"), events)))

    def take_names(self, others: Named) -> None:
        """Take those of other events in."""
        for family, found in self._together.items():
            found.update(others._together[family])
        self._kinds.update(others._kinds)

    def names(self, family: Family) -> Iterable[str]:
        """Those of a family, in the order of the events."""
        return dict.fromkeys(chain.from_iterable(map(_NAMES[family], self._together[family])))

    def unclear(self, registry: Registry) -> dict[tuple[Family, str], Problem]:
        """Those that may mean two, with what is wrong."""
        found = {}
        for family in _NAMES:
            for name in self.names(family):
                try:
                    registry.identity(family, name)
                except TrackerError as error:
                    found[family, name] = error.problems[0]
        return found

    def first(self, family: Family, key: str) -> str | None:
        """How a name with this folded form is first spelled."""
        return self._seen[family].get(key)

    def all(self, family: Family) -> Iterable[str]:
        """The first spelling of every name."""
        return self._seen[family].values()

    def kinds(self) -> set[str]:
        """The kinds of all events."""
        return set(self._kinds)

    @cached_property
    def _seen(self) -> dict[Family, dict[str, str]]:
        seen: dict[Family, dict[str, str]] = {"person": {}, "place": {}, "country": {}}
        for family, first in seen.items():
            for name in self.names(family):
                first.setdefault(fold(name), name)
        return seen


class SpellingsOf:
    """Spellings in the events of a record, looked up when they are asked for."""

    def __init__(self, record: Record) -> None:
        self.record = record

    @cached_property
    def named(self) -> Named:
        """The names in them."""
        return Named(self.record.events)

    def first(self, family: Family, key: str) -> str | None:
        """How a name with this folded form is first spelled."""
        return self.named.first(family, key)

    def all(self, family: Family) -> Iterable[str]:
        """The first spelling of every name."""
        return self.named.all(family)

    def kinds(self) -> set[str]:
        """The kinds of all events."""
        return self.named.kinds()


def check_names(record: Record, registry: Registry) -> list[Problem]:
    """Problems of names: entries that contradict each other, and names in events that mean two things."""
    problems = list(registry.problems)
    unclear = registry.named(record).unclear(registry)
    for event in record.events if unclear else ():
        found = (unclear[pair] for pair in names_in(event) if pair in unclear)
        problems += [problem.about(event.id).at(record.file, event.line) for problem in found]
    return problems


def names_in(event: Event) -> list[tuple[Family, str]]:
    """Every name in an event, with what it is a name of."""
    return [(family, name) for family, names in _NAMES.items() for name in names(_FIELDS[family](event))]


def people(event: Event) -> Iterable[str]:
    """Everyone named in an event: visitors, the others present, the inviter."""
    return _people(_FIELDS["person"](event))


def _people(together: tuple[Any, ...]) -> Iterable[str]:
    visitor, company, inviter = together
    return (*visitor, *company, *((inviter,) if inviter else ()))


_FIELDS: dict[Family, Callable[[Event], Any]] = {
    "person": attrgetter("visitor", "with_", "inviter"),
    "country": attrgetter("host"),
    "place": attrgetter("place"),
}
_NAMES: dict[Family, Callable[[Any], Iterable[str]]] = {
    "person": _people,
    "country": lambda host: (host,) if host else (),
    "place": lambda place: place,
}
"""The names in what `_FIELDS` gives."""


def ambiguous(family: Family, name: str, candidates: Iterable[str]) -> Problem:
    """TRK301: a name that several bear."""
    return Problem("TRK301", f"{name!r} may be {_or(sorted(candidates))}", f"write the full name of the {family}")


def unknown(family: Family, name: str, known: Iterable[str]) -> Problem:
    """TRK302: a name no one bears, with the nearest names that someone does."""
    near = nearest(name, known)
    hint = f"did you mean {_or(near)}?" if near else f"`tracker {_LISTS[family]}` lists the names known here"
    return Problem("TRK302", f"no {family} is called {name!r}", hint)


_LISTS = {"person": "people", "place": "places", "country": "places --countries"}


def _or(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


class _Names:
    """Registered entries of one family by every name they bear."""

    def __init__(self, family: Family, entries: Sequence[Entry], file: str, problems: list[Problem]) -> None:
        self._by_key: dict[str, list[Identity]] = {}
        self.spellings: list[str] = []
        taken: dict[str, int | None] = {}
        for entry in entries:
            key = fold(entry.name)
            if key in taken:
                problems.append(_registered_twice(family, entry.name, taken[key]).at(file, entry.line))
                continue
            taken[key] = entry.line
            self._register(entry, Identity(key, entry.name))

    def _register(self, entry: Entry, identity: Identity) -> None:
        for name in (entry.name, *entry.aliases):
            self.spellings.append(name)
            bearers = self._by_key.setdefault(fold(name), [])
            if identity not in bearers:
                bearers.append(identity)

    def bearers(self, name: str) -> list[Identity]:
        """All who bear the name; a main name wins over another's alias."""
        key = fold(name)
        found = self._by_key.get(key, [])
        return [identity for identity in found if identity.key == key] or found


class _Countries(_Names):
    """The store's own countries over the built-in table.

    An entry that names a built-in country takes over all its names, unless another entry claims
    them: so `aliases = ["USSR"]` under Russia makes the two one, and entries for both Burma and
    Myanmar make two of one.
    """

    def __init__(self, family: Family, entries: Sequence[Entry], file: str, problems: list[Problem]) -> None:
        self._by_code: dict[str, Identity] = {}
        super().__init__(family, entries, file, problems)

    def _register(self, entry: Entry, identity: Identity) -> None:
        super()._register(entry, identity)
        for name in (entry.name, *entry.aliases):
            claimed = countries.candidates(name)
            if len(claimed) == 1 and (claimed[0].code not in self._by_code or fold(claimed[0].name) == identity.key):
                self._by_code[claimed[0].code] = identity

    def bearers(self, name: str) -> list[Identity]:
        own = super().bearers(name)
        if own:
            return own
        built_in = [self._by_code.get(c.code) or Identity(fold(c.name), c.name) for c in countries.candidates(name)]
        return list(dict.fromkeys(built_in))


def _registered_twice(family: Family, name: str, line: int | None) -> Problem:
    what = f"the {family} {name!r} is registered twice" + (f", first in line {line}" if line else "")
    return Problem("TRK303", what, "make one entry of the two, or tell the two apart in their main names")
