"""Calendars: what goes out is one by three readers' word, what comes back is equal, what others wrote is understood."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import records
from tests.transcript import ROOT, run
from tracker import dossier, edtf, schema, wording
from tracker.clocks import Clocks
from tracker.dossier import Dossier
from tracker.errors import TrackerError
from tracker.formats import ics
from tracker.formats.ics_components import MOST_CHARACTERS
from tracker.formats.ics_lines import escaped, folded, taken_apart, unescaped, unfolded
from tracker.formats.ics_read import event_id
from tracker.formats.ics_shown import days, in_words
from tracker.harvest import Harvest, Reading
from tracker.model import Event, Record
from tracker.registry import Registry
from tracker.store.document import Document

GOLDEN = ROOT / "tests" / "data" / "ics" / "events.ics"
TODAY = 738_886  # 2024-01-01
KHAL = shutil.which("khal", path=str(Path(sys.executable).parent)) or shutil.which("khal")
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Others//Calendar 1.0//EN\r\n"


def going(record: Record) -> Dossier:
    return dossier.dossier(record, Registry(record), Clocks(TODAY), lambda _event: True)


def written(record: Record) -> str:
    return "".join(ics.write(going(record)))


def of_tables(*tables: dict[str, Any], **others: Any) -> Record:
    return records.record({"event": list(tables), **others})


def components(text: str, name: str = "VEVENT") -> list[Any]:
    """The components of a calendar as icalendar reads them: strictly, any fault is raised."""
    found: list[Any] = icalendar.Calendar.from_ical(text).walk(name)
    assert [component.errors for component in found] == [[]] * len(found)
    return found


def one(text: str, name: str = "VEVENT") -> Any:
    (component,) = components(text, name)
    return component


def read(text: str) -> Harvest:
    return ics.read(text, "x.ics", Reading())


def facts(found: Harvest) -> list[Event]:
    return [schema.event({k: v for k, v in table.items() if v is not None}) for table in found.events]


def others(*lines: str, head: str = HEAD) -> str:
    """A calendar that somebody else wrote."""
    return head + "".join(f"{line}\r\n" for line in lines) + "END:VCALENDAR\r\n"


def vevent(*lines: str, uid: str = "1@example.org") -> list[str]:
    return ["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"]


@pytest.fixture(scope="module")
def shipped() -> Record:
    return Document(ROOT / "events.toml", (ROOT / "events.toml").read_text(encoding="utf-8")).record


# Out


def test_the_shipped_store_as_a_calendar_is_the_file_that_is_kept(desk: Path) -> None:
    assert run("tracker export ics -o events.ics", desk) == ([], 0)
    assert (desk / "events.ics").read_bytes() == GOLDEN.read_bytes()


def test_the_calendar_on_the_page_is_the_one_that_is_written(desk: Path) -> None:
    page = (ROOT / "docs" / "calendar.md").read_text(encoding="utf-8")
    store, calendar = (page.split(f"```{language}\n")[1].split("```")[0] for language in ("toml", "ics"))
    (desk / "lisbon.toml").write_text(store, encoding="utf-8")
    run("tracker --store lisbon.toml export ics -o lisbon.ics", desk)
    assert (desk / "lisbon.ics").read_bytes() == calendar.replace("\n", "\r\n").encode()


def test_every_line_is_ended_by_crlf_and_of_75_octets_at_most() -> None:
    raw = GOLDEN.read_bytes()
    lines = raw.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert [line.decode() for line in lines]  # no character is cut in two


def test_another_reader_finds_what_icalendar_finds() -> None:
    text = GOLDEN.read_bytes().decode()
    theirs = vobject.readOne(text)
    assert theirs.contents["name"][0].value == theirs.x_wr_calname.value == "Kim and Putin"
    assert "method" not in theirs.contents
    ours = components(text)
    assert len(theirs.vevent_list) == len(ours) == 11
    for their, our in zip(theirs.vevent_list, ours, strict=True):
        assert their.uid.value == our["UID"]
        assert (their.dtstart.value, their.dtend.value) == (our["DTSTART"].dt, our["DTEND"].dt)
        assert (their.summary.value, their.description.value) == (our["SUMMARY"], our["DESCRIPTION"])
        assert their.categories.value == [str(word) for word in our["CATEGORIES"].cats]
        assert (their.transp.value, their.dtstamp.value) == ("TRANSPARENT", dt.datetime(2024, 1, 1, tzinfo=dt.UTC))


DATES = [
    ("2023-09-13", "2023-09-13", "2023-09-14", "", "CONFIRMED"),
    ("2023-09-12/2023-09-17", "2023-09-12", "2023-09-18", "", "CONFIRMED"),  # DTEND is exclusive
    ("2023-09-13T23:30:00-05:00", "2023-09-13", "2023-09-14", "", "CONFIRMED"),  # the day as written, in no zone
    ("2000-07", "2000-07-01", "2000-08-01", "Jul 2000, day not known: ", "TENTATIVE"),
    ("2004-06-XX", "2004-06-01", "2004-07-01", "Jun 2004, day not known: ", "TENTATIVE"),
    ("1998", "1998-01-01", "1999-01-01", "1998, day not known: ", "TENTATIVE"),
    ("201X", "2010-01-01", "2020-01-01", "2010s, day not known: ", "TENTATIVE"),
    ("2023-24", "2023-12-01", "2024-03-01", "winter 2023, day not known: ", "TENTATIVE"),
    ("2023-09-14~", "2023-09-14", "2023-09-15", "about 14 Sep 2023: ", "TENTATIVE"),
    ("2022?", "2022-01-01", "2023-01-01", "perhaps 2022, day not known: ", "TENTATIVE"),
    ("2020-02/2020-05~", "2020-02-01", "2020-06-01", "Feb 2020 – about May 2020, day not known: ", "TENTATIVE"),
    ("../2023-09-13", "2023-09-13", "2023-09-14", "until 13 Sep 2023: ", "TENTATIVE"),
    ("2024-01-05/..", "2024-01-05", "2024-01-06", "from 5 Jan 2024 on: ", "TENTATIVE"),
    ("/2023", "2023-01-01", "2024-01-01", "until 2023, start unknown, day not known: ", "TENTATIVE"),
    ("0001-01-01", "0001-01-01", "0001-01-02", "", "CONFIRMED"),
    ("9999-12-30", "9999-12-30", "9999-12-31", "", "CONFIRMED"),
]


@pytest.mark.parametrize(("date", "start", "end", "mark", "status"), DATES)
def test_an_event_is_shown_on_all_its_days_and_never_as_surer_than_it_is(
    date: str, start: str, end: str, mark: str, status: str
) -> None:
    found = one(written(of_tables({"date": date, "title": "Talks"})))
    assert (str(found["DTSTART"].dt), str(found["DTEND"].dt)) == (start, end)
    assert (str(found["SUMMARY"]), str(found["STATUS"])) == (f"{mark}Talks", status)
    assert found.get("X-EDTF-DATE") == (date if mark or "T" in date else None)


@pytest.mark.parametrize("date", ["-0043-03-15", "0000-12-31/0001-01-02", "Y17000", "9999-12-31", "9999"])
def test_days_that_icalendar_has_not_are_left_out_and_said(date: str) -> None:
    record = of_tables({"id": "far", "date": date}, {"id": "near", "date": "2000"})
    dossier_ = going(record)
    text = "".join(ics.write(dossier_))
    assert [str(found["UID"]) for found in components(text)] == ["near@diplomatic-visit-tracker"]
    ((why, events),) = dossier_.left_out.items()
    assert (why, [event.id for event in events]) == ("iCalendar's days go from 0001-01-01 to 9999-12-30", ["far"])


def test_what_a_calendar_can_show_of_an_event_is_shown() -> None:
    event = {
        "id": "lisbon-2024", "date": "2024-03-01/2024-03-02", "title": "Ann in Lisbon; a visit", "kind": "visit",
        "visitor": ["Ann", "김정은"], "host": "Portugal", "place": ["Lisbon", "Porto"], "with": ["Ben"],
        "level": "state", "scope": "border", "tags": ["a,b", "c"], "note": "First line.\nSecond one.",
        "source": [
            {"name": "Letter", "url": "urn:x", "says": {"place": "Porto"}},
            {"name": "News", "published": "2024-03-02~", "url": "https://example.org/ä b", "quote": "They\ncame."},
        ],
    }  # fmt: skip
    place = {"name": "Porto", "latitude": 41.15, "longitude": -8.61}
    text = written(of_tables(event, place=[place]))
    found = one(text)
    assert str(found["UID"]) == "lisbon-2024@diplomatic-visit-tracker"
    assert str(found["DESCRIPTION"]).split("\n") == [
        "First line.",
        "Second one.",
        "",
        "Kind: visit (state), border",
        "Visitor: Ann, 김정은",
        "Host: Portugal",
        "With: Ben",
        "Source: Letter; says place Porto",
        "Source: News, about 2 Mar 2024: “They came.” https://example.org/ä b",
    ]
    assert str(found["LOCATION"]) == "Lisbon, Porto, Portugal"
    assert (found["GEO"].latitude, found["GEO"].longitude) == (41.15, -8.61)
    assert str(found["URL"]) == "https://example.org/%C3%A4%20b"
    assert vobject.readOne(text).vevent.categories.value == ["visit", "a,b", "c"]


def test_no_hidden_character_gets_into_a_calendar() -> None:
    text = "a\u202eb\u200bc"
    event = {"id": "x", "date": "2000", "visitor": text, "place": text, "tags": [text], "note": f"{text}\u2028"}
    out = written(of_tables(event | {"title": text, "source": [{"name": text, "quote": f"\u2029{text}"}]}, title=text))
    assert out.replace("\r\n", "").isprintable()
    assert facts(read(out))[0].visitor == (text,)


def test_nobody_is_yet_where_they_are_invited_to() -> None:
    event = {
        "date": "2024",
        "kind": "invitation",
        "visitor": "Ann",
        "host": "Portugal",
        "accepted": "2024-02",
        "due": "2025",
    }
    found = one(written(of_tables(event)))
    assert "LOCATION" not in found
    assert str(found["DESCRIPTION"]).split("\n")[2:] == [
        "Visitor: Ann", "Host: Portugal", "Accepted: Feb 2024", "Due: 2025"
    ]  # fmt: skip


DUES = [
    (None, None, None, "accepted", None),
    ("2024-06-19", None, "2024-06-19", "accepted", None),  # DTSTART has to be before DUE
    ("2024-02", "2024-02-01", "2024-02-29", "accepted, due Feb 2024", None),
    ("2023-12~", "2023-12-01", "2023-12-31", "accepted, due about Dec 2023", None),  # it may be off by a month
    ("2023-05", "2023-05-01", "2023-05-31", "accepted, overdue, due May 2023", 1),
    ("../2024", None, "2024-12-31", "accepted, due until 2024", None),
    ("2024-03-01/..", "2024-03-01", None, "accepted, due from 1 Mar 2024 on", None),
    ("Y17000", None, None, "accepted, due 17000", None),
]


@pytest.mark.parametrize(("due", "start", "end", "state", "priority"), DUES)
def test_a_pending_promise_is_a_to_do(
    due: str | None, start: str | None, end: str | None, state: str, priority: int | None
) -> None:
    event = {"id": "a", "date": "2023-04-01", "kind": "invitation", "visitor": ["Ann", "Ben"], "host": "Portugal"}
    again = event | {"id": "b", "date": "2023-04-02", "accepted": True} | ({"due": due} if due else {})
    found = one(written(of_tables(event, again)), "VTODO")
    assert str(found["UID"]) == "a@promise.diplomatic-visit-tracker"
    assert str(found["SUMMARY"]) == f"Visit of Ann and Ben to Portugal ({state})"
    assert [str(found[name].dt) if name in found else None for name in ("DTSTART", "DUE")] == [start, end]
    assert (str(found["STATUS"]), found.get("PRIORITY"), found.get("X-EDTF-DUE")) == ("NEEDS-ACTION", priority, due)
    assert [str(uid) for uid in found["RELATED-TO"]] == [f"{id_}@diplomatic-visit-tracker" for id_ in "ab"]
    assert str(found["DESCRIPTION"]).endswith("No visit of Ann and Ben to Portugal since is on record.")


def test_a_promise_that_is_kept_or_closed_is_no_to_do(desk: Path) -> None:
    run(
        'tracker add --kind visit --visitor "Vladimir Putin" --to "North Korea" --on 2024-06-19 --today 2024-07-01',
        desk,
    )
    assert run("tracker export ics --today 2024-07-01 -o x.ics", desk) == ([], 0)
    assert components((desk / "x.ics").read_bytes().decode(), "VTODO") == []


@pytest.mark.parametrize("today", [-20_000, 5_000_000])
def test_a_day_asked_about_may_be_before_and_after_all_calendars(today: int) -> None:
    record = of_tables({"date": "2000"})
    text = "".join(ics.write(dossier.dossier(record, Registry(record), Clocks(today), lambda _event: True)))
    assert one(text)["DTSTAMP"].dt.year in (1, 9999)


texts = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=120) | st.sampled_from(
    [
        "C:\\New",
        "\\n",
        "\\\\n",
        ";,\\",
        "\\" * 200,
        "é" * 80,
        "\U0001f54a" * 40,
        "a" * 74 + "김",
        "a" * 75 + ",",
        "x\ny",
    ]
)


@given(texts)
def test_a_line_is_folded_and_escaped_so_that_it_can_be_read_again(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    pieces = folded(line).removesuffix("\r\n").split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(len(piece.encode()) > 66 for piece in pieces[:-1])
    assert all((len(piece) - len(piece.rstrip("\\"))) % 2 == 0 for piece in pieces)  # no escape is cut in two
    assert list(unfolded(folded(line))) == [(1, line)]
    found = taken_apart(line, 1)
    assert found is not None
    assert unescaped(found.value) == text
    assert icalendar.parser.Contentline.from_ical(folded(line).removesuffix("\r\n")) == line


@given(st.dates())
def test_a_day_in_a_calendar_is_worded_as_everywhere(day: dt.date) -> None:
    date = edtf.parse(day.isoformat())
    assert in_words(date) == wording.date(date)


# Out and in again


@given(tables=records.tables())
@settings(max_examples=40)
def test_an_event_that_goes_out_comes_back_equal(tables: dict[str, Any]) -> None:
    record = records.record(tables)
    try:
        text = written(record)
    except TrackerError:  # the names of some records are ambiguous
        return
    found = read(text)
    assert {problem.what for problem in found.problems if not problem.what.startswith("[[place]]")} == set()
    assert facts(found) == [event for event in going(record).events if days(event.date)]
    assert found.remarks == ()


STURDY = {
    "id": "a", "date": "2000-07", "title": "x; y, z", "tags": ["a;b", "c"], "kind": "launch",
    "own": [1.5, dt.date(2000, 1, 1), "C:\\new \\, \\N\\\n"], "note": 'two\nlines\n\n  "quoted"\n',
    "source": [{"name": "a,b", "quote": "q\nr\ts", "says": {"date": "1999"}}],
}  # fmt: skip


def through_icalendar(text: str) -> str:
    return icalendar.Calendar.from_ical(text).to_ical().decode()


def through_vobject(text: str) -> str:
    return str(vobject.readOne(text).serialize())


def through_an_editor(text: str) -> str:
    return "\n".join(line for _, line in unfolded(text))


def through_a_careless_program(text: str) -> str:
    """It undoes the escapes of a text one kind after the other, as icalendar 6 does."""
    lines = []
    for _, line in unfolded(text):
        name, _, value = line.partition(":")
        for escape, meant in (("\\n", "\n"), ("\\,", ","), ("\\;", ";"), ("\\\\", "\\")):
            value = value.replace(escape, meant)
        lines.append(f"{name}:{escaped(value)}" if name == "X-TRACKER-EVENT" else line)
    return "\r\n".join(lines)


@pytest.mark.parametrize("through", [through_icalendar, through_vobject, through_an_editor, through_a_careless_program])
def test_an_event_comes_back_whole_from_another_program(through: Any) -> None:
    record = of_tables(STURDY, {"id": "b", "date": "2000-01-01", "note": ""})
    found = read(through(written(record)))
    assert facts(found)[1].extra == record.events[0].extra
    assert facts(found) == list(going(record).events)


def edited(record: Record, name: str, value: Any) -> Harvest:
    """The calendar after one property of its one event was changed, or taken out, by icalendar."""
    calendar = icalendar.Calendar.from_ical(written(record))
    (event,) = calendar.walk("VEVENT")
    event.pop(name, None)
    if value is not None:
        event.add(name, value)
    return read(calendar.to_ical().decode())


VISIT = {
    "id": "a", "date": "2000-07", "title": "Ann comes", "kind": "visit", "host": "Portugal",
    "place": ["Lisbon", "Porto"], "tags": ["t"], "note": "As said.", "level": "state", "reported": "2000-08",
    "source": [{"name": "Letter"}, {"name": "News", "url": "https://example.org/a"}],
}  # fmt: skip
SOURCES = VISIT["source"]
OURS = """Kind: visit (state)
Date: Jul 2000
Host: Portugal
Reported: Aug 2000
Source: Letter
Source: News https://example.org/a"""
EDITS: list[tuple[str, Any, dict[str, Any]]] = [
    ("SUMMARY", "Jul 2000, day not known: Ann goes", {"title": "Ann goes"}),
    ("SUMMARY", "Ann goes", {"title": "Ann goes"}),
    ("SUMMARY", "Ann comes", {}),  # only our mark was taken away
    ("SUMMARY", None, {}),  # a property that is gone says nothing
    ("DTSTART", dt.date(2000, 7, 19), {"date": "2000-07-19/2000-07-31"}),
    ("DTEND", dt.date(2000, 7, 2), {"date": "2000-07-01"}),
    ("DTEND", dt.date(2000, 8, 1), {}),
    ("LOCATION", "Braga, Portugal", {"place": "Braga"}),
    ("LOCATION", "Braga", {"place": "Braga"}),
    ("LOCATION", "Portugal", {"place": None}),
    ("LOCATION", None, {}),
    ("CATEGORIES", ["visit", "u", "t"], {"tags": ["u", "t"]}),
    ("CATEGORIES", ["t", "visit"], {}),
    ("CATEGORIES", ["meeting", "visit", "t"], {"tags": ["meeting", "t"]}),
    ("CATEGORIES", ["visit"], {"tags": None}),
    ("CATEGORIES", ["Meeting", "t"], {"kind": "meeting"}),
    ("CATEGORIES", ["t"], {}),  # a kind is not taken away
    ("URL", "https://example.org/b", {"source": [SOURCES[0], {"name": "News", "url": "https://example.org/b"}]}),
    ("DESCRIPTION", f"As told.\n\n{OURS}", {"note": "As told."}),
    ("DESCRIPTION", OURS, {"note": None}),
    ("X-EDTF-DATE", None, {}),
]


