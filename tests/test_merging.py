"""Merges: two people's versions of a store and the one that both began with. The cases are in tests/merges/.

    === a sentence about the case
    the base
    --- ours
    our version
    --- theirs
    their version
    --- merged
    what comes of it; `! None` if it cannot be merged by events

Line ends and the like are written as in tests/edits/ (see test_edits). TRACKER_REWRITE=1 writes what is merged as it
really is: read the difference before you keep it.
"""

from __future__ import annotations

import os
import random
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tests.test_edits import decoded, encoded
from tests.test_store_properties import Scribe, changed, quick, scribes
from tracker.store import merging, versions
from tracker.store.choosing import same
from tracker.store.document import Document
from tracker.store.merged_text import OURS, THEIRS, MergedText
from tracker.store.scan import statements

FILES = sorted((Path(__file__).parent / "merges").glob("*.txt"))
PARTS = ("base", "ours", "theirs", "merged")


@dataclass
class Case:
    sentence: str
    texts: dict[str, str]


def cases(text: str) -> list[Case]:
    found: list[Case] = []
    part = "base"
    for line in text.split("\n")[:-1]:
        if line.startswith("=== "):
            found.append(Case(line[4:], dict.fromkeys(PARTS, "")))
            part = "base"
        elif line.startswith("--- "):
            part = line[4:]
        elif found:
            found[-1].texts[part] += line + "\n"
    return found


def outcome(case: Case) -> str:
    base, ours, theirs = (decoded(case.texts[part]).encode() for part in PARTS[:3])
    found = versions.merged(base, ours, theirs, 7)
    if found is None:
        return "! None\n"
    assert bool(found.conflicts) == (b"<<<<<<< ours" in found.content)
    return encoded(found.content.decode())


@pytest.mark.parametrize(
    ("file", "case"),
    [
        pytest.param(file, case, id=f"{file.stem}: {case.sentence}")
        for file in FILES
        for case in cases(file.read_text(encoding="utf-8"))
    ],
)
def test_versions_are_merged_by_events(file: Path, case: Case) -> None:
    found = outcome(case)
    if os.environ.get("TRACKER_REWRITE") and found != case.texts["merged"]:
        whole = file.read_text(encoding="utf-8")
        start = whole.index("--- merged\n", whole.index(f"=== {case.sentence}\n")) + len("--- merged\n")
        end = start + len(case.texts["merged"])
        file.write_text(whole[:start] + found + whole[end:], encoding="utf-8")
    assert found == case.texts["merged"]


def line_ended(store: Document) -> str:
    text = store.text.replace("\r\n", "\n")
    return text if not text or text.endswith("\n") else f"{text}\n"


def edited(store: Document, chance: random.Random) -> Document:
    for _ in range(chance.randrange(1, 4)):
        store = changed(store, chance)
    return store


def merged(base: Document, ours: Document, theirs: Document) -> MergedText:
    found = merging.merged(list(map(line_ended, (base, ours, theirs))))
    assert found is not None
    for side in (OURS, THEIRS) if found.conflicts else (OURS,):  # also where it was told table by table
        assert same(tomli.loads(found.taking(side)), found.meant(side))
    return found


@quick
@given(scribes(), st.randoms(use_true_random=False))
def test_what_one_side_or_both_did_alike_is_taken_as_it_is(
    made: tuple[Scribe, Document], chance: random.Random
) -> None:
    base = made[1]
    ours = edited(base, chance)
    for three in ((base, ours, base), (base, base, ours), (base, ours, ours), (ours, base, base)):
        found = merged(*three)
        assert found.conflicts == []
        assert found.text(7) == line_ended(three[1] if three[1] != three[0] else three[2])


def named(text: str) -> dict[str, Mapping[str, Any]]:
    return {event["id"]: event for event in tomli.loads(text).get("event", ()) if "id" in event}


@quick
@given(scribes(), st.randoms(use_true_random=False))
def test_nothing_that_either_side_wrote_is_lost(made: tuple[Scribe, Document], chance: random.Random) -> None:
    base = made[1]
    ours, theirs = edited(base, chance), edited(base, chance)
    found = merged(base, ours, theirs)
    before = named(line_ended(base))
    lines = {line.strip() for version in (base, found) for line in whole(version).split("\n")}
    for version, side in ((ours, OURS), (theirs, THEIRS)):
        text, decided = line_ended(version), named(found.taking(side))
        for name, event in named(text).items():
            new = {key for key, value in event.items() if before.get(name, {}).get(key) != value and key != "x"}
            assert {key: event[key] for key in new} == {key: decided[name][key] for key in new}
        comments = [text[s.start : s.end].strip() for s in statements(text) if s.kind == "comment"]
        assert [comment for comment in comments if comment not in lines] == []


def whole(version: Document | MergedText) -> str:
    return version.text(7) if isinstance(version, MergedText) else version.text


@quick
@given(scribes(), st.randoms(use_true_random=False))
def test_edits_of_two_events_are_both_made(made: tuple[Scribe, Document], chance: random.Random) -> None:
    base = made[1]
    ids = sorted(named(line_ended(base)))
    if len(ids) < 2:
        return
    one, other = chance.sample(ids, 2)
    note, title = {"note": "by us"}, {"title": "by them"}
    ours, theirs = base.with_fields(one, note), base.with_fields(other, title)
    expected = line_ended(ours.with_fields(other, title))
    for three in ((base, ours, theirs), (base, theirs, ours)):
        found = merged(*three)
        assert found.conflicts == []
        assert found.text(7) == expected


@quick
@given(scribes(), st.randoms(use_true_random=False), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_line_ends_and_marks_stay_and_no_bytes_hinder_a_merge(
    made: tuple[Scribe, Document], chance: random.Random, end: str, mark: str
) -> None:
    ours, theirs = edited(made[1], chance), edited(made[1], chance)
    texts = [(mark + line_ended(text).replace("\n", end)).encode() for text in (made[1], ours, theirs)]
    found = versions.merged(*texts, 7)
    assert found
    assert found.content.startswith(mark.encode())
    assert found.content.count(b"\n") == found.content.count(end.encode())
    spoilt = [texts[0], texts[1] + b"\xff", texts[2]]
    assert versions.merged(*spoilt, 7) is None or texts[2] == texts[0]


def test_a_large_store_is_merged_in_little_time() -> None:
    """Not of the order of its square: 4000 events, of which each side changed, took out and added some hundred."""
    base = [f'[[event]]\nid = "e{n}"\ndate = "{1000 + n % 1000}"\ntitle = "Event {n}"\n' for n in range(4000)]
    ours = [event.replace("Event", "Our event") if n % 40 == 0 else event for n, event in enumerate(base)]
    theirs = [event for n, event in enumerate(base) if n % 40 != 1]
    theirs += [f'[[event]]\nid = "new{n}"\ndate = "2024"\n' for n in range(400)]
    found = versions.merged(*("\n".join(events).encode() for events in (base, ours, theirs)), 7)
    assert found
    assert found.conflicts == []
    assert found.content.count(b"[[event]]") == 4000 - 100 + 400
    assert found.content.count(b"Our event") == 100
