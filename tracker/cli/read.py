"""Verbs that read events: timeline, search, show, people, places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import chain, islice
from typing import Annotated, NamedTuple

import typer

from tracker import clocks as two_clocks
from tracker import excerpts, query, timeline
from tracker.cli import options, output, request
from tracker.cli.filters import filtered
from tracker.cli.options import option
from tracker.clocks import Clocks
from tracker.conditions import Predicate
from tracker.errors import Problem, TrackerError
from tracker.excerpts import Excerpt
from tracker.lanes import Lanes, roles
from tracker.listed import Listed
from tracker.model import Event
from tracker.phrases import say
from tracker.query import Filters
from tracker.registry import Family
from tracker.store.reading import Reading
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

    @property
    def needs_all(self) -> bool:
        """Whether it shows more of an event than a line of a list does."""
        return self.json or self.jsonl or self.sources or self.full or self.lanes is not None


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
    store = request.reading(ctx)
    keep = query.predicate(filters, store.registry)
    today = asked.today if asked else request.today_number(ctx)
    if excerpt.around is not None:
        store.event(excerpt.around)
    if asked or layout.needs_all:
        record = store.fitting(filters)
        record = two_clocks.seen(record, asked, with_future=with_future) if asked else record
        events = excerpts.excerpt(timeline.ordered(filter(keep, record.events)), excerpt, today)
        show, is_empty = partial(_show_events, events), not events
    else:
        listed = iter(_excerpt(store, filters, keep, excerpt, today))
        first = list(islice(listed, 1))
        show, is_empty = partial(_show_list, chain(first, listed)), not first
    show(ctx, store, layout, today)
    if is_empty:
        empty = say("the store holds no events yet; `tracker add` records one")
        output.tell(ctx, empty if store.is_empty else say("no event fits"))


def _excerpt(store: Reading, filters: Filters, keep: Predicate, excerpt: Excerpt, today: int) -> Iterable[Listed]:
    if excerpt.last is not None and excerpt == Excerpt(last=excerpt.last):
        return store.last(filters, keep, excerpt.last, today)
    listed = store.listed(filters, keep)
    return listed if excerpt == excerpts.ALL else excerpts.excerpt(list(listed), excerpt, today)


def _show_list(listed: Iterable[Listed], ctx: typer.Context, _: Reading, layout: _Layout, today: int) -> None:
    """As they come: the first screen does not wait for the last."""
    detail = Detail(layout.ids, compact=layout.compact)
    page = partial(timeline_text.page, listed, today, layout.group, detail)
    output.show(ctx, page, partial(timeline_text.lines, listed, detail))


def _show_events(events: Sequence[Event], ctx: typer.Context, store: Reading, layout: _Layout, today: int) -> None:
    """With what only the events themselves hold."""
    if layout.json or layout.jsonl:
        from tracker.views import json_text

        file = str(store.path)
        output.write(json_text.event_lines(events, file) if layout.jsonl else json_text.events(events, file))
    elif layout.full:
        from tracker.views import event_card

        cards = partial(event_card.texts, events, _said(store))
        output.show(ctx, cards, cards)
    else:
        parts = partial(roles, lanes=layout.lanes, registry=store.registry) if layout.lanes else None
        detail = Detail(layout.ids, _said(store) if layout.sources else None, layout.compact, parts)
        page = partial(timeline_text.page, events, today, layout.group, detail)
        output.show(ctx, page, partial(timeline_text.lines, events, detail))


def _said(store: Reading) -> timeline_text.Saying:
    from tracker import sources

    return partial(sources.said, store.registry)


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

    store = request.reading(ctx)
    events = [store.event(event_id) for event_id in ids]
    clocks = request.clocks(ctx, as_of, known_on)
    known = [ledger.promises_of(event_id, store.bound_to(event_id), store.registry, clocks) for event_id in ids]
    if json:
        bearing = {promise.id: promise for promises in known for promise in promises}
        shown = {
            "events": [json_text.event(event, str(store.path)) for event in events],
            "promises": [json_text.promise(promise) for promise in bearing.values()],
        }
        output.write([json_text.document(shown)])
        return
    look = output.look(ctx)
    for number, (event, promises) in enumerate(zip(events, known, strict=True)):
        output.write(["\n" if number else "", event_card.text(event, promises, _said(store), look)])


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
        output.write(names_list.lines(found, output.look(ctx)))
