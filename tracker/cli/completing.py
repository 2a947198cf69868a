"""What may stand next on a command line: the answer to a shell that asks for completions."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import typer

from tracker.cli import options
from tracker.cli.app import VERBS, app
from tracker.errors import TrackerError
from tracker.folding import fold

FILES = "\t"  # instead of candidates: the shell may complete the name of a file

Candidates = Mapping[str, str]  # each with a remark


class Asked(NamedTuple):
    """What may stand there: `prefix` is what is typed already and stays, `begun` what a candidate is to begin with."""

    prefix: str
    begun: str
    found: Candidates | str


_FAMILIES = {"NAME": "person", "COUNTRY": "country", "PLACE": "place", "ID": "id"}
_OF_FIELD = {"person": "person", "country": "country"}


def answer(shell: str, line: str, breaks: str = "") -> str:
    """A line for each word that may stand at the end of a command line; FILES if the name of a file may.

    Words are given as the shell takes them: to bash as they are to be written behind the last of `breaks`, the
    characters at which it breaks words itself; to the others as they are, a tab and a remark behind them.
    """
    (*before, current), quote = _split(line)
    try:
        asked = _Line(before[1:]).candidates(current)
    except TrackerError:  # a configuration that cannot be read: the command itself will say so
        return ""
    if isinstance(asked.found, str):
        return asked.found
    fitting = _fitting(asked.found, asked.begun)
    fitting = [(asked.prefix + value, remark) for value, remark in fitting if value.isprintable()]
    if shell == "bash":
        return "".join(f"{_for_bash(value, line, quote, breaks)}\n" for value, _ in fitting)
    return "".join(f"{value}\t{_plain(remark)}\n" for value, remark in fitting)


def _split(line: str) -> tuple[list[str], str]:
    """The words of a command line, the last of them perhaps empty or not ended; and the quote that is still open."""
    for quote in ("", '"', "'"):
        with suppress(ValueError):  # a quote that is not closed
            *before, current = shlex.split(f"{line}{_END}{quote}")
            return [*before, current.removesuffix(_END)], quote
    return [""], ""


_END = "\x01"


def _for_bash(value: str, line: str, quote: str, breaks: str) -> str:
    """What is to stand in the place of the part of the word that bash has taken for the whole of it."""
    if quote:
        return value
    word = re.search(r"(?:[^\s\\]|\\.)*\Z", line)
    written = re.sub(r"\\(.)", r"\1", word[0]) if word else ""
    kept = max((written.rfind(char) for char in breaks if char in ":="), default=-1) + 1
    return _escaped(value[kept:])


def _escaped(text: str) -> str:
    """The text with a backslash before all that a shell would take for its own."""
    return re.sub(r"([^\w@%+=:,./-])", r"\\\1", text)


def _plain(text: str) -> str:
    return "".join(char for char in text if char.isprintable())


def _fitting(found: Candidates, begun: str) -> list[tuple[str, str]]:
    """Those that begin as the word does, case and accents aside; else those in which a later word does."""
    asked = fold(begun)
    beginning = [(value, remark) for value, remark in found.items() if fold(value).startswith(asked)]
    return beginning or [(value, remark) for value, remark in found.items() if f" {asked}" in fold(value)]


class _Line:
    """A command line up to the word that is asked for."""

    def __init__(self, before: Sequence[str]) -> None:
        self.root: Any = typer.main.get_command(app)
        self.context: Any = self.root.make_context("tracker", [], resilient_parsing=True)
        self.store: str | None = None
        self.waiting: Any = None  # the option whose value comes next
        self.verb = ""
        self.positional = 0
        self.parameters = list(self.root.params)
        self.only_arguments = False
        for word in before:
            self._take(word)
        self.context.obj = options.Settings(store=self.store)

    def _take(self, word: str) -> None:
        if self.waiting is not None:
            if "--store" in self.waiting.opts:
                self.store = word
            self.waiting = None
        elif word == "--":
            self.only_arguments = True
        elif word.startswith("-") and not self.only_arguments:
            name, equals, value = word.partition("=")
            option = self._option(name)
            if equals and option is not None and "--store" in option.opts:
                self.store = value
            elif not equals and option is not None and not option.is_flag:
                self.waiting = option
        elif not self.verb:
            self.verb = word
            command = self.root.get_command(self.context, word)
            self.parameters = [*command.params, *self.parameters] if command else []
        else:
            self.positional += 1

    def _option(self, name: str) -> Any:
        return next((each for each in self.parameters if name in (*each.opts, *each.secondary_opts)), None)

    def candidates(self, current: str) -> Asked:
        """All that may stand there, or FILES."""
        name, equals, value = current.partition("=")
        if self.waiting is not None:
            return self._values(self.waiting, current)
        if current.startswith("--") and equals:
            return self._values(self._option(name), value, f"{name}=")
        if current.startswith("-") and not self.only_arguments and not re.match("-[a-z]+:", current):
            return Asked("", current, dict(self._options()))
        if not self.verb:
            return Asked("", current, {verb: line for verb, (_, line) in VERBS.items()})
        arguments = [each for each in self.parameters if each.param_type_name == "argument"]
        return self._values(arguments[min(self.positional, len(arguments) - 1)] if arguments else None, current)

    def _options(self) -> Iterator[tuple[str, str]]:
        for each in self.parameters:
            if each.param_type_name == "option":
                yield from ((name, getattr(each, "help", None) or "") for name in each.opts if name.startswith("--"))
        yield "--help", "show what it takes"

    def _values(self, parameter: Any, current: str, prefix: str = "") -> Asked:
        """What may be the value of an option or argument."""
        metavar = re.sub(r"[\[\]]|\.\.\.| .*", "", getattr(parameter, "metavar", None) or "")
        if metavar == "WORD" and parameter.param_type_name == "argument":
            return self._terms(current)
        if metavar == "KEY=VALUE":
            return self._assignments(current, prefix)
        return Asked(prefix, current, self._named(parameter, metavar) if parameter else {})

    def _named(self, parameter: Any, metavar: str) -> Candidates | str:
        """What may be a value, by the word that stands for it in the help."""
        choices = getattr(parameter.type, "choices", None)
        if choices:
            return dict.fromkeys((str(getattr(choice, "value", choice)) for choice in choices), "")
        if metavar == "FILE":
            return FILES
        if metavar == "FORMAT" or parameter.name == "format":
            from tracker import formats

            return dict.fromkeys(formats.FORMATS, "")
        if metavar in ("A", "B") or (metavar == "NAME" and self.verb == "brief"):
            return {**self._names("country"), **self._names("person")}
        return self._names(_FAMILIES[metavar]) if metavar in _FAMILIES else self._words(parameter.name)

    def _words(self, field: str) -> Candidates:
        """The words of a field that has words: kinds and tags of the store, levels and scopes."""
        if field in ("tag", "tags", "trip"):
            return self._names(field.removesuffix("s"))
        from tracker.model import KINDS, LEVELS, SCOPES

        known = dict.fromkeys({"kind": KINDS, "level": LEVELS, "scope": SCOPES}.get(field, ()), "")
        return {**known, **self._names("kind")} if field == "kind" else known

    def _names(self, family: str) -> Candidates:
        from tracker.cli import configured
        from tracker.store import glimpse

        found = glimpse.words(Path(configured.store(self.context).value), family)
        if family == "country":
            from tracker import countries

            return {**found, **dict.fromkeys(sorted(countries.names()), "")}
        return found

    def _terms(self, current: str) -> Asked:
        """The terms of a query (docs/query.md): fields, then what stands in them; saved queries."""
        minus = "-" if current.startswith("-") else ""
        field, colon, begun = current.removeprefix("-").partition(":")
        if colon:
            return Asked(f"{minus}{field}:", begun, self._of_field(field))
        from tracker.cli import configured
        from tracker.conditions import FIELDS

        saved = {f"@{name}": said.value for name, said in configured.configured(self.context).queries().items()}
        return Asked(minus, field, {**{f"{name}:": "" for name in FIELDS}, **saved})

    def _of_field(self, field: str) -> Candidates:
        if field == "has":
            from tracker import fields

            return dict.fromkeys([*fields.EVENT, "source"], "")
        from tracker.store import glimpse

        if field in ("kind", "tag", "level", "scope"):
            return self._words(field)
        family = _OF_FIELD.get(field) or glimpse.FIELDS.get(field)
        return self._names(family) if family else {}

    def _assignments(self, current: str, prefix: str) -> Asked:
        """`key=value` for `edit --set`."""
        from tracker import fields

        key, equals, begun = current.partition("=")
        if not equals:
            return Asked(prefix, key, {f"{name}=": field.help for name, field in fields.EVENT.items()})
        return Asked(f"{prefix}{key}=", begun, self._of_field("tag" if key == "tags" else key))
