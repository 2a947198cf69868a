"""What is asked to record an event, in which order, and which of it an event of its kind needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.model import KINDS, LEVELS, PROMISE_KINDS, Record
from tracker.registry import FAMILY_OF_FIELD, Registry


@dataclass(frozen=True, slots=True)
class Question:
    """A question for one field, asked for events of `kinds` (all if empty).

    `required` says what is needed, where it may not be left out.
    """

    field: str
    text: str
    kinds: tuple[str, ...] = ()
    required: str = ""
    many: bool = False


JOURNEYS = ("visit", *PROMISE_KINDS)

QUESTIONS = (
    Question("kind", "What happened (visit, invitation, meeting, …)", required="a word for it"),
    Question("visitor", "Who travels, or is to", JOURNEYS, "who", many=True),
    Question("host", "To which country", JOURNEYS, "the country"),
    Question("place", "Where, as exactly as known", many=True),
    Question("date", "When", required="a date, as exactly as known: 19 June 2024, June 2024, 2024"),
    Question("with", "Whom they met, or who took part", many=True),
    Question("inviter", "Who invited", ("invitation",)),
    Question("accepted", "Was it accepted (yes, or the date)", ("invitation",)),
    Question("due", "When is the visit to take place", ("invitation", "acceptance", "announcement", "postponement")),
    Question("level", f"What the source calls the visit ({', '.join(LEVELS)})", ("visit", "announcement")),
    Question("title", "Title (made from the above if you leave it out)"),
    Question("source", "Who says so, when, where (KCNA 2023-09-14 https://…)", many=True),
)


def following(given: Mapping[str, Any], answers: Mapping[str, list[str]]) -> Question | None:
    """The first question that is not answered yet, of those that were not settled by what was given."""
    kind = given.get("kind") or next(iter(answers.get("kind", [])), "")
    for question in QUESTIONS:
        is_asked = not question.kinds or kind in question.kinds
        if is_asked and question.field not in answers and not given.get(question.field):
            return question
    return None


def known(question: Question, record: Record, registry: Registry) -> Iterable[str]:
    """What may be the answer, for completion."""
    if question.field in FAMILY_OF_FIELD:
        return registry.known_names(FAMILY_OF_FIELD[question.field])
    if question.field == "kind":
        return dict.fromkeys([*KINDS, *sorted(registry.kinds())])
    if question.field == "source":
        return sorted({source.name for event in record.events for source in event.source})
    return LEVELS if question.field == "level" else ()


def listed(question: Question, typed: str) -> list[str]:
    """The answers in what was typed: several of a list stand between commas, sources between semicolons."""
    parts = typed.split(";" if question.field == "source" else ",") if question.many else [typed]
    return [part.strip() for part in parts if part.strip()]
