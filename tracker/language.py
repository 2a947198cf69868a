"""A language to speak to people in: dates, countries and the program's sentences. English unless asked otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from tracker.date_table import NAMES
from tracker.daycount import civil
from tracker.edtf import Edtf, Point
from tracker.errors import Problem, TrackerError
from tracker.phrases import Day, Land, Said, Words

Phrase = str | tuple[str, ...]
"""A sentence, or its forms for numbers, in the order of the language's `plural`."""

_SEASONS = {21: "spring {year}", 22: "summer {year}", 23: "autumn {year}", 24: "winter {year}"}
_QUALIFIERS = {"": "{date}", "?": "perhaps {date}", "~": "about {date}", "%": "perhaps about {date}"}


class _Place(str):
    """The name of a country; `{host:to}` is on the way there."""

    __slots__ = ("towards",)

    towards: str

    def __format__(self, spec: str) -> str:
        return self.towards if spec == "to" else str.__format__(self, spec)


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What a catalogue of `tracker.languages` says, with the dates of CLDR.

    `phrases` has a text for every template of the program; what it lacks is said in English. `plural` gives which
    form a number takes. `destination` makes "to Russia" of "Russia", `destinations` has others by their code.
    """

    code: str
    phrases: Mapping[str, Phrase]
    plural: Callable[[int], int]
    destination: str
    destinations: Mapping[str, str]

    def tell(self, text: str) -> str:
        """A sentence of the program in this language; any other text as it is."""
        if self is ENGLISH or not isinstance(text, Said):
            return text
        if isinstance(text.values, tuple):
            return self.phrase(text.template).join(map(self.tell, text.values))
        return self._filled(text.template, text.values)

    def phrase(self, template: str) -> str:
        """The text for a template or a word that has no forms for numbers."""
        found = self.phrases.get(template, template)
        return found if isinstance(found, str) else found[0]

    def _filled(self, template: str, values: Mapping[str, object]) -> Words:
        found = self.phrases.get(template, template)
        if isinstance(found, tuple):
            number = values["n"]
            found = found[self.plural(number if isinstance(number, int) else 2)]
        return Words(found.format(**{name: self._value(value) for name, value in values.items()}) if values else found)

    def _value(self, value: object) -> object:
        if isinstance(value, Edtf):
            return Words(self.date(value))
        if isinstance(value, Said):
            return Words(self.tell(value))
        if isinstance(value, Land):
            return self._place(value)
        return self.day(value) if isinstance(value, Day) else value

    def _place(self, name: str) -> _Place:
        place = _Place(self.country(name))
        code = _code(name)
        place.towards = (code and self.destinations.get(code)) or self.destination.format(place)
        return place

    def country(self, name: str) -> str:
        """A country's name in this language; one that the built-in table does not have, or has twice, as it is."""
        code = None if self is ENGLISH else _code(name)
        if code is None:
            return name
        from tracker import countries

        return countries.local_name(countries.by_code(code), self.code)

    def date(self, value: Edtf) -> str:
        """`19–20 Jul 2000`, `about Sep 2023`, `until 13 Sep 2023`: inexact dates say that they are."""
        start, end = value.start, value.end
        if start is None or end is None:
            return self._open(value)
        if not value.is_interval:
            return self._point(start)
        span = self._exact_interval(start, end)
        return span or self._names["span"].format(first=self._point(start), last=self._point(end))

    def day(self, number: int) -> str:
        """A day count with its weekday: `Wednesday 13 Sep 2023`."""
        weekday = _split(self._names["weekdays"])[(number - 1) % 7]
        return self._names["weekday"].format(weekday=weekday, **self._fields(*civil(number)))

    def month(self, number: int, year: int) -> str:
        """`Sep 2023`."""
        return self._names["month"].format(**self._fields(year, number, 1))

    def year(self, number: int) -> str:
        """`2023`; `44 BCE` for -43, as astronomers count."""
        return str(number) if number > 0 else self._names["before_christ"].format(y=1 - number)

    @property
    def _names(self) -> dict[str, str]:
        return NAMES.get(self.code, NAMES["en"])

    def _fields(self, year: int, month: int, day: int, which: str = "") -> dict[str, str | int]:
        names = self._names
        found: dict[str, str | int] = {
            "y": self.year(year),
            "m": month,
            "month": _split(names["months"])[month - 1],
            "alone": _split(names["months_alone"])[month - 1],
            "d": day,
        }
        return {f"{name}{which}": value for name, value in found.items()}

    def _open(self, value: Edtf) -> str:
        start, end = value.start, value.end
        if start is not None:
            known = self._point(start)
            said = self.phrase("from {date} on") if value.never_ends else self.phrase("from {date}, end unknown")
        else:
            known = self._point(end) if end else ""
            always = value.text.startswith("..")
            said = self.phrase("until {date}") if always else self.phrase("until {date}, start unknown")
        return said.format(date=known)

    def _exact_interval(self, start: Point, end: Point) -> str:
        """Two days with what they share said once; empty if they are not two plain days of one year."""
        if start.unit != 1 or end.unit != 1 or start.qualifier or end.qualifier:
            return ""
        first, last = civil(start.span.first or 0), civil(end.span.first or 0)
        if first == last:
            return self._point(end)
        if first[0] != last[0]:
            return ""
        pattern = self._names["in_month" if first[1] == last[1] else "in_year"]
        return pattern.format(**self._fields(*first), **self._fields(*last, which="2"))

    def _point(self, point: Point) -> str:
        return self.phrase(_QUALIFIERS[point.qualifier]).format(date=self._plain(point))

    def _plain(self, point: Point) -> str:
        text = point.text.rstrip("?~%")
        year, month, day = civil(point.span.first or 0)
        if point.unit == 1 or "T" in text:
            date = self._names["day"].format(**self._fields(year, month, day))
            return self.phrase("{date}, {time}").format(date=date, time=text.split("T")[1]) if "T" in text else date
        if point.unit == 31:
            return self.month(month, year)
        if point.unit == 92:
            return self.phrase(_SEASONS[int(text[-2:])]).format(year=self.year(year))
        if point.unit == 3653:
            return self.phrase("{year}s").format(year=year)
        if point.unit == 36525:
            return self.phrase("{year}s (century)").format(year=year)
        return self.year(year)


ENGLISH = Language("en", {}, lambda number: int(number != 1), "to {}", {})


@cache
def _split(names: str) -> list[str]:
    return names.split("|")


@cache
def _code(name: str) -> str | None:
    from tracker import countries  # a large table, needed only for another language than English

    found = countries.candidates(name)
    return found[0].code if len(found) == 1 else None


@cache
def language(asked: str) -> Language:
    """The language of a code (`de`, also `de-AT` or `de_CH.UTF-8`); raises TrackerError (TRK550) if there is none."""
    code = asked.replace("_", "-").partition("-")[0].lower()
    if code == "en":
        return ENGLISH
    known = known_languages()
    if code not in known:
        raise TrackerError(Problem("TRK550", f"{asked!r} is no language of the tracker", f"it speaks {_listed(known)}"))
    said = import_module(f"tracker.languages.{code}")
    return Language(code, said.PHRASES, said.plural, said.DESTINATION, said.DESTINATIONS)


def known_languages() -> list[str]:
    """The codes of all languages, English first."""
    import pkgutil

    from tracker import languages

    return ["en", *sorted(module.name for module in pkgutil.iter_modules(languages.__path__))]


def _listed(codes: list[str]) -> str:
    return f"{', '.join(codes[:-1])} and {codes[-1]}"
