"""Edits of a TOML text: lines put in, taken out or changed, all else left as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.store.scan import Statement


def line_end(text: str) -> str:
    """The line end that the text uses."""
    return "\r\n" if "\r\n" in text else "\n"


def insert_block(text: str, position: int, block: str) -> str:
    """The block (with `\\n` line ends) after `position`, set apart by one blank line. Undone by `cut`.

    `position` is the end of a line, or the end of a text whose last line has none; that is kept so.
    """
    end = line_end(text)
    block = block.replace("\n", end)
    before, behind = text[:position], text[position:]
    if not before:
        return block + end + behind if behind else block
    if before.endswith("\n"):
        return before + end + block + behind
    return before + end + end + block.removesuffix(end) + behind


def cut(text: str, start: int, end: int) -> str:
    """Without those lines and the blank line before them; at the head of the text, without the one behind them."""
    before, behind = text[:start], text[end:]
    last = before[before.rfind("\n", 0, max(len(before) - 1, 0)) + 1 :]
    if last.endswith("\n") and not last.strip():
        before = before.removesuffix(last)
        if not behind and not text.endswith("\n"):  # the text had no end of its last line
            before = before.removesuffix("\n").removesuffix("\r")
    elif not before:
        first = behind[: behind.find("\n") + 1]
        behind = behind.removeprefix(first) if not first.strip() else behind
    return before + behind


def set_value(text: str, pair: Statement, value: str) -> str:
    """With another value for a key; the key, the blanks around and a comment behind stay."""
    start, end = pair.value
    return text[:start] + value.replace("\n", line_end(text)) + text[end:]


def insert_pair(text: str, position: int, key: str, value: str, like: Statement | None) -> str:
    """With a line `key = value` at `position`, indented as the pair `like`."""
    end = line_end(text)
    first_line = text[like.start : like.value[0]] if like else ""
    indent = first_line[: len(first_line) - len(first_line.lstrip())]
    line = f"{indent}{key} = {value}".replace("\n", end)
    if position == len(text) and not text.endswith("\n"):
        return text + end + line
    return text[:position] + line + end + text[position:]


def drop(text: str, pairs: Sequence[Statement]) -> str:
    """Without the lines of those pairs; a text without an end of its last line stays without one."""
    for pair in reversed(pairs):
        before, behind = text[: pair.start], text[pair.end :]
        if not text[pair.start : pair.end].endswith("\n"):
            before = before.removesuffix("\n").removesuffix("\r")
        text = before + behind
    return text