@pytest.mark.parametrize(("name", "value", "change"), EDITS, ids=[f"{name} {value!s:.20}" for name, value, _ in EDITS])
def test_what_a_person_changes_in_the_calendar_wins(name: str, value: Any, change: dict[str, Any]) -> None:
    found = edited(of_tables(VISIT), name, value)
    assert found.problems == ()
    expected = {key: value for key, value in (VISIT | change).items() if value is not None}
    assert facts(found) == [schema.event(expected)]
    assert all(name in found.events[0] for name in schema.fields.EVENT)  # what it has not is said not to be there


def test_an_event_put_at_a_time_of_day_gets_that_date() -> None:
    record = of_tables({"id": "a", "date": "2000-07-19", "title": "x"})
    text = written(record).replace("DTSTART;VALUE=DATE:20000719", "DTSTART:20000719T090000Z")
    assert read(text).events[0]["date"] == "2000-07-19T09:00:00Z"


def test_a_link_put_in_the_calendar_becomes_a_source() -> None:
    found = edited(of_tables({"id": "a", "date": "2000"}), "URL", "https://www.example.org/b")
    assert found.events[0]["source"] == [{"name": "example.org", "url": "https://www.example.org/b"}]


def test_a_description_changed_where_the_tracker_wrote_is_told_and_not_read() -> None:
    found = edited(of_tables(VISIT), "DESCRIPTION", "Kind: feast")
    assert [(problem.code, problem.line) for problem in found.problems] == [("TRK604", 7)]
    assert facts(found) == [schema.event(VISIT)]


