"""Promises as text: for a terminal a paragraph each, for a pipe a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tracker import promise_wording, wording
from tracker.edtf import Edtf
from tracker.ledger import PENDING, Promise
from tracker.look import Look, cells, pad
from tracker.phrases import Land, Said, joined, say
from tracker.spans import Answer

_STATE_WIDTH = 10  # at least; the words of some languages are longer


def lines(promises: Iterable[Promise], look: Look) -> Iterator[str]:
    """For a pipe: `state  visitor -> host  since date  due  [id]  why`; plain, a fact a line."""
    if look.plain:
        yield from _facts(promises, look)
        return
    width = _state_width(look)
    for promise in promises:
        who = f"{look.tell(_visitors(promise))} -> {look.tell(_host(promise))}"
        since = look.say("since {date}", date=str(promise.opened))
        yield f"{_state(promise, width, look)}  {who}  {since}  {look.tell(_due(promise))}"
        yield f"  [{promise.id}]  {look.tell(promise.why)}\n"


def page(promises: Iterable[Promise], today: int, look: Look) -> Iterator[str]:
    """For a terminal: state and who, since when and what was due, then the reason."""
    width = _state_width(look)
    for number, promise in enumerate(promises):
        overdue = look.paint(f"  {look.say('OVERDUE')}", "overdue") if promise.overdue else ""
        who = look.marks(f"{look.tell(_visitors(promise))} → {look.tell(_host(promise))}")
        yield f"{chr(10) if number else ''}{_state(promise, width, look)}  {look.paint(who, 'heading')}{overdue}\n"
        for text in (promise_wording.times(promise, today), promise.why):
            yield f"{' ' * (width + 2)}{look.wrap(look.marks(look.tell(text)), width + 2)}\n"


def _facts(promises: Iterable[Promise], look: Look) -> Iterator[str]:
    for number, promise in enumerate(promises):
        who, host = _visitors(promise), Land(promise.host.name)
        facts = [
            say("{who} to {host}: {state}", who=who, host=host, state=say(promise.state)),
            say("since {date}", date=wording.date(promise.opened)),
            _due(promise, wording.date),
            promise.why,
            say("id: {id}", id=promise.id),
        ]
        yield "\n" if number else ""
        yield from (f"{look.marks(look.tell(fact))}\n" for fact in facts)


def _state_width(look: Look) -> int:
    return max(_STATE_WIDTH, *(cells(look.say(state)) for state in PENDING))


def _state(promise: Promise, width: int, look: Look) -> str:
    return look.paint(pad(look.say(promise.state), width), promise.state)


def _visitors(promise: Promise) -> Said:
    return joined(" and ", (visitor.name for visitor in promise.visitors))


def _host(promise: Promise) -> Said:
    return say("{country}", country=Land(promise.host.name))


def _due(promise: Promise, dated: Callable[[Edtf], str] = str) -> Said:
    if promise.due is None:
        return say("no date set")
    remarks = [say("due {date}", date=dated(promise.due))]
    if promise.overdue:
        remarks.append(say("(overdue)"))
    elif promise.due_now:
        remarks.append(say("(now)"))
    if promise.late is Answer.YES:
        remarks.append(say("(late)"))
    return joined(" ", remarks)
