"""A law of promises, over records that bytes make: what is quiet need not be looked at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TypeVar

from tracker import ledger
from tracker.clocks import Clocks
from tracker.edtf import Edtf, parse
from tracker.model import LEVELS, PROMISE_KINDS, SCOPES, Event, Record
from tracker.quiet import quiet_days
from tracker.registry import Registry
from tracker.steps import steps
from tracker.views import json_text

T = TypeVar("T")

_BEGIN = dt.date(2000, 1, 1)
_PEOPLE = ("Vladimir Putin", "Sergei Lavrov", "Kim Jong Un")
_HOSTS = ("North Korea", "Russia")
_REGISTRY = Registry(Record())


def quiet(raw: bytes) -> None:
    """What is pending on a day is the same without the events that are quiet by then."""
    record = _record(_Picks(raw))
    days = quiet_days(steps(record, _REGISTRY, ledger.AT_THE_END))
    seen = {day for event in record.events for day in (event.date.earliest, event.date.latest) if day is not None}
    for today in sorted(seen | {day + 1 for day in seen})[:20]:
        events = tuple(event for event in record.events if days.get(event.id, today) > today)
        assert _pending(record._replace(events=events), today) == _pending(record, today), today


def _pending(record: Record, today: int) -> list[dict[str, object]]:
    return [json_text.promise(each) for each in ledger.pending(record, _REGISTRY, Clocks(today))]


class _Picks:
    """Choices, each made by a byte; the first of all where there are no more."""

    def __init__(self, raw: bytes) -> None:
        self._raw = iter(raw)
        self.is_over = False

    def number(self) -> int:
        found = next(self._raw, None)
        self.is_over = found is None
        return found or 0

    def one(self, *options: T) -> T:
        return options[self.number() % len(options)]


def _record(picks: _Picks) -> Record:
    """Few people and countries, so that most events bear on each other; close together in time, or far apart."""
    people, hosts = _PEOPLE[: picks.one(1, 1, 2, 3)], _HOSTS[: picks.one(1, 1, 2)]
    step, kinds = picks.one(0, 2, 20, 200), (*PROMISE_KINDS, *["visit"] * picks.one(1, 4, 8))
    is_vague, is_linked = picks.one(False, False, True), picks.one(False, False, True)
    listed: list[Event] = []
    while not picks.is_over:
        vague = picks.one(False, False, True) if is_vague else False
        listed.append(
            Event(
                id=f"e{len(listed)}",
                title="t",
                kind=picks.one(*kinds),
                date=_date(picks, step, vague=vague),
                visitor=tuple(dict.fromkeys((picks.one(*people), picks.one(*people)))),
                host=picks.one(*hosts),
                place=picks.one((), (), ("Panmunjom",)),
                level=picks.one(None, None, *LEVELS),
                scope=picks.one("full", "full", "full", *SCOPES),
                accepted=_accepted(picks, step),
                due=_date(picks, step, vague=picks.one(True, False)) if picks.one(False, False, True) else None,
                follows=tuple(_ids(picks)) if is_linked else (),
                unrelated=tuple(_ids(picks)) if is_linked else (),
            )
        )
    return Record(events=tuple(listed))


def _date(picks: _Picks, step: int, *, vague: bool) -> Edtf:
    day = _BEGIN + dt.timedelta(picks.number() % 64 * step + picks.number() % 16)
    if not vague:
        return parse(f"{day}")
    later = day + dt.timedelta(picks.number() * (step + 1))
    forms = f"{day:%Y-%m}", f"{day:%Y}", f"{day.year // 10}X", f"{day}~", f"{day}/{later}", f"{day}/..", f"../{day}"
    return parse(picks.one(*forms))


def _accepted(picks: _Picks, step: int) -> bool | Edtf | None:
    which = picks.one("", "", "yes", "no", "later")
    return _date(picks, step, vague=False) if which == "later" else {"yes": True, "no": False}.get(which)


def _ids(picks: _Picks) -> Iterator[str]:
    for _ in range(picks.one(0, 0, 1, 2)):
        yield f"e{picks.number() % 16}"
