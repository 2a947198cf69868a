"""What is wrong with a text that is not TOML: all of it, not only what stops the parser first."""

from __future__ import annotations

import re
from collections.abc import Iterator

import tomli

from tracker import schema
from tracker.errors import Problem
from tracker.store.blocks import Layout

MOST_FAULTS = 30
MOST_BYTES_TRIED = 20_000_000  # of a large file only the first faults are looked for

_MARKER = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?:[ \r].*)?$", re.MULTILINE)
_BARE_DATE = re.compile(
    r"^(?P<key>\s*[A-Za-z0-9_-]+\s*=\s*)(?P<value>[0-9Y+-][0-9A-Za-z:./~?%+-]*)(?P<rest>\s*(?:#.*)?)$"
)


def syntax_problems(text: str, file: str) -> list[Problem]:
    """Every fault that can be told: of syntax, and of the events as far as the rest can be read.

    A faulty line is mended or left out in memory and the text read again, until it reads or there
    are too many faults.
    """
    if markers := list(_conflicts(text, file)):
        return markers
    lines = text.split("\n")
    found: list[Problem] = []
    spent = 0
    while len(found) < MOST_FAULTS and spent <= MOST_BYTES_TRIED:
        spent += len(text)
        try:
            tables = tomli.loads("\n".join(lines))
        except RecursionError:
            what = "is nested too deeply to be read"
            return [*found, Problem("TRK103", what, "an event is a flat table of values", file, 1)]
        except tomli.TOMLDecodeError as error:
            number = min(error.lineno, len(lines))
            if any(problem.line == number for problem in found):
                break
            problem, mended = _fault(lines[number - 1], error)
            found.append(problem.at(file, number, error.colno))
            lines[number - 1] = mended
        else:
            return [*found, *_other_faults(tables, lines, found, file)]
    return found


def _conflicts(text: str, file: str) -> Iterator[Problem]:
    for match in _MARKER.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        what = f"a git conflict marker: {match[0].strip()[:40]}"
        yield Problem("TRK104", what, "decide between the two sides and take the marker lines out", file, line)


def _fault(line: str, error: tomli.TOMLDecodeError) -> tuple[Problem, str]:
    """The problem in a line, and the line as it may be read all the same."""
    bare = _BARE_DATE.match(line.rstrip("\r"))
    if bare and re.search(r"[0-9]{4}", bare["value"]):
        what = f"the date {bare['value']} is not TOML without quotes"
        quoted = f'{bare["key"]}"{bare["value"]}"'
        return Problem("TRK103", what, f"write {quoted.strip()}"), quoted + bare["rest"]
    return Problem("TRK103", f"is not TOML: {error.msg.lower()}: {line.strip()[:60]!r}", _hint(line, error)), ""


def _hint(line: str, error: tomli.TOMLDecodeError) -> str:
    message = error.msg.lower()
    if "overwrite" in message or "duplicate" in message or "mutate" in message:
        return "a key may stand only once in a table: an [[event]] header may be missing above"
    if re.match(r"\s*[A-Za-z0-9_-]+\s*=\s*[^\"'\[{\s0-9tf]", line):
        return 'text goes in quotes: key = "…"'
    if line.count('"') % 2:
        return "a quotation mark is missing"
    if line.strip().startswith("[") and not line.strip().endswith("]"):
        return "a bracket is missing: [[event]]"
    return 'a line is key = "value", a header [[event]], or a comment after #'


def _other_faults(tables: dict[str, object], lines: list[str], found: list[Problem], file: str) -> Iterator[Problem]:
    text = "\n".join(lines)
    _, problems = schema.read(tables, file, Layout(text, tables).locate)
    known = {problem.line for problem in found}
    blanked = any(not lines[problem.line - 1] for problem in found if problem.line)
    for problem in problems:
        if problem.line not in known and not (blanked and problem.code == "TRK202"):
            yield problem
