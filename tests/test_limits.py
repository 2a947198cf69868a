"""What is too large, too deep or too long is refused in a sentence, within bounded memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

MEMORY = 700 * 1024**2  # bytes of addresses; the program itself takes 60 MB of them
SECONDS = 20
LONG = 4_000_000  # characters

HEAD = '[[event]]\nid = "a"\ndate = "2024"\n'
STORES = [
    ("a note of one endless line", f'{HEAD}note = "{"x" * LONG}"\n', "TRK207"),
    ("a note full of escapes", f'{HEAD}note = "{chr(92) * LONG}"\n', "TRK207"),
    ("a title without end", f'{HEAD}title = "{"x" * LONG}"\n', "TRK207"),
    ("a value without quotes", f"{HEAD}note = {'x' * LONG}\n", "TRK103"),
    ("a text of many lines", f'{HEAD}note = """{("x" * 99 + chr(10)) * (LONG // 100)}"""\n', "TRK207"),
    ("an array in an array in an array", f"{HEAD}x = {'[' * 100_000}{']' * 100_000}\n", "TRK103"),
    ("a key of many parts", f"{HEAD}{'.'.join('a' * 100_000)} = 1\n", "TRK103"),
    ("a number without end", f"{HEAD}x = {'9' * 100_000}\n", "TRK103"),
    ("very many keys", HEAD + "".join(f"a{n} = 1\n" for n in range(20_000)), "TRK410"),
    ("a date without end", f'[[event]]\ndate = "{"1" * LONG}"\n', "TRK2"),
    ("a line of blanks", " " * LONG + "x", "TRK103"),
    ("a line of brackets", "[" * LONG, "TRK103"),
    ("a line of quotes", '"' * LONG, "TRK103"),
    ("carriage returns", "\r" * LONG, "TRK103"),
    ("a date of letters", f'[[event]]\ndate = "{"T" * LONG}"\n', "TRK2"),
    ("an id without end", f'[[event]]\nid = "{"a" * LONG}"\ndate = "2024"\n', "TRK207"),
]  # fmt: skip
IMPORTS = [
    ("json", '{"events": ' + "[" * 1_000_000 + "]" * 1_000_000 + "}", "TRK602"),
    ("json", f'{{"events": [{{"date": "2024", "title": "{"y" * LONG}"}}]}}', "TRK603"),
    ("jsonl", "[" * 1_000_000, "TRK603"),
    ("toml", f"x = {'[' * 100_000}", "TRK602"),
    ("csv", f"date,title\n2024,{'y' * LONG}\n", "TRK60"),
    ("csv", f'date,title\n2024,"{"y" * LONG}', "TRK60"),
    ("csv", f"date{',x' * 100_000}\n2024\n", "TRK622"),
    ("csv", "date,title\n" + '2024,"x\n' * 100_001, "TRK622"),
    ("csv", f"date,visitor\n2024,{'a;' * LONG}\n", "TRK60"),
    ("ics", "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 20_000, "TRK61"),
    (
        "ics",
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101\nSUMMARY:{'y' * LONG}\nEND:VEVENT\nEND:VCALENDAR\n",
        "TRK6",
    ),
    (
        "hsg",
        '<!DOCTYPE x [<!ENTITY a "ha">'
        + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 12))
        + "]><visits>&a11;</visits>",
        "TRK602",
    ),
]


def limit(memory: int) -> None:
    """Bounds for the program: addresses, and seconds of the processor's time."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def tracker(*args: str, folder: Path, memory: int = MEMORY) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tracker", *args],
        cwd=folder,
        env={**os.environ, "TRACKER_TODAY": "2024-01-01", "HOME": str(folder), "XDG_STATE_HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        preexec_fn=lambda: limit(memory),
    )


@pytest.mark.parametrize(("text", "code"), [case[1:] for case in STORES], ids=[case[0] for case in STORES])
def test_a_store_beyond_measure_is_told_in_a_sentence(text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "events.toml").write_text(text, encoding="utf-8")
    done = tracker("check", folder=tmp_path)
    assert done.returncode in (0, 1, 3)
    assert f" {code}" in done.stdout + done.stderr
    assert len(done.stdout + done.stderr) < 5000


@pytest.mark.parametrize(("name", "text", "code"), IMPORTS, ids=[f"{name} {n}" for n, (name, *_) in enumerate(IMPORTS)])
def test_a_file_beyond_measure_is_told_in_a_sentence(name: str, text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text(text, encoding="utf-8")
    done = tracker("--store", "new.toml", "import", "file", "--format", name, folder=tmp_path)
    assert done.returncode in (0, 2, 3)
    assert f"{code}" in done.stderr
    assert len(done.stdout + done.stderr) < 5000


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    for name in ("events.toml", "more.json"):
        with (tmp_path / name).open("w") as file:
            file.truncate(600 * 1024**2)  # a hole: it takes no room on the disk
    for words in (["check"], ["--store", "new.toml", "import", "more.json"]):
        done = tracker(*words, folder=tmp_path)
        assert (done.returncode, " TRK140 is too large: over 512 MB" in done.stderr) == (3, True)


def test_a_pipe_without_end_is_not_read_for_ever(tmp_path: Path) -> None:
    done = tracker("--store", "new.toml", "import", "/dev/zero", "--format", "json", folder=tmp_path)
    assert done.returncode == 3
    assert " TRK140 " in done.stderr or "TRK141 " in done.stderr


def test_more_events_than_memory_can_hold_are_told_and_stay_as_they_are(tmp_path: Path) -> None:
    store = tmp_path / "events.toml"
    store.write_text("schema = 1\n" + '[[event]]\ndate = "2024"\n' * 300_000, encoding="utf-8")
    before = store.read_bytes()
    for words in (["check"], ["add", "x", "--on", "2024-01-05"]):
        done = tracker(*words, folder=tmp_path, memory=120 * 1024**2)
        assert (done.returncode, done.stderr.split(" ")[0]) == (3, "TRK141")
        assert "Traceback" not in done.stderr
    assert store.read_bytes() == before


def test_a_number_without_end_is_no_number(tmp_path: Path) -> None:
    (tmp_path / "events.toml").write_text("schema = 1\n", encoding="utf-8")
    done = tracker("claim", "nth", "9" * 5000, "--visitor", "x", folder=tmp_path)
    assert (done.returncode, "TRK510" in done.stderr) == (2, True)
