"""The times of a promise in words: since when, how often renewed, kept when, due when."""

from __future__ import annotations

from tracker import wording
from tracker.ledger import Promise
from tracker.phrases import Said, counted, joined, say
from tracker.spans import Answer


def times(promise: Promise, today: int) -> Said:
    """`since 13 Sep 2023 (110 days ago); no date set`, `since 5 Mar 2023; kept 6 May 2023, after 62 days`."""
    since = say("since {date}", date=wording.date(promise.opened))
    if promise.is_pending:
        since = say("{since} ({age})", since=since, age=wording.ago(promise.age_days))
    parts = [since]
    if promise.renewals:
        parts.append(counted(promise.renewals, "renewed {n} time", "renewed {n} times"))
    return joined("; ", [*parts, _kept(promise) or _when_due(promise, today)])


def _kept(promise: Promise) -> Said | None:
    if promise.lag_days is None or promise.settled_on is None:
        return None
    length = wording.days(promise.lag_days)
    kept = say("kept {date}, after {length}", date=wording.date(promise.settled_on), length=length)
    return joined(" ", [kept, say("(late)")]) if promise.late is Answer.YES else kept


def _when_due(promise: Promise, today: int) -> Said:
    """When it is due, with how long ago that passed, or how long it is until then."""
    if promise.due is None:
        return say("no date set")
    due = say("due {date}", date=wording.date(promise.due))
    first, last = promise.due.earliest, promise.due.latest
    if promise.overdue and last is not None:
        return say("{due} ({age})", due=due, age=wording.ago(today - last))
    if promise.due_now:
        return say("{due}, which is now", due=due)
    if promise.is_pending and first and first > today:
        return say("{due} (in {length})", due=due, length=wording.length(first - today))
    return due
