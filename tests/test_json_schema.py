"""The JSON Schema agrees with `tracker check`: what the one refuses the other refuses, as far as a schema can see.

`jsonschema` judges by it here, given a store as Taplo hands it on. The stores are those of tests/data/json_schema/, of
the messages (tests/errors/) and of the edits (tests/edits/), and what hypothesis makes of good ones.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import math
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import records, test_edits, transcript
from tests.tables import cases
from tests.transcript import ROOT, run
from tracker import edtf, fields, json_schema, schema
from tracker.errors import Problem, TrackerError
from tracker.fields import Field

VALIDATOR = jsonschema.Draft7Validator(json_schema.document())
EDTF = re.compile(json_schema.EDTF)
with (ROOT / "tests" / "data" / "edtf_cases.csv").open(newline="", encoding="utf-8") as file:
    DATES = list(csv.DictReader(file))

UNSEEN = (
    "TRK206",  # the id is taken
    "TRK201 .* names a day that does not exist",  # 29 February of most years
    "TRK201 .* ends before it starts",
    "TRK203 .* texts?, not a (date|time)",  # a TOML date is a text in JSON
    r"TRK20[45] .*([^\x00-\x7f]|\\[xuU])",  # signs beyond ASCII that are no letters
)
"""What a schema cannot tell, or not always."""


def as_json(value: Any) -> Any:
    """A TOML value as Taplo makes JSON of it."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, dt.date | dt.time):
        return re.sub(r"(\.[0-9]*?)0+(?![0-9])", r"\1", value.isoformat()).replace("+00:00", "Z")
    return None if isinstance(value, float) and not math.isfinite(value) else value


def is_allowed(tables: dict[str, Any]) -> bool:
    return VALIDATOR.is_valid(as_json(tables))


def faults(tables: dict[str, Any]) -> list[Problem]:
    return schema.read(tables, "events.toml", lambda _path: None)[1]


def is_seen(problem: Problem) -> bool:
    return not any(re.match(unseen, f"{problem.code} {problem.what}") for unseen in UNSEEN)


def check_agreement(tables: dict[str, Any]) -> None:
    found = faults(tables)
    if not found:
        assert list(VALIDATOR.iter_errors(as_json(tables))) == []
    if any(map(is_seen, found)):
        assert not is_allowed(tables), found


@pytest.mark.parametrize("case", cases("json_schema"))
def test_a_store_is_refused_by_both_or_by_none(case: dict[str, Any]) -> None:
    tables = tomli.loads(case["store"])
    assert sorted(problem.code for problem in faults(tables)) == case.get("codes", [])
    assert is_allowed(tables) is ("codes" not in case or case.get("unseen", False))


def stores() -> Iterator[Any]:
    """Every store that tells a message or an edit and is TOML."""
    for file in sorted((ROOT / "tests" / "errors").glob("*.txt")):
        for step in transcript.parse(file.read_text(encoding="utf-8")):
            if isinstance(step, transcript.File) and step.name.endswith(".toml"):
                yield file.stem, "\n".join(step.lines)
    for file in test_edits.FILES:
        for case in test_edits.triples(file.read_text(encoding="utf-8")):
            yield from ((case.sentence, test_edits.decoded(text)) for text in (case.before, case.after))


def test_the_stores_of_the_messages_and_edits_are_refused_by_both_or_by_none() -> None:
    refused, allowed = 0, 0
    for _name, text in stores():
        try:
            tables = tomli.loads(text.removeprefix("\ufeff"))
        except tomli.TOMLDecodeError:
            continue
        check_agreement(tables)
        refused, allowed = refused + bool(faults(tables)), allowed + (not faults(tables))
    assert refused >= 8
    assert allowed >= 100


def test_the_shipped_store_is_allowed() -> None:
    check_agreement(tomli.loads((ROOT / "events.toml").read_text(encoding="utf-8")))


@settings(max_examples=25)
@given(records.tables())
def test_a_store_that_can_be_read_is_allowed(tables: dict[str, Any]) -> None:
    check_agreement(tables)


ODD = st.one_of(
    st.sampled_from([0, 1, -91, 181, 2000, True, 1.5, math.nan]),
    st.sampled_from(["", " ", "a b", "a\nb", "a\n", "a\u0007", "a.b", "é", "state", "full", "x" * 10_001]),
    st.sampled_from(["2023-13", "2023-02-29", "2024/2023", "../..", "2023-09-13 ", "2001-34", "199u", "../2024"]),
    st.sampled_from([tomli.loads(f"v = {text}")["v"] for text in ("2023-09-13", "07:32:00", "2024-06-19T02:22:00.25")]),
    st.sampled_from([[], ["a", ""], [1], [["a"]], [{}], {}, {"date": "no"}, {"name": "A"}]),
    st.text(max_size=3),
)  # fmt: skip


