"""Formats that only go out: each as its standard wants it, and no text of a record becomes something else."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

from tests import records
from tests.test_formats import sent, written
from tests.transcript import run
from tracker import markdown_text, schema
from tracker.model import Record

PLACES = [
    {"name": "Here", "latitude": 51.884, "longitude": 128.334, "aliases": ["Hier"]},
    {"name": "There", "latitude": -1.5, "longitude": -2.5},
    {"name": "Nowhere", "latitude": 3.0},
]
HOSTILE = [
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "`code` **bold** _it_ ~~no~~ | a | b |",
    "# heading",
    "- item",
    "1. item",
    "+ item",
    "=====",
    "&lt;b&gt; &copy;",
    "<https://example.org>",
    "a\\",
    "$x$",
    "\u202eabc",
]


def of(*events: dict[str, Any], **others: Any) -> Record:
    found, problems = schema.read({"event": list(events), **others}, "events.toml", lambda _: None)
    assert problems == []
    return found


def document(name: str, record: Record) -> Any:
    return json.loads(written(name, sent(record)))


DATES = [
    ("2023-09-13", {"year": 2023, "month": 9, "day": 13}, None),
    ("2000-07", {"year": 2000, "month": 7}, None),
    ("1998", {"year": 1998}, None),
    ("2000-07-19/2000-07-20", {"year": 2000, "month": 7, "day": 19}, {"year": 2000, "month": 7, "day": 20}),
    ("2019-11/2020-02", {"year": 2019, "month": 11}, {"year": 2020, "month": 2}),
    ("201X", {"year": 2010}, {"year": 2019}),
    ("2023-21", {"year": 2023}, None),
    ("../2023-09-13", {"year": 2023, "month": 9, "day": 13}, None),  # display_date says "until"
    ("-0043-03-15", {"year": -43, "month": 3, "day": 15}, None),
]


@pytest.mark.parametrize(("date", "start", "end"), DATES, ids=[date for date, *_ in DATES])
def test_a_slide_has_as_much_of_a_date_as_is_known(date: str, start: Any, end: Any) -> None:
    (slide,) = document("timelinejs", of({"date": date}))["events"]
    assert (slide["start_date"], slide.get("end_date")) == (start, end)


def test_years_that_javascript_does_not_have_are_left_out_and_counted() -> None:
    going = sent(of({"id": "far", "date": "Y-999000"}, {"date": "2024"}))
    assert len(json.loads(written("timelinejs", going))["events"]) == 1
    assert [[event.id for event in events] for events in going.left_out.values()] == [["far"]]


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html)
    return parser.seen


@pytest.mark.parametrize("text", HOSTILE)
def test_slides_hold_no_markup_of_the_record(text: str) -> None:
    source = {"name": text, "url": 'https://example.org/"><script>'}
    other = {"name": text, "url": "javascript:alert(1)"}
    record = of({"date": "2024", "title": text, "note": text, "place": text, "source": [source, other]}, title=text)
    page = document("timelinejs", record)
    (slide,) = page["events"]
    assert tags(slide["text"]["headline"]) == tags(page["title"]["text"]["headline"]) == []
    found = tags(slide["text"]["text"])
    assert {tag for tag, _ in found} == {"p", "a"}
    assert [link["href"] for tag, link in found if tag == "a"] == ['https://example.org/"><script>']


def test_a_map_has_longitude_first_and_the_stops_in_order() -> None:
    record = of(
        {"id": "a", "date": "2024", "place": ["There", "Nowhere", "Hier"]},
        {"id": "b", "date": "2024", "place": "Here"},
        {"id": "c", "date": "2024", "place": "Nowhere"}, {"id": "d", "date": "2024"}, place=PLACES,
    )  # fmt: skip
    going = sent(record)
    first, second = json.loads(written("geojson", going))["features"]
    assert first["geometry"] == {"type": "MultiPoint", "coordinates": [[-2.5, -1.5], [128.334, 51.884]]}
    assert first["properties"]["stops"] == ["There", "Here"]
    assert (second["id"], second["geometry"]) == ("b", {"type": "Point", "coordinates": [128.334, 51.884]})
    assert [[event.id for event in events] for events in going.left_out.values()] == [["c", "d"]]


def nodes(record: Record) -> dict[str, Any]:
    return {node["@id"]: node for node in document("jsonld", record)["@graph"]}


STATES = [
    ({"kind": "invitation"}, "EventScheduled"),
    ({"kind": "postponement", "due": "2023-05"}, "EventPostponed"),
    ({"kind": "cancellation"}, "EventCancelled"),
    ({"kind": "decline"}, "EventCancelled"),
    ({"kind": "visit", "date": "2023-04-05"}, None),  # it stands there itself
]


@pytest.mark.parametrize(("last", "status"), STATES, ids=[str(last["kind"]) for last, _ in STATES])
def test_a_promised_visit_is_an_event_with_its_status(last: dict[str, Any], status: str | None) -> None:
    common = {"visitor": "Ann Alpha", "host": "France"}
    first = {"id": "first", "date": "2023-01-05", "kind": "announcement", "due": "2023-04", **common}
    found = nodes(of(first, {"id": "last", "date": "2023-02-05", **common, **last}))
    promised = found.get("#promise-first")
    assert (promised and promised["eventStatus"]) == (status and f"https://schema.org/{status}")
    if promised:
        assert promised["about"][0] == {"@id": "#event-first"}


def test_nobody_went_anywhere_by_being_invited() -> None:
    (node, _) = nodes(of({"id": "x", "date": "2024", "kind": "invitation", "visitor": "Ann", "host": "Peru"})).values()
    assert "location" not in node
    assert "attendee" not in node
    assert node["about"] == [{"@type": "Person", "name": "Ann"}, {"@type": "Country", "name": "Peru"}]


@pytest.mark.parametrize(
    ("date", "start", "end", "edtf"),
    [
        ("2000-07", "2000-07", None, None),
        ("2000-07-19/2000-07-20", "2000-07-19", "2000-07-20", None),
        ("2023-09~", "2023-09", None, "2023-09~"),
        ("2023-21", None, None, "2023-21"),
        ("201X", None, None, "201X"),
        ("../2024", None, "2024", "../2024"),
    ],
)
def test_a_catalogue_gets_iso_dates_and_the_exact_ones_beside_them(date: str, start: Any, end: Any, edtf: Any) -> None:
    (node,) = nodes(of({"id": "x", "date": date})).values()
    exact = node.get("additionalProperty", {}).get("value")
    assert (node.get("startDate"), node.get("endDate"), exact) == (start, end, edtf)


def rendered(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_record_becomes_markup_in_markdown(text: str) -> None:
    html = rendered(markdown_text.plain(text))
    assert [tag for tag, _ in tags(html)] == ["p"]


@given(records.long_text)
@example("0.")
@example("12) x")
@example("- x")
@settings(max_examples=200)
def test_markdown_shows_the_text_that_was_written(text: str) -> None:
    page = rendered(f"x {markdown_text.plain(text)}")
    shown: list[str] = []
    parser = HTMLParser()
    parser.handle_data = shown.append  # type: ignore[method-assign]
    parser.feed(page)
    parser.close()
    assert [tag for tag, _ in tags(page)] == ["p"]
    if text.isprintable():
        assert "".join(shown).split() == ["x", *text.split()]


def test_only_web_addresses_are_linked_in_markdown() -> None:
    urls = ["https://example.org/a b>", "javascript:alert(1)"]
    record = of({"date": "2024", "source": [{"name": "N", "url": url} for url in urls]})
    html = rendered(str(written("markdown", sent(record))))
    assert [attributes["href"] for tag, attributes in tags(html) if tag == "a"] == ["https://example.org/a%20b%3E"]


def test_an_export_tells_what_it_leaves_out(desk: Path) -> None:
    lines, code = run("tracker export geojson --from 2023 -o map.geojson", desk)
    assert (lines[0][:19], code) == ("left out: 4 events ", 0)
    assert json.loads((desk / "map.geojson").read_text(encoding="utf-8"))["type"] == "FeatureCollection"
