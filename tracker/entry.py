"""What a person types to record an event -> the table that is written, and what was understood."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tracker import dateinput, daycount, edtf, fields, wording
from tracker.errors import Problem, TrackerError
from tracker.likeness import nearest
from tracker.model import KINDS
from tracker.phrases import Said, joined, say
from tracker.registry import FAMILY_OF_FIELD, Family, Registry, unknown

DATES = ("date", "due", "reported", "accepted", "published", "accessed")
_YES, _NO = ("yes", "true", "ja"), ("no", "false", "nein")


@dataclass(slots=True)
class Entry:
    """Fields as typed, made into a table. `remarks` says what was read into them; `problems` what could not be."""

    registry: Registry
    ids: Collection[str]
    today: dt.date
    prefix: str = "--"  # what stands before a field's name where it was typed
    table: dict[str, Any] = field(default_factory=dict)
    remarks: list[Said] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, given: Mapping[str, str | Sequence[str] | None]) -> None:
        """Take each field that is given; raises TrackerError with all faults together."""
        for name, typed in given.items():
            if typed:
                self._take_field(name, typed)
        if self.problems:
            raise TrackerError(*self.problems)

    def _take_field(self, name: str, typed: str | Sequence[str]) -> None:
        try:
            self.table[name] = self._value(name, typed)
            if name in fields.EVENT:
                fields.EVENT[name].read(self.table[name])
        except TrackerError as error:
            self.problems.extend(problem.about(f"{self.prefix}{name}") for problem in error.problems)

    def _value(self, name: str, typed: str | Sequence[str]) -> Any:
        if isinstance(typed, str):
            return self._one(name, typed)
        values = list(dict.fromkeys(self._one(name, item) for item in typed))
        is_list = name in fields.EVENT and fields.EVENT[name].many
        return values if not is_list or name in ("with", "tags") or len(values) > 1 else values[0]

    def _one(self, name: str, typed: str) -> Any:
        if name in DATES:
            return self._date(name, typed)
        if name in FAMILY_OF_FIELD:
            return self._name(FAMILY_OF_FIELD[name], name, typed)
        if name in ("follows", "unrelated"):
            return self._id(typed)
        return self._kind(typed) if name == "kind" else typed

    def _kind(self, typed: str) -> str:
        """The kind meant, `Visit` being `visit`; of a word that is only near one with a meaning, that is said."""
        known = next((kind for kind in KINDS if kind == typed.casefold()), None)
        if known is None and (near := nearest(typed, KINDS, 1)):
            own = say(
                "kind: {typed} is a word of your own, without effect; did you mean {near}?",
                typed=repr(typed),
                near=repr(near[0]),
            )
            self.remarks.append(own)
        elif known not in (None, typed):
            self.remarks.append(_written("kind", typed, known or ""))
        return known or typed

    def _date(self, name: str, typed: str) -> str | bool:
        if name == "accepted" and typed.casefold() in (*_YES, *_NO):
            return typed.casefold() in _YES
        understood = dateinput.understand(typed, self.today)
        if understood.date.text != typed or understood.remark:
            edtf, words = str(understood.date), wording.date(understood.date)
            read = say("{name}: {typed} read as {edtf}, {words}", name=name, typed=repr(typed), edtf=edtf, words=words)
            self.remarks.append(joined(" ", [read, f"({understood.remark})"] if understood.remark else [read]))
        return understood.date.text

    def _name(self, family: Family, name: str, typed: str) -> str:
        """The main name of whoever is meant; a name not known here is taken as new, and that is said."""
        identity = self.registry.identity(family, typed)
        if not identity.known:
            identity = self.registry.by_words(family, typed) or identity
        if not identity.known:
            near = nearest(typed, self.registry.known_names(family))
            if near and family == "country":
                raise TrackerError(unknown(family, typed, near))
            remark = say("{name}: {typed} is a name not seen here before", name=name, typed=repr(typed))
            if near:
                remark = say("{remark}; did you mean {names}?", remark=remark, names=joined(" or ", near))
            self.remarks.append(remark)
        elif identity.name != typed:
            self.remarks.append(_written(name, typed, identity.name))
        return identity.name

    def _id(self, typed: str) -> str:
        if typed not in self.ids:
            near = nearest(typed, self.ids)
            hint = f"did you mean {' or '.join(near)}?" if near else "`tracker timeline --ids` lists the ids"
            raise TrackerError(Problem("TRK501", f"no event has the id {typed!r}", hint))
        return typed


def _written(name: str, typed: str, main: str) -> Said:
    return say("{name}: {typed} written as {main}", name=name, typed=repr(typed), main=repr(main))


def source(typed: str, today: dt.date, told: edtf.Edtf | None = None) -> tuple[dict[str, Any], Said]:
    """`KCNA, 14 September 2023 https://…` -> name, url, published; and how it was read.

    With `told`, the date of what the source tells of, a day without a year is the first such day that is not before it.
    Raises TrackerError if it has no name (TRK502) or its date cannot be read (TRK211 to TRK213).
    """
    words = typed.split()
    url = next((word for word in words if _URL.match(word)), None)
    rest = [word for word in words if word != url]
    name, published = _name_and_date(rest, today) if told is None else _not_before(told, rest, today)
    if not name:
        what = f"the source {typed!r} has no name"
        raise TrackerError(Problem("TRK502", what, 'write who says so first: --source "KCNA 2023-09-14 https://…"'))
    table = {"name": fields.SOURCE["name"].read(name)}
    table |= {"url": url} if url else {}
    table |= {"published": published.text} if published else {}
    read = [say("source: {name}", name=repr(name))]
    if published:
        read.append(say("published {date}", date=wording.date(published)))
    elif re.search("[0-9]", name):
        read.append(say("no date"))
    return table, joined(", ", [*read, url] if url else read)


def _not_before(told: edtf.Edtf, words: Sequence[str], today: dt.date) -> tuple[str, edtf.Edtf | None]:
    """As `_name_and_date`; where the year is missing, with that of what is told, or the next."""
    try:
        return _name_and_date(words, today)
    except TrackerError as error:
        if told.earliest is None:
            raise
        year = daycount.civil(told.earliest)[0]
        for coming in (year, year + 1):
            with suppress(TrackerError):
                name, published = _name_and_date([*words, str(coming)], today)
                if published and published.latest is not None and published.latest >= told.earliest:
                    return name, published
        raise error from None


_URL = re.compile(r"https?://\S")


def _name_and_date(words: Sequence[str], today: dt.date) -> tuple[str, edtf.Edtf | None]:
    """The name, and the date that the longest run of last words can be read as; a year alone belongs to the name."""
    refused: TrackerError | None = None
    for start in range(len(words)):
        last = " ".join(words[start:]).strip(",;")
        if not re.search("[0-9]", last) or re.fullmatch("[0-9]{1,4}", last):
            continue
        try:
            found = dateinput.understand(last, today).date
        except TrackerError as error:
            if error.problems[0].code in ("TRK212", "TRK213"):  # no such day: a shorter run would hide that
                raise
            if error.problems[0].code != "TRK214":  # a date, but not one that can be taken
                refused = refused or error
        else:
            return " ".join(words[:start]).rstrip(",;:"), found
    if refused:
        raise refused
    return " ".join(words), None


def check_free(table: Mapping[str, Any], ids: Container[str]) -> None:
    """Refuse (TRK206) an id that another event has."""
    if table.get("id") in ids:
        what = f"the id {table['id']!r} is taken"
        raise TrackerError(Problem("TRK206", what, "ids are never reused: choose another"))


def assignments(pairs: Sequence[str]) -> dict[str, list[str]]:
    """`key=value` words, those of one key together; raises TrackerError (TRK504) for a word without `=`."""
    found: dict[str, list[str]] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not key.strip() or not key.isprintable():
            raise TrackerError(
                Problem("TRK504", f"{pair!r} sets nothing", "write --set level=state, or --set level= to clear")
            )
        found.setdefault(key.strip(), []).append(value.strip())
    if "source" in found:
        what = "sources cannot be set field by field"
        raise TrackerError(
            Problem("TRK504", what, "use `tracker edit ID` without --set: it opens the event in your editor")
        )
    for key in found:
        near = nearest(key, fields.EVENT) if key not in fields.EVENT else []
        if near:
            raise TrackerError(Problem("TRK504", f"there is no field {key!r}", f"did you mean {' or '.join(near)}?"))
    return found
