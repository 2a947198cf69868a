"""Counts as rows (family, name, n) that can be summed up anywhere, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tracker.counts import OUTCOMES, TALLIES, Counts
from tracker.folding import fold
from tracker.spans import Days

Cell = tuple[str, str, int]
_NUMBERS = ("events", "in_time_unknown", "ahead", "unreported")


def cells(found: Counts) -> Iterator[Cell]:
    """Every count but noughts."""
    for of in TALLIES:
        yield from ((of, name, n) for name, n in found.tallies[of].items())
    yield from (("without", name, n) for name, n in found.without.items() if n)
    for outcome in OUTCOMES:
        yield from ((outcome, json.dumps(days), n) for days, n in found.lengths[outcome].items())
    yield from (("delays", json.dumps(days), n) for days, n in found.delays.items())
    yield from ((name, "", n) for name in _NUMBERS if (n := getattr(found, name)))


def key(family: str, name: str) -> str:
    """What is the same for all cells that are one count: names are one in all their spellings."""
    return fold(name) if family in ("person", "country") else name


def counts(given: Iterable[Cell]) -> Counts:
    """The counts in cells, each family and name of which comes once."""
    found = Counts()
    numbers: dict[str, Any] = {}
    for family, name, n in given:
        if family in TALLIES:
            found.tallies[family][name] = n
        elif family in OUTCOMES:
            found.lengths[family][_days(name)] = n
        elif family == "delays":
            found.delays[_days(name)] = n
        elif family == "without":
            found.without[name] = n
        else:
            numbers[family] = n
    return found + Counts(**numbers)


def _days(text: str) -> Days:
    days = json.loads(text)
    return tuple(days) if isinstance(days, list) else days
