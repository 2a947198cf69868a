"""Verbs that write the record in other formats: export, formats."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from tracker import clocks as two_clocks
from tracker import dossier, formats, query, wording
from tracker.cli import options, output, progress, request
from tracker.cli.filters import filtered
from tracker.dossier import Dossier
from tracker.errors import Problem, TrackerError
from tracker.query import Filters
from tracker.store import outputs
from tracker.views import formats_table


@filtered
def export_command(
    ctx: typer.Context,
    format: Annotated[str, typer.Argument(metavar="FORMAT", help="as `tracker formats` lists them")],
    filters: Filters,
    file: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="into this file, not to stdout")
    ] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="over a file that is there")] = False,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
) -> None:
    """Write the record, or the part that the filters keep, in another format.

    \b
    tracker export html -o visits.html
    tracker export ics --country "north korea" -o visits.ics
    tracker export csv --from 2019 > visits.csv
    """
    chosen = formats.load(format)
    if chosen.write is None:
        raise TrackerError(Problem("TRK632", f"{format} can be read, and not be written", "see `tracker formats`"))
    document = request.load(ctx)
    clocks = request.clocks(ctx, as_of, known_on)
    record = document.record
    if as_of or known_on:
        record = two_clocks.seen(record, clocks, with_future=not as_of)
    going = dossier.dossier(record, document.registry, clocks, query.predicate(filters, document.registry))
    if file is not None and file.exists() and file.samefile(document.path):
        raise TrackerError(Problem("TRK634", f"{file} is the store itself", "give another name"))
    _put(chosen.write(progress.of_dossier(going)), file, force=force)
    _tell_left_out(going)


def _put(content: Iterable[str] | bytes, file: Path | None, *, force: bool) -> None:
    if file is not None and str(file) != "-":
        outputs.write(file, content, force=force)
    elif not isinstance(content, bytes):
        output.write_file(content)
    elif output.is_terminal():
        raise TrackerError(Problem("TRK502", "this is no text for a terminal", "name a file: -o FILE"))
    else:
        sys.stdout.buffer.write(content)


def _tell_left_out(going: Dossier) -> None:
    for why, events in going.left_out.items():
        some = ", ".join([*(event.id for event in events[:3]), *(["…"] if len(events) > 3 else [])])
        output.remark(f"left out: {wording.count(len(events), 'event')} ({some}): {why}")
    if not going.events:
        output.remark("no event fits" if going.whole.events else "the store holds no events yet")


def formats_command(json: options.Json = False) -> None:
    """Which formats there are, what each can carry, and which way.

    \b
    tracker formats
    tracker formats --json
    """
    known = [formats.load(name) for name in formats.FORMATS]
    output.write([formats_table.document(known)] if json else formats_table.lines(known))
