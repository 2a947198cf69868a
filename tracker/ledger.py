"""The ledger of promises: chains of promise events, and the visits that kept them. Derived, never stored."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker import matching
from tracker.chains import Chain, Stage
from tracker.clocks import Clocks
from tracker.edtf import Edtf, sort_key
from tracker.model import Event, Record
from tracker.phrases import Land, Said, joined, say
from tracker.registry import Identity, Registry
from tracker.spans import Answer, Days, day_span, days_between
from tracker.steps import Step, in_order, linked, steps
from tracker.sweep import swept

AT_THE_END = Clocks(10**17)
"""Later than any day that a date can name."""

OVER = ("cancelled", "declined", "lapsed")
PENDING = ("invited", "accepted", "announced", "postponed", "partly", "unclear")
STATES = (*PENDING, "fulfilled", *OVER)


class Promise(NamedTuple):
    """A chain as it stands by the clocks asked for.

    `events` are its promise events, `settled_by` visits, `doubts` those a person has to decide about, with why. `late`
    is None where nothing was due. `missing` are those who have yet to come, `passed_over` visits that do not count.
    """

    visitors: tuple[Identity, ...]
    host: Identity
    state: str
    reinstated: bool
    events: tuple[Event, ...]
    due: Edtf | None
    level: str | None
    overdue: bool
    due_now: bool
    age_days: Days
    renewals: int
    settled_by: tuple[Event, ...]
    settled_on: Edtf | None
    lag_days: Days | None
    late: Answer | None
    stages: tuple[Stage, ...]
    doubts: tuple[tuple[Event, Said], ...]
    missing: tuple[Identity, ...]
    passed_over: tuple[Stage, ...]

    @property
    def id(self) -> str:
        """The id of its first event."""
        return self.events[0].id

    @property
    def opened(self) -> Edtf:
        """The date of its first event."""
        return self.events[0].date

    @property
    def is_pending(self) -> bool:
        """Not kept, not closed: still to be made, or to be decided about by a person."""
        return self.state in PENDING

    @property
    def candidates(self) -> tuple[Event, ...]:
        """The visits about which a person has to decide."""
        return tuple(visit for visit, _ in self.doubts)

    @property
    def why(self) -> Said:
        """The reasons for its state, as sentences."""
        sentences = [say("{clause:capital}.", clause=joined("; ", map(Stage.said, self.stages)))]
        for visit, why in self.doubts:
            told = say(
                "The visit of {date} ({id}) {why}: a person has to decide.", date=visit.date, id=visit.id, why=why
            )
            sentences.append(told)
        if self.missing:
            who, host = joined(" and ", (visitor.name for visitor in self.missing)), Land(self.host.name)
            sentences.append(say("No visit of {who} to {host} since is on record.", who=who, host=host))
        sentences.extend(say("{clause:capital}.", clause=stage.said()) for stage in self.passed_over)
        return joined(" ", sentences)


def promises(record: Record, registry: Registry, clocks: Clocks, states: Container[str] = STATES) -> list[Promise]:
    """Every promise of the record that is in one of these states, kept and closed ones too, in order of opening.

    The record is first cut to what `clocks` let one know. Promise events that name no visitor or
    no host country belong to no promise; `check` says so.
    """
    return _ledger(steps(record, registry, clocks), clocks, states)


def states(record: Record, registry: Registry, clocks: Clocks) -> dict[str, str]:
    """The state of every promise by its id, in order of opening: all that is asked of one that has not changed."""
    chains = sorted(_chains(steps(record, registry, clocks), clocks), key=lambda chain: _place(chain.opened))
    return {chain.opened.id: _state(chain) for chain in chains}


def urgency(promise: Promise) -> tuple[int, int, str]:
    """A key that puts what is overdue first, then what is due now, then by the day it is due, then what has no date.

    What is pending no more comes last, in order of opening.
    """
    last = promise.due.latest if promise.due is not None and promise.is_pending else None
    rank = (promise.overdue, promise.due_now, last is not None, promise.is_pending, True).index(True)
    since = promise.opened.earliest or 0
    return rank, since if last is None else last, promise.id


def promises_of(event_id: str, record: Record, registry: Registry, clocks: Clocks) -> list[Promise]:
    """The promises that one event bears on: as one of theirs, as the visit that settled them, or as a candidate."""
    found = _ledger(linked(steps(record, registry, clocks), event_id), clocks)
    return bearing_on(event_id, found)


def _ledger(taken: Iterable[Step], clocks: Clocks, states: Container[str] = STATES) -> list[Promise]:
    chains, found = _chains(taken, clocks), []
    while chains:  # one by one, so that the chains of a large record do not stay beside their promises
        chain = chains.pop()
        if _state(chain) in states:
            found.append(_promise(chain, clocks))
    return sorted(found, key=lambda promise: _place(promise.events[0]))


def _place(opening: Event) -> tuple[int | str, ...]:
    return *sort_key(opening.date), opening.id


def _chains(taken: Iterable[Step], clocks: Clocks) -> list[Chain]:
    return swept(in_order(taken), clocks).chains


def pending(record: Record, registry: Registry, clocks: Clocks) -> list[Promise]:
    """The promises still unmade, oldest first."""
    return promises(record, registry, clocks, PENDING)


def _promise(chain: Chain, clocks: Clocks) -> Promise:
    state = _state(chain)
    is_pending = state in PENDING
    visits = tuple({visit.id: visit for visit in chain.came.values()}.values())
    last_visit = next((visit for visit in visits if visit.id == chain.settled), None)
    opened = chain.opened.date
    return Promise(
        visitors=tuple(chain.visitors),
        host=chain.host,
        state=state,
        reinstated=chain.reinstated,
        events=tuple(chain.events),
        due=chain.due,
        level=chain.level,
        overdue=is_pending and chain.due is not None and matching.has_passed(chain.due, clocks.today),
        due_now=is_pending and chain.due is not None and matching.is_due(chain.due, clocks.today),
        age_days=days_between(opened.starts, day_span(clocks.today)),
        renewals=chain.renewals,
        settled_by=visits,
        settled_on=last_visit.date if last_visit else None,
        lag_days=days_between(opened.starts, last_visit.date.starts) if last_visit else None,
        late=matching.is_late(last_visit.date, chain.due) if last_visit and chain.due else None,
        stages=tuple(chain.stages),
        doubts=tuple(chain.candidates.values()),
        missing=tuple(_missing(chain, state)),
        passed_over=() if state == "fulfilled" else chain.passed_over,
    )


def _state(chain: Chain) -> str:
    if chain.candidates and chain.state != "fulfilled":
        return "unclear"
    return "partly" if chain.is_open and chain.came else chain.state


def is_pending(chain: Chain) -> bool:
    """Whether it stands neither kept nor closed."""
    return _state(chain) in PENDING


def _missing(chain: Chain, state: str) -> Iterator[Identity]:
    """Those who have yet to come."""
    if state == "partly":
        yield from (visitor for visitor in chain.visitors if visitor.key not in chain.came)
    elif chain.is_open and not chain.candidates:
        yield from chain.visitors


def bearing_on(event_id: str, found: Sequence[Promise]) -> list[Promise]:
    """The promises an event bears on: as one of their events, as the visit that settled them, or as a candidate."""
    return [p for p in found if any(e.id == event_id for e in (*p.events, *p.settled_by, *p.candidates))]
