"""How much processor time exports and imports take, each beside `tracker timeline --json` of the same store and run.

    make bench-formats

Exports of 10,000 events in each text format, as a multiple of that time; more than 2 is too slow, and the script then
ends with 1. The timeline as JSON has every field of every event, as an export has; the plain one is answered out of the
index. Then imports of CSV with 5,000, 10,000 and 20,000 rows, new ones and the same once more: twice the rows may take
about twice the time.
"""

from __future__ import annotations

import datetime as dt
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tracker import formats, toml_text

EVENTS, RUNS, MOST = 10_000, 3, 2.0
ROWS = (5_000, 10_000, 20_000)
NAMES = ("Ann Alpha", "Ben Beta", "Vladimir Putin", "Kim Jong Un", "김정은", "Élodie Éclair")
HOSTS = ("Russia", "China", "North Korea", "France", "Portugal", "Viet Nam", "Peru")
KINDS = ("visit", "visit", "visit", "meeting", "invitation", "statement")


def event(number: int) -> dict[str, object]:
    """An event as records have them: most with a source, some with several, a few with a note."""
    day = dt.date(1950, 1, 1) + dt.timedelta(days=number * 27449 // 20_000)
    source = [{"name": "KCNA", "published": day.isoformat(), "url": f"https://example.org/{number}"}]
    return {
        "id": f"event-{number}",
        "date": day.isoformat() if number % 5 else f"{day:%Y-%m}",
        "kind": KINDS[number % len(KINDS)],
        "title": f"Talks number {number} between the two sides",
        "visitor": NAMES[number % len(NAMES)],
        "host": HOSTS[number % len(HOSTS)],
        "place": ["Capital", "Port; old town"][: 1 + number % 2],
        **({"note": "What was said there,\nand by whom."} if number % 10 == 0 else {}),
        "source": source * (1 + number % 3),
    }


def store(path: Path, count: int) -> Path:
    """A store of so many events."""
    places = toml_text.entry_block("place", {"name": "Capital", "latitude": 1.5, "longitude": 2.5}, ())
    path.write_text("\n".join([places, *(toml_text.event_block(event(n)) for n in range(count))]), encoding="utf-8")
    return path


def seconds(*words: str | Path, runs: int = RUNS) -> float:
    """The least processor time of several runs of `tracker`, into a pipe; other load on the machine hardly counts."""
    taken = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "tracker", *map(str, words)], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return min(taken)


def exports(folder: Path) -> bool:
    """Print each text format beside the timeline; whether none is too slow."""
    path = store(folder / "events.toml", EVENTS)
    beside = seconds("--store", path, "timeline", "--json")
    print(f"timeline --json of {EVENTS} events: {beside:.2f} s")
    good = True
    for name in formats.FORMATS:
        if formats.load(name).write and name != "parquet":
            ratio = seconds("--store", path, "export", name) / beside
            good &= ratio <= MOST
            print(f"export {name:<12}{ratio:5.2f} times that{'' if ratio <= MOST else f', over {MOST}'}")
    return good


def imports(folder: Path) -> None:
    """Print how long tables take to come in, new and known."""
    for count in ROWS:
        table = folder / f"{count}.csv"
        seconds("--store", store(folder / f"{count}.toml", count), "export", "csv", "-o", table, runs=1)
        new = folder / f"new-{count}.toml"
        first = seconds("--store", new, "import", table, runs=1)
        again = seconds("--store", new, "import", table, "--update", runs=1)
        print(f"import {count:>6} rows: {first:5.2f} s; the same once more: {again:5.2f} s")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        good = exports(Path(name))
        imports(Path(name))
    sys.exit(not good)
