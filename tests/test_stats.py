"""Figures of a store: counts, lengths of promises, delays of reports; and the product-limit estimate."""

from __future__ import annotations

import statistics
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import records
from tracker import counts, query, schema, stats, survival
from tracker.clocks import Clocks
from tracker.conditions import Condition
from tracker.edtf import parse
from tracker.errors import TrackerError
from tracker.look import Look
from tracker.model import Record
from tracker.query import Filters
from tracker.registry import Registry
from tracker.stats import Stats
from tracker.views import stats_text

# Weeks of remission of leukaemia: Freireich et al. (1963), Blood 21, 699-716, as in Cox and Oakes (1984), table 1.1.
DRUG_ENDED = [6, 6, 6, 7, 10, 13, 16, 22, 23]
DRUG_WAITING = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]


def test_the_curve_is_that_of_the_textbooks() -> None:
    found = survival.curve(DRUG_ENDED, DRUG_WAITING)
    published = [(6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448)]
    assert [(step.day, round(step.open, 3)) for step in found.steps] == published
    assert [step.at_risk for step in found.steps] == [21, 17, 15, 12, 11, 7, 6]
    assert (found.quantile(1), found.quantile(2), found.quantile(3)) == (13, 23, None)
    assert found.open_after(12) == pytest.approx(0.753, abs=0.001)
    assert found.open_after(36) is None  # nothing was seen after 35 weeks


def test_where_nothing_waits_the_curve_is_the_share_that_is_left() -> None:
    found = survival.curve(PLACEBO, [])
    assert found.quantile(2) == 8 == statistics.median(PLACEBO)
    assert found.open_after(8) == pytest.approx(8 / 21)
    assert found.open_after(100) == 0


@given(st.lists(st.integers(0, 40), min_size=1, max_size=30))
def test_the_curve_of_what_has_all_ended_has_the_usual_quantiles(days: list[int]) -> None:
    found, plain = survival.curve(days, []), survival.spread(days)
    assert found.quantile(2) == plain.median == statistics.median(days)
    if plain.quartiles:
        assert (found.quantile(1), found.quantile(3)) == plain.quartiles


@given(st.lists(st.integers(0, 40), max_size=20), st.lists(st.integers(0, 40), max_size=20))
def test_a_curve_only_falls_and_the_waiting_hold_it_up(ended: list[int], waiting: list[int]) -> None:
    found = survival.curve(ended, waiting)
    shares = [1.0, *(step.open for step in found.steps)]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share <= 1 for share in shares)
    forgotten = survival.curve(ended, [])
    assert all(step.open >= bare.open - 1e-9 for step, bare in zip(found.steps, forgotten.steps, strict=True))


@pytest.mark.parametrize(
    ("lengths", "median", "quartiles"),
    [
        ([], None, None),
        ([7], 7, None),
        ([1, 2], 1.5, None),
        ([1, 2, 3, 4], 2.5, None),  # four are too few for quartiles
        ([1, 2, 3, 4, 5], 3, (2, 4)),
        ([1, 2, 3, 4, 5, 6, 7, 8], 4.5, (2.5, 6.5)),
        ([1, (2, 9), 10], (2, 9), None),
        ([1, (2, 9), 3, 4, 5], (3, 4), ((2, 3), (4, 5))),
        ([(0, 3), 10, 20], 10, None),  # inexact, but not in the middle
        ([1, (5, None), (6, None)], (5, None), None),
    ],
)
def test_a_median_of_inexact_lengths_is_inexact(lengths: list[Any], median: Any, quartiles: Any) -> None:
    found = survival.spread(lengths)
    assert (found.n, found.median, found.quartiles) == (len(lengths), median, quartiles)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9), st.floats(0, 1)), min_size=1, max_size=15))
def test_whatever_the_true_lengths_are_their_quantiles_lie_within(cases: list[tuple[int, int, float]]) -> None:
    true = survival.spread([least + round(more * part) for least, more, part in cases])
    found = survival.spread([(least, least + more) if more else least for least, more, _ in cases])
    for inner, outer in zip(
        [true.median, *(true.quartiles or ())], [found.median, *(found.quartiles or ())], strict=True
    ):
        low, high = outer if isinstance(outer, tuple) else (outer, outer)
        assert low <= inner <= high


def test_the_estimate_says_how_much_the_inexact_ones_matter() -> None:
    exact = survival.estimate(DRUG_ENDED, DRUG_WAITING)
    assert exact
    assert exact.quantile(2) == 23
    assert exact.left_out == 0
    vague = survival.estimate([*DRUG_ENDED[:-1], (20, 30)], [*DRUG_WAITING[:-1], (30, None)])
    assert vague
    assert vague.left_out == 1
    assert vague.quantile(2) == (22, 30)
    assert survival.estimate([1, 2], [3]) is None  # too few


def figures(events: list[dict[str, Any]], today: str = "2024-01-01", filters: Filters | None = None) -> Stats:
    filled = [{"id": f"e{number}", "title": "title", **event} for number, event in enumerate(events)]
    record, problems = schema.read({"event": filled}, "events.toml", lambda _path: None)
    assert problems == []
    registry = Registry(record)
    day = parse(today).earliest
    assert day is not None
    return stats.stats(record, registry, Clocks(day), query.predicate(filters or Filters(), registry))


@given(tables=records.tables(), at=st.integers(0, 4))
def test_counts_of_two_parts_add_up_to_those_of_the_whole(tables: dict[str, Any], at: int) -> None:
    record = records.record(tables)
    registry = Registry(record)
    try:
        whole, *parts = [
            counts.of_events(events, registry) for events in (record.events, record.events[:at], record.events[at:])
        ]
    except TrackerError:  # a name that means two things
        return
    assert parts[0] + parts[1] == whole


