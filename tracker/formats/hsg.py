"""Travels abroad and visits of foreign leaders as the U.S. Office of the Historian publishes them, XML or CSV.

https://github.com/HistoryAtState/travels and …/visits; public domain (CC0 1.0). docs/import-hsg.md has the mapping.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker import titles
from tracker.errors import Problem, in_order
from tracker.folding import fold
from tracker.formats import hsg_csv, hsg_people, hsg_xml
from tracker.formats.hsg_countries import UNITED_STATES, Country, country
from tracker.formats.hsg_rows import MOST_CHARACTERS, Row, refuse
from tracker.harvest import AS_USUAL, Harvest, Reading

NAME, SUFFIXES = "hsg", (".xml", ".csv")
CARRIES = "journeys and visits of the U.S. Office of the Historian, XML or CSV"
SITE = "https://history.state.gov/departmenthistory"
SOURCE = "Office of the Historian"

Table = Mapping[str, Any]

# What the remarks begin with; "informal", "unofficial", "pastoral", "courtesy" and others are no level of ours.
_LEVELS = {
    "state visit": "state",
    "official state visit": "state",
    "official visit": "official",
    "offical visit": "official",  # six rows
    "official working visit": "official working",
    "working visit": "working",
    "private visit": "private",
    "personal and private visit": "private",
    "guest of u.s. government": "guest of government",
}
_OPENING = re.compile(rf"(?i)({'|'.join(map(re.escape, sorted(_LEVELS, key=len, reverse=True)))})\b")
_STOPS = re.compile(r",\s(?!D\.\s?[CF]\.)(?![^()]{0,200}\))")


def gather(files: Iterable[tuple[str, str]], asked: Reading = AS_USUAL) -> Harvest:
    """Events and persons of files (text, name), in order of date.

    Rows of one person that lie at most `asked.join_days` days apart (0: not even one night between) are one trip.
    What is joined with an event on record takes its trip's word, out of `asked.trips()`.
    """
    rows: list[Row] = []
    problems: list[Problem] = []
    for text, name in files:
        own, faults = _rows(text, name)
        rows += own
        problems += faults
    left_out = len(problems)
    kept, faults = _each_once(rows)
    problems += faults
    words = _trips(kept, asked.join_days, asked.trips())
    events = tuple(_event(row, words[row.event_id]) for row in asked.watched(kept, "rows"))
    people, doubts = _people(kept)
    doubts += [doubt for row in kept for doubt in _doubts(row)]
    told = tuple(in_order([*problems, *doubts]))
    repeated = len(rows) - len(kept) - len(faults)
    return Harvest(events, {"person": people}, {}, told, len(rows) + left_out, left_out + len(faults), repeated)


def _rows(text: str, name: str) -> tuple[list[Row], list[Problem]]:
    text = text.removeprefix("\ufeff")
    if len(text) > MOST_CHARACTERS:
        what = f"is longer than {MOST_CHARACTERS} characters"
        raise refuse(what, "split it: the Office's largest file has a million", name)
    return hsg_xml.rows(text, name) if text.lstrip().startswith("<") else hsg_csv.rows(text, name)


def _each_once(rows: Iterable[Row]) -> tuple[list[Row], list[Problem]]:
    """The rows by date, each id once, and problems of rows that say something else than the first of their id."""
    by_id: dict[str, Row] = {}
    problems = []
    for row in rows:
        first = by_id.setdefault(row.event_id, row)
        if first != row:
            what = f"row {row.id}: has the id of {first.file}:{first.line}, which says something else"
            problem = Problem("TRK603", what, "the row is left out", row.file, row.line)
            problems.append(problem)
    return sorted(by_id.values(), key=lambda row: (row.start, row.end, row.event_id)), problems


def _event(row: Row, trip: str) -> Table:
    date = f"{row.start}" if row.start == row.end else f"{row.start}/{row.end}"
    table: dict[str, Any] = {"id": row.event_id, "date": date, "kind": "visit", "visitor": _one_or_list(_names(row))}
    table["host"] = UNITED_STATES if row.is_visit else _country(row).name
    if row.locale:
        table["place"] = _one_or_list(_STOPS.split(row.locale))
    if opening := _OPENING.match(row.remarks):
        table["level"] = _LEVELS[opening[1].lower()]
    table |= {"trip": trip, "tags": [row.kind]}
    if note := _note(row):
        table["note"] = note
    return {**table, "source": [{"name": SOURCE, "url": _url(row)}]}


def _one_or_list(values: Sequence[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else list(values)


def _country(row: Row) -> Country:
    return country(row.country, row.country_id)


def _names(row: Row) -> tuple[str, ...]:
    if not row.is_visit:
        return (row.who,)
    return hsg_people.persons(row.who, row.country_id, _country(row).home or row.country, row.start.year)


def _note(row: Row) -> str:
    """The remarks; before them what no other field has: office and country of a guest, a name that was not a host's."""
    head = f"{row.who} ({row.country})" if row.is_visit else "" if _country(row).is_as_displayed else row.country
    return ": ".join(filter(None, (head, row.remarks)))


