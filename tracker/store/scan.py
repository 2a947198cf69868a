"""The statements of a TOML text with their places in it. The text is known to be valid: tomli has read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import tomli

# They are compiled at the first use: most commands only read the store, and never come here.
# Repeats are possessive (++, *+): of a text of 100 MB nothing must be kept for going back.
_LINE = r"[ \t]*(?:(?P<blank>\r?(?:\n|\Z))|(?P<comment>#[^\n]*(?:\n|\Z))|(?P<header>\[)|(?P<pair>(?=[^\s\[#])))"
_KEY_PART = r"(?:[A-Za-z0-9_-]++|\"(?:[^\"\\\n]++|\\.)*+\"|'[^'\n]*+')"
_KEY = rf"{_KEY_PART}(?:[ \t]*\.[ \t]*{_KEY_PART})*"
_HEADER = rf"[ \t]*(?P<open>\[\[?)[ \t]*(?P<key>{_KEY})[ \t]*\]\]?[ \t]*(?:#[^\n]*)?(?:\n|\r\n|\Z)"
_TOKEN = (
    r'"""(?:[^"\\]++|\\[\s\S]|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']++|'{1,2}(?!'))*+'{3,5}"
    r'|"(?:[^"\\\n]++|\\.)*+"'
    r"|'[^'\n]*+'"
    r"|#[^\n]*+"
    r"|[\[{]|[\]}]|\n"
    r"|[^\"'#\[\]{}\n]++"
)

Kind = Literal["blank", "comment", "header", "pair"]


class Statement(NamedTuple):
    """One line of a TOML text, or the several lines of one value.

    `start` and `end` are offsets, line end included. `path` is the key of a pair or the name in a
    header. Of a pair, `value` is the span of its value, without a comment behind it.
    """

    kind: Kind
    start: int
    end: int
    path: tuple[str, ...] = ()
    is_array: bool = False
    value: tuple[int, int] = (0, 0)


def statements(text: str, start: int = 0, stop: int | None = None) -> Iterator[Statement]:
    """The statements from an offset at the start of one, to the end of the text or the first that begins at `stop`.

    Raises ValueError where the text is not TOML after all, if that keeps a statement from being told.
    """
    position = start
    limit = len(text) if stop is None else stop
    while position < limit:
        match = _matched(_LINE, text, position)
        if match["header"]:
            statement = _header(text, position)
        elif match["pair"] is not None:
            statement = _pair(text, position, match.end())
        else:
            statement = Statement("comment" if match["comment"] else "blank", position, match.end())
        yield statement
        position = statement.end


_compiled = cache(re.compile)


def _matched(pattern: str, text: str, position: int) -> re.Match[str]:
    match = _compiled(pattern).match(text, position)
    if match is None:
        raise ValueError(f"not TOML: {text[position : position + 80]!r}")
    return match


def _header(text: str, start: int) -> Statement:
    match = _matched(_HEADER, text, start)
    return Statement("header", start, match.end(), key_path(match["key"]), match["open"] == "[[")


def _pair(text: str, start: int, key_start: int) -> Statement:
    key = _matched(_KEY, text, key_start)
    value_start = text.index("=", key.end()) + 1
    while text.startswith((" ", "\t"), value_start):
        value_start += 1
    position, value_end, depth = value_start, value_start, 0
    while position < len(text):
        token = _matched(_TOKEN, text, position)
        first = token[0][0]
        if first == "\n" and depth == 0:
            position += 1
            break
        depth += (first in "[{") - (first in "]}")
        if first not in "#\n" or depth:
            value_end = position + len(token[0].rstrip())
        position = token.end()
    return Statement("pair", start, position, key_path(key[0]), value=(value_start, value_end))


@lru_cache(maxsize=4096)  # the same few come again and again
def key_path(key: str) -> tuple[str, ...]:
    """The parts of a dotted key, quotes taken off."""
    if '"' not in key and "'" not in key:
        return tuple(part.strip() for part in key.split("."))
    node = tomli.loads(f"{key} = 0")
    path: list[str] = []
    while isinstance(node, dict):
        ((part, node),) = node.items()
        path.append(part)
    return tuple(path)
