"""One field in the text of an event: set where it stands, put in where the manual has it, or taken away."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import Any

from tracker import fields, toml_text
from tracker.store import edits
from tracker.store.scan import Statement, statements

_RANKS = {name: rank for rank, name in enumerate(fields.EVENT)}


def with_field(text: str, header: int, end: int, key: str, value: Any) -> str:
    """The text with another value for a key of the event between its header and an end; None takes it away."""
    own = _own_pairs(text, header, end)
    old = [pair for pair in own if pair.path[0] == key]
    if value is None:
        return edits.drop(text, old)
    written = toml_text.value_text(value)
    if len(old) == 1 and len(old[0].path) == 1:
        return edits.set_value(text, old[0], written)
    before = [pair for pair in own if _rank(pair.path[0]) <= _rank(key)]
    position = before[-1].end if before else text.find("\n", header) + 1
    text = edits.insert_pair(text, position, toml_text.key_text(key), written, own[-1] if own else None)
    return edits.drop(text, old)


def _own_pairs(text: str, header: int, end: int) -> list[Statement]:
    """The pairs of the event itself, not those of its sources."""
    inside = islice(statements(text, header, end), 1, None)
    return [s for s in takewhile(lambda s: s.kind != "header", inside) if s.kind == "pair"]


def _rank(key: str) -> int:
    """The place of a field in the order of the manual; others come last."""
    return _RANKS.get(key, len(_RANKS))
