"""What can be wrong with a record or a request, as values, and the one exception that carries them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]


class Problem(NamedTuple):
    """One fault: where it is, which rule it breaks, what is wrong, and what to do about it.

    `code` is `TRK` and three digits (docs/errors.md has a section for each). `line` and `column`
    count from 1 and are None where the fault has no place in a file, as with a command-line option.
    A `note` says what could be better in a record that is right as it stands.
    """

    code: str
    what: str
    hint: str = ""
    file: str | None = None
    line: int | None = None
    column: int | None = None
    severity: Severity = "error"

    def at(self, file: str | None, line: int | None = None, column: int | None = None) -> Problem:
        """The same fault, placed in a file."""
        return self._replace(file=file, line=line, column=column)

    def about(self, subject: str) -> Problem:
        """The same fault, its message opened by what it is about: `lisbon-2024: date: …`."""
        return self._replace(what=f"{subject}: {self.what}")

    @property
    def where(self) -> str:
        """`file:line:column` as far as known, empty when the fault has no place."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        head = f"{self.where}: " if self.where else ""
        hint = f"\n  hint: {self.hint}" if self.hint else ""
        note = "note: " if self.severity == "note" else ""
        return f"{head}{self.code} {note}{self.what}{hint}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems as a person reads them: by file, line, column, then code."""
    return sorted(problems, key=lambda p: (p.file or "", p.line or 0, p.column or 0, p.code, p.what))


class TrackerError(Exception):
    """Raised only where a command cannot go on; `problems` says why, and is never empty.

    `exit_code` is 2 for a wrong request, 3 for a store or file that cannot be read or written.
    """

    def __init__(self, *problems: Problem, exit_code: int = 2) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
        self.exit_code = exit_code
