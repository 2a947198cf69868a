"""Which country a row of the Office of the Historian means: by its displayed name, else by the id beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tracker import countries

UNITED_STATES = "United States"

# The displayed name means another country than its words say; the id tells.
_BY_ID = {
    ("China, Republic of", "china"): "China",  # 1945, on the mainland
    ("Somoa", "somoa"): "Samoa",
}
_IN_FULL = {"U.S.S.R.": "Soviet Union"}


@dataclass(frozen=True, slots=True)
class Country:
    """`name` is what is written as host, `home` the main name, empty where no one country is known.

    `is_as_displayed` is false where the id had to decide.
    """

    name: str
    home: str
    is_as_displayed: bool


@cache
def country(displayed: str, country_id: str) -> Country:
    """The country meant. Former states are themselves: U.S.S.R. is the Soviet Union, though its id is `russia`.

    A name with a part or a government in brackets, `Denmark (Greenland)`, is the country of its id. A name that is
    still unknown stays as it is; one that would be ambiguous gets its id, so that the store can be read.
    """
    if (displayed, country_id) in _BY_ID:
        name = _BY_ID[displayed, country_id]
        return Country(name, name, False)
    borne = countries.candidates(displayed)
    if len(borne) == 1:
        return Country(_in_order(displayed, borne[0]), borne[0].name, True)
    by_id = countries.candidates(country_id.replace("-", " "))
    if len(by_id) == 1:
        return Country(by_id[0].name, by_id[0].name, False)
    return Country(f"{displayed} ({country_id or 'which?'})" if borne else displayed, "", not borne)


def _in_order(displayed: str, meant: countries.Country) -> str:
    """`Republic of Korea` for `Korea, Republic of`."""
    name, comma, rest = displayed.partition(", ")
    turned = f"{rest} {name}" if comma else _IN_FULL.get(displayed, displayed)
    return turned if countries.candidates(turned) == (meant,) else meant.name
