"""Lanes: who has which part in an event, and what there is room for."""

from __future__ import annotations

from functools import partial

import pytest

from tests.records import record
from tracker.lanes import Lanes, ordered, roles
from tracker.look import Look, cells
from tracker.registry import Registry
from tracker.views import timeline_text
from tracker.views.timeline_text import Detail

PERSONS = [{"name": "Ann", "country": "France"}, {"name": "Ben", "country": "Peru"}, {"name": "Cid"}]
PLACES = [{"name": "Dakar", "country": "Senegal"}, {"name": "Lima", "country": "Peru"}]

CASES: list[tuple[Lanes, dict, dict]] = [
    ("country", {"visitor": "Ann", "host": "Peru"}, {"Peru": "host", "France": "guest"}),
    ("country", {"visitor": "Ann", "host": "France"}, {"France": "host"}),  # the foremost part of several
    ("country", {"place": "Dakar"}, {"Senegal": "host"}),
    ("country", {"place": ["Dakar", "Lima"]}, {"Senegal": "scene", "Peru": "scene"}),
    ("country", {"host": "Peru", "with": ["Ben", "Ann"]}, {"Peru": "host", "France": "with"}),
    ("country", {"visitor": "Cid", "inviter": "Ann"}, {"France": "with"}),  # nobody knows where Cid is at home
    ("person", {"visitor": ["Ann", "Cid"], "with": ["Ben"]}, {"Ann": "visitor", "Cid": "visitor", "Ben": "with"}),
    ("person", {"visitor": "Ann", "inviter": "Ben", "with": ["Ben"]}, {"Ann": "visitor", "Ben": "inviter"}),
    ("person", {"host": "Peru"}, {}),
]


@pytest.mark.parametrize(("lanes", "fields", "parts"), CASES)
def test_each_has_its_foremost_part(lanes: Lanes, fields: dict, parts: dict) -> None:
    found = record({"event": [{"id": "e", "date": "2020", **fields}], "person": PERSONS, "place": PLACES})
    taken = roles(found.events[0], lanes, Registry(found))
    assert {identity.name: part for identity, part in taken.items()} == parts


def test_those_with_the_most_events_come_first() -> None:
    events = [{"id": f"e{n}", "date": "2020", "visitor": who} for n, who in enumerate(["Cid", "Ben", "Ann", "Ben"])]
    found = record({"event": events, "person": PERSONS})
    registry = Registry(found)
    names = [lane.name for lane in ordered(roles(event, "person", registry) for event in found.events)]
    assert names == ["Ben", "Ann", "Cid"]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140, None])
def test_no_line_is_wider_than_the_screen_and_nobody_is_left_out_unsaid(width: int | None) -> None:
    names = ["Ann", "Kim", "Someone with a name that is far too long", "Ben", "Cid", "Dan"]
    event = {"id": "e", "date": "2020-03-01/2020-03-05", "visitor": names, "title": "They all travel " * 4}
    found = record({"event": [event], "person": PERSONS})
    detail = Detail(roles=partial(roles, lanes="person", registry=Registry(found)))
    text = "".join(timeline_text.page(found.events, 737000, "year", detail, Look(width)))
    assert max(map(cells, text.split("\n"))) <= (width or 10_000)
    for name in names:
        assert name[:15] in text
