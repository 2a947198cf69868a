"""What goes out of the store, and where it is put: shared by the verbs that make files of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from tracker import clocks as two_clocks
from tracker import dossier, query
from tracker.cli import output, request
from tracker.dossier import Dossier
from tracker.errors import Problem, TrackerError
from tracker.query import Filters
from tracker.store import outputs


def going(ctx: typer.Context, filters: Filters, as_of: str | None, known_on: str | None, file: Path | None) -> Dossier:
    """The events that go out. Raises TRK634 if `file`, where they are to go, is the store they come from."""
    document = request.load(ctx)
    clocks = request.clocks(ctx, as_of, known_on)
    record = document.record
    if as_of or known_on:
        record = two_clocks.seen(record, clocks, with_future=not as_of)
    found = dossier.dossier(record, document.registry, clocks, query.predicate(filters, document.registry))
    if file is not None and file.exists() and file.samefile(document.path):
        raise TrackerError(Problem("TRK634", f"{file} is the store itself", "give another name"))
    return found


def put(content: Iterable[str] | bytes, file: Path | None, *, force: bool) -> None:
    """Into a file, or to stdout where there is none or it is `-`; no bytes to a terminal (TRK502)."""
    if file is not None and str(file) != "-":
        outputs.write(file, content, force=force)
    elif not isinstance(content, bytes):
        output.write_file(content)
    elif output.is_terminal():
        raise TrackerError(Problem("TRK502", "this is no text for a terminal", "name a file: -o FILE"))
    else:
        sys.stdout.buffer.write(content)
