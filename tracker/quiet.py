"""From which day on an event has no bearing any more on what is pending: it need not be looked at then.

Events that can bear on each other (`steps.groups`) are cut apart in time where nothing reaches across: what came before
is settled there, and by the rules (`steps.in_order`, `sweep`, `chains`, `matching`) makes no difference to what comes
after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from operator import itemgetter
from typing import NamedTuple

from tracker.chains import REOPENING, Chain
from tracker.ledger import AT_THE_END, is_pending
from tracker.steps import ANSWERS, OPENINGS, Key, Step, groups, in_order
from tracker.sweep import Sweep


def quiet_days(taken: Iterable[Step]) -> dict[str, float]:
    """Of the events that can bear on a promise, the day from which on none that they bear on is pending.

    `taken` are all steps of a record (`steps.steps` by clocks at the end of time). That day is the last of the promise
    events and of the visits that settled them: what comes later finds the promises closed, and opens none again. It is
    infinite where something stays pending. An event that is quiet by a day, or has no day here, need not be looked at
    to know what is pending on that day, by all that is known.
    """
    ordered = in_order(taken)
    sweep = Sweep(AT_THE_END)
    for step in ordered:
        sweep.take(step)
    reaches = _Reaches(ordered, sweep)
    settling = {visit.id for chain in sweep.chains for visit in chain.came.values()}
    found: dict[str, float] = {}
    for group in groups(ordered):
        for part in reaches.apart(group):
            promises = [step for step in part if not step.is_visit]
            if not promises:
                continue
            waits = any(is_pending(sweep.of_event[step.event.id]) for step in promises)
            is_early = any(step.date.starts.first is None for step in part)  # seen before what is sorted before it
            deciding = (step for step in part if is_early or not step.is_visit or step.event.id in settling)
            day = inf if waits else max(map(_surely_past, deciding))
            found.update(dict.fromkeys((step.event.id for step in part), day))
    return found


def _surely_past(step: Step) -> float:
    return inf if step.date.starts.last is None else step.date.starts.last


class _Reach(NamedTuple):
    """The first and the last day of what bears on something; infinite where that has no limit."""

    first: float
    last: float

    def __or__(self, other: tuple[float, float]) -> _Reach:
        return _Reach(min(self.first, other[0]), max(self.last, other[1]))


class _Reaches:
    """How far the steps of a record reach in time.

    Each reaches over the days on which it may lie, and as far as the steps that it had to wait for; to what it follows;
    over the promise that it is a word of, up to the visit that kept it, and without end while that is pending. A
    promise that was cancelled reaches on as long as a later word may take it up, or a visit may lie in what was due.
    """

    def __init__(self, ordered: Sequence[Step], sweep: Sweep) -> None:
        self._of_event = sweep.of_event
        self._own: dict[str, _Reach] = {}
        self._reopening: dict[Key, float] = defaultdict(lambda: -inf)
        """The last day of what may go on with a promise that was cancelled."""
        self._answers: dict[Key, _Reach] = {}
        """From the first opening to the last answer that would wait for a later one if that were not there."""
        self._gather(ordered)
        self._of_chain = {chain: self._chain(chain) for chain in sweep.chains}

    def _gather(self, ordered: Sequence[Step]) -> None:
        begun = -inf
        opened: dict[Key, float] = {}
        answered: dict[Key, float] = defaultdict(lambda: -inf)
        for step in ordered:
            span, kind, key = step.date.may_start, step.event.kind, step.key
            first = -inf if span.first is None else span.first
            begun = max(begun, first)
            last = inf if span.last is None else max(span.last, begun)  # it may have been held back until then
            self._own[step.event.id] = self._own.get(step.event.id, _Reach(first, last)) | (first, last)
            if step.is_visit or step.answer:
                continue
            if kind in REOPENING:
                self._reopening[key] = max(self._reopening[key], last)
            if kind in ANSWERS and not step.event.follows:
                answered[key] = max(answered[key], last)
            if kind in OPENINGS:
                opened.setdefault(key, first)
                if answered[key] >= first:
                    self._answers[key] = _Reach(opened[key], answered[key])

    def _chain(self, chain: Chain) -> _Reach:
        """Its events and the visits that came; as long as it may go on, or a visit may bring it into doubt."""
        reach = self._own[chain.opened.id]
        for event in (*chain.events, *chain.came.values()):
            reach |= self._own[event.id]
        if is_pending(chain):
            return reach | (reach.first, inf)
        if chain.is_cancelled:
            reach |= (reach.first, self._reopening[chain.key])
            if chain.due:
                reach |= (reach.first, inf if chain.due.may_end.last is None else chain.due.may_end.last)
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

    def apart(self, group: Iterable[Step]) -> Iterator[list[Step]]:
        """The steps in parts, none of which reaches into the time of another."""
        part: list[Step] = []
        until = -inf
        for reach, step in sorted(((self._of(step), step) for step in group), key=itemgetter(0)):
            if part and reach.first > until:
                yield part
                part = []
            part.append(step)
            until = max(until, reach.last)
        yield part