@st.composite
def garbled(draw: st.DrawFn) -> dict[str, Any]:
    """A good store with one thing changed: a known key gone, or another value for it."""
    tables = draw(records.tables())
    known = [(item, name) for name in schema.TABLES for item in tables[name]]
    known += [(source, "source") for event in tables["event"] for source in event.get("source", ())]
    keys = {**schema.TABLES, "source": fields.SOURCE}
    places = [(item, key) for item, name in known for key in (*keys[name], *(["source"] if name == "event" else []))]
    places += [(tables, name) for name in ("title", "schema", *schema.TABLES)]
    item, key = draw(st.sampled_from(places))
    if draw(st.booleans()) and key in item:
        del item[key]
    else:
        item[key] = draw(ODD)
    return tables


@settings(max_examples=60)
@given(garbled())
def test_a_garbled_store_is_refused_by_both_or_by_none(tables: dict[str, Any]) -> None:
    check_agreement(tables)


def readers() -> list[tuple[str, str]]:
    """For each way of reading a value, a table with a field that is read so."""
    tables = {**schema.TABLES, "source": fields.SOURCE}
    found = {field.read: (name, field.name) for name, known in tables.items() for field in known.values()}
    return list(found.values())


@pytest.mark.parametrize(("table", "field"), readers())
@settings(max_examples=30)
@given(value=st.one_of(ODD, st.text(st.sampled_from("aä1-_. \t\n\u00a0\u2028\u200b\x1f–☮"), max_size=6)))
def test_a_value_is_refused_by_both_or_by_none(table: str, field: str, value: Any) -> None:
    item = {"name": "A", "date": "2000", field: value}
    check_agreement({"event": [{"date": "2000", "source": [item]}]} if table == "source" else {table: [item]})


def is_date(text: str) -> str:
    """Empty for a date, else what is wrong with it."""
    try:
        edtf.parse(text)
    except TrackerError as error:
        return error.problems[0].what
    return ""


BEYOND_A_PATTERN = {"2023-02-29", "1900-02-29", "2008/1964", "2023-09-17/2023-09-12", "2005-02/2005-01"}


@pytest.mark.parametrize("case", DATES, ids=lambda case: repr(case["text"]))
def test_the_pattern_of_a_date_fits_the_dates_of_the_table(case: dict[str, str]) -> None:
    fits = EDTF.fullmatch(case["text"]) is not None
    assert fits is (case["valid"] == "true" or case["text"] in BEYOND_A_PATTERN)


def check_pattern(text: str) -> None:
    wrong = is_date(text)
    if not wrong:
        assert EDTF.fullmatch(text), text
    elif EDTF.fullmatch(text):
        assert "ends before it starts" in wrong or re.search("-02 has 28 days", wrong), (text, wrong)


@given(st.from_regex(EDTF, fullmatch=True))
def test_what_fits_the_pattern_is_a_date_or_has_a_fault_that_no_pattern_sees(text: str) -> None:
    check_pattern(text)


@given(st.sampled_from(DATES), st.integers(0, 30), st.sampled_from([*"0123456789-/.XYTZ:+~?%", ""]), st.booleans())
def test_a_date_with_a_character_changed_is_judged_alike(case: dict[str, str], at: int, new: str, over: bool) -> None:
    check_pattern(case["text"][:at] + new + case["text"][at + over :])


@given(st.text(st.sampled_from("0123456789-/.XYT:Z+~?%"), max_size=12))
def test_a_text_of_the_signs_of_dates_is_judged_alike(text: str) -> None:
    check_pattern(text)


@given(st.integers(1, 10**16), st.sampled_from(["Y", "Y-", "-", ""]))
def test_a_year_of_any_length_is_judged_alike(year: int, sign: str) -> None:
    check_pattern(f"{sign}{year}")


def test_a_field_that_is_new_is_in_the_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fields.EVENT, "motto", Field("motto", fields.text, "words on the banner", required=True))
    event = json_schema.document()["properties"]["event"]["items"]
    assert event["properties"]["motto"]["description"] == "words on the banner"
    assert event["properties"]["motto"]["type"] == "string"
    assert event["required"] == ["date", "motto"]
    assert "motto" in event["properties"]["source"]["items"]["properties"]["says"]["properties"]


def test_every_field_has_its_help_and_its_default() -> None:
    properties = json_schema.document()["properties"]["event"]["items"]["properties"]
    assert list(properties) == [*fields.EVENT, "source"]
    for name, field in fields.EVENT.items():
        assert properties[name]["description"].startswith(field.help)
    assert (properties["kind"]["default"], properties["scope"]["default"]) == ("event", "full")


def test_it_is_a_json_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema.document())


def test_the_schema_of_the_documentation_is_that_of_the_program(desk) -> None:
    written = (ROOT / "docs" / "events.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == json_schema.document()
    assert "\n".join([*run("tracker schema", desk)[0], ""]) == written
