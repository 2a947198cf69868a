"""Names: by alias and folding, never by likeness; what is ambiguous is an error that lists the candidates."""

from __future__ import annotations

from typing import Any

import pytest
import tomli

from tracker import schema
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.model import Record
from tracker.registry import Registry, check_names

STORE = """
[[person]]
name = "Kim Jong Un"
aliases = ["김정은", "金正恩", "The Marshal"]
country = "DPRK"

[[person]]
name = "Kim Jong Il"
aliases = ["The Leader"]

[[person]]
name = "Abdullah of Jordan"
aliases = ["King Abdullah"]

[[person]]
name = "Abdullah of Saudi Arabia"
aliases = ["King Abdullah"]

[[place]]
name = "Vostochny Cosmodrome"
aliases = ["Wostotschny"]
country = "Russia"

[[country]]
name = "Russia"
aliases = ["USSR", "Muscovy"]

[[country]]
name = "Burma"

[[country]]
name = "Myanmar"

[[country]]
name = "Ruritania"

[[event]]
id = "a"
date = "2000"
kind = "visit"
visitor = ["Vladimir Putin", "José Maria"]
host = "Zenda"
place = "Streslau"
"""


def registry(text: str = STORE) -> tuple[Record, Registry]:
    record, problems = schema.read(tomli.loads(text), "events.toml", lambda _path: None)
    assert problems == []
    return record, Registry(record)


SAME = [
    ("person", "Kim Jong Un", "Kim Jong-un"),  # a hyphen is a blank
    ("person", "Kim Jong Un", "KIM  JONG\u00a0UN"),  # case and the width of blanks
    ("person", "Kim Jong Un", "김정은"),
    ("person", "Kim Jong Un", "\uff2b\uff49\uff4d Jong Un"),  # full-width letters
    ("person", "José Maria", "Jose Maria"),  # accents on Latin letters, of a name not registered
    ("person", "the marshal", "金正恩"),
    ("place", "Vostochny Cosmodrome", "wostotschny"),
    ("country", "North Korea", "DVRK"),
    ("country", "North Korea", "조선민주주의인민공화국"),
    ("country", "Türkiye", "Turkey"),  # renamed, one country
    ("country", "UK", "Vereinigtes Königreich"),
    ("country", "Russia", "Soviet Union"),  # the store says so, for all names of the Soviet Union
    ("country", "Muscovy", "Россия"),
]

OTHERS = [
    ("person", "Kim Jong Un", "Kim Jong Il"),
    ("person", "Kim Jong Un", "Kim"),  # a part of a name is another name, in the record
    ("person", "Vladimir Putin", "Vladmir Putin"),
    ("country", "Burma", "Myanmar"),  # two entries of the store make two of one
    ("country", "East Germany", "Germany"),
    ("country", "Ruritania", "Romania"),
    ("country", "Niger", "Nigeria"),
    ("country", "Zenda", "Ruritania"),
]


@pytest.mark.parametrize(("family", "one", "other"), SAME)
def test_these_names_mean_the_same(family: Any, one: str, other: str) -> None:
    _, names = registry()
    assert names.identity(family, one).key == names.identity(family, other).key


@pytest.mark.parametrize(("family", "one", "other"), OTHERS)
def test_these_names_mean_different_ones(family: Any, one: str, other: str) -> None:
    _, names = registry()
    assert names.identity(family, one).key != names.identity(family, other).key


def test_without_a_word_from_the_store_a_former_state_is_not_its_successor() -> None:
    _, names = registry("")
    assert names.country("USSR").key != names.country("Russia").key
    assert names.country("Burma").key == names.country("Myanmar").key


@pytest.mark.parametrize(
    ("family", "name", "candidates"),
    [
        ("country", "Korea", "North Korea or South Korea"),
        ("country", "Congo", "Democratic Republic of the Congo or Republic of the Congo"),
        ("person", "King Abdullah", "Abdullah of Jordan or Abdullah of Saudi Arabia"),
    ],
)
def test_an_ambiguous_name_is_an_error_that_lists_who_bears_it(family: Any, name: str, candidates: str) -> None:
    _, names = registry()
    with pytest.raises(TrackerError) as error:
        names.identity(family, name)
    assert error.value.problems[0].code == "TRK301"
    assert error.value.problems[0].what == f"{name!r} may be {candidates}"


ASKED = [
    ("person", "Putin", "Vladimir Putin"),  # a word of one name only, known from events
    ("person", "jong un", "Kim Jong Un"),
    ("person", "marshal", "Kim Jong Un"),
    ("place", "cosmodrome", "Vostochny Cosmodrome"),
    ("place", "Streslau", "Streslau"),
    ("country", "PRC", "China"),
    ("country", "KOR", "South Korea"),  # ISO 3166-1, in capitals
]


@pytest.mark.parametrize(("family", "asked", "found"), ASKED)
def test_in_a_question_words_of_one_name_are_enough(family: Any, asked: str, found: str) -> None:
    _, names = registry()
    assert names.find(family, asked).name == found


@pytest.mark.parametrize(
    ("family", "asked", "code", "word"),
    [
        ("person", "Kim", "TRK301", "Kim Jong Il or Kim Jong Un"),
        ("person", "Vladmir Putin", "TRK302", "Vladimir Putin"),
        ("country", "Nroth Korea", "TRK302", "North Korea"),
        ("country", "in", "TRK302", ""),  # a lower-case word is no ISO code
        ("person", "", "TRK302", ""),
        ("person", "…", "TRK302", ""),
    ],
)
def test_a_question_that_fits_none_or_several_is_an_error_with_the_nearest(
    family: Any, asked: str, code: str, word: str
) -> None:
    _, names = registry()
    with pytest.raises(TrackerError) as error:
        names.find(family, asked)
    problem = error.value.problems[0]
    assert problem.code == code
    assert word in problem.what + problem.hint


def test_names_of_the_record_that_mean_two_are_found_once_each() -> None:
    record, names = registry(STORE + '\n[[event]]\ndate = "2001"\nvisitor = "King Abdullah"\nhost = "Korea"\n' * 2)
    assert [problem.code for problem in check_names(record, names)] == ["TRK301"] * 4


def test_the_country_of_an_event_is_its_host_or_that_of_its_places() -> None:
    record, names = registry(
        STORE
        + '[[event]]\ndate = "2001"\nplace = "Wostotschny"\n[[event]]\ndate = "2002"\nplace = ["Wostotschny", "x"]\n'
    )
    assert [host.name if (host := names.host_of(event)) else None for event in record.events] == [
        "Zenda",
        "Russia",
        "Russia",
    ]


def test_a_person_has_the_home_that_the_registry_gives() -> None:
    _, names = registry()
    home = names.home("金正恩")
    assert home is not None
    assert home.name == "North Korea"
    assert names.home("Vladimir Putin") is None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Côte d’Ivoire", "cote divoire"),
        ("U.S.S.R.", "ussr"),
        ("Guinea-Bissau", "guinea bissau"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Łódź", "lodz"),
        ("ガ", "ガ"),  # a mark on a letter of another script makes another letter
        ("й", "й"),
        ("a\u200bb", "ab"),
        ("", ""),
    ],
)
def test_folding_takes_away_what_does_not_count(name: str, key: str) -> None:
    assert fold(name) == key
    assert fold(fold(name)) == fold(name)
