"""Claims: a table of cases in data/claims/, run as command lines, and laws that hold for every record."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import assume, given
from hypothesis import strategies as st

from tests import transcript
from tests.tables import cases
from tracker import claims, gaps, schema
from tracker.claims import Claim
from tracker.counting import Subject
from tracker.daycount import day_text
from tracker.edtf import overlaps, parse
from tracker.model import Record
from tracker.registry import Registry
from tracker.spans import Answer

TODAY = "2025-01-01"
PERSONS = [{"name": "Putin", "country": "Russia"}, {"name": "Kim", "country": "North Korea"}, {"name": "Trump"}]
PERSONS += [{"name": "Kim Jong Il", "country": "North Korea"}]


@pytest.mark.parametrize("case", cases("claims"))
def test_a_claim_is_judged_as_the_rules_say(
    case: dict[str, Any], desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRACKER_TODAY", TODAY)
    (desk / "events.toml").write_text(tomli_w.dumps(store(case)), encoding="utf-8")
    code = transcript.app.run(["claim", *shlex.split(case["claim"]), "--json"])
    said = capsys.readouterr()
    assert said.out, said.err
    found = json.loads(said.out)
    assert {key: found[key] for key in ("verdict", "proven", "value") if key in case} == {
        key: case[key] for key in ("verdict", "proven", "value") if key in case
    }, said.out
    assert set(case.get("because", [])) <= set(found["because"])
    assert code == (0 if case["verdict"] in ("true", "approximate") else 1)


def store(case: dict[str, Any]) -> dict[str, Any]:
    """The tables of a case, with what goes without saying: visits are Putin's to North Korea, ids e1, e2, …"""
    events = [with_defaults(event, number) for number, event in enumerate(case["events"], 1)]
    tables = {"event": events, "person": case.get("persons", PERSONS)}
    tables |= {"place": case.get("places", []), "coverage": case.get("coverage", [])}
    return {name: table for name, table in tables.items() if table}


def with_defaults(event: dict[str, Any], number: int) -> dict[str, Any]:
    visit = {"kind": "visit", "visitor": "Putin", "host": "North Korea"} if "kind" not in event else {}
    filled = {"id": f"e{number}", **visit, **event}
    return {key: value for key, value in filled.items() if value != ""}


def day(text: str) -> int:
    found = parse(text).earliest
    assert found is not None
    return found


DAYS = st.one_of(
    st.integers(day("2020-05-28"), day("2020-06-04")),  # a week in two months: here most things meet
    st.integers(day("2018-01-01"), day("2021-12-31")),
)
DAY = DAYS.map(day_text)
LONGER = st.sampled_from(["2020-05", "2020-06", "2019-12", "2020", "2019", "202X", "2020-22", "-0044", "Y-17000"])
QUALIFIED = st.builds(str.__add__, DAY | LONGER.filter(lambda text: "X" not in text), st.sampled_from("?~%"))
SPAN = st.tuples(DAY, DAY).map(lambda ends: "/".join(sorted(ends)))
OPEN = st.builds(str.format, st.sampled_from(["{}/..", "../{}", "{}/", "/{}"]), DAY | LONGER)
DATES = st.one_of(DAY, DAY, LONGER, QUALIFIED, SPAN, OPEN)
PEOPLE = st.sampled_from(["Putin", "Kim", "Xi"])
HOSTS = st.sampled_from(["North Korea", "North Korea", "China", "Russia", None])
PLACES = st.sampled_from([None, None, "Pyongyang", "Wonsan"])
TRIPS = st.sampled_from([None, None, "spring"])


@st.composite
def visits(draw: Any, who: Any = PEOPLE, when: Any = DATES, trips: Any = TRIPS) -> dict[str, Any]:
    table = {
        "kind": "visit",
        "date": draw(when),
        "visitor": draw(who),
        "host": draw(HOSTS),
        "place": draw(PLACES),
        "with": draw(st.sampled_from([None, "Kim", "Xi"])),
        "scope": draw(st.sampled_from(["full", "full", "full", "border", "transit", "online"])),
        "trip": draw(trips),
    }
    return {name: value for name, value in table.items() if value is not None}


MEETINGS = st.fixed_dictionaries({"kind": st.just("meeting"), "date": DATES, "with": st.just(["Putin", "Kim"])})
EVENTS = st.lists(visits() | visits(st.just("Putin")) | MEETINGS, max_size=7)
COVERAGE = st.lists(
    st.fixed_dictionaries({"date": SPAN | OPEN | LONGER}, optional={"visitor": PEOPLE, "host": st.just("North Korea")}),
    max_size=3,
)


