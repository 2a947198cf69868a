"""Sources against the record: what each of them says differently, and what it expressly supports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from tracker import fields
from tracker.edtf import Edtf
from tracker.model import Event, Source
from tracker.phrases import Land, Said, joined, say
from tracker.registry import FAMILY_OF_FIELD, Registry


class Saying(NamedTuple):
    """What one source says of one field, beside what the record has there. Both are texts a person can read."""

    source: Source
    field: str
    says: str
    record: str
    differs: bool


def sayings(event: Event, registry: Registry) -> Iterator[Saying]:
    """Everything that the sources of an event expressly say."""
    for source in event.source:
        for name, value in source.says.items():
            said_value = fields.EVENT[name].read(value)
            recorded = getattr(event, fields.EVENT[name].attribute)
            same = _same_names(name, said_value, recorded, registry) or _agrees(said_value, recorded)
            yield Saying(source, name, in_words(said_value, name), in_words(recorded, name), not same)


def disagreements(event: Event, registry: Registry) -> list[Saying]:
    """Where a source says something else than the record.

    A vaguer date that holds the recorded one does not differ (`2000` and `2000-07-19`), nor does a
    list of names that the record has among others.
    """
    return [saying for saying in sayings(event, registry) if saying.differs]


def disagreement(saying: Saying) -> Said:
    """`Newspaper says date 2024-06, the record 2024-07-19`."""
    return say(
        "{source} says {field} {says}, the record {record}",
        source=saying.source.name,
        field=say(saying.field),
        says=saying.says,
        record=saying.record or say("nothing"),
    )


def said(registry: Registry, event: Event, source: Source) -> list[Said]:
    """What a source says, in words: `says date 2000-06, not 2000-07-19/2000-07-20`."""
    return [_said(saying) for saying in sayings(event, registry) if saying.source is source]


def _said(saying: Saying) -> Said:
    field = say(saying.field)
    if not saying.differs:
        return say("says {field} {says}", field=field, says=saying.says)
    record = saying.record or say("given here")
    return say("says {field} {says}, not {record}", field=field, says=saying.says, record=record)


def _same_names(field: str, said_value: Any, recorded: Any, registry: Registry) -> bool:
    """Whether the names that a source gives are among those of the record, whatever their spelling."""
    family = FAMILY_OF_FIELD.get(field)
    if family is None or recorded is None:
        return False
    given, known = (
        {registry.identity(family, name).key for name in _listed(value)} for value in (said_value, recorded)
    )
    return given <= known


def _listed(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


def _agrees(said_value: Any, recorded: Any) -> bool:
    if isinstance(said_value, Edtf) and isinstance(recorded, Edtf):
        return _holds(said_value, recorded)
    if isinstance(said_value, Edtf) and recorded is True:  # accepted, on a day the record does not give
        return True
    if isinstance(said_value, tuple) and isinstance(recorded, tuple):
        return set(said_value) <= set(recorded)
    return bool(said_value == recorded)


def _holds(wide: Edtf, narrow: Edtf) -> bool:
    """Whether every day of `narrow` lies in `wide`, allowing a qualified date its doubt."""
    first, last = wide.may_start.first, wide.may_end.last
    starts = first is None or (narrow.earliest is not None and first <= narrow.earliest)
    ends = last is None or (narrow.latest is not None and narrow.latest <= last)
    return starts and ends


def in_words(value: Any, name: str = "") -> str:
    """The value of a field of that name: lists with commas, yes and no for true and false, empty for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, Edtf):
        return say("{date}", date=value)
    if isinstance(value, tuple):
        return joined(", ", map(str, value))
    if name == "host":
        return say("{country}", country=Land(value))
    return say(value) if name in ("kind", "level", "scope") else str(value)
