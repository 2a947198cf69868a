"""What `tracker` alone shows: how the store stands, and three things to do."""

from __future__ import annotations

import sys

import typer

from tracker import ledger, wording
from tracker.cli import output, request
from tracker.clocks import Clocks
from tracker.excerpts import Excerpt, excerpt
from tracker.ledger import Promise
from tracker.look import shown
from tracker.model import Event
from tracker.store.document import Document
from tracker.timeline import ordered


def show(ctx: typer.Context) -> None:
    """A few lines on the store, or how to begin where there is none."""
    path = request.store_path(ctx)
    if path.is_file():
        document = request.load(ctx)
        output.write(_state(ctx, document))
        if document.record.events:
            next_steps = ("tracker timeline", "tracker pending", "tracker check")
        else:
            next_steps = ("tracker add -h", "tracker import FILE", "tracker formats")
    else:
        sys.stdout.write(f"There is no store yet; the first would be {path}.\n")
        next_steps = (
            "tracker init",
            'tracker add --kind visit --visitor "…" --to "…" --on "19 June 2024"',
            "tracker add -h",
        )
    sys.stdout.write("\n" + "".join(f"  {step}\n" for step in next_steps) + "\n`tracker --help` lists all verbs.\n")


def _state(ctx: typer.Context, document: Document) -> list[str]:
    clocks = Clocks(request.today_number(ctx))
    waiting = sorted(ledger.pending(document.record, document.registry, clocks), key=ledger.urgency)
    overdue = [promise for promise in waiting if promise.overdue]
    dated = [promise for promise in waiting if promise.due and not promise.overdue]
    events = wording.count(len(document.record.events), "event")
    promises = wording.count(len(waiting), "promise")
    late = f", {len(overdue)} overdue" if overdue else ""
    lines = [f"{shown(str(document.path))}: {events}, {promises} pending{late}"]
    listed = [event for event in ordered(document.record.events) if event.date.earliest is not None]
    lines += [f"last: {_event(event)}" for event in excerpt(listed, Excerpt(last=1), clocks.today)]
    lines += [f"overdue: {_promise(promise)}" for promise in overdue[:1]]
    lines += [f"next: {_event(event)}" for event in excerpt(listed, Excerpt(next=1), clocks.today)]
    lines += [f"due next: {_promise(promise)}" for promise in dated[:1]]
    look = output.look(ctx)
    return [f"{look.wrap(look.marks(line), 2)}\n" for line in lines]


def _event(event: Event) -> str:
    return f"{wording.date(event.date)}, {shown(event.title)}"


def _promise(promise: Promise) -> str:
    who = " and ".join(visitor.name for visitor in promise.visitors)
    due = f", due {wording.date(promise.due)}" if promise.due else ""
    return shown(f"{who} to {promise.host.name}{due} [{promise.id}]")
