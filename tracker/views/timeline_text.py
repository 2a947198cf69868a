"""The timeline as text: for a terminal in groups and wrapped, for a pipe one line an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from tracker import wording
from tracker.lanes import Roles
from tracker.listed import Listed
from tracker.look import Look, cells, cut, pad, shown
from tracker.model import Event, Source
from tracker.phrases import Land, Said, joined, say
from tracker.timeline import Gap, Grouping, Heading, Today, rows

Saying = Callable[[Event, Source], list[Said]]

_FIRST = 1000  # events whose dates the column of dates is made for: the first screen does not wait for the last
_INDENT = 2
_KIND_WIDTH = 14


class Detail(NamedTuple):
    """What is shown of each event beside its date, kind and title.

    With `said`, its sources are shown, each with what that gives as its words. With `roles`, who has which part in it.
    """

    ids: bool = False
    said: Saying | None = None
    compact: bool = False
    roles: Callable[[Event], Roles] | None = None


def lines(events: Iterable[Listed], detail: Detail, look: Look) -> Iterator[str]:
    """For a pipe: `date  kind  title  (place; whom)  [id]`, dates in EDTF, not cut or wrapped; plain, a fact a line."""
    if look.plain:
        for number, event in enumerate(events):
            yield ("\n" if number else "") + "".join(f"{look.marks(line)}\n" for line in _facts(event, detail, look))
        return
    for event in events:
        about = f"  ({where})" if not detail.compact and (where := _where(event, look)) else ""
        parts = ", ".join(_parts(event, detail.roles, look)) if detail.roles else ""
        lanes = f"  {{{parts}}}" if parts else ""
        text = f"{event.title}{about}  [{event.id}]{lanes}"
        yield f"{event.written:<22}  {_kind(event.kind, look)}  {shown(text)}\n"
        if detail.said and isinstance(event, Event):
            for line in _source_lines(event, detail.said):
                yield f"{'':<22}  {'':<12}  {look.tell(line)}\n"


def _facts(event: Listed, detail: Detail, look: Look) -> Iterator[str]:
    yield look.say("{date}: {title}", date=wording.date(event.date), title=event.title)
    yield look.say(event.kind)
    for what in () if detail.compact else _about(event):
        yield look.tell(what)
    if detail.roles:
        yield from _parts(event, detail.roles, look)
    if detail.said and isinstance(event, Event):
        yield from map(look.tell, _source_lines(event, detail.said))
    yield look.say("id: {id}", id=event.id)


@lru_cache(maxsize=256)
def _kind(kind: str, look: Look) -> str:
    return look.paint(pad(look.say(kind), _KIND_WIDTH - 2), kind)


def _parts(event: Listed, roles: Callable[[Event], Roles], look: Look) -> Iterator[str]:
    if isinstance(event, Event):
        for who, part in roles(event).items():
            yield look.say("{who}: {part}", who=Land(who.name), part=say(part))


def page(events: Iterable[Listed], today: int, grouping: Grouping, detail: Detail, look: Look) -> Iterator[str]:
    """For a terminal: grouped, with gaps and the line of today, wrapped to the width."""
    waiting = iter(events)
    first_events = list(islice(waiting, _FIRST))
    width = max((cells(look.language.date(event.date)) for event in first_events), default=0)
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
        title = str(row.year) if row.month is None else look.language.month(row.month, row.year)
        return f"{'' if first else chr(10)}{look.paint(title, 'heading')}\n"
    if isinstance(row, Gap):
        return look.paint(look.marks(f"{' ' * _INDENT}· {look.tell(wording.years(row.days))} ·"), "faint") + "\n"
    today = look.say("today, {day}", day=wording.day(row.day))
    return look.paint(look.marks(f"── {today} ──"), "warning") + "\n"


def _short(event: Listed, width: int, look: Look) -> str:
    """The event on one line, its title cut at the edge of the screen."""
    room = look.width - width - _KIND_WIDTH - 2 if look.width is not None else None
    title = look.tell(event.title) if room is None else cut(look.tell(event.title), max(room, 20))
    return f"{look.marks(pad(look.language.date(event.date), width))}  {_kind(event.kind, look)}  {look.marks(title)}\n"


def _event(event: Listed, width: int, detail: Detail, look: Look) -> Iterator[str]:
    indent = _INDENT + width + 2 + _KIND_WIDTH
    if look.width is not None and look.width - indent < 30:  # too narrow for columns
        indent = _INDENT + 2
        date = look.marks(look.language.date(event.date))
        head = f"{' ' * _INDENT}{date}  {_kind(event.kind, look).rstrip()}\n{' ' * indent}"
    else:
        date = look.marks(pad(look.language.date(event.date), width))
        head = f"{' ' * _INDENT}{date}  {_kind(event.kind, look)}  "
    yield f"{head}{look.wrap(look.tell(event.title), indent)}\n"
    more = [where] if (where := _where(event, look)) else []
    if detail.ids:
        more.append(event.id)
    if more:
        yield " " * indent + look.paint(look.wrap(look.marks(shown(" · ".join(more))), indent), "faint") + "\n"
    if detail.said and isinstance(event, Event):
        for source, line in zip(event.source, _source_lines(event, detail.said), strict=True):
            linked = look.link(look.wrap(look.marks(look.tell(line)), indent), look.tell(source.name), source.link)
            yield " " * indent + look.paint(linked, "faint") + "\n"


def _where(event: Listed, look: Look) -> str:
    return "; ".join(map(look.language.tell, _about(event)))


def _about(event: Listed) -> Iterator[str]:
    """Places, level, scope and those met, as far as the record gives them."""
    if event.place:
        yield ", ".join(event.place)
    if event.level:
        yield say(event.level)
    if event.scope != "full":
        yield say(event.scope)
    if event.with_:
        yield say("with {names}", names=", ".join(event.with_))


def _source_lines(event: Event, said: Saying) -> Iterator[Said]:
    for source in event.source:
        line: str = source.name
        if source.published:
            line = say("{source}, {date}", source=source.name, date=wording.date(source.published))
        words = joined("; ", said(event, source))
        yield say("{source}: {says}", source=line, says=words) if words else say("{source}", source=line)
