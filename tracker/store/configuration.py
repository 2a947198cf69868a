"""The user's configuration and a folder's, in TOML: settings, saved queries, and where each was said."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from tracker.errors import Problem, TrackerError
from tracker.likeness import nearest
from tracker.store import files

FOLDERS_NAME = ".tracker.toml"


class Setting(NamedTuple):
    """A setting with what it is for; `words` are all that it may be, if that is a closed list.

    What could run a program is taken only from the user's own file: a folder may have come from anywhere.
    """

    help: str
    words: tuple[str, ...] = ()
    users_alone: bool = False


SETTINGS: Mapping[str, Setting] = {
    "store": Setting("the store; a path is taken from the folder of the configuration"),
    "lang": Setting("the language to speak: en, de"),
    "color": Setting("colour in the output", ("auto", "always", "never")),
    "pager": Setting("the command that shows long lists; empty for none", users_alone=True),
}
"""What stands under [tracker]."""


class Said(NamedTuple):
    """A value of a configuration, with the file and line in which it stands."""

    value: str
    file: Path
    line: int


class Configuration(NamedTuple):
    """What one file says, or none."""

    file: Path | None = None
    settings: Mapping[str, Said] = MappingProxyType({})
    queries: Mapping[str, Said] = MappingProxyType({})


def of_folder(folder: Path) -> Configuration:
    """The nearest `.tracker.toml` in the folder or above; empty if there is none."""
    for parent in (folder, *folder.parents):
        if os.path.isfile(file := parent / FOLDERS_NAME):  # unlike Path's own, False where we may not look
            return read(Path(os.path.relpath(file, folder)), users=False)
    return Configuration()


def of_user(file: Path) -> Configuration:
    """The user's own file; empty if there is none."""
    return read(file, users=True) if os.path.isfile(file) else Configuration()


def read(file: Path, *, users: bool) -> Configuration:
    """What a file says; raises TrackerError (TRK521, exit 3) with all that is wrong with it."""
    import tomli  # mostly there is no such file

    text = files.read(file)
    try:
        tables = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        what = f"this is not TOML: {error.msg[:1].lower()}{error.msg[1:]}"
        problem = Problem("TRK521", what, 'as in store = "~/visits/events.toml"', str(file), error.lineno, error.colno)
        raise TrackerError(problem, exit_code=3) from None
    lines = {statement.path: text.count("\n", 0, statement.start) + 1 for statement in _placed(text)}
    problems = list(_faults(tables, users=users))
    if problems:
        placed = (problem.at(str(file), _line(lines, path)) for path, problem in problems)
        raise TrackerError(*placed, exit_code=3)
    own = dict(tables.get("tracker", {}))
    queries = own.pop("queries", {})
    return Configuration(
        file,
        {name: Said(value, file, _line(lines, ("tracker", name))) for name, value in own.items()},
        {name: Said(value, file, _line(lines, ("tracker", "queries", name))) for name, value in queries.items()},
    )


class _Place(NamedTuple):
    path: tuple[str, ...]
    start: int


def _placed(text: str) -> Iterator[_Place]:
    """Where each table and key begins, by its whole path."""
    from tracker.store.scan import statements

    table: tuple[str, ...] = ()
    for statement in statements(text):
        if statement.kind == "header":
            table = statement.path
        if statement.path:
            yield _Place(table if statement.kind == "header" else (*table, *statement.path), statement.start)


def _line(lines: Mapping[tuple[str, ...], int], path: tuple[str, ...]) -> int:
    """The line of a key, or of the nearest table round it, as of one within an inline table."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _faults(tables: Mapping[str, Any], *, users: bool) -> Iterator[tuple[tuple[str, ...], Problem]]:
    """What is wrong, each with the path of the key."""
    for name, value in tables.items():
        if name != "tracker" or not isinstance(value, dict):
            hint = "settings stand under [tracker], queries under [tracker.queries]"
            yield (name,), Problem("TRK521", f"[{name}] is not read here" if name != "tracker" else "no table", hint)
            continue
        for key, said in value.items():
            if key == "queries":
                yield from _query_faults(said)
            elif problem := _fault(key, said, users=users):
                yield ("tracker", key), problem


def _fault(key: str, said: Any, *, users: bool) -> Problem | None:
    setting = SETTINGS.get(key)
    if setting is None:
        near = nearest(key, SETTINGS)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(SETTINGS)}"
        return Problem("TRK521", f"there is no setting {key!r}", hint)
    if not isinstance(said, str):
        return Problem("TRK521", f"{key} must be text", f'write {key} = "…"')
    if setting.words and said not in setting.words:
        return Problem("TRK521", f"{key} cannot be {said!r}", f"write one of: {', '.join(setting.words)}")
    if setting.users_alone and not users:
        what = f"{key} names a program to run, and is not taken from a folder's {FOLDERS_NAME}"
        return Problem("TRK521", what, "put it into your own configuration (docs/config.md)")
    return None


def _query_faults(queries: Any) -> Iterator[tuple[tuple[str, ...], Problem]]:
    path = ("tracker", "queries")
    if not isinstance(queries, dict):
        hint = 'write [tracker.queries], below it name = "kind:visit"'
        yield path, Problem("TRK521", "queries must be a table", hint)
        return
    for name, query in queries.items():
        if not isinstance(query, str) or not query.strip():
            yield (*path, name), Problem("TRK521", f"the query {name!r} must be text", f'write {name} = "kind:visit"')
        elif not name.replace("-", "").replace("_", "").isalnum():
            hint = "letters, digits, - and _, as in state-visits"
            yield (*path, name), Problem("TRK521", f"{name!r} cannot be the name of a query", hint)
