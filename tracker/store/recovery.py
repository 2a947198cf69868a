"""What is wrong with a text that is not TOML: all of it, not only what stops the parser first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

import tomli

from tracker import schema
from tracker.errors import Problem
from tracker.store.blocks import Layout, counts_of
from tracker.store.scan import statements

MOST_FAULTS = 30
MOST_BYTES_TRIED = 20_000_000  # of a large file only the first faults are looked for

_CONFLICT = re.compile(r"^<{7,}(?= )", re.MULTILINE)
_BARE_DATE = re.compile(
    r"^(?P<key>\s*[A-Za-z0-9_-]+\s*=\s*)(?P<value>[0-9Y+-][0-9A-Za-z:./~?%+-]*)(?P<rest>\s*(?:#.*)?)$"
)
_HEADER = re.compile(rf"\s*+(\[*+)\s*+(event\s*\.\s*source|{'|'.join(schema.TABLES)})\s*(\]*)\s*(?:#.*)?")
_BEGINNING = re.compile(r"\s*(?:\[\[?[^\[\],]+\]\]?\s*(?:#.*)?$|[A-Za-z0-9_.-]+\s*=)")
_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4300,}")
_BRACKETS = {'"""': '"""', "'''": "'''", "[": "]", "{": "}"}


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
            if not _take(error, lines, found, file):
                break
        except ValueError:  # Python reads no number of over 4300 digits
            return [*found, *_long_numbers(lines, file)]
        else:
            return [*found, *_other_faults(tables, lines, found, file)]
    return found


def _take(error: tomli.TOMLDecodeError, lines: list[str], found: list[Problem], file: str) -> bool:
    """Note the fault and mend its line, or blank a line that was mended in vain; False if nothing helps."""
    number, problem, mended = _fault(lines, min(error.lineno, len(lines)), error)
    if any(known.line == number for known in found):
        mended = [""]
        if not lines[number - 1]:
            return False
    else:
        found.append(problem.at(file, number, problem.column))
    lines[number - 1 : number - 1 + len(mended)] = mended
    return True


def _conflicts(text: str, file: str) -> Iterator[Problem]:
    lengths = {7, *(len(match[0]) for match in _CONFLICT.finditer(text))}  # conflict-marker-size may make them longer
    marker = "|".join(re.escape(char * length) for length in sorted(lengths) for char in "<=>|")
    for match in re.finditer(rf"^(?:{marker})(?:[ \r].*)?$", text, re.MULTILINE):
        line = text.count("\n", 0, match.start()) + 1
        what = f"a git conflict marker: {match[0].strip()[:40]}"
        hint = "take the marker lines out; to keep both sides, head each event with its own [[event]]"
        yield Problem("TRK104", what, hint, file, line)


def _long_numbers(lines: list[str], file: str) -> Iterator[Problem]:
    for number, line in enumerate(lines, 1):
        if match := _LONG_NUMBER.search(line):
            hint = 'text goes in quotes: key = "…"'
            yield Problem("TRK103", "a number is too long to be read", hint, file, number, match.start() + 1)


def _fault(lines: list[str], number: int, error: tomli.TOMLDecodeError) -> tuple[int, Problem, list[str]]:
    """The line where the fault lies, counted from 1, the problem, and the lines from there on as they may be read."""
    if opened := _opened(lines, number, error):
        rest = takewhile(lambda line: not _BEGINNING.match(line), lines[opened:])
        return opened, _not_closed(lines[opened - 1]), ["", *("" for _ in rest)]
    if header := _faulty_header(lines, number):
        match = _HEADER.match(lines[header - 1])
        assert match is not None
        name = "".join(match[2].split())
        what = f"a header of {name!r} must stand in double brackets: {match[0].strip()[:60]!r}"
        return header, Problem("TRK103", what, f"write [[{name}]]", column=match.start(1) + 1), [f"[[{name}]]"]
    problem, mended = _fault_in(lines[number - 1], error)
    return number, problem.at(None, None, error.colno), [mended]


def _opened(lines: list[str], number: int, error: tomli.TOMLDecodeError) -> int | None:
    """The line of the text or list that was not closed, where the parser went on past its line until it stumbled."""
    line, message = lines[number - 1], error.msg.lower()
    indent = len(line) - len(line.lstrip(" \t["))  # a header may seem to be a list in the list above
    at_start = error.colno <= indent + 1 and message.startswith(("invalid value", "unclosed"))
    at_end = number == len(lines) and error.colno > len(line)
    in_text = '"""' in line or "'''" in line
    if not (at_end or ((at_start or in_text) and _BEGINNING.match(line))):
        return None
    text = "\n".join(lines)
    offset = sum(len(line) + 1 for line in lines[: number - 1])
    start = 0
    try:
        for statement in takewhile(lambda s: s.end <= offset and s.end < len(text), statements(text)):
            start = statement.end
    except ValueError:
        pass
    opened = text.count("\n", 0, start) + 1
    return opened if opened < number and lines[opened - 1].strip() else None


def _not_closed(line: str) -> Problem:
    value = line.partition("=")[2].strip()
    close = next((close for opening, close in _BRACKETS.items() if value.startswith(opening)), "")
    hint = f"close it with {close}" if close else "close the text, list or table that begins here"
    return Problem("TRK103", f"is not TOML: a value is not closed: {line.strip()[:60]!r}", hint)


def _faulty_header(lines: list[str], number: int) -> int | None:
    """The line, if it is a header that lacks brackets; or the one above that makes it seem to be at fault."""
    match = _HEADER.fullmatch(lines[number - 1])
    if not match or not (match[1] or match[3]):
        return None
    if (match[1], match[3]) != ("[[", "]]"):
        return number
    for above in range(number - 1, 0, -1):
        other = _HEADER.fullmatch(lines[above - 1])
        if other and other[2] == match[2] and (other[1], other[3]) == ("[", "]"):
            return above
    return None


def _fault_in(line: str, error: tomli.TOMLDecodeError) -> tuple[Problem, str]:
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
    _, problems = schema.read(tables, file, Layout(text, counts_of(tables)).locate)
    known = {problem.line for problem in found}
    blanked = any(not lines[problem.line - 1] for problem in found if problem.line)
    for problem in problems:
        if problem.line not in known and not (blanked and problem.code == "TRK202"):
            yield problem
