"""Persons, places and countries as text, a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tracker.look import Look, cells
from tracker.names import Mention
from tracker.phrases import Land, Said, counted, joined, say


def lines(mentions: Iterable[Mention], look: Look) -> Iterator[str]:
    """`name  events  first to last  (home; aliases)`."""
    listed = list(mentions)
    names = [look.tell(_name(mention)) for mention in listed]
    width = max(map(cells, names), default=0)
    for name, mention in zip(names, listed, strict=True):
        number = look.tell(counted(len(mention.events), "{n} event", "{n} events"))
        home = [say("{country}", country=Land(mention.country))] if mention.country else []
        more = look.tell(joined("; ", [*home, *([", ".join(mention.aliases)] if mention.aliases else [])]))
        yield f"{look.cell(name, width)}{look.cell(number, 10) if more else number}{more}\n"


def _name(mention: Mention) -> Said:
    """Of countries too, which have another name in another language."""
    return say("{country}", country=Land(mention.name))


def values(item: Mention) -> dict[str, Any]:
    """For JSON: a person, place or country with the ids of its events in order of date."""
    return {
        "name": item.name,
        "registered": item.registered,
        "aliases": list(item.aliases),
        "country": item.country,
        "events": list(item.events),
    }
