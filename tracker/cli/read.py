"""Verbs that read events: timeline, search, show, people, places."""

from __future__ import annotations

from functools import partial
from typing import Annotated, NamedTuple

import typer

from tracker import clocks as two_clocks
from tracker import excerpts, query, timeline
from tracker.cli import options, output, request
from tracker.cli.filters import filtered
from tracker.cli.options import option
from tracker.clocks import Clocks
from tracker.errors import Problem, TrackerError
from tracker.excerpts import Excerpt
from tracker.lanes import Lanes, roles
from tracker.query import Filters
from tracker.registry import Family
from tracker.store.document import Document
from tracker.views import timeline_text
from tracker.views.timeline_text import Detail


class _Layout(NamedTuple):
    """How a list of events is shown."""

    json: bool
    jsonl: bool
    group: timeline.Grouping = "none"
    sources: bool = False
    ids: bool = False
    compact: bool = False
    full: bool = False
    lanes: Lanes | None = None


@filtered
def timeline_command(
    ctx: typer.Context,
    filters: Filters,
    group: Annotated[
        options.Group, option("--group", panel=options.LOOKS, help="headings on a terminal")
    ] = options.Group.year,
    lanes: Annotated[
        options.Lanes | None, option("--lanes", panel=options.LOOKS, help="a column for each, and its part in events")
    ] = None,
    compact: Annotated[bool, option("--compact", panel=options.LOOKS, help="a line an event")] = False,
    full: Annotated[bool, option("--full", panel=options.LOOKS, help="every field and source of each")] = False,
    sources: options.Sources = False,
    ids: options.Ids = False,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    json: options.Json = False,
    jsonl: options.JsonLines = False,
    last: Annotated[
        int | None, typer.Option(min=0, metavar="N", rich_help_panel=options.WHICH, help="the last N by today")
    ] = None,
    next_: Annotated[
        int | None,
        typer.Option("--next", min=0, metavar="N", rich_help_panel=options.WHICH, help="the next N after today"),
    ] = None,
    around: Annotated[
        str | None, option("--around", metavar="ID", panel=options.WHICH, help="an event, five before, five after")
    ] = None,
    on_this_day: Annotated[
        bool, option("--on-this-day", panel=options.WHICH, help="of this day and month, in any year")
    ] = False,
) -> None:
    """What happened, in order.

    \b
    tracker timeline --from 2023 --to 2023
    tracker timeline --person putin --country "north korea" --sources
    tracker timeline kind:visit date:2019.. --last 10
    tracker timeline --lanes country
    """
    asked = request.clocks(ctx, as_of, known_on) if as_of or known_on else None
    excerpt = Excerpt(last, next_, around, on_this_day)
    if compact + full + bool(lanes) > 1:
        problem = Problem("TRK500", "--compact, --full and --lanes are three ways to show events", "give one of them")
        raise TrackerError(problem)
    layout = _Layout(json, jsonl, group.value, sources, ids, compact, full, lanes.value if lanes else None)
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
    _list(ctx, filters, None, _Layout(json, jsonl, ids=True))


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
    if layout.json or layout.jsonl:
        from tracker.views import json_text

        file = str(document.path)
        output.write([json_text.events(found, file)] if layout.json else json_text.event_lines(found, file))
    elif layout.full:
        from tracker.views import event_card

        cards = partial(event_card.texts, found, _said(document))
        output.show(ctx, cards, cards)
    else:
        parts = partial(roles, lanes=layout.lanes, registry=document.registry) if layout.lanes else None
        detail = Detail(layout.ids, _said(document) if layout.sources else None, layout.compact, parts)
        page = partial(timeline_text.page, found, today, layout.group, detail)
        output.show(ctx, page, partial(timeline_text.lines, found, detail))
    if not found:
        output.remark("no event fits" if record.events else "the store holds no events yet; `tracker add` records one")


def _said(document: Document) -> timeline_text.Said:
    from tracker import sources

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
    tracker show kim-invites-putin-2023 --known-on 2023-09-13
    """
    from tracker import ledger
    from tracker.views import event_card, json_text

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
    tracker people --json
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
    from tracker import names
    from tracker.views import json_text, names_list

    document = request.load(ctx)
    found = names.mentions(document.record, document.registry, family)
    if json:
        key = {"person": "people", "place": "places", "country": "countries"}[family]
        output.write([json_text.document({key: [names_list.values(mention) for mention in found]})])
    else:
        output.write(names_list.lines(found))
