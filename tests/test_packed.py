"""Tables that are kept in few bytes come back as they were, in order."""

from __future__ import annotations

import datetime as dt

from tracker.packed import Packed, PackedById

TABLES = [
    {"id": "a", "date": dt.date(2024, 6, 19), "source": [{"name": "x", "says": {"host": "Peru"}}], "note": None},
    {"id": "b", "date": dt.datetime(2024, 6, 19, 10, tzinfo=dt.UTC), "own": [1, 1.0, True, float("inf")]},
    {"id": "c"},
]


def test_all_come_back_in_order() -> None:
    packed = Packed(TABLES[:2])
    packed.append(TABLES[2])
    assert packed == TABLES
    assert packed != TABLES[:2]
    assert packed != [*TABLES[:2], {"id": "d"}]
    assert (len(packed), packed[-1], packed[1:]) == (3, TABLES[2], TABLES[1:])
    assert [type(item) for item in packed[1]["own"]] == [int, float, bool, float]


def test_what_is_used_up_is_kept_no_more() -> None:
    packed = Packed(TABLES)
    coming = packed.used_up()
    assert next(coming) == TABLES[0]
    assert len(packed) == 2
    assert list(coming) == TABLES[1:]
    assert len(packed) == 0


def test_by_the_ids_of_events() -> None:
    packed = PackedById()
    for table in TABLES:
        packed.put(table["id"], table)
    packed.put("a", {"id": "a"})
    assert list(packed) == ["a", "b", "c"]
    assert "b" in packed
    assert "d" not in packed
    assert packed["a"] == {"id": "a"}
    assert packed.in_order() == [{"id": "a"}, *TABLES[1:]]
