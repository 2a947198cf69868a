"""What is measured: commands over the shipped store and over made-up ones, beside a typer program that does nothing."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
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
    return questions(store(count, folder), count)


def questions(path: Path, count: int) -> dict[str, Command]:
    """What may be asked of part of a store."""
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
    return {"add": another(copied(count, folder, "added"))}


def another(path: Path) -> Command:
    """An event added to a store, each time of another day."""
    numbers = itertools.count()
    words = ["add", "--kind", "visit", "--visitor", "Ada Abel", "--to", "France", "--allow-duplicate"]
    command = tracker(path, *words)
    days = list(command.words)

    def next_day() -> None:
        days[len(command.words) :] = ["--on", f"2001-{next(numbers) % 12 + 1:02}-17"]

    return Command(days, next_day, environment=command.environment)


def changes(path: Path, count: int) -> dict[str, Command]:
    """What changes one event of a store, and takes that back."""
    middle = f"event-{count // 2}"
    numbers = itertools.count()
    words = tracker(path, "edit", middle)
    setting = list(words.words)

    def other_note() -> None:
        setting[len(words.words) :] = ["--set", f"note={next(numbers)}"]

    undo, remove = tracker(path, "undo"), tracker(path, "remove", middle, "--yes")
    return {
        "add": another(path),
        "edit --set": Command(setting, other_note, environment=words.environment),
        "remove": Command(
            remove.words, lambda: once(undo, 600) if next(numbers) else None, environment=undo.environment
        ),
        "undo": undo,
    }


def changing(count: int, folder: Path) -> list[dict[str, Command]]:
    """The first question after a change by hand, of one event, then of all; and what tomli takes to read the text."""
    path, original = copied(count, folder, "changed"), store(count, folder)
    numbers = itertools.count()
    place = _note_in_the_middle(original)
    cache, kept = path.with_name("cache"), path.with_name("cache of another text")
    for each in (cache, kept):
        shutil.rmtree(each, ignore_errors=True)

    def one() -> None:
        is_new = not cache.exists()
        shutil.copy(original, path)
        once(known, 600)  # the index is of the text as it was
        if is_new:
            once(known, 600)  # it was made only now
        with path.open("r+b") as file:
            file.seek(place)
            file.write(b"%05d" % next(numbers))

    def everything() -> None:
        if not kept.exists():
            cache.rename(kept)
        shutil.rmtree(cache, ignore_errors=True)
        shutil.copytree(kept, cache)
        with path.open("wb") as file:
            subprocess.run(["sed", f's/^note = "/&{next(numbers)} /', original], stdout=file, check=True)

    known = tracker(path, "show", f"event-{count // 2}")
    reading = f"import gc; gc.disable(); import tomli; tomli.loads(open({str(path)!r}).read())"
    pending, listing = tracker(path, "pending"), tracker(path, "timeline", "--from", "2023", "--to", "2023")
    few = {
        "tomli alone": Command([sys.executable, "-c", reading]),
        "pending, one event changed": Command(pending.words, one, environment=pending.environment),
        "timeline of one year, one event changed": Command(listing.words, one, environment=listing.environment),
    }
    return [few, {"pending, all changed": Command(pending.words, everything, environment=pending.environment)}]


def _note_in_the_middle(path: Path) -> int:
    """The offset of the first letter of a note."""
    offset = path.stat().st_size // 2
    with path.open("rb") as file:
        file.seek(offset)
        return offset + file.read(10_000).index(b'note = "') + len(b'note = "')


def whole(path: Path) -> dict[str, Command]:
    """Commands that read all of a store, whatever its size; the first is asked of a very large one, too."""
    return {
        "stats": tracker(path, "stats"),
        "check": tracker(path, "check"),
        "export csv": tracker(path, "export", "csv"),
        "balance": tracker(path, "balance", "France", "Peru"),
        "brief": tracker(path, "brief", "France", "Peru"),
        "claim": tracker(path, "claim", "last", "1999", "--visitor", _a_visitor(path)),
        "people": tracker(path, "people"),
        "pending --all": tracker(path, "pending", "--all"),
        "timeline --json": tracker(path, "timeline", "--json"),
    }


def _a_visitor(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        return next(line for line in lines if line.startswith("visitor = ")).split('"')[1]


def first_screen(count: int, folder: Path) -> dict[str, Command]:
    """A long timeline on a terminal, as far as its first screen."""
    path = store(count, folder)
    command = tracker(path, "timeline", terminal=True)
    words = [word for word in command.words if word != "--no-pager"]
    environment = {**command.environment, "PAGER": "head -40", "TERM": "xterm", "HOME": os.environ.get("HOME", "/")}
    return {"timeline, first screen": Command(words, terminal=True, environment=environment)}


def copied(count: int, folder: Path, name: str) -> Path:
    """A made-up store that may be changed."""
    path = folder / f"{name}-{count}" / "events.toml"
    path.parent.mkdir(exist_ok=True)
    shutil.copy(store(count, folder), path)
    return path
