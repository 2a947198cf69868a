"""Figures of a store as text: for a terminal with small bars beside the numbers, for a pipe a line a number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker import wording
from tracker.clocks import Clocks
from tracker.daycount import day_text
from tracker.look import Look, cells, pad
from tracker.phrases import Land, Said, counted, say
from tracker.stats import Delays, Lengths, Stats, Tally
from tracker.survival import MARKS, Estimate, estimate_in_words, estimate_values, spread_in_words, spread_values

_MOST_ROWS = 12  # of a tally on a terminal, except years and levels
_BAR = 40
_MARK_NAMES = ("30 days", "3 months", "6 months", "1 year", "2 years", "5 years")
_EIGHTHS = " ▏▎▍▌▋▊▉"
_OF_WIDTH = 8  # columns of what a line of a pipe is about
_HEADINGS = {
    "year": "by year",
    "country": "by country",
    "person": "by person",
    "kind": "by kind",
    "level": "visits by level",
}
_WITHOUT = {
    "year": "year not certain",
    "country": "no country given",
    "person": "nobody named",
    "level": "level not given",
}

Row = tuple[Said, Said]


def lines(found: Stats, look: Look) -> Iterator[str]:
    """For a pipe: `what  which  number`, all of them."""
    yield f"{_of('events', look)}{look.tell(_later(say('{n}', n=found.events), found))}\n"
    for tally in found.tallies:
        for name, count in tally.counts:
            yield f"{_of(tally.of, look)}{look.cell(look.tell(_name(tally, name)), 0)}{count}\n"
        if tally.without:
            yield f"{_of(tally.of, look)}{look.cell(look.tell(_without(tally)), 0)}{tally.without}\n"
    for of, rows in (("promises", _promises(found.promises)), ("reports", _delays(found.delays))):
        for label, text in rows:
            yield _of(of, look) + look.cell(look.tell(label), 0) + look.marks(look.tell(text)) + "\n"


def page(found: Stats, clocks: Clocks, look: Look) -> Iterator[str]:
    """For a terminal: the tallies with bars, then promises and reports."""
    events = counted(found.events, "{n} event by {day}", "{n} events by {day}", day=wording.day(clocks.today))
    yield look.paint(look.tell(_later(events, found)), "heading") + "\n"
    for tally in found.tallies:
        if tally.counts or tally.without:
            yield from _chart(tally, look)
    yield "\n" + look.paint(look.say("promises"), "heading") + "\n"
    yield from _listed([*_promises(found.promises)], look)
    if found.promises.curve:
        yield from _still_open(found.promises.curve, look)
    yield "\n" + look.paint(look.say("reports"), "heading") + "\n"
    yield from _listed([*_delays(found.delays)], look)


def _of(word: str, look: Look) -> str:
    return look.cell(look.say(word), _OF_WIDTH)


def _later(text: Said, found: Stats) -> Said:
    return say("{text} ({n} more still to come, not counted)", text=text, n=found.later) if found.later else text


def _name(tally: Tally, name: str) -> str:
    if tally.of == "country":
        return say("{country}", country=Land(name))
    return say(name) if tally.of in ("kind", "level") else name


def _chart(tally: Tally, look: Look) -> Iterator[str]:
    """A row a name, with its number and its bar; long tallies are cut, and say so."""
    most = len(tally.counts) if tally.of in ("year", "level") else _MOST_ROWS
    yield "\n" + look.paint(look.say(_HEADINGS[tally.of]), "heading") + "\n"
    rows = [(look.tell(_name(tally, name)), count) for name, count in tally.counts[:most]]
    longest = max((count for _, count in rows), default=0)
    if tally.without:
        rows.append((look.tell(_without(tally)), tally.without))
    width = max(cells(name) for name, _ in rows)
    digits = max(len(str(count)) for _, count in rows)
    room = max(min(_BAR, (look.width or 80) - width - digits - 6), 8)
    for number, (name, count) in enumerate(rows):
        bar = _bar(min(count / longest, 1) * room, look) if longest and number < len(tally.counts[:most]) else ""
        yield f"  {pad(name, width)}  {count:>{digits}}  {bar}".rstrip() + "\n"
    if len(tally.counts) > most:
        more = look.say("… and {n} more: `tracker stats --json`", n=len(tally.counts) - most)
        yield f"  {look.marks(more)}\n"


def _bar(length: float, look: Look) -> str:
    """A bar of that many columns, to an eighth where the output can show it; never none for something."""
    if not look.unicode:
        return "#" * max(round(length), 1)
    whole, eighths = divmod(max(round(length * 8), 1), 8)
    return "█" * whole + _EIGHTHS[eighths].strip()


def _without(tally: Tally) -> Said:
    return say(_WITHOUT.get(tally.of, "none"))


def _listed(rows: list[Row], look: Look) -> Iterator[str]:
    labels = [look.tell(label) for label, _ in rows]
    width = max(map(cells, labels)) + 4
    for label, (_, text) in zip(labels, rows, strict=True):
        yield f"  {pad(label, width - 2)}{look.wrap(look.marks(look.tell(text)), width)}\n"


def _promises(found: Lengths) -> Iterator[Row]:
    kept = spread_in_words(found.kept)
    if found.in_time_unknown:
        unknown = found.in_time_unknown
        kept = say("{spread}; of {n} it cannot be said whether in time", spread=kept, n=unknown)
    yield say("kept, not late"), kept
    yield say("kept, late"), spread_in_words(found.late)
    yield say("broken"), spread_in_words(found.broken)
    yield say("all ended"), spread_in_words(found.ended)
    yield say("pending"), spread_in_words(found.pending, so_far=True)
    if found.open_share is not None:
        share = _percent(found.open_share)
        yield say("still open"), say("{open} of {n} ({share})", open=found.pending.n, n=found.n, share=share)
    if found.curve:  # the time until a promise ended, kept or not
        yield say("with the pending counted in"), estimate_in_words(found.curve, say("a quarter ended"))


def _still_open(curve: Estimate, look: Look) -> Iterator[str]:
    yield f"  {look.say('still open after')}\n"
    width = max(cells(look.say(name)) for name in _MARK_NAMES)
    for day, name in zip(MARKS, _MARK_NAMES, strict=True):
        shares = curve.open_after(day)
        if shares is not None:
            least, most = map(_percent, shares)
            share = look.marks(least if least == most else f"{least}–{most}")
            bar = _bar(shares[0] * _BAR, look) if shares[0] else ""
            yield f"    {pad(look.say(name), width)} {share:>9}  {bar}".rstrip() + "\n"


def _percent(share: float) -> str:
    return f"{share:.0%}" if share in (0, 1) or 0.01 <= share <= 0.99 else f"{share:.1%}"


def _delays(found: Delays) -> Iterator[Row]:
    days = spread_in_words(found.days)
    if found.same_day:
        days = say("{spread}; {n} on the same day", spread=days, n=found.same_day)
    yield say("days from event to report"), days
    if found.ahead:
        yield say("reported before"), say("{n}", n=found.ahead)
    if found.unreported:
        yield say("no date of a report"), say("{n}", n=found.unreported)


def values(found: Stats, clocks: Clocks) -> dict[str, Any]:
    """For JSON (docs/figures.md)."""
    return {
        "as_of": day_text(clocks.today),
        "known_on": None if clocks.known_on is None else day_text(clocks.known_on),
        "events": found.events,
        "later": found.later,
        **{f"by_{tally.of}": _tally_values(tally) for tally in found.tallies},
        "promises": _promise_values(found.promises),
        "reports": {
            "days": spread_values(found.delays.days),
            "same_day": found.delays.same_day,
            "ahead": found.delays.ahead,
            "unreported": found.delays.unreported,
        },
    }


def _tally_values(tally: Tally) -> dict[str, Any]:
    counts = [{tally.of: name, "events": count} for name, count in tally.counts]
    return {"counts": counts, "without": tally.without}


def _promise_values(found: Lengths) -> dict[str, Any]:
    return {
        "n": found.n,
        **{name: spread_values(getattr(found, name)) for name in ("kept", "late", "broken", "ended", "pending")},
        "in_time_unknown": found.in_time_unknown,
        "open_share": found.open_share,
        "kaplan_meier": estimate_values(found.curve) if found.curve else None,
    }
