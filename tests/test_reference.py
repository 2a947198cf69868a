"""The reference of the verbs and the manual page say what the verbs say. TRACKER_REWRITE=1 writes them anew."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest

from scripts import make_reference


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> list[make_reference.Verb]:
    monkeypatch.setenv("COLUMNS", "80")
    return list(make_reference.verbs())


@pytest.mark.parametrize("file", [make_reference.PAGE, make_reference.MANUAL], ids=lambda file: file.name)
def test_the_reference_is_what_the_verbs_say(file, listed) -> None:
    text = make_reference.page(listed) if file.suffix == ".md" else make_reference.manual(listed)
    if os.environ.get("TRACKER_REWRITE"):
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text


def test_every_verb_has_an_example_that_names_it(listed) -> None:
    for verb in listed[1:]:
        assert any(line.startswith(f"tracker {verb.name}") for line in verb.examples), verb.name


def test_every_variable_of_ours_is_told() -> None:
    program = "".join(file.read_text(encoding="utf-8") for file in (make_reference.ROOT / "tracker").rglob("*.py"))
    read = set(re.findall(r'"(TRACKER_[A-Z]+)"', program)) - {"TRACKER_COMPLETE"}  # the shells' scripts set it
    assert read == {name for name in make_reference.ENVIRONMENT if name.startswith("TRACKER_")}


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="needs mandoc")
def test_the_manual_page_has_no_fault() -> None:
    command = ["mandoc", "-T", "lint", "-W", "style", str(make_reference.MANUAL)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    assert said.replace(f"mandoc: {make_reference.MANUAL}:", "") == ""