def test_without_what_we_wrote_for_ourselves_the_calendar_is_read_as_it_looks_and_that_is_said() -> None:
    found = edited(of_tables(VISIT), "X-TRACKER-EVENT", None)
    (remark,) = found.remarks
    assert remark.startswith("x.ics: 1 event of ours came back without what the tracker had written for itself")
    event = found.events[0]
    assert (event["id"], event["date"], event["title"], event["kind"]) == ("a", "2000-07", "Ann comes", "visit")
    assert event["source"] == [{"name": "example.org", "url": "https://example.org/a"}]


@pytest.mark.parametrize("copy", ["", "{", "[1]", "3", '{"id":"a"}', '{"id":"b"\\,"date":"2000"}', "[" * 9999])
def test_a_copy_that_is_damaged_or_of_another_event_is_not_trusted(copy: str) -> None:
    uid = "a@diplomatic-visit-tracker"
    found = read(others(*vevent("DTSTART;VALUE=DATE:20240619", "SUMMARY:Seen", f"X-TRACKER-EVENT:{copy}", uid=uid)))
    assert [(event["id"], event["date"], event["title"]) for event in found.events] == [("a", "2024-06-19", "Seen")]
    assert len(found.remarks) == 1


def test_an_event_copied_within_the_calendar_is_an_event_of_its_own() -> None:
    text = written(of_tables({"id": "a", "date": "2000-01-01", "title": "x", "visitor": "Ann"}))
    found = read(text.replace("UID:a@diplomatic-visit-tracker", "UID:2f9c"))
    assert found.events == ({"id": "ics-2f9c", "date": "2000-01-01", "title": "x", "note": "Kind: event\nVisitor: Ann",
                             "kind": "event", "source": [{"name": "Timeline"}]},)  # fmt: skip


