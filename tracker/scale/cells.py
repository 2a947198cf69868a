"""Columns of texts: each distinct text of a column is looked at once, and what came of it is remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.errors import TrackerError

MOST = 200_000  # texts that a memory holds; with more of them it is begun anew

FAULTY: Any = object()
"""What is remembered of a text that cannot be read."""


class Memory(dict[Any, Any]):
    """What `ask` says of a text, FAULTY where it raises TrackerError: `memory[text]`."""

    def __init__(self, ask: Callable[[Any], Any]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, text: Any) -> Any:
        if len(self) >= MOST:
            self.clear()
        try:
            found = self._ask(text)
        except TrackerError:
            found = FAULTY
        self[text] = found
        return found


@dataclass(frozen=True, slots=True)
class Cells:
    """A column of texts, or of lists of them: its distinct `texts`, and every text in it in order.

    `codes` say which of the distinct ones a text is, `rows` in which row it stands.
    """

    texts: Sequence[Any]
    codes: Any
    rows: Any

    def is_in(self, rows: int) -> Any:
        """Which of so many rows have a text in the column."""
        import numpy

        found = numpy.zeros(rows, dtype=bool)
        found[self.rows] = True
        return found

    def rows_with(self, chosen: Sequence[bool]) -> Any:
        """The rows that have one of the distinct texts that are chosen."""
        import numpy

        return self.rows[numpy.array(chosen, dtype=bool)[self.codes]] if any(chosen) else self.rows[:0]

    def faulty(self, memory: Mapping[Any, Any]) -> Any:
        """The rows with a text that cannot be read."""
        return self.rows_with([memory[text] is FAULTY for text in self.texts])

    def values(self, of_texts: Sequence[Any], rows: int, default: Any) -> list[Any]:
        """The value in each of so many rows, given that of each distinct text; for columns without lists."""
        if len(self.rows) == rows:
            return [of_texts[code] for code in self.codes.tolist()]
        found = [default] * rows
        for row, code in zip(self.rows.tolist(), self.codes.tolist(), strict=True):
            found[row] = of_texts[code]
        return found

    def lists(self, of_texts: Sequence[Any], rows: int) -> list[tuple[Any, ...]]:
        """The values in each of so many rows, given that of each distinct text; for columns of lists."""
        import numpy

        found: list[tuple[Any, ...]] = [()] * rows
        items = [of_texts[code] for code in self.codes.tolist()]
        starts = numpy.flatnonzero(numpy.diff(self.rows, prepend=-1))
        ends = [*starts[1:].tolist(), len(items)][: len(starts)]
        for row, start, end in zip(self.rows[starts].tolist(), starts.tolist(), ends, strict=True):
            found[row] = tuple(items[start:end])
        return found


def cells(column: Any, *, also_empty: bool) -> Cells:
    """The cells of an array; those without a text (null, or empty) are none of them, or they are `also_empty`."""
    import numpy
    import pyarrow
    from pyarrow import compute

    if pyarrow.types.is_list(column.type):
        items, rows = column.flatten(), compute.list_parent_indices(column).to_numpy()
    else:
        items, rows = column, numpy.arange(len(column))
    if not also_empty:
        is_told = compute.fill_null(compute.not_equal(items, ""), False)
        items, rows = items.filter(is_told), rows[is_told.to_numpy(zero_copy_only=False)]
    encoded = items.dictionary_encode(null_encoding="encode")
    return Cells(encoded.dictionary.to_pylist(), encoded.indices.to_numpy(), rows)
