"""What `tracker` alone shows: how the store stands, and three things to do."""

from __future__ import annotations

import typer

from tracker import ledger, wording
from tracker.cli import output, request
from tracker.clocks import Clocks
from tracker.excerpts import Excerpt, excerpt
from tracker.ledger import Promise
from tracker.model import Event
from tracker.phrases import Land, Said, counted, joined, say
from tracker.store.document import Document
from tracker.timeline import ordered


def show(ctx: typer.Context) -> None:
    """A few lines on the store, or how to begin where there is none."""
    path, look = request.store_path(ctx), output.look(ctx)
    if path.is_file():
        document = request.load(ctx)
        output.write(f"{look.wrap(look.marks(look.tell(line)), 2)}\n" for line in _state(ctx, document))
        if document.record.events:
            next_steps = ("tracker timeline", "tracker pending", "tracker check")
        else:
            next_steps = ("tracker add -h", "tracker import FILE", "tracker formats")
    else:
        output.write([look.say("There is no store yet; the first would be {path}.", path=path) + "\n"])
        next_steps = (
            "tracker init",
            'tracker add --kind visit --visitor "…" --to "…" --on "19 June 2024"',
            "tracker add -h",
        )
    output.write(["\n", *(f"  {step}\n" for step in next_steps)])
    output.write(["\n" + look.say("`tracker --help` lists all verbs.") + "\n"])


def _state(ctx: typer.Context, document: Document) -> list[Said]:
    clocks = Clocks(request.today_number(ctx))
    waiting = sorted(ledger.pending(document.record, document.registry, clocks), key=ledger.urgency)
    overdue = [promise for promise in waiting if promise.overdue]
    dated = [promise for promise in waiting if promise.due and not promise.overdue]
    counts = [
        counted(len(document.record.events), "{n} event", "{n} events"),
        counted(len(waiting), "{n} promise pending", "{n} promises pending"),
        *([say("{n} overdue", n=len(overdue))] if overdue else []),
    ]
    lines = [say("{path}: {counts}", path=document.path, counts=joined(", ", counts))]
    listed = [event for event in ordered(document.record.events) if event.date.earliest is not None]
    lines += [say("last: {event}", event=_event(event)) for event in excerpt(listed, Excerpt(last=1), clocks.today)]
    lines += [say("overdue: {promise}", promise=_promise(promise)) for promise in overdue[:1]]
    lines += [say("next: {event}", event=_event(event)) for event in excerpt(listed, Excerpt(next=1), clocks.today)]
    return lines + [say("due next: {promise}", promise=_promise(promise)) for promise in dated[:1]]


def _event(event: Event) -> Said:
    return say("{date}, {title}", date=wording.date(event.date), title=event.title)


def _promise(promise: Promise) -> Said:
    who = joined(" and ", (visitor.name for visitor in promise.visitors))
    trip = say("{who} to {host}", who=who, host=Land(promise.host.name))
    if promise.due:
        trip = say("{trip}, due {date}", trip=trip, date=wording.date(promise.due))
    return say("{trip} [{id}]", trip=trip, id=promise.id)
