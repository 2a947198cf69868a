"""What the tracker changed is taken back byte for byte, and nothing that anybody else wrote goes with it.

The story is told in tests/transcripts/undo.txt.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import transcript
from tests.test_store_properties import Scribe, changed, quick, scribes
from tracker.errors import TrackerError
from tracker.store import document, entries, history, reversal
from tracker.store.document import Document
from tracker.store.entries import Entry, Touched
from tracker.store.standing import standing
from tracker.store.stretches import Difference, applied, inverse

SMALL = 'schema = 1\n\n[[event]]\nid = "a"\ndate = "2024-01-01"\n'


def tracker(command: str, expected: int = 0) -> str:
    """What a command says, stdout and stderr."""
    lines, code = transcript.run(f"tracker {command}", Path.cwd())
    assert code == expected, lines
    return "\n".join(lines)


def kept(before: Document, after: Document) -> Entry:
    """A change as the history gives it back."""
    found = entries.of_line(b"".join(entries.pieces(reversal.entry(before, after, "2024-01-01T00:00:00", ["edit"]))))
    assert found
    return found


def test_a_change_in_very_many_places_is_one_line_of_json() -> None:
    same = ["".join(f"{number} {line} stays\n" for line in range(60)) for number in range(2500)]
    before, after = ("".join(f"{end}\n{lines}" for lines in same) for end in ("was", "is"))
    found = Difference(before, after)
    entry = Entry(
        "2024-01-01", ("edit",), "b", "a", found, events=tuple(Touched(str(n), "w", None) for n in range(2001))
    )
    line = b"".join(entries.pieces(entry))
    assert len(found) > 2000
    assert line.endswith(b'"number": 0}\n')
    assert json.loads(line)["stretches"] == [list(stretch) for stretch in found]
    assert entries.of_line(line) == entry._replace(stretches=tuple(found))
    assert found.size == sum(len(old) + len(new) for _, old, new in found)


@quick
@given(scribes(), st.randoms(use_true_random=False))
def test_a_change_undone_leaves_the_same_bytes_and_redone_the_same_again(
    made: tuple[Scribe, Document], chance: random.Random
) -> None:
    before = replace(made[1], mark=chance.choice(["", "\ufeff"]))
    after = changed(before, chance)
    change = kept(before, after)
    back = reversal.taken_back(after, change)
    assert (back.mark, back.text) == (before.mark, before.text)
    assert reversal.taken_back(back, kept(after, back)).text == after.text


@quick
@given(scribes(), st.randoms(use_true_random=False))
def test_what_others_wrote_since_is_still_there_or_the_undo_is_refused(
    made: tuple[Scribe, Document], chance: random.Random
) -> None:
    before = made[1]
    after = changed(before, chance)
    change = kept(before, after)
    since = changed(after, chance)
    try:
        back = reversal.taken_back(since, change)
    except TrackerError:
        return  # which of them, the table below says
    was, now, then = (
        dict(zip(ids(state), state.tables.get("event", []), strict=True)) for state in (before, since, back)
    )
    about = {event.id for event in change.events}
    assert {name: table for name, table in now.items() if name not in about} == {
        name: table for name, table in then.items() if name not in about
    }
    assert all(then.get(name) == was.get(name) for name in about)


def ids(store: Document) -> list[str]:
    return [event.id for event in store.record.events]


lines = st.lists(st.sampled_from(["[[event]]\n", "\n", "a = 1\n", "b = 2\n", "# c\n", "x\r\n"]), max_size=60)


@quick
@given(lines, lines, st.sampled_from(["", "no end"]), st.sampled_from([1, 40]))
def test_a_difference_applied_gives_the_one_text_and_turned_round_the_other(
    one: list[str], other: list[str], end: str, times: int
) -> None:
    before, after = "".join(one * times) + end, "".join(other * times)
    found = Difference(before, after)
    assert applied(before, found) == after
    assert applied(after, inverse(found)) == before
    assert all(old != new for _, old, new in found)


@pytest.fixture
def store(desk: Path) -> Path:
    """The shipped store, in the folder where we stand."""
    return desk / "events.toml"


@pytest.mark.parametrize(
    ("by_hand", "outcome"),
    [
        (("", ""), "undone"),
        (("schema = 1\n", "schema = 1\n# who keeps this\n"), "undone"),
        (('"a"\ndate = "2024-01-01"', '"a"\ndate = "2024"'), "undone"),  # another event
        (('"c"\n', '"c"   # really\n'), "its lines do not stand there any more"),
        (('"c"\ndate = "2024-03-03"\n', '"c"\ndate = "2024-03-04"\n'), "'c' has been changed since"),
        (('id = "c"', 'id = "d"'), "'c' is no longer as it left it"),
        (('"c"\ndate = "2024-03-03"\n', '"c"\ndate = "2024-03-03"\nx = 1\n'), "'c' has been changed since"),
        (('id = "c"', 'id = c"'), "it cannot be read as it stands"),
        (("schema", "\ufeffschema"), "undone"),
    ],
)
def test_a_hand_edit_elsewhere_is_kept_and_one_that_is_touched_stops_the_undo(
    store: Path, by_hand: tuple[str, str], outcome: str
) -> None:
    store.write_text(SMALL, encoding="utf-8")
    tracker("add Talks --on 2024-03-03 --id c")
    edited = store.read_text(encoding="utf-8").replace(*by_hand)
    store.write_text(edited, encoding="utf-8")
    if outcome == "undone":
        tracker("undo")
        assert store.read_text(encoding="utf-8") == SMALL.replace(*by_hand)
        return
    said = tracker("undo", 3)
    assert "TRK120" in said
    assert outcome in said
    assert store.read_text(encoding="utf-8") == edited


def test_the_first_add_is_undone_to_an_empty_store_and_a_store_that_was_made_stays(store: Path) -> None:
    store.unlink()
    tracker("add Talks --on 2024-03-03 --id c")
    own = store.parent.parent / "home" / "data" / "tracker" / "events.toml"
    whole = own.read_bytes()
    tracker("undo")
    assert own.read_text() == document.NEW_STORE
    tracker("undo", 1)
    tracker("undo --redo")
    assert own.read_bytes() == whole


def test_init_is_in_the_log_and_not_to_be_undone(store: Path) -> None:
    store.unlink()
    tracker('init --title "Ann"')
    made = store.read_bytes()
    assert "init --title Ann" in tracker("log")
    assert "nothing to undo" in tracker("undo", 1)
    assert store.read_bytes() == made


def test_a_store_made_anew_in_the_same_place_has_nothing_to_undo(store: Path) -> None:
    tracker("add Talks --on 2024-03-03 --id c")
    store.unlink()
    tracker("init")
    assert "(not in effect)" in tracker("log")
    tracker("undo", 1)


@pytest.mark.usefixtures("desk")
def test_each_store_has_a_history_of_its_own_and_a_link_that_of_its_file() -> None:
    for name in ("one.toml", "two.toml"):
        Path(name).write_text(SMALL, encoding="utf-8")
        tracker(f"--store {name} add {name} --on 2024-03-03 --id c")
    Path("link.toml").symlink_to("one.toml")
    tracker("--store link.toml undo")
    assert Path("link.toml").is_symlink()
    assert Path("one.toml").read_text() == SMALL
    assert "add two.toml" in tracker("--store two.toml log")
    tracker("--store two.toml undo")
    assert Path("two.toml").read_text() == SMALL


def test_a_store_that_was_moved_begins_a_new_history(store: Path) -> None:
    tracker("add Talks --on 2024-03-03 --id c")
    store.rename("moved.toml")
    assert "nothing in this store yet" in tracker("--store moved.toml log")
    tracker("--store moved.toml undo", 1)
    Path("moved.toml").rename("events.toml")
    tracker("undo")


def test_no_one_else_may_read_the_history(store: Path) -> None:
    tracker("add Talks --on 2024-03-03 --id c")
    assert history.file_of(store).stat().st_mode & 0o777 == 0o600
    assert history.file_of(store).parent.stat().st_mode & 0o777 == 0o700
    history.file_of(store).chmod(0o644)
    tracker("add Talks --on 2024-03-04 --id d")
    assert history.file_of(store).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "damage",
    [b"\0\xff\n", b"{}\n", b'{"version": 2}\n', b"[" * 100_000 + b"\n", b'{"version": 1, "number": 9}\n', b"null\n"],
)
def test_a_damaged_line_is_told_and_the_others_count(store: Path, damage: bytes) -> None:
    shipped = store.read_bytes()
    tracker("add Talks --on 2024-03-03 --id c")
    with history.file_of(store).open("ab") as file:
        file.write(damage)
    tracker("add Talks --on 2024-03-04 --id d")
    said = tracker("undo")
    assert "TRK122 1 line of the history cannot be read" in said
    tracker("undo")
    assert store.read_bytes() == shipped


def test_a_line_that_was_broken_off_spoils_no_other(store: Path) -> None:
    tracker("add Talks --on 2024-03-03 --id c")
    whole = history.file_of(store).read_bytes()
    with history.file_of(store).open("ab") as file:
        file.write(whole[: len(whole) // 2])
    tracker("add Talks --on 2024-03-04 --id d")
    assert "undone: change 2" in tracker("undo")


def test_lines_that_were_changed_in_the_history_are_not_put_into_the_store(store: Path) -> None:
    tracker("edit kim-invites-putin-2023 --set level=state")
    tracker("remove kim-invites-putin-2023 --yes")
    spoilt = store.read_bytes()
    raw = history.file_of(store).read_bytes()
    history.file_of(store).write_bytes(raw.replace(b"Kim invites Putin", b"Kim hates Putin"))
    assert "TRK122" in tracker("undo", 3)
    assert store.read_bytes() == spoilt


def closed(file: Path) -> None:
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.write_text("this is no folder")


def folder(file: Path) -> None:
    file.mkdir(parents=True)


def link(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.symlink_to(Path("other.txt").absolute())


def pipe(file: Path) -> None:
    file.parent.mkdir(parents=True)
    os.mkfifo(file)


@pytest.mark.parametrize("spoil", [closed, folder, link, pipe])
def test_a_history_that_cannot_be_written_keeps_no_change_from_being_made(store: Path, spoil: object) -> None:
    Path("other.txt").write_text("not ours")
    assert callable(spoil)
    spoil(history.file_of(store))
    said = tracker("add Talks --on 2024-03-03 --id c")
    assert "TRK123 the change is made, but `tracker undo` cannot take it back" in said
    assert 'id = "c"' in store.read_text()
    assert Path("other.txt").read_text() == "not ours"


@pytest.mark.parametrize("verb", ["undo", "log"])
def test_a_history_that_cannot_be_read_is_told(store: Path, verb: str) -> None:
    history.file_of(store).mkdir(parents=True)
    assert "TRK123 the history cannot be read" in tracker(verb, 3)


def written(store: Path, number: int, text: str = "x") -> list[str]:
    """Write a change down, and give the codes of what is told."""
    before, after = (
        Document(store, f"# {number}\n"),
        Document(store, f"# {number} {text}\n"),
    )
    with history.recorded(store, reversal.entry(before, after, "2024-01-01", ["edit"])) as faults:
        pass
    return [fault.code for fault in faults]


def test_of_many_changes_the_newest_are_kept(store: Path) -> None:
    for number in range(1, 251):
        assert written(store, number) == []
    found = [entry.number for entry in history.read(store).entries]
    assert found == list(range(101, 251))
    assert os.listdir(history.file_of(store).parent) == [history.file_of(store).name]


def test_of_large_changes_so_many_are_kept_as_have_room(store: Path) -> None:
    for number in range(5):
        assert written(store, number, "x" * (history.MOST_BYTES * 2 // 5)) == []
    assert history.file_of(store).stat().st_size <= 2 * history.MOST_BYTES
    assert history.read(store).entries[-1].number == 5


@pytest.mark.parametrize(
    "text", ["x" * history.MOST_BYTES, "é" * (history.MOST_BYTES // 4)], ids=["as it is", "as JSON"]
)
def test_a_change_too_large_to_be_kept_is_made_and_told_and_stands_in_the_log(store: Path, text: str) -> None:
    assert written(store, 1, text) == ["TRK121"]
    assert "(too large to be kept)" in tracker("log")
    assert "TRK121" in tracker("undo", 3)


def test_a_change_that_could_not_be_made_is_struck_out_again(store: Path) -> None:
    tracker("add Talks --on 2024-03-03 --id c")
    before = history.file_of(store).read_bytes()
    read = document.load(store)
    with pytest.raises(TrackerError), history.recorded(store, kept(read, read.without_event("c"))):
        read.save(replace(read, text="what another program wrote"))
    assert history.file_of(store).read_bytes() == before


def test_a_change_that_was_written_down_and_never_made_is_not_in_effect(store: Path) -> None:
    """As where the program was killed in between."""
    shipped = store.read_bytes()
    tracker("add Talks --on 2024-03-03 --id c")
    read = document.load(store)
    with history.recorded(store, kept(read, read.without_event("c"))):
        pass
    assert tracker("log").split("\n")[0].endswith("(not in effect)")
    tracker("undo")
    assert store.read_bytes() == shipped


def test_a_copy_put_back_by_hand_takes_the_changes_since_out_of_effect(store: Path) -> None:
    tracker("add Talks --on 2024-03-03 --id c")
    copy = store.read_bytes()
    tracker("add Talks --on 2024-03-04 --id d")
    store.write_bytes(copy)
    assert "undone: change 1" in tracker("undo")


chain = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=8)


@quick
@given(chain, st.sampled_from("abcd"))
def test_whatever_a_history_says_each_change_has_one_state(changes: list[tuple[str, str]], now: str) -> None:
    made = [
        Entry("", (), before, after, (), of=number, number=number) for number, (before, after) in enumerate(changes, 1)
    ]
    found = standing(made, now)
    assert set(found.states) == {entry.number for entry in made}
    assert [entry.number for entry in found.done] == [n for n, state in found.states.items() if state == "done"]


def test_changes_and_undos_at_once_leave_the_store_as_it_was(store: Path) -> None:
    shipped = store.read_bytes()

    def run(*words: str) -> int:
        return subprocess.run([sys.executable, "-m", "tracker", *words], capture_output=True, check=False).returncode

    with ThreadPoolExecutor(4) as pool:
        added = list(
            pool.map(
                lambda number: run("add", "Talks", "--on", f"2024-03-{number}", "--id", str(number)), range(11, 17)
            )
        )
        assert added == [0] * 6
        assert len(history.read(store).entries) == 6
        assert list(pool.map(lambda _: run("undo"), range(6))) == [0] * 6
    assert store.read_bytes() == shipped
    assert run("undo") == 1