def test_our_own_to_dos_are_passed_over_in_silence(shipped: Record) -> None:
    text = written(shipped)
    assert len(components(text, "VTODO")) == 1
    assert read(text).remarks == ()


# In


def event_of(*lines: str, head: str = HEAD) -> dict[str, Any]:
    """The one event of a calendar of others, without its id, of which nothing was in doubt."""
    found = read(others(*vevent(*lines), head=head))
    assert found.problems == ()
    (table,) = found.events
    return {key: value for key, value in table.items() if key != "id"}


SEOUL = HEAD + "X-WR-TIMEZONE:Asia/Seoul\r\n"
WHEN = [
    (["DTSTART;VALUE=DATE:20240619"], "2024-06-19"),
    (["DTSTART:20240619"], "2024-06-19"),
    (["DTSTART;VALUE=DATE:20240619", "DTEND;VALUE=DATE:20240620"], "2024-06-19"),
    (["DTSTART;VALUE=DATE:20240619", "DTEND;VALUE=DATE:20240622"], "2024-06-19/2024-06-21"),
    (["DTSTART;VALUE=DATE:20240619", "DTEND;VALUE=DATE:20240619"], "2024-06-19"),  # not allowed, and common
    (["DTSTART;VALUE=DATE:20240619", "DURATION:P1W"], "2024-06-19/2024-06-25"),
    (["DTSTART:20240619T100000"], "2024-06-19T10:00:00"),
    (["DTSTART:20240619T100000Z"], "2024-06-19T10:00:00Z"),
    (["DTSTART;TZID=Europe/Berlin:20240619T100000"], "2024-06-19T10:00:00+02:00"),
    (["DTSTART;TZID=W. Europe Standard Time:20240119T100000"], "2024-01-19T10:00:00+01:00"),
    (['DTSTART;TZID="/mozilla.org/20070129_1/Europe/Berlin":20240619T100000'], "2024-06-19T10:00:00+02:00"),
    (["DTSTART;TZID=Nowhere/At All:20240619T100000"], "2024-06-19T10:00:00"),
    (["DTSTART;TZID=Europe/Berlin:18800619T100000"], "1880-06-19T10:00:00"),  # local mean time
    (["DTSTART;TZID=Asia/Seoul:20240619T003000", "DTEND:20240618T170000Z"], "2024-06-19T00:30:00+09:00"),
    (["DTSTART:20240619T100000", "DTEND:20240619T113000"], "2024-06-19T10:00:00"),
    (["DTSTART:20240619T220000", "DTEND:20240620T000000"], "2024-06-19T22:00:00"),  # till midnight
    (["DTSTART:20240619T220000", "DTEND:20240620T013000"], "2024-06-19/2024-06-20"),
    (["DTSTART:20240619T220000", "DURATION:PT3H"], "2024-06-19/2024-06-20"),
    (["DTSTART:20240619T100000", "DURATION:PT1H30M"], "2024-06-19T10:00:00"),
    (["dtstart;value=date:20240619", "dtend;value=date:20240621"], "2024-06-19/2024-06-20"),
    (["DTSTART;VALUE=DATE:20240601", "DTEND;VALUE=DATE:20240701", "X-EDTF-DATE:2024-06"], "2024-06"),
    (["DTSTART;VALUE=DATE:20240601", "DTEND;VALUE=DATE:20240630", "X-EDTF-DATE:2024-06"], "2024-06-01/2024-06-29"),
    (["DTSTART;VALUE=DATE:20240601", "X-EDTF-DATE:June"], "2024-06-01"),
]


