"""What is fuzzed: each target takes bytes, and raises where a law is broken. TrackerError is an answer, not a fault."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, cast

from bench.fuzz.promises import quiet
from tracker import (
    check,
    claims,
    counting,
    dateinput,
    edtf,
    formats,
    gaps,
    intake,
    ledger,
    query,
    schema,
    terms,
    timeline,
)
from tracker.check_subject import Subject
from tracker.clocks import Clocks
from tracker.dossier import dossier
from tracker.errors import TrackerError
from tracker.harvest import Reading
from tracker.spans import Answer
from tracker.store import bulk
from tracker.store.document import NEW_STORE, Document
from tracker.store.scan import statements

TODAY = dt.date(2024, 1, 1)
ROOT = Path(__file__).parent.parent.parent
LONGEST = 20_000  # bytes of an input: what is longer finds nothing more, and slowly

Target = Callable[[bytes], None]


def dates(raw: bytes) -> None:
    """EDTF: what is read is written the same, its bounds are in order, and comparing is symmetric."""
    texts = raw.decode("utf-8", "surrogateescape").split("\n")[:2]
    read = []
    for text in texts:
        with suppress(TrackerError):
            date = edtf.parse(text)
            assert edtf.parse(date.text) == date
            assert date.earliest is None or date.latest is None or date.earliest <= date.latest
            read.append(date)
    if len(read) == 2:
        one, other = read
        assert edtf.overlaps(one, other) is edtf.overlaps(other, one)
        both = edtf.starts_before(one, other), edtf.starts_before(other, one)
        assert both != (Answer.YES, Answer.YES)


def typed_dates(raw: bytes) -> None:
    """What a person types: understood as a date that can be read again, or refused."""
    with suppress(TrackerError):
        understood = dateinput.understand(raw.decode("utf-8", "replace"), TODAY)
        assert edtf.parse(understood.date.text) == understood.date


def blocks(raw: bytes) -> None:
    """The scanner: the statements of a text that is TOML are the text, without a gap."""
    text = raw.decode("utf-8", "replace")
    document = Document(Path("events.toml"), text)
    with suppress(TrackerError):
        document.tables  # noqa: B018
        position = 0
        for statement in statements(text):
            assert statement.start == position
            position = statement.end
        assert position == len(text)


def store(raw: bytes) -> None:
    """A store: every question can be asked of what can be read of it, and `check` ends with problems."""
    with suppress(TrackerError):
        document = Document(Path("events.toml"), raw.decode("utf-8", "replace"))
        subject = Subject(document.readable, document.registry, TODAY.toordinal(), document.layout.line_under)
        for problem in check.diagnostics(subject, document.faults):
            assert problem.line is None or 1 <= problem.line <= document.text.count("\n") + 1
        record = document.record
        clocks = Clocks(TODAY.toordinal())
        for event in timeline.ordered(record.events):
            ledger.promises_of(event.id, record, document.registry, clocks)
        _goes_out(document)


def _goes_out(document: Document) -> None:
    for name in formats.FORMATS:
        write = formats.load(name).write
        if write and not formats.load(name).binary:
            for part in write(dossier(document.record, document.registry, Clocks(TODAY.toordinal()), lambda _: True)):
                assert isinstance(part, str)


def edits(raw: bytes) -> None:
    """Edits: what was put in and taken out again leaves the same bytes; a field that is set has the value."""
    with suppress(TrackerError):
        document = Document(Path("events.toml"), raw.decode("utf-8", "replace"))
        ids = [event.id for event in document.record.events]
        table = {"id": "added-by-the-fuzzer", "date": "2024-01-05", "title": "x", "source": [{"name": "y"}]}
        if table["id"] not in ids:
            more = document.with_event(table)
            assert len(more.record.events) == len(ids) + 1
            assert more.without_event("added-by-the-fuzzer").text == document.text
        for event_id in ids[:2]:
            assert document.with_fields(event_id, {"note": "a\nb"}).event(event_id).note == "a\nb"
            assert event_id not in [event.id for event in document.without_event(event_id).record.events]


def taken_in(name: str, raw: bytes) -> None:
    """An import: every row is taken in or told, and what is taken in can be read."""
    known = formats.load(name)
    assert known.gather is not None
    content = raw if known.binary else raw.decode("utf-8", "replace").replace("\0", "")
    with suppress(TrackerError):
        found = known.gather([(content, "file")], Reading())
        assert found.rows >= len(found.events) + found.left_out
        assert found.left_out <= len(found.problems)
        for table in found.events:
            schema.event({key: value for key, value in table.items() if value is not None})
        empty = Document(Path("events.toml"), NEW_STORE)
        given = intake.intake(found, lambda _: empty.record, empty.registry)
        after = bulk.with_tables(empty, given.new, given.entries, given.top)
        again = intake.intake(found, lambda _: after.record, after.registry)
        assert (again.new, again.changed) == ((), {})


def columns(raw: bytes) -> None:
    """A table with mapped columns: the first line of the input is the mapping."""
    head, _, rest = raw.partition(b"\n")
    with suppress(TrackerError, ValueError):
        given = json.loads(head)
        mapping = {str(k): str(v) for k, v in given.items()} if isinstance(given, dict) else {}
        gather = formats.load("csv").gather
        assert gather is not None
        gather([(rest, "file")], Reading(columns=mapping, day_first=True))


@lru_cache
def shipped() -> Document:
    """The store that comes with the program."""
    return Document(Path("events.toml"), (ROOT / "events.toml").read_text(encoding="utf-8"))


def queries(raw: bytes) -> None:
    """A query is refused, or answered for every event; what it does not keep its negation does."""
    words = raw.decode("utf-8", "replace").split("\0")
    with suppress(TrackerError):
        asked = terms.conditions(words, TODAY)
        registry = shipped().registry
        keeps = query.predicate(query.Filters(conditions=asked), registry)
        found = [event.id for event in shipped().record.events if keeps(event)]
        if len(asked) == 1:
            other = query.predicate(
                query.Filters(conditions=(asked[0]._replace(negated=not asked[0].negated),)), registry
            )
            rest = [event.id for event in shipped().record.events if other(event)]
            assert sorted(found + rest) == sorted(event.id for event in shipped().record.events)


def judged(raw: bytes) -> None:
    """A claim: its period, length, date or number is refused, or judged with a reason."""
    form, period, what, *_ = [*raw.decode("utf-8", "replace").split("\n"), "", "", ""]
    forms: dict[str, Callable[[str], Any]] = {
        "nth": lambda text: int(text[:6]), "count": lambda text: int(text[:6]), "first-in": gaps.parse,
        "first-since": lambda text: dateinput.understand(text, TODAY).date,
        "last": lambda text: dateinput.understand(text, TODAY).date,
    }  # fmt: skip
    name = sorted(forms)[len(form) % len(forms)]
    registry = shipped().registry
    with suppress(TrackerError, ValueError):
        within = dateinput.understand(period, TODAY).date if period else None
        visitor = registry.find("person", "Kim Jong Un" if len(form) % 2 else "Vladimir Putin")
        subject = counting.Subject(visitor=visitor, as_of=TODAY.toordinal(), period=within)
        verdict = claims.judge(
            claims.Claim(cast(claims.Form, name), forms[name](what), subject), shipped().record, registry
        )
        assert verdict.verdict in ("true", "false", "approximate", "depends", "conflict", "undecidable")
        assert verdict.why


READ = [name for name in formats.FORMATS if formats.load(name).gather]

TARGETS: dict[str, Target] = {
    "dates": dates,
    "typed_dates": typed_dates,
    "blocks": blocks,
    "store": store,
    "edits": edits,
    "columns": columns,
    "queries": queries,
    "claims": judged,
    "quiet": quiet,
    **{f"import_{name}": partial(taken_in, name) for name in READ},
}
