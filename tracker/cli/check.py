"""The verb that checks a store."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from tracker import check, wording
from tracker.check_subject import Subject
from tracker.cli import options, output, request
from tracker.errors import Problem, TrackerError
from tracker.look import shown
from tracker.views import json_text


def check_command(
    ctx: typer.Context,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODE", help="leave a rule out, as TRK410")] = None,
    json: options.Json = False,
) -> None:
    """What is wrong or doubtful in the store: each with its line, the rule, and how to mend it.

    \b
    tracker check
    tracker check --ignore TRK409 --ignore TRK410

    Exit 1 if anything but notes is found. docs/errors.md has a section for each rule.
    """
    for code in ignore or ():
        if not re.fullmatch("TRK[0-9]{3}", code):
            raise TrackerError(Problem("TRK500", f"--ignore {code!r} is no code of a rule", "write it as TRK410"))
    document = request.load(ctx)
    faults = document.faults
    today = request.today_number(ctx)
    subject = Subject(document.readable, document.registry, today, document.layout.line_under)
    found = check.diagnostics(subject, faults)
    found = [problem for problem in found if problem.code not in (ignore or ())]
    if json:
        output.write([json_text.problems(found)])
    else:
        output.write(shown_problem(str(problem)) for problem in found)
        output.remark(f"{_counted(found)} in {wording.count(len(document.readable.events), 'event')}")
    if any(problem.severity != "note" for problem in found):
        raise typer.Exit(1)


def _counted(found: list[Problem]) -> str:
    notes = sum(problem.severity == "note" for problem in found)
    said = wording.count(len(found) - notes, "problem")
    return f"{said} and {wording.count(notes, 'note')}" if notes else said


def shown_problem(text: str) -> str:
    """A problem's lines, made safe for a terminal."""
    return "".join(f"{shown(line)}\n" for line in text.split("\n"))
