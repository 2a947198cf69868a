"""Text as it is shown: safe, of the right width, in words."""

from __future__ import annotations

import pytest

from tracker import wording
from tracker.edtf import parse
from tracker.look import Look, cells, cut, pad, shown
from tracker.spans import Days
from tracker.titles import make_id, make_title


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Kim Jong Un", "Kim Jong Un"),
        ("김정은", "김정은"),
        ("\x1b[2J", "‹U+001B›[2J"),
        ("a\u202eb", "a‹U+202E›b"),
        ("a\u200bb", "a‹U+200B›b"),
        ("a\u00a0b", "a b"),
        ("a\x9bb", "a‹U+009B›b"),
        ("a\nb", "a‹U+000A›b"),
    ],
)
def test_nothing_that_is_not_printable_gets_out(text: str, safe: str) -> None:
    assert shown(text) == safe


@pytest.mark.parametrize(
    ("text", "columns"), [("Kim", 3), ("김정은", 6), ("é", 1), ("e\u0301", 1), ("金正恩", 6), ("–", 1)]
)
def test_wide_characters_take_two_columns_and_marks_none(text: str, columns: int) -> None:
    assert cells(text) == columns
    assert cells(pad(text, 10)) == 10


def test_an_output_without_unicode_gets_plain_marks() -> None:
    assert Look(unicode=False).marks("19–20 · a → b …") == "19-20 - a -> b ..."


def test_text_is_wrapped_to_the_width_and_never_in_a_pipe() -> None:
    text = "word " * 30
    assert max(len(line) for line in Look(width=40).wrap(text, 10).split("\n")) <= 40
    assert "\n" not in Look(width=None).wrap(text, 10)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2000-07-19", "19 Jul 2000"),
        ("2000-07", "Jul 2000"),
        ("2000", "2000"),
        ("2000-07-19/2000-07-20", "19–20 Jul 2000"),
        ("2019-02-26/2019-03-02", "26 Feb – 2 Mar 2019"),
        ("2018-12-30/2019-01-02", "30 Dec 2018 – 2 Jan 2019"),
        ("2000-07-19/2000-07-19", "19 Jul 2000"),
        ("2018-03/2018-05", "Mar 2018 – May 2018"),
        ("2000-06?", "perhaps Jun 2000"),
        ("2000~", "about 2000"),
        ("2000-06-15%", "perhaps about 15 Jun 2000"),
        ("../2023-09-13", "until 13 Sep 2023"),
        ("/2023", "until 2023, start unknown"),
        ("2011/..", "from 2011 on"),
        ("2011/", "from 2011, end unknown"),
        ("2023-21", "spring 2023"),
        ("201X", "2010s"),
        ("19XX", "1900s (century)"),
        ("2004-XX", "2004"),
        ("-0043", "44 BCE"),
        ("0000", "1 BCE"),
        ("Y17000", "17000"),
        ("2024-06-19T02:22:00+09:00", "19 Jun 2024, 02:22:00+09:00"),
    ],
)
def test_a_date_in_words_says_how_exact_it_is(date: str, words: str) -> None:
    assert wording.date(parse(date)) == words


@pytest.mark.parametrize(
    ("kind", "fields", "title"),
    [
        ("visit", {"visitor": ["A"], "host": "Portugal"}, "A visits Portugal"),
        ("visit", {"visitor": ["A", "B", "C"], "host": "Portugal"}, "A, B and C visit Portugal"),
        ("visit", {"visitor": ["A"], "place": ["Lisbon", "Porto"]}, "A visits Lisbon, Porto"),
        ("invitation", {"visitor": ["A"], "host": "Portugal", "inviter": "B"}, "B invites A to Portugal"),
        ("invitation", {"visitor": ["A", "B"], "host": "Portugal"}, "A and B are invited to Portugal"),
        ("decline", {"visitor": ["A"], "host": "Portugal"}, "A declines to visit Portugal"),
        ("meeting", {"company": ["A", "B"], "place": ["Lisbon"]}, "Meeting: A and B (Lisbon)"),
        ("launch", {}, "Launch"),
    ],
)
def test_a_title_is_made_from_who_and_where(kind: str, fields: dict, title: str) -> None:
    assert make_title(kind, **fields) == title


def test_an_id_is_made_from_date_and_title_and_is_never_taken() -> None:
    date = parse("2000-07-19/2000-07-20")
    assert make_id(date, "Größe in São Tomé!") == "2000-07-19-grosse-in-sao-tome"
    assert make_id(date, "A", {"2000-07-19-a", "2000-07-19-a-2"}) == "2000-07-19-a-3"
    assert make_id(parse("../2012-06~"), "김정은") == "2012-06-김정은"
    assert len(make_id(date, "word " * 50)) <= 72


PAGE = "https://example.org/a?b=c"


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        (PAGE, True),
        (None, False),
        ("https://example.org/a b", False),
        ("https://example.org/\x1b\\", False),
        ("https://example.org/\x07", False),
        ("https://exаmple.org", False),  # a Cyrillic letter: it must be read as it leads
    ],
)
def test_only_a_plain_address_becomes_a_link(address: str | None, linked: bool) -> None:
    line = Look(links=True).link("KCNA, 14 Sep 2023", "KCNA", address)
    assert (line == f"\x1b]8;;{PAGE}\x1b\\KCNA\x1b]8;;\x1b\\, 14 Sep 2023") is linked
    assert ("\x1b" in line) is linked
    assert Look().link("KCNA", "KCNA", address) == "KCNA"


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [("Kim", 3, "Kim"), ("Kim Jong Un", 5, "Kim…"), ("김정은", 6, "김정은"), ("김정은이", 6, "김정…"), ("abc", 1, "…")],
)
def test_what_is_cut_says_so(text: str, width: int, short: str) -> None:
    assert cut(text, width) == short


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "1 day ago"),
        (120, "120 days ago"),
        (121, "4 months ago"),
        (365, "1 year ago"),
        (8735, "23 years 11 months ago"),
        ((9, 39), "between 9 and 39 days ago"),
        ((100, 400), "between 100 days and 1 year 1 month ago"),
        ((366, 367), "about 1 year ago"),
        ((400, None), "at least 1 year 1 month ago"),
    ],
)
def test_an_age_is_told_as_people_tell_it(days: Days, words: str) -> None:
    assert wording.ago(days) == words
