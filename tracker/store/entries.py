"""One change that the tracker made, as it is kept: what it was, and as a line of JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple, get_args

from tracker.store.stretches import Stretch

VERSION = 1
_MOST_WORDS = 120
_AT_ONCE = 1000  # items of a list that are written at a time: a large change has very many
_ENOUGH = 1 << 20  # characters of a piece

Kind = Literal["change", "undo", "redo", "first", "begin"]


class Touched(NamedTuple):
    """An event that a change was about: a digest of what it was and of what it became, None where it was not there."""

    id: str
    was: str | None
    now: str | None


class Entry(NamedTuple):
    """One change: which command made it when, the digests of the store before and after, and what stood where.

    A `first` change made the store, too; with a `begin` it was made and nothing else. `of` is the number of the change
    that an `undo` or `redo` is about, its own number otherwise. `stretches` is None where they were too large to be
    kept; `around` are the lines above and below each of them.
    """

    when: str
    command: tuple[str, ...]
    before: str
    after: str
    stretches: Sequence[Stretch] | None
    around: tuple[tuple[str, str], ...] = ()
    events: tuple[Touched, ...] = ()
    others: tuple[str, str] | None = None  # digests of all but the events, where that was changed
    kind: Kind = "change"
    of: int = 0
    number: int = 0

    @property
    def name(self) -> str:
        """The change in a few words, as messages name it."""
        when = "" if self.kind in ("undo", "redo") else f" of {self.when[:16].replace('T', ' ')}"
        return f"change {self.of}{when} ({self.words})"

    @property
    def words(self) -> str:
        """The command as it was given, cut where it is long."""
        import shlex

        text = shlex.join(self.command)
        return text if len(text) <= _MOST_WORDS else f"{text[:_MOST_WORDS]}…"


_FIELDS = Entry._fields


def pieces(entry: Entry) -> Iterator[bytes]:
    """The entry as a line, ASCII alone, some of it after the other; its number ends it."""
    text = f'{{"version": {VERSION}'
    for name in _FIELDS:
        text += f', "{name}": '
        for more in _dumped(getattr(entry, name)):
            text += more
            if len(text) > _ENOUGH:
                yield text.encode()
                text = ""
    yield f"{text}}}\n".encode()


def _dumped(value: Any) -> Iterator[str]:
    import json

    if isinstance(value, str) or not isinstance(value, Sequence):
        yield json.dumps(value)
        return
    yield "["
    for first in range(0, len(value), _AT_ONCE):
        yield ", " * (first > 0) + json.dumps(value[first : first + _AT_ONCE])[1:-1]
    yield "]"


def of_line(raw: bytes) -> Entry | None:
    """The entry of a line; None where it is damaged, or written by another version."""
    import json

    try:
        found = json.loads(raw)
        if type(found) is not dict or found.pop("version") != VERSION or found.keys() != set(_FIELDS):
            return None
        return _checked(found)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _checked(found: dict[str, Any]) -> Entry:
    """The entry of these values; raises ValueError or TypeError if one of them is not of its kind."""
    when, before, after, kind = _items(
        [found[name] for name in ("when", "before", "after", "kind")], str, str, str, str
    )
    of, number = _items([found["of"], found["number"]], int, int)
    if kind not in get_args(Kind):
        raise ValueError(kind)
    stretches, others = found["stretches"], found["others"]
    return Entry(
        when,
        tuple(_items([word], str)[0] for word in found["command"]),
        before,
        after,
        None if stretches is None else tuple(Stretch(*_items(item, int, str, str)) for item in stretches),
        tuple(_items(item, str, str) for item in found["around"]),
        tuple(Touched(*_items(item, str, str | None, str | None)) for item in found["events"]),
        None if others is None else _items(others, str, str),
        kind,
        of,
        number,
    )


def _items(values: Any, *kinds: Any) -> tuple[Any, ...]:
    if type(values) is not list or len(values) != len(kinds):
        raise ValueError(values)
    for value, kind in zip(values, kinds, strict=True):
        if not isinstance(value, kind) or value is True or value is False:
            raise ValueError(value)
    return tuple(values)
