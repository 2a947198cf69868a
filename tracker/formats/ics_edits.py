"""What was changed in a calendar, of an event that we wrote into it.

A property that is gone says nothing: many programs drop what they cannot hold.
"""

from __future__ import annotations

from typing import Any

from tracker import fields, tables
from tracker.formats.ics_components import Component
from tracker.formats.ics_dates import Occurrence
from tracker.formats.ics_shown import Shown, days, face, host_of, paragraphs, plain, sorted_out
from tracker.model import Event

Table = dict[str, Any]


def taken_back(component: Component, event: Event, when: Occurrence) -> tuple[Table, list[str]]:
    """The table of the event, None for a field it has not, and what is in doubt; what the calendar shows wins."""
    table = dict.fromkeys((*fields.EVENT, "source")) | tables.event(event)
    written = face(event)
    if when.timed or days(event.date) != (when.first, when.last):
        table["date"] = when.text
    title = plain(component.text("SUMMARY")).removeprefix(written.mark)
    if title and title != written.title:
        table["title"] = title
    place = plain(component.text("LOCATION"))
    if place and place != written.location:
        table["place"] = None if place == written.host else place.removesuffix(f", {written.host}")
    url = component.first("URL")
    if url and plain(url.value) not in ("", written.url):
        table["source"] = _with_link(table["source"] or [], plain(url.value))
    table |= _categories(component, event, written)
    note, doubts = _note(component, written)
    return table | note, doubts


def _with_link(sources: list[Table], url: str) -> list[Table]:
    """The sources, the first web address among them replaced; a new source where there was none."""
    for number, source in enumerate(sources):
        if source.get("url", "").lower().startswith(("http://", "https://")):
            return [*sources[:number], {**source, "url": url}, *sources[number + 1 :]]
    return [*sources, {"name": host_of(url) or url, "url": url}]


def _categories(component: Component, event: Event, written: Shown) -> Table:
    words = [plain(word) for given in component.all("CATEGORIES") for word in given.texts]
    if not words or set(words) == set(written.categories):
        return {}
    if written.categories[0] in words:
        return {"tags": [word for word in words if word and word != written.categories[0]] or None}
    kind, tags = sorted_out(words)
    return {"kind": kind or event.kind, "tags": tags or None}


def _note(component: Component, written: Shown) -> tuple[Table, list[str]]:
    """What stands above our own lines in the description."""
    text = paragraphs(component.text("DESCRIPTION"))
    if not text or text == written.description:
        return {}, []
    if not text.endswith(written.details):
        return {}, ["its DESCRIPTION was changed in what the tracker had written there, and is not read"]
    note = text.removesuffix(written.details).strip()
    return ({"note": note or None} if note != written.note else {}), []
