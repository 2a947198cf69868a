"""Verbs for a store under git: diff, merge-driver."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from tracker import changes, consequences, ledger
from tracker.cli import options, output, request
from tracker.clocks import Clocks
from tracker.daycount import day_text
from tracker.errors import Problem
from tracker.store import document as documents
from tracker.store import files, git, outputs, versions
from tracker.store.document import Document
from tracker.views import changes_list, json_text


def diff_command(
    ctx: typer.Context,
    first: Annotated[str | None, typer.Argument(metavar="A", help="a file, or a revision of git")] = None,
    second: Annotated[str | None, typer.Argument(metavar="B", help="another; else the store as it stands")] = None,
    json: options.Json = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="exit 1 when something differs")] = False,
) -> None:
    """What changed between two versions of the store, event by event, and what
    that means for promises. Without A: since the last commit.

    \b
    tracker diff
    tracker diff HEAD~3
    tracker diff v1.0..v2.0
    tracker diff old.toml new.toml
    """
    if first is not None and second is None and ".." in first and not os.path.lexists(first):
        first, second = (name or "HEAD" for name in first.replace("...", "..").split("..", 1))
    clocks = Clocks(request.today_number(ctx))
    before = _version(ctx, "HEAD" if first is None else first)
    was = before.record, before.registry
    after = request.load(ctx, before) if second is None else _version(ctx, second, before)
    is_same = (before.mark, before.text) == (after.mark, after.text)
    names = {"from": str(before.path), "to": str(after.path), "as_of": day_text(clocks.today)}
    now = after.record, after.registry
    found = changes.between(was[0], now[0])
    del before, after  # two texts, however large they may be
    promises = consequences.of_change(ledger.states(*was, clocks), ledger.states(*now, clocks))
    if json:
        output.write([json_text.document(names | changes_list.values(found, promises))])
    else:
        output.write(changes_list.lines(found, consequences.told(promises)))
    if not found:
        output.remark("nothing has changed" if is_same else "nothing but comments, order or spacing has changed")
    if exit_code and found:
        raise typer.Exit(1)


def _version(ctx: typer.Context, name: str, like: Document | None = None) -> Document:
    """The store in a file, or as it was in a revision of git; most of it may be as in one that is `like` it."""
    if os.path.isfile(name):  # unlike Path's own, False where a name is too long
        return documents.load(Path(name), like)
    store = request.store_path(ctx)
    return documents.of_bytes(Path(f"{name}:{store}"), git.content(store, name), like)


def merge_driver_command(
    base: Annotated[Path, typer.Argument(metavar="BASE", help="what both began with (%O)")],
    ours: Annotated[Path, typer.Argument(metavar="OURS", help="our version, which becomes the merged one (%A)")],
    theirs: Annotated[Path, typer.Argument(metavar="THEIRS", help="their version (%B)")],
    marker: Annotated[int, typer.Argument(metavar="SIZE", min=1, max=1000, help="length of markers (%L)")] = 7,
    name: Annotated[str, typer.Argument(metavar="NAME", help="what messages call the file (%P)")] = "events.toml",
) -> None:
    """Merge two versions of a store event by event, for git: `tracker init --git` has git call it.

    \b
    tracker merge-driver -- %O %A %B %L %P
    tracker merge-driver base.toml ours.toml theirs.toml

    Exit 1 where a person has to decide: both versions stand there between markers.
    """
    found = versions.merged(files.read_bytes(base), files.read_bytes(ours), files.read_bytes(theirs), marker)
    if found is None:
        content = git.by_lines(base, ours, theirs, marker)
        what = "could not be merged by events, as a version is no store that can be read; merged line by line"
        told = [Problem("TRK127", what, "look at all of it, and run `tracker check`", name, severity="warning")]
    else:
        content = found.content
        hint = "keep what is right, and take out the lines of markers"
        told = [Problem("TRK128", conflict, hint, name, severity="warning") for conflict in found.conflicts]
    outputs.write(ours, content, force=True)
    output.problems(told)
    if told:
        raise typer.Exit(1)
