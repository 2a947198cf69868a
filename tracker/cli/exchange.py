"""The verb that takes in files of other formats: import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from tracker import formats, wording
from tracker.cli import output, request
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.formats import Harvest
from tracker.registry import Registry
from tracker.store import bulk, files
from tracker.store import document as documents
from tracker.store.document import Document


def import_command(
    ctx: typer.Context,
    names: Annotated[list[Path], typer.Argument(metavar="FILE...", help="files to read", show_default=False)],
    format: Annotated[str | None, typer.Option("--format", metavar="WORD", help="what they are: hsg")] = None,
    join_days: Annotated[
        int, typer.Option(min=0, metavar="N", help="legs of one person at most N days apart are one trip")
    ] = 1,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="count and report, and write nothing")] = False,
) -> None:
    """Read files of another format into the store: all of it at once, or nothing.

    \b
    tracker import hsg_travels.csv hsg_visits.csv --format hsg
    tracker import president-travels/*.xml --format hsg --join-days 0

    What is on record already stays as it is, so the same files may be read again. Rows that cannot be read are
    reported, and the others taken in. docs/import-hsg.md says what becomes of each column.
    """
    source = formats.load(format)
    texts = [(files.read(name), str(name)) for name in names]
    path = request.store_path(ctx)
    if path.exists() and not dry_run:
        with documents.editing(path) as before:
            after, counts = _import(before, source.gather(texts, join_days, _trips(before)))
            if after is not before:
                after.save(before)
        output.write([counts])
        return
    _import_into_new(path, source, texts, join_days, dry_run)


def _import_into_new(path: Path, source: Any, texts: list[tuple[str, str]], join_days: int, dry_run: bool) -> None:
    """Into a store that is made for it, or into none if this is a dry run."""
    before = documents.load(path) if path.exists() else Document(path, documents.NEW_STORE)
    after, counts = _import(before, source.gather(texts, join_days, _trips(before)), dry_run=dry_run)
    if not dry_run:
        files.create(path, after.text)
        output.remark(f"makes the new store {path}")
    output.write([counts])


def _trips(document: Document) -> dict[str, str]:
    return {event.id: event.trip for event in document.record.events if event.trip}


def _import(document: Document, found: Harvest, *, dry_run: bool = False) -> tuple[Document, str]:
    """The store with what is new, and the counts to be told once it is written; what could not be read is told now."""
    output.problems(found.problems)
    on_record = {event.id for event in document.record.events}
    events = [table for table in found.events if table["id"] not in on_record]
    persons = [table for table in found.persons if not _names_here(table, document.registry)]
    known = {fold(table["name"]): name for table in found.persons if (name := _names_here(table, document.registry))}
    changed = document
    if events:
        changed = bulk.with_tables(document, [_as_named_here(table, known) for table in events], persons)
    left = found.rows - len(events) - found.left_out
    done = "would be added" if dry_run else "added"
    people = f"; {_people(persons)} entered" if events and persons and not dry_run else ""
    rows = wording.count(found.rows, "row")
    return changed, f"{rows}: {len(events)} {done}, {left} already there, {found.left_out} not read{people}\n"


def _people(persons: Sequence[object]) -> str:
    return "1 person" if len(persons) == 1 else f"{len(persons)} persons"


def _names_here(person: Mapping[str, Any], registry: Registry) -> str | None:
    """The store's own name for a person, under whichever of their names it knows them."""
    for name in (person["name"], *person.get("aliases", ())):
        with suppress(TrackerError):  # two of the store bear it: then it does not tell
            if registry.is_registered("person", name):
                return registry.person(name).name
    return None


def _as_named_here(event: Mapping[str, Any], known: Mapping[str, str]) -> Mapping[str, Any]:
    visitor = event["visitor"]
    if isinstance(visitor, str):
        return {**event, "visitor": known.get(fold(visitor), visitor)}
    return {**event, "visitor": [known.get(fold(name), name) for name in visitor]}
