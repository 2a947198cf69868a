"""May this visit fulfil this promise, and why? The rules, each with the sentence that states it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from tracker.edtf import Edtf
from tracker.model import LEVELS, Event
from tracker.phrases import Said, joined, say
from tracker.spans import Answer, Span, day_span


class Match(Enum):
    """Whether a visit fulfils a promise; `MAY` leaves it to a person."""

    FULFILS = "fulfils"
    MAY = "may fulfil"
    NOT = "does not fulfil"


class Judgement(NamedTuple):
    """A match with its reason, a clause that completes `the visit of 2024-06-19 …`."""

    match: Match
    why: Said


class Terms(NamedTuple):
    """What was promised, as it stands when a visit comes.

    `places` are the identity keys of the places the promise named; `ended` is the date of its `ending`
    (cancellation, decline or lapse), if it stands ended.
    """

    opened: Edtf
    by_announcement: bool
    due: Edtf | None = None
    level: str | None = None
    places: frozenset[str] = frozenset()
    ended: Edtf | None = None
    ending: str = ""


def judge(terms: Terms, visit: Event, places: frozenset[str], today: int) -> Judgement:
    """Whether a visit of the right person to the right country fulfils a promise on these terms.

    `places` are the keys of the visit's places, `today` is a day count. A visit that certainly
    begins after today must not be asked about.
    """
    for rule in (_kind_of_stay, _after_opening, _after_ending, _by_today, _when_due, _as_high_as_promised):
        judgement = rule(terms, visit, places, today)
        if judgement is not None:
            return judgement
    return Judgement(Match.FULFILS, _remark(terms, visit, places))


def _kind_of_stay(terms: Terms, visit: Event, places: frozenset[str], _today: int) -> Judgement | None:
    if visit.scope == "border" and not terms.places & places:
        return Judgement(Match.NOT, say("is a step over the border, and the promise did not name that place"))
    if visit.scope == "transit":
        return Judgement(Match.NOT, say("is a transit, which is no visit"))
    if visit.scope == "online":
        return Judgement(Match.NOT, say("was held online, which is no visit"))
    if visit.level == "private":
        return Judgement(Match.NOT, say("is private"))
    return None


def _after_opening(terms: Terms, visit: Event, _places: frozenset[str], _today: int) -> Judgement | None:
    """A visit starts after the opening day; on that day itself only if the promise was an announcement."""
    opened = terms.opened.may_start
    if terms.by_announcement:
        after = ~visit.date.may_start.before(opened)
    else:
        after = opened.before(visit.date.may_start)
    if after is Answer.YES:
        return None
    if after is Answer.NO:
        return Judgement(Match.NOT, say("did not begin after the promise of {date}", date=terms.opened))
    return Judgement(Match.MAY, say("cannot be told apart from the promise of {date} by its date", date=terms.opened))


def _after_ending(terms: Terms, visit: Event, _places: frozenset[str], _today: int) -> Judgement | None:
    if terms.ended is None:
        return None
    if terms.ended.may_start.before(visit.date.may_start) is not Answer.YES:
        return Judgement(Match.MAY, doubtful_order(terms.ending, terms.ended))
    if terms.ending == "cancellation" and terms.due is not None and _lies_in(visit.date, terms.due) is not Answer.NO:
        why = say("lies in what was due ({date}), though the promise was cancelled", date=terms.due)
        return Judgement(Match.MAY, why)
    why = say("came after the {ending} of {date}", ending=say(terms.ending), date=terms.ended)
    return Judgement(Match.NOT, why)


def doubtful_order(ending: str, ended: Edtf) -> Said:
    """That a visit cannot be placed beside the end of a promise, a clause as in a Judgement."""
    return say("cannot be placed before or after the {ending} of {date}", ending=say(ending), date=ended)


def _by_today(_terms: Terms, visit: Event, _places: frozenset[str], today: int) -> Judgement | None:
    last = visit.date.starts.last
    if last is None or last > today:
        return Judgement(Match.MAY, say("may not have begun yet"))
    return None


def _when_due(terms: Terms, visit: Event, _places: frozenset[str], _today: int) -> Judgement | None:
    early = _ends_before_due(visit.date, terms.due) if terms.due is not None else Answer.NO
    if early is Answer.YES:
        return Judgement(Match.MAY, say("was over before it was due ({date})", date=terms.due))
    if early is Answer.CANNOT_SAY:
        return Judgement(Match.MAY, say("may have been over before it was due ({date})", date=terms.due))
    return None


def _as_high_as_promised(terms: Terms, visit: Event, _places: frozenset[str], _today: int) -> Judgement | None:
    if terms.level and visit.level and LEVELS.index(visit.level) > LEVELS.index(terms.level):
        lower, promised = say(visit.level), say(terms.level)
        why = say("was of a lower level ({level}) than promised ({promised})", level=lower, promised=promised)
        return Judgement(Match.MAY, why)
    return None


def _remark(terms: Terms, visit: Event, places: frozenset[str]) -> Said:
    remarks = []
    if terms.places and places and not terms.places & places:
        remarks.append(say("to another place than the one promised"))
    if terms.level and not visit.level:
        remarks.append(say("no source gives its level, promised was {level}", level=say(terms.level)))
    return say("fulfils it ({remarks})", remarks=joined("; ", remarks)) if remarks else say("fulfils it")


def _ends_before_due(visit: Edtf, due: Edtf) -> Answer:
    if due.earliest is None:
        return Answer.NO if due.text.startswith("..") else Answer.CANNOT_SAY
    return visit.may_end.before(Span(due.may_start.first, due.earliest))


def _lies_in(visit: Edtf, due: Edtf) -> Answer:
    return ~(_ends_before_due(visit, due) | is_late(visit, due))


def is_late(visit: Edtf, due: Edtf) -> Answer:
    """Did the visit begin after `due` had wholly passed? A deadline that is only approximate leaves doubt behind it."""
    if due.never_ends:
        return Answer.NO
    return _close_of(due).before(visit.may_start)


def has_passed(due: Edtf, today: int) -> bool:
    """Has `due` wholly passed by this day, for certain?"""
    return not due.never_ends and _close_of(due).before(day_span(today)) is Answer.YES


def is_due(due: Edtf, today: int) -> bool:
    """Does this day lie within `due`, or in the doubt behind an approximate one?"""
    return (due.earliest is None or due.earliest <= today) and not has_passed(due, today)


def _close_of(due: Edtf) -> Span:
    return Span(due.latest, due.may_end.last)
