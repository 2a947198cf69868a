"""Writes docs/recordings: what the main verbs show on a terminal, as text and as SVG (by rich), and a page of them.

Run as `make recordings`. The store is the one that is shipped, the day is the first of 2024.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

from rich.console import Console
from rich.text import Text

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tracker.cli import app

ROOT = Path(__file__).resolve().parents[1]
FOLDER, PAGE = ROOT / "docs" / "recordings", ROOT / "docs" / "recordings.md"
WIDTH = 92
RECORDED = {
    "overview": ("How the record stands", "tracker"),
    "timeline": ("What happened", "tracker timeline date:2019.. --last 7"),
    "lanes": ("A lane for each country", "tracker timeline --lanes country kind:visit"),
    "pending": ("What is promised", "tracker pending"),
    "show": ("One event, its sources side by side", "tracker show putin-visits-north-korea-2000"),
    "claim": ("A claim put to the test", 'tracker claim last 2000-06 --visitor Putin --host "North Korea"'),
    "balance": ("Two countries side by side", 'tracker balance Russia "North Korea"'),
    "german": ("In German", "tracker pending --lang de"),
}


class _Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        """A terminal, so that it is shown as there."""
        return True


def recorded(command: str) -> str:
    """The command line and what a terminal shows for it, with its colours."""
    settings = {"COLUMNS": str(WIDTH), "TERM": "xterm-256color", "TRACKER_TODAY": "2024-01-01", "PAGER": ""}
    for name in ("TRACKER_STORE", "TRACKER_LANG", "NO_COLOR"):
        os.environ.pop(name, None)
    os.environ.update(settings)
    said = _Screen()
    with tempfile.TemporaryDirectory() as folder, chdir(folder), redirect_stdout(said), redirect_stderr(said):
        Path("events.toml").write_bytes((ROOT / "events.toml").read_bytes())
        app.run(shlex.split(command)[1:])
    return f"$ {command}\n{said.getvalue()}"


def text(shown: str) -> str:
    """Without colours and links."""
    return Text.from_ansi(shown).plain.rstrip("\n") + "\n"


def picture(shown: str, name: str) -> str:
    """As SVG; the fonts are those of the reader, none is fetched."""
    console = Console(width=WIDTH, record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(shown), soft_wrap=True)
    svg = console.export_svg(title="", unique_id=name)
    svg = re.sub(r"\s*@font-face \{.*?\}\n", "\n", svg, flags=re.DOTALL)
    return "\n".join(line.rstrip() for line in svg.split("\n") if line.strip()) + "\n"


def page() -> str:
    """The pictures below each other, each with its text for those who do not see it."""
    parts = ["# What it looks like", "Recorded from the program by `make recordings`, on 1 January 2024."]
    for name, (title, command) in RECORDED.items():
        parts += [f"## {title}", f"![{command}](recordings/{name}.svg)", f"[As text](recordings/{name}.txt)"]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    for name, (_, command) in RECORDED.items():
        shown = recorded(command)
        (FOLDER / f"{name}.txt").write_text(text(shown), encoding="utf-8")
        (FOLDER / f"{name}.svg").write_text(picture(shown, name), encoding="utf-8")
