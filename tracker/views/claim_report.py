"""Verdicts on claims, and what the record says about an event, as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tracker.claims import Claim, Verdict
from tracker.context import Line
from tracker.daycount import day_text
from tracker.look import Look, cells
from tracker.phrases import say

_STYLES = {"true": "fulfilled", "false": "error", "undecidable": "warning", "conflict": "warning", "depends": "warning"}


def text(verdict: Verdict, look: Look) -> str:
    """The verdict with its reason, each rule with what it comes to, and the ids that prove it."""
    head = look.paint(look.say(verdict.verdict), _STYLES.get(verdict.verdict, "fulfilled"))
    proven = look.say("proven") if verdict.proven else look.say("by the record as it stands")
    lines = [f"{head} ({proven}): {look.tell(verdict.why)}"]
    for rule, finding in verdict.results:
        value = say("nothing") if finding.value is None else finding.value
        outcome = say(finding.outcome.word)
        told = look.say("rule: {rule}: {outcome} ({value})", rule=rule.words, outcome=outcome, value=value)
        lines.append(f"  {told}")
    if verdict.because:
        lines.append(f"  {look.say('events: {ids}', ids=', '.join(verdict.because))}")
    return "".join(f"{look.wrap(look.marks(line), 4)}\n" for line in lines)


def context(lines: Iterable[Line], look: Look) -> str:
    """Each line with the events that prove it, those below it where they do not fit beside it."""
    told = ((look.marks(look.tell(line.text)), ", ".join(line.because)) for line in lines)
    return "".join(f"{_with_proof(text, ids, look)}\n" for text, ids in told)


def _with_proof(text: str, ids: str, look: Look) -> str:
    proof = f"[{ids}]"
    if look.width is None or cells(text) + 2 + cells(proof) <= look.width:
        return f"{text}{' ' if look.plain else '  '}{look.paint(proof, 'faint')}"
    return f"{look.wrap(text, 4)}\n    {look.paint(look.wrap(proof, 4), 'faint')}"


def context_values(event_id: str, lines: Iterable[Line]) -> dict[str, Any]:
    """For JSON: `{"event": id, "context": [...]}`."""
    listed = [{"kind": line.kind, "text": line.text, "because": list(line.because)} for line in lines]
    return {"event": event_id, "context": listed}


def values(claim: Claim, verdict: Verdict) -> dict[str, Any]:
    """For JSON: the verdict, its value, the usual rule, and what every rule that may be meant comes to."""
    return {
        "verdict": verdict.verdict,
        "proven": verdict.proven,
        "value": verdict.value,
        "rule": _rule(claim, verdict),
        "because": list(verdict.because),
        "why": verdict.why,
    }


def _rule(claim: Claim, verdict: Verdict) -> dict[str, Any]:
    subject, (usual, _) = claim.subject, verdict.results[0]
    return {
        "of": usual.of,
        "scope": list(usual.scopes),
        "words": usual.words,
        "host": subject.host.name if subject.host else None,
        "place": subject.place.name if subject.place else None,
        "in": subject.period.text if subject.period else None,
        "as_of": day_text(subject.as_of),
        "results": [
            {
                "of": rule.of,
                "scope": list(rule.scopes),
                "words": rule.words,
                "verdict": finding.outcome.word,
                "value": finding.value,
                "why": finding.why,
            }
            for rule, finding in verdict.results
        ],
    }
