"""What the record says to a claim under one rule of counting: the forms that claims come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from tracker import agreement, wording
from tracker.counting import Counted
from tracker.coverage import Covered
from tracker.edtf import Edtf
from tracker.gaps import Length
from tracker.phrases import Said, say
from tracker.spans import Answer, Span


class Outcome(IntEnum):
    """How a claim stands under one rule, from worst to best; UNDECIDABLE is beside them."""

    UNDECIDABLE = -1
    FALSE = 0
    APPROXIMATE = 1
    TRUE = 2

    @property
    def word(self) -> str:
        """`true`, `undecidable`."""
        return self.name.lower()


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
    why: Said


@dataclass(frozen=True, slots=True)
class Evidence:
    """What there is to judge by: units in order, the cover of the record, and the last day of which it is asked."""

    units: Sequence[Counted]
    covered: Covered
    as_of: int
    start: int | None = None  # first day of the period asked about, if there is one

    @property
    def complete(self) -> bool:
        """Whether nothing can be missing in the time asked about."""
        return self.covered.holds(self.start, self.as_of)


def exactly(evidence: Evidence, number: int) -> Finding:
    """Are there exactly so many? The latest by then is the n-th exactly if there are n by then."""
    sure = [unit for unit in evidence.units if unit.counts is Answer.YES]
    least, most = len(sure), len(evidence.units)
    because = _ids(evidence.units)
    value: int | list[float] = least if least == most else [least, most]
    complete = evidence.complete
    found = _number(value)
    if number < least:
        why = say("{found} on record, which is more than {claimed}", found=found, claimed=number)
        return Finding(Outcome.FALSE, True, value, because, why)
    if least < most and number <= most:
        why = say("{found} on record: dates or places are not exact enough", found=found)
        return Finding(Outcome.UNDECIDABLE, False, value, because, why)
    if number > most:
        if complete:
            why = say("{found} on record, and the record is complete there", found=found)
            return Finding(Outcome.FALSE, True, value, because, why)
        why = say("only {found} on record, which may lack some", found=found)
        return Finding(Outcome.UNDECIDABLE, False, value, because, why)
    if number == 0 and not complete:
        return Finding(Outcome.UNDECIDABLE, False, 0, (), say("none on record, which may lack some"))
    return Finding(Outcome.TRUE, complete, value, because, say("{found} on record", found=found))


def first_since(evidence: Evidence, date: Edtf) -> Finding:
    """Is the latest visit the first that began after that date? One within the date itself is the one before it."""
    closes = Span(date.latest, date.may_end.last)
    complete = evidence.covered.holds(None if date.latest is None else date.latest + 1, evidence.as_of)

    def judge(latest: Counted, others: Sequence[Counted]) -> Finding:
        begins = agreement.start(latest)
        since = Answer.NO if date.never_ends else closes.before(begins)
        before = [unit for unit in others if unit.counts is agreement.start(unit).before(begins) is Answer.YES]
        value = _date(before[-1]) if before else None
        if since is Answer.NO:
            outcome = Outcome.FALSE if complete else Outcome.UNDECIDABLE
            why = say("the latest on record, {visit}, did not come after {date}", visit=_named(latest), date=date)
            return Finding(outcome, complete, _date(latest), (_id(latest),), why)
        starts = [(unit, agreement.start(unit)) for unit in others]
        between = [(unit, unit.counts & closes.before(begun) & begun.before(begins)) for unit, begun in starts]
        certain = [unit for unit, answer in between if answer is Answer.YES]
        doubtful = [unit for unit, answer in between if answer is Answer.CANNOT_SAY]
        if certain:
            one, other = _named(certain[-1]), _named(latest)
            why = say("{one} lies between {date} and {other}", one=one, date=date, other=other)
            return Finding(Outcome.FALSE, True, value, (_id(latest), _id(certain[-1])), why)
        if doubtful or since is Answer.CANNOT_SAY:
            visit = _named(doubtful[-1] if doubtful else latest)
            why = say("it cannot be said whether {visit} came after {date}", visit=visit, date=date)
            return Finding(Outcome.UNDECIDABLE, False, value, _ids([latest, *doubtful]), why)
        if before:
            why = say("{visit}; the one before was {earlier}", visit=_named(latest), earlier=_named(before[-1]))
        else:
            why = say("{visit}; none before it is on record", visit=_named(latest))
        return Finding(Outcome.TRUE, complete, value, _ids([latest, *before[-1:]]), why)

    return _of_latest(evidence, judge, complete)


def first_in(evidence: Evidence, length: Length) -> Finding:
    """Did the last visit before the latest one end at least that long before it began?"""

    def judge(latest: Counted, others: Sequence[Counted]) -> Finding:
        first = agreement.start(latest).first
        since = None if first is None else length.before(first)
        if not others:
            complete = evidence.covered.holds(since, evidence.as_of)
            if complete:
                why = say("{visit}; none before it is on record", visit=_named(latest))
                return Finding(Outcome.TRUE, True, None, (_id(latest),), why)
            why = say("{visit}; none before it is on record, which may lack it", visit=_named(latest))
            return Finding(Outcome.UNDECIDABLE, False, None, (_id(latest),), why)
        allowed = [_gap_outcomes(unit, latest, length) for unit in others]
        worst, best = min(outcome for outcome, _ in allowed), min(outcome for _, outcome in allowed)
        nearest = max(others, key=lambda unit: agreement.end(unit).last or 0)
        value, gap = _gap(nearest, latest, length)
        because = (_id(latest), _id(nearest))
        why = say(
            "{visit} began {gap} after {earlier} had ended", visit=_named(latest), gap=gap, earlier=_named(nearest)
        )
        if worst is Outcome.FALSE and best is not Outcome.FALSE:
            why = say("{why}: the dates are not exact enough", why=why)
            return Finding(Outcome.UNDECIDABLE, False, value, because, why)
        if worst is Outcome.FALSE and _may_lack_a_later(evidence, latest, length):
            why = say("{why}, and the record may lack a later one", why=why)
            return Finding(Outcome.UNDECIDABLE, False, value, because, why)
        ended = agreement.end(nearest).last
        known_from = ended if since is None or ended is None else max(ended, since)
        proven = worst is Outcome.FALSE or evidence.covered.holds(known_from, evidence.as_of)
        return Finding(worst, proven, value, because, why)

    return _of_latest(evidence, judge, evidence.complete)


def last_was(evidence: Evidence, date: Edtf) -> Finding:
    """Was the last visit begun by then on that date?"""
    until = evidence.as_of if date.latest is None else min(date.latest, evidence.as_of)
    complete = evidence.covered.holds(date.earliest, until)

    def judge(latest: Counted, _others: Sequence[Counted]) -> Finding:
        value, because = _date(latest), (_id(latest),)
        answer = agreement.was_on(latest, date)
        begun = agreement.start(latest).last
        why = say("the last on record was {visit}", visit=_named(latest))
        if answer is Answer.YES:
            alone = evidence.covered.holds(None if begun is None else begun + 1, evidence.as_of)
            return Finding(Outcome.TRUE, alone, value, because, why)
        if answer is Answer.CANNOT_SAY:
            why = say("{why}, which is not exact enough", why=why)
            return Finding(Outcome.UNDECIDABLE, False, value, because, why)
        if complete or not agreement.may_another_be(latest, date):
            return Finding(Outcome.FALSE, True, value, because, why)
        why = say("{why}, and the record may lack one of {date}", why=why, date=date)
        return Finding(Outcome.UNDECIDABLE, False, value, because, why)

    return _of_latest(evidence, judge, complete or evidence.complete)


def _of_latest(evidence: Evidence, judge: Callable[[Counted, Sequence[Counted]], Finding], complete: bool) -> Finding:
    """The finding on the latest unit; if several may be the latest, or none, only what holds in each case.

    `complete` is whether nothing can be missing of which the claim would be true.
    """
    units = evidence.units
    latest = agreement.may_be_latest(units)
    findings = [_none(complete)] if all(unit.counts is not Answer.YES for unit in units) else []
    for unit in latest[:_MOST]:
        findings.append(judge(unit, [other for other in units if other is not unit]))
        if len({finding.outcome for finding in findings}) > 1:
            break
    if len({finding.outcome for finding in findings}) == 1 and len(latest) <= _MOST:
        return findings[-1]
    because = tuple(dict.fromkeys(name for finding in findings for name in finding.because))
    if len(latest) > 1:
        why = say("it cannot be said which came last")
    else:
        why = say("it cannot be said whether {visit} counts", visit=_named(latest[0]))
    return Finding(Outcome.UNDECIDABLE, False, None, because, why)


_MOST = 30  # beyond that many which may have come last nothing is looked for that holds of each


def _none(complete: bool) -> Finding:
    if complete:
        return Finding(Outcome.FALSE, True, None, (), say("none on record, and the record is complete there"))
    return Finding(Outcome.UNDECIDABLE, False, None, (), say("none on record"))


def _may_lack_a_later(evidence: Evidence, latest: Counted, length: Length) -> bool:
    """Whether a visit that is not on record may have come so long after the latest that is, and by then."""
    ended = agreement.end(latest).first
    due = None if ended is None else length.half_less_after(ended)
    return (due is None or due <= evidence.as_of) and not evidence.covered.holds(due, evidence.as_of)


def _gap_outcomes(earlier: Counted, latest: Counted, length: Length) -> tuple[Outcome, Outcome]:
    """The worst and the best outcome that the dates allow."""
    ends, starts = agreement.end(earlier), agreement.start(latest)
    worst = _gap_outcome(ends.last, starts.first, length)
    best = _gap_outcome(ends.first, starts.last, length)
    return worst, best if earlier.counts is Answer.YES else Outcome.TRUE


def _gap_outcome(end: int | None, start: int | None, length: Length) -> Outcome:
    if end is None or start is None:
        return Outcome.FALSE
    if length.after(end) <= start:
        return Outcome.TRUE
    return Outcome.APPROXIMATE if length.half_less_after(end) <= start else Outcome.FALSE


def _gap(earlier: Counted, latest: Counted, length: Length) -> tuple[float | list[float] | None, Said]:
    ends, starts = agreement.end(earlier), agreement.start(latest)
    if None in (ends.first, ends.last, starts.first, starts.last):
        return None, say("an unknown time")
    least = max(0, (starts.first or 0) - (ends.last or 0))
    most = max(0, (starts.last or 0) - (ends.first or 0))
    if least == most:
        return length.of_days(least), wording.years(least) if least > 730 else wording.days(least)
    return [length.of_days(least), length.of_days(most)], wording.days((least, most))


def _id(unit: Counted) -> str:
    return unit.first.id


def _ids(units: Iterable[Counted]) -> tuple[str, ...]:
    return tuple(item.id for unit in units for item in unit.stays)


def _date(unit: Counted) -> str:
    return unit.first.date.text


def _named(unit: Counted) -> Said:
    return say("{date} ({id})", date=wording.date(unit.first.date), id=unit.first.id)


def _number(value: int | list[float]) -> Said:
    if isinstance(value, int):
        return say("{n}", n=value)
    return say("between {least} and {most}", least=value[0], most=value[1])
