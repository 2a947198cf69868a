"""Where output goes: lists to stdout, remarks to stderr; what each of them can show."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from itertools import islice

import typer

from tracker.cli import configured, options
from tracker.errors import Problem, in_order
from tracker.language import Language, language
from tracker.look import Look, shown, shown_lines
from tracker.phrases import Said

_AT_A_TIME = 256  # parts
MOST_SHOWN = 200  # faults of one file that are listed before the rest is only counted


def look(ctx: typer.Context) -> Look:
    """How stdout may look: `--color`, NO_COLOR, FORCE_COLOR and TERM are obeyed; a pipe is never wrapped."""
    settings = options.settings(ctx)
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal and not settings.plain else None
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    color = "never" if settings.plain else configured.color(ctx).value
    able = terminal and os.environ.get("TERM") != "dumb"
    return Look(
        width=width,
        color=color == "always" or (color == "auto" and able),
        unicode=encoding.startswith("utf") and not settings.ascii,
        links=able and settings.color != "never" and not settings.plain,
        language=spoken(ctx),
        plain=settings.plain,
    )


def spoken(ctx: typer.Context) -> Language:
    """The language to speak: as configured, else English."""
    return language(configured.lang(ctx).value)


def is_terminal() -> bool:
    """Whether a person reads the output as it comes."""
    return sys.stdout.isatty()


def can_ask(ctx: typer.Context) -> bool:
    """Whether there is a person to ask, who has not forbidden it (`--no-input`)."""
    return options.settings(ctx).input and sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def write(parts: Iterable[str]) -> None:
    """Text to stdout as it comes, some lines at a time: also where Python is told not to buffer (PYTHONUNBUFFERED)."""
    waiting = iter(parts)
    while some := list(islice(waiting, _AT_A_TIME)):
        sys.stdout.write("".join(some))


def write_file(parts: Iterable[str]) -> None:
    """The text of a file to stdout, as it is; on a terminal made safe, line by line."""
    if not is_terminal():
        write(parts)
        return
    for part in parts:
        sys.stdout.write("\n".join(shown_lines(part)))


def show(ctx: typer.Context, page: Callable[[Look], Iterable[str]], lines: Callable[[Look], Iterable[str]]) -> None:
    """A list: as a page where a person reads it, through the pager if it is long; else, and plain, line by line."""
    if not is_terminal() or options.settings(ctx).plain:
        write(lines(look(ctx)))
        return
    from tracker.cli import pager

    text = page(look(ctx))
    pager.write(text, shutil.get_terminal_size().lines, configured.pager(ctx).value)


def remark(text: str) -> None:
    """A remark to stderr."""
    print(shown(text), file=sys.stderr)


def tell(ctx: typer.Context, text: Said) -> None:
    """A remark to stderr in the user's language."""
    remark(spoken(ctx).tell(text))


def problems(found: Iterable[Problem]) -> None:
    """Problems to stderr, in order, each with its hint."""
    listed = in_order(found)
    for problem in listed[:MOST_SHOWN]:
        print("\n".join(shown(line) for line in str(problem).split("\n")), file=sys.stderr)
    if len(listed) > MOST_SHOWN:
        print(f"… and {len(listed) - MOST_SHOWN} more", file=sys.stderr)
