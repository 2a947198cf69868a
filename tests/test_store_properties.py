"""Stores as people write them, in any style: an edit changes what it says, and not a byte besides."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker import schema, toml_text
from tracker.errors import TrackerError
from tracker.store.document import Document
from tracker.store.recovery import syntax_problems
from tracker.store.scan import statements

quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

WORDS = [
    "x",
    "[[event]]",
    "a # b",
    'say "x"',
    "it's",
    "[",
    "}",
    "ü 김",
    "back\\slash",
    "x\u2028y",
    "''",
    '""" x',
    "= 1",
]
LINES = ["one\ntwo", "\n[[event]]\nid = 'x'\n", "# no comment\n", 'a "quoted"\nword\\', "tab\there\n\n", "it's\n'''\n"]
DATES = ["2019", "2020-07", "2020-07-19", "2021~", "2021-03/2021-04", "../2022", "2023-21", "-0044"]
NEW_VALUES: list[tuple[str, Any]] = [
    *[("title", word) for word in WORDS if "\u2028" not in word],
    *[("note", text) for text in (*LINES, *WORDS)],
    *[("date", date) for date in DATES],
    ("level", "state"),
    ("visitor", ["A", "B"]),
    ("tags", ["a tag of many words"] * 6),
    ("accepted", True),
    ("mine", {"a": [1, {"b": "]"}]}),
    ("my key", 1.5),
    ("two\nlines", "one"),
    ("x", "dotted before"),
]