@pytest.mark.parametrize(("lines", "date"), WHEN, ids=[f"{lines[-1]} {date}" for lines, date in WHEN])
def test_a_date_is_that_of_the_event_in_its_own_zone(lines: list[str], date: str) -> None:
    assert event_of(*lines)["date"] == date


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["DTSTART:20240618T233000Z"], "2024-06-19T08:30:00+09:00"),
        (["DTSTART:20240618T233000"], "2024-06-18T23:30:00"),
        (["DTSTART:20240618T150000Z", "DTEND:20240619T150000Z"], "2024-06-19T00:00:00+09:00"),
    ],
)
def test_a_time_in_utc_is_put_in_the_zone_of_the_calendar(lines: list[str], date: str) -> None:
    assert event_of(*lines, head=SEOUL)["date"] == date


DAY = "DTSTART;VALUE=DATE:20240619"
WHAT: list[tuple[list[str], dict[str, Any]]] = [
    ([], {}),
    (["SUMMARY:Ann\\, Ben\\; Cay \\\\ Dan\\nEve"], {"title": "Ann, Ben; Cay \\ Dan Eve"}),
    (["SUMMARY;LANGUAGE=de;X-A=\"a:b;c\":Grüße"], {"title": "Grüße"}),
    (["SUMMARY:A long tit", " le", "\t folded"], {"title": "A long title folded"}),
    (["SUMMARY:\x07bell\x0b\x85"], {"title": "bell"}),
    (["SUMMARY: "], {}),
    (["LOCATION:Kremlin\\, Moscow"], {"place": "Kremlin, Moscow"}),
    (["DESCRIPTION:One\\nTwo\\Nthree\\r\\t "], {"note": "One\nTwo\nthree\\r\\t"}),
    (["CATEGORIES:Visit,Asia", "CATEGORIES:a\\,b"], {"kind": "visit", "tags": ["Asia", "a,b"]}),
    (["CATEGORIES:Asia,,Asia"], {"tags": ["Asia"]}),
    (["CATEGORIES:Meeting,visit"], {"kind": "meeting", "tags": ["visit"]}),
    (["STATUS:TENTATIVE"], {"tags": ["tentative"]}),
    (["STATUS:CONFIRMED"], {}),
    (["URL:https://www.example.org/a,b"], {"source": [{"name": "example.org", "url": "https://www.example.org/a,b"}]}),
    (["URL:http://[bad"], {}),
    (['ORGANIZER;CN="a: b, c":mailto:p@example.org', "URL:x:y"], {"source": [{"name": "a: b, c", "url": "x:y"}]}),
    (["ORGANIZER:mailto:p@example.org"], {}),
    (["ATTENDEE;CN=Ann:mailto:a@example.org"], {}),  # who was asked, not who came
    (["BEGIN:VALARM", "TRIGGER:-PT15M", "SUMMARY:Wake", "DESCRIPTION:Up", "END:VALARM"], {}),
    (["X-EDTF-DATE:2024-06-19~", "SUMMARY:about 19 Jun 2024: Talks"], {"date": "2024-06-19~", "title": "Talks"}),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "fields"), WHAT, ids=[" ".join(lines)[:30] for lines, _ in WHAT])
