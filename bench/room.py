"""python -m bench.room: the memory of what goes through most of a large store, into docs/performance.md.

100,000 events are imported, compared, merged, drawn and sent out, two commands side by side. Ends with 1 where one
takes more than it may. What only asks, or changes a few events, stands in the table of growth (`make bench`).
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from bench.speed.page import seconds, written
from bench.speed.stores import store
from bench.speed.timing import Command, once
from bench.speed.work import ROOT, tracker

EVENTS = 100_000
MOST = 250  # megabytes

_PERSON = """[[person]]
name = "Zora Quix"

[[event]]
id = "zora"
date = "2001-01-01"
kind = "visit"
visitor = "Zora Quix"
host = "Peru"
"""


def main() -> int:
    """Measure, write, compare."""
    folder = ROOT / "build" / "bench" / "room"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    path = store(EVENTS, ROOT / "build" / "bench" / "stores")
    commands = dict(_commands(folder, path))
    with ThreadPoolExecutor(2) as pool:
        taken = dict(zip(commands, pool.map(lambda command: once(command, 600), commands.values()), strict=True))
    rows = ["| command | time | memory |", "|---|---:|---:|"]
    large = []
    for name, found in taken.items():
        told = f"{seconds(found.cpu)} | {found.memory:.0f} MB" if found else "over 10 min | "
        rows.append(f"| {name} | {told} |")
        if found is None or found.memory > MOST:
            large.append(name)
    written(ROOT / "docs" / "performance.md", "room", {f"Memory of {EVENTS:,} events": "\n".join(rows) + "\n"})
    print("\n".join([*rows, *(f"LARGE: {name} takes more than {MOST} MB" for name in large)]))
    return 1 if large else 0


def _commands(folder: Path, path: Path) -> Iterator[tuple[str, Command]]:
    text = path.read_text(encoding="utf-8")
    other, third, person = folder / "other.toml", folder / "third.toml", folder / "person.toml"
    other.write_text(re.sub(r'^title = "(.*)"$', r'title = "\1 again"', text, flags=re.MULTILINE), encoding="utf-8")
    third.write_text(text.replace('title = "', 'title = "Not ', 1), encoding="utf-8")
    person.write_text(_PERSON, encoding="utf-8")
    for number, suffix in enumerate(("csv", "json", "jsonl", "toml")):
        rows = folder / f"rows.{suffix}"
        once(tracker(path, "export", suffix, "-o", str(rows)), 600)
        new = folder / f"new-{number}" / "events.toml"
        yield f"import of {suffix}, all new", replace(tracker(new, "import", str(rows)), before=_made(new, ""))
    for name, words in {
        "import of what is there": ["import", str(path)],
        "import --update, each event another": ["import", "--update", str(other)],
        "import of an event and a person": ["import", str(person)],
    }.items():
        copy = folder / str(len(words)) / name.split()[-1] / "events.toml"
        yield name, replace(tracker(copy, *words), before=_made(copy, text))
    yield "diff of two versions", tracker(path, "diff", str(third), str(path))
    last = text.rindex('title = "')
    ours = folder / "ours.toml"
    merged = [str(file) for file in (path, ours, third)]
    mine = text[:last] + text[last:].replace('title = "', 'title = "Our ', 1)
    merge = tracker(path, "merge-driver", *merged)
    yield "merge-driver", replace(merge, before=lambda: ours.write_text(mine, encoding="utf-8"))
    for picture in ("timeline", "visits", "matrix", "promises"):
        yield f"plot {picture}", tracker(path, "plot", picture, "-o", str(folder / f"{picture}.svg"))
    for form in ("html", "parquet"):
        yield f"export {form}", tracker(path, "export", form, "-o", str(folder / f"out.{form}"))


def _made(file: Path, text: str) -> Callable[[], object]:
    """A store of its own for each: what the user keeps of it is gone, too."""

    def made() -> None:
        shutil.rmtree(file.parent, ignore_errors=True)
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")

    return made


if __name__ == "__main__":
    sys.exit(main())
