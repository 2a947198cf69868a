"""The verb that draws: plot."""

from __future__ import annotations

import gc
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tracker import charts, wording
from tracker.cli import options, output, sending
from tracker.cli.filters import filtered
from tracker.errors import Problem, TrackerError
from tracker.query import Filters
from tracker.views import plots
from tracker.views.plots import files
from tracker.views.plots.frame import Picture


class By(StrEnum):
    """What the lanes of a picture are."""

    country = "country"
    person = "person"


@filtered
def plot_command(
    ctx: typer.Context,
    picture: Annotated[str, typer.Argument(metavar="PICTURE", help="timeline, visits, matrix or promises")],
    filters: Filters,
    file: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="into this file: .svg, .png, .pdf or .json")
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(metavar="FORMAT", help="svg, png, pdf or json (Vega-Lite), whatever the file is called"),
    ] = None,
    by: Annotated[By | None, typer.Option(help="lanes or rows by country or by person")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="the heading of the picture")] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="over a file that is there")] = False,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
) -> None:
    """Draw the record, or the part that the filters keep: the timeline, visits per year,
    who visited whom, or promises from invitation to visit.

    \b
    tracker plot timeline --person putin -o putin.svg
    tracker plot matrix --from 2000 -o who-whom.pdf
    """
    draw = plots.load(picture)
    chosen = files.format_of(format, file.name if file else None)

    def spec() -> Picture:  # with its end the events are gone: what makes a file of it needs as much room
        going = sending.going(ctx, filters, as_of, known_on, file)
        drawn = draw(charts.Asked(going, filters, by.value if by else None, as_of is not None, title))
        if drawn is None:
            raise _nothing(len(going.events))
        return drawn

    drawn = spec()
    gc.collect()
    content = files.content(drawn.spec, chosen)
    sending.put([content] if isinstance(content, str) else content, file, force=force)
    for text in drawn.caption.left_out:
        output.remark(f"not shown: {text}")


def _nothing(events: int) -> TrackerError:
    what = f"none of {wording.count(events, 'event')} belongs in it" if events else "no event fits"
    return TrackerError(Problem("TRK653", f"{what}: there is nothing to draw"), exit_code=1)
