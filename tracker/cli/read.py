"""Verbs that read events: timeline, search, show, people, places."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from tracker import clocks as two_clocks
from tracker import ledger, names, query, sources, timeline
from tracker.cli import options, output, request
from tracker.cli.filters import filtered
from tracker.clocks import Clocks
from tracker.query import Filters
from tracker.registry import Family
from tracker.store.document import Document
from tracker.views import event_card, json_text, names_list, timeline_text
from tracker.views.timeline_text import Detail


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
) -> None:
    """What happened, in order.

    \b
    tracker timeline --from 2023 --to 2023
    tracker timeline --person putin --country "north korea" --sources
    tracker timeline --json spaceport
    """
    asked = request.clocks(ctx, as_of, known_on) if as_of or known_on else None
    _list(
        ctx, filters, asked, json=json, jsonl=jsonl, group=group.value, sources=sources, ids=ids, with_future=not as_of
    )


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
    _list(ctx, filters, None, json=json, jsonl=jsonl, group="none", sources=False, ids=True)


def _list(
    ctx: typer.Context,
    filters: Filters,
    asked: Clocks | None,
    *,
    json: bool,
    jsonl: bool,
    group: timeline.Grouping,
    sources: bool,
    ids: bool,
    with_future: bool = True,
) -> None:
    document = request.load(ctx)
    record = two_clocks.seen(document.record, asked, with_future=with_future) if asked else document.record
    keep = query.predicate(filters, document.registry)
    found = timeline.ordered(event for event in record.events if keep(event))
    detail = Detail(ids, _said(document) if sources else None)
    if json:
        output.write([json_text.events(found, str(document.path))])
    elif jsonl:
        output.write(json_text.event_lines(found, str(document.path)))
    else:
        today = asked.today if asked else request.today_number(ctx)
        page = partial(timeline_text.page, found, today, group, detail)
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
