"""TOML as we write it: headers and inline tables by us, single values by tomli-w."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from tracker import fields

_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_WIDTH = 100


def event_block(table: Mapping[str, Any]) -> str:
    """An `[[event]]` with its `[[event.source]]` tables: known fields in the order of the manual, then the others."""
    own = {key: value for key, value in table.items() if key != "source"}
    lines = ["[[event]]", *pairs(own, fields.EVENT)]
    for source in table.get("source", ()):
        lines += ["", "[[event.source]]", *pairs(source, fields.SOURCE)]
    return "\n".join(lines) + "\n"


def entry_block(name: str, table: Mapping[str, Any], known: Iterable[str]) -> str:
    """A `[[person]]`, `[[place]]` or other flat table."""
    return "\n".join([f"[[{name}]]", *pairs(table, known)]) + "\n"


def pairs(table: Mapping[str, Any], order: Iterable[str]) -> list[str]:
    """`key = value`, one of each, those in `order` first."""
    known = [key for key in order if key in table]
    return [f"{key_text(key)} = {value_text(table[key])}" for key in (*known, *(k for k in table if k not in known))]


def key_text(key: str) -> str:
    """A key, in quotes if it has to be."""
    return key if key and _BARE.issuperset(key) else _by_tomli_w(key, several_lines=False)


def value_text(value: Any) -> str:
    """A value on one line, except that a text of several lines is written as such, and long lists one item a line."""
    if isinstance(value, Mapping):
        inner = ", ".join(f"{key_text(key)} = {value_text(item)}" for key, item in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list | tuple):
        items = [value_text(item) for item in value]
        flat = f"[{', '.join(items)}]"
        if len(flat) <= _WIDTH or len(items) < 2:
            return flat
        return "[\n" + "".join(f"    {item},\n" for item in items) + "]"
    return _by_tomli_w(value, several_lines=isinstance(value, str) and "\n" in value and "\r" not in value)


def _by_tomli_w(value: str | bool | int | float | dt.date | dt.datetime | dt.time, *, several_lines: bool) -> str:
    if isinstance(value, str) and value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'  # as tomli-w would, ten times as fast: nearly all values of a store are of this kind
    import tomli_w

    return tomli_w.dumps({"v": value}, multiline_strings=several_lines).removeprefix("v = ").removesuffix("\n")
