"""The program speaks the languages it has a catalogue for, wholly; what other programs read stays English."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest

from tests.transcript import ROOT, run
from tracker import chains, countries, fields, language, ledger, model, wording
from tracker.edtf import parse as edtf
from tracker.errors import TrackerError
from tracker.phrases import Land, say

OTHERS = language.known_languages()[1:]
_SAYING = {"say": (0,), "phrase": (0,), "counted": (2,), "Said": (1,), "joined": (0,), "Stage": (0,)}
_WORDS = {
    *model.KINDS, *model.LEVELS, *model.SCOPES, *fields.EVENT,
    *ledger.PENDING, *chains.ENDINGS.values(), "fulfilled",
    "true", "false", "approximate", "depends", "conflict", "undecidable",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "events", "promises", "reports", "year", "country", "person", "guest", "scene",
}  # fmt: skip


def templates() -> set[str]:
    """All that the program says: first arguments of `say` and its like, and tables of templates."""
    found = set(_WORDS)
    for file in sorted((ROOT / "tracker").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found |= set(_said(node))
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in _TABLES:
                values = node.value.values if isinstance(node.value, ast.Dict) else getattr(node.value, "elts", [])
                found |= {v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str)}
    return found


_TABLES = {
    "_STEPS", "_INVITED", "_SEASONS", "_QUALIFIERS", "_SCOPE_WORDS", "_UNIT_WORDS", "_WHOLE", "_HEADINGS", "_WITHOUT",
    "_MARK_NAMES",
}  # fmt: skip


def _said(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    for place in _SAYING.get(name, ()):
        given = call.args[place] if place < len(call.args) else None
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            yield given.value


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_has_all_that_the_program_says_and_nothing_else(code: str) -> None:
    phrases = import_module(f"tracker.languages.{code}").PHRASES
    said = templates()
    with_words = {text for text in said if re.search("[A-Za-z]", re.sub(r"\{[^}]*\}", "", text))}
    assert with_words - phrases.keys() == set(), "to be translated"
    assert phrases.keys() - said == set(), "said no more"


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_same_values(code: str) -> None:
    for template, phrase in import_module(f"tracker.languages.{code}").PHRASES.items():
        for form in [phrase] if isinstance(phrase, str) else phrase:
            assert _values(form) == _values(template), template


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", OTHERS)
def test_what_has_a_number_has_as_many_forms_as_the_language(code: str) -> None:
    said = import_module(f"tracker.languages.{code}")
    forms = {said.plural(number) for number in range(1000)}
    for phrase in said.PHRASES.values():
        assert isinstance(phrase, str) or len(phrase) == len(forms)
    assert forms == set(range(len(forms)))


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2000-07-19/2000-07-20", "19.–20. Juli 2000"),
        ("2019-04-24/2019-05-02", "24. Apr. – 2. Mai 2019"),
        ("2018-12-30/2019-01-02", "30. Dez. 2018 – 2. Jan. 2019"),
        ("2000-07", "Juli 2000"),
        ("2000", "2000"),
        ("1972~", "um 1972"),
        ("1972?", "vielleicht 1972"),
        ("2023-09-14%", "vielleicht um 14. Sept. 2023"),
        ("2024-01-05/..", "ab 5. Jan. 2024, Ende offen"),
        ("2024-01-05/", "ab 5. Jan. 2024, Ende unbekannt"),
        ("../2024", "bis 2024"),
        ("/2024-03", "bis März 2024, Anfang unbekannt"),
        ("2023-21", "Frühling 2023"),
        ("201X", "2010er-Jahre"),
        ("-0043", "44 v. Chr."),
        ("2024-03-01T10:30:00", "1. März 2024, 10:30:00"),
    ],
)
def test_a_date_in_german(date: str, words: str) -> None:
    assert language.language("de").tell(wording.date(edtf(date))) == words


@pytest.mark.parametrize(("number", "told"), [(0, "0 Tage"), (1, "1 Tag"), (2, "2 Tage"), (101, "101 Tage")])
def test_a_number_takes_its_form(number: int, told: str) -> None:
    assert language.language("de").tell(wording.days(number)) == told


@pytest.mark.parametrize(
    ("country", "where"),
    [
        ("North Korea", "nach Nordkorea"),
        ("Switzerland", "in die Schweiz"),
        ("USA", "in die Vereinigten Staaten"),
        ("Iran", "in den Iran"),
        ("USSR", "in die Sowjetunion"),
        ("Atlantis", "nach Atlantis"),  # not in the table: as the record has it
        ("Korea", "nach Korea"),  # two countries bear it
    ],
)
def test_a_country_is_called_and_reached_as_in_german(country: str, where: str) -> None:
    told = language.language("de").tell(say("{who} to {host}", who="Ann", host=Land(country)))
    assert told == f"Ann {where}"


def test_every_way_to_a_country_names_it() -> None:
    """The last word of its name, so that an article does not go with another country's name."""
    for code, where in language.language("de").destinations.items():
        name = countries.local_name(countries.by_code(code), "de")
        assert name.split()[-1] in where, code


def test_text_of_the_record_is_never_translated() -> None:
    assert language.language("de").tell("visit") == "visit"


@pytest.mark.parametrize("asked", ["de-AT", "de_CH.UTF-8", "DE"])
def test_a_region_speaks_its_language(asked: str) -> None:
    assert language.language(asked).code == "de"


def test_a_language_it_does_not_speak_is_refused() -> None:
    with pytest.raises(TrackerError) as found:
        language.language("tlh")
    assert found.value.problems[0].code == "TRK550"


@pytest.mark.parametrize(
    "command",
    [
        "timeline --json",
        "timeline --jsonl",
        "pending --all --json",
        "show kim-invites-putin-2023 --json",
        "context kim-visits-russia-2023 --json",
        'claim nth 2 --visitor "Kim Jong Un" --host Russia --json',
        'brief "North Korea" --json',
        'balance Russia "North Korea" --json',
        "stats --json",
        "places --countries --json",
        "check --json",
        "export markdown",
        "export ics",
        "export jsonld",
    ],
)
@pytest.mark.parametrize("code", OTHERS)
def test_what_other_programs_read_does_not_change_with_the_language(command: str, code: str, desk) -> None:
    assert run(f"tracker {command} --lang {code}", desk) == run(f"tracker {command}", desk)


def test_english_loads_no_catalogue() -> None:
    program = "import sys; from tracker.cli import app; app.run(['pending']); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "tracker.ledger" in loaded
    assert "tracker.languages" not in loaded
