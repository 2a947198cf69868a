"""Two people's versions of a store merged event by event, as text: comments, order and spacing stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import tomli

from tracker import edtf, fields
from tracker.errors import TrackerError
from tracker.store import sequence
from tracker.store.choosing import chosen_or_ours, same
from tracker.store.eventwise import is_toml
from tracker.store.identity import EVENT, NAMED, Key, Keyed, keyed, name_of, table_of
from tracker.store.merged_line import merged_line
from tracker.store.merged_text import OURS, THEIRS, Leaf, MergedText
from tracker.store.pieces import Names, Piece, Pieces, split

Groups = dict[Key, list[Leaf]]  # of each piece that is in the merged text its leaves
Found = tuple[Piece | None, Piece | None, Piece | None]  # a piece as it stands in the base, in ours and in theirs


def merged(versions: list[str]) -> MergedText | None:
    """Three texts (the base, ours, theirs) merged; None if that cannot be done by events. They are used up.

    Line ends are `\\n`, one behind the last line too. None where a text is not TOML, or the merged one
    would not read as meant, with all conflicts decided for the one side or for the other.
    """
    versions.reverse()
    try:
        base, ours, theirs = (_pieces(versions) for _ in range(3))
        found = _whole(base, ours, theirs)
        del base, ours, theirs
        sides = (OURS, THEIRS) if found.conflicts else (OURS,)
        reads = all(map(found.reads_as_meant, sides))
    except (ValueError, RecursionError):
        return None
    return found if reads else None


def _pieces(versions: list[str]) -> Pieces:
    """Those of the last of the texts, which is then held no longer; raises ValueError if it is not TOML."""
    text = versions.pop()
    if not is_toml(text):
        tomli.loads(text)
    return split(text)


def _whole(base: Pieces, ours: Pieces, theirs: Pieces) -> MergedText:
    leaves = _level(base.own, ours.own, theirs.own) + _level(base.tables, ours.tables, theirs.tables)
    firsts = [piece for pieces in (ours, theirs) for piece in [*pieces.own, *pieces.tables][:1]]
    if leaves and not any(piece.gap for piece in firsts):
        leaves[0] = replace(leaves[0], gap="")
    return MergedText(leaves, chosen_or_ours(base.tail, ours.tail, theirs.tail))


def _level(
    base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece], above: Names = (), about: str = ""
) -> list[Leaf]:
    """The leaves of what stands in one table, or outside of all."""
    versions = b, o, t = keyed(base, ours, theirs)
    groups: Groups = {}
    for key in {**o, **t}:
        if leaves := _piece((b.get(key), o.get(key), t.get(key)), above, about):
            groups[key] = leaves
    events = {} if above else _events(groups)
    _part_doubles(groups, events, versions)
    order, placed = sequence.merged(list(b), list(o), list(t), groups.keys())
    if events and placed:
        order = _in_order_of_date(order, placed, events, t)
    return _spaced(order, groups, versions)


def _piece(found: Found, above: Names, about: str) -> list[Leaf]:
    """The leaves of one piece; none if it is gone."""
    b, o, t = found
    there = o or t
    assert there is not None
    if o is None or t is None:
        if b is None:
            return [_as_it_is(there, above)]
        is_changed = there.text != b.text
        return [_conflict(found, above, about, "taken out by one, changed by the other")] if is_changed else []
    if t.text == o.text or (b is not None and t.text == b.text):
        return [_as_it_is(o, above)]
    if b is not None and o.text == b.text:
        return [_as_it_is(t, above)]
    if o.kind != "table":
        return [merged_line(b, o, t, above) or _conflict(found, above, about, "changed by both")]
    if any(piece.is_apart for piece in found if piece):
        return [_conflict(found, above, about, "changed by both")]
    if b is None and not _is_one(o, t):
        return [_conflict(found, above, about, "added by both, not in the same way")]
    return _table(found)


def _is_one(ours: Piece, theirs: Piece) -> bool:
    """Whether tables that both added may be merged: an entry is known by its name, any other by all it says."""
    return (len(ours.path) == 1 and ours.path[0] in NAMED) or same(table_of(ours), table_of(theirs))


def _table(found: Found) -> list[Leaf]:
    b, o, t = (split(piece.text, piece.path) if piece else Pieces() for piece in found)
    there = found[OURS + 1]
    assert there is not None
    about = name_of(there)
    own = _level(b.own, o.own, t.own, there.path, about)
    return own + _level(b.tables, o.tables, t.tables, there.path, about)


def _as_it_is(piece: Piece, above: Names) -> Leaf:
    return Leaf(piece.text, piece.text, (piece.text, piece.text), above if piece.kind == "pair" else ())


def _conflict(found: Found, above: Names, about: str, why: str) -> Leaf:
    _, o, t = found
    there = o or t
    assert there is not None
    ours, theirs = (piece.text if piece else "" for piece in (o, t))
    name = name_of(there) if there.kind == "table" else ".".join(there.path)
    subject = f"{about}: {name}" if about and there.kind != "header" else about or name
    return Leaf(ours, theirs, (ours, theirs), above if there.kind == "pair" else (), f"{subject}: {why}")


def _events(groups: Groups) -> dict[Key, Mapping[str, Any]]:
    """The id and the date of each event, as ours has it where that is not decided."""
    found: dict[Key, Mapping[str, Any]] = {}
    for key, leaves in groups.items():
        tables = MergedText(leaves).meant(OURS) or MergedText(leaves).meant(THEIRS)
        if isinstance(events := tables.get("event"), list) and events:
            found[key] = {name: events[0][name] for name in ("id", "date") if name in events[0]}
    return found


def _part_doubles(groups: Groups, events: Mapping[Key, Mapping[str, Any]], versions: tuple[Keyed, ...]) -> None:
    """Make a conflict of an event that would bear the id of another: one was given it here, another there."""
    ids: set[Any] = set()
    for key, table in events.items():
        given = table.get("id")
        found = tuple(version.get(key) for version in versions)
        _, o, t = found
        if given in ids and not (o and t and o.text == t.text):
            groups[key] = [_conflict((found[0], o, t), (), "", "its id is given to another event as well")]
        if given is not None:
            ids.add(given)


def _in_order_of_date(
    order: list[Key], placed: set[Key], events: Mapping[Key, Mapping[str, Any]], theirs: Keyed
) -> list[Key]:
    """The order by dates if that is how the file is kept; else as it is."""
    try:
        dates = {key: edtf.sort_key(fields.date(events[key]["date"])) for key in order if key in events}
        there = [table_of(piece)["date"] for piece in theirs.values() if piece.path == EVENT]
        known = [edtf.sort_key(fields.date(date)) for date in there]
    except (TrackerError, LookupError):
        return order
    ranks = list(dates.values())
    if ranks == sorted(ranks) or known != sorted(known):
        return order
    return sequence.by_date(order, placed, dates)


def _spaced(order: Sequence[Key], groups: Groups, versions: tuple[Keyed, ...]) -> list[Leaf]:
    """All leaves in that order, with the blank lines that stood above each, and new ones where they are needed."""
    b, o, t = versions
    above_in = [{key: last for last, key in zip([None, *version], version, strict=False)} for version in (o, t)]
    leaves: list[Leaf] = []
    last: Key | None = None
    for key in order:
        gap = _gap(b.get(key), o.get(key), t.get(key))
        above = [version[key] for version in above_in if key in version]
        if not gap and last is not None and last not in above:
            was_first = above[0] is None and (o.get(key) or t[key]).kind in ("table", "comment")
            gap = "\n" if was_first or _ends_in_comment(leaves[-1]) else ""
        leaves += [replace(groups[key][0], gap=gap), *groups[key][1:]]
        last = key
    return leaves


def _gap(base: Piece | None, ours: Piece | None, theirs: Piece | None) -> str:
    if ours and theirs:
        return chosen_or_ours(base.gap if base else None, ours.gap, theirs.gap)
    there = ours or theirs
    return there.gap if there else ""


def _ends_in_comment(leaf: Leaf) -> bool:
    text = leaf.ours or leaf.theirs
    return text[text.rfind("\n", 0, -1) + 1 :].lstrip(" \t").startswith("#")
