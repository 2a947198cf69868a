"""What is documented is what there is."""

from __future__ import annotations

import re

import pytest

from tests.transcript import ROOT, run
from tracker import fields
from tracker.cli import configured
from tracker.cli.app import VERBS
from tracker.store import configuration

PROGRAM = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "tracker").rglob("*.py")))


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_message_has_a_section_and_a_file_that_provokes_it() -> None:
    told = set(re.findall(r'"(TRK\d{3})"', PROGRAM))
    assert told == set(re.findall(r"^### (TRK\d{3}):", page("docs/errors.md"), re.MULTILINE))
    assert told == {file.stem for file in (ROOT / "tests" / "errors").glob("*.txt")}


def test_a_file_of_a_message_shows_it_or_names_the_test_that_does() -> None:
    for file in (ROOT / "tests" / "errors").glob("*.txt"):
        text = file.read_text(encoding="utf-8")
        elsewhere = re.search(r"see (tests/[\w/]+\.\w+)", text)
        if elsewhere:
            assert file.stem in page(elsewhere[1]), file.name
        else:
            assert re.search(rf"^(\S+: )?{file.stem} ", text, re.MULTILINE), file.name


@pytest.mark.parametrize("table", ["EVENT", "SOURCE", "PERSON", "PLACE", "COUNTRY", "COVERAGE"])
def test_every_field_is_in_the_reference(table: str) -> None:
    for name in getattr(fields, table):
        assert f"`{name}`" in page("docs/events-toml.md"), name


def test_every_verb_is_in_the_readme() -> None:
    for name in VERBS:
        assert f"`tracker {name}" in page("README.md"), name


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_help_begins_with_what_for_and_examples_and_fits_80_columns(verb: str, desk, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines, code = run(f"tracker {verb} --help", desk)
    assert code == 0
    assert len([line for line in lines[1:] if line.startswith(f"  tracker {verb}".rstrip())]) >= 2
    assert [line for line in lines if len(line) > 80] == []


@pytest.mark.parametrize("verb", VERBS)
def test_many_options_stand_in_groups(verb: str, desk) -> None:
    lines, _ = run(f"tracker {verb} --help", desk)
    groups = "\n".join(lines).split("\n\n")
    assert max(len(re.findall("^  -", group, re.MULTILINE)) for group in groups) <= 14


def test_every_key_of_json_is_documented() -> None:
    promise = PROGRAM[PROGRAM.index("def promise(item") : PROGRAM.index("_LATE = {")]
    keys = set(re.findall(r'^        "(\w+)":', promise, re.MULTILINE))
    assert len(keys) == 18
    for key in keys | {"earliest", "latest", "file", "line"}:
        assert f"`{key}`" in page("docs/json.md"), key


def test_every_link_between_pages_leads_somewhere() -> None:
    for file in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8")):
            assert (file.parent / target).exists(), f"{file.name}: {target}"


def test_every_module_of_the_core_and_the_store_has_its_place_on_the_page_of_architecture() -> None:
    text = page("docs/architecture.md")
    for file in [*(ROOT / "tracker").glob("*.py"), *(ROOT / "tracker" / "store").glob("*.py")]:
        if not file.stem.startswith("__") and file.stem not in ("errors", "country_table"):
            assert re.search(rf"`(store/)?{file.stem}`", text), file.stem


def test_every_setting_is_on_the_page_of_the_configuration() -> None:
    for name in configuration.SETTINGS:
        assert f"| `{name}` |" in page("docs/config.md"), name
    assert list(configuration.SETTINGS) == list(configured.SETTINGS)
