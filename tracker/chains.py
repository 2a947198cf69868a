"""One chain of promise events: its state after each, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tracker.edtf import Edtf
from tracker.matching import Terms
from tracker.model import LEVELS, Event
from tracker.phrases import Said, say
from tracker.registry import Identity

OPEN_STATES = ("invited", "postponed", "accepted", "announced")  # an invitation raises along this line, never lowers
ENDINGS = {"cancellation": "cancelled", "decline": "declined", "lapse": "lapsed"}
MOST_PASSED_OVER = 5  # visits that do not count and are still mentioned in the reason
_STATES = {"acceptance": "accepted", "announcement": "announced", "postponement": "postponed"}
REOPENING = ("announcement", "acceptance", "reinstatement", "postponement", "cancellation")
"""Kinds that go on with a cancelled chain; after a decline or a lapse anything begins a new one."""


class Stage(NamedTuple):
    """What befell a promise. The sentence about it is put together when it is asked for: of most it never is.

    `due` is what was then set, `why` what there is to say of a visit.
    """

    template: str
    date: Edtf
    id: str
    due: Edtf | None = None
    why: Said | None = None

    def said(self) -> Said:
        """A clause about it."""
        date = self.date if self.due is None else say("{date} for {due}", date=self.date, due=self.due)
        if self.why is None:
            return say(self.template, date=date, id=self.id)
        return say(self.template, date=date, id=self.id, why=self.why)


@dataclass(slots=True, eq=False)
class Chain:
    """Promise events with the same visitors and the same host, in order, and the visits that answered them.

    `state` is one of OPEN_STATES, or `cancelled`, `declined`, `lapsed`, `fulfilled`. `came` holds the visit of
    each visitor's key, `candidates` the visits a person has to decide about, with the reason.
    """

    visitors: Sequence[Identity]
    host: Identity
    key: tuple[frozenset[str], str]
    """The same for all promises to the same visitors by the same host."""
    events: list[Event] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    state: str = ""
    state_before_end: str = "announced"
    due: Edtf | None = None
    level: str | None = None
    places: frozenset[str] = frozenset()
    renewals: int = 0
    reinstated: bool = False
    ended: Event | None = None
    came: dict[str, Event] = field(default_factory=dict)
    settled: str = ""
    candidates: dict[str, tuple[Event, Said]] = field(default_factory=dict)
    passed_over: tuple[Stage, ...] = ()

    @property
    def opened(self) -> Event:
        """The event that began it; its id is the promise's."""
        return self.events[0]

    @property
    def is_open(self) -> bool:
        """Neither kept nor ended."""
        return self.state in OPEN_STATES

    @property
    def is_cancelled(self) -> bool:
        """Ended, but in a way that can be taken back."""
        return self.state == "cancelled"

    @property
    def terms(self) -> Terms:
        """What a visit has to answer to."""
        return Terms(
            opened=self.opened.date,
            by_announcement=self.opened.kind == "announcement",
            due=self.due,
            level=self.level,
            places=self.places,
            ended=self.ended.date if self.ended else None,
            ending=self.ended.kind if self.ended else "",
        )

    def add(self, event: Event, places: frozenset[str]) -> None:
        """Take a further promise event into the chain: state, terms and stages change as it says."""
        again = bool(self.events)
        self.events.append(event)
        self.stages.append(_stage(event, again))
        if self.state != "fulfilled":  # a later word on a promise that was kept changes nothing
            self._change_state(event, again)
            self._change_terms(event, places)

    def accept(self, event: Event, on: Edtf) -> None:
        """The answer to an invitation of the chain, given on a later day than the invitation itself."""
        self._reopen()
        self.state = "accepted"
        self.stages.append(Stage("accepted on {date} ({id})", on, event.id))

    def _change_state(self, event: Event, again: bool) -> None:
        ending = ENDINGS.get(event.kind)
        if ending:
            self.state_before_end = self.state if self.is_open else self.state_before_end
            self.state, self.ended = ending, event
            return
        self._reopen()
        if event.kind == "invitation":
            self.renewals += int(again)
            stated = "accepted" if event.accepted is True else "invited"
            self.state = max(self.state or stated, stated, key=OPEN_STATES.index)
        elif event.kind == "reinstatement":
            self.state = self.state_before_end if self.state in ("", "postponed") else self.state
        else:
            if event.kind == "postponement" and self.state != "postponed":
                self.state_before_end = self.state or self.state_before_end
            self.state = _STATES[event.kind]

    def _reopen(self) -> None:
        if self.state and not self.is_open:
            self.reinstated = True
            self.state, self.ended = self.state_before_end, None

    def _change_terms(self, event: Event, places: frozenset[str]) -> None:
        if event.kind in ENDINGS:
            return
        if event.due is not None or event.kind == "postponement":
            self.due = event.due
        if event.level in LEVELS:
            self.level = event.level
        self.places |= places

    def settle(self, visit: Event, visitors: Sequence[str], why: Said) -> None:
        """A visit of these visitors (keys) fulfils their part; with the last of them the chain is fulfilled."""
        for key in visitors:
            self.came.setdefault(key, visit)
        complete = all(visitor.key in self.came for visitor in self.visitors)
        said = why if complete else say("{why}, in part", why=why)
        self.stages.append(Stage("visit of {date} ({id}) {why}", visit.date, visit.id, why=said))
        if complete:
            self.state_before_end = self.state if self.is_open else self.state_before_end
            self.state, self.settled = "fulfilled", visit.id
            self.candidates.clear()

    def doubt(self, visit: Event, why: Said) -> None:
        """A visit that a person has to decide about."""
        self.candidates.setdefault(visit.id, (visit, why))

    def pass_over(self, visit: Event, why: Said) -> None:
        """A visit of the right person to the right country that does not count, to be mentioned in the reason."""
        stage = Stage("the visit of {date} ({id}) {why}", visit.date, visit.id, why=why)
        if len(self.passed_over) < MOST_PASSED_OVER and stage not in self.passed_over:
            self.passed_over = (*self.passed_over, stage)

    def unsettle(self, visitors: Sequence[str], why: Said) -> None:
        """Take back that the chain was fulfilled: the visits of these visitors (keys) become candidates."""
        self.state, self.settled = self.state_before_end, ""
        for key in visitors:
            self.doubt(self.came.pop(key), why)


_STEPS = {
    "invitation": "invited on {date} ({id})",
    "acceptance": "accepted on {date} ({id})",
    "announcement": "announced on {date} ({id})",
    "postponement": "postponed on {date} ({id})",
    "cancellation": "cancelled on {date} ({id})",
    "reinstatement": "reinstated on {date} ({id})",
    "decline": "declined on {date} ({id})",
    "lapse": "lapsed on {date} ({id})",
}
_INVITED = {  # again, and accepted
    (False, True): "invited and accepted on {date} ({id})",
    (True, False): "invited again on {date} ({id})",
    (True, True): "invited again and accepted on {date} ({id})",
}


def _stage(event: Event, again: bool) -> Stage:
    template = _STEPS[event.kind]
    if event.kind == "invitation":
        template = _INVITED.get((again, event.accepted is True), template)
    return Stage(template, event.date, event.id, None if event.kind in ENDINGS else event.due)
