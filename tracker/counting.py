"""What counts for a claim, under which rule: each visit with one of three answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker import encounters
from tracker.edtf import Edtf
from tracker.model import Event, Record
from tracker.phrases import Said, joined, say
from tracker.registry import Identity, Registry
from tracker.spans import Answer, day_span
from tracker.stays import Stay, stay, unit

Unit = tuple[Stay, ...]


class Subject(NamedTuple):
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


class Rule(NamedTuple):
    """A way of counting: `of` is what counts once, `scopes` which stays count at all."""

    of: str
    scopes: tuple[str, ...] = ("full",)

    @property
    def words(self) -> Said:
        """`visits, legs of one journey in one country once; with border steps`."""
        extra = [say(_SCOPE_WORDS[scope]) for scope in self.scopes if scope != "full"]
        return joined("; ", [say(_UNIT_WORDS[self.of]), *extra])


_SCOPE_WORDS = {"border": "with border steps", "transit": "with transits", "online": "with online meetings"}
_UNIT_WORDS = {
    "visits": "visits, legs of one journey in one country once",
    "trips": "journeys, all legs of one once",
    "countries": "countries, each once",
    "encounters": "encounters, one for each visit",
    "meetings": "meetings, each for itself",
}


class Counted(NamedTuple):
    """A unit (what counts once) and whether it counts."""

    stays: Unit
    counts: Answer

    @property
    def first(self) -> Stay:
        """Its first stay that is in question."""
        return self.stays[0]


def candidates(subject: Subject, record: Record, registry: Registry) -> list[tuple[Stay, Answer]]:
    """The stays (or meetings) that may count whatever the rule, each with its answer, in order of the record.

    The period is not asked here: it is a matter of what counts once, not of each leg (`units`).
    """
    home = registry.home(subject.visitor.name) if subject.visitor else None
    listed = [stay(event, registry) for event in record.events if is_about(event, subject, registry)]
    found: list[tuple[Stay, Answer]] = []
    for item in _with_hosts(listed) if subject.meeting else listed:
        answer = _begun(item.date, subject.as_of) & _where(item, subject, home, registry)
        if answer is not Answer.NO:
            found.append((item, answer))
    return found


def _with_hosts(listed: Sequence[Stay]) -> list[Stay]:
    """Stays and meetings, a meeting without a country in that of the visit during which it was."""
    by_id = {item.id: item for item in listed}
    held = {name: by_id[visit].host for name, (visit, inside) in _around(listed).items() if inside is Answer.YES}
    return [item._replace(host=item.host or held.get(item.id)) for item in listed]


def _around(listed: Iterable[Stay]) -> dict[str, tuple[str, Answer]]:
    dated = [(item.event.kind == "visit", (item.id, item.date)) for item in listed]
    meetings, visits = ([named for is_visit, named in dated if is_visit is wanted] for wanted in (False, True))
    return encounters.around(meetings, visits)


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


def in_period(date: Edtf, period: Edtf | None) -> Answer:
    """Whether the first day lies in the period; what ran over its beginning belongs to the time before."""
    if period is None:
        return Answer.YES
    late = day_span(period.latest).before(date.may_start) if period.latest is not None else Answer.NO
    return ~(_early(date, period) | late)


def _early(date: Edtf, period: Edtf | None) -> Answer:
    if period is None or period.earliest is None:
        return Answer.NO
    return date.may_start.before(day_span(period.earliest))


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


def units(found: Sequence[tuple[Stay, Answer]], rule: Rule, period: Edtf | None = None) -> list[Counted]:
    """What counts once under a rule and began in the period, in order of first days; it counts if any stay does."""
    kept = [(item, answer) for item, answer in found if item.event.scope in rule.scopes]
    around = _around(item for item, _ in kept) if rule.of in ("encounters", "meetings") else {}
    held = dict(sorted(around.values(), key=lambda pair: pair[1] is Answer.YES))
    groups: dict[object, list[tuple[Stay, Answer]]] = {}
    for item, answer in kept:
        visit, inside = around.get(item.id, (item.id, Answer.NO))
        if rule.of == "meetings":  # a visit of which the meetings themselves are on record is none beside them
            answer = answer & ~held.get(item.id, Answer.NO)
        elif inside is Answer.CANNOT_SAY:  # a second encounter, or part of that visit
            answer, visit = answer & inside, item.id
        groups.setdefault(_unit_of(item, rule, visit), []).append((item, answer))
    counted = (_counted(group, rule, period) for group in groups.values())
    begun = [unit for unit in counted if unit is not None and unit.counts is not Answer.NO]
    return sorted(begun, key=lambda unit: (_first_day(unit.first), unit.first.id))


def _counted(group: Sequence[tuple[Stay, Answer]], rule: Rule, period: Edtf | None) -> Counted | None:
    """The unit, if it may have begun in the period; a country counts with the visits that did."""
    listed = sorted(group, key=lambda pair: (_first_day(pair[0]), pair[0].id))
    if rule.of == "countries":
        listed = [(item, answer) for item, answer in listed if in_period(item.date, period) is not Answer.NO]
    inside = earlier = Answer.NO
    for item, answer in listed:
        inside = inside | (answer & in_period(item.date, period))
        earlier = earlier | (answer & _early(item.date, period))
    counts = inside if rule.of == "countries" else inside & ~earlier
    return Counted(tuple(item for item, _ in listed), counts) if listed else None


def _first_day(item: Stay) -> int:
    first = item.date.starts.first
    return -(10**15) if first is None else first


def _unit_of(item: Stay, rule: Rule, visit: str) -> object:
    if rule.of == "encounters":
        return (visit,)
    return (item.id,) if rule.of == "meetings" else unit(item, rule.of)


def rules(
    subject: Subject, of: str | None, found: Iterable[tuple[Stay, Answer]], units_asked: tuple[str, ...]
) -> list[Rule]:
    """The rules under which a claim may be meant, the usual one first; those that change nothing are left out."""
    names = (of,) if of else units_asked
    present = {
        item.event.scope
        for item, _ in found
        if item.event.trip or in_period(item.date, subject.period) is not Answer.NO
    }
    extras = ("online",) if subject.meeting else ("border", "transit")
    scopes: list[tuple[str, ...]] = [("full",)]
    for extra in extras:
        if extra in present:
            scopes += [(*scope, extra) for scope in scopes]
    return [Rule(name, scope) for scope in scopes for name in names]