def test_what_a_calendar_says_of_an_event_is_taken_and_nothing_inferred(
    lines: list[str], fields: dict[str, Any]
) -> None:
    assert event_of(DAY, *lines) == {"date": "2024-06-19", **fields}


@pytest.mark.parametrize("name", ["NAME:Visits", "X-WR-CALNAME:Visits"])
def test_the_calendar_itself_is_the_source_where_no_one_else_is_named(name: str) -> None:
    assert event_of(DAY, head=f"{HEAD}{name}\r\n")["source"] == [{"name": "Visits"}]


@pytest.mark.parametrize(
    ("uid", "id_"),
    [
        ("lisbon-2024@diplomatic-visit-tracker", "lisbon-2024"),
        ("김정은-2024@diplomatic-visit-tracker", "김정은-2024"),
        ("summit-2024@example.org", "ics-summit-2024-example.org"),
        ("0c8d6d54-0e1e-4b4e-9d0a-2b6b8a1f7c3d", "ics-0c8d6d54-0e1e-4b4e-9d0a-2b6b8a1f7c3d"),
        ("a b@diplomatic-visit-tracker", "ics-d47b243d8642"),
        ("040000008200E00074C5B7101A82E00800000000B0C2B1D5", "ics-7ea6132d73d4"),
        ("{7F1A}", "ics-54c75d8c17ff"),
        ("", ""),
    ],
)
def test_a_uid_always_gives_the_same_id(uid: str, id_: str) -> None:
    assert event_id(uid) == id_


def test_an_event_without_a_uid_gets_an_id_made_from_date_and_title() -> None:
    found = read(others("BEGIN:VEVENT", DAY, "SUMMARY:Talks", "END:VEVENT"))
    assert [event["id"] for event in found.events] == ["2024-06-19-talks"]


SERIES = vevent("DTSTART:20240603T100000", "RRULE:FREQ=WEEKLY", "SUMMARY:Talks")


def test_of_a_series_the_first_is_read_and_that_is_said() -> None:
    found = read(others(*SERIES))
    assert [(event["id"], event["date"]) for event in found.events] == [("ics-1-example.org", "2024-06-03T10:00:00")]
    assert [(p.code, p.line, p.what) for p in found.problems] == [
        ("TRK604", 7, "it repeats: only the first time is read"),
    ]


