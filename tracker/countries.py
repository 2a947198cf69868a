"""The built-in table of countries: what each is called, and which states are no more.

A renamed country is one country (Burma is Myanmar); a state that ended is a country of its own (the Soviet Union is
not Russia). Nothing is found by likeness, and a name that several bear gives them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from tracker.country_table import ALIASES, ALPHA3, ENDED, KEYS, LANGUAGES, ROWS, WORDS
from tracker.folding import fold


class Country(NamedTuple):
    """A country, territory or former state.

    `name` is the main, English name; no other country bears it. `code` is ISO 3166-1 alpha-2, XK for Kosovo; for a
    former state the four letters of ISO 3166-3 or, in lower case, a code of our own (`hawaii-kingdom`). `names` are
    pairs of language and name, English first. `ended` is the last year of a former state, `successors` the codes of
    those that followed, some of them former states themselves.
    """

    name: str
    code: str
    names: tuple[tuple[str, str], ...]
    ended: int | None = None
    successors: tuple[str, ...] = ()


def candidates(name: str) -> tuple[Country, ...]:
    """Every country that bears this name in any language of the table: none, one, or several if it is ambiguous.

    Spellings count as the same if they fold alike; `the`, `St.` and `&` do not matter. A code counts only in capitals:
    `NO` is Norway, `no` is a word. `Burma (Myanmar)` is what both names mean: `Korea (DPRK)` is North Korea, and
    `Yugoslavia (Kosovo)` is none.
    """
    return tuple(by_code(code) for code in _codes(name))


@cache
def by_code(code: str) -> Country:
    """The country with this code, as `Country.code` has it. Raises KeyError if there is none."""
    names = tuple((lang, name) for lang, name in zip(LANGUAGES, ROWS[code].split("|"), strict=True) if name)
    ended, successors = ENDED.get(code, (None, ()))
    return Country(names[0][1], code, names, ended, successors)


def all_countries() -> tuple[Country, ...]:
    """All countries, former states among them, by name; Åland stands at A."""
    return tuple(sorted(map(by_code, ROWS), key=lambda country: fold(country.name)))


def local_name(country: Country, lang: str) -> str:
    """The name in a language (`de`, also `de-AT`), the English one if the table does not have it."""
    language = lang.replace("_", "-").partition("-")[0].lower()
    return dict(country.names).get(language, country.name)


def names() -> Iterable[str]:
    """Every English name as people write it, main names first: what can be suggested."""
    yield from (row.partition("|")[0] for row in ROWS.values())
    yield from ALIASES


def _codes(name: str) -> tuple[str, ...]:
    folded = (WORDS.get(word, word) for word in fold(name).split())
    found = KEYS.get(" ".join(word for word in folded if word))
    if found is not None:
        return (found,) if isinstance(found, str) else found
    text = name.strip()
    if text.isupper() and (code := ALPHA3.get(text, text)) in ROWS:
        return (code,)
    outer, bracket, inner = text.replace("（", "(").replace("）", ")").partition("(")
    if bracket and inner.endswith(")") and "(" not in inner:
        also = _codes(inner.removesuffix(")"))
        return tuple(code for code in _codes(outer) if code in also)
    return ()
