"""The verb that records an event."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tracker import context, dateinput, duplicates, entry, schema, toml_text, wording
from tracker.cli import options, output, request, saving
from tracker.clocks import Clocks
from tracker.errors import Problem, TrackerError
from tracker.look import shown_lines
from tracker.model import KINDS, PROMISE_KINDS, Event
from tracker.store import document as documents
from tracker.store.document import Document
from tracker.titles import make_id

WHAT, PROMISE, MORE = "What happened", "Of a promise", "Who says so, and more"


def _field(*names: str, help: str, metavar: str = "TEXT", panel: str = WHAT) -> Any:
    return typer.Option(*names, help=help, metavar=metavar, rich_help_panel=panel)


def add_command(
    ctx: typer.Context,
    title: Annotated[str | None, typer.Argument(help="one line; made from kind, visitor and host if not given")] = None,
    date: Annotated[
        str | None, _field("--date", "--on", metavar="DATE", help="when: 19–20 July 2000, yesterday, 2000-07")
    ] = None,
    kind: Annotated[
        str | None, _field("--kind", "-k", metavar="WORD", help="visit, invitation, meeting, … or a word of your own")
    ] = None,
    visitor: Annotated[list[str] | None, _field("--visitor", metavar="NAME", help="who travels")] = None,
    host: Annotated[str | None, _field("--host", "--to", metavar="COUNTRY", help="the country visited")] = None,
    place: Annotated[list[str] | None, _field("--place", metavar="PLACE", help="where; the stops in order")] = None,
    with_: Annotated[list[str] | None, _field("--with", metavar="NAME", help="whom they met")] = None,
    level: Annotated[str | None, _field("--level", metavar="WORD", help="what the source calls the visit")] = None,
    scope: Annotated[str | None, _field("--scope", metavar="WORD", help="full, transit, border, online")] = None,
    trip: Annotated[
        str | None, _field("--trip", metavar="WORD", help="legs with the same word are one journey")
    ] = None,
    inviter: Annotated[str | None, _field("--inviter", metavar="NAME", panel=PROMISE, help="who invited")] = None,
    accepted: Annotated[
        str | None, _field("--accepted", metavar="yes|DATE", panel=PROMISE, help="the answer was yes")
    ] = None,
    due: Annotated[
        str | None, _field("--due", metavar="DATE", panel=PROMISE, help="when the visit is to take place")
    ] = None,
    reported: Annotated[
        str | None, _field("--reported", metavar="DATE", panel=MORE, help="when it became public")
    ] = None,
    follows: Annotated[
        list[str] | None, _field("--follows", metavar="ID", panel=MORE, help="an earlier event this one answers")
    ] = None,
    unrelated: Annotated[
        list[str] | None, _field("--unrelated", metavar="ID", panel=MORE, help="a promise it has nothing to do with")
    ] = None,
    tags: Annotated[
        list[str] | None, _field("--tags", "--tag", metavar="WORD", panel=MORE, help="a word of your own")
    ] = None,
    note: Annotated[str | None, _field("--note", panel=MORE, help="free text")] = None,
    source: Annotated[
        list[str] | None, _field("--source", "-s", metavar='"NAME [DATE] [URL]"', panel=MORE, help="who says so")
    ] = None,
    id_: Annotated[
        str | None, _field("--id", metavar="ID", panel=MORE, help="made from date and title if not given")
    ] = None,
    allow_duplicate: Annotated[
        bool, typer.Option("--allow-duplicate", help="record it though it looks recorded")
    ] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Record an event. What was understood is shown, and what follows from it.

    \b
    tracker add --kind visit --visitor Putin --to "North Korea" --on "19 Jun 2024"
    tracker add "Kim invites Putin" --kind invitation --visitor Putin \\
        --to "North Korea" --on 2023-09-13 --source "KCNA 2023-09-14"

    Options that name a list (--visitor, --place, --with, --source, …) may be given several times.
    """
    given = {
        "id": id_, "date": date, "title": title, "kind": kind, "visitor": visitor, "host": host, "place": place,
        "with": with_, "level": level, "scope": scope, "trip": trip, "inviter": inviter, "accepted": accepted,
        "due": due, "reported": reported, "follows": follows, "unrelated": unrelated, "tags": tags, "note": note,
    }  # fmt: skip
    _complete(ctx, given)
    path = request.store_path(ctx)
    if dry_run or not path.exists():
        _add(ctx, _new_or_old(ctx, dry_run=dry_run), given, source or [], allow_duplicate, dry_run=dry_run)
        if dry_run:
            return
    else:
        with documents.editing(path) as document:
            _add(ctx, document, given, source or [], allow_duplicate, dry_run=False)


