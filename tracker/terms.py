"""The query language: `visitor:putin host:"north korea" date:2019..2024 -meeting "arms deal"` (docs/query.md)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NoReturn

from tracker.conditions import DATES, FIELDS, Condition
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.likeness import nearest

_SAME = {"tags": "tag", "from": "date", "to": "host", "sources": "source"}
_TERM = re.compile(
    r"""(?P<minus>-?)
    (?:(?P<field>[A-Za-z_]+):(?!//))?
    (?: "(?P<quoted>[^"]*)" (?=\s|$) | (?P<open>"[^"]*$) | (?P<word>\S*) )""",
    re.VERBOSE,
)
_WITHOUT_QUOTES = re.compile(r'(-?)([A-Za-z_]+):(?!//)(?=\S*\s)((?:(?!\s-)[^":])*)')
_ONE_WORD = ("kind", "scope", "id", "has")  # fields whose values have no blanks


@dataclass(frozen=True, slots=True)
class Term:
    """One term as typed. `start` and `value_at` count characters of the query from 0."""

    field: str
    value: str
    negated: bool
    start: int
    value_at: int


def conditions(words: Sequence[str], today: dt.date) -> tuple[Condition, ...]:
    """The conditions in the words of a command line; raises TrackerError (TRK520) that points at the character.

    A word that begins with `field:` and has a blank but no quote, no second field and no ` -` in it is one term, if
    that field's values may have blanks: the shell has taken its quotes away.
    """
    return tuple(condition for word in words for term in _terms(word) for condition in _conditions(term, word, today))


def _terms(query: str) -> Iterator[Term]:
    whole = _WITHOUT_QUOTES.fullmatch(query)
    if whole and whole[2].lower() not in _ONE_WORD:
        yield Term(whole[2], whole[3].strip(), bool(whole[1]), 0, whole.start(3))
        return
    if query.strip() and ":" not in query and '"' not in query and "-" not in query[:1]:
        yield Term("", query, False, 0, 0)  # a word, or the words that the shell was given between quotes
        return
    position = 0
    while position < len(query):
        if query[position].isspace():
            position += 1
            continue
        match = _TERM.match(query, position)
        assert match is not None  # a word may be empty
        if match["open"] is not None:
            _refuse("the quote is never closed", query, match.start("open"), 'close it with another "')
        part = "quoted" if match["quoted"] is not None else "word"
        yield Term(match["field"] or "", match[part], bool(match["minus"]), position, match.start(part))
        position = match.end()


def _conditions(term: Term, query: str, today: dt.date) -> Iterator[Condition]:
    field = _SAME.get(term.field.lower(), term.field.lower())
    if field and field not in FIELDS:
        near = nearest(field, FIELDS)
        known = f"there are: {', '.join(FIELDS)}; a word with a colon goes in quotes"
        hint = f"did you mean {' or '.join(near)}?" if near else known
        _refuse(f"there is no field {term.field!r}", query, term.start + term.negated, hint)
    if not term.value.strip():
        what = f"{term.field}: asks for nothing" if field else "a term is empty"
        _refuse(what, query, term.value_at, f"write {field}:something" if field else "take it out")
    if field in DATES:
        start, end = _period(term, query, today)
        yield Condition(field, term.value, term.negated, start, end)
    else:
        yield Condition(field, term.value, term.negated)


def _period(term: Term, query: str, today: dt.date) -> tuple[Edtf | None, Edtf | None]:
    """The two ends of `2019..2024`, `..2024`, `2019..`; one date is both."""
    first, dots, last = term.value.partition("..")
    if dots and not (first or last):
        _refuse("a period needs an end", query, term.value_at, "as in 2019..2024, 2019.. or ..2024")
    start = _date(first, query, term.value_at, today) if first else None
    end = _date(last, query, term.value_at + len(first) + 2, today) if last else None
    return (start, end) if dots else (start, start)


def _date(text: str, query: str, position: int, today: dt.date) -> Edtf:
    try:
        from tracker import dateinput  # slow to import, and most queries name no date

        return dateinput.understand(text, today).date
    except TrackerError as error:
        problem = error.problems[0]
        _refuse(problem.what, query, position, problem.hint)


def _refuse(what: str, query: str, position: int, hint: str) -> NoReturn:
    """Raise TRK520 with the query and a caret under the character."""
    raise TrackerError(Problem("TRK520", f"{what}\n  {query}\n  {' ' * position}^", hint))
