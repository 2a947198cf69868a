"""Names that look alike and are not: letters of two scripts in one word, or a name in the letters of another script.

After Unicode Technical Standard 39 (whole-script and mixed-script confusables), for the scripts whose letters are
taken for Latin ones: Cyrillic, Greek, Armenian. Compatibility forms (fullwidth, mathematical) are NFKC.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from tracker.folding import fold

_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")
_WORD = re.compile(r"[^\W\d_]+")
_AS_LATIN = str.maketrans(
    "аеорсухіјѕһԁԛԝӏүкАВЕКМНОРСТУХІЈЅԌӀҮοναικρυγχΑΒΕΖΗΙΚΜΝΟΡΤΥΧօհոսցզ",
    "aeopcyxijshdqwlykABEKMHOPCTYXIJSGIYovaikpuyxABEZHIKMNOPTYXohnugq",
)


def mixed_scripts(name: str) -> list[str]:
    """The scripts of the first word with letters of several: `["Cyrillic", "Latin"]`; empty if there is none."""
    if name.isascii():
        return []
    for word in _WORD.findall(unicodedata.normalize("NFKC", name)):
        scripts = {script for script in map(_script, word) if script}
        if len(scripts) > 1:
            return sorted(script.capitalize() for script in scripts)
    return []


def pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Two names each that differ and look the same, the earlier first."""
    listed = list(names)
    first: dict[str, str] = {}
    for name in () if all(map(str.isascii, listed)) else listed:
        seen = first.setdefault(_skeleton(name), name)
        if fold(seen) != fold(name):
            yield seen, name


def _script(char: str) -> str:
    """One of _SCRIPTS, empty for all others: Chinese beside Latin letters is taken for neither."""
    script = unicodedata.name(char, "").partition(" ")[0]
    return script if script in _SCRIPTS else ""


def _skeleton(name: str) -> str:
    """What names that look alike have in common (UTS 39 §4), case and accents left aside as always."""
    return fold(name if name.isascii() else unicodedata.normalize("NFKC", name).translate(_AS_LATIN))
