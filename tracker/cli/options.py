"""Settings of the root command, and options that several verbs share."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

import typer

from tracker.errors import Problem

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

# groups of options in the help
WHICH, LOOKS, WHEN, PROGRAMS = "Which events", "How it looks", "At another time", "For programs"

debug = False  # set once from the command line, read by the error boundary


class Color(StrEnum):
    """When to colour."""

    auto = "auto"
    always = "always"
    never = "never"


class Group(StrEnum):
    """How a timeline is grouped."""

    year = "year"
    month = "month"
    none = "none"


class Lanes(StrEnum):
    """What the lanes of a timeline stand for."""

    country = "country"
    person = "person"


class Settings(NamedTuple):
    """The options of the root command as given."""

    store: str | None = None
    color: Color | None = None
    today: str | None = None
    pager: bool = True
    input: bool = True
    lang: str | None = None
    ascii: bool = False
    plain: bool = False


_WITH_VALUE = ("--store", "--color", "--lang", "--today")
_FLAGS = ("--debug", "--no-pager", "--no-input", "--ascii", "--plain")


def hoisted(args: Sequence[str]) -> list[str]:
    """The command line with the root's options in front, wherever they stood (not behind `--`).

    `help VERB` is `VERB --help`.
    """
    front: list[str] = []
    rest: list[str] = []
    waiting = [*args[1:], "--help"] if args[:1] == ["help"] else list(args)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            rest += [word, *waiting]
            break
        if word in _WITH_VALUE:
            front += [word, *waiting[:1]]
            waiting = waiting[1:]
        elif word in _FLAGS or word.startswith(tuple(f"{name}=" for name in _WITH_VALUE)):
            front.append(word)
        else:
            rest.append(word)
    return [*front, *rest]


def settings(ctx: typer.Context) -> Settings:
    """The root's options, from anywhere below it."""
    found = ctx.find_root().obj
    return found if isinstance(found, Settings) else Settings()


def no_such(family: str, name: str, known: Sequence[str], otherwise: str) -> Problem:
    """A word that is none of those known, with the nearest of them."""
    from tracker.likeness import nearest

    near = nearest(name, known, 2)
    hint = f"did you mean {' or '.join(near)}?" if near else otherwise
    return Problem("TRK500", f"there is no {family} {name!r}", hint)


def option(*names: str, help: str, metavar: str | None = None, panel: str | None = None) -> Any:
    """An option with a help line, for `Annotated`."""
    return typer.Option(*names, help=help, metavar=metavar, rich_help_panel=panel)


AsOf = Annotated[
    str | None,
    option("--as-of", metavar="DAY", panel=WHEN, help="put today there, and forget what happened later"),
]
KnownOn = Annotated[
    str | None, option("--known-on", metavar="DAY", panel=WHEN, help="forget what had not been reported by then")
]
Json = Annotated[bool, option("--json", panel=PROGRAMS, help="one JSON document")]
JsonLines = Annotated[bool, option("--jsonl", panel=PROGRAMS, help="JSON Lines: one event a line")]
ExitCode = Annotated[bool, option("--exit-code", panel=PROGRAMS, help="exit 1 when something is listed")]
Sources = Annotated[bool, option("--sources", panel=LOOKS, help="each source, beside what it says differently")]
Ids = Annotated[bool, option("--ids", panel=LOOKS, help="the id of each event")]
DryRun = Annotated[bool, option("--dry-run", "-n", help="show what would be written, and write nothing")]
Yes = Annotated[bool, option("--yes", "-y", help="do not ask")]
