"""The verb that takes in files of other formats: import."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from tracker import formats, intake, toml_text, wording
from tracker.cli import output, progress, request, saving
from tracker.errors import Problem, TrackerError
from tracker.formats import Format
from tracker.harvest import Harvest, Reading
from tracker.intake import Intake
from tracker.look import shown_lines
from tracker.store import document as documents
from tracker.store import eventwise, files
from tracker.store import reading as stores
from tracker.store.document import Document

MOST_PREVIEWED = 3
_SHARE = 8  # of the store: what is larger goes into most of it, so that no part can be left out


def import_command(
    ctx: typer.Context,
    names: Annotated[list[Path], typer.Argument(metavar="FILE...", help="files to read; - is stdin")],
    format: Annotated[
        str | None, typer.Option("--format", metavar="WORD", help="as `tracker formats` lists them")
    ] = None,
    map_: Annotated[
        list[str] | None, typer.Option("--map", metavar="FIELD=HEADING", help="which column is which field")
    ] = None,
    day_first: Annotated[
        bool | None, typer.Option("--day-first/--month-first", help="how 03/04/2023 is meant", show_default=False)
    ] = None,
    join_days: Annotated[
        int, typer.Option(min=0, metavar="N", help="hsg: legs of one person at most N days apart are one trip")
    ] = 1,
    update: Annotated[bool, typer.Option("--update", help="take over what the files tell otherwise")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="write nothing if any row cannot be read")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="count, report, show, and write nothing")] = False,
) -> None:
    """Read files of another format into the store: all of it at once, or nothing.

    \b
    tracker import visits.csv --map date=Start --map visitor=Who --dry-run
    tracker import calendar.ics
    tracker import hsg_travels.csv hsg_visits.csv --format hsg

    What is on record already stays as it is, so the same files may be read again; --update takes over what has
    changed. Rows that cannot be read are reported, and the others taken in.
    """
    chosen = formats.load(format) if format else formats.of_file(str(names[0]))
    asked = Reading(_columns(map_ or []), day_first, join_days, apart=eventwise.apart, watched=progress.watched)
    content = [(_content(chosen, name), str(name)) for name in names]
    path = request.store_path(ctx)
    is_there = path.exists()
    is_little = sum(len(text) for text, _ in content) * _SHARE < files.size(path)
    with _opened(path, is_there=is_there, writes=not dry_run, is_little=is_little) as store:
        store.prepare()
        found = _read(chosen, content, asked, strict, store)
        given = intake.intake(found, store.known, store.registry)
        counts, preview = _counts(found, given, update=update), list(_preview(given))
        del found  # as much as the files hold
        states = store.taken_in(given.new, given.changed if update else {}, given.entries, given.top)
        del given
        if dry_run:
            output.write(preview)
        elif not is_there:
            output.remark(f"makes the new store {path}")
            saving.create(ctx, states[0][1] if states else Document(path, documents.NEW_STORE))
        elif states:
            saving.save_parts(ctx, states)
    output.write([counts + ("; nothing was written\n" if dry_run else "\n")])


@contextmanager
def _opened(path: Path, *, is_there: bool, writes: bool, is_little: bool) -> Iterator[stores.Reading]:
    """The store, held against other writers if it is there and to be written to; a new one where there is none."""
    if not is_there:
        yield stores.Reading(Document(path, documents.NEW_STORE))
    elif writes:
        with stores.held(path, "never" if is_little else None) as store:  # without one it takes less than to make one
            yield store
    else:
        yield stores.opened(path)


def _columns(pairs: list[str]) -> dict[str, str]:
    for pair in pairs:
        if not all(pair.partition("=")):
            raise TrackerError(Problem("TRK502", f"--map {pair!r} names no column", "write --map date=Start"))
    return {name.strip(): heading for name, _, heading in (pair.partition("=") for pair in pairs)}


def _content(chosen: Format, name: Path) -> str | bytes:
    if chosen.gather is None:
        raise TrackerError(Problem("TRK632", f"{chosen.name} can be written, and not be read", "see `tracker formats`"))
    path = Path("/dev/stdin") if str(name) == "-" else name
    return files.read_bytes(path) if chosen.binary else files.read(path)


def _used_up(content: list[Any]) -> Iterator[Any]:
    """What is in a list, which is then held by nobody else."""
    content.reverse()
    while content:
        yield content.pop()


def _read(chosen: Format, content: Any, asked: Reading, strict: bool, store: stores.Reading) -> Harvest:
    """What the files hold; what could not be read is told."""
    assert chosen.gather is not None
    found = chosen.gather(_used_up(content), replace(asked, trips=store.trips, registry=store.registry))
    for remark in found.remarks:
        output.remark(remark)
    output.problems(found.problems)
    if strict and found.left_out:
        what = f"{wording.count(found.left_out, 'row')} cannot be read; nothing was written"
        raise TrackerError(Problem("TRK633", what, "mend them, or leave --strict out"), exit_code=3)
    return found


def _counts(found: Harvest, given: Intake, *, update: bool) -> str:
    done = [f"{len(given.new)} added"]
    if given.changed:
        done.append(f"{len(given.changed)} {'changed' if update else 'changed there (--update takes them over)'}")
    there = found.rows - len(given.new) - len(given.changed) - found.left_out
    done += [f"{there} already there", f"{found.left_out} not read"]
    entries = sum(map(len, given.entries.values()))
    names = f"; {wording.count(entries, 'name')} entered" if entries else ""
    return f"{wording.count(found.rows, 'row')}: {', '.join(done)}{names}"


def _preview(given: Intake) -> Iterator[str]:
    for table in given.new[:MOST_PREVIEWED]:
        yield from (f"{line}\n" for line in shown_lines(toml_text.event_block(table)))
    if len(given.new) > MOST_PREVIEWED:
        yield f"… and {len(given.new) - MOST_PREVIEWED} more\n"
