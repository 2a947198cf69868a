"""What a calendar shows of an event: worked out from the event alone, so that a change in a calendar can be told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from tracker import fields, sources, wording
from tracker.edtf import Edtf
from tracker.look import shown, shown_lines
from tracker.model import KINDS, PROMISE_KINDS, Event, Source

OF_EVENTS, OF_PROMISES = "@diplomatic-visit-tracker", "@promise.diplomatic-visit-tracker"
"""What our UIDs end with, after the id of the event, or of the one that opened the promise."""

COPY, DATE, DUE = "X-TRACKER-EVENT", "X-EDTF-DATE", "X-EDTF-DUE"
"""Properties of our own: the whole event, and dates that are not exact, as EDTF."""

FIRST_DAY, LAST_DAY = 1, 3_652_058  # 0001-01-01, and 9999-12-30: DTEND is the day after
_RESERVED = "%/:?#[]@!$&'()*+,;=~"
_URI = re.compile(rf"[A-Za-z0-9._{re.escape(_RESERVED)}-]+")


class Shown(NamedTuple):
    """The texts of a VEVENT, each of one line but for `note` and `details`, which make up its DESCRIPTION.

    `mark` opens the summary where the date is not exact, and says so; else it is empty.
    """

    mark: str
    title: str
    note: str
    details: str
    location: str
    host: str
    url: str
    categories: list[str]

    @property
    def summary(self) -> str:
        """SUMMARY."""
        return f"{self.mark}{self.title}"

    @property
    def description(self) -> str:
        """DESCRIPTION: what people wrote, then what the tracker did."""
        return f"{self.note}\n\n{self.details}" if self.note else self.details


def face(event: Event) -> Shown:
    """What is shown of an event."""
    host = plain(event.host) if event.host and event.kind not in PROMISE_KINDS else ""
    return Shown(
        mark=mark(event.date),
        title=plain(event.title),
        note=paragraphs(event.note) if event.note else "",
        details="\n".join(map(plain, _details(event))),
        location=", ".join([*map(plain, event.place), *([host] if host else [])]),
        host=host,
        url=next((uri(source.link) for source in event.source if source.link), ""),
        categories=[plain(word) for word in (event.kind, *event.tags)],
    )


def days(date: Edtf) -> tuple[int, int] | None:
    """First and last day, as counts; of a date with one open end, those of the other. None beyond iCalendar's days."""
    start, end = date.start or date.end, date.end or date.start
    first, last = start and start.span.first, end and end.span.last
    if not isinstance(first, int) or not isinstance(last, int) or first < FIRST_DAY or last > LAST_DAY:
        return None
    return first, last


def is_exact(date: Edtf) -> bool:
    """Whether it is known which days are meant, all of them."""
    start, end = date.start, date.end
    return bool(start and end and start.unit == end.unit == 1 and not start.qualifier and not end.qualifier)


def mark(date: Edtf) -> str:
    """`Jul 2000, day not known: `, `about 14 Sep 2023: `, `until 13 Sep 2023: `; empty for an exact date."""
    if is_exact(date):
        return ""
    vague = any(point is not None and point.unit > 1 for point in (date.start, date.end))
    return f"{in_words(date)}, day not known: " if vague else f"{in_words(date)}: "


def in_words(date: Edtf) -> str:
    """A date as a person reads it: `wording.date`, with the commonest form made quickly."""
    day = date.earliest
    if day is None or day < 1 or len(date.text) != 10 or not date.is_day:
        return wording.date(date)
    known = dt.date.fromordinal(day)
    return f"{known.day} {wording.MONTHS[known.month - 1]} {known.year}"


def _details(event: Event) -> Iterator[str]:
    scope = f", {event.scope}" if event.scope != "full" else ""
    level = f" ({event.level})" if event.level else ""
    yield f"Kind: {event.kind}{level}{scope}"
    if not is_exact(event.date) or "T" in event.date.text:
        yield f"Date: {in_words(event.date)}"
    if event.visitor:
        yield f"Visitor: {', '.join(event.visitor)}"
    if event.host:
        yield f"Host: {event.host}"
    if event.with_:
        yield f"With: {', '.join(event.with_)}"
    if event.inviter:
        yield f"Invited by: {event.inviter}"
    for label, value in (("Accepted", event.accepted), ("Due", event.due), ("Reported", event.reported)):
        if value is not None:
            yield f"{label}: {in_words(value) if isinstance(value, Edtf) else sources.in_words(value)}"
    for source in event.source:
        yield f"Source: {_source(source)}"


def _source(source: Source) -> str:
    dated = f", {in_words(source.published)}" if source.published else ""
    quoted = f": “{source.quote}”" if source.quote else ""
    said = "".join(f"; says {name} {_said(name, value)}" for name, value in source.says.items())
    linked = f" {source.link}" if source.link else ""
    return f"{source.name}{dated}{quoted}{said}{linked}"


def _said(name: str, value: Any) -> str:
    return sources.in_words(fields.EVENT[name].read(value))


def uri(link: str) -> str:
    """An address as the URI that it stands for: other characters than those of RFC 3986 §2 are encoded."""
    return link if _URI.fullmatch(link) else quote(link, safe=_RESERVED)


def plain(text: str) -> str:
    """A text on one line, without double blanks, as a calendar gives it back."""
    if text.isprintable() and "  " not in text:  # by far the commonest
        return text.strip()
    return shown(" ".join(text.split()))


def paragraphs(text: str) -> str:
    """A text of several lines, as a calendar gives it back."""
    return "\n".join(shown_lines(text.replace("\r\n", "\n").replace("\r", "\n"))).strip()


def sorted_out(categories: Iterable[str]) -> tuple[str | None, list[str]]:
    """The kind, if one of the categories names one that is known, and the others."""
    words = [word for word in categories if word]
    kind = next((word for word in words if word.casefold() in KINDS), None)
    return kind and kind.casefold(), [word for word in words if word != kind]


def host_of(url: str) -> str:
    """The host of an address, without `www.`; empty if it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
