"""What the record says to a claim under one rule of counting: the forms that claims come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from tracker import wording
from tracker.counting import Counted
from tracker.coverage import Covered
from tracker.edtf import Edtf
from tracker.gaps import Length
from tracker.spans import Answer, Span, day_span


class Outcome(IntEnum):
    """How a claim stands under one rule, from worst to best; UNDECIDABLE is beside them."""

    UNDECIDABLE = -1
    FALSE = 0
    APPROXIMATE = 1
    TRUE = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """An outcome with what was found, the ids that prove it, and the reason in a sentence.

    `value` is a number, a list of least and most, a date in EDTF, or None. `proven` is whether the
    outcome also holds if the record is not taken for complete.
    """

    outcome: Outcome
    proven: bool
    value: int | float | str | list[float] | None
    because: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What there is to judge by: units in order, the cover of the record, and the last day of which it is asked."""

    units: Sequence[Counted]
    covered: Covered
    as_of: int
    start: int | None = None  # first day of the period asked about, if there is one


def exactly(evidence: Evidence, number: int) -> Finding:
    """Are there exactly so many? The latest by then is the n-th exactly if there are n by then."""
    sure = [unit for unit in evidence.units if unit.counts is Answer.YES]
    least, most = len(sure), len(evidence.units)
    because = _ids(evidence.units)
    value: int | list[float] = least if least == most else [least, most]
    complete = evidence.covered.holds(evidence.start, evidence.as_of)
    on_file = f"{_number(value)} on record"
    if number < least:
        return Finding(Outcome.FALSE, True, value, because, f"{on_file}, which is more than {number}")
    if least < most and number <= most:
        return Finding(Outcome.UNDECIDABLE, False, value, because, f"{on_file}: dates or places are not exact enough")
    if number > most:
        if complete:
            return Finding(Outcome.FALSE, True, value, because, f"{on_file}, and the record is complete there")
        return Finding(Outcome.UNDECIDABLE, False, value, because, f"only {on_file}, which may lack some")
    if number == 0 and not complete:
        return Finding(Outcome.UNDECIDABLE, False, 0, (), "none on record, which may lack some")
    return Finding(Outcome.TRUE, complete, value, because, on_file)


def first_since(evidence: Evidence, date: Edtf) -> Finding:
    """Is the latest visit the first that began after that date? One within the date itself is the one before it."""

    def judge(latest: Counted, others: Sequence[Counted]) -> Finding:
        closes = Span(date.latest, date.may_end.last)
        since = Answer.NO if date.never_ends else closes.before(_start(latest))
        value = _date(others[-1]) if others else None
        if since is Answer.NO:
            complete = evidence.covered.holds(date.latest, evidence.as_of)
            outcome = Outcome.FALSE if complete else Outcome.UNDECIDABLE
            why = f"the latest on record, {_named(latest)}, did not come after {date}"
            return Finding(outcome, complete, _date(latest), (_id(latest),), why)
        between = [
            (unit, unit.counts & closes.before(_start(unit)) & _start(unit).before(_start(latest))) for unit in others
        ]
        certain = [unit for unit, answer in between if answer is Answer.YES]
        doubtful = [unit for unit, answer in between if answer is Answer.CANNOT_SAY]
        if certain:
            why = f"{_named(certain[-1])} lies between {date} and {_named(latest)}"
            return Finding(Outcome.FALSE, True, value, (_id(latest), _id(certain[-1])), why)
        if doubtful or since is Answer.CANNOT_SAY:
            why = f"it cannot be said whether {_named(doubtful[-1] if doubtful else latest)} came after {date}"
            return Finding(Outcome.UNDECIDABLE, False, value, _ids([latest, *doubtful]), why)
        complete = evidence.covered.holds(None if date.latest is None else date.latest + 1, _start(latest).last)
        before = f"; the one before was {_named(others[-1])}" if others else "; none before it is on record"
        return Finding(Outcome.TRUE, complete, value, _ids([latest, *others[-1:]]), f"{_named(latest)}{before}")

    return _of_latest(evidence, judge)


def first_in(evidence: Evidence, length: Length) -> Finding:
    """Did the last visit before the latest one end at least that long before it began?"""

    def judge(latest: Counted, others: Sequence[Counted]) -> Finding:
        if not others:
            first = _start(latest).first
            complete = evidence.covered.holds(None if first is None else _before(first, length), _start(latest).last)
            return Finding(
                Outcome.TRUE, complete, None, (_id(latest),), f"{_named(latest)}; none before it is on record"
            )
        allowed = [_gap_outcomes(unit, latest, length) for unit in others]
        worst, best = min(outcome for outcome, _ in allowed), min(outcome for _, outcome in allowed)
        nearest = max(others, key=lambda unit: _end(unit).last or 0)
        value, gap = _gap(nearest, latest, length)
        because = (_id(latest), _id(nearest))
        why = f"{_named(latest)} began {gap} after {_named(nearest)} had ended"
        if worst is Outcome.FALSE and best is not Outcome.FALSE:
            return Finding(Outcome.UNDECIDABLE, False, value, because, f"{why}: the dates are not exact enough")
        proven = worst is Outcome.FALSE or evidence.covered.holds(_end(nearest).last, _start(latest).last)
        return Finding(worst, proven, value, because, why)

    return _of_latest(evidence, judge)


