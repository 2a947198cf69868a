"""From calendars to events: those that we wrote come back whole, with what was changed in the calendar."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from tracker import edtf, fields, json_form, schema, wording
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.formats import ics_edits
from tracker.formats.ics_components import Component, components
from tracker.formats.ics_dates import Occurrence, occurrence
from tracker.formats.ics_shown import (
    COPY,
    DATE,
    OF_EVENTS,
    OF_PROMISES,
    days,
    host_of,
    mark,
    paragraphs,
    plain,
    sorted_out,
)
from tracker.harvest import Gathering, Harvest, Reading
from tracker.model import Event

Table = dict[str, Any]

_LEFT_OUT = ("VTODO", "VJOURNAL", "VFREEBUSY")
_SHORT_UID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,39}")
_GEO = re.compile(r"([-+]?[0-9]+(?:\.[0-9]+)?);([-+]?[0-9]+(?:\.[0-9]+)?)")


def events(text: str, name: str, asked: Reading) -> Harvest:
    """The events of one calendar or more, and the places of which they give the position."""
    given = components(text, name)
    reader = _Reader(name, [component for component in given if component.name == "VEVENT"])
    for component in asked.watched(reader.given, name):
        reader.take(component)
    others = Counter(c.name for c in given if c.name in _LEFT_OUT and not c.text("UID").endswith(OF_PROMISES))
    return reader.harvest(others)


class _Reader:
    """Reads the VEVENTs of a file."""

    def __init__(self, name: str, given: Sequence[Component]) -> None:
        self.name = name
        self.given = given
        self._found = Gathering(name)
        self._places: dict[str, Table] = {}
        self._bare = 0
        instances = [(component.text("UID"), _day(component, "RECURRENCE-ID"), component) for component in given]
        self._starts = {uid: _day(component, "DTSTART") for uid, instance, component in instances if not instance}
        self._told_anew = {(uid, instance) for uid, instance, _ in instances if instance}

    def take(self, component: Component) -> None:
        """Take in one VEVENT: an event, or the first of a series of them."""
        self._doubt_what_is_left(component)
        start = component.first("DTSTART")
        if self._is_told_anew(component):
            return
        if start is None:
            self._found.refuse("has no DTSTART: nobody can say when it was", component.line)
        elif component.text("STATUS").upper() == "CANCELLED":
            hint = "if a promised visit was called off, record it with `tracker add --kind cancellation`"
            self._found.refuse("is marked as cancelled: it did not happen", component.line, hint)
        else:
            try:
                zone = component.within.text("X-WR-TIMEZONE") if component.within else ""
                when = occurrence(start, component.first("DTEND"), component.first("DURATION"), zone)
            except ValueError as error:
                self._found.refuse(str(error), start.line, "days are written 20240619, times 20240619T100000")
            else:
                self._take(component, self._name(component), when)

    def _is_told_anew(self, component: Component) -> bool:
        """Whether this is a series of which the first has a component of its own (§3.8.4.4)."""
        is_series = not _day(component, "RECURRENCE-ID")
        return is_series and (component.text("UID"), _day(component, "DTSTART")) in self._told_anew

    def _name(self, component: Component) -> str:
        """The id; one of a series but the first has the day it was meant for in it."""
        uid, instance = component.text("UID"), _day(component, "RECURRENCE-ID")
        name = event_id(uid)
        return f"{name}-{instance}" if name and instance and instance != self._starts.get(uid) else name

    def _take(self, component: Component, name: str, when: Occurrence) -> None:
        if when.doubt:
            self._found.doubt(f"{when.doubt}: only its start is read", component.line, "add the end by `tracker edit`")
        event = _copy(component, name)
        is_ours = component.text("UID").endswith(OF_EVENTS)
        if event is not None:
            table, doubts = ics_edits.taken_back(component, event, when)
            for doubt in doubts:
                self._found.doubt(doubt, component.line, "change it by `tracker edit`")
        else:
            table = _foreign(component, when, is_ours=is_ours) | ({"id": name} if name else {})
            self._bare += is_ours
        self._found.take(table, component.line)
        self._place(component, table.get("place"))

    def _doubt_what_is_left(self, component: Component) -> None:
        if repeats := component.first("RRULE") or component.first("RDATE"):
            self._found.doubt("it repeats: only the first time is read", repeats.line, "`tracker add` the others")
        if component.broken:
            what = f"{wording.count(len(component.broken), 'line')} from here on cannot be read"
            self._found.doubt(what, component.broken[0], "a line is NAME:value, and goes on in lines that begin blank")

    def _place(self, component: Component, place: Any) -> None:
        """Keep the position of the one place of an event."""
        given = component.first("GEO")
        if given and isinstance(place, str) and (found := _GEO.fullmatch(given.value.strip())):
            position = {"latitude": float(found[1]), "longitude": float(found[2])}
            self._places.setdefault(fold(place), {"name": place, **position})

    def harvest(self, others: Counter[str]) -> Harvest:
        """All that was found; `others` counts the components that are no events."""
        if self._bare:
            what = "came back without what the tracker had written for itself, and with what the calendar shows"
            self._found.remarks.append(f"{self.name}: {wording.count(self._bare, 'event')} of ours {what}")
        if others:
            told = ", ".join(wording.count(number, name) for name, number in sorted(others.items()))
            self._found.remarks.append(f"{self.name}: {told} left out: only events are read")
        return self._found.harvest({"place": self._places.values()})


def event_id(uid: str) -> str:
    """The id for a UID, always the same: that of ours, else `ics-` and the UID if it can be one, else a hash of it."""
    own = uid.removesuffix(OF_EVENTS)
    if not uid or (own != uid and _can_be_an_id(own)):
        return own
    if _SHORT_UID.fullmatch(uid):
        return f"ics-{uid.replace('@', '-')}"
    return f"ics-{sha256(uid.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _can_be_an_id(text: str) -> bool:
    try:
        return fields.identifier(text) == text
    except TrackerError:
        return False


def _day(component: Component, name: str) -> str:
    """The day that a property gives, as it stands there; empty if it does not."""
    given = component.first(name)
    return given.value.strip()[:8] if given else ""


def _copy(component: Component, name: str) -> Event | None:
    """The event as we wrote it out; None if it is not there, is of another event, or cannot be read."""
    try:
        table = json_form.event_table(json.loads(component.text(COPY)))
        event = schema.event({key: value for key, value in table.items() if value is not None})
    except (TrackerError, ValueError, RecursionError):
        return None
    return event if event.id == name else None


def _foreign(component: Component, when: Occurrence, *, is_ours: bool) -> Table:
    """What any calendar tells of an event. Nothing is inferred from it: neither who came, nor which country."""
    date, title = _dated(component, when), plain(component.text("SUMMARY"))
    kind, tags = sorted_out([plain(word) for given in component.all("CATEGORIES") for word in given.texts])
    if component.text("STATUS").upper() == "TENTATIVE" and not is_ours:
        tags.append("tentative")
    table = {
        "date": date,
        "title": title.removeprefix(mark(edtf.parse(date))),
        "kind": kind,
        "place": plain(component.text("LOCATION")),
        "tags": list(dict.fromkeys(tags)),
        "note": paragraphs(component.text("DESCRIPTION")),
        "source": list(_source(component, is_ours=is_ours)),
    }
    return {name: value for name, value in table.items() if value}


def _dated(component: Component, when: Occurrence) -> str:
    """The date: our own EDTF, if it means the days that the calendar shows."""
    given = component.text(DATE)
    try:
        return given if given and days(edtf.parse(given)) == (when.first, when.last) else when.text
    except TrackerError:
        return when.text


def _source(component: Component, *, is_ours: bool) -> Iterable[Table]:
    """Who says so: the organizer, else the calendar, else the host of the address."""
    organizer, link = component.first("ORGANIZER"), component.first("URL")
    url = plain(link.value) if link else ""
    calendar = component.within.text("NAME", "X-WR-CALNAME") if component.within and not is_ours else ""
    name = plain(organizer.parameter("CN") if organizer else "") or plain(calendar) or host_of(url)
    if name:
        yield {"name": name, "url": url} if url else {"name": name}
