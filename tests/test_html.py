"""The page that is sent: all of the record is on it, as text; what it may do is written in it."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests import records, test_hostile
from tests.test_export import HOSTILE
from tests.test_formats import sent, written
from tests.transcript import ROOT, run
from tracker import contents, schema, wording
from tracker.clocks import Clocks
from tracker.dossier import dossier
from tracker.edtf import parse
from tracker.errors import TrackerError
from tracker.look import shown, shown_lines
from tracker.model import Record
from tracker.registry import Registry

PAYLOADS = [
    *HOSTILE,
    test_hostile.TEXT,
    '"><script>window.owned=1</script>',
    "' onmouseover='window.owned=1' x='",
    "</style><img src=x onerror=window.owned=1>",
    "</title></script><svg onload=window.owned=1>",
    "<!-- --><base href=//example.org>",
    "javascript:window.owned=1",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "&#60;img src=//example.org/x.png&#62;",
]
ADDRESSES = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>1</script>", "//example.org/a",
             "vbscript:x", "file:///etc/passwd", " https://example.org/a", "mailto:a@example.org"]  # fmt: skip
VOID = {"meta", "input", "br", "hr", "img", "link", "base"}


class Page(HTMLParser):
    """The elements of a page with their attributes, ids, and all text that is not script or style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.raw.get(self.open[-1] if self.open else "", self.text).append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())


def page(record: Record) -> Page:
    return Page(str(written("html", sent(record))))


def of(*events: dict[str, Any], **others: Any) -> Record:
    found, problems = schema.read({"event": list(events), **others}, "events.toml", lambda _: None)
    assert problems == []
    return found


@pytest.fixture
def shipped(desk: Path) -> Page:
    lines, code = run("tracker export html", desk)
    assert code == 0
    return Page("\n".join(lines))


def test_the_page_is_small(desk: Path) -> None:
    assert len(str(written("html", sent(Record()))).encode()) < 20_000
    run("tracker export html -o out.html", desk)
    assert (desk / "out.html").stat().st_size < 60_000


