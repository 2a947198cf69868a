"""Who a visitor of the Office of the Historian is: offices taken off, one name for each person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tracker.folding import fold
from tracker.formats.hsg_names import SEVERAL, SPELLINGS

# Styles that are part of a name stay: King, Queen, Emperor, Pope, Prince, Grand Duke, Sultan, Sheikh, Lord.
_OFFICE = re.compile(
    r"(?:(?:Acting|Interim|Provisional|Vice|Federal) )?"
    r"(?:President|Prime Mini?stere?|Chancellor|Premier|Chairman|Taoiseach|Amir|Emir|Shah|Governor General"
    r"|General Secretary|First Secretary|Chief of State|Head of State|Junta Member|(?:Brigadier |Lieutenant )?General)"
    r"(?:- ?(?:elect|designate))?(?: of the (?:Presidency|Council of Ministers))?[ -](?:Dr\. )?",
    re.IGNORECASE,
)
_TWO = re.compile(r" and | & |/|;|, (?!(?:Jr|Sr|[0-9]\w\w|[IVX]+)\b)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way in which the file writes a person of that name, in visits of those years."""

    text: str
    name: str
    first: int = 0
    last: int = 9999


def persons(visitor: str, country_id: str, country: str, year: int) -> tuple[str, ...]:
    """The names of those in a visitor field, offices taken off.

    A surname alone gets its country, so that it means no one else: `Diaz (Mexico)`.
    """
    if visitor in SEVERAL:
        return SEVERAL[visitor]
    office = _OFFICE.match(visitor)
    bare = visitor[office.end() :] if office else visitor
    for written in (visitor, bare):
        for spelling in spellings().get((country_id, fold(written)), ()):
            if spelling.first <= year <= spelling.last:
                return (spelling.name,)
    return (f"{bare} ({country})" if country and " " not in bare else bare,)


def is_unclear(name: str) -> bool:
    """Whether a name may be that of two people, and no table says so."""
    return _TWO.search(name) is not None


def aliases(name: str) -> list[str]:
    """Other spellings that mean no one else: no surname alone, none with an office, none of certain years only."""
    always = [s.text for s in _by_name().get(name, ()) if (s.first, s.last) == (0, 9999) and s.text != name]
    return [text for text in always if " " in text and "Minister" not in text and not _OFFICE.match(text)]


@cache
def _by_name() -> Mapping[str, list[Spelling]]:
    found: dict[str, list[Spelling]] = {}
    for listed in spellings().values():
        for spelling in listed:
            found.setdefault(spelling.name, []).append(spelling)
    return found


@cache
def spellings() -> Mapping[tuple[str, str], tuple[Spelling, ...]]:
    """The table by country id and folded spelling; the written name is its own spelling where no other claims it."""
    found: dict[tuple[str, str], tuple[Spelling, ...]] = {}
    named: list[tuple[str, str]] = []
    for line in SPELLINGS.strip().split("\n"):
        country, _, rest = line.partition(": ")
        name, _, others = rest.partition(" = ")
        named.append((country, name))
        for other in others.split("; "):
            text, _, years = other.partition("@")
            first, dash, last = years.partition("-")
            spelling = Spelling(text, name, int(first or 0), int(last or (9999 if dash or not years else first)))
            key = (country, fold(text))
            found[key] = (*found.get(key, ()), spelling)
    for country, name in named:
        key = (country, fold(name))
        found[key] = (*found.get(key, ()), Spelling(name, name))
    return found
