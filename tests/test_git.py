"""A store under git: real repositories, real merges."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import transcript
from tracker.store import document, files

STORE = 'schema = 1\n\n[[event]]\nid = "a"\ndate = "2024-01-01"\n'
OURS = '\n[[event]]\nid = "ours"\ndate = "2024-02-02"\n\n[[event.source]]\nname = "S"\n'
THEIRS = '\n[[event]]\nid = "theirs"\ndate = "2024-03-03"\n\n[[event.source]]\nname = "S"\n'


def tracker(command: str, expected: int = 0) -> str:
    lines, code = transcript.run(f"tracker {command}", Path.cwd())
    assert code == expected, lines
    return "\n".join(lines)


def git(*words: str, expected: int = 0) -> str:
    done = subprocess.run(["git", *words], capture_output=True, text=True, check=False)
    assert done.returncode == expected, done.stderr + done.stdout
    return done.stdout + done.stderr


def write(text: str, name: str = "events.toml") -> None:
    Path(name).write_bytes(text.encode())


def read() -> str:
    return Path("events.toml").read_bytes().decode()


def commit(text: str | None, name: str = "events.toml") -> None:
    """A commit of the store with that text; None takes it out."""
    if text is None:
        git("rm", "-q", name)
    else:
        write(text, name)
    git("add", "-A")
    git("commit", "-q", "-m", "a change")


@pytest.fixture
def repository(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The desk as an empty repository, in which `tracker` is found and no setting of the machine is."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A desk officer")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "desk@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    git("init", "-q", "-b", "main")
    return desk


@pytest.fixture
def set_up(repository: Path) -> Path:
    tracker("init --git")
    return repository


def branches(base: str | None, ours: str | None, theirs: str | None) -> None:
    """A branch `theirs` beside `main`, on which we stand."""
    Path("events.toml").unlink()
    Path("readme.txt").touch()
    if base is None:
        git("add", "-A")
        git("commit", "-q", "-m", "no store yet")
    else:
        commit(base)
    git("checkout", "-q", "-b", "theirs")
    commit(theirs)
    git("checkout", "-q", "main")
    commit(ours)


def ids() -> list[str]:
    return [event.id for event in document.load(Path("events.toml")).record.events]


def is_clean() -> bool:
    return git("status", "--porcelain") == ""


@pytest.mark.usefixtures("set_up")
@pytest.mark.parametrize("words", [("merge", "--no-edit", "theirs"), ("rebase", "theirs"), ("cherry-pick", "theirs")])
def test_two_branches_that_each_append_an_event_are_joined(words: tuple[str, ...]) -> None:
    branches(STORE, STORE + OURS, STORE + THEIRS)
    git(*words)
    assert is_clean()
    assert read() == STORE + OURS + THEIRS


@pytest.mark.usefixtures("repository")
def test_without_the_driver_they_conflict() -> None:
    branches(STORE, STORE + OURS, STORE + THEIRS)
    assert "CONFLICT" in git("merge", "--no-edit", "theirs", expected=1)


@pytest.mark.usefixtures("repository")
def test_with_union_git_reports_success_and_leaves_what_is_no_store() -> None:
    write("events.toml merge=union\n", ".gitattributes")
    branches(STORE, STORE + OURS, STORE + THEIRS)
    git("merge", "--no-edit", "theirs")
    assert is_clean()
    assert read().count("[[event]]") == 2  # of three events
    tracker("timeline", 3)


@pytest.mark.usefixtures("set_up")
def test_the_same_field_changed_twice_is_a_conflict_that_check_names() -> None:
    branches(STORE + 'level = "working"\n', STORE + 'level = "state"\n', STORE + 'level = "official"\n')
    said = git("merge", "--no-edit", "theirs", expected=1)
    assert "TRK128 event a: level: changed by both" in said
    assert "CONFLICT" in said
    conflict = '<<<<<<< ours\nlevel = "state"\n=======\nlevel = "official"\n>>>>>>> theirs\n'
    assert read() == STORE + conflict
    assert tracker("check", 3).count("TRK104 a git conflict marker") == 3
    tracker("timeline", 3)
    write(STORE + 'level = "state"\n')
    git("commit", "-qam", "decided")
    tracker("check")


@pytest.mark.usefixtures("set_up")
def test_longer_markers_are_made_and_named() -> None:
    with Path(".gitattributes").open("a") as file:
        file.write("events.toml conflict-marker-size=20\n")
    branches(STORE + 'level = "working"\n', STORE + 'level = "state"\n', STORE + 'level = "official"\n')
    git("merge", "--no-edit", "theirs", expected=1)
    assert "\n" + "<" * 20 + " ours\n" in read()
    assert tracker("check", 3).count("TRK104 a git conflict marker") == 3


@pytest.mark.usefixtures("set_up")
def test_a_store_begun_on_both_sides_is_joined() -> None:
    branches(None, STORE + OURS, STORE + THEIRS)
    git("merge", "--no-edit", "theirs")
    assert ids() == ["a", "ours", "theirs"]


@pytest.mark.usefixtures("set_up")
def test_a_store_taken_out_on_one_side_is_left_to_a_person() -> None:
    branches(STORE, None, STORE + THEIRS)
    assert "modify/delete" in git("merge", "--no-edit", "theirs", expected=1)
    assert read() == STORE + THEIRS


@pytest.mark.usefixtures("set_up")
def test_branches_that_were_merged_crosswise_are_joined_again() -> None:
    branches(STORE, STORE + OURS, STORE + THEIRS)
    git("branch", "ours-before")
    git("merge", "-q", "--no-edit", "theirs")
    git("checkout", "-q", "theirs")
    git("merge", "-q", "--no-edit", "ours-before")
    commit(read().replace('"2024-03-03"', '"2024-03-04"'))
    git("checkout", "-q", "main")
    commit(read() + '\n[[event]]\nid = "last"\ndate = "2024-04-04"\n')
    git("merge", "--no-edit", "theirs")
    assert ids() == ["a", "ours", "theirs", "last"]
    assert "2024-03-04" in read()


@pytest.mark.usefixtures("set_up")
def test_crosswise_merges_of_what_was_in_conflict_lose_nothing() -> None:
    branches(STORE + 'note = "n"\n', STORE + 'note = "ours"\n', STORE + 'note = "theirs"\n')
    git("branch", "ours-before")
    for branch, other, decided in (("main", "theirs", "ours"), ("theirs", "ours-before", "theirs")):
        git("checkout", "-q", branch)
        git("merge", "-q", "--no-edit", other, expected=1)
        commit(STORE + f'note = "{decided}"\n' + (OURS if branch == "main" else THEIRS))
    git("checkout", "-q", "main")
    git("merge", "--no-edit", "theirs", expected=1)
    assert '<<<<<<< ours\nnote = "ours"\n=======\nnote = "theirs"\n>>>>>>> theirs\n' in read()
    assert '"ours"\ndate' in read()
    assert '"theirs"\ndate' in read()


@pytest.mark.usefixtures("set_up")
def test_a_version_that_is_not_toml_is_merged_line_by_line_and_left_to_a_person() -> None:
    branches(STORE, STORE + OURS, STORE + "\nnote = not TOML\n")
    said = git("merge", "--no-edit", "theirs", expected=1)
    assert "TRK127" in said
    for line in (*OURS.split("\n"), "note = not TOML"):
        assert line in read()
    assert "<<<<<<< ours" in read()


@pytest.mark.usefixtures("set_up")
def test_where_the_program_is_gone_git_merges_as_it_always_does() -> None:
    git("config", "merge.tracker.driver", driver().replace("tracker merge-driver", "no-such-program"))
    branches(STORE, STORE + OURS, STORE + THEIRS)
    git("merge", "--no-edit", "theirs", expected=1)
    assert "<<<<<<< ours" in read()
    assert 'id = "ours"' in read()
    assert 'id = "theirs"' in read()


def driver() -> str:
    return git("config", "--get", "merge.tracker.driver").strip()


def test_a_store_in_a_folder_with_an_odd_name_is_merged(repository: Path) -> None:
    odd = 'a b\'s [1] "x" $(touch y) ü.toml'
    folder = repository / "-sub folder"
    folder.mkdir()
    os.chdir(folder)
    write(STORE, odd)
    assert transcript.app.run(["--store", odd, "init", "--git"]) == 0
    commit(STORE, odd)
    git("checkout", "-q", "-b", "theirs")
    commit(STORE + THEIRS, odd)
    git("checkout", "-q", "main")
    commit(STORE + OURS, odd)
    git("merge", "--no-edit", "theirs")
    assert Path(odd).read_text() == STORE + OURS + THEIRS
    assert sorted(path.name for path in folder.iterdir()) == sorted([odd, ".gitattributes"])


@pytest.mark.usefixtures("repository")
def test_setting_up_keeps_what_is_there_and_is_done_once() -> None:
    write("*.png binary", ".gitattributes")
    before = read()
    assert "wrote" in tracker("init --git")
    there = Path(".gitattributes").read_text(), Path(".git/config").read_text()
    assert there[0] == "*.png binary\n/events.toml merge=tracker diff=tracker\n"
    assert tracker("init --git") == "git merges events.toml by events"
    assert (Path(".gitattributes").read_text(), Path(".git/config").read_text()) == there
    assert read() == before


@pytest.mark.usefixtures("repository")
def test_setting_up_makes_a_store_where_there_is_none() -> None:
    Path("events.toml").unlink()
    assert tracker('init --git --title "Visits"').startswith("made events.toml\n")
    assert "TRK108" in tracker('init --git --title "Other"', 3)


def test_setting_up_works_in_a_work_tree_and_a_folder_below(set_up: Path) -> None:
    commit(STORE)
    git("worktree", "add", "-q", "../tree")
    (set_up.parent / "tree" / "below").mkdir()
    os.chdir(set_up.parent / "tree" / "below")
    assert "wrote" in tracker("init --git")
    assert Path(".gitattributes").exists()
    os.chdir(set_up.parent / "tree")
    assert tracker("init --git") == "git merges events.toml by events"


def test_setting_up_outside_of_a_repository_is_refused_and_nothing_made(desk: Path) -> None:
    Path("events.toml").unlink()
    assert "TRK124" in tracker("init --git", 3)
    assert os.listdir(desk) == []


@pytest.mark.usefixtures("repository")
def test_setting_up_is_refused_where_it_would_have_no_effect() -> None:
    Path(".git/info/attributes").write_text("events.toml merge=union\n")
    assert "TRK129" in tracker("init --git", 3)
    Path(".git/info/attributes").unlink()
    Path(".gitattributes").unlink()
    Path(".gitattributes").symlink_to("readme.txt")
    assert "TRK129" in tracker("init --git", 3)
    assert not Path("readme.txt").exists()


def history() -> None:
    """Three commits: the first without a store, one with an event, one with two."""
    branches(None, STORE, STORE + THEIRS)
    commit(STORE + OURS)
    git("tag", "v2")


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("diff", "added    2024-04-04  Event  [new]"),
        ("diff HEAD~1", "added    2024-02-02  Event  [ours]\nadded    2024-04-04  Event  [new]"),
        ("diff HEAD~1 v2", "added    2024-02-02  Event  [ours]"),
        ("diff HEAD~1..v2", "added    2024-02-02  Event  [ours]"),
        ("diff HEAD~1..", "added    2024-02-02  Event  [ours]"),
        ("diff theirs..main", "added    2024-02-02  Event  [ours]\nremoved  2024-03-03  Event  [theirs]"),
        ("diff v2 copy.toml", "removed  2024-02-02  Event  [ours]"),
        ("diff copy.toml", "added    2024-02-02  Event  [ours]\nadded    2024-04-04  Event  [new]"),
        ("diff v2..HEAD", "nothing has changed"),
    ],
)
def test_versions_are_files_or_revisions(command: str, expected: str) -> None:
    history()
    write(STORE, "copy.toml")
    write(STORE + OURS + '\n[[event]]\nid = "new"\ndate = "2024-04-04"\n')
    assert tracker(command) == expected


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("command", "code", "exit_code"),
    [
        ("diff nothing", "TRK125", 2),
        ("diff -- --output=x", "TRK125", 2),
        ("diff -- -p", "TRK125", 2),
        ("diff HEAD:events.toml", "TRK125", 2),
        ("diff 'HEAD --output=x'", "TRK125", 2),
        ("diff 'HEAD;touch x'", "TRK125", 2),
        ("diff ..--output=x", "TRK125", 2),
        ("diff ''", "TRK125", 2),
        ("diff HEAD~2", "TRK126", 3),
        ("--store other.toml diff HEAD HEAD", "TRK126", 3),
        ("diff .", "TRK125", 2),
        (f"diff {'x' * 5000}", "TRK125", 2),
        (f"diff {'x' * 5000}..HEAD", "TRK125", 2),
    ],
)
def test_what_is_no_version_is_refused(command: str, code: str, exit_code: int) -> None:
    history()
    assert code in tracker(command, exit_code)
    assert not Path("x").exists()


@pytest.mark.usefixtures("repository")
def test_a_version_that_cannot_be_read_is_told_with_its_place() -> None:
    history()
    commit(STORE + "level = 3\n")
    write(STORE)
    assert "HEAD:events.toml:6: TRK20" in tracker("diff", 3)


@pytest.mark.usefixtures("desk")
def test_outside_of_a_repository_two_files_are_compared_and_a_revision_is_refused() -> None:
    write(STORE, "copy.toml")
    assert "TRK124" in tracker("diff", 3)
    tracker("diff copy.toml --exit-code", 1)


def test_nothing_that_a_repository_says_is_run(repository: Path) -> None:
    history()
    spy = repository / "spy"
    spy.write_text('#!/bin/sh\ntouch "$(dirname "$0")/was-run"\ncat\n')
    spy.chmod(0o755)
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman"):
        (repository / ".git" / "hooks" / hook).symlink_to(spy)
    for key in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "diff.x.textconv",
        "diff.x.command",
        "filter.x.smudge",
    ):
        git("config", key, str(spy))
    write("events.toml diff=x filter=x\n", ".gitattributes")
    write(read() + "# changed\n")
    tracker("diff")
    tracker("diff HEAD~1 --json")
    tracker("diff copy 2>/dev/null", 2)
    assert not (repository / "was-run").exists()


@pytest.mark.usefixtures("repository")
def test_what_changed_is_told_for_programs_too() -> None:
    commit(read())
    tracker("edit kim-invites-putin-2023 --set due=2024")
    tracker("remove kim-visits-russia-2023 --yes")
    found = json.loads(tracker("diff --json --exit-code", 1))
    assert (found["from"], found["to"], found["as_of"]) == ("HEAD:events.toml", "events.toml", "2024-01-01")
    assert [(change["name"], change["way"]) for change in found["changes"]] == [
        ("kim-invites-putin-2023", "changed"),
        ("kim-visits-russia-2023", "removed"),
    ]
    assert found["changes"][0]["fields"] == [{"field": "due", "was": None, "now": "2024"}]
    assert found["promises"] == []


@pytest.mark.usefixtures("desk")
def test_the_driver_refuses_what_it_cannot_read_and_leaves_it() -> None:
    write(STORE, "one")
    assert "TRK101" in tracker("merge-driver one one missing", 3)
    write("\0", "binary")
    write("\0\0", "other")
    assert "TRK127" in tracker("merge-driver one binary other", 3)
    assert files.read_bytes(Path("binary")) == b"\0"
