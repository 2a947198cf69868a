"""When a VEVENT takes place: DTSTART with DTEND or DURATION (RFC 5545 §3.6.1), as a date of ours."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tracker.formats.ics_lines import Property

_FORM = re.compile(r"[0-9]{8}(T[0-9]{6}Z?)?")
_UNEASY = (ValueError, OverflowError, OSError)  # what icalendar and zoneinfo raise, in one version or another


@dataclass(frozen=True, slots=True)
class Occurrence:
    """`text` is EDTF, `first` and `last` are day counts; `doubt` says what could not be read of it."""

    text: str
    first: int
    last: int
    timed: bool
    doubt: str = ""


def occurrence(start: Property, end: Property | None, duration: Property | None, zone: str) -> Occurrence:
    """The days of an event, each in the zone it is written in; a time of day is kept where it is all on one day.

    A time in UTC is put into `zone`, the calendar's own, if it has one. Raises ValueError if the start is no date.
    """
    begins = _moment(start, zone)
    first = _day(begins)
    doubt = ""
    try:
        last = _last(begins, end, duration, zone)
    except _UNEASY:
        last, doubt = first, "when it ends cannot be read"
    if last < first:
        last, doubt = first, "it ends before it starts"
    timed = isinstance(begins, dt.datetime)
    text = f"{first}/{last}" if first < last else _timed(begins) if isinstance(begins, dt.datetime) else str(first)
    return Occurrence(text, first.toordinal(), last.toordinal(), timed, doubt)


def _moment(given: Property, zone: str) -> dt.date | dt.datetime:
    written = given.value.strip().upper()
    if not _FORM.fullmatch(written):
        raise ValueError(f"{given.name} {given.value[:40]!r} is no date")
    moment: dt.date | dt.datetime = _value(written)
    if not isinstance(moment, dt.datetime):
        return moment
    if moment.tzinfo is None:
        named = _zone(given.parameter("TZID"))
        return moment.replace(tzinfo=named) if named else moment
    return _local(moment.replace(tzinfo=dt.UTC), _zone(zone))


def _local(moment: dt.datetime, zone: dt.tzinfo | None) -> dt.datetime:
    """The same moment in another zone, if one is given."""
    try:
        return moment.astimezone(zone) if zone else moment
    except OverflowError:
        raise ValueError(f"{moment:%Y%m%dT%H%M%SZ} is too near to the ends of the calendar") from None


def _value(written: str) -> Any:
    """The day, time or length of time in a value."""
    from icalendar import vDDDTypes

    types: Any = vDDDTypes
    try:
        return types.from_ical(written)
    except _UNEASY:
        raise ValueError(f"{written[:40]!r} is not in the calendar") from None


@lru_cache(maxsize=256)
def _zone(name: str) -> dt.tzinfo | None:
    """The time zone of that name: of the IANA's, of Windows, or one of these with a prefix; None if it is not known."""
    from icalendar.timezone import tzp

    parts = name.strip("/").split("/")
    for plain in ["/".join(parts[at:]) for at in range(min(len(parts), 4))] if name else []:
        try:
            if found := tzp.timezone(plain):
                return found
        except _UNEASY:
            continue
    return None


def _last(begins: dt.date, end: Property | None, duration: Property | None, zone: str) -> dt.date:
    """The last day; where the end is a day or midnight, the one before, as it is exclusive."""
    if end is not None:
        ends = _moment(end, zone)
        if isinstance(ends, dt.datetime) and ends.tzinfo is dt.UTC and isinstance(begins, dt.datetime):
            ends = _local(ends, begins.tzinfo)
    elif duration is not None:
        length = _value(duration.value.strip().upper())
        if not isinstance(length, dt.timedelta):
            raise ValueError
        ends = begins + length
    else:
        return _day(begins)
    is_midnight = not isinstance(ends, dt.datetime) or ends.time() == dt.time.min
    return _day(ends) - dt.timedelta(days=int(is_midnight and _day(ends) > _day(begins)))


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _timed(moment: dt.datetime) -> str:
    """A day with its time; the offset only where it is of whole minutes, as local mean time is not."""
    offset = moment.utcoffset()
    if offset is None or offset.seconds % 60:
        return moment.replace(tzinfo=None).isoformat()
    return moment.isoformat().replace("+00:00", "Z") if moment.tzinfo is dt.UTC else moment.isoformat()
