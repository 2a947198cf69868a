"""The title and the id of an event whose author gave none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence

from tracker.edtf import Edtf

_SENTENCES = {
    "visit": "{who} {visits} {where}",
    "invitation": "{inviter} invites {who} to {where}",
    "acceptance": "{who} {accepts} an invitation to {where}",
    "announcement": "Visit of {who} to {where} announced",
    "postponement": "Visit of {who} to {where} postponed",
    "cancellation": "Visit of {who} to {where} cancelled",
    "reinstatement": "Visit of {who} to {where} is on again",
    "decline": "{who} {declines} to visit {where}",
    "lapse": "Visit of {who} to {where} will not take place",
}
_PLURAL = {"is": "are", "visits": "visit", "accepts": "accept", "declines": "decline"}
_ID_LENGTH = 72


def make_title(
    kind: str,
    visitor: Sequence[str] = (),
    host: str | None = None,
    place: Sequence[str] = (),
    company: Sequence[str] = (),
    inviter: str | None = None,
) -> str:
    """One line in words: `Vladimir Putin visits North Korea`."""
    where = host or ", ".join(place)
    who = _and(visitor)
    sentence = _SENTENCES.get(kind)
    if kind == "invitation" and not inviter:
        sentence = "{who} {is} invited to {where}"
    if sentence and who and where:
        verbs = {verb: plural if len(visitor) > 1 else verb for verb, plural in _PLURAL.items()}
        return sentence.format(who=who, where=where, inviter=inviter, **verbs)
    people = _and([*visitor, *company])
    at = f" ({where})" if where else ""
    return f"{kind.capitalize()}{': ' + people if people else ''}{at}"


def make_id(date: Edtf, title: str, taken: Container[str] = ()) -> str:
    """`2024-06-19-vladimir-putin-visits-north-korea`: letters, digits and hyphens, not in `taken`."""
    point = date.start or date.end
    day = re.sub(r"T.*|[?~%]", "", point.text) if point else ""
    stem = f"{day}-{slug(title)}".strip("-")[:_ID_LENGTH].rstrip("-") or "event"
    chosen, number = stem, 2
    while chosen in taken:
        chosen, number = f"{stem}-{number}", number + 1
    return chosen


def slug(text: str) -> str:
    """The words of a text in lower case, accents taken off Latin letters, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    if any("LATIN" in unicodedata.name(char, "") for char in plain if char.isalpha()):
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", plain))
    return "-".join(words)


def _and(names: Sequence[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
