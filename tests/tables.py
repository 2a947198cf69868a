"""Tables of cases that lie in folders of data."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.transcript import ROOT


def cases(folder: str) -> list[Any]:
    """Every `[[case]]` of the TOML files in tests/data/`folder`, as a parameter named by its file and its `name`.

    `silent` in a case marks what the rules leave to the desk.
    """
    return [
        pytest.param(case, id=f"{file.stem}: {case['name']}")
        for file in sorted((ROOT / "tests" / "data" / folder).glob("*.toml"))
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    ]
