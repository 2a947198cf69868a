"""How long things last: medians and quartiles of days, and the share still open while some are still waiting.

Where all have ended, a quantile that falls between two cases is the mean of the two (Hyndman and
Fan 1996, definition 2; for the median the usual one). Where some are still waiting, the curve is
the product-limit estimate of Kaplan and Meier (1958), J. Am. Stat. Assoc. 53, 457-481.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from tracker.phrases import Said, joined, say
from tracker.spans import Days

ENOUGH = 5  # cases from which on quartiles are given, and a level has a figure of its own
MARKS = (30, 91, 182, 365, 731, 1826)  # days at which the share still open is given
ENOUGH_FOR_CURVE = 10  # cases, ended and waiting together, from which on the curve is given

Quantile = float | tuple[float, float | None]
"""Days, or the least and the most they may be where dates are inexact (the most is None if that has no limit)."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Lengths of `n` cases, `inexact` of them known only from least to most.

    `median` is None without a case, `quartiles` (the first and the third) are with fewer than ENOUGH.
    """

    n: int
    inexact: int
    median: Quantile | None
    quartiles: tuple[Quantile, Quantile] | None


def spread(lengths: Iterable[Days]) -> Spread:
    """The middle of some lengths, each as often as it comes or, in a Counter, as is counted there.

    No quantile falls when a length grows, so the least and the most bound it.
    """
    given = Counter(lengths)
    least = _in_order((days if isinstance(days, int) else days[0], n) for days, n in given.items())
    most = _in_order((days if isinstance(days, int) else _or_endless(days[1]), n) for days, n in given.items())
    n = given.total()
    inexact = sum(n for days, n in given.items() if not isinstance(days, int))
    quartiles = (_bounds(least, most, 1), _bounds(least, most, 3)) if n >= ENOUGH else None
    return Spread(n, inexact, _bounds(least, most, 2) if n else None, quartiles)


def _or_endless(days: int | None) -> float:
    return math.inf if days is None else days


_Ordered = tuple[list[float], list[int]]
"""Lengths in order, and how many cases there are up to each."""


def _in_order(counted: Iterable[tuple[float, int]]) -> _Ordered:
    counts: Counter[float] = Counter()
    for length, n in counted:
        counts[length] += n
    lengths = sorted(counts)
    return lengths, list(accumulate(counts[length] for length in lengths))


def _bounds(least: _Ordered, most: _Ordered, quarter: int) -> Quantile:
    low, high = _quantile(least, quarter), _quantile(most, quarter)
    return low if low == high else (low, None if math.isinf(high) else high)


def _quantile(ordered: _Ordered, quarter: int) -> float:
    lengths, upto = ordered
    at, rest = divmod(upto[-1] * quarter, 4)
    after = lengths[bisect_right(upto, at)]
    return _whole(after if rest else (lengths[bisect_right(upto, at - 1)] + after) / 2)


def _whole(days: float) -> float:
    return int(days) if days == days // 1 else days


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which something ended: how many were open until then, how many ended, the share open after it."""

    day: int
    at_risk: int
    ended: int
    open: float


@dataclass(frozen=True, slots=True)
class Curve:
    """The share still open, day after day; `last` is the last day on which anything was seen."""

    n: int
    ended: int
    last: int
    steps: tuple[Step, ...]

    def open_after(self, day: int) -> float | None:
        """The share still open after that many days; None past the last day seen, unless all had ended."""
        passed = [step.open for step in self.steps if step.day <= day]
        share = passed[-1] if passed else 1.0
        return share if day <= self.last or share == 0 else None

    def quantile(self, quarter: int) -> float | None:
        """The day by which that many quarters have ended; None if the curve does not fall so far.

        Where the curve runs level at just that share, the middle of the level stretch, which at the
        end of the curve reaches to the last day seen (as `quantile.survfit` of R's survival has it).
        """
        share = 1 - quarter / 4
        for number, step in enumerate(self.steps):
            if abs(step.open - share) < _SAME:
                until = self.steps[number + 1].day if number + 1 < len(self.steps) else self.last
                return _whole((step.day + until) / 2)
            if step.open < share:
                return step.day
        return None


_SAME = 1e-9


def curve(ended: Iterable[int], waiting: Iterable[int]) -> Curve:
    """The product-limit estimate; who is still waiting on a day when something ends was at risk on that day."""
    ends, waits = Counter(ended), Counter(waiting)
    n = at_risk = ends.total() + waits.total()
    share, steps = 1.0, []
    days = sorted(ends.keys() | waits.keys())
    for day in days:
        if ends[day]:
            share *= (at_risk - ends[day]) / at_risk
            steps.append(Step(day, at_risk, ends[day], share))
        at_risk -= ends[day] + waits[day]
    return Curve(n, ends.total(), days[-1] if days else 0, tuple(steps))


