"""Excerpts of a timeline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import records
from tracker import excerpts, timeline
from tracker.daycount import day_number
from tracker.excerpts import Excerpt
from tracker.model import Event
from tracker.schema import event

TODAY = day_number(2024, 2, 29)

THIS_DAY = [
    ("2000-02-29", True),
    ("1999-02-28/1999-03-01", False),  # there was none
    ("1996-02-28/1996-03-01", True),
    ("2001-01-01/2004-02-28", False),
    ("2001-01-01/2004-02-29", True),
    ("1896-01-01/1904-12-31", True),
    ("2000-02", False),  # one unknown day of it
    ("2000-02-29~", True),
    ("2000", False),
    ("../2000-02-29", False),
    ("2000-03-01", False),
]


@pytest.mark.parametrize(("date", "expected"), THIS_DAY)
def test_this_day_in_other_years(date: str, expected: bool) -> None:
    found = event({"id": "x", "date": date})
    assert excerpts.on_this_day([found], TODAY) == ([found] if expected else [])


def ordered(dates: list[str]) -> list[Event]:
    return timeline.ordered(event({"id": f"e{n}", "date": date}) for n, date in enumerate(dates))


@given(st.lists(records.date, max_size=8), st.integers(0, 9))
def test_the_last_and_the_next_part_a_timeline_at_today(dates: list[str], count: int) -> None:
    events = ordered(dates)
    last = list(excerpts.excerpt(events, Excerpt(last=99), TODAY))
    coming = list(excerpts.excerpt(events, Excerpt(next=99), TODAY))
    assert sorted(e.id for e in (*last, *coming)) == sorted(e.id for e in events)
    assert list(excerpts.excerpt(events, Excerpt(last=count), TODAY)) == (last[-count:] if count else [])
    assert list(excerpts.excerpt(events, Excerpt(next=count), TODAY)) == coming[:count]


def test_around_one_are_five_on_either_side() -> None:
    events = ordered([f"20{n:02}" for n in range(10, 30)])
    assert [e.id for e in excerpts.around(events, "e7")] == [f"e{n}" for n in range(2, 13)]
    assert [e.id for e in excerpts.around(events, "e0")] == [f"e{n}" for n in range(6)]
    assert excerpts.around(events, "none") == []
