"""The store under attack: killed writers, failing calls, programs that heed no lock. At length: make reliability."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from bench.reliability import faults, load, scenarios
from tracker.errors import TrackerError
from tracker.store import beside, document, files, outputs

OLD = b"schema = 1\n"
with_strace = pytest.mark.skipif(not faults.can_strace(), reason="strace is not here, or may not trace")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "events.toml"
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


# Many at once


def test_writers_readers_and_an_editor_that_heeds_no_lock_lose_nothing(tmp_path: Path) -> None:
    alone = load.held(tmp_path, writers=3, adds=4, readers=1)
    assert (alone.events, alone.lost, alone.doubled) == (12, 0, 0)
    disturbed = load.held(tmp_path, writers=3, adds=4, readers=1, editor="heedless")
    assert (disturbed.doubled, disturbed.overwritten) == (0, 0)


# Killed, and failing


def struck(point: faults.Point) -> bool:
    """The calls that change something on the disk: the long form strikes all."""
    return point.touches_files and (point.call in faults.CHANGING or "O_CREAT" in point.text)


@with_strace
@pytest.mark.parametrize("name", ["edit --set", "init"])
def test_a_killed_write_leaves_the_old_file_or_the_new_one(name: str, tmp_path: Path) -> None:
    scenario = scenarios.scenario(name, tmp_path)
    points = list(filter(struck, scenario.points(tmp_path / "place")))
    assert {"openat", "write", "fsync"} <= {point.call for point in points}
    found = list(faults.killed(scenario, tmp_path / "place", points, following={}))
    assert [(point, wrong) for point, wrong in found if wrong] == []


@with_strace
def test_a_write_in_which_a_call_fails_leaves_the_old_file_and_says_so(tmp_path: Path) -> None:
    scenario = scenarios.scenario("add", tmp_path)
    points = [point for point in scenario.points(tmp_path / "place") if struck(point) and point.call != "close"]
    found = list(faults.failing(scenario, tmp_path / "place", points, following={}, most=1))
    assert len(found) > 5
    assert [(point, error, wrong) for point, error, wrong in found if wrong] == []


@with_strace
@pytest.mark.parametrize("error", ["ENOLCK", "EOPNOTSUPP", "ENOSYS"])
def test_where_there_are_no_locks_nothing_is_written(error: str, tmp_path: Path) -> None:
    scenario = scenarios.scenario("add", tmp_path)
    folder = scenario.copy(tmp_path / "place")
    done = scenario.run(folder, "-e", f"inject=flock:error={error}", "-o", "/dev/null")
    assert done.returncode == 3
    assert "TRK106 cannot be locked: " in done.stderr
    assert scenario.read(folder) == scenario.old


@with_strace
@pytest.mark.parametrize(
    "inject",
    [
        "flock:error=EBADF:when=1",  # NFS locks only what is open for writing
        "renameat2:error=EINVAL",  # a file system that cannot exchange two names
        "fchmod:error=EPERM",  # nor knows modes
        "listxattr:error=EOPNOTSUPP",
    ],
)
def test_a_poorer_file_system_does_too(inject: str, tmp_path: Path) -> None:
    scenario = scenarios.scenario("add", tmp_path)
    new = scenario.new(tmp_path / "place")
    folder = scenario.copy(tmp_path / "place")
    done = scenario.run(folder, "-e", f"inject={inject}", "-o", "/dev/null")
    assert (done.returncode, scenario.read(folder)) == (0, new)


@with_strace
def test_a_store_is_made_where_there_are_no_links(tmp_path: Path) -> None:
    scenario = scenarios.scenario("add, the first", tmp_path)
    new = scenario.new(tmp_path / "place")
    folder = scenario.copy(tmp_path / "place")
    done = scenario.run(folder, "-e", "inject=link:error=EPERM", "-o", "/dev/null")
    assert (done.returncode, scenario.read(folder)) == (0, new)
    assert "new.toml" in names(folder)


# What killed writers leave


def test_what_a_killed_writer_left_is_swept_and_nothing_else(store: Path) -> None:
    mine = ".events.toml.tracker-0123456789ab.tmp"
    foreign = [
        ".events.toml.swp", ".events.toml.tmp", "events.toml~", ".events.toml.tracker-0123.tmp", ".events.toml.x1y2z3",
        ".other.toml.tracker-0123456789ab.tmp", "x.events.toml.tracker-0123456789ab.tmp", f"{mine}.bak",
    ]  # fmt: skip
    for name in (mine, *foreign):
        (store.parent / name).write_text("x")
    (store.parent / ".events.toml.tracker-aaaaaaaaaaaa.tmp").symlink_to(foreign[0])
    (store.parent / ".events.toml.tracker-bbbbbbbbbbbb.tmp").mkdir()
    os.mkfifo(store.parent / ".events.toml.tracker-cccccccccccc.tmp")
    before = names(store.parent)
    with document.editing(store):
        pass
    assert names(store.parent) == [name for name in before if name != mine]


def test_what_a_living_writer_holds_is_not_swept(store: Path) -> None:
    held = store.parent / ".events.toml.tracker-0123456789ab.tmp"
    with held.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with document.editing(store):
            assert held.exists()
    with document.editing(store):
        assert not held.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file away")
def test_what_another_user_left_is_not_swept(store: Path) -> None:
    other = store.parent / ".events.toml.tracker-0123456789ab.tmp"
    other.touch()
    os.chown(other, 1234, 1234)
    with document.editing(store):
        assert other.exists()


# What a file has besides its text

OWNER, GROUP, OTHER, USER, MASK = 0x01, 0x04, 0x20, 0x02, 0x10  # linux/posix_acl.h
NO_ID = 0xFFFFFFFF


def access_list(user: int) -> bytes:
    """The mode 0640, and that user may read and write: as setfacl -m u:USER:rw writes it."""
    rows = [(OWNER, 6, NO_ID), (USER, 6, user), (GROUP, 4, NO_ID), (MASK, 6, NO_ID), (OTHER, 0, NO_ID)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *row) for row in rows)


def give(path: Path, name: str, value: bytes) -> None:
    try:
        os.setxattr(path, name, value)
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.EPERM):
            pytest.skip(f"this file system has no {name}")
        raise


def test_attributes_and_access_lists_are_kept(store: Path) -> None:
    given = {"user.origin": b"desk 7", "system.posix_acl_access": access_list(4321)}
    for name, value in given.items():
        give(store, name, value)
    mode = store.stat().st_mode
    files.replace(store, [b"new\n"], lambda: [b"schema = 1\n"])
    assert {name: os.getxattr(store, name) for name in os.listxattr(store) if name in given} == given
    assert store.stat().st_mode == mode


def test_a_store_gets_no_access_list_from_its_folder_that_it_had_not(store: Path) -> None:
    give(store.parent, "system.posix_acl_default", access_list(4321))
    files.replace(store, [b"new\n"], lambda: [b"schema = 1\n"])
    assert "system.posix_acl_access" not in os.listxattr(store)


# Edits from elsewhere

MEDDLER = """
import os, sys
moment, victim, theirs, how = sys.argv[1:5]
done = False
def meddle(event, arguments):
    global done
    if done or not event == moment or (moment == "open" and ".tracker-" not in str(arguments[0])):
        return
    done = True
    with open(victim + ".theirs" if how == "rename" else victim, "w") as file:
        file.write(theirs)
    if how == "rename":
        os.rename(victim + ".theirs", victim)
