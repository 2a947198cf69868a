"""The components of calendars: what stands between BEGIN and END, with its properties."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.errors import Problem, TrackerError
from tracker.formats.ics_lines import Property, taken_apart, unfolded

MOST_CHARACTERS = 50_000_000
MOST_DEPTH = 8  # RFC 5545 nests three deep at most: VCALENDAR, VEVENT, VALARM


@dataclass(slots=True)
class Component:
    """A component; the line is that of its BEGIN. `broken` has the numbers of lines in it that are no properties."""

    name: str
    line: int
    within: Component | None
    properties: dict[str, list[Property]] = field(default_factory=dict)
    broken: list[int] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """Every property of this name, in order."""
        return self.properties.get(name, [])

    def first(self, name: str) -> Property | None:
        """The first property of this name."""
        return next(iter(self.all(name)), None)

    def text(self, *names: str) -> str:
        """The text of the first of these properties that has one, without blanks round it; else empty."""
        return next((text for name in names for given in self.all(name) if (text := given.text.strip())), "")


def components(text: str, file: str) -> list[Component]:
    """The components that stand right in a calendar (VEVENT, VTODO, …), in order; what stands within them is left out.

    Raises TrackerError (exit 3): TRK611 if the text is too long or nested too deeply, TRK612 if it is a vCalendar,
    TRK610 if it is no calendar, or one that is cut off.
    """
    if len(text) > MOST_CHARACTERS:
        what = f"has over {MOST_CHARACTERS // 1_000_000} million characters"
        raise _refused("TRK611", what, "export the calendar in parts, by year or by kind", file)
    found: list[Component] = []
    open_: list[Component] = []
    for number, line in unfolded(text.removeprefix("\ufeff")):
        given = taken_apart(line, number)
        if given and given.name == "BEGIN":
            _begin(given, open_, file)
        elif not open_:
            raise _refused("TRK610", "is not a calendar: BEGIN:VCALENDAR must come first", _HINT, file, number)
        elif given and given.name == "END":
            if (ended := _end(given, open_, file)) and len(open_) == 1:
                found.append(ended)
        elif len(open_) < 3:
            _put(given, number, open_[-1], file)
    if not text.strip():
        raise _refused("TRK610", "is empty", _HINT, file)
    if open_:
        raise _refused("TRK610", f"is cut off: this {open_[-1].name} has no end", _HINT, file, open_[-1].line)
    return found


_HINT = "export the calendar anew, as iCalendar (.ics)"


def _begin(given: Property, open_: list[Component], file: str) -> None:
    name = given.value.strip().upper()
    if not open_ and name != "VCALENDAR":
        raise _refused("TRK610", "is not a calendar: BEGIN:VCALENDAR must come first", _HINT, file, given.line)
    if len(open_) == MOST_DEPTH:
        raise _refused("TRK611", f"is nested more than {MOST_DEPTH} deep", "is this a calendar?", file, given.line)
    open_.append(Component(name, given.line, open_[-1] if open_ else None))


def _end(given: Property, open_: list[Component], file: str) -> Component:
    name = given.value.strip().upper()
    if name != open_[-1].name:
        begun = f"the {open_[-1].name} of line {open_[-1].line}"
        raise _refused("TRK610", f"ends {name!r:.30} here, where {begun} is open", _HINT, file, given.line)
    return open_.pop()


def _put(given: Property | None, number: int, component: Component, file: str) -> None:
    if given is None:
        component.broken.append(number)
        return
    if given.name == "VERSION" and component.within is None and given.value.strip() == "1.0":
        raise _refused("TRK612", "is a vCalendar, which came before iCalendar", _HINT, file, number)
    component.properties.setdefault(given.name, []).append(given)


def _refused(code: str, what: str, hint: str, file: str, line: int | None = None) -> TrackerError:
    return TrackerError(Problem(code, what, hint, file, line), exit_code=3)
