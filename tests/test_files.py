"""The store on disk: which file it is, and that no failure and no other program leaves half of it."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tracker.errors import TrackerError
from tracker.store import document, files, lock

AS_ROOT = os.geteuid() == 0
not_as_root = pytest.mark.skipif(AS_ROOT, reason="root may do everything")


def code(error: pytest.ExceptionInfo[TrackerError]) -> str:
    assert error.value.exit_code == 3
    (problem,) = error.value.problems
    assert problem.file
    return problem.code


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "events.toml"
    path.write_bytes(b"schema = 1\n")
    return path


def is_whole(path: Path, text: str) -> bool:
    """Whether the file holds that text, and no temporary file is left beside it."""
    return path.read_bytes() == text.encode() and not [
        name for name in os.listdir(path.parent) if name.endswith(".tmp")
    ]


@not_as_root
def test_a_store_where_we_may_not_look_is_told_when_it_is_read(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    path = files.named(str(closed / "events.toml"))
    with pytest.raises(TrackerError) as error:
        files.read(path)
    closed.chmod(0o700)
    assert code(error) == "TRK101"


@pytest.mark.parametrize(
    ("raw", "expected", "line"),
    [
        (b"a\xff\n", "TRK102", 1),
        (b"a\n\r\nb\xe4rlin\n", "TRK102", 3),  # Latin-1
        (b"a\nb\xc3", "TRK102", 2),  # cut off within a letter
        (b"\xff\xfea\x00\n\x00", "TRK102", 1),  # UTF-16
        (b"\x89PNG\r\n\x1a\n\x00", "TRK102", 3),
        (b"\n\n\x00", "TRK102", 3),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(store: Path, raw: bytes, expected: str, line: int) -> None:
    store.write_bytes(raw)
    with pytest.raises(TrackerError) as error:
        files.read(store)
    assert (code(error), error.value.problems[0].line) == (expected, line)


@pytest.mark.parametrize("text", ["", "a\r\nb\n\n", "\ufeffa", "ü\u2028\u0085\r", "no end"])
def test_text_is_read_as_it_is(store: Path, text: str) -> None:
    store.write_bytes(text.encode())
    assert files.read(store) == text


@pytest.mark.parametrize("name", ["nothing.toml", ".", "events.toml/events.toml", "loop", "x" * 300])
def test_what_cannot_be_opened_is_told(store: Path, name: str) -> None:
    (store.parent / "loop").symlink_to("loop")
    with pytest.raises(TrackerError) as error:
        files.read(store.parent / name)
    assert code(error) == "TRK101"


@pytest.mark.parametrize("name", ["nothing.toml", "events.toml/events.toml", "loop"])
def test_what_cannot_be_opened_cannot_be_held(store: Path, name: str) -> None:
    (store.parent / "loop").symlink_to("loop")
    with pytest.raises(TrackerError) as error, lock.locked(store.parent / name):
        pass
    assert code(error) == "TRK101"


@not_as_root
def test_a_file_that_may_not_be_read_is_told(store: Path) -> None:
    store.chmod(0)
    with pytest.raises(TrackerError) as error:
        files.read(store)
    assert code(error) == "TRK101"


def test_a_second_holder_waits_in_vain(store: Path) -> None:
    with lock.locked(store):
        with pytest.raises(TrackerError) as error, lock.locked(store, seconds=0.01):
            pass
        assert code(error) == "TRK106"
        assert "0.01 seconds" in str(error.value)
    with lock.locked(store, seconds=0):  # free again
        pass


def test_a_failure_frees_the_lock(store: Path) -> None:
    with pytest.raises(KeyError), lock.locked(store):
        raise KeyError
    with lock.locked(store, seconds=0):
        pass


def test_a_store_is_held_through_a_link_too(store: Path) -> None:
    link = store.parent / "link.toml"
    link.symlink_to("events.toml")
    with lock.locked(store), pytest.raises(TrackerError) as error, lock.locked(link, seconds=0):
        pass
    assert code(error) == "TRK106"


HOLDER = """
import sys
from pathlib import Path
from tracker.store import lock
with lock.locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_killed_holder_holds_no_longer(store: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(TrackerError) as error, lock.locked(store, seconds=0):
            pass
        assert code(error) == "TRK106"
        holder.kill()
        holder.wait()
        with lock.locked(store, seconds=0):
            pass


def handles_on(path: Path) -> int:
    """How many handles this process has on the file."""
    count = 0
    for name in os.listdir("/proc/self/fd"):
        try:
            count += os.path.samestat(os.stat(f"/proc/self/fd/{name}"), path.stat())
        except FileNotFoundError:
            continue
    return count


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="cannot tell here whether someone waits")
def test_who_waited_while_the_file_was_replaced_holds_the_new_file(store: Path) -> None:
    def wait_and_write() -> str:
        with document.editing(store) as waited:
            waited.with_event({"id": "b", "date": "2021"}).save(waited)
        return waited.text

    with ThreadPoolExecutor(1) as pool:
        with document.editing(store) as first:
            waiting = pool.submit(wait_and_write)
            while handles_on(store) < 2 and not waiting.done():
                pass
            changed = first.with_event({"id": "a", "date": "2020"})
            changed.save(first)
        assert waiting.result() == changed.text
    assert [event.id for event in document.load(store).record.events] == ["a", "b"]


