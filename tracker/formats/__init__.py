"""Interchange formats: each is a module with the same names, imported when it is asked for.

    NAME, SUFFIXES = "jsonl", (".jsonl", ".ndjson")
    CARRIES = "every field, and the registry"           # a line for `tracker formats`
    def read(text: str, name: str, asked: Reading) -> Harvest
    def write(dossier: Dossier) -> Iterable[str]

A format that only comes in has no `write`, one that only goes out no `read`. One with BINARY = True has
`read(raw: bytes, …)`; `write` may give bytes. One whose files belong together has `gather(files, asked)` for `read`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from tracker import harvest
from tracker.dossier import Dossier
from tracker.errors import Problem, TrackerError
from tracker.harvest import Harvest, Reading
from tracker.likeness import nearest

FORMATS = {
    "html": "html",
    "markdown": "markdown",
    "csv": "csv_table",
    "json": "json_document",
    "jsonl": "json_lines",
    "toml": "toml_file",
    "ics": "ics",
    "timelinejs": "timelinejs",
    "geojson": "geojson",
    "jsonld": "json_ld",
    "parquet": "parquet",
    "hsg": "hsg",
}
"""Each format by the name that is typed, with its module in this folder."""

Files = Iterable[tuple[Any, str]]  # content and name of each: text, or bytes where the format is binary


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `gather` is None where it cannot be read, `write` where it cannot be written."""

    name: str
    suffixes: tuple[str, ...]
    carries: str
    binary: bool
    gather: Callable[[Files, Reading], Harvest] | None
    write: Callable[[Dossier], Iterable[str] | bytes] | None


def load(name: str) -> Format:
    """The format of this name; raises TrackerError (TRK601) with the nearest names if there is none."""
    if name not in FORMATS:
        near = nearest(name, FORMATS)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(FORMATS)}"
        raise TrackerError(Problem("TRK601", f"there is no format {name!r}", hint))
    module = import_module(f"tracker.formats.{FORMATS[name]}")
    gather = getattr(module, "gather", None) or _one_by_one(getattr(module, "read", None))
    write = getattr(module, "write", None)
    return Format(name, module.SUFFIXES, module.CARRIES, getattr(module, "BINARY", False), gather, write)


def of_file(name: str) -> Format:
    """The format that files of this name usually have; raises TRK601 if that cannot be told."""
    for known in map(load, FORMATS):
        if name.casefold().endswith(known.suffixes):
            return known
    what = f"the format of {name!r} cannot be told from its name"
    raise TrackerError(Problem("TRK601", what, f"say --format with one of: {', '.join(FORMATS)}"))


def _one_by_one(read: Callable[[Any, str, Reading], Harvest] | None) -> Callable[[Files, Reading], Harvest] | None:
    if read is None:
        return None

    def gather(files: Files, asked: Reading) -> Harvest:
        found = [read(*file, asked) for file in files]
        return found[0] if len(found) == 1 else harvest.together(found)

    return gather