def tally(found: Stats, of: str) -> tuple[dict[str, int], int]:
    chosen = next(tally for tally in found.tallies if tally.of == of)
    return dict(chosen.counts), chosen.without


def test_a_year_is_counted_only_where_it_is_certain() -> None:
    dates = ["2019-12-31", "2019-12-30/2020-01-02", "2019", "2019-24", "201X", "../2020", "0000", "Y17000"]
    found = figures([{"date": date} for date in dates])
    assert tally(found, "year") == ({"0000": 1, "2019": 3}, 3)  # the winter of 2019 ends in 2020
    assert (found.events, found.later) == (7, 1)


def test_a_person_counts_once_an_event_under_every_spelling() -> None:
    event = {"date": "2020", "visitor": ["Angela Merkel"], "with": ["ANGELA  MERKEL", "Xi Jinping"]}
    assert tally(figures([event, {"date": "2021"}]), "person") == ({"Angela Merkel": 1, "Xi Jinping": 1}, 1)


def test_levels_are_those_of_visits_the_highest_first() -> None:
    visits = [{"kind": "visit", "date": "2020", "level": level} for level in ("private", "working", "state", "state")]
    promised = {"kind": "invitation", "date": "2020", "level": "state"}
    counts, without = tally(figures([*visits, promised, {"kind": "visit", "date": "2020"}]), "level")
    assert (list(counts.items()), without) == ([("state", 2), ("working", 1), ("private", 1)], 1)


def promise(visitor: str, opened: str, **more: Any) -> dict[str, Any]:
    return {"kind": "invitation", "visitor": visitor, "host": "Japan", "date": opened, **more}


def event(visitor: str, kind: str, date: str) -> dict[str, Any]:
    return {"kind": kind, "visitor": visitor, "host": "Japan", "date": date}


PROMISES = [
    promise("A", "2020-01-01"), event("A", "visit", "2020-01-11"),
    promise("B", "2020-01-01", due="2020-01"), event("B", "visit", "2020-03-01"),
    promise("C", "2020-01-01"), event("C", "cancellation", "2020-01-31"),
    promise("D", "2020-01-01"), event("D", "postponement", "2020-02-01"), event("D", "lapse", "2020-05"),
    promise("E", "2020-01-01", due="2020-02~"), event("E", "visit", "2020-03-02"),
    promise("F", "2023-12-31"),
]  # fmt: skip


def test_promises_are_kept_late_broken_or_pending() -> None:
    found = figures(PROMISES).promises
    assert (found.kept.n, found.kept.median) == (2, (10 + 61) / 2)
    assert (found.late.n, found.late.median) == (1, 60)
    assert (found.broken.n, found.broken.median) == (2, (75.5, 90.5))  # 30, and 121 to 151 days: a May is inexact
    assert (found.pending.n, found.pending.median) == (1, 1)
    assert (found.ended.n, found.ended.median) == (5, 60)
    assert found.in_time_unknown == 1
    assert found.open_share == 1 / 6
    assert found.curve is None  # six are too few


def test_as_of_a_day_what_came_later_is_still_pending() -> None:
    found = figures(PROMISES, "2020-01-30").promises
    assert (found.kept.n, found.late.n, found.broken.n, found.pending.n) == (1, 0, 0, 4)


def test_promises_are_chosen_by_their_first_event() -> None:
    chosen = Filters(start=parse("2023"), end=parse("2023"))
    assert figures(PROMISES, filters=chosen).promises.n == 1
    assert figures(PROMISES, filters=Filters(conditions=(Condition("kind", "visit"),))).promises.n == 0


@pytest.mark.parametrize(
    ("given", "expected"),  # median days, ahead, unreported
    [
        ({"reported": "2020-01-04"}, (3, 0, 0)),
        ({}, (None, 0, 1)),  # its own date is not a report
        ({"source": [{"name": "x", "published": "2020-01-02"}, {"name": "y", "published": "2020-01-09"}]}, (1, 0, 0)),
        ({"source": [{"name": "x"}]}, (None, 0, 1)),
        ({"reported": "2020-01"}, ((0, 30), 0, 0)),
        ({"reported": "2019-12-31"}, (None, 1, 0)),
        ({"source": [{"name": "x", "published": "2020-01"}, {"name": "y", "published": "2020-01-03"}]}, ((0, 2), 0, 0)),
    ],
)
def test_a_delay_runs_from_the_event_to_its_first_report(given: dict[str, Any], expected: tuple[Any, int, int]) -> None:
    found = figures([{"date": "2020-01-01", **given}]).delays
    assert (found.days.median, found.ahead, found.unreported) == expected


def test_a_bar_is_never_the_only_sign_and_needs_no_unicode() -> None:
    found = figures([*PROMISES, *({"date": f"20{year}", "kind": f"own-{year}"} for year in range(10, 24))])
    clocks = Clocks(parse("2024-01-01").earliest or 0)
    plain = "".join(stats_text.page(found, clocks, Look(60, unicode=False)))
    assert plain.isascii()
    assert "  2020  12  ####" in plain
    assert "... and 7 more" in plain
    assert all(len(line) <= 60 for line in plain.split("\n"))


def test_an_empty_store_has_figures() -> None:
    found = stats.stats(Record(), Registry(Record()), Clocks(1), lambda _event: True)
    assert found.promises.open_share is None
    assert "".join(stats_text.page(found, Clocks(1), Look(80))).startswith("0 events")
    assert stats_text.values(found, Clocks(1))["promises"]["n"] == 0
