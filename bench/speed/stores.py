"""Stores of made-up events: `python -m bench.speed.stores COUNT FILE`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bench.speed.events import COUNTRIES, PEOPLE, Made, made

HEAD = 'schema = 1\ntitle = "Made-up events"\n'


def text(count: int) -> str:
    """The text of a store with so many events, and some persons with their home countries."""
    persons = "".join(
        f'\n[[person]]\nname = "{name}"\naliases = ["{name.upper()}", "President {name.split()[-1]} {number}"]\n'
        f'country = "{COUNTRIES[number % len(COUNTRIES)]}"\n'
        for number, name in enumerate(PEOPLE[::4])
    )
    return HEAD + persons + "".join(map(_block, made(count)))


def _block(event: Made) -> str:
    lines = [f"{key} = {json.dumps(value)}\n" for key, value in event.fields.items()]
    source = [f"{key} = {json.dumps(value)}\n" for key, value in event.source.items()]
    return "".join(["\n[[event]]\n", *lines, *(["\n[[event.source]]\n", *source] if source else [])])


def store(count: int, folder: Path) -> Path:
    """A store of so many events in a folder of its own, made if it is not there."""
    path = folder / str(count) / "events.toml"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        words = [sys.executable, "-m", "bench.speed.stores", str(count), str(path)]
        subprocess.run(words, check=True)  # not here: what this process holds is counted to each command that it starts
    return path


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(text(int(sys.argv[1])), encoding="utf-8")
