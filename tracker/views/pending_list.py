"""Promises as text: for a terminal a paragraph each, for a pipe a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker import promise_wording
from tracker.ledger import Promise
from tracker.look import Look, shown
from tracker.spans import Answer


def lines(promises: Iterable[Promise], look: Look) -> Iterator[str]:
    """For a pipe: `state  visitor -> host  since date  due  [id]  why`."""
    for promise in promises:
        who = f"{_visitors(promise)} -> {shown(promise.host.name)}"
        head = f"{look.paint(f'{promise.state:<10}', promise.state)}  {who}  since {promise.opened}  {_due(promise)}"
        yield f"{head}  [{promise.id}]  {shown(promise.why)}\n"


def page(promises: Iterable[Promise], today: int, look: Look) -> Iterator[str]:
    """For a terminal: state and who, since when and what was due, then the reason."""
    for number, promise in enumerate(promises):
        state = look.paint(f"{promise.state:<10}", promise.state)
        overdue = look.paint("  OVERDUE", "overdue") if promise.overdue else ""
        who = look.marks(f"{_visitors(promise)} → {shown(promise.host.name)}")
        yield f"{chr(10) if number else ''}{state}  {look.paint(who, 'heading')}{overdue}\n"
        for text in (look.marks(promise_wording.times(promise, today)), shown(promise.why)):
            yield f"{' ' * 12}{look.wrap(text, 12)}\n"


def _visitors(promise: Promise) -> str:
    return shown(" and ".join(visitor.name for visitor in promise.visitors))


def _due(promise: Promise) -> str:
    if promise.due is None:
        return "no date set"
    late = " (late)" if promise.late is Answer.YES else ""
    now = " (overdue)" if promise.overdue else " (now)" if promise.due_now else ""
    return f"due {promise.due}{now}{late}"
