"""What the page says of an event, a promise, a source: texts in the order in which they stand, for the template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from tracker import edtf, fields, ledger, promise_wording, sources, wording
from tracker.daycount import civil
from tracker.dossier import Dossier, bearing
from tracker.edtf import Edtf, Point, sort_key
from tracker.ledger import Promise
from tracker.look import shown_lines
from tracker.model import Event, Source
from tracker.sources import Saying

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # enough of BCP 47 to be an attribute
_ELSEWHERE = ("id", "date", "title", "kind", "note")  # shown in other places than the list of the fields
_LISTED = [(name, field.attribute) for name, field in fields.EVENT.items() if name not in _ELSEWHERE]


class Said(NamedTuple):
    """One source: `differs` lists where it contradicts the record, `supports` where it expressly bears it out.

    `language` is that of the quote if it can be an attribute; `own` are the fields that the tracker does not know.
    """

    source: Source
    dated: str
    language: str
    quote: list[str]
    differs: list[str]
    supports: list[str]
    own: list[str]


class Entry(NamedTuple):
    """One event. `iso` is its date for machines, as far as HTML has one; `facts` are its other fields, in words."""

    event: Event
    when: str
    iso: str
    facts: list[tuple[str, str]]
    note: list[str]
    said: list[Said]


class Pledge(NamedTuple):
    """One promise: who to where, its state and times in words, and what of its events is on the page."""

    promise: Promise
    who: str
    times: str
    events: list[Event]


class Dispute(NamedTuple):
    """An event on which a source says something else than the record."""

    event: Event
    field: str
    source: str
    says: str
    record: str


def years(dossier: Dossier) -> Iterator[tuple[str, Iterator[Entry]]]:
    """The years in which events began, each with its events."""
    for year, events in groupby(dossier.events, key=lambda event: civil(sort_key(event.date)[0])[0]):
        yield wording.year_name(year), (_entry(event, dossier) for event in events)


def _entry(event: Event, dossier: Dossier) -> Entry:
    note = shown_lines(event.note) if event.note else []
    said = [_said(source, event, dossier) for source in event.source]
    return Entry(event, wording.date(event.date), _iso(event.date), list(_facts(event)), note, said)


def _facts(event: Event) -> Iterator[tuple[str, str]]:
    for name, attribute in _LISTED:
        value = getattr(event, attribute)
        if value is not None and value != () and (name, value) != ("scope", "full"):
            yield name, _in_words(value)
    for key, own in event.extra.items():
        yield key, ", ".join(map(str, own)) if isinstance(own, list) else str(own)


def _in_words(value: Any) -> str:
    return wording.date(value) if isinstance(value, Edtf) else sources.in_words(value)


def _iso(date: Edtf) -> str:
    """A day, a month or a year as HTML's `datetime` may have it; empty for all that is less exact, or not one date."""
    point = date.start
    is_plain = point is date.end and point is not None and not point.qualifier
    return point.text if is_plain and point is not None and _is_of_html(point) else ""


def _is_of_html(point: Point) -> bool:
    return point.unit in (1, 31, 366) and re.fullmatch(r"(?!0000)[0-9]{4}(-[0-9]{2}){0,2}", point.text) is not None


def _said(source: Source, event: Event, dossier: Dossier) -> Said:
    found = [saying for saying in sources.sayings(event, dossier.registry) if saying.source is source]
    published = [wording.date(source.published)] if source.published else []
    accessed = [f"looked at {wording.date(source.accessed)}"] if source.accessed else []
    return Said(
        source,
        ", ".join([*published, *accessed]),
        source.lang if source.lang and _LANGUAGE.fullmatch(source.lang) else "",
        shown_lines(source.quote) if source.quote else [],
        [f"{_says(s)}, not {_dated(s.field, s.record) or 'given here'}" for s in found if s.differs],
        [_says(s) for s in found if not s.differs],
        [f"{key}: {value}" for key, value in source.extra.items()],
    )


def _says(saying: Saying) -> str:
    return f"{saying.field} {_dated(saying.field, saying.says)}"


def _dated(field: str, text: str) -> str:
    """What is said of a field, dates in words."""
    return wording.date(edtf.parse(text)) if text and fields.EVENT[field].read is fields.date else text


def disputes(dossier: Dossier) -> list[Dispute]:
    """Everything on which sources and record disagree, in order of the events."""
    return [
        Dispute(event, s.field, s.source.name, _dated(s.field, s.says), _dated(s.field, s.record) or "nothing")
        for event in dossier.events
        for s in sources.disagreements(event, dossier.registry)
    ]


def pledges(dossier: Dossier, *, pending: bool) -> list[Pledge]:
    """The promises still pending, most urgent first, or those that are settled, in order of opening."""
    there = {event.id for event in dossier.events}
    found = [promise for promise in dossier.promises if promise.is_pending is pending]
    return [_pledge(promise, there, dossier.clocks.today) for promise in _in_order(found, pending)]


def _in_order(found: list[Promise], pending: bool) -> list[Promise]:
    return sorted(found, key=ledger.urgency) if pending else found


def _pledge(promise: Promise, there: set[str], today: int) -> Pledge:
    who = " and ".join(visitor.name for visitor in promise.visitors)
    events = [event for event in bearing(promise) if event.id in there]
    return Pledge(promise, f"{who} to {promise.host.name}", promise_wording.times(promise, today), events)
