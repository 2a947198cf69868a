"""The formats there are: one a line, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any


def lines(formats: Iterable[Any]) -> Iterator[str]:
    """`csv  export import  .csv  …`, a format a line."""
    for known in formats:
        ways = " ".join(_ways(known))
        yield f"{known.name:<12}{ways:<15}{' '.join(known.suffixes):<19}{known.carries}\n"


def document(formats: Iterable[Any]) -> str:
    """One document: `{"formats": [...]}`."""
    listed = [
        {"name": known.name, "ways": _ways(known), "suffixes": list(known.suffixes), "carries": known.carries}
        for known in formats
    ]
    return json.dumps({"formats": listed}, ensure_ascii=False, indent=2) + "\n"


def _ways(known: Any) -> list[str]:
    return [word for word, way in (("export", known.write), ("import", known.gather)) if way]
