"""Promises as a picture: a bar from invitation to visit, to cancellation, or as far as one has waited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tracker import chart_grid, charts, lettering, periods, timemarks, wording
from tracker.chains import ENDINGS
from tracker.chart_grid import MOST_PERIODS, Grid
from tracker.charts import Asked, Caption, caption
from tracker.edtf import Edtf
from tracker.ledger import Promise
from tracker.look import shown
from tracker.model import PROMISE_KINDS
from tracker.spans import Answer, Days
from tracker.timemarks import Drawn, drawn
from tracker.timescale import Axis

Outcome = Literal["kept", "late", "broken", "waiting"]

OUTCOMES: tuple[Outcome, ...] = ("kept", "late", "broken", "waiting")
_KEPT = {
    None: "kept after",
    Answer.NO: "kept after",
    Answer.YES: "late, after",
    Answer.CANNOT_SAY: "perhaps late, after",
}
_MOST_BARS = 60
_LEAST_DUE = 4  # pixels, so that a single day is seen


class Bar(NamedTuple):
    """A promise from its first event to the visit, to its ending, or, if it waits, to the day asked about.

    `steps` are its events between the two; `due` is the time in which it was to be kept, if one was given, in days.
    """

    name: str
    outcome: Outcome
    start: Drawn
    end: Drawn
    steps: Sequence[Drawn]
    due: tuple[float, float] | None
    words: str

    @property
    def certain(self) -> tuple[float, float]:
        """The stretch that it lasted at least, in days; of no length where its dates may be the same."""
        first = self.start.last if self.start.lines else self.start.at
        last = self.end.first if self.end.lines else self.end.at
        return first, max(first, last)


@dataclass(frozen=True, slots=True)
class PromisesChart:
    """Bars, a row each; `left` is the room of their names, in pixels. What became of them stands on the right."""

    caption: Caption
    bars: Sequence[Bar]
    axis: Axis
    left: float


def chart(asked: Asked) -> PromisesChart | None:
    """The promises, in order of opening, or first by host country or visitor; None if there is no room for so many."""
    found = sorted(asked.dossier.promises, key=lambda promise: _group(promise, asked))  # stable: then by opening
    if len(found) > _MOST_BARS:
        return None
    today = asked.dossier.clocks.today
    dates = [date for promise in found for date in _dates(promise)]
    names = [_name(promise) for promise in found]
    words = [_words(promise) for promise in found]
    left = charts.beside(names)
    axis = Axis(*timemarks.period(dates, today), charts.WIDTH - left - charts.beside(words))
    bars = [_bar(*each, axis, today) for each in zip(found, names, words, strict=True)]
    order = {"country": ", by host", "person": ", by visitor", None: ""}[asked.by]
    return PromisesChart(_caption(asked, found, f"promises of visits{order}"), bars, axis, left)


def over_time(asked: Asked) -> Grid | None:
    """How many promises were opened in each month or year, by outcome; None if of none the period is known."""
    found = asked.dossier.promises
    days = [promise.opened.starts for promise in found]
    shown = periods.fitted(days, MOST_PERIODS)
    if shown is None:
        return None
    rows = [(name, [p.opened.starts for p in found if outcome(p) == name]) for name in OUTCOMES]
    missing = chart_grid.unplaced(days, shown)
    left_out = [f"{wording.count(missing, 'promise')} of which the {shown.noun} is not known"] if missing else []
    heading = _caption(asked, found, f"promises of visits made per {shown.noun}, by outcome", left_out)
    return chart_grid.over_time(rows, shown, heading)


def outcome(promise: Promise) -> Outcome:
    """What became of a promise. One that may have been kept late counts as kept."""
    if promise.is_pending:
        return "waiting"
    if promise.state != "fulfilled":
        return "broken"
    return "late" if promise.late is Answer.YES else "kept"


def _group(promise: Promise, asked: Asked) -> str:
    if asked.by is None:
        return ""
    return promise.host.name if asked.by == "country" else _visitors(promise)


def _visitors(promise: Promise) -> str:
    return ", ".join(visitor.name for visitor in promise.visitors)


def _name(promise: Promise) -> str:
    host = lettering.fitted(shown(promise.host.name), charts.NAME, charts.LONGEST_NAME / 2)
    return charts.fitted_name(_visitors(promise), f" → {host}")


def _dates(promise: Promise) -> list[Edtf]:
    dates = [event.date for event in promise.events]
    return dates + [date for date in (promise.due, promise.settled_on) if date is not None]


def _end(promise: Promise) -> Edtf | None:
    """When it was kept or broken; None if it waits."""
    if promise.is_pending:
        return None
    ended = [event.date for event in promise.events if event.kind in ENDINGS]
    return promise.settled_on or (ended or [promise.events[-1].date])[-1]


def _bar(promise: Promise, name: str, words: str, axis: Axis, today: int) -> Bar:
    ended = _end(promise)
    start, end = drawn(promise.opened, axis.first, axis.last), Drawn(today + 0.5, exact=True, lines=())
    if ended is not None:
        end = drawn(ended, axis.first, axis.last)
    steps = [drawn(event.date, axis.first, axis.last) for event in promise.events[1:] if event.date != ended]
    return Bar(name, outcome(promise), start, end, steps, _due(promise.due, axis), words)


def _due(due: Edtf | None, axis: Axis) -> tuple[float, float] | None:
    if due is None:
        return None
    first = axis.first if due.earliest is None else due.earliest
    last = axis.last if due.latest is None else due.latest + 1
    least = _LEAST_DUE / axis.pixel(axis.first + 1)  # days
    return (first, last) if last - first >= least else ((first + last - least) / 2, (first + last + least) / 2)


def _words(promise: Promise) -> str:
    ended = _end(promise)
    if ended is None:
        due = ", overdue" if promise.overdue else ", due now" if promise.due_now else ""
        return f"{promise.state}, waiting {_days(promise.age_days)}{due}"
    if promise.state != "fulfilled":
        return f"{promise.state} {wording.date(ended)}"
    return f"{_KEPT[promise.late]} {_days(promise.lag_days or 0)}"


def _days(count: Days) -> str:
    """`280 days`, and shorter than elsewhere `9–39 days`."""
    if isinstance(count, int) or count[1] is None:
        return wording.days(count)
    return f"{count[0]}–{count[1]} days"


def _caption(asked: Asked, found: Sequence[Promise], what: str, left_out: Sequence[str] = ()) -> Caption:
    listed = [outcome(promise) for promise in found]
    parts = ", ".join(f"{listed.count(name)} {name}" for name in OUTCOMES)
    known = {event.id for promise in asked.dossier.promises for event in promise.events}
    events = [event for event in asked.dossier.events if event.kind in PROMISE_KINDS and event.id not in known]
    missing = (
        [f"{wording.count(len(events), 'event')} that belong to no promise with a visitor and a host"] if events else []
    )
    return caption(asked, what, f"{wording.count(len(found), 'promise')}: {parts}", (), [*left_out, *missing])
