"""A change of the store saved so that it can be taken back; and what it means for promises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from tracker import consequences, ledger
from tracker.cli import output, request
from tracker.clocks import Clocks
from tracker.errors import Problem, TrackerError
from tracker.store import document as documents
from tracker.store import files, history, reversal
from tracker.store.document import Document
from tracker.store.entries import Entry, Kind
from tracker.store.reading import Reading, State

if TYPE_CHECKING:
    from tracker.store.part import Patchwork

_LONGEST_WORD = 200


def save(ctx: typer.Context, before: Document, after: Document) -> None:
    """Put the one state in the place of the other, and write the change down first; the caller holds the lock."""
    save_parts(ctx, [(before, after)])


def save_parts(ctx: typer.Context, states: Sequence[State]) -> None:
    """As `save`, of a change in several parts of the store, in order, each before and after it."""
    state = _whole(states)
    _put(state, states, reversal.entry_of(states, state.digest, _now(ctx), _words(ctx)))


def save_reversal(ctx: typer.Context, states: Sequence[State], change: Entry, kind: Kind) -> None:
    """As `save_parts`, where a change is taken back (`undo`) or made again (`redo`)."""
    state = _whole(states)
    entry = reversal.entry_of(states, state.digest, _now(ctx), change.command)
    _put(state, states, entry._replace(kind=kind, of=change.of))


def _whole(states: Sequence[State]) -> Document | Patchwork:
    """The new state of the store."""
    if len(states) == 1:
        return states[0][1]
    from tracker.store.part import Part, Patchwork

    return Patchwork([after for _, after in states if isinstance(after, Part)])


def _put(state: Document | Patchwork, states: Sequence[State], entry: Entry) -> None:
    before, _ = states[0]
    with history.recorded(before.path, entry) as faults:
        state.save(before)
    output.problems(faults)


def create(ctx: typer.Context, document: Document, empty: str = documents.NEW_STORE) -> None:
    """Make a new store. Taking this back leaves it as `empty`, where it is more than that."""
    files.create(document.path, document.text)
    kind: Kind = "begin" if empty == document.text else "first"
    entry = reversal.entry(Document(document.path, empty), document, _now(ctx), _words(ctx), kind)
    try:
        faults = _recorded(document, entry)
    except TrackerError as error:  # the store is made all the same
        faults = [problem._replace(severity="warning") for problem in error.problems]
    output.problems(faults if kind == "first" else [])


def _recorded(document: Document, entry: Entry) -> list[Problem]:
    """Write down how a store was made, if it still is as it was made: else that cannot be parted from later changes."""
    with documents.editing(document.path) as there:
        if there.digest != document.digest:
            return []
        with history.recorded(document.path, entry) as faults:
            pass
        return faults


def what_follows(ctx: typer.Context, store: Reading, states: Sequence[State]) -> list[str]:
    """What a change means for promises, a line each; the store is still as it was before."""
    clocks = Clocks(request.today_number(ctx))
    changed = consequences.of_change(*(ledger.states(*state, clocks) for state in store.bearing_on(states)))
    look = output.look(ctx)
    return [f"  {look.tell(line)}\n" for line in consequences.told(changed)]


def _now(ctx: typer.Context) -> str:
    return request.now(ctx).isoformat(timespec="seconds")


def _words(ctx: typer.Context) -> list[str]:
    """The command as it was given: its verb, arguments and options by their long names."""
    words = [str(ctx.info_name)]
    for parameter in ctx.command.params:
        name = str(parameter.name)
        source = ctx.get_parameter_source(name)
        if source is not None and source.name == "COMMANDLINE":
            value = ctx.params[name]
            for item in value if isinstance(value, list | tuple) else [value]:
                words += _given(parameter, item)
    return [word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…" for word in words]


def _given(parameter: Any, value: object) -> list[str]:
    if parameter.param_type_name == "argument":
        return [str(value)]
    if isinstance(value, bool):
        return [(parameter.opts if value else parameter.secondary_opts)[0]]
    return [parameter.opts[0], str(value)]
