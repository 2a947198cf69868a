"""HTML (html.spec.whatwg.org): one page that needs no network and no server, with a filter where scripts may run.

No text of a record becomes markup: jinja2 escapes all of it, attributes are numbers, ids and addresses of the web. The
page's own policy (W3C CSP 3) allows the one script and the one style that are in it, by their hashes, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import tracker
from tracker import timestrip, wording
from tracker.dossier import Dossier
from tracker.formats import html_entries
from tracker.formats.html_facets import Facets
from tracker.look import shown

NAME, SUFFIXES = "html", (".html", ".htm")
CARRIES = "a page for people: timeline, promises, disagreements, a filter"
_AT_ONCE = 500  # pieces of text that are put together, to be written in one go
_LONG = 500  # events: of a longer page only what is in sight is laid out


def write(dossier: Dossier) -> Iterable[str]:
    """The page, in pieces as they are made."""
    stream = _template().stream(**_contents(dossier))
    stream.enable_buffering(_AT_ONCE)
    yield from stream


@cache
def _template() -> Any:
    """The template, with style, script and policy in it: they are the same on every page."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        autoescape=True, finalize=_seen, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style, script = _part("page.css"), _part("page.js")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    environment.globals.update(
        style=Markup(style), script=Markup(script), policy=f"{policy}; base-uri 'none'; form-action 'none'"
    )
    return environment.from_string(_part("page.html"))


def _seen(value: Any) -> Any:
    """Text of a record with no character in it that cannot be seen; what is markup already, and is ours, as it is."""
    return shown(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _part(name: str) -> str:
    return (files("tracker.formats") / "html_page" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _contents(dossier: Dossier) -> dict[str, Any]:
    """What the template is given."""
    drawing = timestrip.strip(dossier.events, dossier.clocks.today)
    return {
        "dossier": dossier,
        "version": tracker.__version__,
        "extent": _extent(dossier),
        "as_of": _as_of(dossier),
        "facets": Facets(dossier),
        "drawing": drawing,
        "shapes": drawing.shapes() if drawing else {},
        "pending": html_entries.pledges(dossier, pending=True),
        "settled": html_entries.pledges(dossier, pending=False),
        "disputes": html_entries.disputes(dossier),
        "is_long": len(dossier.events) > _LONG,
        "years": html_entries.years(dossier),
        "date": wording.date,
        "count": wording.count,
    }


def _extent(dossier: Dossier) -> str:
    """How much there is: `11 events`, `4 of 11 events`."""
    whole = len(dossier.whole.events)
    part = f"{len(dossier.events)} of " if len(dossier.events) < whole else ""
    return part + wording.count(whole, "event")


def _as_of(dossier: Dossier) -> str:
    clocks = dossier.clocks
    known = f", by what was known on {wording.day(clocks.known_on)}" if clocks.known_on is not None else ""
    return f"as of {wording.day(clocks.today)}{known}"
