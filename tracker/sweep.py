"""Joins promise events into chains and finds the visits that answer them, in one pass over the steps in order."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict

from tracker import matching
from tracker.chains import ENDINGS, REOPENING, Chain
from tracker.clocks import Clocks
from tracker.matching import Match
from tracker.model import Event
from tracker.spans import Answer
from tracker.steps import Step


class Sweep:
    """Goes through the steps in order and keeps the chains that are still alive at hand."""

    def __init__(self, clocks: Clocks) -> None:
        self.clocks = clocks
        self.chains: list[Chain] = []
        self.of_event: dict[str, Chain] = {}
        self.last: dict[tuple[frozenset[str], str], list[Chain]] = defaultdict(list)
        self.alive: dict[tuple[str, str], list[Chain]] = defaultdict(list)
        self.visits: dict[tuple[str, str], _Visits] = defaultdict(_Visits)

    def take(self, step: Step) -> None:
        """The next step, in the order of `steps.in_order`."""
        if step.is_visit:
            self._take_visit(step)
        elif step.answer:
            chain = self.of_event[step.event.id]
            if chain.is_open or chain.is_cancelled:
                chain.accept(step.event, step.date)
        else:
            self._take_promise(step)

    def _take_promise(self, step: Step) -> None:
        chain = next((c for c in self._chains_followed(step) if _goes_on(c, step)), None) or self._chain_going_on(step)
        if chain is None:
            chain = self._open(step)
            chain.add(step.event, step.places)
            self.of_event[step.event.id] = chain
            for visit in self._visits_near(step):
                self._weigh(chain, visit)
        else:
            chain.add(step.event, step.places)
            self.of_event[step.event.id] = chain
            self._revive(chain)

    def _chains_followed(self, step: Step) -> list[Chain]:
        """The chains of the events that this one says it follows, the latest first."""
        followed = [self.of_event[name] for name in step.event.follows if name in self.of_event]
        return list(dict.fromkeys(reversed(followed)))

    def _chain_going_on(self, step: Step) -> Chain | None:
        """The chain of the same visitors and host that this event goes on with, if there is one."""
        live = [c for c in self.last[step.key] if c.is_open or c.is_cancelled]
        self.last[step.key] = [c for c in self.last[step.key] if c in live or c is self.last[step.key][-1]]
        for chain in reversed(live):
            if (chain.is_open or step.event.kind in REOPENING) and not _is_unrelated(step.event, chain):
                return chain
        return self._chain_unsettled_by(step)

    def _chain_unsettled_by(self, step: Step) -> Chain | None:
        """A chain taken for fulfilled, by a visit that may have come only after this ending of the promise."""
        if step.event.kind not in ENDINGS or not self.last[step.key]:
            return None
        chain = self.last[step.key][-1]
        ended = step.date.may_start
        doubtful = [v for v in chain.came.values() if v.date.may_start.before(ended) is Answer.CANNOT_SAY]
        if chain.state != "fulfilled" or not doubtful or _is_unrelated(step.event, chain):
            return None
        chain.unsettle(f"cannot be placed before or after the {step.event.kind} of {step.event.date}")
        return chain

    def _open(self, step: Step) -> Chain:
        chain = Chain(step.visitors, step.host)
        self.chains.append(chain)
        self.last[step.key].append(chain)
        for pair in step.pairs:
            self.alive[pair] = [c for c in self.alive[pair] if c.is_open]
            self.alive[pair].append(chain)
        return chain

    def _revive(self, chain: Chain) -> None:
        for visitor in chain.visitors:
            alive = self.alive[visitor.key, chain.host.key]
            if chain not in alive:
                alive.append(chain)

    def _visits_near(self, step: Step) -> list[Step]:
        """Visits already passed that, by their dates, may yet have come after this opening."""
        found = {v.event.id: v for pair in step.pairs for v in self.visits[pair].from_day(step.date.may_start.first)}
        return list(found.values())

    def _take_visit(self, step: Step) -> None:
        followed = self._chains_followed(step)
        for chain in followed:
            self._fulfil_by_word(chain, step)
        if not followed:
            for pair in step.pairs:
                for chain in self.alive[pair]:
                    self._weigh(chain, step)
                self.alive[pair] = [c for c in self.alive[pair] if c.is_open or c.is_cancelled]
        for pair in step.pairs:
            self.visits[pair].add(step)

    def _fulfil_by_word(self, chain: Chain, step: Step) -> None:
        """`follows` says that this visit fulfils the promise: only the calendar may object."""
        last = step.date.starts.last
        if last is None or last > self.clocks.today:
            chain.doubt(step.event, "may not have begun yet")
            return
        came = [visitor.key for visitor in chain.visitors if visitor in step.visitors]
        chain.settle(step.event, came or [v.key for v in chain.visitors], "fulfils it, as its `follows` says")

    def _weigh(self, chain: Chain, step: Step) -> None:
        if _is_unrelated(step.event, chain) or not (chain.is_open or chain.is_cancelled):
            return
        judgement = matching.judge(chain.terms, step.event, step.places, self.clocks.today)
        if judgement.match is Match.FULFILS:
            came = {visitor.key for visitor in step.visitors}
            chain.settle(step.event, [v.key for v in chain.visitors if v.key in came], judgement.why)
        elif judgement.match is Match.MAY:
            chain.doubt(step.event, judgement.why)
        else:
            chain.passed_over.append(f"visit of {step.event.date} ({step.event.id}) {judgement.why}")


class _Visits:
    """Visits of one person to one country, found by the last day on which they may have begun."""

    def __init__(self) -> None:
        self._by_last_day: list[tuple[float, int, Step]] = []

    def add(self, step: Step) -> None:
        last = step.date.may_start.last
        insort(self._by_last_day, (float("inf") if last is None else last, len(self._by_last_day), step))

    def from_day(self, day: int | None) -> list[Step]:
        start = 0 if day is None else bisect_left(self._by_last_day, (day,))
        return [step for _, _, step in self._by_last_day[start:]]


def _goes_on(chain: Chain, step: Step) -> bool:
    """Whether an event that follows a chain belongs to it: an invitation may answer one and promise another visit."""
    if step.event.kind != "invitation":
        return True
    same = step.key == (frozenset(visitor.key for visitor in chain.visitors), chain.host.key)
    return same and (chain.is_open or chain.is_cancelled)


def _is_unrelated(event: Event, chain: Chain) -> bool:
    return bool(event.unrelated) and any(member.id in event.unrelated for member in chain.events)