def test_those_of_a_series_that_were_changed_are_events_of_their_own() -> None:
    moved = vevent("RECURRENCE-ID:20240610T100000", "DTSTART:20240611T100000", "SUMMARY:Talks, moved")
    alone = vevent("RECURRENCE-ID:20240610T100000", "DTSTART:20240611T100000", "SUMMARY:Talks", uid="2")
    found = read(others(*moved, *SERIES, *alone))
    assert [(event["id"], event["date"][:10]) for event in found.events] == [
        ("ics-1-example.org-20240610", "2024-06-11"),
        ("ics-1-example.org", "2024-06-03"),
        ("ics-2-20240610", "2024-06-11"),
    ]


def test_the_first_of_a_series_if_changed_is_read_as_it_was_changed() -> None:
    found = read(others(*SERIES, *vevent("RECURRENCE-ID:20240603T100000", "DTSTART:20240604T100000")))
    assert [(event["id"], event["date"][:10]) for event in found.events] == [("ics-1-example.org", "2024-06-04")]
    assert (found.rows, found.left_out, len(found.problems)) == (1, 0, 1)


def test_a_place_with_coordinates_is_entered_once() -> None:
    lines = [DAY, "LOCATION:Lisbon", "GEO:38.72;-9.14"]
    again, nowhere = vevent(DAY, "LOCATION:LISBON", "GEO:1;1", uid="3"), vevent(DAY, "GEO:1;1", uid="5")
    too_far = vevent(DAY, "LOCATION:Far", "GEO:138.72;-9.14", uid="4")
    found = read(others(*vevent(*lines), *vevent(*lines, uid="2"), *again, *too_far, *nowhere))
    assert found.entries["place"] == ({"name": "Lisbon", "latitude": 38.72, "longitude": -9.14},)
    assert [problem.code for problem in found.problems] == ["TRK604"]  # the latitude of Far
    assert len(found.events) == 5


def test_what_is_no_event_is_counted_and_said() -> None:
    to_do, journal = ["BEGIN:VTODO", "UID:1", "END:VTODO"], ["BEGIN:VJOURNAL", "END:VJOURNAL"]
    zone = ["BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD", "DTSTART:19700101T000000", "END:STANDARD", "END:VTIMEZONE"]
    found = read(others(*zone, *to_do, *vevent(DAY), *journal, *to_do))
    assert found.remarks == ("x.ics: 1 VJOURNAL, 2 VTODOs left out: only events are read",)
    assert (found.rows, len(found.events), found.problems) == (1, 1, ())


ROWS = [
    (["SUMMARY:Someday"], 4, "has no DTSTART: nobody can say when it was"),
    (["DTSTART:soon"], 6, "DTSTART 'soon' is no date"),
    (["DTSTART:20240230"], 6, "'20240230' is not in the calendar"),
    (["DTSTART:20240619T250000"], 6, "'20240619T250000' is not in the calendar"),
    (["DTSTART:２０２４0619"], 6, "DTSTART '２０２４0619' is no date"),
    ([DAY, "STATUS:CANCELLED"], 4, "is marked as cancelled: it did not happen"),
]


@pytest.mark.parametrize(("lines", "line", "what"), ROWS, ids=[what for *_, what in ROWS])
def test_an_event_that_cannot_be_read_is_left_out_with_its_line(lines: list[str], line: int, what: str) -> None:
    found = read(others(*vevent(*lines), *vevent(DAY, uid="2")))
    assert [(p.code, p.file, p.line, p.what) for p in found.problems] == [("TRK603", "x.ics", line, what)]
    assert (found.rows, found.left_out, len(found.events)) == (2, 1, 1)


IN_PART = [
    ([DAY, "DTEND;VALUE=DATE:20240618"], 4, "it ends before it starts: only its start is read"),
    ([DAY, "DURATION:-P1D"], 4, "it ends before it starts: only its start is read"),
    ([DAY, "DTEND:later"], 4, "when it ends cannot be read: only its start is read"),
    ([DAY, "DURATION:20240620"], 4, "when it ends cannot be read: only its start is read"),
    ([DAY, "DURATION:P99999999999D"], 4, "when it ends cannot be read: only its start is read"),
    ([DAY, "DURATION:P9999999D"], 4, "when it ends cannot be read: only its start is read"),
    ([DAY, "DESCRIPTION:One", "two three", "four"], 8, "2 lines from here on cannot be read"),
]


@pytest.mark.parametrize(("lines", "line", "what"), IN_PART, ids=[" ".join(lines[1:])[:40] for lines, *_ in IN_PART])
def test_an_event_read_in_part_is_taken_and_told(lines: list[str], line: int, what: str) -> None:
    found = read(others(*vevent(*lines)))
    assert [(p.code, p.line, p.what) for p in found.problems] == [("TRK604", line, what)]
    assert [event["date"] for event in found.events] == ["2024-06-19"]


