"""Writes tracker/date_table.py: how dates are written in each language, from CLDR.

Run as `.venv/bin/python scripts/make_date_table.py` from the project's root; needs Babel, and only here. The same Babel
version always writes the same bytes.

English takes the order of days and months from British English and the names of months from American ("4 Sep 2023",
not "4 Sept 2023"), writes no comma behind the weekday, and counts years before the common era.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tracker.country_table import LANGUAGES

TARGET = Path(__file__).resolve().parents[1] / "tracker" / "date_table.py"
ORDER = {"en": "en_GB"}  # whose patterns a language takes

_FIELDS = re.compile(r"'([^']*)'|(d+|M+|L+|y+|E+|[A-Za-z]+)")
_FORMS = {
    "d": "{d}",
    "dd": "{d:02}",
    "MMM": "{month}",
    "LLL": "{alone}",
    "M": "{m}",
    "y": "{y}",
    "EEEE": "{weekday}",
}


def table() -> str:
    """The text of tracker/date_table.py. Raises KeyError at a pattern that says something else than days to years."""
    rows = "\n".join(line for language in LANGUAGES for line in _row(language))
    return _MODULE.format(cldr=get_global("cldr")["version"], babel=babel.__version__, rows=rows)


def _row(language: str) -> list[str]:
    names, order = Locale.parse(language), Locale.parse(ORDER.get(language, language))
    skeletons, intervals = order.datetime_skeletons, order.interval_formats["yMMMd"]
    weekday = _form(order.date_formats["full"].pattern.replace("MMMM", "MMM"))
    cells = {
        "months": "|".join(names.months["format"]["abbreviated"][number] for number in range(1, 13)),
        "months_alone": "|".join(names.months["stand-alone"]["abbreviated"][number] for number in range(1, 13)),
        "weekdays": "|".join(names.days["format"]["wide"][number] for number in range(7)),
        "day": _form(skeletons["yMMMd"].pattern),
        "month": _form(skeletons["yMMM"].pattern),
        "weekday": weekday.replace(",", "") if language == "en" else weekday,
        "in_month": _interval(intervals["d"]),
        "in_year": _interval(intervals["M"]),
        "span": _plain(order.interval_formats[None]).replace("{0}", "{first}").replace("{1}", "{last}"),
        "before_christ": "{y} BCE" if language == "en" else f"{{y}} {names.eras['abbreviated'][0]}",
    }
    return [f'    "{language}": {{', *(f'        "{name}": "{text}",' for name, text in cells.items()), "    },"]


def _form(pattern: str) -> str:
    """`d. MMM y` as `{d}. {month} {y}`."""
    text = _FIELDS.sub(lambda match: match[1] if match[1] is not None else _FORMS[_known(match[2])], pattern)
    return _plain(text)


def _plain(text: str) -> str:
    return text.replace("\u2009", " ").replace("\u202f", " ")


def _known(letters: str) -> str:
    return "EEEE" if letters.startswith("E") else "MMM" if letters == "MMMM" else letters


def _interval(parts: list[str]) -> str:
    """`{d}.–{d2}. {month} {y}`: the fields of the last day are numbered."""
    first, last = map(_form, parts)
    return first + re.sub(r"\{(\w+)", r"{\g<1>2", last)


_MODULE = '''"""How dates are written. Written by scripts/make_date_table.py; not to be changed by hand.

Unicode CLDR, copyright Unicode, Inc., Unicode License v3 (https://www.unicode.org/license.txt).
"""

# fmt: off
CLDR_VERSION = "{cldr}"
BABEL_VERSION = "{babel}"

# Names (Monday first) joined by |, and patterns, in which a 2 marks what belongs to the last day of a span.
NAMES: dict[str, dict[str, str]] = {{
{rows}
}}
'''


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
