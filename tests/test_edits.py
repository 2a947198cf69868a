"""Triples: a store's text, an edit of it, and the text after it, byte for byte. The cases are in tests/edits/.

    === a sentence about the case
    the text before
    --- add id=x date=2024-01-01 title="Talks" tags=["a", "b"]
    the text after

The operations, of which a case may have several, each done on what the one before it left:

    --- add KEY=VALUE …           --- set ID KEY=VALUE …        --- unset ID KEY …
    --- remove ID                 --- rewrite ID "OLD" "NEW"    (in the text of that event, as an editor does)

A value in quotes or brackets, `true` and `false` are TOML, any other is text. `! TRK109` as the text
after means: refused with that code, and nothing changed. In the texts stands

    ␍ at the end of a line for CR LF        ¬ at the end of the last line for no line end
    → for a tab                             · for a blank that could not be seen
    ␀ at the head for a byte-order mark

All lines count, empty ones too; what stands before the first case is not looked at. TRACKER_REWRITE=1
writes the texts after as they really are: read the difference before you keep it.
"""

from __future__ import annotations

import os
import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import tomli

from tracker.errors import TrackerError
from tracker.store import document
from tracker.store.document import Document

FILES = sorted((Path(__file__).parent / "edits").glob("*.txt"))
SIGNS = {"␍\n": "\r\n", "¬\n": "", "→": "\t", "·": " ", "␀": "\ufeff"}
ARGUMENT = re.compile(r'(?P<key>[^\s=]+)=(?P<value>"(?:[^"\\]|\\.)*"|\[.*?\](?= |$)|\{.*?\}(?= |$)|\S+)')


@dataclass
class Triple:
    sentence: str
    before: str
    edits: list[str] = field(default_factory=list)
    after: str = ""


def triples(text: str) -> list[Triple]:
    found: list[Triple] = []
    for line in text.split("\n")[:-1]:
        if line.startswith("=== "):
            found.append(Triple(line[4:], ""))
        elif found and line.startswith("--- "):
            found[-1].edits.append(line[4:])
        elif found and found[-1].edits:
            found[-1].after += line + "\n"
        elif found:
            found[-1].before += line + "\n"
    return found


def decoded(text: str) -> str:
    for sign, meant in SIGNS.items():
        text = text.replace(sign, meant)
    return text


def encoded(text: str) -> str:
    text = text.replace("\r\n", "␍\n").replace("\t", "→").replace("\ufeff", "␀")
    text = re.sub(r" +(?=␍?$)", lambda blanks: "·" * len(blanks[0]), text, flags=re.MULTILINE)
    return text if not text or text.endswith("\n") else text + "¬\n"


def arguments(text: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for match in ARGUMENT.finditer(text):
        value = match["value"]
        is_toml = value[0] in '"[{' or value in ("true", "false")
        found[match["key"]] = tomli.loads(f"v = {value}")["v"] if is_toml else value
    return found


def edited(store: Document, edit: str) -> Document:
    verb, _, rest = edit.partition(" ")
    if verb == "add":
        return store.with_event(arguments(rest))
    event_id, _, rest = rest.partition(" ")
    match verb:
        case "set":
            return store.with_fields(event_id, arguments(rest))
        case "unset":
            return store.with_fields(event_id, dict.fromkeys(rest.split()))
        case "remove":
            return store.without_event(event_id)
        case "rewrite":
            old, new = (word.encode().decode("unicode_escape") for word in shlex.split(rest))
            block = store.event_text(event_id)
            assert old in block
            return store.with_event_text(event_id, block.replace(old, new))
    raise AssertionError(f"no such edit: {edit}")


def outcome(case: Triple, file: Path) -> str:
    """The text after the edits, as the file has it; or the code of the refusal, the file then being as it was."""
    before = decoded(case.before).encode()
    file.write_bytes(before)
    try:
        with document.editing(file) as store:
            changed = store
            for edit in case.edits:
                changed = edited(changed, edit)
            changed.save(store)
    except TrackerError as error:
        assert file.read_bytes() == before
        return f"! {error.problems[0].code}\n"
    assert not document.load(file).faults
    return encoded(file.read_bytes().decode())


@pytest.mark.parametrize(
    ("file", "case"),
    [
        pytest.param(file, case, id=f"{file.stem}: {case.sentence}")
        for file in FILES
        for case in triples(file.read_text(encoding="utf-8"))
    ],
)
def test_an_edit_changes_what_it_says_and_nothing_else(file: Path, case: Triple, tmp_path: Path) -> None:
    found = outcome(case, tmp_path / "events.toml")
    if os.environ.get("TRACKER_REWRITE") and found != case.after:
        head = "".join(f"--- {edit}\n" for edit in case.edits)
        old = f"=== {case.sentence}\n{case.before}{head}{case.after}"
        file.write_text(
            file.read_text(encoding="utf-8").replace(old, old.removesuffix(case.after) + found), encoding="utf-8"
        )
    assert found == case.after
