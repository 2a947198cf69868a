"""A folder of iCalendar files, one an event, as khal and todoman keep them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from bench.speed.events import Made


def write(events: Sequence[Made], folder: Path, component: str) -> None:
    """A file of each event: a VEVENT of one day, or a VTODO due on that day."""
    folder.mkdir(parents=True)
    for number, event in enumerate(events):
        day, after = event.day, event.day + dt.timedelta(1)
        when = f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\nDTEND;VALUE=DATE:{after:%Y%m%d}"
        if component == "VTODO":
            when = f"DUE;VALUE=DATE:{day:%Y%m%d}"
        title = str(event.fields["title"]).replace(",", "\\,")
        stamp = "UID:event-{number}\r\nDTSTAMP:20260101T000000Z"
        body = "\r\n".join([stamp.format(number=number), when, f"SUMMARY:{title}"])
        inner = f"BEGIN:{component}\r\n{body}\r\nEND:{component}\r\n"
        text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n{inner}END:VCALENDAR\r\n"
        (folder / f"event-{number}.ics").write_text(text, encoding="utf-8", newline="")