def test_its_policy_allows_its_own_script_and_style_and_nothing_else(shipped: Page) -> None:
    (policy,) = [meta["content"] for meta in shipped.all("meta") if meta.get("http-equiv")]
    hashes = {}
    for kind, texts in shipped.raw.items():
        assert len(shipped.all(kind)) == 1
        digest = hashlib.sha256("".join(texts).encode()).digest()
        hashes[kind] = f"'sha256-{base64.b64encode(digest).decode()}'"
    own = f"style-src {hashes['style']}; script-src {hashes['script']}"
    assert policy == f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def test_nothing_is_loaded_and_no_element_has_code_or_style_of_its_own(shipped: Page) -> None:
    for tag, attributes in shipped.elements:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base", "video", "audio", "image", "use"), tag
        assert [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcset")] == []


def test_ids_are_unique_and_every_link_within_the_page_leads_somewhere(shipped: Page) -> None:
    ids = [attributes["id"] for _, attributes in shipped.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {link["href"] for link in shipped.all("a")}
    assert {target[1:] for target in targets if target and target.startswith("#")} <= set(ids)
    named = {attributes["aria-labelledby"] for _, attributes in shipped.elements if "aria-labelledby" in attributes}
    assert named <= set(ids)


def test_headings_go_down_by_one(shipped: Page) -> None:
    levels = [int(tag[1]) for tag, _ in shipped.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_text_of_a_record_becomes_anything_but_text(text: str) -> None:
    source = {"name": text, "url": text, "quote": text, "lang": text, "says": {"title": text, "place": text}}
    plain = {
        "title": text, "visitor": text, "place": [text], "with": [text], "inviter": text, "tags": [text], "trip": text,
        "note": text, "own": text, text: "x", "source": [source],
    }  # fmt: skip
    tame = {key if key != text else "x": "y" for key in plain} | {"source": [{**source, **dict.fromkeys(source, "y")}]}
    tame["source"][0]["says"] = {"title": "y", "place": "y"}
    promised = {"kind": "invitation", "host": "France", "due": "2023-12"}
    hostile = of({"id": "a", "date": "2023-05", **promised, **plain}, title=text)
    harmless = of({"id": "a", "date": "2023-05", **promised, **tame, "tags": ["y"]}, title="y")
    found, expected = page(hostile), page(harmless)
    assert [tag for tag, _ in found.elements] == [tag for tag, _ in expected.elements]
    assert [set(attributes) for _, attributes in found.elements] == [set(a) for _, a in expected.elements]
    assert found.raw == expected.raw
    assert " ".join(shown(text).split()) in found.words


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    web = "https://example.org/a?b=1&c='\""
    sources = [{"name": "One", "url": address}, {"name": "Two", "url": web}, {"name": "Three"}]
    found = page(of({"id": "a", "date": "2024", "source": sources}))
    links = [link for link in found.all("a") if not str(link["href"]).startswith("#")]
    assert [(link["href"], link["rel"]) for link in links] == [(web, "noopener noreferrer")]
    assert address.strip() in found.words


@given(tables=records.tables())
@settings(max_examples=40, deadline=None)
def test_all_of_every_event_is_on_the_page(tables: dict[str, Any]) -> None:
    record = records.record(tables)
    try:
        found = page(record)
    except TrackerError:  # the names of some records are ambiguous
        return
    for event in record.events:
        texts = [event.title, event.kind, *contents.people(event), *event.place, *event.tags]
        texts += [*filter(None, (event.host, event.level, event.trip)), wording.date(event.date)]
        texts += [source.name for source in event.source] + [str(key) for key in event.extra]
        for text in texts:
            assert " ".join(shown(text).split()) in found.words
        for text in filter(None, [event.note, *(source.quote for source in event.source)]):
            assert all(line.strip() in "".join(found.text) for line in shown_lines(text))


DATES = [
    ("2023-09-13", "13 Sep 2023", "2023-09-13"),
    ("2000-07", "Jul 2000", "2000-07"),
    ("1998", "1998", "1998"),
    ("2023-09-14~", "about 14 Sep 2023", None),
    ("2000-07-19/2000-07-20", "19–20 Jul 2000", None),
    ("../2023-09-13", "until 13 Sep 2023", None),
    ("201X", "2010s", None),
    ("2004-XX", "2004", None),
    ("2023-21", "spring 2023", None),
    ("-0043-03-15", "15 Mar 44 BCE", None),
    ("0000-03-15", "15 Mar 1 BCE", None),  # HTML knows no year 0
]


@pytest.mark.parametrize(("date", "words", "machine"), DATES, ids=[date for date, *_ in DATES])
def test_dates_stand_in_words_and_for_machines_only_if_exact(date: str, words: str, machine: str | None) -> None:
    found = page(of({"id": "a", "date": date}))
    (time,) = found.all("time")
    assert time.get("datetime") == machine
    assert words in found.words


VISITS: list[dict[str, Any]] = [
    {"id": "a", "date": "2023-01-05", "kind": "invitation", "visitor": "Ann Alpha", "host": "Peru", "due": "2023-06"},
    {"id": "b", "date": "2023-02-05", "kind": "announcement", "visitor": "Ben Beta", "host": "Mali", "due": "2024-05"},
    {"id": "c", "date": "2023-03-05", "kind": "invitation", "visitor": "Cay Gamma", "host": "Chile"},
    {"id": "d", "date": "2023-05-06", "kind": "visit", "visitor": "Cay Gamma", "host": "Chile"},
]


def test_promises_stand_with_their_reasons_the_most_urgent_first() -> None:
    words = page(of(*VISITS)).words
    pending, settled = words.index("Promised and not yet made Ann"), words.index("Promises settled Cay")
    assert pending < words.index("Ben Beta to Mali") < settled
    assert (
        "Ann Alpha to Peru invited, overdue; since 5 Jan 2023 (11 months ago); due Jun 2023 (6 months ago) Invited on"
        in words
    )
    assert "No visit of Ann Alpha to Peru since is on record." in words
    assert "fulfilled; since 5 Mar 2023; kept 6 May 2023, after 62 days" in words
    assert "Nothing is pending." in page(of(VISITS[3])).words


def test_what_sources_say_differently_stands_apart_and_with_the_event(shipped: Page) -> None:
    paper = "Swiss online newspaper"
    assert f"Putin visits North Korea: {paper} says date Jun 2000, the record 19–20 Jul 2000" in shipped.words
    assert f"{paper} (de), about 14 Sep 2023; says date Jun 2000, not 19–20 Jul 2000" in shipped.words


def test_a_quote_has_its_language_and_only_if_that_can_be_one() -> None:
    quotes = [{"name": "N", "quote": "무엇", "lang": lang} for lang in ("ko", 'x" onclick="y', "zh-Hant")]
    found = page(of({"id": "a", "date": "2024", "source": quotes}))
    assert [quote.get("lang") for quote in found.all("blockquote")] == ["ko", None, "zh-Hant"]
    assert found.all("html") == [{"lang": "en"}]


def test_a_part_says_that_it_is_one_and_as_of_when(desk: Path) -> None:
    words = Page("\n".join(run("tracker export html --from 2019", desk)[0])).words
    assert "9 of 11 events, as of Monday 1 Jan 2024." in words
    words = Page("\n".join(run("tracker export html --as-of 2023-12-31 --known-on 2023-09-13", desk)[0])).words
    assert "as of Sunday 31 Dec 2023, by what was known on Wednesday 13 Sep 2023." in words


def test_choices_are_counted_and_named_by_the_main_name() -> None:
    record = of(
        {"id": "a", "date": "2024", "kind": "visit", "visitor": "Ann A.", "host": "Peru"},
        {"id": "b", "date": "2025", "kind": "visit", "visitor": ["Ann Alpha", "Ben"], "host": "Chile"},
        person=[{"name": "Ann Alpha", "aliases": ["Ann A."], "country": "France"}],
    )
    words = page(record).words
    for choice in ("visit (2)", "Ann Alpha (2)", "Ben (1)", "Chile (1)", "France (2)", "Peru (1)"):
        assert choice in words
    items = [item for item in page(record).all("li") if "data-kind" in item]
    assert [item["data-person"] for item in items] == ["0", "0 1"]


def test_every_event_is_drawn_and_links_to_itself() -> None:
    record = of(*({"id": f"e{n}", "date": f"{2000 + n}", "kind": "visit"} for n in range(5)))
    going = dossier(record, Registry(record), Clocks(parse("2024-01-01").earliest or 0), lambda event: event.id != "e3")
    found = Page(str(written("html", going)))
    assert [link["href"] for link in found.all("a") if link.get("tabindex") == "-1"] == ["#e0", "#e1", "#e2", "#e4"]
    assert [item["data-shape"] for item in found.all("li") if "data-shape" in item] == ["0", "1", "2", "3"]


def test_the_page_in_the_documentation_is_the_one_that_is_made_today(desk: Path) -> None:
    shown_page = ROOT / "docs/showcase/kim-and-putin.html"
    assert run("tracker export html -o page.html", desk) == ([], 0)
    made = (desk / "page.html").read_bytes()
    if os.environ.get("TRACKER_REWRITE"):
        shown_page.write_bytes(made)
    assert shown_page.read_bytes() == made, "TRACKER_REWRITE=1 writes it anew, make showcase its pictures too"
