"""The fields of each table of a store: which there are, and how each value is read."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple, NoReturn

from tracker import edtf
from tracker.edtf import Edtf
from tracker.edtf_faults import EXAMPLES
from tracker.errors import Problem, TrackerError
from tracker.model import LEVELS, SCOPES

Read = Callable[[Any], Any]

LONGEST_LINE, LONGEST_TEXT = 10_000, 1_000_000  # characters: what is longer is a mistake, or an attack


class Field(NamedTuple):
    """A key of a table. `read` turns its TOML value into ours, or raises TrackerError with one Problem."""

    name: str
    read: Read
    help: str
    required: bool = False
    many: bool = False

    @property
    def attribute(self) -> str:
        """The name in Python: `with` is a keyword there."""
        return "with_" if self.name == "with" else self.name


def text(value: Any) -> str:
    """A text that is not blank and fits on one line."""
    if isinstance(value, str) and value.isprintable() and 0 < len(value) <= LONGEST_LINE and not value.isspace():
        return value  # by far the commonest
    if not isinstance(value, str):
        _refuse("TRK203", f"must be text, not {kind_of(value)}", 'put it in quotes: "…"')
    if not value.strip():
        _refuse("TRK207", "is blank", "fill it in, or take the line away")
    if len(value) > LONGEST_LINE:
        _refuse("TRK207", f"is longer than {LONGEST_LINE} characters", "longer text belongs in `note` or `quote`")
    if any(char in "\n\r\u0085\u2028\u2029" for char in value):
        _refuse("TRK207", "must fit on one line", "take the line break out; longer text belongs in `note` or `quote`")
    return _without_controls(value)


def name(value: Any) -> str:
    """As `text`, of what comes again and again: it is looked at once, and kept once."""
    return _seen(value) if type(value) is str else text(value)


_seen = lru_cache(maxsize=65536)(text)


def long_text(value: Any) -> str:
    """A text of any number of lines."""
    if not isinstance(value, str):
        _refuse("TRK203", f"must be text, not {kind_of(value)}", 'put it in quotes: "…"')
    if len(value) > LONGEST_TEXT:
        _refuse("TRK207", f"is longer than {LONGEST_TEXT} characters", "keep it in a file of its own, and name that")
    return value if value.isprintable() else _without_controls(value)


def _without_controls(value: str) -> str:
    for char in value:
        if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\r\t":
            _refuse("TRK207", f"holds U+{ord(char):04X}, which is no character of a text", "take it out")
    return value


def texts(value: Any) -> tuple[str, ...]:
    """One text or a list of texts; always a tuple of them."""
    if isinstance(value, str):
        return _alone(value)
    if not isinstance(value, list):
        _refuse("TRK203", f"must be text or a list of texts, not {kind_of(value)}", 'write "…" or ["…", "…"]')
    return tuple([name(item) for item in value])


@lru_cache(maxsize=65536)
def _alone(value: str) -> tuple[str]:
    return (name(value),)


def forget() -> None:
    """Let go of the texts and dates that were kept because they come again and again: after a large store was read."""
    for kept in (_seen, _alone, edtf.parse):
        kept.cache_clear()


def date(value: Any) -> Edtf:
    """An EDTF text or a TOML date."""
    if type(value) is str:
        return edtf.parse(value)
    if isinstance(value, dt.date | dt.datetime):
        return edtf.parse(_iso(value))
    if isinstance(value, int) and not isinstance(value, bool):
        shown = value if abs(value) < _LARGE else "…"
        _refuse("TRK203", f"must be a date, not the number {shown}", f'put it in quotes: "{shown}"')
    _refuse("TRK203", f"must be a date, not {kind_of(value)}", f"write one of {EXAMPLES}, in quotes")


def _iso(value: dt.date | dt.datetime) -> str:
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="seconds").replace("+00:00", "Z")
    return value.isoformat()


def yes_or_date(value: Any) -> bool | Edtf:
    """`true`, `false`, or the date on which it became true."""
    return value if isinstance(value, bool) else date(value)


def word(value: Any) -> str:
    """A kind: letters, digits, hyphens and underscores, without blanks."""
    checked = name(value)
    if not checked.replace("-", "").replace("_", "").isalnum():
        _refuse("TRK204", f"{checked!r} is not a single word", "letters, digits, - and _, as in `launch` or `treaty`")
    return checked


def one_of(words: Sequence[str], value: Any) -> str:
    """One of a closed list of words; `partial(one_of, words)` is the reader."""
    checked = name(value)
    if checked not in words:
        _refuse("TRK204", f"{checked!r} is not one of the words known here", f"write one of: {', '.join(words)}")
    return checked


def identifier(value: Any) -> str:
    """An id: letters, digits, `-`, `_` and `.`."""
    checked = text(value)
    if not _ID.fullmatch(checked):
        _refuse("TRK205", f"{checked!r} cannot be an id", "use letters, digits, - _ and . only, as in lisbon-2024")
    return checked


_ID = re.compile(r"[\w.-]+")


def identifiers(value: Any) -> tuple[str, ...]:
    """One id or a list of ids; always a tuple."""
    return tuple(identifier(item) for item in (value if isinstance(value, list) else [value]))


def degrees(limit: int, value: Any) -> float:
    """A latitude (limit 90) or longitude (limit 180) in degrees; `partial(degrees, limit)` is the reader."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        _refuse("TRK203", f"must be a number of degrees, not {kind_of(value)}", "as in 51.884")
    if not -limit <= value <= limit:
        _refuse("TRK204", f"must lie between -{limit} and {limit}", "south and west are negative")
    return float(value)


