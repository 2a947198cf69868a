"""What people type is read as they mean it, or refused: nothing is filled in."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import edtf
from tracker.dateinput import understand
from tracker.datewords import tokens
from tracker.errors import TrackerError

ERRORS = {
    "TRK211": "ERROR:ambiguous",
    "TRK212": "ERROR:invalid",
    "TRK213": "ERROR:weekday-mismatch",
    "TRK214": "ERROR:no-date",
}
THURSDAY = datetime.date(2023, 9, 14)


def reading(text: str, today: datetime.date = THURSDAY) -> str:
    """EDTF, or the code of the refusal."""
    try:
        return understand(text, today).date.text
    except TrackerError as error:
        return error.problems[0].code


def hint(text: str, today: datetime.date = THURSDAY) -> str:
    with pytest.raises(TrackerError) as caught:
        understand(text, today)
    return caught.value.problems[0].hint


with (Path(__file__).parent / "data" / "date_phrases.csv").open(encoding="utf-8", newline="") as file:
    TABLE = list(csv.DictReader(file))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['text']}@{row['reference_date']}")
def test_the_shared_table_of_phrases_holds(row: dict[str, str]) -> None:
    found = reading(row["text"], datetime.date.fromisoformat(row["reference_date"]))
    assert ERRORS.get(found, found) == row["expected_edtf"]


CASES = [
    # days
    ("the 13th of September, 2023", "2023-09-13"),
    ("13ten September 2023", "2023-09-13"),
    ("13-Sep-2023", "2023-09-13"),  # hyphens within a date, not a range
    ("2023 Sep 13", "2023-09-13"),
    ("SEPT. 13TH, 2023.", "2023-09-13"),
    ("13\u00a0September\u202f2023", "2023-09-13"),  # no-break spaces
    ("first of September 2023", "2023-09-01"),
    ("am 1. Feber 2023", "2023-02-01"),  # Austrian
    ("8. Ma\u0308rz 2018", "2018-03-08"),  # an umlaut in two code points
    ("2023-9-13", "2023-09-13"),  # year first is not ambiguous
    ("13. 9. 2023", "2023-09-13"),
    ("13.09.2023 (Mi)", "2023-09-13"),
    ("09.13.2023", "TRK212"),  # dots mean day first
    ("12/13/2023", "2023-12-13"),
    ("13/13/2023", "TRK212"),
    ("13/9/23", "TRK211"),  # two digits for a year only with dots
    ("1.1.44", "1944-01-01"),
    ("1.1.43", "2043-01-01"),  # at most twenty years ahead
    ("20231399", "TRK212"),
    ("2024年6月19日", "2024-06-19"),  # dateutil gives 2026-06-19
    ("2024년 6월 19일", "2024-06-19"),
    ("2024年6月", "2024-06"),
    ("2024. 6. 19.", "2024-06-19"),
    ("25 December 800", "0800-12-25"),
    ("15 March 44 BC", "-0043-03-15"),
    ("44 B.C.", "-0043"),
    ("1 v.Chr.", "0000"),
    ("50 n. Chr.", "0050"),
    ("AD 9", "0009"),
    ("13 September 0000", "TRK214"),
    # a year is never guessed
    ("13 September", "TRK211"),
    ("14 September", "TRK211"),  # not even for today
    ("13.9.", "TRK211"),
    ("12.–17. September", "TRK211"),
    ("since April", "TRK211"),
    ("30 February", "TRK212"),  # in no year
    ("summer", "TRK211"),
    ("the 13th", "TRK214"),
    ("13", "TRK214"),
    # weekdays
    ("Wed 13 Sept 2023", "2023-09-13"),
    ("13. September 2023, Mittwoch", "2023-09-13"),
    ("Mittwoch, 13. bis Freitag, 15. September 2023", "2023-09-13/2023-09-15"),
    ("Mittwoch, 13. bis Samstag, 15. September 2023", "TRK213"),
    ("Friday", "2023-09-08"),
    ("this Friday", "2023-09-15"),  # of this week, Monday to Sunday
    ("until Friday", "TRK211"),  # a report looks back, a deadline ahead
    ("Wednesday last week", "2023-09-06"),
    ("Mittwoch nächster Woche", "2023-09-20"),
    ("Wednesday, June 2000", "TRK214"),
    # ranges
    ("12.09.-17.09.2023", "2023-09-12/2023-09-17"),
    ("12.09.2023 bis 17.09.2023", "2023-09-12/2023-09-17"),
    ("2023-09-12 to 2023-09-17", "2023-09-12/2023-09-17"),
    ("2023-09-12 – 2023-09-17", "2023-09-12/2023-09-17"),
    ("2023-09-12/17", "2023-09-12/2023-09-17"),  # ISO 8601 lets repeated parts go, EDTF does not
    ("May 5 — June 7, 2023", "2023-05-05/2023-06-07"),
    ("13th until 17th of September 2023", "2023-09-13/2023-09-17"),
    ("13 through 17 September 2023", "2023-09-13/2023-09-17"),
    ("between 12 and 17 September 2023", "2023-09-12/2023-09-17"),
    ("19. und 20. Juli 2000", "2000-07-19/2000-07-20"),
    ("12 and 17 September 2023", "TRK211"),  # two days, or all from one to the other?
    ("30 Dec – 2 Jan 2019", "TRK212"),  # surely from 2018, but it does not say so: the hint does
    ("12 September 2023 to 17 October", "2023-09-12/2023-10-17"),
    ("2022/23", "2022/2023"),
    ("1990-95", "1990/1995"),
    ("2001–05", "TRK211"),  # May 2001 or five years; with a hyphen it is EDTF
    ("2018-9", "TRK211"),
    ("2018/5", "2018-05"),
    ("2018 to 12", "TRK212"),
    ("September 2018-19", "TRK214"),
    ("30 Feb – 2 March 2019", "TRK212"),
    # open intervals
    ("ab dem 12.9.2023", "2023-09-12/.."),
    ("from 2011 on", "2011/.."),
    ("von 2011 an", "2011/.."),
    ("2011 – present", "2011/.."),
    ("since 2018-12", "2018-12/.."),
    ("up to June 2012", "../2012-06"),
    ("bis gestern", "../2023-09-13"),
    ("before June 2012", "../2012-06"),
    ("vor 2000", "../2000"),  # "vor" of a year is before, of a count ago
    ("by the end of June 2024", "../2024-06-30"),
    ("bis Ende Februar 2024", "../2024-02-29"),
    ("bis Jahresende 2024", "../2024-12-31"),
    ("by year-end 2024", "../2024-12-31"),
    ("bis Monatsende", "../2023-09-30"),
    ("by the end of next week", "../2023-09-24"),
    ("bis Mitte Juni 2024", "../2024-06~"),
    ("Anfang 2023 bis Ende Juni 2024", "2023~/2024-06-30"),
    # longer stretches
    ("1990's", "199X"),
    ("90s", "TRK211"),  # of which century?
    ("2000s", "TRK211"),  # ten years or a hundred
    ("1985s", "TRK214"),
    ("Mitte der 1990er Jahre", "199X~"),
    ("late 19th century", "18XX~"),
    ("Frühjahr–Herbst 2019", "2019-21/2019-23"),
    ("Winter 2022/24", "TRK214"),
    ("Q4 2023 – Q1 2024", "2023-10/2024-03"),
    ("Q5 2024", "TRK212"),
    ("zweite Jahreshälfte 2024", "2024-07/2024-12"),
    ("first half of next year", "2024-01/2024-06"),
    ("2020-W53", "2020-12-28/2021-01-03"),
    ("week 53 of 2023", "TRK212"),
    # doubt
    ("c.2000", "2000~"),
    ("gegen Ende 2024", "2024~"),
    ("June 2000 (?)", "2000-06?"),
    ("probably around 2000", "2000%"),
    ("circa 12.–17. September 2023", "2023-09-12~/2023-09-17~"),
    ("c. 1990 – 1995", "1990~/1995"),
    ("vermutlich seit 2011", "2011?/.."),
    ("possibly from 2011 to 2015", "2011?/2015?"),  # said before the opening word: of both ends
    # from today
    ("vor einer Woche", "2023-09-07"),
    ("vor etwa zwei Wochen", "2023-08-31~"),
    ("two weeks from now", "2023-09-28"),
    ("the day before yesterday", "2023-09-12"),
    ("in 3 Monaten", "2023-12"),  # no day was named
    ("vor einem Jahr", "2022"),
    ("last quarter", "2023-04/2023-06"),
    ("last summer", "2023-22"),  # over by 14 September
    ("letzten Winter", "2022-24"),
    ("next September", "2024-09"),
    ("in 9999 years", "TRK212"),
    # looks like EDTF
    ("2023-02-30", "TRK212"),
    ("2023-09-17/2023-09-12", "TRK212"),
    ("2023-13", "TRK212"),
    ("199x", "TRK214"),
    ("Y2024", "TRK214"),
    # nothing to date
    ("13 September 2023 14:00", "TRK214"),
    ("１３ September 2023", "TRK214"),  # full-width digits
    ("13² September 2023", "TRK214"),
    ("Easter 2023", "TRK214"),
    ("last", "TRK214"),
    ("vor", "TRK214"),
    ("between 2000", "TRK214"),
    ("..", "TRK214"),
    ("\x00", "TRK214"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_phrase_written_on_14_september_2023(text: str, expected: str) -> None:
    assert reading(text) == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("03/04/2023", "2023-04-03 or 2023-03-04"),
        ("13 September", "2023-09-13 or 2024-09-13"),
        ("29 February", "2020-02-29 or 2024-02-29"),  # only years that have it
        ("im Oktober", "2022-10 or 2023-10"),
        ("2001–05", "2001-05 or 2001/2005"),
        ("until Friday", "../2023-09-08 or ../2023-09-15"),
        ("30.12.-2.1.2019", "2018-12-30/2019-01-02"),
        ("Donnerstag, 13. September 2023", "2023-09-13, or 2023-09-14 for the nearest Thursday"),
        ("09.13.2023", "2023-09-13"),
        ("soon", "13 September 2023, 13.09.2023"),
    ],
)
def test_a_refusal_shows_what_to_write(text: str, shown: str) -> None:
    assert shown in hint(text)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("03.04.2023", "read as day.month.year"),
        ("13.04.2023", ""),  # no other reading
        ("04.04.2023", ""),
        ("13.9.23", "the two digits read as the year 2023"),
        ("Wednesday", "the latest Wednesday up to 2023-09-14"),
        ("next Wednesday", "the first Wednesday after 2023-09-14"),
        ("September", "no year was given: read as that of 2023-09-14"),
        ("early 2024", "EDTF has no 'early': kept as approximate (~)"),
        ("before June 2012", "EDTF has no 'before': the interval has 2012-06 itself in it"),
        ("2023-24", "2023-24 is a season in EDTF; the two years are written 2023/2024"),
        ("2023-09-13", ""),
    ],
)
def test_a_remark_says_what_was_assumed(text: str, remark: str) -> None:
    assert understand(text, THURSDAY).remark == remark


def test_winter_in_january_is_that_of_the_year_before() -> None:
    january = datetime.date(2024, 1, 21)
    assert reading("this winter", january) == "2023-24"
    assert reading("last winter", january) == "2022-24"
    assert reading("next winter", january) == "2024-24"


@pytest.mark.parametrize("text", ["?" * 10_000, "bis " * 2_500, "1." * 100, "1-" * 100, "a " * 100, "9" * 200])
def test_long_texts_are_refused_without_delay(text: str) -> None:
    assert reading(text) in ERRORS


@pytest.mark.parametrize("today", [datetime.date.min, datetime.date.max])
@pytest.mark.parametrize("text", ["last week", "next week", "in 2 days", "Monday", "next winter", "May", "1.1.50"])
def test_the_first_and_the_last_day_of_all_break_nothing(text: str, today: datetime.date) -> None:
    reading(text, today)


DAYS = st.dates()
MONTHS_EN, MONTHS_DE, WEEKDAYS_DE = (
    names.split()
    for names in (
        "January February March April May June July August September October November December",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    )
)
FORMATS: list[Callable[[datetime.date], str]] = [
    lambda d: f"{d.day} {MONTHS_EN[d.month - 1]} {d.year:04}",
    lambda d: f"{MONTHS_EN[d.month - 1]} {d.day}, {d.year:04}",
    lambda d: f"{d.day}. {MONTHS_DE[d.month - 1]} {d.year:04}".upper(),
    lambda d: f"{WEEKDAYS_DE[d.weekday()]}, den {d.day:02}. {MONTHS_DE[d.month - 1]} {d.year:04}",
    lambda d: f"{d.day}-{MONTHS_EN[d.month - 1][:3]}-{d.year:04}",
    lambda d: f"{d.day}.{d.month}.{d.year:04}",
    lambda d: f"{d.year:04}/{d.month:02}/{d.day:02}",
    lambda d: f"{d.year:04}年{d.month}月{d.day}日",
]
WRITERS = st.sampled_from(FORMATS)


@given(DAYS, WRITERS)
def test_a_day_reads_back_however_it_is_written(day: datetime.date, write: Callable[[datetime.date], str]) -> None:
    assert reading(write(day)) == day.isoformat()


@given(DAYS, DAYS, WRITERS, st.sampled_from([" – ", " to ", " bis ", " until ", " - "]))
def test_two_days_read_back_as_an_interval(
    one: datetime.date, other: datetime.date, write: Callable[[datetime.date], str], join: str
) -> None:
    first, last = sorted((one, other))
    expected = f"{first}/{last}" if first != last else f"{first}"
    assert reading(write(first) + join + write(last)) == expected


@given(st.dates(datetime.date(3, 1, 1), datetime.date(9990, 1, 1)), st.integers(0, 400))
def test_days_ago_and_days_ahead_meet(today: datetime.date, count: int) -> None:
    there = understand(f"vor {count} Tagen", today).date.text
    assert reading(f"in {count} days", datetime.date.fromisoformat(there)) == today.isoformat()


SIGN = st.sampled_from(["", "?", "~", "%"])
YEARS = st.integers(0, 9999).map(lambda year: f"{year:04}")
POINTS = st.builds(
    lambda day, size, sign: day.isoformat()[:size] + sign, DAYS, st.sampled_from([4, 7, 10]), SIGN
) | st.sampled_from(["199X", "20XX", "2004-XX", "2004-06-XX", "2023-21", "Y-17000", "-0043"])
EDTF_TEXTS = POINTS | st.builds("{}/..".format, POINTS) | st.builds("../{}".format, POINTS) | YEARS


@given(EDTF_TEXTS, st.sampled_from(["", " ", "\u00a0", "\n"]))
def test_edtf_passes_through_unchanged(text: str, blank: str) -> None:
    assert understand(blank + text + blank, THURSDAY).date is edtf.parse(text)


WORDS = (
    "1 2 9 13 30 31 99 2023 2024 0000 20230913 . . - – / , ? ~ % 年 月 日 th er s a ein first erste of im in vor "
    "nach before after since seit bis to by until and between from now ago last this next day week month quarter "
    "year half q h kw century bc ad v.Chr. Jahresende early Ende mid May Sept Oktober Mittwoch Fri summer Winter "
    "today gestern circa possibly present on an soon"
)
SOUP = st.lists(st.sampled_from(WORDS.split()), max_size=9)


@given(SOUP, st.sampled_from(["", " "]), DAYS)
def test_no_soup_of_tokens_breaks_it(words: list[str], glue: str, today: datetime.date) -> None:
    reading(glue.join(words), today)


@given(st.text(max_size=250), DAYS)
def test_no_text_breaks_it(text: str, today: datetime.date) -> None:
    reading(text, today)


@given(st.text(max_size=60))
def test_tokens_are_never_empty_and_numbers_are_ascii(text: str) -> None:
    assert all(token.kind and (token.kind != "number" or token.text.isascii()) for token in tokens(text))
