"""Joins promise events into chains and finds the visits that answer them, in one pass over the steps in order."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tracker import matching
from tracker.chains import ENDINGS, REOPENING, Chain
from tracker.clocks import Clocks
from tracker.matching import Match
from tracker.model import Event
from tracker.phrases import say
from tracker.spans import Answer
from tracker.steps import Step


@dataclass(slots=True)
class _Line:
    """The chains of the same visitors and host that may yet go on: open ones, and the last that was cancelled."""

    open: list[Chain] = field(default_factory=list)
    cancelled: Chain | None = None
    latest: Chain | None = None

    def keep(self, chain: Chain) -> None:
        """Put the chain where it belongs after a change."""
        self.open = [other for other in self.open if other.is_open and other is not chain]
        if chain.is_open:
            self.open.append(chain)
            self.cancelled = None if self.cancelled is chain else self.cancelled
        elif chain.is_cancelled:
            self.cancelled = chain
        self.latest = chain

    def going_on(self, event: Event) -> Chain | None:
        """The chain that this event goes on with: an open one, else the cancelled one; to reinstate, the other way."""
        alive = [chain for chain in reversed(self.open) if chain.is_open and not is_unrelated(event, chain)]
        cancelled = self.cancelled if self.cancelled and self.cancelled.is_cancelled else None
        reopened = [cancelled] if cancelled and event.kind in REOPENING and not is_unrelated(event, cancelled) else []
        found = [*reopened, *alive] if event.kind == "reinstatement" else [*alive, *reopened]
        return found[0] if found else None


class Sweep:
    """Goes through the steps in order and keeps the chains that are still alive at hand."""

    def __init__(self, clocks: Clocks) -> None:
        self.clocks = clocks
        self.chains: list[Chain] = []
        self.of_event: dict[str, Chain] = {}
        self.lines: dict[tuple[frozenset[str], str], _Line] = defaultdict(_Line)
        self.alive: dict[tuple[str, str], list[Chain]] = defaultdict(list)
        self.visits: dict[tuple[str, str], _Visits] = defaultdict(_Visits)

    def take(self, step: Step) -> None:
        """The next step, in the order of `steps.in_order`."""
        if step.is_visit:
            self._take_visit(step)
        elif step.answer:
            self._take_answer(step)
        else:
            self._take_promise(step)

    def _take_promise(self, step: Step) -> None:
        line = self.lines[step.key]
        chain = self._followed(step) or line.going_on(step.event) or self._unsettled_by(line.latest, step)
        if chain is None:
            chain = Chain(step.visitors, step.host, step.key)
            self.chains.append(chain)
        self._change(chain, step)
        self.of_event[step.event.id] = chain

    def _change(self, chain: Chain, step: Step) -> None:
        """Take the event into the chain; if that opens it, weigh the visits that may have come only after."""
        was_open = chain.is_open
        chain.add(step.event, step.places)
        self._keep(chain)
        if not was_open and chain.is_open and (visits := self._visits_near(step)):
            since = chain.terms._replace(opened=step.date, by_announcement=step.event.kind == "announcement")
            for visit in visits:
                self._weigh(chain, visit, since)

    def _keep(self, chain: Chain) -> None:
        self.lines[chain.key].keep(chain)
        for visitor in chain.visitors:
            alive = self.alive[visitor.key, chain.host.key]
            if visitor.key not in chain.came and chain not in alive:
                alive.append(chain)

    def _take_answer(self, step: Step) -> None:
        chain = self.of_event[step.event.id]
        if chain.is_open or chain.is_cancelled:
            chain.accept(step.event, step.date)
            self._keep(chain)

    def _chains_followed(self, step: Step) -> list[Chain]:
        """The chains of the events that this one says it follows, the latest first."""
        if not step.event.follows:
            return []
        followed = [self.of_event[name] for name in step.event.follows if name in self.of_event]
        return list(dict.fromkeys(reversed(followed)))

    def _followed(self, step: Step) -> Chain | None:
        found = next((chain for chain in self._chains_followed(step) if _goes_on(chain, step)), None)
        return self._unsettled_by(found, step) or found

    def _unsettled_by(self, chain: Chain | None, step: Step) -> Chain | None:
        """The chain, if it counts as fulfilled by a visit that may have come only after this ending of the promise."""
        if chain is None or chain.state != "fulfilled" or step.event.kind not in ENDINGS:
            return None
        if is_unrelated(step.event, chain):
            return None
        ended = step.date.may_start
        doubtful = [key for key, v in chain.came.items() if v.date.may_start.before(ended) is Answer.CANNOT_SAY]
        if not doubtful:
            return None
        chain.unsettle(doubtful, matching.doubtful_order(step.event.kind, step.event.date))
        return chain

    def _visits_near(self, step: Step) -> list[Step]:
        """Visits already passed that, by their dates, may yet have come after this opening."""
        first = step.date.may_start.first
        seen = [self.visits[pair] for pair in step.pairs if pair in self.visits]
        return list({visit.event.id: visit for visits in seen for visit in visits.from_day(first)}.values())

    def _take_visit(self, step: Step) -> None:
        followed = self._chains_followed(step)
        for chain in followed or self._alive_for(step):
            if followed:
                self._fulfil_by_word(chain, step)
            else:
                self._weigh(chain, step, chain.terms)
        for pair in step.pairs:
            if pair in self.alive:
                alive = [chain for chain in self.alive.pop(pair) if _may_still_be_met(chain, pair[0], step)]
                if alive:
                    self.alive[pair] = alive
            self.visits[pair].add(step)

    def _alive_for(self, step: Step) -> Iterable[Chain]:
        return dict.fromkeys([chain for pair in step.pairs for chain in self.alive.get(pair, ())])

    def _fulfil_by_word(self, chain: Chain, step: Step) -> None:
        """`follows` says that this visit fulfils the promise: only the calendar may object."""
        last = step.date.starts.last
        if last is None or last > self.clocks.today:
            chain.doubt(step.event, say("may not have begun yet"))
            return
        came = [visitor.key for visitor in chain.visitors if visitor in step.visitors]
        why = say("fulfils it, as its `follows` says")
        chain.settle(step.event, came or [v.key for v in chain.visitors], why)

    def _weigh(self, chain: Chain, step: Step, terms: matching.Terms) -> None:
        """Let a visit answer a chain by its terms, for those of its visitors who have not come yet."""
        if chain.state == "fulfilled" or is_unrelated(step.event, chain):
            return
        coming, _ = step.key
        came = [visitor.key for visitor in chain.visitors if visitor.key in coming and visitor.key not in chain.came]
        if not came:
            return
        judgement = matching.judge(terms, step.event, step.places, self.clocks.today)
        if judgement.match is Match.FULFILS:
            chain.settle(step.event, came, judgement.why)
        elif judgement.match is Match.MAY:
            chain.doubt(step.event, judgement.why)
        else:
            chain.pass_over(step.event, judgement.why)


def swept(ordered: Iterable[Step], clocks: Clocks) -> Sweep:
    """What comes of all these steps, which are in order."""
    found = Sweep(clocks)
    for step in ordered:
        found.take(step)
    return found


class _Visits:
    """Visits of one person to one country, found by the last day on which they may have begun."""

    def __init__(self) -> None:
        self._by_last_day: list[tuple[float, int, Step]] = []

    def add(self, step: Step) -> None:
        last = step.date.may_start.last
        insort(self._by_last_day, (float("inf") if last is None else last, len(self._by_last_day), step))

    def from_day(self, day: int | None) -> Iterator[Step]:
        start = 0 if day is None else bisect_left(self._by_last_day, (day,))
        return (step for _, _, step in self._by_last_day[start:])


def _goes_on(chain: Chain, step: Step) -> bool:
    """Whether an event that follows a chain belongs to it: an invitation may answer one and promise another visit."""
    if step.event.kind == "announcement":
        return chain.state != "fulfilled"
    if step.event.kind != "invitation":
        return True
    return step.key == chain.key and (chain.is_open or chain.is_cancelled)


def _may_still_be_met(chain: Chain, visitor: str, step: Step) -> bool:
    """Whether a visit no earlier than this one may still bear on the chain, for that visitor."""
    if chain.state == "fulfilled" or visitor in chain.came:
        return False
    if chain.ended is None:
        return True
    day = step.date.may_start.first
    until = [chain.ended.date.may_start.last, *([chain.due.may_end.last] if chain.is_cancelled and chain.due else [])]
    return day is None or any(last is None or last >= day for last in until)


def is_unrelated(event: Event, chain: Chain) -> bool:
    """Whether the event says that it has nothing to do with an event of the chain."""
    return bool(event.unrelated) and any(member.id in event.unrelated for member in chain.events)
