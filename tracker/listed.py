"""What lists show of an event: less than all of it, so that a list of many need not read all of each."""

from __future__ import annotations

from typing import Protocol, TypeVar

from tracker.edtf import Edtf


class Listed(Protocol):
    """What a list shows of an event; `tracker.model.Event` is one."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def date(self) -> Edtf:
        """When."""

    @property
    def written(self) -> str:
        """Its date as EDTF writes it."""

    @property
    def kind(self) -> str:
        """What it is."""

    @property
    def title(self) -> str:
        """In one line."""

    @property
    def place(self) -> tuple[str, ...]:
        """Where."""

    @property
    def with_(self) -> tuple[str, ...]:
        """Whom they met."""

    @property
    def level(self) -> str | None:
        """What the source calls the visit."""

    @property
    def scope(self) -> str:
        """Full, or less than a visit."""


L = TypeVar("L", bound=Listed)
