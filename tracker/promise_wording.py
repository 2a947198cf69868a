"""The times of a promise in words: since when, how often renewed, kept when, due when."""

from __future__ import annotations

from tracker import wording
from tracker.ledger import Promise
from tracker.spans import Answer


def times(promise: Promise, today: int) -> str:
    """`since 13 Sep 2023 (110 days ago); no date set`, `since 5 Mar 2023; kept 6 May 2023, after 62 days`."""
    since = f"since {wording.date(promise.opened)}"
    renewed = f"; renewed {wording.count(promise.renewals, 'time')}" if promise.renewals else ""
    if promise.lag_days is not None and promise.settled_on is not None:
        late = " (late)" if promise.late is Answer.YES else ""
        kept = f"kept {wording.date(promise.settled_on)}, after {wording.days(promise.lag_days)}{late}"
        return f"{since}{renewed}; {kept}"
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
