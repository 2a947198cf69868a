"""What changed between two versions of a store, in words, and for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker import json_form
from tracker.changes import Change
from tracker.look import shown

_LONGEST = 100  # characters of a value that are shown


def lines(found: Iterable[Change], promises: Sequence[str]) -> Iterator[str]:
    """`added|changed|removed  what` with the fields that differ below; then what it means for promises."""
    for change in found:
        yield shown(f"{change.way:<8} {_subject(change)}") + "\n"
        if change.way == "changed":
            yield from (f"  {shown(line)}\n" for line in _differences(change))
    yield from (f"promises: {shown(line)}\n" for line in promises)


def _subject(change: Change) -> str:
    table = change.now or change.was or {}
    if change.table == "event":
        return f"{table['date']}  {table['title']}  [{table['id']}]"
    return change.table if change.table == "store" else f"{change.table} {change.name}"


def _differences(change: Change) -> Iterator[str]:
    yield from _fields(change)
    for source in change.sources:
        about = f"source {source.name}"
        if source.way == "changed":
            yield from (f"{about}: {line}" for line in _fields(source))
        else:
            yield f"{about}: {source.way}"


def _fields(change: Change) -> Iterator[str]:
    for name, was, now in change.fields:
        if now is None:
            yield f"{name}: removed, was {_value(was)}"
        else:
            yield f"{name}: {_value(now)}, " + ("added" if was is None else f"was {_value(was)}")


def _value(value: Any) -> str:
    said = json_form.plain(value)
    text = said if isinstance(said, str) else json_form.text(said)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def values(found: Iterable[Change], promises: Iterable[tuple[str, str | None, str | None]]) -> dict[str, Any]:
    """`changes` and `promises`, as `diff --json` has them (docs/git.md)."""
    return {
        "changes": [_for_json(change) for change in found],
        "promises": [{"id": name, "was": was, "now": now} for name, was, now in promises],
    }


def _for_json(change: Change) -> dict[str, Any]:
    differences = ((name, json_form.plain(was), json_form.plain(now)) for name, was, now in change.fields)
    return {
        "table": change.table,
        "name": change.name,
        "way": change.way,
        "fields": [{"field": name, "was": was, "now": now} for name, was, now in differences],
        "sources": [_for_json(source) for source in change.sources],
    }
