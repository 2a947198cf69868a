"""The JSON Schema of a store, made from the tables of fields: by it editors complete and check `events.toml`.

Whatever `tracker check` can read it allows; docs/editor.md lists what it cannot see. It is draft 7, the newest that
Taplo knows. JSON has no dates: Taplo hands on a TOML date as its ISO 8601 text, Tombi by the name of its format.
Patterns mean the same in ECMA 262, Rust and Python.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from tracker import fields
from tracker.edtf import MAX_YEAR_DIGITS
from tracker.edtf_faults import EXAMPLES
from tracker.fields import LONGEST_LINE, LONGEST_TEXT, Field
from tracker.model import KINDS, Event
from tracker.schema import TABLES, VERSION

Schema = dict[str, Any]


def text() -> str:
    """The schema as the text of a JSON file."""
    return json.dumps(document(), ensure_ascii=False, indent=2) + "\n"


def document() -> Schema:
    """The schema of a whole store. Keys that are not known are allowed, as the tracker keeps them."""
    tables = {name: _tables(_ABOUT[name], _table(known)) for name, known in TABLES.items()}
    event = tables["event"]["items"]["properties"]
    event["source"] = _tables(_ABOUT["source"], _table(fields.SOURCE))
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "events.toml",
        "description": "dated diplomatic events with their sources, as tracker keeps them",
        "type": "object",
        "properties": {
            "schema": {"description": f"version of this layout: {VERSION}", "type": "integer", "const": VERSION},
            "title": {"description": "heading of pages and exports", **_line()},
            **tables,
        },
        "additionalProperties": True,
    }


_ABOUT = {
    "event": "what happened, and when",
    "source": "who says so; it belongs to the event above it",
    "person": "other names and the home country of a person",
    "place": "other names and the country of a place",
    "country": "more names of a country, or one that is not built in",
    "coverage": "where the record is complete, so that what it lacks did not happen",
}


def _tables(about: str, table: Schema) -> Schema:
    return {"description": about, "type": "array", "items": table}


def _table(known: Mapping[str, Field]) -> Schema:
    properties = {name: _field(field) for name, field in known.items()}
    required = [field.name for field in known.values() if field.required]
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": True}


def _field(field: Field) -> Schema:
    default = _DEFAULTS.get(field.name)
    notes = [field.help, _HOW.get(field.read, ""), f"{default} if not given" if default else ""]
    about = "; ".join(note for note in notes if note and (note is field.help or note not in field.help))
    return _described(_form(field.read), about) | ({"default": default} if default else {})


_DEFAULTS = {name: value for name, value in Event._field_defaults.items() if isinstance(value, str)}

_HOW: Mapping[Any, str] = {
    fields.date: f"as in {EXAMPLES}",
    fields.yes_or_date: f"true, false, or as in {EXAMPLES}",
    fields.texts: "one, or a list",
    fields.identifier: "letters, digits, - _ and . only",
}


def _described(form: Schema, about: str) -> Schema:
    """The form with what an editor shows of it; where there are alternatives, Taplo looks for that in them."""
    if "anyOf" in form:
        first, *others = form["anyOf"]
        form = {**form, "anyOf": [{"description": about, **first}, *others]}
    return {"description": about, **form}


def _form(read: fields.Read) -> Schema:
    """What a reader takes: a reader that is new in `fields` is given its form in _FORMS."""
    return _FORMS[read.func](*read.args) if isinstance(read, partial) else _FORMS[read]()


def _line() -> Schema:
    return {"type": "string", "maxLength": LONGEST_LINE, "pattern": _whole(_LINE)}


def _lines() -> Schema:
    return {"type": "string", "maxLength": LONGEST_TEXT, "pattern": f"^[^{_CONTROLS}]*$"}


def _id() -> Schema:
    return {"type": "string", "maxLength": LONGEST_LINE, "pattern": _whole(_ID)}


def _words(words: Sequence[str]) -> Schema:
    meanings = [_MEANINGS.get(word) for word in words]
    hints = {"x-taplo": {"docs": {"enumValues": meanings}}} if any(meanings) else {}
    return {"type": "string", "enum": list(words), **hints}


def _word() -> Schema:
    own = {"type": "string", "maxLength": LONGEST_LINE, **_NOT_OFFERED}
    return {"anyOf": [_words(KINDS), own], **_only(_WORD, KINDS)}


def _date(*others: str) -> Schema:
    """A date, or one of the `others` among the types of JSON."""
    written: Schema = {"type": [*others, "string"] if others else "string"}
    bare = [{"type": "string", "format": name, **_NOT_OFFERED} for name in ("date", "date-time", "date-time-local")]
    return {"anyOf": [written, *bare], **_only(_TOML_DATE, EXAMPLES.split(", "))}


_NOT_OFFERED: Schema = {"oneOf": [True]}  # so that Taplo does not offer the key again for this alternative


def _only(pattern: str, examples: Sequence[str]) -> Schema:
    """Texts of a pattern, and no others: to those, examples that fit the pattern are told instead of the pattern."""
    return {"if": {"pattern": _whole(pattern)}, "else": {"enum": list(examples)}}


def _one_or_many(one: Schema) -> Schema:
    return {**one, "type": ["string", "array"], "items": one}


def _degrees(limit: int) -> Schema:
    return {"type": "number", "minimum": -limit, "maximum": limit}


def _claims() -> Schema:
    said = {name: {"$ref": f"#/properties/event/items/properties/{name}"} for name in fields.EVENT}
    return {"type": "object", "properties": said, "additionalProperties": False}


_FORMS: Mapping[Any, Callable[..., Schema]] = {
    fields.text: _line,
    fields.name: _line,
    fields.long_text: _lines,
    fields.texts: lambda: _one_or_many(_line()),
    fields.date: _date,
    fields.yes_or_date: lambda: _date("boolean"),
    fields.word: _word,
    fields.one_of: _words,
    fields.identifier: _id,
    fields.identifiers: lambda: _one_or_many(_id()),
    fields.degrees: _degrees,
    fields.claims: _claims,
}

_MEANINGS = {
    "visit": "someone went; it keeps the promises of this visit",
    "invitation": "opens a promise, or renews it",
    "acceptance": "the answer was yes",
    "announcement": "a visit is said to be planned, with or without a date",
    "postponement": "put off; `due` is the new date, if there is one",
    "cancellation": "called off",
    "reinstatement": "a visit that was called off or put off is on again",
    "decline": "the answer was no",
    "lapse": "it will never happen: an office was left, a person died",
    "meeting": "of no effect on promises",
    "call": "of no effect on promises",
    "statement": "of no effect on promises",
    "event": "anything else",
    "full": "a visit by every rule",
    "transit": "a stop on the way",
    "border": "a step over the border",
    "online": "by video",
}


def _whole(pattern: str) -> str:
    """The pattern for a whole text. In Python `$` also fits before a line end; in ECMA 262 it does not."""
    return rf"^(?:{pattern})$(?!\n)"


_CONTROLS = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"  # those that no text may hold
_LINE = r"(?=.*\S)[^\u0000-\u0008\n-\u001f\u007f-\u009f\u2028\u2029]*"

# What is no letter and no digit: all such of ASCII but - . _ and, outside it, dashes, quotes and blanks.
_SIGNS = r"\u0000-,/:-@\[-^`{-\u00a9\u2000-\u206f\u3000-\u3004"
_WORD = rf"[_-]*[^{_SIGNS}._-][^{_SIGNS}.]*"
_ID = f"[^{_SIGNS}]+"

_DAY_OF_YEAR = "|".join(
    [
        "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
        "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
        "02-(?:0[1-9]|[12][0-9])",
    ]
)
_MONTH, _SEASON = "0[1-9]|1[0-2]", "2[1-4]"
_YEAR = "(?:[0-9]{4}|-(?!0000)[0-9]{4})"
_LONG_YEAR = f"(?:Y[1-9][0-9]{{4,{MAX_YEAR_DIGITS}}}|Y-[1-9][0-9]{{4,{MAX_YEAR_DIGITS - 1}}})"
_SPECIFIED = f"(?:{_YEAR}|{_LONG_YEAR})(?:-(?:{_MONTH}|{_SEASON}|{_DAY_OF_YEAR}))?"
_UNSPECIFIED = f"[0-9]{{3}}X|[0-9]{{2}}XX|[0-9]{{4}}-(?:XX(?:-XX)?|(?:{_MONTH})-XX)"
_POINT = f"(?:{_SPECIFIED}|{_UNSPECIFIED})[?~%]?"
_DAY_AND_TIME = f"{_YEAR}-(?:{_DAY_OF_YEAR})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_ZONE = r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"

EDTF = rf"{_POINT}(?:/(?:{_POINT}|\.\.)?)?|(?:\.\.)?/{_POINT}|{_DAY_AND_TIME}{_ZONE}"
"""What `edtf.parse` takes, as a pattern; it takes 29 February of any year, too, and intervals that run backwards."""

_TOML_DATE = rf"{EDTF}|{_DAY_AND_TIME}\.[0-9]+{_ZONE}"  # a TOML date may have a fraction of a second
