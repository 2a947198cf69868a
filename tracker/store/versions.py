"""Three versions of a store's file merged: byte-order mark and line ends by themselves, the text by events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tracker.store import merging
from tracker.store.choosing import chosen_or_ours

_CONFLICT = re.compile(r"^<{7,} ours\r?\n.*?^>{7,} theirs\r?\n", re.MULTILINE | re.DOTALL)


class Outcome(NamedTuple):
    """The merged file, and what each conflict that is marked in it is about."""

    content: bytes
    conflicts: Sequence[str]


def merged(base: bytes, ours: bytes, theirs: bytes, marker: int) -> Outcome | None:
    """The versions merged, conflicts between markers of that length; None if that cannot be done by events.

    What only one side changed is taken as it is, whatever it holds. Line ends count as text where a version mixes them.
    Of branches that were merged crosswise git merges the bases first: what was in conflict there is in no base.
    """
    if theirs in (base, ours):
        return Outcome(ours, ())
    if ours == base:
        return Outcome(theirs, ())
    try:
        versions = [_version(raw.decode("utf-8")) for raw in (base, ours, theirs)]
    except UnicodeDecodeError:
        return None
    del base, ours, theirs
    versions[0] = replace(versions[0], text=_CONFLICT.sub("", versions[0].text))
    is_plain = all(version.is_plain for version in versions)
    texts = [version.lines if is_plain else version.text for version in versions]
    b, o, t = (replace(version, text="") for version in versions)
    del versions
    found = merging.merged(texts)
    if found is None:
        return None
    text, conflicts = found.text(marker), found.conflicts
    del found
    if not conflicts and not chosen_or_ours(b.last, o.last, t.last):
        text = text.removesuffix("\n")
    if is_plain:
        text = text.replace("\n", chosen_or_ours(b.end, o.end, t.end))
    mark = chosen_or_ours(b.mark, o.mark, t.mark)
    return Outcome((mark + text).encode("utf-8"), conflicts)


@dataclass(frozen=True, slots=True)
class _Version:
    """A text whose last line has its end, what it had of that, and the line end that it has throughout."""

    text: str
    mark: str
    end: str
    last: str

    @property
    def lines(self) -> str:
        return self.text.replace("\r\n", "\n")

    @property
    def is_plain(self) -> bool:
        return self.text.count("\r\n") in (0, self.text.count("\n"))


def _version(text: str) -> _Version:
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    end = "\r\n" if "\r\n" in text else "\n"
    is_closed = not text or text.endswith("\n")
    return _Version(text if is_closed else text + end, mark, end, "\n" if is_closed else "")
