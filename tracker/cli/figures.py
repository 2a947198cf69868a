"""Verbs that count and compare: balance, stats."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from tracker import balance, query, stats
from tracker.cli import options, output, request
from tracker.cli.filters import filtered
from tracker.query import Filters
from tracker.views import balance_table, json_text, stats_text


def balance_command(
    ctx: typer.Context,
    one: Annotated[str, typer.Argument(metavar="A", help="a country or a person")],
    other: Annotated[str, typer.Argument(metavar="B", help="another of the same")],
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    json: options.Json = False,
) -> None:
    """Two countries, or two persons, side by side: visits and promises each way, whose turn it is, and how
    many of all visits in the store were returned, and after how long.

    \b
    tracker balance Russia "North Korea"
    tracker balance putin "kim jong un" --as-of 2019-12-31
    """
    clocks = request.clocks(ctx, as_of, known_on)
    document = request.load(ctx)
    pair = balance.pair(document.registry, (one, other))
    found = balance.balance(pair, document.record, document.registry, clocks)
    if json:
        output.write([json_text.document(balance_table.values(found, clocks))])
    else:
        output.show(ctx, partial(balance_table.page, found, clocks), partial(balance_table.lines, found))


@filtered
def stats_command(
    ctx: typer.Context,
    filters: Filters,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    json: options.Json = False,
) -> None:
    """Events by year, country, person, kind and level; how long promises take, and reports.

    \b
    tracker stats
    tracker stats --country "north korea" --from 2000
    tracker stats --person putin --as-of 2020-01-01 --json
    """
    clocks = request.clocks(ctx, as_of, known_on)
    document = request.load(ctx)
    keep = query.predicate(filters, document.registry)
    found = stats.stats(document.record, document.registry, clocks, keep)
    if json:
        output.write([json_text.document(stats_text.values(found, clocks))])
    else:
        output.show(ctx, partial(stats_text.page, found, clocks), partial(stats_text.lines, found))
    if not found.events:
        output.remark("no event fits" if document.record.events else "the store holds no events yet")
