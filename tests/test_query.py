"""The query language: which events a query keeps, and where it points when it cannot be understood."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import records
from tests.transcript import run
from tracker import query, schema, terms
from tracker.conditions import FIELDS
from tracker.errors import TrackerError
from tracker.query import Filters
from tracker.registry import Registry

TODAY = dt.date(2024, 1, 1)
STORE: dict[str, Any] = {
    "person": [
        {"name": "Ann Alpha", "aliases": ["Алфа"], "country": "France"},
        {"name": "Ben Beta", "country": "Peru"},
        {"name": "Ben Gamma"},
    ],
    "place": [{"name": "Lima", "country": "Peru"}],
    "event": [
        {"id": "a", "date": "2019-03-05/2019-03-07", "kind": "visit", "visitor": "Ann Alpha", "place": "Lima",
         "with": ["Ben Beta"], "level": "state", "title": "Ann in Lima", "tags": ["Trade"], "trip": "south",
         "note": "Signed the arms deal.", "source": [{"name": "El Comercio", "quote": "historic"}]},
        {"id": "b", "date": "2020", "kind": "invitation", "visitor": "Ben Beta", "host": "France",
         "inviter": "Ann Alpha", "due": "2021-06", "reported": "2020-05-01", "title": "Ben is invited"},
        {"id": "c", "date": "2021-06-02", "kind": "visit", "visitor": "Ben Gamma", "host": "North Korea",
         "scope": "transit", "title": 'He said "never"', "tags": ["trade deal"]},
        {"id": "d", "date": "../2018", "kind": "launch", "title": "arms and a deal"},
    ],
}  # fmt: skip
RECORD, _ = schema.read(STORE, "events.toml", lambda _path: None)
REGISTRY = Registry(RECORD)

CASES = [
    ("", "abcd"),
    ("visitor:alpha", "a"),
    ("visitor:Алфа", "a"),
    ('visitor:"ben beta"', "b"),
    ("visitor:alpha visitor:beta", "ab"),  # of one field, either
    ("visitor:beta kind:visit", ""),
    ("person:beta", "ab"),
    ("with:beta", "a"),
    ("inviter:alpha", "b"),
    ("host:peru", "a"),  # the country of its place
    ('host:"north korea"', "c"),
    ("country:france", "ab"),  # home of a person in it
    ("place:lima", "a"),
    ("kind:visit", "ac"),
    ("kind:visit kind:launch", "acd"),
    ("-kind:visit", "bd"),
    ("-kind:visit -kind:launch", "b"),  # both must hold
    ("level:state", "a"),
    ("scope:transit", "c"),
    ("date:2019", "a"),
    ("date:2019..2020", "ab"),
    ("date:2020..", "bc"),
    ("date:..2019", "ad"),
    ("date:2019-03-06", "a"),
    ('date:"March 2019"', "a"),
    ("date:2018 date:2021", "cd"),
    ("-date:2019..", "d"),
    ("due:2021", "b"),
    ("reported:2020-05", "b"),
    ("-reported:2020", "acd"),
    ("tag:trade", "a"),  # the whole tag
    ('tag:"trade deal"', "c"),
    ("tags:TRADE", "a"),
    ("trip:south", "a"),
    ("id:b", "b"),
    ("title:invited", "b"),
    ("note:arms", "a"),
    ("source:comercio", "a"),
    ("has:note", "a"),
    ("has:source", "a"),
    ("-has:visitor", "d"),
    ("has:with", "a"),
    ("arms", "ad"),
    ("arms has:date deal", "ad"),  # two words, in any place
    ('"arms deal"', "a"),
    ("-arms", "bc"),
    ('-"arms deal"', "bcd"),
    ("historic", "a"),  # in a quote
    ("VISITOR:alpha", "a"),
    ("https://example.org", ""),  # a word, and no field
    ('"kind:visit"', ""),
    ("  kind:visit   level:state  ", "a"),
]  # fmt: skip


def kept(*words: str) -> str:
    conditions = terms.conditions(words, TODAY)
    keep = query.predicate(Filters(conditions=conditions), REGISTRY)
    return "".join(event.id for event in RECORD.events if keep(event))


@pytest.mark.parametrize(("asked", "ids"), CASES, ids=[asked for asked, _ in CASES])
def test_a_query_keeps(asked: str, ids: str) -> None:
    assert kept(f"{asked} ") == ids  # the blank makes it a query even where it is one word


@pytest.mark.parametrize(("asked", "ids"), [c for c in CASES if '"' not in c[0]], ids=lambda case: str(case))
def test_the_words_of_a_shell_are_the_terms_of_a_query(asked: str, ids: str) -> None:
    assert kept(*asked.split()) == ids


def test_a_value_may_have_lost_its_quotes_to_the_shell() -> None:
    assert kept("host:north korea") == kept('host:"north korea"') == "c"
    assert kept("arms deal") == "a"  # one word of a command line is one phrase
    assert kept("date:March 2019", "kind:visit") == "a"
    assert kept("kind:visit deal") == kept("kind:visit", "deal") == "ac"  # a kind is one word
    assert kept("title:in lima -kind:launch") == "a"


WRONG = [
    ("visiter:x", 1, "there is no field 'visiter'", "visitor"),
    ("kind:visit -visiter:x", 13, "there is no field", "visitor"),
    ("color:red", 1, "there is no field 'color'", "in quotes"),
    ("kind:", 6, "asks for nothing", "kind:something"),
    ('kind:visit title:"arms', 18, "never closed", ""),
    ("date:2019..20x", 12, "leaves digits out", ""),
    ("date:..", 6, "needs an end", ""),
    ("date:yesterbday", 6, "", ""),
    ("kind:visit -", 13, "a term is empty", ""),
    ('""', 2, "a term is empty", ""),
]


@pytest.mark.parametrize(("asked", "column", "says", "hint"), WRONG, ids=[asked for asked, *_ in WRONG])
def test_a_query_that_cannot_be_understood_is_pointed_at(asked: str, column: int, says: str, hint: str) -> None:
    with pytest.raises(TrackerError) as raised:
        kept(asked)
    (problem,) = raised.value.problems
    what, line, caret = problem.what.split("\n")
    assert (problem.code, line, caret.index("^") - 1) == ("TRK520", f"  {asked}", column)
    assert says in what
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("asked", "code"),
    [("visitor:nobody", "TRK302"), ("visitor:ben", "TRK301"), ("kind:vist", "TRK302"), ("level:royal", "TRK302"),
     ("scope:half", "TRK302"), ("has:teeth", "TRK302"), ("country:korea", "TRK301")],
)  # fmt: skip
def test_a_name_that_nobody_has_is_refused(asked: str, code: str) -> None:
    with pytest.raises(TrackerError) as raised:
        kept(asked)
    assert raised.value.problems[0].code == code


@given(st.lists(records.text, max_size=4))
@settings(max_examples=300)
def test_any_text_is_understood_or_refused(words: list[str]) -> None:
    try:
        found = kept(*words)
    except TrackerError:
        return
    assert set(found) <= set("abcd")


QUERIES = st.sampled_from([asked for asked, _ in CASES if asked])


@given(QUERIES, QUERIES)
def test_two_queries_on_other_fields_keep_what_both_keep(one: str, other: str) -> None:
    fields = [{term.split(":")[0].lower() for term in asked.split()} for asked in (one, other)]
    if not fields[0] & fields[1]:
        assert set(kept(f"{one} ", f"{other} ")) == set(kept(f"{one} ")) & set(kept(f"{other} "))


def test_a_query_and_an_option_say_the_same(desk: Path) -> None:
    for option, asked in (
        ("--visitor putin", "visitor:putin"),
        ("--kind visit", "kind:visit"),
        ("--from 2019 --to 2023-08", "date:2019..2023-08"),
    ):
        assert run(f"tracker timeline {option}", desk) == run(f"tracker timeline {asked}", desk)


def test_every_field_stands_on_its_page() -> None:
    page = (Path(__file__).parent.parent / "docs" / "query.md").read_text(encoding="utf-8")
    assert [name for name in FIELDS if f"| `{name}:" not in page and f", `{name}:" not in page] == []
