"""Diagnostics of names and texts: who is not known, and what is not what it looks like."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tracker import contents, lookalikes
from tracker.check_subject import Subject
from tracker.errors import Problem
from tracker.folding import fold
from tracker.likeness import nearest
from tracker.look import is_seen, shown
from tracker.model import CountryEntry, Person, Place, Record
from tracker.registry import names_in


def homeless(subject: Subject) -> Iterator[Problem]:
    """TRK419: a visitor whose home country is not known, so that `balance` cannot tell which way the visit went."""
    told: set[str] = set()
    for event in subject.record.events:
        for name in event.visitor if event.kind == "visit" else ():
            if subject.registry.home(name) is None and fold(name) not in told:
                told.add(fold(name))
                hint = f'add [[person]] with name = "{name}" and country = "…"'
                problem = Problem("TRK419", f"the home country of {name!r} is not known", hint, severity="note")
                yield subject.at(event, problem, "visitor")


def strange_names(subject: Subject) -> Iterator[Problem]:
    """TRK415, TRK416: a name near a registered one, and a host that is no known country."""
    registered = [name for person in subject.record.persons for name in (person.name, *person.aliases)]
    told: set[str] = set()
    for event in subject.record.events:
        for family, name in names_in(event):
            if fold(name) in told:
                continue
            told.add(fold(name))
            if family == "country" and not subject.registry.is_registered(family, name):
                near = nearest(name, subject.registry.known_names("country"), 2)
                hint = (
                    f"did you mean {' or '.join(n for n in near if n != name)}?"
                    if near[1:]
                    else "add a [[country]] entry"
                )
                problem = Problem("TRK416", f"{name!r} is not a known country", hint, severity="warning")
                yield subject.at(event, problem, "host")
            elif family == "person" and not subject.registry.is_registered(family, name):
                near = nearest(name, registered, 1)
                if near:
                    what = f"{name!r} is not registered, but {near[0]!r} is"
                    hint = f"if they are one, add the spelling to the aliases of {near[0]!r}"
                    yield subject.at(event, Problem("TRK415", what, hint, severity="warning"))


def disguised_names(subject: Subject) -> Iterator[Problem]:
    """TRK420: a name with letters of two scripts in a word, or one that looks like another in other letters."""
    hint = "type it again; if both are meant, give their owners other names, or one of them an alias"
    lines = dict(_names(subject))
    for name, line in lines.items():
        if scripts := lookalikes.mixed_scripts(name):
            what = f"{name!r} has {' and '.join(scripts)} letters in one word"
            yield Problem("TRK420", what, hint, subject.record.file, line, severity="warning")
    for first, second in lookalikes.pairs(lines):
        what = f"{second!r} looks like {first!r} of line {lines[first]}, and is written in other letters"
        yield Problem("TRK420", what, hint, subject.record.file, lines[second], severity="warning")


def _names(subject: Subject) -> Iterator[tuple[str, int | None]]:
    """Every name and id with a line of it: where it occurs several times, any."""
    record = subject.record
    for event in record.events:
        yield event.id, event.line
        yield from ((name, event.line) for _, name in names_in(event))
        yield from ((source.name, event.line) for source in event.source)
    yield from _entry_names(record)


def _entry_names(record: Record) -> Iterator[tuple[str, int | None]]:
    entries: list[Person | Place | CountryEntry] = [*record.persons, *record.places, *record.countries]
    for entry in entries:
        yield from ((name, entry.line) for name in (entry.name, *entry.aliases))


def hidden_characters(subject: Subject) -> Iterator[Problem]:
    """TRK421: characters that are not seen, or that turn the direction of the text round them."""
    texts = ((text, event.line) for event in subject.record.events for text in contents.texts(event))
    for text, line in chain(texts, _entry_names(subject.record)):
        if not text.isascii() and (hidden := _hidden(text)):
            what = f"{shown(_beginning(text))!r} holds {hidden}: it is not seen, and may make a text look like another"
            yield Problem("TRK421", what, "take it out", subject.record.file, line, severity="warning")


def _hidden(text: str) -> str:
    """The first character that is not seen and is no line end or blank, as U+202E; empty if there is none."""
    return next((f"U+{ord(char):04X}" for char in text if _is_hidden(char)), "")


def _is_hidden(char: str) -> bool:
    return not is_seen(char) and not char.isspace() and char not in _JOINERS


_JOINERS = "\u200c\u200d"  # Persian, Indic scripts and emoji are written with them


def _beginning(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
