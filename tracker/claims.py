"""Published claims put to the record: the verdict, whether it is proven, and by which rule of counting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from tracker import fields, findings
from tracker.counting import Rule, Subject, candidates, is_about, rules, units
from tracker.coverage import Covered
from tracker.edtf import Edtf
from tracker.findings import Evidence, Finding, Outcome
from tracker.gaps import Length
from tracker.model import Event, Record, Source
from tracker.registry import Registry

Form = Literal["nth", "count", "first-since", "first-in", "last"]
OF = ("visits", "trips", "countries")


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed: a number for `nth` and `count`, a date for `first-since` and `last`, a length for `first-in`."""

    form: Form
    what: int | Edtf | Length
    subject: Subject
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`verdict` is true, false, approximate, depends, conflict or undecidable.

    `results` holds the finding under every rule that could be meant, the usual rule first; `proven`
    says whether the verdict also holds without taking the record for complete.
    """

    verdict: str
    proven: bool
    value: Any
    results: tuple[tuple[Rule, Finding], ...]
    because: tuple[str, ...]
    why: str

    @property
    def holds(self) -> bool:
        """True, at least when rounded."""
        return self.verdict in ("true", "approximate")


def judge(claim: Claim, record: Record, registry: Registry) -> Verdict:
    """The verdict of the record on a claim (docs/claims.md)."""
    covered = _cover(claim.subject, record, registry)
    known = [event for event in record.events if is_about(event, claim.subject, registry)]
    verdict = _combined(_results(claim, replace(record, events=tuple(known)), registry, covered))
    supporting = _supporting_sources(claim, record, registry, covered, against=verdict.verdict == "false")
    for event, source in supporting:
        because = tuple(dict.fromkeys((*verdict.because, event.id)))
        why = f"{source.name} says so of {event.id}, against the record or another source: {verdict.why}"
        return replace(verdict, verdict="conflict", proven=False, because=because, why=why)
    return verdict


def _cover(subject: Subject, record: Record, registry: Registry) -> Covered:
    if subject.meeting or subject.visitor is None:  # completeness is declared of visits, not of encounters
        return Covered(replace(record, coverage=()), registry, None, None)
    return Covered(record, registry, subject.visitor.key, _host(subject))


def _results(claim: Claim, record: Record, registry: Registry, covered: Covered) -> tuple[tuple[Rule, Finding], ...]:
    subject = claim.subject
    found = candidates(subject, record, registry)
    start = subject.period.earliest if subject.period else None
    results = []
    for rule in rules(subject, claim.of, found, _units_meant(claim)):
        evidence = Evidence(units(found, rule), covered, _last_day(subject), start)
        results.append((rule, _finding(claim, evidence)))
    return tuple(results)


def _host(subject: Subject) -> str | None:
    return subject.host.key if subject.host else None


def _last_day(subject: Subject) -> int:
    period_end = subject.period.latest if subject.period else None
    return subject.as_of if period_end is None else min(subject.as_of, period_end)


def _units_meant(claim: Claim) -> tuple[str, ...]:
    if claim.subject.meeting:
        return ("encounters", "meetings")
    if claim.form in ("nth", "count"):
        return ("visits", "trips")
    return ("visits",) if claim.form == "last" else ("trips",)


def _finding(claim: Claim, evidence: Evidence) -> Finding:
    what = claim.what
    if isinstance(what, Length):
        return findings.first_in(evidence, what)
    if isinstance(what, int):
        return findings.exactly(evidence, what)
    return findings.first_since(evidence, what) if claim.form == "first-since" else findings.last_was(evidence, what)


def _combined(results: Sequence[tuple[Rule, Finding]]) -> Verdict:
    """One verdict of the findings under all rules: `depends` if the claim holds under one and not under another."""
    usual = results[0][1]
    holding = [finding for _, finding in results if finding.outcome >= Outcome.APPROXIMATE]
    if holding and len(holding) < len(results):
        words = "; ".join(f"{rule.words}: {finding.outcome.name.lower()}, {finding.why}" for rule, finding in results)
        because = tuple(dict.fromkeys(name for _, finding in results for name in finding.because))
        return Verdict("depends", False, usual.value, tuple(results), because, words)
    undecided = next((f for _, f in results if f.outcome is Outcome.UNDECIDABLE), None)
    chosen = undecided or usual
    proven = all(finding.proven for _, finding in results)
    return Verdict(chosen.outcome.name.lower(), proven, usual.value, tuple(results), chosen.because, chosen.why)


def _supporting_sources(
    claim: Claim, record: Record, registry: Registry, covered: Covered, *, against: bool
) -> list[tuple[Event, Source]]:
    """Sources by whose express word the claim holds, if by the record (`against`) or another's word it is false."""
    spoken = [event for event in record.events if event.kind in ("visit", "meeting") and _is_spoken_of(event)]
    altered = [(event, source, _altered(event, source)) for event in spoken for source in event.source if source.says]
    bearing = [
        (event, source, other)
        for event, source, other in altered
        if is_about(event, claim.subject, registry) or is_about(other, claim.subject, registry)
    ]
    if not bearing:
        return []
    about = tuple(event for event in record.events if is_about(event, claim.subject, registry))
    supporting = []
    for event, source, other in bearing:
        events = (*(known for known in about if known.id != event.id), other)
        results = _results(claim, replace(record, events=events), registry, covered)
        verdict = _combined(results).verdict
        if verdict in ("true", "approximate"):
            supporting.append((event, source))
        against = against or verdict == "false"
    return supporting if against else []


def _is_spoken_of(event: Event) -> bool:
    return any(source.says for source in event.source)


def _altered(event: Event, source: Source) -> Event:
    """The event as one of its sources says it was."""
    says = {name: value for name, value in source.says.items() if name != "id"}
    return replace(event, **{fields.EVENT[name].attribute: fields.EVENT[name].read(says[name]) for name in says})
