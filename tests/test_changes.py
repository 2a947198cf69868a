"""What changed between two records, as laws. What it looks like is in tests/transcripts/diff.txt."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import records
from tracker.changes import Change, between

quick = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

TURNED = {"added": "removed", "removed": "added", "changed": "changed"}


@quick
@given(records.tables())
def test_a_record_beside_itself_has_not_changed(tables: dict[str, Any]) -> None:
    record = records.record(tables)
    assert between(record, record) == []


def told(changes: list[Change]) -> set[tuple[str, str, str]]:
    return {(change.table, change.way, repr(sorted(change.fields, key=str))) for change in changes}


@quick
@given(records.tables(), records.tables())
def test_the_other_way_round_everything_is_turned_round(one: dict[str, Any], other: dict[str, Any]) -> None:
    before, after = records.record(one), records.record(other)
    forth, back = between(before, after), between(after, before)
    turned = {
        (change.table, TURNED[change.way], repr(sorted(((n, b, a) for n, a, b in change.fields), key=str)))
        for change in back
    }
    assert told(forth) == turned


@quick
@given(records.tables(), st.randoms(use_true_random=False))
def test_one_field_that_is_set_is_one_change(tables: dict[str, Any], chance: Any) -> None:
    if not tables["event"]:
        return
    number = chance.randrange(len(tables["event"]))
    was = tables["event"][number]
    events = [*tables["event"]]
    events[number] = {**was, "note": f"{was.get('note', '')} and more"}
    (change,) = between(records.record(tables), records.record({**tables, "event": events}))
    assert (change.table, change.name, change.way, change.sources) == ("event", was["id"], "changed", ())
    assert change.fields == [("note", was.get("note"), events[number]["note"])]
