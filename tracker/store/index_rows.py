"""What the index holds: its tables, and the rows of an event in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.contents import countries, texts
from tracker.edtf import sort_key
from tracker.folding import fold_once
from tracker.model import Event
from tracker.registry import Registry, names_in
from tracker.steps import Step, step, ties
from tracker.store.runs import Unfit

VERSION = 6
"""Counted up whenever something here, or a rule that it stands on, is changed."""

TABLES = """
create table about (stamp text, seen integer, digest text, later text, unread text, state text);
create table run (slot integer primary key, size integer, lines integer, digest blob, low text, high text);
create table event (
    place integer primary key, id text, date text, day integer, width integer, qualified integer,
    begins integer, ends integer, kind text, title text, places text, level text, scope text, company text,
    line integer, start integer, size integer, quiet real);
create table words (place integer primary key, words text);
create table mention (spot integer primary key, family text, key text, name text);
create table tie (spot integer primary key, tie text);
"""
INDEXES = """
create unique index event_id on event (id);
create index event_order on event (day, width, qualified, id);
create index event_span on event (ends, begins);
create index event_kind on event (kind);
create index event_quiet on event (quiet, begins) where quiet is not null;
create index mention_key on mention (family, key);
create index tie_tie on tie (tie);
"""
PLACES = 1 << 7  # places of events in a run: the place of an event is that of its run times this, and its number there
SPOTS = 1 << 10  # names, or ties, of an event
NO_DAY = 1 << 60  # stands for a day without limit

LAND = "land"
"""Beside the families of names: every country that has to do with an event."""


class Rows(NamedTuple):
    """Rows of some events, by table; and those of them that bear on promises."""

    event: list[tuple[object, ...]]
    words: list[tuple[object, ...]]
    mention: list[tuple[object, ...]]
    tie: list[tuple[object, ...]]
    steps: list[Step]


INSERTS = {name: f"insert into {name} values ({','.join('?' * count)})" for name, count in
           (("event", 18), ("words", 2), ("mention", 4), ("tie", 2), ("run", 6), ("about", 6))}  # fmt: skip


def rows(events: Iterable[tuple[Event, int, int, int]], slot: int, registry: Registry) -> Rows:
    """The rows of the events of a run, each with its line, start and size there; raises TRK301 at an ambiguous name."""
    made = Rows([], [], [], [], [])
    for place, (event, line, start, size) in enumerate(events, slot * PLACES):
        made.event.append((*_columns(event, place), line, start, size, None))
        made.words.append((place, fold_once(" ".join(texts(event)))))
        made.mention.extend(_numbered(place, _mentions(event, registry)))
        found = step(event, registry)
        if found is not None:
            made.steps.append(found)
            made.tie.extend(_numbered(place, ((tie_text(tie),) for tie in ties(found))))
    return made


def _columns(event: Event, place: int) -> tuple[object, ...]:
    date = event.date
    day, width, qualified = sort_key(date)
    begins, ends = (day, day + width) if date.is_day else (date.starts.first, date.ends.last)
    return (
        place, event.id, event.date.text, day, width, qualified,
        -NO_DAY if begins is None else begins, NO_DAY if ends is None else ends,
        event.kind, event.title, "\n".join(event.place), event.level, event.scope, "\n".join(event.with_),
    )  # fmt: skip


def _mentions(event: Event, registry: Registry) -> Iterator[tuple[str, str, str]]:
    for family, name in names_in(event):
        yield family, registry.identity(family, name).key, name
    for key in countries(event, registry):
        yield LAND, key, ""


def _numbered(place: int, found: Iterable[tuple[str, ...]]) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(found):
        if number == SPOTS:
            raise Unfit
        yield (place * SPOTS + number, *row)


def tie_text(tie: object) -> str:
    """A tie of steps as the index has it: no name and no id has a line end in it."""
    return "\n".join(tie) if isinstance(tie, tuple) else str(tie)
