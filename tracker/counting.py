"""What counts for a claim, under which rule: each visit with one of three answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.edtf import Edtf
from tracker.model import Event, Record
from tracker.registry import Identity, Registry
from tracker.spans import Answer, day_span
from tracker.stays import Stay, stay

Unit = tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose visits a claim is about, and which of them.

    Without `host` all countries but the visitor's own are meant. `period` keeps visits that began
    in it, `as_of` (a day count) those begun by then. With `meeting`, encounters of those two are
    counted instead of visits.
    """

    visitor: Identity | None
    as_of: int
    host: Identity | None = None
    place: Identity | None = None
    period: Edtf | None = None
    meeting: tuple[Identity, Identity] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of counting: `of` is what counts once, `scopes` which stays count at all."""

    of: str
    scopes: tuple[str, ...] = ("full",)

    @property
    def words(self) -> str:
        """`visits, legs of one journey in one country once; with border steps`."""
        extra = [_SCOPE_WORDS[scope] for scope in self.scopes if scope != "full"]
        return _UNIT_WORDS[self.of] + ("".join(f"; with {words}" for words in extra))


_SCOPE_WORDS = {"border": "border steps", "transit": "transits", "online": "online meetings"}
_UNIT_WORDS = {
    "visits": "visits, legs of one journey in one country once",
    "trips": "journeys, all legs of one once",
    "countries": "countries, each once",
    "encounters": "encounters, one for each visit",
    "meetings": "meetings, each for itself",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """A unit (what counts once) and whether it counts."""

    stays: Unit
    counts: Answer

    @property
    def first(self) -> Stay:
        """Its first stay that is in question."""
        return self.stays[0]


def candidates(subject: Subject, record: Record, registry: Registry) -> list[tuple[Stay, Answer]]:
    """The stays (or meetings) that may count whatever the rule, each with its answer, in order of the record."""
    home = registry.home(subject.visitor.name) if subject.visitor else None
    found: list[tuple[Stay, Answer]] = []
    for event in record.events:
        if not is_about(event, subject, registry):
            continue
        item = stay(event, registry)
        answer = _begun(item.date, subject.as_of) & _in_period(item.date, subject.period)
        answer = answer & _where(item, subject, home, registry)
        if answer is not Answer.NO:
            found.append((item, answer))
    return found


def is_about(event: Event, subject: Subject, registry: Registry) -> bool:
    """Whether the event is a visit of the person, or an encounter of the two, that the subject names."""
    if subject.meeting:
        wanted = {identity.key for identity in subject.meeting}
        present = {registry.person(name).key for name in (*event.visitor, *event.with_)}
        return event.kind in ("visit", "meeting") and wanted <= present
    if event.kind != "visit" or subject.visitor is None:
        return False
    return any(registry.person(name).key == subject.visitor.key for name in event.visitor)


def _begun(date: Edtf, as_of: int) -> Answer:
    return ~day_span(as_of).before(date.may_start)


def _in_period(date: Edtf, period: Edtf | None) -> Answer:
    """Whether the first day lies in the period; what ran over its beginning belongs to the time before."""
    if period is None:
        return Answer.YES
    early = date.may_start.before(day_span(period.earliest)) if period.earliest is not None else Answer.NO
    late = day_span(period.latest).before(date.may_start) if period.latest is not None else Answer.NO
    return ~(early | late)


def _where(item: Stay, subject: Subject, home: Identity | None, registry: Registry) -> Answer:
    return _in_country(item, subject, home) & _in_place(item, subject, registry)


def _in_country(item: Stay, subject: Subject, home: Identity | None) -> Answer:
    if subject.host is None:
        if home is None or subject.meeting:
            return Answer.YES
        return Answer.CANNOT_SAY if item.host is None else Answer.of(item.host.key != home.key)
    return Answer.CANNOT_SAY if item.host is None else Answer.of(item.host.key == subject.host.key)


def _in_place(item: Stay, subject: Subject, registry: Registry) -> Answer:
    """A visit of which no place is recorded may have been to any of its country."""
    if subject.place is None or subject.place.key in item.places:
        return Answer.YES
    if item.places:
        return Answer.NO
    land = registry.country_of_place(subject.place.name)
    elsewhere = land is not None and item.host is not None and land.key != item.host.key
    return Answer.NO if elsewhere else Answer.CANNOT_SAY


def units(found: Sequence[tuple[Stay, Answer]], rule: Rule) -> list[Counted]:
    """What counts once under a rule, in order of first days; it counts if any of its stays does."""
    kept = [(item, answer) for item, answer in found if item.event.scope in rule.scopes]
    visits = [item for item, _ in kept if item.event.kind == "visit"]
    around = {item.id: _visit_around(item, visits) for item, _ in kept if item.event.kind == "meeting"}
    groups: dict[object, list[tuple[Stay, Answer]]] = {}
    for item, answer in kept:
        if rule.of == "meetings" and item.id in around.values():
            continue  # a visit of which the meetings themselves are on record
        groups.setdefault(_unit_of(item, rule, around), []).append((item, answer))
    counted = [_counted(group) for group in groups.values()]
    return sorted(counted, key=lambda unit: (_first_day(unit.first), unit.first.id))


def _counted(group: Sequence[tuple[Stay, Answer]]) -> Counted:
    listed = sorted(group, key=lambda pair: (_first_day(pair[0]), pair[0].id))
    answer = Answer.NO
    for _, one in listed:
        answer = answer | one
    return Counted(tuple(item for item, _ in listed), answer)


def _first_day(item: Stay) -> int:
    first = item.date.starts.first
    return -(10**15) if first is None else first


def _unit_of(item: Stay, rule: Rule, around: Mapping[str, str]) -> object:
    host = item.host.key if item.host else None
    if rule.of == "countries":
        return host or item.id
    if rule.of == "encounters":
        return (around.get(item.id, item.id),)
    if item.event.trip is None or rule.of == "meetings":
        return (item.id,)
    return ("trip", item.event.trip) if rule.of == "trips" else ("leg", item.event.trip, host or item.id)


def _visit_around(item: Stay, visits: Iterable[Stay]) -> str:
    """The id of the visit during which a meeting took place; its own if there was none."""
    return next((visit for visit in visits if _within(item.date, visit.date)), item).id


def _within(inner: Edtf, outer: Edtf) -> bool:
    first, last = outer.earliest, outer.latest
    inside = inner.starts
    return None not in (first, last, inside.first) and first <= inside.first <= last  # type: ignore[operator]


def rules(
    subject: Subject, of: str | None, found: Iterable[tuple[Stay, Answer]], units_asked: tuple[str, ...]
) -> list[Rule]:
    """The rules under which a claim may be meant, the usual one first; those that change nothing are left out."""
    names = (of,) if of else units_asked
    present = {item.event.scope for item, _ in found}
    extras = ("online",) if subject.meeting else ("border", "transit")
    scopes: list[tuple[str, ...]] = [("full",)]
    for extra in extras:
        if extra in present:
            scopes += [(*scope, extra) for scope in scopes]
    return [Rule(name, scope) for scope in scopes for name in names]
