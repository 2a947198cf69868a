"""Verbs that count and compare: brief, balance, stats."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from tracker import balance, brief, query, stats
from tracker.cli import options, output, request
from tracker.cli.filters import filtered
from tracker.phrases import say
from tracker.query import Filters
from tracker.views import balance_table, brief_page, json_text, stats_text


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


def brief_command(
    ctx: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="countries, or persons")],
    markdown: Annotated[bool, typer.Option("--markdown", help="as Markdown, to be pasted into a paper")] = False,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    json: options.Json = False,
) -> None:
    """One page on a country, on what lies between two, or on persons: the last contacts, what is promised and
    due, where sources disagree.

    \b
    tracker brief "North Korea"
    tracker brief Russia "North Korea" --markdown
    tracker brief putin --as-of 2019-12-31
    """
    clocks = request.clocks(ctx, as_of, known_on)
    document = request.load(ctx)
    whose = brief.subjects(document.registry, names)
    found = brief.brief(whose, document.record, document.registry, clocks, with_future=not as_of)
    if json:
        output.write([json_text.document(brief_page.values(found, clocks))])
    elif markdown:
        output.write_file(brief_page.markdown(found, clocks, output.spoken(ctx)))
    else:
        output.write(brief_page.text(found, clocks, output.look(ctx)))


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
        output.tell(ctx, say("no event fits") if document.record.events else say("the store holds no events yet"))
