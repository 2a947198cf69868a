"""Verbs that say what the record means: context, claim."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Annotated

import typer

from tracker import claims, context, gaps
from tracker.claims import Claim
from tracker.cli import options, output, request
from tracker.clocks import seen
from tracker.counting import Subject
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.gaps import Length
from tracker.phrases import say
from tracker.registry import Identity
from tracker.store.document import Document
from tracker.views import claim_report, json_text


class Form(Enum):
    """The forms of a claim."""

    nth = "nth"
    count = "count"
    first_since = "first-since"
    first_in = "first-in"
    last = "last"


class Of(StrEnum):
    """What is counted."""

    visits = "visits"
    trips = "trips"
    countries = "countries"


def context_command(
    ctx: typer.Context,
    event_id: Annotated[str, typer.Argument(metavar="ID", help="id of the event")],
    as_of: options.AsOf = None,
    json: options.Json = False,
) -> None:
    """What the record says about an event: the n-th visit, the first since when, the promise it keeps.

    \b
    tracker context kim-visits-russia-2023
    tracker context kim-visits-russia-2023 --as-of 2023-09-30
    """
    store = request.reading(ctx)
    clocks = request.clocks(ctx, as_of, None)
    event = store.event(event_id)
    record = seen(store.around(event), clocks, with_future=as_of is None)
    found = context.lines(event, record, store.registry, clocks)
    if json:
        output.write([json_text.document(claim_report.context_values(event_id, found))])
    else:
        output.write([claim_report.context(found, output.look(ctx))])
    if not found:
        output.tell(ctx, say("the record says nothing more about it"))


def claim_command(
    ctx: typer.Context,
    form: Annotated[Form, typer.Argument(metavar="FORM", help="nth, count, first-since, first-in, last")],
    what: Annotated[str, typer.Argument(metavar="N|DATE|LENGTH", help="2; 2020-01; 24 (years), 80m, 30d")],
    visitor: Annotated[str | None, typer.Option("--visitor", metavar="NAME", help="whose visits")] = None,
    meeting: Annotated[
        tuple[str, str] | None, typer.Option(metavar="NAME NAME", help="encounters of these two")
    ] = None,
    host: Annotated[str | None, typer.Option(metavar="COUNTRY", help="to this country; else abroad")] = None,
    place: Annotated[str | None, typer.Option(metavar="PLACE", help="to this place")] = None,
    period: Annotated[
        str | None, typer.Option("--in", metavar="PERIOD", help="begun in this year, month or span")
    ] = None,
    of: Annotated[Of | None, typer.Option(help="what counts once, if only one is meant")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DAY", help="as it stood on this day; else today")] = None,
    json: options.Json = False,
) -> None:
    """Test a published claim against the record, at a date.

    \b
    tracker claim nth 2 --visitor "Kim Jong Un" --host Russia --as-of 2023-09-13
    tracker claim first-since 2020-01 --visitor "Kim Jong Un" --as-of 2023-09-13
    tracker claim first-in 24 --visitor "Vladimir Putin" --host "North Korea"
    tracker claim last 2000-06 --visitor Putin --host "North Korea"
    tracker claim nth 2 --meeting "Vladimir Putin" "Kim Jong Un"

    Verdicts: true, false, approximate, depends (on the rule of counting), conflict
    (of sources), undecidable. Exit 0 for true and approximate, else 1.
    """
    document = request.load(ctx)
    registry = document.registry
    if (visitor is None) == (meeting is None):
        what_is_wrong = "a claim is about the visits of one person or the encounters of two"
        raise TrackerError(Problem("TRK502", what_is_wrong, "give --visitor NAME, or --meeting NAME NAME"))
    day = request.day(ctx, as_of, "--as-of")
    subject = Subject(
        visitor=_person(document, visitor) if visitor else None,
        as_of=request.today_number(ctx) if day is None else day,
        host=registry.find("country", host) if host else None,
        place=registry.find("place", place) if place else None,
        period=request.date(ctx, period, "--in"),
        meeting=(_person(document, meeting[0]), _person(document, meeting[1])) if meeting else None,
    )
    claim = Claim(form.value, _what(ctx, form, what), subject, of.value if of else None)
    verdict = claims.judge(claim, document.record, registry)
    if json:
        output.write([json_text.document(claim_report.values(claim, verdict))])
    else:
        output.write([claim_report.text(verdict, output.look(ctx))])
    if not verdict.holds:
        raise typer.Exit(1)


def _person(document: Document, name: str) -> Identity:
    """Who is meant; of a record without events nobody is unknown: it just cannot tell."""
    registry = document.registry
    return registry.find("person", name) if document.record.events else registry.person(name)


def _what(ctx: typer.Context, form: Form, text: str) -> int | Edtf | Length:
    if form is Form.first_in:
        return gaps.parse(text)
    if form in (Form.first_since, Form.last):
        date = request.date(ctx, text, form.value)
        assert date is not None
        return date
    least = 1 if form is Form.nth else 0
    if not (text.isascii() and text.isdigit() and len(text) <= 6) or int(text) < least:
        what = f"{form.value} {text!r} is not a whole number from {least}"
        raise TrackerError(Problem("TRK510", what, "write it in digits: 2"))
    return int(text)