@dataclass(frozen=True, slots=True)
class Estimate:
    """The curve with every inexact length at its least, and with every one at its most: one and the same if all
    are exact. A length that has no most is left out.

    The two show how much the inexact ones matter; strict bounds they are not, as a longer life may
    lower a curve by outlasting one that is still open.
    """

    least: Curve
    most: Curve
    left_out: int

    def quantile(self, quarter: int) -> Quantile | None:
        """As that of a curve; with one curve that does not fall so far, no most."""
        found = [self.least.quantile(quarter), self.most.quantile(quarter)]
        reached = sorted(day for day in found if day is not None)
        if len(reached) < 2:
            return (reached[0], None) if reached else None
        return reached[0] if reached[0] == reached[1] else (reached[0], reached[1])

    def open_after(self, day: int) -> tuple[float, float] | None:
        """The share still open after that many days, least and most; None past the last day seen."""
        found = [self.least.open_after(day), self.most.open_after(day)]
        shares = sorted(share for share in found if share is not None)
        return (shares[0], shares[1]) if len(shares) == 2 else None


def estimate(ended: Iterable[Days], waiting: Iterable[Days]) -> Estimate | None:
    """The estimate from cases that ended and cases still waiting; None with fewer than ENOUGH_FOR_CURVE."""
    ends, waits = Counter(ended), Counter(waiting)
    ends_known, waits_known = _known(ends), _known(waits)
    n = ends_known.total() + waits_known.total()
    if n < ENOUGH_FOR_CURVE:
        return None
    least, most = (curve(_side(ends_known, at), _side(waits_known, at)) for at in (0, 1))
    return Estimate(least, most, ends.total() + waits.total() - n)


def _known(counted: Counter[Days]) -> Counter[tuple[int, int]]:
    found: Counter[tuple[int, int]] = Counter()
    for days, n in counted.items():
        if (both := _both(days)) is not None:
            found[both] += n
    return found


def _side(counted: Counter[tuple[int, int]], at: int) -> Counter[int]:
    """The lengths at their least (0) or at their most (1)."""
    found: Counter[int] = Counter()
    for both, n in counted.items():
        found[both[at]] += n
    return found


def _both(days: Days) -> tuple[int, int] | None:
    if isinstance(days, int):
        return days, days
    return None if days[1] is None else (days[0], days[1])


def in_words(days: Quantile | None) -> str:
    """`280`, `12.5`, `9 to 39`, `at least 9`, `-` for none."""
    if days is None:
        return "-"
    if not isinstance(days, tuple):
        return _number(days)
    least, most = days
    if most is None:
        return say("at least {least}", least=_number(least))
    return say("{least} to {most}", least=_number(least), most=_number(most))


def spread_in_words(found: Spread, *, so_far: bool = False) -> Said:
    """`median 280 days, quartiles 9 and 412 (n 7)`, and how many of the n are inexact; of what goes on, so far."""
    if found.median is None:
        return say("n 0")
    length = in_words(found.median)
    days = say("{length} day", length=length) if found.median == 1 else say("{length} days", length=length)
    parts = [say("median so far {days}", days=days) if so_far else say("median {days}", days=days)]
    if found.quartiles:
        low, high = map(in_words, found.quartiles)
        parts.append(say("quartiles {low} and {high}", low=low, high=high))
    n = [say("n {n}", n=found.n)]
    if found.inexact:
        n.append(say("{n} of them inexact", n=found.inexact))
    return say("{spread} ({n})", spread=joined(", ", parts), n=joined(", ", n))


def estimate_in_words(found: Estimate, quarter: Said) -> Said:
    """`a quarter returned by day 9, half by day 39, three quarters not yet (Kaplan–Meier, n 21)`.

    `quarter` is how it begins: `a quarter returned`.
    """
    shares = (quarter, say("half"), say("three quarters"))
    parts = []
    for share, day in zip(shares, (found.quantile(number) for number in (1, 2, 3)), strict=True):
        if day is None:
            parts.append(say("{share} not yet", share=share))
        else:
            parts.append(say("{share} by day {day}", share=share, day=in_words(day)))
    n = [say("Kaplan–Meier"), say("n {n}", n=found.least.n)]
    if found.left_out:
        n.append(say("{n} left out", n=found.left_out))
    return say("{shares} ({n})", shares=joined(", ", parts), n=joined(", ", n))


def spread_values(found: Spread) -> dict[str, object]:
    """For JSON: quantiles as a number, or `[least, most]`."""
    quartiles = [_plain(days) for days in found.quartiles] if found.quartiles else None
    return {"n": found.n, "inexact": found.inexact, "median": _plain(found.median), "quartiles": quartiles}


def estimate_values(found: Estimate) -> dict[str, object]:
    """For JSON: quartiles, null where the curve does not fall so far, and the share open after some days."""
    shares = [(day, found.open_after(day)) for day in MARKS]
    return {
        "n": found.least.n,
        "left_out": found.left_out,
        "quartiles": [_plain(found.quantile(quarter)) for quarter in (1, 2, 3)],
        "open_after": [{"days": day, "share": list(share) if share else None} for day, share in shares],
    }


def _plain(days: Quantile | None) -> object:
    return list(days) if isinstance(days, tuple) else days


def _number(days: float) -> str:
    return str(days) if isinstance(days, int) else f"{days:.1f}"
