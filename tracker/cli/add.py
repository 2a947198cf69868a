"""The verb that records an event."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from tracker.cli import options, output, recording, request
from tracker.errors import Problem, TrackerError
from tracker.model import PROMISE_KINDS
from tracker.store import reading
from tracker.store.reading import Reading

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
    like: Annotated[
        str | None, _field("--like", metavar="ID", panel=MORE, help="who, where and of what kind as in that event")
    ] = None,
    allow_duplicate: Annotated[
        bool, typer.Option("--allow-duplicate", help="record it though it looks recorded")
    ] = False,
    from_text: Annotated[
        Path | None,
        typer.Option("--from-text", metavar="FILE", help="sentences, an event a line (docs/add.md); - is stdin"),
    ] = None,
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
) -> None:
    """Record an event. What was understood is shown, and what follows from it. On a terminal, what is
    missing is asked for: `tracker add` alone asks for all.

    \b
    tracker add --kind visit --visitor Putin --to "North Korea" --on "19 Jun 2024"
    tracker add "Kim invites Putin" --kind invitation --visitor Putin \\
        --to "North Korea" --on 2023-09-13 --source "KCNA 2023-09-14"
    tracker add --like kim-visits-russia-2019 --on "13 Sep 2023"
    echo "13 Sep 2023: Kim Jong Un visits Russia" | tracker add --from-text - -y

    Options that name a list (--visitor, --place, --with, --source, …) may be given several times.
    """
    given = {
        "id": id_, "date": date, "title": title, "kind": kind, "visitor": visitor, "host": host, "place": place,
        "with": with_, "level": level, "scope": scope, "trip": trip, "inviter": inviter, "accepted": accepted,
        "due": due, "reported": reported, "follows": follows, "unrelated": unrelated, "tags": tags, "note": note,
    }  # fmt: skip
    draft = recording.Draft(given, source or [], allow_duplicate)
    if from_text is not None:
        from tracker.cli import add_text

        add_text.add(ctx, from_text, draft, yes=yes, dry_run=dry_run)
        return
    if like is not None:
        draft = recording.alike(request.load(ctx), like, draft)
    if _lacks(draft.given):
        draft = _completed(ctx, draft)
    path = request.store_path(ctx)
    if dry_run or not path.exists():
        recording.add(ctx, Reading(recording.new_or_old(ctx, dry_run=dry_run)), draft, dry_run=dry_run)
    else:
        with reading.held(path) as store:
            recording.add(ctx, store, draft)


def _lacks(given: Mapping[str, Any]) -> list[Problem]:
    """What an event cannot do without and was not given."""
    lacking: list[tuple[str, str]] = []
    if not (given["title"] or given["kind"] or given["visitor"]):
        lacking.append(("what happened", '"Kim invites Putin", or --kind, --visitor and --to'))
    if not given["title"] and (given["kind"] == "visit" or given["kind"] in PROMISE_KINDS):
        if not given["visitor"]:
            lacking.append(("the visitor", '--visitor "Vladimir Putin"'))
        if not (given["host"] or given["place"]):
            lacking.append(("the host", '--to "North Korea"'))
    if not given["date"]:
        lacking.append(("the date", '--on 2024-06-19, --on "June 2024"'))
    return [Problem("TRK502", f"{what} is missing", f"as in {example}") for what, example in lacking]


def _completed(ctx: typer.Context, draft: recording.Draft) -> recording.Draft:
    """The draft with what a person answers; where there is no one to ask, says what is missing."""
    if not output.can_ask(ctx):
        raise TrackerError(*_lacks(draft.given))
    from tracker.cli import asking

    return asking.completed(ctx, recording.new_or_old(ctx, dry_run=True), draft)
