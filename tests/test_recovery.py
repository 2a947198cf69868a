"""A broken store is told all its faults at once, each on the line where a person has to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.errors import Problem, TrackerError
from tracker.store.document import Document
from tracker.store.recovery import MOST_FAULTS

GOOD = '[[event]]\ndate = "2020"\ntitle = "good"\n\n'  # four lines


def faults(text: str) -> list[Problem]:
    try:
        return Document(Path("events.toml"), text).faults
    except TrackerError as error:
        return list(error.problems)


# text -> line and code of every fault
CASES: list[tuple[str, str, list[tuple[int | None, str]]]] = [
    ("nothing wrong", GOOD, []),
    ("an empty file", "", []),
    # dates
    ("a month without quotes", GOOD + "[[event]]\ndate = 2000-07\n", [(6, "TRK103")]),
    ("a year with a mark", "[[event]]\ndate = 2000~ # about\n", [(2, "TRK103")]),
    ("an interval", "[[event]]\ndate = 2000/2001\n", [(2, "TRK103")]),
    ("a day that is none", "[[event]]\ndate = 2000-13-45\n", [(2, "TRK103")]),  # told once, not again as a date
    ("a bare year is a number", "[[event]]\ndate = 2000\n", [(2, "TRK203")]),
    ("two bare months, with CR LF", "[[event]]\r\ndate = 2000-07\r\ndue = 2001-07\r\n", [(2, "TRK103"), (3, "TRK103")]),
    # texts
    ("no quotes", GOOD + '[[event]]\ndate = "2021"\ntitle = Talks in Lisbon\n', [(7, "TRK103")]),
    ("no quote behind", GOOD + '[[event]]\ndate = "2021\ntitle = "T"\n', [(6, "TRK103")]),
    ("no quote before", GOOD + '[[event]]\ndate = 2021"\ntitle = "T"\n', [(6, "TRK103")]),
    ("a quote within", GOOD + '[[event]]\ndate = "2021"\ntitle = "say "so""\n', [(7, "TRK103")]),
    ("quotes of a word processor", GOOD + "[[event]]\ndate = “2021”\n", [(6, "TRK103")]),
    ("a backslash", GOOD + '[[event]]\ndate = "2021"\nnote = "C:\\Users"\n', [(7, "TRK103")]),
    ("a text not closed", GOOD + '[[event]]\ndate = "2021"\nnote = """ab\nc\n\n' + GOOD * 3, [(7, "TRK103")]),
    ("a literal text not closed", GOOD + "[[event]]\ndate = '2021'\nnote = '''ab\nc\n\n" + GOOD * 3, [(7, "TRK103")]),
    (
        "a text closed by the next one's opening",
        GOOD
        + '[[event]]\ndate = "2021"\nnote = """ab\n\n'
        + GOOD
        + '[[event]]\ndate = "2022"\nnote = """c"""\nlevel = x\n',
        [(7, "TRK103"), (16, "TRK103")],
    ),
    ("a text not closed at the very end", GOOD + '[[event]]\ndate = "2021"\nnote = """ab', [(7, "TRK103")]),
    # lists and tables
    ("a list not closed", GOOD + '[[event]]\ndate = "2021"\ntags = ["a",\n\n' + GOOD * 3, [(7, "TRK103")]),
    (
        "a list not closed, a key below",
        GOOD + '[[event]]\ntags = [\n  "a",\n  "b"\ndate = "2021"\n' + GOOD,
        [(6, "TRK103")],
    ),
    ("a list not closed at the end", GOOD + 'tags = [\n  "a",\n\n', [(5, "TRK103")]),
    ("a list not closed on the last line", GOOD + 'tags = ["a"', [(5, "TRK103")]),
    ("a word without quotes in a list", GOOD + 'tags = [\n  "a",\n  b,\n]\n', [(7, "TRK103")]),
    ("no comma in a list", GOOD + 'tags = [\n  "a"\n  "b",\n]\n', [(7, "TRK103")]),
    ("an inline table not closed", GOOD + "mine = { a = 1\n\n" + GOOD, [(5, "TRK103")]),
    ("no value", GOOD + "tags =\n" + GOOD, [(5, "TRK103")]),
    ("no value at the end", GOOD + "tags =", [(5, "TRK103")]),
    ("no sign of equality", GOOD + "tags\n", [(5, "TRK103")]),
    ("two keys on a line", GOOD + 'level = "state" note = "n"\n', [(5, "TRK103")]),
    # headers
    ("a header lacks a bracket", GOOD + '[[event]\ndate = "2021"\ntitle = "T"\n\n' + GOOD, [(5, "TRK103")]),
    ("a header lacks both", GOOD + '[[event\ndate = "2021"\ntitle = "T"\n\n' + GOOD, [(5, "TRK103")]),
    ("a header in single brackets", GOOD + '[event]\ndate = "2021"\ntitle = "T"\n', [(5, "TRK103")]),
    ("the first header in single brackets", '[event]\ndate = "2021"\n\n' + GOOD * 2, [(1, "TRK103")]),
    (
        "all headers in single brackets",
        '[event]\ndate = "2021"\n[event]\ndate = "2022"\n' * 2,
        [(n, "TRK103") for n in (1, 3, 5, 7)],
    ),
    ("the only header in single brackets", '[event]\ndate = "2021"\n', [(1, "TRK208")]),  # valid TOML
    (
        "a source in single brackets",
        GOOD + '[event.source]\nname = "K"\n[[event.source]]\nname = "T"\n' + GOOD,
        [(5, "TRK103")],
    ),
    ("no header", GOOD + 'date = "2021"\ntitle = "T"\n', [(5, "TRK103"), (6, "TRK103")]),
    ("a header of something else", GOOD + "[[a b]]\n" + GOOD, [(5, "TRK103")]),
    # merges
    (
        "conflict markers, and nothing else then",
        GOOD + '<<<<<<< HEAD\nlevel = state\n||||||| base\n=======\nlevel = "x"\n>>>>>>> other\n',
        [(5, "TRK104"), (7, "TRK104"), (8, "TRK104"), (10, "TRK104")],
    ),
    ("conflict markers with CR LF", "<<<<<<< HEAD\r\n=======\r\n>>>>>>> b\r\n", [(n, "TRK104") for n in (1, 2, 3)]),
    ("a line of many signs is no marker", GOOD + "# =======\n#======\n", []),
    (
        "keys twice after a union merge",
        GOOD + '[[event]]\nid = "a"\ndate = "2021"\nlevel = "state"\ndate = "2022"\nlevel = "official"\n',
        [(9, "TRK103"), (10, "TRK103")],
    ),
    ("events twice after a union merge", '[[event]]\nid = "a"\ndate = "2021"\n' * 2, [(4, "TRK206")]),
    ("a table twice", "[mine]\n[[event]]\ndate = '2020'\n[mine]\nx = 1\n", [(4, "TRK103")]),
    # too much
    ("lists nested deeply", GOOD + "x = " + "[" * 5000 + "]" * 5000 + "\n", [(1, "TRK103")]),
    ("keys nested deeply", GOOD + ".".join("a" * 5000) + " = 1\n", [(1, "TRK103")]),
    ("a number of 5000 digits", GOOD + "x = " + "1" * 5000 + "\n", [(5, "TRK103")]),
    ("a line of carriage returns", 'schema = 1\r[[event]]\rdate = "2020"\r', [(1, "TRK103")]),
    ("a second byte-order mark", "\ufeff" + GOOD, [(1, "TRK103")]),
    ("a control character", GOOD + 'note = "a\x07b"\n', [(5, "TRK103")]),
    ("a no-break blank", GOOD + 'note\u00a0= "a"\n', [(5, "TRK103")]),
    # faults of both sorts
    (
        "of syntax and of the events, in order of lines",
        '[[event]]\ndate = "2000-13"\nlevel = "grand"\n\n[[event]]\ndate = 2000-07\ntitle = Talks\n\n'
        '[[event]\ndate = 2000-13-45\nfollows = 7\n\n[[person]]\ncountry = ""\nname = "P"\n',
        [(2, "TRK201"), (3, "TRK204"), *((line, "TRK103") for line in (6, 7, 9, 10)), (11, "TRK203"), (14, "TRK207")],
    ),
    ("what is missing may stand in what could not be read", GOOD + "[[event]]\ndate = \n", [(6, "TRK103")]),
    (
        "what is missing is told where all could be read",
        "[[event]]\ntitle = 'T'\n\n[[event]]\ndate = 2000-07\n",
        [(1, "TRK202"), (5, "TRK103")],
    ),
    ("a store of a newer kind", "schema = 2\nx = y\n", [(1, "TRK105"), (2, "TRK103")]),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_every_fault_is_told_with_its_line(text: str, expected: list[tuple[int | None, str]]) -> None:
    assert [(problem.line, problem.code) for problem in faults(text)] == expected


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("date = 2000-07", 'write date = "2000-07"'),
        ("  date=2000-07~   # about", 'write date="2000-07~"'),
        ("title = Talks", 'text goes in quotes: key = "…"'),
        ('title = "Talks', "a quotation mark is missing"),
        ("tags = [1,\n2", "close it with ]"),
        ('title = """Talks\n', 'close it with """'),
        ("title = '''Talks\n", "close it with '''"),
        ("[event", "write [[event]]"),
        ("[[ event . source ]", "write [[event.source]]"),
        ("[person]]", "write [[person]]"),
        ("a = 1\na = 2", "a key may stand only once in a table: an [[event]] header may be missing above"),
    ],
)
def test_the_hint_says_what_to_write(line: str, hint: str) -> None:
    assert faults(GOOD + line)[0].hint == hint


def test_the_column_is_that_of_the_fault() -> None:
    assert [problem.column for problem in faults("[[event]]\ndate = 2000-07\n  [[event]\n")] == [12, 3]


def test_of_very_many_faults_the_first_are_told() -> None:
    found = faults("x = y\n" * 1000)
    assert [problem.line for problem in found] == list(range(1, MOST_FAULTS + 1))
