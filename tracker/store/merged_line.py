"""A header or a `key = value` that both changed: its comments, blanks and value each merged by itself."""

from __future__ import annotations

from dataclasses import dataclass

import tomli

from tracker import toml_text
from tracker.store.choosing import ClashError, chosen, chosen_or_ours, merged_value, same
from tracker.store.merged_text import Leaf
from tracker.store.pieces import Names, Piece, around

SETS = ("aliases", "tags")  # lists whose order says nothing: what both add is put together


def merged_line(base: Piece | None, ours: Piece, theirs: Piece, above: Names) -> Leaf | None:
    """The merged lines; None if a person has to decide. A base of None means that both added it."""
    b, o, t = (_parts(piece) if piece else None for piece in (base, ours, theirs))
    assert o
    assert t
    try:
        lead, behind, below = (
            chosen(getattr(b, part, ""), getattr(o, part), getattr(t, part)) for part in ("lead", "behind", "below")
        )
        value, meant = _value(b, o, t, ours)
    except ClashError:
        return None
    text = lead + chosen_or_ours(b.opening if b else None, o.opening, t.opening) + value + behind + below
    return Leaf(text, text, (meant, meant), above if ours.kind == "pair" else ())


@dataclass(frozen=True, slots=True)
class _Parts:
    """`# lead`, `key = `, `value`, ` # behind` and `# below`; a header is all opening."""

    lead: str
    opening: str
    value: str
    behind: str
    below: str


def _parts(piece: Piece) -> _Parts:
    lead, core, below = around(piece.text)
    line = piece.text[core.start : core.end]
    if core.kind == "pair":
        start, end = (offset - core.start for offset in core.value)
    else:
        start = end = line.index("#") if "#" in line and not set("\"'") & set(line) else len(line.rstrip("\n"))
        start = end = len(line[:start].rstrip())
    return _Parts(lead, line[:start], line[start:end], line[end:], below)


def _value(base: _Parts | None, ours: _Parts, theirs: _Parts, piece: Piece) -> tuple[str, str]:
    """The text of the value, and what it must read as; raises ClashError."""
    if piece.kind == "header":
        return "", piece.text
    texts = (base.value if base else None, ours.value, theirs.value)
    b, o, t = (tomli.loads(f"v = {text}")["v"] if text else None for text in texts)
    value = merged_value(b, o, t, is_set=piece.path[-1] in SETS)
    meant = f"{'.'.join(map(toml_text.key_text, piece.path))} = {toml_text.value_text(value)}"
    if "#" in ours.value + theirs.value:  # there may be comments in the lists, which must not be lost
        return chosen(*texts), meant
    if same(value, o):
        return (chosen_or_ours(*texts) if same(value, t) else ours.value), meant
    return (theirs.value if same(value, t) else toml_text.value_text(value)), meant
