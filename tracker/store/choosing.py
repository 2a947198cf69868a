"""What two people made of one value: which of the three versions holds, or whether they clash."""

from __future__ import annotations

from typing import Any


class ClashError(Exception):
    """Both changed it, and not in the same way."""


def chosen(base: str | None, ours: str, theirs: str) -> str:
    """The one that was changed, or what both agree on; raises ClashError. A base of None is there for neither."""
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    raise ClashError


def chosen_or_ours(base: str | None, ours: str, theirs: str) -> str:
    """As `chosen`, and ours where both changed it: for blanks, which say nothing."""
    try:
        return chosen(base, ours, theirs)
    except ClashError:
        return ours


def merged_value(base: Any, ours: Any, theirs: Any, *, is_set: bool = False) -> Any:
    """The value of a key, None where it has none; raises ClashError.

    Tables are merged key by key, and lists that are sets by what each adds, if neither takes anything out.
    """
    if same(ours, theirs) or same(theirs, base):
        return ours
    if same(ours, base):
        return theirs
    if isinstance(base, dict) and isinstance(ours, dict) and isinstance(theirs, dict):
        keys = dict.fromkeys([*ours, *theirs])
        found = {key: merged_value(base.get(key), ours.get(key), theirs.get(key)) for key in keys}
        return {key: value for key, value in found.items() if value is not None}
    if is_set:
        return _united(_listed(base), _listed(ours), _listed(theirs))
    raise ClashError


def _united(base: list[Any], ours: list[Any], theirs: list[Any]) -> list[Any]:
    if any(item not in version for item in base for version in (ours, theirs)):
        raise ClashError
    return [*ours, *(item for item in theirs if item not in ours)]


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def same(one: Any, other: Any) -> bool:
    """Equal in value and in type: 1, 1.0 and true are three things."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and repr(one) == repr(other)
