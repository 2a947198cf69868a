"""The strip of time: what lies where, and what has room."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import edtf, timestrip
from tracker.daycount import day_number
from tracker.model import Event
from tracker.timeline import ordered
from tracker.timestrip import Lane, Strip

TODAY = day_number(2024, 1, 1)


def drawn(*dates: str, kind: str = "visit", title: str = "A visit") -> Strip:
    found = timestrip.strip(events(dates, kind, title), TODAY)
    assert found is not None
    return found


def events(dates: Sequence[str], kind: str = "visit", title: str = "A visit") -> list[Event]:
    return ordered(Event(f"{kind}-{at}", edtf.parse(date), title, kind) for at, date in enumerate(dates))


def lane(*dates: str, title: str = "A visit") -> Lane:
    (only,) = drawn(*dates, title=title).lanes
    return only


def test_nothing_is_drawn_of_no_events() -> None:
    assert timestrip.strip([], TODAY) is None


def test_distances_are_to_scale() -> None:
    first, second, third = (sign.x for sign in lane("2000-01-01", "2010-01-01", "2020-01-01").signs)
    assert second - first == pytest.approx(third - second, abs=0.05)
    assert 0 < first < third < 100


INEXACT = [
    ("2000-07-19", True, []),
    ("2000-07", False, ["between"]),
    ("2000-07-19~", False, ["between"]),
    ("2000-07-19/2000-07-25", True, ["lasts"]),
    ("2000-07/2001-02", False, ["lasts", "between", "between"]),
    ("2000-07-19/..", True, ["open"]),
    ("2000-07-19/", True, ["unknown"]),
    ("../2000-07-19", True, ["open"]),
]


@pytest.mark.parametrize(("date", "exact", "means"), INEXACT, ids=[date for date, *_ in INEXACT])
def test_what_is_not_exactly_known_is_drawn_as_a_stretch(date: str, exact: bool, means: list[str]) -> None:
    sign = next(sign for sign in lane(date, "1990", "2010").signs if sign.events[0].date.text == date)
    assert (sign.exact, [stretch.means for stretch in sign.stretches]) == (exact, means)


def test_kinds_of_the_tracker_come_first_and_the_rarest_of_many_are_together() -> None:
    many = [event for n in range(12) for event in events(["2000"] * (n + 1), kind=f"own-{n:02}")]
    found = timestrip.strip(ordered([*many, *events(["2001"] * 9, kind="meeting")]), TODAY)
    assert found is not None
    assert [lane.name for lane in found.lanes] == ["meeting", *(f"own-{n:02}" for n in range(6, 12)), "other kinds"]
    assert sum(lane.n for lane in found.lanes) == len(many) + 9


def test_labels_stand_where_they_have_room() -> None:
    early, late = lane("2000-01-01", "2020-01-01").signs
    assert (early.label.text, early.label.leftward) == ("A visit", False)
    assert (late.label.text, late.label.leftward) == ("A visit", True)
    assert lane("2000", title="w" * 200).signs[0].label.text.endswith("…")


def test_signs_that_would_touch_stand_in_rows_and_without_labels_if_those_have_no_room() -> None:
    assert [sign.row for sign in lane("2000-01-01", "2000-01-01", "2020-01-01").signs] == [0, 1, 0]
    crowd = lane(*["2000-01-01"] * 8, "2020-01-01")
    assert {sign.label.text for sign in crowd.signs} == {""}
    assert max(sign.row for sign in crowd.signs) == 7


def test_a_crowd_is_counted_in_bars_that_are_to_scale() -> None:
    crowd = lane(*[f"{year}-06-15" for year in range(1990, 2020) for _ in range(year - 1985)])
    assert crowd.signs == []
    assert [(bar.name, len(bar.events)) for bar in crowd.bars[:2]] == [("Apr – Jun 1990", 5), ("Apr – Jun 1991", 6)]
    assert crowd.most == len(crowd.bars[-1].events) == 34
    heights = [bar.height / len(bar.events) for bar in crowd.bars]
    assert max(heights) - min(heights) < 0.05


BARS = [
    ("2000-01-01", "2001-01-01", "Jan 2000"),
    ("1900-01-01", "2001-01-01", "1900"),
    ("1000-01-01", "2001-01-01", "1000–1009"),
    ("-0043-01-01", "2001-01-01", "61 BCE–42 BCE"),
]


@pytest.mark.parametrize(("first", "last", "name"), BARS, ids=[name for *_, name in BARS])
def test_a_bar_takes_as_long_a_time_as_it_has_to(first: str, last: str, name: str) -> None:
    crowd = lane(*[first] * 400, last)
    assert (crowd.bars[0].name, len(crowd.bars[0].events)) == (name, 400)


def test_the_line_of_today_is_drawn_where_today_is_on_the_axis() -> None:
    assert drawn("2023", "2025").today == pytest.approx(33.3, abs=3)
    assert drawn("2000", "2001").today is None


DATES = ["2000", "2000-07-19", "2000-07-19/2000-07-20", "201X", "19XX~", "../2023-09-13", "2023/..", "-0043-03-15",
         "Y-170000", "Y99999", "2023-21?", "2000-07/", "0001-01-01"]  # fmt: skip


@given(st.lists(st.sampled_from(DATES), min_size=1, max_size=40), st.integers(1, 4))
@settings(max_examples=80, deadline=None)
def test_every_event_has_one_shape_within_the_strip(dates: list[str], times: int) -> None:
    found = timestrip.strip(listed := events(dates * times), TODAY)
    assert found is not None
    shapes = [shape for lane in found.lanes for shape in (*lane.signs, *lane.bars)]
    numbers = found.shapes()
    assert sorted(numbers) == sorted(event.id for event in listed)
    assert all(event in shapes[numbers[event.id]].events for event in listed)
    assert all(0 <= shape.x <= 100 for shape in shapes)
    assert all(0 <= tick.x <= 100 for tick in (*found.wide, *found.narrow))
