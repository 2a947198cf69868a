"""The timeline as text: for a terminal in groups and wrapped, for a pipe one line an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from tracker import wording
from tracker.lanes import Roles
from tracker.listed import Listed
from tracker.look import Look, cells, cut, pad, shown
from tracker.model import Event, Source
from tracker.timeline import Gap, Grouping, Heading, Today, rows

Said = Callable[[Event, Source], list[str]]

_FIRST = 1000  # events whose dates the column of dates is made for: the first screen does not wait for the last
_INDENT = 2
_KIND_WIDTH = 14


class Detail(NamedTuple):
    """What is shown of each event beside its date, kind and title.

    With `said`, its sources are shown, each with what that gives as its words. With `roles`, who has which part in it.
    """

    ids: bool = False
    said: Said | None = None
    compact: bool = False
    roles: Callable[[Event], Roles] | None = None


def lines(events: Iterable[Listed], detail: Detail, look: Look) -> Iterator[str]:
    """For a pipe: `date  kind  title  (place; whom)  [id]`, dates in EDTF, nothing cut or wrapped."""
    for event in events:
        about = f"  ({where})" if not detail.compact and (where := _where(event)) else ""
        lanes = f"  {{{parts}}}" if detail.roles and (parts := _parts(event, detail.roles)) else ""
        kind = f"{shown(event.kind):<12}"
        text = f"{event.title}{about}  [{event.id}]{lanes}"
        yield f"{event.written:<22}  {look.paint(kind, event.kind) if look.color else kind}  {shown(text)}\n"
        if detail.said and isinstance(event, Event):
            for line in _source_lines(event, detail.said):
                yield f"{'':<22}  {'':<12}  {line}\n"


def _parts(event: Listed, roles: Callable[[Event], Roles]) -> str:
    return ", ".join(f"{who.name}: {part}" for who, part in roles(event).items()) if isinstance(event, Event) else ""


def page(events: Iterable[Listed], today: int, grouping: Grouping, detail: Detail, look: Look) -> Iterator[str]:
    """For a terminal: grouped, with gaps and the line of today, wrapped to the width."""
    waiting = iter(events)
    first_events = list(islice(waiting, _FIRST))
    width = max((cells(wording.date(event.date)) for event in first_events), default=0)
    listed: Iterator[Listed] = chain(first_events, waiting)
    if detail.compact:
        yield from (_short(event, width, look) for event in listed)
        return
    lanes = None
    if detail.roles:
        from tracker.views.timeline_lanes import Columns

        all_events = [event for event in listed if isinstance(event, Event)]
        listed, lanes = iter(all_events), Columns(all_events, detail.roles, width, look)
        yield lanes.header()
    first = lanes is None
    for row in rows(listed, today, grouping):
        if isinstance(row, Heading | Gap | Today):
            yield _between(row, look, first=first)
        elif lanes and isinstance(row, Event):
            yield from lanes.event(row)
        else:
            yield from _event(row, width, detail, look)
        first = False
    if lanes:
        yield from lanes.left_out()


def _between(row: Heading | Gap | Today, look: Look, *, first: bool) -> str:
    if isinstance(row, Heading):
        title = str(row.year) if row.month is None else f"{wording.MONTHS[row.month - 1]} {row.year}"
        return f"{'' if first else chr(10)}{look.paint(title, 'heading')}\n"
    if isinstance(row, Gap):
        return look.paint(look.marks(f"{' ' * _INDENT}· {wording.years(row.days)} ·"), "faint") + "\n"
    return look.paint(look.marks(f"── today, {wording.day(row.day)} ──"), "warning") + "\n"


def _short(event: Listed, width: int, look: Look) -> str:
    """The event on one line, its title cut at the edge of the screen."""
    kind = pad(shown(event.kind), _KIND_WIDTH - 2)
    room = look.width - width - _KIND_WIDTH - 2 if look.width is not None else None
    title = shown(event.title) if room is None else cut(shown(event.title), max(room, 20))
    return f"{look.marks(pad(wording.date(event.date), width))}  {look.paint(kind, event.kind)}  {look.marks(title)}\n"


def _event(event: Listed, width: int, detail: Detail, look: Look) -> Iterator[str]:
    indent = _INDENT + width + 2 + _KIND_WIDTH
    if look.width is not None and look.width - indent < 30:  # too narrow for columns
        indent = _INDENT + 2
        head = f"{' ' * _INDENT}{look.marks(wording.date(event.date))}  {look.paint(shown(event.kind), event.kind)}\n"
        head += " " * indent
    else:
        date = look.marks(pad(wording.date(event.date), width))
        kind = look.paint(pad(shown(event.kind), _KIND_WIDTH - 2), event.kind)
        head = f"{' ' * _INDENT}{date}  {kind}  "
    yield f"{head}{look.wrap(shown(event.title), indent)}\n"
    more = [where] if (where := _where(event)) else []
    if detail.ids:
        more.append(event.id)
    if more:
        yield " " * indent + look.paint(look.wrap(look.marks(shown(" · ".join(more))), indent), "faint") + "\n"
    if detail.said and isinstance(event, Event):
        for source, line in zip(event.source, _source_lines(event, detail.said), strict=True):
            linked = look.link(look.wrap(look.marks(line), indent), shown(source.name), source.link)
            yield " " * indent + look.paint(linked, "faint") + "\n"


def _where(event: Listed) -> str:
    """Places, level, scope and those met, as far as the record gives them."""
    parts = [", ".join(event.place), event.level, event.scope if event.scope != "full" else "", _met(event)]
    return "; ".join(filter(None, parts))


def _met(event: Listed) -> str:
    return "with " + ", ".join(event.with_) if event.with_ else ""


def _source_lines(event: Event, said: Said) -> Iterator[str]:
    for source in event.source:
        when = f", {wording.date(source.published)}" if source.published else ""
        words = said(event, source)
        yield shown(f"{source.name}{when}{': ' + '; '.join(words) if words else ''}")
