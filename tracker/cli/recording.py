"""What the ways of recording an event share: from what is typed to the block in the store, and what is said of it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any, NamedTuple

import typer

from tracker import context, duplicates, entry, schema, toml_text, wording
from tracker.cli import output, request, saving
from tracker.clocks import Clocks
from tracker.errors import Problem, TrackerError
from tracker.look import shown_lines
from tracker.model import Event
from tracker.phrases import Said, say
from tracker.query import Filters
from tracker.store import document as documents
from tracker.store.document import Document
from tracker.store.reading import Reading
from tracker.titles import make_id

COPIED = ("kind", "visitor", "host", "place", "with", "level", "scope", "inviter", "tags")
"""What `--like` takes from another event; what was then and is not now, it leaves."""


class Draft(NamedTuple):
    """An event as typed: fields, sources, and whether it may look like one that is recorded."""

    given: Mapping[str, Any]
    sources: Sequence[str] = ()
    allow_duplicate: bool = False


def alike(document: Document, event_id: str, draft: Draft) -> Draft:
    """The draft with what was not given as it is in another event; its title too, where nothing of that was given."""
    model = document.tables["event"][document.index_of(event_id)]
    given = {**draft.given}
    copied = COPIED if any(given[name] for name in COPIED) else (*COPIED, "title")
    for name in copied:
        if not given[name] and name in model:
            given[name] = model[name]
    return draft._replace(given=given)


def new_or_old(ctx: typer.Context, *, dry_run: bool) -> Document:
    """The store to add to, empty where there is none yet."""
    path = request.store_path(ctx)
    if path.exists():
        return documents.load(path)
    if not dry_run:
        output.remark(f"makes the new store {path}")
    return Document(path, documents.NEW_STORE)


def table(ctx: typer.Context, store: Reading, draft: Draft) -> tuple[dict[str, Any], list[Said]]:
    """The table that is to be written, with an id, and what was read into what was typed."""
    ids = store.ids()
    made = entry.Entry(store.registry, ids, request.today(ctx))
    made.take(draft.given)
    read = [entry.source(text, request.today(ctx)) for text in draft.sources]
    found = {**made.table, "source": [source for source, _ in read]} if read else made.table
    entry.check_free(found, ids)
    return with_id(found, ids), [*made.remarks, *(remark for _, remark in read)]


def with_id(found: dict[str, Any], ids: Container[str]) -> dict[str, Any]:
    """The table with an id made from date and title, if it has none."""
    if "id" in found:
        return found
    event = schema.event(found)
    return {"id": make_id(event.date, event.title, ids), **found}


def check_new(store: Reading, event: Event, draft: Draft) -> None:
    """Refuse (TRK503) what looks like an event on record."""
    near = store.fitting(Filters(event.date, event.date))
    twins = duplicates.likely_duplicates(event, near.events, store.registry)
    if twins and not draft.allow_duplicate:
        what = f"this looks like {twins[0].id!r} of {twins[0].date}, which is on record"
        raise TrackerError(
            Problem("TRK503", what, "if it is another event, say --allow-duplicate; nothing was written")
        )


def add(ctx: typer.Context, store: Reading, draft: Draft, *, dry_run: bool = False) -> None:
    """Put the event into the store; the caller holds the lock."""
    made, remarks = table(ctx, store, draft)
    for text in remarks:
        output.tell(ctx, text)
    event = schema.event(made)
    check_new(store, event, draft)
    before, after = store.with_event(made)
    told = said(ctx, store, after.event(event.id))
    if dry_run:
        output.write(block(made))
    else:
        put(ctx, before, after)
        output.write([output.look(ctx).say("added {id}", id=event.id) + "\n"])
    remind(ctx, event)
    output.write(told)


def put(ctx: typer.Context, document: Document, changed: Document) -> None:
    """Save the store, or make it."""
    if document.path.exists():
        saving.save(ctx, document, changed)
    else:
        saving.create(ctx, changed)


def block(made: Mapping[str, Any]) -> list[str]:
    """The lines that are to be written, made safe for a terminal."""
    return [line + "\n" for line in shown_lines(toml_text.event_block(made).rstrip("\n"))]


def said(ctx: typer.Context, store: Reading, event: Event) -> list[str]:
    """What was understood, and what follows from an event beside those of the store."""
    when = wording.date(event.date)
    if event.date.is_day and event.date.earliest is not None:
        when = wording.day(event.date.earliest)
    record = store.around(event)
    others = (other for other in record.events if other.id != event.id)
    record = record._replace(events=(*others, event))
    meaning = context.lines(event, record, store.registry, Clocks(request.today_number(ctx)))
    lines = [say("{date}: {title}", date=when, title=event.title), *(line.text for line in meaning)]
    spoken = output.spoken(ctx)
    return [f"  {line}\n" for text in lines for line in shown_lines(spoken.tell(text))]


def remind(ctx: typer.Context, event: Event) -> None:
    """Of a visit to come, say how it is recorded as one that was announced."""
    if event.kind == "visit" and not Clocks(request.today_number(ctx)).had_happened(event):
        output.tell(ctx, say("to record it as announced: --kind announcement, with the date in --due"))
