"""What each command imports: start-up is most of what a short command takes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FILE = Path(__file__).parent / "data" / "imported.txt"
SLOW = ("json", "sqlite3", "difflib", "hashlib", "tempfile", "csv", "decimal", "asyncio", "concurrent", "email", "http")
"""Modules of the standard library that are slow to import, beside those that typer takes."""

SEEN = """
import sys
import typer
before = set(sys.modules)
from tracker.cli import app
app.run(sys.argv[1:])
new = {name for name in set(sys.modules) - before if not name.partition("__mypyc")[1]}
print("\\n".join(new), file=sys.stderr)
"""


def imported(command: str) -> list[str]:
    """Our own modules that a command imports, and packages of others, sorted."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TRACKER")}
    environment |= {"TRACKER_TODAY": "2024-01-01"}
    done = subprocess.run(
        [sys.executable, "-c", SEEN, *command.split()],
        cwd=FILE.parent.parent.parent,
        env=environment,
        capture_output=True,
        text=True,
    )
    found = set()
    for name in done.stderr.split():
        package = name.partition(".")[0]
        if package == "tracker":
            found.add(name)
        elif package not in sys.stdlib_module_names or package in SLOW:
            found.add(package)
    return sorted(found)


def expected() -> dict[str, list[str]]:
    """Of each command of the file, its modules: `$ command`, then a line a module."""
    blocks = FILE.read_text(encoding="utf-8").split("$ ")[1:]
    return {command: names.split() for command, _, names in (block.partition("\n") for block in blocks)}


@pytest.mark.parametrize("command", expected())
def test_a_command_imports_what_it_needs_and_no_more(command: str) -> None:
    found = imported(command)
    if os.environ.get("TRACKER_REWRITE"):
        blocks = {**expected(), command: found}
        text = "".join(f"$ {name}\n" + "".join(f"{module}\n" for module in names) for name, names in blocks.items())
        FILE.write_text(text, encoding="utf-8")
    assert found == expected()[command]
