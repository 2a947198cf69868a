"""Content lines (RFC 5545 §3.1): escaped and folded to be written, unfolded and taken apart to be read.

They are our own. icalendar tells no line of a file, takes a backslash before an N in a text for a line break, and folds
a character at a time, which would take longer than all the rest of an export.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

MOST_OCTETS = 75

_LINE = re.compile(r'([A-Za-z0-9_.-]++)((?:;[^":]*+(?:"[^"]*+"[^":]*+)*+)?+):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';([A-Za-z0-9-]++)=("[^"]*+"|[^";]*+)')
_ESCAPED = re.compile(r"\\([\\;,nN])")
_LISTED = re.compile(r"(?:\\.|[^\\,])++", re.DOTALL)
_UNTEXTUAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its value as it stands in the line, and the number of that line."""

    name: str
    parameters: str
    value: str
    line: int

    def parameter(self, name: str) -> str:
        """The value of a parameter, without its quotes; empty if it is not given."""
        given = (value for key, value in _PARAMETER.findall(self.parameters) if key.upper() == name)
        return next(given, "").strip('"')

    @property
    def text(self) -> str:
        """The value as TEXT; control characters, which no text may hold, become blanks (§3.3.11)."""
        return unescaped(self.value)

    @property
    def texts(self) -> list[str]:
        """The values of a list of TEXT."""
        return [unescaped(value) for value in _LISTED.findall(self.value)]


def escaped(text: str) -> str:
    """A TEXT value (§3.3.11); every kind of line end becomes `\\n`."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def unescaped(value: str) -> str:
    """The text of a TEXT value."""
    text = _ESCAPED.sub(_meant, value) if "\\" in value else value
    return text if text.isprintable() else _UNTEXTUAL.sub(" ", text)


def _meant(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, ended by CRLF; no character and no escape is cut in two."""
    if len(line) <= MOST_OCTETS and line.isascii():
        return line + "\r\n"
    raw = line.encode()
    pieces, start, room = [], 0, MOST_OCTETS
    while len(raw) - start > room:
        end = start + room
        while raw[end] & 0xC0 == 0x80:  # within a character of UTF-8
            end -= 1
        piece = raw[start:end]
        end -= (len(piece) - len(piece.rstrip(b"\\"))) % 2
        pieces.append(raw[start:end])
        start, room = end, MOST_OCTETS - 1
    return b"\r\n ".join([*pieces, raw[start:]]).decode() + "\r\n"


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The content lines, each with its number in the file; any kind of line end will do, blank lines do not count."""
    number, pieces = 0, [""]
    for at, ended in enumerate(StringIO(text, newline=None), 1):  # no list: of short lines it would be large
        line = ended.removesuffix("\n")
        if line.startswith((" ", "\t")):
            pieces.append(line[1:])
        elif line:
            if number:
                yield number, "".join(pieces)
            number, pieces = at, [line]
    if number:
        yield number, "".join(pieces)


def taken_apart(line: str, number: int) -> Property | None:
    """The property in a content line, its name in capitals; None if the line is none."""
    match = _LINE.fullmatch(line)
    return Property(match[1].upper(), match[2], match[3], number) if match else None
