"""TOML 1.0: a store like ours, written anew in order of date."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import tomli

from tracker import tables, toml_text
from tracker.dossier import Dossier
from tracker.errors import Problem, TrackerError
from tracker.harvest import Gathering, Harvest, Reading
from tracker.schema import TABLES, TOP_LEVEL, VERSION

NAME, SUFFIXES = "toml", (".toml",)
CARRIES = "everything but comments and layout"
_ENTRIES = ("person", "place", "country", "coverage")


def read(text: str, name: str, asked: Reading) -> Harvest:
    """Events and entries of another store; an event that cannot be read is left out."""
    events, document = _apart(text, name, asked)
    found = Gathering(name)
    for table in asked.watched(events, name):
        found.take(table)
    top = {key: value for key, value in document.items() if key == "title" or key not in TOP_LEVEL}
    return found.harvest({entry: _list(document, entry, name) for entry in _ENTRIES}, top)


def _apart(text: str, name: str, asked: Reading) -> tuple[Collection[Mapping[str, Any]], Mapping[str, Any]]:
    """The events, and what stands beside them."""
    found = asked.apart(text)
    if found is None:
        document = _parsed(text, name)
        return _list(document, "event", name), document
    _check_version(found[1], name)
    return found


def _parsed(text: str, name: str) -> dict[str, Any]:
    try:
        document = tomli.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        hint = f"`tracker --store {name} check` names every fault"
        raise TrackerError(Problem("TRK602", f"is not TOML: {error}", hint, name), exit_code=3) from None
    _check_version(document, name)
    return document


def _check_version(document: Mapping[str, Any], name: str) -> None:
    if document.get("schema", VERSION) != VERSION:
        raise TrackerError(Problem("TRK602", "is of another schema", "install a newer tracker", name), exit_code=3)


def _list(document: Mapping[str, Any], key: str, name: str) -> list[dict[str, Any]]:
    found = document.get(key, [])
    if isinstance(found, list) and all(isinstance(table, dict) for table in found):
        return found
    problem = Problem("TRK602", f"{key!r} must be a list of tables", f"head each with [[{key}]]", name)
    raise TrackerError(problem, exit_code=3)


def write(dossier: Dossier) -> Iterable[str]:
    """The store, block by block."""
    record = dossier.record
    head = {"schema": VERSION} | ({"title": record.title} if record.title is not None else {})
    yield "\n".join(toml_text.pairs({**head, **record.extra}, ())) + "\n"
    for name, entries in tables.entries(record).items():
        for entry in entries:
            yield "\n" + toml_text.entry_block(name, entry, TABLES[name])
    for event in dossier.events:
        yield "\n" + toml_text.event_block(tables.event(event))
