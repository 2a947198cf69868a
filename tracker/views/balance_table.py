"""Two sides beside each other: for a terminal in two columns, for a pipe a line a fact; and for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import Any

from tracker import wording
from tracker.balance import Balance, Way
from tracker.clocks import Clocks
from tracker.daycount import day_text
from tracker.ledger import Promise
from tracker.look import Look, pad, wrapped
from tracker.phrases import Land, Said, joined, say
from tracker.returns import Rate, Visit
from tracker.survival import estimate_in_words, estimate_values, spread_in_words, spread_values

_LABEL = 10
_NARROW = 76  # columns below which the two sides stand one under the other
_MOST_IDS = 5

Dated = Callable[[Any], str]
Fact = tuple[Said, list[Said]]


def lines(found: Balance, look: Look) -> Iterator[str]:
    """For a pipe: `guest -> host  fact  value`, dates in EDTF, nothing cut or wrapped; then turn and base rate."""
    for way in found.ways:
        for label, facts in _facts(way, wording.date if look.plain else str):
            for fact in facts:
                head = look.cell(_way(way, look, "->"), 0) + look.cell(look.tell(label), _LABEL - 2)
                yield f"{head}{look.marks(look.tell(fact))}\n"
    for label, facts in _below(found, None):
        for fact in facts:
            yield look.cell(look.tell(label), 0) + look.marks(look.tell(fact)) + "\n"


def page(found: Balance, clocks: Clocks, look: Look) -> Iterator[str]:
    """For a terminal: side by side where there is room, else one under the other."""
    one, other = (Land(name.name) for name in found.pair.names)
    title = say("{one} and {other}, {day}", one=one, other=other, day=wording.day(clocks.today))
    yield look.paint(look.tell(wording.as_known(title, clocks.known_on)), "heading") + "\n\n"
    room = (look.width or _NARROW) - _LABEL - 2
    yield from _stacked(found, look) if (look.width or 0) < _NARROW else _columns(found, room // 2, look)
    for label, facts in _below(found, _MOST_IDS):
        yield "\n" + look.paint(look.tell(label), "heading") + "\n"
        for fact in facts:
            yield f"  {look.wrap(look.marks(look.tell(fact)), 4)}\n"


def _stacked(found: Balance, look: Look) -> Iterator[str]:
    for number, way in enumerate(found.ways):
        yield ("\n" if number else "") + look.paint(_way(way, look), "heading") + "\n"
        for label, facts in _facts(way, wording.date):
            for line, fact in enumerate(facts):
                text = look.wrap(look.marks(look.tell(fact)), _LABEL)
                yield f"{_label('' if line else label, look)}{text}\n"


def _columns(found: Balance, width: int, look: Look) -> Iterator[str]:
    heads = [_way(way, look) for way in found.ways]
    yield " " * _LABEL + look.paint("  ".join([pad(heads[0], width), heads[1]]), "heading") + "\n"
    for (label, left), (_, right) in zip(*(_facts(way, wording.date) for way in found.ways), strict=True):
        told = [[look.marks(look.tell(fact)) for fact in side] for side in (left, right)]
        cut = [[line for fact in side for line in wrapped(fact, width, "  ")] for side in told]
        for line, (one, other) in enumerate(zip_longest(*cut, fillvalue="")):
            yield f"{_label('' if line else label, look)}{pad(one, width)}  {other}".rstrip() + "\n"


def _label(label: str, look: Look) -> str:
    return pad(look.tell(label), _LABEL)


def _way(way: Way, look: Look, arrow: str = "→") -> str:
    if look.plain:
        return look.say("{who} to {host}", who=Land(way.guest.name), host=Land(way.host.name))
    guest, host = (look.say("{country}", country=Land(side.name)) for side in (way.guest, way.host))
    return look.marks(f"{guest} {arrow} {host}")


def _facts(way: Way, dated: Dated) -> list[Fact]:
    """The same facts in the same order for either side."""
    last = (say("{date} [{id}]", date=dated(visit.date), id=visit.id) for visit in way.last)
    found: list[Fact] = [
        (say("visits"), [_visits(way)]),
        (say("last"), [joined(" or ", last) or say("none")]),
        (say("returned"), _rate(way.rate)),
        (say("pending"), [_promise(promise, dated) for promise in way.pending] or [say("none")]),
        (say("broken"), [_promise(promise, dated) for promise in way.broken] or [say("none")]),
        (say("kept"), [_kept(way)]),
    ]
    if way.met is not None:
        met = say("{who} is named in {met} of {visits}", who=Land(way.host.name), met=way.met, visits=len(way.visits))
        found.insert(1, (say("met"), [met]))
    return found


def _kept(way: Way) -> Said:
    kept, late = len(way.kept), sum(promise.late is not None and promise.late.value == "yes" for promise in way.kept)
    return say("{n}, {late} of them late", n=kept, late=late) if late else say("{n}", n=kept)


def _visits(way: Way) -> Said:
    levels = [say("{n} {level}", n=n, level=say(level or "level not given")) for level, n in way.levels]
    visits = say("{n}", n=len(way.visits))
    if levels:
        visits = say("{visits} ({levels})", visits=visits, levels=joined(", ", levels))
    if way.perhaps:
        visits = say("{visits}; {n} more may not have begun", visits=visits, n=len(way.perhaps))
    return visits


def _promise(promise: Promise, dated: Dated) -> Said:
    due = say("due {date}", date=dated(promise.due)) if promise.due else say("no date set")
    if promise.overdue:
        due = joined(" ", [due, say("(overdue)")])
    return say(
        "{state}, promised {date}, {due} [{id}]",
        state=say(promise.state),
        date=dated(promise.opened),
        due=due,
        id=promise.id,
    )


def _rate(rate: Rate) -> list[Said]:
    """How many were returned, after how many days, and the same with those still waiting counted in."""
    if not rate.n:
        return [say("no visit that calls for a return")]
    found = [say("{returned} of {n}, {waiting} waiting", returned=rate.returned, n=rate.n, waiting=rate.waiting)]
    if rate.unclear:
        found = [say("{rate}, of {n} it cannot be said", rate=found[0], n=rate.unclear)]
    if rate.returned:
        found.append(say("of those returned: {spread}", spread=spread_in_words(rate.days)))
    if rate.curve and rate.waiting:
        curve = estimate_in_words(rate.curve, say("a quarter returned"))
        found.append(say("with the waiting counted in: {curve}", curve=curve))
    return found


def _below(found: Balance, most: int | None) -> Iterator[Fact]:
    """Whose turn it is, the base rate, and what could not be placed."""
    turn = found.turn
    whose = say("{who}: {why}", who=Land(turn.whose.name), why=turn.why) if turn.whose else turn.why
    yield say("whose turn"), [whose]
    yield say("base rate, all visits of the store"), _rate(found.base)
    for level, rate in found.base_by_level:
        yield say("base rate, {level} visits", level=say(level)), _rate(rate)
    if found.unplaced:
        named = ", ".join(found.unplaced[:most]) + (", …" if most and len(found.unplaced) > most else "")
        why = say("no home country of a visitor, or no host country, is given")
        yield say("could not be placed"), [say("{n} ({why}): {ids}", n=len(found.unplaced), why=why, ids=named)]


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
