"""Promises as text: for a terminal a paragraph each, for a pipe a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker import wording
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
        for text in (look.marks(_times(promise, today)), shown(promise.why)):
            yield f"{' ' * 12}{look.wrap(text, 12)}\n"


def _visitors(promise: Promise) -> str:
    return shown(" and ".join(visitor.name for visitor in promise.visitors))


def _due(promise: Promise) -> str:
    if promise.due is None:
        return "no date set"
    late = " (late)" if promise.late is Answer.YES else ""
    now = " (overdue)" if promise.overdue else " (now)" if promise.due_now else ""
    return f"due {promise.due}{now}{late}"


def _times(promise: Promise, today: int) -> str:
    since = f"since {wording.date(promise.opened)}"
    renewed = f"; renewed {wording.count(promise.renewals, 'time')}" if promise.renewals else ""
    if promise.lag_days is not None and promise.settled_on is not None:
        late = " (late)" if promise.late is Answer.YES else ""
        return (
            f"{since}{renewed}; kept {wording.date(promise.settled_on)}, after {wording.days(promise.lag_days)}{late}"
        )
    age = f" ({wording.ago(promise.age_days)})" if promise.is_pending else ""
    due = f"due {wording.date(promise.due)}{_from_now(promise, today)}" if promise.due else "no date set"
    return f"{since}{age}{renewed}; {due}"


def _from_now(promise: Promise, today: int) -> str:
    """How long ago its time passed, or how long it is until then."""
    assert promise.due is not None
    first, last = promise.due.earliest, promise.due.latest
    if promise.overdue and last is not None:
        return f" ({wording.ago(today - last)})"
    if promise.due_now:
        return ", which is now"
    return f" (in {wording.length(first - today)})" if promise.is_pending and first and first > today else ""
