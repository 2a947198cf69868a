"""What the record says about one event: which visit it is, the first since when, who came last from the other side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker import consequences, encounters, sources, wording
from tracker.clocks import Clocks
from tracker.contents import people
from tracker.counting import Counted, Rule, Subject, candidates, units
from tracker.model import PROMISE_KINDS, Event, Record
from tracker.phrases import Land, Said, joined, say
from tracker.registry import Identity, Registry
from tracker.spans import Answer, days_between
from tracker.stays import Stay, stays

ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Line(NamedTuple):
    """A sentence of a `kind`, and the ids of the events that prove it."""

    kind: str
    text: Said
    because: tuple[str, ...]


def lines(event: Event, record: Record, registry: Registry, clocks: Clocks) -> list[Line]:
    """What the event means, by the record up to its own day; promises as of today (`clocks`).

    `kind` is one of `nth`, `since`, `abroad`, `other-way`, `met`, `promise`, `promised-there`, `sources`.
    """
    told = consequences.of_event(event.id, record, registry, clocks)
    if not clocks.had_happened(event):
        return [Line("promise", text, (event.id, *ids)) for text, ids in told]
    found: list[Line] = []
    if event.kind == "visit" and event.scope != "online":
        for name in event.visitor:
            found += _of_visitor(event, registry.person(name), record, registry)
        found += _other_way(event, record, registry)
    if event.kind in ("meeting", "visit"):
        found += _met(event, record, registry)
    found += [Line("promise", text, (event.id, *ids)) for text, ids in told]
    found += _promised_there(event, record, registry)
    found += [
        Line("sources", sources.disagreement(saying), (event.id,)) for saying in sources.disagreements(event, registry)
    ]
    return found


def _of_visitor(event: Event, visitor: Identity, record: Record, registry: Registry) -> Iterator[Line]:
    host = registry.host_of(event)
    if host is not None:
        there = _before(event, Subject(visitor, _day(event), host), record, registry)
        yield from _place_in_row(event, there, visitor, host)
    abroad = _before(event, Subject(visitor, _day(event)), record, registry, of="trips")
    home = registry.home(visitor.name)
    if home is None or host is None or host.key == home.key:
        return
    last = [unit for unit in abroad if unit.counts is Answer.YES][-1:]
    if last:
        before = _last(last[0])
        text = say(
            "first trip abroad of {who} on record since {visit}, {length} before",
            who=visitor.name,
            visit=_named(before.event),
            length=_gap(before, event),
        )
        yield Line("abroad", text, (event.id, before.id))
    elif not abroad:
        yield Line("abroad", say("first trip abroad of {who} on record", who=visitor.name), (event.id,))


def _place_in_row(event: Event, earlier: Sequence[Counted], visitor: Identity, host: Identity) -> Iterator[Line]:
    sure = [unit for unit in earlier if unit.counts is Answer.YES]
    ids = tuple(item.id for unit in earlier for item in unit.stays)
    row = ordinal(len(sure) + 1)
    text = say("{nth} visit of {who} to {host}", nth=row, who=visitor.name, host=Land(host.name))
    if event.scope != "full":
        text = say("{visit} (counting {scope} ones)", visit=text, scope=say(event.scope))
    yield Line("nth", _on_record(text, sure, earlier), (*ids, event.id))
    if sure:
        last = _last(sure[-1])
        since = say(
            "first on record since {visit}, {length} before", visit=_named(last.event), length=_gap(last, event)
        )
        yield Line("since", since, (event.id, last.id))


def _on_record(text: Said, sure: Sequence[Counted], earlier: Sequence[Counted]) -> Said:
    """The sentence, and that it is a least number where some of the earlier ones are not certain."""
    if len(sure) < len(earlier):
        return say("{sentence} on record, at least", sentence=text)
    return say("{sentence} on record", sentence=text)


def _gap(before: Stay, event: Event) -> Said:
    return wording.days(days_between(before.date.ends, event.date.starts))


def _before(event: Event, subject: Subject, record: Record, registry: Registry, of: str = "visits") -> list[Counted]:
    """What counts and came before the event, or may have; legs of its own journey left out."""
    scopes = ("full",) if event.scope == "full" else ("full", event.scope)
    found = [
        (item, answer & item.date.may_start.before(event.date.may_start))
        for item, answer in candidates(subject, record, registry)
        if item.id != event.id and not (event.trip and item.event.trip == event.trip)
    ]
    return units([(item, answer) for item, answer in found if answer is not Answer.NO], Rule(of, scopes))


def _other_way(event: Event, record: Record, registry: Registry) -> Iterator[Line]:
    """The last visit from the host country to the visitor's own, by whomever."""
    host = registry.host_of(event)
    homes = {home.key: home for name in event.visitor if (home := registry.home(name))}
    if host is None or not homes:
        return
    back = [item for item in stays(record, registry) if _is_return(item, host, homes, registry)]
    known = [item for item in back if item.date.may_start.before(event.date.may_start) is Answer.YES]
    if known:
        last = known[-1]
        text = say(
            "last visit the other way: {who} to {host}, {visit}, {length} before",
            who=joined(" and ", (registry.person(name).name for name in last.event.visitor)),
            host=Land(last.host.name if last.host else ""),
            visit=_named(last.event),
            length=_gap(last, event),
        )
        yield Line("other-way", text, (last.id,))