def last_was(evidence: Evidence, date: Edtf) -> Finding:
    """Was the last visit begun by then on that date?"""

    def judge(latest: Counted, _others: Sequence[Counted]) -> Finding:
        value, because = _date(latest), (_id(latest),)
        answer = _any(_agrees(item.date, date) for item in latest.stays)
        last_known = _end(latest).last
        why = f"the last on record was {_named(latest)}"
        if answer is Answer.YES:
            complete = evidence.covered.holds(None if last_known is None else last_known + 1, evidence.as_of)
            return Finding(Outcome.TRUE, complete, value, because, why)
        if answer is Answer.CANNOT_SAY:
            return Finding(Outcome.UNDECIDABLE, False, value, because, f"{why}, which is not exact enough")
        is_earlier = date.earliest is not None and _end(latest).before(day_span(date.earliest)) is Answer.YES
        if not is_earlier or evidence.covered.holds(date.earliest, date.latest):
            return Finding(Outcome.FALSE, True, value, because, why)
        return Finding(Outcome.UNDECIDABLE, False, value, because, f"{why}, and the record may lack one of {date}")

    return _of_latest(evidence, judge)


def _of_latest(evidence: Evidence, judge: Callable[[Counted, Sequence[Counted]], Finding]) -> Finding:
    """The finding on the latest unit; if several may be the latest, only what holds for each of them."""
    units = evidence.units
    if not units:
        return Finding(Outcome.UNDECIDABLE, False, None, (), "none on record")
    findings = [judge(unit, [other for other in units if other is not unit]) for unit in _may_be_latest(units)]
    if len({finding.outcome for finding in findings}) == 1:
        return findings[-1]
    because = tuple(dict.fromkeys(name for finding in findings for name in finding.because))
    return Finding(Outcome.UNDECIDABLE, False, None, because, "it cannot be said which came last")


def _may_be_latest(units: Sequence[Counted]) -> list[Counted]:
    """The units of which it is not certain that a later one counts, in order."""
    sure = [_start(unit).first for unit in units if unit.counts is Answer.YES]
    latest_first = max((day for day in sure if day is not None), default=None)
    found = []
    for unit in units:
        last = _start(unit).last
        if latest_first is None or last is None or last >= latest_first:
            found.append(unit)
    certain = [unit for unit in found if unit.counts is Answer.YES]
    exact = [unit for unit in certain if _start(unit).first == _start(unit).last == latest_first]
    return [unit for unit in found if unit not in exact[:-1]]


def _gap_outcomes(earlier: Counted, latest: Counted, length: Length) -> tuple[Outcome, Outcome]:
    """The worst and the best outcome that the dates allow."""
    ends, starts = _end(earlier), _start(latest)
    worst = _gap_outcome(ends.last, starts.first, length)
    best = _gap_outcome(ends.first, starts.last, length)
    return worst, best if earlier.counts is Answer.YES else Outcome.TRUE


def _gap_outcome(end: int | None, start: int | None, length: Length) -> Outcome:
    if end is None or start is None:
        return Outcome.FALSE
    if length.after(end) <= start:
        return Outcome.TRUE
    return Outcome.APPROXIMATE if length.half_less_after(end) <= start else Outcome.FALSE


def _gap(earlier: Counted, latest: Counted, length: Length) -> tuple[float | list[float] | None, str]:
    ends, starts = _end(earlier), _start(latest)
    if None in (ends.first, ends.last, starts.first, starts.last):
        return None, "an unknown time"
    least = max(0, (starts.first or 0) - (ends.last or 0))
    most = max(0, (starts.last or 0) - (ends.first or 0))
    if least == most:
        return length.of_days(least), wording.years(least) if least > 730 else wording.days(least)
    return [length.of_days(least), length.of_days(most)], wording.days((least, most))


def _before(day: int, length: Length) -> int:
    return day - (length.after(day) - day) - 1


def _agrees(found: Edtf, claimed: Edtf) -> Answer:
    """Whether a visit was on the date claimed: some day of it in a day or a stretch, the same ends for a span."""
    if not claimed.is_interval:
        return ~(_beyond(found.may_start, claimed.latest) | _short_of(found.may_end, claimed.earliest))
    starts = _in(found.may_start, claimed.start.span) if claimed.start else Answer.YES
    ends = _in(found.may_end, claimed.end.span) if claimed.end else Answer.YES
    return starts & ends


def _in(day: Span, window: Span) -> Answer:
    return ~(_beyond(day, window.last) | _short_of(day, window.first))


def _beyond(day: Span, last: int | None) -> Answer:
    return Answer.NO if last is None else day_span(last).before(day)


def _short_of(day: Span, first: int | None) -> Answer:
    return Answer.NO if first is None else day.before(day_span(first))


def _any(answers: Iterable[Answer]) -> Answer:
    found = Answer.NO
    for answer in answers:
        found = found | answer
    return found


def _start(unit: Counted) -> Span:
    return unit.first.date.may_start


def _end(unit: Counted) -> Span:
    """Where the last day of a unit lies: that of the leg that ends last."""
    ends = [item.date.may_end for item in unit.stays]
    return max(ends, key=lambda span: float("inf") if span.last is None else span.last)


def _id(unit: Counted) -> str:
    return unit.first.id


def _ids(units: Iterable[Counted]) -> tuple[str, ...]:
    return tuple(item.id for unit in units for item in unit.stays)


def _date(unit: Counted) -> str:
    return unit.first.date.text


def _named(unit: Counted) -> str:
    return f"{wording.date(unit.first.date)} ({unit.first.id})"


def _number(value: int | list[float]) -> str:
    return str(value) if isinstance(value, int) else f"between {value[0]} and {value[1]}"
