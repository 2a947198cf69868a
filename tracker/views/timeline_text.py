"""The timeline as text: for a terminal in groups and wrapped, for a pipe one line an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tracker import wording
from tracker.look import Look, cells, pad, shown
from tracker.model import Event, Source
from tracker.timeline import Gap, Grouping, Heading, Today, rows

Said = Callable[[Event, Source], list[str]]

_INDENT = 2
_KIND_WIDTH = 14


@dataclass(frozen=True, slots=True)
class Detail:
    """What is shown of each event beside its date, kind and title.

    With `said`, its sources are shown, each with what that gives as its words.
    """

    ids: bool = False
    said: Said | None = None


def lines(events: Iterable[Event], detail: Detail, look: Look) -> Iterator[str]:
    """For a pipe: `date  kind  title  (place; whom)  [id]`, dates in EDTF, nothing cut or wrapped."""
    for event in events:
        about = f"  ({shown(where)})" if (where := _where(event)) else ""
        kind = look.paint(f"{shown(event.kind):<12}", event.kind)
        yield f"{event.date.text:<22}  {kind}  {shown(event.title)}{about}  [{event.id}]\n"
        if detail.said:
            for line in _source_lines(event, detail.said):
                yield f"{'':<22}  {'':<12}  {line}\n"


def page(events: Iterable[Event], today: int, grouping: Grouping, detail: Detail, look: Look) -> Iterator[str]:
    """For a terminal: grouped, with gaps and the line of today, wrapped to the width."""
    listed = list(events)
    width = max((cells(wording.date(event.date)) for event in listed), default=0)
    first = True
    for row in rows(listed, today, grouping):
        if isinstance(row, Heading):
            title = str(row.year) if row.month is None else f"{wording.MONTHS[row.month - 1]} {row.year}"
            yield f"{'' if first else chr(10)}{look.paint(title, 'heading')}\n"
        elif isinstance(row, Gap):
            yield look.paint(look.marks(f"{' ' * _INDENT}· {wording.years(row.days)} ·"), "faint") + "\n"
        elif isinstance(row, Today):
            yield look.paint(look.marks(f"── today, {wording.day(row.day)} ──"), "warning") + "\n"
        else:
            yield from _event(row, width, detail, look)
        first = False


def _event(event: Event, width: int, detail: Detail, look: Look) -> Iterator[str]:
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
    if detail.said:
        for line in _source_lines(event, detail.said):
            yield " " * indent + look.paint(look.wrap(look.marks(line), indent), "faint") + "\n"


def _where(event: Event) -> str:
    """Places, level, scope and those met, as far as the record gives them."""
    scope = event.scope if event.scope != "full" else ""
    parts = [", ".join(event.place), event.level or "", scope]
    if event.with_:
        parts.append("with " + ", ".join(event.with_))
    return "; ".join(part for part in parts if part)


def _source_lines(event: Event, said: Said) -> Iterator[str]:
    for source in event.source:
        when = f", {wording.date(source.published)}" if source.published else ""
        words = said(event, source)
        yield shown(f"{source.name}{when}{': ' + '; '.join(words) if words else ''}")
