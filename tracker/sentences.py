"""A line such as `13 Sep 2023: Kim Jong Un visits Russia (Vostochny), invited by Putin; KCNA 14 Sep` -> fields.

English and German; the grammar is in docs/add.md. What is not understood is refused with its place, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

from tracker.errors import Problem
from tracker.model import LEVELS

_THE = r"(?:(?:the|a|an|his|her|its|their|den|die|das|der|einen|eine|ein|seinen|seine|ihren|ihre) )?"
_VISIT = rf"(?:{_THE}(?:planned |geplanten )?(?:visit|trip|Besuch|Reise) (?:to|in|nach))"
_INVITATION = rf"(?:{_THE}(?:invitation|Einladung) (?:to|nach|in))"
_LEVEL = "|".join(sorted(LEVELS, key=len, reverse=True))
_GOES = r"(?:travels|travelled|traveled|goes|went|reist|reiste|fährt|fuhr) (?:to|nach|in)"
_GO = r"(?:travel|go|reisen|reisten|fahren|fuhren) (?:to|nach|in)"

FORMS = (
    ("visit", rf"{{visitor}} (?:pays?|paid|makes?|made) an? (?P<level>{_LEVEL}) visit to {{host}}"),
    ("visit", rf"{{visitor}} (?:visits|visited|is visiting|besucht|besuchte|{_GOES}) {{host}}"),
    ("visit", rf"{{visitors}} (?:visit|are visiting|besuchen|besuchten|{_GO}) {{host}}"),
    ("invitation", r"{inviter} (?:invites?|invited) {visitor} to {host}"),
    ("invitation", r"{inviter} (?:lädt|laden|lud|luden) {visitor} (?:nach|in) {host} ein"),
    ("invitation", r"{visitor} (?:is|are|was|were) invited to {host}"),
    ("invitation", r"{visitor} (?:wird|werden|wurde|wurden) (?:nach|in) {host} eingeladen"),
    ("acceptance", rf"{{visitor}} (?:accepts?|accepted) {_INVITATION} {{host}}"),
    ("acceptance", rf"{{visitor}} (?:nimmt|nehmen|nahm|nahmen) {_INVITATION} {{host}} an"),
    ("decline", rf"{{visitor}} (?:declines?|declined) (?:to visit|{_INVITATION}) {{host}}"),
    ("decline", rf"{{visitor}} (?:lehnt|lehnen|lehnte|lehnten) {_INVITATION} {{host}} ab"),
    ("announcement", r"{visitor} (?:will|is to|are to|plans? to|planned to) visit {host}{due}"),
    ("announcement", rf"{{visitor}} (?:announces?|announced|plans?|planned|plant|planen) {_VISIT} {{host}}{{due}}"),
    ("announcement", r"{visitor} (?:will|wollen|wird|werden) {host}{due} besuchen"),
    ("postponement", rf"{{visitor}} (?:postpones?|postponed|verschiebt|verschieben|verschob) {_VISIT} {{host}}{{due}}"),
    ("cancellation", rf"{{visitor}} (?:cancels?|cancelled|canceled) {_VISIT} {{host}}"),
    ("cancellation", rf"{{visitor}} (?:sagt|sagen|sagte|sagten) {_VISIT} {{host}} ab"),
    ("reinstatement", rf"{{visitor}} (?:reinstates?|reinstated) {_VISIT} {{host}}"),
    ("meeting", r"{with} (?:meets?|met|trifft|treffen|traf|trafen) {whom}"),
)
"""The sentences that are understood, each with the kind of event it tells of; the first that fits holds."""

ASIDES = (
    ("inviter", r"(?:invited by|at the invitation of|eingeladen von|auf Einladung von) (?P<it>[^,]+)"),
    ("with", r"(?:with|mit) (?P<it>.+)"),
    ("accepted", r"(?:(?:and )?accepted|(?:und )?angenommen)"),
    ("due", r"(?:due|fällig) (?P<it>[^,]+)"),
)
"""What may stand behind a comma, each with the field that it fills."""

_DUE = r"(?P<due>\S.*?[0-9].*?)"
_GROUPS = {
    "{visitors}": r"(?P<visitor>\S.*?(?:,| and | und ).*?)",
    "{visitor}": r"(?P<visitor>\S.*?)",
    "{inviter}": r"(?P<inviter>[^\s,][^,]*?)",
    "{with}": r"(?P<with>\S.*?)",
    "{whom}": r"(?P<whom>[^\s,][^,]*)",
    "{host}": r"(?:the |die |den |das |der )?(?P<host>[^\s,][^,]*?)",
    "{due}": rf"(?: (?:in|on|to|im|am|auf)(?: the| den)? {_DUE}| (?P<until>(?:by|until|before|bis) \S.*?[0-9].*?))?",
}
LONGEST = 1000  # characters of a line
_MANY = ("visitor", "with", "place")


@dataclass(frozen=True, slots=True)
class Part:
    """What a piece of a line says of a field; `start` counts characters from 0."""

    field: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line taken apart: its parts in their order, and its sources as they are typed."""

    number: int
    line: str
    parts: list[Part]
    sources: list[Part] = field(default_factory=list)


def pointed(problem: Problem, sentence: Sentence, start: int, file: str) -> Problem:
    """The problem at its place in a line, which is shown with a caret under the character."""
    shown = f"{problem.what}\n  {sentence.line}\n  {' ' * start}^"
    return Problem(problem.code, shown, problem.hint, file, sentence.number, start + 1)