class Scribe:
    """Writes a store in an odd but valid style, and notes on which line each key and table stands."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.text = ""
        self.lines: dict[schema.Path, int] = {}
        self.own_style: set[tuple[int, str]] = set()  # keys of events written as we write them
        self.events = 0

    def maybe(self, share: float = 0.3) -> bool:
        return self.chance.random() < share

    def note(self, path: schema.Path) -> None:
        self.lines.setdefault(path, self.text.count("\n") + 1)

    def blank(self) -> str:
        return self.chance.choice(["", "", "", " ", "  ", "\t"])

    def gap(self) -> None:
        for _ in range(self.chance.randrange(4)):
            self.text += self.chance.choice(
                ["\n", "\n", "\n", "# a comment\n", "  # [[event]]\n", "#\n", " \t\n", "# a = 'b\n"]
            )

    def end_of_line(self) -> str:
        return self.blank() + self.chance.choice(["", "", "# why", "# it's [[\"", "#"]) + "\n"

    def string(self, value: str) -> str:
        styles = [toml_text.value_text(value)]
        if value.isprintable() and "'" not in value:
            styles.append(f"'{value}'")
        if "'''" not in value and not value.endswith("'") and "\u2028" not in value:
            styles.append(f"'''\n{value}'''")
        if "\\" not in value and '"' not in value:
            styles += [f'"""\n{value}"""', f'"""\\\n   {value}"""'] if value[:1].strip() else [f'"""\n{value}"""']
        return self.chance.choice(styles)

    def value(self, value: Any) -> str:
        if isinstance(value, str):
            return self.string(value)
        if isinstance(value, list):
            items = [self.value(item) for item in value]
            if not self.maybe():
                return f"[{self.blank()}{', '.join(items)}{self.blank()}]"
            return (
                "[ # ]\n" + "".join(f"{self.blank()}{item},{self.end_of_line()}" for item in items) + self.blank() + "]"
            )
        if isinstance(value, dict):
            pairs = [f"{toml_text.key_text(key)}{self.blank()}={self.value(item)}" for key, item in value.items()]
            return "{" + self.blank() + ", ".join(pairs) + self.blank() + "}"
        return toml_text.value_text(value)

    def key(self, key: str) -> str:
        if key.isascii() and key.isalnum():
            return self.chance.choice([key, key, key, f'"{key}"', f"'{key}'"])
        return toml_text.key_text(key)

    def pair(self, table: schema.Path, key: str, value: Any, indent: str) -> None:
        if self.maybe(0.15):
            self.gap()
        self.note((*table, key))
        if isinstance(value, dict) and value and self.maybe():
            for inner, item in value.items():
                self.note((*table, key, inner))
                dotted = f"{self.key(key)}{self.blank()}.{self.blank()}{self.key(inner)}"
                self.text += f"{indent}{dotted} ={self.value(item)}{self.end_of_line()}"
            return
        written = self.value(value)
        if len(table) == 2 and table[0] == "event" and written == toml_text.value_text(value):
            self.own_style.add((int(table[1]), key))
        self.text += f"{indent}{self.key(key)}{self.blank()}={self.blank()}{written}{self.end_of_line()}"

    def table(self, path: schema.Path, pairs: Mapping[str, Any], *, is_array: bool = True) -> None:
        indent = self.blank()
        self.note(path)
        names = [self.key(name) for name in path if isinstance(name, str)]
        opening, closing = ("[[", "]]") if is_array else ("[", "]")
        name = f"{self.blank()}.{self.blank()}".join(names)
        self.text += f"{indent}{opening}{self.blank()}{name}{self.blank()}{closing}{self.end_of_line()}"
        keys = list(pairs)
        if self.maybe(0.5):
            self.chance.shuffle(keys)
        inner = self.chance.choice([indent, indent, "  ", "\t"])
        for key in keys:
            self.pair(path, key, pairs[key], inner)

    def other(self) -> None:
        name = self.chance.choice(["person", "place", "coverage"])
        number = sum(1 for path in self.lines if len(path) == 2 and path[0] == name)
        pairs = {"date": "2000/2020"} if name == "coverage" else {"name": f"{name} {number}", "aliases": []}
        self.table((name, number), pairs)

    def event(self, date: str) -> None:
        here: schema.Path = ("event", self.events)
        pairs: dict[str, Any] = {"date": date, "title": self.chance.choice(WORDS[:9])}
        if self.maybe(0.8):
            pairs["id"] = f"e{self.events}"
        for key, value in self.chance.sample(NEW_VALUES, self.chance.randrange(4)):
            pairs.setdefault(key, value)
        if self.maybe(0.2):
            pairs["x"] = {"a": 1, "b c": "]"}
        inline = self.maybe(0.2)
        if inline:
            pairs["source"] = [{"name": "S", "says": {"date": "2020"}}, {"name": "T"}]
        self.table(here, pairs)
        if not inline:
            for number in range(self.chance.randrange(3)):
                self.source((*here, "source", number))
        if self.maybe(0.15):
            self.gap()
            self.table((*here, "extra"), {"k": "v", "list": [[1], [2]]}, is_array=False)
        self.events += 1

    def source(self, here: schema.Path) -> None:
        if self.maybe(0.15):
            self.gap()
            self.other()
        self.gap()
        pairs: dict[str, Any] = {"name": "S", "quote": self.chance.choice([*WORDS, *LINES])}
        if says := self.maybe():
            pairs["says"] = {"date": "2020", "level": "state"}
        self.table(here, pairs)
        if not says and self.maybe(0.2):
            self.table((*here, "says"), {"date": "2020"}, is_array=False)

    def store(self) -> str:
        self.gap()
        if self.maybe(0.8):
            self.pair((), "schema", 1, self.blank())
        if self.maybe():
            self.pair((), "my notes", self.chance.choice(LINES), self.blank())
        dates = [self.chance.choice(DATES) for _ in range(self.chance.randrange(5))]
        if self.maybe(0.6):
            dates.sort()
        for date in dates:
            self.gap()
            if self.maybe(0.2):
                self.other()
                self.gap()
            self.event(date)
        self.gap()
        text = self.text.rstrip("\n") if self.maybe() else self.text
        return text.replace("\n", "\r\n") if self.maybe() else text


@st.composite
def scribes(draw: st.DrawFn) -> tuple[Scribe, Document]:
    """A store, read without faults, and who wrote it."""
    scribe = Scribe(draw(st.randoms(use_true_random=False)))
    return scribe, Document(Path("events.toml"), scribe.store())


def events_of(store: Document) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomli.loads(store.text).get("event", [])
    return found


def others_of(store: Document) -> dict[str, Any]:
    return {name: value for name, value in tomli.loads(store.text).items() if name != "event"}


def parts_of(store: Document, number: int) -> tuple[tuple[int, int], ...]:
    return store.layout.blocks("event")[number].parts


def changed(store: Document, chance: random.Random) -> Document:
    """The store after one change of the tracker's own."""
    ids = [event.id for event in store.record.events]
    event_id = chance.choice(ids) if ids else ""
    key, value = chance.choice([*NEW_VALUES, ("note", None), ("level", None)])
    match chance.choice(["add", "set", "remove"]) if ids else "add":
        case "add":
            name = next(name for number in range(9) if (name := f"new-{number}") not in ids)
            return store.with_event({"id": name, "date": chance.choice(DATES), "source": [{"name": "S"}]})
        case "set":
            return store.with_fields(event_id, {key: value})
    return store.without_event(event_id)


