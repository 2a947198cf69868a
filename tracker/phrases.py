"""Sentences of the program: English text that can still be said in another language.

The core writes `say("No visit of {who} is on record.", who=…)`. What comes back is an English string, for JSON and for
files; `language.Language.tell` says the same in another language. The texts of a record are plain strings, and nobody's
to translate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache


class Words(str):
    """Text that can be put into a sentence: `{it:capital}` begins one with it."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return self[:1].upper() + self[1:] if spec == "capital" else str.__format__(self, spec)


class Said(Words):
    """An English text with what it was made of: a template and its values by name, or a separator and parts."""

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object] | tuple[str, ...]

    def __new__(cls, text: str, template: str = "", values: Mapping[str, object] | tuple[str, ...] = ()) -> Said:
        """The text, and what it was made of; pickle gives the text alone, and puts the rest in afterwards."""
        said = super().__new__(cls, text)
        said.template = template
        said.values = values
        return said


class Land(str):
    """The name of a country, which has another in another language."""

    __slots__ = ()


class Day(int):
    """A day count that stands in a sentence with its weekday."""

    __slots__ = ()


def say(template: str, **values: object) -> Said:
    """The template with its values filled in, dates as EDTF text; without values a word or sentence as it is."""
    return Said(template.format(**values), template, values) if values else _as_it_is(template)


@lru_cache(maxsize=1024)
def _as_it_is(text: str) -> Said:
    return Said(text, text, {})


def counted(number: int, one: str, many: str, **values: object) -> Said:
    """As `say`, for a number: `counted(2, "{n} day", "{n} days")`. Catalogues know it by the plural."""
    return Said((one if number == 1 else many).format(n=number, **values), many, {"n": number, **values})


def joined(separator: str, parts: Iterable[str]) -> Said:
    """The parts with a separator between them: `"; "`, `" and "`."""
    listed = tuple(parts)
    return Said(separator.join(listed), separator, listed)
