"""Published claims put to the record: the verdict, whether it is proven, and by which rule of counting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Literal

from tracker import fields, findings, sources
from tracker.clocks import Clocks, seen
from tracker.counting import Rule, Subject, candidates, in_period, is_about, rules, units
from tracker.coverage import Covered
from tracker.edtf import Edtf
from tracker.findings import Evidence, Finding, Outcome
from tracker.gaps import Length
from tracker.model import Event, Record, Source
from tracker.phrases import Said, joined, say
from tracker.registry import Registry
from tracker.spans import Answer
from tracker.stays import Stay

Form = Literal["nth", "count", "first-since", "first-in", "last"]
Found = list[tuple[Stay, Answer]]


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
    why: Said

    @property
    def holds(self) -> bool:
        """True, at least when rounded."""
        return self.verdict in ("true", "approximate")


def judge(claim: Claim, record: Record, registry: Registry) -> Verdict:
    """The verdict of the record on a claim (docs/claims.md)."""
    covered = _cover(claim.subject, record, registry)
    about = tuple(event for event in record.events if is_about(event, claim.subject, registry))
    known = record._replace(events=about)
    found = candidates(claim.subject, known, registry)
    verdict = _combined(_results(claim, found, covered))
    voices = _Voices(claim, known, found, registry, covered, verdict)
    voice = _contested(verdict, voices.of(_disputed(record, verdict)))
    if voice is None:
        return verdict
    because = tuple(dict.fromkeys((*verdict.because, voice.event.id)))
    why = say(
        "{source} says so of {id}, against the record or another source: {why}",
        source=voice.source.name,
        id=voice.event.id,
        why=verdict.why,
    )
    return replace(verdict, verdict="conflict", proven=False, because=because, why=why)


def _cover(subject: Subject, record: Record, registry: Registry) -> Covered:
    if subject.meeting or subject.visitor is None:  # completeness is declared of visits, not of encounters
        return Covered(record._replace(coverage=()), registry, None, None)
    return Covered(seen(record, Clocks(subject.as_of)), registry, subject.visitor.key, _host(subject))


def _results(claim: Claim, found: Found, covered: Covered) -> tuple[tuple[Rule, Finding], ...]:
    subject = claim.subject
    start = subject.period.earliest if subject.period else None
    results = []
    for rule in rules(subject, claim.of, found, _units_meant(claim)):
        evidence = Evidence(units(found, rule, subject.period), covered, _last_day(subject), start)
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
        words = joined("; ", (_by_rule(rule, finding) for rule, finding in results))
        because = tuple(dict.fromkeys(name for _, finding in results for name in finding.because))
        return Verdict("depends", False, usual.value, tuple(results), because, words)
    undecided = next((f for _, f in results if f.outcome is Outcome.UNDECIDABLE), None)
    chosen = undecided or usual
    proven = all(finding.proven for _, finding in results)
    return Verdict(chosen.outcome.word, proven, usual.value, tuple(results), chosen.because, chosen.why)


def _by_rule(rule: Rule, finding: Finding) -> Said:
    outcome = say(finding.outcome.word)
    return say("{rule}: {outcome}, {why}", rule=rule.words, outcome=outcome, why=finding.why)


@dataclass(frozen=True, slots=True)
class _Voice:
    """A source with the verdict by its word; `differs` where that is another than the record's."""

    event: Event
    source: Source
    verdict: Verdict
    differs: bool

    def is_against(self, other: _Voice) -> bool:
        """Whether it says otherwise of the same matter, of one event."""
        same = self.source.says.keys() & other.source.says.keys()
        return bool(same) and self.differs and not self.verdict.holds


def _contested(verdict: Verdict, voices: Iterable[_Voice]) -> _Voice | None:
    """A source by whose express word the claim holds, where by the record or by another's word it does not."""
    if not _needs_two(verdict):
        return next((voice for voice in voices if voice.differs and voice.verdict.holds), None)
    for _, said in groupby(voices, key=lambda voice: voice.event.id):
        of_one = list(said)
        for voice in (voice for voice in of_one if voice.verdict.holds):
            if any(other.is_against(voice) for other in of_one):
                return voice
    return None


def _needs_two(verdict: Verdict) -> bool:
    """Whether a conflict takes two sources; where the claim does not hold by the record, one against it will do."""
    return verdict.holds or verdict.verdict == "depends"


def _disputed(record: Record, verdict: Verdict) -> Iterator[Event]:
    """Visits and meetings of which so many sources expressly say something that there may be a conflict."""
    for event in record.events:
        if event.kind in ("visit", "meeting"):
            speaking = sum(1 for source in event.source if source.says)
            if speaking > _needs_two(verdict):
                yield event


@dataclass(frozen=True, slots=True)
class _Voices:
    """The record on a claim, `found` in it, and what becomes of that by the word of single sources."""

    claim: Claim
    about: Record
    found: Found
    registry: Registry
    covered: Covered
    verdict: Verdict

    def of(self, events: Iterable[Event]) -> Iterator[_Voice]:
        """The sources of these events that expressly say something on what the claim is about."""
        subject = self.claim.subject
        for event in events:
            for source in (source for source in event.source if source.says):
                other, differs = _altered(event, source), _differs(event, source, self.registry)
                about = is_about(event, subject, self.registry) or is_about(other, subject, self.registry)
                if about and (_needs_two(self.verdict) or (differs and self._matters(event, other))):
                    results = _results(self.claim, self._found_with(event, other), self.covered)
                    yield _Voice(event, source, _combined(results), differs)

    def _matters(self, event: Event, other: Event) -> bool:
        """Whether a claim that does not hold may hold with `other` for the event.

        A number changes only with what counts; what is said of the latest visit only with the
        events that prove it, or with one that comes no earlier than those; where none before it is
        on record, with any.
        """
        if isinstance(self.claim.what, int):
            return self._weight(event) != self._weight(other)
        if self.claim.form != "last" and any(len(finding.because) < 2 for _, finding in self.verdict.results):
            return True
        proving = {name for _, finding in self.verdict.results for name in finding.because}
        begun = [item.date.may_start.first for item, _ in self.found if item.id in proving]
        pivot = min((day for day in begun if day is not None), default=None)
        last = other.date.may_start.last
        return event.id in proving or pivot is None or last is None or last >= pivot

    def _weight(self, event: Event) -> object:
        """All that decides how an event counts: a leg of a journey by its very days, as the first leg decides."""
        subject = self.claim.subject
        found = candidates(subject, self.about._replace(events=(event,)), self.registry)
        begun = in_period(event.date, subject.period), event.date.may_start if event.trip else None
        return [(answer, item.event.scope, item.event.trip, item.host) for item, answer in found], begun

    def _found_with(self, event: Event, other: Event) -> Found:
        """What is found with another event in the place of one; meetings take their country from the visits around."""
        subject = self.claim.subject
        if subject.meeting:
            events = (*(item for item in self.about.events if item.id != event.id), other)
            return candidates(subject, self.about._replace(events=events), self.registry)
        alone = candidates(subject, self.about._replace(events=(other,)), self.registry)
        return [*(pair for pair in self.found if pair[0].id != event.id), *alone]


def _differs(event: Event, source: Source, registry: Registry) -> bool:
    return any(saying.differs for saying in sources.sayings(event, registry) if saying.source is source)


def _altered(event: Event, source: Source) -> Event:
    """The event as one of its sources says it was."""
    says = {name: value for name, value in source.says.items() if name != "id"}
    return event._replace(**{fields.EVENT[name].attribute: fields.EVENT[name].read(says[name]) for name in says})
