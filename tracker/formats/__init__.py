"""Interchange formats: each is a module with NAME, SUFFIXES and `read`, imported when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from tracker.errors import Problem, TrackerError

FORMATS = {"hsg": "tracker.formats.hsg"}
"""Each format by the name that `--format` takes, with its module."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """What files of a format hold, as tables of a store.

    `rows` counts what stands in the files, `left_out` what could not be read; `repeated` are rows that stand in them
    twice. Problems tell of both, and of what was read only in part.
    """

    events: tuple[Mapping[str, Any], ...]
    persons: tuple[Mapping[str, Any], ...]
    problems: tuple[Problem, ...]
    rows: int
    left_out: int
    repeated: int


def load(name: str | None) -> Any:
    """The module of a format; raises TrackerError (TRK601) for a name that is none."""
    if name not in FORMATS:
        what = "the format of the files is not given" if name is None else f"there is no format {name!r}"
        raise TrackerError(Problem("TRK601", what, f"say --format with one of: {', '.join(FORMATS)}"))
    return import_module(FORMATS[name])
