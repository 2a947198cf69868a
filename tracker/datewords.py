"""The words people write dates with, in English and German, and the lexer that cuts a phrase into tokens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

DAY, WEEK, MONTH, QUARTER, YEAR = range(5)  # the values of a `unit` token

_MONTHS = {
    1: "january januar jaenner jan jaen", 2: "february februar feber feb", 3: "march maerz mar maer mrz",
    4: "april apr", 5: "may mai", 6: "june juni jun", 7: "july juli jul", 8: "august aug", 9: "september sept sep",
    10: "october oktober oct okt", 11: "november nov", 12: "december dezember dec dez",
}  # fmt: skip
_WEEKDAYS = {
    0: "monday montag mon mo", 1: "tuesday dienstag tues tue di", 2: "wednesday mittwoch wed mi",
    3: "thursday donnerstag thurs thur thu do", 4: "friday freitag fri fr",
    5: "saturday samstag sonnabend sat sa", 6: "sunday sonntag sun so",
}  # fmt: skip
_UNITS = {
    DAY: "day days tag tage tagen tages", WEEK: "week weeks woche wochen",
    MONTH: "month months monat monate monaten monats", QUARTER: "quarter quarters quartal quartale quartals",
    YEAR: "year years jahr jahre jahren jahres",
}  # fmt: skip
_COUNTS = {
    1: "a an one ein eine einem einen einer", 2: "two zwei zwo", 3: "three drei", 4: "four vier", 5: "five fuenf",
    6: "six sechs", 7: "seven sieben", 8: "eight acht", 9: "nine neun", 10: "ten zehn", 11: "eleven elf",
    12: "twelve zwoelf", 14: "fourteen vierzehn", 15: "fifteen fuenfzehn", 20: "twenty zwanzig", 30: "thirty dreissig",
}  # fmt: skip
_ORDINALS = {
    1: "first erst*", 2: "second zweit*", 3: "third dritt*", 4: "fourth viert*", 5: "fifth fuenft*", 6: "sixth sechst*",
    7: "seventh siebt*", 8: "eighth acht*", 9: "ninth neunt*", 10: "tenth zehnt*",
}  # fmt: skip

# kind of token -> value -> words; a star stands for the endings of a German adjective
_WORDS: dict[str, dict[int, str]] = {
    "month": _MONTHS,
    "weekday": _WEEKDAYS,
    "season": {21: "spring fruehjahr fruehling", 22: "summer sommer", 23: "autumn fall herbst", 24: "winter"},
    "unit": _UNITS,
    "count": _COUNTS,
    "ordinal": _ORDINALS,
    "which": {
        -1: "last past previous letzt* vergangen* vorig*",
        0: "this current dies* laufend* aktuell*",
        1: "next coming upcoming naechst* kommend*",
    },
    "today": {-2: "vorgestern", -1: "yesterday gestern", 0: "today heute", 1: "tomorrow morgen", 2: "uebermorgen"},
    "part": {0: "early mid middle late start beginning anfang beginn mitte frueh* spaet*", 1: "end ende"},
    "circa": {0: "c ca cca circa zirka about around approximately approx roughly etwa gegen um rund ungefaehr ~"},
    "doubt": {
        0: "possibly probably perhaps maybe likely presumably ? "
        "vermutlich wohl vielleicht moeglicherweise wahrscheinlich eventuell evtl"
    },
    "both": {0: "%"},
    "since": {0: "since seit from ab von vom"},
    "after": {0: "after nach"},
    "to": {0: "to bis until till til through thru"},
    "by": {0: "by spaetestens"},
    "before": {0: "before"},
    "vor": {0: "vor"},  # before a count it means "ago", otherwise "before"
    "between": {0: "between zwischen"},
    "and": {0: "and und &"},
    "in": {0: "in"},
    "ago": {0: "ago"},
    "now": {0: "now"},
    "onward": {0: "onward onwards an"},
    "present": {0: "present ongoing"},
    "half": {0: "half haelfte halbjahr jahreshaelfte"},
    "q": {0: "q"},
    "h": {0: "h"},
    "kw": {0: "kw w kalenderwoche"},
    "decade": {0: "s er"},
    "century": {0: "century jahrhundert jh jhd"},
    "nth": {0: "st nd rd th te ten ter tes"},
    "年": {0: "年 년"},
    "月": {0: "月 월"},
    "日": {0: "日 일"},
    # says nothing about a date
    "": {0: "of the on at im am den dem der des die das up during zum zur including inclusive einschliesslich"},
}


def _vocabulary() -> dict[str, tuple[str, int]]:
    known: dict[str, tuple[str, int]] = {}
    for kind, values in _WORDS.items():
        for value, words in values.items():
            for word in words.split():
                forms = [word[:-1] + ending for ending in ("e", "en", "er", "es", "em")] if "*" in word else [word]
                known.update((form, (kind, value)) for form in forms)
    return known


_KNOWN = _vocabulary()
_COMPOUND = re.compile(r"(jahr|monat|quartal)s?(?:es)?(ende|anfang|beginn|mitte)")  # Jahresende, Monatsmitte


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a phrase: its kind, what it stands for, and how it was written.

    Numbers of three or four digits are of kind `year`, of eight `digits`, of one or two `number`. `value`
    of a dash is 1 for a hyphen without blanks around it, as ISO 8601 writes it.
    """

    kind: str
    value: int
    text: str