def _url(row: Row) -> str:
    """The page of the Office that shows the row: of the traveller, or of the year."""
    if row.is_visit:
        return f"{SITE}/visits/{row.start.year}"
    return f"{SITE}/travels/{row.kind}" + (f"/{row.who_id}" if row.who_id else "")


def _trips(rows: Iterable[Row], join_days: int, known: Mapping[str, str]) -> dict[str, str]:
    """The trip of each event id: who, and the first day of the first leg."""
    legs: dict[tuple[str, str], list[Row]] = {}
    for row in rows:  # in order of date
        who = row.who_id or titles.slug(" ".join(_names(row)))
        legs.setdefault((row.kind, who), []).append(row)
    words: dict[str, str] = {}
    for (_, who), own in legs.items():
        for journey in _journeys(own, join_days):
            words_known = [known[leg.event_id] for leg in journey if leg.event_id in known]
            word = words_known[0] if words_known else f"{who}-{journey[0].start}"
            words |= {leg.event_id: word for leg in journey}
    return words


def _journeys(legs: Iterable[Row], join_days: int) -> list[list[Row]]:
    """Legs in order of date, joined as long as each begins at most so many days after all before it have ended."""
    found: list[list[Row]] = []
    end = None
    for leg in legs:
        if end is not None and (leg.start - end).days <= join_days:
            found[-1].append(leg)
            end = max(end, leg.end)
        else:
            found.append([leg])
            end = leg.end
    return found


def _people(rows: Iterable[Row]) -> tuple[tuple[Table, ...], list[Problem]]:
    """A person entry for each traveller and guest, with the home country where all their rows agree on it."""
    names: dict[str, str] = {}
    homes: dict[str, dict[str, Row]] = {}
    for row in rows:
        for name in _names(row):
            names.setdefault(fold(name), name)
            home = _country(row).home if row.is_visit else UNITED_STATES
            homes.setdefault(fold(name), {}).setdefault(home, row)
    problems = []
    tables = []
    for key, name in names.items():
        known = [home for home in homes[key] if home]
        table: dict[str, Any] = {"name": name}
        if others := hsg_people.aliases(name):
            table["aliases"] = others
        if len(known) == 1:
            table["country"] = known[0]
        elif known:
            what = f"{name!r} comes from {' and from '.join(known)}: no home country is written"
            problems.append(homes[key][known[-1]].problem(what, f"add country to the [[person]] entry of {name!r}"))
        tables.append(table)
    return tuple(tables), problems


def _doubts(row: Row) -> Iterable[Problem]:
    """What of a row was not understood, and is written as it stands."""
    if not _country(row).home:
        what = f"{row.country!r} is not a known country, and is written as {_country(row).name!r}"
        yield row.problem(what, "add a [[country]] entry of that name, or write the country meant")
    for name in _names(row):
        if hsg_people.is_unclear(name):
            what = f"{row.who!r} may be several people, and is written as one"
            yield row.problem(what, "if so, name them with `tracker edit`")
