"""Every diagnostic of a store: what keeps it from being read, and what is likely to be a mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from tracker import coverage, duplicates, fields, ledger, schema, sources
from tracker.check_names import disguised_names, hidden_characters, homeless, strange_names
from tracker.check_subject import Subject
from tracker.clocks import Clocks
from tracker.edtf import Edtf, ends_before, starts_before
from tracker.errors import Problem, in_order
from tracker.likeness import nearest
from tracker.model import KINDS, PROMISE_KINDS, Event
from tracker.registry import check_names
from tracker.spans import Answer


def diagnostics(subject: Subject, faults: Iterable[Problem] = ()) -> list[Problem]:
    """All problems of a store in order of lines: `faults` found in reading it, and those of the rules below.

    Rules that need the names of the record are left out while those are faulty.
    """
    found = list(faults)
    rules = RULES if not check_names(subject.record, subject.registry) else RULES_WITHOUT_NAMES
    for rule in rules:
        found.extend(rule(subject))
    return in_order(found)


def misspelt_keys(subject: Subject) -> Iterator[Problem]:
    """TRK401: an unknown key that looks like a known one."""
    record = subject.record
    yield from _near_keys(subject, record.extra, schema.TOP_LEVEL, None)
    for event in record.events:
        yield from _near_keys(subject, event.extra, [*fields.EVENT, "source"], event.line)
        for number, source in enumerate(event.source):
            yield from _near_keys(subject, source.extra, fields.SOURCE, event.line, "source", number)
    for name, entries in (("person", record.persons), ("place", record.places), ("country", record.countries)):
        for entry in entries:
            yield from _near_keys(subject, entry.extra, schema.TABLES[name], entry.line)
    for stretch in record.coverage:
        yield from _near_keys(subject, stretch.extra, fields.COVERAGE, stretch.line)


def _near_keys(
    subject: Subject, extra: Mapping[str, Any], known: Iterable[str], header: int | None, *above: str | int
) -> Iterator[Problem]:
    for key, problem in schema.misspelt_keys(extra, known):
        yield problem.at(subject.record.file, subject.line_under(header, (*above, key)))


def misspelt_kinds(subject: Subject) -> Iterator[Problem]:
    """TRK402: a kind that looks like one with a meaning."""
    for event in subject.record.events:
        near = nearest(event.kind, KINDS, 1) if event.kind not in KINDS else []
        if near:
            problem = Problem("TRK402", f"the kind {event.kind!r} has no meaning here", f"did you mean {near[0]!r}?")
            yield subject.at(event, problem, "kind")


def loose_ends(subject: Subject) -> Iterator[Problem]:
    """TRK403, TRK404: `follows` or `unrelated` names no event, or a later one."""
    by_id = {event.id: event for event in subject.record.events}
    for event in subject.record.events:
        for field, names in (("follows", event.follows), ("unrelated", event.unrelated)):
            for name in names:
                if name not in by_id:
                    near = nearest(name, by_id)
                    hint = f"did you mean {' or '.join(near)}?" if near else "ids are never reused; was it removed?"
                    yield subject.at(
                        event, Problem("TRK403", f"{field} names {name!r}, which no event is", hint), field
                    )
                elif name == event.id:
                    yield subject.at(
                        event, Problem("TRK404", f"{field} names the event itself", "name an earlier one"), field
                    )
                elif starts_before(event.date, by_id[name].date) is Answer.YES:
                    what = f"{field} names {name!r} of {by_id[name].date}, which is later than {event.date}"
                    yield subject.at(
                        event, Problem("TRK404", what, "an event follows an earlier one: swap them"), field
                    )


def incomplete_promises(subject: Subject) -> Iterator[Problem]:
    """TRK405: a visit or promise that does not say who goes where, so that it counts for nothing."""
    for event in subject.record.events:
        if event.kind not in ("visit", *PROMISE_KINDS):
            continue
        missing = [] if event.visitor else ["visitor"]
        if not event.host and subject.registry.host_of(event) is None:
            missing.append("host")
        if missing:
            what = f"{event.kind} without {' and '.join(missing)}: it counts for no promise"
            yield subject.at(event, Problem("TRK405", what, f"add {' and '.join(missing)}", severity="warning"))


def dates_at_odds(subject: Subject) -> Iterator[Problem]:
    """TRK406, TRK407, TRK408: dates of one event that do not go together."""
    for event in subject.record.events:
        if event.due and ends_before(event.due, event.date) is Answer.YES:
            what = f"due {event.due} lies before the event itself ({event.date})"
            yield subject.at(event, Problem("TRK406", what, "check both dates", severity="warning"), "due")
        if event.accepted is not None and event.kind != "invitation":
            what = f"'accepted' means nothing on the kind {event.kind!r}"
            hint = "it belongs on an invitation; or record an event of kind acceptance"
            yield subject.at(event, Problem("TRK407", what, hint, severity="warning"), "accepted")
        if event.due and event.kind not in PROMISE_KINDS:
            what = f"'due' means nothing on the kind {event.kind!r}"
            hint = "a visit still to come is an announcement with a due date"
            yield subject.at(event, Problem("TRK407", what, hint, severity="warning"), "due")
        for what, date, key in _reports(event):
            if starts_before(date, event.date) is Answer.YES:
                what = f"{what} on {date}, before it happened ({event.date})"
                hint = "a report of what is to come is an announcement"
                yield subject.at(event, Problem("TRK408", what, hint, severity="warning"), *key)


def _reports(event: Event) -> Iterator[tuple[str, Edtf, schema.Path]]:
    if event.reported:
        yield "reported", event.reported, ("reported",)
    for number, source in enumerate(event.source):
        if source.published:
            yield f"published by {source.name}", source.published, ("source", number, "published")


def disagreements(subject: Subject) -> Iterator[Problem]:
    """TRK409: a source says something else than the record."""
    for event in subject.record.events:
        for saying in sources.disagreements(event, subject.registry):
            number = event.source.index(saying.source)
            what = f"{saying.source.name} says {saying.field} {saying.says}, the record {saying.record or 'nothing'}"
            hint = "decide which is right; the source keeps its own word in `says`"
            yield subject.at(event, Problem("TRK409", what, hint, severity="warning"), "source", number, "says")


def unsourced(subject: Subject) -> Iterator[Problem]:
    """TRK410, TRK411: nobody says so, or at an address that is none."""
    for event in subject.record.events:
        if not event.source:
            yield subject.at(event, Problem("TRK410", "has no source", "add [[event.source]]", severity="note"))
        for number, source in enumerate(event.source):
            if source.url and not source.link:
                problem = Problem("TRK411", f"the address {source.url!r} is not on the web", "begin it with https://")
                yield subject.at(event, problem, "source", number, "url")


def undecided(subject: Subject) -> Iterator[Problem]:
    """TRK412, TRK417: promises that a person has to decide about, and endings that end nothing."""
    doubtful = ("unclear", *ledger.OVER)
    for promise in ledger.promises(subject.record, subject.registry, Clocks(subject.today), doubtful):
        first = promise.events[0]
        if promise.state == "unclear":
            visits = " or ".join(visit.id for visit in promise.candidates)
            hint = f'say `follows = "{promise.id}"` in {visits}, or `unrelated = "{promise.id}"`'
            yield subject.at(first, Problem("TRK412", promise.why, hint, severity="warning"))
        elif first.kind in ("cancellation", "decline", "lapse") and len(promise.events) == 1:
            what = f"a {first.kind} of no promise that is on record of the same visitors and host"
            hint = "record the invitation or announcement before it, or name with `follows` the promise meant"
            yield subject.at(first, Problem("TRK417", what, hint, severity="warning"))


def incomplete_after_all(subject: Subject) -> Iterator[Problem]:
    """TRK418: a claim of completeness that the record itself contradicts."""
    for entry, why in coverage.contradictions(subject.record, subject.registry, subject.today):
        what = f"the record is not complete for {entry.date}: {why}"
        yield Problem("TRK418", what, "record what is missing, or narrow the coverage", subject.record.file, entry.line)


def still_to_come(subject: Subject) -> Iterator[Problem]:
    """TRK413: a visit dated after today, which is no fact yet."""
    for event in subject.record.events:
        if event.kind == "visit" and (event.date.starts.first or 0) > subject.today:
            what = f"a visit dated {event.date}, which is still to come"
            hint = f'until then it is an announcement: kind = "announcement", due = "{event.date}"'
            yield subject.at(event, Problem("TRK413", what, hint, severity="warning"), "date")


def recorded_twice(subject: Subject) -> Iterator[Problem]:
    """TRK414: two events that look like one."""
    for first, second in duplicates.pairs(subject.record.events, subject.registry):
        what = f"looks like {first.id!r}: same kind, people and country, and the dates may be the same"
        hint = "remove one, make the dates more exact, or give legs of one journey the same `trip`"
        yield subject.at(second, Problem("TRK414", what, hint, severity="warning"))


Rule = Callable[[Subject], Iterator[Problem]]
RULES_WITHOUT_NAMES: tuple[Rule, ...] = (
    misspelt_keys,
    misspelt_kinds,
    loose_ends,
    dates_at_odds,
    unsourced,
    still_to_come,
    disguised_names,
    hidden_characters,
)
RULES: tuple[Rule, ...] = (
    *RULES_WITHOUT_NAMES,
    incomplete_promises,
    disagreements,
    undecided,
    incomplete_after_all,
    recorded_twice,
    strange_names,
    homeless,
)