def without_blank_lines(text: str) -> str:
    return re.sub(r"^\s*\n", "", text, flags=re.MULTILINE).rstrip()


def check_adding(store: Document, table: Mapping[str, Any]) -> None:
    changed = store.with_event(table)
    assert len(changed.record.events) == len(store.record.events) + 1
    found = events_of(changed)
    assert found.pop(changed.index_of(table["id"])) == table
    assert found == events_of(store)
    assert others_of(changed) == others_of(store)
    assert changed.without_event(table["id"]).text == store.text


def check_removing(store: Document, number: int) -> None:
    changed = store.without_event(store.record.events[number].id)
    found = events_of(store)
    del found[number]
    assert (events_of(changed), others_of(changed)) == (found, others_of(store))
    rest, blocks = store.text, store.layout.blocks("event")
    for start, end in reversed(blocks.pop(number).parts):
        rest = rest[:start] + rest[end:]
    assert without_blank_lines(changed.text) == without_blank_lines(rest)
    assert all(store.text[start:end].rstrip() in changed.text for block in blocks for start, end in block.parts)


def check_setting(store: Document, number: int, key: str, value: Any) -> Document:
    """The store with that field set, or cleared if the value is None; back again it has the same tables."""
    event_id = store.record.events[number].id
    expected = events_of(store)
    expected[number].pop(key, None)
    if value is not None:
        expected[number][key] = value
    changed = store.with_fields(event_id, {key: value})
    assert (events_of(changed), others_of(changed)) == (expected, others_of(store))
    (start, end), *_ = parts_of(store, number)
    assert changed.text.startswith(store.text[:start])
    assert changed.text.endswith(store.text[end:])
    return changed


@quick
@given(scribes())
def test_such_a_store_has_no_faults_and_every_key_has_its_line(made: tuple[Scribe, Document]) -> None:
    scribe, store = made
    assert store.faults == []
    assert {path: store.layout.locate(path) for path in scribe.lines} == scribe.lines


@quick
@given(scribes())
def test_headers_are_found_quickly_as_by_reading_all(made: tuple[Scribe, Document]) -> None:
    scribe, store = made
    heads = [s.start for s in statements(store.text) if s.kind == "header" and s.is_array and s.path == ("event",)]
    lines = [store.text.count("\n", 0, start) + 1 for start in heads]
    assert [store.layout.locate(("event", number)) for number in range(scribe.events)] == lines
    assert [block.header for block in store.layout.blocks("event")] == heads


@quick
@given(scribes())
def test_statements_and_blocks_cover_the_text_once(made: tuple[Scribe, Document]) -> None:
    _, store = made
    assert "".join(store.text[s.start : s.end] for s in statements(store.text)) == store.text
    blocks = store.layout.blocks("event")
    assert [store.layout.block("event", number) for number in range(len(blocks))] == blocks
    parts = sorted(part for block in blocks for part in block.parts)
    assert all(end <= start for (_, end), (start, _) in pairwise(parts))


