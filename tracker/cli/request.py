"""What a command line asks about: which store, which day is today, which dates and clocks."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import typer

from tracker import wording
from tracker.cli import configured, options, output
from tracker.clocks import Clocks
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.phrases import say
from tracker.store import document
from tracker.store import reading as stores
from tracker.store.document import Document
from tracker.store.reading import Reading


def store_path(ctx: typer.Context) -> Path:
    """Where the store is, or is to be."""
    return Path(configured.store(ctx).value)


def load(ctx: typer.Context, like: Document | None = None) -> Document:
    """The store that is meant, as it stands; most of it may be as in another state that is `like` it."""
    found = document.load(store_path(ctx), like)
    _tell_unread(Reading(found))
    return found


def reading(ctx: typer.Context) -> Reading:
    """The store that is meant, to be asked only: of a large one no more is read than the answer needs."""
    found = stores.opened(store_path(ctx))
    _tell_unread(found)
    return found


def _tell_unread(found: Reading) -> None:
    for name in found.unread:
        output.remark(f"{found.path}: [[{name}]] is no table that is read here; `tracker check` says more")


def today(ctx: typer.Context) -> dt.date:
    """Today: the day of `now`."""
    return now(ctx).date()


def now(ctx: typer.Context) -> dt.datetime:
    """The time: `--today`, else TRACKER_TODAY, at its beginning; else the clock, which is asked nowhere else."""
    if given := options.settings(ctx).today:
        return _beginning(_calendar_day(given, "--today"))
    if given := os.environ.get("TRACKER_TODAY"):
        return _beginning(_calendar_day(given, "TRACKER_TODAY"))
    return dt.datetime.now().astimezone()


def _beginning(day: dt.date) -> dt.datetime:
    midnight = dt.datetime.combine(day, dt.time())
    try:
        zone = midnight.astimezone().tzinfo
    except (ValueError, OverflowError):  # the first day that there is
        zone = dt.UTC
    return midnight.replace(tzinfo=zone)  # also where clocks are put forward at midnight


def _calendar_day(text: str, option: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise TrackerError(Problem("TRK210", f"{option} {text!r} is not a day", "write it as 2024-01-01")) from None


def today_number(ctx: typer.Context) -> int:
    """Today as a day count."""
    return today(ctx).toordinal()


def date(ctx: typer.Context, text: str | None, option: str) -> Edtf | None:
    """A date as people type it; what was understood is said on stderr where it is not what was typed."""
    if text is None:
        return None
    from tracker import dateinput

    try:
        understood = dateinput.understand(text, today(ctx))
    except TrackerError as error:
        raise TrackerError(*(problem.about(option) for problem in error.problems)) from None
    if understood.date.text != text:
        words, edtf = wording.date(understood.date), str(understood.date)
        read = say(
            "{option}: {typed} read as {edtf} ({words})", option=option, typed=repr(text), edtf=edtf, words=words
        )
        output.tell(ctx, read)
    return understood.date


def day(ctx: typer.Context, text: str | None, option: str) -> int | None:
    """A single day as people type it, as a day count."""
    found = date(ctx, text, option)
    if found is None:
        return None
    if not found.is_day or found.earliest is None:
        raise TrackerError(Problem("TRK210", f"{option} {text!r} is not a single day", "write it as 2024-01-01"))
    return found.earliest


def clocks(ctx: typer.Context, as_of: str | None, known_on: str | None) -> Clocks:
    """The two clocks: `--as-of`, today if that is not given, and `--known-on`."""
    asked = day(ctx, as_of, "--as-of")
    return Clocks(today_number(ctx) if asked is None else asked, day(ctx, known_on, "--known-on"))
