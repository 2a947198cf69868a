"""Which lanes events stand in, and in which row of its lane each has room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tracker.charts import Asked, By, ranked
from tracker.contents import people
from tracker.model import Event

MOST = 20  # lanes, those of the others and of none among them
NOUNS: Mapping[By, str] = {"country": "countries", "person": "people"}
NONE: Mapping[By, str] = {"country": "no country given", "person": "nobody named"}


def lanes_of(asked: Asked, by: By) -> list[tuple[str, list[Event]]]:
    """The events of each lane: the fullest first, then all others in one, then those that belong in none.

    By country, an event stands where it took place or was to; by person, with everyone named in it.
    """
    named = [(event, _names(event, asked, by)) for event in asked.dossier.events]
    shown_as = ranked(Counter(name for _, names in named for name in names), MOST - 1, NOUNS[by])
    lanes: dict[str, list[Event]] = {name: [] for name in (*shown_as.values(), NONE[by])}
    for event, names in named:
        for lane in {shown_as[name] for name in names} or {NONE[by]}:
            lanes[lane].append(event)
    return [(name, events) for name, events in lanes.items() if events]


def _names(event: Event, asked: Asked, by: By) -> set[str]:
    registry = asked.dossier.registry
    if by == "person":
        return {registry.person(name).name for name in people(event)}
    host = registry.host_of(event)
    return {host.name} if host else set()


def packed(extents: Iterable[tuple[float, float]]) -> list[int]:
    """The row (from 0) of each stretch: the first in which it has room beside those before it."""
    ends: list[float] = []
    rows = []
    for start, end in extents:
        row = next((row for row, taken in enumerate(ends) if taken < start), len(ends))
        ends[row : row + 1] = [end]
        rows.append(row)
    return rows