_LARGE = 10**20  # beyond that a number is not worth showing, and may be too long to be written out


def kind_of(value: Any) -> str:
    """What a TOML value is, in words."""
    return _KINDS.get(type(value), f"a {type(value).__name__}")


_KINDS = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "a table",
    dt.date: "a date",
    dt.datetime: "a date and time",
    dt.time: "a time of day",
}


def _refuse(code: str, what: str, hint: str) -> NoReturn:
    raise TrackerError(Problem(code, what, hint))


def claims(value: Any) -> Mapping[str, Any]:
    """What a source says: a table of event fields, each of which must be readable as that field."""
    if not isinstance(value, dict):
        _refuse("TRK203", f"must be a table, not {kind_of(value)}", 'as in says = { date = "2000-06" }')
    for key, said in value.items():
        if key not in EVENT:
            _refuse("TRK203", f"{key!r} is not a field of an event", f"use a field's own name: {', '.join(EVENT)}")
        try:
            EVENT[key].read(said)
        except TrackerError as error:
            raise TrackerError(error.problems[0].about(key)) from None
    return value


def _table(*fields: Field) -> dict[str, Field]:
    return {field.name: field for field in fields}


EVENT = _table(
    Field("id", identifier, "unique name of the event; made from date and title when not given"),
    Field("date", date, "when it happened, as exactly as known", required=True),
    Field("title", text, "one line; made from kind, visitor and host when not given"),
    Field("kind", word, "visit, invitation, acceptance, … or a word of your own"),
    Field("visitor", texts, "who travels, or is to travel", many=True),
    Field("host", name, "the country visited, or to be visited"),
    Field("place", texts, "where; the stops of a visit in order", many=True),
    Field("with", texts, "whom they met, or the other participants", many=True),
    Field("level", partial(one_of, LEVELS), f"what the source calls the visit: {', '.join(LEVELS)}"),
    Field("scope", partial(one_of, SCOPES), f"{', '.join(SCOPES)}; full if not given"),
    Field("trip", name, "legs with the same word are one journey"),
    Field("inviter", name, "who invited"),
    Field("accepted", yes_or_date, "on an invitation: the answer was yes, then or on that date"),
    Field("due", date, "when a promised visit is to take place; ../2024 is by the end of 2024"),
    Field("reported", date, "when it became public"),
    Field("follows", identifiers, "id of an earlier event this one answers, changes or fulfils", many=True),
    Field("unrelated", identifiers, "id of an earlier promise this one has nothing to do with", many=True),
    Field("tags", texts, "words of your own", many=True),
    Field("note", long_text, "free text"),
)  # `source` is a list of tables of its own: SOURCE

SOURCE = _table(
    Field("name", name, "who says so", required=True),
    Field("url", text, "its address"),
    Field("published", date, "when it was published"),
    Field("accessed", date, "when it was last looked at"),
    Field("lang", name, "language, as a BCP 47 tag: de, ko"),
    Field("quote", long_text, "what it says, word for word, short"),
    Field("says", claims, "fields in which this source differs from, or expressly supports, the record"),
)

PERSON = _table(
    Field("name", text, "the main name", required=True),
    Field("aliases", texts, "other spellings and scripts", many=True),
    Field("country", text, "home country"),
    Field("note", long_text, "free text"),
)

PLACE = _table(
    Field("name", text, "the main name", required=True),
    Field("aliases", texts, "other spellings and scripts", many=True),
    Field("country", text, "the country it lies in"),
    Field("latitude", partial(degrees, 90), "degrees, north positive"),
    Field("longitude", partial(degrees, 180), "degrees, east positive"),
    Field("note", long_text, "free text"),
)

COUNTRY = _table(
    Field("name", text, "the main name", required=True),
    Field("aliases", texts, "other spellings and scripts", many=True),
    Field("note", long_text, "free text"),
)

COVERAGE = _table(
    Field("date", date, "the stretch of time in which the record is complete", required=True),
    Field("visitor", texts, "for these visitors", many=True),
    Field("host", text, "for visits to this country"),
    Field("note", long_text, "complete for what"),
)