def test_many_writers_lose_nothing(store: Path) -> None:
    def write(number: int) -> None:
        with document.editing(store) as before:
            before.with_event({"id": f"e{number}", "date": f"20{number:02}"}).save(before)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(20)))
    assert [event.id for event in document.load(store).record.events] == [f"e{number}" for number in range(20)]


def test_a_file_that_another_program_changed_is_not_replaced(store: Path) -> None:
    before = document.load(store)
    changed = before.with_event({"id": "a", "date": "2020"})
    store.write_bytes(b"schema = 1\n# by another\n")
    with pytest.raises(TrackerError) as error:
        changed.save(before)
    assert code(error) == "TRK107"
    assert is_whole(store, "schema = 1\n# by another\n")


def test_a_file_that_is_gone_is_not_made_anew(store: Path) -> None:
    before = document.load(store)
    store.unlink()
    with pytest.raises(TrackerError) as error:
        before.save(before)
    assert code(error) == "TRK101"
    assert os.listdir(store.parent) == []


def test_what_is_only_like_the_old_text_is_a_change_too(store: Path) -> None:
    store.write_bytes("\ufeffschema = 1\n".encode())
    before = document.load(store)
    store.write_bytes(b"schema = 1\n")  # the byte-order mark is gone
    with pytest.raises(TrackerError) as error:
        before.save(before)
    assert code(error) == "TRK107"


@pytest.mark.parametrize("seems", [True, False])
def test_what_only_seems_to_be_the_file_as_it_was_is_put_back(store: Path, seems: bool) -> None:
    before = store.read_bytes()
    with pytest.raises(TrackerError) as error:
        files.replace(store, [b"new\n"], lambda: [before[:-1] + b"x"], lambda: seems)
    assert code(error) == "TRK107"
    assert is_whole(store, before.decode())


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755, 0o444])
def test_the_mode_is_kept(store: Path, mode: int) -> None:
    store.chmod(mode)
    files.replace(store, [b"new\n"], lambda: [b"schema = 1\n"])
    assert is_whole(store, "new\n")
    assert store.stat().st_mode & 0o7777 == mode


@pytest.mark.skipif(not AS_ROOT, reason="only root may give a file away")
def test_the_owner_and_the_group_are_kept(store: Path) -> None:
    os.chown(store, 1234, 4321)
    files.replace(store, [b"new\n"], lambda: [b"schema = 1\n"])
    assert (store.stat().st_uid, store.stat().st_gid) == (1234, 4321)


