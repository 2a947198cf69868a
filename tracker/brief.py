"""A briefing on countries or persons: the last contacts, what is to come, what is promised, where sources disagree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker import clocks as two_clocks
from tracker import ledger, sources, timeline
from tracker.clocks import Clocks
from tracker.contents import countries, people
from tracker.errors import Problem, TrackerError
from tracker.ledger import Promise
from tracker.likeness import nearest
from tracker.model import Event, Record
from tracker.phrases import Said, say
from tracker.registry import Family, Identity, Registry
from tracker.sources import Saying

CONTACTS = 5  # the last ones that are shown
CONTACT_KINDS = ("visit", "meeting", "call")
FAMILIES: tuple[Family, ...] = ("country", "person")


@dataclass(frozen=True, slots=True)
class Brief:
    """What the record says of them by the clocks asked for.

    `contacts` are the last visits, meetings and calls that concern all of them, newest first, of `count` in all;
    `to_come` events dated later; `promises` the pending ones, most urgent first; `disagreements` what sources say
    otherwise, with the event.
    """

    family: Family
    subjects: tuple[Identity, ...]
    count: int
    contacts: tuple[Event, ...]
    to_come: tuple[Event, ...]
    promises: tuple[Promise, ...]
    disagreements: tuple[tuple[Event, Saying], ...]


def subjects(registry: Registry, asked: Sequence[str]) -> tuple[Family, tuple[Identity, ...]]:
    """Who is meant: countries if all names can be that, else persons.

    Raises TrackerError: TRK301 for a name that several bear, TRK302 with the nearest for one that nobody does.
    """
    faults: list[Problem] = []
    for family in FAMILIES:
        try:
            return family, tuple(registry.find(family, name) for name in asked)
        except TrackerError as error:
            faults += error.problems
    for name in asked:
        if not any(_is_one(registry, family, name) for family in FAMILIES):
            raise TrackerError(next((f for f in faults if f.code == "TRK301"), _nobody(registry, name)))
    problem = Problem("TRK500", "some of these are countries, others persons", "name countries, or persons")
    raise TrackerError(problem)


def _is_one(registry: Registry, family: Family, name: str) -> bool:
    try:
        registry.find(family, name)
    except TrackerError:
        return False
    return True


def _nobody(registry: Registry, name: str) -> Problem:
    near = nearest(name, [known for family in FAMILIES for known in registry.known_names(family)])
    hint = f"did you mean {' or '.join(near)}?" if near else "`tracker people` and `tracker places --countries`"
    return Problem("TRK302", f"no country or person is called {name!r}", hint)


def brief(
    whose: tuple[Family, tuple[Identity, ...]],
    record: Record,
    registry: Registry,
    clocks: Clocks,
    *,
    with_future: bool = True,
) -> Brief:
    """The briefing on `subjects` as it stood by those clocks; `with_future` keeps what is dated later."""
    family, of = whose
    keys = {identity.key for identity in of}
    known = two_clocks.seen(record, clocks, with_future=with_future)
    found = timeline.ordered(event for event in known.events if keys <= _concerned(event, family, registry))
    contacts = [event for event in found if event.kind in CONTACT_KINDS and clocks.had_happened(event)]
    pending = [p for p in ledger.pending(record, registry, clocks) if keys <= _promised(p, family, registry)]
    return Brief(
        family=family,
        subjects=of,
        count=len(contacts),
        contacts=tuple(reversed(contacts[-CONTACTS:])),
        to_come=tuple(event for event in found if not clocks.had_happened(event)),
        promises=tuple(sorted(pending, key=ledger.urgency)),
        disagreements=tuple((event, saying) for event in found for saying in sources.disagreements(event, registry)),
    )


def _concerned(event: Event, family: Family, registry: Registry) -> set[str]:
    if family == "country":
        return countries(event, registry)
    return {registry.person(name).key for name in people(event)}


def _promised(promise: Promise, family: Family, registry: Registry) -> set[str]:
    """Guests and host; of persons, all named in the events of the promise, who invited too."""
    if family == "person":
        return {registry.person(name).key for event in promise.events for name in people(event)}
    homes = (registry.home(visitor.name) for visitor in promise.visitors)
    return {promise.host.key} | {home.key for home in homes if home is not None}


def disagreeing(found: Iterable[tuple[Event, Saying]]) -> list[Said]:
    """Each disagreement as a sentence: `lisbon-2024: Newspaper says date 2024-06, the record 2024-07-19`."""
    return [say("{id}: {saying}", id=event.id, saying=sources.disagreement(saying)) for event, saying in found]