@quick
@given(scribes(), st.sampled_from(DATES), st.lists(st.sampled_from(NEW_VALUES), max_size=4))
def test_what_was_added_is_there_and_goes_without_a_trace(
    made: tuple[Scribe, Document], date: str, fields: list[tuple[str, Any]]
) -> None:
    table = {
        **dict(fields),
        "id": "new",
        "date": date,
        "source": [{"name": "S", "says": {"date": date}}, {"name": "T"}],
    }
    check_adding(made[1], table)


@quick
@given(scribes(), st.integers(0, 4))
def test_what_is_removed_is_gone_and_nothing_else(made: tuple[Scribe, Document], number: int) -> None:
    scribe, store = made
    if number < scribe.events:
        check_removing(store, number)


@quick
@given(scribes(), st.integers(0, 4), st.sampled_from(NEW_VALUES))
def test_a_field_that_is_set_and_set_back_leaves_the_text_as_it_was(
    made: tuple[Scribe, Document], number: int, change: tuple[str, Any]
) -> None:
    scribe, store = made
    key, value = change
    if number >= scribe.events:
        return
    old = events_of(store)[number].get(key)
    changed = check_setting(store, number, key, value)
    back = check_setting(changed, number, key, old)
    if old is None or (number, key) in scribe.own_style:
        assert back.text == store.text
    assert check_setting(back, number, key, value).text == check_setting(changed, number, key, value).text


@quick
@given(scribes(), st.integers(0, 4))
def test_the_text_of_an_event_put_back_changes_no_table(made: tuple[Scribe, Document], number: int) -> None:
    scribe, store = made
    if number >= scribe.events:
        return
    event_id = store.record.events[number].id
    block = store.event_text(event_id)
    changed = store.with_event_text(event_id, block)
    assert changed.tables == store.tables
    assert without_blank_lines(block) in without_blank_lines(changed.text)
    if len(parts_of(store, number)) == 1:
        assert changed.text == store.text


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, left out, doubled or put in."""
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(raw) + 1)
        until = min(len(raw), at + chance.choice([0, 1, 1, 2, 10, 60]))
        new = chance.choice(
            [
                b"",
                bytes([chance.randrange(256)]),
                bytes(chance.choices(b"\"'[]{}=#.,\n\r\\ \tx1-", k=2)),
                raw[at:until] * 2,
            ]
        )
        raw = raw[:at] + new + raw[until:]
    return raw


def attack(text: str, chance: random.Random) -> None:
    """Read a broken store and edit what can be read of it: nothing but TrackerError may come of it, and no loss."""
    store = Document(Path("events.toml"), text)
    assert all(p.line is None or 1 <= p.line <= text.count("\n") + 1 for p in syntax_problems(text, "events.toml"))
    try:
        if store.faults:
            return
    except TrackerError:
        return
    with suppress(TrackerError):
        check_adding(store, {"id": "new", "date": chance.choice(DATES), "note": chance.choice(LINES)})
    for number in range(len(store.record.events)):
        with suppress(TrackerError):
            check_removing(store, number)
        for key, value in (*chance.sample(NEW_VALUES, 3), ("note", None), ("title", None)):
            with suppress(TrackerError):
                check_setting(store, number, key, value)


@settings(quick, max_examples=100)
@given(scribes(), st.randoms(use_true_random=False))
def test_a_damaged_store_is_refused_with_its_faults_or_edited_without_loss(
    made: tuple[Scribe, Document], chance: random.Random
) -> None:
    attack(mutated(made[1].text.encode(), chance).decode(errors="ignore"), chance)


@pytest.mark.parametrize("depth", [300, 900])
def test_a_store_nested_deeply_is_edited_or_refused(depth: int) -> None:
    text = f'[[event]]\nid = "a"\ndate = "2020"\n{".".join(["x"] * depth)} = 1\n'
    with suppress(TrackerError):
        changed = Document(Path("events.toml"), text).with_fields("a", {"note": "n"})
        assert changed.text == text.replace("\nx", '\nnote = "n"\nx', 1)
