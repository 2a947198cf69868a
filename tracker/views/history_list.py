"""What the tracker changed, a change a line; and the lines of one change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tracker.look import shown, shown_lines

MOST_NAMED = 3
_WAYS = ("added", "changed", "removed")


def lines(changes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """`number  when  command  [events]  (how it stands)`, in the order given; the keys are those of `log --json`."""
    width = max((len(str(change["number"])) for change in changes), default=0)
    for change in changes:
        is_new = change["kind"] == "change"
        about = "; ".join(f"{way} {_names(change[way])}" for way in _WAYS if change[way])
        parts = [
            f"{change['number']:>{width}}",
            change["when"][:16].replace("T", " "),
            change["command"] if is_new else f"{change['kind']} {change['of']}",
            f"[{about}]" if about else "",
            f"({change['state']})" if change["state"] != "done" else "",
            "" if change["kept"] else "(too large to be kept)",
        ]
        yield shown("  ".join(part for part in parts if part)) + "\n"


def _names(ids: Sequence[str]) -> str:
    if len(ids) <= MOST_NAMED + 1:
        return ", ".join(ids)
    return f"{', '.join(ids[:MOST_NAMED])} and {len(ids) - MOST_NAMED} more"


def difference(stretches: Iterable[tuple[int, str, str]]) -> Iterator[str]:
    """The lines that go out and come in, marked with - and +; between places that lie apart stands `…`."""
    for number, (_, old, new) in enumerate(stretches):
        yield "…\n" if number else ""
        for sign, text in (("-", old), ("+", new)):
            yield from (f"{sign}{line}\n" for line in shown_lines(text.removesuffix("\n")) if text)


def told(ids: Sequence[str], what: str) -> Iterator[str]:
    """`ID is there again`, a line each; of many only how many more there are."""
    few = ids if len(ids) <= MOST_NAMED + 1 else ids[:MOST_NAMED]
    yield from (f"  {shown(event_id)} {what}\n" for event_id in few)
    if len(few) < len(ids):
        yield f"  … and {len(ids) - len(few)} more\n"
