"""What stands in one cell: text that no spreadsheet takes for a formula, and lists; both without loss (docs/csv.md).

The characters and the apostrophe are those of OWASP, "CSV Injection". It also warns of separators: a spreadsheet that
takes `;` for the end of a cell, as a German one does, sees a beginning behind every one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.errors import Problem, TrackerError

MOST_ITEMS = 10_000
_OPENERS = "=+-@\uff1d\uff0b\uff0d\uff20"
# Where a cell may be thought to begin, and what would then begin a formula. `++` is possessive: no text takes long.
_INSIDE = re.compile(rf"([;\t\r\n] ?)(['\"]*+[{re.escape(_OPENERS)}])")
_GUARDED_INSIDE = re.compile(rf"([;\t\r\n] ?)'(['\"]*+[{re.escape(_OPENERS)}])")


def guarded(text: str) -> str:
    """The text as it stands in a cell: an apostrophe before what would begin a formula, and round white space."""
    inner = _INSIDE.sub(r"\1'\2", text)
    bare = inner.strip("'")
    if not bare:
        return inner
    return ("'" if _is_risky(bare[0]) else "") + inner + ("'" if bare[-1].isspace() else "")


def restored(cell: str) -> str:
    """The text that `guarded` was given; of a cell that it did not write, the text without white space round it."""
    bare = cell.strip("'")
    if not bare:
        return cell
    inner = cell[1:] if cell[0] == "'" and _is_risky(bare[0]) else cell.lstrip()
    inner = inner[:-1] if cell[-1] == "'" and bare[-1].isspace() else inner.rstrip()
    return _GUARDED_INSIDE.sub(r"\1\2", inner) if "'" in inner else inner


def _is_risky(char: str) -> bool:
    return char in _OPENERS or char.isspace()


def joined(items: Iterable[str]) -> str:
    r"""`a; b`. Within an item `;` is written `\;`, a backslash twice, and a blank at its ends `\s`."""
    text = "; ".join(map(_escaped, items))
    return text[:-1] if text.endswith("; ") else text  # the last one is empty


def _escaped(item: str) -> str:
    text = item.replace("\\", "\\\\").replace(";", "\\;") if "\\" in item or ";" in item else item
    text = "\\s" + text[1:] if text[:1] == " " else text
    return text[:-1] + "\\s" if text[-1:] == " " else text


_ITEM = re.compile(r"((?:[^;\\]++|\\[\s\S]?)*+)(;|\Z)")
_ESCAPE = re.compile(r"\A\\s|\\s\Z|\\([\\;])")


def items(cell: str) -> list[str]:
    """The items that `joined` was given, empty ones too; none of an empty cell. Raises TRK207 if there are too many."""
    if not cell:
        return []
    if cell.count(";") >= MOST_ITEMS:
        raise TrackerError(Problem("TRK207", f"a cell lists more than {MOST_ITEMS} things", "is this one table?"))
    if "\\" not in cell:
        return [item.strip(" ") for item in cell.split(";")]
    written = []
    for match in _ITEM.finditer(cell):
        written.append(match[1])
        if not match[2]:
            break
    return [_ESCAPE.sub(lambda match: match[1] or " ", item.strip(" ")) for item in written]


def names(cell: str) -> list[str]:
    """The items of a list in which a line break separates too, as in a cell filled by hand, and nothing is empty."""
    return [item for item in items(re.sub(r"[\r\n]+", ";", cell)) if item]
