"""One condition on an event: a field, and what is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tracker import fields
from tracker.contents import countries, people, texts
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.folding import fold
from tracker.likeness import nearest
from tracker.model import KINDS, LEVELS, SCOPES, Event
from tracker.registry import Registry

Predicate = Callable[[Event], bool]


class Condition(NamedTuple):
    """What is asked of one field (a key of FIELDS), or of all of an event where `field` is empty.

    `value` is as typed; of a date, `start` and `end` are what was understood, None where there is no limit.
    """

    field: str
    value: str
    negated: bool = False
    start: Edtf | None = None
    end: Edtf | None = None


def test(condition: Condition, registry: Registry) -> Predicate:
    """The test of one condition; raises TrackerError if a name is unknown (TRK302) or ambiguous (TRK301)."""
    return FIELDS[condition.field](condition, registry) if condition.field else _words(condition, registry)


def _words(condition: Condition, _registry: Registry) -> Predicate:
    wanted = fold(condition.value)
    return lambda event: wanted in fold(" ".join(texts(event)))


def _persons(named: Callable[[Event], Iterable[str]]) -> Ask:
    def ask(condition: Condition, registry: Registry) -> Predicate:
        key = registry.find("person", condition.value).key
        return lambda event: any(registry.person(name).key == key for name in named(event))

    return ask


def _host(condition: Condition, registry: Registry) -> Predicate:
    key = registry.find("country", condition.value).key
    return lambda event: (host := registry.host_of(event)) is not None and host.key == key


def _country(condition: Condition, registry: Registry) -> Predicate:
    key = registry.find("country", condition.value).key
    return lambda event: key in countries(event, registry)


def _place(condition: Condition, registry: Registry) -> Predicate:
    key = registry.find("place", condition.value).key
    return lambda event: any(registry.place(name).key == key for name in event.place)


def _kind(condition: Condition, registry: Registry) -> Predicate:
    _must_be_known("kind", condition.value, {*KINDS, *registry.kinds()}, open_list=True)
    return lambda event: event.kind == condition.value


def _level(condition: Condition, _registry: Registry) -> Predicate:
    _must_be_known("level", condition.value, LEVELS)
    return lambda event: event.level == condition.value


def _scope(condition: Condition, _registry: Registry) -> Predicate:
    _must_be_known("scope", condition.value, SCOPES)
    return lambda event: event.scope == condition.value


def _must_be_known(family: str, word: str, known: Iterable[str], *, open_list: bool = False) -> None:
    """Refuse (TRK302) a word that is none of a closed list, or that is near one of an open list and not on it."""
    listed = list(known)
    near = nearest(word, listed) if word not in listed else []
    if near or (word not in listed and not open_list):
        hint = f"did you mean {' or '.join(near)}?" if near else f"known are: {', '.join(listed)}"
        raise TrackerError(Problem("TRK302", f"no {family} is called {word!r}", hint))


def _exactly(values: Callable[[Event], Iterable[str | None]]) -> Ask:
    def ask(condition: Condition, _registry: Registry) -> Predicate:
        wanted = fold(condition.value)
        return lambda event: any(fold(value) == wanted for value in values(event) if value is not None)

    return ask


def _holding(values: Callable[[Event], Iterable[str | None]]) -> Ask:
    def ask(condition: Condition, _registry: Registry) -> Predicate:
        wanted = fold(condition.value)
        return lambda event: any(wanted in fold(value) for value in values(event) if value is not None)

    return ask


def _in_period(dated: Callable[[Event], Edtf | None]) -> Ask:
    return lambda condition, _registry: in_period(condition.start, condition.end, dated)


def _has(condition: Condition, _registry: Registry) -> Predicate:
    """Whether a field is filled in; `source` is one too."""
    known = {**{name: field.attribute for name, field in fields.EVENT.items()}, "source": "source"}
    _must_be_known("field", condition.value, known)
    attribute = known[condition.value]
    return lambda event: getattr(event, attribute) not in (None, ())


Ask = Callable[[Condition, Registry], Predicate]


def _date(event: Event) -> Edtf | None:
    return event.date


FIELDS: Mapping[str, Ask] = {
    "visitor": _persons(lambda event: event.visitor),
    "host": _host,
    "person": _persons(people),
    "country": _country,
    "place": _place,
    "with": _persons(lambda event: event.with_),
    "inviter": _persons(lambda event: (event.inviter,) if event.inviter else ()),
    "kind": _kind,
    "level": _level,
    "scope": _scope,
    "date": _in_period(_date),
    "due": _in_period(lambda event: event.due),
    "reported": _in_period(lambda event: event.reported),
    "tag": _exactly(lambda event: event.tags),
    "trip": _exactly(lambda event: (event.trip,)),
    "id": _exactly(lambda event: (event.id,)),
    "title": _holding(lambda event: (event.title,)),
    "note": _holding(lambda event: (event.note,)),
    "source": _holding(lambda event: (source.name for source in event.source)),
    "has": _has,
}
"""What can be asked of an event, each with the rule by which it is compared (docs/query.md)."""

DATES = ("date", "due", "reported")


def in_period(start: Edtf | None, end: Edtf | None, dated: Callable[[Event], Edtf | None]) -> Predicate:
    """Whether what is dated may have lasted until the first day asked for, and have begun by the last."""
    first, last = start.earliest if start else None, end.latest if end else None

    def test(event: Event) -> bool:
        date = dated(event)
        if date is None:
            return False
        ends, begins = date.ends.last, date.starts.first
        return (first is None or ends is None or ends >= first) and (last is None or begins is None or begins <= last)

    return test
