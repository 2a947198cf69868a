"""Which column of a table is which field: by `--map`, by its own name, or by a heading that is usual elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker import fields
from tracker.errors import Problem, TrackerError
from tracker.folding import fold
from tracker.likeness import nearest

SOURCE = {f"source_{name}": name for name in fields.SOURCE}  # a column for each field of a source
DERIVED = ("earliest", "latest")  # worked out of the date: for sorting in a spreadsheet, and not read
COLUMNS = (
    "id",
    "date",
    *DERIVED,
    *(n for n in fields.EVENT if n not in ("id", "date")),
    *SOURCE,
    "source_extra",
    "extra",
)
PARTS = ("year", "month", "day", "end_year", "end_month", "end_day")  # as TimelineJS has them
READ = (*(name for name in COLUMNS if name not in DERIVED), "end", *PARTS)
MOST_SHOWN = 12

# English; German; after the bar, TimelineJS's own where they differ (timeline.knightlab.com/docs/using-spreadsheets).
_USUAL = {
    "id": "identifier, event id; kennung",
    "date": "start, start date, begin, when, event date, date of visit; "
    "datum, beginn, start datum, startdatum, anfang, wann, von",
    "end": "end date, until; ende, enddatum, bis",
    "title": "event, name of event, what, heading, subject; titel, überschrift, ereignis, betreff | headline",
    "kind": "type, event type, category; art, typ, kategorie, ereignisart",
    "visitor": "visitors, who, guest, guests, traveller, traveler, person; besucher, gast, gäste, wer, reisender",
    "host": "host country, country, destination, country visited; land, gastland, gastgeber, zielland",
    "place": "places, where, location, city, locale, venue, town; ort, orte, wo, stadt",
    "with": "met, met with, participants; mit, teilnehmer, gesprächspartner",
    "level": "level of visit; rang, stufe",
    "trip": "journey; reise",
    "inviter": "invited by; einladender, eingeladen von",
    "accepted": "angenommen, zugesagt",
    "due": "planned for; geplant für, fällig",
    "reported": "reported on; gemeldet, bekannt seit",
    "tags": "labels, keywords; schlagwörter, schlagworte, stichwörter | group",
    "note": "notes, remark, remarks, comment, comments, description, details; "
    "notiz, notizen, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, beschreibung | text",
    "source_name": "source, sources; quelle, quellen | media credit",
    "source_url": "url, link, web address, website; webadresse | media",
    "source_published": "published; veröffentlicht, erschienen",
    "source_accessed": "accessed, retrieved; abgerufen",
    "source_lang": "lang, language; sprache",
    "source_quote": "quote, quotation; zitat",
    "year": "start year; jahr",
    "month": "start month; monat",
    "day": "start day; tag",
    "end_year": "endjahr",
    "end_month": "endmonat",
    "end_day": "endtag",
}


def _key(heading: str) -> str:
    return fold(heading.replace("_", " "))


_FIELDS = {_key(name): name for name in READ} | {
    _key(word): name for name, words in _USUAL.items() for word in words.replace("|", ",").replace(";", ",").split(",")
}


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of each field that the table has; of those in `own` the heading is the field's own name."""

    at: Mapping[str, int]
    own: frozenset[str]
    unread: tuple[str, ...]

    def remark(self, heading: Sequence[str]) -> str:
        """Which heading was taken for which field, and which for none; empty if all are the fields' own."""
        guessed = [f"{name} from {_shown(heading[at])}" for name, at in self.at.items() if name not in self.own]
        parts = [f"columns: {', '.join(guessed)}"] if guessed else []
        if self.unread:
            parts.append(f"columns not taken in: {_listed(self.unread)} (--map FIELD=HEADING takes one in)")
        return "; ".join(parts)


def known(heading: Sequence[str]) -> int:
    """How many of the headings are known."""
    return sum(_key(cell) in _FIELDS for cell in heading)


def columns(heading: Sequence[str], asked: Mapping[str, str], file: str, line: int) -> Columns:
    """The columns, first as asked for. Raises TrackerError: TRK621 if there is no date, TRK623 for a `--map` amiss."""
    headings = [cell.strip() for cell in heading]
    at = {_field(name): _number(wanted, headings) for name, wanted in asked.items()}
    used = set(at.values())
    own = _take({n: name for n, name in enumerate(headings) if name in READ}, at, used)
    keys = [_key(cell) for cell in headings]
    _take({n: _meaning(key, keys) for n, key in enumerate(keys) if key in _FIELDS}, at, used)
    if "date" not in at and "year" not in at:
        what = f"no column is known as the date, among {_listed(headings)}"
        raise TrackerError(Problem("TRK621", what, "say which one it is: --map date=HEADING", file, line), exit_code=3)
    unread = [cell for n, cell in enumerate(headings) if cell and n not in used and cell not in DERIVED]
    return Columns(at, own, tuple(unread))


def _take(found: Mapping[int, str], at: dict[str, int], used: set[int]) -> frozenset[str]:
    """Give fields their columns, as far as neither is taken; those that got one."""
    before = set(at)
    for number, name in found.items():
        if number not in used and name not in at:
            at[name] = number
            used.add(number)
    return frozenset(set(at) - before)


def _meaning(key: str, keys: Sequence[str]) -> str:
    """German for a day beside a year, else English."""
    return "tags" if key == "tag" and "jahr" not in keys else _FIELDS[key]


def _field(name: str) -> str:
    wanted = "source_name" if name == "source" else name
    if wanted not in READ:
        near = nearest(name, READ)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(READ)}"
        raise TrackerError(Problem("TRK623", f"--map: there is no field {name!r}", hint))
    return wanted


def _number(wanted: str, headings: Sequence[str]) -> int:
    for form in (str.strip, _key):
        same = [n for n, cell in enumerate(headings) if form(cell) == form(wanted)]
        if same:
            return same[0]
    raise TrackerError(Problem("TRK623", f"--map: there is no column {wanted!r}", f"there are: {_listed(headings)}"))


def _listed(headings: Sequence[str]) -> str:
    more = ", …" if len(headings) > MOST_SHOWN else ""
    return ", ".join(map(_shown, headings[:MOST_SHOWN])) + more


def _shown(heading: str) -> str:
    return repr(heading if len(heading) <= 40 else heading[:39] + "…")
