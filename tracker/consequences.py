"""What follows from an event for the promises of the record, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker import ledger, wording
from tracker.chains import ENDINGS
from tracker.clocks import Clocks
from tracker.ledger import Promise
from tracker.model import PROMISE_KINDS, Event, Record
from tracker.registry import Registry
from tracker.spans import Answer

Told = tuple[str, tuple[str, ...]]
"""A sentence, and the ids of the events of the promise that it is about."""


def of_event(event_id: str, record: Record, registry: Registry, clocks: Clocks) -> list[Told]:
    """What the event of this id means for promises, as of today: what it fulfils, opens or changes."""
    event = next((event for event in record.events if event.id == event_id), None)
    if event is None:  # it lies after the day that is asked about
        return []
    if event.kind != "visit" and event.kind not in PROMISE_KINDS:
        return []
    if not clocks.had_happened(event):
        return [(f"lies after today ({wording.day(clocks.today)}): until its day comes, it counts for nothing", ())]
    found = ledger.promises_of(event_id, record, registry, clocks)
    return [(line, tuple(e.id for e in promise.events)) for promise in found for line in _lines(event, promise)]


def states(before: Iterable[Promise], after: Iterable[Promise]) -> list[tuple[str, str | None, str | None]]:
    """The promises whose states differ after a change, by their ids: what they were and are, None for no promise."""
    was, now = ({promise.id: promise.state for promise in promises} for promises in (before, after))
    names = [name for name in was if name not in now] + [name for name in now if name not in was]
    names += [name for name in now if name in was and was[name] != now[name]]
    return [(name, was.get(name), now.get(name)) for name in names]


def of_change(before: Iterable[Promise], after: Iterable[Promise]) -> list[str]:
    """How the promises of the record differ after a change, in sentences."""
    return [_new_state(*state) for state in states(before, after)]


def _new_state(name: str, was: str | None, now: str | None) -> str:
    if now is None:
        return f"{name} is no promise any more"
    return f"{name} is a promise now ({now})" if was is None else f"{name} is {now} now; it was {was}"


def _lines(event: Event, promise: Promise) -> Iterator[str]:
    if _has(promise.settled_by, event):
        yield from _kept(promise)
    elif _has(promise.candidates, event):
        yield f"may fulfil {promise.id}, which a person has to decide: {promise.why}"
    elif promise.id == event.id and event.kind in ENDINGS:
        yield f"is a {event.kind} of no promise that is on record of the same visitors and host"
    elif promise.id == event.id:
        who = " and ".join(visitor.name for visitor in promise.visitors)
        yield f"opens a promise: {who} to {promise.host.name} ({promise.state})"
    else:
        yield f"goes on with {promise.id}, which is now {promise.state}"


def _kept(promise: Promise) -> Iterator[str]:
    if promise.state == "partly":
        yield f"fulfils {promise.id} in part"
        return
    after = f", {wording.days(promise.lag_days)} after" if promise.lag_days is not None else ""
    late = ", late" if promise.late is Answer.YES else ""
    yield f"fulfils {promise.id}{after}{late}"


def _has(events: Iterable[Event], event: Event) -> bool:
    return any(other.id == event.id for other in events)
