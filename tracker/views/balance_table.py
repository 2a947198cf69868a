"""Two sides beside each other: for a terminal in two columns, for a pipe a line a fact; and for JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import Any

from tracker import wording
from tracker.balance import Balance, Way
from tracker.clocks import Clocks
from tracker.daycount import day_text
from tracker.ledger import Promise
from tracker.look import Look, cells, pad, shown
from tracker.returns import Rate, Visit
from tracker.survival import estimate_in_words, estimate_values, spread_in_words, spread_values

_LABEL = 10
_NARROW = 76  # columns below which the two sides stand one under the other
_MOST_IDS = 5

Dated = Callable[[Any], str]


def lines(found: Balance, look: Look) -> Iterator[str]:
    """For a pipe: `guest -> host  fact  value`, dates in EDTF, nothing cut or wrapped; then turn and base rate."""
    for way in found.ways:
        for label, facts in _facts(way, str):
            for fact in facts:
                yield look.marks(f"{_way(way, '->')}  {label:<{_LABEL}}{fact}") + "\n"
    for label, facts in _below(found, None):
        for fact in facts:
            yield look.marks(f"{label}  {fact}") + "\n"


def page(found: Balance, clocks: Clocks, look: Look) -> Iterator[str]:
    """For a terminal: side by side where there is room, else one under the other."""
    one, other = (shown(name.name) for name in found.pair.names)
    known = f", by what was known on {wording.day(clocks.known_on)}" if clocks.known_on is not None else ""
    yield look.paint(f"{one} and {other}, {wording.day(clocks.today)}{known}", "heading") + "\n\n"
    room = (look.width or _NARROW) - _LABEL - 2
    yield from _stacked(found, look) if (look.width or 0) < _NARROW else _columns(found, room // 2, look)
    for label, facts in _below(found, _MOST_IDS):
        yield "\n" + look.paint(label, "heading") + "\n"
        for fact in facts:
            yield f"  {look.wrap(look.marks(fact), 4)}\n"


def _stacked(found: Balance, look: Look) -> Iterator[str]:
    for number, way in enumerate(found.ways):
        yield ("\n" if number else "") + look.paint(look.marks(_way(way)), "heading") + "\n"
        for label, facts in _facts(way, wording.date):
            for line, fact in enumerate(facts):
                yield f"{label if not line else '':<{_LABEL}}{look.wrap(look.marks(fact), _LABEL)}\n"


def _columns(found: Balance, width: int, look: Look) -> Iterator[str]:
    heads = [look.marks(_way(way)) for way in found.ways]
    yield " " * _LABEL + look.paint("  ".join([pad(heads[0], width), heads[1]]), "heading") + "\n"
    for (label, left), (_, right) in zip(*(_facts(way, wording.date) for way in found.ways), strict=True):
        cut = [[line for fact in side for line in _cut(look.marks(fact), width)] for side in (left, right)]
        for line, (one, other) in enumerate(zip_longest(*cut, fillvalue="")):
            yield f"{label if not line else '':<{_LABEL}}{pad(one, width)}  {other}".rstrip() + "\n"


def _cut(text: str, width: int) -> list[str]:
    if cells(text) <= width:
        return [text]
    return textwrap.wrap(text, width, subsequent_indent="  ", break_on_hyphens=False)


def _way(way: Way, arrow: str = "→") -> str:
    return f"{shown(way.guest.name)} {arrow} {shown(way.host.name)}"


def _facts(way: Way, dated: Dated) -> list[tuple[str, list[str]]]:
    """The same facts in the same order for either side."""
    kept, late = len(way.kept), sum(promise.late is not None and promise.late.value == "yes" for promise in way.kept)
    found = [
        ("visits", [_visits(way)]),
        ("last", [" or ".join(f"{dated(visit.date)} [{visit.id}]" for visit in way.last) or "none"]),
        ("returned", _rate(way.rate)),
        ("pending", [_promise(promise, dated) for promise in way.pending] or ["none"]),
        ("broken", [_promise(promise, dated) for promise in way.broken] or ["none"]),
        ("kept", [f"{kept}{f', {late} of them late' if late else ''}"]),
    ]
    if way.met is not None:
        found.insert(1, ("met", [f"{shown(way.host.name)} is named in {way.met} of {len(way.visits)}"]))
    return found


def _visits(way: Way) -> str:
    levels = ", ".join(f"{count} {level or 'level not given'}" for level, count in way.levels)
    perhaps = f"; {len(way.perhaps)} more may not have begun" if way.perhaps else ""
    return f"{len(way.visits)}{f' ({levels})' if levels else ''}{perhaps}"


def _promise(promise: Promise, dated: Dated) -> str:
    due = f"due {dated(promise.due)}" if promise.due else "no date set"
    overdue = " (overdue)" if promise.overdue else ""
    return f"{promise.state}, promised {dated(promise.opened)}, {due}{overdue} [{promise.id}]"


def _rate(rate: Rate) -> list[str]:
    """How many were returned, after how many days, and the same with those still waiting counted in."""
    if not rate.n:
        return ["no visit that calls for a return"]
    unclear = f", of {rate.unclear} it cannot be said" if rate.unclear else ""
    found = [f"{rate.returned} of {rate.n}, {rate.waiting} waiting{unclear}"]
    if rate.returned:
        found.append(f"of those returned: {spread_in_words(rate.days)}")
    if rate.curve and rate.waiting:
        found.append(f"with the waiting counted in: {estimate_in_words(rate.curve, 'returned')}")
    return found


def _below(found: Balance, most: int | None) -> Iterator[tuple[str, list[str]]]:
    """Whose turn it is, the base rate, and what could not be placed."""
    turn = found.turn
    yield "whose turn", [shown(f"{turn.whose.name}: {turn.why}" if turn.whose else turn.why)]
    yield "base rate, all visits of the store", _rate(found.base)
    for level, rate in found.base_by_level:
        yield f"base rate, {level} visits", _rate(rate)
    if found.unplaced:
        named = ", ".join(found.unplaced[:most]) + (", …" if most and len(found.unplaced) > most else "")
        why = "no home country of a visitor, or no host country, is given"
        yield "could not be placed", [f"{len(found.unplaced)} ({why}): {named}"]


def values(found: Balance, clocks: Clocks) -> dict[str, Any]:
    """For JSON (docs/figures.md)."""
    return {
        "as_of": day_text(clocks.today),
        "known_on": None if clocks.known_on is None else day_text(clocks.known_on),
        "family": found.pair.family,
        "names": [name.name for name in found.pair.names],
        "homes": [home.name for home in found.pair.homes],
        "ways": [_way_values(way) for way in found.ways],
        "turn": {"whose": found.turn.whose.name if found.turn.whose else None, "why": found.turn.why},
        "unplaced": list(found.unplaced),
        "base_rate": _rate_values(found.base),
        "base_rate_by_level": {level: _rate_values(rate) for level, rate in found.base_by_level},
    }


def _way_values(way: Way) -> dict[str, Any]:
    return {
        "guest": way.guest.name,
        "host": way.host.name,
        "visits": len(way.visits),
        "events": _ids(way.visits),
        "perhaps": _ids(way.perhaps),
        "levels": [{"level": level, "visits": count} for level, count in way.levels],
        "last": [{"id": visit.id, "date": visit.date.text} for visit in way.last],
        "met": way.met,
        "pending": [promise.id for promise in way.pending],
        "broken": [promise.id for promise in way.broken],
        "kept": [promise.id for promise in way.kept],
        "returned": _rate_values(way.rate),
    }


def _ids(visits: Iterable[Visit]) -> list[str]:
    return [leg.id for visit in visits for leg in visit.stays]


def _rate_values(rate: Rate) -> dict[str, Any]:
    return {
        "n": rate.n,
        "returned": rate.returned,
        "waiting": rate.waiting,
        "unclear": rate.unclear,
        "days": spread_values(rate.days),
        "kaplan_meier": estimate_values(rate.curve) if rate.curve else None,
    }