sys.addaudithook(meddle)
from tracker.cli.app import run
code = run(sys.argv[5:])
sys.exit(code if done else 99)
"""
THEIRS = '[[event]]\nid = "theirs"\ndate = "2024-01-01"\n'
WRITING = ["add", "edit --set", "edit by hand", "remove", "import", "undo"]


def meddled(scenario: faults.Scenario, folder: Path, moment: str, how: str) -> subprocess.CompletedProcess[str]:
    scenario.copy(folder)
    return subprocess.run(
        [sys.executable, "-c", MEDDLER, moment, scenario.writes, THEIRS, how, *scenario.words],
        cwd=folder, env=faults.environment(folder), capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("name", WRITING)
@pytest.mark.parametrize(
    ("moment", "how"),
    [
        pytest.param("open", "write", id="while it writes"),
        pytest.param("ctypes.dlsym", "rename", id="at the last moment", marks=pytest.mark.skipif(
            sys.platform != "linux", reason="only Linux exchanges two names")),
    ],
)  # fmt: skip
def test_what_another_saves_meanwhile_is_not_overwritten(name: str, moment: str, how: str, tmp_path: Path) -> None:
    scenario = scenarios.scenario(name, tmp_path)
    done = meddled(scenario, tmp_path / "place", moment, how)
    assert done.returncode == 3, done.stderr
    assert "TRK107" in done.stderr
    assert scenario.read(tmp_path / "place") == THEIRS.encode()
    assert not [name for name in names(tmp_path / "place") if name.endswith(".tmp")]


@pytest.mark.parametrize("name", ["init", "add, the first", "export -o"])
def test_what_another_makes_meanwhile_is_not_overwritten(name: str, tmp_path: Path) -> None:
    scenario = scenarios.scenario(name, tmp_path)
    done = meddled(scenario, tmp_path / "place", "open", "write")
    assert done.returncode == 3, done.stderr
    assert "is there already; nothing was written" in done.stderr
    assert scenario.read(tmp_path / "place") == THEIRS.encode()


def test_an_event_changed_while_it_is_edited_by_hand_keeps_both_texts(tmp_path: Path) -> None:
    scenario = scenarios.scenario("edit by hand", tmp_path)
    folder = scenario.copy(tmp_path / "place")
    (folder / "editor.py").write_text(
        "import sys\nstore = open('events.toml').read()\n"
        "open('events.toml', 'w').write(store.replace('Kim invites Putin', 'Kim asks Putin'))\n"
        "open(sys.argv[1], 'a').write('note = \"mine\"\\n')\n"
    )
    env = {**faults.environment(folder), "EDITOR": f"{sys.executable} editor.py", "TMPDIR": str(folder)}
    done = subprocess.run(
        [sys.executable, "-m", "tracker", *scenario.words],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "TRK107" in done.stderr) == (3, True)
    assert "Kim asks Putin" in (folder / "events.toml").read_text()
    (kept,) = folder.glob("tracker-event-*.toml")
    assert 'note = "mine"' in kept.read_text()


# Outputs, and what breaks off


def test_an_output_has_the_mode_of_the_one_it_replaces(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("old")
    page.chmod(0o640)
    outputs.write(page, ["new"], force=True)
    assert (page.read_text(), page.stat().st_mode & 0o777, names(tmp_path)) == ("new", 0o640, ["page.md"])


def test_an_output_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def parts() -> object:
        yield "one"
        raise TrackerError

    for force in (False, True):
        with pytest.raises(TrackerError):
            outputs.write(tmp_path / "page.md", parts(), force=force)  # type: ignore[arg-type]
        assert names(tmp_path) == []


def test_a_write_that_is_interrupted_leaves_nothing(store: Path) -> None:
    def parts() -> object:
        yield b"one"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        beside.put(store, parts())  # type: ignore[arg-type]
    assert (store.read_bytes(), names(store.parent)) == (OLD, ["events.toml"])


@pytest.mark.skipif(not shutil.which("setpriv"), reason="root may do everything, and setpriv is not here to forbid it")
@pytest.mark.parametrize("name", ["add", "init", "export -o"])
def test_a_folder_that_may_not_be_written_is_told(name: str, tmp_path: Path) -> None:
    scenario = scenarios.scenario(name, tmp_path)
    folder = scenario.copy(tmp_path / "place")
    (folder / "home").mkdir(exist_ok=True)
    folder.chmod(0o500)
    powerless = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*powerless, sys.executable, "-m", "tracker", *scenario.words],
        cwd=folder, env=faults.environment(folder), capture_output=True, text=True, check=False,
    )  # fmt: skip
    folder.chmod(0o700)
    assert done.returncode == 3, done.stderr
    assert os.strerror(errno.EACCES) in done.stderr
    assert scenario.read(folder) == scenario.old
