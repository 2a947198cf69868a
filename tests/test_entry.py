"""What is typed to record an event: sources, kinds, assignments."""

from __future__ import annotations

import datetime as dt

import pytest

from tracker.entry import Entry, assignments, source
from tracker.errors import TrackerError
from tracker.model import Record
from tracker.registry import Registry

TODAY = dt.date(2024, 6, 25)

SOURCES = [
    ("KCNA", {"name": "KCNA"}),
    ("KCNA 2023-09-14", {"name": "KCNA", "published": "2023-09-14"}),
    ("KCNA, 14 September 2023", {"name": "KCNA", "published": "2023-09-14"}),
    ("Reuters 13.1.2024", {"name": "Reuters", "published": "2024-01-13"}),
    ("taz ca. Mai 2024", {"name": "taz", "published": "2024-05~"}),
    ("Reuters, 2024-01-13", {"name": "Reuters", "published": "2024-01-13"}),
    (
        "KCNA 2023-09-14 https://example.org/a",
        {"name": "KCNA", "url": "https://example.org/a", "published": "2023-09-14"},
    ),
    (
        "KCNA https://example.org/a 2023-09-14",
        {"name": "KCNA", "url": "https://example.org/a", "published": "2023-09-14"},
    ),
    ("The New York Times June 2000", {"name": "The New York Times", "published": "2000-06"}),
    ("France 24", {"name": "France 24"}),  # a number alone is part of the name
    ("Foreign Affairs 2024", {"name": "Foreign Affairs 2024"}),  # and so is a year alone
    ("USA Today", {"name": "USA Today"}),  # and a word for a day
    ("France 24, 3 May 2024", {"name": "France 24", "published": "2024-05-03"}),
]


@pytest.mark.parametrize(("typed", "table"), SOURCES)
def test_a_source_is_a_name_a_date_and_an_address(typed: str, table: dict) -> None:
    assert source(typed, TODAY)[0] == table


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("https://example.org", "TRK502"),
        ("2024-01-13", "TRK502"),
        ("", "TRK502"),
        ("BBC 03/04/2023", "TRK211"),
        ("BBC 31.2.2024", "TRK212"),
    ],
)
def test_a_source_without_a_name_or_with_a_bad_date_is_refused(typed: str, code: str) -> None:
    with pytest.raises(TrackerError) as error:
        source(typed, TODAY)
    assert error.value.problems[0].code == code


@pytest.mark.parametrize(
    ("typed", "kind", "remark"),
    [
        ("visit", "visit", []),
        ("Visit", "visit", ["kind: 'Visit' written as 'visit'"]),
        ("vist", "vist", ["kind: 'vist' is a word of your own, without effect; did you mean 'visit'?"]),
        ("launch", "launch", []),
    ],
)
def test_a_kind_near_one_with_a_meaning_is_remarked_on(typed: str, kind: str, remark: list[str]) -> None:
    made = Entry(Registry(Record()), [], TODAY)
    made.take({"kind": typed})
    assert made.table == {"kind": kind}
    assert made.remarks == remark


def test_a_name_given_twice_counts_once() -> None:
    made = Entry(Registry(Record()), [], TODAY)
    made.take({"visitor": ["Ann", "Ann"], "tags": ["x", "y"]})
    assert made.table == {"visitor": "Ann", "tags": ["x", "y"]}


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        (["level=state"], {"level": ["state"]}),
        (["tags=a", "tags=b"], {"tags": ["a", "b"]}),
        (["note=a = b"], {"note": ["a = b"]}),
        (["level="], {"level": [""]}),
    ],
)
def test_assignments_are_gathered_by_key(pairs: list[str], found: dict) -> None:
    assert assignments(pairs) == found


@pytest.mark.parametrize("pair", ["level", "=x", "levle=state", "source=KCNA", "a\nb=c"])
def test_what_sets_nothing_is_refused(pair: str) -> None:
    with pytest.raises(TrackerError) as error:
        assignments([pair])
    assert error.value.problems[0].code == "TRK504"