@pytest.mark.parametrize("target", ["../kept/events.toml", "{folder}/kept/events.toml"])
def test_a_link_stays_one(tmp_path: Path, target: str) -> None:
    for name in ("kept", "desk"):
        (tmp_path / name).mkdir()
    kept, link = tmp_path / "kept" / "events.toml", tmp_path / "desk" / "link.toml"
    kept.write_bytes(b"old\n")
    link.symlink_to(target.format(folder=tmp_path))
    files.replace(link, [b"new\n"], lambda: [b"old\n"])
    assert os.readlink(link) == target.format(folder=tmp_path)
    assert is_whole(kept, "new\n")
    assert os.listdir(link.parent) == ["link.toml"]


@not_as_root
def test_a_folder_that_may_not_be_written_leaves_the_old_file(store: Path) -> None:
    store.parent.chmod(0o500)
    with pytest.raises(TrackerError) as error:
        files.replace(store, [b"new\n"], lambda: [b"schema = 1\n"])
    store.parent.chmod(0o700)
    assert code(error) == "TRK108"
    assert is_whole(store, "schema = 1\n")


@not_as_root
def test_a_folder_that_may_be_written_and_not_listed_is_written(store: Path) -> None:
    store.parent.chmod(0o300)
    files.replace(store, [b"new\n"], lambda: [b"schema = 1\n"])
    store.parent.chmod(0o700)
    assert is_whole(store, "new\n")


WRITER = """
import resource, sys
from pathlib import Path
from tracker.errors import TrackerError
from tracker.store import files
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
path = Path(sys.argv[1])
try:
    if path.exists():
        files.replace(path, [b"x" * 100_000], lambda: [b"schema = 1\\n"])
    else:
        files.create(path, "x" * 100_000)
except TrackerError as error:
    print(error)
"""


@pytest.mark.parametrize("name", ["events.toml", "new.toml"])
def test_a_write_that_breaks_off_leaves_all_as_it_was(store: Path, name: str) -> None:
    path = store.parent / name
    done = subprocess.run([sys.executable, "-c", WRITER, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"{path}: TRK108 ")
    assert os.strerror(errno.EFBIG) in done.stdout
    assert os.listdir(store.parent) == ["events.toml"]
    assert is_whole(store, "schema = 1\n")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("may not mount a small disk here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_old_file(small_disk: Path) -> None:
    store = small_disk / "events.toml"
    store.write_bytes(b"schema = 1\n")
    with pytest.raises(TrackerError) as replacing:
        files.replace(store, [b"x" * 100_000], lambda: [b"schema = 1\n"])
    with pytest.raises(TrackerError) as creating:
        files.create(small_disk / "new.toml", "x" * 100_000)
    assert (code(replacing), code(creating)) == ("TRK108", "TRK108")
    assert os.listdir(small_disk) == ["events.toml"]
    assert is_whole(store, "schema = 1\n")


def test_a_new_store_is_made_with_its_folders_and_the_usual_mode(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "events.toml"
    files.create(path, "ü\r\n")
    assert is_whole(path, "ü\r\n")
    plain = tmp_path / "plain"
    plain.touch()
    assert path.stat().st_mode == plain.stat().st_mode


def test_what_is_there_is_never_overwritten(store: Path) -> None:
    (store.parent / "link.toml").symlink_to("nowhere.toml")
    for name in ("events.toml", "link.toml"):
        with pytest.raises(TrackerError) as error:
            files.create(store.parent / name, "new\n")
        assert code(error) == "TRK108"
        assert "is there already" in str(error.value)
    assert sorted(os.listdir(store.parent)) == ["events.toml", "link.toml"]
    assert is_whole(store, "schema = 1\n")


@pytest.mark.parametrize("name", ["events.toml/new.toml", "events.toml/new/events.toml", "x" * 300])
def test_a_store_that_cannot_be_made_is_told(store: Path, name: str) -> None:
    with pytest.raises(TrackerError) as error:
        files.create(store.parent / name, "new\n")
    assert code(error) == "TRK108"
    assert "cannot be made" in str(error.value)


def test_of_many_who_make_it_one_does(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"

    def make(number: int) -> bool:
        try:
            files.create(path, f"{number}\n")
        except TrackerError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        made = [number for number, done in enumerate(pool.map(make, range(8))) if done]
    assert len(made) == 1
    assert is_whole(path, f"{made[0]}\n")
