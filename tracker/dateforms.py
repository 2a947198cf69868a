"""The forms a date is written in and the phrases it stands in: a grammar table, and what of it fits the tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tracker.datewords import Token

# The forms of a date, the first that fits holds. Capitals are numbers to keep (see _SLOTS), other words are kinds
# of tokens; `x?` need not be there, `x|y` is one of the two, `=` the hyphen of ISO 8601.
_FORMS = """
day: Y - M - D, Y / M / D, Y . M . D .?, Y -? N -? D nth|.?, D nth|.? -|/? N -|/|.? Y
dotted: D . M . Y, D . M . YY
either: A / B / Y, A - B - Y, A / B / YY, A - B - YY
day: N D nth|.? Y, N -|/? Y, Y =? N, M /|.|- Y, Y = MM, Y 年 M 月 D 日, Y 年 M 月, Y 年
digits: DIGITS
season: S Y /|- TO, S Y, Y S, S
quarter: q C /|-? Y, Y -|/? q C, q C, C nth|. U Y, C nth|. U
half: h C /|-? Y, Y -|/? h C, h C, C nth|. half Y, C nth|. half L? U, C nth|. half
decade: Y decade U?, YY decade U?
century: C nth|. century
week: kw C /|-? Y, C nth|.? kw Y, Y -? kw C
day: D nth|.? -|/? N, N D nth|.?
dotted: D . M .?
day: D nth|.? Y, N, Y, D nth|.?
shifted: T
beside: U before T, U after T
ago: C U ago
ahead: C U since now
counted: C U
unit: L U W?
which: L W, L N, L D nth|.? N, L S
whole: U
weekday:
"""
_SLOTS = {
    "Y": ("year", "year"), "M": ("number", "month"), "D": ("number", "day"), "N": ("month", "month"),
    "MM": ("number", "month"), "YY": ("number", "short"), "A": ("number", "first"), "B": ("number", "second"),
    "C": ("number count year", "count"), "U": ("unit", "unit"), "L": ("which", "which"), "W": ("weekday", "weekday"),
    "S": ("season", "season"), "T": ("today", "shift"), "TO": ("number year", "to"), "DIGITS": ("digits", "digits"),
    "before": ("before", "before"),
}  # fmt: skip


def _forms() -> Iterator[tuple[str, list[str]]]:
    for line in _FORMS.strip().split("\n"):
        name, _, patterns = line.partition(":")
        for pattern in patterns.split(","):
            yield name, pattern.split()


_ALL_FORMS = list(_forms())


def _forms_at(found: list[Token], at: int) -> Iterator[tuple[str, dict[str, int], int]]:
    """Every form that fits the tokens from `at` on: its name, the numbers in it by name, and where it ends."""
    for name, pattern in _ALL_FORMS:
        numbers: dict[str, int] = {}
        end = at
        for slot in pattern:
            token = found[end] if end < len(found) else None
            if token and (name_of := _fits(slot.rstrip("?").split("|"), token)) is not None:
                if name_of:
                    numbers[name_of] = token.value
                end += 1
            elif not slot.endswith("?"):
                break
        else:
            yield name, numbers, end


def _fits(choices: list[str], token: Token) -> str | None:
    for choice in choices:
        kinds, name = _SLOTS.get(choice, (choice, ""))
        if choice == "=" and token.kind == "-" and token.value:
            return ""
        if token.kind in kinds.split() and (len(token.text) == 2 or choice not in ("MM", "YY")):
            if choice == "MM" and not 1 <= token.value <= 12:
                continue
            return name
    return None


@dataclass(slots=True)
class Side:
    """A date as its words stand: its form, the numbers in it, and the words before and after it."""

    form: str = ""
    numbers: dict[str, int] = field(default_factory=dict)
    signs: str = ""  # of `?` and `~`
    part: str = ""  # "early", "Ende"
    at_end: bool = False
    direction: int = 0  # -1 after "vor", 1 after "in"

    @property
    def makes_sense(self) -> bool:
        """Whether the form has the words before it that it needs."""
        needs = {
            "counted": self.direction,
            "ago": not self.direction,
            "whole": self.part,
            "weekday": "weekday" in self.numbers,
        }
        return bool(needs.get(self.form, self.direction >= 0))  # "vor" is of counts only


@dataclass(frozen=True, slots=True)
class Phrase:
    """One side, or two and what joins them, after an opening: since, after, until, before, between or nothing."""

    opening: str
    sides: tuple[Side, ...]
    join: str = ""


_SIGNS = {"circa": "~", "doubt": "?", "both": "?~"}
_OPENINGS = {"to": "until", "by": "until", "vor": "before"} | {w: w for w in ("since", "after", "before", "between")}


def phrases(found: list[Token]) -> Iterator[Phrase]:
    """The ways to take all of the tokens for a phrase, the likeliest first."""
    for opening, lead, begin in _openings(found):
        for left, end in _sides(found, begin):
            left.signs += lead
            rest = [token.kind for token in found[end:]]
            if rest in (["-", "present"], ["to", "present"]) or (opening == "since" and rest == ["onward"]):
                yield Phrase("since", (left,))
            elif not rest and opening != "between":
                yield Phrase(opening, (left,))
            elif rest and rest[0] in ("-", "/", "to", "and") and opening in ("", "since", "between"):
                for right, stop in _sides(found, end + 1):
                    if stop == len(found):
                        right.signs += lead
                        yield Phrase(opening if opening == "between" else "", (left, right), rest[0])


def _openings(found: list[Token]) -> Iterator[tuple[str, str, int]]:
    """The opening words, as far as there are any, the signs before them, and where they end."""
    yield "", "", 0
    begin = next((n for n, token in enumerate(found) if token.kind not in _SIGNS), len(found))
    lead = "".join(_SIGNS[token.kind] for token in found[:begin])
    if begin < len(found) and (opening := _OPENINGS.get(found[begin].kind)):
        while begin < len(found) and _OPENINGS.get(found[begin].kind) == opening:  # bis spätestens
            begin += 1
        yield opening, lead, begin


def _sides(found: list[Token], begin: int) -> Iterator[tuple[Side, int]]:
    head, begin = _head(found, begin)
    for form, numbers, end in _forms_at(found, begin):
        side = replace(head, form=form, numbers={**head.numbers, **numbers})
        while end < len(found) and found[end].kind in _SIGNS:
            side.signs += _SIGNS[found[end].kind]
            end += 1
        if end < len(found) and found[end].kind == "weekday" and "weekday" not in side.numbers:
            side.numbers["weekday"] = found[end].value
            end += 1
        if side.makes_sense:
            yield replace(side, form="ago") if form == "counted" and side.direction < 0 else side, end


def _head(found: list[Token], begin: int) -> tuple[Side, int]:
    """What stands before the form of a date, and where that begins."""
    side = Side()
    for at in range(begin, len(found)):
        token = found[at]
        if token.kind in _SIGNS:
            side.signs += _SIGNS[token.kind]
        elif token.kind == "part" and not side.part:
            side.part, side.at_end = token.text, token.value == 1
        elif token.kind in ("in", "vor") and not side.direction:
            side.direction = 1 if token.kind == "in" else -1
        elif token.kind == "weekday" and "weekday" not in side.numbers:
            side.numbers["weekday"] = token.value
        elif not (token.kind == "-" and at > begin and found[at - 1].kind == "part"):  # mid-June
            return side, at
    return side, len(found)
