"""What is in force, and where from: an option, the environment, a folder's configuration, the user's, the program."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests import terminal, transcript
from tracker.errors import TrackerError
from tracker.store import configuration


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a/b we stand in, of a user whose own things lie in `home`."""
    for name in ("TRACKER_STORE", "TRACKER_CONFIG", "TRACKER_PAGER", "PAGER", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("data", "config"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / "home" / name))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    here = tmp_path / "a" / "b"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    return here


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def in_force(folder: Path, *options: str) -> dict:
    lines, code = transcript.run(" ".join(["tracker", "config", "--json", *options]), folder)
    assert code == 0, lines
    return json.loads("\n".join(lines))["settings"]


ALL = ["a/b", "a", ".tracker", "user"]

# where events.toml lies and who names a store, the option, TRACKER_STORE -> the store meant; all seen from a/b
STORES = [
    (ALL, "x.toml", "y.toml", "a/b/x.toml"),
    (ALL, None, "y.toml", "a/b/y.toml"),
    (ALL, "''", "y.toml", "a/b/y.toml"),  # an empty option is none
    (ALL, None, "", "a/team.toml"),
    (ALL, None, None, "a/team.toml"),  # taken from where the configuration lies
    (["a/b", "a", "user"], None, None, "a/b/events.toml"),
    (["a", "user"], None, None, "a/events.toml"),  # the nearest upward
    (["user"], None, None, "home/mine.toml"),
    ([], None, None, "home/data/tracker/events.toml"),
    (["."], None, None, "events.toml"),
    (["a"], "..", None, "a/events.toml"),  # a folder means the store in it
    ([], None, "..", "a/events.toml"),  # also if it is not there yet
    (["a"], "~/x.toml", None, "home/x.toml"),
    (["a"], "~nobody-of-that-name/x.toml", None, "a/b/~nobody-of-that-name/x.toml"),
    (["a"], "x" * 300, None, "a/b/" + "x" * 300),  # too long a name for any file
]


@pytest.mark.parametrize(("there", "option", "variable", "meant"), STORES)
def test_the_store_meant_is_found(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    there: list[str],
    option: str | None,
    variable: str | None,
    meant: str,
) -> None:
    for name in there:
        if name == ".tracker":
            write(tmp_path / "a" / ".tracker.toml", '[tracker]\nstore = "team.toml"\n')
        elif name == "user":
            write(tmp_path / "home" / "config" / "tracker" / "config.toml", '[tracker]\nstore = "~/mine.toml"\n')
        else:
            (tmp_path / name / "events.toml").touch()
    if variable is not None:
        monkeypatch.setenv("TRACKER_STORE", variable)
    found = in_force(folder, *(["--store", option] if option else []))["store"]
    assert os.path.abspath(found["value"]) == str(tmp_path / meant)


def test_a_folder_named_as_the_store_is_none(folder: Path, tmp_path: Path) -> None:
    (folder / "events.toml").mkdir()
    (tmp_path / "a" / "events.toml").touch()
    assert os.path.abspath(in_force(folder)["store"]["value"]) == str(tmp_path / "a" / "events.toml")


# option, environment, the folder's, the user's -> value and where from
COLORS = [
    ("--color always", {"NO_COLOR": "1"}, "never", "never", "always", "--color"),
    ("", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, "always", "always", "never", "NO_COLOR"),
    ("", {"FORCE_COLOR": "1"}, "never", "never", "always", "FORCE_COLOR"),
    ("", {"NO_COLOR": ""}, "never", "always", "never", ".tracker.toml:2"),  # an empty variable says nothing
    ("", {}, None, "always", "always", "~/config/tracker/config.toml:2"),
    ("", {}, None, None, "auto", "built in"),
]


@pytest.mark.parametrize(("option", "environment", "folders", "users", "value", "source"), COLORS)
def test_a_setting_is_taken_from_the_nearest_that_says_it(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    environment: dict[str, str],
    folders: str | None,
    users: str | None,
    value: str,
    source: str,
) -> None:
    for file, said in ((folder / ".tracker.toml", folders), (tmp_path / "home/config/tracker/config.toml", users)):
        if said:
            write(file, f'[tracker]\ncolor = "{said}"\n')
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    found = in_force(folder, option)["color"]
    assert (found["value"], found["from"]) == (value, source)


def test_the_pager_is_the_one_configured(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    users = tmp_path / "mine.toml"
    monkeypatch.setenv("TRACKER_CONFIG", str(users))
    monkeypatch.setenv("PAGER", "cat")
    write(users, '[tracker]\npager = "sed s/^/paged:/"\n')
    write(folder / "events.toml", "".join(f'[[event]]\nid = "e{n}"\ndate = "2000"\n' for n in range(50)))
    assert terminal.run("timeline").startswith("paged:")
    assert "paged:" not in terminal.run("timeline", "--no-pager")
    assert "paged:" not in terminal.run("timeline", TRACKER_PAGER="")


FAULTS = [
    ("color = 1", "TRK521", 2, "must be text"),
    ('color = "red"', "TRK521", 2, "one of: auto, always, never"),
    ('colour = "never"', "TRK521", 2, "did you mean color?"),
    ('\n\nqueries = "x"', "TRK521", 4, "queries must be a table"),
    ("[tracker.queries]\nkim = 1", "TRK521", 3, "'kim' must be text"),
    ('[tracker.queries]\n"k m" = "x"', "TRK521", 3, "cannot be the name"),
    ('queries = { kim = "", x = "y" }', "TRK521", 2, "'kim' must be text"),
    ("[other]\nx = 1", "TRK521", 2, "[other] is not read here"),
    ("pager =", "TRK521", 2, "not TOML"),
]


@pytest.mark.parametrize(("text", "code", "line", "words"), FAULTS)
def test_a_fault_is_told_with_its_line(text: str, code: str, line: int, words: str, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    write(file, f"[tracker]\n{text}\n")
    with pytest.raises(TrackerError) as error:
        configuration.read(file, users=True)
    (problem,) = error.value.problems
    assert (problem.code, problem.line, problem.file) == (code, line, str(file))
    assert words in str(problem)


def test_a_folder_names_no_program_to_run(folder: Path, tmp_path: Path) -> None:
    write(folder / ".tracker.toml", f'[tracker]\npager = "touch {tmp_path}/owned"\n')
    write(folder / "events.toml", "")
    lines, code = transcript.run("tracker timeline", folder)
    assert code == 3
    assert "names a program to run" in lines[0]
    assert not (tmp_path / "owned").exists()
