"""Facts as JSON has them, and back: every field of an event under its own name, always there (docs/json.md).

JSON has no dates and no infinite numbers, and a key of the user's own may bear the name of one that is worked out
here. Such values stand in JSON as well as it can say them, and once more, exactly, as TOML text under `$toml`.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from collections.abc import Mapping
from typing import Any

import tomli

from tracker import fields, toml_text
from tracker.daycount import day_text
from tracker.edtf import Edtf
from tracker.errors import Problem, TrackerError
from tracker.fields import Field
from tracker.model import Event, Source
from tracker.schema import TABLES

MOST_NESTED = 300  # levels; those who read TOML go to 400
EXACTLY = "$toml"
_WORKED_OUT = ("earliest", "latest", "file", "line", EXACTLY)


def event(item: Event) -> dict[str, Any]:
    """An event: lists always as lists, dates as EDTF, the first and last day it may be of as ISO days or null."""
    found: dict[str, Any] = {"id": item.id, "date": item.date.text}
    found["earliest"], found["latest"] = iso(item.date.earliest), iso(item.date.latest)
    for name, field in fields.EVENT.items():
        if name not in found:
            found[name] = plain(getattr(item, field.attribute))
    found["source"] = [_source(source) for source in item.source]
    return _with_own(found, item.extra)


def entry(name: str, item: Any) -> dict[str, Any]:
    """An entry of a `person`, `place`, `country` or `coverage`: every field, then the user's own."""
    return _with_own(_fields(item, TABLES[name]), item.extra)


def own(values: Mapping[str, Any]) -> str:
    """Values of the user's own as TOML text, a key a line."""
    return "\n".join(toml_text.pairs(values, ()))


def iso(day: int | None) -> str | None:
    """A day count as ISO 8601, null where there is none."""
    return None if day is None else day_text(day)


def text(value: Any, indent: int | None = None) -> str:
    """The JSON of a value; control, format and private characters are escaped: they could drive a terminal."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSEEN.sub(_escaped, written)


# General categories Cc, Cf, Co, Cs, Zl, Zp, and Zs but for the blank, and look.FILLERS; json.dumps has escaped what is
# below U+0020.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
    "\x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\ud800-\uf8ff\ufeff\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _source(source: Source) -> dict[str, Any]:
    found = _with_own(_fields(source, fields.SOURCE), source.extra)
    if not _is_json(source.says):
        found[EXACTLY] = own({"says": source.says, **_inexact(source.extra)})
    return found


def _fields(item: Any, known: Mapping[str, Field]) -> dict[str, Any]:
    return {name: plain(getattr(item, field.attribute)) for name, field in known.items()}


def _with_own(found: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    if not extra:
        return found
    exactly = _inexact(extra)
    found = {**found, **{key: plain(value) for key, value in extra.items() if key not in found}}
    return found | ({EXACTLY: own(exactly)} if exactly else {})


def _inexact(extra: Mapping[str, Any]) -> dict[str, Any]:
    """What of the user's own JSON cannot say, or what could not be told from what is worked out."""
    return {k: v for k, v in extra.items() if k in _WORKED_OUT or not _is_json(v)}


def _is_json(value: Any) -> bool:
    if isinstance(value, Mapping):
        return all(map(_is_json, value.values()))
    if isinstance(value, list):
        return all(map(_is_json, value))
    return isinstance(value, str | bool | int) or (isinstance(value, float) and math.isfinite(value))


def plain(value: Any) -> Any:
    """A value as JSON has it: dates as text, tuples as lists."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    return value if math.isfinite(value) else str(value)


def event_table(value: Any) -> dict[str, Any]:
    """The table of an event out of its JSON; None for a field that is said not to be there.

    Raises TrackerError (TRK602) if this is no JSON of an event.
    """
    table = _table(value, fields.EVENT)
    if (sources := table.pop("source", None)) is not None:
        if not isinstance(sources, list):
            raise _not_understood("'source' must be a list of objects")
        table["source"] = [_without_none(_table(source, fields.SOURCE)) for source in sources] or None
    return table


def entry_table(name: str, value: Any) -> dict[str, Any]:
    """The table of a `person`, `place`, `country` or `coverage` out of its JSON; raises TRK602."""
    return _without_none(_table(value, TABLES[name]))


def _without_none(table: Mapping[str, Any]) -> dict[str, Any]:
    return {name: said for name, said in table.items() if said is not None}


def own_values(written: Any) -> dict[str, Any]:
    """The values in the TOML text of `own`; raises TrackerError (TRK602) if it cannot be read."""
    try:
        return tomli.loads(written)
    except (TypeError, ValueError, RecursionError):
        raise _not_understood(f"{EXACTLY!r} is no TOML") from None


def _table(value: Any, known: Mapping[str, Field]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _not_understood("must be an object")
    said = {name: _without_null(item) for name, item in value.items() if name not in _WORKED_OUT}
    table = {name: None if name in known and item in ([], {}) else item for name, item in said.items()}
    return table | own_values(value[EXACTLY]) if EXACTLY in value else table


def _without_null(value: Any, depth: int = 0) -> Any:
    """The user's own values without nulls, which TOML does not have; raises TRK602 if they are nested too deeply."""
    if isinstance(value, str):  # by far the commonest
        return value
    if depth > MOST_NESTED:
        raise _not_understood(f"is nested over {MOST_NESTED} levels deep")
    if isinstance(value, dict):
        return {key: _without_null(item, depth + 1) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_null(item, depth + 1) for item in value if item is not None]
    return value


def _not_understood(what: str) -> TrackerError:
    return TrackerError(Problem("TRK602", what, "see docs/json.md for the form"), exit_code=3)
