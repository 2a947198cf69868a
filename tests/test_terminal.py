"""What a person sees on a terminal, at several widths."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import terminal
from tracker.look import cells

LISTS = [
    "timeline",
    "timeline --sources --ids",
    "timeline --lanes country",
    "timeline --lanes person",
    "timeline --compact",
    "timeline --full",
    "pending --all",
    "show kim-visits-russia-2023 putin-visits-north-korea-2000",
    "context kim-visits-russia-2023",
    "brief Russia North-Korea",
    "",
]
ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b]8;;[^\x1b]*\x1b\\")
LINKED = (
    '\n[[event]]\nid = "e"\ndate = "2023-12-01"\ntitle = "T"\n[[event.source]]\nname = "KCNA"\nurl = "https://x.org/"\n'
)


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
@pytest.mark.parametrize("command", LISTS)
@pytest.mark.usefixtures("desk")
def test_lines_fit_the_screen(command: str, columns: int) -> None:
    said = ESCAPES.sub("", terminal.screen(*command.split(), columns=columns))
    assert said.strip()
    assert [line for line in said.split("\n") if cells(line) > columns] == []


@pytest.mark.parametrize("command", ["timeline --sources --last 1", "timeline --full --last 1", "show e"])
def test_an_address_is_a_link_on_a_terminal(command: str, desk: Path) -> None:
    with (desk / "events.toml").open("a", encoding="utf-8") as store:
        store.write(LINKED)
    assert "\x1b]8;;https://x.org/\x1b\\" in terminal.screen(*command.split())
    assert "\x1b]8" not in terminal.screen(*command.split(), "--color", "never")
    assert "\x1b]8" not in terminal.screen(*command.split(), term="dumb")


def test_a_real_terminal_gets_its_own_width_and_links(desk: Path) -> None:
    with (desk / "events.toml").open("a", encoding="utf-8") as store:
        store.write(LINKED)
    said = terminal.run("timeline", "--sources", "--last", "4", columns=50, PAGER="")
    assert "\x1b]8;;https://x.org/\x1b\\" in said
    assert max(cells(line) for line in ESCAPES.sub("", said).split("\n")) <= 50