def _is_return(item: Stay, host: Identity, homes: dict[str, Identity], registry: Registry) -> bool:
    if item.host is None or item.host.key not in homes or item.event.scope != "full":
        return False
    from_host = (registry.home(name) for name in item.event.visitor)
    return any(home is not None and home.key == host.key for home in from_host)


def _met(event: Event, record: Record, registry: Registry) -> Iterator[Line]:
    """Which encounter of two this is; more than two have none."""
    present = {identity.key: identity for identity in map(registry.person, (*event.visitor, *event.with_))}
    if len(present) != 2 or not event.with_:
        return
    one, other = sorted(present.values(), key=lambda identity: identity.name)
    subject = Subject(None, _day(event), meeting=(one, other))
    found = [(item, answer) for item, answer in candidates(subject, record, registry) if item.id != event.id]
    earlier = [
        unit
        for unit in units(found, Rule("encounters"))
        if all(item.date.may_start.before(event.date.may_start) is not Answer.NO for item in unit.stays)
        and not any(_holds(item, event) for item in unit.stays)
    ]
    ids = tuple(item.id for unit in earlier for item in unit.stays)
    sure = [unit for unit in earlier if _was_before(unit, event) is Answer.YES]
    text = say("{nth} encounter of {one} and {other}", nth=ordinal(len(sure) + 1), one=one.name, other=other.name)
    yield Line("met", _on_record(text, sure, earlier), (*ids, event.id))


def _was_before(unit: Counted, event: Event) -> Answer:
    return unit.counts & unit.first.date.may_start.before(event.date.may_start)


def _holds(item: Stay, event: Event) -> bool:
    """Whether the event began in the days of that visit for certain."""
    found = encounters.around([(event.id, event.date)], [(item.id, item.date)]).get(event.id)
    return found is not None and found[1] is Answer.YES


def _promised_there(event: Event, record: Record, registry: Registry) -> Iterator[Line]:
    """Promises made in the days of a visit, by or to those who met."""
    if event.kind not in ("visit", "meeting"):
        return
    company = {registry.person(name).key for name in people(event)}
    for other in record.events:
        if other.kind not in PROMISE_KINDS or not _same_days(event, other):
            continue
        if company & {registry.person(name).key for name in people(other)}:
            yield Line("promised-there", say("there: {title} ({id})", title=other.title, id=other.id), (other.id,))


def _same_days(event: Event, other: Event) -> bool:
    day = other.date.earliest
    return other.date.is_day and day is not None and event.date.holds(day)


def _day(event: Event) -> int:
    """The last day on which the event may have begun: what came by then is what it is compared with."""
    last = event.date.may_start.last
    return 10**15 if last is None else last


def _last(unit: Counted) -> Stay:
    return unit.stays[-1]


def _named(event: Event) -> Said:
    return say("{date} ({id})", date=wording.date(event.date), id=event.id)


def ordinal(number: int) -> Said:
    """`second`, `21st`."""
    if number < len(ORDINALS):
        return Said(ORDINALS[number], "{n}th", {"n": number})
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Said(f"{number}{ending}", "{n}th", {"n": number})
