"""The briefing: who is concerned, and what is most urgent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.records import record
from tracker import brief
from tracker.clocks import Clocks
from tracker.daycount import day_number
from tracker.registry import Registry

PERSONS = [{"name": "Ann", "country": "France"}, {"name": "Ben", "country": "Peru"}, {"name": "Cid", "country": "Chad"}]


def promise(name: str, due: str | None, visitor: str = "Ann", host: str = "Peru", **more: Any) -> dict[str, Any]:
    found = {
        "id": name,
        "date": f"2023-0{len(name)}-01",
        "kind": "announcement",
        "visitor": visitor,
        "host": host,
        **more,
    }
    return found | ({"due": due} if due else {})


def made(*events: dict[str, Any], of: tuple[str, ...] = ("France", "Peru"), **more: Any) -> brief.Brief:
    found = record({"event": list(events), "person": PERSONS})
    registry = Registry(found)
    clocks = Clocks(day_number(2024, 1, 1))
    return brief.brief(brief.subjects(registry, of), found, registry, clocks, **more)


def test_what_is_overdue_comes_first_and_what_has_no_date_last() -> None:
    found = made(
        promise("none", None, visitor="Ben", host="France"),
        promise("later", "2025", visitor=["Ann", "Ben"], host="Peru"),
        promise("over", "2023-11", visitor=["Ann", "Cid"]),
        promise("now", "2023-12/2024-02", visitor="Ann"),
    )
    assert [p.id for p in found.promises] == ["over", "now", "later", "none"]


WHO = [
    (("France", "Peru"), ["a", "b"]),
    (("France",), ["a", "b", "c"]),
    (("Chad",), ["c"]),
    (("Ann",), ["a", "c"]),
    (("Ann", "Cid"), ["c"]),
]


@pytest.mark.parametrize(("of", "ids"), WHO, ids=[" ".join(of) for of, _ in WHO])
def test_contacts_concern_all_who_are_named(of: tuple[str, ...], ids: list[str]) -> None:
    found = made(
        {"id": "a", "date": "2023-01", "kind": "visit", "visitor": "Ann", "host": "Peru"},
        {"id": "b", "date": "2023-02", "kind": "visit", "visitor": "Ben", "host": "France"},
        {"id": "c", "date": "2023-03", "kind": "meeting", "with": ["Ann", "Cid"]},
        {"id": "d", "date": "2023-04", "kind": "statement", "with": ["Ann", "Cid"]},  # no contact
        {"id": "e", "date": "2024-06", "kind": "call", "with": ["Ann", "Cid"]},  # still to come
        of=of,
    )
    assert [event.id for event in reversed(found.contacts)] == ids
    assert [event.id for event in found.to_come] == (["e"] if "c" in ids else [])


def test_only_the_last_contacts_are_shown_and_all_are_counted() -> None:
    visits = [
        {"id": f"v{n}", "date": f"20{n}", "kind": "visit", "visitor": "Ann", "host": "Peru"} for n in range(10, 20)
    ]
    found = made(*visits)
    assert (found.count, [event.id for event in found.contacts]) == (10, ["v19", "v18", "v17", "v16", "v15"])


def test_what_is_dated_later_is_forgotten_where_that_is_asked() -> None:
    later = {"id": "e", "date": "2024-06", "kind": "call", "with": ["Ann", "Ben"]}
    assert made(later, with_future=False).to_come == ()
