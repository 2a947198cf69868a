"""Every verb: the lines of tests/test_network.py, with every option that shows more; every format, out and in.

The store has the events `one`, a visit, and `two`, an invitation, of the same `{person}` to `{country}`, and those that
the lines of test_network.py name.
"""

from __future__ import annotations

import shlex

from tests import test_network
from tracker import formats

LINES = [
    "timeline", "timeline --sources --ids", "timeline --full", "timeline --compact", "timeline --json",
    "timeline --jsonl",
    "timeline --lanes person", "timeline --lanes country", "pending --all", "pending --all --json", "show one two",
    "show one --json", "context one", "context one --json", "claim nth 1 --visitor '{person}'",
    "claim nth 1 --visitor '{person}' --json", "brief '{country}'", "brief '{person}'", "balance '{country}' France",
    "balance '{country}' France --json", "stats --json", "search z", "search z --json", "people --json",
    "places --countries", "check --json", "formats --json", "edit one --set note=x --dry-run", "edit one --set tags=x",
    "add x --on 2024-01-05 --source 'KCNA 2024-01-06 https://x.org/a' --dry-run", "remove one --dry-run",
    "undo --dry-run", "remove two --yes", "log --json",
]  # fmt: skip
KNOWN = {name: formats.load(name) for name in formats.FORMATS}


def commands(person: str, country: str) -> list[list[str]]:
    """The words of all of them, in an order in which each has something to show."""
    lines = [f"export {name}" for name, known in KNOWN.items() if known.write and not known.binary]
    for name, known in KNOWN.items():
        if known.write and known.gather:
            taking_in = f"--store new-{name}.toml import out.{name} --format {name}"
            lines += [f"export {name} -o out.{name} --force", f"{taking_in} --dry-run", taking_in]
    asked = [shlex.split(line) for line in (*lines, *LINES)]
    return [[word.replace("{person}", person).replace("{country}", country) for word in words] for words in asked]


def more() -> list[list[str]]:
    """The words of those that test_network.py has: every verb is among them."""
    return [line.split("|") if line else [] for line in test_network.RUNS]
