"""Text from an enemy, in a record, an import, a file name, an argument: a terminal gets none of it raw."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.transcript import run
from tracker import fields, toml_text

ESCAPE = "\x1b]0;owned\x07\x1b[2J\x9b31m"  # title of the window, clear the screen, a C1 control
TURNED = "\u202egnp.exe\u2066x\u2069\u200b\u200e\ufeff\U000e0041"  # overrides, isolates, no width, tag characters
MARKUP = "[bold red]x[/] [link=file:///etc/passwd]y[/link] {{7*7}} ${HOME} $(id) `id` %s <b>z</b>"
TEXT = f"A {TURNED} {MARKUP}"
OWN_COLOUR = re.compile(r"\x1b\[[0-9;]*m")

EVENT: dict[str, Any] = {
    "id": "one",
    "date": "2023-01-05",
    "title": TEXT,
    "kind": "visit",
    "visitor": TEXT,
    "host": f"{TURNED}land",
    "place": [TEXT],
    "with": [f"B {TURNED}"],
    "level": "state",
    "scope": "full",
    "trip": TEXT,
    "inviter": TEXT,
    "reported": "2023-01-06",
    "tags": [TEXT],
    "note": f"{TEXT}\n{TURNED}",
    "my key": TEXT,
    f"k{TURNED}": {"x": TEXT},
    "source": [
        {
            "name": TEXT,
            "url": f"javascript:alert(1)//{TURNED}",
            "quote": TEXT,
            "lang": TEXT,
            "says": {"title": TEXT, "place": TEXT},
        }
    ],
}
PROMISES = [
    {"id": "two", "date": "2023-02-05", "kind": kind, "visitor": TEXT, "host": f"{TURNED}land", "inviter": TEXT}
    for kind in ("invitation",)
]
ENTRIES = {
    "person": {"name": TEXT, "aliases": [f"C {TURNED}"], "country": f"{TURNED}land", "note": TEXT},
    "place": {"name": TEXT, "aliases": [f"D {TURNED}"], "latitude": 1.5, "longitude": 2.5, "country": f"{TURNED}land"},
    "country": {"name": f"{TURNED}land", "aliases": [f"E {TURNED}"]},
    "coverage": {"date": "2020/2024", "visitor": TEXT, "note": TEXT},
}


@pytest.fixture
def hostile(desk: Path) -> Path:
    blocks = [toml_text.entry_block(name, table, table) for name, table in ENTRIES.items()]
    blocks += [toml_text.event_block(event) for event in (EVENT, *PROMISES)]
    head = f"title = {toml_text.value_text(TEXT)}\n"
    (desk / "events.toml").write_text("\n".join([head, *blocks]), encoding="utf-8")
    return desk


def seen_raw(lines: list[str]) -> list[str]:
    """Characters that should not have reached a terminal."""
    text = OWN_COLOUR.sub("", "".join(lines))
    return sorted({f"U+{ord(c):04X}" for c in text if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn")})


VERBS = [
    "",
    "timeline",
    "timeline --sources --ids",
    "timeline --json",
    "timeline --jsonl",
    "pending",
    "pending --all --json",
    "show one two",
    "show one --json",
    "context one",
    "context one --json",
    "people",
    "people --json",
    "places",
    "places --countries",
    "check",
    "check --json",
    "stats",
    "stats --json",
    f'balance "{TURNED}land" France',
    "search z",
    f'claim nth 1 --visitor "{TEXT}"',
    "edit one --set note=x --dry-run",
    "remove one --dry-run",
    "schema",
    "log",
    "undo",
    "formats",
    "export json",
    "export jsonl",
    "export geojson",
    "export timelinejs",
    "export jsonld",
    "export markdown",
    "export html",
    "diff events.toml events.toml",
]


@pytest.mark.parametrize("command", VERBS)
def test_no_verb_sends_text_of_a_record_raw(command: str, hostile: Path) -> None:
    quoted = command.replace("`", "\\`").replace("$", "\\$")
    lines, code = run(f"tracker --color always {quoted}", hostile)
    assert code in (0, 1, 2)
    assert seen_raw(lines) == []


ARGUMENTS = [
    "show '{}'",
    "timeline --kind '{}'",
    "timeline --from '{}'",
    "timeline --visitor '{}'",
    "search '{}'",
    "'{}'",
    "timeline '--{}'",
    "add '{}' --on yesterday --dry-run",
    "add x --on '{}'",
    "add x --on yesterday --source '{}' --dry-run",
    "edit one --set '{}=x'",
    "edit one --set 'note={}' --dry-run",
    "--store '{}' timeline",
    "import '{}'",
    "import x --format '{}'",
    "export '{}'",
    "export json -o '{}/x'",
    "claim nth '{}'",
    "claim '{}' 2",
    "balance '{}' France",
    "check --ignore '{}'",
    "--today '{}' pending",
]


@pytest.mark.parametrize("command", ARGUMENTS)
@pytest.mark.parametrize("text", [ESCAPE, f"x{TURNED}"], ids=["controls", "directions"])
def test_no_message_repeats_an_argument_raw(command: str, text: str, desk: Path) -> None:
    lines, code = run("tracker " + command.format(text), desk)
    assert code in (0, 1, 2, 3)
    assert seen_raw(lines) == []


@pytest.mark.parametrize("name", ["json", "jsonl", "toml", "ics", "parquet"])
def test_what_is_taken_in_is_shown_no_more_raw_than_what_was_typed(name: str, hostile: Path) -> None:
    assert run(f"tracker export {name} -o file.{name}", hostile)[1] == 0
    for command in ("import file.{0} --format {0} --dry-run", "import file.{0} --format {0}", "show one", "log"):
        lines, code = run(f"tracker --store new.toml {command.format(name)}", hostile)
        assert code in (0, 1)
        assert seen_raw(lines) == []


def test_controls_in_a_store_keep_it_from_being_read_and_are_not_shown(desk: Path) -> None:
    for name in fields.EVENT:
        (desk / "events.toml").write_text(f'[[event]]\ndate = "2024"\n{name} = "\\u001b[2J"\n', encoding="utf-8")
        lines, code = run("tracker check", desk)
        assert code in (1, 3)
        assert seen_raw(lines) == []


def test_controls_in_a_file_that_is_no_toml_are_not_shown(desk: Path) -> None:
    (desk / "events.toml").write_bytes(b"[[event]]\ndate = \x1b[2J\x9b\n<<<<<<< \x1b[2J\n")
    lines, code = run("tracker check", desk)
    assert (code, seen_raw(lines)) == (3, [])


def test_json_of_hostile_text_is_the_same_text(hostile: Path) -> None:
    (event, *_) = json.loads("\n".join(run("tracker show one --json", hostile)[0]))["events"]
    assert (event["title"], event["note"]) == (TEXT, f"{TEXT}\n{TURNED}")
