"""How a date lies on an axis of time: a point, a stretch that lasts, a stretch in which the day is to be sought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from tracker.edtf import Edtf
from tracker.spans import Span

_PADDING = 0.03  # of the period, on either side


class Line(NamedTuple):
    """A stretch from one point in time to another, in days.

    `lasts`: it went on all the time. `between`: one unknown day in it is meant. `open`: it went on to the end of
    the axis, and beyond. `unknown`: until when, or since when, is not known.
    """

    means: Literal["lasts", "between", "open", "unknown"]
    first: float
    last: float


class Drawn(NamedTuple):
    """A date on an axis: its sign stands `at` a point, and is `exact` if every day of it is known."""

    at: float
    exact: bool
    lines: tuple[Line, ...]

    @property
    def first(self) -> float:
        """Where it begins."""
        return min((line.first for line in self.lines), default=self.at)

    @property
    def last(self) -> float:
        """Where it ends."""
        return max((line.last for line in self.lines), default=self.at)


def period(dates: Iterable[Edtf], *days: int) -> tuple[float, float]:
    """The ends of an axis that has room for all these dates and days, in days; open ends need none."""
    known = [*days, *(day for date in dates for day in _known(date))]
    first, last = min(known), max(known) + 1
    padding = max(1, (last - first) * _PADDING)
    return first - padding, last + padding


def _known(date: Edtf) -> Iterator[int]:
    for point in (date.start, date.end):
        if point is not None:
            yield from (day for day in (point.possible.first, point.possible.last) if day is not None)


def drawn(date: Edtf, first: float, last: float) -> Drawn:
    """A date on an axis that goes from `first` to `last`. A day takes the room up to the next; its middle is its point.

    The doubt of `?` and `~` is drawn, too: a month before and after `2023-12~`.
    """
    if date.start is None or date.end is None:
        return _open(date, first, last)
    if not date.is_interval:
        line = _between(date.may_start)
        middle = ((date.may_start.first or 0) + (date.may_start.last or 0) + 1) / 2
        return Drawn(middle, not line, tuple(line))
    return _lasting(date)


def _between(span: Span) -> list[Line]:
    """Where one day of a span is meant; nothing if that day is known."""
    if span.first is None or span.last is None or span.first == span.last:
        return []
    return [Line("between", span.first, span.last + 1)]


def _lasting(date: Edtf) -> Drawn:
    start, end = date.may_start, date.may_end
    doubt = [*_between(start), *_between(end)]
    since, until = start.last or 0, end.first or 0
    if since > until:  # not one day is certain
        whole = _between(Span(start.first, end.last))
        return Drawn((whole[0].first + whole[0].last) / 2, False, tuple(whole))
    return Drawn(since + 0.5, not doubt, (Line("lasts", since, until + 1), *doubt))


def _open(date: Edtf, first: float, last: float) -> Drawn:
    point = date.start or date.end
    possible = point.possible if point else Span(None, None)
    doubt = _between(possible)
    if date.start is not None:
        known = possible.last or 0
        line = Line("open" if date.never_ends else "unknown", known, last)
    else:
        known = possible.first or 0
        line = Line("open" if date.text.startswith("..") else "unknown", first, known + 1)
    return Drawn(known + 0.5, not doubt, (line, *doubt))
