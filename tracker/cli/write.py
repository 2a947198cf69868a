"""Verbs that change the store: init, edit, remove."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from tracker import entry, fields, toml_text
from tracker.cli import options, output, request, saving
from tracker.errors import Problem, TrackerError
from tracker.look import shown, shown_lines
from tracker.store import document as documents
from tracker.store import files, reading
from tracker.store.document import Document
from tracker.store.reading import Edit, Reading


def init_command(
    ctx: typer.Context,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="heading of pages and exports")] = None,
    git: Annotated[bool, typer.Option("--git", help="have git merge the store by events, new or not")] = False,
) -> None:
    """Make a new store: events.toml in this folder, or the file that --store names.

    \b
    tracker init --title "Kim and Putin"
    tracker init --store archive/visits.toml
    tracker init --git
    """
    named = options.settings(ctx).store or os.environ.get("TRACKER_STORE")
    path = Path(named).expanduser() if named else Path(files.STORE_NAME)
    path = path / files.STORE_NAME if path.is_dir() else path
    heading = f"title = {toml_text.value_text(fields.text(title))}\n" if title else ""
    new = documents.NEW_STORE + heading
    said = _under_git(path) if git else []
    if title or not (git and path.is_file()):
        saving.create(ctx, Document(path, new), empty=new)
        output.write([f"made {path}\n"])
    output.write(f"{shown(line)}\n" for line in said)


def _under_git(path: Path) -> list[str]:
    from tracker.store import git

    return list(git.set_up(path))


def edit_command(
    ctx: typer.Context,
    event_id: Annotated[str, typer.Argument(metavar="ID", help="id of the event")],
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="set a field; nothing behind = clears it")
    ] = None,
    dry_run: options.DryRun = False,
) -> None:
    """Change one event: fields with --set, or its text in your editor ($VISUAL, $EDITOR).

    \b
    tracker edit lisbon-2024 --set level=state --set "date=5 March 2024"
    tracker edit lisbon-2024 --set tags=trade --set tags=energy --set note=
    tracker edit lisbon-2024

    The rest of the file stays as it is, byte for byte.
    """
    if set_ is None:
        _edit_by_hand(ctx, event_id)
        return
    with reading.held(request.store_path(ctx)) as store:
        store.event(event_id)
        changes = _changes(ctx, store, event_id, set_)
        _finish(ctx, store, event_id, lambda document: document.with_fields(event_id, changes), dry_run=dry_run)


def _changes(ctx: typer.Context, store: Reading, event_id: str, pairs: list[str]) -> dict[str, object]:
    given = entry.assignments(pairs)
    if given.get("date") == [""]:
        raise TrackerError(
            Problem("TRK202", "'date' cannot be cleared", "every event has one; write --set date=2024-03")
        )
    ids = [other for other in store.ids() if other != event_id]
    made = entry.Entry(store.registry, ids, request.today(ctx), prefix="")
    made.take({key: _one_or_many(key, values) for key, values in given.items() if values != [""]})
    for text in made.remarks:
        output.tell(ctx, text)
    entry.check_free(made.table, ids)
    return {key: made.table.get(key) for key in given}


def _one_or_many(key: str, values: list[str]) -> str | list[str]:
    is_list = key in fields.EVENT and fields.EVENT[key].many
    return values if is_list else values[-1]


def _finish(ctx: typer.Context, store: Reading, event_id: str, edit: Edit, *, dry_run: bool) -> None:
    before, after = store.edited([event_id], edit)
    now = after.record.events[before.index_of(event_id)].id
    if dry_run:
        output.write([line + "\n" for line in shown_lines(after.event_text(now).rstrip("\n"))])
    elif after.text == before.text:
        output.write([output.look(ctx).say("{id} is as it was", id=event_id) + "\n"])
    else:
        told = saving.what_follows(ctx, store, [(before, after)])
        saving.save(ctx, before, after)
        output.write([output.look(ctx).say("changed {id}", id=now) + "\n", *told])


def _edit_by_hand(ctx: typer.Context, event_id: str) -> None:
    path = request.store_path(ctx)
    before = reading.opened(path, "now")
    before.event(event_id)
    block = before.text_of(event_id)
    edited = _in_editor(block)
    if edited == block:
        output.write([f"{event_id} is as it was\n"])
        return
    try:
        with reading.held(path) as store:
            store.event(event_id)
            if store.text_of(event_id) != block:
                what = f"{event_id!r} was changed by another program while you edited it"
                raise TrackerError(Problem("TRK107", what, "look at the newer text and edit again"), exit_code=3)
            _finish(ctx, store, event_id, lambda document: document.with_event_text(event_id, edited), dry_run=False)
    except TrackerError:
        output.remark(f"nothing was written; your text is kept in {_keep(edited)}")
        raise


def _in_editor(text: str) -> str:
    """The text as the editor leaves it; raises TrackerError (TRK506) if the editor fails."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        hint = "set EDITOR, or use --set KEY=VALUE"
        raise TrackerError(Problem("TRK506", "there is no editor to open the event in", hint))
    with tempfile.TemporaryDirectory(prefix="tracker-") as folder:
        file = Path(folder) / "event.toml"
        file.write_bytes(text.encode())
        try:
            subprocess.run([*shlex.split(editor), str(file)], check=True)
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            raise TrackerError(
                Problem("TRK506", f"the editor {editor!r} failed: {error}", "nothing was written")
            ) from None
        return files.read(file)


def _keep(text: str) -> str:
    handle, name = tempfile.mkstemp(prefix="tracker-event-", suffix=".toml")
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
    return name


def remove_command(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="ids of events")],
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
) -> None:
    """Take events out of the store. Asks first on a terminal; elsewhere it needs --yes.

    \b
    tracker remove lisbon-2024
    tracker remove lisbon-2024 porto-2024 --dry-run
    """
    if not (yes or dry_run):
        _confirm(ctx, ids)
    wanted = list(dict.fromkeys(ids))
    with reading.held(request.store_path(ctx)) as store:
        for event_id in wanted:
            store.event(event_id)
        before, after = store.edited(wanted, partial(_without, wanted))
        if dry_run:
            output.write(line for event_id in wanted for line in _gone(before, event_id))
            return
        told = saving.what_follows(ctx, store, [(before, after)])
        saving.save(ctx, before, after)
        look = output.look(ctx)
        output.write([*(look.say("removed {id}", id=event_id) + "\n" for event_id in wanted), *told])


def _without(event_ids: list[str], document: Document) -> Document:
    for event_id in event_ids:
        document = document.without_event(event_id)
    return document


def _gone(document: Document, event_id: str) -> list[str]:
    return [f"{line}\n" for line in shown_lines(document.event_text(event_id).rstrip("\n"))]


def _confirm(ctx: typer.Context, ids: list[str]) -> None:
    store = request.reading(ctx)
    for event_id in ids:
        event = store.event(event_id)
        output.remark(f"{event.date}  {event.title}  [{event.id}]")
    if not output.can_ask(ctx):
        raise TrackerError(Problem("TRK507", "removing needs a yes, and there is no one to ask", "say --yes"))
    if not typer.confirm("Remove?", default=False, err=True):
        output.remark("nothing was removed")
        raise typer.Exit(1)
