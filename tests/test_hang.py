"""No input makes the program hang: each is done within seconds of the processor's time, however it repeats itself.

20,000 characters are nothing to a rule that reads each of them once, and minutes to one that looks from each to the
end. The limit is of the processor's time, so that a busy machine does not count.
"""

from __future__ import annotations

import csv
import datetime as dt
import importlib
import io
import pkgutil
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

import pytest

import tracker
from tests.transcript import ROOT
from tracker import dateinput, dossier, edtf, formats, intake, markdown_text, terms
from tracker.clocks import Clocks
from tracker.errors import TrackerError
from tracker.formats import hsg
from tracker.harvest import Reading
from tracker.store.document import NEW_STORE, Document
from tracker.store.recovery import syntax_problems

TODAY = dt.date(2024, 1, 1)
LENGTH = 20_000  # characters
SECONDS = 1.0
PUMPS = [
    " ", "a", "1", "-", ".", ",", '"', "'", "\\", "[", "]", "(", ")", ";", ":", "=", "\n", "#", "T", "X", "/", "–", "é",
    "a ", "1-", "a.", "1.", ", ", "a, ", "(a, ", "a;", "[[", "[event]\n", "<a>", "&amp;", "{", "von ", "1 and ",
    "2019 ", "BEGIN:VEVENT\n", ";A=", 'x="', "\r", "\n ", "|", "~", "*", "`", "$(", "www.", "http://", "\t",
]  # fmt: skip
HEADS = ["", "x:", "host:", "date:", '"', "2019", "[[", "a = ", "1 May "]


class Hang(BaseException):
    """Not an Exception: nothing in the program may take it for a fault of the input."""


@contextmanager
def in_time(what: object) -> Iterator[None]:
    """Fails if the block takes more than SECONDS of the processor's time; refusing the input is an answer."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Hang(f"hangs: {what!r}")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        with suppress(TrackerError):
            yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def pumped(pump: str) -> str:
    return pump * (LENGTH // len(pump))


def patterns() -> dict[str, re.Pattern[str]]:
    """Every regular expression that stands in a module of the program, by its name."""
    found = {}
    for module in pkgutil.walk_packages(tracker.__path__, "tracker."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    found[f"{module.name}.{name}"] = value
    return found


def test_every_regular_expression_is_done_in_time() -> None:
    found = patterns()
    assert len(found) > 20
    for name, pattern in found.items():
        for pump in PUMPS:
            for head in HEADS:
                with in_time((name, head, pump)):
                    pattern.match(head + pumped(pump) + "\x7f")
                    pattern.fullmatch(head + pumped(pump))


READERS: dict[str, Callable[[str], object]] = {
    "a query": lambda text: terms.conditions([text], TODAY),
    "a date typed": lambda text: dateinput.understand(text, TODAY),
    "a date": edtf.parse,
    "a store": lambda text: Document(Path("events.toml"), text).faults,
    "a broken store": lambda text: syntax_problems(text, "events.toml"),
    "text for Markdown": markdown_text.plain,
}


@pytest.mark.parametrize("name", READERS)
def test_what_is_typed_or_read_is_done_in_time(name: str) -> None:
    for pump in PUMPS:
        for head in HEADS:
            with in_time((name, head, pump)):
                READERS[name](head + pumped(pump))


TEXT_FORMATS = [name for name in formats.FORMATS if (f := formats.load(name)).gather and not f.binary]
FIELDS = ("title", "note", "visitor", "date", "kind", "id", "trip", "url")
PUMPED = Document(
    Path("events.toml"),
    NEW_STORE
    + '[[event]]\nid = "xidx"\ndate = "2024-05-06"\ntitle = "xtitlex"\nvisitor = ["xvisitorx"]\nkind = "xkindx"\n'
    + 'note = "xnotex"\ntrip = "xtripx"\n[[event.source]]\nname = "S"\nurl = "https://xurlx"\n',
)


def templates(name: str) -> Iterator[tuple[str, str]]:
    """Files of a format, with what stands in them for a text that is to be put in; and nothing but that text."""
    yield "@@", "@@"
    known = formats.load(name)
    if known.write:
        going = dossier.dossier(PUMPED.record, PUMPED.registry, Clocks(TODAY.toordinal()), lambda _: True)
        text = "".join(str(part) for part in known.write(going))
        yield from ((text, mark) for mark in (*(f"x{f}x" for f in FIELDS), "20240506", "2024-05-06") if mark in text)
    for file in (ROOT / "tests" / "data" / name).glob("*.csv"):
        heading, row, *_ = csv.reader(io.StringIO(file.read_text(encoding="utf-8")))
        for column in range(len(heading)):
            out = io.StringIO()
            csv.writer(out).writerows([heading, [*row[:column], "@@", *row[column + 1 :]]])
            yield out.getvalue(), "@@"


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_a_file_is_taken_in_or_refused_in_time(name: str) -> None:
    gather = formats.load(name).gather
    assert gather
    empty = Document(Path("events.toml"), NEW_STORE)
    for template, mark in templates(name):
        for pump in PUMPS:
            with in_time((name, template[:200], mark, pump)):
                found = gather([(template.replace(mark, pumped(pump)), "file")], Reading())
                intake.intake(found, lambda _: empty.record, empty.registry)


def test_a_place_of_very_many_stops_is_parted_in_time() -> None:
    with in_time("stops"):
        hsg._STOPS.split(", " * 100_000)
