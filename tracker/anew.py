"""Sequences whose items are not kept, but made whenever they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

T = TypeVar("T", covariant=True)


class MadeAnew(Sequence[T]):
    """Items in order; a slice is a list of them. Where two are equal is for the subclass to say."""

    @abstractmethod
    def _made(self, number: int) -> T:
        """The item of that number, from 0."""

    @overload
    def __getitem__(self, number: int) -> T: ...
    @overload
    def __getitem__(self, number: slice) -> list[T]: ...
    def __getitem__(self, number: int | slice) -> T | list[T]:
        numbers = range(len(self))[number]
        return self._made(numbers) if isinstance(numbers, int) else [self._made(each) for each in numbers]
