"""Dates: the table of EDTF texts, and the laws that hold for all of them."""

from __future__ import annotations

import csv
import datetime as dt
from contextlib import suppress
from functools import cached_property
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import daycount
from tracker.edtf import Edtf, ends_before, overlaps, parse, sort_key, starts_before
from tracker.errors import TrackerError
from tracker.spans import Answer, Span, days_between

YES, NO, CANNOT_SAY = Answer.YES, Answer.NO, Answer.CANNOT_SAY
with (Path(__file__).parent / "data" / "edtf_cases.csv").open(newline="", encoding="utf-8") as file:
    CASES = list(csv.DictReader(file))


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["text"]))
def test_a_text_is_judged_as_the_standard_says(case: dict[str, str]) -> None:
    if case["valid"] == "false":
        with pytest.raises(TrackerError) as refused:
            parse(case["text"])
        (problem,) = refused.value.problems
        assert problem.code == "TRK201"
        assert problem.hint
        return
    found = parse(case["text"])
    assert bound(found.earliest) == case["earliest"].replace("unknown", "open")
    assert bound(found.latest) == case["latest"].replace("unknown", "open")
    assert str(found) == case["text"]


def bound(day: int | None) -> str:
    return "open" if day is None else daycount.day_text(day)


COMPARISONS = [
    ("2000-07-19", "before", "2000-07-20", YES),
    ("2000-07-20", "before", "2000-07-20", NO),
    ("2000-07", "before", "2000-07-19", CANNOT_SAY),
    ("2000-07", "before", "2000-08-01", YES),
    ("2000-07", "before", "2000-07", CANNOT_SAY),  # two unknown days of one month
    ("2000-07", "before", "2000-07-01", NO),  # at best it is the same day
    ("2000-07-01/2000-07-31", "before", "2000-07-31", NO),  # a span lasts until its end
    ("1972~", "before", "1972-03-01", CANNOT_SAY),  # circa may be later
    ("1972~", "before", "1973-03-01", CANNOT_SAY),  # by up to a year
    ("1972~", "before", "1974-01-02", YES),
    ("2000-06?", "before", "2000-07-19", CANNOT_SAY),  # doubted by a month
    ("2000-06?", "before", "2000-08-19", YES),
    ("../2012-06", "before", "2012-07-01", YES),
    ("/2012-06", "before", "2012-07-01", YES),
    ("2012-06/..", "before", "2030", NO),  # it has begun, and has no end
    ("2012-06/", "before", "2030", CANNOT_SAY),  # it had an end that is not known
    ("2030", "before", "2012-06/..", NO),
    ("2000", "before", "../2012", CANNOT_SAY),
    ("-0044-03-15", "before", "0014", YES),
    ("Y17000", "before", "9999", NO),
]


@pytest.mark.parametrize(("a", "question", "b", "answer"), COMPARISONS)
def test_a_comparison_has_three_answers(a: str, question: str, b: str, answer: Answer) -> None:
    assert question == "before"
    assert ends_before(parse(a), parse(b)) is answer


def test_an_answer_cannot_be_taken_for_a_bool() -> None:
    with pytest.raises(TypeError):
        bool(CANNOT_SAY)


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [(YES, NO, NO, YES), (YES, CANNOT_SAY, CANNOT_SAY, YES), (NO, CANNOT_SAY, NO, CANNOT_SAY)],
)
def test_answers_are_joined_as_kleene_has_it(a: Answer, b: Answer, both: Answer, either: Answer) -> None:
    assert (a & b, b & a) == (both, both)
    assert (a | b, b | a) == (either, either)


def test_dates_have_one_order() -> None:
    order = [
        "Y-17000",
        "-0044",
        "1999-12-31",
        "2000-01-01",
        "2000-01",  # of the same first day, the more exact first
        "2000-01~",  # the qualified after the unqualified
        "2000",
        "200X",
        "2000-06-15",
        "2000-06-15/2000-06-20",
        "../2000-06-15",  # by the end that it has, after all that have both
    ]
    assert sorted(set(order), key=lambda text: sort_key(parse(text))) == order


