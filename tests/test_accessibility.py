"""What is said reaches everyone: without colour, in ASCII, by ear, and in columns whatever the script."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import wcwidth

from tests.terminal import screen
from tests.transcript import run
from tracker import countries
from tracker.look import Look, cells, wrapped

READING = [
    (),
    ("timeline", "--sources", "--ids"),
    ("timeline", "--lanes", "country"),
    ("timeline", "--compact"),
    ("pending",),
    ("pending", "--all", "--as-of", "2024-07-01"),
    ("show", "kim-invites-putin-2023"),
    ("context", "kim-visits-russia-2023"),
    ("claim", "nth", "2", "--visitor", "Kim Jong Un", "--host", "Russia"),
    ("brief", "Russia", "North Korea"),
    ("balance", "Russia", "North Korea"),
    ("stats",),
]
TELLING = [*READING, ("people",), ("places",), ("places", "--countries")]


@pytest.fixture
def ascii_desk(desk: Path) -> Path:
    """The shipped store without its aliases in other scripts."""
    store = desk / "events.toml"
    text = re.sub(r"(?m)^aliases = .*\n", "", store.read_text(encoding="utf-8"))
    store.write_text("".join(char for char in text if char.isascii()), encoding="utf-8")
    return desk


@pytest.mark.usefixtures("ascii_desk")
@pytest.mark.parametrize("command", TELLING, ids=" ".join)
def test_with_ascii_nothing_else_gets_out(command: tuple[str, ...]) -> None:
    assert screen(*command, "--ascii").isascii()


@pytest.mark.usefixtures("ascii_desk")
def test_where_the_terminal_has_no_unicode_ascii_comes_by_itself() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    command = [sys.executable, "-m", "tracker", "brief", "Russia"]
    said = subprocess.run(command, env=environment, capture_output=True, check=True).stdout.decode()
    assert "12-17 Sep 2023" in said
    assert "\\u2013" not in said


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("command", TELLING, ids=" ".join)
def test_colour_says_nothing_that_the_words_do_not(command: tuple[str, ...]) -> None:
    coloured = screen(*command, "--color", "always")
    bare = re.sub(r"\x1b\]8;;.*?\x1b\\\\|\x1b\[[0-9;]*m", "", coloured)
    assert bare == screen(*command, "--color", "never")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("command", TELLING, ids=" ".join)
def test_plain_has_no_columns_marks_or_colour(command: tuple[str, ...]) -> None:
    said = screen(*command, "--plain")
    assert re.findall(r".*\S {2,}\S.*|.*[→·─█…].*|.*->.*|.*\x1b.*", said) == []


def test_plain_is_the_same_in_a_pipe(desk: Path) -> None:
    assert "\n".join([*run("tracker timeline --plain", desk)[0], ""]) == screen("timeline", "--plain", "--ascii")


def names() -> list[str]:
    return [name for country in countries.all_countries() for _, name in country.names]


def test_columns_are_counted_as_terminals_do() -> None:
    assert [name for name in names() if cells(name) != wcwidth.wcswidth(name)] == []


@pytest.mark.parametrize(
    "text",
    [
        "ประเทศไทย",
        "e\u0301",
        "\u1112\u1161\u11ab",
        "한국",
        "ｶﾅ",
        "Ａ",
        "a\ufe0f",
        "x\u20dd",
        "한국 Korea 中国",
    ],
)
def test_marks_and_wide_characters_are_counted_as_terminals_do(text: str) -> None:
    assert cells(text) == wcwidth.wcswidth(text)


@pytest.mark.parametrize(
    "text", ["朝鮮民主主義人民共和国" * 9, "김정은 국무위원장 러시아 방문 " * 9, "Kim Jong Un visits " * 9]
)
@pytest.mark.parametrize("width", [24, 40, 61])
def test_wrapped_text_fits_and_loses_nothing(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert max(map(cells, lines)) <= width
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cells(line) <= width for line in Look(width=width).wrap(text, 0).split("\n"))


def test_an_id_or_an_address_is_never_broken() -> None:
    address = "https://example.org/" + "a" * 60
    assert wrapped(f"see {address} there", 30) == ["see", address, "there"]


KOREAN = """\
[[event]]
id = "a"
date = "2023-09-13"
kind = "visit"
title = "김정은 러시아 방문"
visitor = "김정은"
host = "Russia"

[[event]]
id = "b"
date = "2019-04"
kind = "visit"
visitor = "e\u0301mile"
host = "조선"

[[event]]
id = "c"
date = "2018"
visitor = "Kim Jong Un"
"""


def test_columns_stand_under_each_other_in_every_script(desk: Path) -> None:
    (desk / "events.toml").write_text(KOREAN, encoding="utf-8")
    lines, _ = run("tracker people", desk)
    assert len({cells(line[: line.index("1 event")]) for line in lines}) == 1
    stats = [line for line in screen("stats").split("\n") if re.match(r"  (김정은|Kim|e\u0301)", line)]
    assert len({cells(re.split(r"\d", line)[0]) for line in stats}) == 1
