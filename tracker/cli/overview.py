"""What `tracker` alone shows: how the store stands, and three things to do."""

from __future__ import annotations

import sys

import typer

from tracker import ledger, wording
from tracker.cli import output, request
from tracker.clocks import Clocks
from tracker.look import shown
from tracker.timeline import ordered


def show(ctx: typer.Context) -> None:
    """A few lines on the store, or how to begin where there is none."""
    path = request.store_path(ctx)
    if path.is_file():
        output.write(_state(ctx))
        next_steps = ("tracker timeline", "tracker pending", "tracker check")
    else:
        sys.stdout.write(f"There is no store yet; the first would be {path}.\n")
        next_steps = (
            "tracker init",
            'tracker add --kind visit --visitor "…" --to "…" --on "19 June 2024"',
            "tracker add -h",
        )
    sys.stdout.write("\n" + "".join(f"  {step}\n" for step in next_steps) + "\n`tracker --help` lists all verbs.\n")


def _state(ctx: typer.Context) -> list[str]:
    document = request.load(ctx)
    record = document.record
    today = request.today_number(ctx)
    waiting = ledger.pending(record, document.registry, Clocks(today))
    overdue = sum(promise.overdue for promise in waiting)
    lines = [f"{document.path}: {wording.count(len(record.events), 'event')}, "]
    lines.append(f"{wording.count(len(waiting), 'promise')} pending{f', {overdue} overdue' if overdue else ''}\n")
    past = [event for event in ordered(record.events) if event.date.earliest and event.date.earliest <= today]
    if past:
        lines.append(f"last: {wording.date(past[-1].date)}, {shown(past[-1].title)}\n")
    return lines