def read(text: str, file: str) -> tuple[list[Sentence], list[Problem]]:
    """The sentences of a text, one a line; blank lines and those that begin with # are left out."""
    found: list[Sentence] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            try:
                found.append(_sentence(line.rstrip(), number))
            except _NotUnderstoodError as error:
                problem = Problem("TRK524", error.what, error.hint)
                problems.append(pointed(problem, Sentence(number, line, []), error.start, file))
    return found, problems


class _NotUnderstoodError(Exception):
    def __init__(self, what: str, start: int, hint: str) -> None:
        super().__init__(what)
        self.what, self.start, self.hint = what, start, hint


def _refuse(what: str, start: int, hint: str) -> NoReturn:
    raise _NotUnderstoodError(what, start, hint)


def _sentence(line: str, number: int) -> Sentence:
    if len(line) > LONGEST:
        _refuse(f"a line has over {LONGEST} characters", LONGEST, "write a sentence a line")
    colon = re.search(r":(?=\s)", line)
    if colon is None or not line[: colon.start()].strip():
        _refuse("a line begins with a date and a colon", 0, "as in 13 Sep 2023: Kim Jong Un visits Russia")
    pieces = list(_pieces(line, colon.end()))
    (first, start), sources = pieces[0], pieces[1:]
    parts = [Part("date", *_trimmed(line[: colon.start()], 0)), *_parts(first, start)]
    return Sentence(number, line, parts, [Part("source", text, at) for text, at in sources if text])


def _pieces(line: str, start: int) -> Iterator[tuple[str, int]]:
    """What stands between semicolons; one within an address does not part."""
    for match in re.finditer(r"(?:[^;]|;(?=\S))*", line[start:]):
        if match[0] or match.start() == 0:
            yield _trimmed(match[0], start + match.start())


def _trimmed(text: str, start: int) -> tuple[str, int]:
    return text.strip(), start + len(text) - len(text.lstrip())


def _parts(text: str, start: int) -> Iterator[Part]:
    """The fields of what happened, and of the asides behind it."""
    main, places, asides = _taken_apart(text)
    kind, match = _form(main)
    if match is None:
        _refuse_sentence(main, start)
    yield Part("kind", kind, start)
    for group, said in match.groupdict().items():
        if said is not None:
            yield from _field({"whom": "with", "until": "due"}.get(group, group), said, start + match.start(group))
    if places:
        yield from _field("place", places[0], start + places[1])
    for aside, at in asides:
        yield from _aside(aside, start + at)


def _form(main: str) -> tuple[str, re.Match[str] | None]:
    """The kind of the first form that fits, and how it does."""
    for kind, form in FORMS:
        if match := re.fullmatch(_filled(form), main):
            return kind, match
    return "", None


def _refuse_sentence(main: str, start: int) -> NoReturn:
    """Point at what stands behind the last comma if that is all that is not understood, else at the beginning."""
    before, comma, behind = main.rpartition(",")
    if comma and _form(before.rstrip())[1]:
        at = start + len(before) + 1 + len(behind) - len(behind.lstrip())
        hint = "behind a comma may stand: invited by NAME, with NAME, accepted, due DATE"
        _refuse(f"{behind.strip()!r} is not understood", at, hint)
    hint = "write NAME visits COUNTRY, NAME invites NAME to COUNTRY, …: docs/add.md has all forms"
    _refuse("this is no sentence that is understood here", start, hint)


def _field(name: str, said: str, start: int) -> Iterator[Part]:
    """A field's part, or several where the field takes a list."""
    for one, at in _names(said, start) if name in _MANY else [(said, start)]:
        yield Part(name, one, at)


def _taken_apart(text: str) -> tuple[str, tuple[str, int] | None, list[tuple[str, int]]]:
    """The sentence itself, the places in brackets behind it, what stands behind commas after that."""
    openings = "|".join(form.split(" (?P")[0] for _, form in ASIDES)
    tail = re.search(rf",\s*(?=(?:{openings})(?:\s|,|$))", text)
    head, rest = (text[: tail.start()], text[tail.start() :]) if tail else (text, "")
    asides = [
        _trimmed(piece[0], len(head) + piece.start())
        for piece in re.finditer(rf"(?<=,)(?:(?!,\s*(?:{openings})(?:\s|,|$)).)+", rest)
    ]
    bracket = re.search(r"\s*\(([^()]*)\)\s*", head)
    if bracket is None:
        return head.rstrip(), None, asides
    if head[bracket.end() :].strip():  # a German verb may end behind the places: `lädt … nach Russland (Sotschi) ein`
        head = f"{head[: bracket.start()]}{' ' * (bracket.end() - bracket.start())}{head[bracket.end() :]}"
    else:
        head = head[: bracket.start()]
    return head.rstrip(), (bracket[1], bracket.start(1)), asides


def _filled(form: str) -> str:
    for name, pattern in _GROUPS.items():
        form = form.replace(name, pattern)
    return form.replace(" ", r"\s+")


def _aside(text: str, start: int) -> Iterator[Part]:
    for name, form in ASIDES:
        if match := re.fullmatch(form, text):
            if name == "accepted":
                yield Part(name, "yes", start)
            else:
                yield from _field(name, match["it"], start + match.start("it"))
            return
    _refuse(f"{text!r} says nothing", start, "as in: invited by NAME, with NAME, accepted, due DATE")


def _names(text: str, start: int) -> Iterator[tuple[str, int]]:
    """The names of a list, `A, B and C`, each with its place."""
    position = 0
    for match in re.finditer(r"\s*,\s*(?:and|und)\s+|\s*,\s*|\s+(?:and|und)\s+|$", text):
        name, at = _trimmed(text[position : match.start()], start + position)
        if not name:
            _refuse("a name is missing", start + position, "write A, B and C")
        yield name, at
        position = match.end()
