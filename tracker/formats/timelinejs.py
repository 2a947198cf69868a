"""TimelineJS 3 JSON (timeline.knightlab.com/docs/json-format.html): a slide an event, partial dates partial."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from tracker import json_form, wording
from tracker.daycount import civil
from tracker.dossier import Dossier
from tracker.edtf import Edtf, Point
from tracker.look import shown
from tracker.model import Event, Source

NAME, SUFFIXES = "timelinejs", (".timeline.json",)
CARRIES = "dates, titles, notes and sources, for TimelineJS"
_FARTHEST = 271_000  # years: JavaScript's dates end 100,000,000 days from 1970 (ECMA-262, time values)
_DAY, _MONTH = 1, 31


def write(dossier: Dossier) -> Iterable[str]:
    """The document, a slide a line."""
    yield f'{{"title": {json_form.text({"text": {"headline": escape(shown(dossier.title))}})},\n"events": ['
    separator = "\n"
    for event in dossier.events:
        dates = _dates(event.date)
        if dates is None:
            dossier.leave_out(event, "TimelineJS has no such year")
            continue
        yield separator + json_form.text({**dates, **_slide(event)})
        separator = ",\n"
    yield "\n]}\n"


def _dates(date: Edtf) -> dict[str, Any] | None:
    """Start, end and how they are to be shown; of a date with one open end the other is both."""
    first, last = date.start or date.end, date.end or date.start
    if first is None or last is None or not (_is_near(first) and _is_near(last)):
        return None
    start, end = _partial(first, first.span.first), _partial(last, last.span.last)
    return {"start_date": start, **({"end_date": end} if end != start else {}), "display_date": wording.date(date)}


def _is_near(point: Point) -> bool:
    return all(day is not None and abs(civil(day)[0]) < _FARTHEST for day in (point.span.first, point.span.last))


def _partial(point: Point, day: int | None) -> dict[str, int]:
    """Year, month and day as far as they are known."""
    year, month, of_month = civil(day or 0)
    known = {"year": year}
    if point.unit in (_DAY, _MONTH):
        known["month"] = month
    if point.unit == _DAY:
        known["day"] = of_month
    return known


def _slide(event: Event) -> dict[str, Any]:
    slide: dict[str, Any] = {"text": {"headline": escape(shown(event.title)), "text": _text(event)}}
    return {**slide, "group": shown(event.kind), "unique_id": event.id}


def _text(event: Event) -> str:
    """What is shown under the headline, as HTML; nothing of the record becomes markup."""
    where = "; ".join(filter(None, (", ".join(event.place), event.host)))
    own = [_escaped(line) for line in (where, *(event.note or "").split("\n")) if line]
    return "".join(f"<p>{line}</p>" for line in (*own, *map(_source, event.source)))


def _escaped(text: str) -> str:
    return escape(shown(text))


def _source(source: Source) -> str:
    dated = f", {wording.date(source.published)}" if source.published else ""
    named = _escaped(source.name + dated)
    return f'<a href="{_escaped(source.link)}" rel="nofollow">{named}</a>' if source.link else named
