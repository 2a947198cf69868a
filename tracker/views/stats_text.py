"""Figures of a store as text: for a terminal with small bars beside the numbers, for a pipe a line a number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker import wording
from tracker.clocks import Clocks
from tracker.daycount import day_text
from tracker.look import Look, cells, pad, shown
from tracker.stats import Delays, Lengths, Stats, Tally
from tracker.survival import MARKS, Estimate, estimate_in_words, estimate_values, spread_in_words, spread_values

_MOST_ROWS = 12  # of a tally on a terminal, except years and levels
_BAR = 40
_MARK_NAMES = ("30 days", "3 months", "6 months", "1 year", "2 years", "5 years")
_EIGHTHS = " ▏▎▍▌▋▊▉"


def lines(found: Stats, look: Look) -> Iterator[str]:
    """For a pipe: `what  which  number`, all of them."""
    yield f"events    {found.events}{_later(found)}\n"
    for tally in found.tallies:
        for name, count in tally.counts:
            yield f"{tally.of:<8}  {shown(name)}  {count}\n"
        if tally.without:
            yield f"{tally.of:<8}  {_without(tally)}  {tally.without}\n"
    for label, text in (*_lengths(found.promises), *_curve(found.promises)):
        yield look.marks(f"promises  {label}  {text}") + "\n"
    for label, text in _delays(found.delays):
        yield look.marks(f"reports   {label}  {text}") + "\n"


def page(found: Stats, clocks: Clocks, look: Look) -> Iterator[str]:
    """For a terminal: the tallies with bars, then promises and reports."""
    until = f"{wording.count(found.events, 'event')} by {wording.day(clocks.today)}{_later(found)}"
    yield look.paint(until, "heading") + "\n"
    for tally in found.tallies:
        if tally.counts or tally.without:
            yield from _chart(tally, look)
    yield "\n" + look.paint("promises", "heading") + "\n"
    yield from _listed([*_lengths(found.promises), *_curve(found.promises)], look)
    if found.promises.curve:
        yield from _still_open(found.promises.curve, look)
    yield "\n" + look.paint("reports", "heading") + "\n"
    yield from _listed([*_delays(found.delays)], look)


def _later(found: Stats) -> str:
    return f" ({found.later} more still to come, not counted)" if found.later else ""


def _chart(tally: Tally, look: Look) -> Iterator[str]:
    """A row a name, with its number and its bar; long tallies are cut, and say so."""
    most = len(tally.counts) if tally.of in ("year", "level") else _MOST_ROWS
    of_what = "visits by level" if tally.of == "level" else f"by {tally.of}"
    yield "\n" + look.paint(of_what, "heading") + "\n"
    rows = [(shown(name), count) for name, count in tally.counts[:most]]
    longest = max((count for _, count in rows), default=0)
    if tally.without:
        rows.append((_without(tally), tally.without))
    width = max(cells(name) for name, _ in rows)
    digits = max(len(str(count)) for _, count in rows)
    room = max(min(_BAR, (look.width or 80) - width - digits - 6), 8)
    for number, (name, count) in enumerate(rows):
        bar = _bar(min(count / longest, 1) * room, look) if longest and number < len(tally.counts[:most]) else ""
        yield f"  {pad(name, width)}  {count:>{digits}}  {bar}".rstrip() + "\n"
    if len(tally.counts) > most:
        yield look.marks(f"  … and {len(tally.counts) - most} more: `tracker stats --json`") + "\n"


def _bar(length: float, look: Look) -> str:
    """A bar of that many columns, to an eighth where the output can show it; never none for something."""
    if not look.unicode:
        return "#" * max(round(length), 1)
    whole, eighths = divmod(max(round(length * 8), 1), 8)
    return "█" * whole + _EIGHTHS[eighths].strip()


def _without(tally: Tally) -> str:
    return {
        "year": "year not certain",
        "country": "no country given",
        "person": "nobody named",
        "level": "level not given",
    }.get(tally.of, "none")


def _listed(rows: list[tuple[str, str]], look: Look) -> Iterator[str]:
    width = max(len(label) for label, _ in rows) + 4
    for label, text in rows:
        yield f"  {label:<{width - 2}}{look.wrap(look.marks(text), width)}\n"


def _lengths(found: Lengths) -> Iterator[tuple[str, str]]:
    unknown = f"; of {found.in_time_unknown} it cannot be said whether in time" if found.in_time_unknown else ""
    yield "kept, not late", spread_in_words(found.kept) + unknown
    yield "kept, late", spread_in_words(found.late)
    yield "broken", spread_in_words(found.broken)
    yield "all ended", spread_in_words(found.ended)
    yield "pending", spread_in_words(found.pending).replace("median", "median so far")
    if found.open_share is not None:
        yield "still open", f"{found.pending.n} of {found.n} ({_percent(found.open_share)})"


def _curve(found: Lengths) -> Iterator[tuple[str, str]]:
    """The time until a promise ended, kept or not, with the pending ones counted in."""
    if found.curve:
        yield "with the pending counted in", estimate_in_words(found.curve, "ended")


def _still_open(curve: Estimate, look: Look) -> Iterator[str]:
    yield "  still open after\n"
    for day, name in zip(MARKS, _MARK_NAMES, strict=True):
        shares = curve.open_after(day)
        if shares is not None:
            least, most = map(_percent, shares)
            share = look.marks(least if least == most else f"{least}–{most}")
            bar = _bar(shares[0] * _BAR, look) if shares[0] else ""
            yield f"    {name:<9} {share:>9}  {bar}".rstrip() + "\n"


def _percent(share: float) -> str:
    return f"{share:.0%}" if share in (0, 1) or 0.01 <= share <= 0.99 else f"{share:.1%}"


def _delays(found: Delays) -> Iterator[tuple[str, str]]:
    same_day = f"; {found.same_day} on the same day" if found.same_day else ""
    yield "days from event to report", spread_in_words(found.days) + same_day
    if found.ahead:
        yield "reported before", str(found.ahead)
    if found.unreported:
        yield "no date of a report", str(found.unreported)


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
