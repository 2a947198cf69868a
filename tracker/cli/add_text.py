"""`add --from-text`: sentences, an event a line, shown as they were understood before they are written."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer

from tracker import edtf, entry, fields, schema, sentences, wording
from tracker.cli import output, recording, request
from tracker.cli.recording import Draft
from tracker.errors import Problem, TrackerError
from tracker.model import Event
from tracker.registry import Registry
from tracker.sentences import Part, Sentence
from tracker.store import document as documents
from tracker.store import files
from tracker.store.document import Document
from tracker.store.reading import Reading


def add(ctx: typer.Context, name: Path, draft: Draft, *, yes: bool, dry_run: bool) -> None:
    """Read, show, ask, write: all the sentences or none. `draft` may say `--allow-duplicate`, and no more."""
    if any(draft.given.values()) or draft.sources:
        problem = Problem("TRK500", "--from-text goes with no field: the sentences say all", "put it into the sentence")
        raise TrackerError(problem)
    where = "stdin" if str(name) == "-" else str(name)
    text = sys.stdin.read() if where == "stdin" else files.read(name)
    before = recording.new_or_old(ctx, dry_run=True)
    after, events = _understood(ctx, before, text, where, draft)
    if not events:
        output.remark("no sentence was given")
        return
    for event in events:
        recording.remind(ctx, event)
        output.write([*recording.block(_table(after, event)), *recording.said(ctx, Reading(after), event), "\n"])
    if dry_run:
        return
    if not yes:
        _confirm(ctx, len(events))
    _write(ctx, before, after)
    look = output.look(ctx)
    output.write(look.say("added {id}", id=event.id) + "\n" for event in events)


def _table(document: Document, event: Event) -> dict[str, Any]:
    table = document.tables["event"][document.index_of(event.id)]
    assert isinstance(table, dict)
    return table


def _confirm(ctx: typer.Context, number: int) -> None:
    if not output.can_ask(ctx):
        what = "writing what was understood needs a yes, and there is no one to ask"
        raise TrackerError(Problem("TRK507", what, "read it, then say --yes; or --dry-run"))
    if not typer.confirm(f"Write {wording.count(number, 'event')}?", default=True, err=True):
        output.remark("nothing was written")
        raise typer.Exit(1)


def _write(ctx: typer.Context, before: Document, after: Document) -> None:
    """Put the new state in place, if the store is still as it was when it was read."""
    if not before.path.exists():
        output.remark(f"makes the new store {before.path}")
        recording.put(ctx, before, after)
        return
    with documents.editing(before.path) as now:
        if now.digest != before.digest:
            what = "the store was changed by another program meanwhile; nothing was written"
            raise TrackerError(Problem("TRK107", what, "try again", str(before.path)), exit_code=3)
        recording.put(ctx, now, after)


def _understood(
    ctx: typer.Context, before: Document, text: str, where: str, draft: Draft
) -> tuple[Document, list[Event]]:
    """The store with all the events, and these; raises TrackerError with all faults, each at its place in its line."""
    found, problems = sentences.read(text, where)
    after, events = before, []
    for sentence in found:
        try:
            table = _read(ctx, after, sentence, where)
            event = schema.event(table)
            recording.check_new(Reading(after), event, draft)
            after = after.with_event(table)
            events.append(event)
        except TrackerError as error:
            problems += [p if p.line else sentences.pointed(p, sentence, 0, where) for p in error.problems]
    if problems:
        raise TrackerError(*problems)
    return after, events


def _read(ctx: typer.Context, document: Document, sentence: Sentence, where: str) -> dict[str, Any]:
    """The table of a sentence; what was read into it is said."""
    today = request.today(ctx)
    ids = [event.id for event in document.record.events]
    made = entry.Entry(document.registry, ids, today, prefix="")
    sources: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for parts in _by_field(sentence, document.registry):
        try:
            for part in parts:
                _check_name(part, document.registry)
            many = fields.EVENT[parts[0].field].many
            made.take({parts[0].field: [part.text for part in parts] if many else parts[0].text})
        except TrackerError as error:
            made.problems.clear()
            problems += [sentences.pointed(p, sentence, parts[0].start, where) for p in error.problems]
    for part in sentence.sources:
        try:
            told = edtf.parse(made.table["date"]) if "date" in made.table else None
            source, remark = entry.source(part.text, today, told)
        except TrackerError as error:
            problems += [sentences.pointed(p, sentence, part.start, where) for p in error.problems]
        else:
            sources.append(source)
            made.remarks.append(remark)
    if problems:
        raise TrackerError(*problems)
    for text in made.remarks:
        output.remark(f"{where}:{sentence.number}: {output.spoken(ctx).tell(text)}")
    return recording.with_id({**made.table, "source": sources} if sources else made.table, ids)


def _by_field(sentence: Sentence, registry: Registry) -> Iterator[Sequence[Part]]:
    """The parts, those of one field together; a host that is a place known here is that place."""
    groups: dict[str, list[Part]] = {}
    for part in sentence.parts:
        is_place = part.field == "host" and not _known(registry, "country", part) and _known(registry, "place", part)
        groups.setdefault("place" if is_place else part.field, []).append(
            Part("place", part.text, part.start) if is_place else part
        )
    return iter(groups.values())


def _known(registry: Registry, family: Any, part: Part) -> bool:
    return registry.identity(family, part.text).known or registry.by_words(family, part.text) is not None


def _check_name(part: Part, registry: Registry) -> None:
    """Refuse (TRK524) what stands where a name belongs and is none that is known, nor looks like one."""
    if part.field == "host" and not (registry.is_registered("country", part.text) or _known(registry, "country", part)):
        what = f"{part.text!r} is no country known here, and no place"
        raise TrackerError(Problem("TRK524", what, "write the country, and a place in brackets: Russia (Vostochny)"))
    if part.field in ("visitor", "inviter", "with") and not _known(registry, "person", part):
        words = part.text.split()
        if words[0][:1].islower() or words[-1][:1].islower():
            hint = "a name not seen here before begins and ends with a word in capitals"
            raise TrackerError(Problem("TRK524", f"{part.text!r} is no name that is understood", hint))
