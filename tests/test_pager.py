"""Long lists on a terminal go through the pager, as git has it; short ones and pipes do not."""

from __future__ import annotations

import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests import terminal

Run = Callable[..., str]


@pytest.fixture
def on_a_terminal(desk: Path) -> Run:
    """Runs a command line on a terminal of 24 lines with a pager that counts its lines; what the terminal gets."""
    pager = desk / "count"
    pager.write_text('#!/bin/sh\necho "PAGED $(wc -l)"\n', encoding="utf-8")
    pager.chmod(pager.stat().st_mode | stat.S_IXUSR)

    return partial(terminal.run, PAGER=str(pager))


def test_a_list_longer_than_the_screen_goes_through_the_pager(on_a_terminal: Run) -> None:
    assert on_a_terminal("timeline").startswith("PAGED ")


CASES: list[tuple[str, list[str], dict[str, str]]] = [
    ("a short list", ["timeline", "--last", "1"], {}),
    ("not wanted", ["timeline", "--no-pager"], {}),
    ("a pager that is not there", ["timeline"], {"PAGER": "no-such-pager"}),
    ("an empty one", ["timeline"], {"PAGER": ""}),
    ("cat", ["timeline"], {"PAGER": "cat"}),
    ("one with a broken quote", ["timeline"], {"PAGER": "less '"}),
]


@pytest.mark.parametrize(("args", "env"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_it_goes_straight_to_the_terminal(args: list[str], env: dict[str, str], on_a_terminal: Run) -> None:
    said = on_a_terminal(*args, **env)
    assert "PAGED" not in said
    assert "United States" in said


def test_a_pager_that_is_left_early_is_no_fault(on_a_terminal: Run, desk: Path) -> None:
    many = "".join(f'[[event]]\nid = "e{n}"\ndate = "2000"\n' for n in range(5000))
    (desk / "many.toml").write_text(many, encoding="utf-8")
    assert on_a_terminal("--store", "many.toml", "timeline", PAGER="true") == ""


def test_no_word_of_the_pager_reaches_a_shell(on_a_terminal: Run, desk: Path) -> None:
    on_a_terminal("timeline", PAGER="true; touch owned; $(touch owned) `touch owned`")
    assert not (desk / "owned").exists()
