"""A change of the tracker taken back: byte for byte if nothing came after it, else only if nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from tracker.errors import Problem, TrackerError
from tracker.store import history, touched
from tracker.store.document import Document
from tracker.store.entries import Entry, Kind
from tracker.store.stretches import Difference, Stretch, applied, inverse

State = tuple[Document, Document]
"""Of a store, or a part of it: before a change and after it."""

_AROUND = (12, 4)  # lines above and below a stretch, by which its place is found in a store that was changed since
_MOST_AROUND = 4000  # characters of them
_FEW = 20  # stretches of a change whose surroundings are kept
_MOST_PLACES = 200  # stretches that are looked for one by one


def entry(
    before: Document, after: Document, when: str, command: Sequence[str], kind: Kind = "change", of: int = 0
) -> Entry:
    """What is to be written down of a change."""
    return entry_of([(before, after)], after.digest, when, command)._replace(kind=kind, of=of)


def entry_of(states: Sequence[State], digest: str, when: str, command: Sequence[str]) -> Entry:
    """The same of a change in several parts of a store, in order; the digest is that of the new state."""
    found = [Difference(touched.whole(before), touched.whole(after)) for before, after in states]
    both = list(zip(states, found, strict=True))
    is_kept = sum(each.size for each in found) <= history.MOST_BYTES
    is_short = is_kept and sum(map(len, found)) <= _FEW
    around = (_surroundings(touched.whole(after), inverse(stretches)) for (_, after), stretches in both)
    return Entry(
        when=when,
        command=tuple(command),
        before=states[0][0].digest,
        after=digest,
        stretches=_of_the_whole(both) if is_kept else None,
        around=tuple(chain.from_iterable(around)) if is_short else (),
        events=tuple(chain.from_iterable(touched.events(*state, stretches) for state, stretches in both)),
        others=next(filter(None, (touched.others(*state) for state in states)), None),
    )


def _of_the_whole(found: Sequence[tuple[State, Sequence[Stretch]]]) -> Sequence[Stretch]:
    """The stretches of parts as those of the store."""
    ((_, first), stretches), *more = found
    if not more and not first.shift:
        return stretches
    moved = ((after.shift, stretch) for (_, after), stretches in found for stretch in stretches)
    return tuple(stretch._replace(offset=stretch.offset + by) for by, stretch in moved)


def taken_back(document: Document, change: Entry) -> Document:
    """The store without that change.

    Where the store is not as the change left it, somebody has changed it since. It is then taken back only if each
    event that it was about is still as the change left it, its lines stand in the file once, and the new text reads as
    before the change in those events, and as now in all else. Raises TrackerError (TRK120 to TRK122, exit 3) otherwise.
    """
    if change.stretches is None:
        hint = "`git diff` shows it, if the store is under git; other changes can be made by hand"
        raise _problem("TRK121", f"{change.name} was too large to be kept, and cannot be taken back", hint, document)
    if document.digest == change.after:
        return _exactly(document, change.stretches, change)
    reason, result = _beside_others(document, change.stretches, change)
    if result is None:
        what = (
            f"{change.name} cannot be taken back: the store was changed after it, and not by tracker, and {reason}; "
            "nothing was written"
        )
        raise _problem("TRK120", what, _what_instead(change), document)
    return result


def _exactly(document: Document, stretches: Sequence[Stretch], change: Entry) -> Document:
    here = [stretch._replace(offset=stretch.offset - document.shift) for stretch in stretches]
    try:
        result = document.with_whole(applied(touched.whole(document), inverse(here)))
    except ValueError:
        result = document
    if result.digest != change.before:
        hint = "`tracker log` lists what is left; `git diff` shows the changes, if the store is under git"
        raise _problem(
            "TRK122", f"{change.name} cannot be taken back: its lines are damaged in the history", hint, document
        )
    return result


def _problem(code: str, what: str, hint: str, document: Document) -> TrackerError:
    return TrackerError(Problem(code, what, hint, str(document.path)), exit_code=3)


def _what_instead(change: Entry) -> str:
    new = [event.id for event in change.events if event.was is None]
    there = [event.id for event in change.events if event.was and event.now]
    way = f"`tracker remove {new[0]}` takes the event out; " if new else ""
    way += f"`tracker edit {there[0]}` changes it; " if there and not new else ""
    return f"{way}--dry-run shows the lines, `git diff` what else was changed, if the store is under git"


def _beside_others(document: Document, stretches: Sequence[Stretch], change: Entry) -> tuple[str, Document | None]:
    """The store without the change and with all that was changed since; None, and why, where that is not safe."""
    if not _is_readable(document):
        return "it cannot be read as it stands", None
    there = touched.digests(document)
    for event in change.events:
        if there.get(event.id) != event.now:
            state = "has been changed since" if event.now and event.id in there else "is no longer as it left it"
            return f"{event.id!r} {state}", None
    if change.others and touched.digest_of(touched.all_but_events(document)) != change.others[1]:
        return "what stands beside the events was changed, too", None
    text = _replaced(touched.whole(document), stretches, change.around)
    if text is None:
        return "its lines do not stand there any more as it wrote them", None
    result = document.with_whole(text)
    if not _is_meant(document, result, change):
        return "its lines belong together with what was written since", None
    return "", result


def _is_readable(document: Document) -> bool:
    try:
        document.check()
    except TrackerError:
        return False
    return True


def _is_meant(document: Document, result: Document, change: Entry) -> bool:
    """Whether the result has the events of the change as they were before it, and all else as it is in the document."""
    if not _is_readable(result):
        return False
    now, then = touched.digests(document), touched.digests(result)
    about = {event.id for event in change.events}
    beside, left = ([item for item in digests.items() if item[0] not in about] for digests in (now, then))
    rest = change.others[0] if change.others else touched.digest_of(touched.all_but_events(document))
    return (
        all(then.get(event.id) == event.was for event in change.events)
        and beside == left
        and touched.digest_of(touched.all_but_events(result)) == rest
    )


def _replaced(text: str, stretches: Sequence[Stretch], around: Sequence[tuple[str, str]]) -> str | None:
    """The text with the old lines of each stretch in the place of the new; None where they do not stand there once."""
    if len(stretches) > _MOST_PLACES:
        return None
    spots: list[Stretch] = []
    surroundings = around or (("", ""),) * len(stretches)
    for (_, old, new), (above, below) in zip(stretches, surroundings, strict=False):
        place = _place(text, new, above, below)
        if place is None:
            return None
        spots.append(Stretch(place, new, old))
    spots.sort()
    if any(one.offset + len(one.old) > other.offset for one, other in pairwise(spots)):
        return None
    return applied(text, spots)


def _place(text: str, lines: str, above: str, below: str) -> int | None:
    """Where the lines stand, by themselves or between those that were around them."""
    for over, under in _anchors(above, below, alone=bool(lines)):
        sought = over + lines + under
        place = text.find(sought)
        if place < 0 or text.find(sought, place + 1) >= 0:
            continue
        if (not place or text[place - 1] == "\n") and (sought.endswith("\n") or place + len(sought) == len(text)):
            return place + len(over)
    return None


def _anchors(above: str, below: str, *, alone: bool) -> Iterator[tuple[str, str]]:
    """The surroundings to look for, the most first; where nothing stands between them, both sides or one whole side."""
    many, few = ((_last(above, count), _first(below, count)) for count in _AROUND)
    found = [many, (many[0], ""), ("", many[1]), few]
    found += [(few[0], ""), ("", few[1]), ("", "")] if alone else []
    yield from (pair for pair in found if alone or any(pair))


def _surroundings(text: str, stretches: Iterable[Stretch]) -> Iterator[tuple[str, str]]:
    for offset, lines, _ in stretches:
        end = offset + len(lines)
        above = text[max(offset - _MOST_AROUND, 0) : offset]
        whole = above if len(above) == offset else above[above.find("\n") + 1 :]
        below = text[end : end + _MOST_AROUND]
        yield _last(whole, _AROUND[0]), _first(below[: below.rfind("\n") + 1], _AROUND[0])


def _last(lines: str, count: int) -> str:
    start = len(lines)
    for _ in range(count):
        start = lines.rfind("\n", 0, max(start - 1, 0)) + 1
    return lines[start:]


def _first(lines: str, count: int) -> str:
    end = 0
    for _ in range(count):
        end = lines.find("\n", end) + 1 or len(lines)
    return lines[:end]
