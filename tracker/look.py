"""How text may look where it is going: width, colour, which characters; and text made safe for a terminal."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from tracker.language import ENGLISH, Language
from tracker.phrases import say

STYLES = {
    "visit": "bold green",
    "invitation": "cyan",
    "acceptance": "cyan",
    "announcement": "cyan",
    "postponement": "yellow",
    "cancellation": "red",
    "decline": "red",
    "lapse": "red",
    "reinstatement": "cyan",
    "meeting": "magenta",
    "heading": "bold",
    "faint": "bright_black",
    "warning": "yellow",
    "error": "bold red",
    "invited": "cyan",
    "accepted": "bold cyan",
    "announced": "bold cyan",
    "postponed": "yellow",
    "partly": "yellow",
    "unclear": "bold yellow",
    "fulfilled": "green",
    "cancelled": "red",
    "declined": "red",
    "lapsed": "red",
    "overdue": "bold red",
}
"""Styles of rich by kind of event, state of a promise or part of a page; never the only sign of anything."""

_ASCII = str.maketrans({"–": "-", "—": "-", "→": "->", "·": "-", "…": "...", "─": "-", "’": "'", "“": '"', "”": '"'})


FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Printable for Unicode, and yet not seen: letters of Default_Ignorable_Code_Point, and the empty Braille cell."""


class Look(NamedTuple):
    """What an output can show. `width` is None where lines must not be broken: in a pipe, in a file.

    `plain` is for ears: a fact a line, nothing set in columns, no marks that stand for words.
    """

    width: int | None = None
    color: bool = False
    unicode: bool = True
    links: bool = False
    language: Language = ENGLISH
    plain: bool = False

    def tell(self, text: str) -> str:
        """The text in the language of this output, if the program says it; made safe for a terminal."""
        return shown(self.language.tell(text))

    def say(self, template: str, **values: object) -> str:
        """A sentence of the program, told."""
        return self.tell(say(template, **values))

    def paint(self, text: str, style: str) -> str:
        """The text in one of STYLES, unchanged where there is no colour or no such style."""
        return _painted(text, STYLES[style]) if self.color and style in STYLES else text

    def marks(self, text: str) -> str:
        """Our own dashes, arrows and dots as this output can show them."""
        return text if self.unicode else text.translate(_ASCII)

    def link(self, line: str, name: str, address: str | None) -> str:
        """The line, the name in it a link (OSC 8) if the output takes links and the address is a plain one.

        An address with a blank, a control character or a letter outside ASCII could end the link, or hide where it
        leads: it is no link.
        """
        if not (self.links and address and name in line and _is_plain(address)):
            return line
        return line.replace(name, f"\x1b]8;;{address}\x1b\\{name}\x1b]8;;\x1b\\", 1)

    def wrap(self, text: str, indent: int) -> str:
        """Text broken to the width, the lines after the first set in by `indent` columns.

        The first line is taken to begin at that column.
        """
        if self.width is None or cells(text) + indent <= self.width:
            return text
        return ("\n" + " " * indent).join(wrapped(text, max(self.width - indent, 20)))

    def cell(self, text: str, width: int) -> str:
        """The text as what a line begins with: set in a column, or said with a colon."""
        return f"{text}: " if self.plain else f"{pad(text, width)}  "


def _is_plain(address: str) -> bool:
    return address.isascii() and address.isprintable() and " " not in address


@lru_cache(maxsize=4096)
def _painted(text: str, style: str) -> str:
    from rich.style import Style

    return Style.parse(style).render(text)


def shown(text: str) -> str:
    """Text from a record as a terminal may be given it: what is not printable stands as ‹U+202E›.

    Control characters could drive the terminal; direction marks and zero-width characters could
    make a text look like another. None of them gets out as it is.
    """
    if text.isprintable() and (text.isascii() or FILLERS.isdisjoint(text)):
        return text
    return "".join(char if is_seen(char) else _escaped(char) for char in text)


def is_seen(char: str) -> bool:
    """Whether a character leaves a mark, or at least a blank, where it stands."""
    return char.isprintable() and char not in FILLERS


def shown_lines(text: str) -> list[str]:
    """The lines of a text, each made safe."""
    return [shown(line.replace("\t", "    ")) for line in text.replace("\r\n", "\n").split("\n")]


def _escaped(char: str) -> str:
    return " " if unicodedata.category(char) == "Zs" else f"‹U+{ord(char):04X}›"


def cells(text: str) -> int:
    """Columns that a text takes on a terminal: East Asian wide characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me") or "\u1160" <= char <= "\u11ff":  # marks; inner parts of Hangul
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, room: int, indent: str = "") -> list[str]:
    """The lines of a text that fit into so many columns, those after the first set in by `indent`.

    Broken at blanks, and within what has none (Chinese, Japanese) only where it does not fit a line of its own; ids
    and addresses are never broken.
    """
    words = [piece for word in text.split(" ") for piece in _pieces(word, room - len(indent))]
    lines, line = [], words[0]
    for word in words[1:]:
        if line.strip() and cells(line) + 1 + cells(word) > room:
            lines.append(line.rstrip())
            line = f"{indent}{word}"
        else:
            line = f"{line} {word}"
    return [*lines, line.rstrip()]


def _pieces(word: str, room: int) -> list[str]:
    """A word in parts that fit, if most of its characters are wide; else whole."""
    if cells(word) <= room or cells(word) < 1.5 * len(word):
        return [word]
    pieces = [""]
    for char in word:
        if cells(pieces[-1]) + _cell(char) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces


def cut(text: str, width: int) -> str:
    """The text, its end taken off and marked … if it is longer than so many columns."""
    if cells(text) <= width:
        return text
    while text and cells(text) > width - 1:
        text = text[:-1]
    return f"{text.rstrip()}…"


def pad(text: str, width: int) -> str:
    """The text with blanks behind it, to that many columns."""
    return text + " " * (width - cells(text))
