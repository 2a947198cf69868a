"""Made-up events, the same at every run: an archive of visits, and of the promises that led to them."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

TODAY = dt.date(2026, 1, 1)
FIRST, LAST = dt.date(1950, 1, 1), dt.date(2026, 6, 30)
WORD = "spaceport"
"""The word that is searched for: in the title of one event in forty."""

COUNTRIES = (
    "Austria", "Belgium", "Brazil", "Bulgaria", "Canada", "Chile", "China", "Cuba", "Denmark", "Egypt", "Ethiopia",
    "Finland", "France", "Germany", "Ghana", "Greece", "Hungary", "India", "Indonesia", "Iran", "Iraq", "Ireland",
    "Israel", "Italy", "Japan", "Jordan", "Kenya", "Laos", "Mexico", "Mongolia", "Morocco", "Nepal", "Netherlands",
    "Nigeria", "North Korea", "Norway", "Pakistan", "Peru", "Poland", "Portugal", "Romania", "Russia", "Senegal",
    "Serbia", "South Africa", "South Korea", "Spain", "Sweden", "Switzerland", "Syria", "Thailand", "Tunisia", "Turkey",
    "Ukraine", "United Kingdom", "United States", "Uruguay", "Vietnam", "Zambia", "Zimbabwe",
)  # fmt: skip
FIRST_NAMES = (
    "Ada", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Irina", "Jonas", "Karim", "Lena", "Marco",
    "Nadia", "Oskar", "Paula", "Quentin", "Rosa", "Stefan", "Tamar",
)  # fmt: skip
LAST_NAMES = (
    "Abel", "Berg", "Castro", "Dahl", "Evers", "Fontane", "Grau", "Horvat", "Ivanow", "Jansen", "Keller", "Lindt",
    "Moreau", "Novak", "Okoye", "Petrow", "Quist", "Rossi", "Silva", "Tamm",
)  # fmt: skip
PEOPLE = tuple(f"{first} {last}" for last in LAST_NAMES for first in FIRST_NAMES)
SUBJECTS = ("trade", "a treaty", "fisheries", "rail links", "grain", "a loan", "energy", "culture", "borders", "aid")
PAPERS = ("Neue Chronik", "Daily Courier", "Le Matin", "Agencia Sur", "Morning Post", "Central Wire")


@dataclass(slots=True)
class Made:
    """An event: fields of the store, written in their order."""

    day: dt.date
    fields: dict[str, object]
    source: dict[str, str] = field(default_factory=dict)


def made(count: int) -> list[Made]:
    """So many events, in order of date."""
    chance = random.Random(count)
    found: list[Made] = []
    while len(found) < count:
        found.extend(_story(chance))
    del found[count:]
    found.sort(key=lambda event: event.day)
    for number, event in enumerate(found):
        event.fields = {"id": f"event-{number}", **event.fields}
    return found


def _story(chance: random.Random) -> Iterator[Made]:
    """One to four events: a visit, with or without what was promised before; or something else that happened."""
    day = FIRST + dt.timedelta(chance.randrange((LAST - FIRST).days))
    who, host = chance.choice(PEOPLE), chance.choice(COUNTRIES)
    kind = chance.random()
    if kind < 0.35:
        yield _event(chance, day, "visit", who, host)
    elif kind < 0.6:
        yield from _promise(chance, day, who, host)
    else:
        word = chance.choice(("meeting", "call", "statement", "launch", "event"))
        yield _event(chance, day, word, who, host)


def _promise(chance: random.Random, day: dt.date, who: str, host: str) -> Iterator[Made]:
    """A promise and what came of it; in an archive, what was never kept long ago has an end on record."""
    opening = chance.choice(("invitation", "invitation", "announcement"))
    yield _event(chance, day, opening, who, host)
    later = day + dt.timedelta(chance.randrange(20, 200))
    if chance.random() < 0.4:
        yield _event(chance, later, chance.choice(("acceptance", "postponement")), who, host)
    last = later + dt.timedelta(chance.randrange(20, 500))
    end = chance.choices(("visit", "cancellation", "decline", "lapse"), (75, 8, 5, 12))[0]
    if last <= TODAY:
        yield _event(chance, last, end, who, host)


def _event(chance: random.Random, day: dt.date, kind: str, who: str, host: str) -> Made:
    word = WORD if chance.random() < 1 / 40 else chance.choice(SUBJECTS)
    values: dict[str, object] = {
        "date": _date(chance, day, kind),
        "kind": kind,
        "title": f"{who} and {host}: {kind} about {word}"[:70],
    }
    if kind in ("meeting", "call"):
        values["with"] = [who, chance.choice(PEOPLE)]
    elif kind not in ("launch", "statement", "event"):
        values |= {"visitor": who, "host": host}
    if chance.random() < 0.7:
        values["place"] = f"{host} City"
    if kind == "visit" and chance.random() < 0.5:
        values["level"] = chance.choice(("state", "official", "working"))
    values["note"] = f"Talks of {chance.choice(SUBJECTS)} and {chance.choice(SUBJECTS)}; agreed to go on."
    published = {"name": chance.choice(PAPERS), "published": (day + dt.timedelta(1)).isoformat()}
    return Made(day, values, published if chance.random() < 0.6 else {})


def _date(chance: random.Random, day: dt.date, kind: str) -> str:
    shape = chance.random()
    if shape < 0.08:
        return day.isoformat()[:7]
    if shape < 0.11:
        return day.isoformat() + "~"
    if kind == "visit" and shape < 0.5:
        return f"{day}/{day + dt.timedelta(chance.randrange(1, 5))}"
    return day.isoformat()
