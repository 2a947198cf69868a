"""GeoJSON (RFC 7946): a feature an event, at the places that have coordinates; longitude first, WGS 84."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tracker import json_form
from tracker.dossier import Dossier
from tracker.model import Event

NAME, SUFFIXES = "geojson", (".geojson",)
CARRIES = "events at places with coordinates, for maps"

Position = list[float]


def write(dossier: Dossier) -> Iterable[str]:
    """The FeatureCollection, a feature a line; the stops of a visit are a MultiPoint in their order (§3.1.3)."""
    positions = _positions(dossier)
    yield '{"type": "FeatureCollection", "features": ['
    separator = "\n"
    for event in dossier.events:
        stops = _stops(event, dossier, positions)
        if not stops:
            dossier.leave_out(event, "no place of theirs has coordinates")
            continue
        yield separator + json_form.text(_feature(event, stops))
        separator = ",\n"
    yield "\n]}\n"


def _positions(dossier: Dossier) -> dict[str, Position]:
    """Longitude and latitude of each registered place that has both, by its key."""
    return {
        dossier.registry.place(place.name).key: [place.longitude, place.latitude]
        for place in dossier.whole.places
        if place.longitude is not None and place.latitude is not None
    }


def _stops(event: Event, dossier: Dossier, positions: Mapping[str, Position]) -> list[tuple[str, Position]]:
    """Name and position of each place of an event, in order, as far as they are known."""
    places = [dossier.registry.place(name) for name in event.place]
    return [(place.name, positions[place.key]) for place in places if place.key in positions]


def _feature(event: Event, stops: list[tuple[str, Position]]) -> dict[str, Any]:
    several = [position for _, position in stops]
    point = {"type": "Point", "coordinates": several[0]}
    geometry = point if len(stops) == 1 else {"type": "MultiPoint", "coordinates": several}
    properties = {**json_form.event(event), "stops": [name for name, _ in stops]}
    return {"type": "Feature", "id": event.id, "geometry": geometry, "properties": properties}
