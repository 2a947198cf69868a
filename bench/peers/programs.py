"""Other programs: how each is given the events, and the command with which each does the work."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.peers import ics
from bench.speed.events import WORD, Made
from bench.speed.timing import Command

OPERATIONS = ("start", "all", "year", "word", "add")
YEAR = 2000
MOVED = dt.timedelta(
    days=14610
)  # remind and taskwarrior know no day before 1990, and 1970: those are moved by 40 years


@dataclass(frozen=True)
class Peer:
    """A program: what it is called, how many events it is given at most, and its commands over a folder of events.

    `caches` are files in that folder that it makes for itself, and without which it must begin anew.
    """

    name: str
    program: str
    most: int
    prepare: Callable[[Sequence[Made], Path], None]
    commands: Callable[[Path, str], dict[str, Command]]
    remark: str = ""
    caches: tuple[str, ...] = ()


def found(peer: Peer, environment: Path) -> str | None:
    """Where its program is: in the environment of its own, or on the path."""
    own = environment / "bin" / peer.program
    return str(own) if own.exists() else shutil.which(peer.program)


def _title(event: Made) -> str:
    return str(event.fields["title"]).replace(":", ",").replace(";", ",")


def _day(event: Made) -> dt.date:
    return event.day if event.day.year >= 1990 else event.day + MOVED


def _calendar(events: Sequence[Made], folder: Path) -> None:
    ics.write(events, folder / "calendar", "VEVENT")
    (folder / "khal.conf").write_text(
        f"[calendars]\n[[events]]\npath = {folder / 'calendar'}\ntype = calendar\n"
        f"[sqlite]\npath = {folder / 'khal.db'}\n"
        "[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n[default]\ndefault_calendar = events\n"
    )


def _khal(folder: Path, program: str) -> dict[str, Command]:
    words = [program, "-c", str(folder / "khal.conf")]
    return {
        "start": Command([program, "--version"]),
        "all": Command([*words, "list", "1950-01-01", "2027-01-01"]),
        "year": Command([*words, "list", f"{YEAR}-01-01", f"{YEAR + 1}-01-01"]),
        "word": Command([*words, "search", WORD]),
        "add": Command([*words, "new", "2001-05-17", "A visit to France"]),
    }


def _todos(events: Sequence[Made], folder: Path) -> None:
    ics.write(events, folder / "todos" / "events", "VTODO")
    (folder / "todoman.py").write_text(
        f'path = "{folder}/todos/*"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\ndefault_list = "events"\n'
        f'cache_path = "{folder}/todoman.db"\n'
    )


def _todoman(folder: Path, program: str) -> dict[str, Command]:
    words = [program, "--config", str(folder / "todoman.py")]
    return {
        "start": Command([program, "--version"]),
        "all": Command([*words, "list"]),
        "word": Command([*words, "list", "--grep", WORD]),
        "add": Command([*words, "new", "-l", "events", "-d", "2001-05-17", "A visit to France"]),
    }


def _journal(events: Sequence[Made], folder: Path) -> None:
    entries = (f"[{event.day} 09:00] {_title(event)}\n{event.fields['note']}\n" for event in events)
    (folder / "journal.txt").write_text("\n".join(entries))
    (folder / "jrnl.yaml").write_text(
        f"journals:\n  default:\n    journal: {folder}/journal.txt\ndefaulthour: 9\ndefaultminute: 0\n"
        "editor: ''\nencrypt: false\nhighlight: false\ntemplate: false\ntagsymbols: '@'\nindent_character: '|'\n"
        "linewrap: 79\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.2\ncolors:\n  body: none\n  date: none\n"
        "  tags: none\n  title: none\ndisplay_format: pretty\n"
    )


def _jrnl(folder: Path, program: str) -> dict[str, Command]:
    words = [program, "--config-file", str(folder / "jrnl.yaml")]
    return {
        "start": Command([program, "--version"]),
        "all": Command([*words, "-from", "1950-01-01"]),
        "year": Command([*words, "-year", str(YEAR)]),
        "word": Command([*words, "-contains", WORD]),
        "add": Command([*words, "2001-05-17", "09:00:", "A", "visit", "to", "France"]),
    }


def _appointments(events: Sequence[Made], folder: Path) -> None:
    lines = (f"{event.day:%m/%d/%Y} [1] {_title(event)}\n" for event in events)
    (folder / "calcurse").mkdir()
    (folder / "calcurse" / "apts").write_text("".join(lines))
    (folder / "calcurse" / "todo").write_text("")
    ics.write([Made(dt.date(2001, 5, 17), {"title": "A visit to France"})], folder / "one", "VEVENT")


def _calcurse(folder: Path, program: str) -> dict[str, Command]:
    words = [program, "-D", str(folder / "calcurse"), "-C", str(folder / "calcurse")]
    new = next((folder / "one").glob("*.ics"))
    return {
        "start": Command([program, "--version"]),
        "all": Command([*words, "-G"]),
        "year": Command([*words, "-Q", "--from", f"01/01/{YEAR}", "--to", f"12/31/{YEAR}"]),
        "word": Command([*words, "-G", "--filter-pattern", WORD]),
        "add": Command([*words, "-i", str(new)]),
    }


def _ledger(events: Sequence[Made], narrative: str) -> str:
    return "".join(narrative.format(day=event.day, title=_title(event)) for event in events)


def _hledger_journal(events: Sequence[Made], folder: Path) -> None:
    (folder / "events.journal").write_text(_ledger(events, "{day} {title}\n    visits   1\n    world   -1\n\n"))


def _hledger(folder: Path, program: str) -> dict[str, Command]:
    words = [program, "-f", str(folder / "events.journal")]
    typed = b"2001-05-17\nA visit to France\nvisits\n1\nworld\n-1\n.\ny\n.\n"
    return {
        "start": Command([program, "--version"]),
        "all": Command([*words, "print"]),
        "year": Command([*words, "print", "-p", str(YEAR)]),
        "word": Command([*words, "print", f"desc:{WORD}"]),
        "add": Command([*words, "add"], given=typed),
    }


def _beans(events: Sequence[Made], folder: Path) -> None:
    (folder / "events.beancount").write_text(_ledger(events, '{day} event "visit" "{title}"\n'))


def _beancount(folder: Path, program: str) -> dict[str, Command]:
    words = [program, str(folder / "events.beancount")]
    return {
        "start": Command([program, "--version"]),
        "all": Command([*words, "select date, description from #events"]),
        "year": Command([*words, f"select date, description from #events where year(date) = {YEAR}"]),
        "word": Command([*words, f"select date, description from #events where description ~ '{WORD}'"]),
    }


def _tasks(events: Sequence[Made], folder: Path) -> None:
    import json
    import subprocess
    import uuid

    (folder / "taskrc").write_text(f"data.location={folder}/tasks\nconfirmation=off\nverbose=nothing\ngc=off\n")
    rows = [
        {"uuid": str(uuid.UUID(int=number + 1)), "description": _title(event), "status": "pending",
         "entry": f"{_day(event):%Y%m%d}T090000Z", "due": f"{_day(event):%Y%m%d}T090000Z"}
        for number, event in enumerate(events)
    ]  # fmt: skip
    (folder / "tasks").mkdir()
    words = ["task", f"rc:{folder}/taskrc", "import", "-"]
    subprocess.run(words, input=json.dumps(rows).encode(), check=True, capture_output=True)


def _taskwarrior(folder: Path, program: str) -> dict[str, Command]:
    words = [program, f"rc:{folder}/taskrc", "rc.defaultwidth=200"]
    return {
        "start": Command([program, "--version"]),
        "all": Command([*words, "all"]),
        "year": Command([*words, f"due.after:{YEAR - 1}-12-31", f"due.before:{YEAR + 1}-01-01", "all"]),
        "word": Command([*words, f"description.contains:{WORD}", "all"]),
        "add": Command([*words, "add", "due:2001-05-17", "A visit to France"]),
    }


def _reminders(events: Sequence[Made], folder: Path) -> None:
    lines = (f"REM {_day(event):%d %b %Y} MSG {_title(event)}\n" for event in events)
    (folder / "events.rem").write_text("".join(lines))
    (folder / "empty.rem").write_text("")


def _remind(folder: Path, program: str) -> dict[str, Command]:
    file = str(folder / "events.rem")
    return {
        "start": Command([program, "-n", str(folder / "empty.rem"), "1990-01-01"]),
        "all": Command([program, "-n", file, "1990-01-01"]),
        "year": Command([program, "-s12", file, f"{YEAR}-01-01"]),
    }


PEERS = (
    Peer("khal", "khal", 10_000, _calendar, _khal, "a file an event; it walks day by day", ("khal.db",)),
    Peer("todoman", "todo", 10_000, _todos, _todoman, "a file an event; it has no question for a year",
         ("todoman.db",)),
    Peer("jrnl", "jrnl", 100_000, _journal, _jrnl),
    Peer("beancount", "bean-query", 100_000, _beans, _beancount, "`event` lines; it has no command to add one"),
    Peer("hledger", "hledger", 100_000, _hledger_journal, _hledger, "compiled (Haskell)"),
    Peer("taskwarrior", "task", 100_000, _tasks, _taskwarrior, "compiled (C++); events before 1990 moved by 40 years"),
    Peer("calcurse", "calcurse", 100_000, _appointments, _calcurse, "compiled (C); `-G` writes the file out as it is"),
    Peer("remind", "remind", 100_000, _reminders, _remind,
         "compiled (C); `-n` says the next date of each; it has no question for a word and no command to add"),
)  # fmt: skip
