"""Completion: what is offered, and that real shells take it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import terminal, transcript
from tracker.cli import completing
from tracker.cli.completion import SCRIPTS, Shell

STORE = """schema = 1
[[person]]
name = "Ann O'Neil"
aliases = ["A. \\"Annie\\" O'Neil", 'Anna']
[[place]]
name = "Lima"
[[event]]
id = "first"
date = "2000"
title = "One"
visitor = ["Ann O'Neil", "Ben"]
host = "Peru"
kind = "launch"
tags = ["trade talks"]
[[event.source]]
name = "Not a person"
[[event]]
id = "second"
date = "2001"
place = "Cusco"
title = "Two"
"""

# the line up to the cursor -> all that is offered, or some of it where … stands at the end
CASES = [
    ("tracker tim", ["timeline"]),
    ("tracker -", ["--store", "--color", "…"]),
    ("tracker --store x.toml tim", ["timeline"]),
    ("tracker --color a", ["auto", "always"]),
    ("tracker show ", ["second", "first"]),  # the newest first
    ("tracker show first sec", ["second"]),
    ("tracker ls --las", ["--last"]),
    ("tracker timeline --json --lanes p", ["person"]),
    ("tracker timeline --visitor ", ['A. "Annie" O\'Neil', "Ann O'Neil", "Anna", "Ben"]),
    ("tracker timeline --visitor=be", ["--visitor=Ben"]),
    ("tracker timeline --visitor oneil", ["Ann O'Neil", "…"]),  # a later word; marks do not count
    ("tracker timeline --host per", ["Peru", "…"]),
    ("tracker timeline --place ", ["Cusco", "Lima"]),
    ("tracker timeline --kind la", ["lapse", "launch"]),
    ("tracker timeline --tag ", ["trade talks"]),
    ("tracker timeline --level w", ["working"]),
    ("tracker timeline --from ", []),
    ("tracker timeline vis", ["visitor:"]),
    ("tracker timeline -ki", ["--kind"]),
    ("tracker timeline -kind:vi", ["-kind:visit"]),
    ("tracker timeline visitor:be", ["visitor:Ben"]),
    ('tracker timeline visitor:"ann o', ["visitor:Ann O'Neil"]),
    ('tracker timeline "visitor:ann o', ["visitor:Ann O'Neil"]),
    ("tracker timeline has:vi", ["has:visitor"]),
    ("tracker timeline tag:", ["tag:trade talks"]),
    ("tracker timeline nofield:", []),
    ("tracker timeline @", ["@kim"]),
    ("tracker edit first --set vis", ["visitor="]),
    ("tracker edit first --set visitor=b", ["visitor=Ben"]),
    ("tracker export jso", ["json", "jsonl", "jsonld"]),
    ("tracker export json -o ", completing.FILES),
    ("tracker import ", completing.FILES),
    ("tracker --store ", completing.FILES),
    ("tracker brief pe", ["Peru", "…"]),
    ("tracker claim n", ["nth"]),
    ("tracker completion z", ["zsh"]),
    ("tracker nonsense ", []),
    ("tracker show -- -", ["second", "first"]),
    ("tracker show 'sec", ["second"]),
]


@pytest.fixture
def office(desk: Path) -> Path:
    """A desk with a small store and a saved query."""
    (desk / "events.toml").write_text(STORE, encoding="utf-8")
    (desk / ".tracker.toml").write_text('[tracker.queries]\nkim = "kind:visit"\n', encoding="utf-8")
    return desk


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(("line", "offered"), CASES, ids=[line for line, _ in CASES])
def test_what_may_stand_there_is_offered(line: str, offered: list[str] | str) -> None:
    said = completing.answer("fish", line)
    if isinstance(offered, str):
        assert said == offered
        return
    found = [each.partition("\t")[0] for each in said.split("\n")[:-1]]
    if offered[-1:] == ["…"]:
        assert set(offered[:-1]) <= set(found)
    else:
        assert found == offered


# bash breaks words at some characters itself, and takes what it is given as it would be typed
BASH = [
    ("tracker timeline visitor:ann\\ o", "Ann\\ O\\'Neil"),
    ("tracker timeline visitor:be", "Ben"),
    ('tracker timeline --visitor "ann o', "Ann O'Neil"),
    ("tracker timeline --visitor=be", "Ben"),
]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(("line", "offered"), BASH)
def test_bash_is_given_what_it_is_to_insert(line: str, offered: str) -> None:
    assert completing.answer("bash", line, "\"'><=;|&(:").split("\n")[0] == offered


def test_nothing_is_offered_where_the_store_or_the_configuration_cannot_be_read(desk: Path) -> None:
    (desk / "events.toml").unlink()
    assert completing.answer("fish", "tracker show ") == ""
    (desk / ".tracker.toml").write_text("[", encoding="utf-8")
    assert completing.answer("fish", "tracker show ") == ""


def test_of_a_large_store_both_ends_are_seen(desk: Path) -> None:
    filler = "# filler\n" * 300_000
    (desk / "events.toml").write_text(f'{STORE}{filler}[[event]]\nid = "last"\ndate = "2002"\n', encoding="utf-8")
    assert [line[:5] for line in completing.answer("fish", "tracker show ").split("\n")] == [
        "last\t",
        "secon",
        "first",
        "",
    ]


def needed(shell: str) -> str:
    """The shell's program; the test is skipped where it is not there, unless everything has to be."""
    found = shutil.which(shell)
    if not found and os.environ.get("TRACKER_CI"):
        pytest.fail(f"{shell} has to be there where TRACKER_CI is set")
    return found or pytest.skip(f"{shell} is not installed")


