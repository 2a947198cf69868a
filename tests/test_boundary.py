"""Nothing that is put in leads to a traceback; the exit code says what kind of thing went wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.transcript import ROOT, run
from tracker.cli import promises


def tracker(*args: str, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tracker", *args],
        cwd=ROOT,
        env={**os.environ, "TRACKER_TODAY": "2024-01-01", **env},
        input=stdin,
        stdin=None if stdin is not None else subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_bug_is_one_line_and_exit_70(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(promises.ledger, "promises")
    lines, code = run("tracker pending", desk)
    assert code == 70
    assert lines[0].startswith("TRK999 a bug in tracker: AttributeError")


def test_debug_shows_where_a_bug_happened(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(promises.ledger, "promises")
    with pytest.raises(AttributeError):
        run("tracker pending --debug", desk)


@pytest.mark.parametrize("count", [1, 3000], ids=["in one piece", "more than a pipe holds"])
def test_a_closed_pipe_ends_quietly(count: int, tmp_path: Path) -> None:
    store = tmp_path / "events.toml"
    store.write_text("".join(f'[[event]]\nid = "e{n}"\ndate = "2000"\n' for n in range(count)), encoding="utf-8")
    script = f"{sys.executable} -m tracker timeline --json --store {store} | head -c 10"
    found = subprocess.run(
        ["bash", "-o", "pipefail", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stderr) == (0, "")


def test_a_full_disk_behind_stdout_is_exit_3() -> None:
    with open("/dev/full", "w") as full:
        found = subprocess.run(
            [sys.executable, "-m", "tracker", "timeline"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert found.returncode == 3
    assert found.stderr.startswith("TRK108 the output cannot be written")
    assert "Traceback" not in found.stderr


def test_an_interrupt_is_exit_130(tmp_path: Path) -> None:
    fifo = tmp_path / "events.toml"
    os.mkfifo(fifo)
    waiting = subprocess.Popen(
        [sys.executable, "-m", "tracker", "timeline", "--store", str(fifo)],
        stderr=subprocess.PIPE, text=True, cwd=ROOT,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # who runs this in the background ignores it
    )  # fmt: skip
    with open(fifo, "w"):  # opens only once the program reads
        waiting.send_signal(signal.SIGINT)
    _, said = waiting.communicate(timeout=60)
    assert waiting.returncode == 130
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x01\x02",
        b"\xff\xfe\x00",
        "título = 1".encode("latin-1"),
        b"[[event]]\ndate = 2000-07\n",
        b"]",
        b"a=" + b"[" * 9999,
    ],
    ids=["null", "utf-16", "latin-1", "month", "bracket", "deep"],
)
@pytest.mark.parametrize(
    "verb", ["timeline", "pending", "check", "people", "search x", "show x", "remove x --yes", "add x --on 2024"]
)
def test_a_broken_store_is_exit_3_and_stays_as_it_is(verb: str, content: bytes, desk: Path) -> None:
    (desk / "events.toml").write_bytes(content)
    lines, code = run(f"tracker {verb}", desk)
    assert code == 3
    assert lines[0].startswith("events.toml")
    assert (desk / "events.toml").read_bytes() == content


def test_hostile_text_never_reaches_the_terminal_raw(desk: Path) -> None:
    hostile = "Kim \u202enitup\u202c \u200bvisits"
    (desk / "events.toml").write_text(
        f'[[event]]\nid = "a"\ndate = "2000"\ntitle = "{hostile}\\u001b"\n', encoding="utf-8"
    )
    lines, _ = run("tracker timeline", desk)
    assert "\x1b" not in "".join(lines)
    assert "U+001B" in "".join(lines)
    (desk / "events.toml").write_text(
        f'[[event]]\nid = "a"\ndate = "2000"\ntitle = "{hostile}"\nnote = "{hostile}"\nodd = "\\u001b[2J"\n',
        encoding="utf-8",
    )
    for command in ("timeline", "show a", "check", "search visits", "remove a --dry-run"):
        text = "\n".join(run(f"tracker {command}", desk)[0])
        assert not {"\u202e", "\u202c", "\u200b", "\x1b"} & set(text), command


def test_colour_obeys_the_environment_and_the_option() -> None:
    assert "\x1b" not in tracker("timeline").stdout
    assert "\x1b" in tracker("timeline", FORCE_COLOR="1").stdout
    assert "\x1b" not in tracker("timeline", FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b" in tracker("timeline", "--color", "always", NO_COLOR="1").stdout
    assert "\x1b" not in tracker("timeline", "--color=never", FORCE_COLOR="1").stdout


def test_output_does_not_depend_on_locale_or_hash_order() -> None:
    plain = tracker("timeline", "--json").stdout
    assert tracker("timeline", "--json", LC_ALL="C", PYTHONHASHSEED="1").stdout == plain
    assert tracker("timeline", "--json", LC_ALL="C.UTF-8", PYTHONHASHSEED="2", TZ="Pacific/Kiritimati").stdout == plain


def test_an_output_without_unicode_still_says_everything() -> None:
    found = tracker("people", PYTHONIOENCODING="ascii")
    assert found.returncode == 0
    assert "\\uae40" in found.stdout


def test_the_first_add_makes_a_store_of_the_users_own_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TRACKER_STORE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    own = tmp_path / "data" / "tracker" / "events.toml"
    assert run("tracker timeline", tmp_path)[1] == 3
    lines, code = run('tracker add "Talks" --on 2024-06-19', tmp_path)
    assert (lines[0], code) == (f"makes the new store {own}", 0)
    assert own.read_text(encoding="utf-8").startswith("schema = 1\n\n[[event]]\n")
    assert "Talks" in run("tracker timeline", tmp_path)[0][0]
    assert run("tracker remove 2024-06-19-talks --yes", tmp_path)[1] == 0
    assert own.read_text(encoding="utf-8") == "schema = 1\n"


def test_a_store_that_cannot_be_looked_at_is_not_passed_over_for_another(desk: Path) -> None:
    (desk / "events.toml").unlink()
    (desk / "events.toml").symlink_to("events.toml")  # a ring: it is there, and no one can say what it is
    lines, code = run('tracker add "A talk" --on 2024-01-01', desk)
    assert ("TRK101" in lines[0], code) == (True, 3)
    assert not (desk.parent / "home" / "data").exists()
