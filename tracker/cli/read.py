"""Verbs that read events: timeline, search, show, people, places."""

from __future__ import annotations

from functools import partial
from typing import Annotated, NamedTuple

import typer

from tracker import clocks as two_clocks
from tracker import excerpts, ledger, names, query, sources, timeline
from tracker.cli import options, output, request
from tracker.cli.filters import filtered
from tracker.clocks import Clocks
from tracker.excerpts import Excerpt
from tracker.query import Filters
from tracker.registry import Family
from tracker.store.document import Document
from tracker.views import event_card, json_text, names_list, timeline_text
from tracker.views.timeline_text import Detail


class _Layout(NamedTuple):
    """How a list of events is shown."""

    json: bool
    jsonl: bool
    group: timeline.Grouping
    sources: bool
    ids: bool


@filtered
def timeline_command(
    ctx: typer.Context,
    filters: Filters,
    group: Annotated[options.Group, typer.Option(help="headings on a terminal")] = options.Group.year,
    sources: options.Sources = False,
    ids: options.Ids = False,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    json: options.Json = False,
    jsonl: options.JsonLines = False,
    last: Annotated[int | None, typer.Option(min=0, metavar="N", help="the last N by today")] = None,
    next_: Annotated[int | None, typer.Option("--next", min=0, metavar="N", help="the next N after today")] = None,
    around: Annotated[
        str | None, options.option("--around", metavar="ID", help="an event, five before, five after")
    ] = None,
    on_this_day: Annotated[bool, typer.Option("--on-this-day", help="of this day and month, in any year")] = False,
) -> None:
    """What happened, in order.

    \b
    tracker timeline --from 2023 --to 2023
    tracker timeline --person putin --country "north korea" --sources
    tracker timeline kind:visit date:2019.. --last 10
    """
    asked = request.clocks(ctx, as_of, known_on) if as_of or known_on else None
    excerpt = Excerpt(last, next_, around, on_this_day)
    layout = _Layout(json, jsonl, group.value, sources, ids)
    _list(ctx, filters, asked, layout, excerpt, with_future=not as_of)


@filtered
def search_command(
    ctx: typer.Context,
    filters: Filters,
    json: options.Json = False,
    jsonl: options.JsonLines = False,
) -> None:
    """Events that hold all these words, in any field: titles, names, notes, sources.

    \b
    tracker search spaceport
    tracker search satellite --from 2023-06
    """
    _list(ctx, filters, None, _Layout(json, jsonl, "none", sources=False, ids=True))


def _list(
    ctx: typer.Context,
    filters: Filters,
    asked: Clocks | None,
    layout: _Layout,
    excerpt: Excerpt = excerpts.ALL,
    *,
    with_future: bool = True,
) -> None:
    document = request.load(ctx)
    record = two_clocks.seen(document.record, asked, with_future=with_future) if asked else document.record
    keep = query.predicate(filters, document.registry)
    listed = timeline.ordered(event for event in record.events if keep(event))
    today = asked.today if asked else request.today_number(ctx)
    if excerpt.around is not None:
        document.index_of(excerpt.around)
    found = excerpts.excerpt(listed, excerpt, today)
    detail = Detail(layout.ids, _said(document) if layout.sources else None)
    if layout.json:
        output.write([json_text.events(found, str(document.path))])
    elif layout.jsonl:
        output.write(json_text.event_lines(found, str(document.path)))
    else:
        page = partial(timeline_text.page, found, today, layout.group, detail)
        output.show(ctx, page, partial(timeline_text.lines, found, detail))
    if not found:
        output.remark("no event fits" if record.events else "the store holds no events yet; `tracker add` records one")


def _said(document: Document) -> timeline_text.Said:
    return partial(sources.said, document.registry)


def show_command(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="ids of events")],
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    json: options.Json = False,
) -> None:
    """One event in full: every field, every source beside what it says, the promise it bears on.

    \b
    tracker show kim-invites-putin-2023
    """
    document = request.load(ctx)
    events = [document.event(event_id) for event_id in ids]
    clocks = request.clocks(ctx, as_of, known_on)
    known = [ledger.promises_of(event.id, document.record, document.registry, clocks) for event in events]
    if json:
        bearing = {promise.id: promise for promises in known for promise in promises}
        shown = {
            "events": [json_text.event(event, str(document.path)) for event in events],
            "promises": [json_text.promise(promise) for promise in bearing.values()],
        }
        output.write([json_text.document(shown)])
        return
    look = output.look(ctx)
    for number, (event, promises) in enumerate(zip(events, known, strict=True)):
        output.write(["\n" if number else "", event_card.text(event, promises, _said(document), look)])


def people_command(ctx: typer.Context, json: options.Json = False) -> None:
    """Who occurs in the record, with home country and aliases.

    \b
    tracker people
    """
    _mentions(ctx, "person", json)


def places_command(
    ctx: typer.Context,
    countries: Annotated[bool, typer.Option("--countries", help="host countries instead of places")] = False,
    json: options.Json = False,
) -> None:
    """Places that occur in the record, with country and aliases.

    \b
    tracker places
    tracker places --countries
    """
    _mentions(ctx, "country" if countries else "place", json)


def _mentions(ctx: typer.Context, family: Family, json: bool) -> None:
    document = request.load(ctx)
    found = names.mentions(document.record, document.registry, family)
    if json:
        key = {"person": "people", "place": "places", "country": "countries"}[family]
        output.write([json_text.document({key: [names_list.values(mention) for mention in found]})])
    else:
        output.write(names_list.lines(found))
