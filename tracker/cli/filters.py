"""The filter options that all reading verbs share."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from tracker import edtf
from tracker.cli import configured, options
from tracker.cli.options import option
from tracker.cli.request import date, today
from tracker.conditions import Condition
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.query import Filters
from tracker.spans import Answer

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WORD]...", help="words that all occur, or conditions: visitor:putin date:2019..2024"),
]


def _filter(*names: str, metavar: str, help: str) -> Any:
    return option(*names, metavar=metavar, help=help, panel=options.WHICH)


FILTERS: dict[str, Any] = {
    "from_": Annotated[str | None, _filter("--from", metavar="DATE", help="not over before this date")],
    "to": Annotated[str | None, _filter("--to", metavar="DATE", help="begun by the end of this date")],
    "kind": Annotated[list[str] | None, _filter("--kind", metavar="WORD", help="visit, invitation, …")],
    "visitor": Annotated[list[str] | None, _filter("--visitor", metavar="NAME", help="who travels")],
    "host": Annotated[list[str] | None, _filter("--host", metavar="COUNTRY", help="the country visited")],
    "person": Annotated[list[str] | None, _filter("--person", metavar="NAME", help="anywhere in the event")],
    "country": Annotated[
        list[str] | None, _filter("--country", metavar="COUNTRY", help="host, place, or home of a person in it")
    ],
    "place": Annotated[list[str] | None, _filter("--place", metavar="PLACE", help="where")],
    "level": Annotated[list[str] | None, _filter("--level", metavar="WORD", help="state, official, working, …")],
    "tag": Annotated[list[str] | None, _filter("--tag", metavar="WORD", help="a word of your own")],
}
"""The filters that every reading verb has; of one given twice, either will do."""


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filter options: it takes them together, as `filters: Filters`.

    Arguments of its own stand before `filters`, its options behind; the words come after its arguments.
    """

    def run(ctx: typer.Context, **given: Any) -> None:
        asked = {name: given.pop(name) for name in FILTERS}
        start, end = date(ctx, asked.pop("from_"), "--from"), date(ctx, asked.pop("to"), "--to")
        _check_period(start, end)
        conditions = tuple(Condition(name, value) for name, values in asked.items() for value in values or ())
        conditions += _asked_in_words(ctx, given.pop("words") or [])
        command(ctx, filters=Filters(start, end, conditions), **given)

    own = inspect.signature(command, eval_str=True).parameters
    words = inspect.Parameter("words", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Words)
    shared = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
        for name, annotation in FILTERS.items()
    ]
    names = list(own)
    place = names.index("filters")
    before, behind = (
        [own[name].replace(kind=inspect.Parameter.KEYWORD_ONLY) for name in part]
        for part in (names[:place], names[place + 1 :])
    )
    taken = [*before, words, *shared, *behind]
    run.__signature__ = inspect.Signature(taken)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in taken}
    run.__doc__ = command.__doc__
    return run


def _asked_in_words(ctx: typer.Context, words: list[str]) -> tuple[Condition, ...]:
    """The conditions of a query; `@name` stands for the saved query of that name."""
    if not words:
        return ()
    from tracker import terms  # what is typed as a date is slow to import

    found: tuple[Condition, ...] = ()
    for word in words:
        if word.startswith("@"):
            found += _saved(ctx, word[1:])
        else:
            found += terms.conditions([word], today(ctx))
    return found


def _saved(ctx: typer.Context, name: str) -> tuple[Condition, ...]:
    from tracker import terms

    said = configured.query(ctx, name)
    try:
        return terms.conditions([said.value], today(ctx))
    except TrackerError as error:
        file = configured.shortened(said.file)
        raise TrackerError(*(problem.at(file, said.line) for problem in error.problems)) from None


def _check_period(start: Edtf | None, end: Edtf | None) -> None:
    if start and end and edtf.ends_before(end, start) is Answer.YES:
        what = f"the period ends ({end}) before it starts ({start})"
        raise TrackerError(Problem("TRK210", what, f"swap the two: --from {end} --to {start}"))
