"""What all pictures have in common: what is asked for, and the lines above and below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from tracker import lettering, wording
from tracker.conditions import Condition
from tracker.dossier import Dossier
from tracker.look import shown
from tracker.query import Filters

By = Literal["country", "person"]

WIDTH = 720  # of a picture, in pixels: a page of A4 between its margins
NAME = 11  # size of the names beside a picture, in pixels
_GAP = 14  # from a name to what it names
LONGEST_NAME = 200
_SIZES = {"title": 16, "subtitle": 12, "note": 10}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a picture is to show: events and their promises. `heading` is a title of the user's own.

    `filters` are those that the events have passed, `as_of_given` says whether the day was asked for.
    """

    dossier: Dossier
    filters: Filters
    by: By | None = None
    as_of_given: bool = False
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Caption:
    """The lines above and below a picture. `left_out` says what is not in it, and why."""

    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    notes: tuple[str, ...]
    left_out: tuple[str, ...]


def caption(
    asked: Asked, what: str, n: str, notes: Iterable[str] = (), left_out: Iterable[str] = (), *, as_of: bool = True
) -> Caption:
    """The caption of a picture of `what`; `n` says how many of what it shows. All text in it is safe to show.

    `as_of` says whether the picture depends on the day.
    """
    title = asked.dossier.whole.title
    missing = tuple(map(shown, left_out))
    return Caption(
        title=_lines([asked.heading or (f"{title}: {what}" if title else what[:1].upper() + what[1:])], "title"),
        subtitle=_lines([f"n = {n}", *_selection(asked.filters), *_clocks(asked, as_of)], "subtitle"),
        notes=_lines([*notes, *(f"Not shown: {text}." for text in missing)], "note"),
        left_out=missing,
    )


def _lines(texts: Iterable[str], role: str) -> tuple[str, ...]:
    bold, size = role == "title", _SIZES[role]
    return tuple(line for text in texts for line in lettering.wrapped(shown(text), size, WIDTH, bold=bold))


def _selection(filters: Filters) -> list[str]:
    """What the filters keep, in words; nothing where they keep all."""
    asked = [f"from {wording.date(filters.start)}"] if filters.start else []
    asked += [f"to {wording.date(filters.end)}"] if filters.end else []
    asked += map(_condition, filters.conditions)
    return [f"Only: {'; '.join(asked)}"] if asked else []


def _condition(condition: Condition) -> str:
    field = f"{condition.field}: " if condition.field else ""
    return f"{'not ' if condition.negated else ''}{field}{condition.value}"


def _clocks(asked: Asked, as_of: bool) -> list[str]:
    clocks = asked.dossier.clocks
    words = [f"as of {day(clocks.today)}"] if as_of or asked.as_of_given else []
    words += [f"as was known on {day(clocks.known_on)}"] if clocks.known_on is not None else []
    text = ", ".join(words)
    return [text[0].upper() + text[1:]] if text else []


def day(number: int) -> str:
    """A day without its weekday: `13 Sep 2023`."""
    return wording.day(number).split(" ", 1)[1]


def ranked(counts: Mapping[str, int], most: int, noun: str) -> dict[str, str]:
    """The name under which each is shown, most frequent first: its own, or `12 other countries`.

    No more than `most` names are used.
    """
    listed = sorted(counts, key=lambda name: (-counts[name], name))
    own = listed if len(listed) <= most else listed[: most - 1]
    rest = f"{len(listed) - len(own)} other {noun}"
    return {name: name if at < len(own) else rest for at, name in enumerate(listed)}


def beside(names: Iterable[str]) -> float:
    """Pixels to the left of a picture that its names, fitted, take."""
    return _GAP + max((lettering.width(name, NAME) for name in names), default=0)


def fitted_name(name: str, behind: str = "") -> str:
    """A name as it stands beside a picture, with what must stand behind it, however long the name is."""
    room = LONGEST_NAME - lettering.width(behind, NAME)
    return lettering.fitted(shown(name), NAME, room) + behind
