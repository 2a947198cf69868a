"""A briefing as text for a terminal, as Markdown, and for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tracker import json_form, wording
from tracker.brief import Brief, disagreeing
from tracker.clocks import Clocks
from tracker.ledger import Promise
from tracker.look import Look, shown
from tracker.markdown_text import plain
from tracker.model import Event

Section = tuple[str, list[str], str]  # heading, a line an item, what stands there if there is none


def text(found: Brief, clocks: Clocks, look: Look) -> Iterator[str]:
    """For a terminal or a pipe: headings, and under each an item a line."""
    yield look.paint(shown(_title(found, clocks)), "heading") + "\n"
    for heading, items, none in _sections(found):
        yield "\n" + look.paint(heading, "heading") + "\n"
        for item in items or [none]:
            yield f"  {look.wrap(look.marks(shown(item)), 4)}\n"


def markdown(found: Brief, clocks: Clocks) -> Iterator[str]:
    """As Markdown (CommonMark): nothing of the record becomes markup."""
    yield f"# {plain(_title(found, clocks))}\n"
    for heading, items, none in _sections(found):
        yield f"\n## {heading}\n\n"
        yield "".join(f"- {plain(item)}\n" for item in items) if items else f"{plain(none)}\n"


def values(found: Brief, clocks: Clocks) -> dict[str, Any]:
    """For JSON: events and promises by their ids."""
    return {
        "as_of": json_form.iso(clocks.today),
        "known_on": json_form.iso(clocks.known_on),
        "subjects": [subject.name for subject in found.subjects],
        "contacts": {"count": found.count, "last": [event.id for event in found.contacts]},
        "to_come": [event.id for event in found.to_come],
        "promises": [promise.id for promise in found.promises],
        "disagreements": [
            {"event": event.id, "source": saying.source.name, "field": saying.field, "says": saying.says}
            for event, saying in found.disagreements
        ],
    }


def _title(found: Brief, clocks: Clocks) -> str:
    known = f", by what was known on {wording.day(clocks.known_on)}" if clocks.known_on is not None else ""
    return f"{' and '.join(subject.name for subject in found.subjects)}: {wording.day(clocks.today)}{known}"


def _sections(found: Brief) -> list[Section]:
    of = f"{len(found.contacts)} of {found.count}" if found.count > len(found.contacts) else f"{found.count}"
    sections: list[Section] = [
        (f"Last contacts ({of})", [_event(event) for event in found.contacts], "none on record"),
        ("Promised, and not yet made", [_promise(promise) for promise in found.promises], "nothing is pending"),
    ]
    if found.to_come:
        sections.append(("To come", [_event(event) for event in found.to_come], ""))
    if found.disagreements:
        sections.append(("Sources disagree", disagreeing(found.disagreements), ""))
    return sections


def _event(event: Event) -> str:
    more: Iterable[str] = filter(None, (event.level, ", ".join(event.place)))
    about = f" ({'; '.join(more)})" if event.level or event.place else ""
    return f"{wording.date(event.date)}, {event.kind}: {event.title}{about} [{event.id}]"


def _promise(promise: Promise) -> str:
    who = " and ".join(visitor.name for visitor in promise.visitors)
    due = f"due {wording.date(promise.due)}" if promise.due else "no date set"
    when = "OVERDUE, " if promise.overdue else "due now, " if promise.due_now else ""
    return f"{who} to {promise.host.name}: {promise.state} {wording.ago(promise.age_days)}, {when}{due}. {promise.why}"
