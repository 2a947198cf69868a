"""Persons, places and countries as text, a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tracker import wording
from tracker.look import cells, pad, shown
from tracker.names import Mention


def lines(mentions: Iterable[Mention]) -> Iterator[str]:
    """`name  events  first to last  (home; aliases)`."""
    listed = list(mentions)
    width = max((cells(shown(m.name)) for m in listed), default=0)
    for mention in listed:
        number = wording.count(len(mention.events), "event")
        more = "; ".join(part for part in (mention.country or "", ", ".join(mention.aliases)) if part)
        yield f"{pad(shown(mention.name), width)}  {number:<10}{'  ' + shown(more) if more else ''}".rstrip() + "\n"


def values(item: Mention) -> dict[str, Any]:
    """For JSON: a person, place or country with the ids of its events in order of date."""
    return {
        "name": item.name,
        "registered": item.registered,
        "aliases": list(item.aliases),
        "country": item.country,
        "events": list(item.events),
    }