days = st.integers(min_value=-4_000_000, max_value=4_000_000)
years = st.integers(min_value=-99_999, max_value=99_999)


@st.composite
def points(draw: st.DrawFn) -> str:
    year = draw(st.integers(min_value=1, max_value=9999))
    month = f"{year:04}-{draw(st.integers(1, 12)):02}"
    day = daycount.day_text(draw(st.integers(1, 3_652_059)))
    season = f"{year:04}-{draw(st.integers(21, 24))}"
    unspecified = [f"{year:04}-XX", f"{month}-XX", f"{year // 10:03}X", f"{year // 100:02}XX"]
    text = draw(st.sampled_from([f"{year:04}", month, day, season, *unspecified]))
    return text + draw(st.sampled_from(["", "", "", "?", "~", "%"]))


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    first = draw(points())
    shape = draw(st.sampled_from(["point", "point", "interval", "open", "until", "unknown"]))
    if shape == "point":
        return parse(first)
    if shape == "interval":
        a, b = sorted([first, draw(points())], key=lambda text: sort_key(parse(text)))
        return parse(f"{a}/{b}")
    return parse({"open": f"{first}/..", "until": f"../{first}", "unknown": f"{first}/"}[shape])


@given(dates())
def test_reading_what_was_written_gives_the_same_date(date: Edtf) -> None:
    assert parse(str(date)) == date


@given(dates())
def test_what_is_known_of_a_day_at_once_is_what_is_worked_out(date: Edtf) -> None:
    fresh = Edtf(date.text, date.start, date.end)
    for name in (name for name, value in vars(Edtf).items() if isinstance(value, cached_property)):
        assert getattr(date, name) == getattr(fresh, name), name


@given(dates())
def test_the_earliest_day_is_not_after_the_latest(date: Edtf) -> None:
    if date.earliest is not None and date.latest is not None:
        assert date.earliest <= date.latest
    for span in (date.starts, date.ends, date.may_start, date.may_end):
        assert span.first is None or span.last is None or span.first <= span.last


@given(dates(), dates())
def test_not_both_of_two_come_before_the_other(a: Edtf, b: Edtf) -> None:
    assert not (ends_before(a, b) is YES and ends_before(b, a) is not NO)
    assert not (starts_before(a, b) is YES and starts_before(b, a) is not NO)
    assert overlaps(a, b) is overlaps(b, a)


@given(dates(), dates())
def test_what_is_certain_holds_for_every_day_the_dates_may_be(a: Edtf, b: Edtf) -> None:
    if ends_before(a, b) is YES:
        assert a.latest is not None
        assert b.earliest is not None
        assert a.latest < b.earliest


@given(days)
def test_counting_days_there_and_back_is_the_same(day: int) -> None:
    assert daycount.day_number(*daycount.civil(day)) == day


@given(st.dates())
def test_days_are_counted_as_python_counts_them(date: dt.date) -> None:
    assert daycount.day_number(date.year, date.month, date.day) == date.toordinal()
    assert daycount.day_text(date.toordinal()) == date.isoformat()


@given(years, st.integers(1, 12))
def test_years_of_any_size_can_be_written_and_read(year: int, month: int) -> None:
    text = f"Y{year}-{month:02}" if abs(year) > 9999 else f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}"
    date = parse(text)
    assert date.earliest is not None
    assert daycount.civil(date.earliest) == (year, month, 1)


@given(st.text(max_size=40))
def test_any_other_text_is_kept_as_it_is_or_refused(text: str) -> None:
    with suppress(TrackerError):
        assert str(parse(text)) == text


@given(days, days, days, days)
def test_days_between_two_spans_hold_the_days_between_any_two_of_their_days(a: int, b: int, c: int, d: int) -> None:
    (a, b), (c, d) = sorted((a, b)), sorted((c, d))
    found = days_between(Span(a, b), Span(c, d))
    least, most = found if isinstance(found, tuple) else (found, found)
    assert least <= max(0, c - a) <= (most or 0)
    assert least == max(0, c - b)