BROKEN = [
    ("", "TRK610", None, "is empty"),
    ("<!DOCTYPE html>", "TRK610", 1, "is not a calendar"),
    ("\n\nDTSTART:20240619\n", "TRK610", 3, "is not a calendar"),
    ("BEGIN:VCARD\nEND:VCARD\n", "TRK610", 1, "is not a calendar"),
    (HEAD + "BEGIN:VEVENT\n", "TRK610", 4, "is cut off: this VEVENT has no end"),
    (HEAD, "TRK610", 1, "is cut off: this VCALENDAR has no end"),
    (HEAD + "BEGIN:VEVENT\nEND:VTODO\n", "TRK610", 5, "ends 'VTODO' here, where the VEVENT of line 4 is open"),
    (others() + "more\n", "TRK610", 5, "is not a calendar"),
    ("BEGIN:VCALENDAR\n" * 9, "TRK611", 9, "is nested more than 8 deep"),
    ("x" * (MOST_CHARACTERS + 1), "TRK611", None, "has over 50 million characters"),
    ("BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR\n", "TRK612", 2, "is a vCalendar"),
]


@pytest.mark.parametrize(("text", "code", "line", "what"), BROKEN, ids=[what for *_, what in BROKEN])
def test_a_file_that_is_broken_is_refused_with_its_line(text: str, code: str, line: int | None, what: str) -> None:
    with pytest.raises(TrackerError, match=what) as raised:
        read(text)
    (problem,) = raised.value.problems
    assert (problem.code, problem.file, problem.line, raised.value.exit_code) == (code, "x.ics", line, 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\n\r\n"], ids=repr)
def test_any_line_end_will_do_and_a_mark_before_the_text(end: str) -> None:
    text = "\ufeff" + others(*vevent(DAY, "SUMMARY:Lo", " ng")).replace("\r\n", end)
    assert [event["title"] for event in read(text).events] == ["Long"]


def test_calendars_one_behind_the_other_are_read_each_with_its_own_zone() -> None:
    lines = vevent("DTSTART:20240618T233000Z")
    found = read(others(*lines, head=SEOUL) + others(*vevent("DTSTART:20240618T233000Z", uid="2")))
    assert [event["date"] for event in found.events] == ["2024-06-19T08:30:00+09:00", "2024-06-18T23:30:00Z"]


words = st.sampled_from(
    ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTODO", "END:VTODO", "UID:1", "UID:a@diplomatic-visit-tracker", DAY,
     "DTSTART;TZID=../../x:20240619T000000", "DTSTART;TZID=Europe:20240619T000000", "DTEND:00010101T000000Z", "RRULE:x",
     "DTSTART:00010101T000000Z", "DTSTART:99991231T235959Z", "DURATION:P1D", "RECURRENCE-ID:20240619", "SUMMARY:x",
     "CATEGORIES:,\\,;visit", "GEO:1;2", "STATUS:CANCELLED", "URL:http://[", "\\", ";=:",
     'X-TRACKER-EVENT:{"id":"a"\\,"date":"2024"}']
)  # fmt: skip


@given(st.lists(words | st.text(max_size=30), max_size=25), st.booleans())
@settings(max_examples=100)
def test_whatever_stands_in_a_file_it_is_read_or_refused(lines: list[str], begun: bool) -> None:
    text = "\n".join([*(["BEGIN:VCALENDAR", "X-WR-TIMEZONE:Asia/Seoul", "BEGIN:VEVENT"] if begun else []), *lines])
    try:
        found = read(text + ("\nEND:VEVENT\nEND:VCALENDAR" if begun else ""))
    except TrackerError:
        return
    assert len(facts(found)) + found.left_out + found.repeated == found.rows


def test_a_calendar_of_others_taken_in_twice_adds_nothing_the_second_time(desk: Path) -> None:
    lines = [*vevent(DAY, "SUMMARY:Talks", "GEO:1;2", "LOCATION:Here"), *SERIES]
    (desk / "c.ics").write_text(others(*vevent(DAY, "SUMMARY:Talks", uid="x" * 99), *lines[:7]), encoding="utf-8")
    for said in ("2 added, 0 already there", "0 added, 2 already there"):
        out, code = run("tracker import c.ics --format ics --update", desk)
        assert (code, said in out[-1]) == (0, True), out


# By another program


@pytest.mark.skipif(KHAL is None, reason="khal is not installed")
def test_khal_takes_the_calendar_in_and_shows_it(tmp_path: Path) -> None:
    assert KHAL is not None
    (tmp_path / "calendar").mkdir()
    (tmp_path / "khal.conf").write_text(
        f"[calendars]\n[[visits]]\npath = {tmp_path / 'calendar'}\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = Asia/Seoul\ndefault_timezone = Asia/Seoul\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n",
        encoding="utf-8",
    )

    def khal(*words: str) -> list[str]:
        command = [KHAL, "--config", str(tmp_path / "khal.conf"), *words]
        found = subprocess.run(
            command, capture_output=True, text=True, check=True, env={"HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
        )
        assert found.stderr == ""
        return found.stdout.rstrip("\n").split("\n")

    khal("import", "--batch", "-a", "visits", str(GOLDEN))
    assert len(list((tmp_path / "calendar").iterdir())) == 11
    asked = (
        "list",
        "--day-format",
        "",
        "--once",
        "--format",
        "{start} {end} {title} ({status})",
        "2000-01-01",
        "2023-12-31",
    )
    shown = khal(*asked)
    assert "2000-07-19 2000-07-20 Putin visits North Korea (CONFIRMED )" in shown
    assert "2023-09-12 2023-09-17 Kim travels through the Russian Far East (CONFIRMED )" in shown
