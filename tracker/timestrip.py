"""Events to scale on a strip of time: a lane a kind, in it a sign an event, or bars of counts where those have no room.

Along the time all is in percent, so that the strip is as wide as the page it stands on; down the page in pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from tracker import lettering, timemarks, timescale, wording
from tracker.daycount import civil, day_number
from tracker.edtf import sort_key
from tracker.model import KINDS, Event
from tracker.timemarks import Drawn
from tracker.timescale import Axis

OTHERS = "other kinds"
_WHOLE = 100  # percent: of an axis that is as wide as its page
_WIDE, _MIDDLE, _NARROW = 860, 500, 300  # pixels of a strip on a desk, on a tablet, on a phone
_LETTERS, _LONGEST_LABEL, _LONGEST_NAME = 13, 270, 150  # pixels
_SIGN = 13  # pixels that a sign takes, with the gap to the next
_HEAD, _ROW, _BARS, _FOOT = 24, 19, 60, 12  # pixels down the page
_MOST_LANES, _MOST_SIGNS, _MOST_BARS = 8, 300, 180
_MOST_ROWS, _MOST_ROWS_UNLABELLED = 5, 9  # of a lane
_MONTH = 30.436875  # days


class Stretch(NamedTuple):
    """A part of a date that takes time; `means` as in `timemarks.Line`."""

    means: str
    first: float
    last: float


class Label(NamedTuple):
    """A title, cut to fit: it begins to the right of `x` or, if `leftward`, ends to the left of it."""

    text: str
    x: float
    leftward: bool


_NO_LABEL = Label("", 100, leftward=False)


class Sign(NamedTuple):
    """One event, in a row of its lane; hollow if not `exact`. The label is empty where there is no room for one."""

    events: tuple[Event, ...]
    x: float
    row: int
    exact: bool
    stretches: tuple[Stretch, ...]
    label: Label


class Bar(NamedTuple):
    """The events that begin in a year, or in as many months or years as there is room for; `height` in pixels."""

    events: tuple[Event, ...]
    name: str
    x: float
    width: float
    height: float


class Lane(NamedTuple):
    """The events of one kind, from pixel `top` to `bottom`: signs, or bars of which the highest counts `most`."""

    name: str
    n: int
    top: int
    bottom: int
    signs: Sequence[Sign]
    bars: Sequence[Bar]
    most: int

    def y(self, row: int) -> int:
        """The middle of a row of signs."""
        return self.top + _HEAD + row * _ROW + _ROW // 2


class Tick(NamedTuple):
    """A mark of the axis."""

    x: float
    label: str


class Strip(NamedTuple):
    """The whole drawing. Of the ticks there are two sets, for a desk and for a phone; `today` is None if outside."""

    lanes: Sequence[Lane]
    wide: Sequence[Tick]
    narrow: Sequence[Tick]
    today: float | None

    @property
    def bottom(self) -> int:
        """Where the axis lies."""
        return self.lanes[-1].bottom

    def shapes(self) -> dict[str, int]:
        """By the id of an event, which sign or bar stands for it, counted through all lanes from 0."""
        shapes: Iterable[Sign | Bar] = chain.from_iterable([*lane.signs, *lane.bars] for lane in self.lanes)
        return {event.id: at for at, shape in enumerate(shapes) for event in shape.events}


def strip(events: Sequence[Event], today: int) -> Strip | None:
    """The drawing of `events`, which are in order of date; None if there are none."""
    if not events:
        return None
    axis = Axis(*timemarks.period(event.date for event in events), _WHOLE)
    kinds = _by_kind(events)
    signs = {name: _signs(found, axis) for name, found in kinds.items()}
    counted = {name: _counted(found, axis) for name, found in kinds.items() if not signs[name]}
    most = max((len(found) for bars in counted.values() for _, found in bars), default=1)
    lanes: list[Lane] = []
    for name, found in kinds.items():
        top = lanes[-1].bottom if lanes else 0
        height = max((sign.row + 1 for sign in signs[name]), default=0) * _ROW or _BARS
        bars = [_bar(months, held, axis, most) for months, held in counted.get(name, ())]
        highest = max((len(bar.events) for bar in bars), default=0)
        lanes.append(
            Lane(
                lettering.fitted(name, _LETTERS, _LONGEST_NAME),
                len(found),
                top,
                top + _HEAD + height + _FOOT,
                signs[name],
                bars,
                highest,
            )
        )
    in_sight = axis.first < today < axis.last
    return Strip(lanes, _ticks(axis, _WIDE), _ticks(axis, _NARROW), _x(axis, today) if in_sight else None)


def _x(axis: Axis, day: float) -> float:
    """A point in time as percent of the width."""
    return round(axis.pixel(day), 2)


def _ticks(axis: Axis, room: int) -> list[Tick]:
    return [Tick(_x(axis, tick.day), tick.label) for tick in timescale.ticks(axis._replace(width=room))]


def _by_kind(events: Sequence[Event]) -> Mapping[str, list[Event]]:
    """The events of each kind, those known to the tracker first; the rarest together if there are too many kinds."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.kind, []).append(event)
    commonest = sorted(found, key=lambda kind: (-len(found[kind]), kind))
    kept = commonest if len(found) <= _MOST_LANES else commonest[: _MOST_LANES - 1]
    order = sorted(kept, key=lambda kind: (KINDS.index(kind) if kind in KINDS else len(KINDS), kind))
    lanes = {kind: found[kind] for kind in order}
    others = [event for event in events if event.kind not in lanes]
    return {**lanes, OTHERS: others} if others else lanes


