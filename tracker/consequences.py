"""What follows from an event for the promises of the record, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tracker import ledger, wording
from tracker.chains import ENDINGS
from tracker.clocks import Clocks
from tracker.ledger import Promise
from tracker.model import PROMISE_KINDS, Event, Record
from tracker.phrases import Land, Said, joined, say
from tracker.registry import Registry
from tracker.spans import Answer

Told = tuple[Said, tuple[str, ...]]
"""A sentence, and the ids of the events of the promise that it is about."""


def of_event(event_id: str, record: Record, registry: Registry, clocks: Clocks) -> list[Told]:
    """What the event of this id means for promises, as of today: what it fulfils, opens or changes."""
    event = next((event for event in record.events if event.id == event_id), None)
    if event is None:  # it lies after the day that is asked about
        return []
    if event.kind != "visit" and event.kind not in PROMISE_KINDS:
        return []
    if not clocks.had_happened(event):
        today = wording.day(clocks.today)
        return [(say("lies after today ({day}): until its day comes, it counts for nothing", day=today), ())]
    found = ledger.promises_of(event_id, record, registry, clocks)
    return [(line, tuple(e.id for e in promise.events)) for promise in found for line in _lines(event, promise)]


NewState = tuple[str, str | None, str | None]
"""The id of a promise, what its state was and what it is, None for no promise."""


def of_change(before: Mapping[str, str], after: Mapping[str, str]) -> list[NewState]:
    """The promises whose states (`ledger.states`) differ after a change."""
    names = [name for name in before if name not in after] + [name for name in after if name not in before]
    names += [name for name in after if name in before and before[name] != after[name]]
    return [(name, before.get(name), after.get(name)) for name in names]


def told(changed: Iterable[NewState]) -> list[Said]:
    """The same in sentences."""
    return [_new_state(*state) for state in changed]


def _new_state(name: str, was: str | None, now: str | None) -> Said:
    if now is None:
        return say("{id} is no promise any more", id=name)
    if was is None:
        return say("{id} is a promise now ({state})", id=name, state=say(now))
    return say("{id} is {new} now; it was {old}", id=name, new=say(now), old=say(was))


def _lines(event: Event, promise: Promise) -> Iterator[Said]:
    state = say(promise.state)
    if _has(promise.settled_by, event):
        yield from _kept(promise)
    elif _has(promise.candidates, event):
        yield say("may fulfil {id}, which a person has to decide: {why}", id=promise.id, why=promise.why)
    elif promise.id == event.id and event.kind in ENDINGS:
        kind = say(event.kind)
        yield say("is a {kind} of no promise that is on record of the same visitors and host", kind=kind)
    elif promise.id == event.id:
        who, host = joined(" and ", (visitor.name for visitor in promise.visitors)), Land(promise.host.name)
        yield say("opens a promise: {who} to {host} ({state})", who=who, host=host, state=state)
    else:
        yield say("goes on with {id}, which is now {state}", id=promise.id, state=state)


def _kept(promise: Promise) -> Iterator[Said]:
    if promise.state == "partly":
        yield say("fulfils {id} in part", id=promise.id)
        return
    parts = [say("fulfils {id}", id=promise.id)]
    if promise.lag_days is not None:
        parts.append(say("{length} after", length=wording.days(promise.lag_days)))
    if promise.late is Answer.YES:
        parts.append(say("late"))
    yield joined(", ", parts)


def _has(events: Iterable[Event], event: Event) -> bool:
    return any(other.id == event.id for other in events)
