"""Text from an enemy, in a record, an import, a file name, an argument: a terminal gets none of it raw."""

from __future__ import annotations

import io
import json
import re
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from tests import every_verb
from tests.transcript import run
from tracker import fields, formats, toml_text
from tracker.cli import app

ESCAPE = "\x1b]0;owned\x07\x1b[2J\x9b31m"  # title of the window, clear the screen, a C1 control
TURNED = (
    "\u3164\u034f\u202egnp.exe\u2066x\u2069\u200b\u200e\ufeff\U000e0041"  # fillers, overrides, isolates, no width, tags
)
MARKUP = "[bold red]x[/] [link=file:///etc/passwd]y[/link] {{7*7}} ${HOME} $(id) `id` %s <b>z</b>"
TEXT = f"owned {TURNED} {MARKUP} <script>alert(1)</script>"
FILLERS = "\u3164\uffa0\u115f\u2800\u034f"  # letters and marks that are not seen, and are no control characters
UNSEEN = set(FILLERS)
PLAIN = "https://example.org/a?b=1&c=%20"
URLS = [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd", "vbscript:x", "//example.org", f"https://example.org/{TURNED}", "https://example.org/ x",
    'https://example.org/"onmouseover="alert(1)', "https://example.org/>)](javascript:alert(1))", PLAIN,
]  # fmt: skip
OWN_LINK = re.compile(r"\x1b]8;;(?:https?://[!-~]*)?\x1b\\")
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
        },
    ],
}
PROMISES = [
    {"id": "two", "date": "2023-02-05", "kind": kind, "visitor": TEXT, "host": f"{TURNED}land", "inviter": TEXT}
    for kind in ("invitation",)
]
LINKED = [{"name": f"source {number}", "url": url} for number, url in enumerate(URLS)]
NAMED = [  # by the lines of test_network.py
    {**EVENT, "id": "kim-visits-russia-2023", "visitor": ["Kim Jong Un", TEXT], "host": "Russia", "source": LINKED},
    {**PROMISES[0], "id": "kim-invites-putin-2023", "visitor": "Vladimir Putin", "host": "North Korea", "note": TEXT},
]
ENTRIES = {
    "person": {"name": TEXT, "aliases": [f"C {TURNED}"], "country": f"{TURNED}land", "note": TEXT},
    "place": {"name": TEXT, "aliases": [f"D {TURNED}"], "latitude": 1.5, "longitude": 2.5, "country": f"{TURNED}land"},
    "country": {"name": f"{TURNED}land", "aliases": [f"E {TURNED}"]},
    "coverage": {"date": "2020/2024", "visitor": TEXT, "note": TEXT},
}


@pytest.fixture
def hostile(desk: Path) -> Path:
    write_store(desk)
    return desk


def write_store(folder: Path) -> None:
    blocks = [toml_text.entry_block(name, table, table) for name, table in ENTRIES.items()]
    blocks += [toml_text.event_block(event) for event in (EVENT, *PROMISES, *NAMED)]
    head = f"title = {toml_text.value_text(TEXT)}\n"
    (folder / "events.toml").write_text("\n".join([head, *blocks]), encoding="utf-8")


def seen_raw(text: str) -> list[str]:
    """Characters that should not have reached a terminal: our own colours, and links to the web, may."""
    text = OWN_LINK.sub("", OWN_COLOUR.sub("", text))
    return sorted({f"U+{ord(c):04X}" for c in text if c != "\n" and (not c.isprintable() or c in UNSEEN)})


class Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("out", [io.StringIO, Screen], ids=["pipe", "terminal"])
def test_no_verb_sends_text_of_a_record_raw(out: type[io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("PAGER", "")
    own = every_verb.commands(person=TEXT, country=f"{TURNED}land")
    for number, line in enumerate([*own, *every_verb.more()]):
        said = out()
        with redirect_stdout(said), redirect_stderr(said):
            code = app.run(["--color", "always", *line])
        as_it_is = out is io.StringIO and line[:1] in (["export"], ["schema"])  # a file for another program
        assert code in ((0, 1) if number < len(own) else (0, 1, 2, 3)), (line, said.getvalue())
        assert as_it_is or seen_raw(said.getvalue()) == [], line


MARKUP_FREE = ("json", "jsonl", "toml", "csv", "geojson", "jsonld", "ics")  # where <b> is text, and nothing runs


class Marks(HTMLParser):
    """What a browser would make of a page: what runs, and where links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.runs: list[str] = []
        self.leads: list[str] = []
        self.within = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag
        self.runs += [name for name, _ in attrs if name.startswith("on")]
        self.leads += [value or "" for name, value in attrs if name in ("href", "src", "action", "data")]

    def handle_data(self, text: str) -> None:
        if self.within in ("script", "b") and text.strip() in ("alert(1)", "z"):
            self.runs.append(text)


def pages(name: str, text: str) -> list[str]:
    """The export as a browser gets it: Markdown as HTML, of JSON its texts, which TimelineJS puts into one."""
    if name == "markdown":
        return [MarkdownIt().render(text)]
    try:
        waiting = [json.loads(text)]
    except ValueError:
        return [text]
    found = []
    while waiting:
        item = waiting.pop()
        waiting += item.values() if isinstance(item, dict) else item if isinstance(item, list) else []
        found += [item] if isinstance(item, str) else []
    return found


@pytest.mark.parametrize("name", [name for name in formats.FORMATS if formats.load(name).write])
def test_in_no_format_that_has_markup_does_text_become_markup(name: str, hostile: Path) -> None:
    if formats.load(name).binary or name in MARKUP_FREE:
        return
    text = "\n".join(run(f"tracker export {name}", hostile)[0])
    assert "owned" in text
    for page in pages(name, text):
        marks = Marks(page)
        assert (marks.runs, [to for to in marks.leads if not to.startswith(("http://", "https://", "#"))]) == ([], [])


@pytest.mark.usefixtures("hostile")
def test_only_addresses_of_the_web_are_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("PAGER", "")
    said = Screen()
    with redirect_stdout(said), redirect_stderr(said):
        for line in ("timeline --sources", "timeline --full", "show kim-visits-russia-2023"):
            assert app.run(shlex.split(line)) == 0
    links = set(re.findall("\x1b]8;;([^\x1b]*)\x1b", said.getvalue()))
    assert PLAIN in links
    assert [link for link in links if link and not re.fullmatch("https?://[!-~]+", link)] == []


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
    assert seen_raw("\n".join(lines)) == []


@pytest.mark.parametrize("name", ["json", "jsonl", "toml", "ics", "parquet"])
def test_what_is_taken_in_is_shown_no_more_raw_than_what_was_typed(name: str, hostile: Path) -> None:
    assert run(f"tracker export {name} -o file.{name}", hostile)[1] == 0
    for command in ("import file.{0} --format {0} --dry-run", "import file.{0} --format {0}", "show one", "log"):
        lines, code = run(f"tracker --store new.toml {command.format(name)}", hostile)
        assert code in (0, 1)
        assert seen_raw("\n".join(lines)) == []


def test_controls_in_a_store_keep_it_from_being_read_and_are_not_shown(desk: Path) -> None:
    for name in fields.EVENT:
        (desk / "events.toml").write_text(f'[[event]]\ndate = "2024"\n{name} = "\\u001b[2J"\n', encoding="utf-8")
        lines, code = run("tracker check", desk)
        assert code in (1, 3)
        assert seen_raw("\n".join(lines)) == []


def test_controls_in_a_file_that_is_no_toml_are_not_shown(desk: Path) -> None:
    (desk / "events.toml").write_bytes(b"[[event]]\ndate = \x1b[2J\x9b\n<<<<<<< \x1b[2J\n")
    lines, code = run("tracker check", desk)
    assert (code, seen_raw("\n".join(lines))) == (3, [])


def test_json_of_hostile_text_is_the_same_text(hostile: Path) -> None:
    (event, *_) = json.loads("\n".join(run("tracker show one --json", hostile)[0]))["events"]
    assert (event["title"], event["note"]) == (TEXT, f"{TEXT}\n{TURNED}")


@pytest.mark.parametrize(
    "trick", ["true; touch owned", "true && touch owned", "true $(touch owned)", "true | tee owned"]
)
def test_what_names_the_editor_or_the_pager_is_not_given_to_a_shell(
    trick: str, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", trick)
    monkeypatch.setenv("PAGER", trick)
    monkeypatch.setenv("LINES", "2")
    run("tracker edit one", hostile)
    with redirect_stdout(Screen()), redirect_stderr(Screen()):
        app.run(["timeline"])
    assert not (hostile / "owned").exists()


OUTSIDE = {
    "hsg": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><visits><visit>&e;</visit></visits>',
    "json": '{"events": [{"date": "2024", "file": "/etc/hostname", "id": "../../etc/hostname"}]}',
    "toml": 'include = "/etc/hostname"\n[[event]]\ndate = "2024"\nfile = "/etc/hostname"\n',
    "csv": "date,title,file\n2024,=file:///etc/hostname,/etc/hostname\n",
    "ics": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20240101\r\nSUMMARY:x\r\nATTACH:file:///etc/hostname\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n",
}  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_path_in_a_file_is_text_and_is_not_opened(name: str, desk: Path) -> None:
    (desk / "given").write_text(OUTSIDE[name], encoding="utf-8")
    opened: list[str] = []
    watching = True
    sys.addaudithook(lambda event, given: opened.append(str(given[0])) if watching and event == "open" else None)
    run(f"tracker --store new.toml import given --format {name}", desk)
    run("tracker --store new.toml timeline --full", desk)
    watching = False  # a hook cannot be taken away again
    assert any(path.endswith("given") for path in opened)
    assert [path for path in opened if "hostname" in path] == []
    assert sorted(path.name for path in desk.iterdir() if path.name not in ("events.toml", "given")) in (
        [],
        ["new.toml"],
    )
