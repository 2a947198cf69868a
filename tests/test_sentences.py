"""Sentences of an event: what is understood of them, and that nothing else is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.transcript import ROOT
from tracker import sentences

UNDERSTOOD = re.findall(r"^(\S.*)\n  (.*)$", (ROOT / "tests/data/sentences.txt").read_text("utf-8"), re.MULTILINE)


def told(sentence: sentences.Sentence) -> str:
    """The kind and the fields of a sentence, as the table writes them."""
    found: dict[str, list[str]] = {}
    for part in sentence.parts:
        found.setdefault(part.field, []).append(part.text)
    assert found.pop("date") == ["1 May 2024"]
    return " | ".join([*found.pop("kind"), *(f"{name}: {' + '.join(said)}" for name, said in found.items())])


@pytest.mark.parametrize(("text", "understood"), UNDERSTOOD, ids=[text for text, _ in UNDERSTOOD])
def test_a_sentence_is_understood(text: str, understood: str) -> None:
    line = f"1 May 2024: {text}"
    (sentence,), problems = sentences.read(line, "stdin")
    assert not problems
    assert told(sentence) == understood
    for part in sentence.parts:
        if part.field not in ("kind", "accepted"):
            assert line[part.start :].startswith(part.text)


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in sentences.FORMS}))
def test_every_form_has_an_example(kind: str) -> None:
    forms = [form for known, form in sentences.FORMS if known == kind]
    examples = [text for text, understood in UNDERSTOOD if understood.split(" ")[0] == kind]
    assert len(examples) >= len(forms)


# the line -> the column that is pointed at
REFUSED = [
    ("Kim visits Russia", 1),
    (": Kim visits Russia", 1),
    ("1 May 2024:", 1),  # no blank behind the colon, so no colon of ours
    ("1 May 2024: ", 1),
    ("1 May 2024: Kim eats", 13),
    ("1 May 2024: Kim visits", 13),
    ("1 May 2024: Kim visit Russia", 13),  # one person visits
    ("1 May 2024: Kim quickly cancels happily the visit to Russia", 13),
    ("1 May 2024: Kim visits Russia, singing", 32),
    ("1 May 2024: Kim visits Russia, invited by Putin, singing", 32),
    ("1 May 2024: Kim visits Russia, with A, , B", 40),
    ("1 May 2024: Kim visits Russia ()", 32),
    (f"1 May 2024: Kim visits {'Russia' * 200}", 1001),
]


@pytest.mark.parametrize(("line", "column"), REFUSED, ids=[line[:60] for line, _ in REFUSED])
def test_what_is_not_understood_is_pointed_at(line: str, column: int) -> None:
    found, problems = sentences.read(line, "stdin")
    assert not found
    (problem,) = problems
    assert (problem.code, problem.file, problem.line, problem.column) == ("TRK524", "stdin", 1, column)


def test_sources_stand_behind_semicolons() -> None:
    (sentence,), _ = sentences.read("2024: Kim visits Russia; KCNA 14 Sep https://x.org/a;b ;  TASS;", "stdin")
    assert [part.text for part in sentence.sources] == ["KCNA 14 Sep https://x.org/a;b", "TASS"]


def test_blank_lines_and_remarks_are_left_out_and_counted() -> None:
    found, problems = sentences.read("# a remark\n\n2024: Kim visits Russia\nnonsense\n", "stdin")
    assert [sentence.number for sentence in found] == [3]
    assert [problem.line for problem in problems] == [4]


@given(st.text())
def test_any_text_is_understood_or_refused(text: str) -> None:
    found, problems = sentences.read(text, "stdin")
    lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    assert len(found) + len(problems) == len(lines)
