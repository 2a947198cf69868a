"""The verb for archives of many files: scale, on Apache Spark."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from tracker.cli import options, output, request
from tracker.errors import Problem, TrackerError
from tracker.store import document, files
from tracker.views import claim_report, json_text, stats_text


class What(StrEnum):
    """What is asked of an archive."""

    pending = "pending"
    stats = "stats"
    context = "context"
    convert = "convert"


def scale_command(
    ctx: typer.Context,
    what: Annotated[What, typer.Argument(metavar="WHAT", help="pending, stats, context or convert")],
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Parquet files and folders of events")],
    dest: Annotated[
        str | None, typer.Option("--output", "-o", metavar="DEST", help="pending, convert: the folder for the Parquet")
    ] = None,
    event_id: Annotated[str | None, typer.Option("--id", metavar="ID", help="context: the event")] = None,
    mapping: Annotated[
        Path | None, typer.Option(metavar="FILE", help="convert: TOML that says what the columns mean")
    ] = None,
    names: Annotated[
        Path | None, typer.Option(metavar="STORE", help="a store whose persons, places and countries count")
    ] = None,
    master: Annotated[
        str | None, typer.Option(metavar="URL", help="where Spark runs: local[2], spark://host:7077; here if not given")
    ] = None,
    conf: Annotated[list[str] | None, typer.Option(metavar="KEY=VALUE", help="a setting of Spark's own")] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="over a folder that is there")] = False,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    json: options.Json = False,
) -> None:
    """Ask the same of an archive of many Parquet files, on Apache Spark, by the same rules.

    \b
    tracker export parquet -o events.parquet
    tracker scale pending events.parquet -o promises --master "local[2]"
    tracker scale stats archive/ --json
    tracker scale context archive/ --id kim-visits-russia-2023
    tracker scale convert gdelt.csv --mapping gdelt.toml -o archive
    """
    from tracker.scale import questions, session

    clocks = request.clocks(ctx, as_of, known_on)
    asked = questions.Asked(sources, _names(sources, names), clocks, dest, force)
    with session.session(master, _settings(conf or ())) as spark:
        if what is What.convert:
            flat = _needed(mapping, "--mapping FILE", what)
            output.write([questions.convert(spark, asked, files.read(flat), str(flat))])
        elif what is What.pending:
            output.write([questions.pending(spark, asked)])
        elif what is What.stats:
            found = questions.stats(spark, asked)
            value = json_text.document(stats_text.values(found, clocks))
            output.write([value] if json else stats_text.lines(found, output.look(ctx)))
        else:
            event = _needed(event_id, "--id ID", what)
            lines = questions.context(spark, asked, event)
            value = json_text.document(claim_report.context_values(event, lines))
            output.write([value if json else claim_report.context(lines, output.look(ctx))])


def _needed(value: Any, option: str, what: What) -> Any:
    if value is None:
        raise TrackerError(Problem("TRK502", f"{what} needs {option}", "`tracker scale --help` has examples"))
    return value


def _settings(pairs: Sequence[str]) -> dict[str, str]:
    if wrong := [pair for pair in pairs if not all(pair.partition("="))]:
        raise TrackerError(Problem("TRK502", f"--conf {wrong[0]!r} sets nothing", "write --conf KEY=VALUE"))
    return {key: value for key, _, value in (pair.partition("=") for pair in pairs)}


def _names(sources: Sequence[str], store: Path | None) -> Any:
    """The names of a store, else those that the files bring along."""
    from tracker.scale import questions
    from tracker.scale.names import Names

    if store is not None:
        return Names(questions.entries_of_store(document.load(store).record))
    return Names(questions.entries_of_files(sources))
