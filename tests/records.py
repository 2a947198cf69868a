"""Records of all kinds for the laws that hold of each: hypothesis strategies."""

from __future__ import annotations

import copy
import datetime as dt
from typing import Any

from hypothesis import strategies as st

from tracker import schema
from tracker.folding import fold
from tracker.model import KINDS, LEVELS, SCOPES, Record

DATES = (
    "2023-09-13", "2000-07", "1998", "2000-07-19/2000-07-20", "../2023-09-13", "2024-01-05/..", "2023-09-14~", "2022?",
    "201X", "2004-XX", "2004-06-XX", "2023-21", "-0043-03-15", "Y-17000", "2023-09-13T14:30:00Z", "/2023",
    "2020-02/2020-05~",
)  # fmt: skip

line = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20).filter(str.strip)
hostile = st.sampled_from(
    ["=1+1", "+49", "-1", "@SUM(A1)", "'=1", "a;b", "a\\;b", '"', "a,b", "x; y", "\\", "<script>", "]]>", "김정은",
     "a|b", "{{7*7}}", "#x", "\u202eabc"]
)  # fmt: skip
text = st.one_of(line, hostile)
long_text = st.one_of(text, st.sampled_from(["one\ntwo", "tab\there", "a\r\nb", "\n", " x ", "- item\n- item", '"""']))
date = st.sampled_from(DATES)
names = st.lists(text, min_size=1, max_size=3, unique=True)
identifier = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,8}", fullmatch=True)
own_key = st.one_of(st.sampled_from(["file", "line", "earliest", "mine", "a b"]), line).filter(
    lambda key: key not in schema.TABLES["event"] and key not in ("source", "$toml")
)
own_value = st.recursive(
    st.one_of(
        long_text,
        st.integers(-(10**6), 10**6),
        st.booleans(),
        st.floats(allow_nan=False),
        st.dates(dt.date(1, 1, 1)),
        st.times().map(lambda time: time.replace(microsecond=0)),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(line, inner, max_size=2)),
    max_leaves=3,
)
own = st.dictionaries(own_key, own_value, max_size=2)


def _table(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


says = st.dictionaries(st.sampled_from(["date", "title", "place"]), st.just("2001-02"), max_size=2)
source = st.builds(
    lambda table, extra: {**extra, **table},
    _table(
        {"name": text},
        {"url": st.sampled_from(["https://example.org/a", "javascript:alert(1)"]), "published": date, "accessed": date,
         "lang": st.just("ko"), "quote": long_text, "says": says},
    ),
    st.dictionaries(own_key.filter(lambda key: key not in schema.fields.SOURCE), own_value, max_size=1),
)  # fmt: skip
event = st.builds(
    lambda table, extra: {**extra, **table},
    _table(
        {"date": date, "id": identifier},
        {"title": text, "kind": st.sampled_from([*KINDS, "launch"]), "visitor": names, "host": text, "place": names,
         "with": names, "level": st.sampled_from(LEVELS), "scope": st.sampled_from(SCOPES), "trip": text,
         "inviter": text, "accepted": st.one_of(st.booleans(), date), "due": date, "reported": date,
         "follows": st.lists(identifier, max_size=2), "unrelated": st.lists(identifier, max_size=2), "tags": names,
         "note": long_text, "source": st.lists(source, max_size=3)},
    ),
    own,
)  # fmt: skip
events = st.lists(event, max_size=4, unique_by=lambda table: table["id"])


def _unique(tables: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({fold(table["name"]): table for table in tables}.values())


persons = st.lists(_table({"name": text}, {"country": text, "note": long_text}), max_size=2).map(_unique)
places = st.lists(
    _table({"name": text}, {"latitude": st.floats(-90, 90), "longitude": st.floats(-180, 180)}), max_size=2
).map(_unique)
coverage = st.lists(_table({"date": date}, {"visitor": names, "note": long_text}), max_size=1)
countries = st.sampled_from([[], [{"name": "Utopia", "aliases": ["Nowhere land"]}]]).map(copy.deepcopy)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    """The tables of a store that can be read."""
    found: dict[str, Any] = {"event": draw(events), "person": draw(persons), "place": draw(places)}
    found |= {"country": draw(countries), "coverage": draw(coverage)}
    if draw(st.booleans()):
        found["title"] = draw(text)
    top = draw(
        st.dictionaries(line.filter(lambda key: key not in schema.TOP_LEVEL and key != "$toml"), own_value, max_size=1)
    )
    return {**found, **top}


def record(given: dict[str, Any]) -> Record:
    """The record in such tables."""
    found, problems = schema.read(given, "events.toml", lambda _path: None)
    assert problems == []
    return found
