"""What the record says about an event: small records, each with the lines on its last event."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_claims import day, record, with_defaults
from tracker import context
from tracker.clocks import Clocks
from tracker.context import Line
from tracker.registry import Registry

KIM = {"visitor": "Kim", "host": "Russia"}
INVITED = {"kind": "invitation", "visitor": "Putin", "host": "North Korea"}

CASES: list[tuple[str, list[dict[str, Any]], str, list[str]]] = [
    (
        "a first visit is the first",
        [{"date": "2000-07-19"}],
        "nth",
        ["first visit of Putin to North Korea on record"],
    ),
    (
        "a second visit is the second, a visit of another does not count, nor a later one",
        [
            {"date": "2000-07-19"},
            {"date": "2030-01-01"},
            {"date": "2001-01-01", "visitor": "Xi"},
            {"date": "2024-06-18"},
        ],
        "nth",
        ["second visit of Putin to North Korea on record"],
    ),
    (
        "days are counted from the last day of one visit to the first of the other, over the leap day",
        [{"date": "2024-02-20/2024-02-28"}, {"date": "2024-03-01/2024-03-05"}],
        "since",
        ["first on record since 20–28 Feb 2024 (e0), 2 days before"],
    ),
    ("a first visit has none before it", [{"date": "2024-03-01"}], "since", []),
    (
        "a visit of the same year may have come before",
        [{"date": "2024"}, {"date": "2020-01-01"}, {"date": "2024-06-18"}],
        "nth",
        ["second visit of Putin to North Korea on record, at least"],
    ),
    (
        "the year before came before",
        [{"date": "2023"}, {"date": "2024-06-18"}],
        "nth",
        ["second visit of Putin to North Korea on record"],
    ),
    (
        "days to a year are at least and at most so many",
        [{"date": "2023"}, {"date": "2024-01-10"}],
        "since",
        ["first on record since 2023 (e0), between 10 and 374 days before"],
    ),
    (
        "the first trip abroad since a trip to another country",
        [{"date": "2019-04-24/2019-04-26", "visitor": "Kim", "host": "China"}, {"date": "2023-09-12", **KIM}],
        "abroad",
        ["first trip abroad of Kim on record since 24–26 Apr 2019 (e0), 1600 days before"],
    ),
    (
        "the first trip abroad of all",
        [{"date": "2023-09-12", **KIM}],
        "abroad",
        ["first trip abroad of Kim on record"],
    ),
    ("a visit at home is no trip abroad", [{"date": "2023-09-12", "visitor": "Kim", "host": "DPRK"}], "abroad", []),
    (
        "of whom no home is registered, nothing is said of abroad",
        [{"date": "2023-09-12", "visitor": "Xi", "host": "DPRK"}],
        "abroad",
        [],
    ),
    (
        "legs of the journey itself are not the trip before",
        [{"date": "2024-05-01", "host": "China", "trip": "may"}, {"date": "2024-05-03", "trip": "may"}],
        "abroad",
        ["first trip abroad of Putin on record"],
    ),
    (
        "a step over the line does not end a row of visits",
        [{"date": "2019-06-30", "scope": "border"}, {"date": "2024-06-18"}],
        "nth",
        ["first visit of Putin to North Korea on record"],
    ),
    (
        "the last visit the other way is the latest before it",
        [
            {"date": "2001-01-01", **KIM},
            {"date": "2019-04-24", **KIM},
            {"date": "2025-01-01", **KIM},
            {"date": "2024-06-18"},
        ],
        "other-way",
        ["last visit the other way: Kim to Russia, 24 Apr 2019 (e1), 1882 days before"],
    ),
    ("nobody came the other way", [{"date": "2024-06-18"}], "other-way", []),
    (
        "the same two met before",
        [{"date": "2019-04-24", **KIM, "with": ["Putin"]}, {"date": "2024-06-18", "with": ["Kim"]}],
        "met",
        ["second encounter of Kim and Putin on record"],
    ),
    (
        "a meeting within the visit is the same encounter",
        [
            {"date": "2024-06-18", "kind": "meeting", "with": ["Kim", "Putin"]},
            {"date": "2024-06-18/2024-06-19", "with": ["Kim"]},
        ],
        "met",
        ["first encounter of Kim and Putin on record"],
    ),
    (
        "an encounter of the same year may have come before",
        [{"date": "2024", **KIM, "with": ["Putin"]}, {"date": "2024-06-18", "with": ["Kim"]}],
        "met",
        ["first encounter of Kim and Putin on record, at least"],
    ),
    (
        "a promise is kept after so many days",
        [{"date": "2023-09-13", **INVITED}, {"date": "2024-06-18"}],
        "promise",
        ["fulfils e0, 279 days after"],
    ),
    (
        "a promise that was not kept is not said to be",
        [{"date": "2023-09-13", **INVITED}, {"date": "2024-06-18", "host": "China"}],
        "promise",
        [],
    ),
    (
        "a visit says what was promised there",
        [
            {"date": "2024-06-18", "kind": "invitation", "title": "Come", **KIM, "inviter": "Putin"},
            {"date": "2024-06-18/2024-06-19"},
        ],
        "promised-there",
        ["there: Come (e0)"],
    ),
    (
        "what was promised the day after was not promised there",
        [{"date": "2024-06-20", "kind": "invitation", **KIM, "inviter": "Putin"}, {"date": "2024-06-18/2024-06-19"}],
        "promised-there",
        [],
    ),
    (
        "a source that says otherwise is named",
        [{"date": "2000-07-19/2000-07-20", "source": [{"name": "Newspaper", "says": {"date": "2000-06"}}]}],
        "sources",
        ["Newspaper says date 2000-06, the record 2000-07-19/2000-07-20"],
    ),
    (
        "a source that is only vaguer is not",
        [{"date": "2000-07-19/2000-07-20", "source": [{"name": "Newspaper", "says": {"date": "2000-07"}}]}],
        "sources",
        [],
    ),
    (
        "of several visitors each has a row of their own",
        [{"date": "2000-07-19"}, {"date": "2024-06-18", "visitor": ["Putin", "Xi"]}],
        "nth",
        ["second visit of Putin to North Korea on record", "first visit of Xi to North Korea on record"],
    ),
    ("a launch means nothing more", [{"date": "2000-07-19", "kind": "launch"}], "nth", []),
]


@pytest.mark.parametrize(("events", "kind", "said"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_record_says_what_it_can_of_an_event(events: list[dict[str, Any]], kind: str, said: list[str]) -> None:
    assert [line.text for line in lines(events) if line.kind == kind] == said


@pytest.mark.parametrize("events", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_behind_each_line_stand_events_of_the_record(events: list[dict[str, Any]]) -> None:
    for line in lines(events):
        assert line.because
        assert set(line.because) <= {f"e{number}" for number in range(len(events))}


def lines(events: list[dict[str, Any]]) -> list[Line]:
    found = record([{**with_defaults(event, 0), "id": f"e{number}"} for number, event in enumerate(events)])
    return context.lines(found.events[-1], found, Registry(found), Clocks(day("2025-01-01")))
