"""The events that bear on promises, names resolved, in the order in which they have to be taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.clocks import Clocks
from tracker.edtf import Edtf, sort_key
from tracker.model import PROMISE_KINDS, Event, Record
from tracker.registry import Identity, Registry
from tracker.spans import Answer


@dataclass(frozen=True, slots=True)
class Step:
    """An event that bears on promises, its names resolved. `answer` marks the later yes to an invitation."""

    event: Event
    date: Edtf
    visitors: tuple[Identity, ...]
    host: Identity
    places: frozenset[str]
    answer: bool = False

    @property
    def is_visit(self) -> bool:
        """A visit, as against an event that promises one or takes that back."""
        return self.event.kind == "visit"

    @property
    def key(self) -> tuple[frozenset[str], str]:
        """The same for all events of one chain: visitors and host."""
        return frozenset(visitor.key for visitor in self.visitors), self.host.key

    @property
    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each visitor with the host."""
        return ((visitor.key, self.host.key) for visitor in self.visitors)


def steps(record: Record, registry: Registry, clocks: Clocks) -> Iterator[Step]:
    """What the record says about promises by those clocks, in the order of the file."""
    for event in record.events:
        if event.kind != "visit" and event.kind not in PROMISE_KINDS:
            continue
        if not (clocks.had_happened(event) and clocks.was_known(event)):
            continue
        host = registry.host_of(event)
        visitors = tuple({i.key: i for i in map(registry.person, event.visitor)}.values())
        if host is None or not visitors:
            continue
        places = frozenset(registry.place(place).key for place in event.place)
        yield Step(event, event.date, visitors, host, places)
        answer = event.accepted if event.kind == "invitation" else None
        if isinstance(answer, Edtf) and (answer.starts.first or 0) <= clocks.last_word:
            yield Step(event, answer, visitors, host, places, answer=True)


def in_order(steps: Iterable[Step]) -> list[Step]:
    """Steps in order of date; on one day: promises as they follow from each other, then visits.

    A visit on the day of an invitation is the one during which it was made, so it comes first. An
    event comes after those it `follows`, unless their dates forbid it.
    """
    listed = list(steps)
    invited = {(pair, _day(s.date)) for s in listed if s.event.kind == "invitation" for pair in s.pairs}

    def key(step: Step) -> tuple[int, int, tuple[int, int, int], str]:
        first = step.is_visit and any((pair, _day(step.date)) in invited for pair in step.pairs)
        rank = -1 if first else PROMISE_KINDS.index(step.event.kind) if not step.is_visit else len(PROMISE_KINDS)
        return _day(step.date), rank, sort_key(step.date), step.event.id

    return _after_what_they_follow(sorted(listed, key=key))


def _day(date: Edtf) -> int:
    return sort_key(date)[0]


def _after_what_they_follow(steps: list[Step]) -> list[Step]:
    by_id = {step.event.id: step for step in steps if not step.answer}
    ordered: dict[int, Step] = {}

    def emit(step: Step) -> None:
        waiting, seen = [step], {id(step)}
        while waiting:
            current = waiting[-1]
            ahead = [by_id[name] for name in current.event.follows if name in by_id]
            missing = [s for s in ahead if id(s) not in ordered and id(s) not in seen and _may_precede(s, current)]
            if missing:
                waiting.append(missing[0])
                seen.add(id(missing[0]))
            else:
                ordered.setdefault(id(current), current)
                waiting.pop()

    for step in steps:
        if id(step) not in ordered:
            emit(step)
    return list(ordered.values())


def _may_precede(earlier: Step, later: Step) -> bool:
    return later.date.may_start.before(earlier.date.may_start) is not Answer.YES
