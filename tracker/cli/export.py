"""Verbs that write the record in other formats: export, formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker import formats, wording
from tracker.cli import options, output, progress, sending
from tracker.cli.filters import filtered
from tracker.dossier import Dossier
from tracker.errors import Problem, TrackerError
from tracker.query import Filters
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
    going = sending.going(ctx, filters, as_of, known_on, file)
    sending.put(chosen.write(progress.of_dossier(going)), file, force=force)
    _tell_left_out(going)


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
