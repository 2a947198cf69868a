"""The files of the U.S. Office of the Historian: all 7,535 rows, and each trap that their README names."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import tomli

from tests.transcript import ROOT, run
from tracker import schema
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.formats import hsg, hsg_csv, hsg_people, hsg_xml
from tracker.formats.hsg_countries import country
from tracker.harvest import Harvest, Reading
from tracker.store import bulk
from tracker.store.document import Document

DATA = ROOT / "tests" / "data" / "hsg"
TRAVELS, VISITS = DATA / "hsg_travels.csv", DATA / "hsg_visits.csv"
HEADER = "id,kind,who,who_id,who_role,country,country_ids,locale,start_date,end_date,remarks,source_file"


def text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def raw(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def visit(who: str, **fields: str) -> str:
    """A CSV file with one visit."""
    row = {
        "id": "1", "kind": "visit", "who": who, "country": "Israel", "country_ids": "israel",
        "start_date": "2020-01-27", "end_date": "2020-01-28",
    } | fields  # fmt: skip
    columns = HEADER.split(",")
    return f"{HEADER}\n" + ",".join(f'"{row.get(name, "")}"' for name in columns) + "\n"


def one(file: str) -> Mapping[str, Any]:
    """The one event of a file."""
    (event,) = hsg.gather([(file, "a.csv")]).events
    return event


@pytest.fixture(scope="module")
def everything() -> Harvest:
    return hsg.gather([(text(TRAVELS), "t.csv"), (text(VISITS), "v.csv")])


@pytest.fixture(scope="module")
def by_id(everything: Harvest) -> dict[str, Mapping[str, Any]]:
    return {event["id"]: event for event in everything.events}


@pytest.fixture(scope="module")
def store(everything: Harvest) -> Document:
    return bulk.with_tables(Document(Path("e.toml"), "schema = 1\n"), everything.events, everything.entries)


# All rows


def test_all_rows_go_through(everything: Harvest, by_id: dict[str, Mapping[str, Any]]) -> None:
    assert (everything.rows, everything.left_out, everything.repeated) == (7535, 0, 0)
    assert len(by_id) == 7535  # 3,263 numbers occur in both files
    assert Counter(event["tags"][0] for event in everything.events) == {
        "president": 832, "secretary": 3439, "visit": 3264,
    }  # fmt: skip
    assert len(Counter(i for i in by_id if i.replace("travel", "visit") in by_id and "travel" in i)) == 3263


def test_the_store_can_be_read_and_no_name_in_it_means_two(store: Document) -> None:
    assert store.faults == []
    assert len(store.record.events) == 7535
    assert [event.date.earliest for event in store.record.events] == sorted(
        event.date.earliest for event in store.record.events
    )


@pytest.mark.parametrize(("join_days", "journeys"), [(0, 424), (1, 365)])
def test_legs_of_presidents_are_journeys(join_days: int, journeys: int) -> None:
    found = hsg.gather([(text(TRAVELS), "t.csv")], Reading(join_days=join_days))
    assert len({event["trip"] for event in found.events if event["tags"] == ["president"]}) == journeys


def test_nothing_of_a_text_is_lost(by_id: dict[str, Mapping[str, Any]]) -> None:
    broken = 0
    for file, family in ((TRAVELS, "travel"), (VISITS, "visit")):
        for row in raw(file):
            event = by_id[f"hsg-{family}-{row['id']}"]
            note = event.get("note", "")
            assert note.endswith(" ".join(row["remarks"].split()))
            assert "\n" not in note
            broken += "\n" in row["remarks"]
            if family == "visit":
                assert note.startswith(f"{' '.join(row['who'].split())} ({' '.join(row['country'].split())})")
            else:
                assert ", ".join(_listed(event.get("place", ""))) == " ".join(row["locale"].split())
    assert broken == 1572 + 978


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def test_dates_and_levels_are_those_of_the_file(by_id: dict[str, Mapping[str, Any]]) -> None:
    for file, family in ((TRAVELS, "travel"), (VISITS, "visit")):
        for row in raw(file):
            start, _, end = by_id[f"hsg-{family}-{row['id']}"]["date"].partition("/")
            assert (start, end or start) == (row["start_date"], row["end_date"])
    assert Counter(event.get("level") for event in by_id.values()) == {
        None: 5739, "working": 695, "official working": 315, "official": 291, "private": 242, "state": 238,
        "guest of government": 15,
    }  # fmt: skip


def test_what_was_not_understood_is_reported_by_line(everything: Harvest) -> None:
    told = Counter((p.code, p.what.partition(": ")[2].partition(" ")[0]) for p in everything.problems)
    assert told == {("TRK604", "'West"): 7, ("TRK604", "'Julius"): 1, ("TRK604", "'Vaclav"): 1, ("TRK604", "'Ali"): 1}
    assert everything.problems[0].where == "t.csv:23"


def test_who_comes_from_two_countries_gets_no_home(everything: Harvest) -> None:
    assert [person["name"] for person in everything.entries["person"] if "country" not in person] == [
        "Julius K. Nyerere",  # Tanganyika, Tanzania
        "Ali Abdullah Saleh",  # North Yemen, Yemen
        "Vaclav Havel",  # Czechoslovakia, the Czech Republic
    ]
    assert len(everything.entries["person"]) == 1307


def test_every_spelling_of_the_reviewed_table_occurs() -> None:
    written = set()
    for row in raw(VISITS):
        who = " ".join(row["who"].split())
        written |= {who, hsg_people.persons(who, "", "", 2000)[0]}
        written |= {part for text in hsg_people.SEVERAL.get(who, ()) for part in (text, "Alexander Kwasniewski")}
    folded = {fold(name) for name in written}
    listed = [s for several in hsg_people.spellings().values() for s in several]
    assert [s.text for s in listed if fold(s.text) not in folded and s.text != s.name] == []
    assert set(hsg_people.SEVERAL) <= {" ".join(row["who"].split()) for row in raw(VISITS)}


# Traps


@pytest.mark.parametrize(
    ("displayed", "country_id", "host", "home"),
    [
        ("U.S.S.R.", "russia", "Soviet Union", "Soviet Union"),  # one id, two states
        ("Russia", "russia", "Russia", "Russia"),
        ("Yugoslavia", "yugoslavia", "Yugoslavia", "Yugoslavia"),
        ("Hawaii", "hawaii", "Hawaii", "Kingdom of Hawaii"),
        ("German Democratic Republic", "german-democratic-republic", "German Democratic Republic", "East Germany"),
        ("Yemen Arab Republic", "yemen", "Yemen Arab Republic", "North Yemen"),
        ("Korea", "korea-south", "South Korea", "South Korea"),  # the name alone is ambiguous
        ("Korea, South", "korea", "South Korea", "South Korea"),
        ("Korea, Republic of", "korea-south", "Republic of Korea", "South Korea"),
        ("China, Republic of", "china", "China", "China"),  # 1945
        ("China, Republic of", "taiwan", "Republic of China", "Taiwan"),
        ("Turkey", "turkey", "Turkey", "Türkiye"),  # one country, two ids
        ("Türkiye", "turkiye", "Türkiye", "Türkiye"),
        ("Somoa", "somoa", "Samoa", "Samoa"),
        ("Ceylon", "sri-lanka", "Ceylon", "Sri Lanka"),
        ("Yugoslavia (Kosovo)", "kosovo", "Kosovo", "Kosovo"),
        ("Denmark (Greenland)", "denmark", "Denmark", "Denmark"),
        ("Poland (government-in-exile)", "poland", "Poland", "Poland"),
        ("West Bank", "west-bank", "West Bank", ""),
        ("Congo", "congo", "Congo (congo)", ""),  # ambiguous: must not keep the store from being read
        ("Congo", "", "Congo (which?)", ""),
    ],
)
def test_a_country_is_the_one_displayed_else_that_of_its_id(
    displayed: str, country_id: str, host: str, home: str
) -> None:
    found = country(displayed, country_id)
    assert (found.name, found.home) == (host, home)


def test_the_country_is_the_host_abroad_and_the_home_of_a_guest(by_id: dict[str, Mapping[str, Any]]) -> None:
    assert by_id["hsg-travel-4113"]["host"] == "United Kingdom"
    assert by_id["hsg-travel-4113"]["place"] == ["London", "Cornwall"]
    assert by_id["hsg-visit-2138"]["host"] == "United States"
    homes = {person["name"]: person.get("country") for person in hsg.gather([(text(VISITS), "v")]).entries["person"]}
    assert (homes["King Kalakaua"], homes["Mikhail S. Gorbachev"]) == ("Kingdom of Hawaii", "Soviet Union")


def test_the_listing_that_was_no_host_stands_in_the_note(by_id: dict[str, Mapping[str, Any]]) -> None:
    greenland = [e for e in by_id.values() if e.get("note", "").startswith("Denmark (Greenland): ")]
    assert [event["host"] for event in greenland] == ["Denmark"] * 4


@pytest.mark.parametrize(
    ("who", "country_id", "year", "names"),
    [
        ("Prime Minister Binyamin Netanyahu", "israel", 1996, "Benjamin Netanyahu"),
        ("Prime Minister Benyamin Netanyahu", "israel", 1998, "Benjamin Netanyahu"),
        ("Prime Minister Benjamin Netanyahu", "israel", 2024, "Benjamin Netanyahu"),
        ("President Volodymyr Zelensky", "ukraine", 2021, "Volodymyr Zelenskyy"),
        ("President Kim Dae-Jung", "korea-south", 2001, "Kim Dae-Jung"),  # folded alike: one person all the same
        ("King Abdullah II bin Al-Hussein", "jordan", 2022, "King Abdullah II"),
        ("King Abdullah bin Albdul Aziz", "saudi-arabia", 2008, "King Abdullah bin Abdul Aziz"),  # two kings
        ("President Diaz", "mexico", 1909, "Diaz (Here)"),
        ("Premier & Prince Sihanouk", "cambodia", 1960, "Norodom Sihanouk"),
        ("President-elect Ospina", "colombia", 1922, "Pedro Nel Ospina"),  # not the one of 1946
        ("President-elect Ospina", "colombia", 1946, "Mariano Ospina Perez"),
        ("Prime Minister Konstantinos Karamanlis", "greece", 1978, "Konstantinos Karamanlis"),
        ("Prime Minister Konstantinos Karamanlis", "greece", 2004, "Kostas Karamanlis"),  # his nephew
        ("President Benigno S. Aquino, 3rd", "philippines", 2016, "Benigno Aquino 3rd"),
        ("President Tommy E. Remengesau, Jr.", "palau", 2019, "Tommy E. Remengesau, Jr."),
        ("King Abdullah and Crown Prince Hussein", "jordan", 2023, "King Abdullah II + Crown Prince Hussein"),
        ("President Anwar Sadat, Prime Minister Mustafa Khalil", "egypt", 1979, "Anwar Sadat + Mustafa Khalil"),
        ("President- elect Ernesto Zedillo Ponce de Leon", "mexico", 1994, "Ernesto Zedillo"),
        ("Prime MinisterHaidar al- Abadi", "iraq", 2017, "Haidar al-Abadi"),
        ("Prime Minster Adrian Nastase", "romania", 2001, "Adrian Nastase"),
        ("Prime Minister Amir Abbas Hoveyda", "iran", 1968, "Amir Abbas Hoveyda"),
        (
            "President of the Council of Ministers Hussain Mohammad Ershad",
            "bangladesh",
            1983,
            "Hussain Mohammad Ershad",
        ),
        ("Queen Elizabeth II", "united-kingdom", 1957, "Queen Elizabeth II"),
        ("Valdas Adamkus", "lithuania", 1999, "Valdas Adamkus"),
    ],
)
def test_a_visitor_is_a_name_without_the_office(who: str, country_id: str, year: int, names: str) -> None:
    assert " + ".join(hsg_people.persons(who, country_id, "Here", year)) == names


def test_two_in_one_field_who_stand_in_no_table_are_reported() -> None:
    found = hsg.gather([(visit("President Ann Alpha and Prime Minister Ben Beta"), "a.csv")])
    assert [p.what for p in found.problems] == [
        "hsg-visit-1: 'President Ann Alpha and Prime Minister Ben Beta' may be several people, and is written as one"
    ]


@pytest.mark.parametrize(
    ("remarks", "level"),
    [
        ("State visit; visited Detroit.", "state"),
        ("Official State visit.", "state"),
        ("Official Visit.", "official"),
        ("Offical Visit.", "official"),
        ("Official Working Visit.", "official working"),
        ("Working visit", "working"),
        ("Private visit. Met with the President.", "private"),
        ("Guest of U.S. Government. In U.S. July 3–28.", "guest of government"),
        ("Guest of the President.", None),
        ("Informal visit.", None),
        ("Official select visit in Crawford, Texas.", None),
        ("Private working visit and discussion.", None),  # two words that do not go together
        ("Official visitors were received.", None),
        ("Made a state visit.", None),  # not at the start
        ("", None),
    ],
)
def test_a_level_is_what_the_remarks_begin_with(remarks: str, level: str | None) -> None:
    assert one(visit("President Ann Alpha", remarks=remarks)).get("level") == level


def test_places_are_parted_at_commas_but_not_within_one() -> None:
    event = one(visit("A B", kind="president", locale="Mexico, D.F., Washington, D.C., Oran (Algiers, Algeria)"))
    assert event["place"] == ["Mexico, D.F.", "Washington, D.C.", "Oran (Algiers, Algeria)"]


def test_doubled_rows_stay_two_events_of_one_trip(by_id: dict[str, Mapping[str, Any]]) -> None:
    assert by_id["hsg-travel-4118"]["date"] == by_id["hsg-travel-4119"]["date"]
    assert by_id["hsg-travel-4118"]["trip"] == by_id["hsg-travel-4119"]["trip"] == "biden-joseph-r-2021-10-29"


def test_a_trip_on_record_keeps_its_word(by_id: dict[str, Mapping[str, Any]]) -> None:
    found = hsg.gather([(text(TRAVELS), "t.csv")], Reading(trips=lambda: {"hsg-travel-4119": "to-glasgow"}))
    assert {e["id"] for e in found.events if e["trip"] == "to-glasgow"} == {
        e["id"] for e in by_id.values() if e.get("trip") == "biden-joseph-r-2021-10-29"
    }


# The files


@pytest.mark.parametrize("name", ["truman-harry-s.xml", "rubio-marco.xml", "1900.xml", "1940.xml"])
def test_xml_and_csv_say_the_same(name: str) -> None:
    rows, problems = hsg_xml.rows(text(DATA / name), name)
    assert problems == []
    assert rows
    flat = {(row.kind, row.id): row for path in (TRAVELS, VISITS) for row in hsg_csv.rows(text(path), "csv")[0]}
    assert [flat[row.kind, row.id] for row in rows] == rows
    assert all("<trip " in line or "<visit>" in line for line in _lines(name, [row.line for row in rows]))


def _lines(name: str, numbers: list[int]) -> list[str]:
    lines = text(DATA / name).split("\n")
    return [lines[number - 1] for number in numbers]


BOMB = '<?xml version="1.0"?>\n<!DOCTYPE trips [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<trips>&b;</trips>'


@pytest.mark.parametrize(
    ("file", "line", "says"),
    [
        (BOMB, 2, "has a document type"),
        ('<!DOCTYPE trips SYSTEM "http://example.org/x.dtd"><trips/>', 1, "has a document type"),
        ("<trips><trip></trips>", 1, "is not XML: mismatched tag"),
        ("<html></html>", 1, "begins with <html>"),
        ("date,title\n2020,x\n", 1, "has no column id, kind"),
        ("", 1, "has no column"),
        (f'{HEADER}\n1,visit,"A\nB', 2, "is not CSV"),
    ],
)
def test_a_file_of_another_kind_is_refused(file: str, line: int, says: str) -> None:
    with pytest.raises(TrackerError) as caught:
        hsg.gather([(file, "a.file")])
    (problem,) = caught.value.problems
    assert (problem.code, problem.line, caught.value.exit_code) == ("TRK602", line, 3)
    assert says in problem.what


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"id": ""}, "the id '' cannot be one"),
        ({"id": "1 2"}, "the id '1 2' cannot be one"),
        ({"kind": "vice-president"}, "the kind 'vice-president' is none of"),
        ({"who": "\u00a0"}, "who is empty"),
        ({"country": ""}, "country is empty"),
        ({"start_date": ""}, "start_date is empty"),
        ({"start_date": "27.1.2020"}, "start_date '27.1.2020' is not a day"),
        ({"end_date": "2020-02-30"}, "end_date '2020-02-30' is not in the calendar"),
        ({"end_date": "2020-01-26"}, "it ends on 2020-01-26, before it starts on 2020-01-27"),
    ],
)
def test_a_bad_row_is_reported_with_its_line_and_the_others_load(fields: dict[str, str], says: str) -> None:
    file = visit(**{"who": "Ann Alpha", "id": "2", **fields}) + visit("Ben Beta").split("\n")[1] + "\n"
    found = hsg.gather([(file, "a.csv")])
    (problem,) = found.problems
    assert (problem.code, problem.where) == ("TRK603", "a.csv:2")
    assert says in problem.what
    assert [event["visitor"] for event in found.events] == ["Ben Beta"]
    assert (found.rows, found.left_out) == (2, 1)


def test_a_row_that_is_there_twice_is_read_once_and_another_of_its_id_is_reported() -> None:
    same, other = visit("Ann Alpha"), visit("Ben Beta")
    assert hsg.gather([(same, "a.csv"), (same, "b.csv")]).repeated == 1
    found = hsg.gather([(same, "a.csv"), (other, "b.csv")])
    assert [(p.code, p.where) for p in found.problems] == [("TRK603", "b.csv:2")]
    assert (len(found.events), found.left_out) == (1, 1)


def test_a_field_too_many_leaves_the_row_out() -> None:
    found = hsg.gather([(f"{HEADER}\n1,visit,x\n\n", "a.csv")])
    assert [p.what for p in found.problems] == ["row 1: has 3 fields, not 12"]


def test_blanks_of_all_kinds_become_one() -> None:
    event = one(visit("\u00a0Ann\u202f  Alpha\n   ", remarks="Met\n            with\u2003all."))
    assert event["note"] == "Ann Alpha (Israel): Met with all."


def test_an_event_names_the_page_of_the_office_that_shows_it() -> None:
    found = one(text(DATA / "1900.xml"))
    assert (found["id"], found["visitor"]) == ("hsg-visit-2143", "Diaz (Mexico)")
    assert found["source"][0]["url"] == "https://history.state.gov/departmenthistory/visits/1909"


# The store


def event(day: str, name: str) -> dict[str, Any]:
    return {"id": name, "date": day, "title": name}


def ids(document: Document) -> list[str]:
    return [event.id for event in document.record.events]


OLD = """# the record
schema = 1  # kept

