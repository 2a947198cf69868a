"""What the program says in other languages: one catalogue each, found by its name (docs/languages.md)."""

from __future__ import annotations


def one_or_many(number: int) -> int:
    """Which form a number takes in English, German and many others: the first for one, else the second."""
    return int(number != 1)