def _complete(ctx: typer.Context, given: dict[str, Any]) -> None:
    """Ask for what an event cannot do without; where there is no one to ask, say what is missing."""
    if not (given["title"] or given["kind"] or given["visitor"]):
        said = _ask("What happened", "what happened", '"Kim invites Putin", or --kind, --visitor and --to')
        given["kind" if said in KINDS else "title"] = said
    if not given["title"] and (given["kind"] == "visit" or given["kind"] in PROMISE_KINDS):
        if not given["visitor"]:
            given["visitor"] = [_ask("Who travels", "the visitor", '--visitor "Vladimir Putin"')]
        if not (given["host"] or given["place"]):
            given["host"] = _ask("To which country", "the host", '--to "North Korea"')
    if not given["date"]:
        given["date"] = _ask_date(ctx)


def _ask(question: str, missing: str, example: str) -> str:
    if not output.can_ask():
        raise TrackerError(Problem("TRK502", f"{missing} is missing", f"as in {example}"))
    return str(typer.prompt(question, err=True))


def _ask_date(ctx: typer.Context) -> str:
    """The date, asked for until it can be read."""
    while True:
        typed = _ask("When did it happen", "the date", '--on 2024-06-19, --on "June 2024"')
        try:
            dateinput.understand(typed, request.today(ctx))
        except TrackerError as error:
            output.problems(error.problems)
        else:
            return typed


def _new_or_old(ctx: typer.Context, *, dry_run: bool) -> Document:
    """The store to add to, empty where there is none yet."""
    path = request.store_path(ctx)
    if path.exists():
        return documents.load(path)
    if not dry_run:
        output.remark(f"makes the new store {path}")
    return Document(path, documents.NEW_STORE)


def _add(
    ctx: typer.Context,
    document: Document,
    given: dict[str, Any],
    sources: list[str],
    allow_duplicate: bool,
    *,
    dry_run: bool,
) -> None:
    table = _table(ctx, document, given, sources)
    event = schema.event(table)
    twins = duplicates.likely_duplicates(event, document.record.events, document.registry)
    if twins and not allow_duplicate:
        what = f"this looks like {twins[0].id!r} of {twins[0].date}, which is on record"
        raise TrackerError(
            Problem("TRK503", what, "if it is another event, say --allow-duplicate; nothing was written")
        )
    changed = document.with_event(table)
    if dry_run:
        output.write([line + "\n" for line in shown_lines(toml_text.event_block(table).rstrip("\n"))])
    else:
        _save(ctx, document, changed)
        output.write([f"added {event.id}\n"])
    output.write(_said(ctx, changed, event))


def _save(ctx: typer.Context, document: Document, changed: Document) -> None:
    if document.path.exists():
        saving.save(ctx, document, changed)
    else:
        saving.create(ctx, changed)


def _table(ctx: typer.Context, document: Document, given: dict[str, Any], sources: list[str]) -> dict[str, Any]:
    ids = [event.id for event in document.record.events]
    made = entry.Entry(document.registry, ids, request.today(ctx))
    made.take(given)
    read = [entry.source(text, request.today(ctx)) for text in sources]
    table = {**made.table, "source": [source for source, _ in read]} if sources else made.table
    for text in (*made.remarks, *(remark for _, remark in read)):
        output.remark(text)
    entry.check_free(table, ids)
    event = schema.event(table)
    if "id" not in table:
        table = {"id": make_id(event.date, event.title, set(ids)), **table}
    return table


def _said(ctx: typer.Context, document: Document, event: Event) -> list[str]:
    """What was understood, and what follows from it."""
    clocks = Clocks(request.today_number(ctx))
    stored = document.event(event.id)
    when = wording.date(stored.date)
    if stored.date.is_day and stored.date.earliest is not None:
        when = wording.day(stored.date.earliest)
    meaning = context.lines(stored, document.record, document.registry, clocks)
    lines = [f"{when}: {stored.title}", *(line.text for line in meaning)]
    if stored.kind == "visit" and not clocks.had_happened(stored):
        output.remark("to record it as announced: --kind announcement, with the date in --due")
    return [f"  {line}\n" for text in lines for line in shown_lines(text)]