_TOKEN = re.compile(
    r"(?P<number>[0-9]+)|(?P<bc>v\.?\s?chr\b|b\.?c\b(?:\.?e\b)?)|(?P<ad>n\.?\s?chr\b|a\.?d\b|ce\b)"
    r"|(?P<word>[^\W\d_]+|[?~%&])|(?P<hyphen>(?<=\w)-(?=\w))|(?P<dash>[-‐‑‒–—―−])"
    r"|(?P<sign>[/.])|(?P<blank>[\s,'’()]+)|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_SIZES = {1: "number", 2: "number", 3: "year", 4: "year", 8: "digits"}
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def tokens(text: str) -> list[Token]:
    """The tokens of a phrase, without blanks, commas and words like "of"; what is not known is of kind `unknown`."""
    found: list[Token] = []
    for match in _TOKEN.finditer(unicodedata.normalize("NFC", text).strip(" \t\n.,;")):
        for token in _cut(match):
            if token.kind == "." and (not found or found[-1].kind not in ("number", "year")):
                continue  # the dot of an abbreviation
            if token.kind == "nth" and (not found or found[-1].kind != "number"):
                token = Token("unknown", 0, token.text)
            found.append(token)
    return list(_in_order(_with_eras(found)))


def _cut(match: re.Match[str]) -> Iterator[Token]:
    text, group = match[0], match.lastgroup
    if group == "number":
        odd = len(text) > 2 and (int(text) == 0 or (len(text) == 3 and text[0] == "0"))
        yield Token("unknown" if odd else _SIZES.get(len(text), "unknown"), int(text), text)
    elif group == "word":
        yield from _word(text)
    elif group in ("hyphen", "dash"):
        yield Token("-", int(group == "hyphen"), text)
    elif group in ("bc", "ad"):
        yield Token(group, 0, text)
    elif group != "blank":
        yield Token(text if group == "sign" else "unknown", 0, text)


def _word(typed: str) -> Iterator[Token]:
    word = typed.casefold().translate(_GERMAN)
    compound = _COMPOUND.fullmatch(word)
    for known in (compound[2], compound[1]) if compound else (word,):
        kind, value = _KNOWN.get(known, ("unknown", 0))
        if kind == "ordinal":
            yield Token("number", value, known)  # not as typed: a number is ASCII
            yield Token("nth", 0, "")
        elif kind:
            yield Token(kind, value, typed)


def _with_eras(found: list[Token]) -> list[Token]:
    """Numbers joined with their era, as astronomical years: 44 BC is -43."""
    joined: list[Token] = []
    for token in found:
        before = joined[-1] if joined else None
        if token.kind in ("bc", "ad") and before and before.kind in ("number", "year") and before.value:
            joined[-1] = Token("year", 1 - before.value if token.kind == "bc" else before.value, before.text)
        elif token.kind in ("number", "year") and before and before.kind == "ad" and token.value:
            joined[-1] = Token("year", token.value, token.text)
        else:
            joined.append(token)
    return joined


def _in_order(found: list[Token]) -> Iterator[Token]:
    """ "year-end" as "end of the year"; without "year" in "the year 2000" and "month" in "the month of June"."""
    at = 0
    while at < len(found):
        kinds, value = [token.kind for token in found[at : at + 3]], found[at].value
        if kinds == ["unit", "-", "part"]:
            found[at : at + 3] = [found[at + 2], found[at]]
        elif kinds[:2] == ["unit", "part"]:
            found[at : at + 2] = [found[at + 1], found[at]]
        elif (kinds[:2] == ["unit", "year"] and value == YEAR) or (kinds[:2] == ["unit", "month"] and value == MONTH):
            at += 1
        elif kinds[:2] == ["unit", "number"] and value == WEEK:
            found[at] = Token("kw", 0, found[at].text)
        else:
            yield found[at]
            at += 1
