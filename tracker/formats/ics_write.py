"""From the record to a calendar (RFC 5545, RFC 7986): a VEVENT an event, a VTODO a promise that is still to be kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress
from json import JSONEncoder
from operator import attrgetter
from typing import Any

from tracker import fields, json_form
from tracker.dossier import Dossier
from tracker.edtf import Edtf
from tracker.formats.ics_lines import escaped, folded
from tracker.formats.ics_shown import (
    COPY,
    DATE,
    DUE,
    FIRST_DAY,
    LAST_DAY,
    OF_EVENTS,
    OF_PROMISES,
    days,
    face,
    in_words,
    is_exact,
    plain,
)
from tracker.ledger import Promise
from tracker.model import Event

_NO_SUCH_DAY = "iCalendar's days go from 0001-01-01 to 9999-12-30"


def calendar(dossier: Dossier) -> Iterable[str]:
    """The calendar, component by component: events in order, then promises."""
    title = escaped(plain(dossier.title))
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//diplomatic-visit-tracker//tracker//EN", "CALSCALE:GREGORIAN")
    yield _component([*head, f"NAME:{title}", f"X-WR-CALNAME:{title}"])
    stamp = f"DTSTAMP:{_day(min(max(dossier.clocks.today, FIRST_DAY), LAST_DAY))}T000000Z"
    positions = _positions(dossier)
    for event in dossier.events:
        span = days(event.date)
        if span is None:
            dossier.leave_out(event, _NO_SUCH_DAY)
        else:
            yield _component(_event(event, span, stamp, _position(event, dossier, positions)))
    for promise in dossier.promises:
        if promise.is_pending:
            yield _component(_to_do(promise, stamp))
    yield "END:VCALENDAR\r\n"


def _component(lines: Iterable[str]) -> str:
    return "".join([folded(line) for line in lines if line])


def _event(event: Event, span: tuple[int, int], stamp: str, position: str) -> Iterable[str]:
    """The lines of a VEVENT; those of what is not known are empty. All-day, as the day counts in no zone."""
    shown, exact = face(event), is_exact(event.date)
    return (
        "BEGIN:VEVENT",
        f"UID:{event.id}{OF_EVENTS}",
        stamp,
        f"DTSTART;VALUE=DATE:{_day(span[0])}",
        f"DTEND;VALUE=DATE:{_day(span[1] + 1)}",  # the first day after it (§3.6.1)
        f"SUMMARY:{escaped(shown.summary)}",
        f"DESCRIPTION:{escaped(shown.description)}",
        f"LOCATION:{escaped(shown.location)}" if shown.location else "",
        position,
        f"URL:{shown.url}" if shown.url else "",
        f"CATEGORIES:{','.join(map(escaped, shown.categories))}",
        f"STATUS:{'CONFIRMED' if exact else 'TENTATIVE'}",
        "TRANSP:TRANSPARENT",
        f"{DATE}:{event.date.text}" if not exact or "T" in event.date.text else "",
        f"{COPY}:{escaped(_sturdy(_copy(event)))}",
        "END:VEVENT",
    )


def _copy(event: Event) -> str:
    """All of the event as JSON (docs/json.md): only what it says, if JSON can say it exactly."""
    if not event.extra and not any(source.extra for source in event.source):
        with suppress(TypeError):
            sources = [_said(_SOURCE, _of_source(source)) for source in event.source]
            short = _ENCODER.encode(_said(_EVENT, _of_event(event)) | {"source": sources})
            if short.isprintable():
                return short
    return json_form.text(json_form.event(event))


def _sturdy(text: str) -> str:
    """The same JSON with other escapes for a backslash and a line break.

    Many a program undoes the escapes of TEXT kind by kind, and so takes what is left of these two for a line break.
    """
    return text.replace("\\\\", "\\u005c").replace("\\n", "\\u000a") if "\\" in text else text


def _said(names: Iterable[str], values: Iterable[Any]) -> dict[str, Any]:
    return {name: value for name, value in zip(names, values, strict=True) if value or value in (False, "")}


def _edtf(value: Any) -> str:
    if isinstance(value, Edtf):
        return value.text
    raise TypeError


_EVENT, _SOURCE = tuple(fields.EVENT), tuple(fields.SOURCE)
_of_event = attrgetter(*(field.attribute for field in fields.EVENT.values()))
_of_source = attrgetter(*(field.attribute for field in fields.SOURCE.values()))
_ENCODER = JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_edtf)


def _to_do(promise: Promise, stamp: str) -> Iterable[str]:
    """The lines of a VTODO."""
    who = " and ".join(visitor.name for visitor in promise.visitors)
    state = f"{promise.state}, overdue" if promise.overdue else promise.state
    if promise.due and not is_exact(promise.due):
        state += f", due {in_words(promise.due)}"
    return (
        "BEGIN:VTODO",
        f"UID:{promise.id}{OF_PROMISES}",
        stamp,
        *(_due(promise.due) if promise.due else ()),
        f"SUMMARY:{escaped(plain(f'Visit of {who} to {promise.host.name} ({state})'))}",
        f"DESCRIPTION:{escaped(plain(promise.why))}",
        f"CATEGORIES:promised visit,{promise.state}",
        "STATUS:NEEDS-ACTION",
        "PRIORITY:1" if promise.overdue else "",
        *(f"RELATED-TO:{event.id}{OF_EVENTS}" for event in promise.events),
        "END:VTODO",
    )


def _due(due: Edtf) -> Iterable[str]:
    """DUE is the last day, as programs show it; DTSTART the first, if that is earlier, as it must be (§3.8.2.3)."""
    first, last = due.earliest, due.latest
    has_last = last is not None and FIRST_DAY <= last <= LAST_DAY
    if first is not None and FIRST_DAY <= first <= LAST_DAY and not (has_last and first == last):
        yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if has_last and last is not None:
        yield f"DUE;VALUE=DATE:{_day(last)}"
    yield f"{DUE}:{due.text}"


def _day(day: int) -> str:
    return dt.date.fromordinal(day).isoformat().replace("-", "")


def _positions(dossier: Dossier) -> Mapping[str, str]:
    """GEO of each registered place that has coordinates, by its key: latitude first (§3.8.1.6)."""
    return {
        dossier.registry.place(place.name).key: f"GEO:{place.latitude:.6f};{place.longitude:.6f}"
        for place in dossier.whole.places
        if place.latitude is not None and place.longitude is not None
    }


def _position(event: Event, dossier: Dossier, positions: Mapping[str, str]) -> str:
    """GEO of the first of its places that has one."""
    if not positions:
        return ""
    keys = (dossier.registry.place(name).key for name in event.place)
    return next((positions[key] for key in keys if key in positions), "")
