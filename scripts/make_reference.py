"""Writes docs/verbs.md and docs/tracker.1 from the verbs themselves: what their `--help` says, in one place.

Run as `make reference`; a test compares the two files with what this script would write.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tracker.cli import app

ROOT = Path(__file__).resolve().parents[1]
PAGE, MANUAL = ROOT / "docs" / "verbs.md", ROOT / "docs" / "tracker.1"

LAID_OUT = "2026-11-25"  # the day that a manual page has to give: when its layout was last changed

ENVIRONMENT = {
    "TRACKER_STORE": "the store, where --store does not name it",
    "TRACKER_TODAY": "the day to take for today, where --today does not give it",
    "TRACKER_LANG": "the language to speak, where --lang does not name it",
    "TRACKER_CONFIG": "your configuration, where it is not in the usual folder",
    "TRACKER_PAGER": "the pager of long lists, before PAGER; none, if empty",
    "VISUAL, EDITOR": "the editor of `tracker edit`",
    "PAGER": "the pager of long lists; less, if not set; none, if empty",
    "NO_COLOR, FORCE_COLOR": "no colour at all; colour in a pipe too",
}
EXIT_CODES = {
    "0": "done",
    "1": "the answer is no, or something was found",
    "2": "wrong usage",
    "3": "a file could not be read or written",
    "70": "a bug",
    "130": "interrupted",
}


@dataclass(frozen=True)
class Verb:
    """A verb as its help has it: `options` are rows of names and meaning, by heading."""

    name: str
    usage: str
    paragraphs: list[str]
    examples: list[str]
    options: dict[str, list[tuple[str, str]]]


def verbs() -> Iterator[Verb]:
    """The root command, with an empty name, and every verb, in the order of the help."""
    root: Any = typer.main.get_command(app.app)
    context = root.make_context("tracker", [], resilient_parsing=True)
    yield _verb("", root, context)
    for name in app.VERBS:
        command: Any = root.get_command(context, name)
        yield _verb(name, command, command.make_context(name, [], parent=context, resilient_parsing=True))


def _verb(name: str, command: Any, context: Any) -> Verb:
    paragraphs, examples = [], []
    for paragraph in re.split(r"\n\s*\n", command.help):
        if paragraph.startswith("\b"):
            examples += paragraph.strip("\b\n").split("\n")
        else:
            paragraphs.append(" ".join(paragraph.split()))
    options: dict[str, list[tuple[str, str]]] = {}
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and parameter.name != "help":
            is_argument = parameter.param_type_name == "argument"
            panel = "Arguments" if is_argument else getattr(parameter, "rich_help_panel", None) or "Options"
            options.setdefault(panel, []).append((record[0], " ".join(record[1].split())))
    usage = " ".join(command.collect_usage_pieces(context))
    return Verb(name, f"tracker {name} {usage}".replace("  ", " ").strip(), paragraphs, examples, options)


def page(listed: list[Verb]) -> str:
    """The reference as Markdown."""
    root, *others = listed
    lines = ["# Verbs", "", "What `tracker VERB --help` says, on one page. Written by `make reference`.", ""]
    for verb in (*others, root):
        lines += [f"## {f'tracker {verb.name}' if verb.name else 'Anywhere on the line'}", "", f"    {verb.usage}", ""]
        lines += [line for text in verb.paragraphs for line in (text, "")]
        lines += ["```sh", *verb.examples, "```", ""] if verb.examples else []
        for heading, rows in verb.options.items():
            lines += [f"| {heading.lower()} | |", "|---|---|"]
            lines += [f"| {_code(names)} | {_cell(what)} |" for names, what in rows] + [""]
    lines += ["## Exit codes", "", "| code | |", "|---|---|"]
    lines += [f"| {code} | {meaning} |" for code, meaning in EXIT_CODES.items()]
    lines += ["", "## Environment", "", "| variable | |", "|---|---|"]
    lines += [f"| `{name}` | {meaning} |" for name, meaning in ENVIRONMENT.items()]
    return "\n".join(lines) + "\n"


def _code(text: str) -> str:
    """As code, in a form that a table bears."""
    if "|" not in text and "<" not in text:
        return f"`{text}`"
    return f"<code>{text.replace('<', '&lt;').replace('>', '&gt;').replace('|', '&#124;')}</code>"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def manual(listed: list[Verb]) -> str:
    """The manual page, in the man macros."""
    root, *others = listed
    lines = [
        f'.TH TRACKER 1 "{LAID_OUT}" "tracker" "User Commands"',
        ".SH NAME",
        r"tracker \- record diplomatic events, and which promised visits are unmade",
        ".SH SYNOPSIS",
        ".B tracker",
        "[options] verb [options] [arguments]",
        ".SH DESCRIPTION",
        *_text([*root.paragraphs, _STORE]),
        ".SH VERBS",
    ]
    for verb in others:
        lines += [f'.SS "{_roff(verb.usage)}"', *_text(verb.paragraphs)]
        lines += [".PP", ".EX", *map(_roff, verb.examples), ".EE"] if verb.examples else []
        lines += [line for rows in verb.options.values() for line in _tagged(rows)]
    lines += [".SH OPTIONS", "These may stand anywhere on the line."]
    lines += [line for rows in root.options.values() for line in _tagged(rows)]
    lines += [".SH EXIT STATUS", *_tagged(EXIT_CODES.items()), ".SH ENVIRONMENT", *_tagged(ENVIRONMENT.items())]
    lines += [".SH EXAMPLES", ".EX", *map(_roff, root.examples), ".EE"]
    return "\n".join(lines) + "\n"


_STORE = (
    "The store is one TOML file, events.toml, that people read and edit: the file that --store names, else "
    "TRACKER_STORE, else the nearest events.toml in this folder or above, else one of the user's own."
)


def _text(paragraphs: list[str]) -> Iterator[str]:
    for number, text in enumerate(paragraphs):
        if number:
            yield ".PP"
        yield from textwrap.wrap(_roff(text), 78, break_long_words=False, break_on_hyphens=False)


def _tagged(rows: Any) -> Iterator[str]:
    for names, what in rows:
        yield from (".TP", f"\\fB{_roff(names)}\\fR", *(_text([what]) if what else [r"\&"]))


def _roff(text: str) -> str:
    """Text that troff shows as it is."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("`", r"\(ga")
    text = text.replace('"', r"\(dq").replace("–", r"\(en").replace("…", "...").replace("→", r"\(->")
    return f"\\&{text}" if text.startswith((".", r"\(aq")) else text


if __name__ == "__main__":
    found = list(verbs())
    PAGE.write_text(page(found), encoding="utf-8")
    MANUAL.write_text(manual(found), encoding="utf-8")