@st.composite
def asked(draw: Any) -> Claim:
    registry = Registry(record([]))
    putin, kim = registry.person("Putin"), registry.person("Kim")
    meeting = draw(st.sampled_from([None, None, (putin, kim)]))
    host = draw(st.sampled_from([None, registry.country("North Korea")]))
    subject = Subject(
        None if meeting else putin,
        draw(DAYS),
        host,
        draw(st.sampled_from([None, None, registry.place("Pyongyang")])),
        draw(st.sampled_from([None, None, parse("2020"), parse("2020-05"), parse("2020-05-30/2020-06-02")])),
        meeting,
    )
    form = draw(st.sampled_from(["nth", "count", "first-since", "first-in", "last"]))
    if form in ("nth", "count"):
        return Claim(form, draw(st.integers(0 if form == "count" else 1, 4)), subject)
    if form == "first-in":
        return Claim(form, gaps.parse(draw(st.sampled_from(["1", "2", "1m", "6m", "2d", "30d"]))), subject)
    return Claim(form, parse(draw(DATES)), subject)


def record(events: list[dict[str, Any]], coverage: Any = ()) -> Record:
    tables = {"event": [{"id": f"e{n}", **event} for n, event in enumerate(events)], "coverage": list(coverage)}
    tables |= {"person": PERSONS, "place": [{"name": "Pyongyang", "country": "North Korea"}, {"name": "Wonsan"}]}
    found, problems = schema.read(tables, "events.toml", lambda _path: None)
    assert problems == []
    return found


def verdict(claim: Claim, of: Record) -> claims.Verdict:
    return claims.judge(claim, of, Registry(of))


SAID = st.fixed_dictionaries(
    {}, optional={"date": DATES, "host": st.just("China"), "visitor": PEOPLE, "place": st.just("Wonsan")}
)


@given(asked(), EVENTS, COVERAGE, st.lists(SAID, max_size=4))
def test_every_claim_gets_a_verdict(claim: Claim, events: Any, coverage: Any, said: Any) -> None:
    for event, says in zip(events, said, strict=False):
        event["source"] = [{"name": "A", "says": says}]
    found = verdict(claim, record(events, coverage))
    assert found.verdict in ("true", "false", "approximate", "depends", "conflict", "undecidable")
    assert not (found.proven and found.verdict not in ("true", "false", "approximate"))
    assert set(found.because) <= {f"e{n}" for n in range(len(events))}


OTHERS = visits(st.just("Xi"), trips=st.none()) | st.fixed_dictionaries(
    {"kind": st.sampled_from(["launch", "statement", "invitation"]), "date": DATES, "host": st.just("North Korea")}
)


@given(asked(), EVENTS, COVERAGE, OTHERS)
def test_what_does_not_concern_a_claim_changes_no_verdict(claim: Claim, events: Any, coverage: Any, more: Any) -> None:
    before, after = verdict(claim, record(events, coverage)), verdict(claim, record([*events, more], coverage))
    assert after == before


@given(asked(), EVENTS, COVERAGE, visits(st.just("Putin")), st.integers(1, 31), st.sampled_from(["2020-05", "2019-12"]))
def test_a_date_more_exact_overturns_no_verdict(
    claim: Claim, events: Any, coverage: Any, visit: Any, of_month: int, month: str
) -> None:
    vague = verdict(claim, record([*events, {**visit, "date": month}], coverage))
    exact = verdict(claim, record([*events, {**visit, "date": f"{month}-{of_month:02}"}], coverage))
    if vague.verdict in ("true", "false", "approximate"):
        assert (exact.verdict == "false") is (vague.verdict == "false")
        assert exact.verdict in ("true", "false", "approximate")


@given(asked(), EVENTS, COVERAGE)
def test_what_comes_after_the_day_asked_about_might_as_well_be_unwritten(
    claim: Claim, events: Any, coverage: Any
) -> None:
    whole = record(events, coverage)
    begun = [event for event in whole.events if (event.date.may_start.first or -(10**9)) <= claim.subject.as_of]
    assert verdict(claim, whole) == verdict(claim, whole._replace(events=tuple(begun)))


@given(asked(), EVENTS, SPAN | OPEN, visits(st.just("Putin"), DAY, st.none()))
def test_what_is_proven_stays_so_whatever_comes_to_light_outside_the_coverage(
    claim: Claim, events: Any, stretch: str, more: Any
) -> None:
    """A coverage from the first event that names the visitor, or before, counts as one from the beginning."""
    firm = record([{"kind": "statement", "date": "2018-01-01", "with": "Putin"}, *events], [{"date": stretch}])
    before = verdict(claim, firm)
    wider = firm._replace(events=(*firm.events, schema.event({"id": "more", **more})))
    assume(overlaps(parse(stretch), parse(more["date"])) is Answer.NO)
    if before.proven and not claim.subject.meeting:
        assert verdict(claim, wider).verdict == before.verdict
