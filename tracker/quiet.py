"""From which day on an event has no bearing any more on what is pending: it need not be looked at then.

Events that can bear on each other (`steps.groups`) are cut apart in time where nothing reaches across: what came before
is settled there, and by the rules (`steps.in_order`, `sweep`, `chains`, `matching`) makes no difference to what comes
after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from operator import itemgetter
from typing import NamedTuple

from tracker.chains import REOPENING, Chain
from tracker.ledger import AT_THE_END, is_pending
from tracker.spans import Span
from tracker.steps import ANSWERS, OPENINGS, Key, Step, groups, in_order
from tracker.sweep import swept


def quiet_days(taken: Iterable[Step]) -> dict[str, float]:
    """Of the events that can bear on a promise, the day from which on none that they bear on is pending.

    `taken` are all steps of a record (`steps.steps` by clocks at the end of time). That day is the last of the promise
    events and of the visits that settled them: what comes later finds the promises closed, and opens none again. Where
    the order may be another while not all is there, it is the last of all; where something stays pending, it is
    infinite. An event that is quiet by a day, or has no day here, need not be looked at to know what is pending on that
    day, by all that is known.
    """
    ordered = in_order(taken)
    sweep = swept(ordered, AT_THE_END)
    place = {id(step): number for number, step in enumerate(ordered)}
    settling = {visit.id for chain in sweep.chains for visit in chain.came.values()}
    found: dict[str, float] = {}
    for group in groups(ordered):
        places = {place[id(step)] for step in group}
        for part in _Reaches([ordered[number] for number in sorted(places)], sweep.of_event).apart():
            promises = [step for step in part if not step.is_visit]
            if not promises:
                continue
            waits = any(is_pending(sweep.of_event[step.event.id]) for step in promises)
            is_mixed = any(map(_may_change_places, part))
            deciding = (step for step in part if is_mixed or not step.is_visit or step.event.id in settling)
            day = inf if waits else max(_Reach.of(step.date.starts).last for step in deciding)
            found.update(dict.fromkeys((step.event.id for step in part), day))
    return found


def _may_change_places(step: Step) -> bool:
    """Whether it may be seen on a day on which not all is seen that comes before it in the end."""
    return step.date.starts.first is None or (step.is_visit and bool(step.event.follows))


class _Reach(NamedTuple):
    """The first and the last day of what bears on something; infinite where that has no limit."""

    first: float
    last: float

    @staticmethod
    def of(span: Span) -> _Reach:
        return _Reach(-inf if span.first is None else span.first, inf if span.last is None else span.last)

    def until(self, day: float) -> _Reach:
        """The same, but no shorter than until that day."""
        return _Reach(self.first, max(self.last, day))

    def __or__(self, other: _Reach) -> _Reach:
        return _Reach(min(self.first, other.first), max(self.last, other.last))


class _Reaches:
    """How far the steps of a group reach in time; they are in order.

    Each reaches over the days on which it may lie, and as far as the steps that it had to wait for; to what it follows;
    over the promise that it is a word of, up to the visit that kept it, and without end while that is pending. A
    promise that was cancelled reaches on as long as a later word may take it up, or a visit may lie in what was due.
    """

    def __init__(self, group: Sequence[Step], of_event: Mapping[str, Chain]) -> None:
        self._group = group
        self._of_event = of_event
        self._own: dict[str, _Reach] = {}
        self._reopening: dict[Key, float] = defaultdict(lambda: -inf)
        """The last day of what may go on with a promise that was cancelled."""
        self._answers: dict[Key, _Reach] = {}
        """From the first opening to answers that might have to wait for another if it were not there."""
        self._gather()
        chains = dict.fromkeys(of_event[step.event.id] for step in group if not step.is_visit)
        self._of_chain = {chain: self._chain(chain) for chain in chains}

    def _gather(self) -> None:
        begun = -inf
        opening: dict[Key, _Reach] = {}
        answer: dict[Key, _Reach] = {}
        for step in self._group:
            reach, kind, key = _Reach.of(step.date.may_start), step.event.kind, step.key
            begun = max(begun, reach.first)
            reach = reach.until(begun)  # it may have been held back until then
            self._own[step.event.id] = self._own.get(step.event.id, reach) | reach
            if step.is_visit or step.answer:
                continue
            if kind in REOPENING:
                self._reopening[key] = max(self._reopening[key], reach.last)
            if kind in OPENINGS:
                opening[key] = opening.get(key, reach) | reach
            elif kind in ANSWERS and not step.event.follows:
                answer[key] = answer.get(key, reach) | reach
            if key in opening and key in answer and min(opening[key].last, answer[key].last) >= reach.first:
                self._answers[key] = _Reach(opening[key].first, answer[key].last)

    def _chain(self, chain: Chain) -> _Reach:
        """Its events and the visits that came; as long as it may go on, or a visit may bring it into doubt."""
        reach = self._own[chain.opened.id]
        for event in (*chain.events, *chain.came.values()):
            reach |= self._own[event.id]
        if is_pending(chain):
            return reach.until(inf)
        if chain.is_cancelled:
            reach = reach.until(self._reopening[chain.key])
            if chain.due:
                reach = reach.until(_Reach.of(chain.due.may_end).last)
        return reach

    def _of(self, step: Step) -> _Reach:
        event = step.event
        reach = self._own[event.id]
        for name in event.follows:
            reach |= self._own.get(name, reach)
        if not step.is_visit:
            reach |= self._of_chain[self._of_event[event.id]]
            reach |= self._answers.get(step.key, reach)
        return reach

    def apart(self) -> Iterator[list[Step]]:
        """The steps in parts, none of which reaches into the time of another."""
        part: list[Step] = []
        until = -inf
        for reach, step in sorted(((self._of(step), step) for step in self._group), key=itemgetter(0)):
            if part and reach.first > until:
                yield part
                part = []
            part.append(step)
            until = max(until, reach.last)
        yield part
