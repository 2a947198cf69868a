"""One event in full: every field, every source beside what it says, and the promises it bears on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from tracker import fields, wording
from tracker.edtf import Edtf
from tracker.language import Language
from tracker.ledger import Promise
from tracker.look import Look, cells, shown, shown_lines
from tracker.model import Event, Source
from tracker.phrases import Said, joined, say
from tracker.sources import in_words

Saying = Callable[[Event, Source], list[Said]]

_LABELS = (*fields.EVENT, "source", "promise", "line")
_WIDTH = 10  # of a label, at least; the words of some languages are longer


def text(event: Event, promises: Iterable[Promise], said: Saying, look: Look) -> str:
    """The card, ended by a line end; `said` gives what a source of the event says, in words."""
    title = look.paint(look.wrap(look.tell(event.title), 0), "heading")
    lines = [title, *_fields(event, look), *_sources(event, said, look)]
    for promise in promises:
        told = say("{state}: {why}", state=say(promise.state), why=promise.why)
        lines += ["", *_line(say("promise"), told, look)]
    return "\n".join(lines) + "\n"


def texts(events: Iterable[Event], said: Saying, look: Look) -> Iterator[str]:
    """The cards of several events, without promises, an empty line between them."""
    for number, event in enumerate(events):
        yield f"{chr(10) if number else ''}{text(event, (), said, look)}"


def _fields(event: Event, look: Look) -> Iterator[str]:
    for name, field in fields.EVENT.items():
        value = getattr(event, field.attribute)
        if name == "title" or value is None or value == () or (name == "scope" and value == "full"):
            continue
        yield from _line(say(name), _value(value, name, look), look)
    for key, value in event.extra.items():
        yield from _line(key, _unknown(value), look)
    if event.line is not None:
        yield from _line(say("line"), str(event.line), look)


def _value(value: Any, name: str, look: Look) -> str:
    if isinstance(value, Edtf):
        words = look.language.date(value)
        return f"{value.text}{' ' if look.plain else '  '}({words})" if words != value.text else words
    return in_words(value, name)


def _unknown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _sources(event: Event, said: Saying, look: Look) -> Iterator[str]:
    for source in event.source:
        about: list[str] = [f"{source.name} ({source.lang})" if source.lang else source.name]
        about += [wording.date(source.published)] if source.published else []
        about += [say("looked at {date}", date=wording.date(source.accessed))] if source.accessed else []
        yield ""
        yield from _line(say("source"), joined(", ", about), look)
        if source.url:
            yield from (look.link(line, shown(source.url), source.link) for line in _line("", source.url, look))
        for line in (*said(event, source), source.quote):
            if line:
                yield from _line("", line, look)
        for key, value in source.extra.items():
            yield from _line("", f"{key}: {_unknown(value)}", look)


def _line(label: str, value: str, look: Look) -> Iterator[str]:
    width = _width(look.language)
    label = look.tell(label)
    for line in shown_lines(look.language.tell(value)):
        head = look.cell(label, width) if label or not look.plain else ""
        yield look.paint(head, "faint") + look.wrap(look.marks(line), width + 2)
        label = ""


@cache
def _width(language: Language) -> int:
    return max(_WIDTH, *(cells(language.phrase(name)) for name in _LABELS))
