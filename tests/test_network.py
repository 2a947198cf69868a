"""The program opens no connection, ever: every verb is run with a hook that stops Python from making a socket."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tracker.cli.app import VERBS

GUARD = """
import sys
def guard(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        if event != "socket.gethostname":
            sys.stderr.write(f"NETWORK {event} {arguments}\\n")
            raise PermissionError(event)
sys.addaudithook(guard)
from tracker.cli.app import run
for line in sys.stdin.read().split("\\n"):
    code = run(line.split("|") if line else [])
    print(f"{code} {line}")
"""

RUNS = [
    "",
    "init|--title|A store|--store|new.toml",
    "add|A talk|--on|2024-01-05|--source|KCNA 2024-01-06 https://example.org/a",
    "show|kim-invites-putin-2023",
    "edit|kim-invites-putin-2023|--set|note=x",
    "undo",
    "log",
    "timeline|--sources",
    "pending",
    "context|kim-visits-russia-2023",
    "claim|nth|2|--visitor|Kim Jong Un|--host|Russia",
    "balance|Russia|North Korea",
    "brief|Russia",
    "stats",
    "search|satellite",
    "people",
    "places",
    "check",
    "diff|events.toml|new.toml",
    "merge-driver|new.toml|new.toml|new.toml",
    "schema",
    "config",
    "completion|bash",
    "formats",
    "export|html|-o|a.html",
    "export|ics|-o|a.ics",
    "export|json|-o|a.json",
    "export|parquet|-o|a.parquet",
    "export|markdown",
    "export|geojson",
    "export|timelinejs",
    "export|jsonld",
    "import|a.ics",
    "import|a.json",
    "import|a.parquet",
    "plot|timeline|-o|a.svg",
    "plot|visits|-o|a.png",
    "plot|promises|-o|a.pdf",
    "remove|kim-invites-putin-2023|--yes",
]


def test_no_verb_opens_a_connection(desk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GUARD],
        input="\n".join(RUNS), cwd=desk, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert "NETWORK" not in done.stderr
    codes = [line for line in done.stdout.split("\n") if line[:2].strip().isdigit() and line[2:] in RUNS]
    assert len(codes) == len(RUNS)
    assert [line for line in codes if not line.startswith(("0 ", "1 "))] == []
    assert {line.split("|")[0] for line in RUNS if line} == set(VERBS) - {"scale"}  # Spark is spoken to
