"""The lanes of a timeline on a terminal: a column for each country or person."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tracker.lanes import Roles, ordered
from tracker.look import Look, cells, cut, pad
from tracker.model import Event
from tracker.phrases import Land, joined, say
from tracker.registry import Identity

_INDENT = 2
_LEAST_TITLE = 30
_LEAST, _MOST = 7, 18  # a lane has room for `visitor`, and for most names


class Columns:
    """A column for each country or person, as many as there is room for, and in it the part played in an event."""

    def __init__(self, events: list[Event], roles: Callable[[Event], Roles], date_width: int, look: Look) -> None:
        self._roles, self._look, self._date_width = roles, look, date_width
        lanes = ordered(roles(event) for event in events)
        before = _INDENT + date_width + 2
        room = (look.width or 100) - before
        self._shown = self._fitting(lanes, room - _LEAST_TITLE)
        self._beside = len(self._shown) >= min(2, len(lanes))  # else the title stands on a line of its own
        if not self._beside:
            self._shown = self._fitting(lanes, room)
        self._others = lanes[len(self._shown) :]
        self._indent = before + sum(map(self._width, self._shown)) if self._beside else 2 * _INDENT

    def header(self) -> str:
        """The names over the lanes."""
        names = "".join(self._cell(lane, cut(self._name(lane), _MOST)) for lane in self._shown)
        line = f"{' ' * (_INDENT + self._date_width + 2)}{self._look.marks(names)}".rstrip()
        return self._look.paint(line, "heading") + "\n"

    def event(self, event: Event) -> Iterator[str]:
        """An event with its part in each lane, and its title."""
        look, roles = self._look, self._roles(event)
        date = look.marks(pad(look.language.date(event.date), self._date_width))
        parts = "".join(self._part(lane, roles, event.kind) for lane in self._shown)
        title = look.wrap(look.tell(event.title), self._indent)
        head = f"{' ' * _INDENT}{date}  {parts}"
        yield f"{head}{title}\n" if self._beside else f"{head.rstrip()}\n{' ' * self._indent}{title}\n"

    def left_out(self) -> Iterator[str]:
        """Who has no lane, for want of room."""
        if self._others:
            names = joined(", ", (say("{country}", country=Land(lane.name)) for lane in self._others))
            text = self._look.wrap(self._look.say("no room for a lane: {names}", names=names), _INDENT)
            yield "\n" + self._look.paint(text, "faint") + "\n"

    def _part(self, lane: Identity, roles: Roles, kind: str) -> str:
        if lane in roles:
            return self._look.paint(self._cell(lane, self._look.say(roles[lane])), kind)
        return self._cell(lane, self._look.marks("·"))

    def _fitting(self, lanes: list[Identity], room: int) -> list[Identity]:
        fitting: list[Identity] = []
        for lane in lanes:
            room -= self._width(lane)
            if room < 0:
                break
            fitting.append(lane)
        return fitting

    def _name(self, lane: Identity) -> str:
        return self._look.say("{country}", country=Land(lane.name))

    def _cell(self, lane: Identity, text: str) -> str:
        return pad(text, self._width(lane))

    def _width(self, lane: Identity) -> int:
        return min(max(cells(self._name(lane)), _LEAST), _MOST) + 2
