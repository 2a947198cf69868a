"""The verb on promises: pending."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from tracker import ledger, query, wording
from tracker.cli import options, output, request
from tracker.phrases import say
from tracker.views import pending_list


def pending_command(
    ctx: typer.Context,
    all_: Annotated[bool, typer.Option("--all", "-a", help="kept, cancelled, declined and lapsed ones too")] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="only those whose time has wholly passed")] = False,
    visitor: Annotated[list[str] | None, typer.Option(metavar="NAME", help="promised visits of this person")] = None,
    host: Annotated[list[str] | None, typer.Option(metavar="COUNTRY", help="promised visits to this country")] = None,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    json: options.Json = False,
    exit_code: options.ExitCode = False,
) -> None:
    """Visits promised (invited, accepted, announced) and not yet made, the most urgent first, each with its reason:
    what is overdue, what is due now, what is due, then what has no date, the oldest first.

    \b
    tracker pending
    tracker pending --as-of 2024-01-01 --known-on 2023-09-13
    tracker pending --all --json
    """
    clocks = request.clocks(ctx, as_of, known_on)
    store = request.reading(ctx)
    visitors = {store.registry.find("person", name).key for name in visitor or ()}
    hosts = {store.registry.find("country", name).key for name in host or ()}
    record = store.fitting(query.ALL) if all_ else store.pending(clocks)
    found = [
        promise
        for promise in ledger.promises(record, store.registry, clocks, ledger.STATES if all_ else ledger.PENDING)
        if (promise.overdue or not overdue)
        and (not visitors or any(person.key in visitors for person in promise.visitors))
        and (not hosts or promise.host.key in hosts)
    ]
    if json:
        from tracker.views import json_text

        output.write([json_text.promises(found, clocks.today, clocks.known_on)])
    else:
        urgent = sorted(found, key=ledger.urgency)
        output.show(ctx, partial(pending_list.page, urgent, clocks.today), partial(pending_list.lines, urgent))
    if not found:
        day = wording.day(clocks.today)
        asked = all_ or overdue or visitor or host
        none = say("no promise fits on {day}", day=day) if asked else say("nothing is pending on {day}", day=day)
        output.tell(ctx, wording.as_known(none, clocks.known_on))
    if exit_code and any(promise.is_pending for promise in found):
        raise typer.Exit(1)
