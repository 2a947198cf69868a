"""A briefing as text for a terminal, as Markdown, and for JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker import json_form, wording
from tracker.brief import Brief, disagreeing
from tracker.clocks import Clocks
from tracker.language import Language
from tracker.ledger import Promise
from tracker.look import Look
from tracker.markdown_text import plain
from tracker.model import Event
from tracker.phrases import Land, Said, joined, say

Section = tuple[Said, list[Said], Said]  # heading, a line an item, what stands there if there is none


def text(found: Brief, clocks: Clocks, look: Look) -> Iterator[str]:
    """For a terminal or a pipe: headings, and under each an item a line."""
    yield look.paint(look.tell(_title(found, clocks)), "heading") + "\n"
    for heading, items, none in _sections(found):
        yield "\n" + look.paint(look.tell(heading), "heading") + "\n"
        for item in items or [none]:
            yield f"  {look.wrap(look.marks(look.tell(item)), 4)}\n"


def markdown(found: Brief, clocks: Clocks, language: Language) -> Iterator[str]:
    """As Markdown (CommonMark): nothing of the record becomes markup."""
    yield f"# {plain(language.tell(_title(found, clocks)))}\n"
    for heading, items, none in _sections(found):
        yield f"\n## {language.tell(heading)}\n\n"
        yield "".join(f"- {plain(language.tell(item))}\n" for item in items) or f"{plain(language.tell(none))}\n"


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


def _title(found: Brief, clocks: Clocks) -> Said:
    names = joined(" and ", (say("{country}", country=Land(subject.name)) for subject in found.subjects))
    title = say("{names}: {day}", names=names, day=wording.day(clocks.today))
    return wording.as_known(title, clocks.known_on)


def _sections(found: Brief) -> list[Section]:
    shown, count = len(found.contacts), found.count
    of = say("{shown} of {count}", shown=shown, count=count) if count > shown else say("{n}", n=count)
    nothing = say("nothing is pending")
    sections: list[Section] = [
        (say("Last contacts ({n})", n=of), [_event(event) for event in found.contacts], say("none on record")),
        (say("Promised, and not yet made"), [_promise(promise) for promise in found.promises], nothing),
    ]
    if found.to_come:
        sections.append((say("To come"), [_event(event) for event in found.to_come], nothing))
    if found.disagreements:
        sections.append((say("Sources disagree"), disagreeing(found.disagreements), nothing))
    return sections


def _event(event: Event) -> Said:
    about: list[str] = [say(event.level)] if event.level else []
    about += [", ".join(event.place)] if event.place else []
    title: str = event.title
    if about:
        title = say("{title} ({about})", title=title, about=joined("; ", about))
    date = wording.date(event.date)
    return say("{date}, {kind}: {title} [{id}]", date=date, kind=say(event.kind), title=title, id=event.id)


def _promise(promise: Promise) -> Said:
    when = [say("OVERDUE")] if promise.overdue else [say("due now")] if promise.due_now else []
    when.append(say("due {date}", date=wording.date(promise.due)) if promise.due else say("no date set"))
    return say(
        "{who} to {host}: {state} {age}, {when}. {why}",
        who=joined(" and ", (visitor.name for visitor in promise.visitors)),
        host=Land(promise.host.name),
        state=say(promise.state),
        age=wording.ago(promise.age_days),
        when=joined(", ", when),
        why=promise.why,
    )
