"""The ledger of promises: a table of cases in data/ledger/, and laws that hold for every store."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import cases
from tracker import ledger, schema
from tracker.clocks import Clocks
from tracker.daycount import civil, day_number
from tracker.edtf import parse
from tracker.model import LEVELS, PROMISE_KINDS, SCOPES, Event, Record
from tracker.registry import Registry
from tracker.views import json_text

TODAY = "2025-01-01"


@pytest.mark.parametrize("case", cases("ledger"))
def test_a_promise_stands_as_the_rules_say(case: dict[str, Any]) -> None:
    found = view(record_of(case), case.get("as_of", TODAY), case.get("known_on"))
    wanted = [{key: with_nulls(value) for key, value in item.items()} for item in case["promises"]]
    assert [compared(item, keys) for item, keys in zip(found, wanted, strict=False)] == wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize(
    ("guests", "visit"),
    [
        (["Ann", "Bob"], {"scope": "transit"}),
        (["Ann", "Bob", "Cid"], {}),  # Cid stays at home: the promise is kept in part
    ],
)
def test_a_reason_mentions_a_visit_once(guests: list[str], visit: dict[str, Any]) -> None:
    came = {"date": "2024-02-01", "kind": "visit", "visitor": ["Ann", "Bob"], **visit}
    events = [{"date": "2024-01-01", "kind": "invitation", "visitor": guests}, came]
    (promise,) = view(record_of({"events": events}), TODAY)
    assert promise["why"].count("(visit)") == 1


def record_of(case: dict[str, Any]) -> Record:
    tables = {
        "event": [with_defaults(event) for event in case["events"]],
        "person": case.get("persons", []),
        "place": case.get("places", []),
        "country": case.get("countries", []),
    }
    record, problems = schema.read(tables, "events.toml", lambda _path: None)
    assert problems == []
    return record


def with_defaults(event: dict[str, Any]) -> dict[str, Any]:
    filled = {"id": event["kind"], "visitor": "Vladimir Putin", "host": "North Korea", **event}
    return {key: value for key, value in filled.items() if value != ""}


def compared(found: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """What was found under the keys wanted; of `why` no more than what it has to mention."""
    picked = {key: found[key] for key in wanted}
    if wanted.get("why", "") in found["why"]:
        picked.update({key: wanted[key] for key in wanted if key == "why"})
    return picked


def with_nulls(value: Any) -> Any:
    """TOML has no null: it is written as a word."""
    if isinstance(value, list):
        return [with_nulls(item) for item in value]
    return None if value == "null" else value


def view(record: Record, as_of: str, known_on: str | None = None) -> list[dict[str, Any]]:
    clocks = Clocks(day(as_of), day(known_on) if known_on else None)
    return [json_text.promise(item) for item in ledger.promises(record, Registry(record), clocks)]


def day(text: str) -> int:
    found = parse(text).earliest
    assert found is not None
    return found


DAYS = st.integers(day("2019-01-01"), day("2021-12-31"))
CLOSE = st.integers(day("2020-05-28"), day("2020-06-04"))  # a week in two months: here most things meet


def written(number: int) -> str:
    year, month, of_month = civil(number)
    return f"{year:04}-{month:02}-{of_month:02}"


def joined(one: str, other: str) -> str:
    first, last = sorted((one, other))
    return f"{first}/{last}"


EXACT = (CLOSE | DAYS).map(written)
MONTHS = st.sampled_from(["2020-05", "2020-06", "2019-12", "2020-22"])
WIDE = st.sampled_from(["2020", "202X", "20XX", "-0044", "Y-17000", "2020-XX", "2020-05-XX"])
POINTS = st.builds(str.__add__, EXACT | MONTHS | WIDE, st.sampled_from(["", "", "", "?", "~", "%"]))
DATES = (
    EXACT | POINTS | st.builds(joined, EXACT, EXACT) | st.builds("{}{}".format, POINTS, st.sampled_from(["/..", "/"]))
)
ANY_DATE = (DATES | st.builds("{}{}".format, st.sampled_from(["../", "/"]), POINTS)).map(parse)
PEOPLE = st.lists(st.sampled_from(["Vladimir Putin", "Sergei Lavrov"]), max_size=2).map(tuple)
IDS = [f"e{number}" for number in range(9)]
OTHERS = st.lists(st.sampled_from([*IDS, "unknown"]), max_size=2).map(tuple)
RARELY_OTHERS = st.just(()) | st.just(()) | OTHERS


def events(kinds: st.SearchStrategy[str], dates: st.SearchStrategy[Any], links: st.SearchStrategy[Any]) -> Any:
    return st.fixed_dictionaries(
        {
            "id": st.sampled_from(IDS),
            "date": dates,
            "title": st.just("title"),
            "kind": kinds,
            "visitor": PEOPLE | st.just(("Vladimir Putin",)),
            "host": st.sampled_from(["North Korea", "North Korea", "DPRK", "Russia", "USSR", None]),
            "place": st.sampled_from([(), (), ("Panmunjom",), ("Pyongyang",)]),
            "level": st.none() | st.sampled_from(LEVELS),
            "scope": st.just("full") | st.sampled_from(SCOPES),
            "accepted": st.sampled_from([None, None, True, False]) | dates,
            "due": st.none() | dates,
            "reported": st.none() | dates,
            "follows": links,
            "unrelated": links,
        }
    ).map(lambda found: Event(**found))


def stores(dates: st.SearchStrategy[Any] = ANY_DATE, links: st.SearchStrategy[Any] = RARELY_OTHERS) -> Any:
    kinds = st.sampled_from((*PROMISE_KINDS, "visit", "visit", "visit", "meeting"))
    listed = st.lists(events(kinds, dates, links), max_size=7, unique_by=lambda event: event.id)
    return listed.map(lambda found: Record(events=tuple(found)))


CLOCKS = st.builds(Clocks, CLOSE | DAYS, st.none() | CLOSE | DAYS)
REGISTRY = Registry(Record())


def seen(record: Record, clocks: Clocks) -> list[dict[str, Any]]:
    return [json_text.promise(item) for item in ledger.promises(record, REGISTRY, clocks)]


@given(stores(), CLOCKS)
def test_every_store_has_its_promises(record: Record, clocks: Clocks) -> None:
    for promise in seen(record, clocks):
        is_pending = promise["state"] in ledger.PENDING
        assert promise["why"]
        assert promise["id"] == promise["events"][0]
        assert is_pending or not (promise["overdue"] or promise["due_now"])
        assert not (promise["overdue"] and promise["due_now"])
        assert (promise["settled_on"] is None) == (promise["lag_days"] is None)
        assert promise["due"] is not None or promise["late"] is None


@given(
    stores(), st.lists(events(st.sampled_from(["meeting", "call", "statement"]), ANY_DATE, OTHERS), max_size=3), CLOCKS
)
def test_talking_changes_no_promise(record: Record, talks: list[Event], clocks: Clocks) -> None:
    talked = [event._replace(id=f"talk-{number}") for number, event in enumerate(talks)]
    assert seen(record._replace(events=(*talked, *record.events)), clocks) == seen(record, clocks)


@given(stores(), st.randoms(use_true_random=False), CLOCKS)
def test_the_order_of_the_file_changes_nothing(record: Record, chance: random.Random, clocks: Clocks) -> None:
    shuffled = list(record.events)
    chance.shuffle(shuffled)
    assert seen(record._replace(events=tuple(shuffled)), clocks) == seen(record, clocks)


@given(stores(), CLOCKS)
def test_the_past_is_seen_as_if_nothing_had_been_written_since(record: Record, clocks: Clocks) -> None:
    begun = tuple(e for e in record.events if (e.date.earliest or clocks.today) <= clocks.today)
    assert seen(record._replace(events=begun), clocks) == seen(record, clocks)


@given(stores(), CLOSE | DAYS)
def test_a_kept_promise_stays_kept_while_nothing_happens(record: Record, today: int) -> None:
    quiet = record._replace(events=tuple(e for e in record.events if e.date.earliest != today + 1))
    before, after = seen(quiet, Clocks(today)), seen(quiet, Clocks(today + 1))
    kept = {promise["id"] for promise in before if promise["state"] == "fulfilled"}
    assert kept <= {promise["id"] for promise in after if promise["state"] == "fulfilled"}


@given(stores(), st.sampled_from(IDS))
def test_the_promises_of_one_event_are_those_that_the_whole_ledger_has_for_it(record: Record, event_id: str) -> None:
    names, clocks = Registry(record), Clocks(day_number(2026, 1, 1))
    whole = ledger.bearing_on(event_id, ledger.promises(record, names, clocks))
    assert ledger.promises_of(event_id, record, names, clocks) == whole
