"""Two sides by the record: visits and returns, promises, whose turn, and what cannot be placed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import balance, returns, schema
from tracker.balance import Balance
from tracker.clocks import Clocks
from tracker.edtf import parse
from tracker.errors import TrackerError
from tracker.look import Look
from tracker.registry import Registry
from tracker.returns import Outcome, Visit
from tracker.spans import Answer, Days
from tracker.views import balance_table

PERSONS = [
    {"name": "Ann", "country": "France"},
    {"name": "Abe", "country": "France"},
    {"name": "Bo", "country": "Japan"},
    {"name": "Ben", "country": "Japan"},
    {"name": "Cem", "country": "Peru"},
]
ANN, BO = {"visitor": "Ann", "host": "Japan"}, {"visitor": "Bo", "host": "France"}


def store(*events: dict[str, Any]) -> tuple[Any, Registry]:
    filled = [{"id": f"e{n}", "title": "title", "kind": "visit", **event} for n, event in enumerate(events)]
    tables = {"event": filled, "person": PERSONS}
    record, problems = schema.read(tables, "events.toml", lambda _path: None)
    assert problems == []
    return record, Registry(record)


def clocks(today: str) -> Clocks:
    day = parse(today).earliest
    assert day is not None
    return Clocks(day)


def between(
    *events: dict[str, Any], names: tuple[str, str] = ("France", "Japan"), today: str = "2024-01-01"
) -> Balance:
    record, registry = store(*events)
    return balance.balance(balance.pair(registry, names), record, registry, clocks(today))


def numbers(found: Balance) -> tuple[int, int]:
    return len(found.ways[0].visits), len(found.ways[1].visits)


LEG = {**ANN, "trip": "asia"}


@pytest.mark.parametrize(
    ("events", "counted"),
    [
        ([{**ANN, "date": "2020"}, {**BO, "date": "2021"}, {**BO, "date": "2022"}], (1, 2)),
        ([{**LEG, "date": "2020-05-01"}, {**LEG, "date": "2020-05-03"}], (1, 0)),  # legs in one country are one visit
        ([{**LEG, "date": "2020"}, {**LEG, "date": "2020", "host": "Peru"}], (1, 0)),
        ([{**ANN, "date": "2020", "visitor": ["Ann", "Abe"]}], (1, 0)),  # two of one country come once
        ([{**ANN, "date": "2020", "visitor": ["Ann", "Cem"]}], (1, 0)),
        ([{**ANN, "date": "2020", "scope": "transit"}, {**ANN, "date": "2021", "scope": "online"}], (0, 0)),
        ([{**ANN, "date": "2020", "scope": "border"}], (0, 0)),
        ([{**ANN, "date": "2020", "level": "private"}], (1, 0)),  # a visit, though none to be returned
        ([{**ANN, "date": "2020", "host": "France"}], (0, 0)),  # at home
        ([{**ANN, "date": "2020", "kind": "meeting"}], (0, 0)),
        ([{**ANN, "date": "2025"}], (0, 0)),  # still to come
        ([{**ANN, "date": "2023-12-31/2024-02"}], (1, 0)),
    ],
)
def test_a_visit_one_way(events: list[dict[str, Any]], counted: tuple[int, int]) -> None:
    assert numbers(between(*events)) == counted


def test_a_visit_that_may_not_have_begun_is_set_apart() -> None:
    found = between({**ANN, "date": "2024"}, {**BO, "date": "2020"})
    assert [visit.id for visit in found.ways[0].perhaps] == ["e0"]
    assert numbers(found) == (0, 1)
    assert found.turn.whose is None  # if Ann has come by now, the turn is Japan's


TURNS = [
    ([], None),
    ([{**ANN, "date": "2020"}], "Japan"),
    ([{**ANN, "date": "2020"}, {**BO, "date": "2021"}], "France"),
    ([{**ANN, "date": "2020"}, {**BO, "date": "2020-06"}], None),  # the dates do not tell
    ([{**ANN, "date": "2020-05-01"}, {**BO, "date": "2020-05-01"}], None),
    ([{**ANN, "date": "2020"}, {**BO, "date": "2020-06"}, {**ANN, "date": "2021-01-01"}], "Japan"),
    ([{**ANN, "date": "2020"}, {**BO, "date": "2021", "level": "private"}], "Japan"),  # not a return
    ([{**ANN, "date": "2020", "level": "private"}], None),
    ([{**ANN, "date": "2023-12~"}, {**BO, "date": "2023-11-20"}], None),  # circa may be earlier
    ([{**ANN, "date": "../2020"}, {**BO, "date": "2021"}], "France"),
]


@pytest.mark.parametrize(("events", "whose"), TURNS)
def test_the_turn_is_with_the_side_that_received_the_last_visit(
    events: list[dict[str, Any]], whose: str | None
) -> None:
    found = between(*events).turn
    assert (found.whose.name if found.whose else None) == whose
    assert found.why


def test_every_visit_that_may_be_the_last_is_named() -> None:
    found = between({**ANN, "date": "2020-05"}, {**ANN, "date": "2020-05-20"}, {**ANN, "date": "2020-04-30"})
    assert [visit.id for visit in found.ways[0].last] == ["e0", "e1"]


RETURNS = [
    ([], (0, 0, 0, 0, None)),  # visits, returned, waiting, unclear, median
    ([{**BO, "date": "2020-01-11"}], (1, 1, 0, 0, 10)),
    ([{**BO, "date": "2020-01-11"}, {**BO, "date": "2020-02-01"}], (1, 1, 0, 0, 10)),  # the first counts
    ([{**BO, "date": "2020-01-11", "visitor": "Ben"}], (1, 1, 0, 0, 10)),  # by whomever of that country
    ([{**BO, "date": "2019-12-11"}], (1, 0, 1, 0, None)),
    ([{**BO, "date": "2020-01-01"}], (1, 0, 1, 0, None)),  # on the same day: none the other way after it
    ([{**BO, "date": "2020-02"}], (1, 1, 0, 0, (31, 59))),
    ([{**BO, "date": "2020-02"}, {**BO, "date": "2020-02-10"}], (1, 1, 0, 0, (31, 40))),
    ([{**BO, "date": "2020-01"}], (1, 0, 0, 1, None)),  # perhaps on the first of January
    ([{**BO, "date": "2020-01"}, {**BO, "date": "2020-01-20"}], (1, 1, 0, 0, (0, 19))),
    ([{**BO, "date": "2020-01-11", "level": "private"}], (1, 0, 1, 0, None)),
    ([{**BO, "date": "2020-01-11", "scope": "border"}], (1, 0, 1, 0, None)),
    ([{**BO, "date": "2024"}], (1, 0, 0, 1, None)),  # perhaps still to come
]


@pytest.mark.parametrize(("back", "expected"), RETURNS)
def test_a_visit_is_returned_by_the_first_one_the_other_way_after_it(back: list[dict[str, Any]], expected: Any) -> None:
    rate = between(*([{**ANN, "date": "2020-01-01"}, *back] if back else [])).ways[0].rate
    assert (rate.n, rate.returned, rate.waiting, rate.unclear, rate.days.median) == expected


def test_one_visit_may_return_several() -> None:
    rate = (
        between({**ANN, "date": "2020-01-01"}, {**ANN, "date": "2020-01-05"}, {**BO, "date": "2020-01-11"}).ways[0].rate
    )
    assert (rate.n, rate.returned, rate.days.median) == (2, 2, 8)


def test_the_base_rate_is_of_all_visits_of_the_store() -> None:
    peru = {"visitor": "Cem", "host": "France", "level": "state"}
    found = between({**ANN, "date": "2020"}, *({**peru, "date": f"201{year}"} for year in range(5)))
    assert (found.base.n, found.base.returned, found.base.waiting) == (6, 0, 6)
    assert [(level, rate.n) for level, rate in found.base_by_level] == [("state", 5)]  # Ann's has no level


def test_what_cannot_be_placed_is_told() -> None:
    unknown = {"visitor": "Nemo", "host": "Japan"}
    found = between(
        {**unknown, "date": "2020"},
        {"visitor": "Ann", "date": "2020"},
        {**unknown, "host": "Peru", "date": "2020"},
        {**unknown, "visitor": ["Ann", "Nemo"], "date": "2020"},
        {**unknown, "kind": "invitation", "date": "2020"},
    )
    assert found.unplaced == ("e0", "e1", "e4")
    assert numbers(found) == (1, 0)


def test_promises_each_way() -> None:
    bo = {**BO, "kind": "invitation"}
    found = between(
        {**ANN, "kind": "invitation", "date": "2020-01-01"},
        {**bo, "date": "2020-01-01"},
        {**bo, "kind": "cancellation", "date": "2020-02-01"},
        {**bo, "visitor": "Ben", "kind": "announcement", "due": "2020-01", "date": "2020-01-01"},
        {**bo, "visitor": "Ben", "kind": "visit", "date": "2020-03-01"},
    )
    there, back = found.ways
    assert [[p.id for p in group] for group in (there.pending, there.broken, there.kept)] == [["e0"], [], []]
    assert [[p.id for p in group] for group in (back.pending, back.broken, back.kept)] == [[], ["e1"], ["e3"]]
    assert "kept      1, 1 of them late" in "".join(balance_table.lines(found, Look()))


def test_of_two_persons_only_their_own_visits_count() -> None:
    events = [
        {**ANN, "date": "2020-01-01", "with": ["Bo"]},
        {**ANN, "date": "2020-02-01"},
        {**ANN, "visitor": "Abe", "date": "2020-03-01"},
        {**BO, "visitor": "Ben", "date": "2020-04-01"},
    ]
    found = between(*events, names=("Ann", "Bo"))
    assert numbers(found) == (2, 0)
    assert found.ways[0].met == 1
    assert found.turn.whose
    assert found.turn.whose.name == "Bo"
    assert found.ways[0].rate.waiting == 2
    assert found.base.returned == 3  # between the countries, Ben's visit returned them all


@pytest.mark.parametrize(
    ("names", "code", "words"),
    [
        (("Japn", "France"), "TRK302", "did you mean Japan"),
        (("Atlantis", "France"), "TRK302", "no country or person is called 'Atlantis'"),
        (("Korea", "France"), "TRK301", "North Korea or South Korea"),
        (("Ann", "France"), "TRK500", "one is a country, the other a person"),
        (("Japan", "JAPAN"), "TRK500", "both mean Japan"),
        (("Ann", "Abe"), "TRK500", "both are at home in France"),
        (("Ann", "Nemo"), "TRK500", "which country Nemo comes from"),
    ],
)
def test_names_that_cannot_be_set_side_by_side(names: tuple[str, str], code: str, words: str) -> None:
    with pytest.raises(TrackerError) as error:
        between({"visitor": "Nemo", "host": "Japan", "date": "2020"}, names=names)
    (problem,) = error.value.problems
    assert problem.code == code
    assert words in str(problem)


EXACT = ["2020-01-01", "2020-01-02", "2020-01-03", "2020-02-10", "2025-01-01"]
WIDE = ["2020-01", "2020-02", "2020", "2019", "2024", "201X", "2020-01~", "2020-03?"]
SPANS = ["2020-01-02/2020-02", "2020-01-02/..", "../2020-01-02", "/2020"]
DATES = st.sampled_from([*EXACT, *WIDE, *SPANS])


@given(st.lists(st.tuples(st.booleans(), DATES, st.sampled_from([None, "state", "private"])), max_size=12))
def test_returns_are_found_as_by_looking_at_every_pair(given: list[tuple[bool, str, str | None]]) -> None:
    events = [
        {**(ANN if goes else BO), "date": date} | ({"level": level} if level else {}) for goes, date, level in given
    ]
    record, registry = store(*events)
    today = clocks("2024-01-01").today
    visits = returns.visits(record, registry, today)
    there, back = ([v for v in visits if v.host == host] for host in ("japan", "france"))
    found = list(returns.outcomes(there, back, today))
    assert {o.visit.id for o in found} == {v.id for v in there if not v.is_private and v.begun is Answer.YES}
    for outcome in found:
        assert summed_up(outcome) == slowly(outcome.visit, [v for v in back if not v.is_private])


def summed_up(outcome: Outcome) -> tuple[Answer, Days | None]:
    return outcome.returned, outcome.days if outcome.returned is Answer.YES else None


def slowly(visit: Visit, back: list[Visit]) -> tuple[Answer, Days | None]:
    after = [(v, visit.may_start.before(v.may_start) & v.begun) for v in back]
    certain = [v for v, answer in after if answer is Answer.YES]
    possible = [v for v, answer in after if answer is not Answer.NO]
    if not certain:
        return (Answer.CANNOT_SAY if possible else Answer.NO), None
    least = min(
        max(0, low - high) for v in possible for low, high in [(returns.low(v.starts), returns.high(visit.starts))]
    )
    most = min(
        max(0, high - low) for v in certain for high, low in [(returns.high(v.starts), returns.low(visit.starts))]
    )
    bound = None if most >= returns.EVER // 2 else most
    return Answer.YES, least if least == bound else (least, bound)


def test_a_page_of_ascii_fits_a_narrow_and_a_wide_terminal() -> None:
    found = between({**ANN, "date": "2020-05-01"}, {**BO, "kind": "invitation", "date": "2020-05-01"})
    for width in (50, 120):
        page = "".join(balance_table.page(found, clocks("2024-01-01"), Look(width, unicode=False)))
        assert page.isascii()
        assert all(len(line) <= width for line in page.split("\n"))
