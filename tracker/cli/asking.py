"""`add` on a terminal: asks for what was not given, in a natural order, and lets one go back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import typer
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document as Typed

from tracker import dateinput, entry, questions, schema, wording
from tracker.cli import output, recording, request
from tracker.cli.recording import Draft
from tracker.errors import TrackerError
from tracker.folding import fold
from tracker.phrases import Said
from tracker.questions import Question
from tracker.store.document import Document
from tracker.store.reading import Reading

BACK = "<"
_HELP = "Enter leaves a question out, < goes back, Ctrl-C gives up. Several names: A, B."


class _Words(Completer):
    """Known words for what stands behind the last comma, or for all that is typed."""

    def __init__(self, words: Iterable[str], many: bool) -> None:
        self._words, self._many = list(words), many

    def get_completions(self, document: Typed, complete_event: CompleteEvent) -> Iterator[Completion]:
        """Those of which a word begins as what is typed."""
        typed = document.text_before_cursor
        begun = typed.rpartition(",")[2].lstrip() if self._many else typed
        asked = fold(begun)
        for word in self._words:
            if asked and f" {asked}" in f" {fold(word)}":
                yield Completion(word, start_position=-len(begun))


def completed(ctx: typer.Context, document: Document, draft: Draft) -> Draft:
    """The draft with all that was answered, once its block was shown and agreed to."""
    output.remark(_HELP)
    answers: dict[str, list[str]] = {}
    asked: list[Question] = []
    while True:
        question = questions.following(draft.given, answers)
        if question is None:
            made = _made(draft, answers)
            if _is_agreed(ctx, document, made):
                return made
        elif _is_answered(ctx, document, question, answers):
            asked.append(question)
            continue
        if asked:  # back: the last question is open again
            answers.pop(asked.pop().field)


def _is_answered(
    ctx: typer.Context,
    document: Document,
    question: Question,
    answers: dict[str, list[str]],
) -> bool:
    """Ask until the answer can be taken; False if one is to go back."""
    completer = _Words(questions.known(question, document.record, document.registry), question.many)
    while True:
        typed = _ask(ctx, question.text, completer, is_date=question.field in entry.DATES)
        if typed == BACK:
            return False
        given = questions.listed(question, typed)
        try:
            if not given and question.required:
                output.remark(f"{question.required} is needed")
                continue
            for remark in _taken(ctx, document, question, given):
                output.remark(f"  {output.spoken(ctx).tell(remark)}")
        except TrackerError as error:
            output.problems(error.problems)
            continue
        answers[question.field] = given
        return True


def _ask(ctx: typer.Context, text: str, completer: Completer, *, is_date: bool) -> str:
    """One line from the person; beneath it, how a date is understood while it is typed."""
    session: PromptSession[str] = PromptSession()
    shown = (lambda: _as_understood(ctx, session.default_buffer.text)) if is_date else None
    try:
        return session.prompt(
            f"{text}: ", completer=completer, complete_while_typing=True, bottom_toolbar=shown
        ).strip()
    except (EOFError, KeyboardInterrupt):
        raise typer.Abort from None


def _as_understood(ctx: typer.Context, typed: str) -> str:
    try:
        date = dateinput.understand(typed, request.today(ctx)).date if typed.strip() else None
    except TrackerError as error:
        return error.problems[0].what
    return f"{date}: {output.spoken(ctx).tell(_in_words(date))}" if date else ""


def _in_words(date: Any) -> Said:
    return wording.day(date.earliest) if date.is_day and date.earliest is not None else wording.date(date)


def _taken(ctx: typer.Context, document: Document, question: Question, given: list[str]) -> list[Said]:
    """What was read into an answer; raises TrackerError if it cannot be taken."""
    today = request.today(ctx)
    if question.field == "source":
        return [entry.source(text, today)[1] for text in given]
    made = entry.Entry(document.registry, [event.id for event in document.record.events], today, prefix="")
    made.take({question.field: given if question.many else "".join(given)})
    return made.remarks


def _made(draft: Draft, answers: dict[str, list[str]]) -> Draft:
    many = {question.field for question in questions.QUESTIONS if question.many}
    found = {name: given if name in many else given[0] for name, given in answers.items() if given and name != "source"}
    return draft._replace(given={**draft.given, **found}, sources=[*draft.sources, *answers.get("source", [])])


def _is_agreed(ctx: typer.Context, document: Document, draft: Draft) -> bool:
    """Show the block and what follows from it; True to write it, False to go back."""
    try:
        made, _ = recording.table(ctx, Reading(document), draft)
        event = schema.event(made)
        recording.check_new(Reading(document), event, draft)
    except TrackerError as error:
        output.problems(error.problems)
        return False
    recording.remind(ctx, event)
    output.write(["\n", *recording.block(made), *recording.said(ctx, Reading(document), event), "\n"])
    while True:
        answer = _ask(ctx, "Write it? [Y]es, no, < to go back", _Words([], False), is_date=False).casefold()
        if answer in ("", "y", "yes", "j", "ja"):
            return True
        if answer == BACK:
            return False
        if answer in ("n", "no", "nein"):
            raise typer.Abort