@pytest.fixture
def shells(office: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The office, with `tracker` on the path of programs."""
    programs = office / "bin"
    programs.mkdir()
    tracker = programs / "tracker"
    tracker.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tracker "$@"\n', encoding="utf-8")
    tracker.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
    monkeypatch.delenv("ZDOTDIR", raising=False)
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    monkeypatch.delenv("TRACKER_TODAY")
    home = Path(os.environ["HOME"])
    home.mkdir(exist_ok=True)
    return home


LINES = [
    ("tracker show sec\t", "tracker|show|second|<END|"),
    ("tracker timeline visitor:be\t", "tracker|timeline|visitor:Ben|<END|"),
    ("tracker timeline --visitor ann\\ o\t", "tracker|timeline|--visitor|Ann O'Neil|<END|"),
]


@pytest.mark.parametrize(("keys", "words"), LINES)
@pytest.mark.parametrize("name", ["bash", "zsh"])
def test_a_shell_completes_what_is_typed_once_it_is_installed(name: str, keys: str, words: str, shells: Path) -> None:
    program = needed(name)
    for _ in range(2):
        assert transcript.run(f"tracker completion {name} --install", shells)[1] == 0
    start = (shells / f".{name}rc").read_text(encoding="utf-8")
    assert start.count("completion of tracker") == 1  # done again, it changes nothing
    with (shells / f".{name}rc").open("a", encoding="utf-8") as file:
        file.write("PS1='READY> '\n")
    shown = f"{keys}\x05 '<'END\x01printf '%s|' \n"  # behind it a mark, before it what shows the words
    assert words in terminal.typed([program, "-i"], [("READY> ", shown)], until="|<END|")


FISH = [
    ("tracker show sec", ["second\tTwo"]),
    ("tracker timeline visitor:be", ["visitor:Ben"]),
    ("tracker timeline visitor:'ann o", ["visitor:Ann O'Neil"]),
    ("tracker tim", ["timeline\twhat happened, in order"]),
    ("tracker import ev", ["events.toml"]),
]


@pytest.mark.parametrize(("line", "offered"), FISH)
def test_fish_completes_what_is_typed(line: str, offered: list[str], shells: Path) -> None:
    program = needed("fish")
    assert transcript.run("tracker completion --install", shells)[1] == 0
    said = subprocess.run([program, "-c", f"complete -C {line!r}"], capture_output=True, text=True, check=True).stdout
    assert [each.rstrip() for each in said.split("\n") if each] == offered
    assert (shells / ".config" / "fish" / "completions" / "tracker.fish").read_text() == SCRIPTS[Shell.fish]
