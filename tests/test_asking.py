"""The dialogue of `tracker add`: what is asked, in which order, what is shown, and that one can go back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document as Typed
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests import terminal
from tracker import questions
from tracker.cli.asking import _Words
from tracker.store import document


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as given, create_app_session(input=given, output=DummyOutput()):
        yield given


Answer = Callable[..., tuple[str, int]]


@pytest.fixture
def answer(desk: Path, keys: PipeInput) -> Answer:
    """`tracker add` on a terminal where these lines are typed; what it says, and the exit code."""

    assert (desk / "events.toml").exists()

    def run(lines: list[str], *args: str) -> tuple[str, int]:
        keys.send_text("".join(f"{line}\r" for line in [*lines, "\x03"]))  # who asks for more gets Ctrl-C
        return terminal.person("add", *args)

    return run


VISIT = [
    "visit",
    "Putin",
    "North Korea",
    "Pyongyang",
    "19 June 2023",
    "Kim Jong Un",
    "state",
    "",
    "KCNA 2023-06-20; Kremlin",
]


def stored(desk: Path) -> str:
    loaded = document.load(desk / "events.toml")
    return loaded.event_text(loaded.record.events[4].id)


def test_a_visit_is_asked_for_in_order_shown_and_written(answer: Answer, desk: Path) -> None:
    said, code = answer([*VISIT, ""])
    assert code == 0, said
    assert "visitor: 'Putin' written as 'Vladimir Putin'" in said
    assert "date: '19 June 2023' read as 2023-06-19, 19 Jun 2023" in said
    assert "source: 'KCNA', published 20 Jun 2023" in said
    assert said.index("[[event]]") < said.index("added ")
    assert stored(desk) == (
        '[[event]]\nid = "2023-06-19-vladimir-putin-visits-north-korea"\ndate = "2023-06-19"\nkind = "visit"\n'
        'visitor = "Vladimir Putin"\nhost = "North Korea"\nplace = "Pyongyang"\nwith = ["Kim Jong Un"]\n'
        'level = "state"\n\n'
        '[[event.source]]\nname = "KCNA"\npublished = "2023-06-20"\n\n[[event.source]]\nname = "Kremlin"\n'
    )


def test_one_can_go_back_and_answer_anew(answer: Answer, desk: Path) -> None:
    said, code = answer(
        [
            "meeting",
            "<",
            "launch",
            "<",
            "<",
            "launch",
            "",
            "2023-06-19",
            "",
            "A launch",
            "",
            "<",
            "<",
            "Another",
            "",
            "y",
        ]
    )
    assert code == 0, said
    assert 'title = "Another"' in stored(desk)
    assert 'kind = "launch"' in stored(desk)


def test_what_cannot_be_taken_is_asked_for_again(answer: Answer, desk: Path) -> None:
    said, code = answer(
        ["", "two words", "launch", "", "03/04/2023", "", "3 April 2023", "", "A launch", "", "maybe", "yes"]
    )
    assert code == 0, said
    assert "a word for it is needed" in said
    assert "TRK204 kind: 'two words' is not a single word" in said
    assert "TRK211" in said
    assert "a date, as exactly as known" in said
    assert 'date = "2023-04-03"' in (desk / "events.toml").read_text(encoding="utf-8")


def test_what_was_given_is_not_asked_for(answer: Answer, desk: Path) -> None:
    said, code = answer(["Kim Jong Un", "Russia", "", "", "", "", "", ""], "--kind", "visit", "--on", "2023-06-19")
    assert code == 0, said
    assert 'visitor = "Kim Jong Un"' in stored(desk)


@pytest.mark.parametrize("last", ["no", "\x03", "\x04"])
def test_nothing_is_written_unless_one_agrees(last: str, answer: Answer, desk: Path) -> None:
    before = (desk / "events.toml").read_bytes()
    said, code = answer([*VISIT, last])
    assert code == 130
    assert "nothing was written" in said
    assert (desk / "events.toml").read_bytes() == before


def test_what_looks_recorded_is_told_before_it_is_written(answer: Answer) -> None:
    lines = ["visit", "Kim Jong Un", "Russia", "", "2023-09-12", "", "", "", "", "<", "\x03"]
    said, code = answer(lines)
    assert "TRK503 this looks like 'kim-visits-russia-2023'" in said
    assert code == 130


def test_nobody_is_asked_where_that_is_forbidden_or_nobody_is_there(answer: Answer) -> None:
    said, code = answer([], "--no-input", "--kind", "visit")
    assert code == 2
    assert [line[:6] for line in said.split("\n") if line.startswith("TRK")] == ["TRK502"] * 3


@pytest.mark.parametrize(
    ("typed", "many", "offered"),
    [
        ("pu", True, ["Vladimir Putin"]),
        ("Kim, VLA", True, ["Vladimir Putin"]),
        ("", True, []),
        ("Kim, pu", False, []),
        ("kimj", True, []),
        ("uni", False, ["United States"]),
    ],
)
def test_known_names_are_offered(typed: str, many: bool, offered: list[str]) -> None:
    words = _Words(["Kim Jong Un", "Vladimir Putin", "United States"], many)
    found = list(words.get_completions(Typed(typed), CompleteEvent()))
    assert [each.text for each in found] == offered


def test_every_question_is_of_a_field(desk: Path) -> None:
    loaded = document.load(desk / "events.toml")
    for question in questions.QUESTIONS:
        assert "" not in questions.known(question, loaded.record, loaded.registry)


def test_it_goes_on_a_real_terminal(desk: Path) -> None:
    dialogue = [
        ("Where", "Vladi"),
        ("Vladivostok", "\t"),  # offered beneath
        ("Vladivostok", "\r"),  # and taken
        ("When", "19 June 2023"),
        ("Monday 19 Jun 2023", "\r"),  # as it is understood
        ("Whom", "\r"),
        ("Title", "\r"),
        ("Who says so", "\r"),
        ("Write it?", "\r"),
    ]
    command = [sys.executable, "-m", "tracker", "add", "--kind", "meeting"]
    said = terminal.typed(command, dialogue, until="added 2023-06-19")
    assert "date: '19 June 2023' read as 2023-06-19" in said
    assert 'place = "Vladivostok"' in stored(desk)
