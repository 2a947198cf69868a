"""The timeline as a picture: where on the axis of time each event has its sign, its lines and its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tracker import charts, lettering, swimlanes, wording
from tracker.charts import Asked, Caption
from tracker.look import shown
from tracker.model import Event
from tracker.timemarks import Drawn, drawn, period
from tracker.timescale import Axis

LABEL = 10.5  # size of the labels, in pixels
ROOM = 9  # pixels from the middle of a sign to its label
_MOST_LABELLED = 45  # signs: of more, the labels would fill the page
_MOST_ROWS = 100
_LEAST_BARE = 2  # rows of a lane without labels, so that its name has room
_BESIDE = 16  # pixels to the right of the axis

GROUPS = {
    "visit": "visit",
    "invitation": "promise",
    "acceptance": "promise",
    "announcement": "promise",
    "reinstatement": "promise",
    "postponement": "setback",
    "cancellation": "setback",
    "decline": "setback",
    "lapse": "setback",
    "meeting": "meeting",
    "call": "meeting",
    "statement": "statement",
}
"""Kinds that are drawn alike; all others are `other`."""


class Label(NamedTuple):
    """A text to the `right` or to the `left` of a sign or a line; it takes the room from one pixel to another."""

    text: str
    side: str
    first: float
    last: float


class Mark(NamedTuple):
    """An event in a lane (its number) and a row, counted over all lanes from the top; it may lie between two."""

    event: Event
    lane: int
    row: float
    drawn: Drawn
    label: Label | None


class Lane(NamedTuple):
    """A country, a person, or all others: its rows, counted over all lanes from the top."""

    name: str
    first_row: int
    rows: int


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Lanes and signs; `left` is the room of the lanes' names, in pixels."""

    caption: Caption
    lanes: Sequence[Lane]
    marks: Sequence[Mark]
    axis: Axis
    left: float
    labelled: bool

    @property
    def rows(self) -> int:
        """All rows of all lanes."""
        return sum(lane.rows for lane in self.lanes)


def chart(asked: Asked) -> TimelineChart | None:
    """The timeline with a sign for each event, in lanes by country or person; None if there is no room for so many."""
    by = asked.by or "country"
    found = swimlanes.lanes_of(asked, by)
    names = [charts.fitted_name(name, f" ({len(events)})") for name, events in found]
    left = charts.beside(names)
    axis = Axis(*period(event.date for event in asked.dossier.events), charts.WIDTH - left - _BESIDE)
    labelled = sum(len(events) for _, events in found) <= _MOST_LABELLED
    lanes: list[Lane] = []
    marks: list[Mark] = []
    for name, (_, events) in zip(names, found, strict=True):
        above = lanes[-1].first_row + lanes[-1].rows if lanes else 0
        placed = [_mark(event, len(lanes), axis, labelled) for event in events]
        rows = swimlanes.packed(_extent(mark, axis) for mark in placed)
        needed = max(rows) + 1
        taken = needed if labelled else max(needed, _LEAST_BARE)
        if not labelled and above + taken > _MOST_ROWS:
            return None
        lanes.append(Lane(name, above, taken))
        top = above + (taken - needed) / 2
        marks += [mark._replace(row=top + row) for mark, row in zip(placed, rows, strict=True)]
    return TimelineChart(_caption(asked, len(marks)), lanes, marks, axis, left, labelled)


def _mark(event: Event, lane: int, axis: Axis, labelled: bool) -> Mark:
    shape = drawn(event.date, axis.first, axis.last)
    text = f"{wording.date(event.date)}: {shown(event.title)}"
    return Mark(event, lane, 0, shape, _label(text, axis, shape) if labelled else None)


def _label(text: str, axis: Axis, shape: Drawn) -> Label:
    """A label beside a sign and its lines; where it has no room there, over the lines, cut if need be."""
    wanted = lettering.width(text, LABEL)
    end = axis.width + _BESIDE
    for left, right in ((shape.first, shape.last), (shape.at, shape.at)):
        before, behind = axis.pixel(left) - ROOM, axis.pixel(right) + ROOM
        if wanted <= end - behind:
            return Label(text, "right", behind, behind + wanted)
        if wanted <= before:
            return Label(text, "left", before - wanted, before)
    side = "right" if end - behind >= before else "left"
    cut = lettering.fitted(text, LABEL, max(end - behind, before))
    return Label(cut, side, behind, end) if side == "right" else Label(cut, side, 0, before)


def _extent(mark: Mark, axis: Axis) -> tuple[float, float]:
    """From where to where a sign, its lines and its label take room, in pixels."""
    start, end = axis.pixel(mark.drawn.first) - ROOM / 2, axis.pixel(mark.drawn.last) + ROOM / 2
    return (min(start, mark.label.first), max(end, mark.label.last)) if mark.label else (start, end)


def _caption(asked: Asked, signs: int) -> Caption:
    events = asked.dossier.events
    days = [day for event in events for day in (event.date.earliest, event.date.latest) if day is not None]
    n = f"{wording.count(len(events), 'event')}, {charts.day(min(days))} – {charts.day(max(days))}"
    return charts.caption(asked, what(asked), n, notes(asked, signs), as_of=False)


def what(asked: Asked) -> str:
    """What the picture shows."""
    return f"events by {asked.by or 'country'}"


def notes(asked: Asked, signs: int) -> list[str]:
    """How its lanes are to be read."""
    if asked.by == "person":
        return ["An event of several people stands with each of them."] if signs > len(asked.dossier.events) else []
    return ["An event stands with the country where it took place or was to take place."]
