"""The events that bear on promises, names resolved, in the order in which they have to be taken."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from tracker.clocks import Clocks
from tracker.edtf import Edtf, sort_key
from tracker.model import PROMISE_KINDS, Event, Record
from tracker.registry import Identity, Registry
from tracker.spans import Answer

Key = tuple[frozenset[str], str]
OPENINGS = ("invitation", "announcement")
ANSWERS = ("acceptance", "postponement", "cancellation", "reinstatement", "decline", "lapse")
"""Kinds that come after the first opening of the same visitors and host, unless they say what they follow."""
_RANKS = {kind: rank for rank, kind in enumerate((*PROMISE_KINDS, "visit"))}


class Step(NamedTuple):
    """An event that bears on promises, its names resolved. `answer` marks the later yes to an invitation."""

    event: Event
    date: Edtf
    visitors: tuple[Identity, ...]
    host: Identity
    places: frozenset[str]
    pairs: tuple[tuple[str, str], ...]
    """Each visitor with the host, by their keys."""
    key: Key
    """The same for all events of one chain: visitors and host."""
    answer: bool = False

    @property
    def is_visit(self) -> bool:
        """A visit, as against an event that promises one or takes that back."""
        return self.event.kind == "visit"


def steps(record: Record, registry: Registry, clocks: Clocks) -> Iterator[Step]:
    """What the record says about promises by those clocks, in the order of the file."""
    for event in record.events:
        if not (clocks.had_happened(event) and clocks.was_known(event)):
            continue
        found = step(event, registry)
        if found is not None:
            yield from with_answer(found, clocks)


def with_answer(found: Step, clocks: Clocks) -> Iterator[Step]:
    """A step, and the answer to it where that was given later, if it can be known by then."""
    yield found
    answer = found.event.accepted if found.event.kind == "invitation" else None
    if isinstance(answer, Edtf) and (answer.starts.first or 0) <= clocks.last_word:
        yield found._replace(date=answer, answer=True)


def step(event: Event, registry: Registry) -> Step | None:
    """The event as it bears on promises; None if it does not: another kind, or without visitor or host country."""
    if event.kind != "visit" and event.kind not in PROMISE_KINDS:
        return None
    host = registry.host_of(event)
    visitors, keys = registry.persons(event.visitor)
    if host is None or not visitors:
        return None
    places = registry.keys("place", event.place)
    pairs, key = _parties(keys, host.key)
    return Step(event, event.date, visitors, host, places, pairs, key)


@lru_cache(maxsize=65536)
def _parties(visitors: tuple[str, ...], host: str) -> tuple[tuple[tuple[str, str], ...], Key]:
    """`pairs` and `key` of a Step; the same objects for all steps of these, which spares half of their memory."""
    return tuple([(visitor, host) for visitor in visitors]), (frozenset(visitors), host)


def in_order(steps: Iterable[Step]) -> list[Step]:
    """Steps in order of date; on one day: promises as they follow from each other, then visits.

    A visit on the day of an invitation is the one during which it was made, so it comes first, and
    before it an announcement, which is of that visit. An event comes after those it `follows`,
    unless their dates forbid it.
    """
    listed = [(sort_key(step.date), step) for step in steps]
    invited = {(pair, day) for (day, *_), step in listed if step.event.kind == "invitation" for pair in step.pairs}
    visits = ((pair, day) for (day, *_), step in listed if step.is_visit for pair in step.pairs)
    both = {each for each in visits if each in invited}

    def key(dated: tuple[tuple[int, int, int], Step]) -> tuple[int, int, tuple[int, int, int], str]:
        order, step = dated
        kind, day = step.event.kind, order[0]
        rank = _RANKS[kind]
        if both and kind in ("announcement", "visit") and any((pair, day) in both for pair in step.pairs):
            rank = -1 if kind == "visit" else -2
        return day, rank, order, step.event.id

    listed.sort(key=key)
    return _after_what_they_follow([step for _, step in listed])


def linked(steps: Iterable[Step], event_id: str) -> list[Step]:
    """The steps that can bear on the promises of one event: by a visitor and host in common, or by `follows`.

    Nothing else reaches across, so the ledger of these alone has the same promises for that event.
    """
    listed = list(steps)
    tied = _by_tie(listed)
    reached = {event_id}
    for step in _reached(event_id, tied):
        reached.add(step.event.id)
    return [step for step in listed if step.event.id in reached]


def groups(steps: Iterable[Step]) -> Iterator[list[Step]]:
    """The steps in groups, no two of which can bear on each other's promises (`linked`)."""
    tied = _by_tie(steps)
    while tied:
        yield list(_reached(next(iter(tied)), tied))


def ties(step: Step) -> Iterator[object]:
    """What binds steps together: those that have any of it in common can bear on the same promises."""
    return chain(step.pairs, (step.event.id,), step.event.follows)


def _by_tie(steps: Iterable[Step]) -> dict[object, list[Step]]:
    tied: dict[object, list[Step]] = defaultdict(list)
    for step in steps:
        for tie in ties(step):
            tied[tie].append(step)
    return tied


def _reached(first: object, tied: dict[object, list[Step]]) -> Iterator[Step]:
    """All steps bound to a tie, directly or through others, which are taken out; one may come more than once."""
    waiting = [first]
    while waiting:
        for step in tied.pop(waiting.pop(), ()):
            yield step
            waiting.extend(tie for tie in ties(step) if tie in tied)


def _after_what_they_follow(steps: list[Step]) -> list[Step]:
    """The steps in order, but each held back until those it follows have come, unless their dates forbid that."""
    by_id = {step.event.id: step for step in steps if not step.answer}
    openings = _first_openings(steps)
    done: set[str] = set()
    held: dict[str, list[Step]] = defaultdict(list)
    ordered: list[Step] = []
    ready: deque[Step] = deque()
    for step in steps:
        ready.append(step)
        while ready:
            current = ready.popleft()
            awaited = [name for name in _predecessors(current, by_id, openings) if name not in done]
            if awaited:
                held[awaited[0]].append(current)
                continue
            ordered.append(current)
            if not current.answer:
                done.add(current.event.id)
                if current.event.id in held:
                    ready.extendleft(reversed(held.pop(current.event.id)))
    ring = (step for waiting in held.values() for step in waiting)  # what is left follows each other
    return [*ordered, *sorted(ring, key=lambda step: step.answer)]


def _first_openings(steps: list[Step]) -> dict[Key, Step]:
    openings: dict[Key, Step] = {}
    for step in steps:
        if step.event.kind in OPENINGS and not step.answer:
            openings.setdefault(step.key, step)
    return openings


def _predecessors(step: Step, by_id: dict[str, Step], openings: dict[Key, Step]) -> Sequence[str]:
    """Ids of the steps that this one has to come after: an answer cannot come before what it answers."""
    own = step.event.id
    if step.answer:
        return (own,)
    if step.event.follows:
        return [n for n in step.event.follows if n in by_id and n != own and _may_precede(by_id[n], step)]
    opening = openings.get(step.key) if step.event.kind in ANSWERS else None
    return (opening.event.id,) if opening and _may_precede(opening, step) else ()


def _may_precede(earlier: Step, later: Step) -> bool:
    return later.date.may_start.before(earlier.date.may_start) is not Answer.YES
