"""Names and ids that stand in a store, seen without reading it as TOML: for completion, which must not make one wait.

Lines are looked at, of a large file only those at its beginning (names are registered there) and at its end. So a name
may be missed, or one be found in a note: that costs a key, no more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

MOST_BYTES = 1_000_000  # from either end of the file

FIELDS = {
    "visitor": "person",
    "with": "person",
    "inviter": "person",
    "host": "country",
    "place": "place",
    "kind": "kind",
    "tags": "tag",
    "trip": "trip",
    "id": "id",
}
"""What the values of a field of events are."""
_ENTRIES = {"person": "person", "place": "place", "country": "country"}  # tables whose `name` and `aliases` are names

_KEYS = "|".join(("name", "aliases", "title", *FIELDS))
_LINE = re.compile(
    rf"^[ \t]*(?:\[\[?[ \t]*+(?P<table>[\w.]++(?: ++[\w.]++)*+)[ \t]*+\]|(?P<key>{_KEYS})[ \t]*=(?P<value>.*))",
    re.MULTILINE,
)
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"|' + r"'([^']*)'")


def words(path: Path, family: str) -> dict[str, str]:
    """All that is found of a family (person, country, place, kind, tag, trip, id), newest first, with a remark on each.

    The remark on an id is the title of its event, on an alias the name it stands for.
    """
    found = dict(_seen(_text(path), family))
    return dict(reversed(found.items())) if family == "id" else dict(sorted(found.items()))


def _seen(text: str, family: str) -> Iterator[tuple[str, str]]:
    table, main, last_id = "", "", ""
    for match in _LINE.finditer(text):
        key = match["key"]
        if key is None:
            table, main, last_id = match["table"].replace(" ", ""), "", ""
            continue
        if table == "event" and FIELDS.get(key) == family:
            for value in _values(match["value"]):
                last_id = value
                yield value, ""
        elif table == "event" and key == "title" and family == "id" and last_id:
            yield last_id, next(iter(_values(match["value"])), "")
        elif _ENTRIES.get(table) == family and key in ("name", "aliases"):
            for value in _values(match["value"]):
                yield value, main
                main = main or value


def _values(written: str) -> list[str]:
    return [_unescaped(match[1]) if match[1] is not None else match[2] for match in _TEXT.finditer(written)]


def _unescaped(written: str) -> str:
    if "\\" not in written:
        return written
    try:
        return str(json.loads(f'"{written}"'))
    except ValueError:  # an escape that only TOML has
        return written


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            start = file.read(MOST_BYTES)
            size = file.seek(0, 2)
            file.seek(max(size - MOST_BYTES, len(start)))
            return (start + b"\n" + file.read()).decode("utf-8", "ignore")
    except OSError:
        return ""
