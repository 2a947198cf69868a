"""When what counts was: its first and last day, and whether that agrees with a date that is claimed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.counting import Counted
from tracker.edtf import Edtf
from tracker.spans import Answer, Span, day_span


def start(unit: Counted) -> Span:
    """Where the first day of a unit lies: that of the leg that begins first."""
    spans = [item.date.may_start for item in unit.stays]
    firsts = [span.first for span in spans if span.first is not None]
    lasts = [span.last for span in spans if span.last is not None]
    return Span(min(firsts) if len(firsts) == len(spans) else None, min(lasts, default=None))


def end(unit: Counted) -> Span:
    """Where the last day of a unit lies: that of the leg that ends last."""
    spans = [item.date.may_end for item in unit.stays]
    firsts = [span.first for span in spans if span.first is not None]
    lasts = [span.last for span in spans if span.last is not None]
    return Span(max(firsts, default=None), max(lasts) if len(lasts) == len(spans) else None)


def was_on(unit: Counted, claimed: Edtf) -> Answer:
    """Whether a visit was on the date claimed: some day of it in a day or a stretch, the same ends for a span."""
    if not claimed.is_interval:
        return _any(_has_day_in(item.date.may_start, item.date.may_end, claimed) for item in unit.stays)
    whole = _same_ends(start(unit), end(unit), claimed)
    return _any([whole, *(_same_ends(item.date.may_start, item.date.may_end, claimed) for item in unit.stays)])


def may_another_be(unit: Counted, claimed: Edtf) -> bool:
    """Whether a visit on the date claimed may have begun later than this one."""
    if claimed.is_interval:
        return claimed.start is None or start(unit).before(claimed.start.span) is not Answer.NO
    return claimed.earliest is not None and end(unit).before(day_span(claimed.earliest)) is Answer.YES


def may_be_latest(units: Sequence[Counted]) -> list[Counted]:
    """The units of which it is not certain that a later one counts, in order."""
    sure = [start(unit).first for unit in units if unit.counts is Answer.YES]
    latest_first = max((day for day in sure if day is not None), default=None)
    found = []
    for unit in units:
        last = start(unit).last
        if latest_first is None or last is None or last >= latest_first:
            found.append(unit)
    certain = [unit for unit in found if unit.counts is Answer.YES]
    exact = [unit for unit in certain if start(unit).first == start(unit).last == latest_first]
    return [unit for unit in found if unit not in exact[:-1]]


def _has_day_in(starts: Span, ends: Span, claimed: Edtf) -> Answer:
    return ~(_beyond(starts, claimed.latest) | _short_of(ends, claimed.earliest))


def _same_ends(starts: Span, ends: Span, claimed: Edtf) -> Answer:
    begins = _in(starts, claimed.start.span) if claimed.start else Answer.YES
    return begins & (_in(ends, claimed.end.span) if claimed.end else Answer.YES)


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
