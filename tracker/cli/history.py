"""Verbs that look back at what the tracker changed: undo, log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from tracker import wording
from tracker.cli import options, output, request, saving
from tracker.errors import Problem, TrackerError
from tracker.look import shown
from tracker.store import document as documents
from tracker.store import history, reading
from tracker.store.entries import Entry
from tracker.store.history import History
from tracker.store.reading import Reading
from tracker.store.standing import State, standing
from tracker.store.stretches import inverse
from tracker.views import history_list, json_text


def undo_command(
    ctx: typer.Context,
    redo: Annotated[bool, typer.Option("--redo", help="make the change again that was last taken back")] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Take back the last change that tracker made: an add, edit, remove or import. Once more: the one before it.

    \b
    tracker undo --dry-run
    tracker undo
    tracker undo --redo

    If the file was changed by other means since, only where nothing of that is touched.
    """
    with reading.held(request.store_path(ctx)) as store:
        change = _last(store, redo=redo)
        if dry_run:
            output.write([f"{shown(change.name)}\n", *history_list.difference(inverse(change.stretches or ()))])
        states = store.taken_back(change)
        if store.digest != change.after:
            output.remark("the store was changed by other means since; that stays as it is")
        if not dry_run:
            told = saving.what_follows(ctx, store, states)
            saving.save_reversal(ctx, states, change, "redo" if redo else "undo")
            output.write([f"{'redone' if redo else 'undone'}: {shown(change.name)}\n", *_events(change, redo=redo)])
            output.write(told)


def _last(store: Reading, *, redo: bool) -> Entry:
    """The change to be taken back, or the undoing of one that is to be made again; ends here if there is none."""
    stands = standing(_read(store.path).entries, store.digest)
    changes = stands.undone if redo else stands.done
    if not changes:
        output.remark(f"there is nothing to {'redo' if redo else 'undo'}; `tracker log` lists what tracker changed")
        raise typer.Exit(1)
    return changes[-1]


def _read(path: Path) -> History:
    """The history of a store; what cannot be read of it is told."""
    try:
        found = history.read(path)
    except OSError as error:
        what, hint = f"the history cannot be read: {error.strerror}", "check the permissions of your state folder"
        raise TrackerError(Problem("TRK123", what, hint, str(path)), exit_code=3) from None
    if found.unreadable:
        what = (
            f"{wording.count(found.unreadable, 'line')} of the history cannot be read: damaged, or of another version"
        )
        output.problems([Problem("TRK122", what, "the others still count", str(path), severity="warning")])
    return found


def _events(change: Entry, *, redo: bool) -> Iterator[str]:
    """What became of the events that a change was about, by its being taken back."""
    again = " again" if redo else ""
    yield from history_list.told([event.id for event in change.events if event.was is None], f"is gone{again}")
    yield from history_list.told([event.id for event in change.events if event.now is None], "is there again")
    changed = [event.id for event in change.events if event.was and event.now]
    yield from history_list.told(changed, "is changed again" if redo else "is as it was")


def log_command(
    ctx: typer.Context,
    number: Annotated[int | None, typer.Option("--last", "-n", min=1, metavar="N", help="only the last N")] = None,
    json: options.Json = False,
) -> None:
    """What tracker changed in the store, newest first, and what of it was undone.

    \b
    tracker log
    tracker log -n 5
    """
    with documents.editing(request.store_path(ctx)) as document:
        entries = _read(document.path).entries
        states = standing(entries, document.digest).states
    changes = [_values(entry, states[entry.number]) for entry in reversed(entries)][:number]
    output.write([json_text.document({"changes": changes})] if json else history_list.lines(changes))
    if not entries:
        output.remark("tracker has changed nothing in this store yet, or not as this user on this machine")


def _values(entry: Entry, state: State) -> dict[str, Any]:
    """A change for JSON (docs/json.md)."""
    return {
        "number": entry.number,
        "when": entry.when,
        "kind": "change" if entry.kind in ("first", "begin") else entry.kind,
        "of": entry.of,
        "command": entry.words,
        "added": [event.id for event in entry.events if event.was is None],
        "changed": [event.id for event in entry.events if event.was and event.now],
        "removed": [event.id for event in entry.events if event.now is None],
        "state": state,
        "kept": entry.stretches is not None,
    }
