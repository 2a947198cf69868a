"""What two spellings of one name have in common: case, width, accents, punctuation."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_DASHES = dict.fromkeys(map(ord, "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212"), " ")
_DROPPED = dict.fromkeys(map(ord, ".,'`\u2018\u2019\u02bc\u02bb\u200b\u200c\u200d\u2060\ufeff"))
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key under which a name is compared: two names are the same if their keys are equal.

    Compatibility forms, case, accents on Latin letters, hyphens, full stops, apostrophes and the
    width of spaces do not count: `Kim Jong-un` is `KIM JONG UN`, `Türkiye` is `Turkiye`. Letters
    of other scripts keep their marks (ガ is not カ). Nothing is compared by likeness.
    """
    if name.isascii():
        plain = name.lower()
    else:
        plain = _without_latin_accents(unicodedata.normalize("NFKC", name).casefold()).translate(_LETTERS)
    return " ".join(plain.translate(_DASHES).translate(_DROPPED).split())


fold_once = fold.__wrapped__
"""`fold` of what will hardly come again: it is not remembered."""


def _without_latin_accents(text: str) -> str:
    kept: list[str] = []
    latin = False
    for char in unicodedata.normalize("NFD", text):
        if unicodedata.combining(char):
            if not latin:
                kept.append(char)
        else:
            latin = char < "\u0250" or "\u1e00" <= char < "\u1f00"
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))