# about a
[[event]]
id = "a"
date = "2001"
title = "A"
# below a

[[event]]
id = "c"
date = "2003"

[[event.source]]
name = "S"

[[place]]
name = "P"
"""


def test_new_events_go_where_their_dates_belong_and_all_else_stays() -> None:
    new = [event("2004", "d"), event("2000", "z"), event("2002-05", "b2"), event("2002", "b"), event("2003", "c2")]
    changed = bulk.with_tables(Document(Path("e.toml"), OLD), new, {"person": [{"name": "Ann", "country": "France"}]})
    assert ids(changed) == ["z", "a", "b", "b2", "c", "c2", "d"]
    rest = iter(changed.text.split("\n"))
    assert all(line in rest for line in OLD.split("\n"))  # each old line is still there, in the old order
    assert '# about a\n[[event]]\nid = "a"' in changed.text
    assert "\n\n\n" not in changed.text
    assert changed.record.persons[0].country == "France"


def test_in_a_file_out_of_order_they_come_last() -> None:
    old = '[[event]]\nid = "b"\ndate = "2002"\n\n[[event]]\nid = "a"\ndate = "2001"\n'
    assert ids(bulk.with_tables(Document(Path("e.toml"), old), [event("2000", "z")])) == ["b", "a", "z"]


@pytest.mark.parametrize("old", ["", "schema = 1", "schema = 1\r\n", '[[event]]\nid = "m"\ndate = "2001"'])
def test_line_ends_are_those_of_the_file(old: str) -> None:
    changed = bulk.with_tables(
        Document(Path("e.toml"), old), [event("2002", "n"), event("2000", "k")], {"person": [{"name": "A"}]}
    )
    assert {"n", "k"} <= set(ids(changed))
    assert changed.text.count("\n") == changed.text.count("\r\n") or "\r\n" not in old


@pytest.mark.parametrize("old", ["event = []\n", 'person = [{ name = "B" }]\n'])
def test_an_inline_list_is_left_alone(old: str) -> None:
    with pytest.raises(TrackerError, match="TRK109"):
        bulk.with_tables(Document(Path("e.toml"), old), [event("2002", "n")], {"person": [{"name": "A"}]})


def test_a_store_that_could_not_be_read_afterwards_is_not_made() -> None:
    old = '[[person]]\nname = "A One"\naliases = ["A"]\n\n[[person]]\nname = "A Two"\naliases = ["A"]\n'
    with pytest.raises(TrackerError, match="TRK301"):
        bulk.with_tables(Document(Path("e.toml"), old), [event("2002", "n") | {"visitor": "A"}])


# The command


def command(line: str, desk: Path) -> tuple[str, int]:
    lines, code = run(line, desk)
    return "\n".join(lines), code


def test_all_rows_are_imported_once(desk: Path) -> None:
    line = f"tracker --store e.toml import {TRAVELS} {VISITS} --format hsg"
    said, code = command(line, desk)
    assert code == 0
    assert "7535 rows: 7535 added, 0 already there, 0 not read; 1307 names entered" in said
    before = (desk / "e.toml").read_bytes()
    said, code = command(line, desk)
    assert code == 0
    assert "7535 rows: 0 added, 7535 already there, 0 not read" in said
    assert (desk / "e.toml").read_bytes() == before


def test_files_one_by_one_make_the_store_of_all_together(desk: Path) -> None:
    for name in ("1940.xml", "truman-harry-s.xml", "1900.xml", "rubio-marco.xml"):
        assert command(f"tracker --store a.toml import {DATA / name} --format hsg", desk)[1] == 0
    for files in (f"{VISITS}", f"{TRAVELS}"):
        assert command(f"tracker --store a.toml import {files} --format hsg", desk)[1] == 0
    assert command(f"tracker --store b.toml import {TRAVELS} {VISITS} --format hsg", desk)[1] == 0
    one_by_one, together = (tomli.loads(text(desk / name)) for name in ("a.toml", "b.toml"))
    by_id = [sorted(store["event"], key=lambda e: e["id"]) for store in (one_by_one, together)]
    assert by_id[0] == by_id[1]


def test_a_dry_run_and_a_file_that_cannot_be_read_write_nothing(desk: Path) -> None:
    before = (desk / "events.toml").read_bytes()
    said, code = command(f"tracker import {VISITS} --format hsg --dry-run", desk)
    assert (code, said.split("\n")[-1]) == (
        0,
        "3264 rows: 3264 added, 0 already there, 0 not read; 1251 names entered; nothing was written",
    )
    assert command(f"tracker import {VISITS} nothing.csv --format hsg", desk)[1] == 3
    assert command(f"tracker import {VISITS} events.toml --format hsg", desk)[1] == 3
    assert command(f"tracker import {VISITS} --format grid", desk)[1] == 2
    assert (desk / "events.toml").read_bytes() == before
    assert sorted(path.name for path in desk.iterdir()) == ["events.toml"]


def test_a_person_whom_the_store_knows_by_another_name_keeps_it(desk: Path) -> None:
    (desk / "e.toml").write_text('[[person]]\nname = "Bibi"\naliases = ["Binyamin Netanyahu"]\n', encoding="utf-8")
    (desk / "a.csv").write_text(visit("Prime Minister Benjamin Netanyahu"), encoding="utf-8")
    said, _ = command("tracker --store e.toml import a.csv --format hsg", desk)
    assert said == "1 row: 1 added, 0 already there, 0 not read"
    assert 'visitor = "Bibi"' in text(desk / "e.toml")


def test_nothing_is_said_to_be_added_where_it_cannot_be_written(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    for store in ("events.toml", "new.toml"):
        said, code = command(f"tracker --store {store} import {DATA / '1900.xml'} --format hsg", desk)
        assert code == 3
        assert " added" not in said
    assert sorted(path.name for path in desk.iterdir()) == ["events.toml"]


def test_a_name_that_two_of_the_store_bear_keeps_no_one_out(desk: Path) -> None:
    two = '[[person]]\nname = "A One"\naliases = ["Ann Alpha"]\n\n[[person]]\nname = "A Two"\naliases = ["Ann Alpha"]\n'
    (desk / "e.toml").write_text(two, encoding="utf-8")
    (desk / "a.csv").write_text(visit("Ann Alpha"), encoding="utf-8")
    assert command("tracker --store e.toml import a.csv --format hsg", desk)[1] == 0
    assert command("tracker --store e.toml check --ignore TRK410", desk)[1] == 0


def test_one_event_is_one_that_the_store_itself_reads(everything: Harvest) -> None:
    found = schema.event(everything.events[0])
    assert found.date.earliest == dt.date(1866, 1, 9).toordinal()
    assert found.title == "William Henry Seward visits Denmark"
