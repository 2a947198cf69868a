"""Markdown (CommonMark 0.31): the pending promises and the timeline, to be pasted into a page or a message."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from tracker import sources, wording
from tracker.daycount import civil
from tracker.dossier import Dossier
from tracker.edtf import sort_key
from tracker.ledger import Promise
from tracker.markdown_text import plain, target
from tracker.model import Event, Source

NAME, SUFFIXES = "markdown", (".md", ".markdown")
CARRIES = "the timeline and the pending visits, for people"


def write(dossier: Dossier) -> Iterable[str]:
    """The page, paragraph by paragraph."""
    yield f"# {plain(dossier.title)}\n\n"
    yield f"{wording.count(len(dossier.events), 'event')}, as of {wording.day(dossier.clocks.today)}.\n"
    pending = [promise for promise in dossier.promises if promise.is_pending]
    if pending:
        yield "\n## Promised and not yet made\n\n"
        yield from (f"- {_promise(promise)}\n" for promise in pending)
    yield "\n## Timeline\n"
    for year, events in groupby(dossier.events, key=lambda event: civil(sort_key(event.date)[0])[0]):
        yield f"\n### {wording.year_name(year)}\n\n"
        for event in events:
            yield from _lines(event, dossier)


def _promise(promise: Promise) -> str:
    who = " and ".join(plain(visitor.name) for visitor in promise.visitors)
    due = f", due {wording.date(promise.due)}" if promise.due else ", no date set"
    overdue = ", overdue" if promise.overdue else ""
    return f"**{who} → {plain(promise.host.name)}**: {promise.state}{due}{overdue}. {plain(promise.why)}"


def _lines(event: Event, dossier: Dossier) -> Iterable[str]:
    where = f" ({plain(', '.join(event.place))})" if event.place else ""
    level = f", {event.level}" if event.level else ""
    yield f"- **{wording.date(event.date)}**, {plain(event.kind)}{level}: {plain(event.title)}{where}\n"
    if event.note:
        yield f"  {plain(event.note)}\n"
    for source in event.source:
        yield f"  - {_source(source, event, dossier)}\n"


def _source(source: Source, event: Event, dossier: Dossier) -> str:
    named = plain(source.name)
    if source.link:
        named = f"[{named}](<{target(source.link)}>)"
    elif source.url:
        named += f" {plain(source.url)}"
    dated = f", {wording.date(source.published)}" if source.published else ""
    quoted = f": “{plain(source.quote)}”" if source.quote else ""
    said = "; ".join(sources.said(dossier.registry, event, source))
    return named + dated + quoted + (f" – {plain(said)}" if said else "")
