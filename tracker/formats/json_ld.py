"""JSON-LD of schema.org: each event an `Event`, each promised visit one too, with its `eventStatus`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tracker import json_form
from tracker.dossier import Dossier
from tracker.edtf import Edtf, Point
from tracker.ledger import Promise
from tracker.model import PROMISE_KINDS, Event, Source
from tracker.registry import Registry

NAME, SUFFIXES = "jsonld", (".jsonld",)
CARRIES = "events and promised visits, for search engines and catalogues"
_STATUS = {  # schema.org/EventStatusType; what is kept is the visit, which stands there itself
    "invited": "EventScheduled",
    "accepted": "EventScheduled",
    "announced": "EventScheduled",
    "partly": "EventScheduled",
    "unclear": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
    "declined": "EventCancelled",
    "lapsed": "EventCancelled",
}


def write(dossier: Dossier) -> Iterable[str]:
    """The document, a node a line."""
    yield '{"@context": "https://schema.org", "@graph": ['
    separator = "\n"
    for node in _nodes(dossier):
        yield separator + json_form.text(_told(node))
        separator = ",\n"
    yield "\n]}\n"


def _nodes(dossier: Dossier) -> Iterable[dict[str, Any]]:
    for event in dossier.events:
        yield _event(event, dossier)
    for promise in dossier.promises:
        if promise.state in _STATUS:
            yield _promised(promise)


def _event(event: Event, dossier: Dossier) -> dict[str, Any]:
    return {
        "@type": "Event",
        "@id": f"#event-{event.id}",
        "identifier": event.id,
        "name": event.title,
        **_dates(event.date),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode" if event.scope == "online" else None,
        **_who_and_where(event, dossier.registry),
        "description": event.note,
        "keywords": [event.kind, *event.tags],
        "subjectOf": [_source(source) for source in event.source],
    }


def _who_and_where(event: Event, registry: Registry) -> dict[str, Any]:
    """Who was there and where; of an invitation or announcement, whom and what it is about: nobody went anywhere."""
    host = registry.host_of(event)
    where = [_place(name) for name in event.place] or ([_country(host.name)] if host else [])
    people = [_person(registry.person(name).name) for name in (*event.visitor, *event.with_)]
    inviter = _person(registry.person(event.inviter).name) if event.inviter else None
    if event.kind in PROMISE_KINDS:
        return {"organizer": inviter, "about": [*people, *where]}
    return {"location": where, "attendee": people, "organizer": inviter}


def _promised(promise: Promise) -> dict[str, Any]:
    """A promised visit that is not on record as made."""
    names = [visitor.name for visitor in promise.visitors]
    return {
        "@type": "Event",
        "@id": f"#promise-{promise.id}",
        "name": f"Visit of {' and '.join(names)} to {promise.host.name}",
        **(_dates(promise.due) if promise.due else {}),
        "eventStatus": f"https://schema.org/{_STATUS[promise.state]}",
        "location": [_country(promise.host.name)],
        "attendee": [_person(name) for name in names],
        "description": promise.why,
        "keywords": ["promised visit", promise.state],
        "about": [{"@id": f"#event-{event.id}"} for event in promise.events],
    }


def _dates(date: Edtf) -> dict[str, Any]:
    """ISO 8601 as far as it goes, `2000-07` for a month; the exact EDTF text beside it where it says more."""
    start, end = _iso(date.start), _iso(date.end)
    found: dict[str, Any] = {"startDate": start, "endDate": end if date.is_interval else None}
    if date.text not in (start, f"{start}/{end}"):
        found["additionalProperty"] = {"@type": "PropertyValue", "name": "EDTF", "value": date.text}
    return found


def _iso(point: Point | None) -> str | None:
    """A date that ISO 8601 has too; None for seasons and digits that are not known."""
    text = point.text.rstrip("?~%") if point else ""
    return text if text and "X" not in text and not text.startswith("Y") and point and point.unit != 92 else None


def _place(name: str) -> dict[str, Any]:
    return {"@type": "Place", "name": name}


def _country(name: str) -> dict[str, Any]:
    return {"@type": "Country", "name": name}


def _person(name: str) -> dict[str, Any]:
    return {"@type": "Person", "name": name}


def _source(source: Source) -> dict[str, Any]:
    return _told(
        {
            "@type": "CreativeWork",
            "publisher": {"@type": "Organization", "name": source.name},
            "url": source.link,
            "datePublished": _iso(source.published.start) if source.published else None,
            "inLanguage": source.lang,
            "text": source.quote,
        }
    )


def _told(node: dict[str, Any]) -> dict[str, Any]:
    """A node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [])}
