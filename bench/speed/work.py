"""What is measured: commands over the shipped store and over made-up ones, beside a typer program that does nothing."""

from __future__ import annotations

import itertools
import os
import shutil
import sys
from pathlib import Path

from bench.speed.events import TODAY, WORD
from bench.speed.stores import store
from bench.speed.timing import Command, once

ROOT = Path(__file__).parent.parent.parent
BARE = "a typer program"

_BARE_PROGRAM = """
import typer

app = typer.Typer(add_completion=False)


@app.command()
def nothing() -> None:
    \"\"\"Nothing.\"\"\"


app()
"""


def bare(folder: Path) -> Command:
    """A typer program with a single command that does nothing, in the environment of the tracker."""
    file = folder / "bare.py"
    file.write_text(_BARE_PROGRAM, encoding="utf-8")
    return Command([sys.executable, str(file)])


def tracker(path: Path, *words: str, terminal: bool = False, cache: Path | None = None) -> Command:
    """A command of the tracker over a store, with the index in a folder of its own."""
    program = Path(sys.executable).parent / "tracker"
    folder = cache or path.parent / "cache"
    environment = {"XDG_CACHE_HOME": str(folder), "XDG_STATE_HOME": str(path.parent / "state")}
    options = ["--store", str(path), "--today", TODAY.isoformat(), "--no-pager"]
    return Command([str(program), *options, *words], terminal=terminal, environment=environment)


def starting(folder: Path) -> dict[str, Command]:
    """Start-up, and the shipped store."""
    shipped = folder / "shipped" / "events.toml"
    shipped.parent.mkdir(exist_ok=True)
    shutil.copy(ROOT / "events.toml", shipped)
    return {
        "--version": tracker(shipped, "--version"),
        "--help": tracker(shipped, "--help"),
        "pending": tracker(shipped, "pending"),
        "timeline": tracker(shipped, "timeline"),
        "pending on a terminal": tracker(shipped, "pending", terminal=True),
        "timeline on a terminal": tracker(shipped, "timeline", terminal=True),
    }


def asking(count: int, folder: Path) -> dict[str, Command]:
    """Questions to a made-up store with its index warm."""
    path = store(count, folder)
    middle = f"event-{count // 2}"
    return {
        "timeline": tracker(path, "timeline"),
        "timeline of one year": tracker(path, "timeline", "--from", "2023", "--to", "2023"),
        "timeline --last 10": tracker(path, "timeline", "--last", "10"),
        "pending": tracker(path, "pending"),
        "search": tracker(path, "search", WORD),
        "show": tracker(path, "show", middle),
        "context": tracker(path, "context", middle),
    }


def adding(count: int, folder: Path) -> dict[str, Command]:
    """An event added, each time another."""
    path = _copy(count, folder, "added")
    numbers = itertools.count()
    words = ["add", "--kind", "visit", "--visitor", "Ada Abel", "--to", "France", "--allow-duplicate"]
    command = tracker(path, *words)
    days = list(command.words)

    def another() -> None:
        days[len(command.words) :] = ["--on", f"2001-{next(numbers) % 12 + 1:02}-17"]

    return {"add": Command(days, another, environment=command.environment)}


def changing(count: int, folder: Path) -> dict[str, Command]:
    """The first question after a change by hand, of one event and of all; and what tomli takes to read the text."""
    path = _copy(count, folder, "changed")
    text = path.read_bytes()
    numbers = itertools.count()
    place = text.index(b"note = ", len(text) // 2) + len(b'note = "')

    def one() -> None:
        path.write_bytes(text)
        once(known, 600)  # the index is of the text as it was
        path.write_bytes(text[:place] + b"%d " % next(numbers) + text[place:])

    def everything() -> None:
        path.write_bytes(text.replace(b'note = "', b'note = "%d ' % next(numbers)))

    known = tracker(path, "show", f"event-{count // 2}")
    reading = f"import gc; gc.disable(); import tomli; tomli.loads(open({str(path)!r}).read())"
    pending, listing = tracker(path, "pending"), tracker(path, "timeline", "--from", "2023", "--to", "2023")
    return {
        "tomli alone": Command([sys.executable, "-c", reading]),
        "pending, one event changed": Command(pending.words, one, environment=pending.environment),
        "timeline of one year, one event changed": Command(listing.words, one, environment=listing.environment),
        "pending, all changed": Command(pending.words, everything, environment=pending.environment),
    }


def whole(count: int, folder: Path) -> dict[str, Command]:
    """Commands that read all of a store, whatever its size."""
    path = store(count, folder)
    return {
        "check": tracker(path, "check"),
        "stats": tracker(path, "stats"),
        "balance": tracker(path, "balance", "France", "Peru"),
        "pending --all": tracker(path, "pending", "--all"),
        "timeline --json": tracker(path, "timeline", "--json"),
        "export csv": tracker(path, "export", "csv"),
    }


def first_screen(count: int, folder: Path) -> dict[str, Command]:
    """A long timeline on a terminal, as far as its first screen."""
    path = store(count, folder)
    command = tracker(path, "timeline", terminal=True)
    words = [word for word in command.words if word != "--no-pager"]
    environment = {**command.environment, "PAGER": "head -40", "TERM": "xterm", "HOME": os.environ.get("HOME", "/")}
    return {"timeline, first screen": Command(words, terminal=True, environment=environment)}


def _copy(count: int, folder: Path, name: str) -> Path:
    path = folder / f"{name}-{count}" / "events.toml"
    path.parent.mkdir(exist_ok=True)
    shutil.copy(store(count, folder), path)
    return path
