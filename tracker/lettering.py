"""How much room a text takes in a picture, and texts made to fit. No font is asked, so every machine finds the same.

The widths are those of Helvetica, which Arial and Liberation Sans share; what has no letter in it is taken as wide as
an average one, and East Asian letters as square.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ELLIPSIS = "…"
_BOLD = 1.08
_AVERAGE = 600  # thousandths of the size, as all widths here
_CLASSES = {
    191: "'",
    222: "ijl",
    278: " !,./:;I[\\]ft·",
    333: "()-`r",
    389: "*",
    500: "Jckvsxyz",
    556: "#$0123456789?L_abdeghnopqu–",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "…—→",
    1015: "@",
}
_WIDTHS = {letter: width for width, letters in _CLASSES.items() for letter in letters}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that a line takes in letters of that size."""
    return sum(map(_letter, text)) * size / 1000 * (_BOLD if bold else 1)


@lru_cache(maxsize=4096)
def _letter(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return 1000
    base = unicodedata.normalize("NFD", char)[0]  # é is as wide as e
    return _WIDTHS.get(base, 722 if base.isupper() else _AVERAGE)


def fitted(text: str, size: float, room: float) -> str:
    """The text, cut with an ellipsis if it takes more than that many pixels."""
    if width(text, size) <= room:
        return text
    left = room - width(ELLIPSIS, size)
    kept = 0
    for char in text:
        left -= width(char, size)
        if left < 0:
            break
        kept += 1
    return text[:kept].rstrip() + ELLIPSIS


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines of at most that many pixels, broken between words; a longer word is cut."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(fitted(word, size, room))
    return [line for line in lines if line]