def _signs(events: Sequence[Event], axis: Axis) -> list[Sign]:
    """A sign for each event, with labels if those have room; nothing if there is no room for the signs either."""
    if len(events) > _MOST_SIGNS:
        return []
    drawn = [timemarks.drawn(event.date, axis.first, axis.last) for event in events]
    for labels in ([_label(*parts, axis) for parts in zip(events, drawn, strict=True)], [_NO_LABEL] * len(drawn)):
        extents = [_extent(date, label, axis) for date, label in zip(drawn, labels, strict=True)]
        rows = _rows(extents, _MOST_ROWS if labels[0].text else _MOST_ROWS_UNLABELLED)
        if rows:
            return [_sign(*parts, axis) for parts in zip(events, drawn, rows, labels, strict=True)]
    return []


def _label(event: Event, drawn: Drawn, axis: Axis) -> Label:
    """Beside all of the date if there is room, to the right if there is room there; else over its line."""
    text = lettering.fitted(event.title, _LETTERS, _LONGEST_LABEL)
    needed = 100 * (lettering.width(text, _LETTERS) + _SIGN) / _WIDE
    before, after = _x(axis, drawn.first), _x(axis, drawn.last)
    if after + needed <= 100:
        return Label(text, after, leftward=False)
    return Label(text, before if before >= needed else _x(axis, drawn.at), leftward=True)


def _extent(drawn: Drawn, label: Label, axis: Axis) -> tuple[float, float]:
    """From which pixel to which a sign takes room, with its label."""
    width = _WIDE if label.text else _MIDDLE
    first, last = (_x(axis, day) / 100 * width for day in (drawn.first, drawn.last))
    beside = lettering.width(label.text, _LETTERS) + _SIGN if label.text else 0
    before, after = (beside, 0) if label.leftward else (0, beside)
    return min(first, label.x / 100 * width - before) - _SIGN / 2, last + after + _SIGN / 2


def _rows(extents: Sequence[tuple[float, float]], most: int) -> list[int]:
    """The row in which each extent has room, the first that has; nothing if that takes more rows than `most`."""
    taken: list[list[tuple[float, float]]] = []
    rows: list[int] = []
    for first, last in extents:
        free = (n for n, row in enumerate(taken) if all(last < start or end < first for start, end in row))
        row = next(free, len(taken))
        if row == most:
            return []
        if row == len(taken):
            taken.append([])
        taken[row].append((first, last))
        rows.append(row)
    return rows


def _sign(event: Event, drawn: Drawn, row: int, label: Label, axis: Axis) -> Sign:
    stretches = tuple(Stretch(line.means, _x(axis, line.first), _x(axis, line.last)) for line in drawn.lines)
    return Sign((event,), _x(axis, drawn.at), row, drawn.exact, stretches, label)


_Months = tuple[int, int]  # the first month of a bar, counted from year 0, and the first of the next


def _counted(events: Sequence[Event], axis: Axis) -> list[tuple[_Months, tuple[Event, ...]]]:
    """The events by the months or years in which they begin."""
    step = next(step for step in _steps() if (axis.last - axis.first) / _MONTH / step <= _MOST_BARS)
    groups = groupby(events, key=lambda event: _month(sort_key(event.date)[0]) // step)
    return [((number * step, number * step + step), tuple(found)) for number, found in groups]


def _steps() -> Iterator[int]:
    yield from (1, 3, 12)
    for power in range(14):  # a trillion years: beyond that there are no dates
        yield from (24 * 10**power, 60 * 10**power, 120 * 10**power)


def _month(day: int) -> int:
    year, month, _ = civil(day)
    return year * 12 + month - 1


def _bar(months: _Months, events: tuple[Event, ...], axis: Axis, most: int) -> Bar:
    ends = (_x(axis, day_number(month // 12, month % 12 + 1, 1)) for month in months)
    first, last = (min(max(x, 0), _WHOLE) for x in ends)
    height = round(max(1.5, _BARS * len(events) / most), 1)
    return Bar(events, _name(*months), first, round(last - first, 2), height)


def _name(first: int, after: int) -> str:
    """`1961`, `1960–1969`, `Jan – Mar 1961`."""
    (year, month), (last_year, last_month) = divmod(first, 12), divmod(after - 1, 12)
    if after - first >= 12:
        names = [wording.year_name(year), wording.year_name(last_year)]
        return names[0] if year == last_year else "–".join(names)
    beginning = wording.MONTHS[month] + (f" – {wording.MONTHS[last_month]}" if after - first > 1 else "")
    return f"{beginning} {wording.year_name(year)}"
