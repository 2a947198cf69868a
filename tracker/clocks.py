"""The two clocks: what had happened by a day, and what had been reported by a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.model import Event, Record


class Clocks(NamedTuple):
    """Day counts: `today` is where "now" stands; after `known_on` nothing had yet been reported (None: all had)."""

    today: int
    known_on: int | None = None

    def had_happened(self, event: Event) -> bool:
        """False only if the event certainly began after today: what may have happened is not forgotten."""
        first = event.date.starts.first
        return first is None or first <= self.today

    def was_known(self, event: Event) -> bool:
        """False only if the event was certainly first reported later."""
        return self.known_on is None or (event.known_from or self.known_on) <= self.known_on

    @property
    def last_word(self) -> int:
        """The last day of which anything can be told: an answer dated later is not heard yet."""
        return self.today if self.known_on is None else min(self.today, self.known_on)


def seen(record: Record, clocks: Clocks, *, with_future: bool = False) -> Record:
    """The record as it stood by those clocks; sources published later are forgotten with the rest.

    `with_future` keeps what is dated after today.
    """
    return record._replace(events=tuple(_seen_events(record, clocks, with_future)))


def _seen_events(record: Record, clocks: Clocks, with_future: bool) -> Iterator[Event]:
    for event in record.events:
        if (with_future or clocks.had_happened(event)) and clocks.was_known(event):
            yield event if clocks.known_on is None else _without_later_sources(event, clocks.known_on)


def _without_later_sources(event: Event, known_on: int) -> Event:
    kept = tuple(s for s in event.source if s.published is None or (s.published.earliest or known_on) <= known_on)
    return event if len(kept) == len(event.source) else event._replace(source=kept)
