"""Few dependencies, each within bounds, and all that development needs locked with hashes."""

from __future__ import annotations

import re
import tomllib
from itertools import chain

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.transcript import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
RUNTIME = [*PROJECT["project"]["dependencies"], *chain(*PROJECT["project"]["optional-dependencies"].values())]
DEVELOPMENT = [word for word in chain(*PROJECT["dependency-groups"].values()) if isinstance(word, str)]
LOCKED = dict(re.findall(r"^([a-z0-9._-]+)==([^\s;]+)", LOCK, re.MULTILINE))


@pytest.mark.parametrize("line", RUNTIME)
def test_what_the_program_needs_has_a_lower_and_an_upper_bound(line: str) -> None:
    assert {specifier.operator for specifier in Requirement(line).specifier} == {">=", "<"}


@pytest.mark.parametrize("line", [*RUNTIME, *DEVELOPMENT])
def test_what_is_needed_is_locked_within_its_bounds(line: str) -> None:
    wanted = Requirement(line)
    assert wanted.specifier.contains(LOCKED[canonicalize_name(wanted.name)]), "make lock"


def test_everything_locked_has_hashes_and_comes_from_no_named_place() -> None:
    entries = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert {entry.partition("==")[0] for entry in entries} == set(LOCKED)
    assert [entry.split("\n")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"https?://|file:|^-", LOCK, re.MULTILINE) == []
