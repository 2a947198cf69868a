"""iCalendar (RFC 5545 with RFC 7986): events and promises for calendar programs, and events out of any calendar."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.dossier import Dossier
from tracker.formats import ics_read, ics_write
from tracker.harvest import Harvest, Reading

NAME, SUFFIXES = "ics", (".ics",)
CARRIES = "events and pending visits, for calendars; every field of an event"


def write(dossier: Dossier) -> Iterable[str]:
    """The calendar, component by component."""
    return ics_write.calendar(dossier)


def read(text: str, name: str, asked: Reading) -> Harvest:
    """The events of any calendar; what of them cannot be read becomes a Problem at `name:line`."""
    return ics_read.events(text, name, asked)
