"""Dates, days and numbers in words, as a person reads them: in English, and sayable in other languages."""

from __future__ import annotations

from tracker.date_table import NAMES
from tracker.edtf import Edtf
from tracker.language import ENGLISH
from tracker.phrases import Day, Said, counted, joined, say
from tracker.spans import Days

MONTHS = NAMES["en"]["months"].split("|")


def date(value: Edtf) -> Said:
    """`19–20 Jul 2000`, `about Sep 2023`, `until 13 Sep 2023`: inexact dates say that they are."""
    return Said(ENGLISH.date(value), "{date}", {"date": value})


def day(number: int) -> Said:
    """A day count with its weekday: `Wednesday 13 Sep 2023`."""
    return Said(ENGLISH.day(number), "{day}", {"day": Day(number)})


def days(count: Days) -> Said:
    """`280 days`, `1 day`, `between 9 and 39 days`."""
    if isinstance(count, int):
        return counted(count, "{n} day", "{n} days")
    least, most = count
    if most is None:
        return say("at least {least} days", least=least)
    return say("between {least} and {most} days", least=least, most=most)


def ago(count: Days) -> Said:
    """`110 days ago`, `today`, with months and years where days alone say little: `5 years 2 months ago`."""
    return say("today") if count == 0 else say("{length} ago", length=length(count))


MOST_DAYS = 120  # beyond that people count in months


def length(count: Days) -> Said:
    """`110 days`, `9 months`, `5 years 2 months`, `between 9 and 39 days`, `between 4 months and 1 year`."""
    if isinstance(count, int):
        return days(count) if count <= MOST_DAYS else years(count)
    least, most = count
    if least <= MOST_DAYS and (most is None or most <= MOST_DAYS):
        return days(count)
    if most is None:
        return say("at least {least}", least=length(least))
    first, last = length(least), length(most)
    if first == last:
        return say("about {length}", length=first)
    return say("between {least} and {most}", least=first, most=last)


def years(count: int) -> Said:
    """A long time in whole years and months of the Gregorian mean; 365 days are a year."""
    whole, rest = divmod(int(count / 30.436875 + 0.05), 12)
    parts = [counted(whole, "{n} year", "{n} years")] if whole else []
    parts += [counted(rest, "{n} month", "{n} months")] if rest else []
    return joined(" ", parts) if parts else days(count)


def as_known(text: Said, known_on: int | None) -> Said:
    """The text with the day by which it was known, where that was asked."""
    if known_on is None:
        return text
    return say("{text}, by what was known on {day}", text=text, day=day(known_on))


def year_name(number: int) -> str:
    """`2023`; `44 BCE` for -43, as astronomers count: in English, for files and pictures."""
    return ENGLISH.year(number)


def count(number: int, noun: str) -> str:
    """`1 event`, `2 events`: in English, for files and for messages with a code."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
